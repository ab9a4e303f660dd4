import { z } from 'zod';
import { colourSchema } from './balloon-look';
import { idSchema } from './page';

/** Of a screentone, as Clip Studio has them. */
export const TONE_SCREENS = ['dot', 'line', 'cross', 'noise', 'sand'] as const;
export type ToneScreen = (typeof TONE_SCREENS)[number];

/** Lines per inch of screens that print well. */
export const TONE_LPI = { least: 27.5, most: 85 } as const;

const coordinateSchema = z.number().min(-5000).max(20_000);
const pointSchema = z.strictObject({ x: coordinateSchema, y: coordinateSchema });
/** How much of the paper is inked, from 0 to 100. */
const percentSchema = z.number().min(0).max(100);

/** How dark a tone is: alike all over, or from one density to another along a line or away from a point. */
const toneDensitySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flat'), percent: percentSchema }),
  z.strictObject({
    kind: z.literal('linear'),
    /** In page millimetres; beyond them the densities go on as they are at the ends. */
    from: pointSchema,
    to: pointSchema,
    fromPercent: percentSchema,
    toPercent: percentSchema,
  }),
  z.strictObject({
    kind: z.literal('radial'),
    /** The middle, in page millimetres. */
    from: pointSchema,
    radiusMm: z.number().min(0.1).max(5000),
    fromPercent: percentSchema,
    /** At the radius and beyond. */
    toPercent: percentSchema,
  }),
]);
export type ToneDensity = z.infer<typeof toneDensitySchema>;

/** A screentone. All tones of a page begin at the same place, so that equal ones join without moire. */
const toneSchema = z.strictObject({
  screen: z.enum(TONE_SCREENS),
  /** Lines per inch. */
  lpi: z.number().min(TONE_LPI.least).max(TONE_LPI.most),
  /** Clockwise. */
  angleDeg: z.number().min(0).max(180),
  density: toneDensitySchema,
});
export type Tone = z.infer<typeof toneSchema>;

const areaFillSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tone'), tone: toneSchema }),
  z.strictObject({ kind: z.literal('colour'), colour: colourSchema }),
  /** Scrapes: what areas of the same layer show below it is gone, and nothing else. */
  z.strictObject({ kind: z.literal('white') }),
]);
export type AreaFill = z.infer<typeof areaFillSchema>;

export const MOST_AREAS = 1000;
export const MOST_AREA_RINGS = 400;
/** Of all rings of an area together. */
export const MOST_AREA_POINTS = 12_000;

const ringSchema = z
  .array(coordinateSchema)
  .min(6)
  .max(2 * MOST_AREA_POINTS)
  .refine(({ length }) => length % 2 === 0, 'is no list of x and y');

/** Outlines as x, y in page millimetres, one after another: what lies in an odd number of them is inside. */
export const ringsSchema = z
  .array(ringSchema)
  .min(1)
  .max(MOST_AREA_RINGS, `an area has at most ${MOST_AREA_RINGS} outlines`)
  .refine(
    (rings) => rings.reduce((sum, { length }) => sum + length, 0) <= 2 * MOST_AREA_POINTS,
    `an area has at most ${MOST_AREA_POINTS} points`,
  );

/** A filled piece of a layer of ink, below the layer's strokes. */
export const areaSchema = z.strictObject({
  id: idSchema,
  rings: ringsSchema,
  fill: areaFillSchema,
  /** What lies outside of this panel is not shown; null is not clipped. A panel that is gone clips nothing. */
  panelId: idSchema.nullable(),
});
export type Area = z.infer<typeof areaSchema>;
