import PDFDocument from 'pdfkit';
import type { Book, BookPage, PrintStage } from '@/lib/contracts/books';
import { formatOf, paperFor, type PageFormat } from '@/lib/domain/layout/page-formats';
import { balloonArt } from '@/lib/domain/page/balloon-art';
import { BALLOON_LINE_MM, BORDER_MM, INK, polygonPath } from '@/lib/domain/page/page-svg';
import { NO_STATES, statesByPage } from '@/lib/domain/page/story-states';
import type { Company } from '@/lib/domain/page/panel-rough';
import type { Lettering } from '@/lib/lettering/open-lettering';
import { encodeJpeg } from '@/pipeline/image/encode-picture';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { getBook } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { database } from '../database/database';
import { getLettering } from '../lettering/get-lettering';
import { pageArt } from './page-art';
import { pagePicture } from './page-image';

const POINTS_PER_MM = 72 / 25.4;

/**
 * All pages of a project (or of a chapter) as a PDF: pictures at a resolution, borders and letters as outlines. For members.
 * @throws AppError `not-found`, `state-conflict` while there is no page, `storage-unreachable`
 */
export async function getBookFile(
  actor: Actor,
  projectId: string,
  o: { stage: PrintStage; chapter?: number | undefined; dpi: number },
): Promise<Response> {
  const book = await getBook(actor, projectId);
  const pages = book.pages.filter(({ chapter }) => o.chapter === undefined || chapter === o.chapter);
  if (pages.length === 0) {
    throw new AppError('state-conflict', 'There is no page yet, so there is nothing to write.', {
      action: 'Lay out the script, or make a page by hand.',
    });
  }
  const { title } = await database().project.findUniqueOrThrow({ where: { id: projectId }, select: { title: true } });
  const bytes = await writeBook(book, pages, { ...o, title, company: await getCompany(projectId) });
  const suffix = o.stage === 'name' ? '-name' : '';
  const plain = title.replaceAll(/[^\w.-]+/g, '_');
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `attachment; filename="${plain}${suffix}.pdf"; filename*=UTF-8''${encodeURIComponent(`${title}${suffix}.pdf`)}`,
    },
  });
}

async function writeBook(
  book: Book,
  pages: readonly BookPage[],
  o: { stage: PrintStage; dpi: number; title: string; company: Company },
): Promise<Uint8Array> {
  const lettering = await getLettering();
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    info: { Title: o.title, Creator: 'Koma' },
  });
  const done = collect(document);
  const people = statesByPage(book.pages, book.states);
  for (const page of pages) {
    const format = paperFor(formatOf(book.format), page);
    const size: [number, number] = [format.widthMm * POINTS_PER_MM, format.heightMm * POINTS_PER_MM];
    const states = people.get(page.id) ?? NO_STATES;
    const art = await pageArt(page, { ...o, model: book.model, states, pxPerMm: o.dpi / 25.4 });
    const picture = await pagePicture({ page, format, art, dpi: o.dpi, hasBleed: false, layers: 'pictures' });
    document.addPage({ size, margin: 0 });
    document.image(Buffer.from(await encodeJpeg(picture, 92)), 0, 0, { width: size[0], height: size[1] });
    writeOutlines(document, page, { format, lettering });
  }
  document.end();
  return done;
}

/** Borders, balloons and letters, in millimetres. */
function writeOutlines(
  document: PDFKit.PDFDocument,
  { panels, balloons }: BookPage,
  { lettering }: { format: PageFormat; lettering: Lettering },
): void {
  document.save().scale(POINTS_PER_MM);
  for (const { polygon } of panels) {
    document.path(polygonPath(polygon)).lineWidth(BORDER_MM).lineJoin('miter').stroke(INK);
  }
  for (const balloon of balloons) {
    const { outline, letters } = balloonArt(balloon, lettering);
    document.save().translate(balloon.at.x, balloon.at.y).lineJoin('round').lineWidth(BALLOON_LINE_MM);
    if (outline.isDashed) document.dash(1.6, { space: 1 });
    for (const d of [outline.puffs, outline.d]) if (d !== '') document.path(d).fillAndStroke('#ffffff', INK);
    document.undash();
    if (letters && letters.d !== '') {
      if (balloon.kind === 'sfx') document.path(letters.d).lineWidth(1.2).stroke('#ffffff');
      document.path(letters.d).fill(INK);
    }
    document.restore();
  }
  document.restore();
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
}
