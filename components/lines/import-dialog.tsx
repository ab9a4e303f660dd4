'use client';

import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useReadLines, useSaveLines } from '@/lib/client/lines';
import type { Language } from '@/lib/contracts/languages';
import type { LineDifference, LinesFormat, PageLines, ReadLines } from '@/lib/contracts/lines';
import { wordsOf } from '@/lib/domain/lines/book-lines';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';
import { FileIssues } from './file-issues';
import { useLanguageNames } from './use-language-names';

/** What a file would change, to be taken whole or in parts. Nothing is written before that. */
export function ImportDialog({
  projectId,
  languages,
  file,
  onClose,
}: {
  readonly projectId: string;
  readonly languages: readonly Language[];
  readonly file: File;
  readonly onClose: () => void;
}) {
  const t = useTranslations('lines');
  const common = useTranslations('words');
  const { mutate: read, data, error } = useReadLines(projectId);
  useEffect(() => read({ file, format: formatOf(file.name) }), [read, file]);
  return (
    <Dialog
      title={t('bringInTitle', { name: file.name })}
      description={t('bringInText')}
      isOpen
      isWide
      onClose={onClose}
    >
      {error !== null && <ProblemNotice error={error} onRetry={() => read({ file, format: formatOf(file.name) })} />}
      {error === null && data === undefined && <p role="status">{common('loading')}</p>}
      {data !== undefined && <Differences projectId={projectId} languages={languages} read={data} onClose={onClose} />}
    </Dialog>
  );
}

function formatOf(name: string): LinesFormat {
  if (/\.(?:\w{0,4}xli?f+)$/i.test(name)) return 'xliff';
  return /\.json$/i.test(name) ? 'json' : 'csv';
}

function keyOf({ balloonId, language }: LineDifference): string {
  return `${balloonId}/${language}`;
}

function Differences({
  projectId,
  languages,
  read,
  onClose,
}: {
  readonly projectId: string;
  readonly languages: readonly Language[];
  readonly read: ReadLines;
  readonly onClose: () => void;
}) {
  const t = useTranslations('lines');
  const problems = useTranslations('problems');
  const { notify } = useProblem();
  const save = useSaveLines(projectId);
  const [open, setOpen] = useState<readonly LineDifference[]>(read.differences);
  const [revisions, setRevisions] = useState(read.revisions);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [hasStale, setStale] = useState(false);
  const chosen = open.filter((one) => !left.has(keyOf(one)));
  const take = () =>
    save.mutate(pagesOf(chosen, revisions), {
      onSuccess: (answers) => {
        const stale = answers.flatMap((answer) => (answer.outcome === 'stale' ? [answer.page] : []));
        const untaken = answers.flatMap((answer) => ('pageId' in answer ? [answer.pageId] : []));
        if (answers.some(({ outcome }) => outcome === 'locked')) toast.error(problems('page-locked.title'));
        const staleIds = new Set(stale.map(({ id }) => id));
        const rest = open.filter((one) => left.has(keyOf(one)) || staleIds.has(one.pageId));
        const done = chosen.filter(({ pageId }) => !staleIds.has(pageId) && !untaken.includes(pageId)).length;
        toast(t('broughtIn', { count: done }));
        if (stale.length === 0) return onClose();
        // Their pages were changed meanwhile: what stands there now is shown before anything is written over it.
        setStale(true);
        setRevisions({ ...revisions, ...Object.fromEntries(stale.map(({ id, revision }) => [id, revision])) });
        setOpen(
          rest.map((one) => {
            const balloon = stale.flatMap(({ balloons }) => balloons).find(({ id }) => id === one.balloonId);
            if (!balloon) return one;
            return { ...one, before: wordsOf(balloon, languages)[one.language] ?? one.before };
          }),
        );
      },
      onError: notify,
    });
  const set = (keys: readonly string[], isTaken: boolean) => {
    const next = new Set(left);
    for (const key of keys)
      if (isTaken) next.delete(key);
      else next.add(key);
    setLeft(next);
  };
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="text-read">
        {t('compared', { rows: read.rowCount, count: read.differenceCount })}
        {read.differenceCount > read.differences.length && ` ${t('shownFirst', { count: read.differences.length })}`}
      </p>
      {hasStale && (
        <p role="alert" className="rounded-koma bg-mark-wash p-3">
          {t('staleLines')}
        </p>
      )}
      <FileIssues troubles={read.troubles} />
      {open.length > 0 && (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <Button size="small" onClick={() => set(open.map(keyOf), true)}>
              {t('takeAll')}
            </Button>
            <Button size="small" onClick={() => set(open.map(keyOf), false)}>
              {t('takeNone')}
            </Button>
          </div>
          <ul className="flex max-h-[48dvh] flex-col overflow-y-auto border-y border-hairline">
            {open.map((one) => (
              <DifferenceItem
                key={keyOf(one)}
                difference={one}
                isTaken={!left.has(keyOf(one))}
                onTake={(isTaken) => set([keyOf(one)], isTaken)}
              />
            ))}
          </ul>
          <Button
            look="primary"
            size="large"
            disabled={chosen.length === 0}
            aria-disabled={save.isPending}
            onClick={take}
          >
            {t('takeChosen', { count: chosen.length })}
          </Button>
        </>
      )}
    </div>
  );
}

function DifferenceItem({
  difference,
  isTaken,
  onTake,
}: {
  readonly difference: LineDifference;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}) {
  const desk = useTranslations('desk');
  const names = useLanguageNames();
  const { pageNumber, speaker, language, before, after } = difference;
  return (
    <li className="border-b border-hairline last:border-b-0">
      <label className="flex gap-3 px-1 py-2">
        <input
          type="checkbox"
          checked={isTaken}
          onChange={({ target }) => onTake(target.checked)}
          className="mt-1 size-4 shrink-0 accent-[var(--mark)]"
        />
        <span className="flex min-w-0 flex-1 flex-col gap-0.5">
          <span className="text-small text-ink-soft">
            {[desk('pageName', { number: pageNumber }), names(language), speaker]
              .filter((one) => one !== '')
              .join(' · ')}
          </span>
          {before !== '' && (
            <del lang={language} dir="auto" className="text-tool whitespace-pre-line text-ink-soft">
              {before}
            </del>
          )}
          <ins lang={language} dir="auto" className="text-read whitespace-pre-line text-pencil-text no-underline">
            {after}
          </ins>
        </span>
      </label>
    </li>
  );
}

/** What was chosen, by page, each with the revision that it was compared with. */
function pagesOf(differences: readonly LineDifference[], revisions: ReadLines['revisions']): PageLines[] {
  const pages = new Map<string, Map<string, Record<string, string>>>();
  for (const { pageId, balloonId, language, after } of differences) {
    const page = pages.get(pageId) ?? new Map<string, Record<string, string>>();
    page.set(balloonId, { ...page.get(balloonId), [language]: after });
    pages.set(pageId, page);
  }
  return [...pages].map(([pageId, lines]) => ({
    pageId,
    revision: revisions[pageId] ?? 1,
    lines: [...lines].map(([balloonId, words]) => ({ balloonId, words })),
  }));
}
