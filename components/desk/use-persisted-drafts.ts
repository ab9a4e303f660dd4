'use client';

import { useEffect, useState } from 'react';
import { useDesk } from './desk-store';
import { removeOldDrafts, persistDraft, readDrafts } from './persisted-drafts';
import type { PageDraft } from './page-draft';

const KEEP_AFTER_MS = 300;

/**
 * Keeps what is worked on on this machine, for the person who is signed in, and brings it back: steps survive a reload,
 * and what could not be sent is sent later.
 * @param userId undefined until it is known who is signed in
 */
export function usePersistedDrafts(
  userId: string | undefined,
  pageIds: readonly string[],
): { readonly isReady: boolean; readonly isPersisted: boolean } {
  const [isPersisted, setPersisted] = useState(true);
  const wanted = pageIds.join();
  // Pages that came later are looked up too before they are worked on: an older draft of theirs would be lost.
  const [restored, setRestored] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (userId === undefined) return undefined;
    let isOver = false;
    const missing = wanted.split(',').filter((id) => id !== '' && !restored.has(id));
    if (missing.length === 0) return undefined;
    readDrafts(userId, missing)
      .then((drafts) => {
        if (!isOver) useDesk.getState().restore(drafts);
      })
      // A browser that keeps nothing is worked in as well; the bar says so.
      .catch(() => setPersisted(false))
      .finally(() => !isOver && setRestored((known) => new Set([...known, ...missing])));
    return () => {
      isOver = true;
    };
  }, [userId, wanted, restored]);
  useEffect(() => {
    if (userId === undefined) return undefined;
    void removeOldDrafts(Date.now()).catch(() => undefined);
    return persistAll(userId, setPersisted);
  }, [userId]);
  return { isReady: userId !== undefined && pageIds.every((id) => restored.has(id)), isPersisted };
}

/** Writes drafts down a moment after they changed, and at once when the page is left. */
function persistAll(userId: string, onPersisted: (isPersisted: boolean) => void): () => void {
  const written = new Map<string, PageDraft>(Object.entries(useDesk.getState().drafts));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const [pageId, draft] of Object.entries(useDesk.getState().drafts)) {
      if (written.get(pageId) === draft) continue;
      written.set(pageId, draft);
      persistDraft(userId, pageId, draft).then(
        () => onPersisted(true),
        () => onPersisted(false),
      );
    }
  };
  const hide = () => document.visibilityState === 'hidden' && write();
  const stop = useDesk.subscribe(({ drafts }, before) => {
    if (drafts !== before.drafts) timer ??= setTimeout(write, KEEP_AFTER_MS);
  });
  window.addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', hide);
  return () => {
    stop();
    write();
    window.removeEventListener('pagehide', write);
    document.removeEventListener('visibilitychange', hide);
  };
}
