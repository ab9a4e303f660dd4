/**
 * A figure: a 3D skeleton posed by bone directions, seen by a camera in perspective, drawn as overlapping contour
 * shapes (fill hides what is behind, only the two sides of a limb are inked: T-junctions come by themselves).
 * Unit: the head's (skull half width 0.9; a head is 2.35 high).
 */
import {
  add,
  clamp,
  cross,
  dot,
  lerp,
  mix3,
  mul,
  norm,
  rad,
  resample,
  rng,
  rotation,
  smooth,
  spline2,
  sub,
  turn,
  type Mat,
  type P2,
  type P3,
  type Rng,
} from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { penOf, shapeOf, type HeadSpec } from '../head/face';
import { drawHead } from '../head/draw-head';
import { drawHand, type HandKind } from './first-hands';
import { INK, material, mixHex, Paint, type Material } from '../pen/paint';

export interface Arm {
  up: P3;
  fore: P3;
  hand: HandKind;
  flip?: boolean;
  handDir?: P3;
}
export interface Leg {
  thigh: P3;
  shin: P3;
  foot?: P3;
}
export interface Pose {
  pelvis: P3;
  chest: P3;
  head: P3;
  l: Arm;
  r: Arm;
  ll: Leg;
  rl: Leg;
  drop?: number;
}
export interface Camera {
  yaw: number;
  pitch: number;
  dist: number;
}
export interface Outfit {
  top: 'sailor' | 'blazer' | 'hoodie' | 'kimono' | 'coat' | 'armour' | 'dress' | 'shirt';
  bottom: 'skirt' | 'pants' | 'none';
  c1: string;
  c2: string;
  c3: string;
  shoes: string;
  socks?: string;
}

export const POSES: Record<string, Pose> = {
  // [yaw,pitch,roll]; directions are x right, y down, z towards the viewer when the body faces front
  contrapposto: {
    pelvis: [0, 0, 7],
    chest: [-8, 2, -6],
    head: [10, 0, -5],
    l: { up: [-0.28, 1, 0.05], fore: [0.5, 0.55, 0.62], hand: 'hip' },
    r: { up: [0.2, 1, -0.1], fore: [0.1, 1, 0.18], hand: 'relaxed' },
    ll: { thigh: [-0.02, 1, 0.02], shin: [0.0, 1, -0.05] },
    rl: { thigh: [0.2, 1, 0.22], shin: [0.1, 1, -0.2] },
  },
  walk: {
    pelvis: [8, 0, 3],
    chest: [-8, -3, -3],
    head: [0, 0, 2],
    l: { up: [-0.12, 1, 0.42], fore: [0.02, 0.8, 0.6], hand: 'relaxed' },
    r: { up: [0.14, 1, -0.45], fore: [0.12, 1, -0.1], hand: 'relaxed' },
    ll: { thigh: [-0.02, 1, -0.38], shin: [0, 0.85, -0.62] },
    rl: { thigh: [0.02, 1, 0.5], shin: [0, 1, 0.1] },
  },
  run: {
    pelvis: [14, -10, 2],
    chest: [-16, -20, -4],
    head: [0, 6, 0],
    l: { up: [-0.3, 0.7, 0.75], fore: [0.15, -0.62, 0.75], hand: 'fist' },
    r: { up: [0.34, 0.45, -0.9], fore: [0.1, 0.85, 0.35], hand: 'fist' },
    ll: { thigh: [-0.05, 0.85, -0.62], shin: [0, 0.25, -1], foot: [0, 0.9, 0.1] },
    rl: { thigh: [0.04, 0.42, 0.92], shin: [0.02, 0.96, -0.35] },
    drop: -0.5,
  },
  sit: {
    pelvis: [0, 6, 0],
    chest: [4, -4, 2],
    head: [-6, -6, -4],
    l: { up: [-0.16, 0.95, 0.28], fore: [0.32, 0.42, 0.85], hand: 'relaxed' },
    r: { up: [0.2, 0.95, 0.22], fore: [-0.32, 0.42, 0.85], hand: 'relaxed' },
    ll: { thigh: [-0.14, 0.12, 1], shin: [0.02, 1, -0.05] },
    rl: { thigh: [0.14, 0.12, 1], shin: [0.12, 1, 0.12] },
    drop: 3.6,
  },
  crossed: {
    pelvis: [0, 0, -5],
    chest: [6, 2, 4],
    head: [-8, 2, 3],
    l: { up: [-0.2, 0.95, 0.32], fore: [0.92, -0.06, 0.42], hand: 'tuck' },
    r: { up: [0.2, 0.95, 0.36], fore: [-0.92, -0.02, 0.5], hand: 'fist' },
    ll: { thigh: [-0.16, 1, 0.12], shin: [-0.04, 1, -0.16] },
    rl: { thigh: [0.04, 1, 0], shin: [0.03, 1, -0.05] },
  },
  point: {
    pelvis: [-16, 0, 4],
    chest: [-24, -4, -6],
    head: [10, -4, 0],
    l: { up: [-0.5, 0.85, -0.15], fore: [0.5, 0.75, 0.3], hand: 'hip' },
    r: { up: [0.02, 0.72, 0.75], fore: [-0.2, 0.42, 0.85], hand: 'pointCam' },
    ll: { thigh: [-0.34, 1, 0.05], shin: [-0.12, 1, -0.1] },
    rl: { thigh: [0.26, 1, 0.3], shin: [0.1, 1, -0.2] },
  },
  fight: {
    pelvis: [30, 4, -4],
    chest: [18, -8, 4],
    head: [-26, 0, -3],
    l: { up: [-0.4, 0.75, 0.45], fore: [0.42, -0.72, 0.62], hand: 'fist' },
    r: { up: [0.55, 0.6, 0.55], fore: [-0.12, -0.62, 0.8], hand: 'fist' },
    ll: { thigh: [-0.72, 0.85, 0.2], shin: [-0.18, 1, -0.3] },
    rl: { thigh: [0.62, 0.8, 0.5], shin: [0.24, 1, -0.2] },
    drop: 0.9,
  },
  hugknee: {
    pelvis: [-30, 16, 0],
    chest: [-22, -14, -2],
    head: [20, -8, 8],
    l: { up: [-0.05, 0.75, 0.68], fore: [0.55, 0.35, 0.75], hand: 'relaxed' },
    r: { up: [0.2, 0.7, 0.7], fore: [-0.35, 0.42, 0.85], hand: 'relaxed' },
    ll: { thigh: [-0.1, -0.55, 0.85], shin: [0.02, 0.98, 0.22] },
    rl: { thigh: [0.22, -0.42, 0.9], shin: [0.08, 0.98, 0.2] },
    drop: 6.2,
  },
  wave: {
    pelvis: [0, 0, 4],
    chest: [4, 0, -4],
    head: [-6, 2, 4],
    l: { up: [-0.22, 1, 0.0], fore: [-0.05, 1, 0.2], hand: 'relaxed' },
    r: { up: [0.8, 0.3, 0.2], fore: [0.25, -1, 0.25], hand: 'open' },
    ll: { thigh: [-0.1, 1, 0.05], shin: [-0.02, 1, -0.05] },
    rl: { thigh: [0.1, 1, 0.1], shin: [0.06, 1, -0.1] },
  },
};

