import { rng, type P3 } from '../../geometry/geometry';
import { grass, rock, sky, water } from '../../world/brush';
import { GLOW, L } from '../../world/kit';
import { hills } from '../pieces/hills';
import { streetLamp } from '../pieces/lamp-pool';
import { M } from '../pieces/model';
import { alongLines } from '../pieces/ruled';
import { place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

const PLANK = L('#b08c64', 0.16);
/** A wooden pier that runs out over quiet water. */
export const pier: PlaceSpec = {
  shots: { wide: S([1.9, 2.1, -5.5], [-0.6, 1.7, 14], 0.75), close: S([0.5, 1.9, -0.8], [-2.2, 1.9, 8], 1) },
  spot: { at: [0, 0.6, 4.5], yaw: -4, back: 8, side: [0.6, 0.6] },
  afloat: { at: [9, 0, 14], yaw: -14, back: 12 },
  build: (w) => {
    sky(w, { clouds: 4, seed: 6, sun: [0.3, 0.72], moon: [0.3, 0.4] });
    water(w, 0, -30, -400, 400, { glitter: 0.3, calm: true, n: 260 });
    hills(w, 220, 22, L('#8fa9b4', 0.22), 3);
    hills(w, 120, 8, L('#7f9f86', 0.34), 8);
    const deck: P3[] = [[-1.1, 0.6, -8], [1.1, 0.6, -8], [1.1, 0.6, 15], [-1.1, 0.6, 15]]; // prettier-ignore
    const r = rng(4),
      piles = M();
    for (let i = 0; i < 6; i++)
      for (const x of [-1.15, 1.15]) piles.lathe([x, -0.4, -5 + i * 4], [[0.13, 0], [0.12, i % 2 ? 1.9 : 1.25]], L('#6a4f38', 0.62), { n: 9 }); // prettier-ignore
    w.fill([[-1.1, 0.4, 15], [1.1, 0.4, 15], [1.1, 0, 15], [-1.1, 0, 15]], L('#3f3128', 1)); // prettier-ignore
    w.item([-1.1, 0.3, -8], [1.1, 0.6, 15], () => {
      for (const x of [-1.1, 1.1]) w.fill([[x, 0.6, -8], [x, 0.6, 15], [x, 0.4, 15], [x, 0.4, -8]], L('#5a4634', 0.75)); // prettier-ignore
      w.fill(deck, w.weather === 'snow' ? L('#f4f7fa', 0) : PLANK);
      const lines: [P3, P3][] = [];
      for (let z = -6; z < 15; z += 0.28) lines.push([[-1.1, 0.601, z], [1.1, 0.601, z + r(-0.01, 0.01)]]); // prettier-ignore
      w.edges(lines, 0.4);
      w.edges(alongLines([-1.1, 1.1], [-8, 15], 0.6), 1.1);
      w.edge([-1.1, 0.6, 15], [1.1, 0.6, 15], 1);
    });
    w.model(piles);
    for (const x of [-1.15, 1.15])
      for (let i = 0; i < 3; i++)
        w.model(M().line(sag([x, 1.4, -1 + i * 8], [x, 1.4, 7 + i * 8]), 0.035, L('#d8c7a2', 0.1)));
    place(w, 'rowing_boat', [-2.4, 0, 8.2], 14, { cast: false });
    place(w, 'barrel', [0.75, 0.6, 11.4], 0);
    place(w, 'crate', [0.65, 0.6, 12.4], 12);
    w.item([0.9, 0.6, 14], [1.1, 3.4, 14.2], () => undefined);
    streetLamp(w, [-0.85, 0.6, 13.6], 90, { s: 0.72, ground: L('#b89a74', 0.2) });
    rock(w, [-9, -0.1, 13], 2.6, 3);
    rock(w, [-11, -0.1, 15], 3.6, 5);
    rock(w, [9, -0.1, 19], 3, 7);
    grass(w, [-4.2, -2.2, 1, 4], 26, 4, { h: 0.8, y: -0.1 });
    grass(w, [2.4, 5, 3, 8], 40, 6, { h: 0.9, y: -0.1 });
    w.fill([[-0.5, 0.01, 15.2], [0.4, 0.01, 15.2], [0.2, 0.01, 19], [-0.3, 0.01, 19]], GLOW('#dfeef6', 0)); // prettier-ignore
    w.flush();
  },
};
function sag(a: P3, b: P3): P3[] {
  const out: P3[] = [];
  for (let i = 0; i <= 6; i++) {
    const t = i / 6;
    out.push([a[0] + (b[0] - a[0]) * t, a[1] - 1.4 * t * (1 - t), a[2] + (b[2] - a[2]) * t]);
  }
  return out;
}
