import type { P3 } from '../../../geometry/geometry';
import { TAU } from '../../../world/kit';

export const disc = (x: number, z: number, rx: number, rz: number, y = 0.004): P3[] =>
  Array.from({ length: 26 }, (_, i): P3 => [x + rx * Math.cos((i / 26) * TAU), y, z + rz * Math.sin((i / 26) * TAU)]);
