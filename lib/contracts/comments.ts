import { z } from 'zod';
import { pagePointSchema, wordsSchema } from './balloons';
import { attachedPicturesSchema, commentInkSchema, commentPictureSchema } from './comment-extras';
import { idSchema, momentSchema, revisionSchema } from './page';
import { suggestionSchema, suggestSchema } from './suggestions';
import { textSchema } from './text';

export const MOST_COMMENT_LETTERS = 10_000;
/** Comments of one page, answers among them. */
export const MOST_COMMENTS = 2000;

/** Markdown-light as lib/domain/comments/markdown.ts reads it; `@Name` mentions a member. */
export const commentTextSchema = textSchema
  .trim()
  .min(1, 'a comment needs a text')
  .max(
    MOST_COMMENT_LETTERS,
    `a comment holds at most ${MOST_COMMENT_LETTERS.toLocaleString('en')} characters; split it into several`,
  );

const mm = pagePointSchema.shape.x;
/** In page millimetres. */
const boxSchema = z.strictObject({ left: mm, top: mm, right: mm, bottom: mm });

/** What a comment is pinned to. */
export const anchorSchema = z.strictObject({
  /** Where on the page, when it was pinned; of a region the upper left corner. */
  at: pagePointSchema,
  /** Of a region; null is a point. */
  size: z.strictObject({ widthMm: z.number().min(0).max(20_000), heightMm: z.number().min(0).max(20_000) }).nullable(),
  /** The thing that the pin goes with, and where it stood then. */
  object: z.strictObject({ kind: z.enum(['panel', 'balloon']), id: idSchema, box: boxSchema }).nullable(),
  /** A line of the balloon's text, or of the panel's text in the script, from 0, as it was then. */
  line: z.strictObject({ index: z.number().int().min(0).max(200), text: wordsSchema }).nullable(),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** A thing of a page that a comment can be pinned to. */
export const pinTargetSchema = z.object({
  kind: z.enum(['panel', 'balloon']),
  id: idSchema,
  /** In page millimetres. */
  outline: z.array(pagePointSchema),
  /** Of balloons, in the language that the book is written in; of panels as the script has it, for members alone. */
  text: z.string(),
});
export type PinTarget = z.infer<typeof pinTargetSchema>;

export const REACTIONS = ['thumbs-up', 'heart', 'eyes', 'question'] as const;
export const reactionKindSchema = z.enum(REACTIONS);
export type ReactionKind = z.infer<typeof reactionKindSchema>;

export const commentSchema = z.object({
  id: idSchema,
  pageId: idSchema,
  /** The comment that it answers; null begins a thread. */
  parentId: idSchema.nullable(),
  authorName: z.string(),
  /** Written by somebody with a review link. */
  isOutside: z.boolean(),
  isMine: z.boolean(),
  /** Null speaks of the whole page, or answers. */
  anchor: anchorSchema.nullable(),
  /** Of the page when it was written. */
  pageRevision: z.number().int(),
  /** Empty when it was deleted. */
  text: z.string(),
  ink: commentInkSchema,
  pictures: z.array(commentPictureSchema),
  /** Whether it mentions whoever asks. */
  mentionsMe: z.boolean(),
  /** Names that the text mentions. */
  mentions: z.array(z.string()),
  suggestion: suggestionSchema.nullable(),
  reactions: z.array(z.object({ kind: reactionKindSchema, names: z.array(z.string()), isMine: z.boolean() })),
  /** Who resolved the thread; null while it is open. */
  resolvedBy: z.string().nullable(),
  isEdited: z.boolean(),
  isDeleted: z.boolean(),
  revision: revisionSchema,
  createdAt: momentSchema,
});
export type Comment = z.infer<typeof commentSchema>;

export const createCommentSchema = z.strictObject({
  text: commentTextSchema,
  anchor: anchorSchema.nullable().default(null),
  /** Answers go to a comment that begins a thread. */
  parentId: idSchema.nullable().default(null),
  /** Of the page that the anchor was set on. */
  pageRevision: revisionSchema,
  suggestion: suggestSchema.nullable().default(null),
  ink: commentInkSchema.default([]),
  pictures: attachedPicturesSchema.default([]),
});
export type CreateComment = z.infer<typeof createCommentSchema>;

/** How many comments a page has. */
export const commentCountsSchema = z.object({
  pages: z.array(z.object({ pageId: idSchema, open: z.number().int(), resolved: z.number().int() })),
});
export type CommentCounts = z.infer<typeof commentCountsSchema>;
