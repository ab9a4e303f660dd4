import { clamp, lerp, rng, spline2, type P2, type P3 } from '../geometry/geometry';
import { INK } from '../pen/paint';
import { pathOf, stroke } from '../pen/stroke';
import { bumps } from './bumps';
import { L, type Look } from './look';
import type { World } from './world';

/** Smoke, steam, dust: stacked cloud blobs with curls. dir in the picture. */
export function smoke(
  ...args: [w: World, at: P3, size: number, n: number, drift: P2, seed?: number, look?: Look]
): void {
  const [w, at, size, n, drift, seed = 1, look = L('#ffffff', 0)] = args;
  const r = rng(seed),
    b = w.at(at),
    k = w.px(at) * size,
    z = w.depth(at),
    p = w.p,
    li = w.tint(look, 2, z),
    dk = w.tint(look, 0, z);
  for (let i = n - 1; i >= 0; i--) {
    const t = i / n,
      c: P2 = [b[0] + drift[0] * k * t + r(-0.2, 0.2) * k, b[1] + drift[1] * k * t],
      q = k * lerp(0.3, 0.6, t) * r(0.8, 1.2),
      o = bumps(c, q, q * 0.86, 8, r, 0.18);
    p.fill(pathOf(o), li.c, li.bw);
    p.within(pathOf(o), () =>
      p.fill(
        pathOf(o.map(([x, y]) => [x + q * 0.3, y + q * 0.4] as P2)),
        dk.c,
        look.bw > 0.9 ? 1 : Math.min(dk.bw, 0.3),
      ),
    );
    p.ink(
      o.slice(Math.floor(o.length * 0.45), Math.floor(o.length * 0.97)),
      { w: w.width(z, 0.8), a: 0.2, b: 0.3 },
      w.inkAt(z),
      look.bw > 0.9 ? '#fff' : INK,
    );
    if (q > 12)
      p.ink(
        spline2(
          [
            [c[0] - q * 0.3, c[1]],
            [c[0], c[1] - q * 0.35],
            [c[0] + q * 0.3, c[1] - q * 0.05],
            [c[0] + q * 0.1, c[1] + q * 0.12],
          ],
          5,
        ),
        { w: w.width(z, 0.6), a: 0.3, b: 0.6 },
        w.inkAt(z),
        look.bw > 0.9 ? '#fff' : INK,
      );
  }
}
/** Thin steam: two or three S curves. */
export function steam(w: World, at: P3, h: number, seed = 1): void {
  w.item([at[0] - h * 0.2, at[1], at[2] - 0.03], [at[0] + h * 0.2, at[1] + h, at[2] + 0.03], () => {
    const r = rng(seed),
      b = w.at(at),
      k = w.px(at) * h;
    if (k < 12) return;
    for (let i = 0; i < 3; i++) {
      const x = b[0] + (i - 1) * k * 0.16,
        s = spline2(
          [
            [x, b[1]],
            [x + k * 0.08, b[1] - k * 0.3],
            [x - k * 0.07, b[1] - k * 0.62],
            [x + k * 0.06, b[1] - k * r(0.85, 1.1)],
          ],
          6,
        );
      w.p.ink(s, { w: clamp(k * 0.05, 1.5, 7), a: 0.4, b: 0.7 }, '#ffffff', '#ffffff');
      w.p.ink(
        s.map(([u, v]) => [u + k * 0.022, v] as P2),
        { w: clamp(k * 0.012, 0.6, 1.4), a: 0.4, b: 0.7 },
        '#b8b8c4',
        INK,
      );
    }
  });
}
/** Light that can be printed: white tapered strokes in black-and-white, a soft wedge in colour. */
export function ray(
  ...args: [w: World, from: P2, ang: number, half: number, len: number, start?: number, strength?: number]
): void {
  const [w, from, ang, half, len, start = 0, strength = 1] = args;
  const p = w.p,
    q = (t: number, d: number): P2 => [from[0] + Math.cos(t) * d, from[1] + Math.sin(t) * d];
  if (!w.bw) {
    p.raw(
      `<path d="${pathOf([q(ang - half, start), q(ang - half, len), q(ang + half, len), q(ang + half, start)])}" fill="#fff3c0" opacity="${0.26 * strength}"/><path d="${pathOf([q(ang - half * 0.4, start), q(ang - half * 0.4, len), q(ang + half * 0.4, len), q(ang + half * 0.4, start)])}" fill="#fffbe0" opacity="${0.34 * strength}"/>`,
    );
    return;
  }
  const r = rng(Math.round(from[0] + ang * 100));
  let d = pathOf([
    q(ang - half * 0.42, start),
    q(ang - half * 0.42, len),
    q(ang + half * 0.42, len),
    q(ang + half * 0.42, start),
  ]);
  for (let i = 0; i < 15; i++) {
    const t = ang + half * (i / 7 - 1) + r(-0.1, 0.1) * half,
      k = Math.abs(i - 7) / 7;
    d += stroke([q(t, start + 4), q(t, len * r(0.5, 1))], {
      w: (1.15 - k) * half * len * 0.07 + 1.2,
      a: 0.03,
      b: 0.5,
      wobble: 0,
    });
  }
  p.fill(d, '#fff', '#ffffff');
}
// ---------- textures on a plane: o = corner, u and v = full sides
