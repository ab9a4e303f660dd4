import type { BookPage } from '@/lib/contracts/books';
import { isEqual } from '@/lib/domain/page/versions/is-equal';
import type { PagesPlan, PlannedPage } from '@/lib/domain/page/planning/plan-pages';
import { AppError } from '../app-error';
import { database, inTransaction } from '../database/database';
import { balloonData } from '../balloons/balloon-row';
import { refuseHeld } from '../page-locks/refuse-held';
import { holdPages } from './hold-page';
import { removePanels } from './remove-panels';

/** Pages that are written in one transaction: few, so that other requests need not wait for long. */
const PAGES_A_TRANSACTION = 8;

interface PageToStore {
  readonly page: PlannedPage;
  /** From 1. */
  readonly position: number;
  /** The page that it was planned from; null for a new one. */
  readonly old: BookPage | null;
}

/**
 * Writes the pages that a plan changes, some at a time. What stands between two transactions is a book that the same plan
 * completes when it is made again. Whoever calls has checked the project.
 * @param pages that the plan was made from
 * @throws AppError `state-conflict` when somebody changed the pages meanwhile, `page-held` when somebody locked one of them; what
 * was written till then stays
 */
export async function storePagesPlan(
  projectId: string,
  pages: readonly BookPage[],
  plan: PagesPlan & { readonly authorId: string },
): Promise<void> {
  const old = new Map(pages.map((page) => [page.id, page]));
  const positions = await pagePositions(projectId);
  const expected = new Set(pages.map(({ id }) => id));
  const work = plan.pages
    .map((page, index): PageToStore => ({ page, position: index + 1, old: old.get(page.id ?? '') ?? null }))
    .filter((one) => !isStored(one, positions));
  for (let at = 0; at < work.length; at += PAGES_A_TRANSACTION) {
    await inTransaction(async () => {
      const some = work.slice(at, at + PAGES_A_TRANSACTION);
      const changed = some.flatMap(({ old, page }) => (old === null || isSamePage(old, page) ? [] : [old.id]));
      // Pages before the script, as whoever saves a page holds them: in another order two could wait for each other.
      await holdPages(some.flatMap(({ old }) => old?.id ?? []));
      await requireSamePages(projectId, expected);
      await refuseHeld({ userId: plan.authorId }, changed);
      for (const id of await storePages({ projectId, authorId: plan.authorId }, some)) expected.add(id);
    });
  }
  await inTransaction(async () => {
    await holdPages([...expected]);
    await requireSamePages(projectId, expected);
    const where = { id: { in: [...plan.goneIds] }, projectId };
    // Somebody may have locked a page while the plan was made.
    await refuseHeld({ userId: plan.authorId }, plan.goneIds);
    await database().page.updateMany({ where, data: { deletedAt: new Date() } });
    await putOthersBehind(projectId, plan);
  });
}

async function pagePositions(projectId: string): Promise<Map<string, number>> {
  const rows = await database().page.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, position: true },
  });
  return new Map(rows.map(({ id, position }) => [id, position]));
}

/** Pages whose contents a plan changes, or takes away. */
export function changedPages(pages: readonly BookPage[], plan: PagesPlan): BookPage[] {
  const planned = new Map(plan.pages.map((page) => [page.id, page]));
  return pages.filter((old) => {
    const page = planned.get(old.id);
    return page === undefined ? plan.goneIds.includes(old.id) : !isSamePage(old, page);
  });
}

function isStored({ page, position, old }: PageToStore, positions: ReadonlyMap<string, number>): boolean {
  return old !== null && positions.get(old.id) === position && isSamePage(old, page);
}

function isSamePage(old: BookPage, page: PlannedPage): boolean {
  const panels = (of: Pick<PlannedPage, 'panels'>) =>
    of.panels.map(({ id, polygon, content }) => ({ id, polygon, content }));
  return (
    old.chapter === page.chapter &&
    old.template === page.template &&
    old.isSpread === page.isSpread &&
    isEqual(panels(old), panels(page)) &&
    isEqual(old.balloons, page.balloons)
  );
}

