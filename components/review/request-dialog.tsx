'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useMembers } from '@/lib/client/projects';
import { useRequestReview } from '@/lib/client/reviews';
import { REVIEW_STAGES, type ReviewStage } from '@/lib/contracts/review-states';
import { Button } from '../ui/button';
import { Chips } from '../ui/chips';
import { Dialog } from '../ui/dialog';
import { SelectField, TextAreaField, TextField } from '../ui/field';
import { useProblem } from '../ui/use-problem';

/** Hands pages over for review: the stage, who reviews, until when. */
export function RequestDialog({
  projectId,
  pages,
  stage: first,
  onClose,
}: {
  readonly projectId: string;
  readonly pages: readonly { readonly id: string; readonly number: number }[];
  /** That is offered first. */
  readonly stage: ReviewStage;
  readonly onClose: () => void;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const { items: members = [] } = useMembers(projectId);
  const request = useRequestReview(projectId);
  const [stage, setStage] = useState<ReviewStage>(first);
  const [reviewerIds, setReviewerIds] = useState<readonly string[]>([]);
  const [dueOn, setDueOn] = useState('');
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (reviewerIds.length === 0) return;
    const pageIds = pages.map(({ id }) => id);
    request.mutate(
      { pageIds, stage, reviewerIds: [...reviewerIds], dueOn: dueOn === '' ? null : dueOn, note },
      {
        onSuccess: () => {
          toast(t('sent', { count: pages.length }));
          onClose();
        },
        onError: notify,
      },
    );
  };
  return (
    <Dialog title={t('request')} description={t('requestText')} isOpen onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="text-tool">
          {t('pages')}: {pages.map(({ number }) => number).join(', ')}
        </p>
        <SelectField
          label={t('stageLabel')}
          value={stage}
          options={REVIEW_STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
          onChange={({ target }) => setStage(REVIEW_STAGES.find((one) => one === target.value) ?? stage)}
        />
        <Chips
          label={t('reviewers')}
          chips={members.map(({ userId, name }) => ({ value: userId, label: name }))}
          chosen={reviewerIds}
          onChange={setReviewerIds}
        />
        {isTried && reviewerIds.length === 0 && (
          <p role="alert" className="text-small font-medium text-mark-strong">
            {t('reviewersMissing')}
          </p>
        )}
        <TextField label={t('due')} type="date" value={dueOn} onChange={({ target }) => setDueOn(target.value)} />
        <TextAreaField
          label={t('note')}
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <Button type="submit" look="primary" className="w-fit" disabled={request.isPending}>
          {t('send')}
        </Button>
      </form>
    </Dialog>
  );
}
