import { z } from 'zod';
import { idSchema } from './page';

const textSchema = z.string().regex(/^[^\0\p{Surrogate}]*$/u, 'holds characters that are none');

export const BALLOON_KINDS = ['speech', 'thought', 'shout', 'whisper', 'narration', 'sfx'] as const;
export const balloonKindSchema = z.enum(BALLOON_KINDS);
export type BalloonKind = z.infer<typeof balloonKindSchema>;

/** A coordinate of the page in millimetres; a long strip is still within. */
const mm = z.number().min(-5000).max(20_000);

export const pagePointSchema = z.strictObject({ x: mm, y: mm });

/** What is said on a page, where, and in which voice. */
export const balloonSchema = z.strictObject({
  id: idSchema,
  /** The panel that it belongs to; null stands free on the page. */
  panelId: idSchema.nullable(),
  kind: balloonKindSchema,
  text: textSchema.max(2000),
  /** Whose it is, as the script names them. */
  speaker: textSchema.max(80),
  /** The middle. */
  at: pagePointSchema,
  widthMm: z.number().min(2).max(2000),
  heightMm: z.number().min(2).max(2000),
  /** Where the tail points; null has none. */
  tail: pagePointSchema.nullable(),
  /** Null as the kind and the language have it. */
  face: z.string().max(40).nullable(),
  /** Of the letters; null as large as fits, up to the page's usual size. */
  sizeMm: z.number().min(0.5).max(200).nullable(),
  direction: z.enum(['horizontal', 'vertical']).nullable(),
  /** Placed by Koma: it may move by itself when the panel changes. */
  isAuto: z.boolean(),
});
export type Balloon = z.infer<typeof balloonSchema>;
