import type { Stroke } from '@/lib/contracts/page-layers';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { lineOf, nearestOn } from './stroke-line';

const boxes = new WeakMap<Stroke, PageBox>();

/** The box of a stroke with its width, in page millimetres. */
export function strokeBox(stroke: Stroke): PageBox {
  const known = boxes.get(stroke);
  if (known !== undefined) return known;
  const half = stroke.widthMm / 2;
  const line = lineOf(stroke);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < line.length; at += 3) {
    const [x = 0, y = 0] = [line[at], line[at + 1]];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const box = { left: left - half, top: top - half, right: right + half, bottom: bottom + half };
  boxes.set(stroke, box);
  return box;
}

/** Whether two boxes meet, or come nearer than a margin to each other in both directions. */
export function boxesMeet(a: PageBox, b: PageBox, marginMm = 0): boolean {
  return (
    a.left - marginMm <= b.right &&
    a.right + marginMm >= b.left &&
    a.top - marginMm <= b.bottom &&
    a.bottom + marginMm >= b.top
  );
}

/** Whether a point is in a box or nearer to it than a margin in both directions. */
export function isByBox({ x, y }: PagePoint, { left, top, right, bottom }: PageBox, marginMm: number): boolean {
  return x >= left - marginMm && x <= right + marginMm && y >= top - marginMm && y <= bottom + marginMm;
}

/** From a point to the edge of a stroke's ink in millimetres; 0 on it. Pressure is not asked. */
export function distanceToStroke(at: PagePoint, stroke: Stroke): number {
  return Math.max(0, nearestOn(lineOf(stroke), at).distanceMm - stroke.widthMm / 2);
}

/** Whether a stroke comes nearer to a point than the radius. Its box is asked first, so that thousands are asked at once. */
export function touchesStroke(at: PagePoint, stroke: Stroke, radiusMm: number): boolean {
  return isByBox(at, strokeBox(stroke), radiusMm) && distanceToStroke(at, stroke) <= radiusMm;
}
