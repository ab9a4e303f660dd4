/**
 * The body as surfaces: a skeleton posed by bone directions or by reaching for a point, and three families of rings
 * (torso, arm, leg) with a different radius to the front, back, outside and inside. Unit: the head's (skull half width 0.9).
 * World: x right, y down, z towards the viewer when the body faces front; the floor is y = 0.
 */
import {
  add,
  clamp,
  cross,
  dot,
  lerp,
  len3,
  mix3,
  mul,
  norm,
  rotation,
  smooth,
  sub,
  turn,
  type Mat,
  type P3,
} from '../geometry/geometry';
import { shapeOf, type HeadSpec } from '../head/face';
import type { HandName } from './hand';

export type Physique = 'slim' | 'normal' | 'strong' | 'heavy';
/** A point held on to: a joint's frame and an offset in it (units, scaled by the build; of the head by its size). */
export interface Anchor {
  j:
    | 'pelvis'
    | 'chest'
    | 'head'
    | 'world'
    | 'lKne'
    | 'rKne'
    | 'lAnk'
    | 'rAnk'
    | 'lElb'
    | 'rElb'
    | 'lWri'
    | 'rWri'
    | 'lSho'
    | 'rSho';
  o: P3;
}
export interface Arm {
  up?: P3;
  fore?: P3;
  at?: Anchor;
  pole?: P3;
  hand: HandName;
  dir?: P3;
  palm?: P3;
  /** Axis of a held rod (towards the thumb); sets the palm. */ rod?: P3;
  /** The point of the hand that lies on `at` (shares of its length: x to the fingertips, y to the thumb, z out of the palm); without it the wrist does. */
  hold?: P3;
  shrug?: number;
}
export interface Leg {
  thigh: P3;
  shin: P3;
  foot?: P3;
  toe?: number;
  flat?: boolean;
  twist?: number;
}
export interface Pose {
  pelvis: P3;
  chest: P3;
  head: P3;
  l: Arm;
  r: Arm;
  ll: Leg;
  rl: Leg;
  lift?: number;
  prop?: string;
  gaze?: number;
  note?: string;
}

