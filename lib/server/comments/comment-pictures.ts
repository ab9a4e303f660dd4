import {
  COMMENT_PICTURE_MEDIA_TYPES,
  MOST_LINK_PICTURES,
  type AttachedPicture,
  type CommentPicture,
} from '@/lib/contracts/comment-extras';
import type { PictureSize } from '@/lib/contracts/pictures';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { CommentPicture as PictureRow } from '../generated/client';
import { getVariant } from '../pictures/picture-variant';
import { readUpload } from '../pictures/read-upload';
import { projectOf } from '../projects/require-project';
import { requireStorage } from '../storage/storage-limit';
import { readBlob, saveBlob } from '../storage/studio-blobs';

/** A picture whose file is stored and that no comment names yet. */
export interface StoredPicture {
  readonly sha256: string;
  readonly byteSize: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly altText: string;
}

/**
 * Makes attached pictures anew from their pixels and stores their files, before the transaction that comments; files that no
 * comment comes to name are swept in time. Whoever calls has checked that the page may be commented on.
 * @param payerId whose storage they count in
 * @throws AppError `picture-unreadable`, `picture-too-large`, `media-type-unsupported`, `storage-limit-reached`, `storage-full`
 */
export async function storeCommentPictures(
  payerId: string,
  pictures: readonly AttachedPicture[],
): Promise<StoredPicture[]> {
  const stored: StoredPicture[] = [];
  for (const { data, altText } of pictures) {
    const file = Buffer.from(data, 'base64');
    requireMediaType(file);
    const { bytes, mediaType, widthPx, heightPx } = await readUpload(file);
    const byteSize = bytes.byteLength;
    await requireStorage(payerId, sumOf(stored) + byteSize);
    stored.push({
      sha256: await saveBlob(bytes, { mediaType, widthPx, heightPx }),
      byteSize,
      widthPx,
      heightPx,
      altText,
    });
  }
  return stored;
}

const sumOf = (pictures: readonly StoredPicture[]) => pictures.reduce((sum, { byteSize }) => sum + byteSize, 0);

/** What a file is is read from its bytes: the first of PNG, JPEG, or WebP. */
function requireMediaType(file: Buffer): void {
  const isPng = file.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const isJpeg = file.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
  const isWebp = file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP';
  if (isPng || isJpeg || isWebp) return;
  throw new AppError('media-type-unsupported', 'The attached file is no PNG, JPEG or WebP picture.', {
    action: `Use one of: ${COMMENT_PICTURE_MEDIA_TYPES.join(', ')}.`,
  });
}

/**
 * Attaches stored pictures to a comment, in the transaction that makes it.
 * @param o.linkId of the review link that they come by
 * @throws AppError `storage-limit-reached`; `state-conflict` for more by one review link than it may bring
 */
export async function attachPictures(
  commentId: string,
  pictures: readonly StoredPicture[],
  { payerId, linkId }: { readonly payerId: string; readonly linkId: string | null },
): Promise<void> {
  if (pictures.length === 0) return;
  await requireStorage(payerId, sumOf(pictures));
  if (linkId !== null) await requireLinkSpace(linkId, pictures.length);
  await database().commentPicture.createMany({
    data: pictures.map(({ byteSize: _, ...picture }, position) => ({
      ...picture,
      ...{ commentId, position, authorId: payerId },
    })),
  });
}

async function requireLinkSpace(linkId: string, count: number): Promise<void> {
  const before = await database().commentPicture.count({ where: { comment: { linkId } } });
  if (before + count <= MOST_LINK_PICTURES) return;
  throw new AppError('state-conflict', `A review link brings at most ${MOST_LINK_PICTURES} pictures.`, {
    action: 'Delete a comment with pictures, or describe it in words.',
  });
}

/** A comment's picture as the API tells it. */
export function toCommentPicture({ id, altText, widthPx, heightPx }: PictureRow): CommentPicture {
  return { id, altText, widthPx, heightPx };
}

/** The bytes of a comment's picture, or of a smaller copy, for members of its project. @throws AppError `not-found` */
export async function getCommentPictureFile(actor: Actor, pictureId: string, size: PictureSize): Promise<Response> {
  const row = await database().commentPicture.findFirst({
    where: { id: pictureId, comment: { page: { deletedAt: null }, project: projectOf(actor, 'view') } },
  });
  if (row === null) throw notFound('picture');
  return pictureResponse(row.sha256, size);
}

/** The answer with a stored picture, or with a smaller copy of it. Whoever calls has checked who asks. */
export async function pictureResponse(sha256: string, size: PictureSize): Promise<Response> {
  const name = size === 'full' ? sha256 : await getVariant(sha256, size);
  const { mediaType } = await database().blob.findUniqueOrThrow({ where: { sha256: name } });
  return new Response(await readBlob(name), {
    headers: {
      'Content-Type': mediaType,
      'Cache-Control': 'private, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
