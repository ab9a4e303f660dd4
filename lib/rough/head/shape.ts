/** Measures of heads by age, sex and build (TECHNIQUE 3.2). */
import type { BodyBuild, ProportionChanges } from '../vocabulary';
import type { EyeStyle, HeadAge, HeadSpec } from './head-spec';

export interface Shape {
  /** y of the chin. */
  chin: number;
  /** 0 a pointed chin, 1 a square one. */
  jaw: number;
  /** Middle of an eye, and its half width and half height. */
  eyeX: number;
  eyeY: number;
  a: number;
  b: number;
  browY: number;
  /** Thickness of brows, 1 is usual. */
  browW: number;
  /** How far the nose stands out, and the y of its tip. */
  nose: number;
  noseY: number;
  /** Of its marks, 1 is usual. */
  noseSize: number;
  mouthY: number;
  mouthW: number;
  /** Half width of the neck. */
  neck: number;
  /** Weight of the upper lashes. */
  lash: number;
  /** Of the whole face. */
  wide: number;
  /** Fullness of the cheeks. */
  cheek: number;
}

const row = (v: readonly number[]): Shape => ({
  chin: v[0]!,
  jaw: v[1]!,
  eyeX: v[2]!,
  eyeY: v[3]!,
  a: v[4]!,
  b: v[5]!,
  browY: v[6]!,
  browW: v[7]!,
  nose: v[8]!,
  noseY: v[9]!,
  noseSize: 1,
  mouthY: v[10]!,
  mouthW: v[11]!,
  neck: v[12]!,
  lash: v[13]!,
  wide: v[14]!,
  cheek: v[15]!,
});

// chin jaw | eye x y a b | brow y w | nose out y | mouth y w | neck lash wide cheek
const SHAPES: Readonly<Record<`${HeadAge}${'f' | 'm'}`, Shape>> = {
  childf: row([0.92, 0.26, 0.385, 0.21, 0.258, 0.285, -0.2, 0.75, 0.07, 0.51, 0.69, 0.14, 0.25, 0.95, 1.03, 0.07]),
  childm: row([0.94, 0.32, 0.38, 0.2, 0.245, 0.255, -0.17, 1.15, 0.07, 0.51, 0.7, 0.155, 0.25, 0.75, 1.03, 0.07]),
  teenf: row([1.05, 0.08, 0.372, 0.17, 0.252, 0.262, -0.23, 0.75, 0.09, 0.56, 0.775, 0.165, 0.25, 1, 0.99, 0.05]),
  teenm: row([1.13, 0.27, 0.365, 0.135, 0.235, 0.192, -0.19, 1.25, 0.12, 0.58, 0.81, 0.195, 0.34, 0.72, 0.98, 0.04]),
  adultf: row([1.13, 0.12, 0.37, 0.125, 0.247, 0.206, -0.2, 0.8, 0.11, 0.575, 0.82, 0.195, 0.29, 1.1, 0.98, 0.035]),
  adultm: row([1.24, 0.52, 0.36, 0.09, 0.218, 0.142, -0.165, 1.45, 0.155, 0.6, 0.87, 0.225, 0.44, 0.62, 0.98, 0.02]),
  oldf: row([1.1, 0.4, 0.37, 0.13, 0.2, 0.128, -0.13, 0.75, 0.125, 0.58, 0.82, 0.185, 0.27, 0.5, 0.99, 0.045]),
  oldm: {
    ...row([1.31, 0.58, 0.365, 0.03, 0.2, 0.11, -0.21, 1.9, 0.21, 0.64, 0.93, 0.23, 0.4, 0.5, 0.95, -0.015]),
    noseSize: 1.45,
  },
};

const MEASURES = [
  'chin',
  'jaw',
  'eyeX',
  'eyeY',
  'a',
  'b',
  'browY',
  'browW',
  'nose',
  'noseY',
  'mouthY',
  'mouthW',
  'neck',
  'lash',
  'wide',
  'cheek',
] as const;

/** Factors of an eye's half width and height. */
const EYE_FACTORS: Readonly<Record<EyeStyle, readonly [number, number]>> = {
  round: [1, 1],
  gentle: [1.02, 0.97],
  sharp: [1.03, 0.84],
  sleepy: [1, 0.92],
  narrow: [1.02, 0.62],
  button: [0.86, 1],
  old: [1, 1],
};

/** What of a head decides its measures. */
type Shaping = Pick<HeadSpec, 'sex' | 'age' | 'eyes' | 'build' | 'proportions'>;

export function shapeOfHead({ sex, age, eyes, build, proportions }: Shaping): Shape {
  const shape = sex === 'n' ? betweenShapes(age) : { ...SHAPES[`${age}${sex}`] };
  const [wide, high] = EYE_FACTORS[eyes];
  shape.a *= wide;
  shape.b *= high;
  fatten(shape, build);
  if (proportions) changeFace(shape, proportions);
  return shape;
}

/** Of neither sex. */
function betweenShapes(age: HeadAge): Shape {
  const [one, other] = [SHAPES[`${age}f`], SHAPES[`${age}m`]];
  const shape = { ...one };
  for (const measure of MEASURES) shape[measure] = (one[measure] + other[measure]) / 2;
  return shape;
}

function fatten(shape: Shape, build: BodyBuild | undefined): void {
  if (build === 'sturdy' || build === 'heavy') {
    const more = build === 'heavy' ? 1.7 : 1;
    shape.wide *= 1 + 0.06 * more;
    shape.jaw = Math.min(MOST_JAW, shape.jaw + 0.24 * more);
    shape.cheek += 0.05 * more;
    shape.neck *= 1 + 0.22 * more;
    shape.chin *= 0.98;
  } else if (build === 'muscular') {
    shape.jaw = Math.min(MOST_JAW, shape.jaw + 0.16);
    shape.neck *= 1.28;
    shape.cheek -= 0.015;
  } else if (build === 'slim') {
    shape.wide *= 0.965;
    shape.jaw = Math.max(0, shape.jaw - 0.08);
    shape.cheek -= 0.025;
    shape.neck *= 0.9;
    shape.chin *= 1.015;
  }
}
const MOST_JAW = 0.95;

/** Eyes keep this distance from the middle of the face, and from its sides. */
const BETWEEN_EYES = 0.075;
const BESIDE_EYES = 0.7;

/** What somebody's own proportions make of a face, each -1 to 1. */
function changeFace(shape: Shape, changes: ProportionChanges): void {
  const { eye_size: size = 0, eye_spacing: spacing = 0, jaw = 0, nose = 0, chin = 0 } = changes;
  const longer = shape.chin * 0.1 * chin;
  shape.chin += longer;
  shape.mouthY += longer * 0.45;
  shape.noseY += longer * 0.2 + 0.03 * nose;
  shape.nose *= 1 + 0.65 * nose;
  shape.noseSize *= nose < 0 ? 1 + 0.6 * nose : 1 + nose;
  shape.jaw = Math.min(MOST_JAW, Math.max(0, shape.jaw + 0.45 * jaw));
  shape.wide *= 1 + 0.065 * jaw;
  shape.cheek += jaw < 0 ? 0.03 * jaw : 0;
  shape.eyeX += 0.055 * spacing;
  const higher = shape.b * 0.3 * size;
  shape.b += higher;
  shape.browY -= Math.max(0, higher) * 0.8;
  const room = Math.min(shape.eyeX - BETWEEN_EYES, BESIDE_EYES * shape.wide - shape.eyeX);
  shape.a = Math.min(shape.a * (1 + 0.22 * size), Math.max(room, 0.12));
}
