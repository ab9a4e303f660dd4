'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Pause, Play, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { usePauseJob } from '@/lib/client/imports';
import { isActiveJob, useCancelJob, useJobs } from '@/lib/client/jobs';
import { keys } from '@/lib/client/keys';
import type { Job } from '@/lib/contracts/jobs';
import { JobProgress } from '../jobs/job-progress';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';

/** Imports of a project that wait, run or rest, and the latest one when it failed. */
export function ImportProgress({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('imports');
  const { data: jobs = [] } = useJobs(projectId, 'story-import');
  useTakeFinished(projectId, jobs);
  const open = jobs.filter((job) => isActiveJob(job) || job.status === 'paused');
  const [latest] = jobs;
  if (open.length === 0 && latest?.status !== 'failed') return null;
  return (
    <div className="flex flex-col gap-2 border-b border-hairline px-3 py-2">
      {open.map((job) => (
        <ImportJob key={job.id} job={job} />
      ))}
      {latest?.status === 'failed' && (
        <p role="alert" className="text-small text-mark-strong">
          {t('failed', { reason: latest.failure?.sentence ?? '' })}
        </p>
      )}
    </div>
  );
}

/** What an import has written is shown as soon as it is there. */
function useTakeFinished(projectId: string, jobs: readonly Job[]): void {
  const t = useTranslations('imports');
  const client = useQueryClient();
  const active = useRef(new Set<string>());
  useEffect(() => {
    for (const job of jobs) {
      if (isActiveJob(job) || job.status === 'paused') active.current.add(job.id);
      else if (active.current.delete(job.id) && job.status === 'succeeded') {
        toast.success(t('done'));
        void client.invalidateQueries({ queryKey: keys.project(projectId) });
      }
    }
  }, [jobs, client, projectId, t]);
}

function ImportJob({ job }: { readonly job: Job }) {
  const t = useTranslations('imports');
  const pause = usePauseJob();
  const cancel = useCancelJob();
  const { notify } = useProblem();
  const isPaused = job.status === 'paused';
  const turn = () => pause.mutate({ jobId: job.id, to: isPaused ? 'queued' : 'paused' }, { onError: notify });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="min-w-52 flex-1">
        {isPaused ? (
          <p role="status" className="text-small text-ink-soft tabular-nums">
            {t('paused', { step: job.step, stepCount: job.stepCount })}
          </p>
        ) : (
          <JobProgress job={job} label={t('importing')} />
        )}
      </div>
      <Button size="small" disabled={pause.isPending} onClick={turn}>
        {isPaused ? <Play aria-hidden size={15} /> : <Pause aria-hidden size={15} />}
        {isPaused ? t('resume') : t('pause')}
      </Button>
      {isPaused && (
        <Button size="small" disabled={cancel.isPending} onClick={() => cancel.mutate(job.id, { onError: notify })}>
          <X aria-hidden size={15} />
          {t('cancel')}
        </Button>
      )}
    </div>
  );
}
