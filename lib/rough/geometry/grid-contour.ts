import type { P2 } from './geometry';

/** Cosines and sines of so many angles around: few counts are ever asked for. */
const circles = new Map<number, Circle>();

interface Circle {
  readonly cs: Float64Array;
  readonly sn: Float64Array;
}

function circleOf(n: number): Circle {
  const found = circles.get(n);
  if (found) return found;
  const cs = new Float64Array(n),
    sn = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    cs[k] = Math.cos((k / n) * Math.PI * 2);
    sn[k] = Math.sin((k / n) * Math.PI * 2);
  }
  const made = { cs, sn };
  if (circles.size < 16) circles.set(n, made);
  return made;
}

/** Points of a grid about its middle: where they are, how far away and at which angle. */
class GridPoints {
  x = new Float64Array(0);
  y = new Float64Array(0);
  far = new Float64Array(0);
  angle = new Float64Array(0);

  /** Takes the points of a grid, row after row. */
  read(grid: readonly (readonly P2[])[], mid: P2, columns: number): void {
    const count = grid.length * columns;
    if (count > this.x.length) {
      this.x = new Float64Array(count);
      this.y = new Float64Array(count);
      this.far = new Float64Array(count);
      this.angle = new Float64Array(count);
    }
    let at = 0;
    for (const row of grid)
      for (const q of row) {
        const dx = q[0] - mid[0],
          dy = q[1] - mid[1];
        this.x[at] = dx;
        this.y[at] = dy;
        this.far[at] = Math.sqrt(dx * dx + dy * dy);
        this.angle[at] = Math.atan2(dy, dx);
        at++;
      }
  }

  /** How far an edge between two of them reaches at each angle, where that is farther than before. */
  reach(from: number, to: number, best: Float64Array, { cs, sn }: Circle): void {
    const n = best.length,
      tau = Math.PI * 2,
      a0 = this.angle[from]!,
      a1 = this.angle[to]!,
      end = a1 - a0 > Math.PI ? a1 - tau : a0 - a1 > Math.PI ? a1 + tau : a1,
      first = Math.ceil((Math.min(a0, end) / tau) * n),
      last = Math.floor((Math.max(a0, end) / tau) * n);
    if (first > last) return;
    const most = Math.max(this.far[from]!, this.far[to]!) * 1.000001,
      ax = this.x[from]!,
      ay = this.y[from]!,
      ex = this.x[to]! - ax,
      ey = this.y[to]! - ay,
      num = ax * ey - ay * ex;
    for (let k = first; k <= last; k++) {
      const i = ((k % n) + n) % n;
      if (most <= best[i]!) continue;
      const den = cs[i]! * ey - sn[i]! * ex;
      if (den < 1e-9 && den > -1e-9) continue;
      const r = num / den;
      if (r > best[i]!) best[i] = r;
    }
  }
}
const gridPoints = new GridPoints();

/**
 * The outline of a grid of points about a middle, which sees all of it: the farthest hit of its edges for each of `n`
 * angles from the right, clockwise.
 */
export function gridContour(grid: readonly (readonly P2[])[], mid: P2, n = 180): P2[] {
  const best = new Float64Array(n),
    circle = circleOf(n),
    columns = grid[0]?.length ?? 0;
  gridPoints.read(grid, mid, columns);
  for (let j = 0, at = 0; j < grid.length; j++)
    for (let i = 0; i < columns; i++, at++) {
      if (i + 1 < columns) gridPoints.reach(at, at + 1, best, circle);
      if (j + 1 < grid.length) gridPoints.reach(at, at + columns, best, circle);
    }
  const contour: P2[] = [];
  for (let k = 0; k < n; k++) contour.push([mid[0] + best[k]! * circle.cs[k]!, mid[1] + best[k]! * circle.sn[k]!]);
  return contour;
}
