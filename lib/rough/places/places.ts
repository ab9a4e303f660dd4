/** Places: each builds itself into a World; cameras are data. Interiors draw their shell first, then things are sorted. */
import { clamp, lerp, rng, spline2, spline3, type P2, type P3 } from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import {
  GLOW,
  INK,
  L,
  Model,
  TAU,
  World,
  type Look,
  type Panel,
  type Shot,
  type Time,
  type Weather,
} from '../world/kit';
import { mixHex, Paint } from '../pen/paint';
import {
  bricks,
  bumps,
  cloud,
  foliage,
  glyphs,
  grass,
  grid,
  on,
  pl,
  planks,
  rock,
  sky,
  smoke,
  steam,
  tiles,
  tree,
  water,
  weatherOver,
  type Plane,
} from '../world/brush';
import { goods, K, place, rack } from '../things/props';

const {
  WOOD,
  WOOD2,
  STEEL,
  DARK,
  BLACK,
  WHITE,
  PAPER,
  RED,
  BLUE,
  GREEN,
  YEL,
  PINK,
  BROWN,
  GOLD,
  GLASS,
  SKY,
  GREY,
  CREAM,
} = K;
export interface PlaceSpec {
  inside?: boolean;
  time?: Time;
  weather?: Weather;
  shots: Record<string, Shot>;
  build: (w: World, o: Record<string, unknown>) => void;
}
const S = (at: P3, to: P3, lens: number, o: Partial<Shot> = {}): Shot => ({ at, to, lens, ...o });
const M = (): Model => new Model();

