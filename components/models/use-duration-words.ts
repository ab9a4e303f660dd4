'use client';

import { useTranslations } from 'use-intl';

/** Seconds as people say them, rounded to what matters. */
export function useDurationWords(): (seconds: number) => string {
  const t = useTranslations('downloads');
  return (seconds) => {
    if (seconds < 90) return t('seconds', { count: Math.max(1, Math.round(seconds)) });
    if (seconds < 90 * 60) return t('minutes', { count: Math.round(seconds / 60) });
    return t('hours', { count: Math.round(seconds / 3600) });
  };
}
