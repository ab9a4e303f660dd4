import { z } from 'zod';

/** What happens to the drawn pixels, in order. Every step is a pure function of picture, step and weights. */
export const finishStepSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('upscale'),
    /** File name in the upscalers' folder without its ending. */
    network: z.enum(['animevideo-x4', 'anime-6b-x4']),
    factor: z.union([z.literal(2), z.literal(4)]),
    tilePx: z.number().int().min(32).max(1024),
  }),
  z.object({
    kind: z.literal('faces'),
    /** Tags that describe the face; empty takes them from the picture's own prompt. */
    prompt: z.string(),
    strength: z.number().min(0).max(1),
    minScore: z.number().min(0).max(1),
    /** Room around the face's box, as a part of its side. */
    padding: z.number().min(0).max(2),
    featherPx: z.number().min(0).max(128),
  }),
  z.object({
    kind: z.literal('palette'),
    /** SHA-256 of the reference picture among the request's inputs. */
    reference: z.string().regex(/^[0-9a-f]{64}$/),
    amount: z.number().min(0).max(1),
  }),
  z.object({
    kind: z.literal('levels'),
    /** Input black and white point and gamma, in 0..1. */
    black: z.number().min(0).max(1),
    white: z.number().min(0).max(1),
    gamma: z.number().min(0.1).max(10),
  }),
  z.object({
    kind: z.literal('ink'),
    /** Luma at and below which a pixel becomes full black, 0..1, with a soft knee above. */
    blackPoint: z.number().min(0).max(1),
  }),
  z.object({
    kind: z.literal('lines'),
    /** SHA-256 of a line drawing among the request's inputs: black lines on white, laid over the picture as ink. */
    picture: z.string().regex(/^[0-9a-f]{64}$/),
    /** 0 leaves the picture, 1 is full ink. */
    amount: z.number().min(0).max(1),
  }),
  z.object({
    kind: z.literal('tone'),
    /** Grey levels of the monochrome picture, paper and ink included; 0 keeps them continuous. */
    levels: z.union([z.literal(0), z.number().int().min(2).max(32)]),
  }),
  z.object({
    kind: z.literal('place'),
    /** SHA-256 of the whole picture among the inputs that the drawn part is laid back into. */
    picture: z.string().regex(/^[0-9a-f]{64}$/),
    /** SHA-256 of a grey picture of the same size: where it is black the whole picture keeps its bytes. */
    mask: z.string().regex(/^[0-9a-f]{64}$/),
    /** Where the part lies. */
    box: z.object({
      xPx: z.number().int().min(0),
      yPx: z.number().int().min(0),
      widthPx: z.number().int().min(1),
      heightPx: z.number().int().min(1),
    }),
    /** Whether the part's colours are brought to the picture's in the mask's soft edge. */
    matchesRim: z.boolean(),
  }),
]);
export type FinishStep = z.infer<typeof finishStepSchema>;
