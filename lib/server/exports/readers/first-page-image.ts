import { notFound } from '../../app-error';
import type { Actor } from '../../auth/actor';
import { isNotModified } from '../../http/entity-tag';
import { pageSource } from '../../publish/page-source';
import { pageForScreen } from './page-for-screen';

/** As high as a project's card at twice the pixels. */
const HEIGHT_PX = 640;

/**
 * The first page of a project as a small WebP, which stands for it in the list while nobody chose a cover. A book that a
 * model paints shows its storyboard until its first picture is there. Answers 304 when the browser has it.
 * @throws AppError `not-found` also for a project without pages, `queue-full`, `storage-unreachable`
 */
export async function getFirstPageImage(
  actor: Actor,
  projectId: string,
  ifNoneMatch: string | null,
): Promise<Response> {
  const source = await pageSource(actor, projectId);
  const page = source.pages[0];
  if (page === undefined) throw notFound('page');
  const isDrawn = !source.book.paintsWithModel || page.panels.some(({ picture }) => picture !== null);
  const stage = isDrawn ? 'finished' : 'name';
  const { bytes, version } = await pageForScreen(source, page, { heightPx: HEIGHT_PX, stage });
  const etag = `"${version}"`;
  const headers = new Headers({ ETag: etag, 'Cache-Control': 'private, no-cache' });
  if (isNotModified(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  headers.set('Content-Type', 'image/webp');
  headers.set('Content-Disposition', 'inline');
  return new Response(Buffer.from(bytes), { headers });
}
