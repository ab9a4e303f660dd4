import { compose, moved, type Path, type PlacedPath } from './path';
import type { SetDirection } from './room';

/** How far dots reach beyond the letters' square, in ems. */
export const DOT_REACH = 0.34;
/** Where a square ends above the base of a row, and right of the middle of a column. */
export const SQUARE_TOP = 0.88;
export const SQUARE_SIDE = 0.5;

/** A sesame seed, as columns have it: a drop that leans to the right, 1 high about 0, 0. */
const SESAME: Path = [
  { type: 'M', at: [-0.34, -0.46] },
  { type: 'C', at: [-0.02, -0.4, 0.36, -0.02, 0.38, 0.28] },
  { type: 'C', at: [0.39, 0.46, 0.2, 0.54, 0.06, 0.44] },
  { type: 'C', at: [-0.16, 0.26, -0.24, -0.12, -0.34, -0.46] },
  { type: 'Z', at: [] },
];

/** How far control points stand out in a circle of four curves. */
const ROUND = 0.5523;
const DISC: Path = [
  { type: 'M', at: [0.5, 0] },
  ...[0, 1, 2, 3].map((quarter) => {
    const [c, s] = [Math.round(Math.cos((quarter * Math.PI) / 2)), Math.round(Math.sin((quarter * Math.PI) / 2))];
    const turn = (x: number, y: number): [number, number] => [(x * c - y * s) / 2, (x * s + y * c) / 2];
    return { type: 'C', at: [...turn(1, ROUND), ...turn(ROUND, 1), ...turn(0, 1)] };
  }),
  { type: 'Z', at: [] },
];

/** An emphasis dot beside the letter whose middle is so far along: sesame right of columns, a dot above rows (JLREQ 3.3.9). */
export function dotOf(direction: SetDirection, along: number, further: number): PlacedPath {
  const away = further + DOT_REACH / 2;
  if (direction === 'vertical') {
    return { path: SESAME, at: compose(moved(SQUARE_SIDE + away, along), [0.3, 0, 0, 0.3, 0, 0]) };
  }
  return { path: DISC, at: compose(moved(along, -SQUARE_TOP - away), [0.2, 0, 0, 0.2, 0, 0]) };
}
