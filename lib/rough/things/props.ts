/** Props: meshes in metres, base at y 0, front towards -z. `grip` is where a hand holds it. */
import { clamp, lerp, rad, rng, spline2, spline3, type P2, type P3 } from '../geometry/geometry';
import { pathOf } from '../pen/stroke';
import { GLOW, INK, L, Model, TAU, World, type Look, type Panel, type Time } from '../world/kit';
import { Paint } from '../pen/paint';
import { glyphs, pl } from '../world/brush';

const WOOD = L('#c89a66', 0.14),
  WOOD2 = L('#8a5f3f', 0.4),
  STEEL = L('#b9c1c8', 0.06),
  DARK = L('#2e313a', 1),
  BLACK = L('#1f2026', 1),
  WHITE = L('#f6f5f0', 0),
  PAPER = L('#fbf7ea', 0),
  RED = L('#c8483c', 0.5),
  BLUE = L('#4a78b0', 0.36),
  GREEN = L('#5f9468', 0.3),
  YEL = L('#f0c95a', 0.06),
  PINK = L('#f0a9b4', 0.1),
  BROWN = L('#8a5a3a', 0.42),
  GOLD = L('#e0b552', 0.12),
  GLASS = L('#cfe6ee', 0.05),
  SKY = L('#9ecbe8', 0.12),
  GREY = L('#8d929a', 0.3),
  CREAM = L('#f3e6c8', 0);
export const K = {
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
};
const M = (): Model => new Model();
const arc = (n: number, r: number, a0 = 0, a1 = TAU): P2[] =>
  Array.from({ length: n }, (_, i) => {
    const t = lerp(a0, a1, i / (a1 - a0 > 6.2 ? n : n - 1));
    return [r * Math.cos(t), r * Math.sin(t)] as P2;
  });
const ring3 = (c: P3, r: number, plane: 'xy' | 'yz' | 'xz', n = 16): P3[] =>
  Array.from({ length: n + 1 }, (_, i) => {
    const u = r * Math.cos((i / n) * TAU),
      v = r * Math.sin((i / n) * TAU);
    return plane === 'xy'
      ? [c[0] + u, c[1] + v, c[2]]
      : plane === 'yz'
        ? [c[0], c[1] + v, c[2] + u]
        : [c[0] + u, c[1], c[2] + v];
  });
