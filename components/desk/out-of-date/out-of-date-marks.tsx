'use client';

import { History } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import { boxOf } from '@/lib/domain/layout/page-point';
import { useDeskFacts } from '../desk-context';
import { useChangeWords } from './use-change-words';

/** A mark in the corner of each panel whose picture is out of date; what changed stands beside it for those who point at it. */
export const OutOfDateMarks = memo(function OutOfDateMarks({
  page,
  panels,
}: {
  readonly page: BookPage;
  readonly panels: SavePage['panels'];
}) {
  const t = useTranslations('outOfDate');
  const { format } = useDeskFacts();
  const wordsOf = useChangeWords();
  return page.panels.map(({ id, picture }) => {
    const changes = picture?.changes ?? [];
    const polygon = panels.find((one) => one.id === id)?.polygon;
    if (changes.length === 0 || polygon === undefined) return null;
    const { left, top } = boxOf(polygon);
    return (
      <span
        key={id}
        role="img"
        aria-label={t('title')}
        title={`${t('title')}: ${wordsOf(changes).join(' · ')}`}
        className="absolute flex size-6 items-center justify-center rounded-full bg-mark-button text-on-mark shadow-float"
        style={{
          left: `calc(${(Math.max(0, left) / format.widthMm) * 100}% + 6px)`,
          top: `calc(${(Math.max(0, top) / format.heightMm) * 100}% + 6px)`,
        }}
      >
        <History aria-hidden size={14} />
      </span>
    );
  });
});
