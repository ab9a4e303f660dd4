import { AppError } from '../app-error';
import { database } from '../database/database';
import { limitsOf } from '../limits/person-limits';

/**
 * Checks that a person may store so many bytes more: their pictures and fonts, each file counted once, those in the trash too
 * until they are deleted for good. Call it before a file is stored, and again in the transaction that names it: who else stores
 * in the same name waits until that ends. Without bytes it asks whether anything more may be stored.
 * @throws AppError `storage-limit-reached` that says how much is stored, and how much may be
 */
export async function requireStorage(userId: string, bytes = 0): Promise<void> {
  await database().$queryRaw`SELECT 1 AS "locked" FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  const { storageGib } = await limitsOf(userId);
  const stored = await storedBytes(userId);
  const limit = storageGib * 2 ** 30;
  if (stored + bytes <= limit && stored < limit) return;
  throw new AppError(
    'storage-limit-reached',
    `You store ${gib(stored)} GB, and ${storageGib} GB is your limit in this studio.`,
    {
      action:
        'Move pictures that you don’t need to trash: their space is free when they are deleted after 30 days. Or ask an admin for a higher limit.',
    },
  );
}

/** What a person's pictures, fonts and pictures of comments take. */
export async function storedBytes(userId: string): Promise<number> {
  const [row] = await database().$queryRaw<{ bytes: number }[]>`
    SELECT COALESCE(sum("byteSize"), 0)::float8 AS bytes FROM "Blob" WHERE sha256 IN (
      SELECT sha256 FROM "Picture" WHERE "authorId" = ${userId}::uuid
      UNION SELECT sha256 FROM "Typeface" WHERE "authorId" = ${userId}::uuid
      UNION SELECT sha256 FROM "CommentPicture" WHERE "authorId" = ${userId}::uuid)`;
  return row?.bytes ?? 0;
}

function gib(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(bytes < 10 * 2 ** 30 ? 2 : 0);
}
