/**
 * The head: three knot curves (front width, profile depth, jaw depth) loft a face mask in 3D; features are drawn in
 * small local coordinates and laid on that mask; the outline is the mask's projected contour. Unit: skull half width ~0.9.
 */
import {
  clamp,
  curve,
  lerp,
  mix2,
  norm,
  gridContour,
  rad,
  rotation,
  smooth,
  spline2,
  turn,
  type Mat,
  type P2,
  type P3,
  type Rng,
  rng,
} from '../geometry/geometry';
import { pathOf, stroke } from '../pen/stroke';
import { INK, material, mixHex, Paint, type Material } from '../pen/paint';

import type { EyeStyle, FaceExpression as Expression, HeadAge as Age, HeadSex as Sex, HeadSpec } from './head-spec';
export type { Age, EyeStyle, Expression, HeadSpec, Sex };

/** Measures that age and sex change. */
export interface Shape {
  chin: number;
  jaw: number;
  eyeX: number;
  eyeY: number;
  a: number;
  b: number;
  browY: number;
  browW: number;
  nose: number;
  noseY: number;
  mouthY: number;
  mouthW: number;
  neck: number;
  lash: number;
  wide: number;
}
export function shapeOf(sex: Sex, age: Age, eyes: EyeStyle): Shape {
  const table: Record<string, Shape> = {
    childf: {
      chin: 0.93,
      jaw: 0.22,
      eyeX: 0.385,
      eyeY: 0.2,
      a: 0.265,
      b: 0.3,
      browY: -0.24,
      browW: 0.8,
      nose: 0.07,
      noseY: 0.5,
      mouthY: 0.69,
      mouthW: 0.15,
      neck: 0.25,
      lash: 0.95,
      wide: 1.02,
    },
    childm: {
      chin: 0.95,
      jaw: 0.28,
      eyeX: 0.38,
      eyeY: 0.19,
      a: 0.25,
      b: 0.27,
      browY: -0.2,
      browW: 1.2,
      nose: 0.07,
      noseY: 0.5,
      mouthY: 0.7,
      mouthW: 0.16,
      neck: 0.25,
      lash: 0.75,
      wide: 1.02,
    },
    teenf: {
      chin: 1.04,
      jaw: 0.06,
      eyeX: 0.375,
      eyeY: 0.17,
      a: 0.26,
      b: 0.275,
      browY: -0.25,
      browW: 0.75,
      nose: 0.09,
      noseY: 0.55,
      mouthY: 0.765,
      mouthW: 0.17,
      neck: 0.25,
      lash: 1,
      wide: 1,
    },
    teenm: {
      chin: 1.12,
      jaw: 0.26,
      eyeX: 0.365,
      eyeY: 0.14,
      a: 0.235,
      b: 0.2,
      browY: -0.2,
      browW: 1.25,
      nose: 0.12,
      noseY: 0.58,
      mouthY: 0.8,
      mouthW: 0.2,
      neck: 0.34,
      lash: 0.7,
      wide: 0.98,
    },
    adultf: {
      chin: 1.12,
      jaw: 0.1,
      eyeX: 0.37,
      eyeY: 0.13,
      a: 0.25,
      b: 0.215,
      browY: -0.2,
      browW: 0.8,
      nose: 0.11,
      noseY: 0.57,
      mouthY: 0.81,
      mouthW: 0.2,
      neck: 0.29,
      lash: 1.1,
      wide: 0.98,
    },
    adultm: {
      chin: 1.24,
      jaw: 0.55,
      eyeX: 0.36,
      eyeY: 0.09,
      a: 0.215,
      b: 0.145,
      browY: -0.17,
      browW: 1.5,
      nose: 0.16,
      noseY: 0.6,
      mouthY: 0.87,
      mouthW: 0.23,
      neck: 0.44,
      lash: 0.6,
      wide: 0.98,
    },
    oldf: {
      chin: 1.1,
      jaw: 0.4,
      eyeX: 0.37,
      eyeY: 0.13,
      a: 0.2,
      b: 0.13,
      browY: -0.14,
      browW: 0.8,
      nose: 0.13,
      noseY: 0.58,
      mouthY: 0.82,
      mouthW: 0.19,
      neck: 0.27,
      lash: 0.5,
      wide: 0.99,
    },
    oldm: {
      chin: 1.22,
      jaw: 0.6,
      eyeX: 0.37,
      eyeY: 0.1,
      a: 0.2,
      b: 0.115,
      browY: -0.14,
      browW: 1.7,
      nose: 0.18,
      noseY: 0.62,
      mouthY: 0.88,
      mouthW: 0.22,
      neck: 0.38,
      lash: 0.5,
      wide: 0.98,
    },
  };
  const s = { ...table[age + sex]! };
  if (eyes === 'sharp') {
    s.b *= 0.8;
    s.a *= 1.02;
  }
  if (eyes === 'sleepy') s.b *= 0.92;
  return s;
}

/** Where a head stands in the picture. */
export class Frame {
  readonly m: Mat;
  constructor(
    readonly x: number,
    readonly y: number,
    readonly s: number,
    yaw: number,
    pitch: number,
    roll: number,
  ) {
    this.m = rotation(yaw, pitch, roll);
  }
  view(v: P3): P3 {
    return turn(this.m, v);
  }
  p(v: P3): P2 {
    const t = this.view(v),
      k = this.s / (1 - 0.07 * t[2]);
    return [this.x + t[0] * k, this.y + t[1] * k];
  }
}

const SOFT = curve([
  [0, 0.885],
  [0.2, 0.868],
  [0.4, 0.795],
  [0.56, 0.675],
  [0.72, 0.495],
  [0.86, 0.285],
  [0.94, 0.16],
  [0.98, 0.09],
  [1, 0.0],
]);
const SQUARE = curve([
  [0, 0.885],
  [0.2, 0.875],
  [0.4, 0.84],
  [0.56, 0.785],
  [0.72, 0.66],
  [0.86, 0.44],
  [0.94, 0.27],
  [0.98, 0.15],
  [1, 0.0],
]);
const FRONT_TOP = curve([
  [-1.15, 0.35],
  [-0.95, 0.64],
  [-0.6, 0.85],
  [-0.3, 0.94],
  [0, 0.95],
]);
const FRONT = curve([
  [0, 0.95],
  [0.14, 0.925],
  [0.3, 0.935],
  [0.5, 0.95],
  [0.6, 0.93],
  [0.68, 0.94],
  [0.735, 0.93],
  [0.79, 0.915],
  [0.84, 0.885],
  [0.91, 0.895],
  [0.97, 0.86],
  [1, 0.78],
]);
const JAW = curve([
  [0, -0.1],
  [0.45, -0.07],
  [0.6, 0.0],
  [0.7, 0.09],
  [0.79, 0.22],
  [0.87, 0.4],
  [0.93, 0.56],
  [0.975, 0.7],
  [1, 0.78],
]);

