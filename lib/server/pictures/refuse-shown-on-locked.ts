import { AppError } from '../app-error';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';

/**
 * Refuses to take pictures away that a page shows whose review locks it.
 * @throws AppError `page-locked`
 */
export async function refuseShownOnLocked(pictures: Prisma.PictureWhereInput): Promise<void> {
  const page = { deletedAt: null, reviewState: { in: ['approved', 'published'] } } satisfies Prisma.PageWhereInput;
  const count = await database().panel.count({ where: { picture: pictures, removedAt: null, page } });
  if (count === 0) return;
  throw new AppError('page-locked', 'An approved page shows this picture.', {
    action: 'Unlock the page in its review first.',
  });
}
