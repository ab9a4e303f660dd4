import { z } from 'zod';
import { EFFECT_KINDS } from '@/lib/effects';
import { colourSchema } from './balloon-look';
import { idSchema } from './page';

/** Of one layer of ink. */
export const MOST_EFFECTS = 40;
export const MOST_EFFECT_LINES = 600;
export const MOST_PATH_POINTS = 12;

/** What each number of an effect may be; the fields of the inspector keep to it too. */
export const EFFECT_LIMITS = {
  placeMm: { min: -5000, max: 20_000 },
  outerMm: { min: 1, max: 4000 },
  innerMm: { min: 0, max: 4000 },
  angleDeg: { min: -180, max: 180 },
  count: { min: 1, max: MOST_EFFECT_LINES },
  /** Shares: grouping, variations and tapers. */
  share: { min: 0, max: 1 },
  length: { min: 0.02, max: 1 },
  widthMm: { min: 0.05, max: 60 },
  core: { min: 0, max: 0.9 },
} as const;

const within = ({ min, max }: { readonly min: number; readonly max: number }) => z.number().min(min).max(max);
const place = within(EFFECT_LIMITS.placeMm);
const pointSchema = z.strictObject({ x: place, y: place });
const share = within(EFFECT_LIMITS.share);

const rangeSchema = (limits: { readonly min: number; readonly max: number }) =>
  z.strictObject({ widthMm: within(limits), heightMm: within(limits) });

/**
 * Effect lines or marks on a layer of ink, as numbers: what is seen is made from them alone, the same everywhere. Lengths
 * are page millimetres; `lib/effects` says what each number does.
 */
export const pageEffectSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(EFFECT_KINDS),
  /** The panel whose inner shape it is clipped to; null runs free, as does one whose panel the page no longer has. */
  panelId: idSchema.nullable(),
  at: pointSchema,
  /** Nothing is drawn beyond it. */
  outer: rangeSchema(EFFECT_LIMITS.outerMm),
  /** What stays clear; 0 where nothing does. */
  inner: rangeSchema(EFFECT_LIMITS.innerMm),
  /** Of speed lines and motion blur: the curve that they follow; null is straight. */
  path: z
    .array(pointSchema)
    .min(2, 'a curve has at least two points')
    .max(MOST_PATH_POINTS, `a curve has at most ${MOST_PATH_POINTS} points`)
    .nullable(),
  angleDeg: within(EFFECT_LIMITS.angleDeg),
  /** Lines or marks. */
  count: within(EFFECT_LIMITS.count).int(),
  grouping: share,
  length: within(EFFECT_LIMITS.length),
  lengthVariation: share,
  /** Of the widest line; the size of the largest flake or star. */
  widthMm: within(EFFECT_LIMITS.widthMm),
  widthVariation: share,
  taperStart: share,
  taperEnd: share,
  /** White-core lines: how much of a line's width is paper. */
  core: within(EFFECT_LIMITS.core),
  isFilled: z.boolean(),
  /** Of the ink; paper is white. */
  colour: colourSchema,
  seed: z.number().int().min(0).max(4_294_967_295),
});
export type PageEffect = z.infer<typeof pageEffectSchema>;
