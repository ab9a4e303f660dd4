import { useMutation, useQueries, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { CreateRegionEditsInput, RegionEdit, RegionReplay, RegionTree } from '@/lib/contracts/region-edits';
import { regionOperations } from '@/lib/contracts/region-operations';
import { cachePanel } from './books';
import { call } from './call';
import { keys } from './keys';

/** How often edits that are being drawn, and replays, are looked at. */
const LOOK_MS = 800;

const treeQuery = (panelId: string) => ({
  queryKey: keys.regionTree(panelId),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    call(regionOperations.findRegionEdits, { params: { panelId }, signal }),
  refetchInterval: ({ state }: { state: { data?: RegionTree | undefined } }) =>
    state.data?.items.some(({ state: now }) => now === 'drawing') === true ? LOOK_MS : (false as const),
});

/** A panel's edits; looked at again and again while one is being drawn. */
export function useRegionTree(panelId: string) {
  return useQuery({ ...treeQuery(panelId), refetchOnMount: 'always' });
}

/** The edits of several panels, in their order; those that did not come yet are left out. */
export function useRegionTrees(panelIds: readonly string[]): readonly RegionTree[] {
  return useQueries({
    queries: panelIds.map(treeQuery),
    combine: (results) => results.flatMap(({ data }) => (data === undefined ? [] : [data])),
  });
}

/** Edits of a project that wait for an owner's word. */
export function useRegionSuggestions(projectId: string, isEnabled: boolean) {
  return useQuery({
    queryKey: keys.regionSuggestions(projectId),
    queryFn: ({ signal }) => call(regionOperations.findRegionSuggestions, { params: { projectId }, signal }),
    enabled: isEnabled,
    refetchOnMount: 'always',
    refetchInterval: 30_000,
  });
}

function cacheEdits(client: QueryClient, edits: readonly RegionEdit[]): void {
  for (const edit of edits) {
    client.setQueryData<RegionTree>(keys.regionTree(edit.panelId), (tree) => {
      if (tree === undefined) return tree;
      const isKnown = tree.items.some(({ id }) => id === edit.id);
      const items = isKnown ? tree.items.map((one) => (one.id === edit.id ? edit : one)) : [...tree.items, edit];
      return { ...tree, items };
    });
    void client.invalidateQueries({ queryKey: keys.regionTree(edit.panelId) });
    void client.invalidateQueries({ queryKey: keys.regionSuggestions(edit.projectId) });
  }
}

/** Has a region of a page changed: one edit for each panel in it. */
export function useCreateRegionEdits(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ pageId, ...body }: CreateRegionEditsInput & { pageId: string }) =>
      call(regionOperations.createRegionEdits, { params: { pageId }, body }),
    onSuccess: ({ items }) => {
      cacheEdits(client, items);
      void client.invalidateQueries({ queryKey: keys.generations(projectId) });
    },
  });
}

/** Shows a candidate in its panel. */
export function useAcceptRegionEdit(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ editId, ...body }: { editId: string; candidate: number; word?: string }) =>
      call(regionOperations.acceptRegionEdit, { params: { editId }, body }),
    onSuccess: ({ edit, panel }) => {
      cachePanel(client, projectId, panel);
      cacheEdits(client, [edit]);
    },
  });
}

export function useDiscardRegionEdit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (editId: string) => call(regionOperations.discardRegionEdit, { params: { editId } }),
    onSuccess: (edit) => cacheEdits(client, [edit]),
  });
}

/** Says no to a suggestion. */
export function useRefuseRegionEdit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ editId, word }: { editId: string; word: string }) =>
      call(regionOperations.refuseRegionEdit, { params: { editId }, body: { word } }),
    onSuccess: (edit) => cacheEdits(client, [edit]),
  });
}

/** Lets a panel show it as it was after an edit, or as it was drawn. */
export function useShowRegionEdit(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      panelId,
      ...body
    }: {
      panelId: string;
      to: { kind: 'edit'; editId: string } | { kind: 'base'; pictureId: string };
      shownPictureId: string | null;
    }) => call(regionOperations.showRegionEdit, { params: { panelId }, body }),
    onSuccess: (panel) => cachePanel(client, projectId, panel),
    onSettled: (_, __, { panelId }) => client.invalidateQueries({ queryKey: keys.regionTree(panelId) }),
  });
}

/** Does the same in another panel. */
export function useApplyRegionEdit(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ editId, panelId }: { editId: string; panelId: string }) =>
      call(regionOperations.applyRegionEdit, { params: { editId }, body: { panelId } }),
    onSuccess: (edit) => {
      cacheEdits(client, [edit]);
      void client.invalidateQueries({ queryKey: keys.generations(projectId) });
    },
  });
}

/** Has the chain of edits that a panel shows drawn again. */
export function useReplayRegionEdits() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (panelId: string) => call(regionOperations.replayRegionEdits, { params: { panelId } }),
    onSuccess: (replay) => client.setQueryData(keys.regionReplay(replay.id), replay),
  });
}

/** How a replay goes; looked at until it is over. */
export function useRegionReplay(replayId: string | null) {
  return useQuery<RegionReplay>({
    queryKey: keys.regionReplay(replayId ?? ''),
    queryFn: ({ signal }) => call(regionOperations.getRegionReplay, { params: { replayId: replayId ?? '' }, signal }),
    enabled: replayId !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'done' || state.data?.state === 'failed' ? false : LOOK_MS),
  });
}
