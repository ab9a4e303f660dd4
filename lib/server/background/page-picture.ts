import { tonePitch } from '@/lib/domain/page/panels/panel-finish';
import { largestDpi, pagePixels } from '@/lib/domain/page/svg/page-pixels';
import { pageSvg, type PageToWrite, type PanelArt } from '@/lib/domain/page/svg/page-svg';
import { encodeBilevelPng, encodePng, type Picture, toBilevel } from '@/pipeline/image';
import { AppError } from '../app-error';
import { rasterisePage } from './rasterise-page';

/** A page and the resolution that it is written out at. */
export type PageAtDpi = Omit<PageToWrite, 'widthPx'> & { readonly dpi: number };

/** @throws AppError `request-invalid` that names the largest resolution that this paper can be written out at */
export function checkDpi({ format, hasBleed, dpi }: Pick<PageAtDpi, 'format' | 'hasBleed' | 'dpi'>): void {
  const most = largestDpi(format, hasBleed);
  if (dpi <= most) return;
  throw new AppError('request-invalid', `A page of this size can be exported at ${most} dpi at most.`, {
    fields: [{ path: 'dpi', message: `is larger than ${most}` }],
    action: `Export it at ${most} dpi or less.`,
  });
}

/** The pixels of a page at a resolution. @throws AppError `request-invalid` as {@link checkDpi} */
export async function pagePicture(o: PageAtDpi): Promise<Picture> {
  checkDpi(o);
  const size = pagePixels(o.format, o.hasBleed, o.dpi);
  return rasterisePage((tones) => pageSvg({ ...o, tones, widthPx: size.widthPx }), { ...size, dpi: o.dpi });
}

/** A page as a PNG that tells its resolution. @throws AppError `request-invalid` as {@link checkDpi} */
export async function pagePng(o: PageAtDpi, colours: 'all' | 'black-and-white'): Promise<Uint8Array> {
  const picture = await pagePicture(o);
  return colours === 'all' ? encodePng(picture, o.dpi) : bilevel(picture, o.art, o.dpi);
}

/** Lines and tones keep their edges; where there are colours, all greys are screened as tones are. */
async function bilevel(picture: Picture, art: ReadonlyMap<string, PanelArt>, dpi: number): Promise<Uint8Array> {
  const hasColours = [...art.values()].some((panel) => panel.picture !== null || panel.finish === 'colour');
  return encodeBilevelPng(await toBilevel(picture, hasColours ? tonePitch(dpi) : null), dpi);
}
