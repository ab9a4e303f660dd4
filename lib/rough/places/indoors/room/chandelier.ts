import * as K from '../../../things/looks';
import { Model } from '../../../world/kit';
import type { Room } from './room';

/** A ring of lights that hangs in the middle of a hall. */
export function chandelier(room: Room, x: number, z: number, y = 2.35, r = 0.5): void {
  const m = new Model().line(
    [
      [x, room.h, z],
      [x, y + 0.3, z],
    ],
    0.8,
  );
  m.lathe(
    [x, y, z],
    [
      [0.05, -0.2],
      [0.12, 0],
      [0.06, 0.3],
    ],
    K.GOLD,
    { n: 10 },
  );
  for (let i = 0; i < 8; i++) {
    const [c, s] = [Math.cos(i * 0.785), Math.sin(i * 0.785)];
    m.line(
      [
        [x, y - 0.1, z],
        [x + c * r * 0.6, y - 0.18, z + s * r * 0.6],
        [x + c * r, y, z + s * r],
      ],
      0.025,
      K.GOLD,
    );
    m.lathe(
      [x + c * r, y, z + s * r],
      [
        [0.03, 0],
        [0.03, 0.12],
      ],
      K.WHITE,
      { n: 6, ink: 0.7 },
    ).ball(x + c * r, y + 0.16, z + s * r, 0.035, K.LAMP, { n: 8, ink: 0.7, sy: 1.6 });
  }
  room.w.model(m);
}
