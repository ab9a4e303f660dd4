import { spline2, type P2 } from '../../geometry/geometry';
import { pathOf } from '../../pen/paint';
import { drawEar } from './ear';
import { drawBlush, drawEmotionMarks, drawGloom } from './emotion-marks';
import { drawEyes } from './eyes';
import { drawFaceMarks, drawWrinkles } from './face-marks';
import type { FaceView } from './face-view';
import { drawMouth } from './mouth';
import { drawNose } from './nose';

/** What a head hands to its face: shapes that throw shadows on it, and whether the skull above it is bare. */
export interface FaceSetting {
  readonly shadows: readonly string[];
  readonly isBald: boolean;
  readonly hasEars: boolean;
}

/** The outline of a face in px, with its path. */
export interface FaceOutline {
  readonly points: readonly P2[];
  readonly path: string;
}

/** Far ear, skin, shadows, features and outline; gives the outline for what is drawn again later. */
export function drawFace(face: FaceView, { shadows, isBald, hasEars }: FaceSetting): FaceOutline {
  const { p, f, spec } = face;
  const points = face.mask.contour(f);
  const path = pathOf(points);
  if (hasEars) for (const side of [-1, 1] as const) drawEar(face, side, 'far');
  p.flat(path, spec.skin);
  p.within(path, () => {
    if (spec.yaw < 35 && spec.yaw > -100) drawSideShadow(face);
    if (shadows.length > 0) p.shade(shadows.join(''), spec.skin);
    drawBlush(face);
    drawGloom(face);
  });
  if (spec.age === 'old' || spec.faceMarks?.includes('wrinkles') === true) drawWrinkles(face);
  p.within(path, () => drawEyes(face));
  drawNose(face);
  drawMouth(face, points);
  drawFaceMarks(face);
  inkOutline(face, points, isBald);
  return { points, path };
}

/** Signs of feeling go over hair and glasses. */
export { drawEmotionMarks };

/** The side plane in shadow: the light is at the upper left. */
function drawSideShadow(face: FaceView): void {
  const { p, f, mask, shape, spec } = face;
  const edge = [
    face.at(0.999 * mask.width(0.1), 0.1),
    face.at(0.93 * mask.width(0.35), 0.35),
    face.at(0.8 * mask.width(0.62), 0.62),
    face.at(0.6 * mask.width(0.85 * shape.chin), 0.85 * shape.chin),
    face.at(0.1, shape.chin * 0.985),
  ];
  const { x, y, s } = f;
  p.shade(
    pathOf([...spline2(edge, 6), [x, y + s * 1.8], [x + s * 1.6, y + s * 1.4], [x + s * 1.6, y]]),
    spec.skin,
    0.55,
  );
}

/** The lower outline: two strokes from the temples that meet under the chin, heavier there. */
function inkOutline({ p, f, spec, pen }: FaceView, points: readonly P2[], isBald: boolean): void {
  const count = points.length;
  const roll = Math.round((Math.atan2(-f.m[0][1], f.m[1][1]) / (Math.PI * 2)) * count);
  const at = (degrees: number): P2 => points[(((Math.round((degrees / 360) * count) + roll) % count) + count) % count]!;
  const isBehind = Math.abs(spec.yaw) > 100;
  const from = isBehind ? (isBald ? 12 : -40) : isBald ? (spec.yaw < 8 ? 12 : -75) : -58;
  const fromLeft = isBehind ? (isBald ? 12 : -40) : isBald ? (spec.yaw > -8 ? 12 : -75) : -58;
  const right: P2[] = [];
  const left: P2[] = [];
  for (let angle = from; angle <= 90; angle += 2) right.push(at(angle));
  for (let angle = 180 - fromLeft; angle >= 84; angle -= 2) left.push(at(angle));
  const stroke = { w: pen * 1.1, a: isBehind ? 0.1 : 0.4, b: 0.06, under: 0.4, wobble: 0.06 };
  p.ink(right, stroke);
  p.ink(left, stroke);
}
