import { spline3 } from '../geometry/geometry';
import { L } from '../world/kit';
import { Craft, p2, p3 } from './craft';
import { DARK_WOOD, DARK, GREEN, YELLOW, BROWN, GOLD } from './looks';
import { mesh, hang, type ThingSpec } from './thing';

export const luggageThings = {
  bag: mesh({
    hold: hang([0, 0.37, 0]),
    yaw: -24,
    pitch: 12,
    build: (c = BROWN) =>
      new Craft()
        .box(0, 0, 0, 0.4, 0.28, 0.12, c, { taper: 0.06 })
        .front(-0.062, -0.2, 0.15, 0.4, 0.13, { ...c, bw: Math.min(1, c.bw + 0.15) }, 0.9)
        .front(-0.064, -0.13, 0.12, 0.03, 0.08, GOLD)
        .front(-0.064, 0.1, 0.12, 0.03, 0.08, GOLD)
        .line(spline3(p3([-0.1, 0.28, 0, -0.08, 0.37, 0, 0.08, 0.37, 0, 0.1, 0.28, 0]), 6), 0.022, DARK_WOOD),
  }),
  basket: mesh({
    hold: hang([0, 0.36, 0]),
    yaw: -24,
    pitch: 20,
    build: (c = L('#d85a48', 0.3)) => {
      const m = new Craft().box(0, 0, 0, 0.36, 0.22, 0.26, c, { taper: -0.16 });
      for (let j = 0; j < 3; j++)
        for (let i = 0; i < 7; i++)
          m.front(-0.133 - j * 0.005, -0.165 + i * 0.048, 0.03 + j * 0.06, 0.03, 0.04, DARK, 0.3);
      m.top(0.221, -0.19, -0.14, 0.38, 0.28, DARK)
        .lathe([-0.06, 0.15, 0], p2([0.05, 0, 0.05, 0.13, 0.02, 0.18]), GREEN, { n: 10 })
        .box(0.09, 0.15, 0.02, 0.12, 0.14, 0.1, YELLOW);
      return m.line(p3([-0.2, 0.22, 0, -0.19, 0.36, -0.02, 0.19, 0.36, -0.02, 0.2, 0.22, 0]), 0.016, DARK);
    },
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
