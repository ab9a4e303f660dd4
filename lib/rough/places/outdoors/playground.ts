import { grass, sky, tree } from '../../world/brush';
import { L, type World } from '../../world/kit';
import { disc } from '../pieces/disc';
import { groundPlane, underSnow } from '../pieces/ground-plane';
import { streetLamp } from '../pieces/lamp-pool';
import { M } from '../pieces/model';
import { place } from '../pieces/things';
import { townBlock } from '../pieces/town-block';
import { S, type PlaceSpec } from '../place-kind';

/** A climbing frame of rods. */
function jungleGym(w: World, x: number, z: number): void {
  const m = M(),
    rod = L('#3f7fa8', 0.6);
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < 4; j++) {
      m.line([[i * 0.6, 0, j * 0.6], [i * 0.6, 1.8, j * 0.6]], 0.04, rod); // prettier-ignore
      const y = 0.6 + j * 0.6;
      if (j < 3) m.line([[i * 0.6, y, 0], [i * 0.6, y, 1.8]], 0.04, rod).line([[0, y, i * 0.6], [1.8, y, i * 0.6]], 0.04, rod); // prettier-ignore
    }
  w.model(m, { at: [x, 0, z], yaw: 12 });
}
/** A playground between blocks of flats: swings, a slide, a climbing frame, a sandpit. */
export const playground: PlaceSpec = {
  shots: { wide: S([-1.6, 1.5, 0.4], [0.8, 2, 16], 0.75), close: S([0.4, 1.2, 0.4], [2.6, 1.3, 10], 1) },
  spot: { at: [-0.6, 0, 4.4], yaw: 3, back: 12 },
  build: (w) => {
    sky(w, { clouds: 3, seed: 8, sun: [0.8, 0.3], moon: [0.3, 0.25] });
    for (let i = 0; i < 4; i++) townBlock(w, { at: [-26 + i * 17, 0, 44], width: 14, depth: 8, height: 16 + (i % 2) * 5, yaw: 0, seed: i + 5, look: L('#e4dfd4', 0.03) }); // prettier-ignore
    for (let i = 0; i < 8; i++) tree(w, [-20 + i * 6, 0, 26 + (i % 2) * 2], 5 + (i % 3), 'round', i + 4);
    w.flush(false);
    groundPlane(w, L('#e5d7ba', 0));
    w.fill(disc(0, 0.002, 25, 34, 40, 5), underSnow(w, L('#a2c483', 0.08)));
    for (let i = 0; i < 10; i++) tree(w, [-18 + i * 4, 0, 21], 1, 'bush', i + 2);
    w.fill([[-6.4, 0.004, 8], [-3.4, 0.004, 8], [-3.4, 0.004, 11], [-6.4, 0.004, 11]], underSnow(w, L('#f0e4c8', 0.06))); // prettier-ignore
    const edge = M();
    for (const [x, z, a, b] of [[-4.9, 7.9, 3.2, 0.2], [-4.9, 11.1, 3.2, 0.2], [-6.5, 9.5, 0.2, 3.2], [-3.3, 9.5, 0.2, 3.2]] as const) edge.box(x, 0, z, a, 0.24, b, L('#b58a5c', 0.24)); // prettier-ignore
    w.model(edge);
    place(w, 'bucket', [-4.4, 0, 9.4], 20);
    place(w, 'slide', [3.4, 0, 9.6], -30, { s: 1.15 });
    place(w, 'swing', [-0.6, 0, 14.4], 4, { s: 1.3 });
    jungleGym(w, 7, 12.5);
    place(w, 'bench', [6.4, 0, 6.6], 60);
    place(w, 'ball', [0.9, 0, 7], 0);
    streetLamp(w, [-7.6, 0, 12.6], 40, { ground: L('#e5d7ba', 0) });
    tree(w, [9.6, 0, 9], 6.2, 'round', 7);
    tree(w, [-9.4, 0, 8.4], 6.8, 'round', 11);
    grass(w, [-14, 14, 19, 27], 120, 4, { h: 0.24 });
    w.castShadows('#5a5a6a', 0.3);
    w.flush();
  },
};
