import { rng, type P3 } from '../../geometry/geometry';
import { grass, rock, sky, smoke, tree, water } from '../../world/brush';
import { flick } from '../../world/flick';
import { GLOW, L, type World } from '../../world/kit';
import { underSnow } from '../pieces/ground-plane';
import { S, type PlaceSpec } from '../place-kind';

const STONE = L('#7d7a72', 0.5);
/** Vertical breaks in a wall of rock. */
function cracks(w: World, x0: number, x1: number, [y0, y1]: readonly [number, number], z: number): void {
  const r = rng(Math.round(x0 * 5 + 90)),
    list: [P3, P3][] = [];
  for (let i = 0; i < 34; i++) {
    let x = r(x0, x1),
      y = r(y0 + 1, y1);
    for (let j = 0; j < 3; j++) {
      const nx = x + r(-0.5, 0.5),
        ny = y - r(0.5, 1.6);
      if (ny < y0) break;
      list.push([[x, y, z], [nx, ny, z]]); // prettier-ignore
      x = nx;
      y = ny;
    }
  }
  w.edges(list, 0.8);
}
/** The fall: a white sheet with streaks, broken over ledges. */
function fall(w: World, x0: number, x1: number, top: number, z: number): void {
  w.fill([[x0, top, z], [x1, top, z], [x1 + 0.6, 0, z - 0.6], [x0 - 0.6, 0, z - 0.6]], GLOW(w.time === 'night' ? '#b8c8e8' : '#f6fbfd', 0)); // prettier-ignore
  const r = rng(4);
  let ink = '';
  for (let i = 0; i < 70; i++) {
    const t = r(),
      x = x0 + (x1 - x0) * t,
      y = top * r(0.15, 1),
      a = w.at([x, y, z - 0.3]),
      len = w.px([x, y, z]) * r(0.6, 2.6);
    ink += flick(a[0], a[1], a[0] + r(-2, 2), a[1] + len, w.width(w.depth([x, y, z]), r(0.4, 0.9)), r(-1, 1));
  }
  w.inkPath(ink, 20);
}
/** A waterfall in the woods: wet cliff, white water, a pool among rocks. */
export const waterfall: PlaceSpec = {
  shots: { wide: S([-0.6, 1.5, -6], [0.8, 4.6, 18], 0.7), close: S([1, 1.35, -0.6], [-0.8, 2.1, 10], 1) },
  spot: { at: [-1.2, 0, 3.4], yaw: 6, back: 10 },
  build: (w) => {
    sky(w, { clouds: 2, seed: 3, moon: [0.2, 0.2] });
    for (let i = 0; i < 9; i++) tree(w, [-24 + i * 6, 12, 27 + (i % 3)], 7 + (i % 3), i % 2 ? 'pine' : 'round', i + 3);
    w.flush(false);
    const crest: P3[] = [[-40, 17, 23], [-16, 14, 23], [-8, 13.4, 23], [-2.4, 12.2, 23], [3.4, 12.2, 23], [8, 14, 23], [16, 15.4, 23], [40, 19, 23]]; // prettier-ignore
    w.quad([...crest, [40, -1, 23], [-40, -1, 23]], STONE, 0, 1);
    w.fill([[3.4, 12.2, 22.9], [8, 14, 22.9], [16, 15.4, 22.9], [40, 19, 22.9], [40, -1, 22.9], [5, -1, 22.9], [6.4, 6, 22.9]], STONE, 0); // prettier-ignore
    w.pen(crest, 1.3, undefined, { a: 0, b: 0 });
    cracks(w, -20, -3, [0, 13], 22.8);
    cracks(w, 4, 20, [0, 14], 22.8);
    water(w, 0, -10, -60, 60, { n: 130, look: L('#5f9ab0', w.time === 'night' ? 0.6 : 0.22) });
    fall(w, -2, 3, 12.2, 22.4);
    smoke(w, [0.6, 0.3, 21], 3.4, 4, [0.9, -0.2], 4);
    smoke(w, [-1.6, 0.3, 21], 2.6, 3, [-0.9, -0.1], 6);
    const bank: P3[] = [[-40, 0.01, 16], [-12, 0.01, 13], [-6, 0.01, 8.6], [-2.6, 0.01, 7.4], [0.6, 0.01, 5.4], [3, 0.01, 5], [4.6, 0.01, 2], [4.2, 0.01, -12], [-40, 0.01, -12]]; // prettier-ignore
    w.fill(bank, underSnow(w, L('#9fbb80', 0.08)));
    w.pen(bank.slice(0, 8), 1, undefined, { a: 0, b: 0 });
    for (const [x, z, s, k] of [[-5, 20, 3.4, 1], [5.6, 20.4, 4.2, 2], [8.6, 17, 3.6, 3], [-9, 17, 4.4, 4], [3.4, 14, 1.8, 5], [-3.6, 13, 1.5, 6], [1.4, 9, 1.2, 7], [6.6, 10, 2.4, 8], [3.9, 6.2, 1, 9], [-4.2, 8.4, 1.6, 10], [2.3, 5.6, 0.7, 11]] as const) rock(w, [x, -0.1, z], s, k); // prettier-ignore
    tree(w, [-8.6, 0, 10], 9.5, 'round', 5);
    tree(w, [11, 0, 13], 11, 'pine', 8);
    tree(w, [-13, 0, 15], 12, 'pine', 9);
    tree(w, [9.6, 0, 8], 1.5, 'bush', 4);
    tree(w, [-5.6, 0, 6.4], 1.1, 'bush', 7);
    grass(w, [-8, -2.4, -1, 7], 90, 4, { h: 0.34 });
    grass(w, [0, 3.6, -1, 4.4], 50, 9, { h: 0.3 });
    w.castShadows('#3a4a4a', 0.3);
    w.flush();
  },
};
