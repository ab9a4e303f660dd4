import type { PrintStage } from '@/lib/contracts/books';
import { formatOf, paperFor, type PageFormat } from '@/lib/domain/layout/page-formats';
import { pageSvg, paperOf, type PageToWrite } from '@/lib/domain/page/page-svg';
import { NO_STATES, statesByPage } from '@/lib/domain/page/story-states';
import { encodePng } from '@/pipeline/image/encode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import type { Actor } from '../auth/actor';
import { getBook, getPage } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { getLettering } from '../lettering/get-lettering';
import { pageArt } from './page-art';

const MM_PER_INCH = 25.4;

/**
 * A page as a PNG, for members of its project.
 * @throws AppError `not-found`, `storage-unreachable`
 */
export async function getPageImage(
  actor: Actor,
  pageId: string,
  { stage, dpi, bleed }: { stage: PrintStage; dpi: number; bleed: boolean },
): Promise<Response> {
  const page = await getPage(actor, pageId);
  const { format: name, model, pages, states } = await getBook(actor, page.projectId);
  const format = paperFor(formatOf(name), page);
  const art = await pageArt(page, {
    company: await getCompany(page.projectId),
    model,
    stage,
    states: statesByPage(pages, states).get(pageId) ?? NO_STATES,
    pxPerMm: dpi / MM_PER_INCH,
  });
  const picture = await pagePicture({ page, format, art, dpi, hasBleed: bleed, layers: 'all' });
  return new Response(Buffer.from(await encodePng(picture)), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': `inline; filename="koma-page-${page.number}.png"`,
    },
  });
}

/** The pixels of a page at a resolution. */
export async function pagePicture(
  o: Omit<PageToWrite, 'widthPx' | 'lettering'> & { readonly dpi: number },
): Promise<Picture> {
  const size = sizeAt(o.format, o.hasBleed, o.dpi);
  return rasteriseSvg(pageSvg({ ...o, lettering: await getLettering(), widthPx: size.widthPx }), size);
}

/** A page's paper in pixels. */
function sizeAt(format: PageFormat, hasBleed: boolean, dpi: number): { widthPx: number; heightPx: number } {
  const { left, top, right, bottom } = paperOf(format, hasBleed);
  const pixels = (mm: number): number => Math.round((mm * dpi) / MM_PER_INCH);
  return { widthPx: pixels(right - left), heightPx: pixels(bottom - top) };
}
