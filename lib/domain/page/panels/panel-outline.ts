import type { PagePolygon } from '../../layout/page-point';

/** Of panels' borders, in millimetres; professional manuscripts have 0.5 to 0.8. */
export const BORDER_MM = 0.6;
export const INK = '#16130f';

/** A closed outline as an SVG path, in page millimetres. */
export function polygonPath(polygon: PagePolygon): string {
  return `M${polygon.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}
