import { clamp, lerp, smooth, spline2, type P3 } from '../../geometry/geometry';
import { pathOf } from '../../pen/paint';
import type { FaceView } from './face-view';

/** Past this turn the outline draws the nose. */
const PROFILE = 64;

/** Small: a tick under the tip from the front, bridge to base when turned; adults start higher on the bridge. */
export function drawNose(face: FaceView): void {
  const { p, f, spec, shape, mask, pen } = face;
  const { noseY, noseSize: k } = shape;
  const side = spec.yaw >= 0 ? 1 : -1;
  const isGrown = spec.age === 'adult' || spec.age === 'old';
  const tip = mask.on(0, noseY);
  if (!mask.faces(f, 0, noseY, -0.2)) return;
  if (Math.abs(spec.yaw) < PROFILE) {
    if (smooth(6, 30, Math.abs(spec.yaw)) > 0.3) drawTurned(face, side, isGrown);
    else drawFromFront(face, isGrown);
    const shadow: P3[] = [
      [0.015, noseY + 0.005, tip[2] - 0.005],
      [0.1 * k, noseY + 0.05 * k, tip[2] - 0.07],
      [0.01, noseY + 0.085 * k, tip[2] - 0.08],
    ];
    p.shade(pathOf(spline2(shadow.map((v) => f.p(v)), 5, true)), spec.skin); // prettier-ignore
  }
  if ((!isGrown && spec.sex === 'f') || Math.abs(spec.yaw) <= 14) return;
  const wing = -side * 0.085 * k;
  const line: P3[] = [
    [wing * 0.8, noseY, tip[2] - 0.1],
    [wing * 1.2, noseY + 0.04 * k, tip[2] - 0.11],
    [wing * 0.8, noseY + 0.07 * k, tip[2] - 0.09],
  ];
  p.ink(spline2(line.map((v) => f.p(v)), 5), { w: pen * 0.55, a: 0.4, b: 0.4 }); // prettier-ignore
}

function drawTurned({ p, f, shape, mask, pen }: FaceView, side: number, isGrown: boolean): void {
  const { noseY, eyeY } = shape;
  const tip = mask.on(0, noseY);
  const bridge: P3 = [side * 0.01, eyeY + 0.1, mask.z(0, eyeY + 0.1)];
  const start = isGrown ? 0.25 : 0.72;
  const line: P3[] = [
    [lerp(bridge[0], 0, start), lerp(bridge[1], noseY, start), lerp(bridge[2], tip[2], start)],
    [0, noseY - 0.02, tip[2]],
    [0, noseY + 0.028, tip[2] - 0.01],
    [-side * 0.02, noseY + 0.075, mask.front(noseY + 0.075) + 0.015],
  ];
  p.ink(
    spline2(line.map((v) => f.p(v)), 6), // prettier-ignore
    {
      w: pen * (isGrown ? 0.85 : 0.72),
      press: (t) => Math.pow(Math.max(0, Math.sin(Math.PI * clamp(t * 0.9 + 0.06, 0, 1))), 0.8),
    },
  );
}

function drawFromFront({ p, f, shape, mask, pen }: FaceView, isGrown: boolean): void {
  const { noseY, eyeY, noseSize: k } = shape;
  const z = mask.z(0, noseY);
  const tick: P3[] = [
    [0.035 * k, noseY - 0.03 * k, z - 0.02],
    [0.055 * k, noseY + 0.025 * k, z - 0.03],
    [0, noseY + 0.06 * k, z - 0.05],
  ];
  p.ink(spline2(tick.map((v) => f.p(v)), 6), { w: pen * 0.75, a: 0.5, b: 0.5 }); // prettier-ignore
  if (!isGrown) return;
  const bridge = mask.z(0, eyeY + 0.1);
  p.ink([f.p([0.075, eyeY + 0.16, bridge - 0.03]), f.p([0.068, eyeY + 0.3, z - 0.06])], {
    w: pen * 0.5,
    a: 0.4,
    b: 0.7,
  });
}
