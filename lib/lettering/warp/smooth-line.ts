export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/** A line that is measured along itself. */
export interface SmoothLine {
  readonly length: number;
  /** A point so far along, and which way the line goes there (a unit vector); beyond its ends it goes straight on. */
  readonly at: (along: number) => { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number };
}

const STEPS = 24;

/**
 * The centripetal Catmull-Rom spline through points (E. Catmull and R. Rom, 1974; alpha 0.5 by Yuksel, Schaefer and Keyser,
 * 2011, which makes no loops).
 * @param points two at least; those that lie on each other count once
 */
export function smoothLine(points: readonly LinePoint[]): SmoothLine {
  const apart = points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || Math.hypot(point.x - before.x, point.y - before.y) > 1e-6;
  });
  const drawn =
    apart.length < 2 ? [apart[0] ?? { x: 0, y: 0 }] : apart.slice(0, -1).flatMap((_, index) => stretch(apart, index));
  const last = apart.at(-1);
  return measured(last === undefined || apart.length < 2 ? drawn : [...drawn, last]);
}

function stretch(points: readonly LinePoint[], index: number): LinePoint[] {
  const [b, c] = [points[index], points[index + 1]];
  if (!b || !c) return [];
  const a = points[index - 1] ?? { x: 2 * b.x - c.x, y: 2 * b.y - c.y };
  const d = points[index + 2] ?? { x: 2 * c.x - b.x, y: 2 * c.y - b.y };
  const knot = (from: LinePoint, to: LinePoint): number =>
    Math.max(1e-6, Math.hypot(to.x - from.x, to.y - from.y) ** 0.5);
  const t1 = knot(a, b);
  const t2 = t1 + knot(b, c);
  const t3 = t2 + knot(c, d);
  return Array.from({ length: STEPS }, (_, step) => {
    const t = t1 + ((t2 - t1) * step) / STEPS;
    // Barry and Goldman's pyramid.
    const a1 = mix(a, b, t / t1);
    const a2 = mix(b, c, (t - t1) / (t2 - t1));
    const a3 = mix(c, d, (t - t2) / (t3 - t2));
    const b1 = mix(a1, a2, t / t2);
    const b2 = mix(a2, a3, (t - t1) / (t3 - t1));
    return mix(b1, b2, (t - t1) / (t2 - t1));
  });
}

function mix(a: LinePoint, b: LinePoint, share: number): LinePoint {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function measured(points: readonly LinePoint[]): SmoothLine {
  const sums = [0];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before) sums.push((sums.at(-1) ?? 0) + Math.hypot(point.x - before.x, point.y - before.y));
  });
  const wayAt = (index: number): { dx: number; dy: number } => {
    const [a, b] = [points[index], points[index + 1]];
    if (!a || !b) return { dx: 1, dy: 0 };
    const length = Math.max(1e-9, Math.hypot(b.x - a.x, b.y - a.y));
    return { dx: (b.x - a.x) / length, dy: (b.y - a.y) / length };
  };
  const most = Math.max(0, points.length - 2);
  return {
    length: sums.at(-1) ?? 0,
    at: (along) => {
      let [low, high] = [0, most];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((sums[middle] ?? 0) <= along) low = middle;
        else high = middle - 1;
      }
      const [from, here] = [points[low] ?? { x: 0, y: 0 }, wayAt(low)];
      const over = along - (sums[low] ?? 0);
      const step = Math.max(1e-9, (sums[low + 1] ?? 0) - (sums[low] ?? 0));
      const turned = blended(wayAt, { low, most, share: over / step });
      return { x: from.x + here.dx * over, y: from.y + here.dy * over, ...turned };
    },
  };
}

/** Directions go over into each other, so that letters don't kink where two pieces of the line meet. */
function blended(
  wayAt: (index: number) => { dx: number; dy: number },
  { low, most, share }: { low: number; most: number; share: number },
): { dx: number; dy: number } {
  const inside = Math.min(1, Math.max(0, share));
  const here = wayAt(low);
  const other = inside < 0.5 ? wayAt(Math.max(0, low - 1)) : wayAt(Math.min(most, low + 1));
  const weight = Math.abs(inside - 0.5);
  const [dx, dy] = [here.dx * (1 - weight) + other.dx * weight, here.dy * (1 - weight) + other.dy * weight];
  const length = Math.max(1e-9, Math.hypot(dx, dy));
  return { dx: dx / length, dy: dy / length };
}
