'use client';

import { Download, FileOutput } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { pageImageAddress } from '@/lib/client/books';
import type { BookPage } from '@/lib/contracts/books';
import { pageFileName } from '@/lib/domain/export/file-names';
import { ButtonLink } from '../ui/button';
import { FileLink } from '../ui/file-link';
import { useDeskFacts } from './desk-context';
import { useDesk, type DeskStage } from './desk-store';
import { useExportCheck } from './out-of-date/export-check';

/** What printers take of pages in black and white: no grey pixel, and bleed. */
const LINE_ART_DPI = 600;

/** The page as files, and the way to the book's exports. What is not as the book says now is named before it is exported. */
export function PageExport({ page, stage }: { readonly page: BookPage; readonly stage: DeskStage }) {
  const t = useTranslations('desk');
  const { project, book, format } = useDeskFacts();
  const language = useDesk((state) => state.language);
  const { check, dialog } = useExportCheck();
  const files = [
    { words: t('pagePng', { dpi: format.dpi }), dpi: format.dpi, bleed: false, colours: 'all' },
    { words: t('pagePngBleed'), dpi: format.dpi, bleed: true, colours: 'all' },
    { words: t('pagePngBilevel', { dpi: LINE_ART_DPI }), dpi: LINE_ART_DPI, bleed: true, colours: 'black-and-white' },
  ] as const;
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="text-tool font-semibold text-ink-soft">{t('takeWith')}</h3>
      {stage === 'storyboard' ? (
        <ButtonLink size="small" className="w-fit" href={`/projects/${project.id}/export?preset=storyboard`}>
          <FileOutput aria-hidden size={15} />
          {t('exportStoryboard')}
        </ButtonLink>
      ) : (
        <>
          {files.map(({ words, ...file }) => (
            <FileLink
              key={words}
              icon={Download}
              name={pageFileName({
                title: project.title,
                page,
                last: book.pages.at(-1)?.number ?? page.number,
                stage: 'finished',
                hasBleed: file.bleed,
                isBilevel: file.colours !== 'all',
                language,
              })}
              href={pageImageAddress(page.id, {
                ...file,
                stage: 'finished',
                anyway: true,
                // What is taken along is in the language that is shown.
                ...(language === null ? {} : { language }),
              })}
              before={(run) => check([page], run)}
            >
              {words}
            </FileLink>
          ))}
          <ButtonLink size="small" className="w-fit" href={`/projects/${project.id}/export`}>
            <FileOutput aria-hidden size={15} />
            {t('exportBook')}
          </ButtonLink>
        </>
      )}
      {dialog}
    </div>
  );
}
