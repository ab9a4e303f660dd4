import { z } from 'zod';

export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, 'is no colour such as #16130f');

/** How letters are set and painted. */
export const balloonTypeSchema = z.strictObject({
  colour: colourSchema,
  /** A rim round the letters; null has none (sounds have one of paper). */
  outline: z.strictObject({ colour: colourSchema, widthMm: z.number().min(0).max(10) }).nullable(),
  shadow: z
    .strictObject({ colour: colourSchema, dxMm: z.number().min(-20).max(20), dyMm: z.number().min(-20).max(20) })
    .nullable(),
  /** From line to line in ems; null as the script has it. */
  leading: z.number().min(0.7).max(3).nullable(),
  /** Between letters, in ems. */
  tracking: z.number().min(-0.2).max(1),
  /** Where lines begin together; null as the script has it: rows about the middle, columns from one height. */
  align: z.enum(['start', 'centre', 'end']).nullable(),
  isHyphenated: z.boolean(),
});
export type BalloonType = z.infer<typeof balloonTypeSchema>;

export const USUAL_TYPE: BalloonType = {
  colour: '#16130f',
  outline: null,
  shadow: null,
  leading: null,
  tracking: 0,
  align: null,
  isHyphenated: true,
};

/** What a balloon itself is painted with. */
export const balloonPaintSchema = z.strictObject({
  /** Null lets the drawing through. */
  fill: colourSchema.nullable(),
  line: colourSchema,
  lineMm: z.number().min(0).max(5),
});
export type BalloonPaint = z.infer<typeof balloonPaintSchema>;

export const USUAL_PAINT: BalloonPaint = { fill: '#ffffff', line: '#16130f', lineMm: 0.4 };

/** Shares of half the balloon's box: -1 is the left or upper edge, 1 the right or lower one. */
const share = z.number().min(-8).max(8);
const sharePointSchema = z.strictObject({ x: share, y: share });
export type SharePoint = z.infer<typeof sharePointSchema>;

/** A point of a balloon's outline; round ones are passed on a curve. */
export const shapePointSchema = z.strictObject({ x: share, y: share, isCorner: z.boolean() });
export type ShapePoint = z.infer<typeof shapePointSchema>;

export const WARP_BENDS = ['none', 'arc', 'wave', 'bulge', 'rise', 'squeeze', 'fan'] as const;

/** What is done to a sound's letters after they were set in one line: bent, then put on the path, then into perspective. */
export const warpSchema = z.strictObject({
  bend: z.enum(WARP_BENDS),
  amount: z.number().min(-1).max(1),
  /** A smooth line that the letters stand on; null a straight one. */
  path: z.array(sharePointSchema).min(2).max(16).nullable(),
  /** Where the corners of the letters' box go: upper left, upper right, lower right, lower left; null leaves them. */
  corners: z.tuple([sharePointSchema, sharePointSchema, sharePointSchema, sharePointSchema]).nullable(),
});
export type Warp = z.infer<typeof warpSchema>;
