import { lerp, smooth, spline2, type P2 } from '../../geometry/geometry';
import { pathOf } from '../../pen/paint';
import { ellipseAt } from '../ring';
import type { FaceView } from './face-view';

type Point = readonly [number, number];
// t towards the face, y down, about the middle of the ear
const ROUND: readonly Point[] = [
  [0.1, 0.02],
  [0.06, -0.12],
  [-0.04, -0.19],
  [-0.17, -0.16],
  [-0.22, -0.02],
  [-0.17, 0.14],
  [-0.08, 0.26],
  [0, 0.34],
  [0.08, 0.33],
  [0.11, 0.2], // prettier-ignore
];
const POINTED: readonly Point[] = [
  [0.1, 0.02],
  [0.04, -0.12],
  [-0.1, -0.24],
  [-0.34, -0.42],
  [-0.42, -0.46],
  [-0.32, -0.2],
  [-0.18, 0.08],
  [-0.08, 0.24],
  [0, 0.33],
  [0.08, 0.32],
  [0.11, 0.2], // prettier-ignore
];
const LONG: readonly Point[] = [
  [0.1, 0.02],
  [0, -0.1],
  [-0.3, -0.24],
  [-0.78, -0.4],
  [-0.95, -0.42],
  [-0.74, -0.2],
  [-0.3, 0.1],
  [-0.1, 0.25],
  [0, 0.33],
  [0.08, 0.32],
  [0.11, 0.2], // prettier-ignore
];
const INNER: readonly Point[] = [[0.03, -0.05], [-0.06, -0.12], [-0.14, -0.06], [-0.1, 0.08], [-0.02, 0.16]]; // prettier-ignore
const INNER_POINTED: readonly Point[] = [[0.03, -0.04], [-0.12, -0.14], [-0.3, -0.32], [-0.16, -0.02], [-0.03, 0.16]]; // prettier-ignore

/** Of the back of an ear: where its rim rolls over. */
const RIM: readonly Point[] = [[-0.06, -0.12], [-0.13, -0.08], [-0.15, 0.02], [-0.1, 0.12]]; // prettier-ignore

const isAnimal = (ears: string | undefined): boolean => ears !== undefined && !ears.includes('pointy');

/** One ear of a pair; those turned away are drawn in the far pass, behind the face, or behind hair seen from behind. */
export function drawEar({ p, f, spec, pen }: FaceView, side: -1 | 1, pass: 'far' | 'near'): void {
  const out = f.depth([side, 0, 0.15]);
  if ((pass === 'near') !== out > 0.02 || out < -0.75 || isAnimal(spec.animalEars)) return;
  const isPointed = spec.animalEars !== undefined;
  // it lies close to a head that is turned away, or it would be seen edge-on; from behind it stands off
  const away = -f.m[2][2];
  const isBack = away > 0.9;
  const off = lerp(lerp(isPointed ? 0.62 : 0.38, 0.06, smooth(0.1, 0.6, away)), 0.72, smooth(0.84, 0.96, away));
  const scale = spec.age === 'child' ? 0.92 : spec.age === 'old' ? 1.12 : 1;
  const shape = spec.animalEars === 'long_pointy_ears' ? LONG : isPointed ? POINTED : ROUND;
  const put = ([t, y]: Point): P2 => f.p([side * (0.86 + (0.1 - t) * off), 0.16 + y * scale, -0.1 + t * 0.8 * scale]);
  const points = spline2(shape.map(put), 5, true);
  const path = pathOf(points);
  p.flat(path, spec.skin);
  const inner = spline2((isBack ? RIM : isPointed ? INNER_POINTED : INNER).map(put), 5);
  p.within(path, () => p.shade(pathOf([...inner, put([0.1, 0.1])]), spec.skin));
  p.ink(points.slice(2, -8), { w: pen * 0.95, a: 0.1, b: 0.2 });
  p.ink(inner, { w: pen * (isBack ? 0.45 : 0.55), a: 0.2, b: 0.5 });
  if (spec.trinkets?.includes('earrings') === true) {
    const drop = ellipseAt(put([0.03, 0.45]), f.s * 0.055, f.s * 0.075);
    p.fill(pathOf(drop), '#f0c94a', 0);
    p.ink([...drop, drop[0]!], { w: pen * 0.6, a: 0, b: 0 });
  }
}
