import { Craft, p2, p3 } from './craft';
import { STEEL, DARK, WHITE, GOLD } from './looks';
import { mesh, rod, pole, type ThingSpec } from './thing';

export const weaponThings = {
  sword: mesh({
    hold: rod([0, 0.12, 0]),
    build: (c = STEEL) =>
      new Craft()
        .line(p3([0, 0, 0, 0, 0.24, 0]), 0.03, DARK)
        .line(
          p3([-0.008, 0.03, -0.01, 0.008, 0.07, -0.01, -0.008, 0.11, -0.01, 0.008, 0.15, -0.01, -0.008, 0.2, -0.01]),
          0.006,
          WHITE,
        )
        .box(0, 0.24, 0, 0.17, 0.022, 0.03, GOLD)
        .ext(p2([-0.024, 0.262, 0.024, 0.262, 0.02, 0.94, 0, 1.02, -0.02, 0.94]), -0.004, 0.004, c)
        .decal(
          p3([0, 0.27, -0.0045, 0, 1.0, -0.0045, 0.019, 0.93, -0.0045, 0.022, 0.27, -0.0045]),
          { ...c, bw: 0.2, c: '#93a2b2' },
          0.5,
        )
        .ball(0, -0.02, 0, 0.022, GOLD, { n: 10 }),
  }),
  katana: mesh({
    hold: pole([0, 0.18, 0], [0, 0.06, 0]),
    build: (c = DARK) =>
      new Craft()
        .line(p3([0, 0, 0, 0, 0.26, 0]), 0.028, c)
        .lathe([0, 0.26, 0], p2([0.038, 0, 0.038, 0.008]), GOLD, { n: 14 })
        .ext(p2([-0.014, 0.27, 0.014, 0.27, 0.022, 0.6, 0.05, 0.98, 0.018, 0.93, -0.006, 0.6]), -0.003, 0.003, STEEL),
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
