import type { P2, P3 } from '../../geometry/geometry';
import type { Local } from '../draw-surfaces';
import { ellipse, type FaceView, type Skin } from '../face-view';
import type { Mood } from '../mood';

/** Half axes of the skull. */
export const SKULL: P3 = [1, 0.94, 0.92];
/** Middle and half axes of the muzzle, in the head's space. */
export const MUZZLE = { at: [0, 0.4, 0.6] satisfies P3, axes: [0.56, 0.42, 0.5] satisfies P3 } as const;

/** Draws eyes, nostrils and the mouth. */
export function drawMonkeyFace(view: FaceView, head: Local, mood: Mood): void {
  const brow = skinOf(head, [0, 0, 0], SKULL),
    muzzle = skinOf(head, MUZZLE.at, MUZZLE.axes);
  for (const side of [-1, 1] as const) {
    drawEye(view, brow, side, mood);
    drawBrow(view, brow, side, mood);
    view.fill(muzzle, ellipse(side * 0.1, -0.17, 0.045, 0.06, 8), '#4a3328', 1);
  }
  drawMouth(view, muzzle, mood);
}

function skinOf(head: Local, [x, y, z]: P3, [a, b, c]: P3): Skin {
  return {
    at: (u, v) => head.at([x + u, y + v, z + c * Math.sqrt(Math.max(0, 1 - (u / a) ** 2 - (v / b) ** 2))]),
    middle: head.at([x, y, z]),
  };
}

const EYE = { aside: 0.31, y: -0.1, wide: 0.17, high: 0.21 };
const ARC = [-1, -0.5, 0, 0.5, 1];

function drawEye(view: FaceView, skin: Skin, side: -1 | 1, mood: Mood): void {
  const u = side * EYE.aside;
  if (mood === 'happy' || mood === 'sleepy') {
    const sense = mood === 'happy' ? -1 : 1;
    view.line(
      skin,
      ARC.map((t): P2 => [u + t * 0.18, EYE.y + sense * (0.08 - 0.14 * t * t)]),
      1.3,
    );
    return;
  }
  const k = mood === 'surprised' ? 1.24 : 1,
    [wide, high] = [EYE.wide * k, EYE.high * k],
    slope = mood === 'angry' ? 0.7 : mood === 'sad' ? -0.6 : 0,
    lid = (points: P2[]): P2[] =>
      slope === 0 ? points : points.map(([x, y]): P2 => [x, Math.max(y, EYE.y - high * 0.4 - (x - u) * side * slope)]);
  view.fill(skin, lid(ellipse(u, EYE.y, wide * 1.16, high * 1.12, 16)), '#2a1c14', 1);
  view.fill(skin, lid(ellipse(u, EYE.y, wide, high, 16)), '#ffffff', 0);
  const pupil = mood === 'surprised' ? 0.46 : 0.76;
  view.fill(skin, lid(ellipse(u, EYE.y + 0.01, wide * pupil, high * pupil, 14)), '#3a2416', 1);
  view.fill(skin, ellipse(u - wide * 0.26, EYE.y - high * 0.24, wide * 0.26, high * 0.24, 8), '#ffffff', 0);
}

/** The ridge over an eye. */
function drawBrow(view: FaceView, skin: Skin, side: -1 | 1, mood: Mood): void {
  const tilt = mood === 'angry' ? 0.16 : mood === 'sad' ? -0.13 : 0,
    lift = mood === 'surprised' ? -0.12 : 0;
  view.line(
    skin,
    [-1, 0, 1].map((t): P2 => [side * (EYE.aside + t * 0.2), -0.42 + lift - tilt * t + 0.04 * t * t]),
    1.5,
  );
}

function drawMouth(view: FaceView, muzzle: Skin, mood: Mood): void {
  if (mood === 'surprised') {
    view.fill(muzzle, ellipse(0, 0.16, 0.13, 0.15, 12), '#6a2c28', 1);
    return;
  }
  if (mood === 'happy') {
    view.fill(muzzle, ellipse(0, 0.06, 0.34, 0.24, 18).map(([x, y]): P2 => [x, Math.max(y, 0.05)]), '#6a2c28', 1); // prettier-ignore
    view.fill(muzzle, ellipse(0, 0.21, 0.18, 0.06, 10), '#e58b84', 0.1);
    return;
  }
  if (mood === 'angry') {
    const bared = ellipse(0, 0.11, 0.36, 0.13, 16);
    view.fill(muzzle, bared, '#fdf8ee', 0);
    view.line(muzzle, [...bared, bared[0]!], 0.9);
    view.line(muzzle, [[-0.34, 0.11], [0, 0.1], [0.34, 0.11]], 0.7); // prettier-ignore
    return;
  }
  const bend = mood === 'sad' ? -0.1 : 0.08;
  view.line(
    muzzle,
    [-1, -0.6, 0, 0.6, 1].map((t): P2 => [t * 0.38, 0.1 + bend * (1 - t * t)]),
    1.1,
  );
}
