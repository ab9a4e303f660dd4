import { database } from '../database/database';

/**
 * The numbers of pages in their books, by id, each book's pages in their order: a spread counts as two. Whoever calls has
 * checked the projects.
 * @param projectIds may name one twice
 */
export async function pageNumbers(projectIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database().page.findMany({
    where: { projectId: { in: [...new Set(projectIds)] }, deletedAt: null },
    orderBy: [{ projectId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    select: { id: true, projectId: true, isSpread: true },
  });
  const numbers = new Map<string, number>();
  const next = new Map<string, number>();
  for (const { id, projectId, isSpread } of rows) {
    const number = next.get(projectId) ?? 1;
    numbers.set(id, number);
    next.set(projectId, number + (isSpread ? 2 : 1));
  }
  return numbers;
}
