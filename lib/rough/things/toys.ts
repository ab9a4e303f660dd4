import { L } from '../world/kit';
import { Craft, p2, p3 } from './craft';
import { DARK, YELLOW } from './looks';
import { mesh, rod, type ThingSpec } from './thing';

export const toyThings = {
  water_pistol: mesh({
    hold: rod([0.1, 0.07, 0]),
    yaw: 8,
    build: (c = L('#f08a3a', 0.25)) =>
      new Craft()
        .ext(p2([-0.15, 0.115, 0.1, 0.115, 0.12, 0.15, 0.1, 0.18, -0.12, 0.18, -0.15, 0.165]), -0.025, 0.025, c)
        .ext(p2([0.03, 0.115, 0.1, 0.115, 0.13, 0, 0.07, 0]), -0.018, 0.018, { ...c, bw: 0.4 })
        .line(p3([0.03, 0.115, 0, 0.0, 0.1, 0, 0.01, 0.06, 0, 0.05, 0.06, 0]), 0.01, DARK)
        .lathe([-0.15, 0.145, 0], p2([0.008, -0.03, 0.014, 0]), YELLOW, { axis: 'x', n: 8 })
        .lathe([0.03, 0.18, 0], p2([0.02, 0, 0.045, 0.02, 0.045, 0.08, 0.02, 0.1, 0.02, 0.115]), L('#9fe0f0', 0.05), {
          n: 12,
        }),
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
