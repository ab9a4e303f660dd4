'use client';

import { Download, Package } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { isActiveJob, jobFileAddress, useJobs } from '@/lib/client/jobs';
import { useCreateProjectFile } from '@/lib/client/project-files';
import { JobProgress } from '../jobs/job-progress';
import { Button } from '../ui/button';
import { FileLink } from '../ui/file-link';
import { useProblem } from '../ui/use-problem';

/** The whole project as one file, to take along or to keep. */
export function ProjectFileSection({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('project');
  const jobs = useTranslations('jobs');
  const { notify } = useProblem();
  const create = useCreateProjectFile(projectId);
  const { data = [] } = useJobs(projectId, 'project-export');
  const [newest] = data;
  return (
    <section aria-label={t('fileTitle')} className="flex flex-col items-start gap-2">
      <h2 className="text-read font-semibold">{t('fileTitle')}</h2>
      <p className="max-w-2xl text-tool text-ink-soft">{t('fileText')}</p>
      <Button
        size="small"
        disabled={create.isPending || (newest !== undefined && isActiveJob(newest))}
        onClick={() => create.mutate(undefined, { onError: notify })}
      >
        <Package aria-hidden size={15} />
        {t('fileCreate')}
      </Button>
      {newest !== undefined && isActiveJob(newest) && (
        <div className="w-full max-w-md">
          <JobProgress job={newest} label={jobs('exporting')} />
        </div>
      )}
      {newest?.status === 'failed' && (
        <p role="alert" className="text-small text-ink-soft">
          {jobs('exportFailed', { reason: newest.failure?.sentence ?? '' })}
        </p>
      )}
      {newest?.file !== undefined && newest.file !== null && (
        <FileLink icon={Download} name={newest.file.name} href={jobFileAddress(newest.id)}>
          {jobs('download', { name: newest.file.name })}
        </FileLink>
      )}
    </section>
  );
}
