import { pictureFacesSchema, type PictureFace } from '@/lib/contracts/faces';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { getPicture } from './pictures';

/**
 * Where faces are in a picture, in shares of it, from left to right; null while no worker measured it. For members of its
 * project.
 * @throws AppError `not-found`
 */
export async function getPictureFaces(
  actor: Actor,
  pictureId: string,
): Promise<{ faces: Omit<PictureFace, 'signature'>[] | null }> {
  await getPicture(actor, pictureId);
  const measured = await database().pictureFaces.findUnique({ where: { pictureId }, select: { faces: true } });
  if (measured === null) return { faces: null };
  return { faces: pictureFacesSchema.parse(measured.faces).map(({ signature: _, ...face }) => face) };
}
