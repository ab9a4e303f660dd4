import { z } from 'zod';
import { idSchema } from './page';
import { strokeSchema } from './page-layers';
import { textSchema } from './text';

/** Strokes of one comment, and the numbers of their points together: x, y and width or pressure each. */
export const MOST_INK_STROKES = 100;
const MOST_INK_NUMBERS = 18_000;

/** What is drawn on the page as a part of a comment, in page millimetres. */
export const commentInkSchema = z
  .array(strokeSchema)
  .max(MOST_INK_STROKES, `an ink note has at most ${MOST_INK_STROKES} strokes`)
  .refine(
    (strokes) => strokes.reduce((sum, { points }) => sum + points.length, 0) <= MOST_INK_NUMBERS,
    `an ink note has at most ${MOST_INK_NUMBERS / 3} points`,
  );
export type CommentInk = z.infer<typeof commentInkSchema>;

export const MOST_COMMENT_PICTURES = 4;
export const COMMENT_PICTURE_MAX_BYTES = 4 * 1024 * 1024;
export const COMMENT_PICTURE_MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/webp'];
/** Pictures that come by one review link. */
export const MOST_LINK_PICTURES = 40;

const base64Length = (bytes: number) => Math.ceil(bytes / 3) * 4;
/** Of a request that comments: its pictures in base64, and the rest. */
export const COMMENT_MAX_BODY_BYTES = MOST_COMMENT_PICTURES * base64Length(COMMENT_PICTURE_MAX_BYTES) + 1024 * 1024;
/** Of one without an account, whose link is in the body and known only when all of it is read: one large picture, or several small. */
export const OUTSIDE_COMMENT_MAX_BODY_BYTES = base64Length(COMMENT_PICTURE_MAX_BYTES) + 1024 * 1024;

/** What a request with pictures answers beside other failures. */
export const PICTURE_PROBLEMS = [
  'picture-unreadable',
  'picture-too-large',
  'media-type-unsupported',
  'storage-full',
  'storage-limit-reached',
] as const;

const altTextSchema = textSchema.trim().max(500);

/** A picture to attach: a PNG, JPEG or WebP file in base64. It is made anew from its pixels. */
export const attachedPictureSchema = z.strictObject({
  data: z
    .string()
    .min(1)
    .max(
      base64Length(COMMENT_PICTURE_MAX_BYTES),
      `a picture has at most ${COMMENT_PICTURE_MAX_BYTES / 1024 / 1024} MB; scale it down`,
    ),
  altText: altTextSchema.default(''),
});
export type AttachedPicture = z.infer<typeof attachedPictureSchema>;

export const attachedPicturesSchema = z
  .array(attachedPictureSchema)
  .max(MOST_COMMENT_PICTURES, `a comment has at most ${MOST_COMMENT_PICTURES} pictures`);

/** A picture of a comment. Its bytes never change. */
export const commentPictureSchema = z.object({
  id: idSchema,
  altText: z.string(),
  widthPx: z.number().int(),
  heightPx: z.number().int(),
});
export type CommentPicture = z.infer<typeof commentPictureSchema>;
