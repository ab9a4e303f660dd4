import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { commentOperations } from '@/lib/contracts/comment-operations';
import type { Comment, CreateComment, ReactionKind } from '@/lib/contracts/comments';
import type { PictureSize } from '@/lib/contracts/pictures';
import { addressOf, call } from './call';
import { keys } from './keys';

/** What is sent to comment; what has a default can be left out. */
export type CommentWish = Partial<CreateComment> & Pick<CreateComment, 'text' | 'pageRevision'>;

/** The comments of a page, the oldest first; its project's event stream keeps them true. */
export function useComments(projectId: string, pageId: string, isWanted = true) {
  return useQuery({
    queryKey: keys.comments(projectId, pageId),
    queryFn: async ({ signal }) => (await call(commentOperations.findComments, { params: { pageId }, signal })).items,
    enabled: isWanted,
  });
}

/** How many open and resolved threads each page of a project has; pages without one are left out. */
export function useCommentCounts(projectId: string) {
  return useQuery({
    queryKey: keys.commentCounts(projectId),
    queryFn: async ({ signal }) =>
      (await call(commentOperations.countComments, { params: { projectId }, signal })).pages,
  });
}

/** Where a picture of a comment is, for members. */
export function commentPictureAddress(pictureId: string, size: PictureSize): string {
  return addressOf(commentOperations.getCommentPictureFile, { params: { pictureId }, query: { size } });
}

/** What a member can do with the comments of a page. */
export function useCommentMutations(projectId: string, pageId: string) {
  const client = useQueryClient();
  const onSettled = () => void client.invalidateQueries({ queryKey: keys.subject(projectId, 'comments') });
  const onSuccess = (comment: Comment) =>
    client.setQueryData<Comment[]>(keys.comments(projectId, pageId), (all) => all && withComment(all, comment));
  const options = { onSuccess, onSettled };
  return {
    create: useMutation({
      mutationFn: (body: CommentWish) => call(commentOperations.createComment, { params: { pageId }, body }),
      ...options,
    }),
    change: useMutation({
      mutationFn: ({ comment, text }: { comment: Comment; text: string }) =>
        call(commentOperations.updateComment, {
          params: { commentId: comment.id },
          revision: comment.revision,
          body: { text },
        }),
      ...options,
    }),
    remove: useMutation({
      mutationFn: (commentId: string) => call(commentOperations.deleteComment, { params: { commentId } }),
      onSettled,
    }),
    resolve: useMutation({
      mutationFn: ({ commentId, isResolved }: { commentId: string; isResolved: boolean }) =>
        call(commentOperations.resolveComment, { params: { commentId }, body: { isResolved } }),
      ...options,
    }),
    react: useMutation({
      mutationFn: ({ commentId, ...body }: { commentId: string; kind: ReactionKind; isOn: boolean }) =>
        call(commentOperations.reactToComment, { params: { commentId }, body }),
      ...options,
    }),
    decide: useMutation({
      mutationFn: (o: { commentId: string; decision: 'accept' | 'refuse'; pageRevision: number }) =>
        call(commentOperations.decideSuggestion, {
          params: { commentId: o.commentId },
          revision: o.pageRevision,
          body: { decision: o.decision },
        }),
      ...options,
      onSettled: () => {
        onSettled();
        void client.invalidateQueries({ queryKey: keys.book(projectId) });
      },
    }),
  };
}

function withComment(all: readonly Comment[], comment: Comment): Comment[] {
  const isKnown = all.some(({ id }) => id === comment.id);
  return isKnown ? all.map((one) => (one.id === comment.id ? comment : one)) : [...all, comment];
}
