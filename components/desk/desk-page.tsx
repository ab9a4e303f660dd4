'use client';

import { useTranslations } from 'use-intl';
import { useBook } from '@/lib/client/books';
import { ProblemError } from '@/lib/client/problem-error';
import { useProject } from '@/lib/client/projects';
import { MissingPage } from '../shell/missing-page';
import { ProblemNotice } from '../ui/problem-notice';
import { useUnhurried } from '../ui/use-unhurried';
import { Desk } from './desk';

/** The desk of a project, once project and book came. */
export function DeskPage({ projectId }: { readonly projectId: string }) {
  const words = useTranslations('words');
  const t = useTranslations('desk');
  const project = useProject(projectId);
  const book = useBook(projectId);
  const error = project.error ?? book.error;
  const isShown = useUnhurried(project.data !== undefined && book.data !== undefined);
  if (error instanceof ProblemError && error.code === 'not-found') return <MissingPage />;
  if (!isShown || project.data === undefined || book.data === undefined) {
    return (
      <>
        <h1 className="sr-only">{t('title')}</h1>
        {error === null ? (
          <p className="sr-only">{words('loading')}</p>
        ) : (
          <ProblemNotice
            error={error}
            onRetry={() => {
              void project.refetch();
              void book.refetch();
            }}
          />
        )}
      </>
    );
  }
  return <Desk project={project.data} book={book.data} />;
}
