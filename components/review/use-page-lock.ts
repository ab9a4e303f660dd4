'use client';

import { useEffect } from 'react';
import { useNow } from 'use-intl';
import { useMe } from '@/lib/client/people';
import { usePageLockMutations, usePageLocks } from '@/lib/client/page-locks';
import type { PageLock } from '@/lib/contracts/page-locks';
import type { Project } from '@/lib/contracts/projects';
import { LOCK_RENEW_MS, lockStanding, type LockStanding } from '@/lib/domain/review/page-lock';

/** How often it is looked whether a time is over. */
const CLOCK_MS = 5000;

type Shared = Pick<Project, 'id' | 'memberCount'>;

/** A page's lock, and how it is for the person who is signed in. */
interface SeenLock {
  readonly lock: PageLock | null;
  readonly standing: LockStanding;
}

/** The open page's lock as the person who is signed in sees it now; drawn anew as time goes on. */
export function usePageLock({ id, memberCount }: Shared, pageId: string): SeenLock {
  const { data: me } = useMe();
  const lock = usePageLocks(id, memberCount > 1).find((one) => one.pageId === pageId) ?? null;
  const now = useNow({ updateInterval: CLOCK_MS });
  return { lock, standing: lockStanding(lock, { userId: me?.id ?? '', nowMs: now.getTime() }) };
}

/** The name of whoever holds a page of a project, by page, and whether it is somebody else; null for a free page. */
export function useHolders({ id, memberCount }: Shared): (pageId: string) => { name: string; isOther: boolean } | null {
  const { data: me } = useMe();
  const locks = usePageLocks(id, memberCount > 1);
  return (pageId) => {
    const lock = locks.find((one) => one.pageId === pageId);
    return lock === undefined ? null : { name: lock.holder.name, isOther: lock.holder.id !== me?.id };
  };
}

/** Says once a minute that the holder works on a page, as long as they do something in this tab. */
export function useLockRenewal(projectId: string, pageId: string, isMine: boolean): void {
  const { mutate } = usePageLockMutations(projectId, pageId).change;
  useEffect(() => {
    if (!isMine) return undefined;
    let hasWorked = false;
    const onWork = () => (hasWorked = true);
    for (const kind of WORK) window.addEventListener(kind, onWork, { passive: true });
    const timer = setInterval(() => {
      if (hasWorked && !document.hidden) mutate('renew');
      hasWorked = false;
    }, LOCK_RENEW_MS);
    return () => {
      clearInterval(timer);
      for (const kind of WORK) window.removeEventListener(kind, onWork);
    };
  }, [isMine, mutate]);
}

const WORK = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
