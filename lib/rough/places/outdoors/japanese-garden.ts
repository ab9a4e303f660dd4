import { rng, type P3 } from '../../geometry/geometry';
import { grass, rock, sky, tiles, tree, pl } from '../../world/brush';
import { L, type World } from '../../world/kit';
import { disc } from '../pieces/disc';
import { groundPlane, underSnow } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { M } from '../pieces/model';
import { place } from '../pieces/things';
import { lampPool } from '../pieces/lamp-pool';
import { S, type PlaceSpec } from '../place-kind';

/** The plan of a pond: a ring with slow waves. */
function pond(k: number, y: number): P3[] {
  const out: P3[] = [];
  for (let i = 0; i < 44; i++) {
    const t = (i / 44) * Math.PI * 2,
      q = k * (1 + 0.16 * Math.sin(3 * t + 1) + 0.1 * Math.sin(2 * t));
    out.push([3.2 + 6.4 * q * Math.cos(t), y, 11 + 3.5 * q * Math.sin(t)]);
  }
  return out;
}
/** The arched bridge, with red rails. */
function redBridge(w: World): void {
  const red = L('#c2402f', 0.86),
    m = M(),
    up = (t: number): number => 0.35 + 1.1 * Math.sin(Math.PI * t);
  for (const z of [10.4, 12]) {
    for (let i = 0; i < 8; i++) {
      const x = 5.2 + i * 0.62;
      m.line([[x, up(i / 8), z], [x + 0.62, up((i + 1) / 8), z]], 0.16, red).line([[x, up(i / 8) + 0.7, z], [x + 0.62, up((i + 1) / 8) + 0.7, z]], 0.09, red); // prettier-ignore
      if (i % 2 === 0) m.line([[x, up(i / 8), z], [x, up(i / 8) + 0.9, z]], 0.11, red); // prettier-ignore
    }
  }
  for (let i = 0; i < 8; i++) {
    const x = 5.2 + i * 0.62;
    m.sheet([[x, up(i / 8), 10.4], [x + 0.62, up((i + 1) / 8), 10.4], [x + 0.62, up((i + 1) / 8), 12], [x, up(i / 8), 12]], L('#b07a52', 0.3)); // prettier-ignore
  }
  w.model(m);
}
const PINE = L('#3f6a4a', 0.6);

/** A garden with a pond: stepping stones, a stone lantern, clipped pines, a red bridge, a white wall with tiles. */
export const japaneseGarden: PlaceSpec = {
  shots: { wide: S([-2.6, 1.7, -4.4], [2.6, 1.7, 16], 0.75), close: S([-0.6, 1.35, 0.4], [1.9, 1.2, 9], 1) },
  spot: { at: [-1.7, 0, 4.2], yaw: 12, back: 9 },
  build: (w) => {
    sky(w, { clouds: 3, seed: 5, moon: [0.74, 0.3], sun: [0.8, 0.4] });
    hills(w, 110, 16, L('#86a58c', 0.14), 4, 0, 0.8);
    groundPlane(w, L('#a9c187', 0.05));
    const wall = M().box(0, 0, 24, 60, 2.3, 0.4, L('#f4f0e6', 0)).box(0, 2.3, 24, 60.4, 0.5, 1.3, L('#4a505c', 0.75), { tz: 0.7 }); // prettier-ignore
    w.model(wall, {}, { cast: false });
    w.flush(false);
    tiles(w, pl([-14, 2.32, 23.5], [34, 0, 0], [0, 0.4, 0.3]), 40, 3, 0.4, 0.4);
    w.fill(disc(-4.6, 0.003, 8.6, 3.6, 30, 3), underSnow(w, L('#efe9dc', 0)));
    for (const k of [0.95, 0.8, 0.65, 0.5, 0.35]) w.pen([...disc(-4.6, 0.004, 8.6, 3.6 * k, 30, 3 * k), [-4.6 + 3.6 * k, 0.004, 8.6]], 0.4, undefined, { a: 0, b: 0 }); // prettier-ignore
    rock(w, [-4.9, 0, 8.7], 1.2, 4);
    rock(w, [-4, 0, 9.1], 0.6, 6);
    w.fill(pond(1.06, 0.004), L('#8d8a80', 0.5));
    w.fill(pond(1, 0.006), L('#6fa4b4', w.time === 'night' ? 0.6 : 0.05));
    w.fill([[4, 0.008, 14], [8.6, 0.008, 13.4], [8, 0.008, 11.6], [5, 0.008, 12.4]], L('#4d7f74', 0.24)); // prettier-ignore
    w.pen([...pond(1.06, 0.006), pond(1.06, 0.006)[0]!], 1, undefined, { a: 0, b: 0 });
    const r = rng(7);
    const ripples: [P3, P3][] = [];
    for (let i = 0; i < 16; i++) {
      const [x, z] = [r(-1, 7), r(8.8, 13)];
      ripples.push([[x, 0.009, z], [x + r(0.3, 1), 0.009, z]]); // prettier-ignore
    }
    w.edges(ripples, 0.6);
    for (let i = 0; i < 9; i++) w.fill(disc(r(-0.4, 6), 0.01, r(9, 12.4), 0.3, 12, 0.2), L('#6f9f62', 0.3));
    for (let i = 0; i < 14; i++) {
      const v = pond(1.08, 0)[i * 3]!;
      rock(w, v, r(0.4, 1), i + 2);
    }
    for (let i = 0; i < 9; i++) {
      const ring = disc(-1.6 + Math.sin(i * 0.9) * 0.5, 0.02, 1.4 + i * 0.85, 0.36, 12, 0.26);
      w.fill(ring, underSnow(w, L('#c6c2b8', 0.12)));
      w.pen([...ring, ring[0]!], 0.7, undefined, { a: 0, b: 0 });
    }
    redBridge(w);
    place(w, 'stone_lantern', [0.3, 0, 8.2], 10);
    place(w, 'stone_lantern', [9.4, 0, 16], 0, { s: 1.2 });
    lampPool(w, [0.3, 0.006, 8.2], 1.3, L('#a9c187', 0.05));
    tree(w, [5.4, 0, 17], 5, 'garden', 3, PINE);
    tree(w, [-5.8, 0, 14], 4.4, 'garden', 6, PINE);
    tree(w, [11, 0, 12], 4.2, 'garden', 9, PINE);
    tree(w, [-4.3, 0, 1.6], 4.6, 'garden', 12, PINE);
    tree(w, [-9, 0, 17], 6.4, 'round', 4, L('#c8663f', 0.2));
    tree(w, [12.4, 0, 20], 6, 'round', 8, L('#d08a48', 0.12));
    for (const [x, z, h] of [[-2.8, 11, 0.9], [-1.2, 12.6, 1.1], [1.4, 15.4, 1.2], [9.6, 9, 0.9], [-7.6, 11, 1]] as const) tree(w, [x, 0, z], h, 'bush', x * 3 + 60); // prettier-ignore
    grass(w, [-8, 8, -1, 6], 40, 4, { h: 0.12 });
    w.castShadows('#4a5a58', 0.26);
    w.flush();
  },
};
