'use client';

import { Check, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import type { PageCheck, PageToCheck } from '@/lib/domain/review/page-check';
import { pageChecks } from '@/lib/domain/review/page-checks';
import { roughsToCheck } from '@/lib/domain/review/panel-checks';
import type { RoughLayout } from '@/lib/rough';
import { findLayout } from '../rough/rough-layouts';

/** What the automatic checks find on a page as it is now; a press selects what it is about. */
export function ChecksSection({
  content,
  onSelect,
  isQuiet = false,
  ...facts
}: Omit<PageToCheck, 'content' | 'layouts'> & {
  readonly content: SavePage;
  readonly onSelect: (item: { readonly kind: 'panel' | 'balloon'; readonly id: string }) => void;
  /** Says nothing where nothing was found, since something beside it was. */
  readonly isQuiet?: boolean;
}) {
  const t = useTranslations('review');
  const { page, book, company, states, lettering } = facts;
  const roughs = useMemo(() => roughsToCheck({ content, book, company, states }), [content, book, company, states]);
  const layouts = useLayouts(roughs);
  const found = useMemo(
    () => pageChecks({ page, content, book, company, states, layouts, lettering }),
    [page, content, book, company, states, layouts, lettering],
  );
  if (found.length === 0) {
    return isQuiet ? null : (
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

const NO_LAYOUTS: ReadonlyMap<string, RoughLayout> = new Map();

/** Where people are in roughs, found in the worker; those of before until that is known. */
function useLayouts(roughs: ReturnType<typeof roughsToCheck>): ReadonlyMap<string, RoughLayout> {
  const [layouts, setLayouts] = useState(NO_LAYOUTS);
  useEffect(() => {
    let isWanted = true;
    const found = Promise.all(
      roughs.map(async ({ panelId, specification }) => [panelId, await findLayout(specification)] as const),
    );
    void found.then((entries) => {
      const known = entries.flatMap(([id, layout]) => (layout === null ? [] : [[id, layout] as const]));
      if (isWanted) setLayouts(new Map(known));
    });
    return () => {
      isWanted = false;
    };
  }, [roughs]);
  return layouts;
}

/** In reading order, from 1. */
function numberOf(content: SavePage, { on, id }: PageCheck): number {
  const items = on === 'panel' ? content.panels : content.balloons;
  return items.findIndex((item) => item.id === id) + 1;
}
