'use client';

import { FileInput, Lock, Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import { outOfDateCount } from '@/lib/domain/export/export-issues';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { useHolders } from '../review/use-page-lock';
import { classNames } from '../ui/class-names';
import { CommentCount, useOpenComments } from './comments/comment-count';
import { useWaitingSuggestions } from './region/use-waiting-suggestions';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import { usePageDrop } from './layers/use-page-drop';
import { contentOf } from './page-draft';
import { PagePanels } from './page-panels';
import { spreadsOf } from './spreads';

/** Pages as facing spreads, in reading direction; what is drawn is ink, what is planned is blue. */
export function SpreadList({
  pageId,
  onOpen,
  onAdd,
}: {
  readonly pageId: string;
  readonly onOpen: (pageId: string) => void;
  readonly onAdd: (isSpread: boolean) => void;
}) {
  const t = useTranslations('desk');
  const { book, canEdit, project } = useDeskFacts();
  const imports = useTranslations('pageImport');
  const region = useTranslations('region');
  const outOfDate = useTranslations('outOfDate');
  const comments = useTranslations('comments');
  const openOn = useOpenComments();
  const lock = useTranslations('pageLock');
  const holderOf = useHolders(project);
  const lockedOn = (id: string): string[] => {
    const holder = holderOf(id);
    return holder === null ? [] : [lock('inList', { name: holder.name })];
  };
  const waiting = useWaitingSuggestions();
  const waitingOn = ({ panels }: BookPage): number => panels.reduce((sum, { id }) => sum + (waiting.get(id) ?? 0), 0);
  const { overId, dropOn } = usePageDrop();
  const spreads = spreadsOf(book.pages, book.format === 'webtoon');
  return (
    <nav aria-label={t('pages')} className="flex flex-col gap-3 p-3">
      {spreads.map((spread) => (
        <div
          key={spread[0]?.id}
          className={classNames(
            'flex justify-center gap-0.5',
            book.direction === 'rtl' && 'flex-row-reverse',
            spread.length === 1 &&
              !spread[0]?.isSpread &&
              spread[0]?.number === 1 &&
              (book.direction === 'rtl' ? 'pr-[50%]' : 'pl-[50%]'),
            spread.length === 1 &&
              !spread[0]?.isSpread &&
              spread[0]?.number !== 1 &&
              (book.direction === 'rtl' ? 'pl-[50%]' : 'pr-[50%]'),
          )}
        >
          {spread.map((page) => (
            <button
              key={page.id}
              type="button"
              onClick={() => onOpen(page.id)}
              {...(canEdit ? dropOn(page) : {})}
              aria-label={[
                t('pageName', { number: page.number }),
                ...(outOfDateCount([page]) > 0 ? [outOfDate('inList', { count: outOfDateCount([page]) })] : []),
                ...(openOn(page.id) > 0 ? [comments('openCount', { count: openOn(page.id) })] : []),
                ...lockedOn(page.id),
              ].join('. ')}
              {...(page.id === pageId ? { 'aria-current': 'page' as const } : {})}
              className={classNames(
                'flex shrink-0 flex-col items-center gap-0.5 text-small text-ink-soft',
                page.isSpread ? 'w-28' : 'w-14',
              )}
            >
              <span
                className={classNames(
                  'relative block w-full bg-paper',
                  page.id === pageId ? 'outline-2 outline-mark' : 'outline outline-hairline',
                  page.id === overId && 'outline-2 outline-pencil',
                )}
              >
                <PageThumb page={page} />
                {outOfDateCount([page]) > 0 && (
                  <span
                    aria-hidden
                    title={outOfDate('inList', { count: outOfDateCount([page]) })}
                    className="absolute -bottom-1.5 -left-1.5 flex min-w-4 items-center justify-center rounded-full bg-mark-button px-1 text-small leading-4 font-semibold text-on-mark tabular-nums"
                  >
                    {outOfDateCount([page])}
                  </span>
                )}
                <CommentCount count={openOn(page.id)} />
                {lockedOn(page.id).map((words) => (
                  <span
                    key={words}
                    aria-hidden
                    title={words}
                    className="absolute -top-1.5 -left-1.5 flex size-4 items-center justify-center rounded-full bg-ink text-inverse"
                  >
                    <Lock size={10} />
                  </span>
                ))}
                {waitingOn(page) > 0 && (
                  <span
                    title={region('suggestionCount', { count: waitingOn(page) })}
                    className="absolute -top-1.5 -right-1.5 min-w-4 rounded-full bg-pencil-text px-1 text-center text-small leading-4 font-semibold text-inverse tabular-nums"
                  >
                    {waitingOn(page)}
                  </span>
                )}
              </span>
              {page.isSpread ? `${page.number}–${page.number + 1}` : page.number}
            </button>
          ))}
        </div>
      ))}
      {canEdit && (
        <button
          type="button"
          onClick={() => onAdd(false)}
          className="flex min-h-10 items-center justify-center gap-1 rounded-koma border border-dashed border-edge text-small text-ink-soft hover:border-pencil hover:text-ink"
        >
          <Plus aria-hidden size={14} />
          {t('addPage')}
        </button>
      )}
      {canEdit && book.format !== 'webtoon' && book.pages.length > 0 && (
        <button
          type="button"
          onClick={() => onAdd(true)}
          className="flex min-h-10 items-center justify-center gap-1 rounded-koma border border-dashed border-edge text-small text-ink-soft hover:border-pencil hover:text-ink"
        >
          <Plus aria-hidden size={14} />
          {t('addSpread')}
        </button>
      )}
      {canEdit && (
        <Link
          href={`/projects/${project.id}#import-pages`}
          className="flex min-h-10 items-center justify-center gap-1 rounded-koma text-small text-ink-soft hover:text-ink"
        >
          <FileInput aria-hidden size={14} />
          {imports('title')}
        </Link>
      )}
    </nav>
  );
}

function PageThumb({ page }: { readonly page: BookPage }) {
  const { book } = useDeskFacts();
  const format = paperFor(formatOf(book.format), page);
  const draft = useDesk((state) => state.drafts[page.id]?.content);
  const content = draft ?? contentOf(page);
  return (
    <svg viewBox={`0 0 ${format.widthMm} ${format.heightMm}`} className="block w-full" aria-hidden>
      <PagePanels page={page} content={content} stage="draw" size="thumb" pxPerMm={null} />
    </svg>
  );
}
