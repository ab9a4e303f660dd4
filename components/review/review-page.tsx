'use client';

import { useTranslations } from 'use-intl';
import { useProjectReview } from '@/lib/client/reviews';
import type { Project } from '@/lib/contracts/projects';
import { ProjectFrame } from '../project/project-frame';
import { ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ProblemNotice } from '../ui/problem-notice';
import { ChecklistEditor } from './checklist-editor';
import { PageTable } from './page-table';
import { ProjectPresence } from './project-presence';
import { RoundList } from './round-list';

/** The review of a project: its pages by chapter with their states, the rounds, the checklists. */
export function ReviewPage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('review');
  return (
    <ProjectFrame projectId={projectId} title={t('title')}>
      {(project) => <Review project={project} />}
    </ProjectFrame>
  );
}

function Review({ project }: { readonly project: Project }) {
  const t = useTranslations('review');
  const { data, error, refetch } = useProjectReview(project.id, project.memberCount > 1);
  if (error !== null && data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div aria-hidden className="h-48 animate-pulse rounded-[4px] bg-hairline/50" />;
  return (
    <div className="flex flex-col gap-10">
      <ProjectPresence project={project} pages={data.pages} />
      {data.pages.length === 0 ? (
        <EmptyState title={t('noPages')} text={t('noPagesText')}>
          <ButtonLink look="primary" href={`/projects/${project.id}/pages`}>
            {t('toDesk')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <PageTable project={project} pages={data.pages} lengths={data.chapters} />
      )}
      <RoundList project={project} rounds={data.rounds} />
      <ChecklistEditor />
    </div>
  );
}
