'use client';

import { Check, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import type { PageCheck, PageToCheck } from '@/lib/domain/review/page-check';
import { pageChecks } from '@/lib/domain/review/page-checks';

/** What the automatic checks find on a page as it is now; a press selects what it is about. */
export function ChecksSection({
  content,
  onSelect,
  ...facts
}: Omit<PageToCheck, 'content'> & {
  readonly content: SavePage;
  readonly onSelect: (item: { readonly kind: 'panel' | 'balloon'; readonly id: string }) => void;
}) {
  const t = useTranslations('review');
  const { page, book, company, states, lettering } = facts;
  const found = useMemo(
    () => pageChecks({ page, content, book, company, states, lettering }),
    [page, content, book, company, states, lettering],
  );
  if (found.length === 0) {
    return (
      <p className="flex items-center gap-1.5 text-small text-ink-soft">
        <Check aria-hidden size={14} />
        {t('checksGood')}
      </p>
    );
  }
  return (
    <ul className="flex flex-col gap-0.5">
      {found.map((check) => (
        <li key={`${check.kind}/${check.id}/${check.detail}`} className="flex gap-1.5 text-small">
          <TriangleAlert aria-hidden size={14} className="mt-2 shrink-0" />
          <button
            type="button"
            onClick={() => onSelect({ kind: check.on, id: check.id })}
            className="min-h-8 text-left wrap-anywhere max-lg:min-h-11"
          >
            <span className="font-semibold underline">
              {t(`checkOn.${check.on}`, { number: numberOf(content, check) })}
            </span>{' '}
            {t(`check.${check.kind}`, { detail: check.detail })}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** In reading order, from 1. */
function numberOf(content: SavePage, { on, id }: PageCheck): number {
  const items = on === 'panel' ? content.panels : content.balloons;
  return items.findIndex((item) => item.id === id) + 1;
}
