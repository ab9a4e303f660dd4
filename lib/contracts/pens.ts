import { z } from 'zod';
import { colourSchema } from './balloon-look';
import { PENS } from './page-layers';
import { textSchema } from './text';

const shareSchema = z.number().min(0).max(1);
const strengthSchema = z.number().min(0).max(100);
/** Of a taper, in millimetres. */
export const MOST_TAPER_MM = 40;

/**
 * What a device tells as pressure and what is made of it, both from 0 to 1: points from the left at 0 to the right at 1,
 * between which {@link pressureAt} lays a smooth curve.
 */
export const pressureCurveSchema = z
  .array(z.strictObject({ x: shareSchema, y: shareSchema }))
  .min(2, 'has at least two points')
  .max(6, 'has at most six points')
  .refine((points) => points[0]?.x === 0 && points.at(-1)?.x === 1, 'begins at 0 and ends at 1')
  .refine(
    (points) => points.every(({ x }, at) => at === 0 || x > (points[at - 1]?.x ?? 1)),
    'has its points from left to right',
  );
export type PressureCurve = z.infer<typeof pressureCurveSchema>;

export const STABILISERS = ['average', 'string'] as const;

/** How a pen draws. */
export const penLookSchema = z.strictObject({
  pen: z.enum(PENS),
  colour: colourSchema,
  /** The brush size. */
  widthMm: z.number().min(0.05).max(20),
  /** At no pressure and at full pressure, as shares of the brush size. */
  minWidth: shareSchema,
  maxWidth: shareSchema,
  pressure: pressureCurveSchema,
  taperInMm: z.number().min(0).max(MOST_TAPER_MM),
  taperOutMm: z.number().min(0).max(MOST_TAPER_MM),
  opacity: z.number().min(0.05).max(1),
  /** How much wider the line is under a pen that leans: 0 not at all, 1 twice as wide. */
  tilt: shareSchema,
  /** Of the hand, while it draws: the mean of where it was, or a string that pulls the pen behind it. */
  stabiliser: z.strictObject({ mode: z.enum(STABILISERS), strength: strengthSchema }),
  /** How much a stroke is smoothed when it is done. */
  correction: strengthSchema,
});
export type PenLook = z.infer<typeof penLookSchema>;

/** A pen that somebody saved. */
export const penPresetSchema = penLookSchema.extend({
  id: z.string().min(1).max(64),
  name: textSchema.trim().min(1, 'has no name').max(40),
});
export type PenPreset = z.infer<typeof penPresetSchema>;

export const MOST_PRESETS = 60;

/** Pens as a file. */
export const penFileSchema = z.strictObject({
  kind: z.literal('koma/pens'),
  version: z.literal(1),
  pens: z
    .array(penPresetSchema.omit({ id: true }))
    .min(1, 'holds no pen')
    .max(MOST_PRESETS),
});
