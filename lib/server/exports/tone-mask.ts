import { MM_PER_INCH, type PageBox } from '@/lib/domain/layout/page-point';
import { areasSvg, type PaintedArea } from '@/lib/domain/page/areas/area-svg';
import { pitchAt, screenKey, type Screen } from '@/lib/domain/page/areas/tone-screens';
import { layTone, type Picture, rasteriseSvg, toneLight } from '@/pipeline/image';

/** Of what is drawn at once: pages are drawn in bands. */
const BAND_PIXELS = 2 ** 24;

/**
 * The dots of tones alone, for a page that is printed in parts.
 * @param areas of one layer: tones, and white areas that scrape them
 * @param o.area of the page, in millimetres
 * @param o.dpi of what is printed; where it is too coarse for a screen, dots are laid at a multiple of it
 * @returns one channel, 0 where a dot is and 255 elsewhere; null where no tone is
 */
export async function toneMask(
  areas: readonly PaintedArea[],
  { area, dpi }: { readonly area: PageBox; readonly dpi: number },
): Promise<Picture | null> {
  const screens = new Map(
    areas.flatMap(({ fill }) => (fill.kind === 'tone' ? [[screenKey(fill.tone), fill.tone] as const] : [])),
  );
  if (screens.size === 0) return null;
  const fineDpi = [...screens.values()].reduce((most, screen) => Math.max(most, fineEnough(screen, dpi)), dpi);
  const pixels = (mm: number): number => Math.max(1, Math.round((mm * fineDpi) / MM_PER_INCH));
  const [widthPx, heightPx] = [pixels(area.right - area.left), pixels(area.bottom - area.top)];
  const rows = Math.max(1, Math.floor(BAND_PIXELS / widthPx));
  const data = new Uint8Array(widthPx * heightPx);
  for (let fromY = 0; fromY < heightPx; fromY += rows) {
    const top = area.top + ((area.bottom - area.top) * fromY) / heightPx;
    const count = Math.min(rows, heightPx - fromY);
    const bottom = top + ((area.bottom - area.top) * count) / heightPx;
    const size = { widthPx, heightPx: count };
    const band = await toneBand(areas, screens, { box: { ...area, top, bottom }, size, dpi: fineDpi, fromY });
    for (let at = 0; at < widthPx * count; at++) data[fromY * widthPx + at] = band.data[3 * at] ?? 255;
  }
  return { widthPx, heightPx, channels: 1, data };
}

/** The least multiple of a resolution that a screen can be laid at. */
function fineEnough(screen: Screen, dpi: number): number {
  let times = 1;
  while (pitchAt(screen, dpi * times) === null) times += 1;
  return dpi * times;
}

async function toneBand(
  areas: readonly PaintedArea[],
  screens: ReadonlyMap<string, Screen>,
  o: { box: PageBox; size: { widthPx: number; heightPx: number }; dpi: number; fromY: number },
): Promise<Picture> {
  const { box, size, dpi, fromY } = o;
  const blank = (): Picture => ({
    ...size,
    channels: 3,
    data: new Uint8Array(size.widthPx * size.heightPx * 3).fill(255),
  });
  const [flat, picture] = [blank(), blank()];
  for (const [key, { screen, lpi, angleDeg }] of screens) {
    const toned = await rasteriseSvg(documentOf(areasSvg('mask', areas, key), box, size), size);
    const light = toneLight({ shape: screen, pitchPx: dpi / lpi, angleDeg }, { isHard: true });
    await layTone(picture, light, { flat, toned, fromY });
  }
  return picture;
}

function documentOf(
  body: string,
  { left, top, right, bottom }: PageBox,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${right - left} ${bottom - top}" ` +
    `width="${widthPx}" height="${heightPx}" preserveAspectRatio="none" shape-rendering="crispEdges">${body}</svg>`
  );
}
