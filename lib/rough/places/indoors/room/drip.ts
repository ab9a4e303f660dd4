import * as K from '../../../things/looks';
import { L, Model } from '../../../world/kit';
import type { Room } from './room';

export function drip(room: Room, x: number, z: number): void {
  const m = new Model()
    .line(
      [
        [0, 0.06, 0],
        [0, 1.85, 0],
      ],
      0.03,
      K.STEEL,
    )
    .line(
      [
        [-0.14, 1.8, 0],
        [0.14, 1.8, 0],
      ],
      0.025,
      K.STEEL,
    )
    .line(
      [
        [-0.22, 0.04, 0.1],
        [0.22, 0.04, -0.1],
      ],
      0.035,
      K.DARK,
    )
    .line(
      [
        [-0.2, 0.04, -0.12],
        [0.2, 0.04, 0.12],
      ],
      0.035,
      K.DARK,
    );
  m.box(0.12, 1.5, 0, 0.14, 0.24, 0.05, L('#e6f1f4', 0)).line(
    [
      [0.12, 1.5, 0],
      [0.16, 1.2, 0.02],
      [0.3, 0.9, -0.1],
      [0.6, 0.8, -0.4],
    ],
    0.012,
    K.GREY,
  );
  room.put(m, { at: [x, 0, z] });
}
