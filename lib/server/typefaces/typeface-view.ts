import type { Typeface } from '@/lib/contracts/typefaces';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { typefaceFactsSchema } from './read-typeface';

export const typefaceInclude = { blob: { select: { byteSize: true } } } satisfies Prisma.TypefaceInclude;
type TypefaceRow = Prisma.TypefaceGetPayload<{ include: typeof typefaceInclude }>;

/** What balloons call a typeface that was brought in. */
export function ownFaceName(id: string): string {
  return `own:${id}`;
}

/** Typefaces of one project as the API tells them. */
export async function toTypefaces(rows: readonly TypefaceRow[]): Promise<Typeface[]> {
  const counts = await Promise.all(rows.map(({ id, projectId }) => countBalloons(id, projectId)));
  return rows.map((row, index) => ({
    ...typefaceFactsSchema.parse(row.facts),
    id: row.id,
    projectId: row.projectId,
    family: row.family,
    style: row.style,
    sha256: row.sha256,
    byteSize: row.blob.byteSize,
    balloonCount: counts[index] ?? 0,
    isPutAway: row.deletedAt !== null,
    createdAt: row.createdAt.toISOString(),
  }));
}

function countBalloons(id: string, projectId: string): Promise<number> {
  return database().balloon.count({
    where: { page: { projectId, deletedAt: null }, content: { path: ['face'], equals: ownFaceName(id) } },
  });
}