/** The face as a surface. */
export class Mask {
  constructor(readonly sh: Shape) {}
  w(y: number): number {
    if (y < 0) return 0.885 * this.sh.wide * Math.sqrt(Math.max(0.02, 1 - Math.pow(Math.max(0, -y - 0.35) / 0.95, 2)));
    const s = y / this.sh.chin;
    return this.sh.wide * lerp(SOFT(s), SQUARE(s), this.sh.jaw);
  }
  zf(y: number): number {
    return y < 0 ? FRONT_TOP(y) : FRONT(y / this.sh.chin);
  }
  zb(y: number): number {
    return y < 0 ? -0.08 : JAW(y / this.sh.chin);
  }
  bump(x: number, y: number): number {
    const { sh } = this,
      ax = Math.abs(x);
    const up = y < sh.noseY;
    const nose = sh.nose * Math.exp(-((x / 0.1) ** 2)) * Math.exp(-(((y - sh.noseY) / (up ? 0.2 : 0.05)) ** 2));
    const socket = -0.075 * Math.exp(-(((ax - 0.62) / 0.22) ** 2) - ((y - sh.eyeY + 0.02) / 0.17) ** 2);
    const cheek = 0.05 * Math.exp(-(((ax - 0.56) / 0.22) ** 2) - ((y - sh.eyeY - 0.34) / 0.17) ** 2);
    return nose + socket + cheek;
  }
  z(x: number, y: number, flat = 1): number {
    const w = this.w(y) * flat,
      zb = this.zb(y);
    return zb + (this.zf(y) - zb) * Math.pow(Math.max(0, 1 - (x / w) ** 2), 0.43) + (flat === 1 ? this.bump(x, y) : 0);
  }
  on(x: number, y: number, lift = 0, flat = 1): P3 {
    return [x, y, this.z(x, y, flat) + lift];
  }
  contour(f: Frame, n = 200): P2[] {
    const rows = 34,
      cols = 22,
      grid: P2[][] = [];
    for (let j = 0; j <= rows; j++) {
      const y = lerp(-0.95, this.sh.chin, 1 - Math.pow(1 - j / rows, 1.25));
      const w = this.w(y);
      grid.push(
        Array.from({ length: cols + 1 }, (_, i) => {
          const th = ((i / cols) * 2 - 1) * (Math.PI / 2),
            x = w * Math.sin(th);
          const zb = this.zb(y),
            z = zb + (this.zf(y) - zb) * Math.pow(Math.cos(th), 0.86) + this.bump(x, y);
          return f.p([x, y, z]);
        }),
      );
    }
    return gridContour(grid, f.p([0, 0.15, 0.35]), n);
  }
}

/** What an expression does to the features. */
interface Look {
  open: number;
  low: number;
  slant: number;
  brow: number;
  browTilt: number;
  iris: number;
  mouth: string;
  blush: number;
  marks: string[];
  closed?: 'happy' | 'calm';
}
export const LOOKS: Record<string, Look> = {
  neutral: { open: 1, low: 0, slant: 0, brow: 0, browTilt: 0, iris: 1, mouth: 'line', blush: 0, marks: [] },
  calm: {
    open: 0,
    low: 0,
    slant: 0,
    brow: 0.02,
    browTilt: 0,
    iris: 1,
    mouth: 'smile',
    blush: 0.3,
    marks: [],
    closed: 'calm',
  },
  smile: {
    open: 0.97,
    low: 0.14,
    slant: 0,
    brow: -0.03,
    browTilt: -0.03,
    iris: 1,
    mouth: 'smile',
    blush: 0.5,
    marks: [],
  },
  laugh: {
    open: 0,
    low: 0,
    slant: 0,
    brow: -0.07,
    browTilt: -0.02,
    iris: 1,
    mouth: 'open',
    blush: 0.7,
    marks: [],
    closed: 'happy',
  },
  angry: {
    open: 0.86,
    low: 0.08,
    slant: 0.36,
    brow: 0.09,
    browTilt: 0.15,
    iris: 0.86,
    mouth: 'teeth',
    blush: 0,
    marks: ['vein'],
  },
  determined: {
    open: 0.94,
    low: 0.06,
    slant: 0.2,
    brow: 0.07,
    browTilt: 0.1,
    iris: 0.96,
    mouth: 'firm',
    blush: 0,
    marks: [],
  },
  sad: {
    open: 0.84,
    low: 0.05,
    slant: -0.22,
    brow: 0.0,
    browTilt: -0.14,
    iris: 1,
    mouth: 'frown',
    blush: 0.2,
    marks: [],
  },
  surprised: {
    open: 1.13,
    low: -0.05,
    slant: 0,
    brow: -0.12,
    browTilt: -0.02,
    iris: 0.78,
    mouth: 'o',
    blush: 0,
    marks: [],
  },
  scared: {
    open: 1.1,
    low: 0,
    slant: -0.1,
    brow: -0.05,
    browTilt: -0.15,
    iris: 0.6,
    mouth: 'wave',
    blush: 0,
    marks: ['gloom', 'sweat'],
  },
  crying: {
    open: 0.8,
    low: 0.1,
    slant: -0.25,
    brow: -0.01,
    browTilt: -0.16,
    iris: 1.02,
    mouth: 'sob',
    blush: 0.7,
    marks: ['tears'],
  },
  smug: {
    open: 0.66,
    low: 0.2,
    slant: 0.12,
    brow: -0.03,
    browTilt: 0.05,
    iris: 0.95,
    mouth: 'smirk',
    blush: 0,
    marks: [],
  },
  shy: { open: 0.9, low: 0.1, slant: -0.1, brow: 0.0, browTilt: -0.1, iris: 1.02, mouth: 'wavy', blush: 1, marks: [] },
  shout: {
    open: 1.02,
    low: 0.05,
    slant: 0.25,
    brow: 0.05,
    browTilt: 0.13,
    iris: 0.8,
    mouth: 'shout',
    blush: 0,
    marks: [],
  },
};

