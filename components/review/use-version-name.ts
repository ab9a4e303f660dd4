'use client';

import { useTranslations } from 'use-intl';
import type { PageVersion } from '@/lib/contracts/page-versions';

/** What a version is called: by its name, or by what it was kept for. */
export function useVersionName(): (version: Pick<PageVersion, 'kind' | 'name'>) => string {
  const t = useTranslations('review');
  return ({ kind, name }) => t(`versionKind.${kind}`, { name });
}
