'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { ProblemError } from '@/lib/client/problem-error';
import { useProject } from '@/lib/client/projects';
import { MissingPage } from '../shell/missing-page';
import { ProblemNotice } from '../ui/problem-notice';
import { MemberList } from './member-list';
import { PictureWall } from './picture-wall';
import { ProjectHead } from './project-head';

/** A project's home: what it is, its pictures, its people. */
export function ProjectPage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('project');
  const router = useRouter();
  const { data: project, error, refetch } = useProject(projectId);
  if (error instanceof ProblemError && error.code === 'not-found') return <MissingPage />;
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (project === undefined) return <h1 className="sr-only">{t('title')}</h1>;
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-8 px-4 py-6 sm:px-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <ProjectHead project={project} />
        <PictureWall project={project} />
      </div>
      <MemberList project={project} onLeft={() => router.push('/projects')} />
    </div>
  );
}
