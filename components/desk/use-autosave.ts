'use client';

import { useEffect, useRef, useState } from 'react';
import { useSavePage } from '@/lib/client/books';
import { ProblemError } from '@/lib/client/problem-error';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { useProblem } from '../ui/use-problem';
import { useDesk } from './desk-store';
import { toSend, type PageDraft } from './page-draft';
import type { BringIn } from './use-incoming';

const SAVE_AFTER_MS = 600;
const AGAIN_AFTER_MS = 5000;

/** `kept` is on this machine alone until the studio is back, `held` until the page that somebody else has locked is free. */
export type SaveState = 'saved' | 'saving' | 'held' | 'kept' | 'failed';

const FROM_BEST = ['saved', 'saving', 'held', 'kept', 'failed'] as const satisfies readonly SaveState[];

/** What is told of two things that are saved apart. */
export function worstSave(one: SaveState, other: SaveState): SaveState {
  return FROM_BEST.indexOf(one) > FROM_BEST.indexOf(other) ? one : other;
}

interface Failure {
  readonly pageId: string;
  readonly isAway: boolean;
}

/**
 * Saves what was changed on any page, a moment after the last change. What somebody else saved meanwhile is brought in
 * first. While the studio is away, it tries again, at once when the browser is online.
 * @param isKept whether drafts are kept on this machine
 */
export function useAutosave(o: {
  readonly canEdit: boolean;
  readonly isPersisted: boolean;
  readonly mergeRemotePage: BringIn;
  /** Whether somebody else has locked a page: what was changed on it waits. */
  readonly isHeld: (pageId: string) => boolean;
}): SaveState {
  const { canEdit, isPersisted, mergeRemotePage, isHeld } = o;
  const drafts = useDesk((state) => state.drafts);
  const { mutate, isPending } = useSavePage();
  const { notify } = useProblem();
  const latestTell = useRef(notify);
  useEffect(() => {
    latestTell.current = notify;
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const unsaved = Object.entries(drafts).filter(([, draft]) => draft.isChanged);
  const changed = unsaved.filter(([id]) => !isHeld(id));
  // A page that is refused does not hold up the others.
  const waiting = changed.find(([pageId]) => pageId !== failure?.pageId) ?? changed[0];
  const [pageId, draft] = waiting ?? [];
  useEffect(() => {
    if (!canEdit || pageId === undefined || draft === undefined || isPending) return undefined;
    const send = () =>
      mutate(
        { pageId, revision: draft.revision, page: toSend(draft), hasNewWords: hasNewWords(draft) },
        {
          onSuccess: (page) => {
            setFailure(null);
            useDesk.getState().saved(page.id, page.revision, draft.content);
          },
          onError: (error) => {
            const stored = storedVersion(error);
            const isAway = error instanceof ProblemError && error.code === 'offline';
            if (stored !== null) void mergeRemotePage(stored, true).catch(() => setFailure({ pageId, isAway: true }));
            else {
              if (!isAway && failure === null) latestTell.current(error);
              setFailure({ pageId, isAway });
            }
          },
        },
      );
    const timer = setTimeout(send, failure === null ? SAVE_AFTER_MS : AGAIN_AFTER_MS);
    window.addEventListener('online', send);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', send);
    };
  }, [canEdit, pageId, draft, isPending, failure, mutate, mergeRemotePage]);
  if (waiting === undefined) return unsaved.length === 0 ? 'saved' : 'held';
  if (failure !== null) return failure.isAway && isPersisted ? 'kept' : 'failed';
  return 'saving';
}

/** Whether balloons say something else than they did when the page was saved last. */
function hasNewWords({ base, content }: PageDraft): boolean {
  const before = new Map(base.balloons.map(({ id, text }) => [id, text]));
  return content.balloons.some(({ id, text }) => before.has(id) && before.get(id) !== text);
}

function storedVersion(error: unknown): BookPage | null {
  if (!(error instanceof ProblemError) || error.code !== 'revision-stale') return null;
  const parsed = bookPageSchema.safeParse(error.problem?.versions?.stored);
  return parsed.success ? parsed.data : null;
}
