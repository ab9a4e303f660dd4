'use client';

import { BookOpen, ChevronLeft, History } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import type { Book, BookPage } from '@/lib/contracts/books';
import { outOfDateCount } from '@/lib/domain/export/export-issues';
import { LanguageSwitch } from '../lines/language-switch';
import { PageLockButton } from '../review/page-lock-button';
import { Button, ButtonLink } from '../ui/button';
import { classNames } from '../ui/class-names';
import { useDeskFacts } from './desk-context';
import { DESK_STAGES, useDesk, type DeskStage } from './desk-store';
import { DeskPresence } from './presence/desk-presence';
import { UndoButtons } from './undo-buttons';
import type { SaveState } from './use-autosave';

/** The five stages over the page, where it belongs, whether it is saved, and the one thing to do next. */
export function DeskBar({
  stage,
  onStage,
  saveState,
  chapter,
  page,
  missingCount,
  onDraw,
  onDrawAll,
  onDrawOutOfDate,
  isAsking,
}: {
  readonly stage: DeskStage;
  readonly onStage: (stage: DeskStage) => void;
  readonly saveState: SaveState;
  readonly chapter: Book['chapters'][number] | undefined;
  readonly page: BookPage | undefined;
  /** Panels of the page without a picture. */
  readonly missingCount: number;
  readonly onDraw: () => void;
  readonly onDrawAll: () => void;
  readonly onDrawOutOfDate: () => void;
  readonly isAsking: boolean;
}) {
  const t = useTranslations('desk');
  const outOfDate = useTranslations('outOfDate');
  const { project, book, canEdit } = useDeskFacts();
  const language = useDesk((state) => state.language);
  const speak = useDesk((state) => state.speak);
  const missingInBook = book.pages.flatMap(({ panels }) => panels).filter(({ picture }) => picture === null).length;
  const staleCount = outOfDateCount(book.pages);
  const canDraw = canEdit && book.pages.length > 0 && stage !== 'script';
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline bg-surface px-3 py-1">
      <Link
        href={`/projects/${project.id}`}
        aria-label={t('toProject', { title: project.title })}
        className="flex min-h-10 min-w-0 items-center gap-1 rounded-koma pr-1 text-ink-soft hover:text-ink"
      >
        <ChevronLeft aria-hidden size={16} className="shrink-0" />
        <span className="max-w-44 truncate font-semibold text-ink">{project.title}</span>
      </Link>
      <h1 className="truncate text-ink-soft max-md:sr-only">
        {chapter === undefined || chapter.title === '' ? t('chapter', { number: chapter?.number ?? 1 }) : chapter.title}
      </h1>
      <nav
        aria-label={t('stages')}
        className="mx-auto flex rounded-koma bg-hairline/60 p-0.5 max-lg:fixed max-lg:inset-x-0 max-sm:bottom-14 sm:max-lg:bottom-0 max-lg:z-20 max-lg:mx-0 max-lg:rounded-none max-lg:border-t max-lg:border-hairline max-lg:bg-surface"
      >
        {DESK_STAGES.map((one) => (
          <button
            key={one}
            type="button"
            onClick={() => onStage(one)}
            {...(one === stage ? { 'aria-current': 'step' as const } : {})}
            className={classNames(
              'min-h-8 rounded-[4px] px-4 text-tool transition-colors duration-150 max-lg:min-h-11 max-lg:flex-auto max-lg:px-1',
              one === stage ? 'bg-raised font-semibold text-ink shadow-sm' : 'text-ink-soft hover:text-ink',
            )}
          >
            {t(`stage.${one}`)}
          </button>
        ))}
      </nav>
      {canEdit && page !== undefined && stage !== 'script' && <UndoButtons pageId={page.id} />}
      <LanguageSwitch book={book} language={language} onSpeak={speak} />
      <p role="status" className="text-small text-ink-soft">
        {canEdit ? t(`save.${saveState}`) : t('lookOnly')}
      </p>
      {page !== undefined && stage !== 'script' && <PageLockButton project={project} page={page} />}
      {page !== undefined && <DeskPresence project={project} pageId={page.id} />}
      <ButtonLink href={`/projects/${project.id}/read`} size="small">
        <BookOpen aria-hidden size={15} />
        <span className="max-sm:sr-only">{t('read')}</span>
      </ButtonLink>
      {canDraw && (
        <>
          {staleCount > 0 && (
            <Button size="small" disabled={isAsking} onClick={onDrawOutOfDate}>
              <History aria-hidden size={15} />
              {outOfDate('draw', { count: staleCount })}
            </Button>
          )}
          {missingInBook > missingCount && (
            <Button size="small" disabled={isAsking} onClick={onDrawAll}>
              {t('drawChapter')}
            </Button>
          )}
          {missingCount > 0 && (
            <Button look={book.paintsWithModel ? 'primary' : 'plain'} size="small" disabled={isAsking} onClick={onDraw}>
              {t('drawPage')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
