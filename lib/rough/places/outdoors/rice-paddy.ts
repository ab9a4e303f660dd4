import { rng, type P3 } from '../../geometry/geometry';
import { grass, sky, tree } from '../../world/brush';
import { blade } from '../../world/flick';
import { INK, L, type World } from '../../world/kit';
import { groundPlane, underSnow } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { house } from '../pieces/house';
import { peaks } from '../pieces/peaks';
import { pole, wires } from '../pieces/pole';
import { alongLines } from '../pieces/ruled';
import { S, type PlaceSpec } from '../place-kind';

/** Young rice in water: rows of small tufts that thin out with distance. */
function rice(w: World, [x0, x1, z0, z1]: readonly [number, number, number, number]): void {
  const r = rng(Math.round(x0 * 3 + z0));
  let d = '',
    z = z0 + 0.3;
  while (z < z1) {
    const step = Math.max(0.42, w.depth([0, 0, z]) * 0.05);
    for (let x = x0 + 0.3; x < x1; x += step * 1.1) {
      const v: P3 = [x + r(-0.06, 0.06), -0.3, z + r(-0.05, 0.05)],
        depth = w.depth(v);
      if (depth < 1 || r() < 0.08) continue;
      const a = w.at(v),
        k = w.px(v) * 0.3,
        P = w.panel;
      if (k < 2 || a[0] < P.x - 10 || a[0] > P.x + P.w + 10 || a[1] > P.y + P.h + 30) continue;
      for (let j = -1; j <= 1; j++)
        if (k > 7 || j !== 0) d += blade(a[0] + j * k * 0.12, a[1], a[0] + (j * 0.5 + w.windy * 0.5) * k, a[1] - k * r(0.8, 1.1), Math.max(0.35, k * 0.05)); // prettier-ignore
    }
    z += step;
  }
  w.p.fill(d, '#4f8a4a', INK);
}
/** Rice fields in a valley: a straight path between water, poles, farmhouses, mountains. */
export const ricePaddy: PlaceSpec = {
  shots: { wide: S([-1, 1.9, -5], [0.8, 2.2, 20], 0.75), close: S([0.7, 1.4, 0], [-2.4, 1.7, 12], 1) },
  spot: { at: [0, 0, 4.4], yaw: 3, back: 12, side: [2, 2] },
  build: (w) => {
    sky(w, { clouds: 5, seed: 10, sun: [0.72, 0.5], moon: [0.7, 0.3] });
    peaks(w, 260, [[-120, 44, 120], [110, 50, 130], [0, 34, 120]], L('#9fb6b4', 0.16), 1.2); // prettier-ignore
    hills(w, 110, 12, L('#6f9a72', 0.36), 7, 0, 1.1);
    groundPlane(w, L('#9cc07e', 0.06));
    for (const side of [-1, 1])
      for (let j = 0; j < 3; j++) {
        const [x0, x1] = side < 0 ? [-19, -2] : [2, 19],
          z0 = -6 + j * 16,
          z1 = z0 + 14.6;
        w.fill([[x0, -0.28, z0], [x1, -0.28, z0], [x1, -0.28, z1], [x0, -0.28, z1]], underSnow(w, L('#bcdcea', w.time === 'night' ? 0.4 : 0.07))); // prettier-ignore
        w.outline([[x0, -0.02, z0], [x1, -0.02, z0], [x1, -0.02, z1], [x0, -0.02, z1]], 0.8); // prettier-ignore
        const near = side < 0 ? x1 : x0;
        w.fill([[near, -0.28, z0], [near, 0, z0], [near, 0, z1], [near, -0.28, z1]], L('#6d5a44', 0.6)); // prettier-ignore
        if (w.weather !== 'snow') rice(w, [x0, x1, z0, z1]);
      }
    w.fill([[-1.25, 0.003, -12], [1.25, 0.003, -12], [1.25, 0.003, 90], [-1.25, 0.003, 90]], underSnow(w, L('#e8dcc0', 0))); // prettier-ignore
    w.edges(alongLines([-1.25, 1.25], [-10, 90]), 0.6);
    house(w, [-13, 0, 46], 10, 7, 4.4, { seed: 3, roof: L('#4f5660', 0.7) });
    house(w, [9, 0, 50], 8, 6, 4, { seed: 7, roof: L('#5d6470', 0.6), gable: true });
    for (const [x, z, h, s] of [[-20, 48, 9, 2], [-6, 50, 6, 4], [15, 50, 8, 6], [22, 44, 9, 8]] as const) tree(w, [x, 0, z], h, s % 4 ? 'round' : 'pine', s); // prettier-ignore
    const tops: P3[] = [8, 19, 30, 41].map((z) => {
      pole(w, [1.7, 0, z], 8);
      return [1.7, 7.4, z];
    });
    grass(w, [-2, -1.2, -2, 30], 110, 3, { h: 0.22 });
    grass(w, [1.2, 2, -2, 30], 110, 5, { h: 0.22 });
    w.castShadows('#4a5a58', 0.26);
    w.flush();
    wires(w, tops);
  },
};
