'use client';

import { FolderInput } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useImportProject } from '@/lib/client/project-files';
import { FileButton } from '../ui/file-button';
import { useProblem } from '../ui/use-problem';

/** A project file, a CBZ or a zip of pictures becomes a project, which is opened then. */
export function ImportProjectButton() {
  const t = useTranslations('projects');
  const router = useRouter();
  const bring = useImportProject();
  const { notify } = useProblem();
  return (
    <FileButton
      label={bring.isPending ? t('importing') : t('importProject')}
      icon={FolderInput}
      accept=".koma,.cbz,.zip"
      isSingle
      isBusy={bring.isPending}
      onBring={([file]) => {
        if (file === undefined) return;
        bring.mutate(file, {
          onError: notify,
          onSuccess: (projectId) => {
            if (projectId !== null) router.push(`/projects/${projectId}`);
          },
        });
      }}
    />
  );
}
