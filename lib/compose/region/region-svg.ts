import type { Region, RegionShape } from '@/lib/contracts/regions';
import { polygonPath } from '@/lib/domain/page/panels/panel-outline';
import type { PageBox, PagePolygon } from '@/lib/domain/layout/page-point';

/** How far a region goes on under its panel's border, in millimetres: pictures go on there too. */
const UNDER_MM = 0.8;

/** A region's shapes as white on black, over the part of a page that a picture covers; not yet inverted, grown or soft. */
export function regionSvg({ shapes }: Pick<Region, 'shapes'>, place: PageBox): string {
  return document(place, shapes.map(shapeSvg).join(''));
}

/**
 * A panel as white on black: its polygon, without what panels in front of it hide.
 * @param o.under with the drawing under its border
 */
export function seenSvg(
  polygon: PagePolygon,
  o: { front: readonly PagePolygon[]; place: PageBox; under: boolean },
): string {
  const border = o.under ? ` stroke="#fff" stroke-width="${2 * UNDER_MM}" stroke-linejoin="miter"` : '';
  const hidden = o.front.map((one) => `<path d="${polygonPath(one)}" fill="#000"/>`).join('');
  return document(o.place, `<path d="${polygonPath(polygon)}" fill="#fff"${border}/>${hidden}`);
}

function document({ left, top, right, bottom }: PageBox, body: string): string {
  const [width, height] = [right - left, bottom - top];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" ` +
    `height="${height}" preserveAspectRatio="none"><rect x="${left}" y="${top}" width="${width}" height="${height}" fill="#000"/>${body}</svg>`
  );
}

function shapeSvg(shape: RegionShape): string {
  const colour = shape.op === 'add' ? '#fff' : '#000';
  if (shape.kind === 'polygon') {
    return `<path d="${shape.rings.map(polygonPath).join('')}" fill="${colour}" fill-rule="evenodd"/>`;
  }
  // A stroke without length is drawn by no renderer.
  const [first, ...rest] = shape.points;
  const points = first && rest.length === 0 ? [first, { x: first.x + 0.01, y: first.y }] : shape.points;
  const d = `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${shape.widthMm}" stroke-linecap="round" stroke-linejoin="round"/>`;
}
