'use client';

import { useTranslations } from 'use-intl';
import type { PanelChange } from '@/lib/contracts/panel-stamps';

/** What changed since a picture was drawn, in words, one each. */
export function useChangeWords(): (changes: readonly PanelChange[]) => string[] {
  const t = useTranslations('outOfDate');
  return (changes) => changes.map(({ what, name }) => t(`change.${what}`, { name: name ?? '' }));
}