type UV = [number, number];
const LID: Record<string, { up: UV[]; low: UV[]; tilt: number; lash: number; iris: UV }> = {
  round: {
    up: [
      [-1, 0.32],
      [-0.8, -0.28],
      [-0.34, -0.86],
      [0.25, -0.98],
      [0.74, -0.66],
      [1.02, 0.0],
    ],
    low: [
      [0.9, 0.46],
      [0.5, 0.9],
      [-0.1, 1.0],
      [-0.62, 0.78],
      [-0.95, 0.4],
    ],
    tilt: -0.02,
    lash: 1,
    iris: [0.66, 0.96],
  },
  sharp: {
    up: [
      [-1.02, 0.5],
      [-0.74, -0.1],
      [-0.26, -0.72],
      [0.34, -0.98],
      [0.8, -0.72],
      [1.1, -0.3],
    ],
    low: [
      [0.98, 0.14],
      [0.56, 0.74],
      [-0.06, 0.94],
      [-0.6, 0.8],
      [-0.98, 0.54],
    ],
    tilt: 0.05,
    lash: 0.92,
    iris: [0.58, 1.0],
  },
  sleepy: {
    up: [
      [-1, 0.2],
      [-0.74, -0.22],
      [-0.3, -0.46],
      [0.3, -0.5],
      [0.78, -0.3],
      [1.04, 0.14],
    ],
    low: [
      [0.88, 0.52],
      [0.5, 0.9],
      [-0.1, 1.0],
      [-0.62, 0.78],
      [-0.95, 0.34],
    ],
    tilt: -0.08,
    lash: 1.25,
    iris: [0.64, 0.98],
  },
  old: {
    up: [
      [-1, 0.3],
      [-0.72, -0.3],
      [-0.2, -0.75],
      [0.35, -0.8],
      [0.8, -0.4],
      [1.02, 0.2],
    ],
    low: [
      [0.86, 0.56],
      [0.46, 0.85],
      [-0.1, 0.92],
      [-0.6, 0.75],
      [-0.95, 0.4],
    ],
    tilt: -0.06,
    lash: 0.6,
    iris: [0.52, 0.95],
  },
};

export interface FaceParts {
  contour: string;
  contourPts: P2[];
}

/** Line width of a head: 1 for a head about 100 px in half width. */
export const penOf = (s: number): number => Math.pow(s / 100, 0.72) * 2.5;

export function drawFace(p: Paint, f: Frame, spec: HeadSpec, castShadow?: () => string[]): FaceParts {
  const sh = shapeOf(spec.sex, spec.age, spec.eyes),
    mask = new Mask(sh),
    look = LOOKS[spec.expression] ?? LOOKS['neutral']!,
    pw = penOf(f.s);
  const at = (x: number, y: number, lift = 0, flat = 1): P2 => f.p(mask.on(x, y, lift, flat));
  const contour = mask.contour(f),
    d = pathOf(contour);
  const { skin } = spec;
  const mouthOpenDrop = ['open', 'shout', 'o', 'sob'].includes(look.mouth);
  void mouthOpenDrop;

  // ears lie on the side of the head, behind the cheek line
  for (const side of [-1, 1]) drawEar(p, f, side, spec, pw, 'far');
  p.flat(d, skin);
  p.within(d, () => {
    // side plane in shadow: away from a light at the upper left
    const lit = spec.yaw > 20 ? -1 : 1;
    void lit;
    const edge: P2[] = [
      at(0.999 * mask.w(0.1), 0.1),
      at(0.93 * mask.w(0.35), 0.35),
      at(0.8 * mask.w(0.62), 0.62),
      at(0.6 * mask.w(0.85 * sh.chin), 0.85 * sh.chin),
      at(0.1, sh.chin * 0.985),
    ];
    if (spec.yaw < 35) {
      const far: P2 = [f.x + f.s * 1.6, f.y + f.s * 1.4];
      p.shade(pathOf([...spline2(edge, 6), [f.x, f.y + f.s * 1.8], far, [f.x + f.s * 1.6, f.y]]), skin, 0.55);
    }
    for (const c of castShadow?.() ?? []) p.shade(c, skin);
    // blush
    const blush = look.blush;
    if (blush > 0)
      for (const side of [-1, 1]) {
        const cx = side * 0.5,
          cy = sh.eyeY + sh.b + 0.13;
        if (!visible(f, mask, cx, cy, 0.05)) continue;
        if (p.mode === 'colour') {
          const ring = ellipse(0.2, 0.085, 20).map(([x, y]) =>
            at(clamp(cx + x, -mask.w(cy) * 0.97, mask.w(cy) * 0.97), cy + y),
          );
          const key = `${p.id}b${p.defs.size}`;
          const c = at(cx, cy);
          p.defs.set(
            key,
            `<radialGradient id="${key}" gradientUnits="userSpaceOnUse" cx="${c[0]}" cy="${c[1]}" r="${f.s * 0.2}"><stop offset="0" stop-color="#f2685e" stop-opacity="${0.5 * blush}"/><stop offset="1" stop-color="#f2685e" stop-opacity="0"/></radialGradient>`,
          );
          p.raw(`<path d="${pathOf(ring)}" fill="url(#${key})"/>`);
        }
        if (blush >= 0.6 || p.mode === 'bw')
          for (let k = -1; k <= 1; k++) {
            const x = cx + k * 0.085;
            p.ink(
              [at(x + 0.035, cy - 0.045), at(x - 0.035, cy + 0.045)],
              { w: pw * 0.45, a: 0.2, b: 0.6 },
              mixHex(skin.shade, '#d0504a', 0.6),
            );
          }
      }
    if (look.marks.includes('gloom')) {
      for (let k = 0; k < 11; k++) {
        const x = lerp(-0.62, 0.62, k / 10);
        p.ink([at(x, -0.6), at(x, -0.08 + 0.12 * Math.sin(k * 2.3))], { w: pw * 0.4, a: 0.05, b: 0.9 }, '#7a6a88');
      }
    }
  });
  if (spec.age === 'old' || (spec.faceMarks as string[] | undefined)?.includes('wrinkles'))
    drawWrinkles(p, at, sh, pw, f, mask);
  p.within(d, () => drawEyes(p, f, spec, sh, mask, look, pw));
  drawNose(p, f, spec, sh, mask, pw);
  drawMouth(p, f, spec, sh, mask, look, pw);
  drawMarks(p, f, spec, sh, mask, look, pw);
  const bald = spec.hair === 'elder';
  inkContour(
    p,
    f,
    contour,
    pw,
    bald && spec.yaw < 8 ? 12 : bald ? -75 : -58,
    bald && spec.yaw > -8 ? 12 : bald ? -75 : -58,
  );
  return { contour: d, contourPts: contour };
}

export const ellipse = (rx: number, ry: number, n = 24): P2[] =>
  Array.from(
    { length: n },
    (_, i) => [rx * Math.cos((i / n) * Math.PI * 2), ry * Math.sin((i / n) * Math.PI * 2)] as P2,
  );
/** Whether the surface at x,y faces the viewer. */
export function visible(f: Frame, mask: Mask, x: number, y: number, at = 0): boolean {
  const e = 0.03,
    dzx = (mask.z(x + e, y, 1.12) - mask.z(x - e, y, 1.12)) / (2 * e);
  return f.view(norm([-dzx, 0, 1]))[2] > at;
}