const legs = (m: Model, w: number, d: number, h: number, t: number, look: Look): Model => {
  for (const x of [-1, 1])
    for (const z of [1, -1]) m.box(x * (w / 2 - t), 0, z * (d / 2 - t), t, h, t, look, { ink: 0.9 });
  return m;
};
export interface Prop {
  size: number;
  build: (o?: Look) => Model;
  grip?: P3;
  yaw?: number;
  pitch?: number;
}
const wheel = (m: Model, x: number, z: number, r: number, w: number, spokes = false): Model => {
  if (spokes) {
    m.line(ring3([x, r, z], r, 'yz', 28), 0.035, DARK).line(ring3([x, r, z], r * 0.9, 'yz', 24), 0.008, STEEL);
    for (let i = 0; i < 9; i++) {
      const t = (i / 9) * Math.PI;
      m.line(
        [
          [x, r - r * 0.9 * Math.sin(t), z - r * 0.9 * Math.cos(t)],
          [x, r + r * 0.9 * Math.sin(t), z + r * 0.9 * Math.cos(t)],
        ],
        0.006,
        GREY,
      );
    }
    return m;
  }
  m.lathe(
    [x, r, z],
    [
      [r * 0.96, -w / 2],
      [r, -w / 3],
      [r, w / 3],
      [r * 0.96, w / 2],
    ],
    BLACK,
    { axis: 'x', n: 20 },
  );
  for (const s of [-1, 1]) {
    const x2 = x + (s * w) / 2 + s * 0.004,
      q = Array.from(
        { length: 14 },
        (_, i) =>
          [x2, r + r * 0.62 * Math.sin((-s * i * TAU) / 14), z + r * 0.62 * Math.cos((-s * i * TAU) / 14)] as P3,
      );
    m.decal(q, STEEL, 0.6);
    m.decal(
      q.map((v) => [v[0] + s * 0.002, r + (v[1] - r) * 0.4, z + (v[2] - z) * 0.4] as P3),
      GREY,
      0.5,
    );
  }
  return m;
};
const umb = (open: number, look: Look, broken = false): Model => {
  const m = M(),
    n = 8,
    H = 0.9,
    R = 0.52 * open,
    tip = 0.86 - (1 - open) * 0.5;
  m.line(
    [
      [0, 0.06, 0],
      [0, H + 0.03, 0],
    ],
    0.014,
    DARK,
  );
  m.line(
    [
      [0, 0.1, 0],
      [0, 0.02, 0],
      [0.03, -0.02, 0],
      [0.07, 0.0, 0],
      [0.075, 0.04, 0],
    ],
    0.022,
    BROWN,
  );
  const rib = (i: number, t: number, k = 1): P3 => {
    const a = (i / n) * TAU + 0.2,
      q = broken && (i === 2 || i === 3) ? 1.15 : 1,
      lift = broken && (i === 2 || i === 3) ? t * t * 0.34 : 0;
    return [
      R * q * t * Math.cos(a) * k,
      H - (open > 0.5 ? 0.3 * t ** 1.9 : tip * t * 0.9) + lift,
      R * q * t * Math.sin(a) * k,
    ];
  };
  for (let i = 0; i < n; i++) {
    const a: P3[] = [],
      b: P3[] = [];
    for (const t of [0, 0.34, 0.68, 1]) {
      a.push(rib(i, t));
      b.push(rib(i + 1, t));
    }
    const e: P3 = [(a[3]![0] + b[3]![0]) * 0.46, (a[3]![1] + b[3]![1]) / 2 + 0.035, (a[3]![2] + b[3]![2]) * 0.46];
    for (let k = 0; k < 3; k++) {
      const pts: P3[] =
        k === 2 ? [a[2]!, a[3]!, e, b[3]!, b[2]!] : k === 0 ? [a[0]!, a[1]!, b[1]!] : [a[1]!, a[2]!, b[2]!, b[1]!];
      m.sheet(pts, i % 2 && !broken ? look : { ...look, bw: Math.min(1, look.bw) }, { ink: 0 });
    }
    m.line([rib(i, 0), rib(i, 0.34), rib(i, 0.68), rib(i, 1)], 0.55, look.bw > 0.9 ? WHITE : DARK);
    m.line([a[3]!, e, b[3]!], 0.9);
  }
  return m;
};
const bookModel = (look: Look, open = false): Model => {
  if (!open)
    return M()
      .box(0, 0, 0, 0.15, 0.03, 0.21, PAPER)
      .box(0, 0.03, 0, 0.156, 0.004, 0.216, look)
      .box(-0.077, 0, 0, 0.006, 0.032, 0.216, look);
  const m = M();
  for (const s of [-1, 1]) {
    m.box(s * 0.08, 0, 0, 0.15, 0.006, 0.22, look);
    m.sheet(
      [
        [0, 0.012, -0.1],
        [s * 0.04, 0.03, -0.1],
        [s * 0.15, 0.02, -0.1],
        [s * 0.15, 0.02, 0.1],
        [s * 0.04, 0.03, 0.1],
        [0, 0.012, 0.1],
      ],
      PAPER,
    );
    for (let i = 0; i < 7; i++)
      m.line(
        [
          [s * 0.03, 0.031, 0.075 - i * 0.024],
          [s * (0.13 - (i % 3) * 0.02), 0.024, 0.075 - i * 0.024],
        ],
        0.4,
      );
  }
  return m;
};
const carModel = (look: Look): Model => {
  const m = M(),
    side: P2[] = [
      [-2.05, 0.3],
      [2.0, 0.3],
      [2.05, 0.55],
      [1.95, 0.85],
      [1.2, 0.95],
      [-1.2, 0.93],
      [-2.0, 0.8],
      [-2.08, 0.5],
    ],
    roof: P2[] = [
      [-1.35, 0.92],
      [-0.75, 1.42],
      [0.7, 1.44],
      [1.35, 0.95],
    ];
  const put = (q: P2[], w: number, lk: Look): void => {
    m.ext(q, -w, w, lk);
    const part = m.last;
    part.v = part.v.map(([x, y, z]) => [z, y, x] as P3);
    part.f.forEach((f) => f.reverse());
  };
  for (const z of [-1.25, 1.3]) for (const x of [-0.72, 0.72]) wheel(m, x, z, 0.32, 0.2);
  put(side, 0.84, look);
  for (const s of [-1, 1])
    for (const z of [-1.25, 1.3]) {
      const q = arc(12, 0.36).map(([u, v]) => [s * 0.845, 0.36 + v * s * 1, z + u] as P3);
      m.decal(q, BLACK, 0.6);
      m.decal(
        q.map((v) => [v[0] + s * 0.002, 0.34 + (v[1] - 0.36) * 0.62, z + (v[2] - z) * 0.62] as P3),
        STEEL,
        0.5,
      );
    }
  for (const s of [-1, 1])
    m.decal(
      s > 0
        ? [
            [0.846, 0.3, 0.1],
            [0.846, 0.92, 0.1],
            [0.846, 0.92, 0.12],
            [0.846, 0.3, 0.12],
          ]
        : [
            [-0.846, 0.3, 0.12],
            [-0.846, 0.92, 0.12],
            [-0.846, 0.92, 0.1],
            [-0.846, 0.3, 0.1],
          ],
      DARK,
      0,
    );
  m.front(-2.06, -0.75, 0.55, 0.34, 0.16, GLOW('#fff6d8'))
    .front(-2.06, 0.41, 0.55, 0.34, 0.16, GLOW('#fff6d8'))
    .front(-2.07, -0.34, 0.5, 0.68, 0.2, DARK)
    .front(-2.08, -0.2, 0.34, 0.4, 0.12, WHITE, 0.4);
  put(roof, 0.7, look);
  const gl = L('#bcd6e2', 0.05);
  for (const s of [-1, 1]) {
    for (const [a, b, c, d] of [
      [-1.15, -0.7, 0.02, -0.02],
      [0.1, 0.1, 1.12, 0.66],
    ] as const) {
      const q: P3[] = [
        [s * 0.705, 0.97, a],
        [s * 0.705, 1.36, b],
        [s * 0.705, 1.36, d],
        [s * 0.705, 0.97, c],
      ];
      m.decal(s > 0 ? q : q.reverse(), gl, 0.7);
    }
  }
  m.decal(
    [
      [-0.62, 0.97, -1.3],
      [-0.6, 1.38, -0.83],
      [0.6, 1.38, -0.83],
      [0.62, 0.97, -1.3],
    ],
    gl,
    0.7,
  );
  return m;
};
const boatModel = (k = 1, look = WHITE): Model => {
  // a fishing boat, length 7k, bow to -x
  const m = M(),
    hull = (z: number, y0: number, y1: number): P3[] => [
      [-3.4 * k, y1 + 0.5 * k, 0],
      [-2.2 * k, y1 + 0.15 * k, z],
      [2.8 * k, y1, z],
      [2.7 * k, y0, z * 0.8],
      [-2 * k, y0, z * 0.6],
      [-2.9 * k, y0, 0],
    ];
  const v: P3[] = [...hull(-1.1 * k, -0.1, 0.9 * k), ...hull(1.1 * k, -0.1, 0.9 * k)];
  m.parts.push({
    v,
    f: [
      [0, 1, 4, 5],
      [1, 2, 3, 4],
      [6, 11, 10, 7],
      [7, 10, 9, 8],
      [2, 8, 9, 3],
      [0, 6, 7, 1],
      [1, 7, 8, 2],
      [3, 9, 10, 4],
      [4, 10, 11, 5],
    ].map((f) => [...f].reverse()),
    look,
    smooth: false,
    ink: 1.1,
    decals: [],
  });
  for (const s of [-1, 1]) {
    const q: P3[] = [
      [-2.4 * k, 0.72 * k, s * 0.93 * k],
      [-2.3 * k, 0.86 * k, s * 1.02 * k],
      [2.8 * k, 0.74 * k, s * 1.12 * k],
      [2.78 * k, 0.6 * k, s * 1.09 * k],
    ];
    m.decal(s < 0 ? q : [...q].reverse(), BLUE, 0.5);
  }
  m.box(0.7 * k, 0.9 * k, 0, 1.9 * k, 1.25 * k, 1.3 * k, WHITE, { ink: 1 });
  for (let i = 0; i < 3; i++) m.front(-0.655 * k, (-0.12 + i * 0.56) * k, 1.5 * k, 0.42 * k, 0.42 * k, DARK, 0.6);
  m.decal(
    [
      [-0.255 * k, 1.5 * k, 0.5 * k],
      [-0.255 * k, 1.95 * k, 0.5 * k],
      [-0.255 * k, 1.95 * k, -0.5 * k],
      [-0.255 * k, 1.5 * k, -0.5 * k],
    ],
    DARK,
    0.6,
  );
  m.box(0.7 * k, 2.15 * k, 0, 2.2 * k, 0.1 * k, 1.5 * k, RED);
  m.line(
    [
      [0.9 * k, 2.25 * k, 0],
      [0.9 * k, 4.2 * k, 0],
    ],
    0.07 * k,
    DARK,
  )
    .line(
      [
        [0.9 * k, 4.1 * k, 0],
        [-3.2 * k, 1.4 * k, 0],
      ],
      0.5,
    )
    .line(
      [
        [0.9 * k, 4.1 * k, 0],
        [2.7 * k, 1.0 * k, 0],
      ],
      0.5,
    );
  m.sheet(
    [
      [0.9 * k, 4.1 * k, 0],
      [1.5 * k, 3.9 * k, 0.05],
      [0.9 * k, 3.7 * k, 0],
    ],
    RED,
  );
  m.lathe(
    [-1.4 * k, 0.9 * k, 0],
    [
      [0.3 * k, 0],
      [0.3 * k, 0.35 * k],
    ],
    WOOD2,
    { n: 10 },
  );
  return m;
};
const shipModel = (): Model => {
  // sailing ship, length 24, bow to -x
  const m = M(),
    v: P3[] = [];
  const st = [
    [-12, 0, 4.2, 0.05],
    [-9, 2.0, 3.2, 0],
    [-3, 3, 2.6, 0],
    [4, 3, 2.7, 0],
    [9, 2.6, 4, 0],
    [11, 2.2, 4.4, 0],
  ] as const;
  for (const [x, w, y] of st)
    v.push(
      [x, y, -w],
      [x * 0.94, 0.2 + (y - 2.6) * 0.15, -w * 0.55],
      [x * 0.94, 0.2 + (y - 2.6) * 0.15, w * 0.55],
      [x, y, w],
    );
  const f: number[][] = [];
  for (let i = 0; i < 5; i++) {
    const a = i * 4,
      b = a + 4;
    f.push([a, b, b + 1, a + 1].reverse(), [a + 2, a + 3, b + 3, b + 2], [a, a + 3, b + 3, b].reverse().reverse());
  }
  f.push([20, 23, 22, 21].reverse());
  m.parts.push({
    v,
    f: f.map((q) => [...q].reverse()),
    look: L('#7a4f35', 0.5),
    smooth: false,
    ink: 1.2,
    decals: [],
    two: true,
  });
  for (const s of [-1, 1]) {
    m.line(
      [
        [-9, 2.6, s * 2.02],
        [-3, 2.05, s * 3],
        [4, 2.1, s * 3],
        [9, 3.2, s * 2.65],
      ],
      1.6,
      CREAM,
    );
    m.line(
      [
        [-9, 1.7, s * 1.7],
        [-3, 1.3, s * 2.5],
        [4, 1.35, s * 2.5],
        [9, 2, s * 2.3],
      ],
      0.7,
      DARK,
    );
    for (let i = 0; i < 6; i++)
      m.sheet(
        [
          [-4 + i * 2, 1.5, s * 2.83],
          [-4 + i * 2, 1.95, s * 2.95],
          [-3.5 + i * 2, 1.95, s * 2.95],
          [-3.5 + i * 2, 1.5, s * 2.83],
        ],
        BLACK,
      );
  }
  for (const [x, h, w] of [
    [-6, 15, 4.4],
    [1, 18, 5.2],
    [7.5, 13, 3.8],
  ] as const) {
    m.line(
      [
        [x, 2.5, 0],
        [x, h, 0],
      ],
      0.3,
      WOOD2,
    );
    for (const [y0, y1, k] of [
      [0.22, 0.56, 1],
      [0.6, 0.9, 0.74],
    ] as const) {
      const a = h * y0 + 1.5,
        b = h * y1 + 1;
      const pts: P3[] = [];
      for (let i = 0; i <= 6; i++) pts.push([x - 0.3, b, -w * k * 0.82 + (i / 6) * w * k * 1.64]);
      for (let i = 6; i >= 0; i--) {
        const u = i / 6;
        pts.push([x - 0.4 - 1.1 * Math.sin(u * Math.PI), a + 0.5 * Math.sin(u * Math.PI), -w * k + u * w * k * 2]);
      }
      m.sheet(pts, CREAM, { ink: 1 });
      m.line(
        [
          [x - 0.35, b, -w * k],
          [x - 0.35, b, w * k],
        ],
        0.16,
        WOOD2,
      );
      for (const u of [0.3, 0.5, 0.7])
        m.line(
          [
            [x - 0.32, b, -w * k * 0.82 + u * w * k * 1.64],
            [x - 0.45 - 1.05 * Math.sin(u * Math.PI), a + 0.5, -w * k + u * w * k * 2],
          ],
          0.45,
        );
    }
    m.sheet(
      [
        [x, h, 0],
        [x - 1.8, h - 0.3, 0.4],
        [x, h - 0.7, 0],
      ],
      RED,
    );
    for (const s of [-1, 1])
      for (const q of [-0.5, 0.5])
        m.line(
          [
            [x, h * 0.8, 0],
            [x + 1 + q, 3, s * 2.8],
          ],
          0.4,
        );
  }
  m.line(
    [
      [-11, 4, 0],
      [-16, 6, 0],
    ],
    0.22,
    WOOD2,
  ).line(
    [
      [-16, 6, 0],
      [-6, 14, 0],
    ],
    0.5,
  );
  m.sheet(
    [
      [-15.5, 6, 0],
      [-6.6, 13, 0.1],
      [-8, 5, 0.7],
    ],
    CREAM,
  );
  m.box(9.3, 3.9, 0, 3, 1.6, 4, L('#8a5a3c', 0.4));
  for (let i = 0; i < 3; i++)
    m.decal(
      [
        [10.81, 4.4, -1.2 + i * 0.95],
        [10.81, 5.1, -1.2 + i * 0.95],
        [10.81, 5.1, -0.7 + i * 0.95],
        [10.81, 4.4, -0.7 + i * 0.95],
      ],
      GLOW('#ffe6a0'),
    );
  return m;
};
const FLOWER = (x: number, y: number, z: number, k: number, look: Look): Model => {
  const m = M();
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * TAU;
    m.sheet(
      [
        [x, y, z],
        [x + k * 0.62 * Math.cos(a - 0.4), y + k * 0.62 * Math.sin(a - 0.4), z - k * 0.25],
        [x + k * Math.cos(a), y + k * Math.sin(a), z - k * 0.15],
        [x + k * 0.62 * Math.cos(a + 0.4), y + k * 0.62 * Math.sin(a + 0.4), z - k * 0.25],
      ],
      look,
      { ink: 0.8 },
    );
  }
  return m.ball(x, y, z - k * 0.24, k * 0.26, YEL, { n: 8 });
};
const rack = (m: Model, n: number, w: number, at: P3, seed: number): Model => {
  const r = rng(seed);
  let x = at[0];
  for (let i = 0; i < n && x < at[0] + w - 0.04; i++) {
    const t = r(0.022, 0.05),
      h = r(0.19, 0.29);
    m.box(
      x + t / 2,
      at[1],
      at[2],
      t,
      h,
      0.16,
      [RED, BLUE, GREEN, YEL, WHITE, BROWN, DARK, GREY][Math.floor(r(0, 8))]!,
      { ink: 0.6 },
    );
    x += t + 0.001;
  }
  return m;
};
/** Merges decals for a shelf front (cheap goods): rectangles on a plane z. */
export const goods = (m: Model, z: number, x0: number, x1: number, y: number, h: number, seed: number): Model => {
  const r = rng(seed);
  let x = x0;
  while (x < x1 - 0.05) {
    const w = r(0.06, 0.13),
      hh = h * r(0.5, 0.95),
      c = [RED, BLUE, GREEN, YEL, WHITE, CREAM, PINK, GREY][Math.floor(r(0, 8))]!;
    m.front(z, x, y, w, hh, c, 0.45);
    if (r() < 0.6) m.front(z - 0.001, x + w * 0.15, y + hh * 0.3, w * 0.7, hh * 0.32, WHITE, 0);
    x += w + 0.012;
  }
  return m;
};

