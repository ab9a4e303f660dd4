import { createHash } from 'node:crypto';
import type { Book, BookPage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { Company } from '@/lib/domain/page/panels/panel-rough';
import { NO_STATES, statesByPage, type PeopleStates } from '@/lib/domain/page/panels/story-states';
import type { Actor } from '../auth/actor';
import { getBook } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { languageOf } from '../exports/page-image';

/** Pages of a book with everything that they show. */
export interface PageSource {
  /** Who reads; for a link, who created it. */
  readonly actor: Actor;
  readonly book: Book;
  /** Those that may be shown. */
  readonly pages: readonly BookPage[];
  readonly company: Company;
  /** How people are on each page. */
  readonly states: ReadonlyMap<string, PeopleStates>;
  /** Null is the book's own. */
  readonly language: Language | null;
}

/**
 * All pages of a book, for who may see its project.
 * @throws AppError `not-found`, also for a language that the book is not in
 */
export async function pageSource(actor: Actor, projectId: string, asked?: Language): Promise<PageSource> {
  const book = await getBook(actor, projectId);
  return {
    actor,
    book,
    pages: book.pages,
    company: await getCompany(projectId),
    states: statesByPage(book.pages, book.states),
    language: languageOf(book, asked),
  };
}

/** How people are on a page of the book. */
export function statesOn({ states }: PageSource, page: BookPage): PeopleStates {
  return states.get(page.id) ?? NO_STATES;
}

/** A name for what a page looks like: another one as soon as anything that it shows is another. */
export function pageVersion(source: PageSource, page: BookPage): string {
  const { book, company, language } = source;
  const panels = page.panels.map(({ id, polygon, content, picture, inkEdits }) => ({
    id,
    polygon,
    content,
    inkEdits,
    picture: picture === null ? null : { sha256: picture.sha256, frame: picture.frame },
  }));
  const shown = {
    page: { ...page, panels },
    states: [...statesOn(source, page)],
    company,
    language,
    style: [book.format, book.finish, book.languages, book.model?.buckets, book.model?.needsInk],
  };
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32);
}
