'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useWaitingReviews } from '@/lib/client/reviews';
import type { ReviewRound } from '@/lib/contracts/reviews';
import { EmptyState } from '../ui/empty-state';
import { ProblemNotice } from '../ui/problem-notice';
import { DueDate } from './due-date';

/** Everything in all projects that waits for the person who is signed in: verdicts to give, changes to make. */
export function WaitingPage() {
  const t = useTranslations('review');
  const words = useTranslations('words');
  const { data, error, refetch } = useWaitingReviews();
  const isEmpty = data !== undefined && data.toReview.length + data.toChange.length === 0;
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 py-6 sm:px-6">
      <h1 className="text-2xl font-semibold">{t('waiting')}</h1>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <p className="sr-only">{words('loading')}</p>}
      {isEmpty && <EmptyState title={t('nothingWaits')} text={t('nothingWaitsText')} />}
      {data !== undefined && data.toReview.length > 0 && (
        <WaitingList title={t('toReview')} rounds={data.toReview} outcome="waiting" />
      )}
      {data !== undefined && data.toChange.length > 0 && (
        <WaitingList title={t('toChange')} rounds={data.toChange} outcome="changes" />
      )}
    </div>
  );
}

function WaitingList({
  title,
  rounds,
  outcome,
}: {
  readonly title: string;
  readonly rounds: readonly ReviewRound[];
  readonly outcome: 'waiting' | 'changes';
}) {
  const t = useTranslations('review');
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="text-read font-semibold">{title}</h2>
      <ul className="flex flex-col gap-2">
        {rounds.map((round) => (
          <li key={round.id} className="flex flex-col gap-2 rounded-koma border border-hairline bg-surface p-4">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Link
                href={`/projects/${round.projectId}/review`}
                className="text-read font-semibold underline wrap-anywhere"
              >
                {round.projectTitle}
              </Link>
              <span className="text-tool">
                {t('roundOf', { number: round.number, stage: t(`stage.${round.stage}`) })}
              </span>
              <DueDate dueOn={round.dueOn} />
            </div>
            <p className="text-small text-ink-soft">{t('requestedBy', { name: round.requestedBy })}</p>
            {round.note !== '' && <p className="text-small whitespace-pre-line">{round.note}</p>}
            <ul className="flex flex-wrap gap-2">
              {round.pages
                .filter((page) => page.outcome === outcome && page.number !== null)
                .map(({ pageId, number }) => (
                  <li key={pageId}>
                    <Link
                      href={`/projects/${round.projectId}/pages?page=${pageId}&stage=${DESK_STAGE[round.stage]}`}
                      className="inline-flex min-h-8 items-center rounded-koma border border-hairline bg-raised px-2.5 text-tool hover:border-edge max-sm:min-h-11"
                    >
                      {t('openPage', { number: number ?? 0 })}
                    </Link>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where on the desk a stage is looked at. */
const DESK_STAGE = { storyboard: 'storyboard', drawing: 'draw', lettering: 'letter', proof: 'export' } as const;
