import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  bookOperations,
  type Book,
  type BookPage,
  type BookPanel,
  type PanelsToDraw,
  type PrintStage,
  type SavePage,
  type StoryState,
} from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { DraftAnswer } from '@/lib/contracts/drafts';
import { projectOperations } from '@/lib/contracts/projects';
import { scriptOperations, type Script } from '@/lib/contracts/scripts';
import { withInk } from '@/lib/domain/page/layers/layer-ink';
import type { ControlKind } from '@/lib/rough/vocabulary';
import { addressOf, call } from './call';
import { showJob, untilJobEnds } from './jobs';
import { keys } from './keys';

/** All pages of a project. */
export function useBook(projectId: string) {
  return useQuery({
    queryKey: keys.book(projectId),
    queryFn: ({ signal }) => call(bookOperations.getBook, { params: { projectId }, signal }),
    refetchOnMount: 'always',
  });
}

function changeBook(client: QueryClient, projectId: string, change: (book: Book) => Book): void {
  client.setQueryData<Book>(keys.book(projectId), (book) => book && change(book));
}

/** Keeps a page as the server has it now. */
export function cachePage(client: QueryClient, page: BookPage): void {
  changeBook(client, page.projectId, (book) => ({
    ...book,
    pages: book.pages.map((one) => (one.id === page.id ? { ...page, number: one.number } : one)),
  }));
}

/** One page as the server has it now. */
export function askPage(pageId: string): Promise<BookPage> {
  return call(bookOperations.getPage, { params: { pageId } });
}

/** The strokes on a page's layers of ink, with the revision that they are of. */
export function askPageStrokes(pageId: string) {
  return call(bookOperations.getPageStrokes, { params: { pageId } });
}

/** A page with what lies on its layers of ink; before that is there, and where it can't be read, without. */
export function usePageWithInk(page: BookPage): BookPage {
  const { data } = useQuery({
    queryKey: [...keys.page(page.id), 'ink', page.revision],
    queryFn: () => askPageStrokes(page.id),
    enabled: page.layers.some(({ kind }) => kind === 'ink'),
    staleTime: Infinity,
  });
  return useMemo(() => (data === undefined ? page : withInk(page, data.layers)), [page, data]);
}

const LOOK_AGAIN_MS = 4000;

/**
 * A page as others leave it: asked again when the project's event stream tells that a page was saved, and every few seconds
 * in case it doesn't. @param isOn whether others work on it
 */
export function useNewestPage(pageId: string | undefined, isOn: boolean): BookPage | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: keys.newestPage(pageId ?? ''),
    queryFn: async ({ signal }) => {
      const page = await call(bookOperations.getPage, { params: { pageId: pageId ?? '' }, signal });
      cachePage(client, page);
      return page;
    },
    enabled: isOn && pageId !== undefined,
    refetchInterval: LOOK_AGAIN_MS,
    retry: false,
  });
  return data;
}

/** Saves panels and balloons of a page; words of balloons that changed may have changed the script. While the browser is offline it fails at once, so that it can be told. */
export function useSavePage() {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (o: { pageId: string; revision: number; page: SavePage; hasNewWords: boolean }) =>
      call(bookOperations.savePage, { params: { pageId: o.pageId }, revision: o.revision, body: o.page }),
    onSuccess: (page, { hasNewWords }) => {
      cachePage(client, page);
      if (hasNewWords) void client.invalidateQueries({ queryKey: keys.script(page.projectId) });
    },
  });
}

export function useCreatePage(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { afterId: string | null; template: string }) =>
      call(bookOperations.createPage, { params: { projectId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.book(projectId) }),
  });
}

export function useDeletePage(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pageId: string) => call(bookOperations.deletePage, { params: { pageId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.book(projectId) }),
  });
}

export function useRestorePage(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pageId: string) => call(bookOperations.restorePage, { params: { pageId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.book(projectId) }),
  });
}

/** Has panels of a page drawn: those named, or all without a picture. */
export function useDrawPage(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (o: { pageId: string; panelIds: string[] | null; count?: number; isVaried?: boolean }) =>
      call(bookOperations.drawPage, {
        params: { pageId: o.pageId },
        body: { panelIds: o.panelIds, count: o.count ?? 1, isVaried: o.isVaried ?? false },
      }),
    onSettled: () => refreshDrawings(client, projectId),
  });
}

/** Has all panels of a book drawn that have no picture, or one that is out of date. */
export function useDrawBook(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (panels: PanelsToDraw) =>
      call(bookOperations.drawBook, { params: { projectId }, body: { chapter: null, panels } }),
    onSuccess: (job) => showJob(client, job),
    onSettled: () => refreshDrawings(client, projectId),
  });
}

