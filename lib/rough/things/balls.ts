import type { P3 } from '../geometry/geometry';
import { Craft } from './craft';
import { BLACK, WHITE } from './looks';
import { carry, mesh, type ThingSpec } from './thing';

const RADIUS = 0.11;
const GOLDEN = (1 + Math.sqrt(5)) / 2;

/** Middles of the twelve black patches: corners of an icosahedron. */
function patchMiddles(): P3[] {
  const middles: P3[] = [];
  for (const a of [-1, 1]) for (const b of [-GOLDEN, GOLDEN]) middles.push([0, a, b], [a, b, 0], [b, 0, a]);
  return middles;
}

/** A pentagon that lies on the ball, corners towards the neighbours; clockwise as seen from outside. */
function pentagon([x, y, z]: P3): P3[] {
  const length = Math.hypot(x, y, z);
  const n: P3 = [x / length, y / length, z / length];
  const side: P3 = Math.abs(n[1]) > 0.9 ? [1, 0, 0] : [-n[2], 0, n[0]];
  const k = Math.hypot(...side);
  const u: P3 = [side[0] / k, side[1] / k, side[2] / k];
  const v: P3 = [n[1] * u[2] - n[2] * u[1], n[2] * u[0] - n[0] * u[2], n[0] * u[1] - n[1] * u[0]];
  const points: P3[] = [];
  for (let i = 0; i < 5; i++) {
    const t = (i / 5) * Math.PI * 2 + 0.3;
    const [c, s] = [0.36 * Math.cos(t), 0.36 * Math.sin(t)];
    const q: P3 = [n[0] + u[0] * c + v[0] * s, n[1] + u[1] * c + v[1] * s, n[2] + u[2] * c + v[2] * s];
    const r = (RADIUS * 1.004) / Math.hypot(...q);
    points.push([q[0] * r, RADIUS + q[1] * r, q[2] * r]);
  }
  return points;
}

function soccerBall(look = WHITE): Craft {
  const m = new Craft().ball(0, RADIUS, 0, RADIUS, look, { n: 26 });
  for (const middle of patchMiddles()) m.decal(pentagon(middle), BLACK, 0.5);
  return m;
}

export const ballThings = {
  soccer_ball: mesh({ yaw: 12, pitch: 18, hold: carry([0, RADIUS, 0]), build: soccerBall }),
} satisfies Readonly<Record<string, ThingSpec>>;
