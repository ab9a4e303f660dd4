'use client';

import { useEffect } from 'react';
import { useMe } from '@/lib/client/people';
import type { Book, BookPage } from '@/lib/contracts/books';
import type { Project } from '@/lib/contracts/projects';
import { allItems, THING_KINDS } from '@/lib/domain/page/selection/page-items';
import { useDesk } from './desk-store';
import { useAutosave, type SaveState } from './use-autosave';
import { useBringIn, useOpenPage } from './use-incoming';
import { usePersistedDrafts } from './use-persisted-drafts';

/** The drafts of a book's pages: brought back from this machine, brought together with the server's, saved. */
export function useDrafts(o: {
  readonly project: Project;
  readonly book: Book;
  readonly page: BookPage | undefined;
  readonly canEdit: boolean;
  readonly isHeld: (pageId: string) => boolean;
}): SaveState {
  const { project, book, page, canEdit, isHeld } = o;
  const { data: me } = useMe();
  const isShared = project.memberCount > 1;
  const mergeRemotePage = useBringIn(isShared);
  const { isReady, isPersisted } = usePersistedDrafts(
    me?.id,
    book.pages.map(({ id }) => id),
  );
  useEffect(() => {
    if (!isReady) return;
    for (const one of book.pages) void mergeRemotePage(one).catch(() => undefined);
  }, [isReady, book.pages, mergeRemotePage]);
  useOpenPage(isReady ? page : undefined, { mergeRemotePage, isShared });
  useSelectionOnPage(page?.id);
  return useAutosave({ canEdit, isPersisted, mergeRemotePage, isHeld });
}

/** Nothing stays selected when another page is opened, nor what is no longer there. */
function useSelectionOnPage(pageId: string | undefined): void {
  const content = useDesk((state) => (pageId === undefined ? undefined : state.drafts[pageId]?.content));
  useEffect(() => useDesk.getState().select(null), [pageId]);
  useEffect(() => {
    if (content === undefined) return;
    const { selection, select } = useDesk.getState();
    const ids = new Set(allItems(content, THING_KINDS).map(({ id }) => id));
    const left = selection.filter(({ id }) => ids.has(id));
    if (left.length < selection.length) select(left);
  }, [content]);
}
