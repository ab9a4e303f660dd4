'use client';

import { Download, FileText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { isActiveJob, jobFileAddress, useCreateBookExport, useJobs } from '@/lib/client/jobs';
import type { BookExportInput } from '@/lib/contracts/job-operations';
import { JobProgress } from '../jobs/job-progress';
import { Button } from '../ui/button';
import { FileLink } from '../ui/file-link';
import { useProblem } from '../ui/use-problem';

/** How many exports that ended are listed. */
const MOST_LISTED = 3;

/** A button that has the book written as a file, and below it the exports that run, failed, or can be downloaded. */
export function BookExport({
  projectId,
  input,
  before = (run) => run(),
  children,
}: {
  readonly projectId: string;
  readonly input: BookExportInput;
  /** Asks whatever is to be asked before the job is created, and runs what creates it. */
  readonly before?: (run: () => void) => void;
  readonly children: string;
}) {
  const t = useTranslations('jobs');
  const { notify } = useProblem();
  const create = useCreateBookExport(projectId);
  const { data: jobs = [] } = useJobs(projectId, 'book-export');
  const ended = jobs.filter(({ status, file }) => status === 'failed' || file !== null).slice(0, MOST_LISTED);
  return (
    <>
      <Button
        size="small"
        disabled={create.isPending}
        onClick={() => before(() => create.mutate(input, { onError: notify }))}
      >
        <FileText aria-hidden size={15} />
        {children}
      </Button>
      {jobs.filter(isActiveJob).map((job) => (
        <JobProgress key={job.id} job={job} label={t('exporting')} />
      ))}
      {ended.map((job) =>
        job.file === null ? (
          <p key={job.id} role="alert" className="text-small text-ink-soft">
            {t('exportFailed', { reason: job.failure?.sentence ?? '' })}
          </p>
        ) : (
          <FileLink key={job.id} icon={Download} name={job.file.name} href={jobFileAddress(job.id)}>
            {t('download', { name: job.file.name })}
          </FileLink>
        ),
      )}
    </>
  );
}