/** One at a time for a project, on the pages that the plan knows. */
async function requireSamePages(projectId: string, expected: ReadonlySet<string>): Promise<void> {
  await database().$queryRaw`SELECT 1 AS "locked" FROM "Outline" WHERE "projectId" = ${projectId}::uuid FOR UPDATE`;
  const rows = await database().page.findMany({ where: { projectId, deletedAt: null }, select: { id: true } });
  if (rows.length === expected.size && rows.every(({ id }) => expected.has(id))) return;
  throw pagesChanged();
}

function pagesChanged(): AppError {
  return new AppError('state-conflict', 'Somebody changed the pages while the script was being laid out.', {
    action: 'Lay it out again; nothing that they did is lost.',
  });
}

/** @returns the ids of the pages that are new */
async function storePages(
  owned: { readonly projectId: string; readonly authorId: string },
  work: readonly PageToStore[],
): Promise<string[]> {
  const fresh = work.filter(({ old }) => old === null);
  const made = await database().page.createManyAndReturn({
    data: fresh.map(({ page, position }) => ({ ...pageData(page), ...owned, position })),
    select: { id: true, position: true },
  });
  const madeIds = new Map(made.map(({ id, position }) => [position, id]));
  for (const one of work) if (one.old !== null) await changePage(one, one.old);
  const stored = work.flatMap(({ page, position, old }) => {
    const pageId = old?.id ?? madeIds.get(position);
    return pageId === undefined ? [] : [{ page, old, pageId }];
  });
  const panels = stored.flatMap(({ page, old, pageId }) => {
    const known = new Set(old?.panels.map(({ id }) => id));
    return page.panels
      .map((panel, position) => ({ ...panelData(panel, position), id: panel.id, pageId }))
      .filter(({ id }) => !known.has(id));
  });
  if (panels.length > 0) await database().panel.createMany({ data: panels });
  await database().balloon.createMany({
    data: stored.flatMap(({ page, pageId }) =>
      page.balloons.map((balloon, position) => ({ ...balloonData(balloon, position), pageId })),
    ),
  });
  return made.map(({ id }) => id);
}

function pageData({ chapter, template, isSpread }: PlannedPage) {
  return { chapter, template, isSpread };
}

function panelData({ polygon, content }: PlannedPage['panels'][number], position: number) {
  return { position, polygon: polygon.map(({ x, y }) => ({ x, y })), content };
}

/** Everything but what is new on it. */
async function changePage({ page, position }: PageToStore, old: BookPage): Promise<void> {
  const pageId = old.id;
  const { count } = await database().page.updateMany({
    where: { id: pageId, revision: old.revision, deletedAt: null },
    data: { ...pageData(page), position, revision: { increment: 1 } },
  });
  if (count === 0) throw pagesChanged();
  await database().balloon.deleteMany({ where: { pageId } });
  await removePanels(
    pageId,
    page.panels.map(({ id }) => id),
  );
  const known = new Map(
    old.panels.map(({ id, polygon, content }, index) => [id, { position: index, polygon, content }]),
  );
  for (const [index, panel] of page.panels.entries()) {
    const [before, data] = [known.get(panel.id), panelData(panel, index)];
    if (before === undefined || isEqual(before, data)) continue;
    await database().panel.update({ where: { id: panel.id }, data });
  }
}

/** Pages made by hand go on behind those of the script. */
async function putOthersBehind(projectId: string, { pages }: PagesPlan): Promise<void> {
  const kept = new Set(pages.map(({ id }) => id));
  const others = await database().page.findMany({
    where: { projectId, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, position: true },
  });
  const behind = others.filter(
    ({ id, position }) => !kept.has(id) && position <= pages.length && !Number.isInteger(position),
  );
  for (const [index, { id }] of behind.entries()) {
    const position = pages.length + (index + 1) / (behind.length + 1);
    await database().page.update({ where: { id }, data: { position } });
  }
}
