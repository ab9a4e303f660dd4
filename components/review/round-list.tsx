'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useFormatter, useTranslations } from 'use-intl';
import { useMembers } from '@/lib/client/projects';
import { useUpdateReview, useWithdrawReview } from '@/lib/client/reviews';
import type { Project } from '@/lib/contracts/projects';
import type { ReviewRound } from '@/lib/contracts/reviews';
import { Button } from '../ui/button';
import { Chips } from '../ui/chips';
import { useProblem } from '../ui/use-problem';
import { DueDate } from './due-date';
import { useRoundRights } from './use-page-rights';
import { VerdictList } from './verdict-list';

/** The review rounds of a project, the newest first, with what was said of each page. */
export function RoundList({ project, rounds }: { readonly project: Project; readonly rounds: readonly ReviewRound[] }) {
  const t = useTranslations('review');
  return (
    <section aria-labelledby="review-rounds" className="flex flex-col gap-3">
      <h2 id="review-rounds" className="text-read font-semibold">
        {t('rounds')}
      </h2>
      {rounds.length === 0 && <p className="text-tool text-ink-soft">{t('noRounds')}</p>}
      <ul className="flex flex-col gap-3">
        {rounds.map((round) => (
          <RoundItem key={round.id} project={project} round={round} />
        ))}
      </ul>
    </section>
  );
}

function RoundItem({ project, round }: { readonly project: Project; readonly round: ReviewRound }) {
  const t = useTranslations('review');
  const desk = useTranslations('desk');
  const format = useFormatter();
  const mayChange = useRoundRights(project)(round) && round.state === 'open';
  const waiting = round.pages.filter(({ outcome }) => outcome === 'waiting').length;
  const asked = round.reviewers.filter(({ isRemoved }) => !isRemoved);
  return (
    <li className="flex flex-col gap-2 rounded-koma border border-hairline bg-surface p-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="text-tool font-semibold">
          {t('roundOf', { number: round.number, stage: t(`stage.${round.stage}`) })}
        </h3>
        <span className="text-small text-ink-soft">{t(`roundState.${round.state}`)}</span>
        {round.state === 'open' && <DueDate dueOn={round.dueOn} />}
        <span className="ml-auto text-small text-ink-soft">
          {format.dateTime(new Date(round.createdAt), { dateStyle: 'medium' })}
        </span>
      </div>
      <p className="text-small text-ink-soft">
        {t('requestedBy', { name: round.requestedBy })} · {t('reviewers')}:{' '}
        {round.reviewers.map(({ name, isRemoved }) => (isRemoved ? t('removedReviewer', { name }) : name)).join(', ')}
      </p>
      {round.note !== '' && <p className="text-small whitespace-pre-line">{round.note}</p>}
      {waiting > 0 && <p className="text-small font-semibold">{t('pagesLeft', { count: waiting })}</p>}
      {round.state === 'open' && asked.length === 0 && (
        <p role="alert" className="rounded-koma bg-mark-wash p-2 text-small">
          {t('noReviewers')}
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {round.pages.map((page) => (
          <li key={page.pageId} className="flex flex-col gap-1 border-l-2 border-hairline pl-3">
            <p className="text-small">
              <span className="font-semibold">
                {page.number === null ? '—' : desk('pageName', { number: page.number })}
              </span>{' '}
              {t(`outcome.${page.outcome}`)}
            </p>
            <VerdictList verdicts={page.verdicts} />
          </li>
        ))}
      </ul>
      {mayChange && <RoundTools round={round} />}
    </li>
  );
}

function RoundTools({ round }: { readonly round: ReviewRound }) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const { items: members = [] } = useMembers(round.projectId);
  const update = useUpdateReview(round.projectId);
  const withdraw = useWithdrawReview(round.projectId);
  const asked = round.reviewers.filter(({ isRemoved }) => !isRemoved).map(({ userId }) => userId);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const save = () =>
    chosen !== null &&
    update.mutate(
      { roundId: round.id, reviewerIds: [...chosen] },
      { onSuccess: () => setChosen(null), onError: notify },
    );
  return (
    <div className="flex flex-col gap-3">
      {chosen !== null && (
        <Chips
          label={t('reviewers')}
          chips={members.map(({ userId, name }) => ({ value: userId, label: name }))}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {chosen === null ? (
          <Button size="small" look="quiet" onClick={() => setChosen(asked)}>
            {t('changeReviewers')}
          </Button>
        ) : (
          <Button size="small" disabled={chosen.length === 0 || update.isPending} onClick={save}>
            {t('save')}
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate(round.id, { onSuccess: () => toast(t('withdrawn')), onError: notify })}
        >
          {t('withdraw')}
        </Button>
      </div>
    </div>
  );
}
