import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Book, BookPage } from '@/lib/contracts/books';
import { checklistOperations, type CHECKLIST_SCOPES } from '@/lib/contracts/checklists';
import { letteringOrderOperations, type LetteringMark } from '@/lib/contracts/lettering-orders';
import { pageVersionOperations } from '@/lib/contracts/page-versions';
import type { ReviewStage } from '@/lib/contracts/review-states';
import {
  reviewOperations,
  type ProjectReview,
  type requestReviewSchema,
  type SaveAskedPages,
  type StateAct,
} from '@/lib/contracts/reviews';
import { pageImageAddress } from './books';
import { addressOf, call } from './call';
import { keys } from './keys';

/** How often it is looked whether something waits. */
const LOOK_MS = 30_000;

/** Where a project's pages stand in review, and its rounds. @param isShared others may change it meanwhile */
export function useProjectReview(projectId: string, isShared = true) {
  return useQuery({
    queryKey: keys.reviews(projectId),
    queryFn: ({ signal }) => call(reviewOperations.getProjectReview, { params: { projectId }, signal }),
    refetchOnMount: 'always',
    refetchInterval: isShared ? LOOK_MS : false,
  });
}

/** What waits for the person who is signed in, in all projects. */
export function useWaitingReviews() {
  return useQuery({
    queryKey: keys.waitingReviews,
    queryFn: ({ signal }) => call(reviewOperations.findWaitingReviews, { signal }),
    refetchInterval: LOOK_MS,
    refetchOnMount: 'always',
  });
}

/** A state changed: everything that tells of it is asked again. */
function refresh(client: QueryClient, projectId: string): Promise<void> {
  void client.invalidateQueries({ queryKey: keys.waitingReviews });
  void client.invalidateQueries({ queryKey: keys.pageReviews });
  void client.invalidateQueries({ queryKey: keys.book(projectId) });
  return client.invalidateQueries({ queryKey: keys.reviews(projectId) });
}

/** Sets how many pages a chapter is to have. */
export function useSaveAskedPages(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SaveAskedPages) => call(reviewOperations.saveAskedPages, { params: { projectId }, body }),
    onSuccess: (review) => client.setQueryData(keys.reviews(projectId), review),
  });
}

export function useRequestReview(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof requestReviewSchema>) =>
      call(reviewOperations.requestReview, { params: { projectId }, body }),
    onSuccess: () => refresh(client, projectId),
  });
}

/** Gives one's verdict; what others said meanwhile comes with the refusal. */
export function useDecidePage(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: {
      roundId: string;
      pageId: string;
      revision: number;
      verdict: 'approve' | 'changes';
      summary: string;
      pageRevision: number;
    }) => {
      const { roundId, pageId, revision, ...body } = o;
      return call(reviewOperations.decidePage, { params: { roundId, pageId }, revision, body });
    },
    onSettled: () => refresh(client, projectId),
  });
}

export function useUpdateReview(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ roundId, ...body }: { roundId: string; reviewerIds?: string[]; dueOn?: string | null }) =>
      call(reviewOperations.updateReview, { params: { roundId }, body }),
    onSuccess: () => refresh(client, projectId),
  });
}

export function useWithdrawReview(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (roundId: string) => call(reviewOperations.withdrawReview, { params: { roundId } }),
    onSuccess: () => refresh(client, projectId),
  });
}

export function useChangePageStates(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { pageIds: string[]; act: StateAct; note?: string }) =>
      call(reviewOperations.changePageStates, { params: { projectId }, body }),
    onSuccess: (review) => {
      client.setQueryData<ProjectReview>(keys.reviews(projectId), review);
      return refresh(client, projectId);
    },
  });
}

export function useAssignPage(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ pageId, userId }: { pageId: string; userId: string }) =>
      call(reviewOperations.assignPage, { params: { pageId }, body: { userId } }),
    onSuccess: () => refresh(client, projectId),
  });
}

export function usePageHistory(pageId: string) {
  return useQuery({
    queryKey: keys.pageHistory(pageId),
    queryFn: ({ signal }) => call(reviewOperations.getPageHistory, { params: { pageId }, signal }),
    refetchOnMount: 'always',
  });
}

