import type { Stroke } from '@/lib/contracts/page-layers';
import { segmentDistance } from '@/lib/geometry';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { lineOf } from './stroke-line';

const boxes = new WeakMap<Stroke, PageBox>();

/** The box of a stroke with its width, in page millimetres. */
export function strokeBox(stroke: Stroke): PageBox {
  const known = boxes.get(stroke);
  if (known !== undefined) return known;
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const half = stroke.widthMm / 2;
  const line = lineOf(stroke);
  for (let at = 0; at + 1 < line.length; at += 3) {
    const [x = 0, y = 0] = [line[at], line[at + 1]];
    box.left = Math.min(box.left, x - half);
    box.right = Math.max(box.right, x + half);
    box.top = Math.min(box.top, y - half);
    box.bottom = Math.max(box.bottom, y + half);
  }
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

/** From a point to the edge of a stroke's ink in millimetres; 0 on it. Pressure is not asked. */
export function distanceToStroke(at: PagePoint, stroke: Stroke): number {
  const line = lineOf(stroke);
  let nearest = Infinity;
  let before: PagePoint | null = null;
  for (let index = 0; index + 1 < line.length; index += 3) {
    const point = { x: line[index] ?? 0, y: line[index + 1] ?? 0 };
    nearest = Math.min(nearest, segmentDistance(at, before ?? point, point));
    before = point;
  }
  return Math.max(0, nearest - stroke.widthMm / 2);
}

/** Whether a stroke comes nearer to a point than the radius. Its box is asked first, so that thousands are asked at once. */
export function touchesStroke(at: PagePoint, stroke: Stroke, radiusMm: number): boolean {
  const { left, top, right, bottom } = strokeBox(stroke);
  if (at.x < left - radiusMm || at.x > right + radiusMm || at.y < top - radiusMm || at.y > bottom + radiusMm)
    return false;
  return distanceToStroke(at, stroke) <= radiusMm;
}
