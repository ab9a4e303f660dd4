import { lerp, rng, type P3 } from '../../geometry/geometry';
import type { World } from '../../world/kit';
import { GLOW, L, type Look } from '../../world/kit';
import { K } from './things';
import { M } from './model';

const { WOOD2, WHITE } = K;
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