export function usePageVersions(pageId: string) {
  return useQuery({
    queryKey: keys.pageVersions(pageId),
    queryFn: ({ signal }) => call(pageVersionOperations.findPageVersions, { params: { pageId }, signal }),
    refetchOnMount: 'always',
  });
}

export function useCreatePageVersion(pageId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => call(pageVersionOperations.createPageVersion, { params: { pageId }, body: { name } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.pageVersions(pageId) }),
  });
}

export function useRestorePageVersion({ projectId, pageId }: { projectId: string; pageId: string }) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ versionId, revision }: { versionId: string; revision: number }) =>
      call(pageVersionOperations.restorePageVersion, { params: { versionId }, revision }),
    onSuccess: (page) => {
      cachePage(client, projectId, page);
      return client.invalidateQueries({ queryKey: keys.pageVersions(pageId) });
    },
  });
}

/** Where a version is as a picture. */
export function versionImageAddress(versionId: string, dpi: number): string {
  return addressOf(pageVersionOperations.getPageVersionImage, { params: { versionId }, query: { dpi } });
}

/** Where a page as it is now is as a picture, to be seen beside a version; its revision is in it so that a change is drawn anew. */
export function currentImageAddress({ id, revision }: Pick<BookPage, 'id' | 'revision'>, dpi: number): string {
  const asked = { stage: 'finished', dpi, bleed: false, tones: 'flat', anyway: true } as const;
  return `${pageImageAddress(id, asked)}&revision=${revision}`;
}

function cachePage(client: QueryClient, projectId: string, page: BookPage): void {
  client.setQueryData<Book>(
    keys.book(projectId),
    (book) => book && { ...book, pages: book.pages.map((one) => (one.id === page.id ? page : one)) },
  );
}

export function useChecklistItems() {
  return useQuery({
    queryKey: keys.checklists,
    queryFn: ({ signal }) => call(checklistOperations.findChecklistItems, { signal }),
  });
}

export function useSaveChecklist() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: {
      scope: (typeof CHECKLIST_SCOPES)[number];
      stage: ReviewStage;
      items: { id: string | null; text: string }[];
    }) => {
      const { scope, stage, items } = o;
      return call(checklistOperations.saveChecklist, { params: { scope, stage }, body: { items } });
    },
    onSuccess: (saved) => client.setQueryData(keys.checklists, saved),
  });
}

export function useTickChecklistItem(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { roundId: string; pageId: string; itemId: string; isDone: boolean }) => {
      const { isDone, ...params } = o;
      return call(checklistOperations.tickChecklistItem, { params, body: { isDone } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.reviews(projectId) }),
  });
}

/** @param revision of the page: whether an order is done changes with it */
export function useLetteringOrders(pageId: string, revision: number) {
  return useQuery({
    queryKey: [...keys.letteringOrders(pageId), revision],
    queryFn: ({ signal }) => call(letteringOrderOperations.findLetteringOrders, { params: { pageId }, signal }),
    placeholderData: (before) => before,
    refetchOnMount: 'always',
  });
}

export function useCreateLetteringOrder(pageId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { balloonId: string; mark: LetteringMark; note: string }) =>
      call(letteringOrderOperations.createLetteringOrder, { params: { pageId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.letteringOrders(pageId) }),
  });
}

export function useApplyLetteringOrders({ projectId, pageId }: { projectId: string; pageId: string }) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ orderIds, revision }: { orderIds: string[]; revision: number }) =>
      call(letteringOrderOperations.applyLetteringOrders, { params: { pageId }, revision, body: { orderIds } }),
    onSuccess: ({ page }) => {
      cachePage(client, projectId, page);
      return client.invalidateQueries({ queryKey: keys.letteringOrders(pageId) });
    },
  });
}

export function useUpdateLetteringOrder(pageId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ orderId, state }: { orderId: string; state: 'open' | 'verified' | 'withdrawn' }) =>
      call(letteringOrderOperations.updateLetteringOrder, { params: { orderId }, body: { state } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.letteringOrders(pageId) }),
  });
}
