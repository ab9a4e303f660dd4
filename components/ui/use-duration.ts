'use client';

import { useTranslations } from 'use-intl';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A unit is said from so many of it on; below, the smaller one. */
const FEWEST = 1.5;

/** Lengths of time as people say them. */
export function useDuration(): (lengthMs: number) => string {
  const t = useTranslations('words');
  return (lengthMs) => {
    if (lengthMs < FEWEST * MINUTE_MS) return t('seconds', { count: Math.max(1, Math.round(lengthMs / 1000)) });
    if (lengthMs < FEWEST * HOUR_MS) return t('minutes', { count: Math.round(lengthMs / MINUTE_MS) });
    return t('hours', { count: Math.round(lengthMs / HOUR_MS) });
  };
}

/** As {@link useDuration}, with the seconds below an hour: 3 min 40 s. */
export function useExactDuration(): (lengthMs: number) => string {
  const t = useTranslations('words');
  const rough = useDuration();
  return (lengthMs) => {
    const seconds = Math.round(lengthMs / 1000);
    if (seconds < 60 || seconds >= 3600) return rough(lengthMs);
    return seconds % 60 === 0
      ? t('minutes', { count: seconds / 60 })
      : t('minutesSeconds', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
  };
}
