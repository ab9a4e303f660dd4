'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ProblemError } from '@/lib/client/problem-error';
import { useProject } from '@/lib/client/projects';
import type { Project } from '@/lib/contracts/projects';
import { MissingPage } from '../shell/missing-page';
import { classNames } from '../ui/class-names';
import { ProblemNotice } from '../ui/problem-notice';
import { ProjectTabs } from './project-tabs';

/** A part of a project under the project's name and its tabs. */
export function ProjectFrame({
  projectId,
  title,
  isWide = false,
  children,
}: {
  readonly projectId: string;
  readonly isWide?: boolean;
  /** Of the part, for the page's heading. */
  readonly title: string;
  readonly children: (project: Project) => ReactNode;
}) {
  const words = useTranslations('words');
  const { data: project, error, refetch } = useProject(projectId);
  if (error instanceof ProblemError && error.code === 'not-found') return <MissingPage />;
  return (
    <div
      className={classNames(
        'mx-auto flex w-full flex-col gap-6 px-4 py-6 sm:px-6',
        isWide ? 'max-w-[90rem]' : 'max-w-6xl',
      )}
    >
      <div className="flex flex-col gap-2">
        {project === undefined ? (
          <span aria-hidden className="h-7 w-56 max-w-full animate-pulse rounded-[4px] bg-hairline/50" />
        ) : (
          <Link href={`/projects/${projectId}`} className="w-fit text-xl font-semibold text-balance wrap-anywhere">
            {project.title}
          </Link>
        )}
        <ProjectTabs projectId={projectId} />
      </div>
      <h1 className="sr-only">{title}</h1>
      {project === undefined && error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {project === undefined && error === null && <p className="sr-only">{words('loading')}</p>}
      {project !== undefined && children(project)}
    </div>
  );
}
