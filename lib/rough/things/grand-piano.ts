import { spline2, type P2 } from '../geometry/geometry';
import type { Look } from '../world/kit';
import { Craft, p2 } from './craft';
import { BLACK, DARK, GOLD, WHITE } from './looks';

/** Metres: height of the keys, and where the middle of the keys lies before the model's z 0. */
export const GRAND_PIANO = { keyHeight: 0.72, keyAhead: -0.12, halfWidth: 0.74, length: 1.5 };

/** Seen from above, from the bass corner by the treble corner and the tail: x, z. All of it is seen from its first point. */
const OUTLINE = p2([
  0.74, 0, 0.74, 0.36, 0.7, 0.56, 0.52, 0.7, 0.24, 0.82, 0.04, 1.06, -0.12, 1.36, -0.36, 1.5, -0.62, 1.42, -0.74, 1.1,
]);

/** A grand piano with its lid down, low enough to look over: keys towards -z, base at y 0. */
export function grandPiano(look: Look = BLACK): Craft {
  const m = new Craft();
  const { halfWidth } = GRAND_PIANO;
  const curve: P2[] = [[-halfWidth, 0], ...spline2(OUTLINE, 3)];
  for (const [x, z] of [
    [-0.62, 0.06],
    [0.62, 0.06],
    [-0.4, 1.26],
  ] as const)
    m.box(x, 0.04, z, 0.075, 0.6, 0.075, look, { taper: 0.2 }).ball(x, 0.04, z, 0.04, GOLD);
  m.slab(curve, 0.64, 0.9, look);
  m.box(0, 0.62, -0.14, halfWidth * 2, 0.08, 0.3, look);
  m.label('top', 0.7005, [-0.66, -0.27, 1.32, 0.2], WHITE, { ink: 0.7 });
  for (let i = 1; i < 28; i++) {
    const x = -0.66 + i * 0.0472;
    m.patch('top', 0.701, [x, -0.27, x + 0.002, -0.27, x + 0.002, -0.08, x, -0.08], DARK, { ink: 0 });
  }
  for (let i = 0; i < 28; i++)
    if (![2, 6].includes(i % 7))
      m.label('top', 0.7015, [-0.66 + (i + 0.72) * 0.0472, -0.19, 0.026, 0.12], BLACK, { ink: 0 });
  for (const s of [-1, 1]) m.box(s * 0.7, 0.7, -0.13, 0.08, 0.09, 0.28, look);
  m.box(0, 0.7, 0.0, halfWidth * 2, 0.2, 0.03, look);
  m.leaf([-0.26, 0.91, 0.1, 0.26, 0.91, 0.1, 0.26, 0.99, 0.3, -0.26, 0.99, 0.3], WHITE, 0.8);
  return m;
}
