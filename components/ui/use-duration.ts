'use client';

import { useTranslations } from 'use-intl';

const MINUTE_MS = 60_000;
/** Below this, seconds are said; above, minutes. */
const SECONDS_UP_TO_MS = 90_000;

/** Lengths of time as people say them. */
export function useDuration(): (lengthMs: number) => string {
  const t = useTranslations('words');
  return (lengthMs) =>
    lengthMs < SECONDS_UP_TO_MS
      ? t('seconds', { count: Math.max(1, Math.round(lengthMs / 1000)) })
      : t('minutes', { count: Math.round(lengthMs / MINUTE_MS) });
}
