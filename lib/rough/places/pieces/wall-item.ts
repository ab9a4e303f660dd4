import type { P3 } from '../../geometry/geometry';
import type { World } from '../../world/kit';
import { type Look } from '../../world/kit';
import { bricks, pl } from '../../world/brush';
import { M } from './model';

export const wallItem = (
  ...args: [
    w: World,
    x: number,
    z: number,
    wd: number,
    h: number,
    d: number,
    look: Look,
    seed?: number,
    brick?: [number, number] | null,
  ]
): void => {
  const [w, x, z, wd, h, d, look, seed = 1, brick = [0.4, 0.2]] = args;
  w.item([x - wd / 2, 0, z - d / 2], [x + wd / 2, h, z + d / 2], () => {
    const m = M().box(0, 0, 0, wd, h, d, look);

    const T = (v: P3): P3 => [v[0] + x, v[1], v[2] + z];
    w.part(m.last, m.last.v.map(T), T);
    if (!brick) return;
    if (w.shot.at[2] < z - d / 2)
      bricks(w, pl([x - wd / 2, 0, z - d / 2], [wd, 0, 0], [0, h, 0]), brick[0], brick[1], seed, 0.34, 0.4);
    if (w.shot.at[0] > x + wd / 2)
      bricks(w, pl([x + wd / 2, 0, z - d / 2], [0, 0, d], [0, h, 0]), brick[0], brick[1], seed + 1, 0.34, 0.4);
    else if (w.shot.at[0] < x - wd / 2)
      bricks(w, pl([x - wd / 2, 0, z - d / 2], [0, 0, d], [0, h, 0]), brick[0], brick[1], seed + 1, 0.34, 0.4);
  });
  w.shadow([
    [x - wd / 2, 0, z - d / 2],
    [x + wd / 2, h, z - d / 2],
    [x - wd / 2, h, z - d / 2],
    [x + wd / 2, h, z + d / 2],
    [x - wd / 2, h, z + d / 2],
    [x + wd / 2, 0, z + d / 2],
  ]);
};
