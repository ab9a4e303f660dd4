import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { generationOperations } from '@/lib/contracts/generation-operations';
import type {
  CompilePrompt,
  Generation,
  GenerationEvent,
  MoveGeneration,
  PartialGenerationInput,
} from '@/lib/contracts/generations';
import type { Page } from '@/lib/contracts/page';
import { startsInMs } from '@/lib/domain/queue/starts-in-ms';
import { addressOf, call } from './call';
import { keys } from './keys';

type History = InfiniteData<Page<Generation>, string | null>;

/** A project's drawings, newest first, with those in the making; `useGenerationEvents` keeps them true. */
export function useGenerations(projectId: string) {
  const query = useInfiniteQuery({
    queryKey: keys.generations(projectId),
    queryFn: ({ pageParam, signal }) =>
      call(generationOperations.findGenerations, {
        params: { projectId },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Infinity,
  });
  const generations = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return {
    generations,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    refetch: () => void query.refetch(),
  };
}

/** Puts a drawing into the kept history: in its place, or first when it is new. */
export function cacheGeneration(client: QueryClient, generation: Generation): void {
  client.setQueryData<History>(keys.generations(generation.projectId), (history) => {
    if (history === undefined) return history;
    const isKnown = history.pages.some((page) => page.items.some(({ id }) => id === generation.id));
    const pages = history.pages.map((page, index) => {
      if (isKnown) return { ...page, items: page.items.map((each) => (each.id === generation.id ? generation : each)) };
      return index === 0 ? { ...page, items: [generation, ...page.items] } : page;
    });
    return { ...history, pages };
  });
}

/** Changes one drawing of the kept history. */
export function changeGeneration(
  client: QueryClient,
  projectId: string,
  o: { id: string; change: (generation: Generation) => Generation },
): void {
  client.setQueryData<History>(keys.generations(projectId), (history) => {
    if (history === undefined) return history;
    const change = (each: Generation) => (each.id === o.id ? o.change(each) : each);
    return { ...history, pages: history.pages.map((page) => ({ ...page, items: page.items.map(change) })) };
  });
}

/** Puts the new places of waiting drawings into the kept history. */
export function cachePlaces(
  client: QueryClient,
  projectId: string,
  { ahead, pace }: Pick<Extract<GenerationEvent, { type: 'queue' }>, 'ahead' | 'pace'>,
): void {
  client.setQueryData<History>(keys.generations(projectId), (history) => {
    if (history === undefined) return history;
    const change = (each: Generation): Generation => {
      const place = each.status === 'queued' ? ahead[each.id] : undefined;
      return place === undefined ? each : { ...each, ahead: place, startsInMs: startsInMs(pace, place) };
    };
    return { ...history, pages: history.pages.map((page) => ({ ...page, items: page.items.map(change) })) };
  });
}

/** Takes a drawing out of the kept history. */
export function uncacheGeneration(client: QueryClient, projectId: string, generationId: string): void {
  client.setQueryData<History>(keys.generations(projectId), (history) => {
    if (history === undefined) return history;
    const pages = history.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => id !== generationId) }));
    return { ...history, pages };
  });
}

export function useEnqueueGeneration(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { ask: PartialGenerationInput; parentId?: string | null; idempotencyKey?: string }) =>
      call(generationOperations.enqueueGeneration, {
        params: { projectId },
        body: { ask: o.ask, parentId: o.parentId ?? null },
        ...(o.idempotencyKey === undefined ? {} : { idempotencyKey: o.idempotencyKey }),
      }),
    onSuccess: (generation) => {
      cacheGeneration(client, generation);
      void client.invalidateQueries({ queryKey: ['queue'] });
    },
  });
}

/** Draws again from the recipe: the same pixels, or the same recipe with another seed. */
export function useRedrawGeneration() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { generationId: string; seed: 'same' | 'vary' }) =>
      call(generationOperations.redrawGeneration, { params: { generationId: o.generationId }, body: { seed: o.seed } }),
    onSuccess: (generation) => {
      cacheGeneration(client, generation);
      void client.invalidateQueries({ queryKey: ['queue'] });
    },
  });
}

const STEERING = {
  cancel: generationOperations.cancelGeneration,
  pause: generationOperations.pauseGeneration,
  resume: generationOperations.resumeGeneration,
} as const;

/** Cancels, pauses or resumes a drawing. */
export function useSteerGeneration() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { generationId: string; way: keyof typeof STEERING }) =>
      call(STEERING[o.way], { params: { generationId: o.generationId } }),
    onSuccess: (generation) => cacheGeneration(client, generation),
    onSettled: () => void client.invalidateQueries({ queryKey: ['queue'] }),
  });
}

export function useMoveGeneration() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { generationId: string; move: MoveGeneration }) =>
      call(generationOperations.moveGeneration, { params: { generationId: o.generationId }, body: o.move }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['queue'] }),
  });
}

/** Puts a drawing away; it is gone from the history at once and comes back when that fails. */
export function useDeleteGeneration(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (generationId: string) => call(generationOperations.deleteGeneration, { params: { generationId } }),
    onMutate: (generationId) => uncacheGeneration(client, projectId, generationId),
    onError: () => void client.invalidateQueries({ queryKey: keys.generations(projectId) }),
  });
}

export function useRestoreGeneration(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (generationId: string) => call(generationOperations.restoreGeneration, { params: { generationId } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.generations(projectId) }),
  });
}

/** List queued and running generations, in the order in which they run; asked again every second while anything does. */
export function useQueue(whose: 'mine' | 'all') {
  return useQuery({
    queryKey: keys.queue(whose),
    queryFn: ({ signal }) => call(generationOperations.findQueue, { query: { whose, limit: '100' }, signal }),
    select: (page) => page.items,
    refetchInterval: (query) => ((query.state.data?.items.length ?? 0) > 0 ? 1000 : 5000),
  });
}

/** Preview the compiled prompt. The last answer stays until the next one is there. */
export function useCompiledPrompt(ask: CompilePrompt) {
  return useQuery({
    queryKey: keys.compiled(ask),
    queryFn: ({ signal }) => call(generationOperations.compilePrompt, { body: ask, signal }),
    placeholderData: (previous) => previous,
    staleTime: 60_000,
  });
}

/** Tags that are meant by what was typed. */
export function useTags(text: string, modelId: string | null) {
  return useQuery({
    queryKey: keys.tags(text, modelId),
    queryFn: ({ signal }) =>
      call(generationOperations.findTags, {
        query: { text, limit: '8', ...(modelId === null ? {} : { modelId }) },
        signal,
      }),
    select: (answer) => answer.items,
    enabled: text.trim() !== '',
    staleTime: Infinity,
  });
}

/** The address of a drawing's latest look in the making. */
export function previewAddress(generationId: string, step: number): string {
  return addressOf(generationOperations.getGenerationPreview, {
    params: { generationId },
    query: { step: String(step) },
  });
}

/**
 * Draws again what was asked, with what is known of the people now: their first anchors, and the rough followed exactly.
 */
export function useRegenerateWithReference(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (generationId: string) => {
      const { ask } = await call(generationOperations.getGeneration, { params: { generationId } });
      const body = { ask: { ...ask, seed: null, followRough: 1 }, parentId: generationId };
      return call(generationOperations.enqueueGeneration, { params: { projectId }, body });
    },
    onSuccess: (generation) => {
      cacheGeneration(client, generation);
      void client.invalidateQueries({ queryKey: ['queue'] });
    },
  });
}
