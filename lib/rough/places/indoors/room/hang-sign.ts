import * as K from '../../../things/looks';
import { Model } from '../../../world/kit';
import type { Room } from './room';

export function hangSign(room: Room, x: number, z: number, seed: number): void {
  const m = new Model()
    .line(
      [
        [x - 0.3, room.h, z],
        [x - 0.3, 2.3, z],
      ],
      0.5,
    )
    .line(
      [
        [x + 0.3, room.h, z],
        [x + 0.3, 2.3, z],
      ],
      0.5,
    );
  m.box(x, 2, z, 0.9, 0.3, 0.04, [K.RED, K.BLUE, K.GREEN][Math.abs(Math.round(seed)) % 3]!).front(
    z - 0.022,
    x - 0.36,
    2.07,
    0.72,
    0.16,
    K.WHITE,
    0.4,
  );
  room.w.model(m);
}
