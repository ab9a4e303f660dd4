import { rng } from '../../geometry/geometry';
import { sky, tree } from '../../world/brush';
import { GLOW, L } from '../../world/kit';
import { groundPlane } from '../pieces/ground-plane';
import { skyline } from '../pieces/skyline';
import { strip } from '../pieces/disc';
import { streetLamp } from '../pieces/lamp-pool';
import { pole, wires } from '../pieces/pole';
import { acrossLines, alongLines } from '../pieces/ruled';
import { puddles } from '../pieces/street-ground';
import { place } from '../pieces/things';
import { townBlock } from '../pieces/town-block';
import { S, type PlaceSpec } from '../place-kind';

/** A street in a town: pavement on the left, two lanes, buildings with shops on both sides. */
export const street: PlaceSpec = {
  shots: {
    wide: S([-1.4, 1.5, -4], [0.4, 2.3, 20], 0.75),
    close: S([-1.6, 1.4, -0.6], [-3.4, 1.6, 8], 1),
    low: S([-2.6, 0.5, -2], [0.6, 3.2, 14], 0.7),
  },
  spot: { at: [-2.7, 0.12, 4], yaw: 6, back: 9, side: [1, 3] },
  build: (w) => {
    sky(w, { clouds: 3, seed: 7, sun: [0.62, 0.5], moon: [0.6, 0.25] });
    skyline(w, 150, L('#a9b6c4', 0.24), 5, 12, 34);
    groundPlane(w, L('#8f8f94', 0.2));
    for (const [x0, x1] of [[-4.6, -1.6], [5.6, 8]] as const) strip(w, x0, x1, -12, 90, w.weather === 'snow' ? L('#f6f8fb', 0) : L('#d9d5cc', 0), 0.003); // prettier-ignore
    for (let i = 0; i < 6; i++)
      strip(w, -1.3 + i * 1.15, -0.7 + i * 1.15, 7, 10, GLOW('#f6f5f0', w.time === 'night' ? 0.25 : 0));
    for (let z = 12; z < 80; z += 5) strip(w, 1.9, 2.05, z, z + 2.6, GLOW('#f6f5f0', 0));
    w.edges(alongLines([-4.6, -1.6, 5.6, 8], [-8, 90]), 0.7);
    w.edges(alongLines([-1.75, 5.75], [-8, 90]), 0.4);
    w.edges([...acrossLines(-4.6, -1.75, [-6, 40], 1.1), ...alongLines([-3.6, -2.7], [-6, 40])], 0.3);
    const r = rng(3);
    for (let i = 0; i < 7; i++) {
      townBlock(w, {
        at: [-8.6, 0, 1 + i * 8],
        width: 7.8,
        depth: 8,
        height: r(7, 15),
        yaw: -90,
        seed: i + 2,
        shop: true,
      });
      townBlock(w, {
        at: [12, 0, 3 + i * 8.4],
        width: 8.2,
        depth: 8,
        height: r(8, 19),
        yaw: 90,
        seed: i + 22,
        shop: true,
      });
    }
    for (let i = 0; i < 4; i++) tree(w, [6.2, 0, 11 + i * 9], r(4.4, 5.4), 'round', i + 3);
    for (let i = 0; i < 4; i++) streetLamp(w, [-1.9, 0, 12 + i * 10], 90);
    const tops = [7, 16.5, 26, 35.5].map((z) => {
      pole(w, [5.95, 0, z], 8.4);
      return [5.95, 7.8, z] as [number, number, number];
    });
    place(w, 'traffic_light', [-1.9, 0, 10.4], 0);
    place(w, 'car', [3.9, 0, 17], 180);
    place(w, 'bicycle', [-4.2, 0, 7.5], 80);
    place(w, 'vending_machine', [-4.3, 0, 9.6], -90);
    place(w, 'mailbox', [-4.1, 0, 12.2], -90);
    w.castShadows('#44486a', 0.3);
    if (w.wet) puddles(w);
    w.flush();
    wires(w, tops);
  },
};
