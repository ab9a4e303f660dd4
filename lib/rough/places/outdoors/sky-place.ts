import { rng, type P3 } from '../../geometry/geometry';
import { cloud, sky as skyOver } from '../../world/brush';
import { flick } from '../../world/flick';
import { INK, L } from '../../world/kit';
import { S, type PlaceSpec } from '../place-kind';

/** High in the air: heaps of cloud all round, a floor of cloud far below, birds. People float at the spot, or stand on cloud. */
export const skyPlace: PlaceSpec = {
  shots: {
    wide: S([0, 2, -6], [0, 2.4, 20], 0.75),
    close: S([0, 1.6, -0.4], [0, 1.9, 10], 1),
    below: S([0, 1, -6], [0, 4.4, 12], 0.75),
  },
  spot: { at: [0, 0, 4], yaw: 0, back: 40 },
  build: (w) => {
    skyOver(w, { clouds: w.time === 'night' ? 1 : 4, seed: 21, sun: [0.76, 0.3], moon: [0.76, 0.26], stars: 160 });
    const P = w.panel,
      hy = Math.min(P.y + P.h * 0.94, Math.max(P.y + P.h * 0.4, w.horizon)),
      r = rng(9);
    // At night the floor is black: haze would make a grey plate of it.
    if (w.time === 'night') w.p.fill(`M${P.x} ${hy.toFixed(1)}h${P.w}V${P.y + P.h}h${-P.w}Z`, '#1b2448', 1);
    else w.fill(farFloor(w.shot.at), L('#dceaf4', 0.06));
    // Clouds of a strip are no higher than it; at night they leave the moon and the stars to be seen.
    const wide = Math.min(P.w, P.h * 1.5),
      first = w.time === 'night' ? 3 : 0;
    for (let row = first; row < 5; row++) {
      const t = row / 4,
        y = hy + (P.y + P.h - hy) * t * 0.95 + P.h * 0.03,
        n = 5 - row * 0.6;
      for (let i = 0; i < n; i++)
        cloud(w, [P.x + P.w * ((i + 0.5 + r(-0.3, 0.3) + (row % 2) * 0.4) / n), y + P.h * 0.04 * r()], wide * (0.1 + 0.16 * t) * r(0.85, 1.25), r); // prettier-ignore
    }
    if (w.time !== 'night') {
      cloud(w, [P.x + P.w * 0.14, hy - P.h * 0.05], wide * 0.26, r);
      cloud(w, [P.x + P.w * 0.9, hy + P.h * 0.02], wide * 0.22, r);
    }
    let birds = '';
    for (let i = 0; i < 7; i++) {
      const x = P.x + P.w * (0.3 + i * 0.05 + r(-0.01, 0.01)),
        y = P.y + P.h * (0.2 + Math.abs(i - 3) * 0.022),
        k = P.w * 0.016;
      birds += flick(x - k, y - k * 0.4, x, y, 1.4, k * 0.3) + flick(x, y, x + k, y - k * 0.4, 1.4, k * 0.3);
    }
    if (w.time !== 'night') w.p.fill(birds, '#46506a', INK);
    w.flush();
  },
};
const farFloor = (eye: P3): P3[] => [[-900, eye[1] - 40, eye[2] - 20], [900, eye[1] - 40, eye[2] - 20], [900, eye[1] - 40, 1600], [-900, eye[1] - 40, 1600]]; // prettier-ignore