/** The lower outline: two strokes from the temples that meet under the chin, heavier there. */
function inkContour(p: Paint, f: Frame, c: P2[], pw: number, from: number, fromLeft: number): void {
  const n = c.length,
    roll = Math.round((Math.atan2(f.m[1][0], f.m[0][0]) / (Math.PI * 2)) * n);
  const idx = (deg: number): P2 => c[(((Math.round((deg / 360) * n) + roll) % n) + n) % n]!;
  const right: P2[] = [],
    left: P2[] = [];
  for (let a = from; a <= 90; a += 2) right.push(idx(a));
  for (let a = 180 - fromLeft; a >= 84; a -= 2) left.push(idx(a));
  p.ink(right, { w: pw * 1.1, a: 0.4, b: 0.06, under: 0.4, wobble: 0.06 });
  p.ink(left, { w: pw * 1.1, a: 0.4, b: 0.06, under: 0.4, wobble: 0.06 });
}

export function drawEar(p: Paint, f: Frame, side: number, spec: HeadSpec, pw: number, pass: 'far' | 'near'): void {
  const out = f.view([side, 0, 0.15])[2];
  if ((pass === 'near') !== out > 0.02) return;
  if (out < -0.75) return;
  const k = spec.age === 'child' ? 0.92 : spec.age === 'old' ? 1.12 : 1;
  // local: t forward (towards face), y down; flares outwards at the back
  const shape: UV[] = [
    [0.1, 0.02],
    [0.06, -0.12],
    [-0.04, -0.19],
    [-0.17, -0.16],
    [-0.22, -0.02],
    [-0.17, 0.14],
    [-0.08, 0.26],
    [0.0, 0.34],
    [0.08, 0.33],
    [0.11, 0.2],
  ];
  const put = ([t, y]: UV): P2 => f.p([side * (0.86 + (0.1 - t) * 0.38), 0.16 + y * k, -0.1 + t * 0.8 * k]);
  const pts = spline2(shape.map(put), 5, true);
  const d = pathOf(pts);
  p.flat(d, spec.skin);
  const inner = spline2(
    (
      [
        [0.03, -0.05],
        [-0.06, -0.12],
        [-0.14, -0.06],
        [-0.1, 0.08],
        [-0.02, 0.16],
      ] as UV[]
    ).map(put),
    5,
  );
  p.within(d, () => p.shade(pathOf([...inner, put([0.1, 0.1])]), spec.skin));
  p.ink(pts.slice(2, -8), { w: pw * 0.95, a: 0.1, b: 0.2 });
  p.ink(inner, { w: pw * 0.55, a: 0.2, b: 0.5 });
}

export function drawLashes(p: Paint, f: Frame, spec: HeadSpec): void {
  const sh = shapeOf(spec.sex, spec.age, spec.eyes),
    mask = new Mask(sh);
  p.within(pathOf(mask.contour(f, 90)), () =>
    drawEyes(p, f, spec, sh, mask, LOOKS[spec.expression] ?? LOOKS['neutral']!, penOf(f.s), true),
  );
}
function drawEyes(
  p: Paint,
  f: Frame,
  spec: HeadSpec,
  sh: Shape,
  mask: Mask,
  look: Look,
  pw: number,
  lashesOnly = false,
): void {
  const lid = LID[spec.eyes] ?? LID['round']!;
  // the anime cheat: eyes slide towards the near side so that the far one stays whole inside the outline
  const slide = 0.17 * Math.sin(rad(clamp(spec.yaw, -62, 62)) * 1.2);
  const order = spec.yaw > 0 ? [1, -1] : [-1, 1];
  for (const side of order) {
    const far = side * spec.yaw > 0,
      shrink = far ? 1 - 0.1 * smooth(15, 45, Math.abs(spec.yaw)) : 1;
    if (far && Math.abs(spec.yaw) > 56) continue;
    if (!visible(f, mask, side * sh.eyeX * 0.9, sh.eyeY, 0.1)) continue;
    const tilt = lid.tilt;
    const put = ([u, v]: UV): P2 => {
      const x = side * (sh.eyeX + u * sh.a * shrink) - slide,
        y = sh.eyeY + v * sh.b - tilt * u * 0.6;
      return f.p(mask.on(x, y, 0.005, 1.12));
    };
    const upV = curve(lid.up.map(([u, v]) => [u, v] as P2)),
      lowKnots = [...lid.low].reverse().map(([u, v]) => [u, v] as P2);
    const lowV = curve(lowKnots);
    // lids: opening scales the upper curve towards the lower one; slant lowers the inner (angry) or outer (sad) half
    const open = look.open;
    const top = (u: number): number => {
      const v = upV(u),
        closedV = lerp(lowV(u), 0.35, 0.35);
      const s = look.slant * (look.slant > 0 ? smooth(0.5, -1, u) : smooth(-0.5, 1, u) * 1) * (look.slant > 0 ? 1 : -1);
      return Math.min(lerp(closedV, v, open) + Math.abs(s) * 1.0, lowV(u) - 0.05);
    };
    const bottom = (u: number): number => lowV(u) - look.low * (1 - u * u) * 1.2;
    const us = Array.from({ length: 19 }, (_, i) => lerp(lid.up[0]![0], lid.up[lid.up.length - 1]![0], i / 18));
    const lashBase = sh.lash * lid.lash;

    if (look.closed) {
      const arch = look.closed === 'happy' ? -1 : 1;
      const c = (u: number): number =>
        look.closed === 'happy'
          ? 0.42 + arch * 0.62 * (1 - Math.pow(Math.abs(u), 2.2))
          : 0.22 + 0.42 * (1 - Math.pow(Math.abs(u), 2)) - u * 0.05;
      const line = us.map((u) => put([u * 1.02, c(u)]));
      p.ink(line, {
        w: pw * 2.1 * Math.sqrt(lashBase),
        press: (t) => Math.pow(Math.sin(Math.PI * clamp(t * 0.86 + 0.1, 0, 1)), 0.6),
      });
      if (look.closed === 'calm')
        for (const t of [0.72, 0.86, 1])
          p.ink([put([t, c(t)]), put([t + 0.16, c(t) + 0.26])], { w: pw * 0.9, a: 0, b: 0.9 });
      else if (spec.sex === 'f') p.ink([put([1, c(1)]), put([1.22, c(1) - 0.02])], { w: pw * 1.1, a: 0, b: 0.9 });
      drawBrow(p, put, spec, sh, look, pw, side, f);
      continue;
    }
    const topPts = us.map((u) => put([u, top(u)]));
    const botPts = [...us].reverse().map((u) => put([u * 0.95, Math.max(bottom(u * 0.95), top(u))]));
    const white = pathOf([...topPts, ...botPts]);
    if (!lashesOnly) {
      p.fill(white, '#ffffff', 0);
      p.within(white, () => {
        const shadeBand = [
          ...us.map((u) => put([u, top(u) - 0.1])),
          ...[...us].reverse().map((u) => put([u, top(u) + 0.34])),
        ];
        p.fill(pathOf(shadeBand), '#c9cbe0', '#ffffff');
        drawIris(p, put, spec, lid, look, f, side, pw, sh);
        // shadow the lid throws on the ball
        const cast = [
          ...us.map((u) => put([u, top(u) - 0.2])),
          ...[...us].reverse().map((u) => put([u, top(u) + 0.2])),
        ];
        p.fill(pathOf(cast), '#2a1830', '#17141a', p.mode === 'bw' ? 0.0001 : 0.35);
      });
      drawHighlights(p, put, spec, lid, look, f, pw, white, sh);
    }
    // lash mass: thin at the inner corner, heavy and flicked at the outer
    const th = (u: number): number => lerp(0.08, 0.33, Math.pow(smooth(-1.1, 0.8, u), 0.85)) * lashBase;
    const lastU = us[us.length - 1]!;
    const under = us.map((u) => put([u, top(u) + 0.02]));
    const over = [...us].reverse().map((u) => put([u, top(u) - th(u)]));
    const fem = spec.sex === 'f' && spec.age !== 'old';
    const flick: P2[] = fem
      ? [
          put([lastU + 0.02, top(lastU) + 0.16]),
          put([lastU + 0.1, top(lastU) - 0.02]),
          put([lastU + 0.32, top(lastU) - 0.2]),
          put([lastU + 0.13, top(lastU) - 0.2]),
          put([lastU + 0.24, top(lastU) - 0.46]),
          put([lastU - 0.04, top(lastU - 0.04) - th(lastU) * 0.92]),
        ]
      : [put([lastU + 0.03, top(lastU) + 0.1]), put([lastU + 0.1, top(lastU) - 0.06])];
    p.fill(pathOf([...under, ...flick, ...over]), mixHex(INK, spec.hairMaterial.shade, 0.16), 1);
    // lower lash: only the outer two thirds, tapering inwards
    const lowLine = us
      .filter((u) => u > (fem ? -0.55 : -0.35))
      .map((u) => put([u * 0.95, bottom(u * 0.95) + 0.02]))
      .reverse();
    p.ink(lowLine, { w: pw * (spec.age === 'old' ? 0.6 : 0.8), a: 0.08, b: 0.85 });
    if (fem && spec.age !== 'child')
      for (const u of [0.5, 0.74])
        p.ink([put([u, bottom(u) + 0.02]), put([u + 0.09, bottom(u) + 0.2])], { w: pw * 0.5, a: 0, b: 0.9 });
    // crease
    if (spec.eyes !== 'sleepy' || spec.age === 'adult') {
      const cr = us
        .filter((u) => u > -0.62 && u < 0.82)
        .map((u) => put([u, top(u) - th(u) - 0.17 - 0.06 * (1 - u * u)]));
      p.ink(cr, { w: pw * 0.6, a: 0.5, b: 0.4 });
    }
    drawBrow(p, put, spec, sh, look, pw, side, f);
  }
}

