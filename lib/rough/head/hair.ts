/**
 * Hair as clumps in "hair space": azimuth (0 front, +-180 back), y (down) and lift off the skull. A clump is a centre
 * line with a width profile; its fill hides the lines of those under it, its edges are inked from the tip towards the
 * root and fade out, so that only tips and overlaps are drawn.
 */
import { f as num1 } from '../pen/stroke';
import {
  add,
  clamp,
  lerp,
  mix3,
  norm,
  gridContour,
  rad,
  rng,
  smooth,
  spline2,
  spline3,
  sub,
  type P2,
  type P3,
  type Rng,
} from '../geometry/geometry';
import { pathOf } from '../pen/stroke';
import { Frame, Mask, penOf, shapeOf, type HeadSpec } from './face';
import { INK, mixHex, Paint, type Material } from '../pen/paint';

const YC = -0.28,
  ZC = -0.1;
export function hs(az: number, y: number, lift: number): P3 {
  const a = rad(az),
    rx = 0.9 + lift,
    rz = 1.0 + lift,
    ry = 1.02 + lift;
  const f = y < YC ? Math.sqrt(Math.max(0, 1 - ((YC - y) / ry) ** 2)) : 1 - 0.05 * Math.min(1, y - YC);
  const back = smooth(90, 150, Math.abs(az)) * smooth(0.2, 0.9, y) * 0.2;
  return [rx * f * Math.sin(a), y, ZC + rz * f * Math.cos(a) * (1 - back)];
}
export interface Clump {
  path: P3[];
  w: number;
  /** widest at this share of the length */ belly?: number;
  /** width at the root as share of w */ root?: number;
  /** share of the edge, from the tip, that is inked */ ink?: number;
  /** thickness seen edge-on, share of w */ thick?: number;
  pass?: 'back' | 'front' | 'auto';
  strands?: number;
  dark?: boolean;
  order?: number;
  mat?: Material;
  tip?: number;
  exp?: number;
}
const widthAt = (c: Clump, t: number): number => {
  const b = c.belly ?? 0.4,
    r = c.root ?? 0.55,
    tip = c.tip ?? 0;
  return t < b
    ? lerp(r, 1, Math.sin(((t / b) * Math.PI) / 2))
    : lerp(tip, 1, 1 - Math.pow((t - b) / (1 - b), c.exp ?? 1.9));
};

interface Shaped {
  c: Clump;
  left: P2[];
  right: P2[];
  mid: P2[];
  depth: number;
  poly: string;
  facing: number;
}
function shapeClump(f: Frame, c: Clump, seed: number): Shaped {
  const line = spline3(c.path, 7),
    n = line.length - 1;
  const left: P2[] = [],
    right: P2[] = [],
    mid = line.map((v) => f.p(v));
  let depth = 0,
    facing = 0;
  for (let i = 0; i <= n; i++) {
    const v = line[i]!,
      t = i / n;
    const tan = norm(sub(line[Math.min(n, i + 1)]!, line[Math.max(0, i - 1)]!));
    const out = norm([v[0], Math.min(0, (v[1] - YC) * 0.6), v[2] - ZC]);
    const side = norm([
      tan[1] * out[2] - tan[2] * out[1],
      tan[2] * out[0] - tan[0] * out[2],
      tan[0] * out[1] - tan[1] * out[0],
    ]);
    const sv = f.view(side),
      thick = c.thick ?? 0.45;
    const k = Math.sqrt((sv[0] ** 2 + sv[1] ** 2) * (1 - thick * thick) + thick * thick);
    const a = mid[Math.max(0, i - 1)]!,
      b = mid[Math.min(n, i + 1)]!;
    const d = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1,
      h = (widthAt(c, t) * c.w * f.s * k) / 2;
    const nx = -(b[1] - a[1]) / d,
      ny = (b[0] - a[0]) / d;
    left.push([mid[i]![0] + nx * h, mid[i]![1] + ny * h]);
    right.push([mid[i]![0] - nx * h, mid[i]![1] - ny * h]);
    const vv = f.view(v);
    depth += vv[2] / (n + 1);
    facing += f.view(out)[2] / (n + 1);
  }
  void seed;
  return { c, left, right, mid, depth, facing, poly: pathOf([...left, ...right.slice().reverse()]) };
}

