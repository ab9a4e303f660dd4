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
 * A closed body along points with a section at each. u of the surface is 0 on the back, 1 on the belly and 2 on the
 * back again (see `wrapped`), v runs 0 to 1 along it. `across` is the direction to its right side at its start.
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
    (i) => (i / sides) * 2,
    (j) => j / (rows.length - 1),
  );
}

/** A choice of materials by u -1 to 1 for surfaces whose u runs 0 to 2, so that no seam shows where both ends meet. */
export function wrapped(
  choice: number | ((u: number, v: number) => number),
): number | ((u: number, v: number) => number) {
  return typeof choice === 'number' ? choice : (u, v) => choice(u > 1 ? u - 2 : u, v);
}

/** An ellipsoid with the half axes x, y, z; u runs 0 in front over 1 behind to 2 (see `wrapped`), v 0 to 1 along y. */
export function addEgg(g: SurfaceBuild, part: number, c: P3, axes: readonly [x: P3, y: P3, z: P3], n = 18): void {
  const [x, y, z] = axes,
    rows: P3[][] = [],
    sides = n + 6;
  for (let j = 0; j <= n; j++) {
    const q = (0.004 + (0.992 * j) / n) * Math.PI,
      r = Math.sin(q),
      row: P3[] = [];
    for (let i = 0; i <= sides; i++) {
      const a = (i / sides) * Math.PI * 2;
      row.push(add(c, add(mul(y, -Math.cos(q)), add(mul(x, Math.sin(a) * r), mul(z, Math.cos(a) * r)))));
    }
    rows.push(row);
  }
  g.buf.grid(
    part,
    rows,
    rows.map(() => c),
    (i) => (i / sides) * 2,
    (j) => j / n,
  );
}

/** A flat leaf with thickness: outline points in order round it; it bulges by `thick` to both sides of its middle. */
export function addLeaf(
  g: SurfaceBuild,
  part: number,
  left: readonly P3[],
  right: readonly P3[],
  out: P3,
  thick: number,
): void {
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
