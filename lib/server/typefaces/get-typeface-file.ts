import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { isNotModified } from '../http/entity-tag';
import { readBlob } from '../storage/studio-blobs';
import { requireTypeface } from './find-typefaces';

/**
 * The bytes of a typeface, for members of its project: browsers shape with it. Answers 304 when the browser has them.
 * @throws AppError `not-found` also for one that was put away, `storage-unreachable`
 */
export async function getTypefaceFile(actor: Actor, typefaceId: string, ifNoneMatch: string | null): Promise<Response> {
  const { sha256, isPutAway } = await requireTypeface(actor, typefaceId);
  if (isPutAway) throw notFound('typeface');
  const etag = `"${sha256}"`;
  const headers = new Headers({
    ETag: etag,
    // Asked again each time, since one that was put away must be gone; the bytes themselves come once.
    'Cache-Control': 'private, no-cache',
    'Content-Type': 'font/sfnt',
    'X-Content-Type-Options': 'nosniff',
  });
  if (isNotModified(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  return new Response(await readBlob(sha256), { headers });
}
