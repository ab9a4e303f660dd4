import type { BookPage } from '@/lib/contracts/books';
import { pageSnapshotSchema, type PageSnapshot, type PageVersion } from '@/lib/contracts/page-versions';
import { CONTENT_CHANGES } from '@/lib/domain/review/review-rights';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { recordActivity, doerOf } from '../activity/record-activity';
import { getPage } from '../books/get-book';
import { requirePage } from '../books/require-page';
import { savePage } from '../books/save-page';
import { database, inTransaction } from '../database/database';
import { drawPageImage } from '../exports/page-image';
import { announceChange } from '../projects/announce-change';
import { projectOf } from '../projects/require-project';
import { keepVersion, openSnapshots, toPageVersion, versionSelect } from './take-snapshot';

/** The versions of a page, the newest first, for members of its project. @throws AppError `not-found` */
export async function findPageVersions(actor: Actor, pageId: string): Promise<{ items: PageVersion[] }> {
  const page = { id: pageId, deletedAt: null, project: projectOf(actor, 'view') };
  if ((await database().page.count({ where: page })) === 0) throw notFound('page');
  const rows = await database().pageVersion.findMany({
    where: { pageId },
    orderBy: { number: 'desc' },
    select: versionSelect,
  });
  return { items: rows.map(toPageVersion) };
}

/**
 * Keeps a page as it is now, under a name. For owners and editors, in every state.
 * @throws AppError `not-found`, `role-missing`, `state-conflict` for a page with too many versions
 */
export async function createPageVersion(
  actor: Actor,
  pageId: string,
  { name }: { name: string },
): Promise<PageVersion> {
  const { projectId } = await requirePage(actor, pageId, 'snapshot');
  const snapshot = await (await openSnapshots(actor, projectId))(pageId);
  if (snapshot === null) throw notFound('page');
  return inTransaction(async () => {
    const row = await keepVersion(actor, snapshot, { name, kind: 'manual' });
    const told = { projectId, kind: 'version-created', page: snapshot.page, detail: name } as const;
    await recordActivity(await doerOf(actor), told);
    await announceChange(projectId, 'reviews');
    return toPageVersion(row);
  });
}

/** A version as a PNG, as it looked then, for members of its project. @throws AppError `not-found`, `storage-unreachable` */
export async function getPageVersionImage(
  actor: Actor,
  versionId: string,
  { dpi }: { dpi: number },
): Promise<Response> {
  const { page, book, company, states } = await readVersion(actor, versionId);
  const bytes = await drawPageImage(actor, {
    page,
    book,
    company,
    states: new Map(states.map(({ characterId, ...state }) => [characterId, state])),
    stage: 'finished',
    dpi,
    bleed: false,
    colours: 'all',
    language: null,
    isForScreen: true,
  });
  return new Response(Buffer.from(bytes), {
    // What a version shows never changes.
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=86400, immutable' },
  });
}

async function readVersion(actor: Actor, versionId: string): Promise<PageSnapshot & { readonly name: string }> {
  const row = await database().pageVersion.findFirst({
    where: { id: versionId, page: { deletedAt: null, project: projectOf(actor, 'view') } },
    select: { snapshot: true, name: true },
  });
  if (row === null) throw notFound('version');
  return { ...pageSnapshotSchema.parse(row.snapshot), name: row.name };
}

/**
 * Makes a page what it was in a version: what is there now is kept as a version first, and what is restored is one of its
 * own. Pictures that are gone for good stay away. For those who may change layout, drawing and letters now.
 * @param o.revision of the page that it is restored over
 * @throws AppError `not-found`, `role-missing`, `page-locked`, `revision-stale` with both versions
 */
export async function restorePageVersion(
  actor: Actor,
  versionId: string,
  { revision }: { revision: number },
): Promise<BookPage> {
  const version = await readVersion(actor, versionId);
  const { template, panels, balloons, layers, id: pageId } = version.page;
  const { projectId } = await requirePage(actor, pageId, () => Promise.resolve(CONTENT_CHANGES));
  const now = await (await openSnapshots(actor, projectId))(pageId);
  if (now === null) throw notFound('page');
  return inTransaction(async () => {
    await keepVersion(actor, now, { name: version.name, kind: 'replaced' });
    await savePage(actor, {
      pageId,
      revision,
      page: {
        template,
        panels: panels.map(({ id, polygon, content }) => ({ id, polygon, content })),
        balloons,
        layers: layers.map((layer) => ({ ...layer, strokes: layer.strokes ?? [], areas: layer.areas ?? [] })),
      },
    });
    await showPictures(projectId, panels);
    const page = await getPage(actor, pageId);
    await keepVersion(
      actor,
      { ...version, page: { ...version.page, revision: page.revision } },
      { name: version.name, kind: 'restored' },
    );
    const told = { projectId, kind: 'version-restored', page, detail: version.name } as const;
    await recordActivity(await doerOf(actor), told);
    await announceChange(projectId, 'reviews');
    return page;
  });
}

async function showPictures(projectId: string, panels: BookPage['panels']): Promise<void> {
  const ids = panels.flatMap(({ picture }) => (picture === null ? [] : [picture.id]));
  const found = await database().picture.findMany({ where: { id: { in: ids }, projectId }, select: { id: true } });
  const there = new Set(found.map(({ id }) => id));
  for (const { id, picture } of panels) {
    const pictureId = picture !== null && there.has(picture.id) ? picture.id : null;
    await database().panel.update({ where: { id }, data: { pictureId } });
  }
  // A picture that was moved to trash since is shown again, so it comes back.
  await database().picture.updateMany({ where: { id: { in: [...there] } }, data: { deletedAt: null } });
}
