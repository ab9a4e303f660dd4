'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { isActiveJob, jobFileAddress, useJobs } from '@/lib/client/jobs';
import { JobProgress } from '../jobs/job-progress';
import { FileLink } from '../ui/file-link';

/** How many exports that ended are listed. */
const MOST_LISTED = 8;

/** The exports of a book: those that run, with a way to cancel them, and the files that can be downloaded. */
export function ExportFiles({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('bookExport');
  const words = useTranslations('jobs');
  const { data: jobs = [] } = useJobs(projectId, 'book-export');
  const ended = jobs.filter(({ status, file }) => status === 'failed' || file !== null).slice(0, MOST_LISTED);
  const active = jobs.filter(isActiveJob);
  if (active.length + ended.length === 0) return null;
  return (
    <section aria-labelledby="export-files" className="flex flex-col gap-2">
      <h2 id="export-files" className="text-read font-semibold">
        {t('files')}
      </h2>
      {active.map((job) => (
        <JobProgress key={job.id} job={job} label={words('exporting')} />
      ))}
      {ended.map((job) =>
        job.file === null ? (
          <p key={job.id} role="alert" className="text-small text-ink-soft">
            {words('exportFailed', { reason: job.failure?.sentence ?? '' })}
          </p>
        ) : (
          <FileLink key={job.id} icon={Download} name={job.file.name} href={jobFileAddress(job.id)}>
            {words('download', { name: job.file.name })}
          </FileLink>
        ),
      )}
    </section>
  );
}
