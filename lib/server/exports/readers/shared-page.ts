import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Language } from '@/lib/contracts/languages';
import { SHARED_SIZES } from '@/lib/contracts/shares';
import { largestDpi } from '@/lib/domain/page/svg/page-pixels';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { MM_PER_INCH } from '@/lib/domain/layout/page-point';
import { shrinkPictureFile } from '@/pipeline/image';
import { AppError, notFound } from '../../app-error';
import { environment } from '../../environment';
import { openLink } from '../../links/open-link';
import { pageVersion, sharedSource, statesOn, type SharedSource } from '../../publish/shared-source';
import { drawPageImage } from '../page-image';
import { withStrokes } from '../../books/page-strokes';

const QUALITY = 88;
/** Pictures that are kept; the ones that nobody asked for the longest go first. */
const MOST_KEPT = 2000;
/** Pages that may wait to be drawn for readers, in this process. */
const MOST_WAITING = 100;
/** A longer side than this has no WebP. */
const MOST_SIDE_PX = 16_000;

/** Pages that are being drawn, so that many readers of a new page make it be drawn once. */
const drawing = new Map<string, Promise<Uint8Array>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * The picture of a page of a shared book, for anybody who has the link; drawn once for what it shows, and kept.
 * @throws AppError `shared-link-invalid`, `link-password-needed`, `too-many-attempts`, `not-found` for a page that is not
 * shared, `queue-full`
 */
export async function getSharedPage(
  call: { readonly token: string; readonly headers: Headers },
  o: { readonly number: number; readonly language?: Language | undefined; readonly size: keyof typeof SHARED_SIZES },
): Promise<Response> {
  const link = await openLink({ kind: 'share', ...call });
  const source = await sharedSource(link, o.language);
  const page = source.pages.find(({ number }) => number === o.number);
  if (page === undefined) throw notFound('page');
  const name = `${pageVersion(source, page)}-${o.size}.webp`;
  const bytes = (await readKept(name)) ?? (await drawOnce(name, () => drawShared(source, page, SHARED_SIZES[o.size])));
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'image/webp',
      // The address holds the version; a link that is revoked is asked for again within minutes.
      'Cache-Control': 'private, max-age=300',
      'Content-Disposition': 'inline',
    },
  });
}

async function drawShared(
  source: SharedSource,
  bare: SharedSource['pages'][number],
  heightPx: number,
): Promise<Uint8Array> {
  const { book, company, actor, language } = source;
  const page = await withStrokes(bare);
  const format = paperFor(formatOf(book.format), page);
  const dpi = Math.min(Math.round((heightPx * MM_PER_INCH) / format.heightMm), largestDpi(format, false));
  const options = { page, book, company, states: statesOn(source, page), language, dpi } as const;
  const png = await drawPageImage(actor, {
    ...options,
    stage: 'finished',
    bleed: false,
    colours: 'all',
    isForScreen: true,
  });
  return (await shrinkPictureFile(png, MOST_SIDE_PX, QUALITY)).bytes;
}

/** One page after another: readers leave the machine to those who draw. */
async function drawOnce(name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const found = drawing.get(name);
  if (found !== undefined) return found;
  if (drawing.size >= MOST_WAITING) {
    throw new AppError('queue-full', 'Too many pages are being prepared at the moment.', {
      action: 'Wait a moment, then open the page again.',
      retryAfterSeconds: 10,
    });
  }
  const drawn = last.then(async () => {
    const bytes = await draw();
    await keep(name, bytes);
    return bytes;
  });
  last = drawn.catch(() => undefined);
  drawing.set(name, drawn);
  try {
    return await drawn;
  } finally {
    drawing.delete(name);
  }
}

function folder(): string {
  return join(environment().dataFolder, 'cache', 'shared');
}

async function readKept(name: string): Promise<Uint8Array | null> {
  const path = join(folder(), name);
  const bytes = await readFile(path).catch(() => null);
  const now = new Date();
  if (bytes !== null) await utimes(path, now, now).catch(() => undefined);
  return bytes;
}

/** What can't be kept is drawn again the next time. */
async function keep(name: string, bytes: Uint8Array): Promise<void> {
  const part = join(folder(), `.${randomUUID()}`);
  try {
    await mkdir(folder(), { recursive: true });
    await writeFile(part, bytes);
    await rename(part, join(folder(), name));
    await removeOldest();
  } catch {
    await rm(part, { force: true });
  }
}

async function removeOldest(): Promise<void> {
  const names = await readdir(folder());
  if (names.length <= MOST_KEPT) return;
  const found = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder(), name)).catch(() => null))?.mtimeMs ?? 0 })),
  );
  const oldest = found.sort((one, other) => one.at - other.at).slice(0, names.length - MOST_KEPT + MOST_KEPT / 10);
  await Promise.all(oldest.map(({ name }) => rm(join(folder(), name), { force: true })));
}
