'use client';

import { useEffect, useRef } from 'react';
import { useMe } from '@/lib/client/people';
import { useDesk } from '../desk-store';
import { persistRegion, restoreRegion } from './persisted-region';
import { useRegionStore } from './region-store';
import { useWorkDraft } from './work-draft';

const KEEP_AFTER_MS = 300;

/**
 * A selection that was being made, and what was said about it, are found again after a reload: on the page that they were
 * made on the region tool is in hand then.
 * @param pageId the page that is shown
 */
export function usePersistedRegion(projectId: string, pageId: string | undefined): void {
  const { data: me } = useMe();
  const userId = me?.id;
  const shown = useRef(pageId);
  useEffect(() => {
    shown.current = pageId;
  });
  useEffect(() => {
    if (userId === undefined) return undefined;
    let stop: () => void = () => undefined;
    let isOver = false;
    // A browser that keeps nothing is worked in as well.
    void restoreRegion(userId, projectId)
      .catch(() => null)
      .then((restored) => {
        if (isOver) return;
        if (restored !== null && restored === shown.current) useDesk.getState().use('region');
        stop = keepRegion(userId, projectId);
      });
    return () => {
      isOver = true;
      stop();
    };
  }, [userId, projectId]);
}

function keepRegion(userId: string, projectId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    void persistRegion(userId, projectId).catch(() => undefined);
  };
  const later = () => {
    timer ??= setTimeout(write, KEEP_AFTER_MS);
  };
  const stops = [
    useRegionStore.subscribe(({ pageId, region }, before) => {
      if (region !== before.region || pageId !== before.pageId) later();
    }),
    useWorkDraft.subscribe(later),
  ];
  window.addEventListener('pagehide', write);
  return () => {
    for (const stop of stops) stop();
    write();
    window.removeEventListener('pagehide', write);
  };
}
