'use client';

import { useTranslations } from 'use-intl';
import { useRegionSuggestions } from '@/lib/client/region-edits';
import type { SavePage } from '@/lib/contracts/books';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';

/** Panels of a page for which editors suggest something, for owners; a press selects the panel. */
export function PageSuggestions({ content }: { readonly content: SavePage }) {
  const t = useTranslations('region');
  const select = useDesk((state) => state.select);
  const waiting = useWaitingSuggestions();
  const here = content.panels.flatMap(({ id }, index) => {
    const count = waiting.get(id) ?? 0;
    return count === 0 ? [] : [{ id, number: index + 1, count }];
  });
  if (here.length === 0) return null;
  return (
    <section
      aria-label={t('suggestions')}
      className="flex flex-col gap-1 rounded-koma border border-pencil bg-pencil-wash p-2.5"
    >
      <h3 className="text-tool font-semibold text-pencil-text">
        {t('suggestionsHere', { count: here.reduce((sum, { count }) => sum + count, 0) })}
      </h3>
      <ul className="flex flex-wrap gap-1">
        {here.map(({ id, number }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => select({ kind: 'panel', id })}
              className="min-h-8 rounded-koma px-2 text-small underline max-lg:min-h-11"
            >
              {t('panelName', { number })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many suggestions wait for an owner's word, by panel; none for those who are no owners. */
export function useWaitingSuggestions(): ReadonlyMap<string, number> {
  const { project } = useDeskFacts();
  const { data } = useRegionSuggestions(project.id, project.myRole === 'owner');
  const counts = new Map<string, number>();
  for (const { panelId } of data?.items ?? []) counts.set(panelId, (counts.get(panelId) ?? 0) + 1);
  return counts;
}