function paintClump(
  p: Paint,
  f: Frame,
  s: Shaped,
  m: Material,
  pw: number,
  seed: number,
  darker: boolean,
  outside?: (q: P2) => boolean,
): void {
  const { c } = s,
    r = rng(seed),
    n = s.left.length - 1;
  const mat = c.mat ?? m;
  if (darker || c.dark)
    p.mode === 'bw'
      ? p.fill(s.poly, mat.shade, mat.bw >= 0.93 ? 1 : mat.bw + (mat.bwShade - mat.bw) * 0.6)
      : p.fill(s.poly, mixHex(mat.base, mat.shade, c.dark ? 1 : 0.85), 1);
  else p.flat(s.poly, mat);
  if (!darker && !c.dark) {
    // one tapered shadow sliver on the side away from the light
    const i0 = Math.round(n * 0.3),
      inner: P2[] = [],
      outer: P2[] = [];
    const edge = s.left[Math.round(n * 0.6)]![0] > s.right[Math.round(n * 0.6)]![0] ? s.left : s.right,
      opp = edge === s.left ? s.right : s.left;
    for (let i = i0; i <= n; i++) {
      const t = (i - i0) / (n - i0),
        k = 0.42 * Math.sin(Math.PI * Math.min(1, t * 0.72 + 0.02));
      outer.push(edge[i]!);
      inner.push([lerp(edge[i]![0], opp[i]![0], k), lerp(edge[i]![1], opp[i]![1], k)]);
    }
    p.shade(pathOf([...outer, ...inner.reverse()]), mat);
  }
  const black = p.mode === 'bw' && mat.bw >= 0.93;
  const lineCol = mixHex(INK, mat.shade, 0.12);
  const ink = c.ink ?? 0.7,
    k0 = Math.round(n * (1 - ink));
  const edgePen = {
    w: pw * 0.95,
    press: (t: number) => Math.pow(clamp(t / 0.55, 0, 1), 0.8) * lerp(1, 0.55, smooth(0.8, 1, t)),
    under: 0.15,
  };
  p.ink(s.left.slice(k0), edgePen, lineCol, black ? '#ffffff00' : INK);
  p.ink(s.right.slice(k0), edgePen, lineCol, black ? '#ffffff00' : INK);
  if (outside)
    for (const edge of [s.left, s.right]) {
      // where a clump leaves the cap its edge is silhouette: inked whole
      let run: P2[] = [];
      for (let i = 0; i <= n; i++) {
        if (outside(edge[i]!)) run.push(edge[i]!);
        if (!outside(edge[i]!) || i === n) {
          if (run.length > 2) p.ink(run, { w: pw * 1.15, a: 0.2, b: 0.25 }, lineCol, INK);
          run = [];
        }
      }
    }
  if (black) {
    // white separation line along one edge, as an inker leaves it
    p.ink(s.left.slice(Math.round(n * 0.45), n), { w: pw * 0.5, a: 0.5, b: 0.5 }, lineCol, '#ffffff');
  }
  for (let j = 0; j < (c.strands ?? 1); j++) {
    const q = r(0.25, 0.75),
      from = r() < 0.5 ? 0.06 : r(0.45, 0.6),
      to = from < 0.2 ? r(0.3, 0.5) : r(0.88, 0.97);
    const line: P2[] = [];
    for (let i = Math.round(n * from); i <= Math.round(n * to); i++)
      line.push([lerp(s.left[i]![0], s.right[i]![0], q), lerp(s.left[i]![1], s.right[i]![1], q)]);
    if (line.length > 3) p.ink(line, { w: pw * 0.5, a: 0.45, b: 0.5 }, lineCol, black ? '#ffffff' : INK);
  }
}

/** What a hair style is made of. */
export interface Hair {
  clumps: Clump[];
  /** y of the hair line over azimuth; the cap of hair covers what is above it. undefined = no cap */
  line?: (az: number) => number;
  lift: number;
  ring?: boolean;
  ringY?: number;
  after?: (p: Paint, f: Frame, pw: number) => void;
  before?: (p: Paint, f: Frame, pw: number) => void;
  bald?: boolean;
  earHidden?: boolean;
}

// ---------- parts of styles
type Tip = [az: number, y: number, w: number, curl?: number, root?: number];
/** Fringe clumps: root near the crown, belly on the forehead, tip at (az,y) curling sideways. */
function fringe(tips: Tip[], r: Rng, lift = 0.13, rootY = -1.14): Clump[] {
  return tips.map(([az, y, w, curl = 0, root], i) => {
    const a0 = root ?? az * 0.75;
    return {
      path: [
        hs(a0 * 1.0, rootY, lift - 0.06),
        hs(lerp(a0, az, 0.35), -0.86, lift),
        hs(lerp(a0, az, 0.75) - curl * 0.4, lerp(-0.86, y, 0.55), lift + 0.03),
        hs(az - curl * 0.15, lerp(-0.86, y, 0.85), lift - 0.0),
        hs(az + curl, y, lift - 0.06),
      ],
      w,
      belly: 0.5,
      root: 0.6,
      ink: 0.74,
      strands: w > 0.26 ? 2 : 1,
      pass: 'auto' as const,
      order: i,
    };
  });
}
function lock(
  az: number,
  yTip: number,
  w: number,
  o: Partial<Clump> & { curl?: number; lift?: number; y0?: number; tipLift?: number } = {},
): Clump {
  const { curl = 0, lift = 0.12, y0 = -0.9, tipLift = lift * 0.5, ...rest } = o;
  return {
    path: [
      hs(az * 0.8, y0 - 0.12, lift - 0.07),
      hs(az, lerp(y0, yTip, 0.3), lift + 0.015),
      hs(az + curl * 0.3, lerp(y0, yTip, 0.68), lift),
      hs(az + curl, yTip, tipLift),
    ],
    w,
    belly: 0.5,
    root: 0.3,
    ink: 0.85,
    strands: 2,
    pass: 'auto',
    ...rest,
  };
}
/** A curtain behind: clumps side by side from one ear round to the other. */
function curtain(
  yTip: number,
  r: Rng,
  o: {
    from?: number;
    n?: number;
    w?: number;
    flare?: number;
    jag?: number;
    lift?: number;
    y0?: number;
    curl?: number;
  } = {},
): Clump[] {
  const { from = 78, n = 9, w = 0.52, flare = 0.1, jag = 0.12, lift = 0.1, y0 = -0.75, curl = 5 } = o;
  return Array.from({ length: n }, (_, i) => {
    const az = lerp(from, 360 - from, i / (n - 1)),
      a = az > 180 ? az - 360 : az;
    const y = yTip + r(-jag, jag) + (Math.abs(a) < 105 ? -jag * 0.8 : 0);
    return {
      path: [
        hs(a, y0 - 0.2, lift - 0.08),
        hs(a, lerp(y0, y, 0.33), lift + 0.02),
        hs(a + r(-2, 2), lerp(y0, y, 0.7), lift + flare * 0.6),
        hs(a + r(-curl, curl), y, lift + flare * r(0.5, 1)),
      ],
      w: w * r(0.9, 1.15),
      belly: 0.6,
      root: 0.3,
      ink: 0.6,
      strands: 2,
      pass: 'back' as const,
    };
  });
}
/** A tail that hangs from a tie: several clumps that share a root and fan out a little. */
function tail(root: P3, dir: P3, end: P3, w: number, n: number, r: Rng, o: Partial<Clump> = {}): Clump[] {
  return Array.from({ length: n }, (_, i) => {
    const k = n === 1 ? 0 : i / (n - 1) - 0.5,
      spread: P3 = [k * w * 1.1, r(-0.12, 0.12) - Math.abs(k) * 0.3, r(-0.08, 0.08)];
    const a = add(root, [dir[0] * 0.45, dir[1] * 0.45, dir[2] * 0.45]),
      e = add(end, spread),
      b = mix3(a, e, 0.5);
    return {
      path: [root, add(a, [k * w * 0.4, 0, 0]), add(b, [k * w * 0.8 + dir[0] * 0.2, 0, dir[2] * 0.1]), e],
      w: w * (n === 1 ? 1 : 0.66),
      belly: 0.45,
      root: 0.35,
      ink: 0.9,
      thick: 0.85,
      strands: 2,
      pass: 'auto' as const,
      ...o,
    };
  });
}
function spikes(
  list: [az: number, y: number, len: number, w: number, up: number, swirl?: number][],
  lift = 0.06,
): Clump[] {
  return list.map(([az, y, len, w, up, swirl = 0]) => {
    const root = hs(az, y, lift - 0.08),
      o = norm([root[0], (root[1] - YC) * 1.1 - up, root[2] - ZC]);
    const tipv = add(root, [o[0] * len, o[1] * len + 0.0, o[2] * len]),
      sw = rad(swirl),
      tip: P3 = [
        tipv[0] * Math.cos(sw) + tipv[2] * Math.sin(sw),
        tipv[1] + 0.04,
        -tipv[0] * Math.sin(sw) + tipv[2] * Math.cos(sw),
      ];
    const m = add(root, [o[0] * len * 0.5, o[1] * len * 0.42 + 0.03, o[2] * len * 0.5]);
    return {
      path: [root, m, tip],
      w,
      belly: 0.12,
      root: 0.9,
      exp: 1.2,
      ink: 0.88,
      thick: 0.9,
      strands: 1,
      pass: 'auto' as const,
    };
  });
}
const LINE = {
  short: (az: number) => lerp(-0.66, 0.3, smooth(24, 98, Math.abs(az))),
  normal: (az: number) => lerp(-0.66, 0.5, smooth(24, 98, Math.abs(az))),
  low: (az: number) => lerp(-0.66, 0.62, smooth(22, 90, Math.abs(az))),
  slick: (az: number) => {
    const a = Math.abs(az);
    return a < 62 ? lerp(-0.62, -0.5, smooth(0, 50, a)) : lerp(-0.5, 0.5, smooth(62, 120, a));
  },
};
const BOB_FRINGE: Tip[] = [
  [-66, 0.04, 0.28, -2],
  [-46, -0.1, 0.32, 5],
  [-26, -0.06, 0.3, 5],
  [-9, -0.1, 0.26, -4],
  [8, -0.02, 0.3, 4],
  [27, -0.12, 0.32, -5],
  [47, -0.07, 0.3, -5],
  [66, 0.06, 0.28, 3],
  [-36, -0.02, 0.14, 4],
  [17, 0.0, 0.13, -4],
  [0, 0.12, 0.12, 3],
];

