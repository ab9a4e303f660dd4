'use client';

import { ChevronLeft, ChevronRight, Text } from 'lucide-react';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBook } from '@/lib/client/books';
import { bookTextAddress } from '@/lib/client/lines';
import { ProblemError } from '@/lib/client/problem-error';
import { useProject } from '@/lib/client/projects';
import type { Book } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { Project } from '@/lib/contracts/projects';
import { LanguageSwitch } from '../lines/language-switch';
import { MissingPage } from '../shell/missing-page';
import { buttonClass } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import { ProblemNotice } from '../ui/problem-notice';
import { useTurning } from '../ui/use-turning';
import { useUnhurried } from '../ui/use-unhurried';
import { DeskContext } from './desk-context';
import { ReadPage } from './read-page';
import { spreadsOf } from './spreads';
import { useBookFacts } from './use-book-facts';

/** A project's pages to read, drawn or still planned, two side by side where there is room. */
export function ReaderPage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('desk');
  const project = useProject(projectId);
  const book = useBook(projectId);
  const error = project.error ?? book.error;
  const isShown = useUnhurried(project.data !== undefined && book.data !== undefined);
  if (error instanceof ProblemError && error.code === 'not-found') return <MissingPage />;
  if (!isShown || project.data === undefined || book.data === undefined) {
    return (
      <>
        <h1 className="sr-only">{t('read')}</h1>
        {error !== null && <ProblemNotice error={error} onRetry={() => void book.refetch()} />}
      </>
    );
  }
  return <Reader project={project.data} book={book.data} />;
}

function Reader({ project, book }: { readonly project: Project; readonly book: Book }) {
  const t = useTranslations('desk');
  const lines = useTranslations('lines');
  const facts = useBookFacts(project, book);
  const [language, speak] = useState<Language | null>(null);
  const { format } = facts;
  const spreads = useMemo(() => spreadsOf(book.pages, book.format === 'webtoon'), [book]);
  const isRtl = book.direction === 'rtl';
  const isStrip = book.format === 'webtoon';
  // A strip is scrolled.
  const { at, isFirst, isLast, turn } = useTurning({ count: isStrip ? 0 : spreads.length, isRtl });
  const spread = spreads[at] ?? [];
  return (
    <DeskContext value={facts}>
      <div className="flex flex-1 flex-col bg-desk lg:h-[calc(100dvh-3rem)] lg:flex-none">
        <div className="flex min-h-12 items-center gap-3 border-b border-hairline bg-surface px-3">
          <Link
            href={`/projects/${project.id}/pages`}
            className="flex min-h-10 min-w-6 shrink-0 items-center gap-1 text-ink-soft hover:text-ink"
          >
            <ChevronLeft aria-hidden size={16} />
            <span className="max-sm:sr-only">{t('toDesk')}</span>
          </Link>
          <h1 className="mr-auto truncate font-semibold">{project.title}</h1>
          <LanguageSwitch book={book} language={language} onSpeak={speak} />
          <a
            className={buttonClass('plain', 'small')}
            href={bookTextAddress(project.id, { as: 'html', ...(language === null ? {} : { language }) })}
            target="_blank"
            rel="noopener"
            aria-label={lines('asWords')}
            title={lines('asWords')}
          >
            <Text aria-hidden size={15} />
          </a>
          <p role="status" className="text-small whitespace-nowrap text-ink-soft tabular-nums">
            {spreads.length > 0 &&
              !isStrip &&
              t('readAt', {
                pages: spread.flatMap(({ number, isSpread }) => (isSpread ? [number, number + 1] : [number])).join('–'),
                count: book.pages.length,
              })}
          </p>
        </div>
        {spreads.length === 0 ? (
          <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
        ) : isStrip ? (
          <div className="mx-auto w-full max-w-xl flex-1 overflow-y-auto">
            {book.pages.map((page) => (
              <ReadPage key={page.id} page={page} language={language} />
            ))}
          </div>
        ) : (
          <div className="flex min-h-0 flex-1 items-center justify-center gap-2 p-4">
            <IconButton
              icon={ChevronLeft}
              label={t(isRtl ? 'onwards' : 'backwards')}
              disabled={isRtl ? isLast : isFirst}
              onClick={() => turn(isRtl ? 1 : -1)}
            />
            <div
              className={`flex min-w-0 justify-center ${isRtl ? 'flex-row-reverse' : ''}`}
              style={{
                width: `min(100%, calc((100dvh - 9rem) * ${(format.widthMm / format.heightMm) * (spread[0]?.isSpread ? 2 : spread.length)}))`,
              }}
            >
              {spread.map((page) => (
                <div key={page.id} className="min-w-0 flex-1">
                  <ReadPage page={page} language={language} />
                </div>
              ))}
            </div>
            <IconButton
              icon={ChevronRight}
              label={t(isRtl ? 'backwards' : 'onwards')}
              disabled={isRtl ? isFirst : isLast}
              onClick={() => turn(isRtl ? -1 : 1)}
            />
          </div>
        )}
      </div>
    </DeskContext>
  );
}