interface Build {
  torso: number;
  shoulder: number;
  hip: number;
  waist: number;
  chest: number;
  thigh: number;
  shin: number;
  arm: number;
  fore: number;
  limb: number;
  headScale: number;
  depth: number;
}
export function buildOf(s: HeadSpec): Build {
  if (s.age === 'child')
    return {
      torso: 3.1,
      shoulder: 1.12,
      hip: 0.92,
      waist: 0.85,
      chest: 0.98,
      thigh: 2.2,
      shin: 2.1,
      arm: 1.6,
      fore: 1.45,
      limb: 0.74,
      headScale: 1.16,
      depth: 0.72,
    };
  if (s.sex === 'm')
    return s.age === 'teen'
      ? {
          torso: 4.7,
          shoulder: 1.6,
          hip: 1.08,
          waist: 1.04,
          chest: 1.36,
          thigh: 4.3,
          shin: 4.3,
          arm: 2.7,
          fore: 2.45,
          limb: 0.94,
          headScale: 1.1,
          depth: 0.8,
        }
      : {
          torso: 5.1,
          shoulder: 1.92,
          hip: 1.2,
          waist: 1.2,
          chest: 1.62,
          thigh: 4.7,
          shin: 4.6,
          arm: 2.95,
          fore: 2.65,
          limb: 1.08,
          headScale: 1.03,
          depth: 0.92,
        };
  return s.age === 'teen'
    ? {
        torso: 4.4,
        shoulder: 1.3,
        hip: 1.18,
        waist: 0.86,
        chest: 1.1,
        thigh: 4.1,
        shin: 4.1,
        arm: 2.5,
        fore: 2.25,
        limb: 0.82,
        headScale: 1.14,
        depth: 0.76,
      }
    : {
        torso: 4.7,
        shoulder: 1.4,
        hip: 1.3,
        waist: 0.88,
        chest: 1.2,
        thigh: 4.5,
        shin: 4.5,
        arm: 2.65,
        fore: 2.4,
        limb: 0.86,
        headScale: 1.06,
        depth: 0.8,
      };
}

const compose = (a: Mat, b: Mat): Mat => {
  const col = (j: number): P3 => turn(a, [b[0][j]!, b[1][j]!, b[2][j]!]);
  const [x, y, z] = [col(0), col(1), col(2)];
  return [
    [x[0], y[0], z[0]],
    [x[1], y[1], z[1]],
    [x[2], y[2], z[2]],
  ];
};
export const eulerOf = (m: Mat): { yaw: number; pitch: number; roll: number } => ({
  yaw: (Math.atan2(-m[2][0], m[2][2]) * 180) / Math.PI,
  pitch: (Math.asin(clamp(m[2][1], -1, 1)) * 180) / Math.PI,
  roll: (Math.atan2(-m[0][1], m[1][1]) * 180) / Math.PI,
});

export interface Placed {
  x: number;
  y: number;
  s: number;
}
interface Limb {
  left: P2[];
  right: P2[];
  poly: string;
  a: P2;
  b: P2;
  z: number;
  ra: number;
  rb: number;
}

export class Figure {
  readonly b: Build;
  readonly cam: Mat;
  readonly J: Record<string, P3> = {};
  readonly rings: { c: P3; x: P3; z: P3; w: number; d: number }[] = [];
  readonly headM: Mat;
  private readonly r: Rng;
  pw: number;
  readonly sh;
  constructor(
    readonly p: Paint,
    readonly spec: HeadSpec,
    readonly pose: Pose,
    readonly outfit: Outfit,
    readonly cameraSpec: Camera,
    readonly place: Placed,
  ) {
    const b = (this.b = buildOf(spec));
    this.sh = shapeOf(spec.sex, spec.age, spec.eyes);
    this.r = rng(spec.seed * 31 + 5);
    this.pw = penOf(place.s) * 1.05;
    this.cam = compose(rotation(0, -cameraSpec.pitch, 0), rotation(cameraSpec.yaw, 0, 0));
    const RP = rotation(...pose.pelvis),
      RC = rotation(...pose.chest),
      H = rotation(...pose.head);
    const U0 = turn(RP, [0, -1, 0]),
      U1 = turn(RC, [0, -1, 0]),
      T = b.torso;
    const p0: P3 = [0, 0, 0],
      p1 = add(p0, mul(U0, T * 0.3)),
      p2 = add(p1, mul(norm(add(U0, U1)), T * 0.26)),
      p3 = add(p2, mul(U1, T * 0.44));
    const ring = (c: P3, R: Mat, w: number, d: number): void => {
      this.rings.push({ c, x: turn(R, [1, 0, 0]), z: turn(R, [0, 0, 1]), w, d });
    };
    const RM = rotation(...mix3(pose.pelvis, pose.chest, 0.5));
    ring(p3, RC, 0.46, 0.42);
    ring(add(p3, mul(U1, -T * 0.09)), RC, b.shoulder * 0.86, b.depth * 0.72);
    ring(add(p3, mul(U1, -T * 0.25)), RC, b.chest, b.depth);
    ring(p2, RC, lerp(b.chest, b.waist, 0.62), b.depth * 0.88);
    ring(p1, RM, b.waist, b.depth * 0.8);
    ring(mul(U0, T * 0.12), RP, lerp(b.waist, b.hip, 0.75), b.depth * 0.9);
    ring(mul(U0, -T * 0.04), RP, b.hip, b.depth * 1.02);
    ring(mul(U0, -T * 0.13), RP, b.hip * 0.9, b.depth * 0.9);
    const J = this.J;
    J['neck'] = p3;
    J['pelvis'] = p0;
    const neckDir = norm(add(mul(U1, 0.6), mul(turn(H, turn(RC, [0, -1, 0.12])), 0.4)));
    J['head'] = add(p3, mul(norm(add(neckDir, turn(RC, [0, 0, 0.1]))), this.sh.chin + 0.36));
    for (const [k, s] of [
      ['l', -1],
      ['r', 1],
    ] as const) {
      const sho = add(p3, turn(RC, [s * b.shoulder, T * 0.115, -0.05])),
        arm = pose[k];
      J[k + 'Sho'] = sho;
      J[k + 'Elb'] = add(sho, mul(norm(arm.up), b.arm));
      J[k + 'Wri'] = add(J[k + 'Elb']!, mul(norm(arm.fore), b.fore));
      J[k + 'Tip'] = add(J[k + 'Wri']!, mul(norm(arm.handDir ?? arm.fore), 1.05));
      const hip = turn(RP, [s * b.hip * 0.52, T * 0.06, 0]),
        leg = pose[(k + 'l') as 'll'];
      J[k + 'Hip'] = hip;
      J[k + 'Kne'] = add(hip, mul(norm(leg.thigh), b.thigh));
      J[k + 'Ank'] = add(J[k + 'Kne']!, mul(norm(leg.shin), b.shin));
      const fd = leg.foot ?? [s * 0.28, 0.16, 1];
      J[k + 'Toe'] = add(J[k + 'Ank']!, add(mul(norm(fd), 0.92), [0, 0.14, 0]));
    }
    this.headM = compose(this.cam, compose(RC, H));
  }
  view(v: P3): P3 {
    return turn(this.cam, v);
  }
  /** Scale at a depth, and the projection. */
  k(z: number): number {
    return this.place.s * (this.cameraSpec.dist / Math.max(1.2, this.cameraSpec.dist - z));
  }
  p2(v: P3): P2 {
    const t = this.view(v),
      k = this.k(t[2]);
    return [this.place.x + t[0] * k, this.place.y + t[1] * k];
  }
  z(j: string): number {
    return this.view(this.J[j]!)[2];
  }

