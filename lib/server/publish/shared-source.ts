import { createHash } from 'node:crypto';
import type { Book, BookPage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { shareContentSchema } from '@/lib/contracts/shares';
import type { Company } from '@/lib/domain/page/panels/panel-rough';
import { NO_STATES, statesByPage, type PeopleStates } from '@/lib/domain/page/panels/story-states';
import type { Actor } from '../auth/actor';
import { getBook } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { database } from '../database/database';
import { languageOf } from '../exports/page-image';
import type { ProjectLink } from '../generated/client';
import { linkInvalid } from '../links/open-link';

/** What a link shows, read in the name of who created it. */
export interface SharedSource {
  readonly actor: Actor;
  readonly book: Book;
  /** Those that are shared. */
  readonly pages: readonly BookPage[];
  readonly company: Company;
  /** How people are on each page. */
  readonly states: ReadonlyMap<string, PeopleStates>;
  /** Null is the book's own. */
  readonly language: Language | null;
}

/**
 * What a link shows. A link shows no more than its creator still sees: it ends when they leave the project.
 * @throws AppError `shared-link-invalid`, `not-found` for a language that the book is not in
 */
export async function sharedSource(link: ProjectLink, asked: Language | undefined): Promise<SharedSource> {
  const { chapter } = shareContentSchema.parse(link.content);
  const actor = await creatorOf(link);
  const book = await getBook(actor, link.projectId);
  return {
    actor,
    book,
    pages: book.pages.filter((page) => chapter === null || page.chapter === chapter),
    company: await getCompany(link.projectId),
    states: statesByPage(book.pages, book.states),
    language: languageOf(book, asked),
  };
}

async function creatorOf({ authorId, projectId }: ProjectLink): Promise<Actor> {
  const member =
    authorId === null
      ? null
      : await database().membership.findFirst({
          where: { projectId, userId: authorId, user: { disabledAt: null } },
          select: { user: { select: { id: true, role: true } } },
        });
  if (member !== null) return { userId: member.user.id, role: member.user.role, sessionId: '' };
  throw linkInvalid();
}

/** How people are on a page of the book. */
export function statesOn({ states }: SharedSource, page: BookPage): PeopleStates {
  return states.get(page.id) ?? NO_STATES;
}

/** A name for what a page looks like: another one as soon as anything that it shows is another. */
export function pageVersion(source: SharedSource, page: BookPage): string {
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
