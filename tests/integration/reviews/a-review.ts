import { PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { GET as PAGE } from '@/app/api/pages/[pageId]/route';
import { POST as REQUEST } from '@/app/api/projects/[projectId]/reviews/route';
import { PUT as DECIDE } from '@/app/api/reviews/[roundId]/pages/[pageId]/verdict/route';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { reviewRoundSchema, type ReviewRound } from '@/lib/contracts/reviews';
import type { MemberRole } from '@/lib/contracts/projects';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { letteredBook, type LetteredBook } from '../lines/lettered-book';
import { signedIn, type TestPerson } from '../people';

export interface ReviewedBook extends LetteredBook {
  readonly editor: TestPerson;
  readonly reviewer: TestPerson;
}

export async function memberOf(projectId: string, role: MemberRole, name: string): Promise<TestPerson> {
  const person = await signedIn({ name });
  await database().membership.create({ data: { projectId, userId: person.actor.userId, role } });
  return person;
}

/** A lettered book of an owner, with an editor who draws and another who reviews. */
export async function reviewedBook(
  words: readonly (readonly string[])[] = [['Never again'], ['Go']],
): Promise<ReviewedBook> {
  const book = await letteredBook(words);
  const editor = await memberOf(book.projectId, 'editor', 'Artist');
  return { ...book, editor, reviewer: await memberOf(book.projectId, 'viewer', 'Reviewer') };
}

export async function pageNow(as: TestPerson, pageId: string): Promise<BookPage> {
  return bookPageSchema.parse(await (await call(PAGE, { as, params: { pageId } })).json());
}

/** Saves a page with something changed, from the revision that it has now. */
export async function saveWith(
  as: TestPerson,
  pageId: string,
  change: (page: BookPage) => BookPage,
): Promise<Response> {
  const { template, panels, balloons, layers, revision } = change(await pageNow(as, pageId));
  const saved = panels.map(({ id, polygon, content }) => ({ id, polygon, content }));
  return call(SAVE, {
    as,
    method: 'PUT',
    params: { pageId },
    headers: { 'If-Match': `"${revision}"` },
    body: { template, panels: saved, balloons, layers },
  });
}

export function askFor(
  as: TestPerson,
  { projectId }: Pick<LetteredBook, 'projectId'>,
  body: { pageIds: string[]; reviewerIds: string[]; stage?: string },
): Promise<Response> {
  return call(REQUEST, { as, params: { projectId }, body: { stage: 'lettering', ...body } });
}

export async function roundIn(answer: Response): Promise<ReviewRound> {
  if (answer.status >= 300) throw new Error(await answer.text());
  return reviewRoundSchema.parse(await answer.json());
}

/** Says yes or no to a page from the page that one sees now. */
export async function decide(
  as: TestPerson,
  round: ReviewRound,
  { pageId, verdict, revision }: { pageId: string; verdict: 'approve' | 'changes'; revision?: number },
): Promise<Response> {
  const page = await pageNow(as, pageId);
  const seen = revision ?? round.pages.find((one) => one.pageId === pageId)?.revision;
  return call(DECIDE, {
    as,
    method: 'PUT',
    params: { roundId: round.id, pageId },
    headers: { 'If-Match': `"${seen}"` },
    body: { verdict, summary: 'Said', pageRevision: page.revision },
  });
}
