import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PictureSize } from '@/lib/contracts/pictures';
import { reviewLinkOperations, type ReviewLinkWish } from '@/lib/contracts/review-links';
import { call, callForFile } from './call';
import type { CommentWish } from './comments';
import { keys } from './keys';

/** How often a page that somebody reviews by a link is asked for again: they have no event stream. */
const LOOK_EVERY_MS = 2000;

/** The review links of a project, the newest first; for its owners. */
export function useReviewLinks(projectId: string) {
  return useQuery({
    queryKey: keys.reviewLinks(projectId),
    queryFn: async ({ signal }) =>
      (await call(reviewLinkOperations.findReviewLinks, { params: { projectId }, signal })).items,
  });
}

export function useCreateReviewLink(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReviewLinkWish) => call(reviewLinkOperations.createReviewLink, { params: { projectId }, body }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.reviewLinks(projectId) }),
  });
}

/** Revokes a link; one that is revoked is deleted. */
export function useDeleteReviewLink(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (linkId: string) => call(reviewLinkOperations.deleteReviewLink, { params: { linkId } }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.reviewLinks(projectId) }),
  });
}

/** What a review link opens. @param token null until it is known */
export function useOpenReview(token: string | null) {
  return useQuery({
    queryKey: ['review', token],
    queryFn: ({ signal }) => call(reviewLinkOperations.openReview, { body: { token: token ?? '' }, signal }),
    enabled: token !== null,
    staleTime: Infinity,
  });
}

/** A chosen page of a review with its comments. */
export function useReviewPage(token: string, pageId: string) {
  return useQuery({
    queryKey: ['review', token, 'page', pageId],
    queryFn: ({ signal }) => call(reviewLinkOperations.getReviewPage, { body: { token, pageId }, signal }),
    refetchInterval: LOOK_EVERY_MS,
  });
}

/** The picture of a chosen page; a revision of the page has its own. */
export function useReviewImage(token: string, pageId: string, revision: number | undefined) {
  return useQuery({
    queryKey: ['review', token, 'image', pageId, revision],
    queryFn: async () => {
      const file = await callForFile(reviewLinkOperations.getReviewImage, { body: { token, pageId } });
      return new Blob([new Uint8Array(file.bytes)], { type: file.mediaType });
    },
    enabled: revision !== undefined,
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
}

/** A picture of a comment, for the holder of a review link. */
export function useReviewCommentPicture(token: string, pictureId: string, size: PictureSize) {
  return useQuery({
    queryKey: ['review', token, 'comment-picture', pictureId, size],
    queryFn: async () => {
      const body = { token, pictureId, size };
      const file = await callForFile(reviewLinkOperations.getReviewCommentPicture, { body });
      return new Blob([new Uint8Array(file.bytes)], { type: file.mediaType });
    },
    staleTime: Infinity,
  });
}

/** What the holder of a review link can do with the comments of a page. */
export function useReviewMutations(token: string, pageId: string) {
  const client = useQueryClient();
  const onSettled = () => void client.invalidateQueries({ queryKey: ['review', token, 'page', pageId] });
  return {
    create: useMutation({
      mutationFn: (comment: CommentWish) =>
        call(reviewLinkOperations.createReviewComment, { body: { token, pageId, comment } }),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (commentId: string) => call(reviewLinkOperations.deleteReviewComment, { body: { token, commentId } }),
      onSettled,
    }),
  };
}
