import type { P2 } from './geometry';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * The part of a polygon that lies in a box (Sutherland and Hodgman, 1974, "Reentrant polygon clipping"): cut at one side
 * after the other.
 */
export function clipToBox(polygon: readonly P2[], { x, y, w, h }: Box): P2[] {
  const left = cut(polygon, 0, 1, x);
  const right = cut(left, 0, -1, x + w);
  const above = cut(right, 1, 1, y);
  return cut(above, 1, -1, y + h);
}

/** Keeps what lies on one side of a line along an axis: `sign` 1 keeps what is greater. */
function cut(polygon: readonly P2[], axis: 0 | 1, sign: 1 | -1, at: number): P2[] {
  const kept: P2[] = [];
  for (let i = 0; i < polygon.length; i++) {
    const a = polygon[i]!,
      b = polygon[(i + 1) % polygon.length]!,
      from = (a[axis] - at) * sign,
      to = (b[axis] - at) * sign;
    if (from >= 0) kept.push(a);
    if (from >= 0 !== to >= 0) {
      const t = from / (from - to);
      kept.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
    }
  }
  return kept;
}
