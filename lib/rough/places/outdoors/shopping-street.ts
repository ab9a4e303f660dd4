import { rng, type P3 } from '../../geometry/geometry';
import { GLOW, L } from '../../world/kit';
import { sky } from '../../world/brush';
import { K, place } from '../pieces/things';
import { M } from '../pieces/model';
import { groundPlane } from '../pieces/ground-plane';
import { pole, wires } from '../pieces/pole';
import { signModel } from '../pieces/sign-model';
import { puddles } from '../pieces/street-ground';
import { S, type PlaceSpec } from '../place-kind';
import { sideOf } from './house-side';

const { DARK, WHITE, RED, BLUE, GREEN, YEL } = K;
export const shoppingStreet: PlaceSpec = {
  shots: { wide: S([0.3, 1.5, -3], [0.0, 1.75, 20], 0.78), close: S([-0.8, 1.4, 1], [2.6, 1.6, 8], 0.95) },
  spot: { at: [-0.4, 0, 4], yaw: 2, back: 10, side: [1.2, 1.2] },
  build: (w) => {
    sky(w, { clouds: 2, seed: 4, moon: [0.5, 0.2] });
    groundPlane(w, L('#c8c3ba', 0));
    const l: [P3, P3][] = [];
    for (let z = -2; z < 40; z += 1.3)
      l.push([
        [-3, 0, z],
        [3, 0, z],
      ]);
    for (const x of [-1.5, 0, 1.5])
      l.push([
        [x, 0, -3],
        [x, 0, 60],
      ]);
    w.edges(l, 0.4);
    const r = rng(5),
      night = w.time === 'night';
    for (const s of [-1, 1])
      for (let i = 0; i < 7; i++) {
        const z = 0.5 + i * 4.6,
          x = s * 5.2,
          h = r(5.5, 8.5),
          wl = [L('#e6dccb', 0), L('#cfc6b8', 0.12), L('#d8d4cf', 0.05), L('#b9a690', 0.2)][Math.floor(r(0, 4))]!,
          m = M();
        m.box(x, 0, z + 2.3, 4, h, 4.5, wl);
        const X = x - s * 2.01,
          side = sideOf(m, X, s);
        const open = r() < 0.8;
        side(z + 0.3, z + 4.3, 0, 2.4, open ? (night ? GLOW('#ffe6ae', 0) : L('#5a4f48', 0.62)) : L('#9aa0a4', 0.3));
        if (!open) for (let k = 0; k < 9; k++) side(z + 0.3, z + 4.3, 0.2 + k * 0.25, 0.22 + k * 0.25, DARK, 0);
        for (let k = 0; k < 2; k++)
          for (let j = 0; j < Math.floor((h - 3.4) / 2.2); j++)
            side(
              z + 0.6 + k * 2,
              z + 1.9 + k * 2,
              3.7 + j * 2.2,
              4.9 + j * 2.2,
              night ? (r() < 0.5 ? GLOW('#ffe1a0', 0) : L('#1c2340', 1)) : L('#93b4c6', 0.25),
            );
        w.model(m);
        if (open) {
          const sh = M();
          for (let k = 0; k < 3; k++)
            sh.box(
              x - s * 2.35,
              0,
              z + 0.9 + k * 1.25,
              0.6,
              0.5 + (k % 2) * 0.2,
              1.05,
              L(['#b9803f', '#8f9a6a', '#a86048'][k]!, 0.35),
            );
          for (let k = 0; k < 3; k++)
            for (let j = 0; j < 6; j++)
              sh.ball(
                x - s * 2.35 + r(-0.2, 0.2),
                0.55 + (k % 2) * 0.2,
                z + 0.6 + k * 1.25 + (j % 3) * 0.28,
                0.1,
                [RED, YEL, GREEN, WHITE][Math.floor(r(0, 4))]!,
                { n: 8, ink: 0.7 },
              );
          w.model(sh);
        }
        const aw = M(),
          n = 7,
          c1 = [RED, GREEN, BLUE, L('#d8883a', 0.3)][Math.floor(r(0, 4))]!;
        for (let k = 0; k < n; k++) {
          const a = z + 0.1 + (k * 4.4) / n,
            b = a + 4.4 / n;
          aw.sheet(
            [
              [X, 2.75, a],
              [X, 2.75, b],
              [X - s * 1.1, 2.25, b],
              [X - s * 1.1, 2.25, a],
            ],
            k % 2 ? WHITE : c1,
            { ink: 0.6 },
          );
          aw.sheet(
            [
              [X - s * 1.1, 2.25, a],
              [X - s * 1.1, 2.25, b],
              [X - s * 1.1, 2.02, a * 0.7 + b * 0.3],
              [X - s * 1.1, 2.02, a],
            ].slice(0, 4) as P3[],
            k % 2 ? WHITE : c1,
            { ink: 0.6 },
          );
        }
        w.model(aw);
        if (r() < 0.75) {
          const k = [WHITE, RED, YEL, DARK, BLUE][Math.floor(r(0, 5))]!,
            sm = M().add3(
              signModel(
                0.75,
                1.9,
                night ? GLOW(k.c, k.bw > 0.9 ? 1 : k.bw * 0.6) : k,
                i * 3 + s,
                3,
                true,
                k.bw > 0.4 ? GLOW('#ffffff') : DARK,
              ),
              { at: [X - s * 0.5, 3.1, z + 0.6] },
            );
          w.model(sm);
        }
        if (r() < 0.5)
          place(w, 'paper_lantern', [X - s * 1.0, 1.9, z + 4], 0, { s: 0.9, look: night ? GLOW('#f25a3c', 0.1) : RED });
      }
    const tops: P3[] = [];
    for (let i = 0; i < 4; i++) {
      pole(w, [2.75, 0, 3 + i * 9], 7.4);
      tops.push([2.75, 6.8, 3 + i * 9]);
    }
    place(w, 'bicycle', [-2.5, 0, 6.4], 10);
    place(w, 'bicycle', [2.4, 0, 11], 190);
    w.castShadows();
    if (w.wet) puddles(w);
    w.flush();
    wires(w, [[2.75, 6.8, -6], ...tops]);
    const fl: [P3, P3][] = [];
    for (let i = 0; i < 3; i++) {
      const z = 6 + i * 8;
      fl.push([
        [-3.2, 5, z],
        [3.2, 5, z],
      ]);
    }
    w.edges(fl, 0.6);
    for (let i = 0; i < 3; i++) {
      const z = 6 + i * 8;
      for (let k = 0; k < 12; k++)
        w.quad(
          [
            [-3 + k * 0.5, 5, z],
            [-2.6 + k * 0.5, 5, z],
            [-2.8 + k * 0.5, 4.6, z],
          ],
          k % 2 ? RED : WHITE,
          0.6,
        );
    }
  },
};
