import { type P3 } from '../geometry/geometry';
import { arc, Craft } from './craft';
import { BLACK, WHITE } from './looks';
import { mesh, carry, type ThingSpec } from './thing';

export const ballThings = {
  soccer_ball: mesh({
    hold: carry([0, 0.11, 0]),
    pitch: 12,
    build: (c = WHITE) => {
      const m = new Craft().ball(0, 0.11, 0, 0.11, c, { n: 22 });
      for (const [a, b] of [
        [0, 0.1],
        [-0.75, -0.35],
        [0.75, -0.3],
        [-0.45, 0.8],
        [0.5, 0.85],
        [0.05, -0.95],
      ] as const) {
        const cx = 0.11 * Math.sin(a) * Math.cos(b),
          cy = 0.11 + 0.11 * Math.sin(b),
          cz = -0.111 * Math.cos(a) * Math.cos(b);
        m.decal(
          arc(5, 0.034)
            .map(([u, v]): P3 => [
              cx + u * Math.cos(a),
              cy + v * Math.cos(b),
              cz + u * Math.sin(a) + v * Math.sin(b) * Math.cos(a),
            ])
            .reverse(),
          BLACK,
          0.5,
        );
      }
      return m;
    },
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
