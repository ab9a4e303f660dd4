'use client';

import { Check, MessageCircleWarning } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { ProblemError } from '@/lib/client/problem-error';
import { useDecidePage } from '@/lib/client/reviews';
import type { ReviewRound, RoundPage } from '@/lib/contracts/reviews';
import { Button } from '../ui/button';
import { TextAreaField } from '../ui/field';
import { useProblem } from '../ui/use-problem';

/** One's verdict on a page of a round, with a summary. Who decided meanwhile is shown before one decides again. */
export function VerdictForm({
  round,
  roundPage,
  pageRevision,
}: {
  readonly round: ReviewRound;
  readonly roundPage: RoundPage;
  /** Of the page that one sees. */
  readonly pageRevision: number;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const decide = useDecidePage(round.projectId);
  const [summary, setSummary] = useState('');
  const isStale = decide.error instanceof ProblemError && decide.error.code === 'revision-stale';
  const say = (verdict: 'approve' | 'changes') =>
    decide.mutate(
      {
        roundId: round.id,
        pageId: roundPage.pageId,
        revision: roundPage.revision,
        verdict,
        summary: summary.trim(),
        pageRevision,
      },
      {
        onSuccess: () => toast(t('decided')),
        onError: (error) => {
          if (!(error instanceof ProblemError) || error.code !== 'revision-stale') notify(error);
        },
      },
    );
  return (
    <section aria-label={t('yourVerdict')} className="flex flex-col gap-2">
      <TextAreaField
        label={t('summary')}
        hint={t('summaryHint')}
        maxLength={2000}
        value={summary}
        onChange={({ target }) => setSummary(target.value)}
      />
      {isStale && (
        <p role="alert" className="rounded-koma bg-mark-wash p-2 text-small">
          {t('someoneDecided')}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" look="primary" disabled={decide.isPending} onClick={() => say('approve')}>
          <Check aria-hidden size={15} />
          {t('approve')}
        </Button>
        <Button size="small" disabled={decide.isPending} onClick={() => say('changes')}>
          <MessageCircleWarning aria-hidden size={15} />
          {t('requestChanges')}
        </Button>
      </div>
    </section>
  );
}
