'use client';

import type { LinesFilter } from './lines-filter';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBook } from '@/lib/client/books';
import type { Book } from '@/lib/contracts/books';
import type { Project } from '@/lib/contracts/projects';
import { bookLines, type Line } from '@/lib/domain/lines/book-lines';
import { useCompany } from '../project/use-company';
import { ProjectFrame } from '../project/project-frame';
import { useHolders } from '../review/use-page-lock';
import { usePageRights } from '../review/use-page-rights';
import { ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ProblemNotice } from '../ui/problem-notice';
import { LinesTools } from './lines-tools';
import { PageLinesSection } from './page-lines-section';
import { useLineDrafts } from './use-line-drafts';

/** Everything that is said in a project, page by page, in all its languages side by side. */
export function LinesPage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('lines');
  const { data: book, error, refetch } = useBook(projectId);
  return (
    <ProjectFrame projectId={projectId} title={t('title')} isWide>
      {(project) => {
        if (book !== undefined) return <Lines project={project} book={book} />;
        if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
        return <div aria-hidden className="h-48 animate-pulse rounded-[4px] bg-hairline/50" />;
      }}
    </ProjectFrame>
  );
}

function Lines({ project, book }: { readonly project: Project; readonly book: Book }) {
  const t = useTranslations('lines');
  const canEdit = project.myRole !== 'viewer';
  const may = usePageRights(project);
  const holderOf = useHolders(project);
  const drafts = useLineDrafts(book, canEdit);
  const { company } = useCompany(project);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<LinesFilter>('all');
  const lines = useMemo(() => bookLines(book), [book]);
  // What was just translated stays until the filter is chosen again, so that nothing runs away from under the hands.
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const shown = lines.filter(
    (line) => isFound(line, search) && (filter === 'all' || kept.has(line.balloonId) || isOpen(line)),
  );
  const choose = (next: LinesFilter) => {
    setFilter(next);
    setKept(new Set(next === 'all' ? [] : lines.filter(isOpen).map(({ balloonId }) => balloonId)));
  };
  if (lines.length === 0) {
    return (
      <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
        <ButtonLink look="primary" href={`/projects/${project.id}/pages`}>
          {t('toDesk')}
        </ButtonLink>
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      <LinesTools
        project={project}
        book={book}
        lines={lines}
        state={drafts.state}
        canEdit={canEdit}
        search={search}
        onSearch={setSearch}
        filter={filter}
        onFilter={choose}
      />
      {shown.length === 0 && <p className="py-10 text-center text-ink-soft">{t('nothingFound')}</p>}
      {book.pages.map((page) => {
        const own = shown.filter(({ pageId }) => pageId === page.id);
        return own.length === 0 ? null : (
          <PageLinesSection
            key={page.id}
            page={page}
            book={book}
            company={company}
            lines={own}
            drafts={drafts}
            canEdit={canEdit && may(page.review, 'letter') && holderOf(page.id)?.isOther !== true}
          />
        );
      })}
    </div>
  );
}

function isFound({ words, speaker }: Line, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return wanted === '' || [speaker, ...Object.values(words)].some((text) => text.toLowerCase().includes(wanted));
}

/** Whether it has words, but not in every language. */
function isOpen({ words }: Line): boolean {
  const texts = Object.values(words).map((text) => text.trim());
  return texts[0] !== '' && texts.includes('');
}
