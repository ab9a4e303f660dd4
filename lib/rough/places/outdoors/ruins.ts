import { rng, type P2, type P3 } from '../../geometry/geometry';
import { GLOW, L, type World } from '../../world/kit';
import { rock, sky, smoke, tree } from '../../world/brush';
import { K } from '../pieces/things';
import { M } from '../pieces/model';
import { groundPlane } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { S, type PlaceSpec } from '../place-kind';

const { WOOD2, STEEL, DARK } = K;
/** What stands of a house near the road: black against the sky, the sky in its windows. */
function brokenWall(w: World): void {
  const wall = M();
  const stone = L('#4c4742', 0.95);
  wall.ext([[0, 0], [4.6, 0], [4.3, 0.5], [3.7, 0.7], [3.5, 1.9], [2.8, 2.2], [2.6, 3.5], [1.9, 3.3], [1.5, 4.7], [0, 5.6]], -0.3, 0.3, stone); // prettier-ignore
  for (const [x, y, h] of [[0.5, 2.4, 1.3], [1.7, 1.2, 1.1], [0.5, 0.5, 0.9]] as const) wall.front(-0.31, x, y, 0.62, h, GLOW(w.mood.sky[2], w.time === 'night' ? 0.5 : 0.04), 1); // prettier-ignore
  w.model(wall, { at: [-6.6, 0, 7.4], yaw: 8 });
  for (const [x, z, s, k] of [[-2.3, 6.4, 0.7, 5], [-3.4, 5.6, 0.9, 7], [-1.4, 5.4, 0.4, 3], [4.4, 4.6, 0.9, 2], [5.2, 5.2, 1.3, 9]] as const) rock(w, [x, 0, z], s, k, L('#6f685f', 0.4)); // prettier-ignore
}
export const ruins: PlaceSpec = {
  weather: 'cloudy',
  shots: { wide: S([-1, 1.5, -4], [1, 2.2, 16], 0.8), close: S([0.6, 1.2, 0], [-1.2, 1.3, 6], 0.95) },
  spot: { at: [0, 0, 4], yaw: 4, back: 12 },
  build: (w) => {
    sky(w, { clouds: 6, seed: 14 });
    hills(w, 150, 16, L('#8a8078', 0.2), 9, 0, 1.5);
    const r = rng(6);
    const rz = M();
    for (const [x, h, wd] of [
      [-24, 16, 7],
      [-10, 22, 6],
      [8, 13, 8],
      [24, 20, 7],
    ] as const) {
      const pts: P2[] = [
        [x - wd / 2, 0],
        [x + wd / 2, 0],
      ];
      for (let i = 0; i <= 5; i++) pts.push([x + wd / 2 - (i * wd) / 5, h * r(0.6, 1)]);
      rz.ext(pts, 0, 4, L('#8a8680', 0.16));
      for (let k = 0; k < 10; k++)
        rz.front(
          -0.01,
          x - wd / 2 + 0.8 + (k % 3) * 2,
          2 + Math.floor(k / 3) * 3.4,
          1,
          1.6,
          r() < 0.5 ? DARK : L('#5a5652', 0.5),
          0.6,
        );
    }
    w.model(rz, { at: [0, 0, 60] }, { cast: false });
    groundPlane(w, L('#a3968a', 0.05));
    brokenWall(w);
    const cr: P3[][] = [];
    for (let i = 0; i < 26; i++) {
      let x = r(-9, 9),
        z = r(-1, 16);
      const s: P3[] = [];
      for (let k = 0; k < 5; k++) {
        s.push([x, 0.002, z]);
        x += r(-0.6, 0.6);
        z += r(-0.2, 0.7);
      }
      cr.push(s);
    }
    for (const s of cr) w.pen(s, 0.7);
    for (let i = 0; i < 24; i++) rock(w, [r(-9, 9), 0, 1 + i * 0.7], r(0.25, 1.1), i + 3, L('#8f857a', 0.24));
    for (const [x, z, yaw] of [
      [1.6, 3, -22],
      [3.4, 7, 10],
    ] as const) {
      const m = M()
        .line(
          [
            [0, 0, 0],
            [Math.sin(yaw / 30) * 0.4, 1.25, 0.1],
          ],
          0.035,
          STEEL,
        )
        .line(
          [
            [Math.sin(yaw / 30) * 0.32 - 0.16, 0.98, 0.08],
            [Math.sin(yaw / 30) * 0.32 + 0.16, 1.04, 0.08],
          ],
          0.05,
          DARK,
        )
        .line(
          [
            [Math.sin(yaw / 30) * 0.34, 1.02, 0.08],
            [Math.sin(yaw / 30) * 0.4, 1.25, 0.1],
          ],
          0.03,
          WOOD2,
        );
      w.model(m, { at: [x, 0, z] });
    }
    w.model(
      M()
        .line(
          [
            [0, 0, 0],
            [0.5, 3.4, 0],
          ],
          0.06,
          WOOD2,
        )
        .sheet(
          [
            [0.5, 3.4, 0],
            [1.9, 3.5, 0.1],
            [1.6, 3.1, 0],
            [2.1, 2.8, 0.1],
            [1.3, 2.5, 0],
            [1.6, 2.2, 0],
            [0.36, 2.3, 0],
          ],
          L('#7a2f2f', 0.6),
        ),
      { at: [2.6, 0, 8.5] },
    );
    w.model(
      M()
        .lathe(
          [0, 0.42, 0],
          [
            [0.55, -0.05],
            [0.6, 0],
            [0.55, 0.05],
          ],
          WOOD2,
          { axis: 'x', n: 20 },
        )
        .box(0.9, 0.2, 0.3, 1.8, 0.12, 0.7, WOOD2),
      { at: [-3.6, 0, 5.6], yaw: 20 },
    );
    tree(w, [5.6, 0, 8], 5, 'bare', 4);
    tree(w, [-9.5, 0, 14], 6, 'bare', 7);
    w.castShadows();
    w.flush();
    for (const [x, z, s] of [
      [-16, 50, 3.4],
      [13, 44, 3],
    ] as const)
      smoke(w, [x, 5, z], s * 2.4, 5, [0.9, -2.4], x + 20, L('#77747a', 0.3));
  },
};
