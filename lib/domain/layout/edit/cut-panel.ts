import { areaOf, type PagePoint, type PagePolygon } from '../page-point';
import { LayoutError } from './layout-error';
import { thicknessOf, without } from './polygons';

/** Lines are lengthened by this at both ends, so that a cut that ends inside goes through. */
const FAR_MM = 4000;
/** Nothing can be drawn in a panel that is thinner. */
export const THINNEST_MM = 4;

/**
 * A panel cut along a line: straight (two points) or bent (more). The gutter is taken from both sides.
 * @returns the pieces, at least two, from the upper left on
 * @throws LayoutError `misses` for a line that does not cross the panel, `too-thin` where a piece would be
 */
export function cutPanel(polygon: PagePolygon, line: readonly PagePoint[], gutterMm: number): PagePolygon[] {
  const band = bandAlong(lengthened(line), gutterMm);
  const pieces = band.length === 0 ? [] : without(polygon, band);
  if (pieces.length < 2) throw new LayoutError('misses', 'The line must cross the panel from edge to edge.');
  if (pieces.some((piece) => thicknessOf(piece) < THINNEST_MM || areaOf(piece) < THINNEST_MM ** 2)) {
    throw new LayoutError('too-thin', `A panel would be narrower than ${THINNEST_MM} mm.`);
  }
  return pieces.sort((a, b) => firstCorner(a) - firstCorner(b));
}

function firstCorner(polygon: PagePolygon): number {
  return Math.min(...polygon.map(({ x, y }) => x + y));
}

function lengthened(line: readonly PagePoint[]): PagePoint[] {
  const [first, second] = line;
  const [last, beforeLast] = [line.at(-1), line.at(-2)];
  if (!first || !second || !last || !beforeLast) throw new LayoutError('misses', 'A split line needs two points.');
  return [onwards(second, first), ...line.slice(1, -1), onwards(beforeLast, last)];
}

function onwards(from: PagePoint, to: PagePoint): PagePoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) throw new LayoutError('misses', 'A split line needs two different points.');
  return { x: to.x + ((to.x - from.x) / length) * FAR_MM, y: to.y + ((to.y - from.y) / length) * FAR_MM };
}

/** The gutter along a line, with mitred bends. */
function bandAlong(line: readonly PagePoint[], widthMm: number): PagePolygon {
  const side = (sign: 1 | -1): PagePoint[] =>
    line.map((point, index) => {
      const normals = [
        [line[index - 1], point],
        [point, line[index + 1]],
      ].flatMap(([from, to]) => (from && to ? [normalOf(from, to)] : []));
      const [a = { x: 0, y: 0 }, b = a] = normals;
      const [x, y] = [a.x + b.x, a.y + b.y];
      const length = Math.max(0.3, Math.hypot(x, y) ** 2 / 2);
      const reach = (sign * widthMm) / 2 / length;
      return { x: point.x + x * reach, y: point.y + y * reach };
    });
  return [...side(1), ...side(-1).reverse()];
}

function normalOf(from: PagePoint, to: PagePoint): PagePoint {
  const length = Math.max(1e-9, Math.hypot(to.x - from.x, to.y - from.y));
  return { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
}
