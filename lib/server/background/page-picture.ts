import { screensOf } from '@/lib/domain/page/areas/tone-screens';
import { tonePitch } from '@/lib/domain/page/panels/panel-finish';
import { largestDpi, pagePixels } from '@/lib/domain/page/svg/page-pixels';
import type { PageBox } from '@/lib/domain/layout/page-point';
import { pageSvg, paperOf, type PageToWrite, type PanelArt } from '@/lib/domain/page/svg/page-svg';
import { encodeBilevelPng, encodePng, type Picture, rasteriseSvg, toBilevel } from '@/pipeline/image';
import { AppError } from '../app-error';
import { rasterisePage } from './rasterise-page';

/** A page and the resolution that it is written out at. */
export type PageAtDpi = Omit<PageToWrite, 'widthPx'> & {
  readonly dpi: number;
  /** Tones as plain greys: screens show pages in other sizes, in which dots make patterns of their own. */
  readonly isForScreen?: boolean;
  /** Dots of tones without grey pixels at their edges, as printing in black alone has them; as the lines are unless told otherwise. */
  readonly hasHardTones?: boolean;
};

const NO_SCREENS: ReturnType<typeof screensOf> = new Map();

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
  return drawArea(o, { area: paperOf(o.format, o.hasBleed), ...pagePixels(o.format, o.hasBleed, o.dpi) });
}

/**
 * The pixels of a part of a page.
 * @param part.fromY of the pixels of a larger part, where this is a band of it
 */
export async function drawArea(
  { dpi, hasHardEdges, hasHardTones = hasHardEdges, isForScreen = false, ...o }: PageAtDpi,
  { area, ...part }: { readonly area: PageBox; readonly widthPx: number; readonly heightPx: number; fromY?: number },
): Promise<Picture> {
  const { widthPx } = part;
  if (isForScreen) return rasteriseSvg(pageSvg({ ...o, area, tones: 'flat', widthPx }), part);
  const edges = hasHardEdges === undefined ? {} : { hasHardEdges };
  const screens = o.layers === 'all' ? screensOf(o.page.layers, o.hasDrafts) : NO_SCREENS;
  return rasterisePage((tones, areaTones) => pageSvg({ ...o, ...edges, area, tones, areaTones, widthPx }), {
    ...part,
    hasHardEdges: hasHardTones,
    dpi,
    screens,
  });
}

/** A page as a PNG that tells its resolution. @throws AppError `request-invalid` as {@link checkDpi} */
export async function pagePng(o: PageAtDpi, colours: 'all' | 'black-and-white'): Promise<Uint8Array> {
  const picture = await pagePicture(colours === 'all' ? o : { ...o, hasHardTones: true });
  return colours === 'all' ? encodePng(picture, o.dpi) : bilevel(picture, o);
}

/** Lines and tones keep their edges; where there are colours, all greys are screened as tones are. */
async function bilevel(picture: Picture, { art, page, dpi }: PageAtDpi): Promise<Uint8Array> {
  return encodeBilevelPng(await toBilevel(picture, hasColours(art, page) ? tonePitch(dpi) : null), dpi);
}

/** Whether anything that panels show, or that areas are filled with, has more colours than ink and tones. */
export function hasColours(art: ReadonlyMap<string, PanelArt>, { layers }: PageToWrite['page']): boolean {
  const isFilled = layers.some(
    ({ areas }) => areas?.some(({ fill }) => fill.kind === 'colour' && !isInkOrPaper(fill.colour)) === true,
  );
  return isFilled || [...art.values()].some(({ picture, finish }) => picture !== null || finish === 'colour');
}

/** Blacks and whites are no colours: each channel is nearly none, or nearly all. */
function isInkOrPaper(colour: string): boolean {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...channels) <= 0x20 || Math.min(...channels) >= 0xf0;
}
