import { contours } from 'd3-contour';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { simplifyPoints } from '@/lib/geometry';

/** A mask's pixels: white is seen. */
export interface MaskPixels {
  readonly left: number;
  readonly top: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** RGBA; any of its colours is the mask's value. */
  readonly data: ArrayLike<number>;
}

const TOLERANCE_PX = 1.2;
const MOST_CORNERS = 32;

/** The outline of the largest white area of a mask, in the pixels of the picture that it belongs to; null where there is none. */
export function maskOutline({ left, top, widthPx, heightPx, data }: MaskPixels): PagePoint[] | null {
  // A row of black all round closes outlines that run along the mask's edge.
  const [width, height] = [widthPx + 2, heightPx + 2];
  const values = new Float64Array(width * height);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) values[(y + 1) * width + x + 1] = data[(y * widthPx + x) * 4] ?? 0;
  }
  const [shape] = contours().size([width, height]).thresholds([128])([...values]);
  const rings = (shape?.coordinates ?? []).flatMap(([outer]) => (outer === undefined ? [] : [outer]));
  const ring = rings.sort((a, b) => b.length - a.length)[0];
  if (ring === undefined) return null;
  const points = ring.slice(1).map(([x = 0, y = 0]) => ({ x: x - 1 + left, y: y - 1 + top }));
  const corners = withoutExtra(points);
  return corners.length < 3 || corners.length > MOST_CORNERS ? null : corners;
}

/** From the point that is farthest to one side, which is a corner. */
function withoutExtra(points: readonly PagePoint[]): PagePoint[] {
  const start = points.reduce((best, { x, y }, index) => {
    const far = points[best];
    return far !== undefined && far.x + far.y <= x + y ? best : index;
  }, 0);
  const turned = [...points.slice(start), ...points.slice(0, start + 1)];
  return simplifyPoints(turned, TOLERANCE_PX, offBy).slice(0, -1);
}

function offBy({ x, y }: PagePoint, from: PagePoint, to: PagePoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 1e-6) return Math.hypot(x - from.x, y - from.y);
  return Math.abs(dx * (from.y - y) - (from.x - x) * dy) / length;
}
