import { z } from 'zod';
import {
  commentCountsSchema,
  commentSchema,
  commentTextSchema,
  createCommentSchema,
  reactionKindSchema,
} from './comments';
import { COMMENT_MAX_BODY_BYTES, PICTURE_PROBLEMS } from './comment-extras';
import { operation } from './operation';
import { idSchema } from './page';
import { pictureSizeSchema } from './pictures';
import { projectParamsSchema } from './projects';

const commentParams = z.object({ commentId: idSchema });
const pageParams = z.object({ pageId: idSchema });
const shared = { tag: 'Comments', access: 'person' } as const;

export const commentOperations = {
  countComments: operation({
    ...shared,
    id: 'countComments',
    method: 'GET',
    path: '/projects/{projectId}/comments/counts',
    summary: 'Count the open and resolved threads of each page of a project',
    status: 200,
    params: projectParamsSchema,
    result: commentCountsSchema,
  }),
  findComments: operation({
    ...shared,
    id: 'findComments',
    method: 'GET',
    path: '/pages/{pageId}/comments',
    summary: 'List the comments of a page, oldest first',
    status: 200,
    params: pageParams,
    result: z.object({ items: z.array(commentSchema) }),
  }),
  createComment: operation({
    ...shared,
    id: 'createComment',
    method: 'POST',
    path: '/pages/{pageId}/comments',
    summary:
      'Comment on a page, answer a comment, or suggest a text, panel settings, a layout or a picture. All members',
    status: 201,
    params: pageParams,
    body: createCommentSchema,
    result: commentSchema,
    repeatable: true,
    maxBodyBytes: COMMENT_MAX_BODY_BYTES,
    problems: ['state-conflict', ...PICTURE_PROBLEMS],
  }),
  getCommentPictureFile: operation({
    ...shared,
    id: 'getCommentPictureFile',
    method: 'GET',
    path: '/comment-pictures/{pictureId}/file',
    summary: 'Get a picture that is attached to a comment',
    status: 200,
    params: z.object({ pictureId: idSchema }),
    query: z.object({ size: pictureSizeSchema.default('full') }),
    stream: { mediaType: 'image/*' },
  }),
  updateComment: operation({
    ...shared,
    id: 'updateComment',
    method: 'PATCH',
    path: '/comments/{commentId}',
    summary: 'Update the text of your own comment',
    status: 200,
    params: commentParams,
    body: z.strictObject({ text: commentTextSchema }),
    result: commentSchema,
    revision: true,
  }),
  deleteComment: operation({
    ...shared,
    id: 'deleteComment',
    method: 'DELETE',
    path: '/comments/{commentId}',
    summary: 'Delete a comment: its text is gone, its answers stay. Its author and owners',
    status: 204,
    params: commentParams,
  }),
  resolveComment: operation({
    ...shared,
    id: 'resolveComment',
    method: 'POST',
    path: '/comments/{commentId}/resolve',
    summary: 'Resolve or reopen a thread',
    status: 200,
    params: commentParams,
    body: z.strictObject({ isResolved: z.boolean() }),
    result: commentSchema,
  }),
  reactToComment: operation({
    ...shared,
    id: 'reactToComment',
    method: 'PUT',
    path: '/comments/{commentId}/reactions',
    summary: 'Add or remove your reaction to a comment',
    status: 200,
    params: commentParams,
    body: z.strictObject({ kind: reactionKindSchema, isOn: z.boolean() }),
    result: commentSchema,
  }),
  decideSuggestion: operation({
    ...shared,
    id: 'decideSuggestion',
    method: 'POST',
    path: '/comments/{commentId}/suggestion',
    summary:
      'Accept or refuse a suggestion. Accepting changes the page. If-Match holds the page’s revision. The page’s author, their delegate and owners',
    status: 200,
    params: commentParams,
    body: z.strictObject({ decision: z.enum(['accept', 'refuse']) }),
    result: commentSchema,
    revision: true,
    problems: ['state-conflict'],
  }),
} as const;
