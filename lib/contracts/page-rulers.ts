import { z } from 'zod';
import { idSchema } from './page';

export const RULER_KINDS = [
  'straight',
  'curve',
  'ellipse',
  'parallel',
  'radial',
  'concentric',
  'perspective',
  'symmetry',
  'grid',
] as const;
export type RulerKind = (typeof RULER_KINDS)[number];

/** Of one layer of ink. */
export const MOST_RULERS = 40;

/** What each number of a ruler may be; the fields of the inspector keep to it too. */
export const RULER_LIMITS = {
  /** Vanishing points lie far beyond the page. */
  placeMm: { min: -100_000, max: 100_000 },
  radiusMm: { min: 0.5, max: 10_000 },
  angleDeg: { min: -180, max: 180 },
  /** Of a curve. */
  points: { min: 2, max: 24 },
  vanishing: { min: 1, max: 3 },
  /** Strokes that symmetry makes of one, that one among them. */
  lines: { min: 2, max: 16 },
  spacingMm: { min: 0.5, max: 500 },
  subdivisions: { min: 1, max: 20 },
} as const;

const within = ({ min, max }: { readonly min: number; readonly max: number }) => z.number().min(min).max(max);
const place = within(RULER_LIMITS.placeMm);
const pointSchema = z.strictObject({ x: place, y: place });
const angleDeg = within(RULER_LIMITS.angleDeg);

const shared = {
  id: idSchema,
  /** The panel in which strokes have to begin; null, or one that the page no longer has, is the whole page. */
  panelId: idSchema.nullable(),
  isVisible: z.boolean(),
  /** Whether pens snap to it. */
  isActive: z.boolean(),
};

const round = { radiusXMm: within(RULER_LIMITS.radiusMm), radiusYMm: within(RULER_LIMITS.radiusMm), angleDeg };

/**
 * A ruler on a layer of ink: what pens snap to. It is seen on the desk alone, never in pictures, exports or print. Lengths
 * are page millimetres, angles degrees clockwise.
 */
export const rulerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('straight'), from: pointSchema, to: pointSchema }),
  z.strictObject({
    ...shared,
    kind: z.literal('curve'),
    points: z
      .array(pointSchema)
      .min(RULER_LIMITS.points.min, 'a curve ruler has at least two points')
      .max(RULER_LIMITS.points.max, `a curve ruler has at most ${RULER_LIMITS.points.max} points`),
  }),
  z.strictObject({ ...shared, kind: z.literal('ellipse'), at: pointSchema, ...round }),
  z.strictObject({ ...shared, kind: z.literal('parallel'), at: pointSchema, angleDeg }),
  z.strictObject({ ...shared, kind: z.literal('radial'), at: pointSchema }),
  /** Ellipses of any size about one centre; the radii tell their proportions. */
  z.strictObject({ ...shared, kind: z.literal('concentric'), at: pointSchema, ...round }),
  z.strictObject({
    ...shared,
    kind: z.literal('perspective'),
    /** Where its middle handle lies. */
    at: pointSchema,
    vanishing: z
      .array(pointSchema)
      .min(RULER_LIMITS.vanishing.min, 'perspective has at least one vanishing point')
      .max(RULER_LIMITS.vanishing.max, `perspective has at most ${RULER_LIMITS.vanishing.max} vanishing points`),
    /** Of the eye level where one vanishing point leaves it open; with one or two, the missing directions lie by it. */
    angleDeg,
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('symmetry'),
    at: pointSchema,
    angleDeg,
    lines: within(RULER_LIMITS.lines).int(),
    /** Mirror images (then the lines are even in number); turned copies otherwise. */
    isMirror: z.boolean(),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('grid'),
    /** Where two of its main lines cross. */
    at: pointSchema,
    spacingMm: within(RULER_LIMITS.spacingMm),
    /** Parts of a square's side. */
    subdivisions: within(RULER_LIMITS.subdivisions).int(),
    angleDeg,
  }),
]);
export type Ruler = z.infer<typeof rulerSchema>;
export type RulerOf<Kind extends RulerKind> = Extract<Ruler, { readonly kind: Kind }>;
