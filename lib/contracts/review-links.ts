import { z } from 'zod';
import { MOST_PAGES } from './books';
import { commentSchema, createCommentSchema, pinTargetSchema } from './comments';
import { OUTSIDE_COMMENT_MAX_BODY_BYTES, PICTURE_PROBLEMS } from './comment-extras';
import { operation } from './operation';
import { idSchema, momentSchema, revisionSchema } from './page';
import { pictureSizeSchema } from './pictures';
import { createProjectLinkSchema, linkTokenSchema, projectLinkSchema } from './project-links';
import { projectParamsSchema, readingDirectionSchema } from './projects';

/** What a review link opens. */
export const reviewLinkContentSchema = z.object({
  pageIds: z.array(idSchema).min(1, 'choose at least one page').max(MOST_PAGES),
  /** The reviewer's name lies over the pictures. */
  hasWatermark: z.boolean().default(false),
  allowsDownload: z.boolean().default(false),
});

/** A link for one reviewer outside the studio; its name is theirs. */
export const reviewLinkSchema = projectLinkSchema.extend(reviewLinkContentSchema.shape);
export type ReviewLink = z.infer<typeof reviewLinkSchema>;

export const createReviewLinkSchema = createProjectLinkSchema
  .pick({ daysValid: true })
  .extend({ name: z.string().trim().min(1, 'the reviewer needs a name').max(80) })
  .extend(reviewLinkContentSchema.shape);
export type CreateReviewLink = z.infer<typeof createReviewLinkSchema>;
/** What a caller may send: settings that have a default can be left out. */
export type ReviewLinkWish = z.input<typeof createReviewLinkSchema>;

/** What the holder of a review link sees first. */
export const openReviewSchema = z.object({
  /** The reviewer's. */
  name: z.string(),
  projectTitle: z.string(),
  direction: readingDirectionSchema,
  allowsDownload: z.boolean(),
  expiresAt: momentSchema.nullable(),
  pages: z.array(z.object({ id: idSchema, number: z.number().int(), widthMm: z.number(), heightMm: z.number() })),
});
export type OpenReview = z.infer<typeof openReviewSchema>;

/** A page as the holder of a review link sees it. */
export const reviewPageSchema = z.object({
  revision: revisionSchema,
  /** The language that balloons are written in. */
  language: z.string(),
  targets: z.array(pinTargetSchema),
  comments: z.array(commentSchema),
  /** The names of the others who have the page open now. */
  presentNames: z.array(z.string()),
});
export type ReviewPage = z.infer<typeof reviewPageSchema>;

const token = linkTokenSchema;
const onPage = z.strictObject({ token, pageId: idSchema });
const members = { tag: 'Comments', access: 'person' } as const;
const outside = {
  tag: 'Outside reviews',
  access: 'anybody',
  problems: ['shared-link-invalid', 'link-password-needed', 'too-many-attempts'],
} as const;

export const reviewLinkOperations = {
  findReviewLinks: operation({
    ...members,
    id: 'findReviewLinks',
    method: 'GET',
    path: '/projects/{projectId}/review-links',
    summary: 'List the review links of a project, newest first. Owners',
    status: 200,
    params: projectParamsSchema,
    result: z.object({ items: z.array(reviewLinkSchema) }),
  }),
  createReviewLink: operation({
    ...members,
    id: 'createReviewLink',
    method: 'POST',
    path: '/projects/{projectId}/review-links',
    summary: 'Create a link by which one reviewer without an account comments on chosen pages. Owners',
    status: 201,
    params: projectParamsSchema,
    body: createReviewLinkSchema,
    result: z.object({ link: reviewLinkSchema, url: z.url() }),
    repeatable: true,
    problems: ['state-conflict'],
  }),
  deleteReviewLink: operation({
    ...members,
    id: 'deleteReviewLink',
    method: 'DELETE',
    path: '/review-links/{linkId}',
    summary: 'Revoke a review link; one that is revoked is deleted. Owners',
    status: 204,
    params: z.object({ linkId: idSchema }),
  }),
  openReview: operation({
    ...outside,
    id: 'openReview',
    method: 'POST',
    path: '/review/open',
    summary: 'Open a review link. The token is in the body so that it is not logged',
    status: 200,
    body: z.strictObject({ token }),
    result: openReviewSchema,
  }),
  getReviewPage: operation({
    ...outside,
    id: 'getReviewPage',
    method: 'POST',
    path: '/review/page',
    summary: 'Get a chosen page of a review link with its comments',
    status: 200,
    body: onPage,
    result: reviewPageSchema,
  }),
  getReviewImage: operation({
    ...outside,
    id: 'getReviewImage',
    method: 'POST',
    path: '/review/image',
    summary: 'Get the picture of a chosen page of a review link',
    status: 200,
    body: onPage,
    stream: { mediaType: 'image/png' },
  }),
  createReviewComment: operation({
    ...outside,
    id: 'createReviewComment',
    method: 'POST',
    path: '/review/comments',
    summary: 'Comment on a chosen page of a review link',
    status: 201,
    body: onPage.extend({ comment: createCommentSchema }),
    maxBodyBytes: OUTSIDE_COMMENT_MAX_BODY_BYTES,
    result: commentSchema,
    problems: [...outside.problems, 'state-conflict', ...PICTURE_PROBLEMS],
  }),
  getReviewCommentPicture: operation({
    ...outside,
    id: 'getReviewCommentPicture',
    method: 'POST',
    path: '/review/comment-picture',
    summary: 'Get a picture that is attached to a comment on a chosen page of a review link',
    status: 200,
    body: z.strictObject({ token, pictureId: idSchema, size: pictureSizeSchema.default('full') }),
    stream: { mediaType: 'image/*' },
  }),
  deleteReviewComment: operation({
    ...outside,
    id: 'deleteReviewComment',
    method: 'POST',
    path: '/review/comments/delete',
    summary: 'Delete your own comment, as the holder of a review link',
    status: 204,
    body: z.strictObject({ token, commentId: idSchema }),
  }),
} as const;
