import { rng, type P3 } from '../../geometry/geometry';
import { sky, tree, water } from '../../world/brush';
import { L, type World } from '../../world/kit';
import { strip } from '../pieces/disc';
import { underSnow } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { streetLamp } from '../pieces/lamp-pool';
import { M } from '../pieces/model';
import { acrossLines, alongLines } from '../pieces/ruled';
import { skyline } from '../pieces/skyline';
import { S, type PlaceSpec } from '../place-kind';

const STONE = L('#cfc8b8', 0.08);
/** Parapet with balusters along one side. */
function parapet(w: World, x: number): void {
  const m = M();
  m.box(x, 0, 20, 0.4, 0.2, 60, STONE);
  for (let i = 0; i < 34; i++) m.lathe([x, 0.2, -5 + i * 0.72], [[0.09, 0], [0.14, 0.2], [0.07, 0.46], [0.1, 0.66]], STONE, { n: 7, ink: 0.8 }); // prettier-ignore
  m.box(x, 0.86, 20, 0.34, 0.16, 60, STONE);
  for (let i = 0; i < 5; i++) m.box(x, 0, -2 + i * 7.2, 0.6, 1.25, 0.6, STONE).box(x, 1.25, -2 + i * 7.2, 0.74, 0.14, 0.74, STONE); // prettier-ignore
  w.model(m);
}
/** A stone bridge over a wide river into a town: parapets, lamps, towers of a gate at its end. */
export const bridge: PlaceSpec = {
  shots: {
    wide: S([-1.6, 1.6, -4], [1, 2.6, 20], 0.72),
    close: S([0.4, 1.4, 0], [-3.4, 1.5, 9], 1),
    rail: S([1.4, 1.4, 1], [-6, 0.6, 9], 0.9),
  },
  spot: { at: [-1.3, 0, 4.2], yaw: 6, back: 12, side: [0.6, 2.4] },
  build: (w) => {
    sky(w, { clouds: 4, seed: 22, sun: [0.3, 0.6], moon: [0.28, 0.3] });
    water(w, -6, -30, -400, 400, { glitter: 0.26, n: 220 });
    hills(w, 260, 30, L('#9fb5b8', 0.2), 4, -6);
    skyline(w, 120, L('#b4b9bc', 0.2), 8, 6, 18, -6);
    const r = rng(4);
    for (let i = 0; i < 10; i++)
      if (Math.abs(i - 5) > 1) tree(w, [-40 + i * 8, -5, 74 + r(0, 6)], r(5, 8), 'round', i + 2);
    w.flush(false);
    for (const x of [-3.4, 3.4]) w.fill([[x, 0, -20], [x, 0, 52], [x, -2.4, 52], [x, -2.4, -20]], L('#8a8274', 0.5)); // prettier-ignore
    const deck: P3[] = [[-3.4, 0, -20], [3.4, 0, -20], [3.4, 0, 60], [-3.4, 0, 60]]; // prettier-ignore
    w.fill(deck, underSnow(w, L('#ddd5c4', 0.02)));
    for (const side of [-1, 1]) strip(w, side * 2, side * 3.2, -20, 60, underSnow(w, L('#e9e3d5', 0)), 0.004);
    w.edges([...acrossLines(-2, 2, [-4, 50], 0.9), ...acrossLines(-3.2, -2, [-4, 50], 1.4), ...acrossLines(2, 3.2, [-4, 50], 1.4)], 0.35); // prettier-ignore
    w.edges(alongLines([-2, 2], [-12, 55]), 0.7);
    for (const side of [-1, 1]) parapet(w, side * 3.3);
    for (let i = 0; i < 4; i++) for (const side of [-1, 1]) streetLamp(w, [side * 2.9, 0, 8.8 + i * 7.2], side < 0 ? -90 : 90, { s: 0.85, ground: L('#ddd5c4', 0.02) }); // prettier-ignore
    for (const side of [-1, 1]) {
      const tower = M().box(side * 5.4, -6, 52, 4.4, 20, 5, STONE).box(side * 5.4, 14, 52, 5, 5.4, 5.6, L('#4c5664', 0.74), { taper: 0.96 }); // prettier-ignore
      tower
        .front(49.49, side * 5.4 - 0.5, 5, 1, 2, L('#3a3a40', 1))
        .front(49.49, side * 5.4 - 0.5, 10, 1, 1.8, L('#3a3a40', 1));
      w.model(tower, {}, { cast: false });
    }
    w.model(
      M().box(0, 6, 52, 7, 3.4, 3, STONE).front(50.49, -2.6, 6.4, 5.2, 0.3, L('#8a8274', 0.4), 0.4),
      {},
      { cast: false },
    );
    w.castShadows('#55507a', 0.28);
    w.flush();
  },
};
