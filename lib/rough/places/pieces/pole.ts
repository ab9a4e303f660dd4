import { lerp, type P3 } from '../../geometry/geometry';
import type { World } from '../../world/kit';
import { L } from '../../world/kit';
import { K } from './things';
import { M } from './model';

const { DARK, WHITE, GREY } = K;
/** Utility pole with crossarms and a transformer; `wires` joins a row of poles. */
export const pole = (w: World, at: P3, h = 8): void => {
  const m = M().lathe(
    [0, 0, 0],
    [
      [0.15, 0],
      [0.1, h],
    ],
    L('#8d9094', 0.3),
    { n: 8 },
  );
  m.box(0, h - 0.7, 0, 1.7, 0.1, 0.1, DARK).box(0, h - 1.4, 0, 1.3, 0.1, 0.1, DARK);
  for (const x of [-0.75, -0.35, 0.35, 0.75]) m.box(x, h - 0.6, 0, 0.07, 0.14, 0.07, WHITE, { ink: 0.5 });
  m.lathe(
    [0.34, h - 2.6, 0],
    [
      [0.2, 0],
      [0.22, 0.1],
      [0.22, 0.6],
      [0.18, 0.68],
    ],
    GREY,
    { n: 10 },
  );
  w.model(m, { at });
};
export const wires = (w: World, tops: P3[], n = 5): void => {
  const list: [P3, P3][] = [];
  for (let i = 0; i + 1 < tops.length; i++)
    for (let k = 0; k < n; k++) {
      const a = tops[i]!,
        b = tops[i + 1]!,
        o = k < 4 ? [-0.75, -0.35, 0.35, 0.75][k]! : 0.2,
        dy = k < 4 ? 0 : -1.6;
      let prev: P3 | null = null;
      for (let j = 0; j <= 7; j++) {
        const t = j / 7,
          q: P3 = [lerp(a[0], b[0], t) + o, lerp(a[1], b[1], t) + dy - 0.5 * 4 * t * (1 - t), lerp(a[2], b[2], t)];
        if (prev) list.push([prev, q]);
        prev = q;
      }
    }
  w.edges(list, 0.55);
};
