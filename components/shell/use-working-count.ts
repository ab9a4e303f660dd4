'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useQueue } from '@/lib/client/generations';

const AWAY_MS = 10_000;

/** How many of one's own drawings wait or run. */
export function useWorkingCount(): number {
  const { data: queue } = useQueue('mine');
  return (queue ?? []).filter(({ status }) => status === 'queued' || status === 'running').length;
}

/** The tab's title counts what is still in the making while its person is elsewhere for more than ten seconds. */
export function useWorkingTitle(): void {
  const t = useTranslations('shell');
  const count = useWorkingCount();
  const [isAway, setAway] = useState(false);
  const own = useRef<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.hidden) timer = setTimeout(() => setAway(true), AWAY_MS);
      else setAway(false);
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  useEffect(() => {
    if (isAway && count > 0) {
      own.current ??= document.title;
      document.title = t('titleWorking', { count });
    } else if (own.current !== null) {
      document.title = own.current;
      own.current = null;
    }
  }, [isAway, count, t]);
}
