/** More places: outside, nature, old times, far away. */
import { clamp, lerp, rng, spline2, spline3, type P2, type P3 } from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { GLOW, INK, L, Model, TAU, World, type Look } from '../world/kit';
import { mixHex } from '../pen/paint';
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
  ray,
  rock,
  sky,
  smoke,
  tree,
  water,
} from '../world/brush';
import { goods, K, place, rack } from '../things/props';
import {
  groundPlane,
  hills,
  house,
  lampBox,
  M,
  patch,
  PLACES,
  pole,
  puddles,
  S,
  shell,
  signModel,
  skyline,
  vignette,
  win,
  wires,
  groundPlaneR,
} from './places';
import { corridor, train } from './scenes';
const { WOOD, WOOD2, STEEL, DARK, BLACK, WHITE, RED, BLUE, GREEN, YEL, BROWN, GOLD, GLASS, GREY, CREAM } = K;
const lensOf = (w: World) => {
  const P = w.panel,
    d = [w.shot.to[0] - w.shot.at[0], w.shot.to[2] - w.shot.at[2]] as const;
  return {
    x: P.x,
    y: P.y,
    w: P.w,
    h: P.h,
    f: w.f,
    eye: w.shot.at[1],
    vx: 0.5,
    vy: (w.cy - P.y) / P.h,
    yaw: (Math.atan2(d[0], d[1]) * 180) / Math.PI,
    ex: w.shot.at[0],
    ez: w.shot.at[2],
  };
};
const disc = (x: number, y: number, z: number, r: number, n = 24, rz = r): P3[] =>
  Array.from({ length: n }, (_, i) => [x + r * Math.cos((i / n) * TAU), y, z + rz * Math.sin((i / n) * TAU)] as P3);
/** Road markings, kerbs. */
const strip = (w: World, x0: number, x1: number, z0: number, z1: number, k: Look, y = 0.002): void =>
  w.fill(
    [
      [x0, y, z0],
      [x1, y, z0],
      [x1, y, z1],
      [x0, y, z1],
    ],
    k,
  );
const wallItem = (
  w: World,
  x: number,
  z: number,
  wd: number,
  h: number,
  d: number,
  look: Look,
  seed = 1,
  brick: [number, number] | null = [0.4, 0.2],
): void => {
  w.item([x - wd / 2, 0, z - d / 2], [x + wd / 2, h, z + d / 2], () => {
    const m = M().box(0, 0, 0, wd, h, d, look);
    const ww = w as unknown as { part: (q: unknown, V: P3[], T: (v: P3) => P3, k: number) => void };
    const T = (v: P3): P3 => [v[0] + x, v[1], v[2] + z];
    w.part(m.parts[0]!, m.parts[0]!.v.map(T), T);
    if (!brick) return;
    if (w.shot.at[2] < z - d / 2)
      bricks(w, pl([x - wd / 2, 0, z - d / 2], [wd, 0, 0], [0, h, 0]), brick[0], brick[1], seed, 0.34, 0.4);
    if (w.shot.at[0] > x + wd / 2)
      bricks(w, pl([x + wd / 2, 0, z - d / 2], [0, 0, d], [0, h, 0]), brick[0], brick[1], seed + 1, 0.34, 0.4);
    else if (w.shot.at[0] < x - wd / 2)
      bricks(w, pl([x - wd / 2, 0, z - d / 2], [0, 0, d], [0, h, 0]), brick[0], brick[1], seed + 1, 0.34, 0.4);
  });
  w.shadow([
    [x - wd / 2, 0, z - d / 2],
    [x + wd / 2, h, z - d / 2],
    [x - wd / 2, h, z - d / 2],
    [x + wd / 2, h, z + d / 2],
    [x - wd / 2, h, z + d / 2],
    [x + wd / 2, 0, z + d / 2],
  ]);
};
/** The lighthouse itself; base at `at`. */
export function lighthouse(w: World, at: P3, h = 16): void {
  const m = M(),
    stripe = L('#c2443a', 0.55),
    r0 = 2.1,
    r1 = 1.3,
    n = 20,
    R = (t: number): number => lerp(r0, r1, t);
  m.lathe(
    [0, -0.4, 0],
    [
      [3.2, 0],
      [3.1, 0.8],
    ],
    L('#b9b4a8', 0.2),
    { n },
  );
  for (let i = 0; i < 5; i++)
    m.lathe(
      [0, 0.4 + (h * 0.74 * i) / 5, 0],
      [
        [R(i / 5), 0],
        [R((i + 1) / 5), (h * 0.74) / 5],
      ],
      i % 2 ? stripe : WHITE,
      { n },
    );
  const y = 0.4 + h * 0.74;
  m.lathe(
    [0, y, 0],
    [
      [1.35, 0],
      [1.95, 0.35],
      [1.95, 0.6],
    ],
    WHITE,
    { n },
  );
  for (let i = 0; i < 14; i++) {
    const a = (i / 14) * TAU;
    m.line(
      [
        [1.88 * Math.cos(a), y + 0.6, 1.88 * Math.sin(a)],
        [1.88 * Math.cos(a), y + 1.5, 1.88 * Math.sin(a)],
      ],
      0.6,
    );
  }
  for (const q of [1.05, 1.5]) {
    m.line(
      disc(0, y + q, 0, 1.88, 22)
        .slice(10)
        .concat(disc(0, y + q, 0, 1.88, 22).slice(0, 2)),
      0.7,
    );
  }
  m.lathe(
    [0, y + 0.6, 0],
    [
      [1.15, 0],
      [1.15, 0.4],
    ],
    WHITE,
    { n },
  );
  m.lathe(
    [0, y + 1.0, 0],
    [
      [1.12, 0],
      [1.12, 1.6],
    ],
    w.time === 'day' ? L('#cfe6ee', 0.08) : GLOW('#fff3bd', 0),
    { n: 12 },
  );
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * TAU;
    m.line(
      [
        [1.13 * Math.cos(a), y + 1, 1.13 * Math.sin(a)],
        [1.13 * Math.cos(a), y + 2.6, 1.13 * Math.sin(a)],
      ],
      0.5,
    );
  }
  m.lathe(
    [0, y + 2.6, 0],
    [
      [1.4, 0],
      [1.25, 0.15],
      [0.7, 0.75],
      [0.15, 1.05],
      [0.12, 1.5],
      [0.02, 1.9],
    ],
    L('#a3352e', 0.6),
    { n },
  );
  for (const [t, a] of [
    [0.2, -0.3],
    [0.5, 0.25],
    [0.8, -0.15],
  ] as const) {
    const rr = R(t / 1) + 0.01,
      yy = 0.4 + h * 0.74 * t,
      x0 = Math.sin(a) * rr,
      z0 = -Math.cos(a) * rr;
    m.box(x0, yy, z0 + 0.08, 0.42, 0.8, 0.25, w.time === 'night' ? GLOW('#ffdf9a', 0) : DARK);
  }
  m.box(0.1, -0.2, -r0 - 0.1, 0.95, 1.9, 0.5, L('#7a8a90', 0.4)).front(-r0 - 0.36, -0.28, -0.2, 0.76, 1.7, WOOD2, 0.8);
  w.model(m, { at });
}
export function beam(w: World, at: P3, dirs: [number, number][]): void {
  const a = w.at(at),
    { p } = w;
  if (w.time === 'day') return;
  for (const [ang, sp] of dirs) ray(w, a, ang, sp, w.panel.w * 1.5);
  const k = w.px(at) * 0.95;
  p.raw(`<circle cx="${a[0]}" cy="${a[1]}" r="${k}" fill="${w.bw ? '#fff' : '#fff8dc'}"/>`);
  let d = '';
  for (let i = 0; i < 24; i++) {
    const t = (i / 24) * TAU,
      q = k * (1.5 + 0.4 * Math.sin(i * 7));
    d += stroke(
      [
        [a[0] + k * 1.12 * Math.cos(t), a[1] + k * 1.12 * Math.sin(t)],
        [a[0] + q * Math.cos(t), a[1] + q * Math.sin(t)],
      ],
      { w: 2, a: 0.1, b: 0.9 },
    );
  }
  p.fill(d, '#fff3c0', '#ffffff');
}
const Q = (k: number, a: number): number => k * a;
void Q;

