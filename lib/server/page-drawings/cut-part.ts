import type { PageBox, PagePoint, PagePolygon } from '@/lib/domain/layout/page-point';
import { rasteriseSvg, toGrey, type Picture } from '@/pipeline/image';

/** How far beyond a panel's outline its part goes on, in millimetres, so that no paper shows at its edge. */
const OVER_MM = 1;

/**
 * A panel's part of a page's picture: the rectangle in which the panel's own pictures lie, white where the page's picture ends
 * and where other panels are.
 * @param page RGB
 * @param o.area the part of the page that the picture shows, in millimetres
 * @param o.rect where the part lies, in millimetres
 * @returns RGB, at the page picture's own resolution
 */
export async function cutPart(
  page: Picture,
  o: { readonly area: PageBox; readonly rect: PageBox; readonly polygon: PagePolygon },
): Promise<Picture> {
  const { area, rect } = o;
  const scale = { x: page.widthPx / (area.right - area.left), y: page.heightPx / (area.bottom - area.top) };
  const [left, top] = [Math.round((rect.left - area.left) * scale.x), Math.round((rect.top - area.top) * scale.y)];
  const widthPx = Math.max(1, Math.round((rect.right - rect.left) * scale.x));
  const heightPx = Math.max(1, Math.round((rect.bottom - rect.top) * scale.y));
  const toPixels = ({ x, y }: PagePoint) => `${(x - area.left) * scale.x - left},${(y - area.top) * scale.y - top}`;
  const seen = await outlineMask(o.polygon.map(toPixels), {
    widthPx,
    heightPx,
    overPx: OVER_MM * Math.max(scale.x, scale.y),
  });
  const data = new Uint8Array(widthPx * heightPx * 3).fill(255);
  for (let y = Math.max(0, -top); y < Math.min(heightPx, page.heightPx - top); y++) {
    for (let x = Math.max(0, -left); x < Math.min(widthPx, page.widthPx - left); x++) {
      if ((seen.data[y * widthPx + x] ?? 255) >= 128) continue;
      const from = ((y + top) * page.widthPx + x + left) * 3;
      data.set(page.data.subarray(from, from + 3), (y * widthPx + x) * 3);
    }
  }
  return { widthPx, heightPx, channels: 3, data };
}

/** Black where the panel is and a little beyond. */
async function outlineMask(
  points: readonly string[],
  { widthPx, heightPx, overPx }: { readonly widthPx: number; readonly heightPx: number; readonly overPx: number },
): Promise<Picture> {
  const size = `width="${widthPx}" height="${heightPx}"`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPx} ${heightPx}" ${size}><rect ${size} fill="#fff"/>` +
    `<polygon points="${points.join(' ')}" stroke="#000" stroke-width="${2 * overPx}" stroke-linejoin="miter"/></svg>`;
  return toGrey(await rasteriseSvg(svg, { widthPx, heightPx }));
}
