import type { PageBox } from '@/lib/domain/layout/page-point';
import { tonePitch } from '@/lib/domain/page/panels/panel-finish';
import type { TreeTone } from '@/lib/domain/page/svg/page-tree';
import type { Tones } from '@/lib/rough';
import { darkening, layTone, type Picture, rasteriseSvg, rasteriseSvgLayer, screenTones } from '@/pipeline/image';
import { lightOf } from '../../background/rasterise-page';

/** A part of a page as pixels: what of it is drawn, and at what resolution. */
export interface PageRaster {
  readonly area: PageBox;
  readonly dpi: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A box of a page's pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Of the small picture in which it is looked up where something lies. */
const SEARCH_DPI = 72;
/** Around what was found, in the small picture's pixels. */
const MARGIN_PX = 2;

/** A piece of a page as a document that shows a box of it, pixel for pixel as the whole page is drawn. */
function boxSvg(body: string, { area, widthPx, heightPx }: Omit<PageRaster, 'dpi'>, box: PixelBox): string {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const drawnHeight = Math.round((widthPx * height) / width);
  const stretch = drawnHeight === heightPx ? '' : ` transform="scale(1 ${heightPx / drawnHeight})"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${box.widthPx}" height="${box.heightPx}" ` +
    `viewBox="${box.left} ${box.top} ${box.widthPx} ${box.heightPx}"><g${stretch}>` +
    `<svg width="${widthPx}" height="${drawnHeight}" viewBox="${area.left} ${area.top} ${width} ${height}">${body}</svg>` +
    `</g></svg>`
  );
}

/** The pixels that a box of the page touches; null where it lies outside of what is drawn. */
export function pixelBoxOf(page: PageRaster, { left, top, right, bottom }: PageBox): PixelBox | null {
  const scale = page.widthPx / (page.area.right - page.area.left);
  return within(page, {
    left: Math.floor((left - page.area.left) * scale),
    top: Math.floor((top - page.area.top) * scale),
    right: Math.ceil((right - page.area.left) * scale),
    bottom: Math.ceil((bottom - page.area.top) * scale),
  });
}

/** The pixels that something painted lies in, with a little room; null where nothing of it is seen. */
export async function findPixelBox(page: PageRaster, body: string): Promise<PixelBox | null> {
  const scale = Math.min(1, SEARCH_DPI / page.dpi);
  const small = {
    area: page.area,
    widthPx: Math.max(1, Math.round(page.widthPx * scale)),
    heightPx: Math.max(1, Math.round(page.heightPx * scale)),
  };
  const all = { left: 0, top: 0, widthPx: small.widthPx, heightPx: small.heightPx };
  const found = paintedBox(await rasteriseSvgLayer(boxSvg(body, small, all), small));
  if (found === null) return null;
  const [x, y] = [page.widthPx / small.widthPx, page.heightPx / small.heightPx];
  return within(page, {
    left: Math.floor((found.left - MARGIN_PX) * x),
    top: Math.floor((found.top - MARGIN_PX) * y),
    right: Math.ceil((found.right + MARGIN_PX) * x),
    bottom: Math.ceil((found.bottom + MARGIN_PX) * y),
  });
}

/** Something painted, with nothing where the page is seen. @returns RGBA */
export function paintedPixels(page: PageRaster, box: PixelBox, body: string): Promise<Picture> {
  return rasteriseSvgLayer(boxSvg(body, page, box), box);
}

/**
 * Something drawn on white, and its tones apart.
 * @returns RGB without tones, and the dots as black of some opacity (RGBA); null where it has none
 */
export async function drawnPixels(
  page: PageRaster,
  box: PixelBox,
  draw: (tones: Tones) => string,
): Promise<{ readonly lines: Picture; readonly dots: Picture | null }> {
  const [flatSvg, bareSvg, markedSvg] = [draw('flat'), draw('bare'), draw('marked')];
  const drawn = (body: string): Promise<Picture> => rasteriseSvg(boxSvg(body, page, box), box);
  const flat = await drawn(flatSvg);
  if (markedSvg === flatSvg) return { lines: flat, dots: null };
  const pictures = { flat, bare: bareSvg === flatSvg ? flat : await drawn(bareSvg), marked: await drawn(markedSvg) };
  const pitch = tonePitch(page.dpi);
  const screened = await screenTones(pictures, pitch, { fromX: box.left, fromY: box.top });
  const lines = await screenTones(pictures, pitch, { isBlank: true });
  return { lines, dots: darkening(lines, screened) };
}

/** Dots of a tone, black on nothing. @param draw the layer that it is of, without it and with it as thin black @returns RGBA */
export async function tonePixels(
  page: PageRaster,
  box: PixelBox,
  { screen, draw }: Pick<TreeTone, 'screen' | 'draw'>,
): Promise<Picture> {
  const drawn = (body: string): Promise<Picture> => rasteriseSvg(boxSvg(body, page, box), box);
  const [flat, toned] = [await drawn(draw('none')), await drawn(draw('toned'))];
  const paper = { ...flat, data: new Uint8Array(flat.data.length).fill(255) };
  const dots = { ...paper, data: Uint8Array.from(paper.data) };
  const light = lightOf(screen, page.dpi, false);
  await layTone(dots, light, { flat, toned, fromX: box.left, fromY: box.top });
  return darkening(paper, dots);
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function within({ widthPx, heightPx }: PageRaster, edges: Edges): PixelBox | null {
  const [left, top] = [Math.max(0, edges.left), Math.max(0, edges.top)];
  const [width, height] = [Math.min(widthPx, edges.right) - left, Math.min(heightPx, edges.bottom) - top];
  return width > 0 && height > 0 ? { left, top, widthPx: width, heightPx: height } : null;
}

function paintedBox({ widthPx, heightPx, data }: Picture): Edges | null {
  let [left, top, right, bottom] = [widthPx, heightPx, 0, 0];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (data[4 * (y * widthPx + x) + 3] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  return right === 0 ? null : { left, top, right, bottom };
}