  limb(A: P3, B: P3, ra: number, rb: number, profile: (t: number) => number = () => 0, bow = 0): Limb {
    const va = this.view(A),
      vb = this.view(B),
      n = 12,
      left: P2[] = [],
      right: P2[] = [];
    const a = this.p2(A),
      b = this.p2(B),
      d = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1,
      nx = -(b[1] - a[1]) / d,
      ny = (b[0] - a[0]) / d;
    for (let i = 0; i <= n; i++) {
      const t = i / n,
        v = mix3(va, vb, t),
        k = this.k(v[2]),
        c: P2 = [
          this.place.x + v[0] * k + nx * bow * Math.sin(Math.PI * t) * k,
          this.place.y + v[1] * k + ny * bow * Math.sin(Math.PI * t) * k,
        ],
        r = (lerp(ra, rb, t) + profile(t)) * k;
      left.push([c[0] + nx * r, c[1] + ny * r]);
      right.push([c[0] - nx * r, c[1] - ny * r]);
    }
    const arc = (c: P2, r: number, from: number, to: number): P2[] =>
      Array.from({ length: 9 }, (_, i) => {
        const t = lerp(from, to, i / 8);
        return [c[0] + r * Math.cos(t), c[1] + r * Math.sin(t)] as P2;
      });
    const ang = Math.atan2(ny, nx),
      Ra = ra * this.k(va[2]),
      Rb = rb * this.k(vb[2]);
    const poly = pathOf([
      ...left,
      ...arc(b, Rb, ang, ang - Math.PI),
      ...right.slice().reverse(),
      ...arc(a, Ra, ang + Math.PI, ang),
    ]);
    return { left, right, poly, a, b, z: (va[2] + vb[2]) / 2, ra: Ra, rb: Rb };
  }
  paintLimb(
    l: Limb,
    m: Material,
    ink = 1,
    o: { end?: boolean; start?: boolean; from?: number; to?: number; shoulder?: number } = {},
  ): void {
    const { p, pw } = this;
    p.flat(l.poly, m);
    // shadow on the lower right side
    const i = 6,
      lr = l.left[i]![0] + l.left[i]![1] * 0.7 > l.right[i]![0] + l.right[i]![1] * 0.7,
      dark = lr ? l.left : l.right,
      lite = lr ? l.right : l.left;
    const inner = dark.map((q, k) => {
      const t = k / 12,
        s = 0.36 + 0.06 * Math.sin(t * 9 + l.a[0]);
      return [lerp(q[0], lite[k]![0], s), lerp(q[1], lite[k]![1], s)] as P2;
    });
    const push = dark.map((q, k) => [lerp(q[0], lite[k]![0], -0.2), lerp(q[1], lite[k]![1], -0.2)] as P2);
    // run past both ends, or the joint shows a light notch
    const ext = (q: P2[], r: number): P2[] => {
      const a = q[0]!,
        c = q[1]!,
        e = q[q.length - 1]!,
        g = q[q.length - 2]!,
        la = Math.hypot(a[0] - c[0], a[1] - c[1]) || 1,
        le = Math.hypot(e[0] - g[0], e[1] - g[1]) || 1;
      return [
        [a[0] + ((a[0] - c[0]) / la) * r, a[1] + ((a[1] - c[1]) / la) * r],
        ...q,
        [e[0] + ((e[0] - g[0]) / le) * r, e[1] + ((e[1] - g[1]) / le) * r],
      ];
    };
    p.within(l.poly, () => p.shade(pathOf([...ext(push, l.ra * 1.2), ...ext(inner, l.ra * 1.2).reverse()]), m));
    if (p.mode === 'bw' && m.bw >= 0.93) {
      // a black garment keeps its form by a broken white line inside the lit edge
      const hl = lite.map((q, k) => [lerp(q[0], dark[k]![0], 0.2), lerp(q[1], dark[k]![1], 0.2)] as P2);
      p.ink(hl.slice(1, 6), { w: pw * 0.8, a: 0.5, b: 0.6 }, INK, '#ffffff');
      p.ink(hl.slice(7, 10), { w: pw * 0.6, a: 0.5, b: 0.6 }, INK, '#ffffff');
    }
    const from = Math.round((o.from ?? 0) * 12),
      to = Math.round((o.to ?? 1) * 12) + 1;
    const pen = { w: pw * 1.05 * ink, a: 0.18, b: 0.18, under: 0.15 };
    const col = INK,
      bw = INK;
    const L = [...l.left],
      R = [...l.right];
    if (o.shoulder !== undefined) {
      // outer side runs up over the deltoid; the inner one starts at the armpit
      const outerIsLeft = (l.left[4]![0] - l.right[4]![0]) * o.shoulder * (this.view([1, 0, 0])[0] >= 0 ? 1 : -1) > 0,
        O = outerIsLeft ? L : R,
        I = outerIsLeft ? R : L,
        a0 = Math.atan2(O[0]![1] - l.a[1], O[0]![0] - l.a[0]),
        a1 = Math.atan2(I[0]![1] - l.a[1], I[0]![0] - l.a[0]);
      let dAng = a1 - a0;
      const dir = Math.atan2(l.a[1] - l.b[1], l.a[0] - l.b[0]);
      while (dAng > Math.PI) dAng -= 2 * Math.PI;
      while (dAng < -Math.PI) dAng += 2 * Math.PI;
      const midA = a0 + dAng / 2,
        sgn = Math.cos(midA - dir) > 0 ? 1 : -1,
        sweep = sgn > 0 ? dAng : dAng - Math.sign(dAng) * 2 * Math.PI;
      const cap = Array.from({ length: 7 }, (_, q) => {
        const t = a0 + sweep * (0.56 - (0.56 * q) / 6);
        return [l.a[0] + l.ra * Math.cos(t), l.a[1] + l.ra * Math.sin(t)] as P2;
      });
      p.ink([...cap, ...O], { ...pen, a: 0.3 }, col, bw);
      p.ink(I.slice(4), { ...pen, a: 0.3 }, col, bw);
      return;
    }
    if (o.end) {
      const b = l.b,
        ang = Math.atan2(l.left[12]![1] - b[1], l.left[12]![0] - b[0]);
      const arc = Array.from({ length: 9 }, (_, k) => {
        const t = ang - (Math.PI * k) / 8;
        return [b[0] + l.rb * Math.cos(t), b[1] + l.rb * Math.sin(t)] as P2;
      });
      p.ink([...L.slice(from), ...arc, ...R.slice(from).reverse()], { ...pen, a: 0.08, b: 0.08 }, col, bw);
    } else {
      p.ink(L.slice(from, to), pen, col, bw);
      p.ink(R.slice(from, to), pen, col, bw);
    }
  }
  /** Creases that radiate from the inner side of a bend, and one across. */
  folds(A: P3, B: P3, C: P3, r: number, m: Material, n = 3): void {
    const { p, pw } = this,
      a = this.p2(A),
      b = this.p2(B),
      c = this.p2(C),
      k = this.k(this.view(B)[2]) * r;
    const u = [a[0] - b[0], a[1] - b[1]] as P2,
      v = [c[0] - b[0], c[1] - b[1]] as P2,
      lu = Math.hypot(...u) || 1,
      lv = Math.hypot(...v) || 1;
    let ix = u[0] / lu + v[0] / lv,
      iy = u[1] / lu + v[1] / lv;
    const li = Math.hypot(ix, iy);
    if (li < 0.45) n = Math.min(n, 2);
    if (li < 0.12) {
      ix = -v[1] / lv;
      iy = v[0] / lv;
    } else {
      ix /= li;
      iy /= li;
    }
    const inner: P2 = [b[0] + ix * k * 0.95, b[1] + iy * k * 0.95],
      bw = m.bw >= 0.93 ? '#ffffff' : INK;
    for (let i = 0; i < n; i++) {
      const t = n === 1 ? 0.5 : i / (n - 1),
        d: P2 = [lerp(u[0] / lu, v[0] / lv, t) - ix * 1.1, lerp(u[1] / lu, v[1] / lv, t) - iy * 1.1],
        ld = Math.hypot(...d) || 1,
        len = k * this.r(0.8, 1.35);
      const s0 = (t - 0.5) * 2,
        st: P2 = [
          inner[0] + (s0 < 0 ? u[0] / lu : v[0] / lv) * Math.abs(s0) * k * 0.55,
          inner[1] + (s0 < 0 ? u[1] / lu : v[1] / lv) * Math.abs(s0) * k * 0.55,
        ];
      const e: P2 = [st[0] + (d[0] / ld) * len, st[1] + (d[1] / ld) * len],
        mid: P2 = [lerp(st[0], e[0], 0.5) + ix * k * 0.16, lerp(st[1], e[1], 0.5) + iy * k * 0.16];
      p.ink(spline2([st, mid, e], 6), { w: pw * 0.75, a: 0.05, b: 0.85 }, mixHex(INK, m.shade, 0.15), bw);
    }
  }
  /** A point on the torso: u across (-1..1), v from the neck (0) to below the hips (1). */
  on(u: number, v: number, lift = 0): P3 {
    const q = clamp(v, 0, 1) * (this.rings.length - 1),
      i = Math.min(this.rings.length - 2, Math.floor(q)),
      t = q - i,
      A = this.rings[i]!,
      B = this.rings[i + 1]!;
    const c = mix3(A.c, B.c, t),
      x = mix3(A.x, B.x, t),
      z = mix3(A.z, B.z, t),
      w = lerp(A.w, B.w, t) + lift,
      d = lerp(A.d, B.d, t) + lift;
    return add(c, add(mul(x, u * w), mul(z, d * Math.sqrt(Math.max(0, 1 - u * u)))));
  }
  c(u: number, v: number, lift = 0.05): P2 {
    return this.p2(this.on(u, v, lift));
  }
  /** Left and right extremes of the rings on screen. */
  sides(ease: number, from = 1, to = this.rings.length - 1): { left: P2[]; right: P2[] } {
    const left: P2[] = [],
      right: P2[] = [];
    const up = sub(this.view(this.rings[0]!.c), this.view(this.rings[6]!.c)),
      ux = up[0],
      uy = up[1],
      lu = Math.hypot(ux, uy) || 1,
      n: P2 = [-uy / lu, ux / lu];
    for (let i = from; i <= to; i++) {
      const g = this.rings[i]!;
      let lo = Infinity,
        hi = -Infinity,
        pl: P2 = [0, 0],
        pr: P2 = [0, 0];
      for (let a = 0; a < 24; a++) {
        const t = (a / 24) * Math.PI * 2,
          q = this.p2(add(g.c, add(mul(g.x, Math.cos(t) * (g.w + ease)), mul(g.z, Math.sin(t) * (g.d + ease))))),
          s = q[0] * n[0] + q[1] * n[1];
        if (s < lo) {
          lo = s;
          pl = q;
        }
        if (s > hi) {
          hi = s;
          pr = q;
        }
      }
      left.push(pl);
      right.push(pr);
    }
    return { left, right };
  }
}

