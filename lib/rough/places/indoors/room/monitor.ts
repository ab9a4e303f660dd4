import type { P3 } from '../../../geometry/geometry';
import * as K from '../../../things/looks';
import { L, Model } from '../../../world/kit';
import type { Room } from './room';

/** A screen of heartbeats on a stand. */
export function monitor(room: Room, x: number, z: number): void {
  const m = new Model()
    .box(0, 0, 0, 0.4, 0.9, 0.36, L('#d8dede', 0.06))
    .box(0, 0.98, 0, 0.42, 0.34, 0.16, K.WHITE)
    .front(-0.082, -0.18, 1.01, 0.36, 0.27, K.BLACK, 0.7);
  const wave: P3[] = [0, 0, 0.3, -0.2, 0.06, 0, 0].map((v, i): P3 => [-0.16 + i * 0.052, 1.17 + v * 0.3, -0.085]);
  m.line(wave, 0.9, L('#8af0a0', 0, { glow: true })).line(
    [
      [-0.16, 1.07, -0.085],
      [0.1, 1.07, -0.085],
    ],
    0.7,
    L('#f0d060', 0, { glow: true }),
  );
  room.put(m, { at: [x, 0, z], yaw: 14 });
}
