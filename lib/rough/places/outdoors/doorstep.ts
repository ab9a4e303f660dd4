import type { P3 } from '../../geometry/geometry';
import { GLOW, L, type Model, type World } from '../../world/kit';
import { grass, sky, tree } from '../../world/brush';
import { disc } from '../pieces/disc';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { groundPlane } from '../pieces/ground-plane';
import { house } from '../pieces/house';
import { skyline } from '../pieces/skyline';
import { lightPool } from '../../world/light-pool';
import { S, type PlaceSpec } from '../place-kind';

const { WOOD2, WHITE, GREY } = K;
/** What a house front shows by day: panels, window and handle of the door, panes, curtains, shingles below the eaves. */
function front(m: Model, night: boolean): void {
  const glass = night ? GLOW('#ffe3a0', 0) : L('#3c4a58', 0.8),
    dark = L('#3a2c24', 1);
  if (!night) {
    for (const y of [0.42, 0.98]) m.front(4.58, 0.16, y, 1.07, 0.46, WOOD2, 0.8);
    m.front(4.58, 0.3, 1.62, 0.79, 0.66, glass, 0.9).front(4.575, 0.66, 1.62, 0.06, 0.66, WOOD2, 0.4);
    // curtains half drawn, the room dark between them
    m.front(4.585, 2.68, 1.18, 1.74, 1.24, glass, 0.6);
    for (const x of [2.68, 3.86]) m.front(4.58, x, 1.18, 0.56, 1.24, WHITE, 0.6);
    for (const x of [2.84, 3.02, 4.02, 4.2]) m.front(4.578, x, 1.18, 0.02, 1.24, dark, 0);
    for (const x of [-1.6, 1, 3.6]) m.front(4.585, x + 0.08, 3.78, 1.04, 0.94, glass, 0.5).front(4.58, x + 0.57, 3.78, 0.06, 0.94, WHITE, 0.4); // prettier-ignore
  }
  m.front(4.57, 1.22, 1.12, 0.07, 0.26, dark, 0.6);
  m.front(4.58, -0.62, 1.3, 0.3, 0.2, L('#b23a34', 0.6), 0.8).front(4.575, -0.57, 1.42, 0.2, 0.03, dark, 0);
}
/** Before the door: pots, an umbrella stand, stones of the path, cracks and weeds between them. */
function porch(w: World, snow: boolean): void {
  for (const [x, z, s] of [[2.35, 4, 0.2], [-0.9, 4.1, 0.17]] as const)
    w.model(M().lathe([x, 0, z], [[s * 0.7, 0], [s, 0.3], [s * 1.1, 0.34]], L('#a8684a', 0.45), { n: 14 })); // prettier-ignore
  tree(w, [2.35, 0.32, 4], 0.55, 'bush', 8);
  tree(w, [-0.9, 0.32, 4.1], 0.44, 'bush', 12);
  if (snow) return;
  const stone = L('#d8d4ca', 0);
  for (let i = 0; i < 6; i++) {
    const z = 3.1 - i * 0.82,
      x = 0.66 - i * 0.16 + (i % 2 ? 0.16 : -0.12);
    w.fill(disc(x, 0.004, z, 0.52 - (i % 3) * 0.05, 11, 0.3), stone);
    w.pen([...disc(x, 0.005, z, 0.52 - (i % 3) * 0.05, 11, 0.3), [x + 0.52 - (i % 3) * 0.05, 0.005, z]], 0.8);
    w.pen([[x - 0.2, 0.006, z - 0.06], [x - 0.02, 0.006, z + 0.03], [x + 0.14, 0.006, z - 0.02]], 0.5); // prettier-ignore
  }
  grass(w, [-3, -0.5, 0.2, 3.6], 34, 5, { h: 0.16 });
  grass(w, [1.7, 4.4, 0.4, 3.8], 34, 9, { h: 0.18 });
}
export const doorstep: PlaceSpec = {
  time: 'night',
  shots: { wide: S([-2.2, 0.9, -3.4], [0.5, 1.25, 5], 0.9), close: S([-0.6, 1.1, -0.6], [0.7, 1.0, 4], 1.0) },
  spot: { at: [-0.9, 0, 1.2], yaw: 10, back: 8 },
  build: (w) => {
    sky(w, { stars: 60, moon: [0.2, 0.25], seed: 31 });
    const snow = w.weather === 'snow',
      night = w.time === 'night';
    skyline(w, 90, L('#3a4670', 0.7), 4, 5, 16);
    groundPlane(w, snow ? L('#e9eef6', 0) : L('#8f8d8a', 0.2));
    house(w, [-9, 0, 14], 8, 6, 5.6, { seed: 5 });
    house(w, [13, 0, 16], 8, 6, 5.6, { seed: 6 });
    tree(w, [-4.6, 0, 7.5], 5, snow ? 'pine' : 'round', 3);
    w.flush(false);
    if (night)
      lightPool(
        w,
        (k) => [
          [0.7 - 0.6 * k, 0.003, 4.4],
          [0.7 + 0.6 * k, 0.003, 4.4],
          [0.35 + 1.65 * k, 0.003, 2.5 - 1.9 * k],
          [0.35 - 1.65 * k, 0.003, 2.5 - 1.9 * k],
        ],
        w.tint(snow ? L('#e9eef6', 0) : L('#8f8d8a', 0.2), 2, 5),
        '#ffe9b8',
      );
    const wl = L('#b9b0a2', 0.16),
      m = M().box(1.5, 0, 6.6, 8, 5.6, 4, wl);
    m.front(4.59, -0.15, 0.3, 1.7, 2.35, WOOD2, 1).front(
      4.585,
      0.02,
      0.3,
      1.35,
      2.18,
      night ? GLOW('#fff0c8', 0) : L('#6a5a4a', 0.5),
      1,
    );
    m.front(4.59, 2.6, 1.1, 1.9, 1.4, night ? GLOW('#ffe3a0', 0) : L('#a9cbdc', 0.14), 1.1);
    m.decal(
      [
        [3.52, 1.1, 4.588],
        [3.52, 2.5, 4.588],
        [3.58, 2.5, 4.588],
        [3.58, 1.1, 4.588],
      ],
      WHITE,
      0.3,
    );
    for (const x of [-1.6, 1, 3.6]) m.front(4.59, x, 3.7, 1.2, 1.1, night ? L('#1c2340', 1) : L('#a9cbdc', 0.14), 0.9);
    const bl: P3[][] = [];
    for (let i = 0; i < 11; i++)
      bl.push([
        [-2.4, 0.3 + i * 0.26, 4.58],
        [-0.35, 0.3 + i * 0.26, 4.58],
      ]);
    m.decal(
      [
        [-2.45, 0.3, 4.585],
        [-2.45, 3, 4.585],
        [-0.3, 3, 4.585],
        [-0.3, 0.3, 4.585],
      ],
      wl,
      0,
      bl,
      0.45,
    );
    front(m, night);
    w.model(m);
    w.model(
      M().box(0.7, 0, 4.1, 2.2, 0.16, 1, L('#c9c4ba', 0.06)).box(0.7, 0.16, 4.3, 1.9, 0.14, 0.6, L('#c9c4ba', 0.06)),
    );
    w.model(
      M().ext(
        [
          [-0.6, 2.85],
          [2.0, 2.85],
          [1.8, 3.2],
          [-0.4, 3.2],
        ],
        3.5,
        4.6,
        snow ? WHITE : L('#6a5a52', 0.5),
      ),
    );
    if (night) w.model(M().box(0.9, 0.3, 4.56, 0.36, 1.9, 0.01, L('#caa873', 0.14), { ink: 0.6 }));
    w.model(
      M().box(-0.62, 1.95, 4.5, 0.2, 0.3, 0.2, GLOW('#fff2c8', 0)).box(2.9, 0, 4.2, 0.5, 0.4, 0.4, L('#a8684a', 0.4)),
    );
    tree(w, [2.9, 0.4, 4.2], 0.8, 'bush', 5);
    w.model(
      M()
        .box(-1.9, 0, 3.0, 0.22, 1.2, 0.22, L('#9a948a', 0.24))
        .box(-3.4, 0, 3.0, 2.9, 0.8, 0.14, L('#9a948a', 0.24))
        .box(-1.9, 1.2, 3.0, 0.3, 0.06, 0.3, snow ? WHITE : GREY)
        .box(-3.4, 0.8, 3.0, 2.9, 0.06, 0.24, snow ? WHITE : GREY),
    );
    porch(w, snow);
    w.castShadows();
    w.flush();
  },
};
