import { z } from 'zod';
import {
  balloonPaintSchema,
  balloonTypeSchema,
  shapePointSchema,
  USUAL_PAINT,
  USUAL_TYPE,
  warpSchema,
} from './balloon-look';
import { languageSchema } from './languages';
import { idSchema } from './page';
import { textSchema } from './text';

export const BALLOON_KINDS = ['speech', 'thought', 'shout', 'whisper', 'narration', 'radio', 'sfx'] as const;
export const balloonKindSchema = z.enum(BALLOON_KINDS);
export type BalloonKind = z.infer<typeof balloonKindSchema>;

/** A coordinate of the page in millimetres; a long strip is still within. */
const mm = z.number().min(-5000).max(20_000);

export const pagePointSchema = z.strictObject({ x: mm, y: mm });

export const MOST_LETTERS = 2000;
export const wordsSchema = textSchema.max(MOST_LETTERS, `a balloon holds at most ${MOST_LETTERS} letters`);
const extent = z.number().min(2).max(2000);

/** A balloon's words in another language than the book is written in, and where it stands then if somebody moved it. */
export const translationSchema = z.strictObject({
  text: wordsSchema,
  place: z.strictObject({ at: pagePointSchema, widthMm: extent, heightMm: extent }).nullable(),
});
export type Translation = z.infer<typeof translationSchema>;

/** What is said on a page, where, and in which voice. What was not stored by older versions has its usual value. */
export const balloonSchema = z.strictObject({
  id: idSchema,
  /** The panel that it belongs to; null stands free on the page. */
  panelId: idSchema.nullable(),
  kind: balloonKindSchema,
  /** In the language that the book is written in; markup as lib/lettering/markup.ts reads it. */
  text: wordsSchema,
  /** Whose it is, as the script names them. */
  speaker: textSchema.max(80),
  /** The middle. */
  at: pagePointSchema,
  widthMm: extent,
  heightMm: extent,
  /** Where the tail points; null has none. */
  tail: pagePointSchema.nullable(),
  /** Null as the kind and the language have it; `own:ID` is a typeface that was brought in. */
  face: z.string().max(40).nullable(),
  /** Of the letters; null as large as fits, up to the page's usual size. */
  sizeMm: z.number().min(0.5).max(200).nullable(),
  direction: z.enum(['horizontal', 'vertical']).nullable(),
  /** Placed by Koma: it may move by itself when the panel changes. */
  isAuto: z.boolean(),
  /** The outline as somebody drew it; null as the kind has it. */
  shape: z.array(shapePointSchema).min(3).max(64).nullable().default(null),
  /** Clockwise about the middle. */
  turnDeg: z.number().min(-180).max(180).default(0),
  /** Of the tail where it leaves the balloon; null as the balloon's size asks. */
  tailWidthMm: z.number().min(0.5).max(60).nullable().default(null),
  /** How far the tail bows to its side, as a share of its length. */
  tailBend: z.number().min(-1).max(1).default(0.1),
  /** Where further tails point, when several people speak at once. */
  moreTails: z.array(pagePointSchema).max(4).default([]),
  /** `joined` shares one outline with another balloon, `linked` is bridged to it. */
  link: z
    .strictObject({ to: idSchema, kind: z.enum(['joined', 'linked']) })
    .nullable()
    .default(null),
  /** What gives way when words don't fit: their size, or the balloon's. */
  fit: z.enum(['shrink', 'grow']).default('shrink'),
  type: balloonTypeSchema.default(USUAL_TYPE),
  paint: balloonPaintSchema.default(USUAL_PAINT),
  /** Null sets letters as lines. */
  warp: warpSchema.nullable().default(null),
  /** By language. */
  translations: z.record(languageSchema, translationSchema).default({}),
  /** The layer of letters that it lies on; null the page's lowest. */
  layerId: idSchema.nullable().default(null),
  isLocked: z.boolean().default(false),
});
export type Balloon = z.infer<typeof balloonSchema>;
