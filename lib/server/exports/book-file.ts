import PDFDocument from 'pdfkit';
import type { Book, BookPage, PrintStage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { pageInWords, toldPage } from '@/lib/domain/lines/told-page';
import { BORDER_MM, INK, polygonPath } from '@/lib/domain/page/panel-outline';
import { paintedLayers } from '@/lib/domain/page/painted-layers';
import { NO_STATES, statesByPage } from '@/lib/domain/page/story-states';
import type { Company } from '@/lib/domain/page/panel-rough';
import { altWords } from '@/lib/i18n/alt-words';
import { encodeJpeg } from '@/pipeline/image/encode-picture';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { getBook } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { database } from '../database/database';
import { letteringFor } from '../lettering/get-lettering';
import { attachment } from './attachment';
import { pageArt } from './page-art';
import { languageOf, pagePicture } from './page-image';
import { withStrokes } from './page-strokes';
import { writeLayerPaths, writeSheet } from './pdf-layers';

const POINTS_PER_MM = 72 / 25.4;

/**
 * All pages of a project (or of a chapter) as a PDF: pictures at a resolution; borders, strokes and letters as outlines,
 * sheet by sheet. For members.
 * @throws AppError `not-found` also for a language that the book is not in, `state-conflict` while there is no page, `storage-unreachable`
 */
export async function getBookFile(
  actor: Actor,
  projectId: string,
  o: { stage: PrintStage; chapter?: number | undefined; dpi: number; language?: Language | undefined },
): Promise<Response> {
  const book = await getBook(actor, projectId);
  const pages = book.pages.filter(({ chapter }) => o.chapter === undefined || chapter === o.chapter);
  if (pages.length === 0) {
    throw new AppError('state-conflict', 'There is no page yet, so there is nothing to write.', {
      action: 'Lay out the script, or make a page by hand.',
    });
  }
  const { title } = await database().project.findUniqueOrThrow({ where: { id: projectId }, select: { title: true } });
  const language = languageOf(book, o.language);
  const bytes = await writeBook(book, pages, { ...o, language, title, company: await getCompany(projectId) });
  const suffix = `${o.stage === 'name' ? '-name' : ''}${language === null ? '' : `-${language}`}`;
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': attachment(`${title}${suffix}.pdf`),
    },
  });
}

async function writeBook(
  book: Book,
  pages: readonly BookPage[],
  o: { stage: PrintStage; dpi: number; title: string; company: Company; language: Language | null },
): Promise<Uint8Array> {
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
  const done = collect(document);
  const people = statesByPage(book.pages, book.states);
  const words = altWords(o.language ?? main);
  for (const bare of pages) {
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
    const told = toldPage({ page, company: o.company, states, language: o.language, main, words });
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
  }
  document.end();
  return done;
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

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
}
