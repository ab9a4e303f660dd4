import type { Book, BookPage, PrintStage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { PanelSources } from '@/lib/domain/export/provenance/page-xmp';
import { formatOf, paperFor, type PageFormat } from '@/lib/domain/layout/page-formats';
import { MM_PER_INCH } from '@/lib/domain/layout/page-point';
import type { Company } from '@/lib/domain/page/panels/panel-rough';
import { NO_STATES, statesByPage, type PeopleStates } from '@/lib/domain/page/panels/story-states';
import type { PanelArt } from '@/lib/domain/page/svg/page-svg';
import type { Lettering } from '@/lib/lettering';
import type { Actor } from '../auth/actor';
import { getBook } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { database } from '../database/database';
import { letteringFor } from '../lettering/lettering-for';
import { panelSources } from './provenance/panel-sources';
import { pageArt } from './page-art';
import { languageOf } from './page-image';
import { withStrokes } from '../books/page-strokes';

/** A book as it is when it is exported, and how its pages are read one by one. */
export interface ExportSource {
  readonly actor: Actor;
  readonly title: string;
  readonly book: Book;
  /** Those that are exported, in reading order, without their strokes. */
  readonly pages: readonly BookPage[];
  readonly stage: PrintStage;
  /** Null where it is the book's own. */
  readonly language: Language | null;
  /** The language that the book is written in. */
  readonly main: Language;
  readonly company: Company;
  /** How people are on each page of the book, by page id. */
  readonly states: ReadonlyMap<string, PeopleStates>;
  readonly lettering: Lettering;
  /** How what each panel shows was made, by panel id. */
  readonly sources: PanelSources;
}

/** A page with everything that is drawn on it. */
export interface SourcePage {
  readonly page: BookPage;
  /** Its paper: twice as wide for a spread. */
  readonly format: PageFormat;
  readonly states: PeopleStates;
  /** By panel id. */
  readonly art: ReadonlyMap<string, PanelArt>;
}

/**
 * A book to be exported, for members of its project.
 * @param o.chapter null has every chapter
 * @throws AppError `not-found` also for a language that the book is not in, `storage-unreachable`
 */
export async function openExportSource(
  actor: Actor,
  projectId: string,
  o: {
    readonly chapter: number | null;
    readonly language: Language | null;
    readonly stage: PrintStage;
    /** Whether the export says how pictures were made. */
    readonly hasProvenance: boolean;
  },
): Promise<ExportSource> {
  const book = await getBook(actor, projectId);
  const { title } = await database().project.findUniqueOrThrow({ where: { id: projectId }, select: { title: true } });
  const pages = book.pages.filter(({ chapter }) => o.chapter === null || chapter === o.chapter);
  return {
    actor,
    title,
    book,
    pages,
    stage: o.stage,
    language: languageOf(book, o.language ?? undefined),
    main: book.languages[0] ?? 'en',
    company: await getCompany(projectId),
    sources: o.hasProvenance ? await panelSources(book, pages, o.stage) : new Map(),
    states: statesByPage(book.pages, book.states),
    lettering: await letteringFor(
      projectId,
      pages.flatMap(({ balloons }) => balloons),
    ),
  };
}

/**
 * A page's strokes and pictures, at the resolution at which it will be drawn.
 * @throws AppError `storage-unreachable`
 */
export async function loadSourcePage(source: ExportSource, bare: BookPage, dpi: number): Promise<SourcePage> {
  const { book, company, stage } = source;
  const page = await withStrokes(bare);
  const states = source.states.get(page.id) ?? NO_STATES;
  const art = await pageArt(page, { book, company, stage, states, pxPerMm: dpi / MM_PER_INCH });
  return { page, format: paperFor(formatOf(book.format), page), states, art };
}
