'use client';

import { useCallback, useEffect } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { askPage, askPageStrokes, useNewestPage } from '@/lib/client/books';
import type { BookPage } from '@/lib/contracts/books';
import { withInk } from '@/lib/domain/page/layers/layer-ink';
import { pageDifferences } from '@/lib/domain/page/versions/page-differences';
import { useDesk, type Arrival } from './desk-store';
import { hasStrokes, keepLocalVersion } from './page-draft';

const TAKE_MINE_MS = 60_000;
const MOST_TRIES = 4;

/** Brings a version of the server's into the draft of a page; `isFinal` when it counts whatever its revision is. */
export type BringIn = (page: BookPage, isFinal?: boolean) => Promise<void>;

/** @param isShared somebody else may change pages here, and it is told when they did */
export function useBringIn(isShared: boolean): BringIn {
  const t = useTranslations('desk');
  const canvas = useTranslations('canvas');
  return useCallback(
    async (page, isFinal = false) => {
      const { drafts, open } = useDesk.getState();
      const draft = drafts[page.id];
      if (draft !== undefined && !isFinal && page.revision <= draft.revision) return;
      const isToldWhole = draft === undefined || !hasStrokes(draft.base) || hasStrokes(page);
      const mergeResult = open(isToldWhole ? page : await withItsStrokes(page), isFinal);
      if (mergeResult === null) return;
      if (mergeResult.conflicts.length > 0) {
        toast.warning(t('stale'), {
          duration: TAKE_MINE_MS,
          action: {
            label: t('keepMine'),
            onClick: () => useDesk.getState().edit(page.id, keepLocalVersion(mergeResult)),
          },
        });
      } else if (isShared) {
        const what = whatCame(mergeResult);
        if (what !== null) toast(canvas('cameIn', what));
      }
    },
    [t, canvas, isShared],
  );
}

function whatCame({ base, theirs }: Arrival) {
  const what = pageDifferences(base, theirs);
  return Object.values(what).every((count) => count === 0) ? null : { ...what };
}

/** A page with its strokes, both of one moment. */
async function withItsStrokes(told: BookPage): Promise<BookPage> {
  let page = told;
  for (let attempts = 0; attempts < MOST_TRIES; attempts += 1) {
    const { revision, layers } = await askPageStrokes(page.id);
    if (revision === page.revision) return withInk(page, layers);
    page = { ...(await askPage(page.id)), number: page.number };
  }
  // Somebody saves faster than it can be read; the next look brings it.
  throw new Error('The page changes while it is read.');
}

/** Fills in the strokes of the open page, and looks for newer versions of it while others work on the project too. */
export function useOpenPage(
  page: BookPage | undefined,
  { mergeRemotePage, isShared }: { mergeRemotePage: BringIn; isShared: boolean },
): void {
  const pageId = page?.id;
  const needsStrokes = useDesk((state) => {
    const draft = pageId === undefined ? undefined : state.drafts[pageId];
    return draft !== undefined && !hasStrokes(draft.content);
  });
  const revision = useDesk((state) => (pageId === undefined ? undefined : state.drafts[pageId]?.revision));
  useEffect(() => {
    if (pageId === undefined || !needsStrokes) return undefined;
    let isOver = false;
    const fill = async () => {
      const told = await askPageStrokes(pageId);
      const draft = useDesk.getState().drafts[pageId];
      if (isOver || draft === undefined) return;
      if (told.revision === draft.revision) useDesk.getState().fill(pageId, told.layers);
      // Another version is there: it comes first, and this is asked again.
      else if (told.revision > draft.revision) await mergeRemotePage(await askPage(pageId));
    };
    // While the studio is away the pen waits; the page is asked again when its revision changes or it is opened anew.
    fill().catch(() => undefined);
    const again = setInterval(() => void fill().catch(() => undefined), 5000);
    return () => {
      isOver = true;
      clearInterval(again);
    };
  }, [pageId, needsStrokes, revision, mergeRemotePage]);
  const newest = useNewestPage(pageId, isShared);
  useEffect(() => {
    if (newest !== undefined) void mergeRemotePage(newest).catch(() => undefined);
  }, [newest, mergeRemotePage]);
}