function irisCentre(spec: HeadSpec, look: Look, side: number, sh: Shape): UV {
  return [clamp((spec.gaze ?? 0) * 0.3, -0.3, 0.3) * side * 1 - 0.04 + 0 * sh.a, 0.06];
  void look;
}
function drawIris(
  p: Paint,
  put: (uv: UV) => P2,
  spec: HeadSpec,
  lid: NonNullable<(typeof LID)['round']>,
  look: Look,
  f: Frame,
  side: number,
  pw: number,
  sh: Shape,
): void {
  const [cu, cv] = irisCentre(spec, look, side, sh);
  const ratio = clamp((sh.b * lid.iris[1]) / (sh.a * lid.iris[0]), 1.0, 1.7),
    rv = lid.iris[1] * look.iris * (ratio >= 1.7 ? 1 : 1),
    ru = Math.max(lid.iris[0], (rv * sh.b) / (sh.a * 1.5)) * look.iris * (look.iris < 1 ? 1 : 1);
  const ring = (k: number, dv = 0, kv = k): P2[] =>
    ellipse(ru * k, rv * kv, 28).map(([u, v]) => put([cu + u, cv + v + dv]));
  const c = spec.eyeColour,
    dark = mixHex(c, '#140a1e', 0.72),
    mid = mixHex(c, '#140a1e', 0.25),
    light = mixHex(c, '#ffffff', 0.5);
  const top = put([cu, cv - rv]),
    bot = put([cu, cv + rv]);
  if (p.mode === 'colour') {
    const grad = p.linear(
      [
        [0, dark],
        [0.42, mid],
        [0.75, c],
        [1, light],
      ],
      top[0],
      top[1],
      bot[0],
      bot[1],
    );
    p.fill(pathOf(ring(1)), dark, 1);
    p.raw(`<path d="${pathOf(ring(0.89))}" fill="${grad}"/>`);
    p.fill(pathOf(ring(0.44, -0.05, 0.46)), mixHex(dark, '#000000', 0.4), 1);
    // glow: a crescent low in the iris
    const glow = [
      ...ellipse(ru * 0.7, rv * 0.72, 28)
        .slice(2, 13)
        .map(([u, v]) => put([cu + u, cv + v + 0.03])),
      ...ellipse(ru * 0.62, rv * 0.42, 28)
        .slice(2, 13)
        .reverse()
        .map(([u, v]) => put([cu + u, cv + v + 0.1])),
    ];
    p.fill(pathOf(glow), mixHex(light, '#ffffff', 0.25), 0, 0.75);
  } else {
    p.fill(pathOf(ring(1)), dark, 1);
    const lower = [
      ...ellipse(ru * 0.84, rv * 0.88, 40)
        .filter(([, v]) => v > -rv * 0.05)
        .map(([u, v]) => put([cu + u, cv + v])),
    ];
    p.fill(pathOf(lower), c, luminSafe(c) > 0.45 ? 0.12 : 0.35);
    p.fill(pathOf(ring(0.46, -0.02, 0.52)), dark, 1);
    const glow = [
      ...ellipse(ru * 0.66, rv * 0.74, 28)
        .slice(3, 12)
        .map(([u, v]) => put([cu + u, cv + v])),
      ...ellipse(ru * 0.55, rv * 0.5, 28)
        .slice(3, 12)
        .reverse()
        .map(([u, v]) => put([cu + u, cv + v + 0.06])),
    ];
    p.fill(pathOf(glow), '#ffffff', 0);
  }
}
const luminSafe = (c: string): number => {
  const v = [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16));
  return (0.3 * v[0]! + 0.59 * v[1]! + 0.11 * v[2]!) / 255;
};
function drawHighlights(
  p: Paint,
  put: (uv: UV) => P2,
  spec: HeadSpec,
  lid: NonNullable<(typeof LID)['round']>,
  look: Look,
  f: Frame,
  pw: number,
  clip: string,
  sh: Shape,
): void {
  // same side of the picture in both eyes: in screen space
  const c = put([irisCentre(spec, look, 1, sh)[0], 0.06]),
    r = Math.abs(put([0, 1])[1] - put([0, -1])[1]) / 2;
  const wx = Math.abs(put([lid.iris[0], 0])[0] - put([-lid.iris[0], 0])[0]) / 2 / (lid.iris[0] || 1);
  const big = spec.age === 'old' ? 0.14 : spec.eyes === 'round' ? 0.27 : 0.22;
  const ox = Math.min(wx * 0.3, r * 0.3);
  const e = (dx: number, dy: number, rx: number, ry: number): void =>
    p.fill(pathOf(ellipse(rx, ry, 16).map(([x, y]) => [c[0] + dx + x, c[1] + dy + y] as P2)), '#ffffff', 0);
  p.within(clip, () => {
    e(-ox, -r * 0.42, Math.min(r * big, wx * big * 1.2), r * big * 1.25);
    if (spec.age !== 'old') e(ox * 1.05, r * 0.36, Math.min(r * big, wx * big) * 0.5, r * big * 0.55);
    if (spec.expression === 'crying' || spec.expression === 'shy') e(-ox * 0.7, r * 0.5, r * 0.17, r * 0.13);
  });
  void f;
  void pw;
}

