import { spline2, type P3 } from '../geometry/geometry';
import { L } from '../world/kit';
import { arc, Craft, p2, p3 } from './craft';
import { DARK_WOOD, DARK, WHITE } from './looks';
import { mesh, play, type ThingSpec } from './thing';

export const musicThings = {
  guitar: mesh({
    hold: play([0, 0.82, -0.03], [0, 0.3, -0.05]),
    yaw: -16,
    build: (c = L('#c47a3a', 0.25)) => {
      const m = new Craft()
        .ext(
          spline2(
            p2([
              0, 0, 0.15, 0.03, 0.19, 0.14, 0.14, 0.25, 0.12, 0.3, 0.14, 0.38, 0.1, 0.46, 0, 0.48, -0.1, 0.46, -0.14,
              0.38, -0.12, 0.3, -0.14, 0.25, -0.19, 0.14, -0.15, 0.03,
            ]),
            4,
            true,
          ),
          -0.04,
          0.04,
          c,
        )
        .decal(
          arc(16, 0.048)
            .map(([x, y]): P3 => [x, 0.3 + y, -0.041])
            .reverse(),
          DARK,
        )
        .front(-0.041, -0.05, 0.12, 0.1, 0.025, DARK)
        .box(0, 0.4, -0.045, 0.05, 0.5, 0.02, DARK_WOOD)
        .box(0, 0.88, -0.04, 0.075, 0.13, 0.02, DARK, { taper: -0.1 });
      for (let i = -2; i <= 2; i++)
        m.line(p3([i * 0.008, 0.13, -0.058, i * 0.008, 0.92, -0.058]), 0.35, WHITE.bw ? WHITE : DARK);
      return m;
    },
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
