import { spline2, type P2 } from '../../geometry/geometry';
import { mixHex, pathOf } from '../../pen/paint';
import { ellipse } from '../ring';
import type { FaceView } from './face-view';
import { MIDDLE_OF_FACE } from '../mask';
import { MOUTHS, type Mouth } from './mouth-shapes';

const HOLLOW = '#7c2b35';
const TONGUE = '#e87a7d';
type Put = (u: number, v: number) => P2;

/** How near the outline a mouth may come, as a share of the way from the middle of the face. */
const NEAREST = 0.93;
/** From there on a mouth lies on the outline by nature. */
const PROFILE = 55;

/**
 * How far a mouth is moved so that it lies within the outline: on a face turned far up or down it would sit on it.
 * @param outline points at equal angles around `middle`, in px
 */
export function keepWithin(mouth: readonly P2[], outline: readonly P2[], middle: P2): P2 {
  let worst = 1;
  let move: P2 = [0, 0];
  for (const [x, y] of mouth) {
    const dx = x - middle[0];
    const dy = y - middle[1];
    const turns = Math.atan2(dy, dx) / (Math.PI * 2);
    const edge = outline[Math.floor((turns + 1) * outline.length) % outline.length]!;
    const share = Math.hypot(dx, dy) / (NEAREST * Math.hypot(edge[0] - middle[0], edge[1] - middle[1]));
    if (share <= worst) continue;
    worst = share;
    move = [dx * (1 / share - 1), dy * (1 / share - 1)];
  }
  return move;
}

export function drawMouth(face: FaceView, outline: readonly P2[]): void {
  const { p, shape, mask, f, look, spec, pen } = face;
  if (!face.sees(0, shape.mouthY, -0.12)) return;
  const { mouthW, mouthY } = shape;
  const onMask: Put = (u, v) => f.p(mask.on(u * mouthW, mouthY + v * mouthW, 0.01));
  const mouth = MOUTHS[look.mouth];
  const isAside = Math.abs(spec.yaw) > PROFILE;
  const [right, down] = isAside
    ? [0, 0]
    : keepWithin(
        mouth.points.map(([u, v]) => onMask(u, v)),
        outline,
        f.p(MIDDLE_OF_FACE),
      );
  const put: Put = (u, v) => {
    const [x, y] = onMask(u, v);
    return [x + right, y + down];
  };
  const points = mouth.points.map(([u, v]) => put(u, v));
  if (look.mouth === 'tongue') drawTongueOut(face, put);
  if (mouth.isOpen === true) drawHollow(face, mouth, points, put);
  else p.ink(spline2(points, 7), { w: pen * 0.95 * (mouth.weight ?? 1), a: 0.25, b: 0.3 });
  for (const line of mouth.extra ?? [])
    p.ink(line.map(([u, v]) => put(u, v)), { w: pen * 0.76, a: 0.3, b: 0.2 }); // prettier-ignore
  if (mouth.lip !== undefined)
    p.ink(
      spline2([put(-0.35, mouth.lip), put(0, mouth.lip + 0.09), put(0.35, mouth.lip)], 6),
      { w: pen * (spec.sex === 'f' ? 0.6 : 0.75), a: 0.5, b: 0.5 },
      mixHex(spec.skin.shade, '#8a4038', 0.35),
    );
}

function drawHollow({ p, pen }: FaceView, mouth: Mouth, points: P2[], put: Put): void {
  const outline = spline2(points, 6, true);
  const path = pathOf(outline);
  if (mouth.isClenched === true) {
    p.fill(path, '#ffffff', 0);
    p.within(path, () => {
      p.ink([put(-1.5, 0.06), put(0, 0.16), put(1.5, 0.06)], { w: pen * 0.55, a: 0, b: 0 });
      // only hinted at: a grid of teeth is ugly
      for (let k = -2; k <= 2; k++) p.ink([put(k * 0.4, 0.13), put(k * 0.4, -0.12)], { w: pen * 0.42, a: 0, b: 0.8 });
    });
  } else {
    p.fill(path, HOLLOW, 1);
    const { teeth } = mouth;
    p.within(path, () => {
      if (mouth.hasTongue === true) {
        const low = Math.max(...mouth.points.map((point) => point[1]));
        p.fill(pathOf(ellipse(0.62, 0.42, 20).map(([u, v]) => put(u, v + low * 0.98))), TONGUE, 0.35);
      }
      if (teeth !== undefined)
        p.fill(
          pathOf([
            put(-1.6, -0.9),
            put(1.6, -0.9),
            put(1.6, teeth - 0.08),
            put(0, teeth + 0.05),
            put(-1.6, teeth - 0.08),
          ]),
          '#ffffff',
          0,
        );
    });
  }
  p.ink([...outline, outline[0]!], { w: pen * 0.85 * (mouth.weight ?? 1), a: 0, b: 0, under: -0.1 });
}

function drawTongueOut({ p, pen }: FaceView, put: Put): void {
  const tongue = spline2(
    [put(-0.26, 0.04), put(-0.3, 0.42), put(0.02, 0.66), put(0.34, 0.42), put(0.3, 0.04)], // prettier-ignore
    6,
  );
  p.fill(pathOf(tongue), TONGUE, 0.22);
  p.ink(tongue, { w: pen * 0.8, a: 0.1, b: 0.1 });
  p.ink([put(0.02, 0.14), put(0.03, 0.42)], { w: pen * 0.5, a: 0.2, b: 0.6 });
}
