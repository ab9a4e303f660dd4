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
            .map(([x, z]): P3 => [x, 0.079, z])
            .reverse(),
          L('#5a3826', 0.9),
        )
        .line(spline3(p3([0.043, 0.078, 0, 0.075, 0.07, 0, 0.072, 0.03, 0, 0.042, 0.022, 0]), 6), 0.008, c),
  }),
  bottle: mesh({
    hold: cup([0, 0.09, 0]),
    pitch: 10,
    build: (look = L('#6fa88a', 0.25)) =>
      new Craft()
        .turned(0, 0, 0, [0.034, 0, 0.036, 0.01, 0.036, 0.15, 0.03, 0.168, 0.014, 0.192, 0.013, 0.235], look, { n: 20 })
        .wrap(0.0363, [0.045, 0.12], [-70, 70], WHITE, 0.6)
        .wrap(0.0365, [0.07, 0.096], [-40, 40], RED, 0.4)
        .wrap([0.0364, 0.0364], [0.128, 0.146], [-58, -44], WHITE, 0)
        .turned(0, 0.235, 0, [0.016, 0, 0.016, 0.022], RED, { n: 14 }),
  }),
  medicine: mesh({
    hold: cup([0, 0.045, 0]),
    pitch: 14,
    yaw: -16,
    build: (look = L('#c9793a', 0.28)) =>
      new Craft()
        .turned(0, 0, 0, [0.032, 0, 0.034, 0.075, 0.026, 0.085], look, { n: 20 })
        .wrap([0.0327, 0.0339], [0.014, 0.062], [-66, 66], WHITE, 0.6)
        .wrap(0.0342, [0.034, 0.042], [-20, 20], RED, 0)
        .wrap(0.0342, [0.026, 0.05], [-7, 7], RED, 0)
        .turned(0, 0.085, 0, [0.03, 0, 0.03, 0.025], WHITE, { n: 20 })
        .turned(0.065, 0.008, -0.02, [0.005, -0.016, 0.0085, -0.012, 0.0085, 0], RED, { axis: 'x', n: 10 })
        .turned(0.065, 0.008, -0.02, [0.0085, 0, 0.0085, 0.012, 0.005, 0.016], WHITE, { axis: 'x', n: 10 }),
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
