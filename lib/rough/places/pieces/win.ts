import { lerp, rng, type P3 } from '../../geometry/geometry';
import { stroke } from '../../pen/stroke';
import { GLOW, L, World, type Look } from '../../world/kit';
import { on, sky, type Plane } from '../../world/brush';

/** A window in a plane: what is outside, frame, glass glints. */
export function win(
  w: World,
  q: Plane,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
  n = 2,
  o: { view?: 'sky' | 'town' | 'trees' | 'space'; seed?: number; cross?: boolean; curtain?: Look } = {},
): void {
  const f = on(q),
    out =
      w.time === 'night'
        ? L('#141c3a', 1, { flat: true, glow: true })
        : w.time === 'dusk'
          ? GLOW('#f6b27c', 0.1)
          : GLOW(
              w.weather === 'rain' || w.weather === 'storm' ? '#9aa6b2' : '#bfe1f6',
              w.weather === 'rain' || w.weather === 'storm' ? 0.25 : 0,
            ),
    r = rng(o.seed ?? 4),
    R = (x0: number, x1: number, y0: number, y1: number): P3[] => [f(x0, y0), f(x1, y0), f(x1, y1), f(x0, y1)];
  w.fill(R(a0, a1, b0, b1), out);
  const d = w.poly(R(a0, a1, b0, b1));
  if (!d) return;
  w.p.within(d, () => {
    const night = w.time === 'night',
      c = night ? GLOW('#24305a', 0.85) : GLOW('#9fc79a', 0.18);
    if (o.view === 'town') {
      let x = a0;
      while (x < a1) {
        const t = r(0.03, 0.09),
          hh = r(0.2, 0.6) * (b1 - b0);
        w.fill(
          R(x, Math.min(a1, x + t), b0, b0 + hh),
          night
            ? GLOW('#2b3866', 0.7)
            : GLOW(['#c9d3dd', '#b9c6d4', '#d7dde2'][Math.floor(r(0, 3))]!, r() < 0.5 ? 0.15 : 0.28),
        );
        for (let i = 0; i < 5; i++) {
          const u = x + r(0.1, 0.7) * t,
            v = b0 + r(0.1, 0.85) * hh;
          w.fill(R(u, u + t * 0.14, v, v + 0.025), night ? GLOW('#ffe09a', 0) : GLOW('#8fa3b8', 0.5));
        }
        w.outline(R(x, Math.min(a1, x + t), b0, b0 + hh), 0.4);
        x += t + r(0, 0.02);
      }
    } else if (o.view !== 'sky') {
      const m = 40,
        top: P3[] = Array.from({ length: m + 1 }, (_, i) =>
          f(
            lerp(a0, a1, i / m),
            b0 +
              (b1 - b0) *
                (0.28 + 0.12 * Math.sin(i * 0.16 + (o.seed ?? 0)) + 0.05 * Math.abs(Math.sin(i * 0.7 + (o.seed ?? 0)))),
          ),
        );
      w.fill([f(a0, b0), ...top, f(a1, b0)], c);
    }
    if (w.wet) {
      let s = '';
      for (let i = 0; i < 26; i++) {
        const u = r(a0, a1),
          v = r(b0, b1),
          A = w.at(f(u, v)),
          len = r(4, 18);
        s += stroke([A, [A[0] - 1, A[1] + len]], { w: 1.6, a: 0.6, b: 0.2 });
      }
      w.p.fill(s, '#eef5fa', '#fff');
    }
    const gl = GLOW('#3a4a80', 0.8);
    if (night)
      for (const s of [0.12, 0.22]) {
        const u = lerp(a0, a1, s),
          t = (a1 - a0) * 0.05;
        w.fill([f(u, b0), f(u + t, b0), f(u + t + (b1 - b0) * 0.14, b1), f(u + (b1 - b0) * 0.14, b1)], gl);
      }
  });
  const pts: [P3, P3][] = [];
  for (let i = 1; i < n; i++) pts.push([f(lerp(a0, a1, i / n), b0), f(lerp(a0, a1, i / n), b1)]);
  w.edges(pts, 1.3);
  if (o.cross) w.edge(f(a0, lerp(b0, b1, 0.55)), f(a1, lerp(b0, b1, 0.55)), 0.9);
  w.outline(R(a0, a1, b0, b1), 1.15);
  w.edge(f(a0 - 0.01, b0 - 0.02), f(a1 + 0.01, b0 - 0.02), 1.3);
  if (o.curtain)
    for (const s of [0, 1]) {
      const wd = (a1 - a0) * 0.16,
        x0 = s ? a1 - wd * 0.7 : a0 - wd * 0.3,
        m = 6;
      w.fill(R(x0, x0 + wd, b0 - 0.06, b1 + 0.04), o.curtain, 2);
      for (let i = 0; i < m; i += 2)
        w.fill(
          [
            f(x0 + (wd * i) / m, b1 + 0.04),
            f(x0 + (wd * (i + 1)) / m, b1 + 0.04),
            f(x0 + (wd * (i + 0.8)) / m, b0 - 0.06),
            f(x0 + (wd * (i + 0.2)) / m, b0 - 0.06),
          ],
          o.curtain,
          0,
        );
      w.outline(R(x0, x0 + wd, b0 - 0.06, b1 + 0.04), 0.8);
    }
}
