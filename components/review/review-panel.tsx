'use client';

import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useProjectReview } from '@/lib/client/reviews';
import type { SavePage } from '@/lib/contracts/books';
import type { Project } from '@/lib/contracts/projects';
import type { PageReview } from '@/lib/contracts/review-states';
import type { ReviewRound, RoundPage } from '@/lib/contracts/reviews';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import type { PageToCheck } from '@/lib/domain/review/page-check';
import { lengthIssue, type ChapterLength } from '@/lib/domain/review/page-count-check';
import { CONTENT_CHANGES, isLocked } from '@/lib/domain/review/review-rights';
import { useHolders } from './use-page-lock';
import { ChecklistTicks } from './checklist-ticks';
import { LengthIssue } from './chapter-length';
import { ChecksSection } from './checks-section';
import { HistoryList } from './history-list';
import { OrdersSection } from './orders-section';
import { StateActions } from './state-actions';
import { StateBadge } from './state-badge';
import { UNREVIEWED, usePageRights } from './use-page-rights';
import { VerdictForm } from './verdict-form';
import { VerdictList } from './verdict-list';
import { VersionsSection } from './versions-section';

interface Facts extends Omit<PageToCheck, 'content' | 'layouts'> {
  readonly project: Project;
  readonly content: SavePage;
  readonly format: PageFormat;
  readonly flush: (then: () => void) => void;
  readonly onSelect: (item: { readonly kind: 'panel' | 'balloon'; readonly id: string }) => void;
  /** Wraps a part that folds away. */
  readonly section: (title: string, children: ReactNode) => ReactNode;
}

/** A page's review on the desk: its state and what comes next, the verdict, checks, lettering orders, versions, history. */
export function ReviewPanel(facts: Facts) {
  const t = useTranslations('review');
  const { project, page, format, flush, onSelect, section } = facts;
  const review = page.review ?? UNREVIEWED;
  const may = usePageRights(project);
  const isFree = useHolders(project)(page.id)?.isOther !== true;
  const { round, roundPage, length } = useRoundOf(project, page.id);
  const canDecide = roundPage?.outcome === 'waiting' && may(review, 'decide');
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3 rounded-koma border border-hairline p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-tool font-semibold">{t('title')}</h3>
        <StateBadge review={review} />
      </div>
      <LockNote review={review} isMine={may(review, 'decide')} />
      {round !== null && roundPage !== null && <RoundFacts round={round} roundPage={roundPage} />}
      {canDecide && round !== null && <VerdictForm round={round} roundPage={roundPage} pageRevision={page.revision} />}
      <StateActions project={project} page={page} review={review} round={round} />
      {round !== null && roundPage !== null && (
        <ChecklistTicks round={round} roundPage={roundPage} canTick={canDecide} />
      )}
      {section(
        t('checks'),
        <>
          {length !== null && <LengthIssue length={length} />}
          <ChecksSection {...facts} isQuiet={length !== null && lengthIssue(length) !== null} />
        </>,
      )}
      {section(
        t('orders'),
        <OrdersSection
          page={page}
          format={format}
          canApply={isFree && may(review, 'letter')}
          canOrder={may(review, 'order')}
          flush={flush}
          onSelect={onSelect}
        />,
      )}
      {section(
        t('versions'),
        <VersionsSection
          page={page}
          canKeep={may(review, 'snapshot')}
          canRestore={isFree && CONTENT_CHANGES.every((change) => may(review, change))}
        />,
      )}
      {section(t('history'), <HistoryList pageId={page.id} />)}
    </section>
  );
}

/** The newest round that a page is in, and how long its chapter is. */
function useRoundOf(
  project: Project,
  pageId: string,
): { round: ReviewRound | null; roundPage: RoundPage | null; length: ChapterLength | null } {
  const { data } = useProjectReview(project.id, project.memberCount > 1);
  const round = data?.rounds.find(({ pages }) => pages.some((page) => page.pageId === pageId)) ?? null;
  const chapter = data?.pages.find((page) => page.pageId === pageId)?.chapter;
  const length = data?.chapters.find((one) => one.chapter === chapter) ?? null;
  return { round, roundPage: round?.pages.find((page) => page.pageId === pageId) ?? null, length };
}

function LockNote({ review, isMine }: { readonly review: PageReview; readonly isMine: boolean }) {
  const t = useTranslations('review');
  if (!isLocked(review) && (review.state !== 'review' || isMine)) return null;
  return (
    <p className="flex gap-1.5 text-small">
      <Lock aria-hidden size={14} className="mt-0.5 shrink-0" />
      {isLocked(review) ? t('locked') : t('notYours')}
    </p>
  );
}

function RoundFacts({ round, roundPage }: { readonly round: ReviewRound; readonly roundPage: RoundPage }) {
  const t = useTranslations('review');
  const asked = round.reviewers.filter(({ isRemoved }) => !isRemoved);
  return (
    <div className="flex flex-col gap-1 text-small">
      <p className="font-semibold">{t('roundOf', { number: round.number, stage: t(`stage.${round.stage}`) })}</p>
      {roundPage.outcome === 'waiting' && (
        <p className="text-ink-soft">
          {asked.length === 0 ? t('noReviewers') : `${t('reviewers')}: ${asked.map(({ name }) => name).join(', ')}`}
        </p>
      )}
      {round.note !== '' && <p className="whitespace-pre-line">{round.note}</p>}
      <VerdictList verdicts={roundPage.verdicts} />
    </div>
  );
}
