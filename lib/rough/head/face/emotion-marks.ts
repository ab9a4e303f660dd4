/** Tears, sweat, veins, blushes: what manga draws on a face for what it feels. */
import { lerp, spline2, type P2 } from '../../geometry/geometry';
import { mixHex, pathOf } from '../../pen/paint';
import { ellipse } from '../ring';
import type { FaceView } from './face-view';
import { star } from './iris';

const WATER = '#dff2ff';
const WATER_LINE = '#6a8fb8';

/** A blush on both cheeks: a soft spot in colour, three slanting strokes in ink. */
export function drawBlush(face: FaceView): void {
  const { p, f, shape, look, mask, spec, pen } = face;
  if (look.blush <= 0) return;
  const y = shape.eyeY + shape.b + 0.13;
  for (const side of [-1, 1]) {
    const x = side * 0.5;
    if (!face.sees(x, y)) continue;
    if (p.mode === 'colour') {
      const most = mask.width(y) * 0.97;
      const spot = ellipse(0.2, 0.085, 20).map(([dx, dy]) => face.at(Math.min(most, Math.max(-most, x + dx)), y + dy));
      const middle = face.at(x, y);
      const key = `${p.id}b${p.defs.size}`;
      p.defs.set(
        key,
        `<radialGradient id="${key}" gradientUnits="userSpaceOnUse" cx="${middle[0].toFixed(1)}" cy="${middle[1].toFixed(1)}" r="${(f.s * 0.2).toFixed(1)}"><stop offset="0" stop-color="#f2685e" stop-opacity="${(0.5 * look.blush).toFixed(2)}"/><stop offset="1" stop-color="#f2685e" stop-opacity="0"/></radialGradient>`,
      );
      p.raw(`<path d="${pathOf(spot)}" fill="url(#${key})"/>`);
    }
    if (look.blush < 0.6 && p.mode === 'colour') continue;
    const count = look.blush >= 0.9 ? 2 : 1;
    for (let k = -count; k <= count; k++) {
      const at = x + k * 0.075;
      const line = [face.at(at + 0.035, y - 0.045), face.at(at - 0.035, y + 0.045)];
      p.ink(line, { w: pen * 0.45, a: 0.2, b: 0.6 }, mixHex(spec.skin.shade, '#d0504a', 0.6));
    }
  }
}

/** Vertical lines on the forehead of who is appalled; drawn inside the face. */
export function drawGloom(face: FaceView): void {
  if (!face.look.marks.includes('gloom')) return;
  for (let k = 0; k < 11; k++) {
    const x = lerp(-0.62, 0.62, k / 10);
    const line = [face.at(x, -0.6), face.at(x, -0.08 + 0.12 * Math.sin(k * 2.3))];
    face.p.ink(line, { w: face.pen * 0.4, a: 0.05, b: 0.9 }, '#7a6a88');
  }
}

export function drawEmotionMarks(face: FaceView): void {
  const { marks } = face.look;
  if (marks.includes('tears')) drawTears(face);
  if (marks.includes('welling')) drawWelling(face);
  if (marks.includes('sweat')) drawSweat(face);
  if (marks.includes('vein')) drawVein(face);
  if (marks.includes('sparkle')) drawSparkles(face);
  if (marks.includes('question')) drawPuzzle(face);
}

function drawTears(face: FaceView): void {
  const { p, shape, pen } = face;
  for (const side of [-1, 1]) {
    if (!face.sees(side * 0.5, shape.eyeY + 0.4, 0.1)) continue;
    const x = side * (shape.eyeX + 0.02);
    const y = shape.eyeY + shape.b * 0.8;
    const left = spline2([face.at(x - 0.06, y), face.at(x - 0.07, y + 0.25), face.at(x - 0.02 + side * 0.03, shape.mouthY)], 6); // prettier-ignore
    const right = spline2([face.at(x + 0.08, y - 0.02), face.at(x + 0.1, y + 0.25), face.at(x + 0.07 + side * 0.02, shape.mouthY)], 6); // prettier-ignore
    p.fill(pathOf([...left, ...right.slice().reverse()]), WATER, 0, 0.85);
    p.ink(left, { w: pen * 0.5, a: 0.1, b: 0.5 }, WATER_LINE);
    p.ink(right, { w: pen * 0.5, a: 0.1, b: 0.5 }, WATER_LINE);
  }
}

/** A tear in the outer corner of each eye. */
function drawWelling(face: FaceView): void {
  const { shape, f } = face;
  for (const side of [-1, 1]) {
    const x = side * (shape.eyeX + shape.a * 1.1);
    if (face.sees(x, shape.eyeY + 0.1, 0.15)) drawDrop(face, face.at(x, shape.eyeY + 0.12), f.s * 0.045);
  }
}

function drawDrop({ p, pen }: FaceView, [x, y]: P2, radius: number): void {
  const drop = spline2(
    [[x, y - radius * 1.9], [x + radius * 0.75, y], [x, y + radius * 0.8], [x - radius * 0.75, y]], // prettier-ignore
    6,
    true,
  );
  p.fill(pathOf(drop), '#cfeaff', 0);
  p.ink([...drop, drop[0]!], { w: pen * 0.6, a: 0, b: 0 });
}

const nearSide = ({ spec }: FaceView): number => (spec.yaw >= 0 ? -1 : 1);

function drawSweat(face: FaceView): void {
  drawDrop(face, face.at(nearSide(face) * 0.66, -0.02), face.f.s * 0.085);
}

function drawVein(face: FaceView): void {
  const { p, f, pen } = face;
  const [x, y] = face.at(nearSide(face) * 0.52, -0.66, 0.2);
  const radius = f.s * 0.11;
  for (const across of [-1, 1])
    for (const down of [-1, 1]) {
      const line: P2[] = [
        [x + across * radius, y + down * radius * 0.3],
        [x + across * radius * 0.32, y + down * radius * 0.32],
        [x + across * radius * 0.3, y + down * radius],
      ];
      // a rim of paper, so that the vein shows on black hair
      p.ink(spline2(line, 5), { w: pen * 2.4, a: 0, b: 0 }, '#ffffff00', '#ffffff');
      p.ink(spline2(line, 5), { w: pen * 1.1, a: 0.2, b: 0.2 }, '#c8322e');
    }
}

function drawSparkles(face: FaceView): void {
  const { p, f } = face;
  const spots: readonly (readonly [number, number, number])[] = [[1.28, -0.62, 0.17], [1.4, -0.28, 0.09], [-1.34, -0.5, 0.12]]; // prettier-ignore
  for (const [x, y, size] of spots) {
    const points = star([f.x + x * f.s, f.y + y * f.s], f.s * size);
    p.fill(pathOf(points), '#ffd84a', 0);
    p.ink([...points, points[0]!], { w: face.pen * 0.5, a: 0, b: 0 });
  }
}

/** A curl of bewilderment beside the head. */
function drawPuzzle(face: FaceView): void {
  const { p, f, pen } = face;
  const x = f.x + f.s * 1.22;
  const y = f.y - f.s * 0.95;
  const line: P2[] = [];
  for (let i = 0; i <= 26; i++) {
    const t = i / 26;
    const angle = -2.6 + t * 11;
    const radius = f.s * lerp(0.2, 0.02, t);
    line.push([x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]);
  }
  p.ink(line, { w: pen * 1.7, a: 0, b: 0 }, '#ffffff00', '#ffffff');
  p.ink(line, { w: pen * 0.75, a: 0.1, b: 0.3 });
}
