import type { P2 } from '../geometry/geometry';
import { isInside } from '@/lib/geometry';
import type { Extent, Placement } from './measure-figures';

/** How often a head may be moved or made smaller before it stays where it is. */
const MOST_MOVES = 24;
/** Of a head's box, whose corners are air: what must be inside. */
const CORE_SHARE = 0.8;
const STEP = 0.12;
const SMALLER = 0.94;

/**
 * The placement moved towards the polygon's middle, and made smaller where that is not enough, until the head is inside.
 * @param polygon in drawing units.
 */
export function withHeadInPolygon(placement: Placement, head: Extent, polygon: readonly P2[]): Placement {
  const [middleX, middleY] = centreOf(polygon);
  const headX = (head.left + head.right) / 2;
  const headY = (head.top + head.bottom) / 2;
  let placed = placement;
  for (let move = 0; move < MOST_MOVES && !isHeadInside(placed, head, polygon); move++) {
    const { x, y, scale } = placed;
    const smaller = move % 3 === 2 ? scale * SMALLER : scale;
    const atX = x + headX * scale;
    const atY = y + headY * scale;
    placed = {
      x: atX + (middleX - atX) * STEP - headX * smaller,
      y: atY + (middleY - atY) * STEP - headY * smaller,
      scale: smaller,
    };
  }
  return placed;
}

function isHeadInside({ x, y, scale }: Placement, head: Extent, polygon: readonly P2[]): boolean {
  const [middleX, middleY] = [(head.left + head.right) / 2, (head.top + head.bottom) / 2];
  const corners = [head.left, head.right].flatMap((cornerX) =>
    [head.top, head.bottom].map((cornerY): P2 => {
      const [inX, inY] = [middleX + (cornerX - middleX) * CORE_SHARE, middleY + (cornerY - middleY) * CORE_SHARE];
      return [x + inX * scale, y + inY * scale];
    }),
  );
  return corners.every((corner) => isInside(corner, polygon));
}

/** The centre of the polygon's area; of its corners where it has none. */
function centreOf(polygon: readonly P2[]): P2 {
  let [area, x, y] = [0, 0, 0];
  polygon.forEach(([ax, ay], index) => {
    const [bx, by] = polygon.at(index - 1) ?? [ax, ay];
    const cross = bx * ay - ax * by;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  if (Math.abs(area) > 1e-6) return [x / (3 * area), y / (3 * area)];
  const count = Math.max(1, polygon.length);
  return [polygon.reduce((sum, [px]) => sum + px, 0) / count, polygon.reduce((sum, [, py]) => sum + py, 0) / count];
}
