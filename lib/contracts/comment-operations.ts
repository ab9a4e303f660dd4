import { z } from 'zod';
import {
  commentCountsSchema,
  commentSchema,
  commentTextSchema,
  createCommentSchema,
  reactionKindSchema,
} from './comments';
import { operation } from './operation';
import { idSchema } from './page';
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
    summary: 'Comment on a page, answer a comment, or suggest another text for a balloon. All members',
    status: 201,
    params: pageParams,
    body: createCommentSchema,
    result: commentSchema,
    repeatable: true,
    problems: ['state-conflict'],
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
      'Accept or refuse a suggestion. Accepting changes the balloon. If-Match holds the page’s revision. Owners and editors',
    status: 200,
    params: commentParams,
    body: z.strictObject({ decision: z.enum(['accept', 'refuse']) }),
    result: commentSchema,
    revision: true,
    problems: ['state-conflict'],
  }),
} as const;
