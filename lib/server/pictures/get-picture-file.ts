import type { Picture, PictureSize } from '@/lib/contracts/pictures';
import type { Actor } from '../auth/actor';
import { isNotModified } from '../http/entity-tag';
import { readBlob } from '../storage/studio-blobs';
import { getVariant } from './picture-variant';
import { getPicture } from './pictures';

/** The bytes of an address never change; only the one who was let in may keep them. */
const CACHE = 'private, max-age=31536000, immutable';

/**
 * A picture's bytes, or a smaller copy's, for members of its project. The file of a drawn picture carries its recipe.
 * Answers 304 when the browser has them.
 * @throws AppError `not-found`, `storage-unreachable`
 */
export async function getPictureFile(
  actor: Actor,
  pictureId: string,
  o: { size: PictureSize; download: boolean; as: 'stored' | 'webp'; ifNoneMatch: string | null },
): Promise<Response> {
  const picture = await getPicture(actor, pictureId);
  const isStored = o.size === 'full' && o.as === 'stored';
  const sha256 = isStored ? picture.sha256 : await getVariant(picture.sha256, o.size);
  const etag = `"${sha256}"`;
  const headers = new Headers({ ETag: etag, 'Cache-Control': CACHE, 'X-Content-Type-Options': 'nosniff' });
  if (isNotModified(o.ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  const mediaType = isStored ? picture.mediaType : 'image/webp';
  headers.set('Content-Type', mediaType);
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
  if (o.download) headers.set('Content-Disposition', attachment(picture, mediaType));
  return new Response(await readBlob(sha256), { headers });
}

function attachment(picture: Picture, mediaType: string): string {
  const ending = mediaType === 'image/webp' ? 'webp' : 'png';
  const drawn = `koma-${picture.seed ?? picture.id}`;
  const base = picture.name === '' ? drawn : picture.name.replace(/\.[^.]*$/, '');
  const plain = base.replaceAll(/[^\w.-]+/g, '_');
  return `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${encodeURIComponent(`${base}.${ending}`)}`;
}
