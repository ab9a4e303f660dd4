/** Scars, freckles, moles, tattoos, plasters, wrinkles. */
import { lerp, spline2, type P2 } from '../../geometry/geometry';
import { INK, pathOf } from '../../pen/paint';
import type { FaceMark } from '../../vocabulary/people';
import { ellipseAt } from '../ring';
import type { FaceView } from './face-view';

const SCAR = '#b0584e';
const TATTOO = '#3a4a78';
type Spot = readonly [number, number];

/** A seam across the face with stitches at the given shares of its length. */
function drawScar(face: FaceView, line: readonly Spot[], stitches: readonly number[]): void {
  const { p, pen } = face;
  const middle = line[Math.floor(line.length / 2)]!;
  if (!face.sees(middle[0], middle[1], 0.05)) return;
  p.ink(spline2(line.map(([x, y]) => face.at(x, y, 0.008)), 6), { w: pen * 1.15, a: 0.35, b: 0.5 }, SCAR); // prettier-ignore
  const first = line[0]!;
  const last = line[line.length - 1]!;
  const length = Math.sqrt((last[0] - first[0]) ** 2 + (last[1] - first[1]) ** 2);
  const [acrossX, acrossY] = [(-(last[1] - first[1]) / length) * 0.07, ((last[0] - first[0]) / length) * 0.07];
  for (const t of stitches) {
    const [x, y] = [lerp(first[0], last[0], t), lerp(first[1], last[1], t)];
    p.ink(
      [face.at(x - acrossX, y - acrossY, 0.008), face.at(x + acrossX, y + acrossY, 0.008)],
      { w: pen * 0.65 },
      SCAR,
    );
  }
}

function drawEyeScar(face: FaceView, side: number): void {
  const { eyeX, eyeY, b } = face.shape;
  const x = side * eyeX;
  drawScar(face, [[x - side * 0.1, eyeY - b - 0.26], [x - side * 0.03, eyeY - b * 0.6]], []); // prettier-ignore
  drawScar(face, [[x + side * 0.03, eyeY + b * 0.9], [x + side * 0.07, eyeY + b + 0.14], [x + side * 0.14, eyeY + b + 0.34]], [0.6]); // prettier-ignore
}

function drawFreckles(face: FaceView): void {
  const { p, shape, pen } = face;
  for (const side of [-1, 1])
    for (let i = 0; i < 7; i++) {
      const x = side * (0.26 + 0.075 * (i % 4) + 0.015 * i);
      const y = shape.eyeY + shape.b + 0.1 + 0.055 * Math.floor(i / 4) + 0.02 * (i % 2);
      if (face.sees(x, y, 0.1)) p.fill(pathOf(ellipseAt(face.at(x, y), pen * 0.42, pen * 0.34, 8)), '#c47a55', 1);
    }
  if (face.sees(0, shape.noseY - 0.1, 0.1))
    for (const x of [-0.07, 0.06])
      p.fill(pathOf(ellipseAt(face.at(x, shape.noseY - 0.12), pen * 0.36, pen * 0.3, 8)), '#c47a55', 1);
}

function drawMole(face: FaceView, x: number, y: number): void {
  const size = face.pen * 0.62;
  if (face.sees(x, y)) face.p.fill(pathOf(ellipseAt(face.at(x, y), size, size, 10)), INK, 1);
}

/** A tribal sign: a curved blade under the eye and a point beneath it. */
function drawTattoo(face: FaceView, side: number): void {
  const { eyeX, eyeY, b } = face.shape;
  const top = eyeY + b + 0.1;
  if (!face.sees(side * eyeX, top)) return;
  const blade: readonly Spot[] = [[0.16, 0], [0.34, 0.05], [0.56, 0.0], [0.7, -0.14], [0.6, 0.1], [0.4, 0.15], [0.24, 0.12]]; // prettier-ignore
  const fang: readonly Spot[] = [
    [0.34, 0.17],
    [0.44, 0.17],
    [0.4, 0.42],
  ];
  for (const shape of [blade, fang])
    face.p.fill(pathOf(shape.map(([x, y]) => face.at(side * x, top + y, 0.004))), TATTOO, 1);
}

function drawPaint(face: FaceView): void {
  const { eyeY, b } = face.shape;
  for (const side of [-1, 1])
    for (const down of [0.1, 0.2]) {
      const y = eyeY + b + down;
      if (!face.sees(side * 0.42, y)) continue;
      const bar: readonly Spot[] = [[0.24, 0], [0.66, -0.02], [0.66, 0.04], [0.24, 0.055]]; // prettier-ignore
      face.p.fill(pathOf(bar.map(([dx, dy]) => face.at(side * dx, y + dy, 0.004))), '#c8323c', 1);
    }
}

function drawPlaster(face: FaceView, x: number, y: number, turn: number): void {
  if (!face.sees(x, y, 0.1)) return;
  const { p, pen } = face;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const put = (u: number, v: number): P2 => face.at(x + u * cos - v * sin, y + u * sin + v * cos, 0.01);
  const outline = spline2([put(-0.15, -0.045), put(0.15, -0.045), put(0.175, 0), put(0.15, 0.05), put(-0.15, 0.05), put(-0.175, 0)], 4, true); // prettier-ignore
  p.fill(pathOf(outline), '#f2d3a6', 0);
  p.fill(pathOf([put(-0.055, -0.05), put(0.055, -0.05), put(0.055, 0.05), put(-0.055, 0.05)]), '#fbe9cd', 0.15);
  p.ink([...outline, outline[0]!], { w: pen * 0.7, a: 0, b: 0 });
  for (const u of [-0.055, 0.055]) p.ink([put(u, -0.045), put(u, 0.05)], { w: pen * 0.4, a: 0, b: 0 });
}

