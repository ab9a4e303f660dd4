'use client';

import { useTranslations } from 'use-intl';
import { useMe } from '@/lib/client/people';
import { useRegionTrees } from '@/lib/client/region-edits';
import type { SavePage } from '@/lib/contracts/books';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { BatchCard } from './batch-card';

/** My changes on a page that are being drawn or wait to be taken, the newest first. */
export function OpenEdits({ content }: { readonly content: SavePage }) {
  const t = useTranslations('region');
  const open = useOpenEdits(content);
  const batches = [...new Set(open.map(({ batchId }) => batchId))]
    .map((id) => open.filter(({ batchId }) => batchId === id))
    .sort((a, b) => (stamp(b) > stamp(a) ? 1 : -1));
  if (batches.length === 0) return null;
  return (
    <section aria-label={t('openChanges')} className="flex flex-col gap-2">
      {batches.map((edits) => (
        <BatchCard key={edits[0]?.batchId} edits={edits} panels={content.panels} />
      ))}
    </section>
  );
}

/** My changes on a page that are being drawn, wait to be taken, or failed. */
export function useOpenEdits(content: SavePage): RegionEdit[] {
  const { data: me } = useMe();
  const trees = useRegionTrees(content.panels.map(({ id }) => id));
  return trees.flatMap(({ items }) =>
    items.filter(({ state, author }) => OPEN.includes(state) && author?.id === me?.id),
  );
}

const OPEN: readonly RegionEdit['state'][] = ['drawing', 'ready', 'failed'];

function stamp([first]: readonly RegionEdit[]): string {
  return first?.createdAt ?? '';
}