const ARM = (t: number): number => 0.03 * Math.sin(Math.PI * Math.min(1, t * 1.6));
const CALF = (t: number): number => 0.1 * Math.exp(-(((t - 0.28) / 0.2) ** 2));
const THIGH = (t: number): number => 0.06 * Math.sin(Math.PI * Math.min(1, t * 1.2));

export function drawFigure(
  p: Paint,
  spec: HeadSpec,
  pose: Pose,
  outfit: Outfit,
  camera: Camera,
  place: Placed,
): Figure {
  const F = new Figure(p, spec, pose, outfit, camera, place),
    { b } = F,
    J = F.J;
  const m1 = material(outfit.c1),
    m2 = material(outfit.c2),
    m3 = material(outfit.c3),
    skin = spec.skin;
  const long = outfit.top !== 'shirt' && outfit.top !== 'dress',
    L = b.limb;
  const chestZ = F.view(mix3(J['neck']!, J['pelvis']!, 0.4))[2];
  const facing = turn(F.cam, F.rings[2]!.z)[2];
  const armFront = (k: 'l' | 'r'): boolean => (F.z(k + 'Elb') + F.z(k + 'Wri') * 1.4) / 2.4 > chestZ - 0.05;
  const kimono = outfit.top === 'kimono',
    wide = outfit.top === 'hoodie' || outfit.top === 'coat' ? 1.25 : outfit.top === 'armour' ? 1.15 : 1.05;

  const arm = (k: 'l' | 'r'): void => {
    const S = J[k + 'Sho']!,
      E = J[k + 'Elb']!,
      W = J[k + 'Wri']!,
      T = J[k + 'Tip']!;
    const sleeve = long ? m1 : skin,
      ease = long ? wide : 1;
    const upper = F.limb(S, E, (long ? 0.385 : 0.36) * L * Math.sqrt(ease), 0.345 * L * ease, ARM),
      lower = F.limb(
        E,
        W,
        0.345 * L * ease,
        (long ? 0.3 * ease : 0.235) * L,
        (t) => 0.05 * L * Math.exp(-(((t - 0.22) / 0.2) ** 2)),
      );
    const hs = F.k(F.view(W)[2]) * (spec.sex === 'm' ? 1.16 : 1.02) * (spec.age === 'child' ? 0.8 : 1);
    const hand = (): void => drawHand(p, pose[k].hand, F.p2(W), F.p2(T), hs, skin, F.pw, k === 'r' ? 1 : -1, F.p2(E));
    const nearHand = F.view(T)[2] > F.view(E)[2] + 0.2;
    if (!nearHand && !kimono) hand();
    const lowerFirst = F.view(W)[2] < F.view(S)[2] - 0.4;
    const drawLower = (): void => {
      F.paintLimb(lower, sleeve, 1, { end: long && nearHand });
      if (long) cuff(k);
    };
    const drawUpper = (): void => F.paintLimb(upper, sleeve, 1, { shoulder: k === 'r' ? 1 : -1 });
    if (lowerFirst) {
      drawLower();
      drawUpper();
    } else {
      drawUpper();
      drawLower();
    }
    if (long) {
      F.folds(S, E, W, 0.37 * L * ease, m1, 4);
    }
    if (kimono) {
      // hanging sleeve
      const a = F.p2(mix3(E, W, -0.1)),
        w = F.p2(W),
        kk = F.k(F.view(W)[2]),
        down = (q: P2, d: number): P2 => [q[0] + 0.1 * kk, q[1] + d * kk];
      const pts = [
        [a[0], a[1] - 0.3 * kk] as P2,
        [w[0], w[1] - 0.36 * kk] as P2,
        [w[0] + 0.1 * kk, w[1] + 0.1 * kk] as P2,
        down(w, 1.9),
        [lerp(w[0], a[0], 0.5), w[1] + 2.15 * kk] as P2,
        down(a, 1.5),
      ];
      const q = spline2(pts, 6, true);
      p.flat(pathOf(q), m1);
      p.within(pathOf(q), () => p.shade(pathOf(q.map(([x, y]) => [x + 0.5 * kk, y + 0.25 * kk] as P2)), m1));
      p.ink([...q, q[0]!], { w: F.pw, a: 0, b: 0, under: 0.2 });
      for (const t of [0.3, 0.6])
        p.ink(
          spline2(
            [
              [lerp(a[0], w[0], t), a[1] + 0.1 * kk],
              [lerp(a[0], w[0], t + 0.05), a[1] + 0.9 * kk],
              [lerp(a[0], w[0], t), a[1] + 1.6 * kk],
            ],
            6,
          ),
          { w: F.pw * 0.7, a: 0.1, b: 0.7 },
        );
      hand();
    } else if (nearHand) hand();
    if (outfit.top === 'armour') {
      const c = F.p2(mix3(S, E, 0.12)),
        kk = F.k(F.view(S)[2]),
        sx = k === 'r' ? 1 : -1;
      for (let i = 2; i >= 0; i--) {
        const q = spline2(
          [
            [c[0] - sx * 0.55 * kk, c[1] - 0.5 * kk + i * 0.28 * kk],
            [c[0] + sx * 0.2 * kk, c[1] - 0.75 * kk + i * 0.26 * kk],
            [c[0] + sx * 0.78 * kk, c[1] - 0.2 * kk + i * 0.34 * kk],
            [c[0] + sx * 0.6 * kk, c[1] + 0.25 * kk + i * 0.3 * kk],
            [c[0] - sx * 0.3 * kk, c[1] + 0.22 * kk + i * 0.26 * kk],
          ],
          6,
          true,
        );
        plate(q);
      }
      const g = F.limb(mix3(E, W, 0.15), mix3(E, W, 0.95), 0.46 * L, 0.36 * L);
      F.paintLimb(g, m2, 1.05, { end: true });
    }
  };
  const plate = (q: P2[], m = m2): void => {
    const d = pathOf(q);
    p.flat(d, m);
    p.within(d, () => {
      p.shade(pathOf(q.map(([x, y]) => [x + F.k(0) * 0.22, y + F.k(0) * 0.26] as P2)), m);
      p.ink(
        q.slice(2, Math.round(q.length * 0.4)).map(([x, y]) => [x + 3, y + F.k(0) * 0.1] as P2),
        { w: F.pw * 1.3 },
        m.light,
        '#ffffff',
      );
    });
    p.ink([...q, q[0]!], { w: F.pw * 1.05, a: 0, b: 0, under: 0.2 });
  };
  const cuff = (k: 'l' | 'r'): void => {
    if (outfit.top === 'armour' || kimono) return;
    const A = mix3(J[k + 'Elb']!, J[k + 'Wri']!, 0.9),
      B2 = mix3(J[k + 'Elb']!, J[k + 'Wri']!, 1.02),
      r = 0.315 * L * wide;
    const c = F.limb(A, B2, r, r * 0.96);
    const m = outfit.top === 'sailor' ? m2 : outfit.top === 'blazer' ? material('#ffffff') : m1;
    const d = pathOf([...c.left, ...c.right.slice().reverse()]);
    p.flat(d, m);
    p.ink(
      [...c.left, ...c.right.slice().reverse(), c.left[0]!],
      { w: F.pw * 0.85, a: 0, b: 0 },
      INK,
      m.bw >= 0.93 ? '#ffffff' : INK,
    );
  };
  const leg = (k: 'l' | 'r', cut = 0): void => {
    const H = mix3(J[k + 'Hip']!, J[k + 'Kne']!, cut),
      K = J[k + 'Kne']!,
      A = J[k + 'Ank']!,
      pants = outfit.bottom === 'pants',
      mat = pants ? m3 : skin,
      e = pants ? 1.14 : 1;
    shoe(k, F.z(k + 'Toe') < F.z(k + 'Ank'));
    const th = F.limb(H, K, (spec.sex === 'f' ? 0.7 : 0.72) * L * e, 0.46 * L * e, THIGH, (k === 'r' ? -1 : 1) * 0.07),
      sh = F.limb(
        K,
        A,
        0.46 * L * e,
        (pants ? 0.42 : 0.27) * L,
        pants ? () => 0.02 : CALF,
        (k === 'r' ? -1 : 1) * -0.06,
      );
    const shinBehind = F.view(A)[2] < F.view(K)[2] - 0.5;
    const drawShin = (): void => {
      F.paintLimb(sh, mat, 1, { from: 0.04, end: pants });
      if (!pants && outfit.socks) {
        const s = F.limb(
          mix3(K, A, outfit.socks.endsWith('k') ? 0.12 : 0.5),
          A,
          outfit.socks.endsWith('k') ? 0.5 * L : 0.46 * L,
          0.3 * L,
          outfit.socks.endsWith('k') ? CALF : undefined,
        );
        F.paintLimb(s, material(outfit.socks.slice(0, 7)), 1);
        p.ink(
          [s.left[0]!, s.right[0]!],
          { w: F.pw * 0.8, a: 0, b: 0 },
          INK,
          luminance(outfit.socks) < 0.3 ? '#ffffff' : INK,
        );
      }
    };
    if (shinBehind) {
      drawShin();
      F.paintLimb(th, mat, 1, { end: true, from: 0.1 });
    } else {
      F.paintLimb(th, mat, 1, { from: 0.1 });
      drawShin();
    }
    if (pants) {
      F.folds(H, K, A, 0.5 * L, m3, 4);
      F.folds(K, mix3(K, A, 0.94), add(A, [0, 0.2, 0.4]), 0.38 * L, m3, 3);
      F.folds(add(H, [k === 'r' ? -0.8 : 0.8, -0.5, 0]), H, K, 0.6 * L, m3, 3);
    } else {
      // knee cap
      const q = F.p2(K),
        kk = F.k(F.view(K)[2]) * 0.28 * L;
      p.ink(
        spline2(
          [
            [q[0] - kk, q[1] + kk * 0.1],
            [q[0] - kk * 0.4, q[1] + kk * 0.9],
            [q[0] + kk * 0.4, q[1] + kk * 0.8],
          ],
          5,
        ),
        { w: F.pw * 0.6, a: 0.3, b: 0.6 },
      );
    }
    if (outfit.top === 'armour') {
      const g = F.limb(mix3(K, A, 0.02), mix3(K, A, 0.97), 0.54 * L, 0.36 * L, CALF);
      F.paintLimb(g, m2, 1.05, { end: true });
      const q = F.p2(K),
        kk = F.k(F.view(K)[2]) * 0.5 * L;
      plate(
        spline2(
          [
            [q[0], q[1] - kk * 1.2],
            [q[0] + kk, q[1] - kk * 0.1],
            [q[0], q[1] + kk],
            [q[0] - kk, q[1] - kk * 0.1],
          ],
          5,
          true,
        ),
      );
    }
    if (!(F.z(k + 'Toe') < F.z(k + 'Ank'))) shoe(k, true);
  };
  const shoe = (k: 'l' | 'r', draw: boolean): void => {
    if (!draw) return;
    const A = J[k + 'Ank']!,
      T = J[k + 'Toe']!,
      dir = norm(sub(T, A)),
      flat = norm([dir[0], dir[1] * 0.35, dir[2]]),
      side = norm(cross(flat, [0, 1, 0])),
      hgt = 0.34,
      w = 0.33 * L + 0.02;
    const P = (f: number, sd: number, y: number): P2 =>
      F.p2(add(A, add(mul(flat, f), add(mul(side, sd * w), [0, y, 0]))));
    const pts3: P2[] = [
      P(-0.36, -0.8, hgt),
      P(-0.36, 0.8, hgt),
      P(0.5, 1.05, hgt),
      P(0.95, 0.7, hgt),
      P(1.02, 0, hgt),
      P(0.95, -0.7, hgt),
      P(0.5, -1.05, hgt),
      P(-0.4, -0.7, -0.25),
      P(-0.4, 0.7, -0.25),
      P(0.1, 0.85, -0.22),
      P(0.1, -0.85, -0.22),
      P(0.8, 0.6, 0.02),
      P(0.8, -0.6, 0.02),
      P(1.02, 0, 0.12),
    ];
    const hull = convexHull(pts3),
      q = spline2(hull, 5, true),
      m = material(outfit.shoes),
      d = pathOf(q);
    p.flat(d, m);
    p.within(d, () =>
      p.fill(
        pathOf([
          P(-0.45, -1.3, hgt - 0.1),
          P(0.5, -1.4, hgt - 0.1),
          P(1.2, 0, hgt - 0.1),
          P(0.5, 1.4, hgt - 0.1),
          P(-0.45, 1.3, hgt - 0.1),
          P(-0.45, 1.3, hgt + 0.3),
          P(0.5, 1.4, hgt + 0.3),
          P(1.3, 0, hgt + 0.3),
          P(0.5, -1.4, hgt + 0.3),
          P(-0.45, -1.3, hgt + 0.3),
        ]),
        mixHex(m.shade, '#ffffff', 0.1),
        m.bw >= 0.93 ? 1 : 0.15,
      ),
    );
    p.ink([...q, q[0]!], { w: F.pw, a: 0, b: 0, under: 0.3 });
  };
  const luminance = (c: string): number => {
    const v = [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16));
    return (0.3 * v[0]! + 0.59 * v[1]! + 0.11 * v[2]!) / 255;
  };

  const skirt = (len: number, flare: number, mat: Material, pleats: number, open = false): void => {
    const d = norm(add(norm(pose.ll.thigh), norm(pose.rl.thigh))),
      g = F.rings[5]!,
      hemC = add(add(F.J['pelvis']!, mul(d, len)), [0, 0, 0]);
    const kl = mix3(J['lHip']!, J['lKne']!, clamp(len / b.thigh, 0, 1)),
      kr = mix3(J['rHip']!, J['rKne']!, clamp(len / b.thigh, 0, 1)),
      across = sub(kr, kl),
      half = Math.hypot(...across) / 2;
    const ax = norm(mix3(g.x, norm(across), 0.6)),
      az = norm(cross(ax, d)),
      c2 = mix3(hemC, mul(add(kl, kr), 0.5), 0.7);
    const depthSpread = Math.abs(dot(sub(kr, kl), az)) / 2;
    const a = Math.abs(dot(sub(kr, kl), ax)) / 2 + 0.72 * L + flare,
      bb = depthSpread + 0.66 + flare * 0.8;
    void half;
    const n = 48,
      hem: P3[] = Array.from({ length: n }, (_, i) => {
        const t = (i / n) * Math.PI * 2,
          w = 1 + (pleats ? 0.035 * (i % 4 < 2 ? 1 : -1) : 0.02 * Math.sin(t * 5));
        return add(c2, add(mul(ax, Math.cos(t) * a * w), mul(az, Math.sin(t) * bb * w)));
      });
    const hem2 = hem.map((q) => F.p2(q)),
      top = Array.from({ length: n }, (_, i) => {
        const t = (i / n) * Math.PI * 2;
        return F.p2(
          add(
            F.rings[4]!.c,
            add(
              mul(F.rings[4]!.x, Math.cos(t) * (F.rings[4]!.w + 0.06)),
              mul(norm(cross(F.rings[4]!.x, d)), Math.sin(t) * (F.rings[4]!.d + 0.06)),
            ),
          ),
        );
      });
    const hip = Array.from({ length: n }, (_, i) => {
      const t = (i / n) * Math.PI * 2,
        q = F.rings[6]!;
      return F.p2(
        add(
          q.c,
          add(
            mul(q.x, Math.cos(t) * (q.w + 0.12 + flare * 0.18)),
            mul(norm(cross(q.x, d)), Math.sin(t) * (q.d + 0.1 + flare * 0.15)),
          ),
        ),
      );
    });
    // inside of the far hem, then the outer cloth as a hull of waist, hip and hem
    const hull = convexHull([...top, ...hip, ...hem2]),
      dd = pathOf(hull),
      cam = F.view(az)[2] > 0 ? 1 : -1;
    void cam;
    const front = (i: number): boolean => {
      const t = (i / n) * Math.PI * 2,
        nor = add(mul(ax, Math.cos(t)), mul(az, Math.sin(t)));
      return F.view(nor)[2] > -0.12;
    };
    const mid = F.p2(hemC);
    const hemPoly = pathOf(hem2);
    const downv = F.view(d);
    const seeInside = downv[2] > 0.12 && downv[2] < 0.45;
    p.flat(dd, mat);
    p.within(dd, () => {
      for (let i = 0; i < n; i += pleats ? 4 : 7) {
        if (!front(i)) continue;
        const j = (i + 2) % n;
        if (pleats) p.shade(pathOf([top[i]!, hip[i]!, hem2[i]!, hem2[j]!, hip[j]!]), mat);
        p.ink(
          spline2([mixP(top[i]!, hip[i]!, pleats ? 0.1 : 0.6), hip[i]!, mixP(hip[i]!, hem2[i]!, 0.5), hem2[i]!], 5),
          { w: F.pw * 0.8, a: pleats ? 0.3 : 0.6, b: 0.05 },
          mixHex(INK, mat.shade, 0.15),
          mat.bw >= 0.93 ? '#ffffff' : INK,
        );
      }
      if (open)
        p.ink(
          [F.c(0, 0.62), F.p2(add(c2, mul(az, bb)))],
          { w: F.pw, a: 0.1, b: 0 },
          INK,
          mat.bw >= 0.93 ? '#ffffff' : INK,
        );
    });
    if (seeInside) {
      p.fill(hemPoly, mat.shade, 1);
      p.ink([...hem2, hem2[0]!], { w: F.pw * 0.9, a: 0, b: 0 });
    }
    const ring = resample([...hull, hull[0]!], 4);
    p.ink(ring, { w: F.pw * 1.05, a: 0, b: 0, under: 0.15 });
    void mid;
  };

  const torso = (): void => {
    const ease = outfit.top === 'hoodie' || outfit.top === 'coat' ? 0.16 : outfit.top === 'kimono' ? 0.1 : 0.05;
    const last =
      outfit.top === 'hoodie' || outfit.top === 'blazer' || outfit.top === 'coat'
        ? 7
        : outfit.bottom === 'pants'
          ? 6
          : 5;
    const { left, right } = F.sides(ease, 2, last);
    const shoL = F.p2(add(J['lSho']!, turn(rotation(...pose.chest), [-0.12, -0.32 * L, 0]))),
      shoR = F.p2(add(J['rSho']!, turn(rotation(...pose.chest), [0.12, -0.32 * L, 0])));
    const swap = (shoL[0] - shoR[0]) * (left[0]![0] - right[0]![0]) < 0;
    const [Ls, Rs] = swap ? [right, left] : [left, right];
    const nl = F.p2(F.on(-0.95, 0.0)),
      nr = F.p2(F.on(0.95, 0.0)),
      neckL: P2 = F.p2(add(F.rings[0]!.c, mul(F.rings[0]!.x, -0.5))),
      neckR: P2 = F.p2(add(F.rings[0]!.c, mul(F.rings[0]!.x, 0.5)));
    void nl;
    void nr;
    const trapL = F.p2(add(mix3(F.rings[0]!.c, J['lSho']!, 0.5), [0, -0.14, 0])),
      trapR = F.p2(add(mix3(F.rings[0]!.c, J['rSho']!, 0.5), [0, -0.14, 0]));
    const leftSide = spline2([neckL, trapL, shoL, ...Ls], 7),
      rightSide = spline2([neckR, trapR, shoR, ...Rs], 7);
    const poly = [...leftSide, ...rightSide.slice().reverse()],
      d = pathOf(poly);
    p.flat(d, m1);
    p.within(d, () => {
      const k = F.k(chestZ);
      p.shade(
        pathOf(
          spline2(
            [
              F.c(0.55, 0.1),
              F.c(0.42, 0.3),
              F.c(0.62, 0.45),
              F.c(0.5, 0.6),
              F.c(0.6, 0.8),
              F.c(0.5, 1),
              [F.c(0.9, 1)[0] + k, F.c(0.9, 1)[1] + k],
              [F.c(0.9, 0.1)[0] + k * 2, F.c(0.9, 0.1)[1]],
            ],
            6,
            true,
          ),
        ),
        m1,
      );
      // cast shadow of the head
      if (facing > -0.2)
        p.shade(
          pathOf(
            Array.from({ length: 20 }, (_, i) => {
              const q = F.p2(J['neck']!),
                t = (i / 20) * 6.283;
              return [q[0] + k * (0.1 + 0.85 * Math.cos(t)), q[1] + k * (0.15 + 0.42 * Math.sin(t))] as P2;
            }),
          ),
          m1,
        );
      const bw = m1.bw >= 0.93 ? '#ffffff' : INK,
        fold = (pts: [number, number][], w = 0.75): void =>
          p.ink(
            spline2(
              pts.map(([u, v]) => F.c(u, v)),
              6,
            ),
            { w: F.pw * w, a: 0.08, b: 0.8 },
            mixHex(INK, m1.shade, 0.15),
            bw,
          );
      if (facing > -0.1 && outfit.top !== 'armour') {
        fold([
          [-0.82, 0.3],
          [-0.5, 0.32],
          [-0.2, 0.3],
        ]);
        fold([
          [0.82, 0.3],
          [0.5, 0.33],
          [0.25, 0.31],
        ]);
        fold([
          [-0.9, 0.58],
          [-0.6, 0.53],
          [-0.35, 0.54],
        ]);
        fold([
          [0.9, 0.56],
          [0.55, 0.52],
          [0.3, 0.54],
        ]);
        fold([
          [-0.88, 0.64],
          [-0.5, 0.62],
          [-0.2, 0.66],
        ]);
        if (spec.sex === 'f' && spec.age !== 'child') {
          p.shade(
            pathOf(spline2([F.c(-0.62, 0.3), F.c(-0.36, 0.365), F.c(-0.08, 0.32), F.c(-0.36, 0.345)], 6, true)),
            m1,
          );
          p.shade(pathOf(spline2([F.c(0.08, 0.32), F.c(0.36, 0.365), F.c(0.66, 0.3), F.c(0.36, 0.345)], 6, true)), m1);
        }
      }
    });
    p.ink(leftSide, { w: F.pw * 1.1, a: 0.1, b: 0.1 });
    p.ink(rightSide, { w: F.pw * 1.1, a: 0.1, b: 0.1 });
    if (last >= 6)
      p.ink(
        spline2(
          [Ls[Ls.length - 1]!, F.c(-0.5, 1.0, ease), F.c(0, 1.0, ease), F.c(0.5, 1.0, ease), Rs[Rs.length - 1]!],
          6,
        ),
        { w: F.pw, a: 0.05, b: 0.05, under: 0.2 },
      );
    trim();
  };
  const shape = (uv: [number, number][], m: Material, smoothIt = false, w = 0.95): void => {
    let q = uv.map(([u, v]) => F.c(u, v, 0.09));
    if (smoothIt) q = spline2(q, 5, true);
    p.flat(pathOf(q), m);
    p.ink([...q, q[0]!], { w: F.pw * w, a: 0, b: 0 }, INK, m.bw >= 0.93 ? '#ffffff' : INK);
  };
  const line = (uv: [number, number][], w = 0.8, a = 0.1, bb = 0.1): void =>
    p.ink(
      spline2(
        uv.map(([u, v]) => F.c(u, v, 0.08)),
        6,
      ),
      { w: F.pw * w, a, b: bb },
      INK,
      m1.bw >= 0.93 ? '#ffffff' : INK,
    );
  const trim = (): void => {
    if (facing < 0.05) {
      if (outfit.top === 'sailor') {
        const q = (
          [
            [-0.95, 0.12],
            [-0.9, 0.34],
            [0.9, 0.34],
            [0.95, 0.12],
            [0.4, 0.0],
            [-0.4, 0.0],
          ] as const
        ).map(([u, v]) => {
          const t = F.on(u, v);
          const r = F.rings[2]!;
          const cc = mix3(F.rings[0]!.c, F.rings[7]!.c, v);
          return F.p2(add(cc, add(mul(r.x, u * b.shoulder * 0.8), mul(r.z, -b.depth * 0.9))));
          void t;
        });
        p.flat(pathOf(q), m2);
        p.ink([...q, q[0]!], { w: F.pw, a: 0, b: 0 }, INK, INK);
      }
      return;
    }
    const white = material('#ffffff');
    switch (outfit.top) {
      case 'sailor':
        shape(
          [
            [-0.5, -0.02],
            [0, 0.33],
            [0.5, -0.02],
          ],
          skin,
          false,
          0.6,
        );
        for (const s of [-1, 1])
          shape(
            [
              [s * 0.75, -0.02],
              [s * 0.98, 0.1],
              [s * 0.62, 0.3],
              [s * 0.04, 0.37],
              [s * 0.32, 0.16],
            ],
            m2,
          );
        shape(
          [
            [-0.28, 0.4],
            [-0.06, 0.37],
            [-0.06, 0.41],
            [-0.22, 0.5],
          ],
          m3,
          false,
        );
        shape(
          [
            [0.28, 0.4],
            [0.06, 0.37],
            [0.06, 0.41],
            [0.22, 0.5],
          ],
          m3,
        );
        shape(
          [
            [-0.08, 0.35],
            [0.08, 0.35],
            [0.07, 0.42],
            [-0.07, 0.42],
          ],
          m3,
        );
        break;
      case 'blazer':
        shape(
          [
            [-0.6, -0.02],
            [0, 0.62],
            [0.6, -0.02],
          ],
          white,
          false,
          0.7,
        );
        shape(
          [
            [-0.1, 0.13],
            [0.1, 0.13],
            [0.13, 0.5],
            [0, 0.58],
            [-0.13, 0.5],
          ],
          m3,
        );
        for (const s of [-1, 1]) {
          shape(
            [
              [s * 0.62, -0.03],
              [s * 0.1, 0.13],
              [s * 0.32, 0.2],
              [s * 0.85, 0.06],
            ],
            white,
          );
          shape(
            [
              [s * 0.8, -0.02],
              [s * 0.98, 0.08],
              [s * 0.52, 0.27],
              [s * 0.4, 0.31],
              [s * 0.5, 0.36],
              [s * 0.02, 0.64],
              [s * 0.34, 0.22],
            ],
            m1,
          );
        }
        line(
          [
            [0.0, 0.64],
            [0.06, 0.85],
            [0.2, 1],
          ],
          0.9,
        );
        for (const v of [0.7, 0.8]) dotAt([0.1, v]);
        line(
          [
            [-0.75, 0.8],
            [-0.35, 0.82],
          ],
          0.7,
        );
        line(
          [
            [0.4, 0.82],
            [0.75, 0.8],
          ],
          0.7,
        );
        break;
      case 'hoodie':
        for (const s of [-1, 1])
          shape(
            [
              [s * 0.95, -0.05],
              [s * 1.0, 0.1],
              [s * 0.4, 0.27],
              [0, 0.27],
              [0, 0.2],
              [s * 0.55, 0.1],
            ],
            m1,
            true,
          );
        for (const s of [-1, 1])
          line(
            [
              [s * 0.16, 0.25],
              [s * 0.2, 0.34],
              [s * 0.17, 0.44],
            ],
            1.3,
          );
        shape(
          [
            [-0.42, 0.68],
            [0.42, 0.68],
            [0.62, 0.92],
            [-0.62, 0.92],
          ],
          m1,
          false,
        );
        line(
          [
            [-0.95, 0.95],
            [0, 0.97],
            [0.95, 0.95],
          ],
          0.7,
        );
        break;
      case 'kimono':
        shape(
          [
            [-0.5, -0.02],
            [0, 0.3],
            [0.5, -0.02],
          ],
          skin,
          false,
          0.6,
        );
        for (const s of [1, -1])
          shape(
            [
              [s * 0.6, -0.06],
              [s * 0.95, 0.0],
              [s * 0.55, 0.2],
              [-s * 0.12, 0.5],
              [-s * 0.42, 0.5],
              [s * 0.12, 0.22],
            ],
            m2,
          );
        shape(
          [
            [-1, 0.5],
            [1, 0.5],
            [1, 0.76],
            [-1, 0.76],
          ],
          m3,
        );
        line(
          [
            [-1, 0.63],
            [1, 0.63],
          ],
          1.2,
          0,
          0,
        );
        break;
      case 'coat':
        shape(
          [
            [-0.6, -0.02],
            [0, 0.4],
            [0.6, -0.02],
          ],
          m3,
          false,
        );
        for (const s of [-1, 1])
          shape(
            [
              [s * 0.7, -0.08],
              [s * 1.0, 0.02],
              [s * 0.9, 0.2],
              [s * 0.6, 0.32],
              [s * 0.02, 0.46],
              [s * 0.32, 0.14],
            ],
            m1,
          );
        line(
          [
            [0.02, 0.46],
            [0.05, 0.8],
            [0.05, 1],
          ],
          1,
        );
        for (const v of [0.52, 0.64, 0.76]) for (const u of [-0.3, 0.32]) dotAt([u, v]);
        shape(
          [
            [-1, 0.58],
            [1, 0.58],
            [1, 0.66],
            [-1, 0.66],
          ],
          m2,
        );
        break;
      case 'armour':
        plate(
          spline2(
            [
              F.c(-0.95, 0.16, 0.12),
              F.c(-0.4, 0.08, 0.14),
              F.c(0, 0.14, 0.16),
              F.c(0.4, 0.08, 0.14),
              F.c(0.95, 0.16, 0.12),
              F.c(0.9, 0.42, 0.16),
              F.c(0, 0.56, 0.24),
              F.c(-0.9, 0.42, 0.16),
            ],
            6,
            true,
          ),
        );
        line(
          [
            [0, 0.14],
            [0.0, 0.54],
          ],
          0.9,
        );
        shape(
          [
            [-1, 0.6],
            [1, 0.6],
            [1, 0.68],
            [-1, 0.68],
          ],
          m3,
        );
        break;
      case 'dress':
        shape(
          [
            [-0.55, -0.02],
            [-0.3, 0.14],
            [0.3, 0.14],
            [0.55, -0.02],
          ],
          skin,
          false,
          0.6,
        );
        for (const s of [-1, 1])
          shape(
            [
              [s * 0.6, -0.04],
              [s * 0.05, 0.15],
              [s * 0.2, 0.24],
              [s * 0.85, 0.1],
            ],
            white,
            true,
          );
        shape(
          [
            [-1, 0.54],
            [1, 0.54],
            [1, 0.6],
            [-1, 0.6],
          ],
          m2,
        );
        break;
      case 'shirt':
        for (const s of [-1, 1])
          shape(
            [
              [s * 0.6, -0.04],
              [s * 0.03, 0.13],
              [s * 0.26, 0.22],
              [s * 0.85, 0.06],
            ],
            m1,
          );
        line(
          [
            [0, 0.14],
            [0, 0.95],
          ],
          0.7,
        );
        break;
    }
  };
  const dotAt = (uv: [number, number]): void => {
    const q = F.c(uv[0], uv[1], 0.1),
      r = F.k(chestZ) * 0.07;
    p.fill(
      pathOf(
        Array.from({ length: 10 }, (_, i) => [q[0] + r * Math.cos(i * 0.628), q[1] + r * Math.sin(i * 0.628)] as P2),
      ),
      '#d9b84a',
      m1.bw >= 0.93 ? 0 : 1,
    );
  };
  const neck = (): void => {
    const jaw = F.p2(
        add(J['head']!, turn(compose(rotation(...pose.chest), rotation(...pose.head)), [0, F.sh.chin * 0.45, -0.15])),
      ),
      base = F.p2(add(J['neck']!, [0, 0.05, 0])),
      w = F.sh.neck * F.k(chestZ) * b.headScale;
    const l: P2[] = [
        [jaw[0] - w, jaw[1]],
        [lerp(jaw[0], base[0], 0.6) - w * 1.0, lerp(jaw[1], base[1], 0.6)],
        [base[0] - w * 1.7, base[1] + w * 0.2],
      ],
      r: P2[] = [
        [jaw[0] + w, jaw[1]],
        [lerp(jaw[0], base[0], 0.6) + w * 1.0, lerp(jaw[1], base[1], 0.6)],
        [base[0] + w * 1.7, base[1] + w * 0.2],
      ];
    const L1 = spline2(l, 6),
      R1 = spline2(r, 6),
      d = pathOf([...L1, ...R1.slice().reverse()]);
    p.flat(d, skin);
    p.within(d, () =>
      p.shade(
        pathOf([
          [jaw[0] - w * 3, jaw[1] - w],
          [jaw[0] + w * 3, jaw[1] - w],
          [jaw[0] + w * 2, lerp(jaw[1], base[1], 0.5)],
          [jaw[0] + w * 0.2, lerp(jaw[1], base[1], 0.82)],
          [jaw[0] - w * 1.5, lerp(jaw[1], base[1], 0.4)],
        ]),
        skin,
      ),
    );
    p.ink(L1, { w: F.pw * 0.95, a: 0.1, b: 0.3 });
    p.ink(R1, { w: F.pw * 0.95, a: 0.1, b: 0.3 });
  };

  p.quiet = p.mode === 'bw' && place.s < 44;
  // ---- order
  const order = (['l', 'r'] as const)
    .slice()
    .sort((a, c) => F.z(a + 'Kne') + F.z(a + 'Ank') - F.z(c + 'Kne') - F.z(c + 'Ank'));
  const arms = (['l', 'r'] as const).slice().sort((a, c) => F.z(a + 'Wri') - F.z(c + 'Wri'));
  const hp = F.p2(J['head']!),
    hz = F.z('head'),
    e = eulerOf(F.headM);
  const legsFirst =
    (F.z('lKne') + F.z('rKne')) / 2 < chestZ + 1.6 || outfit.bottom === 'none' || outfit.bottom === 'skirt';
  const legs = (): void => order.forEach((k) => leg(k));
  const lower = (): void => {
    if (outfit.top === 'coat' || outfit.top === 'kimono' || outfit.top === 'dress' || outfit.bottom === 'skirt') {
      legs();
      if (outfit.top === 'coat') skirt(b.thigh * 0.78, 0.3, m1, 0, true);
      else if (kimono) skirt(b.thigh + b.shin * 0.82, -0.12, m1, 0, true);
      else if (outfit.top === 'dress') skirt(b.thigh * (seated ? 0.7 : 0.74), seated ? 0.2 : 0.75, m1, 0);
      else skirt(b.thigh * (seated ? 0.5 : 0.42), seated ? 0.1 : 0.38, m3bottom(), seated ? 0 : 12);
      if (seated && !kimono && F.view(norm(add(norm(pose.ll.thigh), norm(pose.rl.thigh))))[2] > 0.72)
        order.forEach((k) => leg(k, 0.82));
    } else legs();
  };
  const seated = F.view(norm(add(norm(pose.ll.thigh), norm(pose.rl.thigh))))[1] < 0.62;
  const m3bottom = (): Material => material(outfit.top === 'sailor' ? outfit.c2 : outfit.c3);
  const body = (): void => {
    arms.filter((k) => !armFront(k)).forEach(arm);
    if (legsFirst) lower();
    neckOrTorso();
    if (!legsFirst) lower();
  };
  const neckOrTorso = (): void => {
    if (facing >= 0) {
      neck();
      torso();
    } else {
      neck();
      torso();
    }
  };
  drawHead(
    p,
    { ...spec, yaw: e.yaw, pitch: clamp(e.pitch, -45, 45), roll: e.roll },
    hp[0],
    hp[1],
    F.k(hz) * b.headScale,
    () => body(),
  );
  arms.filter(armFront).forEach(arm);
  p.quiet = false;
  return F;
}
const mixP = (a: P2, b: P2, t: number): P2 => [lerp(a[0], b[0], t), lerp(a[1], b[1], t)];
export function convexHull(pts: P2[]): P2[] {
  const q = [...pts].sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    cr = (o: P2, a: P2, b: P2): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (list: P2[]): P2[] => {
    const h: P2[] = [];
    for (const v of list) {
      while (h.length > 1 && cr(h[h.length - 2]!, h[h.length - 1]!, v) <= 0) h.pop();
      h.push(v);
    }
    h.pop();
    return h;
  };
  return [...half(q), ...half(q.reverse())];
}
void stroke;
void smooth;
