import { rng, type P3 } from '../../geometry/geometry';
import { rock, sky, tree } from '../../world/brush';
import { GLOW, L, type World } from '../../world/kit';
import { disc } from '../pieces/disc';
import { groundPlane } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { house } from '../pieces/house';
import { M } from '../pieces/model';
import { peaks } from '../pieces/peaks';
import { S, type PlaceSpec } from '../place-kind';

const SHADE = L('#c6d3e6', 0.14);
/** Drifts: long soft shadows on the snow. */
function drifts(w: World): void {
  const r = rng(5);
  for (let i = 0; i < 12; i++) {
    const z = 2 + 22 * r() ** 1.4,
      x = r(-12, 12),
      half = r(1.4, 4.6);
    const top: P3[] = [],
      low: P3[] = [];
    for (let j = 0; j <= 10; j++) {
      const t = j / 10;
      top.push([x - half + 2 * half * t, 0.004, z + 0.16 * Math.sin(t * 5 + i)]);
      low.push([x - half + 2 * half * t, 0.004, z - 0.34 * Math.sin(Math.PI * t) + 0.16 * Math.sin(t * 5 + i)]);
    }
    w.fill([...top, ...low.toReversed()], SHADE);
    w.pen(top, 0.55);
  }
}
/** A trail of footprints from the eye to the woods. */
function footprints(w: World): void {
  for (let i = 0; i < 30; i++) {
    const z = 5 + i * 0.7,
      x = 0.5 + Math.sin(z * 0.22) * 1.3 + (i % 2 ? 0.16 : -0.16);
    w.fill(disc(x, 0.006, z, 0.09, 10, 0.17), L('#9fb0cc', 0.5));
  }
}
/** A fence along the trail, every post with its cap of snow. */
function fence(w: World): void {
  const wood = L('#4a3a30', 1),
    snow = GLOW('#f4f8fc', 0),
    at = (i: number): P3 => [2.3 + i * 0.16 + 0.2 * Math.sin(i * 0.8), 0, 3.2 + i * 1.9];
  for (let i = 0; i < 9; i++) {
    const [x, , z] = at(i),
      next = at(i + 1);
    w.model(
      M()
        .box(x, 0, z, 0.15, 0.86 + 0.08 * Math.sin(i * 2.2), 0.15, wood)
        .box(x, 0.86 + 0.08 * Math.sin(i * 2.2), z, 0.24, 0.1, 0.24, snow),
    );
    if (i === 3 || i === 8) continue;
    for (const y of [0.34, 0.66])
      w.model(M().line([[x, y, z], [next[0], y - 0.04, next[2]]], 0.07, wood)); // prettier-ignore
  }
}
/** Open snow at the edge of a forest, a cabin with smoke, mountains. It snows unless told otherwise. */
export const snowfield: PlaceSpec = {
  weather: 'snow',
  shots: { wide: S([-1.4, 1.5, -5], [1.2, 2.6, 20], 0.75), close: S([0.8, 1.3, 0], [-1.8, 1.8, 12], 1) },
  spot: { at: [0, 0, 4], yaw: 4, back: 14 },
  build: (w) => {
    sky(w, { clouds: 2, seed: 4, sun: [0.75, 0.5], moon: [0.75, 0.3] });
    peaks(w, 280, [[-100, 66, 110], [110, 74, 120], [10, 54, 100]], L('#b4c2d2', 0.1), 0.3); // prettier-ignore
    hills(w, 90, 9, L('#dfe7f0', 0.06), 4);
    groundPlane(w, L('#f0f4f8', 0));
    drifts(w);
    footprints(w);
    fence(w);
    const r = rng(8),
      green = L('#44624f', 0.56);
    for (let i = 0; i < 18; i++) tree(w, [-26 + i * 3.1 + r(-1, 1), 0, 30 + r(0, 8)], r(6, 11), 'pine', i + 3, green);
    for (const [x, z, h, s] of [[-6.4, 11, 6.4, 2], [-8.8, 13, 8, 4], [-4.9, 15, 4, 6], [8.4, 12, 7.4, 8], [11, 14.6, 9, 10], [7, 17, 5, 12]] as const) tree(w, [x, 0, z], h, 'pine', s, green); // prettier-ignore
    tree(w, [4.4, 0, 9.4], 4.6, 'bare', 7);
    house(w, [1, 0, 27], 5.6, 4.4, 2.8, { seed: 4, look: L('#8a664a', 0.44), chimney: true, gable: true });
    rock(w, [-3.2, 0, 8], 1, 4);
    rock(w, [3, 0, 6.4], 0.6, 7);
    w.castShadows('#7f8fb4', 0.2);
    w.flush();
  },
};
