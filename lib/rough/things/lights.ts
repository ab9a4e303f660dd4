import { GLOW, L } from '../world/kit';
import { Craft, p2, p3, ring3 } from './craft';
import { DARK, WHITE, GOLD } from './looks';
import { mesh, hang, cup, type ThingSpec } from './thing';

export const lightThings = {
  paper_lantern: mesh({
    hold: hang([0, 0.5, 0]),
    pitch: 6,
    build: (c = GLOW('#f7c45c', 0)) => {
      const m = new Craft()
        .cyl(0, 0, 0, 0.07, 0.03, DARK, { n: 14 })
        .lathe([0, 0.03, 0], p2([0.07, 0, 0.13, 0.07, 0.14, 0.17, 0.13, 0.27, 0.07, 0.34]), c, { n: 18, ink: 1 })
        .cyl(0, 0.37, 0, 0.07, 0.03, DARK, { n: 14 });
      for (const [y, r] of [
        [0.06, 0.1],
        [0.1, 0.131],
        [0.14, 0.139],
        [0.2, 0.141],
        [0.24, 0.137],
        [0.28, 0.128],
        [0.32, 0.1],
      ] as const)
        m.line(ring3([0, y, 0], r, 'xz', 18).slice(8, 19), 0.5, L('#b8802f', 0.9));
      m.line(p3([-0.05, 0.4, 0, 0, 0.5, 0, 0.05, 0.4, 0]), 0.7);
      return m;
    },
  }),
  oil_lamp: mesh({
    hold: hang([0, 0.36, 0]),
    pitch: 8,
    build: (c = GOLD) =>
      new Craft()
        .lathe([0, 0, 0], p2([0.075, 0, 0.08, 0.02, 0.07, 0.06, 0.03, 0.075]), c, { n: 16 })
        .lathe([0, 0.075, 0], p2([0.035, 0, 0.058, 0.06, 0.05, 0.13, 0.032, 0.16]), GLOW('#fff2c4', 0), { n: 16 })
        .decal(
          p3([-0.014, 0.1, -0.06, -0.012, 0.13, -0.06, 0, 0.165, -0.06, 0.012, 0.13, -0.06, 0.014, 0.1, -0.06]),
          GLOW('#f6a53c', 0.2),
          0.6,
        )
        .lathe([0, 0.235, 0], p2([0.06, 0, 0.035, 0.035, 0.02, 0.04]), c, { n: 14 })
        .line(p3([-0.07, 0.05, 0, -0.075, 0.24, 0, 0, 0.36, 0, 0.075, 0.24, 0, 0.07, 0.05, 0]), 0.008, DARK),
  }),
  candle: mesh({
    hold: cup([0, 0.08, 0]),
    pitch: 10,
    build: (c = WHITE) =>
      new Craft()
        .lathe([0, 0, 0], p2([0.055, 0, 0.06, 0.012, 0.02, 0.018]), GOLD, { n: 14 })
        .cyl(0, 0.018, 0, 0.018, 0.12, c, { n: 10 })
        .line(p3([0, 0.138, 0, 0, 0.15, 0]), 1)
        .sheet(
          p3([-0.013, 0.16, 0, -0.008, 0.145, 0, 0.008, 0.145, 0, 0.013, 0.16, 0, 0.004, 0.185, 0, 0, 0.205, 0]),
          GLOW('#ffd766'),
        ),
  }),
  lamp: mesh({
    pitch: 6,
    build: (c = GLOW('#fff0c0')) =>
      new Craft()
        .cyl(0, 0, 0, 0.14, 0.03, DARK, { n: 14 })
        .cyl(0, 0.03, 0, 0.015, 1.3, DARK, { n: 6 })
        .lathe([0, 1.28, 0], p2([0.22, 0, 0.14, 0.28]), c, { n: 18 }),
  }),
  table_lamp: mesh({
    hold: cup([0, 0.14, 0]),
    pitch: 6,
    build: (c = GLOW('#fff0c0')) =>
      new Craft()
        .lathe([0, 0, 0], p2([0.09, 0, 0.09, 0.015, 0.02, 0.03]), GOLD, { n: 14 })
        .cyl(0, 0.03, 0, 0.012, 0.25, GOLD, { n: 6 })
        .lathe([0, 0.26, 0], p2([0.16, 0, 0.09, 0.2]), c, { n: 18 }),
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