/** Asks again for what a project's panels show and what is drawn for them. */
export function refreshDrawings(client: QueryClient, projectId: string): void {
  void client.invalidateQueries({ queryKey: keys.book(projectId) });
  void client.invalidateQueries({ queryKey: keys.generations(projectId) });
}

/** What was drawn for a panel; `stamp` changes when something new may be there. */
export function usePanelDrawings(panelId: string, stamp: string) {
  return useQuery({
    queryKey: [...keys.panelDrawings(panelId), stamp],
    queryFn: ({ signal }) => call(bookOperations.findPanelDrawings, { params: { panelId }, signal }),
    placeholderData: (before) => before,
  });
}

export function useChoosePicture(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      panelId,
      isUpToDate = false,
      ...body
    }: {
      panelId: string;
      pictureId: string | null;
      shownPictureId: string | null;
      isUpToDate?: boolean;
    }) => call(bookOperations.choosePanelPicture, { params: { panelId }, body: { ...body, isUpToDate } }),
    onSuccess: (panel) => cachePanel(client, projectId, panel),
    // What the panel shows by now is read again, so that one can choose from it.
    onError: () => client.invalidateQueries({ queryKey: keys.book(projectId) }),
  });
}

/** Keeps what a panel shows now. */
export function cachePanel(client: QueryClient, projectId: string, panel: BookPanel): void {
  changeBook(client, projectId, (book) => withPanel(book, panel));
}

function withPanel(book: Book, panel: BookPanel): Book {
  const swap = (page: BookPage): BookPage => ({
    ...page,
    panels: page.panels.map((one) => (one.id === panel.id ? { ...one, picture: panel.picture } : one)),
  });
  return { ...book, pages: book.pages.map(swap) };
}

/** Says how somebody is from a page on. */
export function useSaveStoryState(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ pageId, characterId, ...body }: StoryState) =>
      call(bookOperations.saveStoryState, { params: { pageId, characterId }, body }),
    onSuccess: ({ states }) => {
      changeBook(client, projectId, (book) => ({ ...book, states }));
      // Pictures that show people as they were are out of date.
      return client.invalidateQueries({ queryKey: keys.book(projectId) });
    },
  });
}

/** @param isShared somebody else may write in it: it is asked again every few seconds while its tab is seen */
export function useScript(projectId: string, isShared = false) {
  return useQuery({
    queryKey: keys.script(projectId),
    queryFn: ({ signal }) => call(scriptOperations.getScript, { params: { projectId }, signal }),
    refetchOnMount: 'always',
    refetchInterval: isShared ? LOOK_AGAIN_MS : false,
  });
}

/** Saves a script. While the browser is offline it fails at once, so that it can be told. */
export function useSaveScript(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (o: { text: string; revision: number }) =>
      call(scriptOperations.saveScript, { params: { projectId }, revision: o.revision, body: { text: o.text } }),
    onSuccess: ({ changedBalloons, ...script }) => {
      client.setQueryData<Script>(keys.script(projectId), script);
      if (changedBalloons > 0) void client.invalidateQueries({ queryKey: keys.book(projectId) });
    },
  });
}

export function useDraftScript(projectId: string) {
  return useMutation({
    mutationFn: (body: {
      premise: string;
      pageCount: number;
      seed: number;
      answers: DraftAnswer[];
      instructions: string[];
    }) => call(scriptOperations.draftScript, { params: { projectId }, body }),
  });
}

/** Brings the pages to what the script says. */
export function useLayOutScript(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(scriptOperations.layOutScript, { params: { projectId }, body: {} }),
    onSuccess: ({ book }) => {
      client.setQueryData<Book>(keys.book(projectId), book);
      void client.invalidateQueries({ queryKey: keys.characters(projectId) });
      void client.invalidateQueries({ queryKey: keys.places(projectId) });
    },
  });
}

export function useCreateSample() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (language: 'en' | 'ja') => {
      const { id } = await call(bookOperations.createSample, { body: { language } });
      const { projectId } = await untilJobEnds(id);
      return call(projectOperations.getProject, { params: { projectId: projectId ?? '' } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.projects }),
  });
}

/** Where a control picture of a panel is. */
export function controlPictureAddress(
  panelId: string,
  kind: ControlKind | 'mask',
  query: { side: number; person: number },
): string {
  return addressOf(bookOperations.getControlPicture, { params: { panelId, kind }, query });
}

/** Where a page is as a picture. */
export function pageImageAddress(
  pageId: string,
  query: {
    stage: PrintStage;
    dpi: number;
    bleed: boolean;
    colours?: 'all' | 'black-and-white';
    tones?: 'screened' | 'flat';
    language?: Language;
    anyway?: boolean;
  },
): string {
  return addressOf(bookOperations.getPageImage, {
    params: { pageId },
    query: { ...query, bleed: String(query.bleed), anyway: String(query.anyway ?? false) },
  });
}
