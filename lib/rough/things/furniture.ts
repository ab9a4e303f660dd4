import { L, type Look, type Model } from '../world/kit';
import { Craft, p2, p3 } from './craft';
import { WOOD, DARK_WOOD, STEEL, DARK, BLACK, WHITE, RED, YELLOW, GREY } from './looks';
import { mesh, type ThingSpec } from './thing';

export const legs = (m: Model, w: number, d: number, h: number, t: number, look: Look): Model => {
  for (const x of [-1, 1])
    for (const z of [1, -1]) m.box(x * (w / 2 - t), 0, z * (d / 2 - t), t, h, t, look, { ink: 0.9 });
  return m;
};
export const furnitureThings = {
  desk: mesh({
    yaw: -28,
    pitch: 18,
    build: (c = WOOD) => {
      const m = new Craft();
      for (const x of [-0.3, 0.3])
        for (const z of [0.18, -0.18]) m.box(x, 0, z, 0.026, 0.68, 0.026, GREY, { ink: 0.8 });
      m.box(0, 0.54, 0.02, 0.56, 0.13, 0.36, GREY);
      return m.box(0, 0.68, 0, 0.66, 0.03, 0.46, c);
    },
  }),
  chair: mesh({
    yaw: -150,
    pitch: 16,
    build: (c = WOOD) => {
      const m = new Craft();
      for (const x of [-0.18, 0.18]) {
        m.box(x, 0, -0.17, 0.026, 0.42, 0.026, GREY, { ink: 0.8 });
        m.box(x, 0, 0.17, 0.026, 0.8, 0.026, GREY, { ink: 0.8 });
      }
      m.box(0, 0.42, 0, 0.4, 0.025, 0.4, c);
      return m.box(0, 0.58, 0.175, 0.4, 0.2, 0.02, c);
    },
  }),
  stool: mesh({
    pitch: 16,
    build: (c = RED) =>
      new Craft()
        .cyl(0, 0, 0, 0.17, 0.03, GREY, { n: 14 })
        .cyl(0, 0.03, 0, 0.03, 0.45, STEEL, { n: 8 })
        .lathe([0, 0.48, 0], p2([0.17, 0, 0.18, 0.03, 0.17, 0.07]), c, { n: 18 }),
  }),
  table: mesh({
    pitch: 16,
    yaw: -24,
    build: (c = WOOD) => legs(new Craft(), 1.1, 0.7, 0.68, 0.06, DARK_WOOD).box(0, 0.68, 0, 1.15, 0.045, 0.75, c),
  }),
  round_table: mesh({
    pitch: 18,
    build: (c = WOOD) =>
      new Craft()
        .cyl(0, 0, 0, 0.24, 0.03, DARK, { n: 16 })
        .cyl(0, 0.03, 0, 0.035, 0.66, DARK, { n: 8 })
        .lathe([0, 0.69, 0], p2([0.36, 0, 0.38, 0.015, 0.37, 0.035]), c, { n: 24 }),
  }),
  bed: mesh({
    pitch: 20,
    yaw: -38,
    build: (c = L('#8fb0d8', 0.14)) => {
      const m = new Craft()
        .box(0, 0, 1.0, 1.06, 0.8, 0.06, WOOD)
        .box(0, 0.12, 0, 1.0, 0.2, 1.96, DARK_WOOD)
        .box(0, 0.32, 0, 0.98, 0.16, 1.94, WHITE);
      m.box(0, 0.48, 0.68, 0.66, 0.12, 0.36, WHITE, { taper: 0.18 }).box(0, 0.3, -0.28, 1.06, 0.24, 1.4, c);
      for (let i = 0; i < 5; i++)
        m.decal(
          p3([
            0.531,
            0.3,
            -0.9 + i * 0.28,
            0.531,
            0.5,
            -0.88 + i * 0.28,
            0.531,
            0.5,
            -0.86 + i * 0.28,
            0.531,
            0.3,
            -0.89 + i * 0.28,
          ]),
          { ...c, bw: c.bw + 0.3 },
          0,
        );
      return m.top(0.541, -0.53, 0.22, 1.06, 0.2, WHITE);
    },
  }),
  couch: mesh({
    pitch: 16,
    yaw: -24,
    build: (c = L('#7f9a8c', 0.3)) => {
      const m = new Craft().box(0, 0.08, 0.36, 1.8, 0.74, 0.2, c, { taper: 0.02 }).box(0, 0.08, 0, 1.8, 0.22, 0.78, c);
      for (const x of [-0.82, 0.82]) m.box(x, 0.08, 0, 0.2, 0.5, 0.8, c);
      for (const x of [-0.36, 0.36]) m.box(x, 0.3, -0.06, 0.7, 0.14, 0.66, c);
      return m.box(-0.5, 0.44, 0.16, 0.36, 0.32, 0.12, YELLOW, { taper: 0.15 });
    },
  }),
  television: mesh({
    yaw: -18,
    pitch: 6,
    build: (c = BLACK) =>
      new Craft()
        .box(0, 0, 0, 1.3, 0.42, 0.36, WOOD)
        .front(-0.181, -0.62, 0.05, 0.6, 0.32, DARK_WOOD, 0.7)
        .front(-0.181, 0.02, 0.05, 0.6, 0.32, DARK_WOOD, 0.7)
        .box(0, 0.42, 0, 0.4, 0.03, 0.2, c)
        .box(0, 0.46, 0, 1.16, 0.68, 0.05, c)
        .front(-0.026, -0.54, 0.5, 1.08, 0.6, L('#4c5c72', 0.6), 0.5)
        .decal(p3([-0.3, 0.5, -0.027, 0.05, 1.1, -0.027, 0.2, 1.1, -0.027, -0.15, 0.5, -0.027]), L('#7f93a8', 0.3), 0),
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
