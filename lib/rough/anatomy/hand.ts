/**
 * The hand in 3D: a palm and five finger tubes. Hand space (share of the hand's length): x wrist -> middle finger tip,
 * y towards the thumb, z out of the palm. A shape is three bends a finger (knuckle, middle, end), a spread, and four thumb points.
 */
import { add, cross, lerp, mul, norm, spline3, type P3 } from '../geometry/geometry';
import { Buffer3 } from './buffer';

export type HandName =
  | 'open'
  | 'spread'
  | 'flat'
  | 'fist'
  | 'point'
  | 'peace'
  | 'grip'
  | 'cup'
  | 'phone'
  | 'pen'
  | 'relaxed'
  | 'hip'
  | 'clasp'
  | 'claw'
  | 'thumbsUp'
  | 'tuck'
  | 'pinch'
  | 'pocket';
type Bend = readonly [number, number, number, number];
export interface HandShape {
  f: readonly [Bend, Bend, Bend, Bend];
  thumb: readonly P3[];
}
const T_OUT: P3[] = [
  [0.05, 0.09, 0.03],
  [0.24, 0.27, 0.07],
  [0.38, 0.39, 0.07],
  [0.5, 0.47, 0.06],
];
const T_NEAR: P3[] = [
  [0.05, 0.09, 0.03],
  [0.26, 0.22, 0.09],
  [0.43, 0.26, 0.1],
  [0.56, 0.27, 0.09],
];
const T_FIST: P3[] = [
  [0.05, 0.09, 0.03],
  [0.25, 0.22, 0.13],
  [0.42, 0.2, 0.235],
  [0.5, 0.06, 0.265],
];
const T_SIDE: P3[] = [
  [0.05, 0.09, 0.03],
  [0.26, 0.21, 0.11],
  [0.44, 0.235, 0.14],
  [0.58, 0.215, 0.15],
];
export const HAND_SHAPES: Record<HandName, HandShape> = {
  //        knuckle, middle, end bend in degrees, spread (positive to the thumb)
  open: {
    f: [
      [6, 10, 5, 7],
      [4, 9, 5, 1],
      [7, 11, 6, -5],
      [10, 13, 8, -12],
    ],
    thumb: T_OUT,
  },
  spread: {
    f: [
      [-4, 6, 2, 17],
      [-6, 4, 2, 3],
      [-4, 6, 3, -11],
      [0, 8, 4, -26],
    ],
    thumb: [
      [0.05, 0.09, 0.03],
      [0.21, 0.31, 0.05],
      [0.31, 0.46, 0.04],
      [0.4, 0.57, 0.02],
    ],
  },
  flat: {
    f: [
      [2, 5, 3, 2],
      [1, 4, 3, 0],
      [2, 5, 3, -1],
      [4, 6, 4, -3],
    ],
    thumb: T_NEAR,
  },
  fist: {
    f: [
      [82, 98, 62, 1],
      [86, 100, 62, 0],
      [88, 100, 62, -1],
      [88, 100, 60, -3],
    ],
    thumb: T_FIST,
  },
  point: {
    f: [
      [4, 4, 3, 1],
      [80, 98, 60, 0],
      [84, 98, 60, -1],
      [84, 98, 58, -3],
    ],
    thumb: [
      [0.05, 0.09, 0.03],
      [0.25, 0.22, 0.13],
      [0.41, 0.16, 0.225],
      [0.49, 0.04, 0.255],
    ],
  },
  peace: {
    f: [
      [0, 4, 2, 13],
      [0, 4, 2, -6],
      [78, 98, 58, -2],
      [80, 98, 56, -4],
    ],
    thumb: [
      [0.05, 0.09, 0.03],
      [0.24, 0.2, 0.14],
      [0.38, 0.09, 0.235],
      [0.45, -0.03, 0.25],
    ],
  },
  grip: {
    f: [
      [62, 84, 44, 2],
      [64, 86, 46, 0],
      [66, 88, 46, -1],
      [68, 88, 46, -3],
    ],
    thumb: [
      [0.05, 0.09, 0.03],
      [0.24, 0.21, 0.16],
      [0.4, 0.17, 0.28],
      [0.52, 0.09, 0.305],
    ],
  },
  cup: {
    f: [
      [38, 48, 22, 4],
      [36, 50, 24, 0],
      [36, 52, 24, -3],
      [38, 52, 26, -6],
    ],
    thumb: [
      [0.05, 0.09, 0.04],
      [0.22, 0.22, 0.18],
      [0.36, 0.2, 0.32],
      [0.5, 0.15, 0.4],
    ],
  },
  phone: {
    f: [
      [16, 34, 22, 5],
      [14, 36, 22, 1],
      [16, 38, 24, -3],
      [22, 44, 28, -7],
    ],
    thumb: [
      [0.05, 0.09, 0.03],
      [0.22, 0.27, 0.12],
      [0.38, 0.27, 0.26],
      [0.5, 0.17, 0.34],
    ],
  },
  pen: {
    f: [
      [52, 42, 12, 2],
      [60, 52, 22, 1],
      [70, 74, 40, 0],
      [74, 80, 42, -2],
    ],
    thumb: [
      [0.05, 0.09, 0.04],
      [0.25, 0.21, 0.17],
      [0.41, 0.19, 0.29],
      [0.54, 0.14, 0.36],
    ],
  },
  pinch: {
    f: [
      [46, 48, 20, 3],
      [40, 36, 18, 1],
      [30, 30, 16, -3],
      [22, 26, 14, -8],
    ],
    thumb: [
      [0.05, 0.09, 0.04],
      [0.25, 0.21, 0.17],
      [0.42, 0.19, 0.29],
      [0.57, 0.15, 0.35],
    ],
  },
  relaxed: {
    f: [
      [20, 26, 14, 2],
      [26, 32, 18, 0],
      [32, 36, 20, -1],
      [36, 40, 22, -3],
    ],
    thumb: [
      [0.05, 0.09, 0.03],
      [0.25, 0.2, 0.11],
      [0.41, 0.22, 0.16],
      [0.54, 0.21, 0.19],
    ],
  },
  hip: {
    f: [
      [30, 34, 16, 2],
      [34, 36, 18, 0],
      [38, 38, 20, -2],
      [42, 40, 22, -4],
    ],
    thumb: T_OUT,
  },
  clasp: {
    f: [
      [58, 40, 24, 2],
      [60, 42, 24, 0],
      [62, 44, 26, -1],
      [64, 46, 26, -3],
    ],
    thumb: T_SIDE,
  },
  claw: {
    f: [
      [-8, 52, 40, 12],
      [-8, 54, 42, 2],
      [-6, 54, 42, -8],
      [-2, 54, 40, -20],
    ],
    thumb: [
      [0.05, 0.09, 0.03],
      [0.22, 0.3, 0.08],
      [0.35, 0.42, 0.13],
      [0.44, 0.44, 0.22],
    ],
  },
  thumbsUp: {
    f: [
      [82, 98, 62, 1],
      [86, 100, 62, 0],
      [88, 100, 62, -1],
      [88, 100, 60, -3],
    ],
    thumb: [
      [0.05, 0.09, 0.03],
      [0.22, 0.3, 0.06],
      [0.25, 0.46, 0.05],
      [0.25, 0.6, 0.02],
    ],
  },
  pocket: {
    f: [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
    thumb: T_NEAR,
  },
  tuck: {
    f: [
      [12, 16, 8, 2],
      [12, 16, 8, 0],
      [12, 16, 8, -1],
      [14, 18, 8, -3],
    ],
    thumb: T_NEAR,
  },
};
const BASE: readonly P3[] = [
    [0.485, 0.152, 0],
    [0.515, 0.05, -0.01],
    [0.495, -0.052, -0.005],
    [0.445, -0.146, 0.01],
  ],
  LEN: readonly P3[] = [
    [0.215, 0.135, 0.105],
    [0.235, 0.15, 0.11],
    [0.215, 0.14, 0.105],
    [0.165, 0.105, 0.09],
  ],
  RAD = [0.061, 0.063, 0.06, 0.052];
const PALM: readonly (readonly [x: number, cy: number, wy: number, wz: number, cz: number])[] = [
  [-0.07, 0, 0.125, 0.09, 0],
  [0, 0, 0.135, 0.092, 0],
  [0.08, 0, 0.165, 0.105, 0.005],
  [0.18, 0.0, 0.197, 0.115, 0.01],
  [0.3, 0.0, 0.212, 0.112, 0.01],
  [0.4, 0, 0.216, 0.098, 0.006],
  [0.47, 0.002, 0.212, 0.08, 0],
  [0.52, 0.012, 0.185, 0.062, 0],
  [0.55, 0.02, 0.12, 0.035, 0],
];
export interface HandMarks {
  part: number;
  pts: P3[];
  w: number;
}

export interface HandFrame {
  o: P3;
  x: P3;
  y: P3;
  z: P3;
  len: number;
}
export function handFrame(wrist: P3, dir: P3, palm: P3, side: number, len: number): HandFrame {
  return { o: wrist, x: norm(dir), z: norm(palm), y: mul(norm(cross(dir, palm)), side), len };
}
export const inHand = (h: HandFrame, q: P3): P3 =>
  add(h.o, mul(add(add(mul(h.x, q[0]), mul(h.y, q[1])), mul(h.z, q[2])), h.len));

/** Adds a hand to the buffer; returns small marks (creases, knuckles, nails) to draw where they show. */
export function addHand(
  buf: Buffer3,
  h: HandFrame,
  name: HandName,
  mat: number,
  who: number,
  thick: number,
  detail: boolean,
  tag: string,
): HandMarks[] {
  const shape = HAND_SHAPES[name],
    P = (q: P3): P3 => inHand(h, q),
    marks: HandMarks[] = [],
    fam = who * 10 + (tag === 'l' ? 1 : 2),
    thr = 0.035 * h.len;
  const palm = buf.add({ name: tag + 'Hand', who, mat, thr, plain: false }),
    nu = 12;
  const rows: P3[][] = [],
    mids: P3[] = [];
  for (const [x, cy, wy, wz, cz] of PALM) {
    const r: P3[] = [];
    for (let i = 0; i <= nu; i++) {
      const a = (i / nu) * Math.PI * 2,
        c = Math.cos(a),
        s = Math.sin(a);
      r.push(
        P([
          x + (x > 0.42 ? -0.05 * Math.abs(c) * (c < 0 ? 1.3 : 0.3) : 0),
          cy + wy * Math.sign(c) * Math.pow(Math.abs(c), 0.75),
          cz + wz * Math.sign(s) * Math.pow(Math.abs(s), 0.8),
        ]),
      );
    }
    rows.push(r);
    mids.push(P([x, cy, cz]));
  }
  rows.push(rows[rows.length - 1]!.map(() => P([0.56, 0.02, 0])));
  mids.push(P([0.5, 0.02, 0]));
  buf.grid(
    palm,
    rows,
    mids,
    (i) => i / nu,
    (j) => j / rows.length,
  );
  const tube = (pts: P3[], r0: number, r1: number, part: number, bulge: number[]): { c: P3[]; r: number[] } => {
    const line = spline3(pts, 4),
      n = line.length,
      ns = 9,
      rr: P3[][] = [],
      mm: P3[] = [],
      rad: number[] = [];
    let ref: P3 = [0, 0, 1];
    const ring = (c: P3, d: P3, r: number): void => {
      const s1 = norm(cross(d, ref)),
        s2 = cross(s1, d);
      ref = norm(s2);
      const row: P3[] = [];
      for (let i = 0; i <= ns; i++) {
        const a = (i / ns) * Math.PI * 2;
        row.push(P(add(c, add(mul(s1, Math.cos(a) * r), mul(s2, Math.sin(a) * r * 0.94)))));
      }
      rr.push(row);
      mm.push(P(c));
    };
    for (let j = 0; j < n; j++) {
      const a = line[Math.max(0, j - 1)]!,
        b = line[Math.min(n - 1, j + 1)]!,
        d = norm([b[0] - a[0], b[1] - a[1], b[2] - a[2]]),
        t = j / (n - 1);
      if (Math.abs(d[0] * ref[0] + d[1] * ref[1] + d[2] * ref[2]) > 0.95)
        ref = Math.abs(d[0]) < 0.7 ? [1, 0, 0] : [0, 1, 0];
      const seg = t * (pts.length - 1),
        k = Math.min(pts.length - 2, Math.floor(seg)),
        near = Math.abs(seg - Math.round(seg));
      void k;
      const r =
        (lerp(r0, r1, t) +
          (Math.round(seg) > 0 && Math.round(seg) < pts.length - 1 ? bulge[0]! * Math.exp(-((near / 0.22) ** 2)) : 0)) *
        thick;
      rad.push(r);
      ring(line[j]!, d, r);
      if (j === n - 1)
        for (const [e, q] of [
          [0.55, 0.84],
          [0.86, 0.52],
          [1, 0.04],
        ] as const)
          ring(add(line[j]!, mul(d, r * e)), d, r * q);
    }
    buf.grid(
      part,
      rr,
      mm,
      (i) => i / ns,
      (j) => j / rr.length,
    );
    return { c: line, r: rad };
  };
  shape.f.forEach(([a, b, c, sp], i) => {
    const part = buf.add({ name: tag + 'F' + i, who, mat, thr, crease: fam }),
      s = (sp * Math.PI) / 180,
      L = LEN[i]!,
      base = BASE[i]!,
      dirAt = (deg: number): P3 => {
        const q = (deg * Math.PI) / 180,
          cx = Math.cos(q),
          cz = Math.sin(q);
        return [cx * Math.cos(s), cx * Math.sin(s), cz];
      };
    const d0 = dirAt(a),
      d1 = dirAt(a + b),
      d2 = dirAt(a + b + c),
      p0 = base,
      p1 = add(p0, mul(d0, L[0])),
      p2 = add(p1, mul(d1, L[1])),
      p3 = add(p2, mul(d2, L[2] - RAD[i]! * 0.75)),
      pre = add(p0, [-0.09, 0, -0.012]);
    const R = RAD[i]!;
    tube([pre, p0, p1, p2, p3], R * 1.06, R * 0.8, part, [0.004]);
    if (detail) {
      // nail, joint ticks on the back, creases inside
      const back = (d: P3): P3 =>
          norm(
            [-d[2] * Math.cos(s), -d[2] * Math.sin(s), Math.hypot(d[0], d[1])].map((v, k) => (k === 2 ? -v : -v)) as P3,
          ),
        bz = (d: P3): P3 => {
          const n = back(d);
          const m: P3 = [d[2] * Math.cos(s), d[2] * Math.sin(s), -Math.hypot(d[0], d[1])];
          void n;
          return norm(m);
        };
      const n2 = bz(d2),
        side = norm(cross(d2, n2)),
        rr = R * 0.84 * thick;
      marks.push({
        part,
        w: 0.55,
        pts: [-0.62, -0.5, 0, 0.5, 0.62].map((q, k) =>
          P(
            add(
              add(p3, mul(d2, [0.5, -0.3, -0.62, -0.3, 0.5][k]! * rr)),
              add(mul(side, q * rr), mul(n2, rr * Math.sqrt(Math.max(0.1, 1 - q * q)) * 1.0)),
            ),
          ),
        ),
      });
      for (const [pp, dd, rr2] of [
        [p1, d1, R * 1.0],
        [p2, d2, R * 0.92],
      ] as const) {
        const n = bz(norm(add(dd, d0))),
          sd = norm(cross(dd, n));
        if (b < 60)
          marks.push({
            part,
            w: 0.5,
            pts: [-0.55, 0, 0.55].map((q) =>
              P(add(pp, add(mul(sd, q * rr2), mul(n, rr2 * thick * (1 - 0.3 * Math.abs(q)))))),
            ),
          });
        if (b < 40)
          marks.push({
            part,
            w: 0.5,
            pts: [-0.7, 0, 0.7].map((q) =>
              P(add(pp, add(mul(sd, q * rr2), mul(n, -rr2 * thick * (1 - 0.3 * Math.abs(q)))))),
            ),
          });
      }
      if (a > 50) {
        if (i < 3) {
          const nb = BASE[i + 1]!,
            y = (base[1] + nb[1]) / 2;
          marks.push({
            part: palm,
            w: 0.6,
            pts: [
              [0.535, y, -0.045],
              [0.5, y, -0.07],
              [0.44, y * 0.98, -0.088],
            ].map((q) => P(q as P3)),
          });
        }
      } else
        marks.push({
          part: palm,
          w: 0.5,
          pts: [-0.5, 0, 0.5].map((q) =>
            P([base[0] - 0.015 - 0.02 * q * q, base[1] + q * 0.07, -0.075 + 0.014 * q * q]),
          ),
        });
    }
  });
  const tp = buf.add({ name: tag + 'F4', who, mat, thr, crease: fam }),
    t = shape.thumb;
  tube([t[0]!, t[1]!, t[2]!, t[3]!], 0.098, 0.054, tp, [0.004]);
  if (detail) {
    marks.push({
      part: palm,
      w: 0.6,
      pts: spline3(
        [
          [0.4, 0.19, 0.11],
          [0.32, 0.07, 0.125],
          [0.18, 0.01, 0.125],
          [0.06, 0.0, 0.11],
        ],
        5,
      ).map(P),
    });
    marks.push({
      part: palm,
      w: 0.5,
      pts: spline3(
        [
          [0.44, 0.19, 0.1],
          [0.36, 0.06, 0.118],
          [0.3, -0.08, 0.118],
          [0.26, -0.18, 0.1],
        ],
        5,
      ).map(P),
    });
    marks.push({
      part: palm,
      w: 0.5,
      pts: spline3(
        [
          [0.47, 0.06, 0.098],
          [0.42, -0.06, 0.104],
          [0.4, -0.2, 0.07],
        ],
        5,
      ).map(P),
    });
  }
  return marks;
}
