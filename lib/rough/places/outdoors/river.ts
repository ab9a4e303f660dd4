import { rng, type P3 } from '../../geometry/geometry';
import { grass, sky, tree } from '../../world/brush';
import { GLOW, L, type World } from '../../world/kit';
import { flick } from '../../world/flick';
import { groundPlane, underSnow } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { house } from '../pieces/house';
import { M } from '../pieces/model';
import { alongLines } from '../pieces/ruled';
import { skyline } from '../pieces/skyline';
import { S, type PlaceSpec } from '../place-kind';

const BANK = L('#9cc07e', 0.05);
/** Ripples on a ribbon of water between two x, running away along z. */
function ripples(w: World, x0: number, x1: number, y: number): void {
  const r = rng(8);
  let ink = '',
    light = '';
  for (let i = 0; i < 170; i++) {
    const v: P3 = [r(x0, x1), y, 1 + 70 * r() ** 2.2],
      a = w.at(v),
      k = Math.min(90, w.px(v) * r(0.2, 0.7)),
      line = w.width(w.depth(v), 0.5);
    if (w.depth(v) < 1) continue;
    const d = flick(a[0] - k, a[1], a[0] + k, a[1] + k * 0.02, line, k * 0.04);
    if (r() < 0.4) light += d;
    else ink += d;
  }
  w.inkPath(ink, 12);
  w.p.fill(light, w.time === 'dusk' ? '#ffe6bb' : '#ffffff', 0);
}
/** The bridge across the river, far off: deck on piers with arches of steel. */
function farBridge(w: World): void {
  const m = M(),
    steel = L('#6f8794', 0.5);
  m.box(10, 3.4, 46, 60, 0.8, 5, L('#c2bdb2', 0.16));
  for (let i = 0; i < 4; i++) m.box(-6 + i * 12, -3, 46, 1.4, 6.4, 4, L('#b8b2a6', 0.2));
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 6; j++) {
      const x = -6 + i * 12 + j * 2,
        up = (t: number): number => 4.2 + 3.2 * Math.sin((Math.PI * t) / 6);
      m.line([[x, up(j), 43.4], [x + 2, up(j + 1), 43.4]], 0.24, steel).line([[x, 4.2, 43.4], [x, up(j), 43.4]], 0.1, steel); // prettier-ignore
    }
  w.model(m, {}, { cast: false });
}
/** The bank of a river at the edge of a town: a path on the dyke, a grassy slope, water, a bridge far off. */
export const river: PlaceSpec = {
  shots: {
    wide: S([-2.6, 1.9, -5], [2.6, 1.4, 20], 0.75),
    close: S([-1, 1.4, 0], [2.6, 0.9, 10], 1),
    water: S([3.2, -0.9, 1], [7, 0.6, 24], 0.9),
  },
  spot: { at: [-1.7, 0, 4], yaw: 12, back: 14, side: [3, 6] },
  afloat: { at: [11, -2.38, 14], yaw: 4, back: 12, side: [4, 8] },
  build: (w) => {
    sky(w, { clouds: 5, seed: 11, sun: [0.66, 0.68], moon: [0.7, 0.3] });
    hills(w, 240, 22, L('#9db2bd', 0.2), 4);
    skyline(w, 130, L('#aab7c0', 0.24), 7, 5, 18);
    groundPlane(w, BANK, -2.4);
    w.fill([[4.6, -2.38, -20], [30, -2.38, -20], [30, -2.38, 200], [4.6, -2.38, 200]], L('#5d97b4', w.time === 'night' ? 0.6 : 0.2)); // prettier-ignore
    ripples(w, 4.8, 26, -2.37);
    w.fill([[-0.6, 0, -20], [3.9, -2.36, -20], [3.9, -2.36, 160], [-0.6, 0, 160]], underSnow(w, L('#8db470', 0.14)), 2); // prettier-ignore
    w.fill([[3.9, -2.36, -20], [4.8, -2.38, -20], [4.8, -2.38, 160], [3.9, -2.36, 160]], underSnow(w, L('#d8ccb2', 0))); // prettier-ignore
    w.fill([[-4.4, 0.002, -20], [-0.6, 0.002, -20], [-0.6, 0.002, 160], [-4.4, 0.002, 160]], underSnow(w, BANK)); // prettier-ignore
    w.fill([[-3, 0.004, -20], [-1.1, 0.004, -20], [-1.1, 0.004, 160], [-3, 0.004, 160]], underSnow(w, L('#e6dabf', 0))); // prettier-ignore
    w.fill([[-4.4, 0, -20], [-60, -2.3, -20], [-60, -2.3, 160], [-4.4, 0, 160]], underSnow(w, BANK)); // prettier-ignore
    w.edges([...alongLines([-3, -1.1], [-12, 120]), ...alongLines([4.8], [-12, 120], -2.38)], 0.7);
    w.edges(alongLines([-0.6], [-12, 120], 0), 0.9);
    const r = rng(5);
    for (let i = 0; i < 6; i++) house(w, [-14 - r(0, 6), -2.2, 12 + i * 9], 7, 6, r(4.6, 6), { seed: i + 4, gable: i % 2 === 0, yaw: 90 }); // prettier-ignore
    for (let i = 0; i < 5; i++) tree(w, [-6.4, -0.3, 10 + i * 11], r(4.6, 6), i % 3 === 2 ? 'poplar' : 'round', i + 6);
    for (let i = 0; i < 12; i++) tree(w, [28 + r(0, 8), -2.3, 16 + i * 5], r(2, 5), i % 3 ? 'bush' : 'round', i + 30);
    farBridge(w);
    grass(w, [-0.5, 3.4, 0, 22], 60, 3, { h: 0.3, y: -0.9 });
    grass(w, [-0.9, 0.2, -2, 26], 90, 4, { h: 0.26 });
    grass(w, [-4.6, -3.1, -2, 26], 90, 7, { h: 0.24 });
    grass(w, [4.4, 5.4, 2, 26], 70, 9, { h: 0.9, y: -2.4 });
    const post = M();
    for (let i = 0; i < 10; i++) post.box(-0.75, 0, 2 + i * 4.4, 0.12, 0.62, 0.12, L('#f2efe6', 0)).front(1.93 + i * 4.4, -0.81, 0.42, 0.12, 0.1, L('#d2563f', 0.5), 0.4); // prettier-ignore
    w.model(post);
    w.castShadows('#4a5a58', 0.28);
    w.fill([[9, -2.36, 60], [12, -2.36, 60], [11, -2.36, 20], [10, -2.36, 20]], GLOW('#e8f3f8', 0)); // prettier-ignore
    w.flush();
  },
};
