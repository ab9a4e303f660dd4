import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import type { PanelSource } from '@/lib/contracts/disclosure';
import type { PdfSettings } from '@/lib/contracts/export-settings';
import { joinedSourceType } from '@/lib/domain/export/provenance/digital-source-type';
import { sourcesOn } from '@/lib/domain/export/provenance/page-xmp';
import { coverPages, coverSheet, spineWidthMm } from '@/lib/domain/export/cover-sheet';
import { sheetsOf, type Sheet } from '@/lib/domain/export/sheets';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { AppError } from '../../app-error';
import { pause } from '../../queue/pause';
import { loadSourcePage, type ExportSource, type SourcePage } from '../export-source';
import type { ExportTarget, ExportWriter } from '../export-writer';
import { describeDocument } from './pdf-metadata';
import { writePdfSheet } from './pdf-sheet';
import { openHiddenText } from './pdf-text';

/** How many bytes may wait to be written before the next page is drawn. */
const MOST_WAITING_BYTES = 1_000_000;

/** Writes a PDF: pictures at a resolution; borders, strokes and letters as outlines, layer by layer. */
export function pdfWriter(settings: PdfSettings): ExportWriter {
  return {
    extension: '.pdf',
    mediaType: 'application/pdf',
    write: (source, target) => writePdf(source, settings, target),
  };
}

async function writePdf(source: ExportSource, settings: PdfSettings, target: ExportTarget): Promise<void> {
  const { path, signal, onPage } = target;
  const sheets = pdfSheets(source, settings);
  const count = new Set(sheets.flatMap(({ parts }) => parts.map(({ page }) => page.id))).size;
  // How the pages were made is known when their strokes are there.
  const made: PanelSource[] = [];
  const document = openDocument(source, settings, () => joinedSourceType(made));
  const written = pipeline(document, createWriteStream(path), { signal });
  // A failure before the end is told where it is waited for.
  written.catch(() => undefined);
  const hidden = openHiddenText(document);
  const context = { document, source, settings, hidden };
  const done = new Set<string>();
  let last: SourcePage | undefined;
  for (const sheet of sheets) {
    signal.throwIfAborted();
    const pages: SourcePage[] = [];
    for (const { page } of sheet.parts) {
      // The halves of a spread follow each other.
      const isSame: boolean = last?.page.id === page.id;
      const shown: SourcePage = isSame && last !== undefined ? last : await loadSourcePage(source, page, settings.dpi);
      pages.push(shown);
      if (!isSame) made.push(...sourcesOn([shown.page], source.sources));
      last = shown;
      done.add(page.id);
    }
    await writePdfSheet(context, sheet, pages);
    await untilWritten(document, signal);
    onPage(done.size, count);
  }
  hidden.end();
  document.end();
  await written;
}

/** What becomes pages of the document. @throws AppError `request-invalid` for a cover that the pages don't give */
function pdfSheets({ pages, book }: ExportSource, { spreads, cover }: PdfSettings): readonly Sheet[] {
  const { direction } = book;
  const paper = formatOf(book.format);
  if (cover === null) return sheetsOf(pages, { spreads, direction, paper });
  const found = coverPages(pages, cover);
  if (found !== null) return [coverSheet(found, { direction, paper, spineMm: spineWidthMm(pages, cover) })];
  throw new AppError(
    'request-invalid',
    'The first and the last page are the cover; both must be there as single pages.',
    {
      fields: [{ path: 'settings.cover', message: 'has no front or no back' }],
      action: 'Add a page, split a spread at the beginning or the end, or leave the back white.',
    },
  );
}

/** @throws AppError `request-invalid` for PDF/X-4 in colour, which needs a printer's profile */
function openDocument(
  source: ExportSource,
  settings: PdfSettings,
  sourceType: () => string | null,
): PDFKit.PDFDocument {
  const { title, language, main, book } = source;
  if (settings.standard === 'pdf-x4' && settings.colour === 'colour') {
    throw new AppError('request-invalid', 'PDF/X-4 is written in grey or in black and white alone.', {
      fields: [{ path: 'settings.colour', message: 'is colour' }],
      action: 'Choose grey or black and white, or a plain PDF.',
    });
  }
  const when = new Date();
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    info: { Title: title, Creator: 'Koma', CreationDate: when, ModDate: when },
    // Readers of screens say the title, in the book's language, and each page by its words.
    lang: language ?? main,
    tagged: true,
    pdfVersion: settings.standard === 'pdf-x4' ? '1.6' : '1.7',
  });
  describeDocument(document, {
    title,
    standard: settings.standard,
    isRightToLeft: book.direction === 'rtl',
    when,
    sourceType: settings.hasProvenance ? sourceType : () => null,
  });
  return document;
}

/** Waits while the disk is slower than the pages come, so that they don't pile up in memory. */
async function untilWritten(document: PDFKit.PDFDocument, signal: AbortSignal): Promise<void> {
  do await pause(1, signal);
  while (document.readableLength > MOST_WAITING_BYTES && !signal.aborted);
}
