import type { BookPage, PrintStage } from '@/lib/contracts/books';
import { formatOf, paperFor } from '@/lib/domain/layout/page-formats';
import { MM_PER_INCH } from '@/lib/domain/layout/page-point';
import { largestDpi } from '@/lib/domain/page/svg/page-pixels';
import { shrinkPictureFile } from '@/pipeline/image';
import { withStrokes } from '../../books/page-strokes';
import { pageVersion, statesOn, type PageSource } from '../../publish/page-source';
import { drawPageImage } from '../page-image';
import { keptPage } from './kept-pages';

const QUALITY = 88;
/** A longer side than this has no WebP. */
const MOST_SIDE_PX = 16_000;
/** The coarsest that a page is drawn at. */
const LEAST_DPI = 36;

/**
 * A page as a WebP for a screen, drawn once for what it shows, and kept.
 * @param bare without its strokes
 * @param o.heightPx about, of the trimmed page
 * @returns with a name that is another as soon as anything that the picture shows is another
 * @throws AppError `queue-full`, `storage-unreachable`
 */
export async function pageForScreen(
  source: PageSource,
  bare: BookPage,
  { heightPx, stage }: { readonly heightPx: number; readonly stage: PrintStage },
): Promise<{ readonly bytes: Uint8Array; readonly version: string }> {
  const version = `${pageVersion(source, bare)}-${heightPx}-${stage}`;
  const bytes = await keptPage(`${version}.webp`, async () => {
    const { book, company, actor, language } = source;
    const page = await withStrokes(bare);
    const format = paperFor(formatOf(book.format), page);
    const wanted = Math.max(LEAST_DPI, Math.round((heightPx * MM_PER_INCH) / format.heightMm));
    const png = await drawPageImage(actor, {
      page,
      book,
      company,
      states: statesOn(source, page),
      language,
      dpi: Math.min(wanted, largestDpi(format, false)),
      stage,
      bleed: false,
      colours: 'all',
      isForScreen: true,
    });
    return (await shrinkPictureFile(png, MOST_SIDE_PX, QUALITY)).bytes;
  });
  return { bytes, version };
}