export const PROPS: Record<string, Prop> = {
  umbrella: { size: 1, grip: [0, 0.1, 0], pitch: 8, build: (c = RED) => umb(1, c) },
  umbrellaClosed: { size: 1, grip: [0, 0.1, 0], build: (c = L('#34508a', 1)) => umb(0.13, c) },
  umbrellaBroken: { size: 1, grip: [0, 0.1, 0], build: (c = L('#3a3f52', 0.5)) => umb(1, c, true) },
  phone: {
    size: 0.16,
    grip: [0, 0.05, 0],
    yaw: -18,
    build: (c = DARK) =>
      M()
        .box(0, 0, 0, 0.075, 0.155, 0.009, c)
        .front(-0.0046, -0.034, 0.008, 0.068, 0.138, GLOW('#bfe2f5'))
        .front(-0.0047, -0.028, 0.09, 0.04, 0.022, WHITE, 0.4)
        .front(-0.0047, -0.008, 0.06, 0.036, 0.02, L('#8fd08a', 0.2), 0.4),
  },
  camera: {
    size: 0.14,
    grip: [0.06, 0.04, 0],
    yaw: -28,
    pitch: 10,
    build: (c = DARK) =>
      M()
        .box(0, 0, 0.01, 0.14, 0.085, 0.05, c)
        .front(-0.016, -0.07, 0.055, 0.14, 0.02, STEEL, 0.4)
        .box(0, 0.085, 0.01, 0.05, 0.025, 0.04, STEEL, { taper: 0.2 })
        .cyl(0.05, 0.085, 0.01, 0.01, 0.01, STEEL, { n: 10 })
        .lathe(
          [0, 0.042, -0.055],
          [
            [0.036, 0],
            [0.036, 0.02],
            [0.032, 0.022],
            [0.032, 0.04],
          ],
          DARK,
          { axis: 'z', n: 18 },
        )
        .decal(
          arc(16, 0.03)
            .map(([x, y]) => [x, 0.042 + y, -0.0555] as P3)
            .reverse(),
          GREY,
          0.7,
        )
        .decal(
          arc(14, 0.02)
            .map(([x, y]) => [x, 0.042 + y, -0.056] as P3)
            .reverse(),
          L('#3d5a78', 1),
          0.5,
        )
        .decal(
          [
            [-0.012, 0.05, -0.0565],
            [-0.006, 0.056, -0.0565],
            [0, 0.052, -0.0565],
            [-0.006, 0.046, -0.0565],
          ],
          WHITE,
          0,
        )
        .line(
          [
            [-0.07, 0.075, 0.01],
            [-0.1, 0.04, 0.02],
            [-0.06, -0.05, 0.03],
            [0.06, -0.05, 0.03],
            [0.1, 0.04, 0.02],
            [0.07, 0.075, 0.01],
          ],
          0.008,
          BROWN,
        ),
  },
  book: {
    size: 0.22,
    grip: [0, 0, 0],
    yaw: -30,
    pitch: 32,
    build: (c = BLUE) =>
      bookModel(c).decal(
        [
          [-0.05, 0.0345, -0.05],
          [-0.05, 0.0345, 0.06],
          [0.05, 0.0345, 0.06],
          [0.05, 0.0345, -0.05],
        ],
        WHITE,
        0.5,
      ),
  },
  bookOpen: { size: 0.32, grip: [0, 0, -0.1], pitch: 48, build: (c = RED) => bookModel(c, true) },
  letter: {
    size: 0.22,
    grip: [0, 0, 0],
    pitch: 20,
    yaw: -14,
    build: (c = PAPER) =>
      M()
        .box(0, 0, 0, 0.2, 0.13, 0.003, c)
        .decal(
          [
            [-0.1, 0.13, -0.0016],
            [0.1, 0.13, -0.0016],
            [0, 0.055, -0.0016],
            [-0.0, 0.055, -0.0016],
          ],
          WHITE,
          0.8,
        )
        .decal(
          arc(10, 0.016)
            .map(([x, y]) => [x, 0.062 + y, -0.002] as P3)
            .reverse(),
          RED,
          0.6,
        ),
  },
  bag: {
    size: 0.42,
    grip: [0, 0.4, 0],
    yaw: -24,
    pitch: 12,
    build: (c = BROWN) =>
      M()
        .box(0, 0, 0, 0.4, 0.28, 0.12, c, { taper: 0.06 })
        .front(-0.062, -0.2, 0.15, 0.4, 0.13, { ...c, bw: Math.min(1, c.bw + 0.15) }, 0.9)
        .front(-0.064, -0.13, 0.12, 0.03, 0.08, GOLD)
        .front(-0.064, 0.1, 0.12, 0.03, 0.08, GOLD)
        .line(
          spline3(
            [
              [-0.1, 0.28, 0],
              [-0.08, 0.37, 0],
              [0.08, 0.37, 0],
              [0.1, 0.28, 0],
            ],
            6,
          ),
          0.022,
          WOOD2,
        ),
  },
  cup: {
    size: 0.12,
    grip: [0.05, 0.05, 0],
    pitch: 24,
    build: (c = WHITE) =>
      M()
        .lathe(
          [0, 0, 0],
          [
            [0.03, 0],
            [0.042, 0.012],
            [0.044, 0.09],
            [0.04, 0.09],
            [0.038, 0.078],
          ],
          c,
          { n: 18 },
        )
        .decal(
          arc(16, 0.038)
            .map(([x, z]) => [x, 0.079, z] as P3)
            .reverse(),
          L('#5a3826', 0.9),
        )
        .line(
          spline3(
            [
              [0.043, 0.078, 0],
              [0.075, 0.07, 0],
              [0.072, 0.03, 0],
              [0.042, 0.022, 0],
            ],
            6,
          ),
          0.008,
          c,
        ),
  },
  ramen: {
    size: 0.24,
    pitch: 34,
    build: (c = RED) => {
      const m = M().lathe(
        [0, 0, 0],
        [
          [0.05, 0],
          [0.052, 0.015],
          [0.085, 0.035],
          [0.108, 0.085],
          [0.102, 0.085],
          [0.098, 0.076],
        ],
        c,
        { n: 24 },
      );
      const t = 0.077,
        at = (x: number, z: number): P3 => [x, t, z],
        disc = (r: number, x = 0, z = 0, n = 20): P3[] =>
          arc(n, r)
            .map(([a, b]) => at(x + a, z + b))
            .reverse();
      m.decal(disc(0.1), L('#d9a25a', 0.1));
      const r = rng(4);
      for (let i = 0; i < 11; i++) {
        const z = -0.05 + i * 0.009;
        m.decal(
          [at(-0.07, z), at(0.05, z + 0.014)].concat([at(0.05, z + 0.015), at(-0.07, z + 0.001)]),
          CREAM,
          0,
          [
            spline3(
              [
                at(-0.075 + r(0, 0.02), z),
                at(-0.03, z + r(-0.012, 0.012)),
                at(0.02, z + r(-0.012, 0.012)),
                at(0.06 - r(0, 0.03), z),
              ],
              4,
            ),
          ],
          0.5,
        );
      }
      m.decal(disc(0.03, -0.04, 0.05, 14), CREAM).decal(disc(0.016, -0.04, 0.05, 12), L('#f0a030', 0.25));
      m.decal(disc(0.028, 0.045, 0.045, 12), WHITE, 0.7, [[...ring3([0.045, t, 0.045], 0.014, 'xz', 8)]], 0.7);
      m.decal([at(0.04, -0.01), at(0.04, 0.03), at(0.095, 0.03), at(0.095, -0.01)], L('#27402f', 1));
      for (let i = 0; i < 9; i++) m.decal(disc(0.006, r(-0.06, 0.06), r(-0.07, -0.02), 7), L('#7fb56a', 0.15), 0.5);
      m.line(
        [
          [-0.14, 0.1, -0.05],
          [0.13, 0.095, -0.02],
        ],
        0.009,
        WOOD2,
      ).line(
        [
          [-0.14, 0.1, -0.07],
          [0.13, 0.095, -0.03],
        ],
        0.009,
        WOOD2,
      );
      return m;
    },
  },
  bento: {
    size: 0.24,
    pitch: 42,
    yaw: -12,
    build: (c = L('#33343c', 1)) => {
      const m = M()
        .box(0, 0, 0, 0.24, 0.05, 0.17, c)
        .top(0.0505, -0.112, -0.078, 0.1, 0.156, WHITE)
        .top(0.0505, 0.0, -0.078, 0.112, 0.07, YEL)
        .top(0.0505, 0.0, 0.0, 0.055, 0.078, L('#6aa35a', 0.3))
        .top(0.0505, 0.06, 0, 0.052, 0.078, L('#c9743f', 0.35));
      m.decal(
        arc(10, 0.014)
          .map(([x, z]) => [-0.062 + x, 0.051, z] as P3)
          .reverse(),
        RED,
      );
      for (let i = 0; i < 3; i++)
        m.decal(
          arc(9, 0.016)
            .map(([x, z]) => [0.02 + i * 0.036 + x, 0.0512, -0.045 + z] as P3)
            .reverse(),
          L('#f6d980', 0),
        );
      return m;
    },
  },
  sword: {
    size: 1.05,
    grip: [0, 0.12, 0],
    build: (c = STEEL) =>
      M()
        .line(
          [
            [0, 0, 0],
            [0, 0.24, 0],
          ],
          0.03,
          DARK,
        )
        .line(
          [
            [-0.008, 0.03, -0.01],
            [0.008, 0.07, -0.01],
            [-0.008, 0.11, -0.01],
            [0.008, 0.15, -0.01],
            [-0.008, 0.2, -0.01],
          ],
          0.006,
          WHITE,
        )
        .box(0, 0.24, 0, 0.17, 0.022, 0.03, GOLD)
        .ext(
          [
            [-0.024, 0.262],
            [0.024, 0.262],
            [0.02, 0.94],
            [0, 1.02],
            [-0.02, 0.94],
          ],
          -0.004,
          0.004,
          c,
        )
        .decal(
          [
            [0, 0.27, -0.0045],
            [0, 1.0, -0.0045],
            [0.019, 0.93, -0.0045],
            [0.022, 0.27, -0.0045],
          ],
          { ...c, bw: 0.2, c: '#93a2b2' },
          0.5,
        )
        .ball(0, -0.02, 0, 0.022, GOLD, { n: 10 }),
  },
  katana: {
    size: 1.0,
    grip: [0, 0.12, 0],
    build: () =>
      M()
        .line(
          [
            [0, 0, 0],
            [0, 0.26, 0],
          ],
          0.028,
          DARK,
        )
        .lathe(
          [0, 0.26, 0],
          [
            [0.038, 0],
            [0.038, 0.008],
          ],
          GOLD,
          { n: 14 },
        )
        .ext(
          [
            [-0.014, 0.27],
            [0.014, 0.27],
            [0.022, 0.6],
            [0.05, 0.98],
            [0.018, 0.93],
            [-0.006, 0.6],
          ],
          -0.003,
          0.003,
          STEEL,
        ),
  },
  waterPistol: {
    size: 0.3,
    grip: [0.07, 0.05, 0],
    yaw: 8,
    build: (c = L('#f08a3a', 0.25)) =>
      M()
        .ext(
          [
            [-0.15, 0.115],
            [0.1, 0.115],
            [0.12, 0.15],
            [0.1, 0.18],
            [-0.12, 0.18],
            [-0.15, 0.165],
          ],
          -0.025,
          0.025,
          c,
        )
        .ext(
          [
            [0.03, 0.115],
            [0.1, 0.115],
            [0.13, 0],
            [0.07, 0],
          ],
          -0.018,
          0.018,
          { ...c, bw: 0.4 },
        )
        .line(
          [
            [0.03, 0.115, 0],
            [0.0, 0.1, 0],
            [0.01, 0.06, 0],
            [0.05, 0.06, 0],
          ],
          0.01,
          DARK,
        )
        .lathe(
          [-0.15, 0.145, 0],
          [
            [0.008, -0.03],
            [0.014, 0],
          ],
          YEL,
          { axis: 'x', n: 8 },
        )
        .lathe(
          [0.03, 0.18, 0],
          [
            [0.02, 0],
            [0.045, 0.02],
            [0.045, 0.08],
            [0.02, 0.1],
            [0.02, 0.115],
          ],
          L('#9fe0f0', 0.05),
          { n: 12 },
        ),
  },
  key: {
    size: 0.08,
    grip: [0, 0.06, 0],
    build: (c = GOLD) =>
      M()
        .line(ring3([0, 0.062, 0], 0.014, 'xy', 16), 0.0045, c)
        .ext(
          [
            [-0.004, 0],
            [0.004, 0],
            [0.004, 0.048],
            [-0.004, 0.048],
          ],
          -0.002,
          0.002,
          c,
        )
        .ext(
          [
            [0.004, 0.004],
            [0.018, 0.004],
            [0.018, 0.011],
            [0.012, 0.011],
            [0.012, 0.015],
            [0.018, 0.015],
            [0.018, 0.022],
            [0.004, 0.022],
          ],
          -0.002,
          0.002,
          c,
        ),
  },
  ring: {
    size: 0.035,
    pitch: 30,
    build: (c = GOLD) =>
      M()
        .line(ring3([0, 0.012, 0], 0.011, 'xy', 24), 0.0028, c)
        .lathe(
          [0, 0.024, 0],
          [
            [0.0001, -0.004],
            [0.006, 0.002],
            [0.004, 0.005],
          ],
          L('#d8f0fa', 0),
          { n: 7 },
        ),
  },
  flower: {
    size: 0.45,
    grip: [0, 0.1, 0],
    build: (c = PINK) =>
      M()
        .line(
          spline3(
            [
              [0.02, 0, 0],
              [-0.02, 0.15, 0],
              [0, 0.34, 0],
            ],
            6,
          ),
          0.009,
          L('#4f8a4a', 0.7),
        )
        .sheet(
          [
            [-0.01, 0.15, 0],
            [0.06, 0.17, -0.02],
            [0.11, 0.24, -0.02],
            [0.04, 0.21, 0],
          ],
          GREEN,
        )
        .sheet(
          [
            [-0.015, 0.12, 0],
            [-0.08, 0.13, -0.02],
            [-0.12, 0.19, -0.02],
            [-0.05, 0.17, 0],
          ],
          GREEN,
        )
        .add3(FLOWER(0, 0.36, -0.01, 0.075, c), {}),
  },
  bouquet: {
    size: 0.5,
    grip: [0, 0.1, 0],
    build: (c = RED) => {
      const m = M(),
        r = rng(8);
      for (let i = 0; i < 7; i++)
        m.sheet(
          [
            [0, 0.12, 0.02],
            [-0.2 + i * 0.06, 0.3, 0.03],
            [-0.25 + i * 0.085, 0.44 + r(0, 0.06), 0.04],
            [-0.16 + i * 0.06, 0.32, 0.03],
          ],
          GREEN,
          { ink: 0.7 },
        );
      for (let i = 0; i < 9; i++)
        m.add3(
          FLOWER(
            -0.15 + (i % 5) * 0.075 + (i > 4 ? 0.035 : 0),
            i > 4 ? 0.33 + r(0, 0.03) : 0.42 + r(0, 0.02),
            i > 4 ? -0.05 : -0.01,
            0.055,
            [c, PINK, WHITE, YEL][i % 4]!,
          ),
          {},
        );
      m.sheet(
        [
          [-0.02, 0, -0.02],
          [-0.2, 0.3, -0.07],
          [-0.07, 0.26, -0.1],
          [0.02, 0.29, -0.1],
          [0.1, 0.25, -0.1],
          [0.21, 0.31, -0.07],
          [0.02, 0, -0.02],
        ],
        CREAM,
      )
        .line(
          [
            [-0.01, 0.02, -0.03],
            [-0.09, 0.24, -0.1],
          ],
          0.5,
        )
        .line(
          [
            [0.01, 0.02, -0.03],
            [0.1, 0.24, -0.1],
          ],
          0.5,
        );
      m.sheet(
        [
          [-0.03, 0.1, -0.06],
          [-0.1, 0.13, -0.07],
          [-0.09, 0.06, -0.07],
        ],
        RED,
      )
        .sheet(
          [
            [0.03, 0.1, -0.06],
            [0.1, 0.13, -0.07],
            [0.09, 0.06, -0.07],
          ],
          RED,
        )
        .ball(0, 0.1, -0.055, 0.025, RED, { n: 8 });
      return m;
    },
  },
  mitten: {
    size: 0.24,
    grip: [0, 0.2, 0],
    build: (c = RED) => {
      const m = M();
      m.ext(
        spline2(
          [
            [0.055, 0.2],
            [0.085, 0.165],
            [0.13, 0.13],
            [0.135, 0.095],
            [0.105, 0.085],
            [0.075, 0.105],
          ] as P2[],
          4,
        ),
        -0.018,
        0.018,
        c,
      );
      m.ext(
        spline2(
          [
            [-0.052, 0.075],
            [-0.075, 0.12],
            [-0.08, 0.18],
            [-0.05, 0.235],
            [0, 0.245],
            [0.045, 0.225],
            [0.068, 0.17],
            [0.062, 0.12],
            [0.05, 0.075],
          ] as P2[],
          5,
        ),
        -0.02,
        0.02,
        c,
      );
      const s: P3[][] = [];
      for (let i = 0; i < 5; i++)
        s.push([
          [-0.045 + i * 0.022, 0.148, -0.0206],
          [-0.034 + i * 0.022, 0.162, -0.0206],
          [-0.023 + i * 0.022, 0.148, -0.0206],
        ]);
      m.decal(
        [
          [-0.07, 0.125, -0.0203],
          [-0.072, 0.18, -0.0203],
          [0.062, 0.18, -0.0203],
          [0.06, 0.125, -0.0203],
        ],
        WHITE,
        0.4,
        s,
        0.9,
      );
      const h: P3[][] = [
        [
          [-0.012, 0.206, -0.0206],
          [0, 0.192, -0.0206],
          [0.012, 0.206, -0.0206],
          [0.006, 0.213, -0.0206],
          [0, 0.207, -0.0206],
          [-0.006, 0.213, -0.0206],
          [-0.012, 0.206, -0.0206],
        ],
      ];
      m.decal(h[0]!.slice(0, 6).reverse(), WHITE, 0.5);
      m.box(0, 0, 0, 0.112, 0.078, 0.046, WHITE);
      const rib: P3[][] = [];
      for (let i = 1; i < 8; i++)
        rib.push([
          [-0.056 + i * 0.014, 0.004, -0.0235],
          [-0.056 + i * 0.014, 0.074, -0.0235],
        ]);
      m.decal(
        [
          [-0.056, 0, -0.0233],
          [-0.056, 0.078, -0.0233],
          [0.056, 0.078, -0.0233],
          [0.056, 0, -0.0233],
        ],
        WHITE,
        0,
        rib,
        0.6,
      );
      return m;
    },
  },
  scarf: {
    size: 0.6,
    pitch: 16,
    build: (c = RED) => {
      const m = M();
      m.tube(
        spline3(
          [
            [-0.12, 0.3, 0.05],
            [0, 0.26, -0.12],
            [0.13, 0.3, 0.02],
            [0.02, 0.36, 0.13],
            [-0.12, 0.34, 0.06],
          ],
          5,
        ),
        0.055,
        c,
        { n: 9 },
      );
      for (const [x, l] of [
        [0.03, 0.32],
        [-0.05, 0.24],
      ] as const) {
        const y0 = 0.27,
          y1 = y0 - l;
        m.sheet(
          [
            [x - 0.05, y0, -0.15],
            [x + 0.05, y0, -0.15],
            [x + 0.075, y1, -0.19],
            [x - 0.04, y1 - 0.01, -0.19],
          ],
          c,
        );
        for (const t of [0.45, 0.62, 0.8])
          m.sheet(
            [
              [x - 0.047, lerp(y0, y1, t), -0.153 - t * 0.04],
              [x + 0.055 + t * 0.015, lerp(y0, y1, t), -0.153 - t * 0.04],
              [x + 0.058 + t * 0.016, lerp(y0, y1, t + 0.07), -0.155 - t * 0.04],
              [x - 0.045, lerp(y0, y1, t + 0.07), -0.155 - t * 0.04],
            ],
            WHITE,
            { ink: 0.4 },
          );
        for (let i = 0; i < 6; i++)
          m.line(
            [
              [x - 0.036 + i * 0.021, y1, -0.19],
              [x - 0.04 + i * 0.023, y1 - 0.045, -0.195],
            ],
            1,
          );
      }
      return m;
    },
  },
  hat: {
    size: 0.36,
    pitch: 14,
    build: (c = CREAM) =>
      M()
        .lathe(
          [0, 0, 0],
          [
            [0.18, 0.0],
            [0.17, 0.012],
            [0.1, 0.022],
          ],
          c,
          { n: 24 },
        )
        .lathe(
          [0, 0.018, 0],
          [
            [0.1, 0],
            [0.102, 0.035],
          ],
          RED,
          { n: 20 },
        )
        .lathe(
          [0, 0.053, 0],
          [
            [0.1, 0],
            [0.09, 0.06],
            [0.06, 0.08],
            [0.0001, 0.084],
          ],
          c,
          { n: 20 },
        ),
  },
  glasses: {
    size: 0.15,
    pitch: 10,
    yaw: -22,
    build: (c = DARK) => {
      const m = M();
      for (const s of [-1, 1])
        m.sheet(
          arc(18, 0.026).map(([x, y]) => [s * 0.036 + x * 1.1, 0.03 + y, 0] as P3),
          L('#eaf4f8', 0),
          { ink: 0 },
        )
          .line(ring3([s * 0.036, 0.03, -0.001], 0.027, 'xy', 20), 0.0045, c)
          .line(
            [
              [s * 0.064, 0.035, 0],
              [s * 0.07, 0.035, 0.1],
              [s * 0.068, 0.015, 0.13],
            ],
            0.004,
            c,
          )
          .line(
            [
              [s * 0.036 - 0.008, 0.038, -0.002],
              [s * 0.036 + 0.004, 0.046, -0.002],
            ],
            0.5,
          );
      return m.line(
        [
          [-0.01, 0.034, -0.001],
          [0, 0.039, -0.001],
          [0.01, 0.034, -0.001],
        ],
        0.004,
        c,
      );
    },
  },
  lantern: {
    size: 0.5,
    grip: [0, 0.5, 0],
    pitch: 6,
    build: (c = GLOW('#f7c45c', 0)) => {
      const m = M()
        .cyl(0, 0, 0, 0.07, 0.03, DARK, { n: 14 })
        .lathe(
          [0, 0.03, 0],
          [
            [0.07, 0],
            [0.13, 0.07],
            [0.14, 0.17],
            [0.13, 0.27],
            [0.07, 0.34],
          ],
          c,
          { n: 18, ink: 1 },
        )
        .cyl(0, 0.37, 0, 0.07, 0.03, DARK, { n: 14 });
      for (const [y, r] of [
        [0.06, 0.1],
        [0.1, 0.131],
        [0.14, 0.139],
        [0.2, 0.141],
        [0.24, 0.137],
        [0.28, 0.128],
        [0.32, 0.1],
      ] as const)
        m.line(ring3([0, y, 0], r, 'xz', 18).slice(8, 19), 0.5, L('#b8802f', 0.9));
      m.line(
        [
          [-0.05, 0.4, 0],
          [0, 0.5, 0],
          [0.05, 0.4, 0],
        ],
        0.7,
      );
      return m;
    },
  },
  oilLamp: {
    size: 0.36,
    grip: [0, 0.36, 0],
    pitch: 8,
    build: () =>
      M()
        .lathe(
          [0, 0, 0],
          [
            [0.075, 0],
            [0.08, 0.02],
            [0.07, 0.06],
            [0.03, 0.075],
          ],
          GOLD,
          { n: 16 },
        )
        .lathe(
          [0, 0.075, 0],
          [
            [0.035, 0],
            [0.058, 0.06],
            [0.05, 0.13],
            [0.032, 0.16],
          ],
          GLOW('#fff2c4', 0),
          { n: 16 },
        )
        .decal(
          [
            [-0.014, 0.1, -0.06],
            [-0.012, 0.13, -0.06],
            [0, 0.165, -0.06],
            [0.012, 0.13, -0.06],
            [0.014, 0.1, -0.06],
          ],
          GLOW('#f6a53c', 0.2),
          0.6,
        )
        .lathe(
          [0, 0.235, 0],
          [
            [0.06, 0],
            [0.035, 0.035],
            [0.02, 0.04],
          ],
          GOLD,
          { n: 14 },
        )
        .line(
          [
            [-0.07, 0.05, 0],
            [-0.075, 0.24, 0],
            [0, 0.36, 0],
            [0.075, 0.24, 0],
            [0.07, 0.05, 0],
          ],
          0.008,
          DARK,
        ),
  },
  candle: {
    size: 0.22,
    pitch: 10,
    build: () =>
      M()
        .lathe(
          [0, 0, 0],
          [
            [0.055, 0],
            [0.06, 0.012],
            [0.02, 0.018],
          ],
          GOLD,
          { n: 14 },
        )
        .cyl(0, 0.018, 0, 0.018, 0.12, WHITE, { n: 10 })
        .line(
          [
            [0, 0.138, 0],
            [0, 0.15, 0],
          ],
          1,
        )
        .sheet(
          [
            [-0.013, 0.16, 0],
            [-0.008, 0.145, 0],
            [0.008, 0.145, 0],
            [0.013, 0.16, 0],
            [0.004, 0.185, 0],
            [0, 0.205, 0],
          ],
          GLOW('#ffd766'),
        ),
  },
  guitar: {
    size: 1.0,
    grip: [0, 0.5, 0],
    yaw: -16,
    build: (c = L('#c47a3a', 0.25)) => {
      const m = M()
        .ext(
          spline2(
            [
              [0, 0],
              [0.15, 0.03],
              [0.19, 0.14],
              [0.14, 0.25],
              [0.12, 0.3],
              [0.14, 0.38],
              [0.1, 0.46],
              [0, 0.48],
              [-0.1, 0.46],
              [-0.14, 0.38],
              [-0.12, 0.3],
              [-0.14, 0.25],
              [-0.19, 0.14],
              [-0.15, 0.03],
            ] as P2[],
            4,
            true,
          ),
          -0.04,
          0.04,
          c,
        )
        .decal(
          arc(16, 0.048)
            .map(([x, y]) => [x, 0.3 + y, -0.041] as P3)
            .reverse(),
          DARK,
        )
        .front(-0.041, -0.05, 0.12, 0.1, 0.025, DARK)
        .box(0, 0.4, -0.045, 0.05, 0.5, 0.02, WOOD2)
        .box(0, 0.88, -0.04, 0.075, 0.13, 0.02, DARK, { taper: -0.1 });
      for (let i = -2; i <= 2; i++)
        m.line(
          [
            [i * 0.008, 0.13, -0.058],
            [i * 0.008, 0.92, -0.058],
          ],
          0.35,
          WHITE.bw ? WHITE : DARK,
        );
      return m;
    },
  },
  ball: {
    size: 0.22,
    pitch: 12,
    build: (c = WHITE) => {
      const m = M().ball(0, 0.11, 0, 0.11, c, { n: 22 });
      for (const [a, b] of [
        [0, 0.1],
        [-0.75, -0.35],
        [0.75, -0.3],
        [-0.45, 0.8],
        [0.5, 0.85],
        [0.05, -0.95],
      ] as const) {
        const cx = 0.11 * Math.sin(a) * Math.cos(b),
          cy = 0.11 + 0.11 * Math.sin(b),
          cz = -0.111 * Math.cos(a) * Math.cos(b);
        m.decal(
          arc(5, 0.034)
            .map(
              ([u, v]) =>
                [
                  cx + u * Math.cos(a),
                  cy + v * Math.cos(b),
                  cz + u * Math.sin(a) + v * Math.sin(b) * Math.cos(a),
                ] as P3,
            )
            .reverse(),
          BLACK,
          0.5,
        );
      }
      return m;
    },
  },
  bicycle: {
    size: 1.7,
    yaw: 62,
    pitch: 6,
    build: (c = RED) => {
      const m = M();
      for (const z of [-0.52, 0.52]) wheel(m, 0, z, 0.33, 0.03, true);
      const F = (a: P3, b: P3, w = 0.032): void => {
        m.line([a, b], w, c);
      };
      F([0, 0.33, 0.52], [0, 0.32, 0.06]);
      F([0, 0.32, 0.06], [0, 0.78, 0.2]);
      F([0, 0.33, 0.52], [0, 0.7, 0.18]);
      F([0, 0.32, 0.06], [0, 0.66, -0.36]);
      F([0, 0.72, 0.18], [0, 0.76, -0.38]);
      F([0, 0.33, -0.52], [0, 0.9, -0.36]);
      m.line(
        [
          [-0.26, 0.98, -0.2],
          [-0.2, 1.0, -0.34],
          [0, 0.93, -0.37],
          [0.2, 1.0, -0.34],
          [0.26, 0.98, -0.2],
        ],
        0.025,
        STEEL,
      );
      for (const s of [-1, 1])
        m.line(
          [
            [s * 0.26, 0.98, -0.2],
            [s * 0.27, 0.97, -0.12],
          ],
          0.04,
          DARK,
        );
      m.box(0, 0.8, 0.22, 0.14, 0.05, 0.26, BLACK, { taper: 0.2 });
      m.lathe(
        [0, 0.32, 0.06],
        [
          [0.09, -0.01],
          [0.09, 0.01],
        ],
        STEEL,
        { axis: 'x', n: 14 },
      ).line(
        [
          [0.06, 0.32, 0.06],
          [0.06, 0.2, 0.12],
          [0.13, 0.2, 0.12],
        ],
        0.022,
        DARK,
      );
      m.box(0, 0.72, -0.56, 0.34, 0.22, 0.26, L('#a9a08c', 0.2), { taper: -0.12 });
      return m;
    },
  },
  motorbike: {
    size: 2.1,
    yaw: 60,
    pitch: 6,
    build: (c = RED) => {
      const m = M();
      wheel(m, 0, -0.72, 0.3, 0.13);
      wheel(m, 0, 0.66, 0.31, 0.17);
      const side = (q: P2[], w: number, lk: Look): void => {
        m.ext(q, -w, w, lk);
        const t = m.last;
        t.v = t.v.map(([x, y, z]) => [z, y, x] as P3);
        t.f.forEach((f) => f.reverse());
      };
      side(
        [
          [-0.3, 0.3],
          [0.3, 0.26],
          [0.36, 0.55],
          [-0.25, 0.55],
        ],
        0.15,
        GREY,
      );
      for (let i = 0; i < 4; i++)
        m.decal(
          [
            [0.152, 0.32 + i * 0.05, -0.22],
            [0.152, 0.34 + i * 0.05, -0.22],
            [0.152, 0.34 + i * 0.05, 0.24],
            [0.152, 0.32 + i * 0.05, 0.24],
          ],
          DARK,
          0,
        );
      m.line(
        [
          [0.16, 0.3, -0.15],
          [0.2, 0.22, 0.1],
          [0.2, 0.3, 0.9],
        ],
        0.07,
        STEEL,
      );
      side(
        spline2(
          [
            [-0.42, 0.62],
            [-0.3, 0.86],
            [0.0, 0.88],
            [0.12, 0.68],
            [-0.1, 0.56],
          ] as P2[],
          4,
          true,
        ),
        0.15,
        c,
      );
      side(
        spline2(
          [
            [0.05, 0.7],
            [0.5, 0.72],
            [0.85, 0.86],
            [0.88, 0.78],
            [0.5, 0.6],
            [0.1, 0.58],
          ] as P2[],
          4,
          true,
        ),
        0.12,
        BLACK,
      );
      m.line(
        [
          [0.1, 0.3, -0.72],
          [0.1, 0.95, -0.46],
        ],
        0.05,
        STEEL,
      ).line(
        [
          [-0.1, 0.3, -0.72],
          [-0.1, 0.95, -0.46],
        ],
        0.05,
        STEEL,
      );
      m.line(
        [
          [-0.36, 1.0, -0.3],
          [-0.2, 1.03, -0.42],
          [0.2, 1.03, -0.42],
          [0.36, 1.0, -0.3],
        ],
        0.035,
        DARK,
      );
      m.lathe(
        [0, 0.84, -0.62],
        [
          [0.07, 0],
          [0.1, 0.06],
          [0.09, 0.16],
        ],
        c,
        { axis: 'z', n: 14 },
      ).decal(
        arc(12, 0.066)
          .map(([x, y]) => [x, 0.84 + y, -0.622] as P3)
          .reverse(),
        GLOW('#fff4d0'),
      );
      side(
        [
          [-1.0, 0.58],
          [-0.74, 0.66],
          [-0.48, 0.6],
          [-0.5, 0.55],
          [-0.74, 0.61],
          [-0.98, 0.54],
        ],
        0.09,
        c,
      );
      return m;
    },
  },
  car: { size: 4.1, yaw: 38, pitch: 10, build: (c = L('#c2d2dc', 0)) => carModel(c) },
  bus: {
    size: 9,
    yaw: 36,
    pitch: 8,
    build: (c = L('#e8e2d0', 0)) => {
      const m = M();
      for (const z of [-2.8, 2.4]) for (const x of [-1.05, 1.05]) wheel(m, x, z, 0.48, 0.28);
      m.box(0, 0.42, 0, 2.4, 2.55, 8.8, c, { ink: 1.2 });
      for (const s of [-1, 1]) {
        const sd = (z0: number, z1: number, y0: number, y1: number, lk: Look, ink = 0.6): void => {
          const q: P3[] = [
            [s * 1.205, y0, z0],
            [s * 1.205, y1, z0],
            [s * 1.205, y1, z1],
            [s * 1.205, y0, z1],
          ];
          m.decal(s > 0 ? q : q.reverse(), lk, ink);
        };
        sd(-4.4, 4.4, 0.62, 1.1, GREEN, 0.5);
        for (let i = 0; i < 6; i++) sd(-3.0 + i * 1.2, -1.95 + i * 1.2, 1.5, 2.5, L('#a9c8d8', 0.1));
        sd(-4.2, -3.2, 0.5, 2.55, L('#8fb0c2', 0.25));
        for (const z of [-2.8, 2.4]) {
          const q = arc(12, 0.56, 0, Math.PI).map(([u, v]) => [s * 1.206, 0.48 + v, z + u * -s] as P3);
          m.decal(q, BLACK, 0.6);
          m.decal(
            arc(14, 0.4).map(([u, v]) => [s * 1.207, 0.48 + v, z - u * s] as P3),
            GREY,
            0.7,
          );
        }
      }
      m.front(-4.405, -1.1, 1.35, 2.2, 1.15, L('#a9c8d8', 0.1), 0.8)
        .front(-4.41, -0.8, 2.6, 1.6, 0.28, GLOW('#ffe9a8', 0), 0.6)
        .front(-4.41, -1.05, 0.7, 0.4, 0.2, GLOW('#fff6d8'))
        .front(-4.41, 0.65, 0.7, 0.4, 0.2, GLOW('#fff6d8'))
        .front(-4.41, -1.2, 0.42, 2.4, 0.2, DARK);
      return m;
    },
  },
  boat: { size: 7, yaw: 24, pitch: 12, build: (c = WHITE) => boatModel(1, c) },
  ship: { size: 28, yaw: 22, pitch: 5, build: () => shipModel() },
  train: {
    size: 18,
    yaw: 66,
    pitch: 5,
    build: (c = L('#dfe3e4', 0)) => {
      const m = M();
      for (const z of [-6, -4.6, 4.6, 6]) m.box(0, 0.1, z, 2, 0.7, 0.9, BLACK);
      m.box(0, 3.5, 0, 2.5, 0.25, 17, GREY);
      m.box(0, 0.75, 0, 2.8, 2.75, 18, c, { ink: 1.2 });
      for (const s of [-1, 1]) {
        const sd = (z0: number, z1: number, y0: number, y1: number, lk: Look, ink = 0.6): void => {
          const q: P3[] = [
            [s * 1.405, y0, z0],
            [s * 1.405, y1, z0],
            [s * 1.405, y1, z1],
            [s * 1.405, y0, z1],
          ];
          m.decal(s > 0 ? q : q.reverse(), lk, ink);
        };
        sd(-9, 9, 1.0, 1.35, GREEN, 0.4);
        for (let i = 0; i < 4; i++) {
          const z = -7.3 + i * 4.5;
          sd(z, z + 1.3, 0.85, 3.0, L('#c3cccf', 0.12));
          sd(z + 0.12, z + 0.58, 1.9, 2.8, L('#9fc0d0', 0.12));
          sd(z + 0.72, z + 1.18, 1.9, 2.8, L('#9fc0d0', 0.12));
          if (i < 3) sd(z + 1.9, z + 3.9, 1.8, 2.8, L('#9fc0d0', 0.12));
        }
      }
      m.front(-9.01, -1.15, 1.8, 2.3, 1.2, DARK, 0.8)
        .front(-9.02, -0.9, 3.1, 1.8, 0.28, GLOW('#ffdf9a'), 0.5)
        .front(-9.02, -1.1, 1.25, 0.4, 0.24, GLOW('#fff8dc'))
        .front(-9.02, 0.7, 1.25, 0.4, 0.24, GLOW('#fff8dc'))
        .front(-9.015, -1.4, 1.0, 2.8, 0.2, GREEN, 0.4)
        .front(-9.03, -0.03, 1.8, 0.06, 1.2, c, 0.4);
      return m;
    },
  },
  desk: {
    size: 0.7,
    yaw: -28,
    pitch: 18,
    build: (c = WOOD) => {
      const m = M();
      for (const x of [-0.3, 0.3])
        for (const z of [0.18, -0.18]) m.box(x, 0, z, 0.026, 0.68, 0.026, GREY, { ink: 0.8 });
      m.box(0, 0.54, 0.02, 0.56, 0.13, 0.36, GREY);
      return m.box(0, 0.68, 0, 0.66, 0.03, 0.46, c);
    },
  },
  chair: {
    size: 0.8,
    yaw: -150,
    pitch: 16,
    build: (c = WOOD) => {
      const m = M();
      for (const x of [-0.18, 0.18]) {
        m.box(x, 0, -0.17, 0.026, 0.42, 0.026, GREY, { ink: 0.8 });
        m.box(x, 0, 0.17, 0.026, 0.8, 0.026, GREY, { ink: 0.8 });
      }
      m.box(0, 0.42, 0, 0.4, 0.025, 0.4, c);
      return m.box(0, 0.58, 0.175, 0.4, 0.2, 0.02, c);
    },
  },
  stool: {
    size: 0.6,
    pitch: 16,
    build: (c = RED) =>
      M()
        .cyl(0, 0, 0, 0.17, 0.03, GREY, { n: 14 })
        .cyl(0, 0.03, 0, 0.03, 0.45, STEEL, { n: 8 })
        .lathe(
          [0, 0.48, 0],
          [
            [0.17, 0],
            [0.18, 0.03],
            [0.17, 0.07],
          ],
          c,
          { n: 18 },
        ),
  },
  table: {
    size: 1.2,
    pitch: 16,
    yaw: -24,
    build: (c = WOOD) => legs(M(), 1.1, 0.7, 0.68, 0.06, WOOD2).box(0, 0.68, 0, 1.15, 0.045, 0.75, c),
  },
  roundTable: {
    size: 0.8,
    pitch: 18,
    build: (c = WOOD) =>
      M()
        .cyl(0, 0, 0, 0.24, 0.03, DARK, { n: 16 })
        .cyl(0, 0.03, 0, 0.035, 0.66, DARK, { n: 8 })
        .lathe(
          [0, 0.69, 0],
          [
            [0.36, 0],
            [0.38, 0.015],
            [0.37, 0.035],
          ],
          c,
          { n: 24 },
        ),
  },
  bed: {
    size: 2,
    pitch: 20,
    yaw: -38,
    build: (c = L('#8fb0d8', 0.14)) => {
      const m = M()
        .box(0, 0, 1.0, 1.06, 0.8, 0.06, WOOD)
        .box(0, 0.12, 0, 1.0, 0.2, 1.96, WOOD2)
        .box(0, 0.32, 0, 0.98, 0.16, 1.94, WHITE);
      m.box(0, 0.48, 0.68, 0.66, 0.12, 0.36, WHITE, { taper: 0.18 }).box(0, 0.3, -0.28, 1.06, 0.24, 1.4, c);
      for (let i = 0; i < 5; i++)
        m.decal(
          [
            [0.531, 0.3, -0.9 + i * 0.28],
            [0.531, 0.5, -0.88 + i * 0.28],
            [0.531, 0.5, -0.86 + i * 0.28],
            [0.531, 0.3, -0.89 + i * 0.28],
          ],
          { ...c, bw: c.bw + 0.3 },
          0,
        );
      return m.top(0.541, -0.53, 0.22, 1.06, 0.2, WHITE);
    },
  },
  sofa: {
    size: 1.9,
    pitch: 16,
    yaw: -24,
    build: (c = L('#7f9a8c', 0.3)) => {
      const m = M().box(0, 0.08, 0.36, 1.8, 0.74, 0.2, c, { taper: 0.02 }).box(0, 0.08, 0, 1.8, 0.22, 0.78, c);
      for (const x of [-0.82, 0.82]) m.box(x, 0.08, 0, 0.2, 0.5, 0.8, c);
      for (const x of [-0.36, 0.36]) m.box(x, 0.3, -0.06, 0.7, 0.14, 0.66, c);
      return m.box(-0.5, 0.44, 0.16, 0.36, 0.32, 0.12, YEL, { taper: 0.15 });
    },
  },
  lamp: {
    size: 0.5,
    pitch: 6,
    build: (c = GLOW('#fff0c0')) =>
      M()
        .lathe(
          [0, 0, 0],
          [
            [0.09, 0],
            [0.09, 0.015],
            [0.02, 0.03],
          ],
          GOLD,
          { n: 14 },
        )
        .cyl(0, 0.03, 0, 0.012, 0.25, GOLD, { n: 6 })
        .lathe(
          [0, 0.26, 0],
          [
            [0.16, 0],
            [0.09, 0.2],
          ],
          c,
          { n: 18 },
        ),
  },
  floorLamp: {
    size: 1.6,
    pitch: 6,
    build: (c = GLOW('#fff0c0')) =>
      M()
        .cyl(0, 0, 0, 0.14, 0.03, DARK, { n: 14 })
        .cyl(0, 0.03, 0, 0.015, 1.3, DARK, { n: 6 })
        .lathe(
          [0, 1.28, 0],
          [
            [0.22, 0],
            [0.14, 0.28],
          ],
          c,
          { n: 18 },
        ),
  },
  clock: {
    size: 0.32,
    build: (c = WHITE) => {
      const m = M()
        .lathe(
          [0, 0.16, 0],
          [
            [0.16, -0.03],
            [0.16, 0.02],
          ],
          DARK,
          { axis: 'z', n: 26 },
        )
        .decal(
          arc(26, 0.142)
            .map(([x, y]) => [x, 0.16 + y, -0.031] as P3)
            .reverse(),
          c,
          0.6,
        );
      const t: P3[][] = [];
      for (let i = 0; i < 12; i++) {
        const a = (i / 12) * TAU;
        t.push([
          [0.12 * Math.sin(a), 0.16 + 0.12 * Math.cos(a), -0.032],
          [0.135 * Math.sin(a), 0.16 + 0.135 * Math.cos(a), -0.032],
        ]);
      }
      t.push(
        [
          [0, 0.16, -0.032],
          [-0.05, 0.21, -0.032],
        ],
        [
          [0, 0.16, -0.032],
          [0.03, 0.255, -0.032],
        ],
      );
      return m.decal(
        [
          [-0.01, 0.15, -0.0315],
          [-0.01, 0.17, -0.0315],
          [0.01, 0.17, -0.0315],
          [0.01, 0.15, -0.0315],
        ],
        DARK,
        0,
        t,
        1.3,
      );
    },
  },
  door: {
    size: 2.1,
    yaw: -20,
    build: (c = BROWN) =>
      M()
        .box(0, 0, 0.03, 1.0, 2.1, 0.06, WOOD)
        .front(-0.001, -0.44, 0, 0.88, 2.03, c, 1)
        .front(-0.003, -0.34, 1.15, 0.68, 0.7, { ...c, bw: c.bw * 0.7 }, 0.8)
        .front(-0.003, -0.34, 0.2, 0.68, 0.75, { ...c, bw: c.bw * 0.7 }, 0.8)
        .ball(0.36, 1.0, -0.04, 0.03, GOLD, { n: 10 }),
  },
  window: {
    size: 1.4,
    yaw: -16,
    build: () =>
      M()
        .box(0, 0, 0, 1.4, 1.1, 0.08, WHITE)
        .front(-0.041, -0.64, 0.06, 0.62, 0.98, SKY, 0.9)
        .front(-0.041, 0.02, 0.06, 0.62, 0.98, SKY, 0.9)
        .decal(
          [
            [-0.55, 0.1, -0.042],
            [-0.2, 1.0, -0.042],
            [-0.1, 1.0, -0.042],
            [-0.45, 0.1, -0.042],
          ],
          WHITE,
          0,
        )
        .decal(
          [
            [0.15, 0.1, -0.042],
            [0.5, 1.0, -0.042],
            [0.56, 1.0, -0.042],
            [0.21, 0.1, -0.042],
          ],
          WHITE,
          0,
        ),
  },
  box: {
    size: 0.45,
    yaw: -30,
    pitch: 22,
    build: (c = L('#c9a06a', 0.18)) =>
      M()
        .box(0, 0, 0, 0.44, 0.34, 0.34, c)
        .top(0.341, -0.04, -0.17, 0.08, 0.34, CREAM, 0.5)
        .front(-0.171, -0.04, 0.22, 0.08, 0.12, CREAM, 0.5)
        .front(-0.171, 0.06, 0.04, 0.1, 0.08, WHITE, 0.5),
  },
  present: {
    size: 0.3,
    yaw: -28,
    pitch: 20,
    build: (c = RED) =>
      M()
        .box(0, 0, 0, 0.28, 0.2, 0.28, c)
        .front(-0.141, -0.025, 0, 0.05, 0.2, WHITE, 0.6)
        .decal(
          [
            [-0.141, 0, 0.025],
            [-0.141, 0.2, 0.025],
            [-0.141, 0.2, -0.025],
            [-0.141, 0, -0.025],
          ],
          WHITE,
          0.6,
        )
        .decal(
          [
            [0.141, 0, -0.025],
            [0.141, 0.2, -0.025],
            [0.141, 0.2, 0.025],
            [0.141, 0, 0.025],
          ],
          WHITE,
          0.6,
        )
        .top(0.201, -0.025, -0.14, 0.05, 0.28, WHITE, 0.6)
        .top(0.2015, -0.14, -0.025, 0.28, 0.05, WHITE, 0.6)
        .sheet(
          [
            [0, 0.2, 0],
            [-0.1, 0.28, -0.02],
            [-0.12, 0.22, -0.03],
          ],
          WHITE,
        )
        .sheet(
          [
            [0, 0.2, 0],
            [0.1, 0.28, -0.02],
            [0.12, 0.22, -0.03],
          ],
          WHITE,
        )
        .ball(0, 0.21, 0, 0.025, WHITE, { n: 8 }),
  },
  cake: {
    size: 0.24,
    pitch: 28,
    build: (c = CREAM) => {
      const m = M()
        .lathe(
          [0, 0, 0],
          [
            [0.13, 0],
            [0.14, 0.008],
          ],
          STEEL,
          { n: 24 },
        )
        .lathe(
          [0, 0.008, 0],
          [
            [0.105, 0],
            [0.105, 0.085],
          ],
          c,
          { n: 24 },
        );
      for (let i = 0; i < 8; i++) {
        const a = (i / 8) * TAU;
        m.ball(0.082 * Math.cos(a), 0.098, 0.082 * Math.sin(a), 0.017, RED, { n: 8, ink: 0.8 });
      }
      for (let i = 0; i < 3; i++)
        m.cyl(-0.03 + i * 0.03, 0.093, 0, 0.005, 0.06, BLUE, { n: 6, ink: 0.6 }).ball(
          -0.03 + i * 0.03,
          0.165,
          0,
          0.008,
          GLOW('#ffd766'),
          { n: 6, sy: 1.7, ink: 0.6 },
        );
      return m;
    },
  },
  medicine: {
    size: 0.12,
    pitch: 14,
    yaw: -16,
    build: (c = L('#c9793a', 0.3)) =>
      M()
        .lathe(
          [0, 0, 0],
          [
            [0.032, 0],
            [0.034, 0.075],
            [0.026, 0.085],
          ],
          c,
          { n: 16 },
        )
        .lathe(
          [0, 0.085, 0],
          [
            [0.03, 0],
            [0.03, 0.025],
          ],
          WHITE,
          { n: 16 },
        )
        .decal(
          [
            [-0.03, 0.015, -0.036],
            [-0.03, 0.06, -0.036],
            [0.03, 0.06, -0.036],
            [0.03, 0.015, -0.036],
          ],
          WHITE,
          0.5,
          [
            [
              [-0.008, 0.038, -0.0365],
              [0.008, 0.038, -0.0365],
            ],
            [
              [0, 0.03, -0.0365],
              [0, 0.046, -0.0365],
            ],
          ],
          1.4,
        )
        .lathe(
          [0.065, 0.008, -0.02],
          [
            [0.008, -0.016],
            [0.0085, 0],
            [0.008, 0.016],
          ],
          RED,
          { axis: 'x', n: 8 },
        ),
  },
  computer: {
    size: 0.6,
    yaw: -22,
    pitch: 12,
    build: (c = DARK) => {
      const m = M()
        .box(0, 0, 0.04, 0.22, 0.015, 0.16, c)
        .box(0, 0.015, 0.06, 0.04, 0.12, 0.03, c)
        .box(0, 0.11, 0.04, 0.56, 0.35, 0.03, c)
        .front(0.024, -0.26, 0.13, 0.52, 0.31, GLOW('#d5ecf7'), 0.6);
      for (let i = 0; i < 4; i++)
        m.front(0.0235, -0.23, 0.36 - i * 0.05, 0.2 + (i % 3) * 0.08, 0.018, L('#6f93ad', 0.3), 0);
      return m.box(0, 0, -0.2, 0.44, 0.02, 0.13, WHITE).top(0.0205, -0.2, -0.25, 0.4, 0.1, GREY, 0.4);
    },
  },
  laptop: {
    size: 0.36,
    yaw: -24,
    pitch: 18,
    build: (c = STEEL) =>
      M()
        .box(0, 0, 0, 0.34, 0.016, 0.24, c)
        .top(0.0165, -0.15, -0.02, 0.3, 0.12, DARK, 0.4)
        .sheet(
          [
            [-0.17, 0.016, 0.12],
            [0.17, 0.016, 0.12],
            [0.17, 0.23, 0.19],
            [-0.17, 0.23, 0.19],
          ],
          DARK,
        )
        .sheet(
          [
            [-0.155, 0.03, 0.124],
            [0.155, 0.03, 0.124],
            [0.155, 0.215, 0.184],
            [-0.155, 0.215, 0.184],
          ],
          GLOW('#d5ecf7'),
          { ink: 0.5 },
        ),
  },
  tv: {
    size: 1.2,
    yaw: -18,
    pitch: 6,
    build: (c = BLACK) =>
      M()
        .box(0, 0, 0, 1.3, 0.42, 0.36, WOOD)
        .front(-0.181, -0.62, 0.05, 0.6, 0.32, WOOD2, 0.7)
        .front(-0.181, 0.02, 0.05, 0.6, 0.32, WOOD2, 0.7)
        .box(0, 0.42, 0, 0.4, 0.03, 0.2, c)
        .box(0, 0.46, 0, 1.16, 0.68, 0.05, c)
        .front(-0.026, -0.54, 0.5, 1.08, 0.6, L('#4c5c72', 0.6), 0.5)
        .decal(
          [
            [-0.3, 0.5, -0.027],
            [0.05, 1.1, -0.027],
            [0.2, 1.1, -0.027],
            [-0.15, 0.5, -0.027],
          ],
          L('#7f93a8', 0.3),
          0,
        ),
  },
  basket: {
    size: 0.46,
    grip: [0, 0.36, 0],
    yaw: -24,
    pitch: 20,
    build: (c = L('#d85a48', 0.3)) => {
      const m = M().box(0, 0, 0, 0.36, 0.22, 0.26, c, { taper: -0.16 });
      for (let j = 0; j < 3; j++)
        for (let i = 0; i < 7; i++)
          m.front(-0.133 - j * 0.005, -0.165 + i * 0.048, 0.03 + j * 0.06, 0.03, 0.04, DARK, 0.3);
      m.top(0.221, -0.19, -0.14, 0.38, 0.28, DARK)
        .lathe(
          [-0.06, 0.15, 0],
          [
            [0.05, 0],
            [0.05, 0.13],
            [0.02, 0.18],
          ],
          GREEN,
          { n: 10 },
        )
        .box(0.09, 0.15, 0.02, 0.12, 0.14, 0.1, YEL);
      return m.line(
        [
          [-0.2, 0.22, 0],
          [-0.19, 0.36, -0.02],
          [0.19, 0.36, -0.02],
          [0.2, 0.22, 0],
        ],
        0.016,
        DARK,
      );
    },
  },
  selfCheckout: {
    size: 1.5,
    yaw: -26,
    pitch: 8,
    build: (c = WHITE) =>
      M()
        .box(0, 0, 0, 0.7, 0.82, 0.5, c)
        .front(-0.251, -0.3, 0.1, 0.6, 0.5, L('#d8dde0', 0.08), 0.6)
        .box(0, 0.82, 0, 0.74, 0.04, 0.54, DARK)
        .top(0.861, -0.16, -0.2, 0.3, 0.3, L('#7fd0c0', 0.2))
        .box(0.1, 0.86, 0.18, 0.08, 0.3, 0.08, GREY)
        .box(0.1, 1.1, 0.1, 0.46, 0.34, 0.05, DARK)
        .front(0.074, -0.1, 1.13, 0.4, 0.28, GLOW('#d6f0fa'), 0.6)
        .front(0.0735, -0.07, 1.3, 0.2, 0.07, L('#5fb58a', 0.3), 0.4)
        .front(0.0735, -0.07, 1.17, 0.14, 0.08, L('#f0b04a', 0.15), 0.4)
        .front(0.0735, 0.12, 1.17, 0.14, 0.08, L('#e07a6a', 0.35), 0.4)
        .box(-0.28, 0.86, 0.1, 0.1, 0.22, 0.1, GREY)
        .front(0.049, -0.31, 0.9, 0.06, 0.1, DARK, 0.4)
        .line(
          [
            [0.3, 0.86, 0.2],
            [0.3, 1.62, 0.2],
          ],
          0.02,
          GREY,
        )
        .lathe(
          [0.3, 1.6, 0.2],
          [
            [0.035, 0],
            [0.035, 0.12],
          ],
          GLOW('#8fe0a0'),
          { n: 10 },
        ),
  },
  bread: {
    size: 0.26,
    pitch: 22,
    yaw: -24,
    build: (c = L('#d89a52', 0.15)) =>
      M()
        .ext(
          [
            ...spline2(
              [
                [0.06, 0],
                [0.062, 0.05],
                [0.075, 0.08],
                [0.06, 0.115],
                [0, 0.125],
                [-0.06, 0.115],
                [-0.075, 0.08],
                [-0.062, 0.05],
                [-0.06, 0],
              ] as P2[],
              4,
            ),
          ],
          -0.12,
          0.12,
          c,
        )
        .decal(
          [
            ...spline2(
              [
                [0.05, 0.008],
                [0.052, 0.05],
                [0.063, 0.08],
                [0.05, 0.105],
                [0, 0.113],
                [-0.05, 0.105],
                [-0.063, 0.08],
                [-0.052, 0.05],
                [-0.05, 0.008],
              ] as P2[],
              4,
            ),
          ]
            .map(([x, y]) => [x, y, -0.121] as P3)
            .reverse(),
          CREAM,
          0.6,
        ),
  },
  bottle: {
    size: 0.26,
    grip: [0, 0.1, 0],
    pitch: 10,
    build: (c = L('#6fa88a', 0.25)) =>
      M()
        .lathe(
          [0, 0, 0],
          [
            [0.034, 0],
            [0.036, 0.01],
            [0.036, 0.15],
            [0.014, 0.19],
            [0.013, 0.235],
          ],
          c,
          { n: 16 },
        )
        .lathe(
          [0, 0.235, 0],
          [
            [0.016, 0],
            [0.016, 0.022],
          ],
          RED,
          { n: 12 },
        )
        .decal(
          [
            [-0.03, 0.05, -0.038],
            [-0.03, 0.12, -0.038],
            [0.03, 0.12, -0.038],
            [0.03, 0.05, -0.038],
          ],
          WHITE,
          0.6,
        ),
  },
  ladder: {
    size: 2.2,
    yaw: -20,
    build: (c = WOOD) => {
      const m = M();
      for (const x of [-0.2, 0.2]) m.box(x, 0, 0, 0.05, 2.2, 0.05, c);
      for (let i = 0; i < 7; i++) m.box(0, 0.2 + i * 0.3, 0, 0.36, 0.035, 0.03, c, { ink: 0.8 });
      return m;
    },
  },
  map: {
    size: 0.5,
    grip: [0, 0, 0],
    pitch: 34,
    build: (c = CREAM) => {
      const m = M(),
        z = [0, 0.02, 0, 0.02, 0];
      for (let i = 0; i < 4; i++)
        m.sheet(
          [
            [-0.24 + i * 0.12, 0, z[i]!],
            [-0.12 + i * 0.12, 0, z[i + 1]!],
            [-0.12 + i * 0.12, 0.34, z[i + 1]!],
            [-0.24 + i * 0.12, 0.34, z[i]!],
          ],
          c,
        );
      m.line(
        spline3(
          [
            [-0.2, 0.08, -0.005],
            [-0.08, 0.14, -0.005],
            [-0.02, 0.08, -0.005],
            [0.08, 0.2, -0.005],
            [0.16, 0.25, -0.005],
          ],
          6,
        ),
        0.9,
        RED,
      )
        .line(
          [
            [0.14, 0.27, -0.006],
            [0.18, 0.23, -0.006],
          ],
          1.6,
        )
        .line(
          [
            [0.14, 0.23, -0.006],
            [0.18, 0.27, -0.006],
          ],
          1.6,
        );
      m.line(
        spline3(
          [
            [-0.22, 0.24, -0.005],
            [-0.1, 0.2, -0.005],
            [0.0, 0.28, -0.005],
            [0.05, 0.33, -0.005],
          ],
          5,
        ),
        0.6,
      ).line(
        spline3(
          [
            [0.04, 0.04, -0.005],
            [0.12, 0.1, -0.005],
            [0.22, 0.08, -0.005],
          ],
          5,
        ),
        0.6,
      );
      return m;
    },
  },
  telescope: {
    size: 1.5,
    yaw: -40,
    pitch: 4,
    build: (c = WHITE) => {
      const m = M();
      for (let i = 0; i < 3; i++) {
        const a = (i / 3) * TAU + 0.5;
        m.line(
          [
            [0, 0.95, 0],
            [0.4 * Math.cos(a), 0, 0.4 * Math.sin(a)],
          ],
          0.045,
          WOOD2,
        );
      }
      m.cyl(0, 0.9, 0, 0.05, 0.12, DARK, { n: 10 });
      const at = (t: number): P3 => [0, 1.05 + t * 0.5, -t * 0.86];
      m.tube([at(-0.55), at(-0.3)], 0.035, DARK, { n: 12 })
        .tube([at(-0.3), at(0.55)], 0.06, c, { n: 14 })
        .tube([at(0.55), at(0.75)], 0.075, DARK, { n: 14 });
      return m;
    },
  },
};
export const PROP_NAMES = Object.keys(PROPS);
/** Puts a prop into a world on a point. */
export const place = (
  w: World,
  name: string,
  at: P3,
  yaw = 0,
  o: { look?: Look; s?: number; cast?: boolean; ink?: number } = {},
): void =>
  w.model(
    PROPS[name]!.build(o.look),
    { at, yaw, s: o.s ?? 1 },
    { ...(o.cast === undefined ? {} : { cast: o.cast }), ink: o.ink ?? 1 },
  );
