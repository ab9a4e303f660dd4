import type { P3 } from '../../geometry/geometry';
import { glyphs, pl, sky, tree } from '../../world/brush';
import { GLOW, L, type World } from '../../world/kit';
import { groundPlane } from '../pieces/ground-plane';
import { hills } from '../pieces/hills';
import { streetLamp } from '../pieces/lamp-pool';
import { M } from '../pieces/model';
import { puddles } from '../pieces/street-ground';
import { K, place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

/** The supermarket behind: a long low hall, a band of glass, a big sign. */
function hall(w: World): void {
  const m = M().box(0, 0, 0, 44, 6.4, 10, L('#ece7dc', 0)).box(0, 6.4, 0, 44.4, 0.6, 10.4, L('#c2bcb0', 0.14)),
    glass = w.time === 'day' ? L('#6f8b9a', 0.5) : GLOW('#ffeec2', 0);
  m.parts.reverse();
  m.front(-5.01, -12, 0.2, 24, 3, glass, 0.9);
  for (let i = 1; i < 12; i++) m.front(-5.02, -12.05 + i * 2, 0.2, 0.1, 3, K.WHITE, 0.3);
  m.front(-5.02, -22, 3.4, 44, 0.5, K.RED, 0.6);
  m.box(0, 3.3, -5.8, 26, 0.3, 1.8, L('#c2bcb0', 0.12)).box(0, 6.2, -5.2, 9, 2.6, 0.4, L('#2f3a4a', 1));
  for (const line of glyphs(pl([-3.8, 6.5, -5.44], [7.6, 0, 0], [0, 1.9, 0]), 5, 4))
    m.line(line, 2, GLOW('#fbf6e4', 0));
  w.model(m, { at: [3, 0, 36] });
}
/** A car park: white bays on asphalt, cars, lamps, a supermarket behind. */
export const parkingLot: PlaceSpec = {
  shots: { wide: S([-2.4, 1.6, 0.6], [1.2, 1.9, 20], 0.75), close: S([1, 1.35, 0], [-2, 1.4, 10], 1) },
  spot: { at: [-0.4, 0, 4.2], yaw: 3, back: 12 },
  build: (w) => {
    sky(w, { clouds: 4, seed: 7, sun: [0.7, 0.4], moon: [0.7, 0.25] });
    hills(w, 190, 16, L('#9fb5b0', 0.2), 6);
    groundPlane(w, L('#9a9a9e', 0.12));
    const white = GLOW('#f8f7f2', w.weather === 'snow' ? 0.2 : 0),
      bays: [P3, P3][] = [];
    for (let row = 0; row < 2; row++)
      for (let i = 0; i < 13; i++) {
        const x = -16 + i * 2.7,
          z = 8.6 + row * 12;
        bays.push([[x, 0.004, z], [x, 0.004, z + 5]]); // prettier-ignore
      }
    w.edges(bays, 2.6, white);
    for (let i = 0; i < 3; i++) w.fill([[-8 + i * 8, 0.004, 5.6], [-6.4 + i * 8, 0.004, 5.6], [-6.4 + i * 8, 0.004, 5.9], [-8 + i * 8, 0.004, 5.9]], white); // prettier-ignore
    for (let i = 0; i < 3; i++) w.fill([[-6.5 + i * 8, 0.004, 5.35], [-5.9 + i * 8, 0.004, 5.75], [-6.5 + i * 8, 0.004, 6.15]], white); // prettier-ignore
    const stops = M();
    for (let i = 0; i < 12; i++) for (const dx of [-0.6, 0.6]) stops.box(-14.65 + i * 2.7 + dx, 0, 13.1, 0.7, 0.14, 0.16, L('#d8d5cc', 0.06)); // prettier-ignore
    w.model(stops);
    hall(w);
    for (const [i, row, look] of [[2, 0, 0], [5, 0, 1], [8, 0, 2], [9, 0, 0], [3, 1, 1], [4, 1, 2], [7, 1, 0], [10, 1, 1]] as const) // prettier-ignore
      place(w, 'car', [-14.65 + i * 2.7, 0, 11 + row * 12], row ? 0 : 180, { look: [L('#e9e6de', 0), L('#3a4658', 1), L('#b5543f', 0.42)][look]! }); // prettier-ignore
    for (const [x, z] of [
      [-9, 18],
      [3.4, 18],
      [14, 18],
    ] as const)
      streetLamp(w, [x, 0, z], 0, { s: 1.25, ground: L('#9a9a9e', 0.12) });
    for (let i = 0; i < 7; i++) tree(w, [-20 + i * 7.4, 0, 29.5], i % 2 ? 1.2 : 4, i % 2 ? 'bush' : 'round', i + 3);
    const cart = M();
    cart.line([[0, 0.5, 0], [0.8, 0.46, 0], [0.9, 1, 0], [0, 0.95, 0], [0, 0.5, 0]], 0.03, K.GREY).line([[0, 0.5, 0.5], [0.8, 0.46, 0.5], [0.9, 1, 0.5], [0, 0.95, 0.5], [0, 0.5, 0.5]], 0.03, K.GREY); // prettier-ignore
    cart.line([[0, 0.95, 0], [-0.2, 1.05, 0], [-0.2, 1.05, 0.5], [0, 0.95, 0.5]], 0.04, K.RED).line([[0.9, 1, 0], [0.9, 1, 0.5]], 0.03, K.GREY); // prettier-ignore
    for (const x of [0.05, 0.75]) for (const z of [0, 0.5]) cart.line([[x, 0.5, z], [x, 0.1, z]], 0.03, K.GREY); // prettier-ignore
    w.model(cart, { at: [2.6, 0, 7.2], yaw: 24 });
    w.castShadows('#44486a', 0.3);
    if (w.wet) puddles(w);
    w.flush();
  },
};
