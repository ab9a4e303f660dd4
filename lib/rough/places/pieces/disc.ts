import type { P3 } from '../../geometry/geometry';
import type { World } from '../../world/kit';
import { TAU, type Look } from '../../world/kit';

export const disc = (x: number, y: number, z: number, r: number, n = 24, rz = r): P3[] =>
  Array.from({ length: n }, (_, i) => [x + r * Math.cos((i / n) * TAU), y, z + rz * Math.sin((i / n) * TAU)] as P3);
/** Road markings, kerbs. */
export const strip = (
  ...args: [w: World, x0: number, x1: number, z0: number, z1: number, k: Look, y?: number]
): void => {
  const [w, x0, x1, z0, z1, k, y = 0.002] = args;
  w.fill(
    [
      [x0, y, z0],
      [x1, y, z0],
      [x1, y, z1],
      [x0, y, z1],
    ],
    k,
  );
};
