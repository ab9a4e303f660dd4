import { NO_STATES, statesByPage } from '@/lib/domain/page/panels/story-states';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { getBook } from '../books/get-book';
import { getCompany } from '../books/get-company';
import type { PageFacts } from './read-scene';

/** A page with what its roughs are made of, for members of its project. @throws AppError `not-found` */
export async function readPageFacts(actor: Actor, projectId: string, pageId: string): Promise<PageFacts> {
  const book = await getBook(actor, projectId);
  const page = book.pages.find(({ id }) => id === pageId);
  if (!page) throw notFound('page');
  const states = statesByPage(book.pages, book.states).get(pageId) ?? NO_STATES;
  return { page, company: await getCompany(projectId), states, buckets: book.model?.buckets ?? [] };
}
