import type { ExportColour } from '@/lib/contracts/export-settings';
import { MM_PER_INCH, type PageBox } from '@/lib/domain/layout/page-point';
import { tonePitch } from '@/lib/domain/page/panels/panel-finish';
import { areaPixels, MOST_PAGE_PIXELS, smallerDpi } from '@/lib/domain/page/svg/page-pixels';
import { deepenInk, type Picture, toBilevel, toGrey } from '@/pipeline/image';
import { AppError } from '../app-error';
import { drawArea, hasColours } from '../background/page-picture';
import type { ExportSource, SourcePage } from './export-source';

/** Of what is drawn at once, where a picture is drawn in bands. */
const BAND_PIXELS = 2 ** 24;

/** How a part of a page becomes pixels. */
export interface RasterOptions {
  /** In page millimetres; what lies beyond the page is white. */
  readonly area: PageBox;
  readonly dpi: number;
  readonly colour: ExportColour;
  readonly edges: 'smooth' | 'hard';
  /** Pictures alone, without borders, or every layer. */
  readonly layers: 'all' | 'pictures';
  /** Dots of the resolution, which is the default, or plain greys for pictures that screens show in any size. */
  readonly tones?: 'screened' | 'flat';
}

/** What of a book decides how its pages are drawn. */
export type RasterSource = Pick<ExportSource, 'lettering' | 'language' | 'main' | 'stage'>;
/** What of a page is drawn. */
export type RasterPage = Pick<SourcePage, 'page' | 'format' | 'art'>;

/**
 * A part of a page as pixels. Tones are screened at the resolution unless they are to be flat; a page that is too large to be drawn at once is drawn
 * in bands, whose dots join.
 * @returns RGB for `colour`; one channel for `grey`, and of 0 or 255 alone for `bilevel`
 * @throws AppError `request-invalid` for a resolution that the paper is too large for
 */
export async function pageRaster(source: RasterSource, shown: RasterPage, o: RasterOptions): Promise<Picture> {
  const size = areaPixels(o.area, o.dpi);
  const pixelCount = size.widthPx * size.heightPx;
  const mostDpi = smallerDpi(o.area, o);
  if (mostDpi !== null) throw tooLarge(mostDpi);
  const rows = pixelCount > MOST_PAGE_PIXELS ? Math.max(1, Math.floor(BAND_PIXELS / size.widthPx)) : size.heightPx;
  const draw = (fromY: number, heightPx: number): Promise<Picture> =>
    drawBand(source, shown, { ...o, widthPx: size.widthPx, fromY, heightPx });
  if (rows === size.heightPx) return draw(0, rows);
  const data = new Uint8Array(pixelCount);
  for (let fromY = 0; fromY < size.heightPx; fromY += rows) {
    const band = await draw(fromY, Math.min(rows, size.heightPx - fromY));
    data.set(band.data, fromY * size.widthPx);
  }
  return { ...size, channels: 1, data };
}

async function drawBand(
  { lettering, language, main, stage }: RasterSource,
  { page, format, art }: RasterPage,
  o: RasterOptions & { readonly widthPx: number; readonly heightPx: number; readonly fromY: number },
): Promise<Picture> {
  const { dpi, layers, widthPx, heightPx, fromY } = o;
  const mmOf = (px: number): number => (px * MM_PER_INCH) / dpi;
  const top = o.area.top + mmOf(fromY);
  const area = { ...o.area, top, bottom: top + mmOf(heightPx) };
  const hasHardEdges = o.edges === 'hard';
  const drawn = await drawArea(
    {
      page,
      format,
      art,
      lettering,
      language,
      main,
      hasBleed: true,
      layers,
      dpi,
      hasHardEdges,
      hasHardTones: hasHardEdges || o.colour === 'bilevel',
      hasDrafts: stage === 'name',
      isForScreen: o.tones === 'flat',
    },
    { area, widthPx, heightPx, fromY },
  );
  if (o.colour === 'colour') return drawn;
  if (o.colour === 'grey') return hasHardEdges ? deepenInk(toGrey(drawn)) : toGrey(drawn);
  // Hard edges have no grey, so what is grey is a tone; smooth ones would be torn into dots.
  return toBilevel(drawn, hasHardEdges || hasColours(art, page) ? tonePitch(dpi) : null, fromY);
}

function tooLarge(largest: number): AppError {
  return new AppError('request-invalid', `A page of this size can be exported at ${largest} dpi at most.`, {
    fields: [{ path: 'dpi', message: `is larger than ${largest}` }],
    action: `Export it at ${largest} dpi or less, or in black and white.`,
  });
}