Object.assign(PLACES, {
  corridor: {
    inside: true,
    shots: { wide: S([0.3, 1.35, 0], [0.0, 1.3, 8], 0.65), close: S([-0.4, 1.3, 1.5], [1.6, 1.3, 7], 0.8) },
    build: (w) => {
      corridor(w.p, lensOf(w), w.time === 'dusk');
      w.flush();
    },
  },
  train: {
    inside: true,
    shots: { wide: S([0.15, 1.25, 0], [0, 1.2, 8], 0.56), close: S([-0.35, 1.15, 1.2], [1.1, 1.15, 5], 0.75) },
    build: (w) => {
      train(w.p, lensOf(w));
      w.flush();
    },
  },
  store: {
    inside: true,
    shots: { wide: S([-2.4, 1.5, -2.2], [0.8, 1.1, 5], 0.72), close: S([0.8, 1.3, -0.4], [-1.4, 1.1, 2.6], 1.0) },
    build: (w) => {
      const X = 4.4,
        Z = 8,
        H = 2.8;
      const q = shell(w, -X, X, -3, Z, H, {
        floor: L('#eceae4', 0.02),
        wall: L('#f3f3ef', 0),
        side: L('#e6e8e6', 0.05),
      });
      grid(w, q.floor, 14, 17, 0.32);

      for (let s = 0; s < 3; s++) {
        const x = 2.4 - s * 2.3,
          z = 5,
          m = M().box(x, 0, z, 0.9, 1.5, 3.2, L('#dfe2e0', 0.05));
        w.model(m);
        for (let k = 0; k < 4; k++) {
          const r = rng(s * 9 + k),
            y = 0.12 + k * 0.36,
            m2 = M().box(x, y - 0.04, z - 1.61, 0.9, 0.03, 0.02, STEEL, { ink: 0.5 });
          goods(m2, 3.385, x - 0.42, x + 0.42, y, 0.3, s * 4 + k);
          w.model(m2);
          for (const sd of [-1, 1]) {
            if ((w.shot.at[0] - x) * sd < 0) continue;
            let zz = z - 1.55;
            const sx = x + sd * 0.46,
              m3 = M();
            while (zz < z + 1.5) {
              const t = r(0.07, 0.16),
                hh = r(0.16, 0.29);
              m3.box(sx, y, zz + t / 2, 0.02, hh, t, [RED, BLUE, GREEN, YEL, WHITE, CREAM][Math.floor(r(0, 6))]!, {
                ink: 0.5,
              });
              zz += t + 0.012;
            }
            w.model(m3);
          }
        }
        w.model(
          M()
            .box(x, 1.75, 3.3, 0.8, 0.34, 0.05, [RED, BLUE, GREEN][s]!)
            .front(3.27, x - 0.32, 1.83, 0.64, 0.16, WHITE, 0.4),
        );
      }
      const f = M().box(-0.2, 0, 7.7, 8, 2.1, 0.5, L('#cfd8da', 0.1));
      for (let i = 0; i < 7; i++) {
        f.front(7.449, -4 + i * 1.1, 0.15, 1.02, 1.8, GLOW('#eaf6fa', 0), 0.8);
      }
      for (let i = 0; i < 7; i++)
        for (let k = 0; k < 4; k++) goods(f, 7.44, -3.92 + i * 1.1, -3.05 + i * 1.1, 0.2 + k * 0.44, 0.3, i * 5 + k);
      w.model(f);
      // checkout desks in front
      for (const [x, z] of [
        [-1.6, 1.5],
        [0.9, 1.5],
      ] as const) {
        w.model(
          M()
            .box(x, 0, z, 1.5, 0.86, 0.7, L('#e4dfd2', 0.05))
            .front(z - 0.351, x - 0.7, 0.12, 1.4, 0.5, RED, 0.5)
            .box(x, 0.86, z, 1.6, 0.05, 0.8, DARK),
        );
        w.model(
          M()
            .box(x + 0.4, 0.91, z + 0.1, 0.34, 0.2, 0.3, GREY)
            .box(x + 0.4, 1.11, z + 0.16, 0.36, 0.3, 0.05, DARK, { front: GLOW('#d6f0fa') }),
        );
        place(w, 'basket', [x - 0.35, 0.91, z], 10);
        w.model(
          M()
            .line(
              [
                [x + 0.7, 0.9, z],
                [x + 0.7, 2.2, z],
              ],
              0.05,
              GREY,
            )
            .box(x + 0.7, 2.0, z, 0.34, 0.34, 0.06, GLOW('#f8d868', 0))
            .front(z - 0.031, x + 0.62, 2.06, 0.16, 0.22, DARK, 0),
        );
      }
      for (const x of [-3.5, -2.8]) place(w, 'selfCheckout', [x, 0, 3.2 + (x + 3.5)], 20);
      place(w, 'basket', [3.4, 0, 0.6]);
      place(w, 'basket', [3.4, 0.14, 0.6]);
      for (let i = 0; i < 4; i++) for (const x of [-2.4, 0, 2.4]) w.model(lampBox(x, H - 0.07, 0.4 + i * 2, 0.22, 1.4));
      w.flush();
      vignette(w, 0.1);
    },
  },
  office: {
    inside: true,
    shots: { wide: S([-2.6, 1.55, -2], [0.8, 1.1, 6], 0.72), close: S([1.0, 1.25, -0.6], [-1.4, 1.05, 3], 0.95) },
    build: (w) => {
      const X = 4.2,
        Z = 8,
        H = 2.7,
        q = shell(w, -X, X, -3, Z, H, { floor: L('#9aa0a6', 0.26), wall: L('#f0f0ec', 0), ceil: L('#ecebe6', 0.05) });
      grid(w, q.floor, 12, 15, 0.3);
      grid(w, pl([-X, H, -3], [2 * X, 0, 0], [0, 0, Z + 3]), 12, 14, 0.32);
      win(w, q.back, 0.05, 0.95, 0.3, 0.86, 6, { view: 'town', seed: 7 });
      const b: [P3, P3][] = [];
      const c = on(q.back);
      for (let i = 0; i < 9; i++) b.push([c(0.05, 0.62 + i * 0.027), c(0.48, 0.62 + i * 0.027)]);
      w.edges(b, 0.5);
      for (const [x, z] of [
        [-2.2, 1.2],
        [-2.2, 3.0],
        [0.4, 1.2],
        [0.4, 3.0],
        [-2.2, 5],
        [0.4, 5],
        [2.9, 3.6],
      ] as const) {
        w.model(
          M()
            .box(x, 0.7, z, 1.5, 0.04, 0.72, L('#e9e4da', 0))
            .box(x - 0.5, 0, z + 0.05, 0.42, 0.7, 0.6, L('#c3c7ca', 0.1))
            .box(x + 0.72, 0, z, 0.04, 0.7, 0.66, GREY)
            .box(x, 0.74, z + 0.37, 1.5, 0.42, 0.03, L('#7f95a8', 0.3)),
        );
        place(w, 'computer', [x, 0.74, z + 0.15]);
        const r = rng(Math.round(x * 10 + z * 7));
        if (r() < 0.8) {
          const s = M();
          for (let i = 0; i < 4; i++)
            s.box(x + 0.52 + r(-0.02, 0.02), 0.74 + i * 0.03, z + r(-0.02, 0.02), 0.22, 0.03, 0.3, WHITE, { ink: 0.6 });
          w.model(s);
        }
        if (r() < 0.6) place(w, 'cup', [x - 0.45, 0.74, z - 0.1]);
        w.model(
          M()
            .cyl(x, 0.08, z - 0.6, 0.03, 0.36, DARK, { n: 6 })
            .box(x, 0.44, z - 0.6, 0.46, 0.08, 0.44, DARK)
            .box(x, 0.6, z - 0.82, 0.44, 0.5, 0.06, DARK, { taper: 0.1 })
            .box(x, 0.04, z - 0.6, 0.5, 0.05, 0.07, DARK)
            .box(x, 0.04, z - 0.6, 0.07, 0.05, 0.5, DARK),
        );
      }
      w.model(M().box(3.8, 0, 0.6, 0.6, 1.9, 2.4, L('#c9cdd0', 0.1)));
      for (let i = 0; i < 3; i++)
        for (let k = 0; k < 4; k++)
          w.model(M().box(3.49, 0.1 + k * 0.45, -0.2 + i * 0.8, 0.015, 0.4, 0.7, L('#b9bec2', 0.14), { ink: 0.7 }));
      for (let i = 0; i < 3; i++) for (const x of [-1.4, 1.6]) w.model(lampBox(x, H - 0.06, 1 + i * 2.2, 0.5, 1.1));
      w.flush();
      vignette(w, 0.16);
    },
  },
  hospital: {
    inside: true,
    shots: { wide: S([-1.9, 1.5, -2.2], [0.6, 0.95, 3], 0.74), close: S([-0.6, 1.2, -0.9], [1.1, 0.85, 2.2], 0.9) },
    build: (w) => {
      const X = 2.6,
        Z = 3.4,
        H = 2.7,
        q = shell(w, -X, X, -3, Z, H, { floor: L('#dfe5e4', 0.05), wall: L('#f4f6f4', 0), side: L('#e9eeec', 0.03) });
      win(w, q.back, 0.1, 0.5, 0.34, 0.84, 2, { view: 'trees', seed: 9 });
      patch(w, [
        [-2, 0.002, 3],
        [0, 0.002, 3],
        [-0.8, 0.002, 0.8],
        [-2.6, 0.002, 0.8],
      ]);
      w.edge([-X, 0.9, Z], [X, 0.9, Z], 0.5);
      w.edge([X, 0.9, -3], [X, 0.9, Z], 0.5);
      const b = M();
      for (const z of [0.1, 2.1]) for (const x of [0.75, 1.65]) b.box(x, 0, z, 0.06, 0.5, 0.06, STEEL);
      b.box(1.2, 0.4, 1.1, 0.98, 0.12, 2.1, STEEL)
        .box(1.2, 0.52, 1.1, 0.94, 0.14, 2.05, WHITE)
        .box(1.2, 0.66, 1.85, 0.6, 0.11, 0.36, WHITE, { taper: 0.2 })
        .box(1.2, 0.6, 0.72, 1.02, 0.14, 1.35, L('#eaf0f4', 0.02));
      b.box(1.2, 0.3, 2.2, 1.0, 0.75, 0.05, L('#d9cdb6', 0.1)).box(1.2, 0.3, 0.04, 1.0, 0.5, 0.05, L('#d9cdb6', 0.1));
      for (const x of [0.68, 1.72]) {
        b.line(
          [
            [x, 0.6, 1.0],
            [x, 0.92, 1.0],
            [x, 0.92, 1.9],
            [x, 0.6, 1.9],
          ],
          0.028,
          STEEL,
        );
      }
      w.model(b);
      w.model(
        M()
          .line(
            [
              [2.2, 0, 2.2],
              [2.2, 1.9, 2.2],
            ],
            0.03,
            STEEL,
          )
          .line(
            [
              [2.05, 1.84, 2.2],
              [2.35, 1.84, 2.2],
            ],
            0.022,
            STEEL,
          )
          .box(2.08, 1.5, 2.2, 0.14, 0.26, 0.05, GLASS)
          .line(
            spline3(
              [
                [2.08, 1.5, 2.2],
                [2.05, 1.1, 2.1],
                [1.9, 0.9, 1.9],
                [1.6, 0.76, 1.5],
              ],
              6,
            ),
            0.6,
          ),
      );
      w.model(
        M()
          .box(0.25, 0, 2.5, 0.5, 0.7, 0.46, L('#e4d6bd', 0.05))
          .front(2.269, 0.02, 0.38, 0.46, 0.26, L('#d9c8aa', 0.12), 0.7),
      );
      w.model(
        M().lathe(
          [0.2, 0.7, 2.5],
          [
            [0.05, 0],
            [0.07, 0.1],
            [0.035, 0.18],
          ],
          GLASS,
          { n: 12 },
        ),
      );
      place(w, 'flower', [0.2, 0.75, 2.5], 0, { s: 0.9 });
      place(w, 'flower', [0.24, 0.74, 2.48], 40, { s: 0.8, look: YEL });
      place(w, 'medicine', [0.38, 0.7, 2.4]);
      const cu = M();
      for (let i = 0; i < 9; i++) {
        const z = -0.8 + i * 0.2;
        cu.sheet(
          [
            [-0.6 + (i % 2) * 0.08, 0.25, z],
            [-0.6 + (i % 2) * 0.08, 2.3, z],
            [-0.6 + ((i + 1) % 2) * 0.08, 2.3, z + 0.2],
            [-0.6 + ((i + 1) % 2) * 0.08, 0.25, z + 0.2],
          ],
          L('#cfe0dc', i % 2 ? 0.16 : 0.04),
          { ink: 0.7 },
        );
      }
      void cu;
      place(w, 'stool', [0.3, 0, 0.6], 0, { look: L('#6f9a94', 0.3) });
      w.model(
        M()
          .box(1.2, 1.5, 3.36, 1.6, 0.2, 0.06, L('#d9cdb6', 0.1))
          .box(0.7, 1.54, 3.33, 0.1, 0.1, 0.02, WHITE)
          .box(1.5, 1.54, 3.33, 0.16, 0.1, 0.02, GREEN),
      );
      w.flush();
      vignette(w, 0.1);
    },
  },
  platform: {
    shots: { wide: S([-1.2, 1.6, -2], [0.2, 1.7, 20], 0.75), close: S([-2.4, 1.4, 1], [0.6, 1.5, 8], 0.95) },
    build: (w) => {
      sky(w, { clouds: 3, sun: [0.3, 0.4], seed: 6 });
      skyline(w, 90, L('#a9b6c4', 0.24), 4, 5, 14);
      groundPlane(w, L('#a39c92', 0.24), -1.1);
      w.fill(
        [
          [-6, 0, -6],
          [1.2, 0, -6],
          [1.2, 0, 60],
          [-6, 0, 60],
        ],
        L('#c9c7c2', 0),
      );
      w.fill(
        [
          [1.2, 0, -6],
          [1.2, 0, 60],
          [1.2, -1.1, 60],
          [1.2, -1.1, -6],
        ],
        L('#8f8b85', 0.4),
      );
      strip(w, 0.35, 0.75, -6, 60, L('#f0c84a', 0.1));
      w.edge([1.2, 0, -4], [1.2, 0, 60], 1.2);
      for (const x of [0.35, 0.75]) w.edge([x, 0, -4], [x, 0, 60], 0.5);
      const l: [P3, P3][] = [];
      for (let z = -3; z < 40; z += 1.2)
        l.push([
          [-6, 0, z],
          [0.35, 0, z],
        ]);
      w.edges(l, 0.4);
      const dots: [P3, P3][] = [];
      for (let z = -1; z < 14; z += 0.2)
        dots.push([
          [0.42, 0.003, z],
          [0.68, 0.003, z],
        ]);
      w.edges(dots, 0.5);
      for (const x of [2.0, 3.4]) {
        strip(w, x - 0.06, x + 0.06, -6, 80, L('#5f6166', 1), -1);
      }
      const sl: [P3, P3][] = [];
      for (let z = -2; z < 50; z += 0.8)
        sl.push([
          [1.6, -1.08, z],
          [3.8, -1.08, z],
        ]);
      w.edges(sl, 1.4);
      wallItem(w, 8.5, 20, 0.4, 2.2, 70, L('#bdb7ab', 0.14), 3);
      for (let i = 0; i < 7; i++) {
        const z = 2 + i * 6;
        w.model(
          M()
            .box(-2.6, 0, z, 0.28, 3.3, 0.28, L('#8fa09a', 0.3))
            .box(-2.6, 3.2, z, 6.4, 0.16, 0.2, L('#6f807a', 0.5))
            .line(
              [
                [-2.6, 2.2, z],
                [-0.6, 3.2, z],
              ],
              0.1,
              L('#6f807a', 0.5),
            )
            .line(
              [
                [-2.6, 2.2, z],
                [-4.6, 3.2, z],
              ],
              0.1,
              L('#6f807a', 0.5),
            ),
        );
        if (i < 6) w.model(M().box(-2.6, 3.36, z + 3, 6.8, 0.12, 6.2, L('#b7bdb9', 0.2)));
        if (i % 2)
          w.model(
            M()
              .box(-2.6, 0.42, z + 2.4, 0.5, 0.06, 1.8, BLUE)
              .box(-2.6, 0, z + 1.8, 0.4, 0.42, 0.06, DARK)
              .box(-2.6, 0, z + 3, 0.4, 0.42, 0.06, DARK),
          );
      }
      w.model(
        M()
          .line(
            [
              [-1.5, 3.3, 6],
              [-1.5, 2.75, 6],
            ],
            0.8,
          )
          .box(-1.5, 2.3, 6, 2.2, 0.5, 0.12, WHITE)
          .front(5.939, -2.55, 2.34, 2.1, 0.1, GREEN, 0.4),
      );
      for (const g of glyphs(pl([-2.1, 2.47, 5.93], [1.2, 0, 0], [0, 0.28, 0]), 3, 7)) w.model(M().line(g, 0.9));
      w.model(
        M()
          .box(-4.4, 0, 6, 0.9, 1.9, 0.7, RED)
          .front(5.649, -4.78, 0.8, 0.76, 0.9, GLOW('#eef8fa', 0), 0.6)
          .front(5.648, -4.7, 0.2, 0.4, 0.2, DARK),
      );
      place(w, 'train', [2.7, -1.1, 26], 0);
      w.castShadows();
      for (let i = 0; i < 4; i++) {
        const z = 4 + i * 12;
        w.model(
          M()
            .line(
              [
                [5.4, -1.1, z],
                [5.4, 6, z],
              ],
              0.16,
              GREY,
            )
            .line(
              [
                [5.4, 5.4, z],
                [2.4, 5.6, z],
              ],
              0.08,
              GREY,
            ),
        );
      }
      w.flush();
      w.edges(
        [0, 1, 2, 3].map(
          (i) =>
            [
              [2.6, 5.2, 4 + i * 12],
              [2.6, 5.2, 16 + i * 12],
            ] as [P3, P3],
        ),
        0.6,
      );
      if (w.wet) puddles(w, 4);
    },
  },
  shopping: {
    shots: { wide: S([0.3, 1.5, -3], [0.0, 1.75, 20], 0.78), close: S([-0.8, 1.4, 1], [2.6, 1.6, 8], 0.95) },
    build: (w) => {
      sky(w, { clouds: 2, seed: 4, moon: [0.5, 0.2] });
      groundPlane(w, L('#c8c3ba', 0));
      const l: [P3, P3][] = [];
      for (let z = -2; z < 40; z += 1.3)
        l.push([
          [-3, 0, z],
          [3, 0, z],
        ]);
      for (const x of [-1.5, 0, 1.5])
        l.push([
          [x, 0, -3],
          [x, 0, 60],
        ]);
      w.edges(l, 0.4);
      const r = rng(5),
        night = w.time === 'night';
      for (const s of [-1, 1])
        for (let i = 0; i < 7; i++) {
          const z = 0.5 + i * 4.6,
            x = s * 5.2,
            h = r(5.5, 8.5),
            wl = [L('#e6dccb', 0), L('#cfc6b8', 0.12), L('#d8d4cf', 0.05), L('#b9a690', 0.2)][Math.floor(r(0, 4))]!,
            m = M();
          m.box(x, 0, z + 2.3, 4, h, 4.5, wl);
          const X = x - s * 2.01,
            side = (z0: number, z1: number, y0: number, y1: number, k: Look, ink = 0.7): void => {
              const q: P3[] = [
                [X, y0, z0],
                [X, y1, z0],
                [X, y1, z1],
                [X, y0, z1],
              ];
              m.decal(s < 0 ? q : q.reverse(), k, ink);
            };
          const open = r() < 0.8;
          side(z + 0.3, z + 4.3, 0, 2.4, open ? (night ? GLOW('#ffe6ae', 0) : L('#5a4f48', 0.62)) : L('#9aa0a4', 0.3));
          if (!open) for (let k = 0; k < 9; k++) side(z + 0.3, z + 4.3, 0.2 + k * 0.25, 0.22 + k * 0.25, DARK, 0);
          for (let k = 0; k < 2; k++)
            for (let j = 0; j < Math.floor((h - 3.4) / 2.2); j++)
              side(
                z + 0.6 + k * 2,
                z + 1.9 + k * 2,
                3.7 + j * 2.2,
                4.9 + j * 2.2,
                night ? (r() < 0.5 ? GLOW('#ffe1a0', 0) : L('#1c2340', 1)) : L('#93b4c6', 0.25),
              );
          w.model(m);
          if (open) {
            const sh = M();
            for (let k = 0; k < 3; k++)
              sh.box(
                x - s * 2.35,
                0,
                z + 0.9 + k * 1.25,
                0.6,
                0.5 + (k % 2) * 0.2,
                1.05,
                L(['#b9803f', '#8f9a6a', '#a86048'][k]!, 0.35),
              );
            for (let k = 0; k < 3; k++)
              for (let j = 0; j < 6; j++)
                sh.ball(
                  x - s * 2.35 + r(-0.2, 0.2),
                  0.55 + (k % 2) * 0.2,
                  z + 0.6 + k * 1.25 + (j % 3) * 0.28,
                  0.1,
                  [RED, YEL, GREEN, WHITE][Math.floor(r(0, 4))]!,
                  { n: 8, ink: 0.7 },
                );
            w.model(sh);
          }
          const aw = M(),
            n = 7,
            c1 = [RED, GREEN, BLUE, L('#d8883a', 0.3)][Math.floor(r(0, 4))]!;
          for (let k = 0; k < n; k++) {
            const a = z + 0.1 + (k * 4.4) / n,
              b = a + 4.4 / n;
            aw.sheet(
              [
                [X, 2.75, a],
                [X, 2.75, b],
                [X - s * 1.1, 2.25, b],
                [X - s * 1.1, 2.25, a],
              ],
              k % 2 ? WHITE : c1,
              { ink: 0.6 },
            );
            aw.sheet(
              [
                [X - s * 1.1, 2.25, a],
                [X - s * 1.1, 2.25, b],
                [X - s * 1.1, 2.02, a * 0.7 + b * 0.3],
                [X - s * 1.1, 2.02, a],
              ].slice(0, 4) as P3[],
              k % 2 ? WHITE : c1,
              { ink: 0.6 },
            );
          }
          w.model(aw);
          if (r() < 0.75) {
            const k = [WHITE, RED, YEL, DARK, BLUE][Math.floor(r(0, 5))]!,
              sm = M().add3(
                signModel(
                  0.75,
                  1.9,
                  night ? GLOW(k.c, k.bw > 0.9 ? 1 : k.bw * 0.6) : k,
                  i * 3 + s,
                  3,
                  true,
                  k.bw > 0.4 ? GLOW('#ffffff') : DARK,
                ),
                { at: [X - s * 0.5, 3.1, z + 0.6] },
              );
            w.model(sm);
          }
          if (r() < 0.5)
            place(w, 'lantern', [X - s * 1.0, 1.9, z + 4], 0, { s: 0.9, look: night ? GLOW('#f25a3c', 0.1) : RED });
        }
      const tops: P3[] = [];
      for (let i = 0; i < 4; i++) {
        pole(w, [2.75, 0, 3 + i * 9], 7.4);
        tops.push([2.75, 6.8, 3 + i * 9]);
      }
      place(w, 'bicycle', [-2.5, 0, 6.4], 10);
      place(w, 'bicycle', [2.4, 0, 11], 190);
      w.castShadows();
      if (w.wet) puddles(w);
      w.flush();
      wires(w, [[2.75, 6.8, -6], ...tops]);
      const fl: [P3, P3][] = [];
      for (let i = 0; i < 3; i++) {
        const z = 6 + i * 8;
        fl.push([
          [-3.2, 5, z],
          [3.2, 5, z],
        ]);
      }
      w.edges(fl, 0.6);
      for (let i = 0; i < 3; i++) {
        const z = 6 + i * 8;
        for (let k = 0; k < 12; k++)
          w.quad(
            [
              [-3 + k * 0.5, 5, z],
              [-2.6 + k * 0.5, 5, z],
              [-2.8 + k * 0.5, 4.6, z],
            ],
            k % 2 ? RED : WHITE,
            0.6,
          );
      }
    },
  },
  alley: {
    time: 'night',
    shots: { wide: S([0.2, 1.3, -2], [0.0, 1.9, 12], 0.72), close: S([-0.4, 1.1, 0.6], [1.4, 1.2, 5], 0.85) },
    build: (w) => {
      sky(w, { stars: 50, moon: [0.52, 0.25], clouds: 0 });
      skyline(w, 60, L('#3a4670', 0.7), 5, 10, 26);
      groundPlaneR(w, L('#6a6e78', 0.4));
      const r = rng(9),
        night = w.time === 'night';
      for (const s of [-1, 1])
        for (let i = 0; i < 4; i++) {
          const z = i * 5 - 1,
            x = s * 4.1,
            h = r(7, 12),
            m = M().box(
              x,
              0,
              z + 2.5,
              5,
              h,
              4.95,
              L(['#8f857c', '#7a7f88', '#9a8f80', '#857a78'][(i + (s > 0 ? 2 : 0)) % 4]!, 0.3),
            ),
            X = x - s * 2.51,
            side = (z0: number, z1: number, y0: number, y1: number, k: Look, ink = 0.7): void => {
              const q: P3[] = [
                [X, y0, z0],
                [X, y1, z0],
                [X, y1, z1],
                [X, y0, z1],
              ];
              m.decal(s < 0 ? q : q.reverse(), k, ink);
            };
          side(z + 0.6, z + 1.6, 0, 2.1, i % 2 ? WOOD2 : DARK, 1);
          if (i % 2 === (s > 0 ? 1 : 0))
            side(z + 2.4, z + 4, 0.9, 2, night ? GLOW('#ffe1a0', 0) : L('#8fb2c6', 0.3), 0.9);
          for (let j = 0; j < 3; j++)
            for (let k = 0; k < 2; k++)
              side(
                z + 0.8 + k * 2,
                z + 2 + k * 2,
                3.2 + j * 2.4,
                4.4 + j * 2.4,
                night ? (r() < 0.35 ? GLOW('#ffe1a0', 0) : L('#151a30', 1)) : L('#7f9fb0', 0.4),
              );
          w.model(m);
          w.model(
            M().line(
              [
                [X - s * 0.08, 0.1, z + 0.3],
                [X - s * 0.08, h, z + 0.3],
              ],
              0.12,
              GREY,
            ),
          );
          w.model(
            M()
              .box(X - s * 0.35, 2.7, z + 3.2, 0.6, 0.55, 0.9, L('#c9ccca', 0.1))
              .decal(
                (s < 0
                  ? [
                      [X + 0.655, 2.75, 3.0 + z],
                      [X + 0.655, 3.2, 3.0 + z],
                      [X + 0.655, 3.2, 3.5 + z],
                      [X + 0.655, 2.75, 3.5 + z],
                    ]
                  : [
                      [X - 0.655, 2.75, 3.5 + z],
                      [X - 0.655, 3.2, 3.5 + z],
                      [X - 0.655, 3.2, 3.0 + z],
                      [X - 0.655, 2.75, 3.0 + z],
                    ]) as P3[],
                DARK,
                0.5,
              ),
          );
          w.item([X - s * 0.01 - 0.01, 0, z], [X - s * 0.01 + 0.01, h, z + 5], () =>
            bricks(w, pl([X, 0, z + 1.7], [0, 0, 3.2], [0, 0.85, 0]), 0.5, 0.2, i + 3 + s, 0.3, 0.4),
          );
          if (i === 1 && s > 0)
            w.model(M().add3(signModel(0.7, 1.7, GLOW('#f05a6a', 0), 5, 3, true, DARK), { at: [X - 0.5, 2.6, z + 1] }));
        }
      for (const [x, z, n] of [
        [-1.15, 3, 2],
        [1.2, 2.4, 1],
        [-1.2, 7.5, 3],
      ] as const)
        for (let i = 0; i < n; i++)
          w.model(
            M()
              .box(x + i * 0.03, i * 0.32, z, 0.5, 0.31, 0.4, L('#b0885a', 0.3))
              .front(z - 0.201, x - 0.05, i * 0.32 + 0.2, 0.1, 0.1, CREAM, 0.4),
            {},
          );
      w.model(
        M()
          .lathe(
            [1.05, 0, 4.4],
            [
              [0.28, 0],
              [0.33, 0.8],
            ],
            STEEL,
            { n: 14 },
          )
          .lathe(
            [1.05, 0.8, 4.4],
            [
              [0.36, 0],
              [0.3, 0.08],
              [0.05, 0.1],
            ],
            GREY,
            { n: 14 },
          ),
      );
      w.model(
        M().lathe(
          [1.12, 0, 5.3],
          [
            [0.28, 0],
            [0.33, 0.75],
          ],
          STEEL,
          { n: 14 },
        ),
      );
      w.model(
        M()
          .ball(0.75, 0.22, 4.9, 0.28, L('#2a2d38', 1), { n: 10, sy: 0.8 })
          .ball(-0.95, 0.2, 1.9, 0.25, L('#2a2d38', 1), { n: 10, sy: 0.8 }),
      );
      const lamp: P3 = [-1.35, 3.4, 5.6];
      w.model(
        M()
          .line(
            [
              [-1.6, 3.6, 5.6],
              [-1.3, 3.7, 5.6],
              [-1.2, 3.5, 5.6],
            ],
            0.06,
            DARK,
          )
          .lathe(
            [-1.2, 3.25, 5.6],
            [
              [0.24, 0],
              [0.08, 0.22],
            ],
            DARK,
            { n: 12 },
          )
          .ball(-1.2, 3.24, 5.6, 0.1, GLOW('#fff2c0'), { n: 10 }),
      );
      w.fill(disc(-0.7, 0.003, 5.6, 1.5, 24, 1.2), GLOW(night ? '#b8a888' : '#c9c3ba', night ? 0.16 : 0.05));
      void lamp;
      w.castShadows();
      if (w.wet) puddles(w, 4);
      w.flush();
      w.edges(
        [
          [
            [-1.6, 5.4, 3],
            [1.6, 5.8, 3.4],
          ],
          [
            [-1.6, 6.4, 7],
            [1.6, 6, 7],
          ],
          [
            [-1.6, 4.8, 9],
            [1.6, 5.2, 10],
          ],
        ],
        0.8,
      );
    },
  },
  residential: {
    shots: { wide: S([-1.0, 1.5, -3], [0.6, 2.0, 20], 0.8), close: S([1.2, 1.35, 0], [-3.4, 1.7, 8], 0.95) },
    build: (w) => {
      sky(w, { clouds: 4, seed: 7, sun: [0.6, 0.6], moon: [0.7, 0.3] });
      hills(w, 160, 14, L('#8fb09a', 0.2), 4);
      groundPlane(w, w.weather === 'snow' ? L('#eef2f6', 0) : L('#b3b1ae', 0.03));
      strip(w, -2.2, -2.05, -6, 80, GLOW('#ffffff'));
      strip(w, 2.05, 2.2, -6, 80, GLOW('#ffffff'));
      for (let z = 4; z < 9; z += 0.9) strip(w, -1.8, 1.8, z, z + 0.45, GLOW('#fbfbf8'));
      w.edges(
        [
          [
            [-2.2, 0, -4],
            [-2.2, 0, 80],
          ],
          [
            [2.2, 0, -4],
            [2.2, 0, 80],
          ],
        ],
        0.4,
      );
      const r = rng(4);
      for (const s of [-1, 1])
        for (let i = 0; i < 5; i++) {
          const z = 4 + i * 9.5 + (s > 0 ? 3 : 0);
          house(w, [s * (7.4 + r(0, 1)), 0, z], 7.5, 6.4, r(5.2, 6), {
            yaw: s < 0 ? -90 : 90,
            seed: i * 3 + s + 8,
            gable: r() < 0.4,
          });
          if (r() < 0.8) tree(w, [s * 3.9, 0, z + 4.2], r(3, 4.4), 'round', i + 5 + s);
        }
      for (const s of [-1, 1])
        for (let i = 0; i < 6; i++) {
          const z = -2 + i * 7.6;
          wallItem(w, s * 2.95, z + 2.6, 0.16, 1.35, 5.2, L('#c9c4ba', 0.08), i + 3 + s, [0.4, 0.2]);
          if (r() < 0.6) tree(w, [s * 3.5, 0, z + 1.6], 2.0, 'bush', i + 2);
        }
      const tops: P3[] = [];
      for (let i = 0; i < 6; i++) {
        const z = 2.4 + i * 8.5;
        pole(w, [-2.55, 0, z], 8);
        tops.push([-2.55, 7.4, z]);
      }
      w.model(
        M()
          .line(
            [
              [2.5, 0, 3.4],
              [2.5, 2.5, 3.4],
            ],
            0.08,
            GREY,
          )
          .lathe(
            [2.5, 2.5, 3.36],
            [
              [0.3, -0.02],
              [0.3, 0.02],
            ],
            RED,
            { axis: 'z', n: 3 },
          ),
      );
      place(w, 'car', [1.2, 0, 22], 0);
      if (w.shot.at[0] > -5) place(w, 'bicycle', [2.5, 0, 6.5], 12);
      w.castShadows();
      if (w.wet) puddles(w);
      w.flush();
      wires(w, [[-2.55, 7.4, -6], ...tops]);
      w.edges(
        [
          [
            [-2.55, 6, 2.4],
            [6.5, 5, 6],
          ],
          [
            [-2.55, 6, 10.9],
            [6.8, 5, 14],
          ],
        ],
        0.5,
      );
    },
  },
  park: {
    shots: { wide: S([-1.5, 1.5, -3], [0.6, 1.7, 12], 0.8), close: S([-0.3, 1.3, 0.6], [2.4, 1.0, 5.4], 1.0) },
    build: (w) => {
      sky(w, { clouds: 4, seed: 9, sun: [0.7, 0.5], moon: [0.7, 0.3] });
      skyline(w, 120, L('#b3c0cc', 0.16), 6, 4, 14);
      hills(w, 60, 5, L('#8fb58a', 0.22), 3, 0, 0.4);
      const snow = w.weather === 'snow';
      groundPlane(w, snow ? L('#f0f4f8', 0) : L('#a8c98a', 0));
      w.fill(
        spline3(
          [
            [-4, 0.002, -4],
            [-0.6, 0.002, 3],
            [1.8, 0.002, 8],
            [-0.6, 0.002, 14],
            [-3, 0.002, 26],
          ],
          8,
        ).concat(
          spline3(
            [
              [-2, 0.002, 26],
              [1.2, 0.002, 14],
              [4.2, 0.002, 8],
              [2.2, 0.002, 2],
              [1, 0.002, -4],
            ],
            8,
          ),
        ),
        snow ? L('#dfe6ee', 0.05) : L('#e6d9bd', 0),
      );
      w.pen(
        spline3(
          [
            [-4, 0.002, -4],
            [-0.6, 0.002, 3],
            [1.8, 0.002, 8],
            [-0.6, 0.002, 14],
            [-3, 0.002, 26],
          ],
          8,
        ),
        0.7,
      );
      w.pen(
        spline3(
          [
            [1, 0.002, -4],
            [2.2, 0.002, 2],
            [4.2, 0.002, 8],
            [1.2, 0.002, 14],
            [-2, 0.002, 26],
          ],
          8,
        ),
        0.7,
      );
      if (!snow) {
        grass(w, [-9, -0.5, -1, 18], 150, 3);
        grass(w, [3.4, 12, 0, 20], 120, 5);
      }
      const r = rng(6);
      for (let i = 0; i < 10; i++)
        tree(w, [r(-22, 22), 0, 20 + r(0, 14)], r(5, 8), i % 4 === 3 ? 'pine' : 'round', i + 20);
      tree(w, [-4.2, 0, 7], 6.6, 'round', 3);
      tree(w, [5.6, 0, 10], 7.4, 'round', 5);
      tree(w, [-8, 0, 13], 7, 'round', 8);
      for (const [x, z] of [
        [-2.4, 11],
        [4.6, 5.6],
        [6.2, 6.4],
        [-6, 9],
      ] as const)
        tree(w, [x, 0, z], 1.2, 'bush', x * 3 + z);
      const bench = M();
      for (const x of [-0.7, 0.7]) bench.box(x, 0, 0, 0.06, 0.42, 0.45, DARK).box(x, 0.42, 0.2, 0.06, 0.45, 0.05, DARK);
      for (let i = 0; i < 3; i++) bench.box(0, 0.42, -0.16 + i * 0.16, 1.7, 0.04, 0.13, WOOD);
      for (let i = 0; i < 2; i++) bench.box(0, 0.6 + i * 0.18, 0.22, 1.7, 0.13, 0.035, WOOD);
      w.model(bench, { at: [2.9, 0, 5.4], yaw: -16 });
      w.model(
        M()
          .lathe(
            [0, 0, 0],
            [
              [0.12, 0],
              [0.06, 0.2],
              [0.05, 3],
            ],
            DARK,
            { n: 8 },
          )
          .lathe(
            [0, 3, 0],
            [
              [0.12, 0],
              [0.22, 0.35],
              [0.05, 0.55],
            ],
            w.time === 'day' ? L('#f2f2ea', 0) : GLOW('#fff2c0', 0),
            { n: 10 },
          ),
        { at: [-1.3, 0, 6.4] },
      );
      const sw = M();
      for (const x of [-1.6, 1.6])
        sw.line(
          [
            [x, 0, -0.7],
            [x, 2.3, 0],
          ],
          0.08,
          RED,
        ).line(
          [
            [x, 0, 0.7],
            [x, 2.3, 0],
          ],
          0.08,
          RED,
        );
      sw.line(
        [
          [-1.6, 2.3, 0],
          [1.6, 2.3, 0],
        ],
        0.09,
        RED,
      );
      for (const x of [-0.7, 0.7]) {
        sw.line(
          [
            [x - 0.2, 2.3, 0],
            [x - 0.2, 0.5, 0],
          ],
          0.5,
        )
          .line(
            [
              [x + 0.2, 2.3, 0],
              [x + 0.2, 0.5, 0],
            ],
            0.5,
          )
          .box(x, 0.46, 0, 0.5, 0.05, 0.2, WOOD2);
      }
      w.model(sw, { at: [-4.6, 0, 10.5], yaw: 20 });
      w.castShadows();
      if (w.wet) puddles(w, 4);
      w.flush();
    },
  },
  forest: {
    shots: { wide: S([0, 1.4, -3], [0.2, 2.1, 10], 0.8), close: S([-1.2, 1.2, 0.5], [0.8, 1.3, 6], 1.0) },
    build: (w) => {
      sky(w, { clouds: 0, seed: 2, moon: [0.5, 0.3] });
      const r = rng(12),
        P = w.panel,
        night = w.time === 'night';
      for (let k = 0; k < 3; k++) {
        const z = 46 - k * 12,
          h = 12 - k;
        for (let i = 0; i < 9; i++) {
          const half = (P.w / w.f) * 0.6 * (z + 3),
            x = lerp(-half, half, (i + r(0.2, 0.8)) / 9),
            c = w.at([x, h * r(0.7, 1), z]),
            kk = w.px([0, 0, z]) * 4.2;
          w.p.fill(
            pathOf(bumps(c, kk, kk * 1.1, 14, r, 0.16)),
            w.tint(L('#6f9a6a', 0.3 - k * 0.06), k > 1 ? 0 : 1, z).c,
            night ? 0.75 + k * 0.08 : 0.08 + k * 0.1,
          );
        }
      }
      groundPlane(w, w.weather === 'snow' ? L('#eef3f7', 0) : L('#8fa872', 0.12));
      w.fill(
        spline3(
          [
            [-1.6, 0.002, -4],
            [-0.7, 0.002, 4],
            [-1.2, 0.002, 10],
            [0.4, 0.002, 18],
            [0.2, 0.002, 40],
          ],
          7,
        ).concat(
          spline3(
            [
              [0.7, 0.002, 40],
              [1.3, 0.002, 18],
              [0.3, 0.002, 10],
              [1.0, 0.002, 4],
              [1.7, 0.002, -4],
            ],
            7,
          ),
        ),
        w.weather === 'snow' ? L('#dde6ee', 0.05) : L('#d9c9a2', 0),
      );
      const trunk = (x: number, z: number, rad: number, seed: number): void => {
        const q = rng(seed),
          h = 14,
          lean = q(-0.5, 0.5);
        w.item([x - rad, 0, z - rad], [x + rad, h, z + rad], () => {
          const look = L('#6a5140', 0.42),
            zz = w.depth([x, 0, z]);
          if (zz < 0.6) return;
          const n = 12,
            Lf: P2[] = [],
            Rt: P2[] = [];
          for (let i = 0; i <= n; i++) {
            const t = i / n,
              y = h * t * t,
              rr = rad * (1 + 0.7 * Math.exp(-y * 2.4)) * (1 - t * 0.25),
              px = w.px([x, y, z]),
              c = w.at([x + lean * t, y, z]);
            Lf.push([c[0] - rr * px, c[1]]);
            Rt.push([c[0] + rr * px, c[1]]);
          }
          const d = pathOf([...Lf, ...Rt.slice().reverse()]),
            li = w.tint(look, zz < 9 ? 1 : 2, zz),
            dk = w.tint(look, 0, zz);
          w.p.fill(d, li.c, zz < 4 ? Math.min(1, li.bw + 0.1) : li.bw);
          w.p.within(d, () => {
            const s = w.mood.sun[0] < 0 ? 1 : -1;
            w.p.fill(
              pathOf(
                s > 0
                  ? [
                      ...Lf.map(([u, v], i) => [lerp(u, Rt[i]![0], 0.5 + 0.08 * Math.sin(i * 2.1)), v] as P2),
                      ...Rt.slice()
                        .reverse()
                        .map(([u, v]) => [u + 3, v] as P2),
                    ]
                  : [
                      ...Lf.map(([u, v]) => [u - 3, v] as P2),
                      ...Rt.map(([u, v], i) => [lerp(u, Lf[i]![0], 0.5 + 0.08 * Math.sin(i * 2.1)), v] as P2).reverse(),
                    ],
              ),
              dk.c,
              zz < 12 ? 1 : dk.bw,
            );
            let g = '';
            const m = clamp(Math.round(w.px([x, 1, z]) * rad * 0.2), 2, 8);
            for (let i = 0; i < m * 2; i++) {
              const u = q(0.06, 0.94),
                a = Math.floor(q(0, n - 4)),
                line = Array.from(
                  { length: 4 },
                  (_, k) => [lerp(Lf[a + k]![0], Rt[a + k]![0], u + 0.03 * Math.sin(k * 2 + i)), Lf[a + k]![1]] as P2,
                );
              g += stroke(spline2(line, 4), { w: w.width(zz, 0.75), a: 0.4, b: 0.5 });
            }
            w.p.fill(g, w.inkAt(zz), 1);
          });
          w.p.ink(Lf, { w: w.width(zz, 1.1), a: 0, b: 0 }, w.inkAt(zz));
          w.p.ink(Rt, { w: w.width(zz, 1.3), a: 0, b: 0 }, w.inkAt(zz));
        });
        w.shadow([
          [x - rad, 0, z],
          [x + rad, 0, z],
          [x + rad, 7, z],
          [x - rad, 7, z],
        ]);
      };
      for (let i = 0; i < 17; i++) {
        const z = 3 + i * 1.6 + r(-0.5, 0.5),
          s = i % 2 ? 1 : -1;
        trunk(s * (1.9 + r(0, 1) * (1 + z * 0.22)), z, r(0.2, 0.42), i + 4);
      }
      trunk(-2.3, 1.2, 0.5, 60);
      trunk(2.6, 2.2, 0.42, 61);
      if (w.weather !== 'snow') {
        grass(w, [-8, -1, 0, 16], 150, 4, { h: 0.2 });
        grass(w, [1.2, 8, 0, 16], 150, 6, { h: 0.2 });
      }
      for (const [x, z, h] of [
        [-1.7, 4.5, 0.9],
        [2.1, 5.6, 1.0],
        [-2.6, 8, 1.3],
        [1.7, 10, 1.1],
        [3.4, 3.6, 0.9],
      ] as const)
        tree(w, [x, 0, z], h, 'bush', x * 5 + 40, L('#5f8f5a', 0.24));
      rock(w, [1.35, 0, 3], 0.6, 3);
      rock(w, [-1.45, 0, 7], 0.5, 4);
      w.castShadows('#2f3a4a', 0.3);
      w.flush();
      if (w.time === 'day' && w.weather === 'clear')
        for (let i = 0; i < 4; i++)
          ray(w, [P.x + P.w * (0.26 + i * 0.14), P.y - P.h * 0.25], 1.25, 0.045, P.h * 1.15, P.h * 0.3);
    },
  },
  mountain: {
    shots: { wide: S([-1, 2.2, -4], [1.2, 3.6, 20], 0.8), close: S([0.4, 1.4, 0], [1.4, 1.9, 8], 0.95) },
    build: (w) => {
      sky(w, { clouds: 3, seed: 3, sun: [0.2, 0.5], moon: [0.8, 0.3] });
      const peak = (z: number, list: [number, number, number][], look: Look): void => {
        for (const [x, h, hw] of list) {
          const r = rng(Math.round(x * 3 + h)),
            up = (n: number, x0: number, x1: number, y0: number, y1: number): P3[] =>
              Array.from({ length: n }, (_, i) => {
                const t = i / (n - 1);
                return [lerp(x0, x1, t) + r(-1, 1) * hw * 0.03, lerp(y0, y1, t) + r(-1, 1) * h * 0.035, z] as P3;
              });
          const a = up(9, x - hw, x, -2, h),
            b = up(9, x, x + hw, h, -2),
            ridge = up(9, x, x + hw * 0.22, h, -2).map((v, i) => [v[0] + Math.sin(i * 2.3) * hw * 0.06, v[1], z] as P3);
          ridge[0] = a[8]!;
          b[0] = a[8]!;
          const li = w.mood.sun[0] < 0;
          w.fill([...a, ...b], look, 2);
          w.fill(li ? [...ridge, [x + hw, -3, z], ...b.slice().reverse()] : [...a, ...ridge], look, 0);
          const snowL = h * 0.66,
            sn: P3[] = [...a.filter((v) => v[1] > snowL), ...b.filter((v) => v[1] > snowL)],
            bot: P3[] = [];
          if (sn.length > 3) {
            const e0 = sn[sn.length - 1]!,
              e1 = sn[0]!;
            for (let i = 1; i < 9; i++) {
              const t = i / 9;
              bot.push([lerp(e0[0], e1[0], t), lerp(e0[1], e1[1], t) + (i % 2 ? -1 : 1) * h * 0.045, z]);
            }
            w.fill([...sn, ...bot], GLOW('#f7fafd', 0));
            w.pen(bot, 0.6);
          }
          w.pen(a, 1.2, undefined, { a: 0, b: 0 });
          w.pen(b, 1.2, undefined, { a: 0, b: 0 });
          w.pen(ridge, 0.8);
          const list2: [P3, P3][] = [];
          for (let i = 0; i < 14; i++) {
            const k = r(0.1, 0.8),
              p0: P3 = [x + (li ? 1 : -1) * hw * r(0.12, 0.5) * k, h * (1 - k) * 0.96, z];
            list2.push([p0, [p0[0] + hw * 0.03, p0[1] - h * r(0.05, 0.12), z]]);
          }
          w.edges(list2, 0.8);
        }
      };
      peak(
        320,
        [
          [-120, 70, 120],
          [130, 64, 110],
          [10, 92, 110],
        ],
        L('#a9b9c8', 0.08),
      );
      peak(
        150,
        [
          [-70, 26, 60],
          [60, 24, 55],
        ],
        L('#8fa79a', 0.2),
      );
      hills(w, 70, 12, L('#6f9a72', 0.3), 5, -6, 1.2);
      groundPlane(w, L('#a9b97f', 0.08), -6);
      w.fill(
        [
          [-14, 0, -6],
          [14, 0, -6],
          [10, 0.4, 8],
          [7, 1.2, 14],
          [3, 2.2, 20],
          [-0.5, 2.4, 21],
          [-4, 1.2, 13],
          [-9, 0.3, 6],
        ],
        w.weather === 'snow' ? L('#eff3f7', 0) : L('#b4c688', 0.05),
      );
      w.pen(
        spline3(
          [
            [-14, 0, 0],
            [-9, 0.3, 6],
            [-4, 1.2, 13],
            [-0.5, 2.4, 21],
            [3, 2.2, 20],
            [7, 1.2, 14],
            [14, 0.2, 6],
          ],
          6,
        ),
        1.1,
      );
      w.fill(
        spline3(
          [
            [-1.4, 0.02, -4],
            [-0.8, 0.05, 3],
            [1.6, 0.5, 8],
            [0.4, 1.2, 13],
            [1.3, 2.2, 20],
          ],
          7,
        ).concat(
          spline3(
            [
              [1.7, 2.2, 20],
              [1.6, 1.2, 13],
              [3.2, 0.5, 8],
              [1.2, 0.05, 3],
              [1.4, 0.02, -4],
            ],
            7,
          ),
        ),
        L('#e0d2b2', 0),
      );
      for (const k of [0, 1])
        w.pen(
          k
            ? spline3(
                [
                  [1.4, 0.02, -4],
                  [1.2, 0.05, 3],
                  [3.2, 0.5, 8],
                  [1.6, 1.2, 13],
                  [1.7, 2.2, 20],
                ],
                7,
              )
            : spline3(
                [
                  [-1.4, 0.02, -4],
                  [-0.8, 0.05, 3],
                  [1.6, 0.5, 8],
                  [0.4, 1.2, 13],
                  [1.3, 2.2, 20],
                ],
                7,
              ),
          0.8,
        );
      const r = rng(5);
      for (let i = 0; i < 16; i++) rock(w, [r(-6, 7), 0.05 + r(0, 0.3), 1 + i * 0.7], r(0.3, 1.2), i + 2);
      grass(w, [-8, -1.2, -1, 9], 100, 3, { h: 0.22, y: 0.1 });
      grass(w, [2.6, 9, -1, 9], 100, 6, { h: 0.22, y: 0.1 });
      for (const [x, y, z, h] of [
        [-5.4, 0.4, 8, 4.4],
        [-6.6, 0.3, 6, 5.2],
        [6.4, 0.9, 12, 4.6],
        [5, 1.4, 15, 3.6],
        [8.4, 0.4, 9, 5.2],
      ] as const)
        tree(w, [x, y, z], h, 'pine', x + 30);
      w.model(
        M()
          .box(0, 0, 0, 0.1, 1.6, 0.1, WOOD2)
          .ext(
            [
              [-0.5, 1.15],
              [0.4, 1.15],
              [0.58, 1.3],
              [0.4, 1.45],
              [-0.5, 1.45],
            ],
            -0.09,
            -0.05,
            WOOD,
          ),
        { at: [2.3, 0.1, 3.6], yaw: -14 },
      );
      w.castShadows('#3a3a68', 0.22);
      w.flush();
    },
  },
  beach: {
    shots: {
      wide: S([-1, 1.6, -4], [1, 1.2, 20], 0.8),
      close: S([0.6, 1.3, -1], [-1.4, 1.0, 8], 1.0),
      ship: S([-2, 2.2, -4], [2, 3.0, 40], 1.1),
    },
    build: (w, o) => {
      sky(w, { clouds: 5, sun: [0.62, 0.7], moon: [0.62, 0.35], seed: 12 });
      hills(w, 300, 16, L('#9fb6b8', 0.14), 3);
      water(w, 0, 5, -400, 400, { glitter: 0.6 });
      w.fill(
        [
          [-90, 0.002, -8],
          [90, 0.002, -8],
          [90, 0.002, 3],
          ...spline3(
            [
              [40, 0.002, 5.5],
              [14, 0.002, 4.6],
              [5, 0.002, 6.4],
              [-2, 0.002, 5.2],
              [-9, 0.002, 7],
              [-40, 0.002, 6],
            ],
            6,
          ),
        ],
        L('#eadcb8', 0),
      );
      for (const [k, wd] of [
        [0, 1.3],
        [0.5, 0.7],
      ] as const) {
        const s = spline3(
          [
            [30, 0.003, 5.3 + k],
            [14, 0.003, 4.6 + k * 2],
            [5, 0.003, 6.4 + k],
            [-2, 0.003, 5.2 + k * 2],
            [-9, 0.003, 7 + k],
            [-30, 0.003, 6 + k],
          ],
          7,
        );
        w.fill([...s, ...s.map(([x, y, z]) => [x, y, z + 0.5] as P3).reverse()], GLOW('#ffffff'));
        w.pen(s, wd, undefined, { a: 0.02, b: 0.02 });
      }
      const r = rng(5);
      let d = '';
      for (let i = 0; i < 90; i++) {
        const z = r(-2, 4.6),
          A = w.at([r(-9, 9), 0, z]);
        d += stroke([A, [A[0] + r(2, 7), A[1]]], { w: 0.8 });
      }
      w.p.fill(d, '#b09a70', 1);
      rock(w, [-5, 0, 7.4], 1.6, 3);
      rock(w, [-6.4, 0, 8.4], 2.6, 4);
      rock(w, [-4.2, 0, 8], 0.8, 6);
      tree(w, [5.4, 0, 3.2], 5.4, 'palm', 3);
      tree(w, [6.6, 0, 4], 6.2, 'palm', 5);
      if (o['ship'] ?? w.shot.lens > 1.05) place(w, 'ship', [6, -0.6, 58], -14, { s: 1, cast: false });
      else place(w, 'boat', [8, -0.2, 30], 10, { cast: false });
      const b = w.model.length;
      void b;
      w.model(
        M()
          .line(
            [
              [0, 0, 0],
              [0.1, 1.7, 0.05],
            ],
            0.045,
            WHITE,
          )
          .lathe(
            [0.1, 1.35, 0.05],
            [
              [0.95, 0],
              [0.5, 0.28],
              [0.01, 0.4],
            ],
            RED,
            { n: 16 },
          )
          .slab(
            [
              [-1, -0.9],
              [-0.2, -0.9],
              [-0.2, 0.6],
              [-1, 0.6],
            ],
            0,
            0.03,
            BLUE,
          ),
        { at: [2.6, 0, 3.4] },
      );
      w.castShadows('#6a5a68', 0.24);
      w.flush();
      let g = '';
      for (let i = 0; i < 5; i++) {
        const x = w.panel.x + w.panel.w * (0.12 + i * 0.07),
          y = w.panel.y + w.panel.h * (0.2 + 0.06 * Math.sin(i * 3)),
          k = w.panel.w * 0.018;
        g += stroke(
          spline2(
            [
              [x - k, y - k * 0.3],
              [x - k * 0.4, y - k * 0.5],
              [x, y],
              [x + k * 0.4, y - k * 0.5],
              [x + k, y - k * 0.3],
            ],
            5,
          ),
          { w: 1.8, a: 0.3, b: 0.3 },
        );
      }
      if (w.time !== 'night') w.p.fill(g, INK, 1);
    },
  },
  harbour: {
    time: 'dusk',
    shots: {
      wide: S([-3, 2.0, -4], [1.5, 6.2, 24], 0.8),
      close: S([-1.4, 1.5, 2], [3.2, 2.2, 10], 0.95),
      sea: S([-14, 3, 6], [6, 7, 34], 0.9),
    },
    build: (w) => {
      sky(w, { clouds: 4, sun: [0.24, 0.72], moon: [0.2, 0.25], seed: 21 });
      hills(w, 260, 18, L('#7f95a8', 0.26), 8);
      water(w, -1, 2, -400, 400, { glitter: 0.24 });
      w.ground = 0;
      const head: P3[] = [
        [2.5, 0, 3],
        [7, 0, 1.5],
        [40, 0, -6],
        [60, 0, 30],
        [24, 1.6, 36],
        [12, 2.6, 30],
        [6.4, 2.2, 26],
        [4.4, 1.2, 18],
        [3, 0.4, 9],
      ];
      w.fill(head, w.weather === 'snow' ? L('#eef2f6', 0) : L('#93a86f', 0.14));
      const cliff = (a: P3[], dy: number): void => {
        w.fill(
          [
            ...a,
            ...a
              .slice()
              .reverse()
              .map(([x, , z], i) => [x - 0.6 + 0.3 * Math.sin(i * 3), dy, z - 0.4] as P3),
          ],
          L('#9a8f82', 0.26),
          0,
        );
        const l: [P3, P3][] = [];
        for (let i = 0; i + 1 < a.length; i++)
          for (let k = 0; k < 7; k++) {
            const t = k / 7,
              x = lerp(a[i]![0], a[i + 1]![0], t),
              y = lerp(a[i]![1], a[i + 1]![1], t),
              z = lerp(a[i]![2], a[i + 1]![2], t);
            l.push([
              [x, y, z],
              [x - 0.25 - 0.2 * Math.sin(k * 5 + i), lerp(y, dy, 0.5 + 0.4 * Math.abs(Math.sin(k * 3 + i))), z - 0.1],
            ]);
          }
        w.edges(l, 0.8);
        w.pen(a, 1.3, undefined, { a: 0, b: 0 });
      };
      cliff(
        [
          [12, 2.6, 30],
          [6.4, 2.2, 26],
          [4.4, 1.2, 18],
          [3, 0.4, 9],
          [2.5, 0, 3],
        ],
        -1,
      );
      w.fill(
        spline3(
          [
            [5, 0.1, 2],
            [6, 0.7, 9],
            [7.6, 1.6, 16],
            [8.6, 2.2, 21],
          ],
          6,
        ).concat(
          spline3(
            [
              [9.6, 2.2, 21],
              [9, 1.6, 16],
              [7.6, 0.7, 9],
              [8, 0.1, 2],
            ],
            6,
          ),
        ),
        L('#e2d6b8', 0),
      );
      for (const s of [0, 1])
        w.pen(
          spline3(
            s
              ? [
                  [8, 0.1, 2],
                  [7.6, 0.7, 9],
                  [9, 1.6, 16],
                  [9.6, 2.2, 21],
                ]
              : [
                  [5, 0.1, 2],
                  [6, 0.7, 9],
                  [7.6, 1.6, 16],
                  [8.6, 2.2, 21],
                ],
            6,
          ),
          0.7,
        );
      grass(w, [4, 5.6, 4, 14], 60, 4, { h: 0.3, y: 0.3 });
      grass(w, [9, 14, 3, 16], 80, 8, { h: 0.3, y: 0.6 });
      const LH: P3 = [9.4, 2.2, 24];
      lighthouse(w, LH, 15);
      house(w, [14.2, 2.0, 24.5], 5, 4, 2.8, { seed: 4, roof: L('#8a4a3c', 0.55), look: WHITE, chimney: true });
      for (let i = 0; i < 9; i++)
        rock(w, [3.4 - i * 0.55 + Math.sin(i * 5), -1.1, 7 + i * 2.4], 1.3 + (i % 3) * 0.6, i + 3);
      // quay with boats
      const q = M().slab(
        [
          [-9, -6],
          [-1.2, -6],
          [-1.2, 7],
          [-9, 7],
        ],
        -1.4,
        0,
        L('#bdb8ae', 0.12),
      );
      w.model(q, {}, { cast: false });
      const bol = M();
      for (const z of [0.6, 3.4, 6.2])
        bol.lathe(
          [-1.6, 0, z],
          [
            [0.14, 0],
            [0.12, 0.3],
            [0.2, 0.36],
            [0.18, 0.44],
          ],
          DARK,
          { n: 12 },
        );
      w.model(bol);
      place(w, 'boat', [0.9, -0.8, 10.5], 78, { s: 0.8, cast: false });
      place(w, 'boat', [-6, -0.8, 15], 12, { s: 0.8, cast: false, look: L('#dfe8ea', 0) });
      place(w, 'ship', [-40, -1.4, 130], -20, { cast: false });
      for (let i = 0; i < 3; i++)
        w.model(
          M()
            .box(-3.6 + (i % 2) * 0.5, i > 1 ? 0.42 : 0, 3.2, 0.6, 0.42, 0.5, WOOD)
            .front(2.949, -3.86 + (i % 2) * 0.5, (i > 1 ? 0.42 : 0) + 0.18, 0.52, 0.03, DARK, 0),
        );
      w.model(
        M().lathe(
          [-2.8, 0, 4.6],
          [
            [0.26, 0],
            [0.32, 0.35],
            [0.26, 0.75],
          ],
          WOOD2,
          { n: 14 },
        ),
      );
      w.model(
        M().line(
          Array.from(
            { length: 40 },
            (_, i) =>
              [
                -2.2 + 0.28 * Math.cos(i * 0.6) * (1 - i * 0.005),
                0.02 + i * 0.003,
                1.8 + 0.28 * Math.sin(i * 0.6),
              ] as P3,
          ),
          0.045,
          CREAM,
        ),
      );
      w.castShadows('#4a3a68', 0.34);
      w.flush();
      beam(
        w,
        [LH[0], LH[1] + 0.4 + 15 * 0.74 + 1.8, LH[2]],
        w.time === 'day'
          ? []
          : [
              [3.35, 0.07],
              [-0.12, 0.05],
            ],
      );
      smoke(w, [15.4, 7.4, 24.5], 0.8, 4, [1.4, -1.6], 4);
    },
  },
  lamproom: {
    inside: true,
    time: 'night',
    shots: {
      wide: S([-1.5, 1.5, -2.6], [0.5, 1.55, 2], 0.7),
      close: S([0.9, 1.4, -2.5], [-0.5, 1.4, 1.4], 0.95),
      low: S([0.9, 0.6, -2.4], [-0.2, 1.9, 1.4], 0.7),
    },
    build: (w) => {
      const P = w.panel,
        night = w.time === 'night',
        n = 16,
        R = 2.5,
        y0 = 0.85,
        y1 = 2.75,
        at = (i: number, y: number, k = R): P3 => {
          const a = (i / n) * TAU + 0.1;
          return [k * Math.cos(a), y, k * Math.sin(a)];
        };
      w.inside = false;
      sky(w, { stars: 70, clouds: 3, moon: [0.16, 0.3], seed: 14 });
      w.fill(
        [
          [-300, -14, 4],
          [300, -14, 4],
          [300, -14, 900],
          [-300, -14, 900],
        ],
        night ? GLOW('#1d2c50', 0.82) : L('#4f93b8', 0.2),
      );
      if (w.wet) {
        let s = '';
        const r = rng(3);
        for (let i = 0; i < 90; i++) {
          const x = r(P.x, P.x + P.w),
            y = r(P.y, P.y + P.h * 0.7),
            l = r(14, 50);
          s += stroke(
            [
              [x, y],
              [x - l * 0.3, y + l],
            ],
            { w: 1.4, a: 0.5, b: 0.3 },
          );
        }
        w.p.fill(s, '#cfe0f0', '#fff');
      }
      w.inside = true;
      w.fill(disc(0, 0, 0, R, 32), L('#8a8078', 0.3));
      const fl: [P3, P3][] = [];
      for (let i = 0; i < 24; i++) {
        const a = (i / 24) * TAU;
        fl.push([
          [0.9 * Math.cos(a), 0, 0.9 * Math.sin(a)],
          [R * Math.cos(a), 0, R * Math.sin(a)],
        ]);
      }
      w.edges(fl, 0.45);
      w.pen([...disc(0, 0.001, 0, 1.7, 30), [1.7, 0.001, 0]], 0.6);
      for (let i = 0; i < n; i++) {
        const a = at(i, 0),
          b = at(i + 1, 0),
          back = w.depth(a) > 1.2 && w.depth(b) > 1.2;
        if (!back) continue;
        if ((w.shot.at[0] - a[0]) * a[0] + (w.shot.at[2] - a[2]) * a[2] > 0 && false) continue;
        const q = [a, b, at(i + 1, y0), at(i, y0)] as P3[];
        const outSide = w.shot.at[0] * a[0] + w.shot.at[2] * a[2] > R * R * 0.62;
        if (outSide) continue;
        w.quad(q, L('#d9d3c4', 0.08), 0.8, 1);
        for (const t of [0.33, 0.66]) w.edge(at(i + t, 0.06), at(i + t, y0 - 0.05), 0.4);
        w.quad([at(i, y0 - 0.07), at(i + 1, y0 - 0.07), at(i + 1, y0), at(i, y0)], L('#5f5a52', 0.7), 0.7);
        w.edges([[at(i, y0), at(i, y1)]], 2.4);
        w.edges([[at(i, (y0 + y1) / 2), at(i + 1, (y0 + y1) / 2)]], 1.2);
        if (i % 3 === 0)
          for (const t of [0.3, 0.42]) w.edge(at(i + t, y0 + 1.1), at(i + t + 0.2, y0 + 1.7), 0.7, GLOW('#ffffff', 0));
        w.quad([at(i, y1), at(i + 1, y1), at(i + 1, y1 + 0.25), at(i, y1 + 0.25)], L('#5f5a52', 0.7), 0.8);
      }
      const ceil = disc(0, y1 + 0.25, 0, R, 24);
      w.fill(ceil, L('#6a6258', 0.5));
      const cr: [P3, P3][] = [];
      for (let i = 0; i < n; i++)
        cr.push([at(i, y1 + 0.25), [0.3 * Math.cos((i / n) * TAU), y1 + 0.5, 0.3 * Math.sin((i / n) * TAU)]]);
      w.edges(cr, 0.6);
      // the great lens on its pedestal
      const m = M().lathe(
        [0, 0, 0.3],
        [
          [0.62, 0],
          [0.62, 0.12],
          [0.4, 0.2],
          [0.34, 0.75],
          [0.55, 0.86],
          [0.55, 0.94],
        ],
        L('#4a5a58', 0.62),
        { n: 22 },
      );
      m.lathe(
        [0, 0.94, 0.3],
        [
          [0.5, 0],
          [0.52, 0.06],
        ],
        GOLD,
        { n: 22 },
      );
      w.model(m);
      const lens = M();
      lens.lathe(
        [0, 1.0, 0.3],
        [
          [0.34, 0],
          [0.52, 0.3],
          [0.6, 0.68],
          [0.52, 1.06],
          [0.34, 1.36],
        ],
        night ? GLOW('#fff6cf', 0) : L('#cfeae6', 0.05),
        { n: 22 },
      );
      lens.lathe(
        [0, 2.36, 0.3],
        [
          [0.36, 0],
          [0.3, 0.1],
          [0.06, 0.2],
        ],
        GOLD,
        { n: 18 },
      );
      w.model(lens);
      w.model(M().box(-1.75, 0.0, 0.9, 0.7, 0.74, 0.5, WOOD2).front(0.649, -2.05, 0.2, 0.6, 0.2, WOOD, 0.7));
      place(w, 'oilLamp', [-1.9, 0.74, 0.9], 0, { s: 0.8 });
      place(w, 'bookOpen', [-1.55, 0.74, 0.85], 14);
      place(w, 'telescope', [1.65, 0, 1.05], 60, { s: 0.9 });
      w.model(
        M().lathe(
          [1.5, 0, -0.2],
          [
            [0.2, 0],
            [0.24, 0.3],
          ],
          STEEL,
          { n: 12 },
        ),
      );
      place(w, 'stool', [-1.1, 0, 0.3], 0, { look: WOOD2 });
      w.item([-0.6, 1.0, -0.36], [0.6, 2.37, -0.33], () => {
        // bull's eye and prism rings of the lens, turned to the viewer
        const k = w.px([0, 1.68, 0.3]),
          c = w.at([0, 1.68, 0.3]),
          p = w.p,
          z = w.depth([0, 1.68, 0.3]),
          col = night ? '#b58a3a' : INK;
        const arcs = (r: number, a0: number, a1: number, lw: number): void =>
          p.ink(
            Array.from({ length: 25 }, (_, i) => {
              const t = lerp(a0, a1, i / 24);
              return [c[0] + r * k * 0.92 * Math.cos(t), c[1] + r * k * Math.sin(t)] as P2;
            }),
            { w: w.width(z, lw), a: 0.02, b: 0.02 },
            col,
          );
        for (const [r, lw] of [
          [0.1, 1.3],
          [0.17, 0.8],
          [0.24, 1],
          [0.31, 0.7],
          [0.38, 0.8],
        ] as const)
          arcs(r, 0, TAU, lw);
        for (const r of [0.47, 0.54, 0.61]) {
          arcs(r, -2.3, -0.84, 0.8);
          arcs(r, 0.84, 2.3, 0.8);
        }
        const sh = (a0: number, r0: number, r1: number): string =>
          pathOf([
            ...Array.from({ length: 8 }, (_, i) => {
              const t = a0 + i * 0.09;
              return [c[0] + r0 * k * 0.92 * Math.cos(t), c[1] + r0 * k * Math.sin(t)] as P2;
            }),
            ...Array.from({ length: 8 }, (_, i) => {
              const t = a0 + 0.63 - i * 0.09;
              return [c[0] + r1 * k * 0.92 * Math.cos(t), c[1] + r1 * k * Math.sin(t)] as P2;
            }),
          ]);
        for (const [a0, r0, r1] of [
          [0.2, 0.17, 0.24],
          [0.5, 0.31, 0.38],
          [3.3, 0.24, 0.31],
          [1.0, 0.47, 0.54],
          [-2.1, 0.54, 0.61],
        ] as const)
          p.fill(sh(a0, r0, r1), night ? '#f3dc92' : '#a9d3d0', 0.2);
        if (night)
          p.fill(
            pathOf(
              Array.from({ length: 16 }, (_, i) => {
                const q = i % 2 ? 0.035 : 0.085;
                return [c[0] + q * k * Math.cos(i * 0.3927), c[1] + q * k * Math.sin(i * 0.3927)] as P2;
              }),
            ),
            '#f6b93c',
            0.15,
          );
      });
      w.flush();
      if (night) {
        const c = w.at([0, 1.68, 0.3]),
          p = w.p,
          k = w.px([0, 1.68, 0.3]);
        for (const a of [-0.13, Math.PI + 0.1]) ray(w, c, a, 0.075, P.w * 1.4, k * 0.62);
        let d = '';
        for (let i = 0; i < 36; i++) {
          const a = (i / 36) * TAU,
            r0 = k * (0.7 + 0.06 * Math.sin(i * 5)),
            r1 = k * (0.86 + 0.16 * Math.sin(i * 7));
          if (Math.abs(Math.sin(a)) < 0.25) continue;
          d += stroke(
            [
              [c[0] + r0 * Math.cos(a), c[1] + r0 * Math.sin(a)],
              [c[0] + r1 * Math.cos(a), c[1] + r1 * Math.sin(a)],
            ],
            { w: 1.8, a: 0.1, b: 0.9 },
          );
        }
        p.fill(d, '#fff3c0', '#fff');
      }
      vignette(w, night ? -0.14 : 0.2);
    },
  },
  shrine: {
    shots: { wide: S([-0.6, 1.4, -5], [0.2, 2.8, 12], 0.85), close: S([1.6, 1.4, 4], [-0.6, 2.3, 13], 0.95) },
    build: (w) => {
      sky(w, { clouds: 3, seed: 5, sun: [0.75, 0.45], moon: [0.75, 0.3] });
      const r = rng(3),
        snow = w.weather === 'snow';
      for (let i = 0; i < 9; i++) tree(w, [r(-24, 24), 0, 26 + r(0, 6)], r(8, 12), i % 3 ? 'pine' : 'round', i + 4);
      groundPlane(w, snow ? L('#eff3f7', 0) : L('#b3b58c', 0.1));
      strip(w, -1.5, 1.5, -8, 17, snow ? L('#e3e9ef', 0.03) : L('#d6d2c8', 0.02));
      const l: [P3, P3][] = [];
      for (let z = -5; z < 17; z += 0.9) {
        l.push([
          [-1.5, 0, z],
          [1.5, 0, z],
        ]);
        for (const x of [-0.5, 0.5])
          l.push([
            [x + (Math.round(z / 0.9) % 2) * 0.3, 0, z],
            [x + (Math.round(z / 0.9) % 2) * 0.3, 0, z + 0.9],
          ]);
      }
      w.edges(l, 0.5);
      w.edges(
        [
          [
            [-1.5, 0, -6],
            [-1.5, 0, 17],
          ],
          [
            [1.5, 0, -6],
            [1.5, 0, 17],
          ],
        ],
        0.8,
      );
      if (!snow) {
        grass(w, [-8, -1.7, -2, 14], 90, 3);
        grass(w, [1.7, 8, -2, 14], 90, 6);
      }
      const torii = (z: number, k: number): void => {
        const m = M(),
          red = L('#c8402f', 0.45);
        for (const s of [-1, 1])
          m.lathe(
            [s * 2.1 * k, 0, 0],
            [
              [0.3 * k, 0],
              [0.3 * k, 0.4 * k],
            ],
            DARK,
            { n: 12 },
          ).lathe(
            [s * 2.1 * k, 0.4 * k, 0],
            [
              [0.22 * k, 0],
              [0.19 * k, 3.9 * k],
            ],
            red,
            { n: 14 },
          );
        m.box(0, 3.2 * k, 0, 5.2 * k, 0.34 * k, 0.26 * k, red).box(0, 3.54 * k, 0, 0.5 * k, 0.76 * k, 0.16 * k, DARK);
        m.ext(
          [
            [-3.1 * k, 4.36 * k],
            [-1.6 * k, 4.26 * k],
            [1.6 * k, 4.26 * k],
            [3.1 * k, 4.36 * k],
            [3.15 * k, 4.66 * k],
            [1.6 * k, 4.54 * k],
            [-1.6 * k, 4.54 * k],
            [-3.15 * k, 4.66 * k],
          ],
          -0.2 * k,
          0.2 * k,
          red,
        );
        m.ext(
          [
            [-3.15 * k, 4.66 * k],
            [-1.6 * k, 4.54 * k],
            [1.6 * k, 4.54 * k],
            [3.15 * k, 4.66 * k],
            [3.35 * k, 4.95 * k],
            [1.6 * k, 4.76 * k],
            [-1.6 * k, 4.76 * k],
            [-3.35 * k, 4.95 * k],
          ],
          -0.28 * k,
          0.28 * k,
          snow ? WHITE : L('#2e2a2e', 1),
        );
        w.model(m, { at: [0, 0, z] });
        const rp = M().line(
          spline3(
            [
              [-1.9 * k, 3.05 * k, -0.15],
              [-0.7 * k, 2.8 * k, -0.2],
              [0.7 * k, 2.8 * k, -0.2],
              [1.9 * k, 3.05 * k, -0.15],
            ],
            6,
          ),
          0.16 * k,
          CREAM,
        );
        for (const x of [-1, 0, 1])
          rp.sheet(
            [
              [x * k, 2.76 * k, -0.2],
              [(x + 0.12) * k, 2.6 * k, -0.2],
              [(x - 0.02) * k, 2.46 * k, -0.2],
              [(x + 0.12) * k, 2.28 * k, -0.2],
              [(x + 0.24) * k, 2.46 * k, -0.2],
              [(x + 0.2) * k, 2.62 * k, -0.2],
            ],
            WHITE,
            { ink: 0.7 },
          );
        w.model(rp, { at: [0, 0, z] });
      };
      torii(3, 1);
      torii(11, 0.92);
      const hall = M()
        .box(0, 0, 0, 9, 0.9, 6, L('#b9b2a4', 0.16))
        .box(0, 0, -3.4, 3, 0.3, 0.8, L('#cfc9bc', 0.08))
        .box(0, 0, -3.1, 3, 0.6, 0.6, L('#cfc9bc', 0.08));
      for (const x of [-3.4, -1.3, 1.3, 3.4]) hall.box(x, 0.9, -2.4, 0.3, 2.6, 0.3, L('#9a5a3c', 0.45));
      hall.box(0, 0.9, 0.4, 7.4, 2.6, 4.4, L('#c9b28a', 0.14)).front(-1.81, -1.1, 0.95, 2.2, 2.1, L('#3a2c26', 1), 0.8);
      for (let i = 0; i < 2; i++)
        for (let k = 0; k < 5; k++) hall.front(-1.815, (i ? 1.5 : -3.3) + k * 0.36, 1.2, 0.3, 1.5, CREAM, 0.5);
      const roof = (x0: number, x1: number, z0: number, y: number): void => {
        const v: P3[] = [
          [-x0, y + 0.25, -z0],
          [x0, y + 0.25, -z0],
          [x0, y + 0.25, z0],
          [-x0, y + 0.25, z0],
          [-x1, y + 2.6, 0],
          [x1, y + 2.6, 0],
          [0, y - 0.12, -z0 - 0.2],
        ];
        hall.parts.push({
          v,
          f: [
            [0, 4, 5, 1, 6],
            [2, 5, 4, 3],
            [0, 3, 4],
            [1, 5, 2],
            [0, 6, 1, 2, 3],
          ],
          look: snow ? L('#f3f6fa', 0.02) : L('#4d5a58', 0.62),
          smooth: false,
          ink: 1.2,
          decals: [],
        });
        const rows: P3[][] = [];
        for (let i = 1; i < 26; i++) {
          const t = i / 26;
          rows.push([
            [lerp(-x1, x1, t), y + 2.58, -0.05],
            [lerp(-x0, x0, t), y + 0.25 - 0.3 * Math.sin(t * Math.PI), -z0],
          ]);
        }
        if (!snow) hall.decal([v[0]!, v[4]!, v[5]!, v[1]!, v[6]!], L('#4d5a58', 0.62), 0, rows, 0.6);
      };
      roof(5.6, 3.6, 4.2, 3.5);
      hall.box(0, 6.05, 0, 7.6, 0.34, 0.5, DARK);
      w.model(hall, { at: [0, 0, 20] });
      w.model(
        M()
          .line(
            [
              [0, 3.6, 16.2],
              [0, 1.7, 16.2],
            ],
            0.09,
            CREAM,
          )
          .box(0, 0, 15.4, 1.4, 0.7, 0.6, L('#7a5238', 0.5)),
      );
      for (const s of [-1, 1])
        for (const z of [5.8, 8.6])
          w.model(
            M()
              .box(0, 0, 0, 0.7, 0.25, 0.7, L('#a8a59c', 0.2))
              .lathe(
                [0, 0.25, 0],
                [
                  [0.18, 0],
                  [0.14, 0.9],
                ],
                L('#b3b0a6', 0.14),
                { n: 10 },
              )
              .box(0, 1.15, 0, 0.55, 0.12, 0.55, L('#a8a59c', 0.2))
              .box(0, 1.27, 0, 0.38, 0.4, 0.38, w.time === 'day' ? L('#b3b0a6', 0.14) : GLOW('#ffe2a0', 0))
              .box(0, 1.67, 0, 0.85, 0.3, 0.85, L('#8f8c84', 0.3), { taper: 0.7 }),
            { at: [s * 2.5, 0, z] },
          );
      tree(w, [-6.2, 0, 12], 8, 'sakura', 4, w.weather === 'snow' ? L('#e9eef2', 0) : undefined);
      tree(w, [6.6, 0, 14], 9, 'pine', 7);
      tree(w, [-5, 0, 4], 1.1, 'bush', 7);
      tree(w, [4.6, 0, 6.4], 1.2, 'bush', 9);
      w.castShadows();
      w.flush();
    },
  },
  castle: {
    inside: true,
    shots: { wide: S([-1.6, 1.7, -4], [0.4, 2.4, 14], 0.75), close: S([1.4, 1.5, 3], [-1.0, 2.0, 14], 0.95) },
    build: (w) => {
      const X = 5,
        Z = 18,
        H = 8,
        q = shell(w, -X, X, -5, Z, H, {
          floor: L('#b5aa9a', 0.1),
          wall: L('#a89d8c', 0.2),
          side: L('#b5aa98', 0.14),
          ceil: L('#4a423c', 0.9),
          skirt: false,
        });
      grid(w, q.floor, 8, 18, 0.4);
      const f = on(q.floor);
      for (let i = 0; i < 8; i++)
        for (let j = 0; j < 18; j++)
          if ((i + j) % 2)
            w.fill(
              [f(i / 8, j / 18), f((i + 1) / 8, j / 18), f((i + 1) / 8, (j + 1) / 18), f(i / 8, (j + 1) / 18)],
              L('#9a8f80', 0.24),
            );
      strip(w, -1.1, 1.1, -5, 15, L('#a32f3a', 0.55), 0.004);
      for (const x of [-1.1, -0.95, 0.95, 1.1])
        w.edge([x, 0.005, -5], [x, 0.005, 15], 0.7, x * x > 1 ? undefined : GLOW('#e8c860', 0));
      bricks(w, q.back, 0.9, 0.45, 3, 0.36, 0.5);
      const c = on(q.back);
      const arch = (u: number, b0: number, b1: number, hw: number, k: Look): void => {
        const pts: P3[] = [
          c(u - hw, b0),
          ...Array.from({ length: 9 }, (_, i) => {
            const t = Math.PI - (i / 8) * Math.PI;
            return c(u + hw * Math.cos(t), b1 + 0.1 * Math.sin(t));
          }),
          c(u + hw, b0),
        ];
        w.quad(pts, k, 1.2);
        w.edges(
          [
            [c(u, b0), c(u, b1 + 0.1)],
            [c(u - hw, (b0 + b1) / 2), c(u + hw, (b0 + b1) / 2)],
          ],
          1,
        );
      };
      arch(0.3, 0.45, 0.72, 0.05, w.time === 'night' ? GLOW('#27355f', 0.9) : GLOW('#dff0fa', 0));
      arch(0.5, 0.42, 0.78, 0.07, w.time === 'night' ? GLOW('#27355f', 0.9) : GLOW('#f4e6c0', 0));
      arch(0.7, 0.45, 0.72, 0.05, w.time === 'night' ? GLOW('#27355f', 0.9) : GLOW('#dff0fa', 0));
      for (let i = 0; i < 4; i++)
        for (const s of [-1, 1]) {
          const z = 1 + i * 4,
            m = M()
              .box(s * 3.6, 0, z, 1, 0.3, 1, L('#c3b9a8', 0.06))
              .lathe(
                [s * 3.6, 0.3, z],
                [
                  [0.42, 0],
                  [0.36, 0.2],
                  [0.34, 5.2],
                  [0.5, 5.5],
                ],
                L('#cfc5b4', 0.02),
                { n: 18 },
              )
              .box(s * 3.6, 5.8, z, 1, 0.3, 1, L('#c3b9a8', 0.06));
          w.model(m);
          w.model(
            M().line(
              Array.from(
                { length: 9 },
                (_, k) => [s * 3.6 - s * 3.6 * (k / 8), 6 + 1.9 * Math.sin((k / 8) * Math.PI * 0.5), z] as P3,
              ),
              0.28,
              L('#8f8576', 0.4),
            ),
          );
          if (i % 2 === 0)
            w.model(
              M()
                .sheet(
                  [
                    [s * 3.1, 5.2, z - 0.45],
                    [s * 3.1, 5.2, z + 0.45],
                    [s * 3.1, 2.6, z + 0.45],
                    [s * 3.1, 2.1, z],
                    [s * 3.1, 2.6, z - 0.45],
                  ],
                  i ? BLUE : RED,
                )
                .sheet(
                  [
                    [s * 3.09, 4.5, z - 0.2],
                    [s * 3.09, 4.7, z],
                    [s * 3.09, 4.5, z + 0.2],
                    [s * 3.09, 3.7, z],
                  ],
                  GOLD,
                  { ink: 0.6 },
                ),
            );
          else
            w.model(
              M()
                .line(
                  [
                    [s * 3.2, 2.2, z],
                    [s * 3.0, 2.5, z],
                  ],
                  0.08,
                  DARK,
                )
                .sheet(
                  [
                    [s * 3 - 0.1, 2.55, z],
                    [s * 3 + 0.1, 2.55, z],
                    [s * 3 + 0.06, 2.85, z],
                    [s * 3, 3.05, z],
                    [s * 3 - 0.07, 2.8, z],
                  ],
                  GLOW('#ffcf5a'),
                ),
            );
          if (w.time !== 'night')
            patch(w, [
              [-3 + i * 0.2, 0.006, z],
              [-1, 0.006, z - 0.8],
              [-1, 0.006, z + 0.4],
              [-3, 0.006, z + 1.1],
            ]);
        }
      w.model(
        M()
          .box(0, 0, 15.6, 6, 0.2, 3.4, L('#b9ad9a', 0.1))
          .box(0, 0.2, 16, 4.6, 0.2, 2.6, L('#c3b8a6', 0.06))
          .box(0, 0.4, 16.3, 3.4, 0.2, 2, L('#cfc4b2', 0.02)),
      );
      w.model(
        M()
          .box(0, 0.6, 16.6, 1.3, 0.5, 0.9, RED)
          .box(0, 0.6, 17.1, 1.5, 2.6, 0.2, GOLD)
          .front(16.999, -0.55, 1.1, 1.1, 1.7, RED, 0.8)
          .box(-0.7, 0.6, 16.6, 0.2, 0.85, 0.9, GOLD)
          .box(0.7, 0.6, 16.6, 0.2, 0.85, 0.9, GOLD)
          .ext(
            [
              [-0.75, 3.2],
              [0.75, 3.2],
              [0.4, 3.6],
              [0, 4],
              [-0.4, 3.6],
            ],
            17.0,
            17.2,
            GOLD,
          ),
      );
      w.flush();
      vignette(w, 0.5, 0.2);
    },
  },
  village: {
    shots: { wide: S([-0.8, 1.6, -4], [0.6, 2.4, 16], 0.8), close: S([1.4, 1.4, 0], [-2.6, 2.0, 8], 0.95) },
    build: (w) => {
      sky(w, { clouds: 4, seed: 11, sun: [0.7, 0.5], moon: [0.7, 0.3] });
      hills(w, 200, 30, L('#93a8a0', 0.2), 6);
      const cm = M();
      for (const [x, h, r] of [
        [-9, 22, 3],
        [0, 30, 3.6],
        [9, 20, 3],
        [4.5, 17, 2.4],
      ] as const) {
        cm.lathe(
          [x, 0, 0],
          [
            [r, 0],
            [r, h],
            [r * 1.15, h + 0.5],
            [r * 1.15, h + 1.6],
          ],
          L('#b9b4ac', 0.12),
          { n: 12 },
        ).lathe(
          [x, h + 1.6, 0],
          [
            [r * 1.2, 0],
            [0.05, r * 2.2],
          ],
          L('#55688a', 0.5),
          { n: 12 },
        );
      }
      cm.box(0, 0, 0, 18, 13, 5, L('#c3beb5', 0.1));
      w.model(cm, { at: [16, 8, 150] }, { cast: false });
      groundPlane(w, w.weather === 'snow' ? L('#eff3f7', 0) : L('#c3b496', 0.06));
      const r = rng(8);
      let d = '';
      for (let i = 0; i < 170; i++) {
        const z = -1 + 16 * r() ** 1.6,
          x = r(-2.6, 2.6),
          pts = w.at([x, 0, z]),
          k = w.px([x, 0, z]) * 0.13;
        if (w.depth([x, 0, z]) < 0.6) continue;
        d += stroke(
          spline2(
            [
              [pts[0] - k, pts[1]],
              [pts[0] - k * 0.5, pts[1] - k * 0.4],
              [pts[0] + k * 0.5, pts[1] - k * 0.38],
              [pts[0] + k, pts[1]],
            ],
            4,
          ),
          { w: w.width(w.depth([x, 0, z]), 0.5) },
        );
      }
      w.p.fill(d, w.inkAt(5), 1);
      for (const s of [-1, 1])
        for (let i = 0; i < 5; i++) {
          const z = 2.6 + i * 6.6;
          house(w, [s * (6.2 + (i % 2) * 0.6), 0, z], 6, 6, 5.2 + (i % 3) * 0.5, {
            yaw: s < 0 ? -90 : 90,
            gable: i % 2 === 0,
            timber: true,
            seed: i + 3 + s * 7,
            look: L('#efe4cc', 0),
            roof: i % 2 ? L('#8a5a40', 0.5) : L('#6a4a3a', 0.62),
            chimney: true,
          });
        }
      house(w, [-1.5, 0, 36], 7, 6, 6, { timber: true, gable: true, seed: 44, look: L('#efe4cc', 0) });
      w.model(
        M()
          .lathe(
            [0, 0, 0],
            [
              [0.8, 0],
              [0.8, 0.7],
              [0.62, 0.7],
              [0.6, 0.5],
            ],
            L('#a39c90', 0.2),
            { n: 16 },
          )
          .box(-0.75, 0, 0, 0.12, 2, 0.12, WOOD2)
          .box(0.75, 0, 0, 0.12, 2, 0.12, WOOD2)
          .ext(
            [
              [-1.1, 1.95],
              [1.1, 1.95],
              [0, 2.7],
            ],
            -0.6,
            0.6,
            L('#7a5a44', 0.5),
          )
          .line(
            [
              [0, 1.9, 0],
              [0, 1.1, 0],
            ],
            0.6,
          )
          .lathe(
            [0, 0.85, 0],
            [
              [0.14, 0],
              [0.17, 0.28],
            ],
            WOOD,
            { n: 10 },
          ),
        { at: [1.6, 0, 9.5] },
      );
      w.model(
        M()
          .lathe(
            [0, 0, 0],
            [
              [0.3, 0],
              [0.36, 0.4],
              [0.3, 0.85],
            ],
            WOOD,
            { n: 14 },
          )
          .lathe(
            [0.7, 0, 0.2],
            [
              [0.3, 0],
              [0.36, 0.4],
              [0.3, 0.85],
            ],
            WOOD,
            { n: 14 },
          )
          .box(0.2, 0, -0.8, 0.6, 0.5, 0.5, WOOD2),
        { at: [-2.6, 0, 3.4] },
      );
      const sg = M()
        .line(
          [
            [3.1, 2.9, 4],
            [2.1, 2.9, 4],
          ],
          0.07,
          DARK,
        )
        .box(2.45, 2.15, 4, 0.8, 0.6, 0.06, WOOD)
        .lathe(
          [2.45, 2.33, 3.95],
          [
            [0.16, 0],
            [0.16, 0.02],
          ],
          GOLD,
          { axis: 'z', n: 12 },
        );
      w.model(sg);
      w.castShadows();
      if (w.wet) puddles(w);
      w.flush();
      smoke(w, [-5, 10.6, 14], 0.9, 4, [1.2, -1.6], 5);
    },
  },
  wasteland: {
    weather: 'storm',
    shots: { wide: S([-1, 1.5, -4], [1, 2.2, 16], 0.8), close: S([0.6, 1.2, 0], [-1.2, 1.3, 6], 0.95) },
    build: (w) => {
      sky(w, { clouds: 6, seed: 14 });
      hills(w, 150, 16, L('#8a8078', 0.4), 9, 0, 1.5);
      const r = rng(6);
      const rz = M();
      for (const [x, h, wd] of [
        [-24, 16, 7],
        [-10, 22, 6],
        [8, 13, 8],
        [24, 20, 7],
      ] as const) {
        const pts: P2[] = [
          [x - wd / 2, 0],
          [x + wd / 2, 0],
        ];
        for (let i = 0; i <= 5; i++) pts.push([x + wd / 2 - (i * wd) / 5, h * r(0.6, 1)]);
        rz.ext(pts, 0, 4, L('#7a7672', 0.5));
        for (let k = 0; k < 10; k++)
          rz.front(
            -0.01,
            x - wd / 2 + 0.8 + (k % 3) * 2,
            2 + Math.floor(k / 3) * 3.4,
            1,
            1.6,
            r() < 0.5 ? DARK : L('#5a5652', 0.8),
            0.6,
          );
      }
      w.model(rz, { at: [0, 0, 60] }, { cast: false });
      groundPlane(w, L('#a3968a', 0.14));
      const cr: P3[][] = [];
      for (let i = 0; i < 26; i++) {
        let x = r(-9, 9),
          z = r(-1, 16);
        const s: P3[] = [];
        for (let k = 0; k < 5; k++) {
          s.push([x, 0.002, z]);
          x += r(-0.6, 0.6);
          z += r(-0.2, 0.7);
        }
        cr.push(s);
      }
      for (const s of cr) w.pen(s, 0.7);
      for (let i = 0; i < 24; i++) rock(w, [r(-9, 9), 0, 1 + i * 0.7], r(0.25, 1.1), i + 3, L('#8f857a', 0.24));
      for (const [x, z, yaw] of [
        [-2.4, 4, 14],
        [1.6, 3, -22],
        [3.4, 7, 10],
        [-4.6, 8, -8],
        [0.4, 9, 30],
        [-1.4, 12, -12],
      ] as const) {
        const m = M()
          .line(
            [
              [0, 0, 0],
              [Math.sin(yaw / 30) * 0.4, 1.25, 0.1],
            ],
            0.035,
            STEEL,
          )
          .line(
            [
              [Math.sin(yaw / 30) * 0.32 - 0.16, 0.98, 0.08],
              [Math.sin(yaw / 30) * 0.32 + 0.16, 1.04, 0.08],
            ],
            0.05,
            DARK,
          )
          .line(
            [
              [Math.sin(yaw / 30) * 0.34, 1.02, 0.08],
              [Math.sin(yaw / 30) * 0.4, 1.25, 0.1],
            ],
            0.03,
            WOOD2,
          );
        w.model(m, { at: [x, 0, z] });
      }
      w.model(
        M()
          .line(
            [
              [0, 0, 0],
              [0.5, 3.4, 0],
            ],
            0.06,
            WOOD2,
          )
          .sheet(
            [
              [0.5, 3.4, 0],
              [1.9, 3.5, 0.1],
              [1.6, 3.1, 0],
              [2.1, 2.8, 0.1],
              [1.3, 2.5, 0],
              [1.6, 2.2, 0],
              [0.36, 2.3, 0],
            ],
            L('#7a2f2f', 0.6),
          ),
        { at: [2.6, 0, 8.5] },
      );
      w.model(
        M()
          .lathe(
            [0, 0.42, 0],
            [
              [0.55, -0.05],
              [0.6, 0],
              [0.55, 0.05],
            ],
            WOOD2,
            { axis: 'x', n: 20 },
          )
          .box(0.9, 0.2, 0.3, 1.8, 0.12, 0.7, WOOD2),
        { at: [-3.6, 0, 5.6], yaw: 20 },
      );
      tree(w, [5.6, 0, 8], 5, 'bare', 4);
      tree(w, [-7, 0, 10], 6, 'bare', 7);
      w.castShadows();
      w.flush();
      for (const [x, z, s] of [
        [-9, 22, 1.6],
        [7, 26, 2],
      ] as const)
        smoke(w, [x, 1, z], s * 2.4, 7, [0.9, -3.2], x + 20, L('#55525a', 0.8));
    },
  },
  bridge: {
    inside: true,
    shots: { wide: S([-1.6, 1.6, -4], [0.3, 1.6, 6], 0.72), close: S([1.4, 1.3, -0.6], [-0.8, 1.3, 4], 0.9) },
    build: (w) => {
      const P = w.panel,
        X = 4.4,
        Z = 6,
        H = 3.4;
      shell(w, -X, X, -5, Z, H, {
        floor: L('#6f7a88', 0.4),
        wall: L('#4a5566', 0.7),
        side: L('#8d98a6', 0.24),
        ceil: L('#3c4656', 0.9),
        skirt: false,
      });
      w.time;
      const V: P3[] = [
          [-3.8, 0.9, Z],
          [-3.2, 2.9, Z],
          [3.2, 2.9, Z],
          [3.8, 0.9, Z],
        ],
        d = w.poly(V);
      if (d)
        w.p.within(d, () => {
          w.fill(V, GLOW('#0b1026', 1));
          const r = rng(4);
          let s = '';
          for (let i = 0; i < 130; i++) {
            const x = r(P.x, P.x + P.w),
              y = r(P.y, P.y + P.h),
              k = r() < 0.1 ? 2.2 : r(0.5, 1.2);
            s += `M${x.toFixed(1)} ${(y - k).toFixed(1)}l${k.toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${k.toFixed(1)}l${(-k).toFixed(1)} ${(-k).toFixed(1)}Z`;
          }
          w.p.fill(s, '#eef2ff', 0);
          const c = w.at([1.7, 1.95, Z]),
            k = w.px([0, 1.5, Z]) * 1.25;
          const O = (q: number, dx = 0, dy = 0): string =>
            pathOf(
              Array.from(
                { length: 40 },
                (_, i) => [c[0] + dx + q * Math.cos(i * 0.157), c[1] + dy + q * Math.sin(i * 0.157)] as P2,
              ),
            );
          w.p.fill(O(k), '#6fa6d8', 0.12);
          w.p.within(O(k), () => {
            for (let i = 0; i < 6; i++) {
              const y = c[1] - k + i * k * 0.36;
              w.p.fill(
                pathOf(
                  spline2(
                    [
                      [c[0] - k, y],
                      [c[0] - k * 0.3, y + k * 0.1],
                      [c[0] + k * 0.4, y - k * 0.06],
                      [c[0] + k, y + k * 0.05],
                      [c[0] + k, y + k * 0.16],
                      [c[0], y + k * 0.12],
                      [c[0] - k, y + k * 0.14],
                    ],
                    5,
                    true,
                  ),
                ),
                i % 2 ? '#8fbfe6' : '#e8f0f6',
                i % 2 ? 0.3 : 0,
              );
            }
            w.p.fill(
              pathOf([
                ...Array.from(
                  { length: 20 },
                  (_, i) =>
                    [c[0] + k * 1.05 * Math.cos(-1.2 + i * 0.15), c[1] + k * 1.05 * Math.sin(-1.2 + i * 0.15)] as P2,
                ),
                ...Array.from(
                  { length: 20 },
                  (_, i) =>
                    [
                      c[0] + k * 0.42 + k * 0.8 * Math.cos(1.65 - i * 0.15) * 0.8,
                      c[1] + k * 0.2 + k * Math.sin(1.65 - i * 0.15),
                    ] as P2,
                ),
              ]),
              '#1f2c55',
              1,
            );
          });
          w.p.ink(
            Array.from(
              { length: 41 },
              (_, i) => [c[0] + k * Math.cos(i * 0.157), c[1] + k * Math.sin(i * 0.157)] as P2,
            ),
            { w: 1.6, a: 0, b: 0 },
            '#dfeaf8',
            '#fff',
          );
        });
      w.outline(V, 2.4);
      for (const t of [-1.6, 1.6])
        w.quad(
          [
            [t * 1.15 - 0.05, 0.9, Z],
            [t - 0.05, 2.9, Z],
            [t + 0.05, 2.9, Z],
            [t * 1.15 + 0.05, 0.9, Z],
          ],
          L('#6a7686', 0.5),
          0.7,
        );
      for (let i = 0; i < 5; i++)
        for (const s of [-1, 1]) {
          const z = -2 + i * 1.7;
          w.quad(
            [
              [s * X, 0.3, z],
              [s * X, 2.9, z],
              [s * X, 2.9, z + 1.4],
              [s * X, 0.3, z + 1.4],
            ],
            L('#a3adb8', 0.14),
            0.9,
          );
          for (let k = 0; k < 3; k++)
            w.quad(
              [
                [s * X * 0.999, 1.4 + k * 0.4, z + 0.2],
                [s * X * 0.999, 1.68 + k * 0.4, z + 0.2],
                [s * X * 0.999, 1.68 + k * 0.4, z + 1.2],
                [s * X * 0.999, 1.4 + k * 0.4, z + 1.2],
              ],
              k === 1 ? GLOW('#9fe6f0', 0) : L('#2a3344', 1),
              0.6,
            );
        }
      const fl: [P3, P3][] = [];
      for (let i = -4; i <= 4; i++)
        fl.push([
          [i, 0, -5],
          [i, 0, Z],
        ]);
      for (let i = -4; i < 6; i++)
        fl.push([
          [-X, 0, i],
          [X, 0, i],
        ]);
      w.edges(fl, 0.5);
      for (const x of [-1.5, 1.5]) strip(w, x - 0.06, x + 0.06, -5, 6, GLOW('#bfeef6', 0), 0.003);
      const con = (x: number, z: number, yaw: number): void => {
        w.model(
          M()
            .box(0, 0, 0, 1.7, 0.75, 0.6, L('#5f6b7a', 0.5))
            .ext(
              [
                [-0.85, 0.75],
                [0.85, 0.75],
                [0.85, 0.8],
                [-0.85, 0.8],
              ],
              -0.5,
              0.35,
              DARK,
            )
            .sheet(
              [
                [-0.8, 0.82, 0.1],
                [0.8, 0.82, 0.1],
                [0.75, 1.15, 0.34],
                [-0.75, 1.15, 0.34],
              ],
              DARK,
            )
            .sheet(
              [
                [-0.7, 0.86, 0.1],
                [-0.05, 0.86, 0.1],
                [-0.08, 1.1, 0.3],
                [-0.66, 1.1, 0.3],
              ],
              GLOW('#9fe6f0', 0),
            )
            .sheet(
              [
                [0.05, 0.86, 0.1],
                [0.7, 0.86, 0.1],
                [0.66, 1.1, 0.3],
                [0.08, 1.1, 0.3],
              ],
              GLOW('#f0c890', 0.08),
            )
            .top(0.801, -0.7, -0.42, 0.5, 0.3, GREY, 0.5)
            .top(0.801, -0.1, -0.42, 0.2, 0.3, RED, 0.5)
            .top(0.801, 0.25, -0.42, 0.45, 0.3, GREY, 0.5),
          { at: [x, 0, z], yaw },
        );
        w.model(
          M()
            .lathe(
              [0, 0, 0],
              [
                [0.26, 0],
                [0.1, 0.1],
                [0.08, 0.4],
              ],
              DARK,
              { n: 12 },
            )
            .box(0, 0.42, 0, 0.56, 0.12, 0.54, L('#39424f', 1))
            .box(0, 0.54, -0.28, 0.54, 0.8, 0.12, L('#39424f', 1), { taper: 0.2 })
            .box(-0.3, 0.54, 0, 0.08, 0.2, 0.44, GREY)
            .box(0.3, 0.54, 0, 0.08, 0.2, 0.44, GREY),
          { at: [x + Math.sin((yaw * Math.PI) / 180) * -0.95, 0, z - 0.95], yaw },
        );
      };
      con(-2.2, 3.6, 12);
      con(2.2, 3.6, -12);
      con(0, 1.9, 0);
      w.model(
        M().lathe(
          [0, 0, 0],
          [
            [0.9, 0],
            [0.9, 0.12],
          ],
          L('#55606e', 0.5),
          { n: 24 },
        ),
        { at: [0, 0, -0.6] },
      );
      w.model(
        M()
          .box(0, H - 0.3, 1, 5, 0.3, 0.4, L('#2f3846', 1))
          .box(0, H - 0.34, 1, 4.6, 0.05, 0.2, GLOW('#eafcff')),
      );
      w.flush();
      vignette(w, 0.3);
    },
  },
  cave: {
    inside: true,
    shots: { wide: S([0, 1.4, -2], [0.3, 1.7, 10], 0.72), close: S([-0.6, 1.2, 1], [1.2, 1.2, 6], 0.95) },
    build: (w) => {
      const { p, panel: P } = w,
        r = rng(9),
        night = w.time === 'night',
        full = `M${P.x} ${P.y}h${P.w}v${P.h}h${-P.w}Z`;
      p.raw(`<path d="${full}" fill="${w.bw ? INK : '#1f1c26'}"/>`);
      const c = w.at([0.6, 2.0, 16]),
        ring = (k: number, jag: number, seed: number): P2[] => {
          const q = rng(seed);
          return Array.from({ length: 26 }, (_, i) => {
            const a = (i / 26) * TAU,
              m = k * (1 + q(-jag, jag));
            return [
              c[0] + Math.cos(a) * m * 1.15,
              Math.min(c[1] + Math.sin(a) * m * 0.95, w.at([0, 0, Math.max(1, 16 - k / 30)])[1] + 3),
            ] as P2;
          });
        };
      const cols = ['#2c2833', '#3c3744', '#565062', '#787086'],
        bws = [0.66, 0.5, 0.34, 0.18];
      const kk = Math.hypot(P.w, P.h);
      for (let i = 0; i < 4; i++) {
        const o = ring(kk * [0.62, 0.44, 0.3, 0.2][i]!, 0.13, i + 4);
        p.fill(pathOf(o), cols[i]!, bws[i]!);
        let d = '';
        o.forEach((a, j) => {
          const b = o[(j + 1) % o.length]!;
          if (a[1] < c[1] + 20) d += stroke([a, b], { w: 3.2 - i * 0.5, a: 0.1, b: 0.1 });
          if (j % 2 && a[1] < c[1] + 10) {
            const ux = a[0] - c[0],
              uy = a[1] - c[1],
              l = Math.hypot(ux, uy) || 1;
            d += stroke([a, [a[0] + (ux / l) * kk * 0.05 + r(-6, 6), a[1] + (uy / l) * kk * 0.05]], {
              w: 2.4 - i * 0.4,
              a: 0,
              b: 0.8,
            });
          }
        });
        p.fill(d, i < 1 ? '#6a6478' : '#17141a', i < 1 ? '#fff' : INK);
      }
      const mouth = ring(kk * 0.115, 0.16, 12);
      p.fill(pathOf(mouth), night ? '#4f6496' : '#eef6fb', night ? 0.2 : 0);
      p.ink([...mouth, mouth[0]!], { w: 2, a: 0, b: 0 });
      w.fill(
        [
          [-9, 0, -3],
          [9, 0, -3],
          [3, 0, 15],
          [-2, 0, 15],
        ],
        L('#6f6878', 0.42),
        2,
      );
      w.fill(
        [
          [-0.6, 0.002, 15],
          [2, 0.002, 15],
          [2.2, 0.002, 4],
          [-1.6, 0.002, 1.5],
        ],
        GLOW(night ? '#7f8fb0' : '#d9dfe6', night ? 0.24 : 0.06),
      );
      for (let i = 0; i < 12; i++)
        rock(w, [(i % 2 ? 1 : -1) * (1.3 + r(0, 2.4)), 0, 1.6 + i * 0.8], r(0.4, 1.3), i + 3, L('#6a6474', 0.4));
      for (let i = 0; i < 9; i++) {
        const x = r(-4, 4),
          z = 2 + i * 1.1,
          h = r(0.7, 1.9);
        if (Math.abs(x) < 0.7) continue;
        w.model(
          M().lathe(
            [x, 3.6 + z * 0.05 - h, z],
            [
              [0.0001, 0],
              [0.12, h * 0.5],
              [0.34, h],
              [0.5, h + 2],
            ],
            L('#5a5464', 0.5),
            { n: 9 },
          ),
        );
        w.model(
          M().lathe(
            [x * 1.1, 0, z + 0.4],
            [
              [0.2, 0],
              [0.1, h * 0.2],
              [0.0001, h * 0.4],
            ],
            L('#6a6474', 0.4),
            { n: 9 },
          ),
        );
      }
      for (const [x, z, k] of [
        [-1.8, 3.4, 0.5],
        [2.2, 4.6, 0.6],
        [-2.6, 6, 0.5],
      ] as const) {
        const m = M();
        for (let i = 0; i < 4; i++) {
          const a = i * 1.7,
            hh = k * (1 - 0.18 * i);
          m.lathe(
            [x + Math.cos(a) * 0.16, 0.02, z + Math.sin(a) * 0.12],
            [
              [0.07, 0],
              [0.09, hh * 0.75],
              [0.0001, hh],
            ],
            GLOW('#8fe0e6', 0.04),
            { n: 6 },
          );
        }
        w.model(m);
      }
      w.flush();
      const A = w.at([-0.8, 0, 3]);
      p.fill(
        pathOf(
          Array.from(
            { length: 24 },
            (_, i) => [A[0] + P.w * 0.16 * Math.cos(i * 0.2618), A[1] + P.h * 0.03 * Math.sin(i * 0.2618)] as P2,
          ),
        ),
        '#9fc0cc',
        0,
      );
      for (let i = 0; i < 4; i++)
        p.ink(
          [
            [A[0] - P.w * (0.1 - i * 0.03), A[1] + (i - 1.5) * 4],
            [A[0] + P.w * (0.06 + i * 0.01), A[1] + (i - 1.5) * 4],
          ],
          { w: 1 },
        );
    },
  },
  desert: {
    shots: { wide: S([-1, 1.7, -4], [0.8, 1.9, 20], 0.8), close: S([0.5, 1.4, 0], [-1, 1.5, 8], 0.95) },
    build: (w) => {
      sky(w, { clouds: 1, sun: [0.7, 0.35], moon: [0.3, 0.3], seed: 4 });
      const pm = (x: number, z: number, k: number): void => {
        w.model(
          M().box(0, 0, 0, 2 * k, 1.25 * k, 2 * k, L('#d8bd88', 0.06), { taper: 0.999 }),
          { at: [x, -1, z], yaw: 38 },
          { cast: false },
        );
      };
      pm(40, 210, 34);
      pm(-30, 260, 26);
      const dune = (z: number, y: number, amp: number, seed: number, look: Look): void => {
        const half = (w.panel.w / w.f) * 0.8 * (z + 4),
          n = 40,
          top: P3[] = Array.from({ length: n + 1 }, (_, i) => {
            const u = i / n;
            return [
              lerp(-half, half, u),
              y + amp * (Math.sin(u * 5 + seed) + 0.5 * Math.sin(u * 11 + seed * 2)),
              z,
            ] as P3;
          });
        w.fill([...top, [half, -6, z - 2], [-half, -6, z - 2]], look);
        const k = top.slice(8, 26);
        w.fill(
          [
            ...k,
            ...k
              .slice()
              .reverse()
              .map(
                ([x, yy], i) => [x + amp * 1.8, yy - amp * (1.2 * Math.sin((i / 17) * Math.PI)) - 0.02, z - 0.1] as P3,
              ),
          ],
          look,
          0,
        );
        w.pen(top, 1.1, undefined, { a: 0, b: 0 });
        w.pen(
          k.map(
            ([x, yy], i) =>
              [
                x + amp * 1.8 * Math.sin((i / 17) * Math.PI),
                yy - amp * 1.2 * Math.sin((i / 17) * Math.PI),
                z - 0.1,
              ] as P3,
          ),
          0.6,
        );
      };
      dune(120, 1, 2.6, 2, L('#e6cd98', 0.02));
      dune(60, 0.6, 1.8, 4.4, L('#e9d19c', 0));
      dune(28, 0.2, 0.9, 1.2, L('#ecd6a4', 0));
      groundPlane(w, L('#efdcae', 0), -0.02);
      const r = rng(4);
      for (let i = 0; i < 34; i++) {
        const z = -1 + 15 * r() ** 1.5,
          x = r(-8, 8);
        w.pen(
          Array.from({ length: 9 }, (_, k) => [x + k * 0.28, 0, z + 0.14 * Math.sin(k * 0.8 + i)] as P3),
          0.55,
        );
      }
      for (let i = 0; i < 6; i++) rock(w, [r(-6, 6), 0, 3 + i * 1.7], r(0.3, 0.9), i + 3, L('#c9a878', 0.14));
      const cac = (x: number, z: number, h: number): void => {
        const g = L('#6a9460', 0.3);
        w.model(
          M()
            .tube(
              [
                [0, 0, 0],
                [0, h * 0.5, 0],
                [0, h * 0.95, 0],
                [0, h, 0],
              ],
              [0.2, 0.21, 0.18, 0.06],
              g,
              { n: 10 },
            )
            .tube(
              spline3(
                [
                  [0, h * 0.42, 0],
                  [0.45, h * 0.44, 0],
                  [0.55, h * 0.55, 0],
                  [0.55, h * 0.78, 0],
                ],
                4,
              ),
              0.12,
              g,
            )
            .tube(
              spline3(
                [
                  [0, h * 0.3, 0],
                  [-0.42, h * 0.32, 0],
                  [-0.5, h * 0.42, 0],
                  [-0.5, h * 0.6, 0],
                ],
                4,
              ),
              0.11,
              g,
            ),
          { at: [x, 0, z] },
        );
      };
      cac(3.4, 6, 2.6);
      cac(-5, 11, 3);
      cac(7.6, 14, 2.8);
      w.model(
        M()
          .tube(
            spline3(
              [
                [0, 0.1, 0],
                [0.3, 0.9, 0],
                [0.9, 1.2, 0],
                [1.5, 0.8, 0],
                [1.6, 0, 0],
              ],
              5,
            ),
            0.07,
            WHITE,
          )
          .tube(
            spline3(
              [
                [0, 0.1, 0.5],
                [0.3, 0.8, 0.5],
                [0.9, 1.1, 0.5],
                [1.5, 0.7, 0.5],
                [1.6, 0, 0.5],
              ],
              5,
            ),
            0.07,
            WHITE,
          ),
        { at: [-3.2, 0, 4.6], yaw: 20 },
      );
      w.castShadows('#7a5a60', 0.34);
      w.flush();
    },
  },
  cityNight: {
    time: 'night',
    shots: {
      wide: S([-2, 2.0, -3], [0.6, 1.6, 20], 0.8),
      close: S([1, 1.4, -1], [-2, 1.6, 10], 0.95),
      high: S([-2, 5, -6], [1, 0.4, 12], 0.75),
    },
    build: (w) => {
      sky(w, { stars: 110, moon: [0.74, 0.28], clouds: 2, seed: 17, sun: [0.74, 0.6] });
      w.fill(
        [
          [-400, -30, 20],
          [400, -30, 20],
          [400, -30, 900],
          [-400, -30, 900],
        ],
        L('#2a3152', 0.85),
      );
      skyline(w, 320, L('#3a4a7a', 0.55), 3, 20, 74, -30, [10, 24]);
      skyline(w, 190, L('#2c3860', 0.75), 5, 16, 46, -30, [8, 18]);
      skyline(w, 100, L('#1f2848', 1), 7, 10, 30, -28, [8, 16]);
      const tw = M().line(
        [
          [0, -30, 0],
          [0, 52, 0],
        ],
        1.2,
        RED,
      );
      for (let i = 0; i < 8; i++) {
        const k = 9 * (1 - i / 9),
          y = -20 + i * 8;
        tw.line(
          [
            [-k, y, 0],
            [k * 0.86, y + 8, 0],
          ],
          0.8,
          RED,
        ).line(
          [
            [k, y, 0],
            [-k * 0.86, y + 8, 0],
          ],
          0.8,
          RED,
        );
      }
      w.model(tw, { at: [-70, 0, 260] });
      w.fill(
        [
          [-16, 0, -8],
          [5, 0, -8],
          [5, 0, 8],
          [-16, 0, 8],
        ],
        L('#6a7286', 0.34),
      );
      const l: [P3, P3][] = [];
      for (let i = -8; i < 4; i++)
        l.push([
          [i * 2, 0, -6],
          [i * 2, 0, 8],
        ]);
      for (let j = -1; j < 5; j++)
        l.push([
          [-16, 0, j * 2],
          [5, 0, j * 2],
        ]);
      w.edges(l, 0.5);
      w.model(M().box(-5.5, 0, 8, 21, 0.6, 0.35, L('#7f88a0', 0.3)).box(5, 0, 0.2, 0.35, 0.6, 16, L('#7f88a0', 0.3)));
      const m = M().lathe(
        [-4, 1.1, 6],
        [
          [1, 0],
          [1, 1.7],
          [0.1, 2.3],
        ],
        L('#8a90a4', 0.3),
        { n: 16 },
      );
      for (const [x, z] of [
        [-4.7, 5.4],
        [-3.3, 5.4],
        [-4.7, 6.6],
        [-3.3, 6.6],
      ] as const)
        m.box(x, 0, z, 0.12, 1.1, 0.12, DARK);
      w.model(m);
      for (let i = 0; i < 3; i++)
        w.model(
          M()
            .box(1.2 + i * 1.2, 0.08, 6.8, 1, 0.9, 0.7, L('#a3a9b8', 0.16))
            .lathe(
              [1.2 + i * 1.2, 0.53, 6.44],
              [
                [0.32, 0],
                [0.32, 0.012],
              ],
              DARK,
              { axis: 'z', n: 14 },
            ),
        );
      w.model(
        M()
          .line(
            [
              [3.8, 0, 2],
              [3.8, 3.6, 2],
            ],
            0.06,
            STEEL,
          )
          .line(
            [
              [3.3, 3.2, 2],
              [4.3, 3.2, 2],
            ],
            0.04,
            STEEL,
          )
          .line(
            [
              [3.4, 2.8, 2],
              [4.2, 2.8, 2],
            ],
            0.04,
            STEEL,
          )
          .line(
            [
              [3.5, 2.4, 2],
              [4.1, 2.4, 2],
            ],
            0.04,
            STEEL,
          ),
      );
      w.model(
        M()
          .box(-8.5, 0, 5.4, 3, 2.6, 3, L('#5a6480', 0.5))
          .front(3.89, -9.4, 0, 0.9, 2, DARK)
          .box(-8.5, 2.3, 3.8, 0.3, 0.2, 0.2, GLOW('#ffe6a0')),
      );
      const sg = M();
      for (let i = 0; i < 5; i++)
        sg.line(
          [
            [6 + i * 1.4, -3, 9],
            [6 + i * 1.4, 1.5, 9],
          ],
          0.1,
          DARK,
        );
      sg.box(8.8, 1.4, 9, 6.4, 2.6, 0.3, GLOW('#f2627a', 0.0));
      w.model(sg);
      for (const g of glyphs(pl([6, 1.7, 8.83], [5.6, 0, 0], [0, 2, 0]), 3, 12)) w.model(M().line(g, 2.2, DARK));
      if (w.time !== 'night') w.castShadows();
      w.flush();
      if (w.wet) puddles(w, 4);
    },
  },
  doorstep: {
    time: 'night',
    shots: { wide: S([-2.2, 0.9, -3.4], [0.5, 1.25, 5], 0.9), close: S([-0.6, 1.1, -0.6], [0.7, 1.0, 4], 1.0) },
    build: (w) => {
      sky(w, { stars: 60, moon: [0.2, 0.25], seed: 31 });
      const snow = w.weather === 'snow',
        night = w.time === 'night';
      skyline(w, 90, L('#3a4670', 0.7), 4, 5, 16);
      groundPlane(w, snow ? L('#e9eef6', 0) : L('#8f8d8a', 0.2));
      house(w, [-9, 0, 14], 8, 6, 5.6, { seed: 5 });
      house(w, [13, 0, 16], 8, 6, 5.6, { seed: 6 });
      tree(w, [-4.6, 0, 7.5], 5, snow ? 'pine' : 'round', 3);
      w.flush(false);
      if (night)
        w.fill(
          [
            [0.1, 0.003, 4.4],
            [1.3, 0.003, 4.4],
            [2.0, 0.003, 0.6],
            [-1.3, 0.003, 0.6],
          ],
          GLOW('#ffe9b8', 0),
        );
      const wl = L('#b9b0a2', 0.16),
        m = M().box(1.5, 0, 6.6, 8, 5.6, 4, wl);
      m.front(4.59, -0.15, 0.3, 1.7, 2.35, WOOD2, 1).front(
        4.585,
        0.02,
        0.3,
        1.35,
        2.18,
        night ? GLOW('#fff0c8', 0) : L('#6a5a4a', 0.5),
        1,
      );
      m.front(4.59, 2.6, 1.1, 1.9, 1.4, night ? GLOW('#ffe3a0', 0) : L('#a9cbdc', 0.14), 1.1);
      m.decal(
        [
          [3.52, 1.1, 4.588],
          [3.52, 2.5, 4.588],
          [3.58, 2.5, 4.588],
          [3.58, 1.1, 4.588],
        ],
        WHITE,
        0.3,
      );
      for (const x of [-1.6, 1, 3.6])
        m.front(4.59, x, 3.7, 1.2, 1.1, night ? L('#1c2340', 1) : L('#a9cbdc', 0.14), 0.9);
      const bl: P3[][] = [];
      for (let i = 0; i < 11; i++)
        bl.push([
          [-2.4, 0.3 + i * 0.26, 4.58],
          [-0.35, 0.3 + i * 0.26, 4.58],
        ]);
      m.decal(
        [
          [-2.45, 0.3, 4.585],
          [-2.45, 3, 4.585],
          [-0.3, 3, 4.585],
          [-0.3, 0.3, 4.585],
        ],
        wl,
        0,
        bl,
        0.45,
      );
      w.model(m);
      w.model(
        M().box(0.7, 0, 4.1, 2.2, 0.16, 1, L('#c9c4ba', 0.06)).box(0.7, 0.16, 4.3, 1.9, 0.14, 0.6, L('#c9c4ba', 0.06)),
      );
      w.model(
        M().ext(
          [
            [-0.6, 2.85],
            [2.0, 2.85],
            [1.8, 3.2],
            [-0.4, 3.2],
          ],
          3.5,
          4.6,
          snow ? WHITE : L('#6a5a52', 0.5),
        ),
      );
      if (night) w.model(M().box(0.9, 0.3, 4.56, 0.36, 1.9, 0.01, L('#caa873', 0.14), { ink: 0.6 }));
      w.model(
        M().box(-0.62, 1.95, 4.5, 0.2, 0.3, 0.2, GLOW('#fff2c8', 0)).box(2.9, 0, 4.2, 0.5, 0.4, 0.4, L('#a8684a', 0.4)),
      );
      tree(w, [2.9, 0.4, 4.2], 0.8, 'bush', 5);
      w.model(
        M()
          .box(-1.9, 0, 3.0, 0.22, 1.2, 0.22, L('#9a948a', 0.24))
          .box(-3.4, 0, 3.0, 2.9, 0.8, 0.14, L('#9a948a', 0.24))
          .box(-1.9, 1.2, 3.0, 0.3, 0.06, 0.3, snow ? WHITE : GREY)
          .box(-3.4, 0.8, 3.0, 2.9, 0.06, 0.24, snow ? WHITE : GREY),
      );
      w.flush();
    },
  },
} satisfies typeof PLACES);
void cloud;
void planks;
void rack;
void BROWN;
void mixHex;
void Model;
void lampBox;
void GLASS;
