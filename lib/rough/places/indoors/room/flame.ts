import type { P3 } from '../../../geometry/geometry';
import { GLOW, Model } from '../../../world/kit';
import type { Room } from './room';

/** Two tongues of flame that face the viewer. */
export function flame(room: Room, x: number, y: number, z: number, h: number): void {
  const m = new Model();
  const tongue = (k: number, dz: number): P3[] =>
    [
      [-0.3, 0],
      [-0.4, 0.3],
      [-0.2, 0.5],
      [-0.24, 0.72],
      [0.02, 1],
      [0.1, 0.66],
      [0.28, 0.5],
      [0.36, 0.2],
      [0.24, 0],
    ].map(([u, v]): P3 => [x + u! * h * k, y + v! * h * k, z + dz]);
  m.sheet(tongue(1, 0), GLOW('#f9a83a', 0.16));
  m.sheet(tongue(0.6, -0.02), GLOW('#fff0b0', 0), { ink: 0.6 });
  room.w.model(m);
}
