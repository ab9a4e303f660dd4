import { runInBackground } from '../background/run-in-background';
import { getPageImage } from '../exports/page-image';
import { requireReview } from './open-review';

/** Fine enough to judge letters, too coarse to print. */
const DPI = 144;
const WATERMARK_TIMEOUT_MS = 60_000;

/** The picture of a chosen page, for the holder of a review link, with their name over it where the link says so. @throws as `requireReview` */
export async function getReviewImage(
  { token, pageId }: { token: string; pageId: string },
  headers: Headers,
): Promise<Response> {
  const { owner, content, link } = await requireReview({ token, headers, pageId });
  const image = await getPageImage(owner, pageId, {
    stage: 'finished',
    dpi: DPI,
    bleed: false,
    colours: 'all',
    anyway: true,
    tones: 'flat',
  });
  const png = new Uint8Array(await image.arrayBuffer());
  const bytes = content.hasWatermark ? await withWatermark(png, link) : png;
  return new Response(Buffer.from(bytes), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, no-store', 'Content-Disposition': 'inline' },
  });
}

function withWatermark(png: Uint8Array, { name }: { readonly name: string }): Promise<Uint8Array> {
  return runInBackground('watermarkPage', { png, name }, { timeoutMs: WATERMARK_TIMEOUT_MS, userId: null });
}
