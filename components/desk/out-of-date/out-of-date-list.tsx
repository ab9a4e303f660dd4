'use client';

import { History } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import { useDesk } from '../desk-store';
import { useChangeWords } from './use-change-words';

/** The panels of a page whose pictures are out of date, with what changed; a press selects the panel. */
export function OutOfDateList({ page, content }: { readonly page: BookPage; readonly content: SavePage }) {
  const t = useTranslations('outOfDate');
  const select = useDesk((state) => state.select);
  const wordsOf = useChangeWords();
  const stale = content.panels.flatMap(({ id }, index) => {
    const changes = page.panels.find((one) => one.id === id)?.picture?.changes ?? [];
    return changes.length === 0 ? [] : [{ id, number: index + 1, changes }];
  });
  if (stale.length === 0) return null;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-1 rounded-koma border border-mark bg-mark-wash p-2.5">
      <h3 className="flex items-center gap-1.5 text-tool font-semibold">
        <History aria-hidden size={15} />
        {t('onPage', { count: stale.length })}
      </h3>
      <ul className="flex flex-col gap-0.5">
        {stale.map(({ id, number, changes }) => (
          <li key={id} className="text-small">
            <button
              type="button"
              onClick={() => select({ kind: 'panel', id })}
              className="min-h-8 text-left max-lg:min-h-11"
            >
              <span className="font-semibold underline">{t('panel', { number })}</span> {wordsOf(changes).join(' · ')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
