'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCancelJob } from '@/lib/client/jobs';
import type { Job } from '@/lib/contracts/jobs';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';

/** How far a job is, with a way to cancel it. */
export function JobProgress({ job, label }: { readonly job: Job; readonly label: string }) {
  const t = useTranslations('jobs');
  const cancel = useCancelJob();
  const { notify } = useProblem();
  const isQueued = job.status === 'queued';
  const state = isQueued ? t('queued') : t('progress', { step: job.step, stepCount: job.stepCount });
  return (
    <div className="flex items-center gap-2">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p role="status" className="text-small text-ink-soft tabular-nums">
          {label}: {state}
        </p>
        <progress
          className="h-1.5 w-full"
          aria-label={label}
          max={job.stepCount}
          {...(isQueued ? {} : { value: job.step })}
        />
      </div>
      <Button
        size="small"
        aria-label={t('cancelNamed', { name: label })}
        disabled={cancel.isPending}
        onClick={() => cancel.mutate(job.id, { onError: notify })}
      >
        <X aria-hidden size={15} />
        {t('cancel')}
      </Button>
    </div>
  );
}
