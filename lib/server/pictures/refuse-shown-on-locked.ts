import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { refuseHeld } from '../page-locks/refuse-held';

/**
 * Refuses to take pictures away that a page shows whose review locks it, or that somebody else holds.
 * @throws AppError `page-locked`, `page-held`
 */
export async function refuseShownOnLocked(
  actor: Pick<Actor, 'userId'>,
  pictures: Prisma.PictureWhereInput,
): Promise<void> {
  const page = { deletedAt: null, reviewState: { in: ['approved', 'published'] } } satisfies Prisma.PageWhereInput;
  const count = await database().panel.count({ where: { picture: pictures, removedAt: null, page } });
  if (count > 0) {
    throw new AppError('page-locked', 'An approved page shows this picture.', {
      action: 'Unlock the page in its review first.',
    });
  }
  await refuseShownOnHeld(actor, pictures);
}

/**
 * Refuses to take pictures away, or bring them back, that belong to a panel of a page which somebody else holds.
 * @throws AppError `page-held`
 */
export async function refuseShownOnHeld(
  actor: Pick<Actor, 'userId'>,
  pictures: Prisma.PictureWhereInput,
): Promise<void> {
  const pages = await database().page.findMany({
    where: { deletedAt: null, lock: { isNot: null }, panels: { some: { picture: pictures, removedAt: null } } },
    select: { id: true },
  });
  await refuseHeld(
    actor,
    pages.map(({ id }) => id),
  );
}