function drawBrow(
  p: Paint,
  put: (uv: UV) => P2,
  spec: HeadSpec,
  sh: Shape,
  look: Look,
  pw: number,
  side: number,
  f: Frame,
): void {
  void side;
  void f;
  const base = (sh.browY - sh.eyeY) / sh.b,
    k = 1 / sh.b;
  const y = (u: number): number =>
    base + look.brow * k + look.browTilt * k * (-u * 0.55 + 0.1) * -1 * -1 - 0.05 * k * (1 - (u - 0.3) ** 2);
  const us = Array.from({ length: 9 }, (_, i) => lerp(-0.98, 1.12, i / 8));
  const tilt = (u: number): number => y(u);
  const line = us.map((u) => put([u, tilt(u)]));
  const col = mixHex(spec.hairMaterial.shade, '#1a1418', spec.hairMaterial.bw < 0.5 ? 0.35 : 0.6);
  p.ink(
    line,
    {
      w: pw * 1.5 * sh.browW,
      press: (t) => Math.pow(clamp(t / 0.16, 0, 1), 0.6) * lerp(1, 0.12, smooth(0.3, 1, t)),
      wobble: 0.02,
    },
    col,
  );
}

function drawNose(p: Paint, f: Frame, spec: HeadSpec, sh: Shape, mask: Mask, pw: number): void {
  const yaw = spec.yaw,
    side = yaw >= 0 ? 1 : -1,
    k = smooth(6, 30, Math.abs(yaw));
  const tip: P3 = [0, sh.noseY, mask.z(0, sh.noseY)],
    base: P3 = [-side * 0.02, sh.noseY + 0.075, mask.zf(sh.noseY + 0.075) + 0.015];
  const bridge: P3 = [side * 0.01, sh.eyeY + 0.1, mask.z(0, sh.eyeY + 0.1)];
  const grown = spec.age === 'adult' || spec.age === 'old';
  if (Math.abs(yaw) < 64) {
    const start = grown ? 0.25 : 0.72;
    const upper = f.p([lerp(bridge[0], tip[0], start), lerp(bridge[1], tip[1], start), lerp(bridge[2], tip[2], start)]);
    if (k > 0.3) {
      p.ink(
        spline2(
          [
            upper,
            f.p([tip[0], tip[1] - 0.02, tip[2]]),
            f.p([tip[0] + side * 0.0, tip[1] + 0.028, tip[2] - 0.01]),
            f.p(base),
          ],
          6,
        ),
        { w: pw * (grown ? 0.85 : 0.72), press: (t) => Math.pow(Math.sin(Math.PI * clamp(t * 0.9 + 0.06, 0, 1)), 0.8) },
      );
    } else {
      // front: a short tick of shadow under the tip
      p.ink(
        spline2(
          [
            f.p([0.035, sh.noseY - 0.03, tip[2] - 0.02]),
            f.p([0.055, sh.noseY + 0.025, tip[2] - 0.03]),
            f.p([0.0, sh.noseY + 0.06, tip[2] - 0.05]),
          ],
          6,
        ),
        { w: pw * 0.75, a: 0.5, b: 0.5 },
      );
      if (grown)
        p.ink([f.p([0.075, sh.eyeY + 0.16, bridge[2] - 0.03]), f.p([0.068, sh.eyeY + 0.3, tip[2] - 0.06])], {
          w: pw * 0.5,
          a: 0.4,
          b: 0.7,
        });
    }
    // shadow beside the nose
    const sx = 0.1;
    p.shade(
      pathOf(
        spline2(
          [
            f.p([0.015, sh.noseY + 0.005, tip[2] - 0.005]),
            f.p([sx, sh.noseY + 0.05, tip[2] - 0.07]),
            f.p([0.01, sh.noseY + 0.085, tip[2] - 0.08]),
          ],
          5,
          true,
        ),
      ),
      spec.skin,
    );
  }
  if (grown || spec.sex === 'm') {
    const nx = -side * 0.085;
    if (Math.abs(yaw) > 14)
      p.ink(
        spline2(
          [
            f.p([nx * 0.8, sh.noseY + 0.0, tip[2] - 0.1]),
            f.p([nx * 1.2, sh.noseY + 0.04, tip[2] - 0.11]),
            f.p([nx * 0.8, sh.noseY + 0.07, tip[2] - 0.09]),
          ],
          5,
        ),
        { w: pw * 0.55, a: 0.4, b: 0.4 },
      );
  }
}

