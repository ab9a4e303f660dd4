import { type P3 } from '../geometry/geometry';
import { GLOW, L, TAU } from '../world/kit';
import { arc, Craft, p2, p3 } from './craft';
import { DARK_WOOD, STEEL, DARK, WHITE, BROWN, GREY } from './looks';
import { mesh, flat, tray, carry, type ThingSpec } from './thing';

export const deviceThings = {
  phone: mesh({
    hold: flat([0, 0.06, 0.0045], 'phone'),
    yaw: -18,
    build: (c = DARK) =>
      new Craft()
        .box(0, 0, 0, 0.075, 0.155, 0.009, c)
        .front(-0.0046, -0.034, 0.008, 0.068, 0.138, GLOW('#bfe2f5'))
        .front(-0.0047, -0.028, 0.09, 0.04, 0.022, WHITE, 0.4)
        .front(-0.0047, -0.008, 0.06, 0.036, 0.02, L('#8fd08a', 0.2), 0.4),
  }),
  camera: mesh({
    hold: carry([0, 0.04, 0]),
    yaw: -28,
    pitch: 10,
    build: (c = DARK) =>
      new Craft()
        .box(0, 0, 0.01, 0.14, 0.085, 0.05, c)
        .front(-0.016, -0.07, 0.055, 0.14, 0.02, STEEL, 0.4)
        .box(0, 0.085, 0.01, 0.05, 0.025, 0.04, STEEL, { taper: 0.2 })
        .cyl(0.05, 0.085, 0.01, 0.01, 0.01, STEEL, { n: 10 })
        .lathe([0, 0.042, -0.055], p2([0.036, 0, 0.036, 0.02, 0.032, 0.022, 0.032, 0.04]), DARK, { axis: 'z', n: 18 })
        .decal(
          arc(16, 0.03)
            .map(([x, y]): P3 => [x, 0.042 + y, -0.0555])
            .reverse(),
          GREY,
          0.7,
        )
        .decal(
          arc(14, 0.02)
            .map(([x, y]): P3 => [x, 0.042 + y, -0.056])
            .reverse(),
          L('#3d5a78', 1),
          0.5,
        )
        .decal(p3([-0.012, 0.05, -0.0565, -0.006, 0.056, -0.0565, 0, 0.052, -0.0565, -0.006, 0.046, -0.0565]), WHITE, 0)
        .line(
          p3([
            -0.07, 0.075, 0.01, -0.1, 0.04, 0.02, -0.06, -0.05, 0.03, 0.06, -0.05, 0.03, 0.1, 0.04, 0.02, 0.07, 0.075,
            0.01,
          ]),
          0.008,
          BROWN,
        ),
  }),
  laptop: mesh({
    hold: tray([0, 0, 0]),
    yaw: -24,
    pitch: 18,
    build: (c = STEEL) =>
      new Craft()
        .box(0, 0, 0, 0.34, 0.016, 0.24, c)
        .top(0.0165, -0.15, -0.02, 0.3, 0.12, DARK, 0.4)
        .sheet(p3([-0.17, 0.016, 0.12, 0.17, 0.016, 0.12, 0.17, 0.23, 0.19, -0.17, 0.23, 0.19]), DARK)
        .sheet(
          p3([-0.155, 0.03, 0.124, 0.155, 0.03, 0.124, 0.155, 0.215, 0.184, -0.155, 0.215, 0.184]),
          GLOW('#d5ecf7'),
          { ink: 0.5 },
        ),
  }),
  computer: mesh({
    yaw: -22,
    pitch: 12,
    build: (c = DARK) => {
      const m = new Craft()
        .box(0, 0, 0.04, 0.22, 0.015, 0.16, c)
        .box(0, 0.015, 0.06, 0.04, 0.12, 0.03, c)
        .box(0, 0.11, 0.04, 0.56, 0.35, 0.03, c)
        .front(0.024, -0.26, 0.13, 0.52, 0.31, GLOW('#d5ecf7'), 0.6);
      for (let i = 0; i < 4; i++)
        m.front(0.0235, -0.23, 0.36 - i * 0.05, 0.2 + (i % 3) * 0.08, 0.018, L('#6f93ad', 0.3), 0);
      return m.box(0, 0, -0.2, 0.44, 0.02, 0.13, WHITE).top(0.0205, -0.2, -0.25, 0.4, 0.1, GREY, 0.4);
    },
  }),
  telescope: mesh({
    yaw: -40,
    pitch: 4,
    build: (c = WHITE) => {
      const m = new Craft();
      for (let i = 0; i < 3; i++) {
        const a = (i / 3) * TAU + 0.5;
        m.line(p3([0, 0.95, 0, 0.4 * Math.cos(a), 0, 0.4 * Math.sin(a)]), 0.045, DARK_WOOD);
      }
      m.cyl(0, 0.9, 0, 0.05, 0.12, DARK, { n: 10 });
      const at = (t: number): P3 => [0, 1.05 + t * 0.5, -t * 0.86];
      m.tube([at(-0.55), at(-0.3)], 0.035, DARK, { n: 12 })
        .tube([at(-0.3), at(0.55)], 0.06, c, { n: 14 })
        .tube([at(0.55), at(0.75)], 0.075, DARK, { n: 14 });
      return m;
    },
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
