'use client';

import { FileText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCreateStoryImport } from '@/lib/client/imports';
import { Dialog } from '../ui/dialog';
import { FileButton } from '../ui/file-button';
import { ProblemNotice } from '../ui/problem-notice';
import { ImportChoices } from './import-choices';

const ACCEPT = '.txt,.text,.md,.markdown,.docx,.epub,.fountain,.spmd,.fdx';

/** A novel or a script: the file is read and shown, and what is chosen of it becomes a script. */
export function ImportStoryDialog({
  project,
  onStarted,
  onClose,
}: {
  /** The project that it is opened in; null where a new one is made. */
  readonly project: { readonly id: string; readonly title: string } | null;
  readonly onStarted: (projectId: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations('imports');
  const read = useCreateStoryImport();
  const bring = ([file]: readonly File[]) => {
    if (file !== undefined) read.mutate(file);
  };
  const isReading = read.isPending;
  return (
    <Dialog title={t('title')} description={t('lead')} isOpen isWide onClose={onClose}>
      <div className="flex flex-col gap-5">
        <div className="flex flex-wrap items-center gap-3">
          <FileButton
            label={read.data === undefined ? t('choose') : t('another')}
            icon={FileText}
            accept={ACCEPT}
            look={read.data === undefined ? 'primary' : 'plain'}
            isSingle
            isBusy={isReading}
            onBring={bring}
          />
          <p role="status" className="min-w-0 text-read break-words">
            {isReading ? t('reading', { name: read.variables.name }) : (read.data?.fileName ?? '')}
          </p>
        </div>
        {read.data === undefined && !isReading && <p className="text-tool text-ink-soft">{t('formats')}</p>}
        {read.error !== null && <ProblemNotice error={read.error} />}
        {read.data !== undefined && !isReading && (
          <ImportChoices key={read.data.job.id} read={read.data} project={project} onStarted={onStarted} />
        )}
      </div>
    </Dialog>
  );
}
