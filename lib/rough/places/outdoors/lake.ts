import { rng, type P3 } from '../../geometry/geometry';
import { grass, rock, sky, tree, water } from '../../world/brush';
import { GLOW, L } from '../../world/kit';
import { underSnow } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { peaks } from '../pieces/peaks';
import { place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

const SHORE: P3[] = [[-60, 0.004, 16], [-20, 0.004, 11], [-9, 0.004, 12.4], [-4, 0.004, 8.4], [1, 0.004, 7.2], [6, 0.004, 8.8], [14, 0.004, 6.6], [40, 0.004, 3]]; // prettier-ignore
/** A mountain lake: a pebbled shore, pines, peaks mirrored in still water. */
export const lake: PlaceSpec = {
  shots: { wide: S([-1, 1.8, -6], [1.4, 2.6, 20], 0.75), close: S([0.6, 1.4, -0.6], [-1.8, 1.6, 10], 1) },
  spot: { at: [-0.4, 0, 3.6], yaw: 4, back: 12 },
  afloat: { at: [0, 0, 27], yaw: 4, back: 11 },
  build: (w) => {
    sky(w, { clouds: 3, seed: 12, sun: [0.7, 0.4], moon: [0.72, 0.3] });
    peaks(w, 300, [[-110, 78, 110], [120, 66, 110], [6, 104, 120]], L('#a9b9c8', 0.08)); // prettier-ignore
    hills(w, 130, 17, L('#5f8a68', 0.44), 9, 0, 2.2);
    water(w, 0, -20, -400, 400, { calm: true, n: 120, look: L('#7fb0c8', w.time === 'night' ? 0.6 : 0.1) });
    const mirror: P3[] = [[-120, 0.002, 128], [120, 0.002, 128], [60, 0.002, 34], [20, 0.002, 50], [-6, 0.002, 30], [-40, 0.002, 46]]; // prettier-ignore
    w.fill(mirror, L('#5f8f96', 0.34));
    const r = rng(6),
      glints: [P3, P3][] = [];
    for (let i = 0; i < 26; i++) {
      const z = r(14, 70),
        x = r(-18, 18),
        half = r(0.6, 3);
      glints.push([[x - half, 0.004, z], [x + half, 0.004, z]]); // prettier-ignore
    }
    w.edges(glints, 1.1, GLOW('#f4fafd', 0));
    w.fill([...SHORE, [40, 0.004, -30], [-60, 0.004, -30]], underSnow(w, L('#e0d8c6', 0.02)));
    w.pen(SHORE, 1, undefined, { a: 0, b: 0 });
    w.pen(
      SHORE.map((v): P3 => [v[0], 0.006, v[2] + 0.5]),
      0.5,
      GLOW('#ffffff', 0),
    );
    for (const [x, z, h, s] of [[-7, 9, 8, 1], [-9.4, 8, 10, 2], [-5.6, 7.2, 5.4, 3], [8.4, 6.4, 9, 4], [10.6, 5.4, 11, 5], [13, 6, 8, 6], [-13, 10, 9, 7]] as const) tree(w, [x, 0, z], h, 'pine', s); // prettier-ignore
    rock(w, [-2.6, 0, 7.8], 1.2, 3);
    rock(w, [3.9, 0, 8.2], 1.9, 5);
    rock(w, [5.2, 0, 7.6], 0.9, 8);
    rock(w, [-3.8, 0, 6.6], 0.6, 9);
    for (let i = 0; i < 22; i++) rock(w, [r(-6, 6), 0, r(0, 6.6)], r(0.1, 0.24), i + 20, L('#c2bdb0', 0.06));
    place(w, 'rowing_boat', [1.9, 0, 8.3], 62, { cast: false });
    grass(w, [-8, -2.8, -1, 7], 60, 4, { h: 0.3 });
    grass(w, [3.6, 9, -1, 6.4], 60, 8, { h: 0.34 });
    w.castShadows('#4a5a58', 0.28);
    w.flush();
  },
};
