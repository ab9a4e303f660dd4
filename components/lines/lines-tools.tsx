'use client';

import { Download, Languages, Search, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { bookTextAddress, linesFileAddress } from '@/lib/client/lines';
import type { Book } from '@/lib/contracts/books';
import type { Project } from '@/lib/contracts/projects';
import { countTranslated, type Line } from '@/lib/domain/lines/book-lines';
import { Button } from '../ui/button';
import { FileButton } from '../ui/file-button';
import { Menu } from '../ui/menu';
import { Segmented } from '../ui/segmented';
import { ImportDialog } from './import-dialog';
import { LanguagesDialog } from './languages-dialog';
import type { LinesFilter } from './lines-filter';
import { useLanguageNames } from './use-language-names';
import type { LinesState } from './use-line-drafts';

/** Search, filter, how far the languages are, and lines going out and coming in. */
export function LinesTools({
  project,
  book,
  lines,
  state,
  canEdit,
  search,
  onSearch,
  filter,
  onFilter,
}: {
  readonly project: Project;
  readonly book: Book;
  readonly lines: readonly Line[];
  readonly state: LinesState;
  readonly canEdit: boolean;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly filter: LinesFilter;
  readonly onFilter: (filter: LinesFilter) => void;
}) {
  const t = useTranslations('lines');
  const names = useLanguageNames();
  const [areLanguagesOpen, setLanguagesOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [main = 'en', ...others] = book.languages;
  const save = (address: string) => window.location.assign(address);
  const { id } = project;
  const exportLines = [
    { label: t('asCsv'), onChoose: () => save(linesFileAddress(id, { format: 'csv' })) },
    ...others.map((language) => ({
      label: t('asXliff', { language: names(language) }),
      onChoose: () => save(linesFileAddress(id, { format: 'xliff', language })),
    })),
    { label: t('asJson'), onChoose: () => save(linesFileAddress(id, { format: 'json' })) },
    ...book.languages.map((language) => ({
      label: t('asText', { language: names(language) }),
      onChoose: () => window.open(bookTextAddress(id, { as: 'html', language }), '_blank', 'noopener'),
    })),
  ];
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <label className="relative min-w-48 flex-1">
          <Search aria-hidden size={15} className="absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-soft" />
          <input
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={search}
            onChange={({ target }) => onSearch(target.value)}
            className="h-9 w-full rounded-koma border border-edge/60 bg-raised pr-2.5 pl-8 text-tool hover:border-edge max-sm:h-11 max-sm:text-base"
          />
        </label>
        {others.length > 0 && (
          <Segmented
            label={t('which')}
            value={filter}
            segments={[
              { value: 'all', label: t('all') },
              { value: 'untranslated', label: t('untranslated') },
            ]}
            onChange={onFilter}
          />
        )}
        {canEdit && (
          <Button onClick={() => setLanguagesOpen(true)}>
            <Languages aria-hidden size={15} />
            {t('languages')}
          </Button>
        )}
        <Menu
          trigger={
            <Button>
              <Download aria-hidden size={15} />
              {t('takeOut')}
            </Button>
          }
          entries={exportLines}
        />
        {canEdit && (
          <FileButton
            label={t('bringIn')}
            icon={Upload}
            accept=".csv,.tsv,.txt,.xlf,.xliff,.mqxliff,.sdlxliff,.json"
            isSingle
            onBring={([chosen]) => setFile(chosen ?? null)}
          />
        )}
      </div>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-small text-ink-soft">
        <p role="status" className={state === 'failed' || state === 'held' ? 'font-semibold text-mark-strong' : ''}>
          {canEdit ? t(`state.${state}`) : t('lookOnly')}
        </p>
        {others.map((language) => {
          const { done, all } = countTranslated(lines, language, main);
          return <p key={language}>{t('progress', { done, all, language: names(language) })}</p>;
        })}
      </div>
      {areLanguagesOpen && <LanguagesDialog project={project} lines={lines} onClose={() => setLanguagesOpen(false)} />}
      {file !== null && (
        <ImportDialog projectId={id} languages={book.languages} file={file} onClose={() => setFile(null)} />
      )}
    </div>
  );
}
