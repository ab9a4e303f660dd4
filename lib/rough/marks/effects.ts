/** Manga effects in a panel box. Ink in black-and-white, tinted in colour. All deterministic by seed. */
import { lerp, rng, spline2, type P2 } from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { INK, TAU, type Panel } from '../world/kit';
import { Paint } from '../pen/paint';
import { bumps } from '../world/brush';

const circ = (c: P2, r: number, n = 20, ry = r): P2[] =>
  Array.from({ length: n }, (_, i) => [c[0] + r * Math.cos((i / n) * TAU), c[1] + ry * Math.sin((i / n) * TAU)] as P2);
const rectD = (l: Panel): string => `M${l.x} ${l.y}h${l.w}v${l.h}h${-l.w}Z`;
const spread = (r: ReturnType<typeof rng>, n: number): number[] => {
  const a: number[] = [];
  let t = 0;
  for (let i = 0; i < n; i++) {
    t += r(0.2, 1.8);
    a.push(t);
  }
  return a.map((v) => (v / t) * TAU);
};
/** Lines that run to a point: irregular groups, long and short. inner = clear radius in px. */
export function focus(
  p: Paint,
  l: Panel,
  c: P2,
  inner: number,
  o: { seed?: number; n?: number; w?: [number, number]; colour?: string; squash?: number; white?: boolean } = {},
): void {
  const r = rng(o.seed ?? 1),
    far = Math.hypot(l.w, l.h),
    sq = o.squash ?? 0.75,
    [w0, w1] = o.w ?? [1.5, 9];
  let d = '';
  for (const a of spread(r, o.n ?? 150)) {
    const k = inner * (r() < 0.25 ? r(1.3, 1.9) : r(0.88, 1.2)),
      u: P2 = [Math.cos(a), Math.sin(a)];
    d += stroke(
      [
        [c[0] + u[0] * far, c[1] + u[1] * far],
        [c[0] + u[0] * k, c[1] + u[1] * k * sq],
      ],
      { w: lerp(w0, w1, r() ** 2), a: 0, b: 0.95, wobble: 0 },
    );
  }
  p.within(rectD(l), () => p.fill(d, o.white ? '#ffffff' : (o.colour ?? INK), o.white ? 0 : 1));
}
export function speed(
  p: Paint,
  l: Panel,
  angle: number,
  o: { seed?: number; n?: number; colour?: string; white?: boolean; clear?: [number, number] } = {},
): void {
  const r = rng(o.seed ?? 2),
    t = (angle * Math.PI) / 180,
    u: P2 = [Math.cos(t), Math.sin(t)],
    D = Math.hypot(l.w, l.h),
    m: P2 = [l.x + l.w / 2, l.y + l.h / 2];
  let d = '';
  for (let i = 0; i < (o.n ?? 80); i++) {
    const off = r(-0.5, 0.5);
    if (o.clear && off > o.clear[0] && off < o.clear[1] && r() < 0.85) continue;
    const g = r(-0.7, 0.3) * D,
      len = r(0.3, 0.9) * D,
      b: P2 = [m[0] - u[1] * off * D + u[0] * g, m[1] + u[0] * off * D + u[1] * g];
    d += stroke([b, [b[0] + u[0] * len, b[1] + u[1] * len]], {
      w: lerp(0.7, 5, r() ** 3),
      a: 0.25,
      b: 0.75,
      wobble: 0,
    });
  }
  p.within(rectD(l), () => p.fill(d, o.white ? '#ffffff' : (o.colour ?? INK), o.white ? 0 : 1));
}
/** Black ground with a torn white flash (shock), or white with black. */
export function flash(p: Paint, l: Panel, c: P2, inner: number, seed = 3): void {
  const r = rng(seed);
  p.within(rectD(l), () => {
    p.fill(rectD(l), '#2a2640', 1);
    const pts: P2[] = [];
    const n = 64;
    for (let i = 0; i < n; i++) {
      const a = (i / n) * TAU,
        k = i % 2 ? inner * r(0.85, 1.1) : inner * r(1.5, 3.4);
      pts.push([c[0] + Math.cos(a) * k, c[1] + Math.sin(a) * k * 0.8]);
    }
    p.fill(pathOf(pts), '#fffbe8', 0);
    let d = '';
    for (let i = 0; i < 60; i++) {
      const a = r(0, TAU),
        k = inner * r(1.6, 2.6);
      d += stroke(
        [
          [c[0] + Math.cos(a) * k, c[1] + Math.sin(a) * k * 0.8],
          [c[0] + Math.cos(a) * k * 2.2, c[1] + Math.sin(a) * k * 1.76],
        ],
        { w: r(1, 3.4), a: 0.3, b: 0.7 },
      );
    }
    p.fill(d, '#fffbe8', '#ffffff');
  });
}
/** Impact: ragged star with an inked rim, chips and short lines. */
export function impact(p: Paint, c: P2, k: number, seed = 4, colour = '#fff2b0'): void {
  const r = rng(seed),
    n = 22,
    pts: P2[] = [];
  for (let i = 0; i < n; i++) {
    const a = (i / n) * TAU + r(-0.05, 0.05),
      q = i % 2 ? k * r(0.42, 0.55) : k * r(0.8, 1.25);
    pts.push([c[0] + q * Math.cos(a), c[1] + q * Math.sin(a) * 0.85]);
  }
  let d = '';
  for (let i = 0; i < 26; i++) {
    const a = r(0, TAU),
      q = k * r(1.05, 1.35);
    d += stroke(
      [
        [c[0] + q * Math.cos(a), c[1] + q * Math.sin(a) * 0.85],
        [c[0] + q * 1.5 * Math.cos(a), c[1] + q * 1.28 * Math.sin(a)],
      ],
      { w: r(1.5, 5), a: 0.1, b: 0.9 },
    );
  }
  p.fill(d, INK, 1);
  p.fill(pathOf(pts), colour, 0);
  p.ink([...pts, pts[0]!], { w: k * 0.045, a: 0, b: 0 });
  p.fill(pathOf(pts.map(([x, y]) => [lerp(c[0], x, 0.55), lerp(c[1], y, 0.55)] as P2)), '#ffffff', 0);
  for (let i = 0; i < 9; i++) {
    const a = r(0, TAU),
      q = k * r(1.1, 1.7),
      s = k * r(0.03, 0.09),
      x = c[0] + q * Math.cos(a),
      y = c[1] + q * Math.sin(a) * 0.85,
      h: P2[] = [
        [x - s, y],
        [x, y - s * 1.2],
        [x + s, y - s * 0.2],
        [x + s * 0.3, y + s],
      ];
    p.fill(pathOf(h), '#6a5f5a', 0.3);
    p.ink([...h, h[0]!], { w: 1.6, a: 0, b: 0 });
  }
}
export function sparkles(p: Paint, l: Panel, n = 16, seed = 5, colour = '#f6c95a'): void {
  const r = rng(seed);
  for (let i = 0; i < n; i++) {
    const x = r(l.x, l.x + l.w),
      y = r(l.y, l.y + l.h),
      k = lerp(6, l.w * 0.075, r() ** 2),
      pts = Array.from({ length: 8 }, (_, j) => {
        const q = j % 2 ? k * 0.16 : k * (j % 4 ? 0.66 : 1),
          a = (j / 8) * TAU - Math.PI / 2;
        return [x + q * Math.cos(a), y + q * Math.sin(a)] as P2;
      });
    p.fill(pathOf(pts), colour, i % 3 ? 0 : 1);
    if (i % 3) p.ink([...pts, pts[0]!], { w: 1.4, a: 0, b: 0 });
    if (i % 4 === 0)
      p.ink(circ([x + k, y + k * 0.6], k * 0.16, 12).concat([[x + k + k * 0.16, y + k * 0.6]]), { w: 1.2, a: 0, b: 0 });
  }
}
export function flowers(p: Paint, l: Panel, n = 12, seed = 6, colour = '#f6b9c4'): void {
  const r = rng(seed);
  for (let i = 0; i < n; i++) {
    const edge = r(),
      x = edge < 0.5 ? r(l.x, l.x + l.w) : edge < 0.75 ? l.x + r(0, l.w * 0.16) : l.x + l.w * r(0.84, 1),
      y = edge < 0.5 ? (r() < 0.5 ? l.y + r(0, l.h * 0.16) : l.y + l.h * r(0.84, 1)) : r(l.y, l.y + l.h),
      k = l.w * r(0.04, 0.1),
      a0 = r(0, 6),
      sq = r(0.6, 1);
    for (let j = 0; j < 5; j++) {
      const a = a0 + (j / 5) * TAU,
        P = (t: number, q: number): P2 => [x + k * q * Math.cos(a + t), y + k * q * Math.sin(a + t) * sq],
        pts = spline2(
          [P(0, 0.14), P(-0.5, 0.7), P(-0.24, 1.02), P(0, 0.92), P(0.24, 1.02), P(0.5, 0.7), P(0, 0.14)],
          4,
        );
      p.fill(pathOf(pts), colour, j % 2 ? 0 : 0);
      p.within(pathOf(pts), () => p.fill(pathOf(circ([x, y], k * 0.5)), '#e58aa0', 0.2));
      p.ink(pts, { w: 1.5, a: 0.05, b: 0.05 });
      for (const t of [-0.14, 0.14]) p.ink([P(t * 0.5, 0.3), P(t, 0.66)], { w: 0.9, a: 0.1, b: 0.8 });
    }
    p.fill(pathOf(circ([x, y], k * 0.14, 12)), '#f6d96a', 0);
    p.ink([...circ([x, y], k * 0.14, 12), [x + k * 0.14, y]], { w: 1.2, a: 0, b: 0 });
  }
  for (let i = 0; i < n; i++) {
    const x = r(l.x, l.x + l.w),
      y = r(l.y, l.y + l.h),
      k = r(5, 12),
      a = r(0, 6),
      c = Math.cos(a),
      s = Math.sin(a),
      A = (u: number, v: number): P2 => [x + k * (u * c - v * s), y + k * (u * s + v * c)],
      q = spline2([A(-1, 0), A(0, -0.5), A(0.9, -0.1), A(0.7, 0.1), A(0, 0.45)], 4, true);
    p.fill(pathOf(q), colour, 0);
    p.ink([...q, q[0]!], { w: 1.1, a: 0, b: 0 });
  }
}
export function bubbles(p: Paint, l: Panel, n = 22, seed = 7, colour = '#cfe6f6'): void {
  const r = rng(seed);
  for (let i = 0; i < n; i++) {
    const x = r(l.x, l.x + l.w),
      y = r(l.y, l.y + l.h),
      k = lerp(5, l.w * 0.1, r() ** 2),
      o = circ([x, y], k, 26);
    if (i % 3 === 0) p.fill(pathOf(o), colour, 0.12);
    else p.ink([...o, o[0]!], { w: 1.4, a: 0, b: 0 }, '#8fb5d0', INK);
    p.ink(
      Array.from(
        { length: 7 },
        (_, j) => [x + k * 0.72 * Math.cos(3.6 + j * 0.16), y + k * 0.72 * Math.sin(3.6 + j * 0.16)] as P2,
      ),
      { w: 2, a: 0.3, b: 0.3 },
      '#ffffff',
      i % 3 ? INK : '#fff',
    );
  }
}
/** Gloom: falling lines from above and a dark top. */
export function gloom(p: Paint, l: Panel, seed = 8): void {
  const r = rng(seed);
  let d = '';
  p.within(rectD(l), () => {
    p.raw(
      `<path d="${rectD(l)}" fill="${
        p.mode === 'bw'
          ? p.gradientTone(0.62, 0.04, l.y, l.y + l.h * 0.8)
          : p.linear(
              [
                [0, '#3d3a66'],
                [0.8, '#c9c6de'],
              ],
              l.x,
              l.y,
              l.x,
              l.y + l.h,
            )
      }"/>`,
    );
    for (let x = l.x + 3; x < l.x + l.w; x += r(5, 10))
      d += stroke(
        [
          [x, l.y - 4],
          [x + r(-2, 2), l.y + l.h * r(0.2, 0.62)],
        ],
        { w: r(1.2, 3), a: 0, b: 0.8 },
      );
    p.fill(d, '#2a2848', 1);
  });
}
export function sweat(p: Paint, at: P2, k: number, n = 2): void {
  for (let i = 0; i < n; i++) {
    const x = at[0] + i * k * 0.75,
      y = at[1] + (i % 2) * k * 0.5,
      q = k * (1 - i * 0.22),
      pts = [
        [x, y - q * 0.7] as P2,
        ...spline2(
          [
            [x, y - q * 0.7],
            [x + q * 0.34, y + q * 0.1],
            [x + q * 0.28, y + q * 0.48],
            [x, y + q * 0.62],
            [x - q * 0.28, y + q * 0.48],
            [x - q * 0.34, y + q * 0.1],
            [x, y - q * 0.7],
          ] as P2[],
          5,
        ),
      ];
    p.fill(pathOf(pts), '#dff0fb', 0);
    p.ink(pts, { w: Math.max(1.4, k * 0.07), a: 0, b: 0 });
    p.ink(
      [
        [x + q * 0.14, y + q * 0.1],
        [x + q * 0.1, y + q * 0.36],
      ],
      { w: k * 0.06, a: 0.3, b: 0.3 },
    );
  }
}
export function anger(p: Paint, at: P2, k: number): void {
  for (const [sx, sy] of [
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
  ] as const)
    p.ink(
      spline2(
        [
          [at[0] + sx * k * 0.18, at[1] + sy * k * 0.8],
          [at[0] + sx * k * 0.24, at[1] + sy * k * 0.26],
          [at[0] + sx * k * 0.8, at[1] + sy * k * 0.2],
        ],
        6,
      ),
      { w: k * 0.16, a: 0.2, b: 0.3 },
      '#c8302f',
      INK,
    );
}
/** A bank of smoke or dust along a base line; `dark` for fire smoke. */
export function dust(p: Paint, at: P2, w: number, k: number, seed = 9, dark = false): void {
  const r = rng(seed),
    n = Math.max(4, Math.round(w / (k * 0.7))),
    list = Array.from({ length: n * 2 }, (_, i) => {
      const t = (i % n) / (n - 1);
      return {
        x: at[0] + (t - 0.5) * w + r(-0.15, 0.15) * k,
        y: at[1] - (i < n ? k * 0.75 * Math.sin(t * Math.PI) : 0) + r(-0.1, 0.1) * k,
        q: k * (0.35 + 0.4 * Math.sin(t * Math.PI)) * r(0.85, 1.15),
      };
    });
  for (const { x, y, q } of list) {
    const o = bumps([x, y], q, q * 0.9, 8, r, 0.18);
    p.fill(pathOf(o), dark ? '#4a4650' : '#f2ece0', dark ? 1 : 0);
    p.within(pathOf(o), () =>
      p.fill(
        pathOf(o.map(([a, b]) => [a + q * 0.3, b + q * 0.45] as P2)),
        dark ? '#332f3a' : '#d8cdbb',
        dark ? 1 : 0.2,
      ),
    );
    const m = o.length;
    p.ink(o.slice(Math.floor(m * 0.46), m), { w: Math.max(1.4, k * 0.035), a: 0.15, b: 0.2 }, INK, dark ? '#fff' : INK);
    p.ink(
      spline2(
        [
          [x - q * 0.34, y + q * 0.05],
          [x - q * 0.05, y - q * 0.34],
          [x + q * 0.3, y - q * 0.05],
          [x + q * 0.1, y + q * 0.14],
        ],
        5,
      ),
      { w: Math.max(1, k * 0.022), a: 0.3, b: 0.6 },
      INK,
      dark ? '#fff' : INK,
    );
  }
}
export function explosion(p: Paint, c: P2, k: number, seed = 10): void {
  const r = rng(seed);
  let d = '';
  for (let i = 0; i < 40; i++) {
    const a = r(0, TAU),
      q = k * r(0.9, 1.2);
    d += stroke(
      [
        [c[0] + q * Math.cos(a), c[1] + q * Math.sin(a) * 0.85],
        [c[0] + q * r(1.5, 2.2) * Math.cos(a), c[1] + q * r(1.3, 1.9) * Math.sin(a)],
      ],
      { w: r(2, 8), a: 0.1, b: 0.9 },
    );
  }
  p.fill(d, '#5a3a34', 1);
  for (let ring = 0; ring < 2; ring++)
    for (let i = 0; i < 11; i++) {
      const a = (i / 11) * TAU + ring * 0.3,
        q = k * (ring ? 0.5 : 0.84),
        x = c[0] + q * Math.cos(a),
        y = c[1] + q * Math.sin(a) * 0.82,
        s = k * r(0.24, 0.36),
        o = bumps([x, y], s, s * 0.92, 8, r, 0.2),
        dk = !ring;
      p.fill(pathOf(o), dk ? '#55424a' : '#f0a040', dk ? 1 : 0.3);
      p.within(pathOf(o), () =>
        p.fill(
          pathOf(o.map(([u, v]) => [u - (x - c[0]) * 0.18, v - (y - c[1]) * 0.18] as P2)),
          dk ? '#7a5a58' : '#f6c85a',
          dk ? 0.5 : 0.08,
        ),
      );
      p.ink([...o, o[0]!], { w: Math.max(1.6, k * 0.02), a: 0, b: 0, under: 0.2 }, INK, INK);
    }
  const n = 26,
    pts = Array.from({ length: n }, (_, i) => {
      const a = (i / n) * TAU,
        q = i % 2 ? k * 0.32 : k * r(0.5, 0.72);
      return [c[0] + q * Math.cos(a), c[1] + q * Math.sin(a) * 0.85] as P2;
    });
  p.fill(pathOf(pts), '#fff3b0', 0);
  p.ink([...pts, pts[0]!], { w: Math.max(1.4, k * 0.018), a: 0, b: 0 });
  for (let i = 0; i < 16; i++) {
    const a = r(0, TAU),
      q = k * r(1.1, 1.8),
      s = k * r(0.03, 0.08),
      x = c[0] + q * Math.cos(a),
      y = c[1] + q * Math.sin(a) * 0.85,
      h: P2[] = [
        [x - s, y - s * 0.4],
        [x + s * 0.3, y - s],
        [x + s, y + s * 0.2],
        [x - s * 0.2, y + s],
      ];
    p.fill(pathOf(h), '#6a5550', i % 2 ? 1 : 0.3);
    p.ink([...h, h[0]!], { w: 1.5, a: 0, b: 0 });
  }
}
/** Arcs that follow a swing: centre, radius, from and to in degrees. */
export function arcs(p: Paint, c: P2, rad: number, a0: number, a1: number, n = 6, seed = 11, white = false): void {
  const r = rng(seed);
  for (let i = 0; i < n; i++) {
    const k = rad * (0.72 + (0.34 * i) / n) * r(0.97, 1.03),
      s = a0 + r(0, 14),
      e = a1 - r(0, 20),
      pts = Array.from({ length: 18 }, (_, j) => {
        const t = (lerp(s, e, j / 17) * Math.PI) / 180;
        return [c[0] + k * Math.cos(t), c[1] + k * Math.sin(t)] as P2;
      });
    p.ink(pts, { w: r(1.2, 1 + rad * 0.03), a: 0.6, b: 0.12 }, white ? '#fff' : INK, white ? '#fff' : INK);
  }
}
/** Notes, hearts, zzz, bulb: small marks. */
export function mark(p: Paint, kind: 'heart' | 'note' | 'zzz' | 'bulb' | 'question', at: P2, k: number): void {
  const A = (u: number, v: number): P2 => [at[0] + u * k, at[1] + v * k];
  if (kind === 'heart') {
    const h = spline2([A(0, -0.3), A(0.4, -0.72), A(0.84, -0.3), A(0.5, 0.3), A(0, 0.8)], 6).concat(
      spline2([A(0, 0.8), A(-0.5, 0.3), A(-0.84, -0.3), A(-0.4, -0.72), A(0, -0.3)], 6),
    );
    p.fill(pathOf(h), '#ef6a82', 0.3);
    p.ink([...h, h[0]!], { w: k * 0.1, a: 0, b: 0 });
    p.ink([A(-0.5, -0.3), A(-0.36, -0.46)], { w: k * 0.12 }, '#fff', '#fff');
  } else if (kind === 'note') {
    p.fill(pathOf(circ(A(-0.3, 0.5), k * 0.24, 14, k * 0.18)), INK, 1);
    p.ink([A(-0.1, 0.5), A(-0.06, -0.7)], { w: k * 0.1, a: 0, b: 0 });
    p.ink(spline2([A(-0.06, -0.7), A(0.4, -0.5), A(0.36, -0.05)], 6), { w: k * 0.16, a: 0, b: 0.7 });
  } else if (kind === 'zzz')
    for (let i = 0; i < 3; i++) {
      const q = 0.3 + i * 0.16,
        x = -0.5 + i * 0.5,
        y = 0.5 - i * 0.55;
      p.ink([A(x, y - q), A(x + q, y - q), A(x, y), A(x + q, y)], { w: k * 0.09, a: 0, b: 0 });
    }
  else if (kind === 'bulb') {
    const o = spline2(
      [
        A(-0.18, 0.4),
        A(-0.2, 0.2),
        A(-0.46, -0.2),
        A(-0.3, -0.64),
        A(0.1, -0.76),
        A(0.44, -0.5),
        A(0.44, -0.14),
        A(0.2, 0.2),
        A(0.18, 0.4),
      ],
      5,
    );
    p.fill(pathOf(o), '#fff0a0', 0);
    p.ink(o, { w: k * 0.09, a: 0, b: 0 });
    for (const y of [0.42, 0.56]) p.ink([A(-0.2, y), A(0.2, y)], { w: k * 0.1 });
    for (let i = 0; i < 7; i++) {
      const t = -2.9 + i * 0.45;
      p.ink([A(Math.cos(t) * 0.74, Math.sin(t) * 0.74 - 0.2), A(Math.cos(t) * 1.04, Math.sin(t) * 1.04 - 0.2)], {
        w: k * 0.08,
        a: 0.1,
        b: 0.5,
      });
    }
  } else {
    p.ink(spline2([A(-0.34, -0.3), A(-0.1, -0.66), A(0.3, -0.5), A(0.26, -0.1), A(0.0, 0.14), A(0.0, 0.34)], 7), {
      w: k * 0.2,
      a: 0.2,
      b: 0.1,
    });
    p.fill(pathOf(circ(A(0, 0.66), k * 0.13, 12)), INK, 1);
  }
}