export interface Build {
  u: number;
  torso: number;
  shoulder: number;
  hip: number;
  waist: number;
  chest: number;
  belly: number;
  depth: number;
  thigh: number;
  shin: number;
  arm: number;
  fore: number;
  hand: number;
  foot: number;
  leg: number;
  limb: number;
  muscle: number;
  headScale: number;
  neck: number;
  bust: number;
  neckLen: number;
}
const BUILDS: Record<string, Build> = {
  childf: {
    u: 0.62,
    torso: 3.35,
    shoulder: 0.92,
    hip: 0.86,
    waist: 0.8,
    chest: 0.84,
    belly: 0.1,
    depth: 0.9,
    thigh: 2.35,
    shin: 2.2,
    arm: 1.62,
    fore: 1.4,
    hand: 1.02,
    foot: 1.28,
    leg: 0.74,
    limb: 0.76,
    muscle: 0,
    headScale: 1.06,
    neck: 0.33,
    bust: 0,
    neckLen: 0.3,
  },
  childm: {
    u: 0.62,
    torso: 3.4,
    shoulder: 0.96,
    hip: 0.84,
    waist: 0.82,
    chest: 0.88,
    belly: 0.1,
    depth: 0.9,
    thigh: 2.35,
    shin: 2.2,
    arm: 1.65,
    fore: 1.42,
    hand: 1.06,
    foot: 1.36,
    leg: 0.74,
    limb: 0.78,
    muscle: 0,
    headScale: 1.06,
    neck: 0.35,
    bust: 0,
    neckLen: 0.3,
  },
  teenf: {
    u: 0.98,
    torso: 4.75,
    shoulder: 1.27,
    hip: 1.27,
    waist: 0.83,
    chest: 1.02,
    belly: 0,
    depth: 0.94,
    thigh: 3.95,
    shin: 3.8,
    arm: 2.5,
    fore: 2.15,
    hand: 1.5,
    foot: 1.85,
    leg: 0.94,
    limb: 0.88,
    muscle: 0.1,
    headScale: 1.1,
    neck: 0.36,
    bust: 0.26,
    neckLen: 0.42,
  },
  teenm: {
    u: 1.04,
    torso: 5.0,
    shoulder: 1.58,
    hip: 1.12,
    waist: 1.02,
    chest: 1.24,
    belly: 0,
    depth: 1.02,
    thigh: 4.15,
    shin: 4.0,
    arm: 2.72,
    fore: 2.36,
    hand: 1.72,
    foot: 2.15,
    leg: 0.97,
    limb: 1.0,
    muscle: 0.4,
    headScale: 1.06,
    neck: 0.46,
    bust: 0,
    neckLen: 0.46,
  },
  adultf: {
    u: 1.03,
    torso: 5.0,
    shoulder: 1.34,
    hip: 1.38,
    waist: 0.86,
    chest: 1.08,
    belly: 0,
    depth: 1.0,
    thigh: 4.3,
    shin: 4.15,
    arm: 2.68,
    fore: 2.3,
    hand: 1.6,
    foot: 1.95,
    leg: 1.0,
    limb: 0.92,
    muscle: 0.15,
    headScale: 1.02,
    neck: 0.38,
    bust: 0.38,
    neckLen: 0.5,
  },
  adultm: {
    u: 1.12,
    torso: 5.4,
    shoulder: 1.86,
    hip: 1.2,
    waist: 1.16,
    chest: 1.46,
    belly: 0.02,
    depth: 1.14,
    thigh: 4.5,
    shin: 4.35,
    arm: 2.98,
    fore: 2.58,
    hand: 1.92,
    foot: 2.35,
    leg: 1.08,
    limb: 1.14,
    muscle: 0.7,
    headScale: 1.0,
    neck: 0.56,
    bust: 0,
    neckLen: 0.46,
  },
  oldf: {
    u: 0.96,
    torso: 4.6,
    shoulder: 1.22,
    hip: 1.24,
    waist: 1.08,
    chest: 1.06,
    belly: 0.14,
    depth: 1.0,
    thigh: 3.8,
    shin: 3.7,
    arm: 2.45,
    fore: 2.1,
    hand: 1.5,
    foot: 1.85,
    leg: 0.92,
    limb: 0.84,
    muscle: 0,
    headScale: 1.04,
    neck: 0.36,
    bust: 0.2,
    neckLen: 0.34,
  },
  oldm: {
    u: 1.02,
    torso: 4.85,
    shoulder: 1.55,
    hip: 1.14,
    waist: 1.16,
    chest: 1.24,
    belly: 0.16,
    depth: 1.04,
    thigh: 4.0,
    shin: 3.95,
    arm: 2.7,
    fore: 2.35,
    hand: 1.75,
    foot: 2.2,
    leg: 0.9,
    limb: 0.92,
    muscle: 0.15,
    headScale: 1.02,
    neck: 0.44,
    bust: 0,
    neckLen: 0.34,
  },
};
export function buildOf(s: HeadSpec, physique: Physique = 'normal'): Build {
  const b = { ...BUILDS[s.age + s.sex]! };
  if (physique === 'slim') {
    b.waist *= 0.93;
    b.chest *= 0.95;
    b.hip *= 0.96;
    b.limb *= 0.9;
    b.leg *= 0.92;
    b.depth *= 0.93;
  }
  if (physique === 'strong') {
    b.shoulder *= 1.12;
    b.chest *= 1.14;
    b.limb *= 1.2;
    b.leg *= 1.12;
    b.depth *= 1.08;
    b.neck *= 1.18;
    b.muscle = 1;
    b.waist *= 1.03;
  }
  if (physique === 'heavy') {
    b.waist *= 1.52;
    b.hip *= 1.26;
    b.chest *= 1.22;
    b.belly += 0.62;
    b.limb *= 1.22;
    b.leg *= 1.26;
    b.depth *= 1.2;
    b.shoulder *= 1.06;
    b.neck *= 1.25;
    b.bust *= 1.2;
    b.neckLen *= 0.8;
  }
  return b;
}
export const compose = (a: Mat, b: Mat): Mat => {
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

/** Ring of a limb: centre, outward and front directions, radii front, back, outside, inside. */
export interface Ring {
  c: P3;
  x: P3;
  z: P3;
  f: number;
  b: number;
  o: number;
  i: number;
}
type Row = readonly [q: number, f: number, b: number, o: number, i: number];
/** q: 0 shoulder, 1 elbow, 2 wrist. */
const ARM: readonly Row[] = [
  [-0.1, 0.34, 0.34, 0.3, 0.2],
  [0, 0.385, 0.375, 0.4, 0.3],
  [0.14, 0.375, 0.36, 0.42, 0.3],
  [0.3, 0.33, 0.335, 0.35, 0.3],
  [0.5, 0.315, 0.305, 0.29, 0.29],
  [0.75, 0.27, 0.27, 0.26, 0.265],
  [0.92, 0.235, 0.25, 0.255, 0.25],
  [1, 0.225, 0.255, 0.265, 0.255],
  [1.12, 0.255, 0.24, 0.3, 0.255],
  [1.28, 0.265, 0.245, 0.295, 0.25],
  [1.5, 0.225, 0.215, 0.24, 0.21],
  [1.75, 0.17, 0.165, 0.185, 0.175],
  [1.93, 0.135, 0.135, 0.175, 0.17],
  [2.05, 0.13, 0.135, 0.185, 0.18],
];
/** q: 0 hip, 1 knee, 2 ankle. */
const LEG: readonly Row[] = [
  [-0.1, 0.52, 0.66, 0.58, 0.46],
  [0, 0.6, 0.78, 0.7, 0.54],
  [0.12, 0.66, 0.78, 0.73, 0.58],
  [0.28, 0.67, 0.7, 0.69, 0.59],
  [0.5, 0.6, 0.58, 0.58, 0.54],
  [0.72, 0.49, 0.47, 0.46, 0.46],
  [0.88, 0.42, 0.41, 0.415, 0.43],
  [1, 0.41, 0.39, 0.4, 0.42],
  [1.1, 0.37, 0.42, 0.385, 0.39],
  [1.24, 0.34, 0.54, 0.45, 0.42],
  [1.36, 0.325, 0.57, 0.46, 0.44],
  [1.52, 0.3, 0.48, 0.39, 0.385],
  [1.72, 0.255, 0.33, 0.285, 0.285],
  [1.88, 0.225, 0.25, 0.225, 0.225],
  [1.97, 0.22, 0.25, 0.235, 0.235],
  [2.06, 0.23, 0.27, 0.225, 0.225],
];
const pick = (rows: readonly Row[], q: number): Row => {
  if (q <= rows[0]![0]) return rows[0]!;
  for (let i = 1; i < rows.length; i++)
    if (q <= rows[i]![0]) {
      const a = rows[i - 1]!,
        b = rows[i]!,
        t0 = (q - a[0]) / (b[0] - a[0]),
        t = t0 * t0 * (3 - 2 * t0) * 0.5 + t0 * 0.5;
      return [q, lerp(a[1], b[1], t), lerp(a[2], b[2], t), lerp(a[3], b[3], t), lerp(a[4], b[4], t)];
    }
  return rows[rows.length - 1]!;
};
interface Limb {
  A: P3;
  B: P3;
  C: P3;
  d1: P3;
  d2: P3;
  X1: P3;
  X2: P3;
  s: number;
  rows: readonly Row[];
  k: number;
  bend: number;
  out: number;
  muscle: number;
}

/** Half width, front depth, back depth (shares), forward shift by t: 0 crotch, 1 neck base. Width = a*hip + b*waist + c*chest + d. */
const TORSO: readonly (readonly [
  t: number,
  hip: number,
  waist: number,
  chest: number,
  df: number,
  db: number,
  cz: number,
])[] = [
  [-0.035, 0.3, 0, 0, 0.26, 0.34, -0.06],
  [0, 0.62, 0, 0, 0.5, 0.56, -0.05],
  [0.05, 0.88, 0, 0, 0.64, 0.78, -0.05],
  [0.11, 0.985, 0, 0, 0.7, 0.88, -0.05],
  [0.16, 1, 0, 0, 0.71, 0.88, -0.04],
  [0.22, 0.93, 0.05, 0, 0.7, 0.78, -0.02],
  [0.29, 0.5, 0.48, 0, 0.66, 0.64, 0.01],
  [0.37, 0.06, 0.93, 0, 0.6, 0.54, 0.04],
  [0.44, 0, 0.8, 0.18, 0.61, 0.55, 0.04],
  [0.53, 0, 0.4, 0.58, 0.66, 0.62, 0.03],
  [0.62, 0, 0.1, 0.89, 0.72, 0.7, 0.01],
  [0.7, 0, 0, 1, 0.73, 0.74, -0.01],
  [0.78, 0, 0, 1, 0.7, 0.76, -0.04],
  [0.85, 0, 0, 0.95, 0.58, 0.7, -0.09],
  [0.91, 0, 0, 0.8, 0.44, 0.56, -0.14],
  [0.955, 0, 0, 0.58, 0.34, 0.44, -0.17],
  [1, 0, 0, 0.4, 0.3, 0.38, -0.19],
];

export class Body {
  readonly b: Build;
  readonly sh;
  readonly J: Record<string, P3> = {};
  readonly RP: Mat;
  readonly RC: Mat;
  readonly RH: Mat;
  private readonly U0: P3;
  private readonly U1: P3;
  private readonly pA: P3;
  private readonly pB: P3;
  private readonly limbs: Record<string, Limb> = {};
  readonly handDir: Record<string, P3> = {};
  readonly palm: Record<string, P3> = {};
  readonly footDir: Record<string, P3> = {};
  readonly floor: number;
  constructor(
    readonly spec: HeadSpec,
    readonly pose: Pose,
    physique: Physique = 'normal',
    readonly at: P3 = [0, 0, 0],
    readonly heel = 0,
  ) {
    const b = (this.b = buildOf(spec, physique)),
      J = this.J,
      T = b.torso;
    this.sh = shapeOf(spec.sex, spec.age, spec.eyes);
    const old = spec.age === 'old' ? -7 : 0,
      RP = (this.RP = rotation(...pose.pelvis)),
      RC = (this.RC = rotation(pose.chest[0], pose.chest[1] + old, pose.chest[2]));
    this.RH = compose(RC, rotation(pose.head[0], pose.head[1] - old * 0.9, pose.head[2]));
    this.U0 = turn(RP, [0, -1, 0]);
    this.U1 = turn(RC, [0, -1, 0]);
    const p0: P3 = [0, 0, 0]; // hips, t = 0.13
    this.pA = add(p0, mul(this.U0, T * 0.13)); // t .26
    this.pB = add(this.pA, mul(norm(add(this.U0, this.U1)), T * 0.34)); // t .6
    const neck = this.spine(1);
    J['pelvis'] = p0;
    J['chest'] = this.spine(0.74);
    J['neck'] = neck;
    const up = norm(add(mul(this.U1, 0.55), mul(turn(this.RH, [0, -1, 0]), 0.45))),
      fwd = turn(RC, [0, 0, 1]);
    J['head'] = add(neck, add(mul(up, this.sh.chin * b.headScale * 0.92 + b.neckLen), mul(fwd, 0.3 * b.u)));
    for (const [k, s] of [
      ['l', -1],
      ['r', 1],
    ] as const) {
      const a = pose[k],
        leg = pose[(k + 'l') as 'll'];
      const hip = turn(RP, [s * b.hip * 0.5, T * 0.0, 0.02]);
      J[k + 'Hip'] = hip;
      J[k + 'Kne'] = add(hip, mul(norm(leg.thigh), b.thigh));
      J[k + 'Ank'] = add(J[k + 'Kne']!, mul(norm(leg.shin), b.shin));
      void a;
    }
    const sides = [
      ['l', -1],
      ['r', 1],
    ] as const;
    // an arm that holds on to the other one is posed after it
    for (const [k, s] of /^r(Sho|Elb|Wri)$/.test(pose.l.at?.j ?? '') ? sides.toReversed() : sides) {
      const a = pose[k],
        base = (lift: P3): P3 => add(this.spine(0.868), turn(RC, add([s * b.shoulder, 0, -0.1 * b.depth], lift)));
      let sho = base([0, 0, 0]),
        up1: P3,
        fo: P3;
      if (a.at) {
        const w = this.wristFor(a, s),
          pole = norm(a.pole ?? [s * 0.7, 0.5, -0.5]);
        for (let it = 0; it < 2; it++) {
          const d0 = sub(w, sho),
            L = Math.min(len3(d0), (b.arm + b.fore) * 0.997),
            dir = norm(d0),
            ca = clamp((b.arm * b.arm + L * L - b.fore * b.fore) / (2 * b.arm * L), -1, 1),
            h = Math.sqrt(1 - ca * ca) * b.arm,
            pp = norm(sub(pole, mul(dir, dot(pole, dir)))),
            elb = add(sho, add(mul(dir, ca * b.arm), mul(pp, h)));
          up1 = norm(sub(elb, sho));
          fo = norm(sub(add(sho, mul(dir, L)), elb));
          if (it === 0) sho = this.shrug(base, up1, s, a.shrug ?? 0);
        }
      } else {
        up1 = norm(a.up!);
        fo = norm(a.fore!);
        sho = this.shrug(base, up1, s, a.shrug ?? 0);
      }
      up1 = up1!;
      fo = fo!;
      const elb = add(sho, mul(up1, b.arm)),
        wri = add(elb, mul(fo, b.fore));
      J[k + 'Sho'] = sho;
      J[k + 'Elb'] = elb;
      J[k + 'Wri'] = wri;
      const { dir, palm } = this.handAxes(a, fo, s);
      this.handDir[k] = dir;
      this.palm[k] = palm;
      J[k + 'Tip'] = add(wri, mul(dir, b.hand));
      // hinge of the elbow: from the bend; for a straight arm from the chest
      const ref = turn(RC, [1, 0, -s * 0.5]),
        cr = cross(up1, fo),
        bend = len3(cr),
        kk = smooth(0.06, 0.4, bend),
        hX = norm(add(mul(norm(cr), kk), mul(norm(sub(ref, mul(up1, dot(ref, up1)))), 1 - kk)));
      const thumb = mul(cross(dir, this.palm[k]!), s),
        X2 = norm(cross(this.palm[k]!, dir));
      void thumb;
      const flip = dot(hX, turn(RC, [1, 0, 0])) < 0 ? 1 : 1;
      this.limbs[k + 'A'] = {
        A: sho,
        B: elb,
        C: wri,
        d1: up1,
        d2: fo,
        X1: mul(hX, flip),
        X2: dot(X2, hX) < 0 ? mul(X2, -1) : X2,
        s,
        rows: ARM,
        k: b.limb,
        bend,
        out: -1,
        muscle: b.muscle,
      };
    }
    for (const [k, s] of [
      ['l', -1],
      ['r', 1],
    ] as const) {
      const leg = pose[(k + 'l') as 'll'],
        d1 = norm(leg.thigh),
        d2 = norm(leg.shin),
        cr = cross(d2, d1),
        bend = Math.atan2(len3(cr), dot(d1, d2)),
        kk = smooth(0.1, 0.6, bend);
      const tw = rotation(s * 14 + (leg.twist ?? 0) * s, 0, 0),
        ref = turn(RP, turn(tw, [1, 0, 0])),
        hX = norm(add(mul(norm(cr), kk), mul(norm(sub(ref, mul(d1, dot(ref, d1)))), 1 - kk)));
      this.limbs[k + 'L'] = {
        A: J[k + 'Hip']!,
        B: J[k + 'Kne']!,
        C: J[k + 'Ank']!,
        d1,
        d2,
        X1: hX,
        X2: norm(sub(hX, mul(d2, dot(hX, d2)))),
        s,
        rows: LEG,
        k: b.leg,
        bend,
        out: 1,
        muscle: b.muscle,
      };
      // natural foot: square to the shin's front, turned out; flat on the floor when the shin is upright
      const front = cross(norm(sub(hX, mul(d2, dot(hX, d2)))), d2),
        toeOut = mul(turn(RP, [s, 0, 0]), 0.14);
      this.footDir[k] = norm(
        leg.foot ??
          (d2[1] > 0.62 && leg.flat !== false
            ? add(norm([front[0] || 0, 0, front[2] || 0.01]), toeOut)
            : add(mul(front, 0.8), mul(d2, 0.5))),
      );
    }
    for (const k of ['l', 'r']) J[k + 'Toe'] = add(J[k + 'Ank']!, mul(this.footDir[k]!, b.foot * 0.75));
    let low = -1e9;
    for (const k of ['l', 'r']) {
      const A = J[k + 'Ank']!,
        d = this.footDir[k]!;
      low = Math.max(
        low,
        A[1] + 0.42 * b.foot * Math.max(0.3, Math.hypot(d[0], d[2])) * 0.86,
        A[1] + d[1] * b.foot * 0.78,
        J[k + 'Kne']![1] + 0.4 * b.leg,
        J[k + 'Wri']![1] + 0.1,
      );
    }
    low = Math.max(
      low,
      p0[1] + 0.95 * b.depth * (1 - Math.abs(this.U0[1]) * 0.15) * (this.U0[1] > -0.3 ? 1 : 1),
      J['chest']![1] + 0.8 * b.depth * (1 - Math.abs(this.U1[1])),
    );
    this.floor = low;
    const off: P3 = add(at, [0, -low - (pose.lift ?? 0), 0]);
    for (const k of Object.keys(J)) J[k] = add(J[k]!, off);
    for (const l of Object.values(this.limbs)) {
      l.A = add(l.A, off);
      l.B = add(l.B, off);
      l.C = add(l.C, off);
    }
    this.pA = add(this.pA, off);
    this.pB = add(this.pB, off);
  }
  /** Directions of the fingers and of the palm; `fore` is where the fingers point without `dir`. */
  private handAxes(a: Arm, fore: P3, s: number): { dir: P3; palm: P3 } {
    const rod = a.rod ? norm(a.rod) : null;
    let dir = norm(a.dir ?? fore);
    if (rod) dir = norm(sub(dir, mul(rod, dot(dir, rod))));
    const nat =
        Math.abs(dir[1]) > 0.8
          ? turn(this.RC, [-s, 0, -0.25])
          : dir[1] < -0.3
            ? ([0, 0, 1] as P3)
            : add([0, 0.75, 0], turn(this.RC, [-s * 0.9, 0, 0.1])),
      pn = rod ? mul(cross(rod, dir), s) : (a.palm ?? nat);
    return { dir, palm: norm(sub(pn, mul(dir, dot(pn, dir)))) };
  }
  /** Where the wrist has to be for the hand to touch what it reaches for. */
  private wristFor(a: Arm, s: number): P3 {
    const target = this.anchor(a.at!);
    if (!a.hold || !a.dir) return target;
    const { dir, palm } = this.handAxes(a, a.dir, s),
      thumb = mul(norm(cross(dir, palm)), s),
      [x, y, z] = a.hold;
    return sub(target, mul(add(add(mul(dir, x), mul(thumb, y)), mul(palm, z)), this.b.hand));
  }
  private shrug(base: (l: P3) => P3, up: P3, s: number, extra: number): P3 {
    // the shoulder rises and comes in with a raised arm, forward with a reaching one
    const v: P3 = [
        dot(up, [this.RC[0][0], this.RC[1][0], this.RC[2][0]]),
        dot(up, [this.RC[0][1], this.RC[1][1], this.RC[2][1]]),
        dot(up, [this.RC[0][2], this.RC[1][2], this.RC[2][2]]),
      ],
      u = this.b.u,
      hi = smooth(0.2, -1, v[1]);
    return base([
      -s * 0.26 * hi * u + s * -0.12 * Math.max(0, v[2]) * u - s * Math.max(0, -s * v[0]) * 0.22 * u,
      -0.62 * hi * u - extra * u,
      0.3 * v[2] * u * (v[2] > 0 ? 1 : 0.8),
    ]);
  }
  anchor(a: Anchor): P3 {
    const u = a.j === 'head' ? this.b.headScale : this.b.u,
      R: Mat =
        a.j === 'pelvis'
          ? this.RP
          : a.j === 'head'
            ? this.RH
            : a.j === 'world'
              ? rotation(0, 0, 0)
              : a.j === 'chest'
                ? this.RC
                : rotation(0, 0, 0),
      base = a.j === 'world' ? ([0, 0, 0] as P3) : (this.J[a.j] ?? [0, 0, 0]);
    return add(base, turn(R, mul(a.o, u)));
  }
  /** Middle of the trunk, t: 0 crotch, 0.13 hip joints, 1 neck base. */
  spine(t: number): P3 {
    const T = this.b.torso;
    if (t <= 0.26) return add(this.pA, mul(this.U0, (t - 0.26) * T));
    if (t >= 0.6) return add(this.pB, mul(this.U1, (t - 0.6) * T));
    const k = (t - 0.26) / 0.34,
      k2 = k * k,
      k3 = k2 * k,
      m0 = mul(this.U0, T * 0.34),
      m1 = mul(this.U1, T * 0.34);
    return add(
      add(mul(this.pA, 2 * k3 - 3 * k2 + 1), mul(m0, k3 - 2 * k2 + k)),
      add(mul(this.pB, -2 * k3 + 3 * k2), mul(m1, k3 - k2)),
    );
  }
  private mix(t: number): Mat {
    // orientation along the trunk
    const k = smooth(0.2, 0.66, t),
      R0 = this.RP,
      R1 = this.RC,
      c = (M: Mat, j: number): P3 => [M[0][j]!, M[1][j]!, M[2][j]!],
      Y = norm(mix3(c(R0, 1), c(R1, 1), k));
    let X = mix3(c(R0, 0), c(R1, 0), k);
    X = norm(sub(X, mul(Y, dot(X, Y))));
    const Z = cross(X, Y);
    return [
      [X[0], Y[0], Z[0]],
      [X[1], Y[1], Z[1]],
      [X[2], Y[2], Z[2]],
    ];
  }
  /** Ring of the trunk. `loose` lets cloth hang straight from chest to hip. */
  private readonly memo = new Map<number, { c: P3; R: Mat; w: number; df: number; db: number }>();
  ring(t: number, ease = 0, loose = 0): { c: P3; R: Mat; w: number; df: number; db: number } {
    const b = this.b;
    let base = this.memo.get(t);
    if (!base) {
      let i = 1;
      while (i < TORSO.length - 1 && t > TORSO[i]![0]) i++;
      const A = TORSO[i - 1]!,
        B = TORSO[i]!,
        k0 = clamp((t - A[0]) / (B[0] - A[0]), 0, 1),
        k = k0 * k0 * (3 - 2 * k0) * 0.4 + k0 * 0.6,
        g = (n: number): number => lerp(A[n] as number, B[n] as number, k);
      let w = g(1) * b.hip + g(2) * b.waist + g(3) * b.chest,
        df = g(4) * b.depth;
      const db = g(5) * b.depth;
      const bel = b.belly * Math.exp(-(((t - 0.33) / 0.17) ** 2));
      df += bel * 1.0;
      w += bel * 0.12;
      const R = this.mix(t);
      base = { c: add(this.spine(t), turn(R, [0, 0, g(6) * b.depth])), R, w, df, db };
      this.memo.set(t, base);
    }
    let { w, df, db } = base;
    if (loose > 0 && t > 0.02 && t < 0.74) {
      const q = clamp((t - 0.12) / 0.58, 0, 1),
        ww = Math.max(w, lerp(b.hip, b.chest, q)),
        ff = Math.max(df, lerp(0.7, 0.74 + b.bust * 0.8, q) * b.depth),
        bb = Math.max(db, lerp(0.86, 0.74, q) * b.depth);
      w = lerp(w, ww, loose);
      df = lerp(df, ff, loose);
      db = lerp(db, bb, loose);
    }
    return { c: base.c, R: base.R, w: w + ease, df: df + ease, db: db + ease };
  }
  /** Point of the trunk's skin (or of cloth `ease` above it). a: angle from the front, positive to +x. */
  trunk(t: number, a: number, ease = 0, loose = 0): P3 {
    const b = this.b,
      r = this.ring(t, ease, loose),
      sn = Math.sin(a),
      cs = Math.cos(a),
      e = 0.86;
    const x = r.w * Math.sign(sn) * Math.pow(Math.abs(sn), e);
    let z = (cs > 0 ? r.df : r.db) * Math.sign(cs) * Math.pow(Math.abs(cs), e);
    if (b.bust > 0 && cs > -0.2) {
      const q = ((t - 0.685) / 0.085) * (t < 0.685 ? 1.15 : 0.72);
      if (q > -2.6 && q < 2.6) {
        const bx = b.chest * 0.47,
          h = Math.exp(-(q * q)),
          sg = 0.36 + 0.1 * loose,
          g1 = Math.exp(-(((x - bx) / sg) ** 2)),
          g2 = Math.exp(-(((x + bx) / sg) ** 2)),
          two = Math.max(g1, g2, (g1 + g2) * 0.92),
          one = Math.max(g1 + g2, 0.95 * Math.exp(-((x / (bx * 1.7)) ** 4))),
          k = clamp(loose + ease * 2, 0, 1);
        z += b.bust * h * (two + (one - two) * k) * 1.25;
      }
    }
    if (cs < 0) {
      const q = (t - 0.1) / 0.085;
      if (q < 2.6) {
        const gx = b.hip * 0.46;
        z -=
          0.16 *
          b.depth *
          Math.exp(-(q * q)) *
          (Math.exp(-(((x - gx) / 0.42) ** 2)) + Math.exp(-(((x + gx) / 0.42) ** 2)));
      }
      if (x > -0.5 && x < 0.5)
        z += 0.1 * b.depth * Math.exp(-((x / 0.16) ** 2)) * smooth(0.3, 0.5, t) * (1 - smooth(0.8, 0.95, t));
    }
    if (b.muscle > 0.3 && b.bust === 0 && cs > 0) {
      const q = (t - 0.74) / 0.09;
      z += 0.12 * b.muscle * Math.exp(-(q * q)) * Math.exp(-(((Math.abs(x) - b.chest * 0.45) / 0.5) ** 2));
    }
    const R = r.R,
      c = r.c;
    return [c[0] + R[0][0] * x + R[0][2] * z, c[1] + R[1][0] * x + R[1][2] * z, c[2] + R[2][0] * x + R[2][2] * z];
  }
  /** Moves a point out of the trunk (and the shoulder slope) until it lies `off` above the cloth: flat patches then never sink. */
  lift(X: P3, ease: number, loose: number, off: number): P3 {
    const d = sub(X, this.pB),
      t = 0.6 + dot(d, this.U1) / this.b.torso;
    if (t < 0.3 || t > 0.945) return X;
    const r = this.ring(t, ease, loose),
      l = sub(X, r.c),
      R = r.R,
      x = l[0] * R[0][0] + l[1] * R[1][0] + l[2] * R[2][0],
      z = l[0] * R[0][2] + l[1] * R[1][2] + l[2] * R[2][2];
    const e = 1 / 0.86,
      u = Math.sign(x) * Math.pow(Math.abs(x) / r.w, e),
      v = Math.sign(z) * Math.pow(Math.abs(z) / (z > 0 ? r.df : r.db), e),
      a = Math.atan2(u, v),
      S = this.trunk(t, a, ease + off, loose),
      s = sub(S, r.c),
      ls = len3(s),
      ll = len3(l);
    return ll < ls ? add(r.c, mul(l, ls / (ll || 1))) : X;
  }
  limb(key: 'lA' | 'rA' | 'lL' | 'rL', q: number): Ring {
    const l = this.limbs[key]!,
      dl = l.out > 0 ? 0.13 : 0.12,
      L1 = len3(sub(l.B, l.A)),
      L2 = len3(sub(l.C, l.B));
    let c: P3,
      d: P3,
      cut = 0;
    if (q < 1 - dl) {
      c = mix3(l.A, l.B, q);
      d = l.d1;
    } else if (q > 1 + dl) {
      c = mix3(l.B, l.C, q - 1);
      d = l.d2;
    } else {
      const k = (q - 1 + dl) / (2 * dl),
        a = sub(l.B, mul(l.d1, dl * L1)),
        e = add(l.B, mul(l.d2, dl * L2));
      c = mix3(mix3(a, l.B, k), mix3(l.B, e, k), k);
      d = norm(mix3(l.d1, l.d2, k));
      cut = len3(sub(c, l.B)) * Math.sin(Math.PI * clamp(k, 0, 1));
      if (!(len3(d) > 0.2)) d = l.d2;
    }
    const k2 = l.out < 0 ? smooth(1.2, 2, q) : smooth(0.9, 1.1, q),
      X0 = mix3(l.X1, l.X2, k2),
      X = norm(sub(X0, mul(d, dot(X0, d)))),
      Z = cross(X, d),
      row = pick(l.rows, q),
      m = l.muscle,
      sw =
        l.out < 0
          ? q < 1
            ? 0.05 * m * Math.exp(-(((q - 0.5) / 0.2) ** 2)) + 0.05 * m * Math.exp(-(((q - 0.12) / 0.16) ** 2))
            : 0.04 * m * Math.exp(-(((q - 1.22) / 0.16) ** 2))
          : 0.03 * m * Math.exp(-(((q - 1.32) / 0.16) ** 2));
    let f = row[1] * l.k + sw,
      b = row[2] * l.k + sw;
    const o = row[3] * l.k + sw * 0.8,
      i = row[4] * l.k + sw * 0.6;
    // the bony side of the bend fills its corner; flesh on the other side is pressed flat
    if (l.out > 0) {
      f += cut * 0.8;
      b -= Math.min(b * 0.35, cut * 0.25);
    } else {
      b += cut * 0.7;
      f -= Math.min(f * 0.35, cut * 0.2);
    }
    return { c, x: mul(X, l.s), z: Z, f, b, o, i };
  }
  on(r: Ring, a: number, ease = 0): P3 {
    const sn = Math.sin(a),
      cs = Math.cos(a);
    return add(r.c, add(mul(r.x, sn * ((sn > 0 ? r.o : r.i) + ease)), mul(r.z, cs * ((cs > 0 ? r.f : r.b) + ease))));
  }
  joint(key: string): Limb {
    return this.limbs[key]!;
  }
}
