import { type P3 } from '../geometry/geometry';
import { GLOW, L, TAU } from '../world/kit';
import { arc, Craft, p2, p3 } from './craft';
import { WOOD, DARK, WHITE, BROWN, GOLD, SKY, GREY } from './looks';
import { mesh, carry, type ThingSpec } from './thing';

export const fittingThings = {
  clock: mesh({
    hold: carry([0, 0.16, 0]),
    build: (c = WHITE) => {
      const m = new Craft().lathe([0, 0.16, 0], p2([0.16, -0.03, 0.16, 0.02]), DARK, { axis: 'z', n: 26 }).decal(
        arc(26, 0.142)
          .map(([x, y]): P3 => [x, 0.16 + y, -0.031])
          .reverse(),
        c,
        0.6,
      );
      const t: P3[][] = [];
      for (let i = 0; i < 12; i++) {
        const a = (i / 12) * TAU;
        t.push(
          p3([
            0.12 * Math.sin(a),
            0.16 + 0.12 * Math.cos(a),
            -0.032,
            0.135 * Math.sin(a),
            0.16 + 0.135 * Math.cos(a),
            -0.032,
          ]),
        );
      }
      t.push(p3([0, 0.16, -0.032, -0.05, 0.21, -0.032]), p3([0, 0.16, -0.032, 0.03, 0.255, -0.032]));
      return m.decal(
        p3([-0.01, 0.15, -0.0315, -0.01, 0.17, -0.0315, 0.01, 0.17, -0.0315, 0.01, 0.15, -0.0315]),
        DARK,
        0,
        t,
        1.3,
      );
    },
  }),
  door: mesh({
    yaw: -20,
    build: (c = BROWN) =>
      new Craft()
        .box(0, 0, 0.03, 1.0, 2.1, 0.06, WOOD)
        .front(-0.001, -0.44, 0, 0.88, 2.03, c, 1)
        .front(-0.003, -0.34, 1.15, 0.68, 0.7, { ...c, bw: c.bw * 0.7 }, 0.8)
        .front(-0.003, -0.34, 0.2, 0.68, 0.75, { ...c, bw: c.bw * 0.7 }, 0.8)
        .ball(0.36, 1.0, -0.04, 0.03, GOLD, { n: 10 }),
  }),
  window: mesh({
    yaw: -16,
    build: (c = WHITE) =>
      new Craft()
        .box(0, 0, 0, 1.4, 1.1, 0.08, c)
        .front(-0.041, -0.64, 0.06, 0.62, 0.98, SKY, 0.9)
        .front(-0.041, 0.02, 0.06, 0.62, 0.98, SKY, 0.9)
        .decal(p3([-0.55, 0.1, -0.042, -0.2, 1.0, -0.042, -0.1, 1.0, -0.042, -0.45, 0.1, -0.042]), WHITE, 0)
        .decal(p3([0.15, 0.1, -0.042, 0.5, 1.0, -0.042, 0.56, 1.0, -0.042, 0.21, 0.1, -0.042]), WHITE, 0),
  }),
  self_checkout: mesh({
    yaw: -26,
    pitch: 8,
    build: (c = WHITE) =>
      new Craft()
        .box(0, 0, 0, 0.7, 0.82, 0.5, c)
        .front(-0.251, -0.3, 0.1, 0.6, 0.5, L('#d8dde0', 0.08), 0.6)
        .box(0, 0.82, 0, 0.74, 0.04, 0.54, DARK)
        .top(0.861, -0.16, -0.2, 0.3, 0.3, L('#7fd0c0', 0.2))
        .box(0.1, 0.86, 0.18, 0.08, 0.3, 0.08, GREY)
        .box(0.1, 1.1, 0.1, 0.46, 0.34, 0.05, DARK)
        .front(0.074, -0.1, 1.13, 0.4, 0.28, GLOW('#d6f0fa'), 0.6)
        .front(0.0735, -0.07, 1.3, 0.2, 0.07, L('#5fb58a', 0.3), 0.4)
        .front(0.0735, -0.07, 1.17, 0.14, 0.08, L('#f0b04a', 0.15), 0.4)
        .front(0.0735, 0.12, 1.17, 0.14, 0.08, L('#e07a6a', 0.35), 0.4)
        .box(-0.28, 0.86, 0.1, 0.1, 0.22, 0.1, GREY)
        .front(0.049, -0.31, 0.9, 0.06, 0.1, DARK, 0.4)
        .line(p3([0.3, 0.86, 0.2, 0.3, 1.62, 0.2]), 0.02, GREY)
        .lathe([0.3, 1.6, 0.2], p2([0.035, 0, 0.035, 0.12]), GLOW('#8fe0a0'), { n: 10 }),
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
