'use client';

import { ArrowRight, Globe, LockOpen, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useChangePageStates, useWithdrawReview } from '@/lib/client/reviews';
import type { Project } from '@/lib/contracts/projects';
import { REVIEW_STAGES, type PageReview, type ReviewStage } from '@/lib/contracts/review-states';
import type { ReviewRound, StateAct } from '@/lib/contracts/reviews';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';
import { RequestDialog } from './request-dialog';
import { UnlockDialog } from './unlock-dialog';
import { usePageRights, useRoundRights } from './use-page-rights';

/** The stage that is reviewed next: the one behind the last that was approved. */
export function nextStage({ state, stage }: Pick<PageReview, 'state' | 'stage'>): ReviewStage {
  if (stage === null) return 'storyboard';
  if (state === 'changes') return stage;
  return REVIEW_STAGES[REVIEW_STAGES.indexOf(stage) + 1] ?? 'proof';
}

/** Everything that one may do next with a page in review, as buttons. */
export function StateActions({
  project,
  page,
  review,
  round,
}: {
  readonly project: Project;
  readonly page: { readonly id: string; readonly number: number };
  readonly review: PageReview;
  /** That the page is in now. */
  readonly round: ReviewRound | null;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const may = usePageRights(project);
  const mayChangeRound = useRoundRights(project);
  const change = useChangePageStates(project.id);
  const withdraw = useWithdrawReview(project.id);
  const [shown, setShown] = useState<'request' | 'unlock' | null>(null);
  const act = (name: StateAct) => change.mutate({ pageIds: [page.id], act: name }, { onError: notify });
  const can = (name: StateAct | 'request' | 'withdraw') => may(review, name);
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {can('request') && (
        <Button size="small" onClick={() => setShown('request')}>
          <Send aria-hidden size={15} />
          {t('request')}
        </Button>
      )}
      {can('withdraw') && round !== null && mayChangeRound(round) && (
        <Button
          size="small"
          look="quiet"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate(round.id, { onSuccess: () => toast(t('withdrawn')), onError: notify })}
        >
          <Undo2 aria-hidden size={15} />
          {t('withdraw')}
        </Button>
      )}
      {can('continue') && review.stage !== 'proof' && (
        <Button size="small" disabled={change.isPending} onClick={() => act('continue')}>
          <ArrowRight aria-hidden size={15} />
          {t('continueNext')}
        </Button>
      )}
      {can('publish') && (
        <Button size="small" disabled={change.isPending} onClick={() => act('publish')}>
          <Globe aria-hidden size={15} />
          {t('publish')}
        </Button>
      )}
      {can('unlock') && (
        <Button size="small" look="quiet" onClick={() => setShown('unlock')}>
          <LockOpen aria-hidden size={15} />
          {t('unlock')}
        </Button>
      )}
      {can('unpublish') && (
        <Button size="small" look="quiet" disabled={change.isPending} onClick={() => act('unpublish')}>
          <Undo2 aria-hidden size={15} />
          {t('unpublish')}
        </Button>
      )}
      {shown === 'request' && (
        <RequestDialog projectId={project.id} pages={[page]} stage={nextStage(review)} onClose={() => setShown(null)} />
      )}
      {shown === 'unlock' && <UnlockDialog projectId={project.id} pageIds={[page.id]} onClose={() => setShown(null)} />}
    </div>
  );
}
