'use client';

import { useTranslations } from 'use-intl';
import type { ReactNode } from 'react';
import { useBook } from '@/lib/client/books';
import { useProject } from '@/lib/client/projects';
import type { Book } from '@/lib/contracts/books';
import type { Project } from '@/lib/contracts/projects';
import { DeskContext } from '../desk/desk-context';
import { ReadPage } from '../desk/read-page';
import { useBookFacts } from '../desk/use-book-facts';
import { useProgressWords } from '../draw/use-progress-words';
import { ButtonLink } from '../ui/button';
import { SamplePage } from './sample-page';
import { useSampleProject } from './use-sample';

/** The first start: a short manga, drawn by its owner's own machine. */
export function WelcomePage() {
  const t = useTranslations('welcome');
  const projectId = useSampleProject();
  return projectId === null ? (
    <Stage status={t('waiting')} projectId={null} isDone={false} />
  ) : (
    <LiveSample projectId={projectId} />
  );
}

function LiveSample({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('welcome');
  const { data: project } = useProject(projectId);
  const { data: book } = useBook(projectId);
  if (project === undefined || book === undefined) {
    return <Stage status={t('waiting')} projectId={projectId} isDone={false} />;
  }
  return <LiveBook project={project} book={book} />;
}

/** The page that is being painted just now, the first when none is. */
function LiveBook({ project, book }: { readonly project: Project; readonly book: Book }) {
  const t = useTranslations('welcome');
  const facts = useBookFacts(project, book);
  const progressWords = useProgressWords();
  const panels = book.pages.flatMap((page) => page.panels.map((panel) => ({ page, panel })));
  const done = panels.filter(({ panel }) => panel.picture !== null).length;
  const isDone = panels.length > 0 && (!book.paintsWithModel || done === panels.length);
  const working = panels.find(({ panel }) => facts.drawingOf(panel.id)?.status === 'running');
  const running = working && facts.drawingOf(working.panel.id);
  const hasFailed = panels.some(({ panel }) => panel.drawing?.status === 'failed');
  const next = panels.find(({ panel }) => panel.picture === null)?.page;
  const page = isDone ? book.pages[0] : (working?.page ?? next ?? book.pages[0]);
  const words = [
    t('painting', { done, count: panels.length }),
    ...(running === undefined ? [] : [progressWords(running)]),
  ];
  return (
    <DeskContext value={facts}>
      <Stage
        status={isDone ? t('done') : hasFailed && working === undefined ? t('failed') : words.join(' · ')}
        projectId={project.id}
        isDone={isDone}
      >
        {page && (
          <div
            style={{
              width: `min(100cqw, calc(100cqh * ${facts.format.widthMm / facts.format.heightMm}))`,
            }}
          >
            <ReadPage page={page} language={null} />
          </div>
        )}
      </Stage>
    </DeskContext>
  );
}

function Stage({
  status,
  projectId,
  isDone,
  children,
}: {
  readonly status: string;
  readonly projectId: string | null;
  readonly isDone: boolean;
  /** The page as it is now; a rough one stands there before. */
  readonly children?: ReactNode;
}) {
  const t = useTranslations('welcome');
  const words = useTranslations('words');
  return (
    <div className="mx-auto grid w-full max-w-6xl flex-1 items-center gap-8 px-4 py-6 sm:px-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="@container-[size] flex h-[72dvh] items-center justify-center lg:h-[calc(100dvh-7rem)]">
        {children ?? <SamplePage />}
      </div>
      <div className="flex flex-col gap-4 max-lg:row-start-1">
        <h1 className="text-2xl font-semibold">{t('heading')}</h1>
        <p className="text-read text-ink-soft">{t('lead')}</p>
        <p role="status" className="min-h-10 text-read font-medium tabular-nums">
          {status}
        </p>
        {isDone && <p className="text-read text-ink-soft">{t('doneText')}</p>}
        <div className="flex flex-wrap gap-2">
          {projectId !== null && isDone && (
            <ButtonLink look="primary" href={`/projects/${projectId}/read`}>
              {t('read')}
            </ButtonLink>
          )}
          {projectId !== null && <ButtonLink href={`/projects/${projectId}/pages`}>{t('draw')}</ButtonLink>}
          {isDone ? (
            <ButtonLink href="/projects?new=1">{t('own')}</ButtonLink>
          ) : (
            <ButtonLink look="quiet" href="/projects">
              {words('skip')}
            </ButtonLink>
          )}
        </div>
      </div>
    </div>
  );
}
