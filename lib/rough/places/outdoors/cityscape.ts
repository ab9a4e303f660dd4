import { rng, type P3 } from '../../geometry/geometry';
import { sky } from '../../world/brush';
import { GLOW, L, type World } from '../../world/kit';
import { underSnow } from '../pieces/ground-plane';
import { M } from '../pieces/model';
import { skyline } from '../pieces/skyline';
import { K } from '../pieces/things';
import { townBlock } from '../pieces/town-block';
import { lampPool } from '../pieces/lamp-pool';
import { S, type PlaceSpec } from '../place-kind';

/** The tall building of the picture: stepped, lit in bands, a mast with a light. */
function skyscraper(w: World, x: number, z: number, h: number, seed: number): void {
  const r = rng(seed),
    wide = r(9, 13),
    m = M(),
    wall = [L('#b9c3cc', 0.12), L('#8797a6', 0.36), L('#d4d0c6', 0.06)][seed % 3]!,
    front = -wide / 2;
  m.box(0, -40, 0, wide, h + 40, wide, wall);
  for (let y = -22; y < h - 2; y += 3.2) {
    if (w.time !== 'night') m.front(front - 0.02, -wide / 2 + 0.8, y, wide - 1.6, 1.6, L('#6f8798', 0.5), 0.5);
    else for (let i = 0; i < 5; i++) if (r() < 0.55) m.front(front - 0.02, -wide / 2 + 0.8 + i * (wide - 1.6) * 0.2, y, (wide - 1.6) * 0.16, 1.7, GLOW('#ffe6a8', 0), 0); // prettier-ignore
  }
  m.box(0, h, 0, wide * 0.6, 3, wide * 0.6, wall).line([[0, h + 3, 0], [0, h + 14, 0]], 0.3, K.DARK).ball(0, h + 14, 0, 0.5, GLOW('#ff6a5a', 0), { n: 8 }); // prettier-ignore
  w.model(m, { at: [x, 0, z], yaw: r(-14, 14) }, { cast: false });
}
/** A great city from a roof terrace: towers, lit windows at night, a low wall and a rail before the drop. */
export const cityscape: PlaceSpec = {
  shots: {
    wide: S([-1.6, 1.8, -3], [0.8, 0.6, 20], 0.75),
    close: S([0.8, 1.45, -0.6], [-1.2, 1.5, 10], 1),
    towers: S([0, 2.6, 2], [4, 6, 40], 0.9),
  },
  spot: { at: [-0.3, 0, 2.6], yaw: 3, back: 10 },
  build: (w) => {
    sky(w, { clouds: 4, seed: 26, sun: [0.24, 0.74], moon: [0.22, 0.24], stars: 110 });
    skyline(w, 420, L('#a4b4c4', 0.36), 3, 30, 74, -40, [9, 24]);
    skyline(w, 260, L('#93a5b8', 0.5), 6, 14, 52, -40, [10, 24]);
    w.flush(false);
    for (const [x, z, h, s] of [[-62, 150, 44, 3], [-30, 130, 20, 5], [6, 160, 56, 7], [44, 140, 32, 9], [78, 170, 50, 11], [-90, 170, 26, 13]] as const) skyscraper(w, x, z, h, s); // prettier-ignore
    for (let i = 0; i < 8; i++) townBlock(w, { at: [-44 + i * 12.6, -24, 54 + (i % 3) * 12], width: 10, depth: 10, height: 12 + ((i * 5) % 4) * 4.4, yaw: (i % 3) * 10 - 10, seed: i + 7 }); // prettier-ignore
    w.flush(false);
    const floor: P3[] = [[-30, 0, -30], [30, 0, -30], [30, 0, 6], [-30, 0, 6]]; // prettier-ignore
    w.fill(floor, underSnow(w, L('#cfcac0', 0.06)));
    const list: [P3, P3][] = [];
    for (let i = -8; i <= 8; i++) list.push([[i * 1.6, 0.002, -12], [i * 1.6, 0.002, 6]]); // prettier-ignore
    for (let z = -6; z < 6; z += 1.6) list.push([[-30, 0.002, z], [30, 0.002, z]]); // prettier-ignore
    w.edges(list, 0.4);
    lampPool(w, [2.4, 0, 4.4], 2.2, L('#cfcac0', 0.06));
    const rail = M().box(0, 0, 6.1, 60, 0.5, 0.3, L('#b9b4a8', 0.16));
    for (let i = 0; i < 24; i++) rail.line([[-18 + i * 1.5, 0.5, 6.1], [-18 + i * 1.5, 1.15, 6.1]], 0.05, K.DARK); // prettier-ignore
    for (const y of [0.8, 1.15]) rail.line([[-30, y, 6.1], [30, y, 6.1]], 0.05, K.DARK); // prettier-ignore
    w.model(rail);
    w.model(M().box(-5.6, 0, 4.6, 2.2, 1.6, 1.2, L('#c9c6be', 0.1)).front(3.99, -6.4, 0.4, 0.7, 0.7, K.DARK, 0.8).front(3.99, -5.5, 0.4, 0.7, 0.7, K.DARK, 0.8)); // prettier-ignore
    const lamp = M().lathe([2.4, 0, 4.9], [[0.07, 0], [0.05, 2.6]], K.DARK, { n: 8 }).ball(2.4, 2.75, 4.9, 0.2, w.time === 'night' ? GLOW('#fff6d8', 0) : K.WHITE, { n: 12 }); // prettier-ignore
    w.model(lamp);
    w.castShadows('#55507a', 0.28);
    w.flush();
  },
};
