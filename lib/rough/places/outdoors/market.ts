import { rng } from '../../geometry/geometry';
import { sky } from '../../world/brush';
import { GLOW, L, type Look, type World } from '../../world/kit';
import { groundPlane } from '../pieces/ground-plane';
import { house } from '../pieces/house';
import { disc } from '../pieces/disc';
import { M } from '../pieces/model';
import { K, place } from '../pieces/things';
import { S, type PlaceSpec } from '../place-kind';

const GOODS: readonly Look[] = [K.RED, L('#e8913f', 0.2), K.GREEN, K.YEL, L('#7a5aa0', 0.5), K.CREAM];
/** A stall with a striped awning and crates of fruit; its front looks to +x (side -1) or -x (side 1). */
function stall(w: World, side: number, z: number, seed: number): void {
  const r = rng(seed * 17 + 3),
    m = M(),
    stripe = [K.RED, K.BLUE, K.GREEN, L('#2f3340', 1)][seed % 4]!,
    wood = L('#8a6545', 0.42);
  for (const x of [-1.5, 1.5]) for (const q of [-0.8, 0.9]) m.line([[x, 0, q], [x, q < 0 ? 2.1 : 2.6, q]], 0.08, wood); // prettier-ignore
  for (let i = 0; i < 8; i++) {
    const x0 = -1.7 + i * 0.425,
      look = i % 2 ? K.WHITE : stripe;
    m.sheet([[x0, 2.7, 1], [x0 + 0.425, 2.7, 1], [x0 + 0.425, 2.1, -1.2], [x0, 2.1, -1.2]], look, { ink: 0.6 }); // prettier-ignore
    m.sheet([[x0, 2.1, -1.2], [x0 + 0.425, 2.1, -1.2], [x0 + 0.425, 1.84, -1.22], [x0 + 0.21, 1.76, -1.22], [x0, 1.84, -1.22]], look, { ink: 0.7 }); // prettier-ignore
  }
  m.box(0, 0, 0.1, 3.1, 0.72, 1.4, L('#a57e58', 0.28));
  for (let i = 0; i < 4; i++) {
    const x = -1.16 + i * 0.77,
      look = GOODS[Math.floor(r(0, GOODS.length))]!;
    m.box(x, 0.72, -0.28, 0.7, 0.16, 0.6, wood, { ink: 0.8 });
    for (let j = 0; j < (w.depth([side * 3.2, 0, z]) < 9 ? 7 : 0); j++) m.ball(x - 0.24 + (j % 4) * 0.16, 0.93 + (j > 3 ? 0.08 : 0), -0.42 + (j > 3 ? 0.14 : 0), 0.085, look, { n: 8, ink: 0.6 }); // prettier-ignore
  }
  if (w.time !== 'day') m.ball(0.9, 1.66, -0.9, 0.14, GLOW('#ffe9b0', 0), { n: 10 });
  w.model(m, { at: [side * 3.2, 0, z], yaw: side < 0 ? -90 : 90 });
}
/** A market street in an old town: stalls with awnings on both sides, bunting overhead. */
export const market: PlaceSpec = {
  shots: { wide: S([-0.9, 1.6, -5], [0.5, 2, 16], 0.75), close: S([0.5, 1.35, 0.4], [-2.6, 1.3, 8], 1) },
  spot: { at: [0, 0, 4.2], yaw: 2, back: 11, side: [1, 1] },
  build: (w) => {
    sky(w, { clouds: 3, seed: 6, sun: [0.5, 0.4], moon: [0.55, 0.25] });
    groundPlane(w, L('#d8cdb8', 0.02));
    const r = rng(5);
    for (let i = 0; i < 6; i++)
      for (const side of [-1, 1]) house(w, [side * 8.2, 0, 3 + i * 7.6], 7.4, 6.6, r(6, 9), { yaw: side < 0 ? -90 : 90, seed: i * 2 + side + 5, timber: i % 2 === 0, gable: true }); // prettier-ignore
    house(w, [0, 0, 58], 12, 8, 10, { seed: 4, gable: true });
    for (let i = 0; i < 60; i++) {
      const z = -2 + 26 * r() ** 1.5,
        x = r(-2, 2),
        ring = disc(x, 0.003, z, r(0.16, 0.3), 9, r(0.12, 0.22));
      w.pen([...ring, ring[0]!], 0.35, undefined, { a: 0, b: 0.3 });
    }
    for (let i = 0; i < 5; i++) for (const side of [-1, 1]) stall(w, side, 3.4 + i * 4.2 + (side > 0 ? 1.2 : 0), i * 2 + (side > 0 ? 1 : 0)); // prettier-ignore
    place(w, 'barrel', [-1.7, 0, 6.6], 0);
    place(w, 'crate', [1.75, 0, 4.2], 18);
    place(w, 'basket', [1.6, 0, 5], 0);
    place(w, 'sack', [-1.8, 0, 10.6], 0);
    const flags = M();
    for (let j = 0; j < 3; j++)
      for (let i = 0; i < 11; i++) {
        const x = -4.4 + i * 0.8,
          z = 8 + j * 7,
          y = 4.6 - 0.6 * Math.sin((Math.PI * i) / 11);
        flags.line([[x, y, z], [x + 0.8, 4.6 - 0.6 * Math.sin((Math.PI * (i + 1)) / 11), z]], 0.5); // prettier-ignore
        flags.sheet([[x + 0.15, y, z], [x + 0.6, y, z], [x + 0.38, y - 0.5, z]], GOODS[(i + j) % 6]!, { ink: 0.6 }); // prettier-ignore
      }
    w.model(flags, {}, { cast: false });
    w.castShadows('#5a4a5a', 0.3);
    w.flush();
  },
};
