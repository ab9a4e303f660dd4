import { lerp, rng, type P3 } from '../../geometry/geometry';
import { GLOW, type Look, type World } from '../../world/kit';

/** A mountain: middle, height, half width, metres. */
export type Peak = readonly [x: number, height: number, half: number];

/** A jagged side of a mountain from one point to another. */
function slope(
  z: number,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  seed: number,
): P3[] {
  const r = rng(seed),
    out: P3[] = [],
    wide = Math.abs(x1 - x0),
    high = Math.abs(y1 - y0);
  for (let i = 0; i < 10; i++) {
    const t = i / 9,
      k = i === 0 || i === 9 ? 0 : 1;
    out.push([lerp(x0, x1, t) + r(-1, 1) * wide * 0.035 * k, lerp(y0, y1, t) + r(-1, 1) * high * 0.04 * k, z]);
  }
  return out;
}
/** A range at a distance: lit and dark flank, ridge, cap of snow, hatching down the dark side. */
export function peaks(w: World, z: number, list: readonly Peak[], look: Look, snowLine = 0.66): void {
  const isLitLeft = w.mood.sun[0] < 0,
    snow = w.weather === 'snow' ? 0.3 : snowLine;
  for (const [x, h, half] of list) {
    const seed = Math.round(x * 3 + h),
      left = slope(z, [x - half, -2], [x, h], seed),
      right = slope(z, [x, h], [x + half, -2], seed + 1),
      ridge = slope(z, [x, h], [x + half * 0.22, -2], seed + 2).map((v, i): P3 => [v[0] + Math.sin(i * 2.3) * half * 0.06 * Math.min(1, i), v[1], z]); // prettier-ignore
    w.fill([...left, ...right], look, 2);
    w.fill(isLitLeft ? [...ridge, [x + half, -3, z], ...right.toReversed()] : [...left, ...ridge], look, 0);
    if (snow < 1) cap(w, z, h, snow, left, right);
    w.pen(left, 1.2, undefined, { a: 0, b: 0 });
    w.pen(right, 1.2, undefined, { a: 0, b: 0 });
    w.pen(ridge, 0.8);
    hatch(w, z, [x, h, half], isLitLeft ? 1 : -1, seed + 3);
  }
}
function cap(w: World, z: number, h: number, snowLine: number, left: readonly P3[], right: readonly P3[]): void {
  const above = [...left, ...right].filter((v) => v[1] > h * snowLine),
    hem: P3[] = [],
    from = above[above.length - 1],
    to = above[0];
  if (above.length < 4 || !from || !to) return;
  for (let i = 1; i < 9; i++)
    hem.push([lerp(from[0], to[0], i / 9), lerp(from[1], to[1], i / 9) + (i % 2 ? -1 : 1) * h * 0.045, z]);
  w.fill([...above, ...hem], GLOW('#f7fafd', 0));
  w.pen(hem, 0.6);
}
function hatch(w: World, z: number, [x, h, half]: Peak, side: number, seed: number): void {
  const r = rng(seed),
    list: [P3, P3][] = [];
  for (let i = 0; i < 18; i++) {
    const k = r(0.1, 0.85),
      a: P3 = [x + side * half * r(0.12, 0.5) * k, h * (1 - k) * 0.96, z];
    list.push([a, [a[0] + half * 0.03 * side, a[1] - h * r(0.05, 0.12), z]]);
  }
  w.edges(list, 0.8);
}
