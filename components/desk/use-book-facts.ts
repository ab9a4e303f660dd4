'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useGenerationEvents } from '@/lib/client/generation-events';
import { useGenerations } from '@/lib/client/generations';
import { keys } from '@/lib/client/keys';
import { facesOf, useLettering } from '@/lib/client/lettering';
import { ownFace, useTypefaces } from '@/lib/client/typefaces';
import type { Balloon } from '@/lib/contracts/balloons';
import type { Book } from '@/lib/contracts/books';
import type { Generation } from '@/lib/contracts/generations';
import type { Project } from '@/lib/contracts/projects';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { NO_STATES, statesByPage } from '@/lib/domain/page/panels/story-states';
import type { DeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import type { PageDraft } from './page-draft';
import { useCompany } from '../project/use-company';

/** What every part of a book's pages needs to know, with what is being drawn on them just now. */
export function useBookFacts(project: Project, book: Book): DeskFacts {
  const client = useQueryClient();
  const { characters, places, company } = useCompany(project);
  const lettering = useBookLettering(project.id, book);
  const { generations } = useGenerations(project.id);
  useGenerationEvents(project.id);
  const newest = useMemo(() => newestByPanel(generations ?? []), [generations]);
  const drawingOf = useCallback((panelId: string) => newest.get(panelId), [newest]);
  useBookAfterDrawings(newest, () => void client.invalidateQueries({ queryKey: keys.book(project.id) }));
  const states = useMemo(() => statesByPage(book.pages, book.states), [book.pages, book.states]);
  const statesOf = useCallback((pageId: string) => states.get(pageId) ?? NO_STATES, [states]);
  const canEdit = project.myRole !== 'viewer';
  const format = useMemo(() => formatOf(book.format), [book.format]);
  return useMemo(
    () => ({ project, book, format, company, characters, places, lettering, canEdit, statesOf, drawingOf }),
    [project, book, format, company, characters, places, lettering, canEdit, statesOf, drawingOf],
  );
}

/**
 * The faces that a book's balloons are set in, those that are only changed here so far as well; typefaces that were put away
 * are left out, so that others stand in.
 */
function useBookLettering(projectId: string, book: Book): DeskFacts['lettering'] {
  const { data: typefaces } = useTypefaces(projectId);
  // As one text, so that nothing is made anew while the faces stay the same.
  const fresh = useDesk((state) => facesOf(unsavedBalloons(state.drafts)).sort().join());
  const stored = useMemo(() => facesOf(book.pages.flatMap(({ balloons }) => balloons)), [book.pages]);
  const wanted = useMemo(() => {
    const there = new Set((typefaces ?? []).filter(({ isPutAway }) => !isPutAway).map(ownFace));
    const named = [...stored, ...fresh.split(',')].filter((name) => name !== '');
    return named.filter((name) => !name.startsWith('own:') || there.has(name));
  }, [stored, fresh, typefaces]);
  const lettering = useLettering(wanted, book.languages);
  // Words stay in what is there until further faces came.
  const [last, setLast] = useState(lettering);
  if (lettering !== null && lettering !== last) setLast(lettering);
  return lettering ?? last;
}

function unsavedBalloons(drafts: Readonly<Record<string, PageDraft>>): Balloon[] {
  return Object.values(drafts).flatMap(({ isChanged, content }) => (isChanged ? content.balloons : []));
}

/** The newest drawing of each panel; lists are newest first. */
function newestByPanel(generations: readonly Generation[]): ReadonlyMap<string, Generation> {
  const found = new Map<string, Generation>();
  for (const generation of generations) {
    if (generation.panelId !== null && !found.has(generation.panelId)) found.set(generation.panelId, generation);
  }
  return found;
}

/** When a drawing ends, the page's pictures may be others. */
function useBookAfterDrawings(newest: ReadonlyMap<string, Generation>, refresh: () => void): void {
  const ended = [...newest.values()]
    .filter(({ status }) => status === 'succeeded' || status === 'failed')
    .map(({ id }) => id)
    .sort()
    .join();
  const before = useRef<string | null>(null);
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useEffect(() => {
    if (before.current !== null && before.current !== ended) latest.current();
    before.current = ended;
  }, [ended]);
}
