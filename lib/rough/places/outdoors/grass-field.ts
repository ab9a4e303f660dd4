import { rng, type P3 } from '../../geometry/geometry';
import { grass, sky, tree } from '../../world/brush';
import { INK, L, type World } from '../../world/kit';
import { decimal } from '../../pen/path-writer';
import { groundPlane } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { S, type PlaceSpec } from '../place-kind';

/** Small flowers in drifts: white rounds with a dark middle. */
function flowers(w: World): void {
  const r = rng(12);
  let petals = '',
    hearts = '';
  for (let i = 0; i < 150; i++) {
    const drift = Math.floor(r(0, 6)),
      v: P3 = [-9 + drift * 3.6 + r(-1.5, 1.5), r(0.12, 0.34), 1.2 + 15 * r() ** 1.7 + drift * 0.4],
      k = w.px(v) * 0.045;
    if (w.depth(v) < 1.2 || k < 1 || (Math.abs(v[0]) < 1.1 && v[2] < 5)) continue;
    const [x, y] = w.at(v);
    for (let j = 0; j < 5; j++) {
      const q = decimal(k * 0.62),
        t = j * 1.2566 + i;
      petals += `M${decimal(x + k * Math.cos(t) - k * 0.62)} ${decimal(y + k * 0.8 * Math.sin(t))}a${q} ${q} 0 1 1 ${decimal(k * 1.24)} 0a${q} ${q} 0 1 1 ${decimal(-k * 1.24)} 0Z`;
    }
    const h = decimal(k * 0.4);
    hearts += `M${decimal(x - k * 0.4)} ${decimal(y)}a${h} ${h} 0 1 1 ${decimal(k * 0.8)} 0a${h} ${h} 0 1 1 ${decimal(-k * 0.8)} 0Z`;
  }
  w.p.raw(`<path d="${petals}" fill="${w.bw ? '#ffffff' : '#fdf6f2'}" stroke="${INK}" stroke-width=".7"/>`);
  w.p.fill(hearts, '#e8b13c', INK);
}
/** A meadow under a big sky: rolling ground, one tree on a rise, flowers. */
export const grassField: PlaceSpec = {
  shots: { wide: S([-1.4, 1.3, -4.6], [1.4, 2.6, 20], 0.75), close: S([0.8, 1.2, 0], [-1.8, 1.7, 10], 1) },
  spot: { at: [0, 0, 4.2], yaw: 4, back: 14 },
  build: (w, options) => {
    sky(w, { clouds: 6, seed: 15, sun: [0.2, 0.4], moon: [0.24, 0.25] });
    hills(w, 230, 22, L('#9fb8bd', 0.18), 5);
    hills(w, 90, 8, L('#84a878', 0.24), 3);
    groundPlane(w, L('#a6cb84', 0));
    hills(w, 34, 2.6, L('#98c074', 0.08), 8, 0);
    for (let i = 0; i < 7; i++) tree(w, [-24 + i * 9, 0.6, 42 + (i % 3) * 4], 4 + (i % 3), i % 3 === 1 ? 'poplar' : 'round', i + 12); // prettier-ignore
    tree(w, [5.4, 0.4, 16], 7.6, options.blossom ? 'sakura' : 'round', 5);
    tree(w, [-7, 0, 12], 1.4, 'bush', 6);
    tree(w, [8.6, 0, 12.5], 1.1, 'bush', 8);
    w.castShadows('#4a6a50', 0.28);
    if (w.weather !== 'snow') {
      grass(w, [-12, 12, 0, 26], 420, 3, { h: 0.26 });
      grass(w, [-6, 6, -3.6, 1.4], 60, 9, { h: 0.3 });
      flowers(w);
    }
    w.flush();
  },
};
