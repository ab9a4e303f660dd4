'use client';

import { useTranslations } from 'use-intl';
import { isActiveJob, useJobs } from '@/lib/client/jobs';
import { JobProgress } from './job-progress';

/** The batches of drawings that a worker is still composing, and the latest one when it failed. */
export function BatchProgress({
  projectId,
  kind,
}: {
  readonly projectId: string;
  readonly kind: 'book-drawing' | 'sheet-drawing';
}) {
  const t = useTranslations('jobs');
  const { data: jobs = [] } = useJobs(projectId, kind);
  const [latest] = jobs;
  const label = kind === 'book-drawing' ? t('queueingPanels') : t('queueingSheet');
  return (
    <>
      {jobs.filter(isActiveJob).map((job) => (
        <JobProgress key={job.id} job={job} label={label} />
      ))}
      {latest?.status === 'failed' && (
        <p role="alert" className="text-small text-ink-soft">
          {t('batchFailed', { reason: latest.failure?.sentence ?? '' })}
        </p>
      )}
    </>
  );
}
