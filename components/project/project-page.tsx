'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { ProblemError } from '@/lib/client/problem-error';
import { useProject } from '@/lib/client/projects';
import { ReviewLinks } from '../comments/links/review-links';
import { ProjectActivity } from '../notifications/project-activity';
import { MissingPage } from '../shell/missing-page';
import { ProblemNotice } from '../ui/problem-notice';
import { ImportPagesSection } from './import-pages-section';
import { MemberList } from './member-list';
import { PictureWall } from './picture-wall';
import { ProjectFileSection } from './project-file-section';
import { ProjectHead } from './project-head';
import { ProjectTabs } from './project-tabs';

/** A project's home: what it is, its pictures, its people. */
export function ProjectPage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('project');
  const router = useRouter();
  const { data: project, error, refetch } = useProject(projectId);
  if (error instanceof ProblemError && error.code === 'not-found') return <MissingPage />;
  if (project === undefined) {
    return (
      <>
        <h1 className="sr-only">{t('title')}</h1>
        {error === null ? <Skeleton /> : <ProblemNotice error={error} onRetry={() => void refetch()} />}
      </>
    );
  }
  const leave = () => {
    toast(t('left', { title: project.title }));
    router.push('/projects');
  };
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-8 px-4 py-6 sm:px-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <ProjectHead project={project} />
        <ProjectTabs projectId={project.id} />
        <PictureWall project={project} />
        {project.myRole !== 'viewer' && <ImportPagesSection projectId={project.id} />}
        {project.myRole !== 'viewer' && <ProjectFileSection projectId={project.id} />}
      </div>
      <div className="flex flex-col gap-4">
        <MemberList project={project} onLeft={leave} />
        {project.myRole === 'owner' && <ReviewLinks projectId={project.id} />}
        <ProjectActivity projectId={project.id} />
      </div>
    </div>
  );
}

function Skeleton() {
  return (
    <div
      aria-hidden
      className="mx-auto grid w-full max-w-6xl gap-8 px-4 py-6 sm:px-6 lg:grid-cols-[minmax(0,1fr)_17rem]"
    >
      <div className="flex flex-col gap-4">
        <span className="h-9 w-64 max-w-full animate-pulse rounded-[4px] bg-hairline/50" />
        <span className="h-5 w-96 max-w-full animate-pulse rounded-[4px] bg-hairline/50" />
        <div className="mt-8 grid grid-cols-3 gap-2 sm:grid-cols-4 xl:grid-cols-5">
          {[0, 1, 2, 3, 4].map((index) => (
            <span key={index} className="aspect-square animate-pulse rounded-[4px] bg-hairline/50" />
          ))}
        </div>
      </div>
      <span className="h-32 animate-pulse rounded-koma bg-hairline/50 max-lg:hidden" />
    </div>
  );
}
