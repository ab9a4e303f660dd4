import type { Book, PrintStage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { formatOf, paperFor, type PageFormat } from '@/lib/domain/layout/page-formats';
import { tonePitch } from '@/lib/domain/page/panel-finish';
import { pageSvg, paperOf, type PageToWrite, type PanelArt } from '@/lib/domain/page/page-svg';
import { NO_STATES, statesByPage } from '@/lib/domain/page/story-states';
import { encodeBilevelPng, encodePng } from '@/pipeline/image/encode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { toBilevel } from '@/pipeline/image/to-bilevel';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { getBook, getPage } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { letteringFor } from '../lettering/lettering-for';
import { pageArt } from './page-art';
import { withStrokes } from './page-strokes';
import { rasterisePage } from './rasterise-page';

const MM_PER_INCH = 25.4;

/**
 * A page as a PNG, for members of its project.
 * @throws AppError `not-found` also for a language that the book is not in, `storage-unreachable`
 */
export async function getPageImage(
  actor: Actor,
  pageId: string,
  o: {
    stage: PrintStage;
    dpi: number;
    bleed: boolean;
    colours: 'all' | 'black-and-white';
    language?: Language | undefined;
  },
): Promise<Response> {
  const { stage, dpi, bleed, colours } = o;
  const page = await withStrokes(await getPage(actor, pageId));
  const book = await getBook(actor, page.projectId);
  const { format: name, pages, states, languages } = book;
  const language = languageOf(book, o.language);
  const format = paperFor(formatOf(name), page);
  const art = await pageArt(page, {
    company: await getCompany(page.projectId),
    book,
    stage,
    states: statesByPage(pages, states).get(pageId) ?? NO_STATES,
    pxPerMm: dpi / MM_PER_INCH,
  });
  const picture = await pagePicture({
    page,
    format,
    art,
    dpi,
    hasBleed: bleed,
    layers: 'all',
    language,
    main: languages[0] ?? 'en',
    lettering: await letteringFor(page.projectId, page.balloons),
  });
  const bytes = colours === 'all' ? await encodePng(picture) : await bilevel(picture, art, dpi);
  const kind = [language, bleed ? 'bleed' : null, colours === 'all' ? null : colours]
    .map((part) => (part === null ? '' : `-${part}`))
    .join('');
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': `inline; filename="koma-page-${page.number}${kind}.png"`,
    },
  });
}

/** Lines and tones keep their edges; where there are colours, all greys are screened as tones are. */
async function bilevel(picture: Picture, art: ReadonlyMap<string, PanelArt>, dpi: number): Promise<Uint8Array> {
  const hasColours = [...art.values()].some((panel) => panel.picture !== null || panel.finish === 'colour');
  return encodeBilevelPng(await toBilevel(picture, hasColours ? tonePitch(dpi) : null), dpi);
}

/** One of a book's further languages; null for its own. @throws AppError `not-found` for one that it is not in */
export function languageOf({ languages }: Pick<Book, 'languages'>, language: Language | undefined): Language | null {
  if (language === undefined || language === languages[0]) return null;
  if (!languages.includes(language)) {
    throw new AppError('not-found', `This book is not translated into ${language}.`, {
      action: 'Add the language to the project, or choose another one.',
    });
  }
  return language;
}

/** The pixels of a page at a resolution. */
export async function pagePicture(o: Omit<PageToWrite, 'widthPx'> & { readonly dpi: number }): Promise<Picture> {
  const size = sizeAt(o.format, o.hasBleed, o.dpi);
  return rasterisePage((tones) => pageSvg({ ...o, tones, widthPx: size.widthPx }), { ...size, dpi: o.dpi });
}

/** A page's paper in pixels. */
function sizeAt(format: PageFormat, hasBleed: boolean, dpi: number): { widthPx: number; heightPx: number } {
  const { left, top, right, bottom } = paperOf(format, hasBleed);
  const pixels = (mm: number): number => Math.round((mm * dpi) / MM_PER_INCH);
  return { widthPx: pixels(right - left), heightPx: pixels(bottom - top) };
}
