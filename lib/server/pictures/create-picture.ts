import type { Picture } from '@/lib/contracts/pictures';
import { hashBytes } from '@/pipeline/models';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { requireProject } from '../projects/require-project';
import { requireStorage } from '../storage/storage-limit';
import { saveBlob } from '../storage/studio-blobs';
import { pictureInclude, toPicture } from './picture-view';
import { readUpload } from './read-upload';

/**
 * Brings a picture into a project. For owners and editors. May be repeated: the same file is the same picture, and one
 * that was moved to trash is restored.
 * @throws AppError `not-found`, `role-missing`, `picture-unreadable`, `picture-too-large`, `storage-full`, `storage-limit-reached`
 */
export async function createPicture(
  actor: Actor,
  upload: { projectId: string; name: string; bytes: Uint8Array },
): Promise<Picture> {
  const { projectId } = upload;
  await requireProject(actor, projectId, 'edit');
  const { bytes, mediaType, widthPx, heightPx } = await readUpload(upload.bytes);
  const isNew = async (sha256: string) =>
    (await database().picture.count({ where: { projectId, sha256, kind: 'uploaded' } })) === 0;
  if (await isNew(hashBytes(bytes))) await requireStorage(actor.userId, bytes.byteLength);
  const sha256 = await saveBlob(bytes, { mediaType, widthPx, heightPx });
  return inTransaction(async () => {
    const key = Number.parseInt(hashBytes(Buffer.from(`${projectId} ${sha256}`)).slice(0, 7), 16);
    await database().$executeRaw`SELECT pg_advisory_xact_lock(${key}::int)`;
    if (await isNew(sha256)) await requireStorage(actor.userId, bytes.byteLength);
    const same = await database().picture.findFirst({ where: { projectId, sha256, kind: 'uploaded' } });
    const data = { projectId, sha256, kind: 'uploaded' as const, name: cleanName(upload.name), authorId: actor.userId };
    const row =
      same === null
        ? await database().picture.create({ data: { ...data, widthPx, heightPx }, include: pictureInclude })
        : await database().picture.update({
            where: { id: same.id },
            data: { deletedAt: null },
            include: pictureInclude,
          });
    return toPicture(row);
  });
}

/** A file's name without folders and signs that nobody sees. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replaceAll(/\p{C}/gu, '').trim().slice(0, 200);
}