export const STYLES: Record<string, (r: Rng, spec: HeadSpec) => Hair> = {
  bob: (r) => ({
    lift: 0.13,
    line: LINE.low,
    ring: true,
    clumps: [
      ...curtain(0.86, r, { n: 10, w: 0.55, flare: 0.05, jag: 0.05, curl: 3 }),
      lock(-84, 0.92, 0.4, { curl: 9 }),
      lock(84, 0.92, 0.4, { curl: -9 }),
      lock(-70, 0.72, 0.26, { curl: 5 }),
      lock(70, 0.74, 0.26, { curl: -5 }),
      ...fringe(BOB_FRINGE, r),
    ],
  }),
  long: (r) => ({
    lift: 0.12,
    line: LINE.low,
    ring: true,
    clumps: [
      ...curtain(2.5, r, { n: 11, w: 0.56, flare: 0.16, jag: 0.18 }),
      lock(-80, 1.9, 0.34, { curl: 7 }),
      lock(80, 2.0, 0.34, { curl: -7 }),
      lock(-66, 1.15, 0.22, { curl: 4 }),
      lock(66, 1.05, 0.22, { curl: -4 }),
      ...fringe(
        [
          [-64, 0.2, 0.24, -3, -8],
          [-47, -0.02, 0.32, -4, -6],
          [-26, -0.14, 0.32, -6, -3],
          [30, -0.14, 0.34, 7, 6],
          [52, 0.0, 0.3, 5, 10],
          [67, 0.24, 0.22, 3, 12],
          [5, 0.1, 0.18, 5, 2],
          [-9, 0.02, 0.16, -5, 0],
          [17, -0.12, 0.24, 7, 4],
        ],
        r,
      ),
    ],
  }),
  hime: (r) => ({
    lift: 0.12,
    line: LINE.low,
    ring: true,
    clumps: [
      ...curtain(2.5, r, { n: 11, w: 0.56, flare: 0.06, jag: 0.04, curl: 1 }).map((c) => ({ ...c, tip: 0.75 })),
      lock(-72, 0.8, 0.34, { tip: 0.8, lift: 0.15, tipLift: 0.12 }),
      lock(72, 0.8, 0.34, { tip: 0.8, lift: 0.15, tipLift: 0.12 }),
      ...fringe(
        [
          [-54, -0.02, 0.3],
          [-36, -0.03, 0.3],
          [-18, -0.03, 0.3],
          [0, -0.03, 0.3],
          [18, -0.03, 0.3],
          [36, -0.03, 0.3],
          [54, -0.02, 0.3],
        ],
        r,
      ).map((c) => ({ ...c, tip: 0.78, belly: 0.75, ink: 0.5 })),
    ],
  }),
  twintails: (r) => ({
    lift: 0.12,
    line: LINE.normal,
    ring: true,
    clumps: [
      ...[-1, 1].flatMap((s) =>
        tail([s * 0.86, -0.72, -0.22], [s * 1.1, -0.35, -0.1], [s * 1.35, 2.0, -0.15], 0.44, 4, r),
      ),
      lock(-78, 0.85, 0.22, { curl: 6 }),
      lock(78, 0.85, 0.22, { curl: -6 }),
      ...fringe(BOB_FRINGE, r),
    ],
    after: (p, f, pw) => {
      for (const s of [-1, 1]) tie(p, f, [s * 0.9, -0.74, -0.22], 0.17, pw);
    },
  }),
  ponytail: (r, spec) => ({
    lift: 0.11,
    line: LINE.normal,
    ring: true,
    clumps: [
      ...tail(
        [0, -1.02, -0.92],
        [spec.yaw > 0 ? -0.5 : 0.5, -0.5, -0.8],
        [(spec.yaw > 0 ? -1 : 1) * lerp(1.15, 0.35, smooth(25, 60, Math.abs(spec.yaw))), 1.7, -1.1],
        0.6,
        4,
        r,
      ),
      lock(-76, 0.78, 0.2, { curl: 6 }),
      lock(76, 0.8, 0.2, { curl: -6 }),
      ...fringe(
        [
          [-60, 0.16, 0.24, -3, -20],
          [-40, 0.08, 0.3, -4, -15],
          [-20, 0.0, 0.32, -5, -8],
          [2, 0.04, 0.3, 9, -4],
          [24, -0.02, 0.3, 8, 0],
          [46, 0.08, 0.3, 6, 8],
          [64, 0.18, 0.22, 3, 14],
          [12, 0.1, 0.13, 8, 0],
        ],
        r,
      ),
    ],
    after: (p, f, pw) => tie(p, f, [0, -1.06, -0.95], 0.2, pw, true),
  }),
  braid: (r) => ({
    lift: 0.1,
    line: LINE.low,
    ring: true,
    clumps: [
      ...curtain(0.75, r, { n: 8, w: 0.5, jag: 0.03, flare: 0 }),
      ...[-1, 1].flatMap((s) => braidOf(s)),
      lock(-74, 0.5, 0.18, { curl: 6 }),
      lock(74, 0.5, 0.18, { curl: -6 }),
      ...fringe(
        [
          [-58, 0.14, 0.26, -4, -6],
          [-38, 0.05, 0.34, -5, -4],
          [-17, -0.08, 0.34, -7, -1],
          [17, -0.08, 0.34, 7, 1],
          [38, 0.05, 0.34, 5, 4],
          [58, 0.14, 0.26, 4, 6],
        ],
        r,
      ),
    ],
  }),
  spiky: (r) => ({
    lift: 0.12,
    line: LINE.short,
    clumps: [
      ...spikes([
        [180, 0.4, 0.55, 0.5, -0.5],
        [150, 0.35, 0.55, 0.5, -0.4],
        [-150, 0.35, 0.55, 0.5, -0.4],
        [118, 0.2, 0.55, 0.46, -0.2],
        [-118, 0.2, 0.55, 0.46, -0.2],
        [180, -0.35, 0.95, 0.66, 0.25],
        [138, -0.4, 0.95, 0.62, 0.25],
        [-138, -0.4, 0.95, 0.62, 0.25],
        [100, -0.3, 0.85, 0.55, 0.2],
        [-100, -0.3, 0.85, 0.55, 0.2],
        [92, -0.72, 1.0, 0.6, 0.5],
        [-92, -0.72, 1.0, 0.6, 0.5],
        [150, -0.95, 1.05, 0.62, 0.9],
        [-150, -0.95, 1.05, 0.62, 0.9],
        [62, -1.0, 0.98, 0.56, 0.9, 6],
        [-62, -1.0, 0.98, 0.56, 0.9, -6],
        [10, -1.16, 0.85, 0.56, 1.1, 14],
        [-25, -1.16, 0.8, 0.5, 1.0, -10],
      ]),
      lock(-84, 0.4, 0.26, { curl: 7, exp: 1.4 }),
      lock(84, 0.4, 0.26, { curl: -7, exp: 1.4 }),
      ...fringe(
        [
          [-62, 0.06, 0.34, -8, -24],
          [-40, 0.12, 0.36, -7, -14],
          [-16, 0.0, 0.34, -10, 4],
          [13, 0.2, 0.34, -12, 18],
          [36, 0.0, 0.36, 9, 18],
          [60, 0.1, 0.32, 7, 26],
        ],
        r,
        0.16,
      ).map((c) => ({ ...c, exp: 1.35, belly: 0.42 })),
    ],
  }),
  messy: (r) => ({
    lift: 0.15,
    line: LINE.short,
    clumps: [
      ...curtain(0.62, r, { n: 9, w: 0.46, flare: 0.16, jag: 0.1, curl: 12 }),
      ...Array.from({ length: 17 }, (_, i) =>
        lock(-170 + i * 21.2, r(-0.1, 0.42), r(0.3, 0.44), {
          curl: r(-16, 16),
          lift: 0.15,
          tipLift: r(0.22, 0.36),
          y0: r(-1.1, -0.85),
        }),
      ).filter((c) => c.path[3]![2] < 0.55),
      ...spikes([
        [20, -1.12, 0.4, 0.24, 0.8, 25],
        [-60, -1.05, 0.38, 0.26, 0.6, -20],
        [140, -1.05, 0.4, 0.3, 0.5, 20],
      ]),
      ...fringe(
        [
          [-64, 0.18, 0.3, -4, -10],
          [-46, 0.06, 0.3, 7, -18],
          [-27, 0.16, 0.28, -6, -6],
          [-8, 0.04, 0.28, 8, -12],
          [10, 0.2, 0.26, -7, 10],
          [28, 0.04, 0.3, 8, 6],
          [47, 0.14, 0.3, -6, 18],
          [64, 0.22, 0.28, 4, 14],
        ],
        r,
        0.16,
      ),
    ],
  }),
  sidepart: (r) => ({
    lift: 0.13,
    line: LINE.short,
    ring: true,
    clumps: [
      ...curtain(0.62, r, { n: 12, w: 0.36, flare: -0.06, jag: 0.13, curl: 9, from: 88 }).map((c) => ({
        ...c,
        exp: 1.4,
        ink: 0.75,
      })),
      ...[-1, 1].flatMap((s) => [
        lock(s * 132, 0.56, 0.4, { curl: s * 9, tipLift: 0.02, exp: 1.4 }),
        lock(s * 112, 0.42, 0.38, { curl: s * 10, tipLift: 0.1, exp: 1.4 }),
        lock(s * 92, 0.3, 0.3, { curl: -s * 8, exp: 1.4 }),
        lock(s * 78, 0.42, 0.17, { curl: s * 6, exp: 1.3 }),
      ]),
      ...fringe(
        [
          [-66, 0.1, 0.3, -4, -26],
          [-46, -0.08, 0.34, -8, -28],
          [66, 0.16, 0.3, 3, 0],
          [52, 0.06, 0.34, 6, -12],
          [36, -0.04, 0.36, 9, -20],
          [17, -0.14, 0.36, 12, -26],
          [-4, -0.2, 0.34, 14, -30],
          [28, 0.06, 0.15, 9, -15],
        ],
        r,
        0.17,
      ),
    ],
  }),
  slick: (r) => ({
    lift: 0.09,
    line: LINE.slick,
    ring: true,
    ringY: -0.95,
    clumps: [
      ...curtain(0.6, r, { n: 8, w: 0.44, flare: 0.02, jag: 0.06 }),
      ...Array.from({ length: 11 }, (_, i) => {
        const az = -75 + i * 15;
        return {
          path: [
            hs(az * 0.98, LINE.slick(az) + 0.01, 0.02),
            hs(az, LINE.slick(az) - 0.16, 0.13),
            hs(az * 1.08, Math.min(-0.8, LINE.slick(az) - 0.4), 0.15),
            hs(az * 1.25, -1.22, 0.09),
          ],
          w: 0.3,
          belly: 0.4,
          root: 0.5,
          ink: 0,
          strands: 2,
          pass: 'auto' as const,
          tip: 0.4,
        };
      }),
      {
        path: [hs(12, -0.62, 0.06), hs(14, -0.78, 0.26), hs(20, -0.5, 0.26), hs(17, -0.16, 0.1)],
        w: 0.13,
        thick: 0.8,
        ink: 0.95,
        strands: 0,
        root: 0.5,
        pass: 'auto',
      },
    ],
  }),
  curly: (r) => ({
    lift: 0.24,
    line: LINE.normal,
    clumps: [
      ...Array.from({ length: 17 }, (_, i) =>
        wavy(lerp(70, 290, i / 16), -0.7, 1.3 + r(-0.15, 0.2), 0.36, 15, 0.42, r(0, 6), 'back', 4),
      ),
      ...[-1, 1].flatMap((s) => [
        wavy(s * 104, -0.9, 1.3, 0.36, 14, 0.4, r(0, 6), 'auto', 4),
        wavy(s * 88, -0.95, 1.15, 0.34, 14, 0.36, r(0, 6), 'auto', 4),
        wavy(s * 72, -1.0, 0.85, 0.3, 12, 0.3, r(0, 6), 'auto', 3.6),
      ]),
      ...[-54, -36, -20, -4, 12, 29, 50].map((az, i) =>
        wavy(az, -1.2, -0.06 + (i % 2) * 0.14, 0.36, 9, 0.28, i * 2, 'auto', 3),
      ),
      ...[-100, -60, -20, 20, 60, 100, 140, -140, 180].map((az, i) =>
        wavy(az, -1.36, -0.75, 0.4, 12, 0.32, i * 1.7, 'auto', 2.4),
      ),
    ],
  }),
  wavy: (r) => ({
    lift: 0.14,
    line: LINE.low,
    ring: true,
    clumps: [
      ...Array.from({ length: 12 }, (_, i) =>
        wavy(lerp(76, 284, i / 11), -0.75, 2.1 + r(-0.15, 0.2), 0.5, 6, 0.22, i * 0.9, 'back', 2.2),
      ),
      ...[-1, 1].flatMap((s) => [
        wavy(s * 84, -0.9, 1.7, 0.36, 6, 0.2, s * 1, 'auto', 2),
        wavy(s * 70, -0.95, 1.1, 0.24, 6, 0.18, s * 2, 'auto', 1.7),
      ]),
      ...fringe(
        [
          [-64, 0.32, 0.3, -5, 16],
          [-50, 0.12, 0.34, -8, 17],
          [-30, -0.06, 0.36, -11, 18],
          [-6, -0.2, 0.36, -14, 20],
          [62, 0.3, 0.3, 6, 24],
          [48, 0.05, 0.32, 8, 22],
        ],
        r,
        0.17,
      ),
    ],
  }),
  bun: (r) =>
    ({
      lift: 0.1,
      line: LINE.normal,
      ring: true,
      clumps: [
        lock(-76, 0.75, 0.16, { curl: 7 }),
        lock(76, 0.72, 0.16, { curl: -7 }),
        ...fringe(
          [
            [-60, 0.22, 0.24, -4, 4],
            [-44, 0.1, 0.34, -6, 8],
            [-22, -0.06, 0.36, -10, 10],
            [0, -0.2, 0.34, -10, 14],
            [56, 0.16, 0.3, 6, 22],
            [38, -0.02, 0.32, 9, 20],
            [64, 0.26, 0.2, 3, 24],
          ],
          r,
          0.14,
        ),
      ],
      before: undefined,
      after: undefined,
      bunAt: [0, -1.28, -0.62],
    }) as Hair & { bunAt: P3 },
  buzz: (r) => ({
    lift: 0.03,
    line: LINE.slick,
    clumps: [],
    after: (p, f, pw) => {
      const q = rng(5);
      for (let i = 0; i < 90; i++) {
        const az = q(-120, 120),
          y = q(-1.2, LINE.slick(az) - 0.05),
          v = hs(az, y, 0.04);
        if (f.view(norm([v[0], v[1] - YC, v[2] - ZC]))[2] < 0.15) continue;
        p.ink([f.p(v), f.p(hs(az * 1.02, y - 0.05, 0.05))], { w: pw * 0.45, a: 0.2, b: 0.6 }, INK, '#ffffff');
      }
      void r;
    },
  }),
  elder: (r, spec) => ({
    lift: 0.02,
    bald: true,
    clumps: [
      ...[-1, 1].flatMap((s) => [
        lock(s * 92, 0.45, 0.34, { y0: -0.1, curl: s * 8, tipLift: 0.2 }),
        lock(s * 108, 0.5, 0.34, { y0: -0.2, curl: s * 10, tipLift: 0.2 }),
        lock(s * 130, 0.55, 0.36, { y0: -0.2, curl: s * 8, tipLift: 0.2, pass: 'back' }),
      ]),
      ...curtain(0.6, r, { n: 6, w: 0.4, flare: 0.1, y0: -0.15 }),
    ],
    after: (p, f, pw) => beard(p, f, pw, spec, r),
  }),
};
function wavy(
  az: number,
  y0: number,
  y1: number,
  w: number,
  amp: number,
  lift: number,
  ph: number,
  pass: Clump['pass'],
  turns = 3,
): Clump {
  const a = az > 180 ? az - 360 : az,
    n = 12;
  return {
    path: Array.from({ length: n + 1 }, (_, i) => {
      const t = i / n;
      return hs(
        a + amp * t * Math.sin(ph + t * Math.PI * turns),
        lerp(y0, y1, t),
        lift * lerp(0.7, 1, t) + 0.08 * t * Math.cos(ph + t * Math.PI * turns),
      );
    }),
    w,
    belly: 0.45,
    root: 0.7,
    ink: 0.8,
    strands: 2,
    thick: 0.6,
    pass,
  };
}
function braidOf(s: number): Clump[] {
  const out: Clump[] = [];
  const c = (t: number): P3 => [s * lerp(0.84, 0.74, t), lerp(0.5, 2.4, t), lerp(-0.12, 0.3, smooth(0.1, 0.7, t))];
  for (let i = 0; i < 11; i++) {
    const t = i / 11,
      q = i % 2 ? 1 : -1,
      a = c(t),
      b = c(t + 0.17),
      k = lerp(0.17, 0.1, t);
    out.push({
      path: [
        add(a, [q * k, -0.06, 0]),
        add(mix3(a, b, 0.4), [q * k * 0.9, 0, 0.04]),
        add(b, [-q * k * 0.35, 0.02, 0.02]),
      ],
      w: lerp(0.26, 0.17, t),
      belly: 0.45,
      root: 0.25,
      ink: 1,
      thick: 0.95,
      strands: 1,
      pass: t < 0.3 ? 'auto' : 'front',
      order: 40 + i,
    });
  }
  const e = c(0.98);
  for (const q of [-1, 0, 1])
    out.push({
      path: [e, add(e, [q * 0.06, 0.14, 0]), add(e, [q * 0.12, 0.34, 0])],
      w: 0.14,
      ink: 1,
      thick: 0.9,
      strands: 0,
      pass: 'front',
      order: 60,
    });
  return out;
}
function tie(p: Paint, f: Frame, at: P3, r: number, pw: number, back = false): void {
  if (back && f.view(at)[2] > 0.9) return;
  if (f.view(at)[2] < -0.75) return;
  const c = f.p(at),
    k = r * f.s * 0.62;
  const ring = Array.from(
    { length: 16 },
    (_, i) => [c[0] + k * 0.75 * Math.cos((i / 16) * 6.283), c[1] + k * Math.sin((i / 16) * 6.283)] as P2,
  );
  p.fill(pathOf(ring), '#d8404a', 0);
  p.ink([...ring, ring[0]!], { w: pw * 0.9, a: 0, b: 0 });
}
function beard(p: Paint, f: Frame, pw: number, spec: HeadSpec, r: Rng): void {
  const sh = shapeOf(spec.sex, spec.age, spec.eyes),
    mask = new Mask(sh),
    m = spec.hairMaterial;
  const on = (x: number, y: number, l: number): P3 => mask.on(clamp(x, -mask.w(y) * 0.98, mask.w(y) * 0.98), y, l);
  const list: Clump[] = [];
  for (let i = 0; i < 11; i++) {
    const k = i / 10 - 0.5,
      x = k * 1.5,
      y0 = sh.chin * lerp(0.8, 0.2, Math.pow(Math.abs(k) * 2, 1.5));
    const a = on(x * 0.95, y0, 0.02),
      tip: P3 = [
        x * 0.42,
        sh.chin + lerp(0.72, 0.1, Math.pow(Math.abs(k) * 2, 1.2)),
        lerp(0.82, 0.35, Math.abs(k) * 2),
      ];
    list.push({
      path: [a, [x * 0.95, lerp(y0, tip[1], 0.45), lerp(a[2], tip[2], 0.45) + 0.08], tip],
      w: 0.36,
      root: 0.12,
      belly: 0.5,
      ink: 0.75,
      thick: 0.8,
      strands: 2,
      pass: 'front',
      order: Math.round(30 - Math.abs(k) * 40),
    });
  }
  for (const s of [-1, 1])
    list.push({
      path: [
        on(s * 0.02, sh.mouthY - 0.13, 0.05),
        on(s * 0.2, sh.mouthY - 0.1, 0.08),
        on(s * 0.36, sh.mouthY + 0.08, 0.06),
        on(s * 0.42, sh.mouthY + 0.3, 0.04),
      ],
      w: 0.17,
      root: 0.5,
      ink: 1,
      thick: 0.9,
      strands: 2,
      pass: 'front',
      order: 50,
    });
  const shaped = list.map((c, i) => shapeClump(f, c, i)).sort((a, b) => (a.c.order ?? 0) - (b.c.order ?? 0));
  shaped.forEach((s, i) => {
    if (s.facing > -0.5) paintClump(p, f, s, m, pw, i + 7, false);
  });
  void r;
}

