import { z } from 'zod';
import { generationRequestSchema, pictureRefSchema } from '../request';

const boxSchema = z.object({
  xPx: z.number().int().min(0),
  yPx: z.number().int().min(0),
  widthPx: z.number().int().min(1),
  heightPx: z.number().int().min(1),
});
const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/);

/** A try of a model at a region: its request ends with the step that lays the part back. */
const drawTrySchema = z.object({
  /** How the picture that it starts from was made of the whole one. */
  plan: z.object({
    box: boxSchema,
    size: z.object({ widthPx: z.number().int().min(1), heightPx: z.number().int().min(1) }),
    fill: z.enum(['rough', 'original', 'surroundings', 'blank', 'noise']),
  }),
  /** The rough in colour, where the fill takes it. */
  paint: pictureRefSchema.nullable(),
  request: generationRequestSchema,
});
export type DrawTry = z.infer<typeof drawTrySchema>;

/** How the pixels of a region are made. */
const regionMethodSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draw'), tries: z.array(drawTrySchema).min(1).max(2) }),
  z.object({
    kind: z.literal('recolour'),
    from: colourSchema.nullable(),
    to: colourSchema,
    amount: z.number().min(0).max(1),
    tolerance: z.number().min(1).max(100),
  }),
  z.object({ kind: z.literal('fill') }),
  z.object({
    kind: z.literal('enlarge'),
    factor: z.union([z.literal(2), z.literal(4)]),
    network: z.enum(['animevideo-x4', 'anime-6b-x4']),
  }),
]);
export type RegionMethod = z.infer<typeof regionMethodSchema>;

/**
 * Everything about an edit in one value: complete, immutable, stored with it. Equal recipes give equal pixels on the same
 * machine and runtime version.
 */
export const regionRecipeSchema = z.object({
  version: z.literal(1),
  /** The whole picture that is changed. */
  picture: pictureRefSchema,
  /** Pixels added at its sides before anything else. */
  edges: z
    .object({
      leftPx: z.number().int().min(0),
      topPx: z.number().int().min(0),
      rightPx: z.number().int().min(0),
      bottomPx: z.number().int().min(0),
    })
    .nullable(),
  /** Grey, of the picture's size with its edges: 0 keeps its bytes, 255 is changed in full. */
  mask: pictureRefSchema,
  /** Grey, of the same size: what is white is seen in the panel; a seam is looked for there alone. */
  seen: pictureRefSchema,
  method: regionMethodSchema,
});
export type RegionRecipe = z.infer<typeof regionRecipeSchema>;
