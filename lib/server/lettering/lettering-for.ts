import type { Balloon } from '@/lib/contracts/balloons';
import type { FaceFiles, Lettering } from '@/lib/lettering';
import { database } from '../database/database';
import { readBlob } from '../storage/studio-blobs';
import { getLettering } from './get-lettering';

/** Letterings with typefaces that were brought in, by the names of those; the newest last. */
const withOwn = new Map<string, Promise<Lettering>>();
const MOST_WITH_OWN = 4;

/**
 * The studio's typefaces with those that were brought into a project and that balloons of it name. Typefaces that were put
 * away are left out, so that their balloons are set in the usual one.
 * @throws AppError `storage-unreachable`
 */
export async function letteringFor(projectId: string, balloons: readonly Balloon[]): Promise<Lettering> {
  const rows = await namedTypefaces(projectId, balloons);
  if (rows.length === 0) return getLettering();
  const key = rows.map(({ id }) => id).join();
  const found = withOwn.get(key) ?? openWith(rows);
  withOwn.delete(key);
  withOwn.set(key, found);
  for (const old of [...withOwn.keys()].slice(0, -MOST_WITH_OWN)) withOwn.delete(old);
  // A store that could not be reached is asked again.
  found.catch(() => withOwn.delete(key));
  return found;
}

/** Files of the typefaces that {@link letteringFor} opens, by the names of faces. @throws AppError `storage-unreachable` */
export async function ownFacesFor(projectId: string, balloons: readonly Balloon[]): Promise<FaceFiles> {
  return openOwnFaces(await namedTypefaces(projectId, balloons));
}

async function namedTypefaces(projectId: string, balloons: readonly Balloon[]) {
  const named = new Set(balloons.flatMap(({ face }) => (face?.startsWith('own:') === true ? [face.slice(4)] : [])));
  if (named.size === 0) return [];
  return database().typeface.findMany({
    where: { projectId, deletedAt: null, id: { in: [...named] } },
    select: { id: true, sha256: true },
    orderBy: { id: 'asc' },
  });
}

async function openWith(rows: readonly { readonly id: string; readonly sha256: string }[]): Promise<Lettering> {
  const [base, files] = await Promise.all([getLettering(), openOwnFaces(rows)]);
  return base.with(files);
}

/** Files of typefaces that were brought in, by the names that balloons use. @throws AppError `storage-unreachable` */
export async function openOwnFaces(
  rows: readonly { readonly id: string; readonly sha256: string }[],
): Promise<FaceFiles> {
  const files = await Promise.all(
    rows.map(async ({ id, sha256 }): Promise<[string, ArrayBuffer]> => [`own:${id}`, (await readBlob(sha256)).buffer]),
  );
  return Object.fromEntries(files);
}
