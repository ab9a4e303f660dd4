'use client';

import { FileText, Plus } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useProjects } from '@/lib/client/projects';
import type { Project } from '@/lib/contracts/projects';
import { ImportStoryDialog } from '../import/import-story-dialog';
import { Button, ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PanelSketch } from '../ui/panel-sketch';
import { ProblemNotice } from '../ui/problem-notice';
import { DeletedProjects } from './deleted-projects';
import { ImportProjectButton } from './import-project-button';
import { NewProjectDialog } from './new-project-dialog';
import { ProjectCover } from './project-cover';
import { TrashProjectDialog } from './trash-project-dialog';

/** The wall of one's projects, each its cover. */
export function ProjectsPage() {
  const t = useTranslations('projects');
  const imports = useTranslations('imports');
  const words = useTranslations('words');
  const router = useRouter();
  const isAsked = useSearchParams().get('new') !== null;
  const [isMaking, setMaking] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const [leaving, setLeaving] = useState<Project | null>(null);
  const { items: projects, error, refetch, hasMore, loadMore } = useProjects();
  const closeNew = () => {
    setMaking(false);
    if (isAsked) router.replace('/projects');
  };
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-6">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-xl font-semibold">{t('title')}</h1>
        {projects !== undefined && projects.length > 0 && (
          <div className="flex flex-wrap justify-end gap-2">
            <ImportProjectButton />
            <Button onClick={() => setImporting(true)}>
              <FileText aria-hidden size={16} />
              {imports('open')}
            </Button>
            <Button look="primary" onClick={() => setMaking(true)}>
              <Plus aria-hidden size={16} />
              {t('newProject')}
            </Button>
          </div>
        )}
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={refetch} />}
      {projects === undefined && error === null && <Skeleton />}
      {projects?.length === 0 && (
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          picture={<PanelSketch className="h-40 w-auto shadow-page" />}
        >
          <Button look="primary" size="large" onClick={() => setMaking(true)}>
            {t('newProject')}
          </Button>
          <Button size="large" onClick={() => setImporting(true)}>
            {imports('open')}
          </Button>
          <ImportProjectButton />
          <ButtonLink look="quiet" href="/welcome">
            {t('sample')}
          </ButtonLink>
        </EmptyState>
      )}
      {projects !== undefined && projects.length > 0 && (
        <ul className="grid grid-cols-2 gap-x-4 gap-y-7 sm:grid-cols-3 sm:gap-x-6 lg:grid-cols-5">
          {projects.map((project) => (
            <li key={project.id} className="animate-fade">
              <ProjectCover project={project} onMoveToTrash={() => setLeaving(project)} />
            </li>
          ))}
        </ul>
      )}
      {hasMore && (
        <div className="mt-8 flex justify-center">
          <Button onClick={loadMore}>{words('loadMore')}</Button>
        </div>
      )}
      <DeletedProjects />
      {isImporting && (
        <ImportStoryDialog
          project={null}
          onStarted={(projectId) => router.push(`/projects/${projectId}/pages?stage=script`)}
          onClose={() => setImporting(false)}
        />
      )}
      <NewProjectDialog isOpen={isMaking || isAsked} onClose={closeNew} />
      <TrashProjectDialog project={leaving} onClose={() => setLeaving(null)} />
    </div>
  );
}

function Skeleton() {
  return (
    <ul aria-hidden className="grid grid-cols-2 gap-x-4 gap-y-7 sm:grid-cols-3 sm:gap-x-6 lg:grid-cols-5">
      {[0, 1, 2, 3, 4].map((index) => (
        <li key={index} className="flex flex-col gap-2">
          <span className="aspect-[5/7] animate-pulse rounded-[4px] bg-hairline/50" />
          <span className="mt-1 h-5 w-3/4 animate-pulse rounded-[4px] bg-hairline/50" />
          <span className="h-4 w-1/3 animate-pulse rounded-[4px] bg-hairline/50" />
        </li>
      ))}
    </ul>
  );
}
