import type { P2, P3 } from '../../../geometry/geometry';
import { L } from '../../../world/kit';
import { disc } from './disc';
import type { Room } from './room';
import { asKind } from './as-kind';

/** A round or square rug with a border line. */
export const rug = asKind('rug', drawRug);
function drawRug(room: Room, [x, z]: P2, [rx, rz]: P2, look = L('#9fb8c9', 0.18), round = true): void {
  const shape = (k: number): P3[] =>
    round
      ? disc(x, z, rx * k, rz * k)
      : [
          [x - rx * k, 0.004, z - rz * k],
          [x + rx * k, 0.004, z - rz * k],
          [x + rx * k, 0.004, z + rz * k],
          [x - rx * k, 0.004, z + rz * k],
        ];
  room.w.fill(shape(1), look);
  for (const k of [1, 0.86]) room.w.pen([...shape(k), shape(k)[0]!], k === 1 ? 0.8 : 0.5, undefined, { a: 0, b: 0 });
}