/** Insert or in-hand drawing: the prop at a picture point, px per metre, turned; `pin` = local point that lies on x,y (a grip). */
export function drawProp(
  p: Paint,
  name: string,
  o: {
    x: number;
    y: number;
    ppm: number;
    yaw?: number;
    pitch?: number;
    roll?: number;
    pin?: P3;
    look?: Look;
    time?: Time;
    model?: Model;
    ink?: number;
  },
): void {
  const q = PROPS[name],
    m = o.model ?? q!.build(o.look),
    d = Math.max(2.4, (q?.size ?? 1) * 4),
    panel: Panel = { x: o.x - 2000, y: o.y - 2000, w: 4000, h: 4000 },
    pin = o.pin ?? [0, 0, 0],
    Y = rad(o.yaw ?? 0),
    P = rad(o.pitch ?? 0);
  const v: P3 = [Math.sin(Y) * Math.cos(P), Math.sin(P), -Math.cos(Y) * Math.cos(P)],
    r: P3 = [Math.cos(Y), 0, Math.sin(Y)],
    u: P3 = [-Math.sin(P) * Math.sin(Y), Math.cos(P), Math.sin(P) * Math.cos(Y)];
  const w = new World(
    p,
    panel,
    {
      at: [pin[0] + v[0] * d, pin[1] + v[1] * d, pin[2] + v[2] * d],
      to: pin,
      lens: (o.ppm * d) / 5000,
      tilt: true,
      roll: o.roll ?? 0,
    },
    o.time ?? 'day',
  );
  w.mood.sun = [0, 1, 2].map((k) => -0.5 * r[k]! + 0.62 * u[k]! + 0.6 * v[k]!) as P3;
  w.inside = true;
  w.studio = true;
  w.lineScale = clamp((o.ppm * (q?.size ?? 1)) / 260, 0.55, 1.25) * Math.pow(d / 3, 0.5) * 0.9 * (o.ink ?? 1);
  w.model(m);
  w.flush();
}
export { rack, glyphs, pl, pathOf, INK };
