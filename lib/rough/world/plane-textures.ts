import { rng, type P3 } from '../geometry/geometry';
import { stroke } from '../pen/stroke';
import type { Look } from './look';
import type { World } from './world';

/** A rectangle in space: a corner and its two full sides. */
export type Plane = { o: P3; u: P3; v: P3 };
export const on =
  (q: Plane) =>
  (a: number, b: number): P3 => [
    q.o[0] + q.u[0] * a + q.v[0] * b,
    q.o[1] + q.u[1] * a + q.v[1] * b,
    q.o[2] + q.u[2] * a + q.v[2] * b,
  ];
export const pl = (o: P3, u: P3, v: P3): Plane => ({ o, u, v });
const mag = (v: P3): number => Math.hypot(...v);
/** Bricks or stones: courses, with groups of joints left out (a drawn wall is never full). */
export function bricks(
  ...args: [w: World, q: Plane, bw: number, bh: number, seed?: number, share?: number, k?: number]
): void {
  const [w, q, bw, bh, seed = 1, share = 0.4, k = 0.45] = args;
  const f = on(q),
    nu = mag(q.u) / bw,
    nv = mag(q.v) / bh,
    r = rng(seed),
    list: [P3, P3][] = [];
  if (nu * nv > 5000) return;
  for (let j = 0; j <= nv; j++) {
    const b = Math.min(1, j / nv);
    let a = 0;
    while (a < 1) {
      const len = r(0.08, 0.35),
        e = Math.min(1, a + len);
      if (r() < share + 0.25) list.push([f(a, b), f(e, b)]);
      a = e + r(0, 0.12);
    }
    if (j < nv)
      for (let i = 0; i < nu; i++) {
        if (
          Math.sin(i * 1.7 + j * 2.3 + seed) * Math.sin(i * 0.31 + seed * 2) * Math.sin(j * 0.53) >
          1 - share * 2.1 - 0.4
        )
          continue;
        if (r() > share + 0.2) continue;
        const x = (i + (j % 2 ? 0.5 : 0)) / nu;
        if (x < 1) list.push([f(x, b), f(x, Math.min(1, (j + 1) / nv))]);
      }
  }
  w.edges(list, k);
}
export function planks(w: World, q: Plane, n: number, seed = 1, k = 0.45, joints = 0.6): void {
  const f = on(q),
    r = rng(seed),
    list: [P3, P3][] = [];
  for (let i = 1; i < n; i++) list.push([f(0, i / n), f(1, i / n)]);
  for (let i = 0; i < n; i++)
    if (r() < joints) {
      const a = r(0.05, 0.95);
      list.push([f(a, i / n), f(a, (i + 1) / n)]);
    }
  w.edges(list, k);
  const gr: [P3, P3][] = [];
  for (let i = 0; i < n; i++) {
    const a = r(0, 0.8),
      b = (i + r(0.3, 0.7)) / n;
    gr.push([f(a, b), f(a + r(0.05, 0.18), b)]);
  }
  w.edges(gr, k * 0.7);
}
export function grid(w: World, q: Plane, nu: number, nv: number, k = 0.45, look?: Look): void {
  const f = on(q),
    list: [P3, P3][] = [];
  for (let i = 1; i < nu; i++) list.push([f(i / nu, 0), f(i / nu, 1)]);
  for (let j = 1; j < nv; j++) list.push([f(0, j / nv), f(1, j / nv)]);
  w.edges(list, k, look);
}
/** Roof tiles: rows of little arcs. */
export function tiles(
  ...args: [w: World, q: Plane, nu: number, nv: number, k?: number, share?: number, seed?: number]
): void {
  const [w, q, nu, nv, k = 0.5, share = 0.75, seed = 1] = args;
  const f = on(q),
    r = rng(seed);
  let d = '',
    z = 0,
    m = 0;
  for (let j = 1; j < nv; j++)
    for (let i = 0; i < nu; i++) {
      if (r() > share) continue;
      const a = w.at(f(i / nu, j / nv)),
        b = w.at(f((i + 0.5) / nu, (j + 0.45) / nv)),
        c = w.at(f((i + 1) / nu, j / nv));
      if (Math.hypot(a[0] - c[0], a[1] - c[1]) < 3) continue;
      z += w.depth(f(i / nu, j / nv));
      m++;
      d += stroke([a, b, c], { w: w.width(w.depth(f(i / nu, j / nv)), k), a: 0.1, b: 0.1 });
    }
  if (m) w.p.fill(d, w.inkAt(z / m), 1);
  w.edges(
    Array.from({ length: Math.floor(nu / 2) }, (_, i) => [f((2 * i + 1) / nu, 0), f((2 * i + 1) / nu, 1)] as [P3, P3]),
    k * 0.7,
  );
}
/** Invented letters on a sign: n glyphs along u (or down v if tall). */
export function glyphs(q: Plane, n: number, seed: number, down = false): P3[][] {
  const f = on(q),
    r = rng(seed),
    out: P3[][] = [];
  for (let i = 0; i < n; i++) {
    const at = (a: number, b: number): P3 =>
      down ? f(0.18 + a * 0.64, 1 - (i + 0.14 + (1 - b) * 0.72) / n) : f((i + 0.14 + a * 0.72) / n, 0.16 + b * 0.68);
    for (const y of [0.82, 0.5, 0.14]) if (r() < 0.75) out.push([at(r(0, 0.2), y), at(r(0.75, 1), y)]);
    for (const x of [0.2, 0.5, 0.82]) if (r() < 0.62) out.push([at(x, r(0.7, 1)), at(x + r(-0.1, 0.1), r(0, 0.3))]);
    if (r() < 0.5) out.push([at(0.55, 0.5), at(r(0.85, 1), 0)]);
  }
  return out;
}
/** Rain or snow over the picture; wind leaves; fog bands. Call last. */