function drawWhiskers(face: FaceView): void {
  const { shape, p, pen } = face;
  for (const side of [-1, 1])
    for (let k = -1; k <= 1; k++) {
      const y = shape.noseY + 0.02 + k * 0.1;
      if (!face.sees(side * 0.5, y, 0.02)) continue;
      p.ink([face.at(side * 0.36, y), face.at(side * 0.68, y + k * 0.05 - 0.01)], { w: pen * 0.9, a: 0.2, b: 0.6 });
    }
}

function drawDirt(face: FaceView): void {
  const { p, pen, shape } = face;
  const spots: readonly Spot[] = [[-0.5, shape.eyeY + 0.42], [0.42, shape.eyeY + 0.5], [0.3, -0.42]]; // prettier-ignore
  for (const [x, y] of spots) {
    if (!face.sees(x, y, 0.1)) continue;
    for (let k = 0; k < 4; k++)
      p.ink(
        [face.at(x - 0.1 + k * 0.05, y + 0.02 * k), face.at(x - 0.02 + k * 0.05, y - 0.08 + 0.03 * k)],
        { w: pen * 0.6, a: 0.2, b: 0.5 },
        '#8a6a50',
      );
  }
}

/** Folds of age: from the nose to the mouth, under and beside the eyes, across the forehead. */
export function drawWrinkles(face: FaceView): void {
  const { p, shape, pen } = face;
  const { noseY, mouthY, eyeY } = shape;
  const line = (points: readonly Spot[], width: number, a: number, b: number): void =>
    p.ink(spline2(points.map(([x, y]) => face.at(x, y)), 6), { w: pen * width, a, b }); // prettier-ignore
  for (const side of [-1, 1]) {
    if (!face.sees(side * 0.3, noseY, 0.1)) continue;
    line([[side * 0.13, noseY], [side * 0.25, noseY + 0.1], [side * 0.31, mouthY + 0.05]], 0.7, 0.3, 0.6); // prettier-ignore
    line([[side * 0.2, eyeY + 0.17], [side * 0.36, eyeY + 0.25], [side * 0.55, eyeY + 0.2]], 0.55, 0.4, 0.5); // prettier-ignore
    for (const k of [-1, 0, 1]) line([[side * 0.62, eyeY + k * 0.04], [side * 0.69, eyeY + k * 0.07], [side * 0.76, eyeY + k * 0.1]], 0.4, 0.2, 0.7); // prettier-ignore
  }
  for (const y of [-0.4, -0.52])
    if (face.sees(0, y)) line([[-0.35, y], [-0.1, y + 0.03], [0.12, y], [0.36, y + 0.02]], 0.45, 0.5, 0.5); // prettier-ignore
}

/** How every mark is drawn. Sides are those that the viewer sees. */
const MARKS: Readonly<Record<FaceMark, (face: FaceView) => void>> = {
  scar_on_left_cheek: (face) => drawScar(face, [[-0.28, face.shape.eyeY + 0.42], [-0.48, face.shape.eyeY + 0.38], [-0.66, face.shape.eyeY + 0.26]], [0.3, 0.6]), // prettier-ignore
  scar_on_right_cheek: (face) => drawScar(face, [[0.28, face.shape.eyeY + 0.42], [0.48, face.shape.eyeY + 0.38], [0.66, face.shape.eyeY + 0.26]], [0.3, 0.6]), // prettier-ignore
  scar_across_left_eye: (face) => drawEyeScar(face, -1),
  scar_across_right_eye: (face) => drawEyeScar(face, 1),
  scar_on_forehead: (face) => drawScar(face, [[-0.06, -0.52], [0.08, -0.36], [0.16, -0.2]], [0.35, 0.65]), // prettier-ignore
  scar_on_nose: (face) => drawScar(face, [[-0.24, face.shape.noseY - 0.16], [0, face.shape.noseY - 0.19], [0.25, face.shape.noseY - 0.15]], [0.25, 0.75]), // prettier-ignore
  scar_on_chin: (face) => drawScar(face, [[0.1, face.shape.mouthY + 0.1], [0.16, face.shape.mouthY + 0.17], [0.2, face.shape.mouthY + 0.26]], [0.5]), // prettier-ignore
  freckles: drawFreckles,
  mole_under_left_eye: (face) => drawMole(face, -0.3, face.shape.eyeY + face.shape.b + 0.13),
  mole_under_right_eye: (face) => drawMole(face, 0.3, face.shape.eyeY + face.shape.b + 0.13),
  mole_under_mouth: (face) => drawMole(face, 0.17, face.shape.mouthY + 0.09),
  facial_tattoo_left: (face) => drawTattoo(face, -1),
  facial_tattoo_right: (face) => drawTattoo(face, 1),
  face_paint: drawPaint,
  bandaid_on_left_cheek: (face) => drawPlaster(face, -0.48, face.shape.eyeY + 0.45, 0.35),
  bandaid_on_right_cheek: (face) => drawPlaster(face, 0.48, face.shape.eyeY + 0.45, -0.35),
  bandaid_on_nose: (face) => drawPlaster(face, 0, face.shape.noseY - 0.14, 0),
  bandaged_head: () => undefined,
  whisker_markings: drawWhiskers,
  bags_under_eyes: () => undefined,
  wrinkles: () => undefined,
  dirty_face: drawDirt,
};

export function drawFaceMarks(face: FaceView): void {
  for (const mark of face.spec.faceMarks ?? []) MARKS[mark](face);
}
