import type { Body } from '../../anatomy/body';
import type { FigureBuild } from '../../anatomy/figure-build';
import { GRIP, inHand } from '../../anatomy/hand-frame';
import { SIDES } from '../../anatomy/pose';
import { add, cross, mix3, mul, norm, sub, type P3 } from '../../geometry/geometry';
import { addModelToFigure } from '../../things/add-model-to-figure';
import { DRIVEN_CAR, drivenCar } from '../../things/driven-car';

/** Units of the body a metre of the car. */
function scaleOf({ J, b }: Body): number {
  return Math.max(2, (-J['pelvis']![1] + 0.1 * b.u) / DRIVEN_CAR.hipHeight);
}

/** A point of the car in the driver's space; the driver sits at the car's right. */
function placed(body: Body, [x, y, z]: P3): P3 {
  const k = scaleOf(body);
  return [(x + DRIVEN_CAR.aside) * k, -y * k, (body.J['pelvis']![2] ?? 0) - z * k];
}

/** Corners of the car round its driver. */
export function carRoom(body: Body): P3[] {
  const { halfWidth, front, back, roof } = DRIVEN_CAR;
  return [-halfWidth, halfWidth].flatMap((x) => [
    placed(body, [x, 0, front]),
    placed(body, [x, 0, back]),
    placed(body, [x * 0.7, roof, 0.3]),
  ]);
}

/** A car round somebody at the wheel. */
export function addCar(g: FigureBuild): void {
  const at = placed(g.body, [0, 0, 0]);
  addModelToFigure(g, 'car', drivenCar(), {
    at,
    pivot: [0, 0, 0],
    x: [1, 0, 0],
    y: [0, -1, 0],
    z: [0, 0, -1],
    scale: scaleOf(g.body),
  });
  addSteeringWheel(g);
}

/** A rim through both fists, its column down to the dashboard. */
function addSteeringWheel(g: FigureBuild): void {
  const { u } = g.body.b,
    [l, r] = SIDES.map((side) => g.hands[side]),
    dark = g.mat('#2b2d33');
  if (!l || !r) return;
  const [a, b] = [inHand(l, GRIP), inHand(r, GRIP)],
    across = norm(sub(b, a)),
    up = norm(add([0, -1, 0], mul([0, 0, 1], 0.42))),
    axis = norm(cross(across, up)),
    high = norm(cross(axis, across)),
    middle = add(mix3(a, b, 0.5), mul(high, -0.35 * u)),
    radius = Math.hypot(...sub(a, middle)),
    rim: P3[] = [];
  for (let i = 0; i <= 32; i++) {
    const t = (i / 32) * Math.PI * 2;
    rim.push(add(middle, add(mul(across, Math.cos(t) * radius), mul(high, Math.sin(t) * radius))));
  }
  g.rod(g.part('steering wheel', dark, { edge: true }), rim, 0.15 * u, 10);
  for (const t of [0.12, 0.88, -0.5]) {
    const q = t * Math.PI;
    g.rod(
      g.part('steering spoke', dark, { edge: true }),
      [middle, add(middle, add(mul(across, Math.cos(q) * radius), mul(high, Math.sin(q) * radius)))],
      0.16 * u,
      8,
    );
  }
  g.rod(
    g.part('steering column', dark, { edge: true }),
    [middle, add(middle, add(mul(axis, axis[2] > 0 ? 1.9 * u : -1.9 * u), [0, 0.5 * u, 0]))],
    0.3 * u,
    10,
  );
}
