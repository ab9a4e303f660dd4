import { MOST_TYPEFACES, type Typeface } from '@/lib/contracts/typefaces';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { requireProject } from '../projects/require-project';
import { requireStorage } from '../storage/storage-limit';
import { blobName, saveBlob } from '../storage/studio-blobs';
import { readTypeface } from './read-typeface';
import { toTypefaces, typefaceInclude } from './typeface-view';

/**
 * Brings a typeface into a project. For owners and editors. May be repeated: the same file is the same typeface, and one
 * that was moved to trash is restored. Its file goes to members of the project alone, and into no export: pages hold outlines. Its
 * names are in the language of who brings it, where the file has them.
 * @throws AppError `not-found`, `role-missing`, `typeface-unreadable`, `state-conflict` when there are too many,
 * `storage-limit-reached`
 */
export async function createTypeface(
  actor: Actor,
  { projectId, bytes }: { projectId: string; bytes: Uint8Array },
): Promise<Typeface> {
  await requireProject(actor, projectId, 'edit');
  const { locale } = await database().user.findUniqueOrThrow({ where: { id: actor.userId }, select: { locale: true } });
  const { family, style, ...facts } = await readTypeface(bytes, locale);
  const isNew = async (sha256: string) => (await database().typeface.count({ where: { projectId, sha256 } })) === 0;
  if (await isNew(blobName(bytes))) await requireStorage(actor.userId, bytes.byteLength);
  const sha256 = await saveBlob(bytes, { mediaType: 'font/sfnt' });
  const data = { projectId, sha256, family, style, facts, authorId: actor.userId };
  return inTransaction(async () => {
    if (await isNew(sha256)) await requireStorage(actor.userId, bytes.byteLength);
    const others = await database().typeface.count({ where: { projectId, deletedAt: null, sha256: { not: sha256 } } });
    if (others >= MOST_TYPEFACES) {
      throw new AppError('state-conflict', `A project can have at most ${MOST_TYPEFACES} fonts.`, {
        action: 'Move a font to trash first.',
      });
    }
    await database().typeface.createMany({ data, skipDuplicates: true });
    const row = await database().typeface.update({
      where: { projectId_sha256: { projectId, sha256 } },
      data: { deletedAt: null },
      include: typefaceInclude,
    });
    const [made] = await toTypefaces([row]);
    if (!made) throw new RangeError('a typeface that was made has no view');
    return made;
  });
}