// ---------- pieces used by many places
/** Room shell: floor, ceiling, walls of a box; only sides in front of the camera. */
function shell(
  w: World,
  x0: number,
  x1: number,
  z0: number,
  z1: number,
  h: number,
  o: { floor?: Look; wall?: Look; side?: Look; ceil?: Look; skirt?: boolean } = {},
): { back: Plane; left: Plane; right: Plane; floor: Plane } {
  const wall = o.wall ?? L('#f2ebdc', 0),
    side = o.side ?? L('#e6dccb', 0.06),
    back: Plane = pl([x0, 0, z1], [x1 - x0, 0, 0], [0, h, 0]),
    left: Plane = pl([x0, 0, z0], [0, 0, z1 - z0], [0, h, 0]),
    right: Plane = pl([x1, 0, z0], [0, 0, z1 - z0], [0, h, 0]),
    floor: Plane = pl([x0, 0, z0], [x1 - x0, 0, 0], [0, 0, z1 - z0]);
  w.p.raw(
    `<path d="M${w.panel.x} ${w.panel.y}h${w.panel.w}v${w.panel.h}h${-w.panel.w}Z" fill="${w.bw ? '#fff' : w.tint(wall, 2, 3).c}"/>`,
  );
  w.fill(
    [
      [x0, 0, z0],
      [x1, 0, z0],
      [x1, 0, z1],
      [x0, 0, z1],
    ],
    o.floor ?? WOOD,
  );
  w.fill(
    [
      [x0, h, z0],
      [x1, h, z0],
      [x1, h, z1],
      [x0, h, z1],
    ],
    o.ceil ?? L('#f7f3ea', 0.04),
    1,
  );
  w.fill(
    [
      [x0, 0, z1],
      [x1, 0, z1],
      [x1, h, z1],
      [x0, h, z1],
    ],
    wall,
  );
  w.fill(
    [
      [x0, 0, z0],
      [x0, h, z0],
      [x0, h, z1],
      [x0, 0, z1],
    ],
    side,
    1,
  );
  w.fill(
    [
      [x1, 0, z0],
      [x1, h, z0],
      [x1, h, z1],
      [x1, 0, z1],
    ],
    side,
    2,
  );
  for (const y of [0, h]) {
    w.edge([x0, y, z1], [x1, y, z1], 1);
    for (const x of [x0, x1]) w.edge([x, y, z0], [x, y, z1], 1);
  }
  for (const x of [x0, x1]) w.edge([x, 0, z1], [x, h, z1], 1);
  if (o.skirt ?? true) {
    w.edge([x0, 0.1, z1], [x1, 0.1, z1], 0.5);
    for (const x of [x0, x1]) w.edge([x, 0.1, z0], [x, 0.1, z1], 0.5);
  }
  return { back, left, right, floor };
}
/** A window in a plane: what is outside, frame, glass glints. */
function win(
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
/** Light that falls through windows on the floor. */
const patch = (w: World, pts: P3[]): void => {
  if (w.time === 'night' || w.wet || w.weather === 'cloudy' || w.weather === 'snow') return;
  w.fill(pts, GLOW(w.time === 'dusk' ? '#ffd9a0' : '#fffbe8', 0));
};
/** Dark of the upper corners or of the near ground: a dot gradient. */
function vignette(w: World, top: number, bottom = 0): void {
  const { p, panel: P } = w,
    d = `M${P.x} ${P.y}h${P.w}v${P.h}h${-P.w}Z`,
    nt = w.inside && w.time === 'night' ? 0.14 : 0;
  if (top + nt > 0)
    p.raw(
      `<path d="${d}" fill="${
        w.bw
          ? p.gradientTone(top + nt, 0, P.y, P.y + P.h * 0.38)
          : p.linear(
              [
                [0, '#3a305055'],
                [0.42, '#3a305000'],
              ],
              P.x,
              P.y,
              P.x,
              P.y + P.h,
            )
      }"/>`,
    );
  if (bottom > 0)
    p.raw(
      `<path d="M${P.x} ${P.y + P.h * 0.7}h${P.w}v${P.h * 0.3}h${-P.w}Z" fill="${
        w.bw
          ? p.gradientTone(0, bottom, P.y + P.h * 0.7, P.y + P.h)
          : p.linear(
              [
                [0, '#30284000'],
                [1, '#30284050'],
              ],
              P.x,
              P.y + P.h * 0.7,
              P.x,
              P.y + P.h,
            )
      }"/>`,
    );
}
const lampBox = (x: number, y: number, z: number, w2 = 0.3, d = 1.2): Model =>
  M().box(x, y, z, w2, 0.06, d, GLOW('#ffffff'), { ink: 0.8 });
const groundPlane = (w: World, k: Look, y = 0): void =>
  w.plain(
    [
      [-300, y, -20],
      [300, y, -20],
      [300, y, 900],
      [-300, y, 900],
    ],
    k,
    w.weather === 'fog' && w.bw ? 14 : 5,
  );
/** Far hills or town as one soft shape on the horizon. */
function hills(w: World, z: number, h: number, k: Look, seed = 1, y = 0, rough = 0): void {
  const r = rng(seed),
    n = 60,
    half = (w.panel.w / w.f) * 0.9 * (z - w.shot.at[2]),
    c =
      w.shot.at[0] + ((w.shot.to[0] - w.shot.at[0]) / Math.max(0.1, w.shot.to[2] - w.shot.at[2])) * (z - w.shot.at[2]),
    pts: P3[] = Array.from({ length: n + 1 }, (_, i) => {
      const u = i / n;
      return [
        c + lerp(-half, half, u),
        y + h * (0.45 + 0.3 * Math.sin(u * 7 + seed) + 0.22 * Math.sin(u * 17 + seed * 2) + r(-0.03, 0.03 + rough)),
        z,
      ];
    });
  w.fill([...pts, [c + half, y - 2, z], [c - half, y - 2, z]], k);
  w.pen(pts, 0.9, undefined, { a: 0, b: 0 });
}
function skyline(
  w: World,
  z: number,
  k: Look,
  seed: number,
  lo: number,
  hi: number,
  y = 0,
  step: [number, number] = [5, 14],
): void {
  const r = rng(seed),
    half = (w.panel.w / w.f) * 0.75 * (z - w.shot.at[2]),
    c =
      w.shot.at[0] + ((w.shot.to[0] - w.shot.at[0]) / Math.max(0.1, w.shot.to[2] - w.shot.at[2])) * (z - w.shot.at[2]);
  let x = c - half;
  const night = w.time === 'night',
    list: [P3, P3][] = [];
  let lit = '',
    d = '';
  while (x < c + half) {
    const t = r(step[0], step[1]),
      h = r(lo, hi) * (r() < 0.15 ? 1.4 : 1);
    d += w.poly([
      [x, y - 3, z],
      [x, y + h, z],
      [x + t, y + h, z],
      [x + t, y - 3, z],
    ]);
    list.push(
      [
        [x, y, z],
        [x, y + h, z],
      ],
      [
        [x, y + h, z],
        [x + t, y + h, z],
      ],
      [
        [x + t, y + h, z],
        [x + t, y, z],
      ],
    );
    if (r() < 0.3)
      list.push([
        [x + t * 0.5, y + h, z],
        [x + t * 0.5, y + h + r(1, 5), z],
      ]);
    for (let i = 0; i < (h * t) / 5; i++) {
      const u = x + (Math.floor(r(0, t / 1.2)) + 0.25) * 1.2,
        v = y + (Math.floor(r(0, h / 1.5)) + 0.4) * 1.5;
      if (u < x + t - 0.7 && v < y + h - 0.8 && w.px([u, v, z]) * 0.7 > 1.5)
        lit += w.poly([
          [u, v, z],
          [u, v + 0.75, z],
          [u + 0.6, v + 0.75, z],
          [u + 0.6, v, z],
        ]);
    }
    x += t + r(-0.5, 1.5);
  }
  const zz = w.depth([c, y, z]);
  w.put(d, k, 1, zz);
  w.edges(list, 0.7);
  if (lit) {
    if (night) w.p.fill(lit, '#ffe3a0', 0);
    else w.put(lit, L('#7f93a8', 0.5), 1, zz);
  }
}
/** A house: body, roof, windows; front towards -z or turned. */
export function house(
  w: World,
  at: P3,
  wd: number,
  dp: number,
  h: number,
  o: {
    yaw?: number;
    look?: Look;
    roof?: Look;
    gable?: boolean;
    seed?: number;
    timber?: boolean;
    flat?: boolean;
    chimney?: boolean;
  } = {},
): void {
  const r = rng(o.seed ?? Math.round(at[0] * 7 + at[2] * 3)),
    m = M(),
    look = o.look ?? [L('#ece3d2', 0), L('#d8cdbb', 0.1), L('#cfd6da', 0.08), L('#e2d0b8', 0.05)][Math.floor(r(0, 4))]!,
    roof = o.roof ?? [L('#5d6470', 0.5), L('#8a4f40', 0.42), L('#4f5a6c', 0.6)][Math.floor(r(0, 3))]!,
    night = w.time === 'night',
    a = wd / 2,
    b = dp / 2;
  m.box(0, 0, 0, wd, h, dp, look);
  const fl = Math.max(1, Math.round(h / 2.8)),
    nx = Math.max(2, Math.round(wd / 2.4)),
    pane = (): Look =>
      night ? (r() < 0.5 ? GLOW('#ffe1a0', 0) : L('#1c2340', 1)) : r() < 0.25 ? L('#8fb2c6', 0.4) : L('#a9cbdc', 0.14);
  for (let j = 0; j < fl; j++)
    for (let i = 0; i < nx; i++) {
      const ww = (wd / nx) * 0.5,
        x = -a + (wd / nx) * (i + 0.25),
        y = (h / fl) * (j + 0.34),
        hh = (h / fl) * 0.42;
      if (j === 0 && i === Math.floor(nx / 2)) {
        m.front(-b - 0.01, x, 0, Math.min(1, ww), Math.min(2.1, h * 0.7), WOOD2, 0.8);
        continue;
      }
      if (r() < 0.12) continue;
      m.front(-b - 0.01, x, y, ww, hh, pane(), 0.8);
      m.decal(
        [
          [x + ww / 2 - 0.03, y, -b - 0.012],
          [x + ww / 2 - 0.03, y + hh, -b - 0.012],
          [x + ww / 2 + 0.03, y + hh, -b - 0.012],
          [x + ww / 2 + 0.03, y, -b - 0.012],
        ],
        WHITE,
        0.3,
      );
      m.front(-b - 0.012, x - 0.06, y - 0.1, ww + 0.12, 0.08, WHITE, 0.4);
    }
  for (const s of [-1, 1])
    for (let j = 0; j < fl; j++)
      for (let i = 0; i < Math.max(1, Math.round(dp / 3)); i++) {
        const z = -b + (dp / Math.max(1, Math.round(dp / 3))) * (i + 0.35),
          y = (h / fl) * (j + 0.36),
          q: P3[] = [
            [s * (a + 0.01), y, z],
            [s * (a + 0.01), y + 0.9, z],
            [s * (a + 0.01), y + 0.9, z + 0.9],
            [s * (a + 0.01), y, z + 0.9],
          ];
        if (r() < 0.7) m.decal(s > 0 ? q : q.reverse(), pane(), 0.7);
      }
  if (o.timber) {
    const t: [number, number, number, number][] = [];
    for (let i = 0; i <= nx; i++) t.push([-a + (wd * i) / nx, 0, -a + (wd * i) / nx, h]);
    for (let j = 0; j <= fl; j++) t.push([-a, (h * j) / fl, a, (h * j) / fl]);
    for (let i = 0; i < nx; i++)
      if (r() < 0.45) {
        const j = Math.floor(r(0, fl));
        t.push([-a + (wd * i) / nx, (h * j) / fl, -a + (wd * (i + 1)) / nx, (h * (j + 1)) / fl]);
      }
    const q = m.parts[0]!;
    m.parts[0] = q;
    for (const [x0, y0, x1, y1] of t) {
      const dx = x1 - x0,
        dy = y1 - y0,
        l = Math.hypot(dx, dy),
        ux = (-dy / l) * 0.08,
        uy = (dx / l) * 0.08;
      m.decal(
        [
          [x0 - ux, y0 - uy, -b - 0.02],
          [x1 - ux, y1 - uy, -b - 0.02],
          [x1 + ux, y1 + uy, -b - 0.02],
          [x0 + ux, y0 + uy, -b - 0.02],
        ].reverse() as P3[],
        L('#5a3d2b', 0.9),
        0.3,
      );
    }
  }
  if (o.flat) m.box(0, h, 0, wd + 0.1, 0.35, dp + 0.1, { ...look, bw: look.bw + 0.08 });
  else {
    const e = 0.45,
      rh = (o.gable ? wd : dp) * 0.42,
      v: P3[] = o.gable
        ? [
            [-a - e, h - 0.1, -b - e],
            [a + e, h - 0.1, -b - e],
            [a + e, h - 0.1, b + e],
            [-a - e, h - 0.1, b + e],
            [0, h + rh, -b - e],
            [0, h + rh, b + e],
          ]
        : [
            [-a - e, h - 0.1, -b - e],
            [a + e, h - 0.1, -b - e],
            [a + e, h - 0.1, b + e],
            [-a - e, h - 0.1, b + e],
            [-a - e * 0.5, h + rh, 0],
            [a + e * 0.5, h + rh, 0],
          ];
    const f = o.gable
      ? [
          [0, 1, 2, 3],
          [0, 4, 1],
          [2, 5, 3],
          [0, 3, 5, 4],
          [1, 4, 5, 2],
        ]
      : [
          [0, 1, 2, 3],
          [0, 4, 5, 1],
          [2, 5, 4, 3],
          [0, 3, 4],
          [1, 5, 2],
        ];
    m.parts.push({
      v,
      f,
      look: w.weather === 'snow' ? L('#f3f6fa', 0) : roof,
      smooth: false,
      ink: 1.1,
      decals: [],
      fl: o.gable ? [undefined, look, look] : [undefined, undefined, undefined, look, look],
    });
    const slopes: P3[][] = o.gable
      ? [
          [v[0]!, v[3]!, v[5]!, v[4]!],
          [v[2]!, v[1]!, v[4]!, v[5]!],
        ]
      : [[v[0]!, v[4]!, v[5]!, v[1]!].slice(0, 1).concat([v[1]!, v[5]!, v[4]!]).reverse() as P3[]]; // tile rows on the seen slopes
    if (w.weather !== 'snow')
      for (const s of o.gable ? slopes : [[v[0]!, v[4]!, v[5]!, v[1]!]]) {
        const A = s[0]!,
          B = s[1]!,
          C = s[2]!,
          D = s[3]!,
          rows: P3[][] = [],
          gable = !!o.gable,
          P = (u: number, t: number): P3 =>
            gable
              ? [
                  lerp(lerp(A[0], D[0], t), lerp(B[0], C[0], t), u),
                  lerp(lerp(A[1], D[1], t), lerp(B[1], C[1], t), u) + 0.02,
                  lerp(lerp(A[2], D[2], t), lerp(B[2], C[2], t), u),
                ]
              : [
                  lerp(lerp(A[0], B[0], t), lerp(D[0], C[0], t), u),
                  lerp(lerp(A[1], B[1], t), lerp(D[1], C[1], t), u) + 0.02,
                  lerp(lerp(A[2], B[2], t), lerp(D[2], C[2], t), u),
                ];
        for (let j = 1; j < 7; j++) rows.push([P(0, j / 7), P(1, j / 7)]);
        for (let i = 1; i < 16; i++) {
          const t0 = Math.floor(r(0, 6)) / 7;
          rows.push([P(i / 16, t0), P(i / 16, t0 + r(0.14, 0.5))]);
        }
        m.decal(s, roof, 0, rows, 0.45);
      }
    if (o.chimney) m.box(a * 0.5, h + rh * 0.4, 0.2, 0.6, rh * 0.9, 0.6, L('#9a6a55', 0.4));
  }
  w.model(m, { at, yaw: o.yaw ?? 0 });
}
/** Utility pole with crossarms and a transformer; `wires` joins a row of poles. */
const pole = (w: World, at: P3, h = 8): void => {
  const m = M().lathe(
    [0, 0, 0],
    [
      [0.15, 0],
      [0.1, h],
    ],
    L('#8d9094', 0.3),
    { n: 8 },
  );
  m.box(0, h - 0.7, 0, 1.7, 0.1, 0.1, DARK).box(0, h - 1.4, 0, 1.3, 0.1, 0.1, DARK);
  for (const x of [-0.75, -0.35, 0.35, 0.75]) m.box(x, h - 0.6, 0, 0.07, 0.14, 0.07, WHITE, { ink: 0.5 });
  m.lathe(
    [0.34, h - 2.6, 0],
    [
      [0.2, 0],
      [0.22, 0.1],
      [0.22, 0.6],
      [0.18, 0.68],
    ],
    GREY,
    { n: 10 },
  );
  w.model(m, { at });
};
const wires = (w: World, tops: P3[], n = 5): void => {
  const list: [P3, P3][] = [];
  for (let i = 0; i + 1 < tops.length; i++)
    for (let k = 0; k < n; k++) {
      const a = tops[i]!,
        b = tops[i + 1]!,
        o = k < 4 ? [-0.75, -0.35, 0.35, 0.75][k]! : 0.2,
        dy = k < 4 ? 0 : -1.6;
      let prev: P3 | null = null;
      for (let j = 0; j <= 7; j++) {
        const t = j / 7,
          q: P3 = [lerp(a[0], b[0], t) + o, lerp(a[1], b[1], t) + dy - 0.5 * 4 * t * (1 - t), lerp(a[2], b[2], t)];
        if (prev) list.push([prev, q]);
        prev = q;
      }
    }
  w.edges(list, 0.55);
};
/** Hanging or standing shop sign with invented letters. */
const signModel = (wd: number, h: number, look: Look, seed: number, n = 3, down = true, ink: Look = DARK): Model => {
  const m = M().box(0, 0, 0, wd, h, 0.16, look, { ink: 1 });
  for (const s of [-1, 1]) {
    const g = glyphs(pl([(-wd / 2) * s * -1 * -1, 0, s * 0.081 * -1 * -1], [wd * s, 0, 0], [0, h, 0]), n, seed, down);
    void g;
  }
  const lines = glyphs(pl([-wd / 2, 0, -0.082], [wd, 0, 0], [0, h, 0]), n, seed, down);
  for (const l of lines) m.line(l, 1.5, ink);
  return m;
};
void tiles;
void BROWN;
void PINK;
void PAPER;
void SKY;
void INK;
void TAU;
void clamp;
void steam;
void bumps;
void spline2;
void mixHex;
void pathOf;
void grid;
void foliage;
void BLACK;

export const PLACES: Record<string, PlaceSpec> = {
  classroom: {
    inside: true,
    shots: {
      wide: S([1.6, 1.5, -0.6], [-0.6, 1.15, 6], 0.72),
      close: S([1.2, 1.2, 1.4], [-2.6, 1.25, 4.4], 1.1),
      teacher: S([-0.6, 1.55, 8], [0.4, 1.0, 0], 0.75),
    },
    build: (w) => {
      const X = 3.6,
        Z = 8.4,
        H = 3,
        q = shell(w, -X, X, -1.4, Z, H, { floor: L('#d9b58a', 0.1) });
      planks(w, pl([-X, 0, -1.4], [0, 0, Z + 1.4], [2 * X, 0, 0]), 30, 3, 0.4);
      for (let i = 0; i < 4; i++) {
        const a = 0.1 + i * 0.23;
        win(w, q.left, a, a + 0.19, 0.3, 0.86, 2, { view: 'trees', seed: i + 2, cross: true });
        patch(w, [
          [-X + 0.2, 0.001, a * 9.8 - 1.4],
          [-X + 2.6, 0.001, a * 9.8 - 0.2],
          [-X + 2.6, 0.001, a * 9.8 + 1.5],
          [-X + 0.2, 0.001, a * 9.8 + 0.4],
        ]);
      }
      const c = on(q.back);
      if (w.shot.at[2] < 7) {
        w.quad([c(0.14, 0.31), c(0.14, 0.8), c(0.86, 0.8), c(0.86, 0.31)], L('#2f4a42', 1), 1.3);
        w.outline([c(0.15, 0.325), c(0.15, 0.785), c(0.85, 0.785), c(0.85, 0.325)], 0.6);
        for (const l of glyphs(pl(c(0.2, 0.52), [2.6, 0, 0], [0, 0.6, 0]), 5, 9)) w.pen(l, 0.9, GLOW('#f4f4ee'));
        w.quad([c(0.13, 0.28), c(0.13, 0.31), c(0.87, 0.31), c(0.87, 0.28)], WOOD, 0.7);
        w.quad([c(0.45, 0.86), c(0.45, 0.97), c(0.55, 0.97), c(0.55, 0.86)], WHITE, 0.8);
        place(w, 'clock', [0, 2.62, Z - 0.06]);
      }
      w.item([-2.6, 0, 7], [2.6, 0.16, Z], () => 0);
      w.model(M().box(0, 0, 7.7, 5, 0.16, 1.3, WOOD));
      w.model(M().box(0.1, 0.16, 7.35, 1.1, 0.9, 0.5, WOOD).front(7.099, -0.4, 0.28, 1.0, 0.7, L('#b98a58', 0.3)));
      const r = rng(6);
      for (let j = 0; j < 5; j++)
        for (let i = 0; i < 5; i++) {
          const x = -2.4 + i * 1.2 + r(-0.03, 0.03),
            z = 0.9 + j * 1.18;
          place(w, 'desk', [x, 0, z]);
          place(w, 'chair', [x + r(-0.05, 0.05), 0, z - 0.42], 180 + r(-8, 8));
          if (r() < 0.35) place(w, 'book', [x + r(-0.15, 0.15), 0.71, z], r(-30, 30));
          if (r() < 0.3) place(w, 'bag', [x + 0.37, 0.28, z], 90, { s: 0.8 });
        }
      for (let i = 0; i < 3; i++) for (const x of [-1.5, 1.5]) w.model(lampBox(x, 2.92, 1.4 + i * 2.4));
      w.flush();
      vignette(w, 0.24);
    },
  },
  roof: {
    shots: {
      wide: S([-2.2, 1.5, -1], [0.6, 1.7, 10], 0.75),
      close: S([1.2, 1.35, 4.2], [3.4, 1.5, 9], 1.2),
      low: S([-1, 0.5, 0], [1.5, 2.0, 8], 0.7),
    },
    build: (w) => {
      sky(w, { clouds: 4, sun: [0.75, 0.62], moon: [0.78, 0.25], seed: 8 });
      skyline(w, 240, L('#9fb0c2', 0.3), 5, 8, 30, -18, [8, 20]);
      skyline(w, 120, L('#b4bfca', 0.22), 8, 4, 16, -14, [6, 14]);
      w.fill(
        [
          [-30, 0, -5],
          [8, 0, -5],
          [8, 0, 12],
          [-30, 0, 12],
        ],
        L('#c9c6bf', 0.06),
      );
      const lines: [P3, P3][] = [];
      for (let i = -10; i < 5; i++)
        lines.push([
          [i * 2, 0, -3],
          [i * 2, 0, 12],
        ]);
      for (let j = 0; j < 7; j++)
        lines.push([
          [-30, 0, j * 2],
          [8, 0, j * 2],
        ]);
      w.edges(lines, 0.5);
      const m = M();
      m.box(-11, 0, 12, 38, 0.5, 0.3, L('#d8d5cd', 0.04)).box(8, 0, 3.5, 0.3, 0.5, 17, L('#d8d5cd', 0.04));
      w.model(m);
      const fence = (a: P3, b: P3, n: number): void => {
        const q = M();
        for (let i = 0; i <= n; i++) {
          const t = i / n;
          q.line(
            [
              [lerp(a[0], b[0], t), 0.5, lerp(a[2], b[2], t)],
              [lerp(a[0], b[0], t), 2.4, lerp(a[2], b[2], t)],
            ],
            i % 6 === 0 ? 1.4 : 0.42,
            L('#5f7a6f', 0.8),
          );
        }
        for (const y of [0.62, 2.4])
          q.line(
            [
              [a[0], y, a[2]],
              [b[0], y, b[2]],
            ],
            1.1,
            L('#5f7a6f', 0.8),
          );
        w.model(q, {}, { cast: false });
        if (w.mood.cast)
          w.shadow([
            [a[0], 2.3, a[2]],
            [b[0], 2.3, b[2]],
            [b[0], 2.42, b[2]],
            [a[0], 2.42, a[2]],
          ]);
      };
      fence([-30, 0, 12], [8, 0, 12], 120);
      fence([8, 0, 12], [8, 0, -2], 48);
      const hut = M()
        .box(-4.4, 0, 9, 3.6, 2.8, 3.6, L('#e6e1d6', 0))
        .front(7.19, -5.1, 0, 1, 2.1, L('#7f93a0', 0.36), 1)
        .front(7.185, -4.95, 1.2, 0.7, 0.6, GLASS, 0.7)
        .front(7.18, -3.6, 1.5, 0.5, 0.7, L('#e9e4da', 0.05), 0.6)
        .box(-4.4, 2.8, 9, 3.9, 0.18, 3.9, L('#cfcac0', 0.08));
      hut.lathe(
        [-4.4, 3.6, 9.2],
        [
          [0.9, 0],
          [0.9, 1.5],
          [0.7, 1.8],
        ],
        L('#cfd8dc', 0.05),
        { n: 16 },
      );
      for (const x of [-5, -3.8]) hut.box(x, 2.98, 8.7, 0.08, 0.7, 0.08, DARK);
      w.model(hut);
      for (let i = 0; i < 3; i++)
        w.model(
          M()
            .box(4.6 + i * 1.1, 0.1, 11, 0.9, 0.9, 0.5, L('#d3d6d6', 0.06))
            .lathe(
              [4.6 + i * 1.1, 0.56, 10.74],
              [
                [0.3, 0],
                [0.3, 0.01],
              ],
              GREY,
              { axis: 'z', n: 14 },
            ),
        );
      w.model(M().box(1.2, 0, 10.6, 2, 0.06, 0.4, WOOD).box(1.2, 0.06, 10.6, 1.8, 0.4, 0.36, WOOD));
      w.castShadows();
      w.flush();
    },
  },
  gym: {
    inside: true,
    shots: { wide: S([2, 1.6, -1], [-0.6, 2.2, 16], 0.72), close: S([-2, 1.4, 6], [1.6, 2.4, 16], 1.0) },
    build: (w) => {
      const X = 8,
        Z = 20,
        H = 8,
        q = shell(w, -X, X, -3, Z, H, {
          floor: L('#e0b87e', 0.05),
          wall: L('#efe6d2', 0),
          side: L('#e2d6be', 0.06),
          ceil: L('#b9b2a4', 0.36),
        });
      planks(w, pl([-X, 0, -3], [0, 0, Z + 3], [2 * X, 0, 0]), 36, 3, 0.3, 1);
      for (const y of [2.4, 5]) {
        w.edge([-X, y, Z], [X, y, Z], 0.6);
        for (const x of [-X, X]) w.edge([x, y, -3], [x, y, Z], 0.6);
      }
      for (let i = 0; i < 5; i++) {
        win(w, q.left, 0.06 + i * 0.19, 0.2 + i * 0.19, 0.62, 0.88, 3, { view: 'sky', seed: i });
        win(w, q.right, 0.06 + i * 0.19, 0.2 + i * 0.19, 0.62, 0.88, 3, { view: 'sky', seed: i + 9 });
        patch(w, [
          [-7 + i * 0.2, 0.001, i * 4.3 - 1],
          [-3.4, 0.001, i * 4.3 + 0.6],
          [-3.4, 0.001, i * 4.3 + 2.6],
          [-7, 0.001, i * 4.3 + 1.2],
        ]);
      }
      const fl = GLOW('#ffffff', 0),
        line = (a: P3, b: P3): void =>
          w.fill(
            [
              [a[0] - 0.04, 0.002, a[2]],
              [b[0] - 0.04, 0.002, b[2]],
              [b[0] + 0.04, 0.002, b[2]],
              [a[0] + 0.04, 0.002, a[2]],
            ],
            fl,
          );
      for (const x of [-6, 6, -2, 2]) line([x, 0, Math.abs(x) === 2 ? 11 : -3], [x, 0, 17.5]);
      for (const z of [17.5, 11, 5])
        w.fill(
          [
            [-6, 0.002, z],
            [6, 0.002, z],
            [6, 0.002, z + 0.08],
            [-6, 0.002, z + 0.08],
          ],
          fl,
        );
      w.pen(
        Array.from({ length: 25 }, (_, i) => [1.8 * Math.cos(i * 0.262), 0.003, 5 + 1.8 * Math.sin(i * 0.262)] as P3),
        1.2,
        L('#ffffff', 0),
      );
      w.pen(
        Array.from({ length: 25 }, (_, i) => [2 * Math.cos(i * 0.131), 0.003, 11 - 2 * Math.sin(i * 0.131)] as P3),
        1,
      );
      const c = on(q.back);
      w.quad([c(0.22, 0), c(0.22, 0.55), c(0.78, 0.55), c(0.78, 0)], L('#3a2a30', 1), 1.2);
      for (let i = 0; i < 18; i++) {
        const a = i < 9 ? 0.22 + i * 0.012 : 0.67 + (i - 9) * 0.012;
        w.quad([c(a, 0.1), c(a, 0.55), c(a + 0.012, 0.55), c(a + 0.012, 0.1)], L('#a03a3a', i % 2 ? 0.55 : 0.3), 0.5);
      }
      w.model(M().box(0, 0, 19.2, 9, 1, 1.6, WOOD).front(18.39, -4.2, 0.1, 8.4, 0.8, L('#b8905e', 0.26)));
      const hoop = M()
        .box(0, 3.2, 17.2, 1.9, 1.2, 0.06, WHITE)
        .front(17.165, -0.3, 3.35, 0.6, 0.45, WHITE, 1)
        .line(
          Array.from(
            { length: 17 },
            (_, i) => [0.24 * Math.cos(i * 0.393), 3.3, 16.85 + 0.24 * Math.sin(i * 0.393)] as P3,
          ),
          0.04,
          RED,
        );
      for (let i = 0; i < 8; i++)
        hoop.line(
          [
            [0.24 * Math.cos(i * 0.785), 3.3, 16.85 + 0.24 * Math.sin(i * 0.785)],
            [0.14 * Math.cos(i * 0.785 + 0.4), 2.85, 16.85 + 0.14 * Math.sin(i * 0.785 + 0.4)],
          ],
          0.4,
        );
      hoop
        .line(
          [
            [-0.5, 4.2, 17.3],
            [-0.5, 8, 18.6],
          ],
          0.09,
          GREY,
        )
        .line(
          [
            [0.5, 4.2, 17.3],
            [0.5, 8, 18.6],
          ],
          0.09,
          GREY,
        );
      w.model(hoop);
      for (let i = 0; i < 6; i++) {
        const z = i * 3.6;
        w.model(
          M().line(
            [
              [-X, 6.2, z],
              [-X * 0.5, 7.4, z],
              [0, 7.9, z],
              [X * 0.5, 7.4, z],
              [X, 6.2, z],
            ],
            0.2,
            L('#8d8a84', 0.5),
          ),
          {},
        );
        for (const x of [-4, 0, 4])
          w.model(
            M().lathe(
              [x, 6.7, z + 1.5],
              [
                [0.4, 0],
                [0.15, 0.4],
              ],
              GLOW('#fffef4'),
              { n: 12 },
            ),
          );
      }
      place(w, 'ball', [2.6, 0, 4.2], 0, { look: L('#e08a3c', 0.25), s: 1.1 });
      place(w, 'ball', [-3.2, 0, 7], 0, { look: L('#e08a3c', 0.25), s: 1.1 });
      for (let i = 0; i < 3; i++)
        w.model(M().box(6.9, i * 0.32, 13, 1.6, 0.3, 2.4, L(['#6f8fb0', '#e8e2d0', '#6f8fb0'][i]!, i % 2 ? 0 : 0.3)));
      w.flush();
      vignette(w, 0.3);
    },
  },
  bedroom: {
    inside: true,
    shots: {
      wide: S([-1.4, 1.5, -2], [0.4, 1.0, 2.6], 0.72),
      close: S([0.4, 1.15, -0.9], [-0.7, 1.05, 2.6], 0.95),
      top: S([0.2, 2.3, -1.2], [0.2, 0.5, 1.4], 0.7, { tilt: true }),
    },
    build: (w) => {
      const X = 2.1,
        Z = 2.7,
        H = 2.5,
        q = shell(w, -X, X, -2.6, Z, H, { floor: WOOD });
      planks(w, pl([-X, 0, -2.6], [2 * X, 0, 0], [0, 0, Z + 2.6]), 24, 3, 0.4);
      win(w, q.back, 0.16, 0.56, 0.4, 0.84, 2, {
        view: w.time === 'night' ? 'town' : 'trees',
        curtain: L('#d98d7a', 0.24),
        seed: 6,
        cross: true,
      });
      patch(w, [
        [-1.4, 0.002, 2.3],
        [0.3, 0.002, 2.3],
        [-0.5, 0.002, 0.5],
        [-2.1, 0.002, 0.5],
      ]);
      const c = on(q.back),
        s = on(q.right);
      w.quad([c(0.66, 0.5), c(0.66, 0.82), c(0.8, 0.82), c(0.8, 0.5)], L('#e9dcc0', 0), 0.9);
      w.fill([c(0.68, 0.54), c(0.68, 0.7), c(0.78, 0.7), c(0.78, 0.54)], L('#c9603f', 0.45));
      w.quad([c(0.85, 0.6), c(0.85, 0.8), c(0.94, 0.8), c(0.94, 0.6)], L('#3f5f7a', 1), 0.9);
      w.quad([s(0.1, 0.55), s(0.1, 0.85), s(0.2, 0.85), s(0.2, 0.55)], L('#f0d070', 0.1), 0.9);
      w.fill(
        Array.from(
          { length: 26 },
          (_, i) => [-0.4 + 0.95 * Math.cos(i * 0.2417), 0.004, 0.5 + 0.7 * Math.sin(i * 0.2417)] as P3,
        ),
        L('#9fb8c9', 0.14),
      );
      for (const k of [1, 0.86])
        w.pen(
          Array.from(
            { length: 27 },
            (_, i) => [-0.4 + 0.95 * k * Math.cos(i * 0.2417), 0.005, 0.5 + 0.7 * k * Math.sin(i * 0.2417)] as P3,
          ),
          0.7,
          undefined,
          { a: 0, b: 0 },
        );
      place(w, 'bed', [1.52, 0, 1.3], 0);
      const d = M()
        .box(-1.1, 0.7, 2.32, 1.5, 0.045, 0.62, WOOD)
        .box(-0.6, 0.1, 2.34, 0.42, 0.6, 0.54, WOOD)
        .front(2.069, -0.79, 0.16, 0.38, 0.16, WOOD2)
        .front(2.069, -0.79, 0.34, 0.38, 0.16, WOOD2)
        .front(2.069, -0.79, 0.52, 0.38, 0.14, WOOD2);
      for (const z of [2.06, 2.6]) d.box(-1.82, 0, z, 0.05, 0.7, 0.05, WOOD2);
      w.model(d);
      place(w, 'computer', [-1.25, 0.745, 2.4]);
      place(w, 'lamp', [-0.5, 0.745, 2.4], 0, {
        s: 0.85,
        look: w.time === 'night' ? GLOW('#fff0c0') : L('#f0e6c8', 0),
      });
      place(w, 'chair', [-1.15, 0, 1.75], 180 + 24, { look: L('#6f7f9a', 0.4) });
      const sh = M().box(-1.94, 0, 0.7, 0.3, 1.9, 1.1, WOOD2);
      w.model(sh);
      for (let k = 0; k < 4; k++) {
        const r = rng(k + 3),
          y = 0.1 + k * 0.45;
        let z = 0.2;
        const m = M().box(-1.788, y - 0.05, 0.7, 0.01, 0.03, 1.06, WOOD);
        while (z < 1.18) {
          const t = r(0.03, 0.06),
            h = r(0.2, 0.32);
          m.box(-1.785, y, z + t / 2, 0.02, h, t, [RED, BLUE, GREEN, YEL, WHITE, DARK][Math.floor(r(0, 6))]!, {
            ink: 0.55,
          });
          z += t;
        }
        w.model(m);
      }
      place(w, 'bag', [0.4, 0, 2.3], 10);
      w.flush();
      vignette(w, 0.22);
    },
  },
  living: {
    inside: true,
    shots: { wide: S([-2.2, 1.45, -2.2], [0.6, 1.0, 4], 0.75), close: S([1.8, 1.2, -0.4], [-0.8, 0.9, 3.4], 1.0) },
    build: (w) => {
      const X = 3,
        Z = 4,
        H = 2.5,
        q = shell(w, -X, X, -3, Z, H, { floor: L('#d6b48c', 0.1) });
      planks(w, pl([-X, 0, -3], [2 * X, 0, 0], [0, 0, 7]), 30, 4, 0.36);
      win(w, q.back, 0.08, 0.48, 0.04, 0.88, 2, { view: 'trees', curtain: L('#e8dfca', 0.04), seed: 3 });
      patch(w, [
        [-2.3, 0.002, 3.9],
        [-0.2, 0.002, 3.9],
        [-1.2, 0.002, 1.2],
        [-3, 0.002, 1.2],
      ]);
      const c = on(q.back);
      w.quad([c(0.6, 0.55), c(0.6, 0.8), c(0.72, 0.8), c(0.72, 0.55)], L('#cfd8c0', 0.12), 0.9);
      w.quad([c(0.75, 0.6), c(0.75, 0.82), c(0.84, 0.82), c(0.84, 0.6)], L('#e6c9b0', 0), 0.9);
      w.quad(
        [
          [-1.6, 0.004, 0],
          [1.5, 0.004, 0],
          [1.5, 0.004, 2.6],
          [-1.6, 0.004, 2.6],
        ],
        L('#b9a0a0', 0.2),
        0.8,
      );
      w.outline(
        [
          [-1.5, 0.005, 0.1],
          [1.4, 0.005, 0.1],
          [1.4, 0.005, 2.5],
          [-1.5, 0.005, 2.5],
        ],
        0.5,
      );
      place(w, 'sofa', [-0.1, 0, 2.9]);
      place(w, 'table', [-0.1, 0, 1.2], 0, { s: 0.9, look: WOOD });
      place(w, 'cup', [-0.3, 0.66, 1.1]);
      place(w, 'bookOpen', [0.2, 0.66, 1.15], 20);
      place(w, 'tv', [2.5, 0, 1.2], 90);
      place(w, 'floorLamp', [1.6, 0, 3.4]);
      w.model(
        M().lathe(
          [-2.6, 0, 3.3],
          [
            [0.16, 0],
            [0.22, 0.36],
          ],
          L('#c9794f', 0.3),
          { n: 14 },
        ),
      );
      for (let i = 0; i < 11; i++) {
        const a = i * 0.57,
          k = 0.36 + (i % 3) * 0.1,
          h = 0.85 + (i % 4) * 0.15;
        w.model(
          M().sheet(
            [
              [-2.6, 0.36, 3.3],
              [-2.6 + Math.cos(a) * k * 0.6 - 0.07, 0.36 + h * 0.7, 3.3 + Math.sin(a) * k * 0.6],
              [-2.6 + Math.cos(a) * k, 0.36 + h, 3.3 + Math.sin(a) * k],
              [-2.6 + Math.cos(a) * k * 0.6 + 0.07, 0.36 + h * 0.66, 3.3 + Math.sin(a) * k * 0.6],
            ],
            L('#5f8f5a', i % 2 ? 0.5 : 0.24),
            { ink: 0.8 },
          ),
        );
      }
      const sh = M().box(0.72, 1.25, 3.86, 1.1, 0.04, 0.26, WOOD);
      rack(sh, 14, 0.8, [0.22, 1.29, 3.86], 5);
      w.model(sh);
      w.flush();
      vignette(w, 0.2);
    },
  },
  kitchen: {
    inside: true,
    shots: { wide: S([-0.9, 1.5, -2.4], [0.2, 1.15, 3], 0.75), close: S([0.9, 1.35, -0.6], [-0.6, 1.15, 2.6], 0.95) },
    build: (w) => {
      const X = 2.2,
        Z = 2.8,
        H = 2.45,
        q = shell(w, -X, X, -3, Z, H, { floor: L('#e6dcc8', 0), skirt: false });
      grid(w, q.floor, 11, 15, 0.36);
      const f = on(q.floor);
      for (let i = 0; i < 11; i++)
        for (let j = 0; j < 15; j++)
          if ((i + j) % 2 === 0)
            w.fill(
              [f(i / 11, j / 15), f((i + 1) / 11, j / 15), f((i + 1) / 11, (j + 1) / 15), f(i / 11, (j + 1) / 15)],
              L('#b9c2b8', 0.16),
            );
      grid(w, pl([-X, 0.9, Z], [2 * X, 0, 0], [0, 0.6, 0]), 26, 4, 0.3);
      win(w, q.back, 0.36, 0.64, 0.5, 0.86, 2, { view: 'trees', seed: 5, cross: true });
      patch(w, [
        [-0.5, 0.002, 1.9],
        [0.6, 0.002, 1.9],
        [0.1, 0.002, 0.6],
        [-1, 0.002, 0.6],
      ]);
      const m = M().box(0, 0, 2.5, 4.4, 0.86, 0.6, L('#f4efe4', 0));
      for (let i = 0; i < 7; i++)
        m.front(2.199, -2.1 + i * 0.6, 0.1, 0.56, i % 3 === 1 ? 0.5 : 0.72, L('#efe8da', 0.03), 0.7);
      m.box(0, 0.86, 2.47, 4.4, 0.05, 0.66, STEEL);
      w.model(m);
      w.model(
        M()
          .box(0.1, 0.9, 2.46, 0.7, 0.012, 0.4, DARK)
          .line(
            [
              [0.1, 0.91, 2.66],
              [0.1, 1.2, 2.66],
              [0.1, 1.24, 2.56],
              [0.1, 1.16, 2.5],
            ],
            0.03,
            STEEL,
          ),
      );
      for (const x of [-1.6, 1.6]) {
        const u = M().box(x, 1.6, 2.62, 1.1, 0.75, 0.36, L('#f1eadc', 0.02));
        for (let i = 0; i < 2; i++) u.front(2.439, x - 0.53 + i * 0.54, 1.64, 0.5, 0.67, L('#efe8da', 0.03), 0.7);
        w.model(u);
      }
      const st = M()
        .box(-1.3, 0.91, 2.46, 0.62, 0.03, 0.5, DARK)
        .lathe(
          [-1.3, 0.95, 2.42],
          [
            [0.13, 0],
            [0.15, 0.02],
            [0.15, 0.16],
          ],
          RED,
          { n: 16 },
        )
        .lathe(
          [-1.3, 1.11, 2.42],
          [
            [0.155, 0],
            [0.1, 0.04],
            [0.02, 0.05],
            [0.02, 0.08],
          ],
          RED,
          { n: 16 },
        );
      w.model(st);
      steam(w, [-1.3, 1.2, 2.42], 0.5);
      for (let i = 0; i < 4; i++)
        w.model(
          M()
            .line(
              [
                [-0.95 + i * 0.12, 1.55, 2.76],
                [-0.95 + i * 0.12, 1.3, 2.76],
              ],
              0.8,
            )
            .lathe(
              [-0.95 + i * 0.12, 1.16, 2.74],
              [
                [0.02, 0],
                [0.045, 0.06],
                [0.02, 0.14],
              ],
              STEEL,
              { n: 8 },
            ),
        );
      w.model(
        M()
          .box(1.8, 0, 1.3, 0.7, 1.75, 0.66, L('#dfe5e6', 0.03))
          .decal(
            [
              [1.449, 0, 1.0],
              [1.449, 1.1, 1.0],
              [1.449, 1.1, 1.02],
              [1.449, 0, 1.02],
            ],
            DARK,
            0,
          )
          .decal(
            [
              [1.448, 1.1, 0.97],
              [1.448, 1.1, 1.63],
              [1.448, 1.12, 1.63],
              [1.448, 1.12, 0.97],
            ].reverse() as P3[],
            DARK,
            0,
          ),
      );
      for (const [y, z] of [
        [1.45, 1.2],
        [1.3, 1.45],
      ] as const)
        w.model(M().box(1.445, y, z, 0.01, 0.12, 0.14, z > 1.3 ? YEL : WHITE, { ink: 0.5 }));
      place(w, 'table', [-0.4, 0, 0.5], 0, { s: 0.95 });
      place(w, 'chair', [-0.8, 0, -0.1], 180);
      place(w, 'chair', [0.2, 0, 1.1], 0);
      place(w, 'cup', [-0.2, 0.69, 0.45]);
      place(w, 'bread', [-0.7, 0.69, 0.55], 30);
      place(w, 'bottle', [1.0, 0.91, 2.55]);
      place(w, 'bottle', [1.15, 0.91, 2.6], 0, { look: BROWN });
      w.flush();
      vignette(w, 0.18);
    },
  },
  cafe: {
    inside: true,
    shots: { wide: S([-2.4, 1.45, -1.6], [0.9, 1.15, 5], 0.75), close: S([0.6, 1.2, 0.5], [-2.4, 1.15, 3.8], 1.05) },
    build: (w) => {
      const X = 3.4,
        Z = 5.4,
        H = 3,
        q = shell(w, -X, X, -2.6, Z, H, {
          floor: L('#b98d62', 0.26),
          wall: L('#d9c3a6', 0.12),
          side: L('#e6d6be', 0.04),
        });
      planks(w, pl([-X, 0, -2.6], [0, 0, 8], [2 * X, 0, 0]), 28, 6, 0.36);
      for (let i = 0; i < 3; i++)
        win(w, q.left, 0.12 + i * 0.29, 0.36 + i * 0.29, 0.26, 0.86, 2, { view: 'town', seed: i * 3 + 1 });
      for (let i = 0; i < 3; i++)
        patch(w, [
          [-X + 0.1, 0.002, -1.4 + i * 2.3],
          [-X + 2, 0.002, -0.6 + i * 2.3],
          [-X + 2, 0.002, 1 + i * 2.3],
          [-X + 0.1, 0.002, 0.2 + i * 2.3],
        ]);
      bricks(w, q.back, 0.24, 0.09, 4, 0.3, 0.36);
      const c = on(q.back);
      w.quad([c(0.5, 0.5), c(0.5, 0.84), c(0.94, 0.84), c(0.94, 0.5)], L('#2d3330', 1), 1);
      for (const l of glyphs(pl(c(0.53, 0.7), [1.1, 0, 0], [0, 0.25, 0]), 4, 3)) w.pen(l, 0.8, GLOW('#f4f0e0'));
      for (let i = 0; i < 3; i++)
        for (const u of [0.53, 0.74])
          w.edge(c(u, 0.66 - i * 0.045), c(u + 0.12 + (i % 2) * 0.04, 0.66 - i * 0.045), 0.8, GLOW('#f4f0e0'));
      w.model(M().box(1.7, 0, 4.1, 3.4, 1.05, 0.6, WOOD2).box(1.7, 1.05, 4.06, 3.5, 0.05, 0.74, WOOD));
      const cm = M()
        .box(2.6, 1.1, 4.2, 0.6, 0.5, 0.4, STEEL)
        .front(3.999, 2.36, 1.36, 0.48, 0.16, DARK)
        .lathe(
          [2.45, 1.2, 3.98],
          [
            [0.03, 0],
            [0.03, 0.08],
          ],
          DARK,
          { n: 8 },
        )
        .lathe(
          [2.72, 1.2, 3.98],
          [
            [0.03, 0],
            [0.03, 0.08],
          ],
          DARK,
          { n: 8 },
        );
      w.model(cm);
      w.model(
        M().box(1.3, 1.1, 4.15, 0.9, 0.4, 0.42, GLASS).front(3.938, 0.88, 1.14, 0.84, 0.32, L('#f6efdc', 0), 0.6),
      );
      place(w, 'cake', [1.1, 1.16, 4.0], 0, { s: 0.8 });
      for (let i = 0; i < 3; i++) place(w, 'cup', [2.1 + i * 0.1, 1.1, 3.95]);
      for (let k = 0; k < 2; k++) {
        const y = 1.5 + k * 0.4;
        const sh = M().box(-1.4, y, 5.28, 2.4, 0.04, 0.24, WOOD);
        for (let i = 0; i < 12; i++) {
          const x = -2.5 + i * 0.19;
          if ((i * 7 + k) % 5 === 0) continue;
          if ((i + k) % 3)
            sh.lathe(
              [x, y + 0.04, 5.26],
              [
                [0.05, 0],
                [0.05, 0.2],
                [0.03, 0.24],
              ],
              [GLASS, BROWN, WHITE, GREEN][i % 4]!,
              { n: 10, ink: 0.7 },
            );
          else
            sh.lathe(
              [x, y + 0.04, 5.26],
              [
                [0.035, 0],
                [0.05, 0.1],
              ],
              WHITE,
              { n: 10, ink: 0.7 },
            );
        }
        w.model(sh);
      }
      for (const [x, z] of [
        [-2.2, 0.6],
        [-2.2, 2.9],
        [0.2, 1.7],
      ] as const) {
        place(w, 'roundTable', [x, 0, z]);
        place(w, 'chair', [x - 0.1, 0, z - 0.7], 180, { look: WOOD2 });
        place(w, 'chair', [x + 0.1, 0, z + 0.7], 8, { look: WOOD2 });
        place(w, 'cup', [x + 0.1, 0.725, z - 0.08]);
      }
      place(w, 'cake', [0.05, 0.725, 1.65], 0, { s: 0.7 });
      for (let i = 0; i < 4; i++)
        w.model(
          M()
            .line(
              [
                [-2.2 + i * 1.6, H, 2.4],
                [-2.2 + i * 1.6, 2.25, 2.4],
              ],
              0.6,
            )
            .lathe(
              [-2.2 + i * 1.6, 2.0, 2.4],
              [
                [0.2, 0],
                [0.06, 0.22],
                [0.03, 0.26],
              ],
              i % 2 ? L('#2f3a3a', 1) : L('#2f3a3a', 1),
              { n: 14 },
            )
            .ball(-2.2 + i * 1.6, 2.0, 2.4, 0.07, GLOW('#fff2c0'), { n: 10 }),
        );
      w.flush();
      vignette(w, 0.3);
    },
  },
  ramen: {
    time: 'night',
    shots: { wide: S([-2.6, 1.35, -4.8], [0.5, 1.55, 2], 0.95), close: S([-0.9, 1.25, -1.9], [0.4, 1.2, 1], 0.95) },
    build: (w) => {
      sky(w, { stars: 40, clouds: 0, seed: 3 });
      skyline(w, 60, L('#33406a', 0.7), 4, 8, 20);
      house(w, [-9, 0, 8], 8, 6, 8, { flat: true, seed: 3 });
      house(w, [9, 0, 9], 9, 6, 7, { flat: true, seed: 5 });
      house(w, [0, 0, 14], 9, 6, 6, { seed: 8 });
      w.flush(false);
      groundPlaneR(w);
      const X = 1.5,
        dk = L('#5a3a2a', 0.75),
        m = M();
      w.fill(
        Array.from(
          { length: 30 },
          (_, i) => [0.2 + 3.4 * Math.cos(i * 0.2094), 0.002, 0.2 + 2.1 * Math.sin(i * 0.2094)] as P3,
        ),
        GLOW('#c9a06a', 0.12),
      );
      w.fill(
        Array.from(
          { length: 30 },
          (_, i) => [0.2 + 2.3 * Math.cos(i * 0.2094), 0.003, -0.1 + 1.4 * Math.sin(i * 0.2094)] as P3,
        ),
        GLOW('#f0d09a', 0),
      );
      // back wall of the stall, lit
      const back = M().box(0, 0.7, 1.5, 2 * X, 1.7, 0.05, GLOW('#f6d9a0', 0));
      for (let i = 0; i < 6; i++) back.front(1.47, -1.3 + i * 0.44, 1.85, 0.3, 0.4, GLOW('#fff8e6', 0), 0.6);
      w.model(back);
      for (let i = 0; i < 6; i++)
        for (const l of glyphs(pl([-1.3 + i * 0.44, 1.85, 1.46], [0.3, 0, 0], [0, 0.4, 0]), 2, i + 3, true))
          w.model(M().line(l, 0.55, L('#5a2f22', 1)));
      for (const [x, z] of [
        [-X, -0.3],
        [X, -0.3],
        [-X, 1.5],
        [X, 1.5],
      ] as const)
        m.box(x, 0.3, z, 0.09, 2.1, 0.09, dk);
      m.box(0, 0.35, 0.55, 2 * X, 0.5, 1.9, dk);
      for (let i = 0; i < 9; i++) m.front(-0.401, -1.45 + i * 0.33, 0.38, 0.02, 0.44, BLACK, 0);
      m.box(0, 0.85, -0.25, 2 * X + 0.2, 0.06, 0.62, GLOW('#d8a062', 0.1));
      m.box(0, 0.85, 0.95, 2 * X, 0.12, 1.1, L('#8a6a50', 0.4));
      w.model(m);
      const pot = M();
      for (const x of [-0.8, -0.1])
        pot.lathe(
          [x, 0.97, 0.85],
          [
            [0.24, 0],
            [0.25, 0.02],
            [0.25, 0.32],
          ],
          STEEL,
          { n: 18 },
        );
      pot.box(0.8, 0.97, 0.8, 0.7, 0.3, 0.4, STEEL);
      w.model(pot);
      for (let i = 0; i < 4; i++)
        w.model(
          M().lathe(
            [0.55 + i * 0.16, 1.27, 0.8],
            [
              [0.04, 0],
              [0.075, 0.05],
            ],
            i % 2 ? RED : WHITE,
            { n: 12, ink: 0.7 },
          ),
        );
      // roof and curtain
      w.model(
        M().ext(
          [
            [-X - 0.45, 2.34],
            [X + 0.45, 2.34],
            [X + 0.2, 2.75],
            [-X - 0.2, 2.75],
          ],
          -0.75,
          1.8,
          L('#a3402f', 0.55),
        ),
      );
      for (let i = 0; i < 5; i++) {
        const x = -X + i * 0.6;
        w.model(
          M().sheet(
            [
              [x + 0.02, 2.3, -0.55],
              [x + 0.58, 2.3, -0.55],
              [x + 0.6, 1.86, -0.6],
              [x + 0.32, 1.84, -0.56],
              [x, 1.87, -0.6],
            ],
            L('#a32f2a', 0.5, { flat: true, glow: true }),
          ),
        );
        for (const l of glyphs(pl([x + 0.14, 1.93, -0.61], [0.32, 0, 0], [0, 0.32, 0]), 1, i + 2))
          w.model(M().line(l, 1.5, GLOW('#fff6e0')));
      }
      for (const x of [-1.78, 1.78]) place(w, 'lantern', [x, 1.72, -0.68], 0, { s: 1.15, look: GLOW('#f25a3c', 0.12) });
      for (const x of [-1, -0.3, 0.4, 1.1]) place(w, 'stool', [x, 0, -0.95], 0, { look: RED });
      place(w, 'ramen', [0.3, 0.91, -0.25]);
      place(w, 'ramen', [-0.5, 0.91, -0.25], 0, { look: DARK });
      place(w, 'bottle', [0.85, 0.91, -0.1]);
      w.model(
        M().lathe(
          [1.1, 0.91, -0.1],
          [
            [0.04, 0],
            [0.045, 0.12],
          ],
          BROWN,
          { n: 10 },
        ),
      );
      for (const s of [-1, 1])
        w.model(
          M().lathe(
            [s * 1.62, 0.4, 1.0],
            [
              [0.38, -0.04],
              [0.4, 0],
              [0.38, 0.04],
            ],
            L('#6a4a34', 0.6),
            { axis: 'x', n: 18 },
          ),
        );
      w.model(M().box(2.5, 0, 0.2, 0.6, 0.9, 0.06, GLOW('#fff2d0', 0)));
      for (const l of glyphs(pl([2.25, 0.05, 0.16], [0.5, 0, 0], [0, 0.8, 0]), 3, 8, true))
        w.model(M().line(l, 1.1, DARK));
      w.model(
        M().box(-2.5, 0, 0.6, 0.5, 0.4, 0.4, L('#c9a94a', 0.35)).box(-2.5, 0.4, 0.6, 0.5, 0.4, 0.4, L('#b0503f', 0.5)),
      );
      steam(w, [-0.8, 1.3, 0.85], 1);
      steam(w, [-0.1, 1.3, 0.85], 1.1);
      steam(w, [0.3, 1, -0.25], 0.5);
      steam(w, [-0.5, 1, -0.25], 0.5);
      w.flush();
      if (w.wet) puddles(w);
    },
  },
};
export function groundPlaneR(w: World, look = L('#5a6070', 0.45)): void {
  groundPlane(w, look);
  const r = rng(5);
  let d = '';
  for (let i = 0; i < 60; i++) {
    const z = r(-3, 14),
      x = r(-8, 8),
      A = w.at([x, 0, z]),
      k = w.px([x, 0, z]) * r(0.05, 0.2);
    if (w.depth([x, 0, z]) > 0.6) d += stroke([A, [A[0] + k, A[1]]], { w: 0.9, a: 0.3, b: 0.5 });
  }
  w.p.fill(d, w.inkAt(8), 1);
}
export function puddles(w: World, n = 5): void {
  const r = rng(4);
  for (let i = 0; i < n; i++) {
    const x = r(-3, 3),
      z = w.shot.at[2] + r(2.5, 9),
      k = r(0.5, 1.2),
      pts: P3[] = Array.from({ length: 20 }, (_, j) => {
        const q = 1 + 0.18 * Math.sin(j * 1.9 + i);
        return [x + k * q * Math.cos(j * 0.314), 0.003, z + k * 0.45 * q * Math.sin(j * 0.314)] as P3;
      });
    w.fill(pts, GLOW(mixHex(w.mood.sky[1], '#ffffff', 0.2), w.time === 'night' ? 0.2 : 0));
    w.pen([...pts, pts[0]!], 0.7, undefined, { a: 0, b: 0 });
  }
}
export { S, M, shell, win, patch, vignette, lampBox, groundPlane, hills, skyline, pole, wires, signModel };
/** Draws a place into a panel. `people` may add items (figures) before the flush: they are sorted with the furniture. */
export function drawPlace(
  p: Paint,
  name: string,
  panel: Panel,
  o: {
    shot?: string | Shot;
    time?: Time;
    weather?: Weather;
    seed?: number;
    opt?: Record<string, unknown>;
    people?: (w: World) => void;
    over?: (w: World) => void;
  } = {},
): World {
  const q = PLACES[name]!,
    shot = typeof o.shot === 'object' ? o.shot : (q.shots[o.shot ?? 'wide'] ?? Object.values(q.shots)[0]!),
    w = new World(p, panel, shot, o.time ?? q.time ?? 'day', o.weather ?? q.weather ?? 'clear', o.seed ?? 7);
  w.inside = !!q.inside;
  p.within(`M${panel.x} ${panel.y}h${panel.w}v${panel.h}h${-panel.w}Z`, () => {
    if (o.people) {
      const f = o.people;
      w.later.push(() => f(w));
    }
    q.build(w, o.opt ?? {});
    if (!w.inside) weatherOver(w);
    o.over?.(w);
  });
  return w;
}
