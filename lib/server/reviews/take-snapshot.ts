import type { BookPage } from '@/lib/contracts/books';
import { MOST_VERSIONS, pageSnapshotSchema, type PageSnapshot, type PageVersion } from '@/lib/contracts/page-versions';
import { NO_STATES, statesByPage } from '@/lib/domain/page/panels/story-states';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { getBook } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { holdPage } from '../books/hold-page';
import { database } from '../database/database';
import { withStrokes } from '../books/page-strokes';
import type { Prisma } from '../generated/client';

/** What is told of a version; what it shows is not among it. */
export const versionSelect = {
  id: true,
  pageId: true,
  number: true,
  name: true,
  kind: true,
  pageRevision: true,
  createdAt: true,
  author: { select: { name: true } },
} satisfies Prisma.PageVersionSelect;

export type VersionRow = Prisma.PageVersionGetPayload<{ select: typeof versionSelect }>;

export function toPageVersion({ kind, author, createdAt, ...row }: VersionRow): PageVersion {
  const known = kind === 'round' || kind === 'replaced' || kind === 'restored' ? kind : 'manual';
  return { ...row, kind: known, authorName: author?.name ?? '', createdAt: createdAt.toISOString() };
}

/** Reads what several pages of a book show, as they are now. Whoever calls has checked the project. */
export async function openSnapshots(
  actor: Actor,
  projectId: string,
): Promise<(pageId: string) => Promise<PageSnapshot | null>> {
  const book = await getBook(actor, projectId);
  const company = await getCompany(projectId);
  const states = statesByPage(book.pages, book.states);
  return async (pageId) => {
    const bare = book.pages.find(({ id }) => id === pageId);
    if (bare === undefined) return null;
    const page = await withStrokes(bare);
    const { format, languages, finish, model } = book;
    return pageSnapshotSchema.parse({
      version: 1,
      page,
      book: { format, languages, finish, model },
      company: shownCompany(company, page),
      states: [...(states.get(pageId) ?? NO_STATES)].map(([characterId, state]) => ({ characterId, ...state })),
    });
  };
}

/** Those whom the page's panels name. */
function shownCompany(company: Awaited<ReturnType<typeof getCompany>>, { panels }: BookPage) {
  const people = new Set(panels.flatMap(({ content }) => content.staging.cast.map(({ characterId }) => characterId)));
  const places = new Set(panels.map(({ content }) => content.staging.placeId));
  return {
    ...company,
    people: company.people.filter(({ id }) => people.has(id)),
    places: company.places.filter(({ id }) => places.has(id)),
  };
}

/**
 * Keeps what a page shows as its next version. Call it in the transaction of what it is kept for; whoever calls has checked
 * the page.
 * @throws AppError `state-conflict` for a page with too many versions
 */
export async function keepVersion(
  actor: Actor,
  snapshot: PageSnapshot,
  { name, kind }: Pick<PageVersion, 'name' | 'kind'>,
): Promise<VersionRow> {
  const pageId = snapshot.page.id;
  await holdPage(pageId);
  const last = await database().pageVersion.findFirst({
    where: { pageId },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  if (number > MOST_VERSIONS) {
    throw new AppError('state-conflict', `A page can have at most ${MOST_VERSIONS} versions.`, {
      action: 'Duplicate the page to go on.',
    });
  }
  return database().pageVersion.create({
    data: { pageId, number, name, kind, authorId: actor.userId, pageRevision: snapshot.page.revision, snapshot },
    select: versionSelect,
  });
}
