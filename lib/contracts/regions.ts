import { z } from 'zod';
import { pagePointSchema } from './balloons';

export const MOST_SHAPES = 64;
export const MOST_RINGS = 64;
/** Of one ring or stroke. */
export const MOST_REGION_POINTS = 4000;
/** Of all shapes together: what is done with them grows faster than their number. */
export const MOST_POINTS_IN_ALL = 12_000;
export const MOST_GROW_MM = 20;
export const MOST_FEATHER_MM = 20;

const opSchema = z.enum(['add', 'subtract']);

/** Rings of one polygon, even-odd: what lies in an even number of them is a hole. Rings close by themselves. */
const polygonShapeSchema = z.strictObject({
  op: opSchema,
  kind: z.literal('polygon'),
  rings: z.array(z.array(pagePointSchema).min(3).max(MOST_REGION_POINTS)).min(1).max(MOST_RINGS),
});

/** A movement of a round brush; a single point is a dot. */
const strokeShapeSchema = z.strictObject({
  op: opSchema,
  kind: z.literal('stroke'),
  points: z.array(pagePointSchema).min(1).max(MOST_REGION_POINTS),
  widthMm: z.number().min(0.1).max(200),
});

export const regionShapeSchema = z.discriminatedUnion('kind', [polygonShapeSchema, strokeShapeSchema]);
export type RegionShape = z.infer<typeof regionShapeSchema>;

function pointCount(shapes: readonly RegionShape[]): number {
  return shapes.reduce(
    (sum, shape) =>
      sum + (shape.kind === 'stroke' ? shape.points.length : shape.rings.reduce((all, ring) => all + ring.length, 0)),
    0,
  );
}

/**
 * A part of a page in page millimetres, whatever it was selected with. Its shapes are laid one over another in their
 * order, each adding or taking away; then it is turned inside out, then grown, then its edge is made soft. What lies in
 * it is changed in full; the feather lies outside of it, and falls to nothing over its width.
 */
export const regionSchema = z.strictObject({
  shapes: z
    .array(regionShapeSchema)
    .max(MOST_SHAPES, `a region has at most ${MOST_SHAPES} shapes`)
    .refine((shapes) => pointCount(shapes) <= MOST_POINTS_IN_ALL, 'is too detailed: use fewer or simpler shapes'),
  /** Everything but the shapes. */
  isInverted: z.boolean().default(false),
  /** Outwards; below zero inwards. */
  growMm: z.number().min(-MOST_GROW_MM).max(MOST_GROW_MM).default(0),
  featherMm: z.number().min(0).max(MOST_FEATHER_MM).default(1.5),
});
export type Region = z.infer<typeof regionSchema>;
export type RegionInput = z.input<typeof regionSchema>;
