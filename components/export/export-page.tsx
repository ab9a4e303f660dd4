'use client';

import { FileOutput } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBook } from '@/lib/client/books';
import { useCreateBookExport, useExportCheck } from '@/lib/client/jobs';
import type { Book } from '@/lib/contracts/books';
import type { ExportSettings } from '@/lib/contracts/export-settings';
import type { Project } from '@/lib/contracts/projects';
import { EXPORT_PRESETS, findPreset, type ExportPreset } from '@/lib/domain/export/presets';
import { ProjectFrame } from '../project/project-frame';
import { Button, ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ProblemNotice } from '../ui/problem-notice';
import { useProblem } from '../ui/use-problem';
import { AiDisclosure } from './ai-disclosure';
import { ExportFiles } from './export-files';
import { ExportScope, type Scope } from './export-scope';
import { ExportSettingsFields } from './export-settings-fields';
import { PreflightList } from './preflight-list';
import { PresetCards } from './preset-cards';
import { ProvenanceSwitch } from './provenance-switch';

/** A book on its way out of the studio: where it goes, what to look at before, and the files that were written. */
export function ExportPage({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('bookExport');
  const { data: book, error, refetch } = useBook(projectId);
  return (
    <ProjectFrame projectId={projectId} title={t('title')} isWide>
      {(project) => {
        if (book !== undefined) return <BookExport project={project} book={book} />;
        if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
        return <div aria-hidden className="h-48 animate-pulse rounded-[4px] bg-hairline/50" />;
      }}
    </ProjectFrame>
  );
}

function BookExport({ project, book }: { readonly project: Project; readonly book: Book }) {
  const t = useTranslations('bookExport');
  const named = findPreset(useSearchParams().get('preset') ?? '');
  const [preset, setPreset] = useState<ExportPreset | undefined>(named ?? findPreset('proof') ?? EXPORT_PRESETS[0]);
  const [settings, setSettings] = useState<ExportSettings | null>(null);
  const [scope, setScope] = useState<Scope>({ chapter: null, language: null });
  if (book.pages.length === 0 || preset === undefined) {
    return (
      <EmptyState title={t('title')} text={t('noPages')}>
        <ButtonLink look="primary" href={`/projects/${project.id}/pages`}>
          {t('toDesk')}
        </ButtonLink>
      </EmptyState>
    );
  }
  const choose = (next: ExportPreset) => {
    setPreset(next);
    setSettings(null);
  };
  const input = { preset: preset.id, ...(settings === null ? {} : { settings }), ...scope };
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
      <div className="flex min-w-0 flex-col gap-5">
        <p className="text-read text-ink-soft">{t('lead')}</p>
        <PresetCards chosen={preset} onChoose={choose} />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <section aria-labelledby="export-settings" className="flex flex-col gap-3">
          <h2 id="export-settings" className="text-read font-semibold">
            {t('settings')}
          </h2>
          <ExportScope book={book} scope={scope} onChange={setScope} />
          <ExportSettingsFields
            settings={settings ?? preset.settings}
            pages={book.pages.filter(({ chapter }) => scope.chapter === null || chapter === scope.chapter)}
            onChange={setSettings}
          />
          <ProvenanceSwitch settings={settings ?? preset.settings} onChange={setSettings} />
        </section>
        <Preflight project={project} input={input} pageCount={book.pages.length} />
        <ExportFiles projectId={project.id} />
        <AiDisclosure projectId={project.id} chapter={scope.chapter} />
      </div>
    </div>
  );
}

function Preflight({
  project,
  input,
  pageCount,
}: {
  readonly project: Project;
  readonly input: Parameters<typeof useExportCheck>[1];
  readonly pageCount: number;
}) {
  const t = useTranslations('bookExport');
  const { notify } = useProblem();
  const create = useCreateBookExport(project.id);
  const { data: found, error, refetch } = useExportCheck(project.id, input);
  const hasErrors = found?.issues.some(({ severity }) => severity === 'error') === true;
  return (
    <section aria-labelledby="export-check" className="flex flex-col gap-3">
      <h2 id="export-check" className="text-read font-semibold">
        {t('check')}
      </h2>
      {found === undefined && error === null && (
        <p role="status" className="text-tool text-ink-soft">
          {t('checking', { count: pageCount })}
        </p>
      )}
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {found !== undefined && <PreflightList projectId={project.id} found={found} />}
      <Button
        look="primary"
        className="w-fit"
        // What was found has been read: pictures that are out of date are among it.
        onClick={() => create.mutate({ ...input, anyway: true }, { onError: notify })}
        disabled={create.isPending || found === undefined}
      >
        <FileOutput aria-hidden size={16} />
        {hasErrors ? t('exportAnyway') : t('export')}
      </Button>
    </section>
  );
}
