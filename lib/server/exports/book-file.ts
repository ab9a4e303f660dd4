import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import type { Book, BookPage, PrintStage } from '@/lib/contracts/books';
import type { BookExport } from '@/lib/contracts/job-operations';
import type { Language } from '@/lib/contracts/languages';
import { bookFileName } from '@/lib/domain/export/file-names';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { pageInWords, describePage } from '@/lib/domain/description/describe-page';
import { BORDER_MM, INK, polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { paintedLayers } from '@/lib/domain/page/svg/painted-layers';
import { NO_STATES, statesByPage } from '@/lib/domain/page/panels/story-states';
import type { Company } from '@/lib/domain/page/panels/panel-rough';
import { altWords } from '@/lib/i18n/alt-words';
import { encodeJpeg } from '@/pipeline/image';
import type { Actor } from '../auth/actor';
import { getBook } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { database } from '../database/database';
import { letteringFor } from '../lettering/lettering-for';
import { pause } from '../queue/pause';
import { pageArt } from './page-art';
import { languageOf, pagePicture } from './page-image';
import { withStrokes } from './page-strokes';
import { writeLayerPaths, writeSheet } from './pdf-layers';

const POINTS_PER_MM = 72 / 25.4;

/** How many bytes may wait to be written before the next page is drawn. */
const MOST_WAITING_BYTES = 1_000_000;

/**
 * Writes all pages of a project (or of a chapter) as a PDF into a file: pictures at a resolution; borders, strokes and
 * letters as outlines, layer by layer. One page is in memory at a time.
 * @param o.onPage called after each page with how many are written
 * @returns what the file is to be called
 * @throws AppError `not-found` also for a language that the book is not in, `storage-unreachable`
 */
export async function writeBookFile(
  actor: Actor,
  projectId: string,
  o: BookExport & {
    readonly path: string;
    readonly signal: AbortSignal;
    readonly onPage: (done: number, of: number) => void;
  },
): Promise<{ fileName: string }> {
  const book = await getBook(actor, projectId);
  const pages = book.pages.filter(({ chapter }) => o.chapter === null || chapter === o.chapter);
  const { title } = await database().project.findUniqueOrThrow({ where: { id: projectId }, select: { title: true } });
  const language = languageOf(book, o.language ?? undefined);
  await writeBook(book, pages, { ...o, language, title, company: await getCompany(projectId) });
  return { fileName: bookFileName({ title, chapter: o.chapter, stage: o.stage, language }) };
}

async function writeBook(
  book: Book,
  pages: readonly BookPage[],
  o: {
    stage: PrintStage;
    dpi: number;
    title: string;
    company: Company;
    language: Language | null;
    path: string;
    signal: AbortSignal;
    onPage: (done: number, of: number) => void;
  },
): Promise<void> {
  const [main = 'en'] = book.languages;
  const lettering = await letteringFor(
    book.projectId,
    pages.flatMap(({ balloons }) => balloons),
  );
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    info: { Title: o.title, Creator: 'Koma' },
    // Readers of screens say the title, in the book's language, and each page by its words.
    lang: o.language ?? main,
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
  });
  const written = pipeline(document, createWriteStream(o.path), { signal: o.signal });
  // A failure before the end is told where it is waited for.
  written.catch(() => undefined);
  const people = statesByPage(book.pages, book.states);
  const words = altWords(o.language ?? main);
  for (const [index, bare] of pages.entries()) {
    o.signal.throwIfAborted();
    const page = await withStrokes(bare);
    const size = paperFor(formatOf(book.format), page);
    const states = people.get(page.id) ?? NO_STATES;
    const art = await pageArt(page, { ...o, book, states, pxPerMm: o.dpi / 25.4 });
    const layers = paintedLayers({ ...page, lettering, language: o.language, main });
    const shown = {
      page,
      format: size,
      art,
      dpi: o.dpi,
      hasBleed: false,
      layers: 'pictures',
      lettering,
      language: null,
      main,
    } as const;
    const picture = layers.some(({ kind }) => kind === 'pictures') ? await pagePicture(shown) : null;
    const jpeg = picture === null ? null : Buffer.from(await encodeJpeg(picture, 92));
    document.addPage({ size: [size.widthMm * POINTS_PER_MM, size.heightMm * POINTS_PER_MM], margin: 0 });
    const told = describePage({ page, company: o.company, states, language: o.language, main, words });
    const figure = document.struct('Figure', { alt: pageInWords(told) }, () => {
      document.save().scale(POINTS_PER_MM);
      for (const layer of layers) {
        writeSheet(document, { ...layer, size }, () => {
          if (layer.kind === 'pictures' && jpeg !== null) writePictures(document, { jpeg, page, size });
          else writeLayerPaths(document, layer);
        });
      }
      document.restore();
    });
    document.addStructure(figure);
    figure.end();
    await untilWritten(document, o.signal);
    o.onPage(index + 1, pages.length);
  }
  document.end();
  await written;
}

/** Waits while the disk is slower than the pages come, so that they don't pile up in memory. */
async function untilWritten(document: PDFKit.PDFDocument, signal: AbortSignal): Promise<void> {
  do await pause(1, signal);
  while (document.readableLength > MOST_WAITING_BYTES && !signal.aborted);
}

/** What panels show as one picture, and their borders as lines, in millimetres. */
function writePictures(
  document: PDFKit.PDFDocument,
  { jpeg, page, size }: { jpeg: Buffer; page: BookPage; size: { widthMm: number; heightMm: number } },
): void {
  document.image(jpeg, 0, 0, { width: size.widthMm, height: size.heightMm });
  for (const { polygon } of page.panels) {
    document.path(polygonPath(polygon)).lineWidth(BORDER_MM).lineJoin('miter').stroke(INK);
  }
}
