import { aroundOf, type SurfaceBuild } from '../anatomy/surface-build';
import { add, cross, dot, len3, mul, norm, spline3, sub, type P3 } from '../geometry/geometry';

/** A cross-section: half width to the sides, up and down. */
export interface Section {
  readonly wide: number;
  readonly up: number;
  readonly down: number;
}

/** Sections along splined points; numbers between the given ones are interpolated smoothly. */
function between(sections: readonly Section[], at: number, key: keyof Section): number {
  const i = Math.min(sections.length - 2, Math.floor(at)),
    t = at - i,
    k = t * t * (3 - 2 * t);
  return sections[i]![key] * (1 - k) + sections[i + 1]![key] * k;
}

/**
 * A closed body along points with a section at each. u of the surface is 0 on the back and 1 or -1 on the belly, v runs
 * 0 to 1 along it. `across` is the direction to its right side at its start.
 */
export function addLoft(
  g: SurfaceBuild,
  part: number,
  points: readonly P3[],
  sections: readonly Section[],
  across: P3 = [1, 0, 0],
  sides = 24,
): void {
  const per = 5,
    line = spline3(points, per),
    last = line.length - 1,
    rows: P3[][] = [],
    mids: P3[] = [];
  let side = across;
  const ring = (c: P3, d: P3, at: number, shrink: number): void => {
    const flat = sub(side, mul(d, dot(side, d)));
    if (len3(flat) > 0.05) side = norm(flat);
    const up = cross(side, d),
      wide = between(sections, at, 'wide') * shrink,
      high = between(sections, at, 'up') * shrink,
      low = between(sections, at, 'down') * shrink,
      row: P3[] = [];
    for (let i = 0; i <= sides; i++) {
      const a = (i / sides) * Math.PI * 2,
        x = Math.sin(a) * wide,
        y = Math.cos(a);
      row.push(add(c, add(mul(side, x), mul(up, y * (y > 0 ? high : low)))));
    }
    rows.push(row);
    mids.push(c);
  };
  for (let j = 0; j <= last; j++) {
    const d = norm(sub(line[Math.min(last, j + 1)]!, line[Math.max(0, j - 1)]!)),
      at = Math.min(j / per, sections.length - 1 - 1e-6);
    if (j === 0) cap(line[0]!, d, at, -1);
    ring(line[j]!, d, at, 1);
    if (j === last) cap(line[j]!, d, at, 1);
  }
  function cap(c: P3, d: P3, at: number, sense: number): void {
    const reach = between(sections, at, 'wide') * 0.5;
    for (const t of sense < 0 ? [1, 0.8, 0.4] : [0.4, 0.8, 1]) {
      ring(add(c, mul(d, sense * reach * t)), d, at, Math.sqrt(Math.max(0.001, 1 - t * t)));
      mids[mids.length - 1] = add(c, mul(d, sense * reach * (t - 0.4)));
    }
  }
  g.buf.grid(
    part,
    rows,
    mids,
    (i) => aroundOf(i / sides),
    (j) => j / (rows.length - 1),
  );
}

/** An ellipsoid whose surface coordinates are u 0 in front to 1 behind and v 0 above to 1 below, about its own axes. */
export function addEgg(g: SurfaceBuild, part: number, c: P3, axes: readonly [x: P3, y: P3, z: P3], n = 14): void {
  const [x, y, z] = axes;
  g.ball(part, c, x, y, z, n);
}

/** A flat leaf with thickness: outline points in order round it; it bulges by `thick` to both sides of its middle. */
export function addLeaf(g: SurfaceBuild, part: number, left: readonly P3[], right: readonly P3[], out: P3, thick: number): void {
  const a = spline3(left, 5),
    b = spline3(right, 5),
    n = Math.min(a.length, b.length),
    sides = 12,
    rows: P3[][] = [],
    mids: P3[] = [];
  for (let j = 0; j < n; j++) {
    const from = a[j]!,
      to = b[j]!,
      half = mul(sub(to, from), 0.5),
      c = add(from, half),
      depth = Math.min(thick, len3(half) * 0.7),
      row: P3[] = [];
    for (let i = 0; i <= sides; i++) {
      const t = (i / sides) * Math.PI * 2;
      row.push(add(c, add(mul(half, Math.sin(t)), mul(out, Math.cos(t) * depth))));
    }
    rows.push(row);
    mids.push(c);
  }
  g.buf.grid(
    part,
    rows,
    mids,
    (i) => aroundOf(i / sides),
    (j) => j / (n - 1),
  );
}
