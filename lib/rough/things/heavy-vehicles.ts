import { type P3 } from '../geometry/geometry';
import { GLOW, L, type Look } from '../world/kit';
import { arc, Craft, p3 } from './craft';
import { DARK, BLACK, GREEN, GREY } from './looks';
import { wheel } from './wheels';
import { mesh, type ThingSpec } from './thing';

export const heavyVehicleThings = {
  bus: mesh({
    yaw: 36,
    pitch: 8,
    build: (c = L('#e8e2d0', 0)) => {
      const m = new Craft();
      for (const z of [-2.8, 2.4]) for (const x of [-1.05, 1.05]) wheel(m, x, z, 0.48, 0.28);
      m.box(0, 0.42, 0, 2.4, 2.55, 8.8, c, { ink: 1.2 });
      for (const s of [-1, 1]) {
        const sd = (z0: number, z1: number, y0: number, y1: number, lk: Look, ink = 0.6): void => {
          const q: P3[] = p3([s * 1.205, y0, z0, s * 1.205, y1, z0, s * 1.205, y1, z1, s * 1.205, y0, z1]);
          m.decal(s > 0 ? q : q.reverse(), lk, ink);
        };
        sd(-4.4, 4.4, 0.62, 1.1, GREEN, 0.5);
        for (let i = 0; i < 6; i++) sd(-3.0 + i * 1.2, -1.95 + i * 1.2, 1.5, 2.5, L('#a9c8d8', 0.1));
        sd(-4.2, -3.2, 0.5, 2.55, L('#8fb0c2', 0.25));
        for (const z of [-2.8, 2.4]) {
          const q = arc(12, 0.56, 0, Math.PI).map(([u, v]): P3 => [s * 1.206, 0.48 + v, z + u * -s]);
          m.decal(q, BLACK, 0.6);
          m.decal(
            arc(14, 0.4).map(([u, v]): P3 => [s * 1.207, 0.48 + v, z - u * s]),
            GREY,
            0.7,
          );
        }
      }
      m.front(-4.405, -1.1, 1.35, 2.2, 1.15, L('#a9c8d8', 0.1), 0.8)
        .front(-4.41, -0.8, 2.6, 1.6, 0.28, GLOW('#ffe9a8', 0), 0.6)
        .front(-4.41, -1.05, 0.7, 0.4, 0.2, GLOW('#fff6d8'))
        .front(-4.41, 0.65, 0.7, 0.4, 0.2, GLOW('#fff6d8'))
        .front(-4.41, -1.2, 0.42, 2.4, 0.2, DARK);
      return m;
    },
  }),
  train: mesh({
    yaw: 66,
    pitch: 5,
    build: (c = L('#dfe3e4', 0)) => {
      const m = new Craft();
      for (const z of [-6, -4.6, 4.6, 6]) m.box(0, 0.1, z, 2, 0.7, 0.9, BLACK);
      m.box(0, 3.5, 0, 2.5, 0.25, 17, GREY);
      m.box(0, 0.75, 0, 2.8, 2.75, 18, c, { ink: 1.2 });
      for (const s of [-1, 1]) {
        const sd = (z0: number, z1: number, y0: number, y1: number, lk: Look, ink = 0.6): void => {
          const q: P3[] = p3([s * 1.405, y0, z0, s * 1.405, y1, z0, s * 1.405, y1, z1, s * 1.405, y0, z1]);
          m.decal(s > 0 ? q : q.reverse(), lk, ink);
        };
        sd(-9, 9, 1.0, 1.35, GREEN, 0.4);
        for (let i = 0; i < 4; i++) {
          const z = -7.3 + i * 4.5;
          sd(z, z + 1.3, 0.85, 3.0, L('#c3cccf', 0.12));
          sd(z + 0.12, z + 0.58, 1.9, 2.8, L('#9fc0d0', 0.12));
          sd(z + 0.72, z + 1.18, 1.9, 2.8, L('#9fc0d0', 0.12));
          if (i < 3) sd(z + 1.9, z + 3.9, 1.8, 2.8, L('#9fc0d0', 0.12));
        }
      }
      m.front(-9.01, -1.15, 1.8, 2.3, 1.2, DARK, 0.8)
        .front(-9.02, -0.9, 3.1, 1.8, 0.28, GLOW('#ffdf9a'), 0.5)
        .front(-9.02, -1.1, 1.25, 0.4, 0.24, GLOW('#fff8dc'))
        .front(-9.02, 0.7, 1.25, 0.4, 0.24, GLOW('#fff8dc'))
        .front(-9.015, -1.4, 1.0, 2.8, 0.2, GREEN, 0.4)
        .front(-9.03, -0.03, 1.8, 0.06, 1.2, c, 0.4);
      return m;
    },
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
