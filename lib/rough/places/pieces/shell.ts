import { L, World, type Look } from '../../world/kit';
import { pl, type Plane } from '../../world/brush';
import { K } from './things';
import { M } from './model';

const { WOOD } = K;
/** Room shell: floor, ceiling, walls of a box; only sides in front of the camera. */
export function shell(
  w: World,
  x0: number,
  x1: number,
  z0: number,
  z1: number,
  h: number,
  o: { floor?: Look; wall?: Look; side?: Look; ceil?: Look; skirt?: boolean } = {},
): { back: Plane; left: Plane; right: Plane; floor: Plane } {
  const wall = o.wall ?? L('#f2ebdc', 0),
    side = o.side ?? L('#e6dccb', 0.06),
    back: Plane = pl([x0, 0, z1], [x1 - x0, 0, 0], [0, h, 0]),
    left: Plane = pl([x0, 0, z0], [0, 0, z1 - z0], [0, h, 0]),
    right: Plane = pl([x1, 0, z0], [0, 0, z1 - z0], [0, h, 0]),
    floor: Plane = pl([x0, 0, z0], [x1 - x0, 0, 0], [0, 0, z1 - z0]);
  w.p.raw(
    `<path d="M${w.panel.x} ${w.panel.y}h${w.panel.w}v${w.panel.h}h${-w.panel.w}Z" fill="${w.bw ? '#fff' : w.tint(wall, 2, 3).c}"/>`,
  );
  w.fill(
    [
      [x0, 0, z0],
      [x1, 0, z0],
      [x1, 0, z1],
      [x0, 0, z1],
    ],
    o.floor ?? WOOD,
  );
  w.fill(
    [
      [x0, h, z0],
      [x1, h, z0],
      [x1, h, z1],
      [x0, h, z1],
    ],
    o.ceil ?? L('#f7f3ea', 0.04),
    1,
  );
  w.fill(
    [
      [x0, 0, z1],
      [x1, 0, z1],
      [x1, h, z1],
      [x0, h, z1],
    ],
    wall,
  );
  w.fill(
    [
      [x0, 0, z0],
      [x0, h, z0],
      [x0, h, z1],
      [x0, 0, z1],
    ],
    side,
    1,
  );
  w.fill(
    [
      [x1, 0, z0],
      [x1, h, z0],
      [x1, h, z1],
      [x1, 0, z1],
    ],
    side,
    2,
  );
  for (const y of [0, h]) {
    w.edge([x0, y, z1], [x1, y, z1], 1);
    for (const x of [x0, x1]) w.edge([x, y, z0], [x, y, z1], 1);
  }
  for (const x of [x0, x1]) w.edge([x, 0, z1], [x, h, z1], 1);
  if (o.skirt ?? true) {
    w.edge([x0, 0.1, z1], [x1, 0.1, z1], 0.5);
    for (const x of [x0, x1]) w.edge([x, 0.1, z0], [x, 0.1, z1], 0.5);
  }
  return { back, left, right, floor };
}
