import { spline3, type P3 } from '../geometry/geometry';
import { L } from '../world/kit';
import { arc, Craft, p2, p3 } from './craft';
import { WHITE, RED } from './looks';
import { mesh, cup, type ThingSpec } from './thing';

export const tablewareThings = {
  cup: mesh({
    hold: cup([0, 0.05, 0]),
    pitch: 24,
    build: (c = WHITE) =>
      new Craft()
        .lathe([0, 0, 0], p2([0.03, 0, 0.042, 0.012, 0.044, 0.09, 0.04, 0.09, 0.038, 0.078]), c, { n: 18 })
        .decal(
          arc(16, 0.038)
            .map(([x, z]) => [x, 0.079, z] as P3)
            .reverse(),
          L('#5a3826', 0.9),
        )
        .line(spline3(p3([0.043, 0.078, 0, 0.075, 0.07, 0, 0.072, 0.03, 0, 0.042, 0.022, 0]), 6), 0.008, c),
  }),
  bottle: mesh({
    hold: cup([0, 0.09, 0]),
    pitch: 10,
    build: (c = L('#6fa88a', 0.25)) =>
      new Craft()
        .lathe([0, 0, 0], p2([0.034, 0, 0.036, 0.01, 0.036, 0.15, 0.014, 0.19, 0.013, 0.235]), c, { n: 16 })
        .lathe([0, 0.235, 0], p2([0.016, 0, 0.016, 0.022]), RED, { n: 12 })
        .decal(p3([-0.03, 0.05, -0.038, -0.03, 0.12, -0.038, 0.03, 0.12, -0.038, 0.03, 0.05, -0.038]), WHITE, 0.6),
  }),
  medicine: mesh({
    hold: cup([0, 0.045, 0]),
    pitch: 14,
    yaw: -16,
    build: (c = L('#c9793a', 0.3)) =>
      new Craft()
        .lathe([0, 0, 0], p2([0.032, 0, 0.034, 0.075, 0.026, 0.085]), c, { n: 16 })
        .lathe([0, 0.085, 0], p2([0.03, 0, 0.03, 0.025]), WHITE, { n: 16 })
        .decal(
          p3([-0.03, 0.015, -0.036, -0.03, 0.06, -0.036, 0.03, 0.06, -0.036, 0.03, 0.015, -0.036]),
          WHITE,
          0.5,
          [p3([-0.008, 0.038, -0.0365, 0.008, 0.038, -0.0365]), p3([0, 0.03, -0.0365, 0, 0.046, -0.0365])],
          1.4,
        )
        .lathe([0.065, 0.008, -0.02], p2([0.008, -0.016, 0.0085, 0, 0.008, 0.016]), RED, { axis: 'x', n: 8 }),
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
