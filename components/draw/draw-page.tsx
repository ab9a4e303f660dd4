'use client';

import { useTranslations } from 'use-intl';
import { useProject } from '@/lib/client/projects';
import { useModels } from '@/lib/client/studio';
import { ProblemNotice } from '../ui/problem-notice';
import { DrawDesk } from './draw-desk';

/** The Draw page of a project, from when its project and models are there. */
export function DrawPage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('draw');
  const project = useProject(projectId);
  const models = useModels();
  const error = project.error ?? models.error;
  if (error !== null) {
    return (
      <>
        <h1 className="sr-only">{t('title')}</h1>
        <ProblemNotice
          error={error}
          onRetry={() => {
            void project.refetch();
            void models.refetch();
          }}
        />
      </>
    );
  }
  if (project.data === undefined || models.data === undefined) return <h1 className="sr-only">{t('title')}</h1>;
  return <DrawDesk key={project.data.id} project={project.data} models={models.data} />;
}