function drawMouth(p: Paint, f: Frame, spec: HeadSpec, sh: Shape, mask: Mask, look: Look, pw: number): void {
  if (!visible(f, mask, 0, sh.mouthY, -0.05)) return;
  const w = sh.mouthW,
    my = sh.mouthY;
  const put = ([u, v]: UV): P2 => f.p(mask.on(u * w, my + v * w, 0.01));
  const line = (pts: UV[], k = 1, a = 0.25, b = 0.3): void =>
    p.ink(spline2(pts.map(put), 7), { w: pw * 0.95 * k, a, b });
  const cavity = (outline: UV[], teethTop: number, tongue: boolean): void => {
    const pts = spline2(outline.map(put), 6, true),
      d = pathOf(pts);
    p.fill(d, '#7c2b35', 1);
    p.within(d, () => {
      if (tongue)
        p.fill(
          pathOf(ellipse(0.62, 0.42, 20).map(([u, v]) => put([u, v + Math.max(...outline.map((o) => o[1])) * 0.98]))),
          '#e87a7d',
          p.mode === 'bw' ? 0.35 : 0,
        );
      if (teethTop > 0)
        p.fill(
          pathOf([
            put([-1.6, -0.9]),
            put([1.6, -0.9]),
            put([1.6, teethTop - 0.08]),
            put([0, teethTop + 0.05]),
            put([-1.6, teethTop - 0.08]),
          ]),
          '#ffffff',
          0,
        );
    });
    p.ink([...pts, pts[0]!], { w: pw * 0.85, a: 0, b: 0, under: -0.1 });
  };
  const lipShade = (dy: number): void => {
    p.ink(
      spline2([put([-0.35, dy]), put([0, dy + 0.09]), put([0.35, dy])], 6),
      { w: pw * 0.6, a: 0.5, b: 0.5 },
      mixHex(spec.skin.shade, '#8a4038', 0.35),
    );
  };
  const s = (spec.seed % 2) * 2 - 1;
  switch (look.mouth) {
    case 'line':
      line([
        [-0.72, 0.0],
        [-0.25, 0.06],
        [0.2, 0.04],
        [0.7, -0.03],
      ]);
      lipShade(0.38);
      break;
    case 'firm':
      line(
        [
          [-0.8, 0.06],
          [-0.2, -0.04],
          [0.3, -0.04],
          [0.82, 0.08],
        ],
        1.1,
      );
      lipShade(0.36);
      break;
    case 'smile':
      line([
        [-1.0, -0.2],
        [-0.5, 0.12],
        [0.05, 0.2],
        [0.55, 0.1],
        [1.0, -0.22],
      ]);
      line(
        [
          [-1.12, -0.3],
          [-0.98, -0.16],
        ],
        0.8,
        0.3,
        0.2,
      );
      line(
        [
          [1.12, -0.32],
          [0.98, -0.18],
        ],
        0.8,
        0.3,
        0.2,
      );
      lipShade(0.5);
      break;
    case 'smirk':
      line(
        [
          [-0.9 * s, 0.1],
          [-0.2 * s, 0.14],
          [0.5 * s, -0.02],
          [1.05 * s, -0.34],
        ],
        1.1,
        0.3,
        0.2,
      );
      lipShade(0.42);
      break;
    case 'frown':
      line([
        [-0.78, 0.2],
        [-0.3, 0.0],
        [0.25, -0.01],
        [0.78, 0.2],
      ]);
      lipShade(0.4);
      break;
    case 'wavy':
      line(
        [
          [-0.95, 0.06],
          [-0.6, -0.1],
          [-0.28, 0.1],
          [0.05, -0.08],
          [0.36, 0.1],
          [0.66, -0.08],
          [0.95, 0.06],
        ],
        0.95,
        0.1,
        0.1,
      );
      break;
    case 'wave':
      cavity(
        [
          [-1.0, 0.12],
          [-0.6, -0.16],
          [-0.2, -0.02],
          [0.2, -0.16],
          [0.6, -0.04],
          [1.0, 0.1],
          [0.7, 0.42],
          [0.3, 0.3],
          [-0.1, 0.42],
          [-0.6, 0.36],
        ],
        0,
        false,
      );
      break;
    case 'o':
      cavity(
        [
          [0, -0.35],
          [0.42, -0.12],
          [0.46, 0.4],
          [0, 0.72],
          [-0.46, 0.4],
          [-0.42, -0.12],
        ],
        0,
        true,
      );
      break;
    case 'open':
      cavity(
        [
          [-1.15, -0.3],
          [-0.55, -0.2],
          [0, -0.16],
          [0.55, -0.2],
          [1.15, -0.3],
          [0.92, 0.42],
          [0.4, 0.95],
          [0, 1.05],
          [-0.4, 0.95],
          [-0.92, 0.42],
        ],
        0.12,
        true,
      );
      break;
    case 'shout':
      cavity(
        [
          [-0.95, -0.3],
          [-0.4, -0.5],
          [0.05, -0.44],
          [0.5, -0.52],
          [1.0, -0.3],
          [1.0, 0.3],
          [0.7, 0.86],
          [0.1, 1.02],
          [-0.6, 0.86],
          [-0.98, 0.3],
        ],
        -0.12,
        true,
      );
      break;
    case 'sob':
      cavity(
        [
          [-0.9, 0.16],
          [-0.4, -0.26],
          [0, -0.3],
          [0.4, -0.26],
          [0.9, 0.16],
          [0.72, 0.7],
          [0.25, 0.6],
          [-0.25, 0.6],
          [-0.72, 0.7],
        ],
        -0.02,
        true,
      );
      break;
    case 'teeth': {
      const o: UV[] = [
        [-1.0, 0.06],
        [-0.5, -0.28],
        [0, -0.2],
        [0.5, -0.28],
        [1.0, 0.06],
        [0.85, 0.46],
        [0.3, 0.36],
        [-0.3, 0.36],
        [-0.85, 0.46],
      ];
      const pts = spline2(o.map(put), 6, true);
      p.fill(pathOf(pts), '#ffffff', 0);
      p.within(pathOf(pts), () => {
        p.ink([put([-1.1, 0.12]), put([0, 0.06]), put([1.1, 0.12])], { w: pw * 0.6, a: 0, b: 0 });
        for (let k = -2; k <= 2; k++)
          p.ink([put([k * 0.36, -0.4]), put([k * 0.37, 0.6])], { w: pw * 0.35, a: 0, b: 0 });
      });
      p.ink([...pts, pts[0]!], { w: pw * 1.05, a: 0, b: 0 });
    }
  }
}

function drawWrinkles(
  p: Paint,
  at: (x: number, y: number, lift?: number) => P2,
  sh: Shape,
  pw: number,
  f: Frame,
  mask: Mask,
): void {
  for (const s of [-1, 1]) {
    if (!visible(f, mask, s * 0.3, sh.noseY, 0.1)) continue;
    p.ink(spline2([at(s * 0.13, sh.noseY + 0.0), at(s * 0.25, sh.noseY + 0.1), at(s * 0.31, sh.mouthY + 0.05)], 6), {
      w: pw * 0.7,
      a: 0.3,
      b: 0.6,
    });
    p.ink(spline2([at(s * 0.2, sh.eyeY + 0.17), at(s * 0.36, sh.eyeY + 0.25), at(s * 0.55, sh.eyeY + 0.2)], 6), {
      w: pw * 0.55,
      a: 0.4,
      b: 0.5,
    });
    for (const k of [-1, 0, 1])
      p.ink([at(s * 0.62, sh.eyeY + k * 0.04), at(s * 0.76, sh.eyeY + k * 0.1)], { w: pw * 0.4, a: 0.2, b: 0.7 });
  }
  for (const y of [-0.4, -0.52])
    p.ink(spline2([at(-0.35, y), at(-0.1, y + 0.03), at(0.12, y), at(0.36, y + 0.02)], 6), {
      w: pw * 0.45,
      a: 0.5,
      b: 0.5,
    });
}

