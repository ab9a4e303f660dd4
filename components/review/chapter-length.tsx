'use client';

import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSaveAskedPages } from '@/lib/client/reviews';
import { MOST_PAGES } from '@/lib/contracts/books';
import { lengthIssue, type ChapterLength as Length } from '@/lib/domain/review/page-count-check';
import { TextField } from '../ui/field';
import { useProblem } from '../ui/use-problem';

/** How many pages a chapter has, how many it is to have, and whether they differ. */
export function ChapterLength({
  projectId,
  length,
  canEdit,
}: {
  readonly projectId: string;
  readonly length: Length;
  readonly canEdit: boolean;
}) {
  const t = useTranslations('review');
  const save = useSaveAskedPages(projectId);
  const { notify } = useProblem();
  const { chapter, pageCount, askedPages } = length;
  const stored = askedPages === null ? '' : String(askedPages);
  const [text, setText] = useState(stored);
  const isWrong = text !== '' && !(/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_PAGES);
  const keep = () => {
    if (isWrong || text === stored) return;
    save.mutate(
      { chapter, pageCount: text === '' ? null : Number(text) },
      {
        onError: (error) => {
          setText(stored);
          notify(error);
        },
      },
    );
  };
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-1 pb-2 text-small">
      {canEdit && (
        <form
          className="w-56"
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <TextField
            label={t('askedPages', { number: chapter })}
            inputMode="numeric"
            value={text}
            maxLength={4}
            error={isWrong ? t('askedPagesWrong', { most: MOST_PAGES }) : undefined}
            onChange={({ target }) => setText(target.value.trim())}
            onBlur={keep}
          />
        </form>
      )}
      <p className="flex min-h-9 items-center text-ink-soft">{t('pagesHere', { count: pageCount })}</p>
      <LengthIssue length={length} />
    </div>
  );
}

/** That a chapter has too few or too many pages; nothing where it has those that it is to have. */
export function LengthIssue({ length }: { readonly length: Length }) {
  const t = useTranslations('review');
  const { chapter, pageCount, askedPages } = length;
  if (lengthIssue(length) === null) return null;
  return (
    <p className="flex min-h-9 items-center gap-1.5 text-small">
      <TriangleAlert aria-hidden size={14} className="shrink-0" />
      {t('pageCountDiffers', { number: chapter, count: pageCount, asked: askedPages ?? 0 })}
    </p>
  );
}
