import type { Book, BookPage, PrintStage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { pageFileName } from '@/lib/domain/export/file-names';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { MM_PER_INCH } from '@/lib/domain/layout/page-point';
import type { Company } from '@/lib/domain/page/panels/panel-rough';
import { NO_STATES, statesByPage, type PeopleStates } from '@/lib/domain/page/panels/story-states';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { runInBackground } from '../background/run-in-background';
import { getBook, getPage } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { database } from '../database/database';
import { ownFacesFor } from '../lettering/lettering-for';
import { inline } from '../http/attachment';
import { pageArt } from './page-art';
import { checkDpi } from '../background/page-picture';
import { withStrokes } from '../books/page-strokes';
import { refuseOutOfDate } from './refuse-out-of-date';

/** A page of a fine print on a slow machine. */
const DRAW_TIMEOUT_MS = 5 * 60_000;

/**
 * A page as a PNG, for members of its project.
 * @throws AppError `not-found` also for a language that the book is not in, `request-invalid` for a resolution that the
 * paper is too large for, `pages-out-of-date` for a finished page unless told to go on, `storage-unreachable`
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
    anyway: boolean;
    tones: 'screened' | 'flat';
  },
): Promise<Response> {
  const { stage, dpi, bleed, colours } = o;
  const page = await withStrokes(await getPage(actor, pageId));
  const book = await getBook(actor, page.projectId);
  const { pages, states } = book;
  const language = languageOf(book, o.language);
  const format = paperFor(formatOf(book.format), page);
  checkDpi({ format, hasBleed: bleed, dpi });
  if (stage === 'finished' && !o.anyway) refuseOutOfDate([page]);
  const bytes = await drawPageImage(actor, {
    page,
    book,
    company: await getCompany(page.projectId),
    states: statesByPage(pages, states).get(pageId) ?? NO_STATES,
    stage,
    dpi,
    bleed,
    colours,
    language,
    isForScreen: o.tones === 'flat',
  });
  const { title } = await database().project.findUniqueOrThrow({
    where: { id: page.projectId },
    select: { title: true },
  });
  const last = lastNumber(pages);
  const name = pageFileName({ title, page, last, stage, hasBleed: bleed, isBilevel: colours !== 'all', language });
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': inline(name),
    },
  });
}

/**
 * A page as the bytes of a PNG, from everything that it shows. Whoever calls has checked the page.
 * @param o.page with its strokes
 * @throws AppError `storage-unreachable`
 */
export async function drawPageImage(
  actor: Actor,
  o: {
    page: BookPage;
    book: Pick<Book, 'format' | 'languages' | 'finish' | 'model'>;
    company: Company;
    states: PeopleStates;
    stage: PrintStage;
    dpi: number;
    bleed: boolean;
    colours: 'all' | 'black-and-white';
    language: Language | null;
    /** Tones as plain greys. */
    isForScreen?: boolean;
  },
): Promise<Uint8Array> {
  const { page, book, company, states, stage, dpi, bleed, colours, language, isForScreen = false } = o;
  const written = {
    page,
    format: paperFor(formatOf(book.format), page),
    art: await pageArt(page, { company, book, stage, states, pxPerMm: dpi / MM_PER_INCH }),
    dpi,
    hasBleed: bleed,
    layers: 'all',
    hasDrafts: stage === 'name',
    language,
    main: book.languages[0] ?? 'en',
    colours,
    isForScreen,
    ownFaces: await ownFacesFor(page.projectId, page.balloons),
  } as const;
  return runInBackground('drawPage', written, { timeoutMs: DRAW_TIMEOUT_MS, userId: actor.userId });
}

function lastNumber(pages: readonly BookPage[]): number {
  const last = pages.at(-1);
  return last === undefined ? 1 : last.number + (last.isSpread ? 1 : 0);
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
