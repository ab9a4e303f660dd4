import { rng, spline3 } from '../geometry/geometry';
import { L, TAU, type Look, type Model } from '../world/kit';
import { Craft, p3 } from './craft';
import { WHITE, RED, GREEN, YELLOW, PINK, CREAM } from './looks';
import { mesh, faced, type ThingSpec } from './thing';

export const blossom = (x: number, y: number, z: number, k: number, look: Look): Model => {
  const m = new Craft();
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * TAU;
    m.sheet(
      p3([
        x,
        y,
        z,
        x + k * 0.62 * Math.cos(a - 0.4),
        y + k * 0.62 * Math.sin(a - 0.4),
        z - k * 0.25,
        x + k * Math.cos(a),
        y + k * Math.sin(a),
        z - k * 0.15,
        x + k * 0.62 * Math.cos(a + 0.4),
        y + k * 0.62 * Math.sin(a + 0.4),
        z - k * 0.25,
      ]),
      look,
      { ink: 0.8 },
    );
  }
  return m.ball(x, y, z - k * 0.24, k * 0.26, YELLOW, { n: 8 });
};
export const plantThings = {
  flower: mesh({
    hold: faced([0, 0.12, 0]),
    build: (c = PINK) =>
      new Craft()
        .line(spline3(p3([0.02, 0, 0, -0.02, 0.15, 0, 0, 0.34, 0]), 6), 0.009, L('#4f8a4a', 0.7))
        .sheet(p3([-0.01, 0.15, 0, 0.06, 0.17, -0.02, 0.11, 0.24, -0.02, 0.04, 0.21, 0]), GREEN)
        .sheet(p3([-0.015, 0.12, 0, -0.08, 0.13, -0.02, -0.12, 0.19, -0.02, -0.05, 0.17, 0]), GREEN)
        .add3(blossom(0, 0.36, -0.01, 0.075, c), {}),
  }),
  bouquet: mesh({
    hold: faced([0, 0.08, 0]),
    build: (c = RED) => {
      const m = new Craft(),
        r = rng(8);
      for (let i = 0; i < 7; i++)
        m.sheet(
          p3([
            0,
            0.12,
            0.02,
            -0.2 + i * 0.06,
            0.3,
            0.03,
            -0.25 + i * 0.085,
            0.44 + r(0, 0.06),
            0.04,
            -0.16 + i * 0.06,
            0.32,
            0.03,
          ]),
          GREEN,
          { ink: 0.7 },
        );
      for (let i = 0; i < 9; i++)
        m.add3(
          blossom(
            -0.15 + (i % 5) * 0.075 + (i > 4 ? 0.035 : 0),
            i > 4 ? 0.33 + r(0, 0.03) : 0.42 + r(0, 0.02),
            i > 4 ? -0.05 : -0.01,
            0.055,
            [c, PINK, WHITE, YELLOW][i % 4]!,
          ),
          {},
        );
      m.sheet(
        p3([
          -0.02, 0, -0.02, -0.2, 0.3, -0.07, -0.07, 0.26, -0.1, 0.02, 0.29, -0.1, 0.1, 0.25, -0.1, 0.21, 0.31, -0.07,
          0.02, 0, -0.02,
        ]),
        CREAM,
      )
        .line(p3([-0.01, 0.02, -0.03, -0.09, 0.24, -0.1]), 0.5)
        .line(p3([0.01, 0.02, -0.03, 0.1, 0.24, -0.1]), 0.5);
      m.sheet(p3([-0.03, 0.1, -0.06, -0.1, 0.13, -0.07, -0.09, 0.06, -0.07]), RED)
        .sheet(p3([0.03, 0.1, -0.06, 0.1, 0.13, -0.07, 0.09, 0.06, -0.07]), RED)
        .ball(0, 0.1, -0.055, 0.025, RED, { n: 8 });
      return m;
    },
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