function drawMarks(p: Paint, f: Frame, spec: HeadSpec, sh: Shape, mask: Mask, look: Look, pw: number): void {
  const at = (x: number, y: number, lift = 0.005): P2 => f.p(mask.on(x, y, lift));
  const ex = (spec.faceMarks as string[] | undefined) ?? [];
  if (ex.includes('freckles'))
    for (const s of [-1, 1])
      for (let i = 0; i < 6; i++) {
        const x = s * (0.3 + 0.07 * (i % 3) + 0.02 * i),
          y = sh.eyeY + sh.b + 0.1 + 0.05 * Math.floor(i / 3) + 0.02 * (i % 2);
        if (visible(f, mask, x, y, 0.1))
          p.fill(
            pathOf(
              ellipse(pw * 0.42, pw * 0.34, 8).map(([a, b]) => {
                const c = at(x, y);
                return [c[0] + a, c[1] + b] as P2;
              }),
            ),
            '#c47a55',
            1,
          );
      }
  if (ex.includes('scar')) {
    p.ink([at(0.22, -0.3), at(0.36, 0.1), at(0.47, 0.55)], { w: pw * 1.1, a: 0.4, b: 0.5 }, '#b0584e');
    for (const t of [0.2, 0.8]) {
      const c: UV = [lerp(0.22, 0.47, t), lerp(-0.3, 0.55, t)];
      p.ink([at(c[0] - 0.06, c[1] + 0.02), at(c[0] + 0.06, c[1] - 0.02)], { w: pw * 0.6 }, '#b0584e');
    }
  }
  if (ex.includes('mole'))
    p.fill(
      pathOf(
        ellipse(pw * 0.55, pw * 0.55, 10).map(([a, b]) => {
          const c = at(0.3, sh.eyeY + sh.b + 0.14);
          return [c[0] + a, c[1] + b] as P2;
        }),
      ),
      INK,
      1,
    );
  if (look.marks.includes('tears'))
    for (const s of [-1, 1]) {
      if (!visible(f, mask, s * 0.5, sh.eyeY + 0.4, 0.1)) continue;
      const x = s * (sh.eyeX + 0.02),
        y0 = sh.eyeY + sh.b * 0.8;
      const l = [at(x - 0.06, y0), at(x - 0.07, y0 + 0.25), at(x - 0.02 + s * 0.03, sh.mouthY)],
        r = [at(x + 0.08, y0 - 0.02), at(x + 0.1, y0 + 0.25), at(x + 0.07 + s * 0.02, sh.mouthY)];
      p.fill(pathOf([...spline2(l, 6), ...spline2(r, 6).reverse()]), '#dff2ff', 0, 0.85);
      p.ink(spline2(l, 6), { w: pw * 0.5, a: 0.1, b: 0.5 }, '#6a8fb8');
      p.ink(spline2(r, 6), { w: pw * 0.5, a: 0.1, b: 0.5 }, '#6a8fb8');
    }
  if (look.marks.includes('sweat')) {
    const c = at((spec.yaw >= 0 ? -1 : 1) * 0.66, -0.02),
      r = f.s * 0.075;
    const drop = spline2(
      [
        [c[0], c[1] - r * 1.9],
        [c[0] + r * 0.75, c[1]],
        [c[0], c[1] + r * 0.8],
        [c[0] - r * 0.75, c[1]],
      ] as P2[],
      6,
      true,
    );
    p.fill(pathOf(drop), '#cfeaff', 0);
    p.ink([...drop, drop[0]!], { w: pw * 0.6, a: 0, b: 0 });
  }
  if (look.marks.includes('vein')) {
    const c = at((spec.yaw >= 0 ? -1 : 1) * 0.52, -0.66, 0.2),
      r = f.s * 0.09;
    for (const [sx, sy] of [
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
    ])
      p.ink(
        spline2(
          [
            [c[0] + sx! * r, c[1] + sy! * r * 0.3],
            [c[0] + sx! * r * 0.32, c[1] + sy! * r * 0.32],
            [c[0] + sx! * r * 0.3, c[1] + sy! * r],
          ],
          5,
        ),
        { w: pw * 0.9 },
        '#c8322e',
      );
  }
  if (ex.includes('glasses')) drawGlasses(p, f, spec, sh, mask, pw);
}

function drawGlasses(p: Paint, f: Frame, spec: HeadSpec, sh: Shape, mask: Mask, pw: number): void {
  const z = mask.zf(sh.eyeY) + 0.08,
    rx = 0.315,
    ry = 0.26;
  for (const s of [-1, 1]) {
    const put = (x: number, y: number): P2 =>
      f.p([s * (sh.eyeX + x), sh.eyeY + 0.03 + y, z - 0.22 * Math.pow(Math.max(0, sh.eyeX + x) / 0.8, 2)]);
    const ring = Array.from({ length: 36 }, (_, i) => {
      const t = (i / 36) * Math.PI * 2,
        c = Math.cos(t),
        q = Math.sin(t);
      return put(rx * Math.sign(c) * Math.pow(Math.abs(c), 0.72), ry * Math.sign(q) * Math.pow(Math.abs(q), 0.72));
    });
    const d = pathOf(ring);
    p.within(d, () => {
      p.fill(pathOf([put(-0.3, -0.3), put(-0.12, -0.3), put(-0.3, 0.08), put(-0.45, 0.08)]), '#ffffff', 0, 0.45);
    });
    p.ink([...ring, ring[0]!, ring[1]!], { w: pw * 1.15, a: 0, b: 0, under: 0.3 }, '#2a2630');
    const arm = [f.p([s * (sh.eyeX + rx), sh.eyeY - 0.05, z - 0.2]), f.p([s * 0.9, sh.eyeY - 0.04, 0.0])];
    if (f.view([s, 0, 0.3])[2] > -0.2) p.ink(arm, { w: pw * 1.0, a: 0, b: 0.2 }, '#2a2630');
  }
  p.ink(
    spline2(
      [
        f.p([-(sh.eyeX - rx), sh.eyeY - 0.02, z]),
        f.p([0, sh.eyeY - 0.07, z + 0.03]),
        f.p([sh.eyeX - rx, sh.eyeY - 0.02, z]),
      ],
      6,
    ),
    { w: pw * 1.0, a: 0, b: 0 },
    '#2a2630',
  );
}
export { material, mix2, rad, rng, stroke };
export type { Rng };