// ---------- drawing
export class HairDrawing {
  private readonly shaped: Shaped[];
  private readonly hair: Hair;
  private readonly pw: number;
  constructor(
    private readonly p: Paint,
    private readonly f: Frame,
    private readonly spec: HeadSpec,
  ) {
    const r = rng(spec.seed * 977 + 13);
    this.hair = (STYLES[spec.hair] ?? STYLES['bob']!)(r, spec);
    this.pw = penOf(f.s);
    this.shaped = this.hair.clumps.map((c, i) => shapeClump(f, c, i));
  }
  private isBack(s: Shaped): boolean {
    if (s.c.pass === 'front') return false;
    if (s.c.pass === 'back') return !(s.facing > 0.32);
    return s.facing < -0.12;
  }
  private outsideCap(outline: P2[]): (q: P2) => boolean {
    const mid = this.f.p([0, -0.45, -0.05]),
      n = outline.length,
      rr = outline.map((o) => Math.hypot(o[0] - mid[0], o[1] - mid[1]));
    return (q) => {
      const a = Math.atan2(q[1] - mid[1], q[0] - mid[0]),
        r = Math.hypot(q[0] - mid[0], q[1] - mid[1]);
      return r > rr[((Math.round((a / (Math.PI * 2)) * n) % n) + n) % n]! + 0.6;
    };
  }
  private cap(lift: number): { outline: P2[]; front: string } {
    const { f } = this,
      rows = 14,
      cols = 40,
      line = this.hair.line ?? LINE.normal;
    const grid: P3[][] = [];
    for (let i = 0; i <= cols; i++) {
      const az = lerp(-180, 180, i / cols),
        y1 = line(az);
      const ry = 1.02 + lift,
        phi1 = Math.acos(clamp((YC - Math.min(y1, YC)) / ry, -1, 1)),
        below = Math.max(0, y1 - YC),
        total = phi1 * ry + below;
      grid.push(
        Array.from({ length: rows + 1 }, (_, j) => {
          const d = (j / rows) * total,
            phi = Math.min(phi1, d / ry);
          return hs(az, YC - ry * Math.cos(phi) + Math.max(0, d - phi1 * ry), lift);
        }),
      );
    }
    const flat = grid.map((r) => r.map((v) => f.p(v)));
    let front = '';
    for (let i = 0; i < cols; i++)
      for (let j = 0; j < rows; j++) {
        const a = flat[i]![j]!,
          b = flat[i + 1]![j]!,
          c = flat[i + 1]![j + 1]!,
          d = flat[i]![j + 1]!;
        if ((b[0] - d[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - d[1]) > 0)
          front += `M${num1(a[0])} ${num1(a[1])}L${num1(b[0])} ${num1(b[1])}L${num1(c[0])} ${num1(c[1])}L${num1(d[0])} ${num1(d[1])}Z`;
      }
    return { outline: gridContour(flat, f.p([0, -0.45, -0.05]), 160), front };
  }
  /** Behind the face and neck. */
  back(): void {
    const { p, f, hair, pw, spec } = this,
      m = spec.hairMaterial;
    if (hair.line) {
      const { outline } = this.cap(hair.lift);
      const d = pathOf(outline);
      p.mode === 'bw' ? p.fill(d, m.shade, m.bw >= 0.93 ? 1 : m.bwShade) : p.fill(d, m.shade, 1);
      p.ink([...outline, outline[0]!], { w: pw * 0.9, a: 0, b: 0 });
    }
    const away = f.view([0, 0, 1])[2] < -0.2;
    this.shaped
      .filter((s) => this.isBack(s))
      .sort((a, b) => (away ? 1 : 1) * (a.depth - b.depth))
      .forEach((s, i) => paintClump(p, f, s, m, pw, spec.seed + i * 31, true));
    const bun = (hair as Hair & { bunAt?: P3 }).bunAt;
    if (bun) {
      const c = f.p(bun),
        k = f.s * 0.42,
        ring = spline2(
          Array.from(
            { length: 12 },
            (_, i) =>
              [
                c[0] + k * (1 + 0.03 * (i % 2)) * Math.cos((i / 12) * 6.283),
                c[1] + k * 0.9 * Math.sin((i / 12) * 6.283),
              ] as P2,
          ),
          4,
          true,
        );
      p.flat(pathOf(ring), m);
      p.within(pathOf(ring), () => p.shade(pathOf(ring.map(([x, y]) => [x + k * 0.35, y + k * 0.5])), m));
      p.ink([...ring, ring[0]!], { w: pw, a: 0, b: 0, under: 0.2 });
      for (const q of [0.3, 0.6])
        p.ink(
          spline2(
            [
              [c[0] - k * 0.7, c[1] + k * (q - 0.7)],
              [c[0], c[1] + k * (q - 0.9)],
              [c[0] + k * 0.75, c[1] + k * (q - 0.2)],
            ],
            6,
          ),
          { w: pw * 0.6 },
          INK,
          m.bw > 0.9 ? '#ffffff' : INK,
        );
    }
  }
  /** Shadows that the fringe throws on the face: its clumps, moved down a little. */
  shadows(): string[] {
    const dx = this.f.s * 0.035,
      dy = this.f.s * 0.11;
    return this.shaped
      .filter((s) => !this.isBack(s))
      .map((s) => pathOf([...s.left, ...s.right.slice().reverse()].map(([x, y]) => [x + dx, y + dy] as P2)));
  }
  front(): void {
    const { p, f, hair, pw, spec } = this,
      m = spec.hairMaterial;
    if (hair.bald) {
      const line = (az: number): number => lerp(-0.5, 0.3, smooth(40, 120, Math.abs(az)));
      void line;
    } else if (hair.line) {
      const { outline, front } = this.cap(hair.lift);
      p.flat(front, m);
      const n = outline.length,
        pick: P2[] = [];
      const roll = Math.round((spec.roll / 360) * n);
      for (let a = 168; a <= 372; a += 2) pick.push(outline[(((Math.round((a / 360) * n) + roll) % n) + n) % n]!);
      p.ink(pick, { w: pw * 1.1, a: 0.12, b: 0.12, under: 0.1 }, mixHex(INK, m.shade, 0.1), INK);
    }
    const list = this.shaped
      .filter((s) => !this.isBack(s))
      .sort((a, b) => (a.c.order ?? -20) - (b.c.order ?? -20) || a.depth - b.depth);
    const ringAt = (): void => {
      if (hair.ring) this.ring();
    };
    const out = hair.line && !hair.bald ? this.outsideCap(this.cap(hair.lift).outline) : undefined;
    list.forEach((s, i) => paintClump(p, f, s, m, pw, spec.seed + i * 17, false, out));
    if (hair.ring && hair.lift > 0.08) this.flyaways();
    ringAt();
    if (Math.cos(rad(spec.yaw)) < 0 && !hair.ring && m.bw >= 0.5) this.ring();
    hair.after?.(p, f, pw);
  }
  /** A few loose hairs break the outline of the crown. */
  private flyaways(): void {
    const { p, f, spec, hair, pw } = this,
      r = rng(spec.seed * 7 + 1),
      black = spec.hairMaterial.bw >= 0.93;
    for (let i = 0; i < 2; i++) {
      const az = -spec.yaw + (i ? 1 : -1) * r(62, 88),
        l = hair.lift;
      p.ink(
        spline2(
          [
            f.p(hs(az, -0.95, l - 0.02)),
            f.p(hs(az, -0.72, l + 0.05)),
            f.p(hs(az, -0.5, l + r(0.08, 0.13))),
            f.p(hs(az, -0.3, l + r(0.06, 0.16))),
          ],
          6,
        ),
        { w: pw * 0.7, a: 0.15, b: 0.8 },
      );
    }
    if (r() < 0.6) {
      const az = -spec.yaw + r(-30, 30);
      p.ink(
        spline2(
          [
            f.p(hs(az, -1.34, hair.lift)),
            f.p(hs(az + 20, -1.42, hair.lift + 0.2)),
            f.p(hs(az + 50, -1.3, hair.lift + 0.3)),
          ],
          6,
        ),
        { w: pw * 1.5, a: 0.2, b: 0.8 },
      );
    }
    // flow lines from the crown
    for (let i = 0; i < 7; i++) {
      const az = -spec.yaw + lerp(-75, 75, i / 6) + r(-6, 6);
      p.ink(
        spline2(
          [
            f.p(hs(az * 0.8, -1.3, hair.lift)),
            f.p(hs(az * 0.95, -1.16, hair.lift + 0.01)),
            f.p(hs(az, -0.98 + r(0, 0.1), hair.lift + 0.01)),
          ],
          6,
        ),
        { w: pw * 0.5, a: 0.3, b: 0.7 },
        mixHex(INK, spec.hairMaterial.shade, 0.2),
        black ? '#ffffff' : INK,
      );
    }
  }
  /** The band of light: lens-shaped strokes side by side, on the side of the light, following the clumps. */
  private ring(): void {
    const { p, f, spec, hair } = this,
      m = spec.hairMaterial,
      r = rng(spec.seed + 3),
      y = hair.ringY ?? -0.84;
    let d = '';
    const c = -spec.yaw - 16;
    for (let i = -12; i <= 12; i++) {
      const az = c + i * 5.2 + r(-1, 1),
        env = Math.cos(((i / 12.5) * Math.PI) / 2);
      if (r() < 0.12) continue;
      const up = y - env * r(0.03, 0.1),
        dn = y + env * r(0.06, 0.22),
        w = r(2.2, 3.6) * (0.5 + env * 0.5),
        l = hair.lift + 0.05;
      d += pathOf(
        [
          f.p(hs(az, up, l)),
          f.p(hs(az + w, lerp(up, dn, 0.35), l)),
          f.p(hs(az + w * 0.4, dn, l)),
          f.p(hs(az - w, lerp(up, dn, 0.4), l)),
        ].flatMap((q, k, all) => [
          q,
          [lerp(q[0], all[(k + 1) % 4]![0], 0.5), lerp(q[1], all[(k + 1) % 4]![1], 0.5)] as P2,
        ]),
      );
    }
    p.fill(d, m.light, m.bw > 0.3 ? '#ffffff' : m.bw > 0.05 ? '#ffffff' : 0.12, p.mode === 'bw' ? 1 : 0.75);
  }
}

/** A skull without hair: outline and a highlight. */
export function drawScalp(p: Paint, f: Frame, spec: HeadSpec): void {
  const pw = penOf(f.s),
    grid: P2[][] = [];
  for (let i = 0; i <= 36; i++)
    grid.push(Array.from({ length: 13 }, (_, j) => f.p(hs(-180 + i * 10, lerp(-1.29, 0.45, j / 12), 0.0))));
  const o = gridContour(grid, f.p([0, -0.4, -0.05]), 140),
    n = o.length;
  p.flat(pathOf(o), spec.skin);
  const pick: P2[] = [];
  for (let a = 172; a <= 368; a += 2) pick.push(o[(Math.round((a / 360) * n) + n) % n]!);
  p.ink(pick, { w: pw * 1.1, a: 0.15, b: 0.15 });
}
export { Frame };
