/** Eyes with their lids, lashes and brows. */
import { clamp, type P2 } from '../../geometry/geometry';
import { INK, mixHex, pathOf } from '../../pen/paint';
import { drawBrow } from './brow';
import { Eye } from './eye';
import type { FaceView } from './face-view';
import { drawIris, drawLights } from './iris';

/** Brows through a fringe that is as black as lashes: those alone are seen there. */
export function drawBrowsThroughFringe(face: FaceView): void {
  for (const side of [-1, 1] as const) {
    const eye = new Eye(face, side);
    if (eye.isVisible()) drawBrow(face, eye, true);
  }
}

/** Draws both eyes, the nearer one last; without the balls what is seen through a fringe. */
export function drawEyes(face: FaceView, hasBalls = true): void {
  const sides = face.spec.yaw > 0 ? ([1, -1] as const) : ([-1, 1] as const);
  const patched = face.spec.eyewear === 'blindfold' ? 'both' : face.spec.eyewear;
  for (const side of sides) {
    const eye = new Eye(face, side);
    if (!eye.isVisible()) continue;
    drawBrow(face, eye, !hasBalls);
    const isHidden =
      patched === 'both' || patched === (side < 0 ? 'eyepatch_left' : 'eyepatch_right') || patched === 'sunglasses';
    if (isHidden) continue;
    if (eye.closed !== undefined) drawClosedEye(face, eye);
    else drawOpenEye(face, eye, hasBalls);
  }
}

const isFeminine = ({ spec }: FaceView): boolean => spec.sex === 'f' && spec.age !== 'old';

function drawClosedEye(face: FaceView, eye: Eye): void {
  const { p, pen } = face;
  const line = (height: (u: number) => number, width = 2.1): void =>
    p.ink(
      eye.us.map((u) => eye.put(u * 1.02, height(u))),
      {
        w: pen * width * Math.sqrt(eye.lash),
        press: (t) => Math.pow(Math.max(0, Math.sin(Math.PI * clamp(t * 0.86 + 0.1, 0, 1))), 0.6),
      },
    );
  if (eye.closed === 'squeezed') {
    line((u) => 0.3 - 0.16 * (1 - u * u), 1.8);
    p.ink([eye.put(-0.95, -0.02), eye.put(-0.5, 0.2)], { w: pen * 0.8, a: 0.2, b: 0.6 });
    p.ink([eye.put(0.5, 0.58), eye.put(0.98, 0.7)], { w: pen * 0.7, a: 0.3, b: 0.6 });
    return;
  }
  if (eye.closed === 'happy') {
    const arch = (u: number): number => 0.42 - 0.62 * (1 - Math.pow(Math.abs(u), 2.2));
    line(arch);
    if (isFeminine(face)) p.ink([eye.put(1, arch(1)), eye.put(1.22, arch(1) - 0.02)], { w: pen * 1.1, a: 0, b: 0.9 });
    return;
  }
  const sunk = (u: number): number => 0.22 + 0.42 * (1 - u * u) - u * 0.05;
  line(sunk);
  if (isFeminine(face))
    for (const u of [0.72, 0.86, 1])
      p.ink([eye.put(u, sunk(u)), eye.put(u + 0.16, sunk(u) + 0.26)], { w: pen * 0.9, a: 0, b: 0.9 });
  p.ink([eye.put(-0.4, -0.12), eye.put(0.15, -0.2), eye.put(0.7, -0.06)], { w: pen * 0.5, a: 0.5, b: 0.5 });
}

function drawOpenEye(face: FaceView, eye: Eye, hasBall: boolean): void {
  const { p } = face;
  if (hasBall) {
    const white = pathOf(eye.opening());
    p.fill(white, '#ffffff', 0);
    p.within(white, () => {
      const shadow = pathOf([...eye.lidLine(0.1), ...eye.lidLine(-0.3, true)]);
      p.fill(shadow, '#c9cbe0', '#ffffff');
      drawIris(face, eye);
      if (p.mode === 'colour') p.fill(pathOf([...eye.lidLine(0.2), ...eye.lidLine(-0.2, true)]), '#2a1830', 1, 0.35);
      drawLights(face, eye);
    });
  }
  drawLashes(face, eye);
}

function drawLashes(face: FaceView, eye: Eye): void {
  const { p, spec, pen } = face;
  const { us } = eye;
  const fem = isFeminine(face);
  const last = us[us.length - 1]!;
  const under = us.map((u) => eye.put(u, eye.top(u) + 0.02));
  const over: P2[] = [];
  for (let i = us.length - 1; i >= 0; i--) over.push(eye.put(us[i]!, eye.top(us[i]!) - eye.lashHeight(us[i]!)));
  const corner = eye.top(last);
  const flick: P2[] = fem
    ? [
        eye.put(last + 0.02, corner + 0.16),
        eye.put(last + 0.1, corner - 0.02),
        eye.put(last + 0.32, corner - 0.2),
        eye.put(last + 0.13, corner - 0.2),
        eye.put(last + 0.24, corner - 0.46),
        eye.put(last - 0.04, eye.top(last - 0.04) - eye.lashHeight(last) * 0.92),
      ]
    : [eye.put(last + 0.03, corner + 0.1), eye.put(last + 0.1, corner - 0.06)];
  p.inkPath(pathOf([...under, ...flick, ...over]), mixHex(INK, spec.hairMaterial.shade, 0.16));
  drawLowerLashes(face, eye, fem);
  if (spec.eyes === 'sleepy' && spec.age !== 'adult') return;
  const crease: P2[] = [];
  for (const u of us)
    if (u > -0.62 && u < 0.82) crease.push(eye.put(u, eye.top(u) - eye.lashHeight(u) - 0.17 - 0.06 * (1 - u * u)));
  p.ink(crease, { w: pen * 0.6, a: 0.5, b: 0.4 });
}

/** Only the outer two thirds, tapering inwards. */
function drawLowerLashes({ p, spec, pen, look }: FaceView, eye: Eye, fem: boolean): void {
  const line: P2[] = [];
  for (let i = eye.us.length - 1; i >= 0; i--) {
    const u = eye.us[i]!;
    if (u > (fem ? -0.55 : -0.35)) line.push(eye.put(u * 0.95, eye.bottom(u * 0.95) + 0.02));
  }
  p.ink(line, { w: pen * (spec.age === 'old' ? 0.6 : 0.8), a: 0.08, b: 0.85 });
  if (fem && spec.age !== 'child')
    for (const u of [0.5, 0.74])
      p.ink([eye.put(u, eye.bottom(u) + 0.02), eye.put(u + 0.09, eye.bottom(u) + 0.2)], { w: pen * 0.5, a: 0, b: 0.9 });
  if (look.shine === 'none' || spec.faceMarks?.includes('bags_under_eyes') === true)
    p.ink([eye.put(-0.5, 1.2), eye.put(0, 1.34), eye.put(0.6, 1.16)], { w: pen * 0.55, a: 0.5, b: 0.5 });
}
