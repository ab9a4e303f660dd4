import { rng, type P3 } from '../../geometry/geometry';
import { grass, sky, tree } from '../../world/brush';
import { GLOW, L, type World } from '../../world/kit';
import { groundPlane, underSnow } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { streetLamp } from '../pieces/lamp-pool';
import { M } from '../pieces/model';
import { place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

const STONE = L('#b5b3ac', 0.1);
function cross(w: World, at: P3, yaw: number, s: number): void {
  w.model(
    M().box(0, 0, 0, 0.62, 0.22, 0.4, STONE).box(0, 0.22, 0, 0.17, 1.15, 0.15, STONE).box(0, 0.82, 0, 0.7, 0.17, 0.14, STONE), // prettier-ignore
    { at, yaw, s },
  );
}
/** An iron fence along x: posts with points. */
function ironFence(w: World, z: number): void {
  const m = M(),
    iron = L('#23262c', 1);
  for (let i = 0; i < 60; i++) {
    const x = -15 + i * 0.5;
    if (Math.abs(x) < 1.4) continue;
    m.line([[x, 0, z], [x, i % 8 === 0 ? 2.1 : 1.6, z]], i % 8 === 0 ? 0.07 : 0.025, iron); // prettier-ignore
  }
  for (const y of [0.3, 1.4]) m.line([[-15, y, z], [-1.5, y, z]], 0.03, iron).line([[1.5, y, z], [15, y, z]], 0.03, iron); // prettier-ignore
  for (const x of [-1.5, 1.5]) m.box(x, 0, z, 0.5, 2.4, 0.5, L('#9a978e', 0.24)).box(x, 2.4, z, 0.64, 0.2, 0.64, STONE);
  w.model(m);
}
/** A graveyard on a hill: rows of stones, a bare tree, a chapel against the sky. */
export const graveyard: PlaceSpec = {
  shots: { wide: S([-1.6, 1.5, -4.4], [1.6, 2.4, 16], 0.75), close: S([0.8, 1.3, 0.6], [-1.6, 1.3, 8], 1) },
  spot: { at: [-0.1, 0, 4.2], yaw: 3, back: 10, side: [1, 1] },
  build: (w) => {
    sky(w, { clouds: 4, seed: 13, moon: [0.3, 0.32], sun: [0.3, 0.6] });
    hills(w, 90, 13, L('#7f968a', 0.4), 5);
    groundPlane(w, L('#93ad7c', 0.1));
    w.fill([[-0.9, 0.003, -12], [0.9, 0.003, -12], [0.8, 0.003, 40], [-0.8, 0.003, 40]], underSnow(w, L('#e4dcc8', 0))); // prettier-ignore
    w.edges([[[-0.9, 0.004, -12], [-0.8, 0.004, 40]], [[0.9, 0.004, -12], [0.8, 0.004, 40]]], 0.6); // prettier-ignore
    const chapel = M();
    chapel.ext([[-3, 0], [3, 0], [3, 3.6], [0, 6.4], [-3, 3.6]], -4, 4, L('#8e8a84', 0.4)); // prettier-ignore
    chapel.box(0, 0, -5, 2.4, 8, 2.2, L('#85817b', 0.46)).front(-6.11, -0.5, 0, 1, 2, L('#2c2a2c', 1)).front(-6.11, -0.35, 4.8, 0.7, 1.4, w.time === 'night' ? GLOW('#ffe3a0', 0) : L('#2c2a2c', 1)); // prettier-ignore
    chapel.box(0, 8, -5, 2.7, 4.4, 2.5, L('#3d4048', 1), { taper: 1 });
    w.model(chapel, { at: [6.5, 0.4, 33], yaw: 16 });
    ironFence(w, 19);
    const r = rng(9);
    for (let j = 0; j < 5; j++)
      for (let i = 0; i < 4; i++)
        for (const side of [-1, 1]) {
          const at: P3 = [side * (1.9 + i * 1.5 + r(-0.14, 0.14)), 0, 2.4 + j * 2.7 + r(-0.3, 0.3)],
            yaw = r(-8, 8);
          if (r() < 0.1) continue;
          if (r() < 0.3) cross(w, at, yaw, r(0.85, 1.1));
          else place(w, 'gravestone', at, yaw, { s: r(0.85, 1.15), look: STONE });
        }
    place(w, 'bouquet', [1.85, 0.02, 2.1], 30);
    tree(w, [-7.4, 0, 13], 8.4, 'bare', 5);
    tree(w, [8.6, 0, 16], 6.2, 'bare', 8);
    for (let i = 0; i < 5; i++) tree(w, [-13 + i * 1.7, 0, 22], 5 + (i % 2), 'poplar', i + 2);
    streetLamp(w, [-1.3, 0, 12], 90, { s: 0.7, ground: L('#93ad7c', 0.1) });
    grass(w, [-8, -1, -1, 16], 130, 3);
    grass(w, [1, 8, -1, 16], 130, 5);
    w.castShadows('#3a4a4a', 0.32);
    w.flush();
  },
};
