import { rng, spline2, spline3, type P3 } from '../geometry/geometry';
import { L } from '../world/kit';
import { arc, Craft, p2, p3, ring3 } from './craft';
import { DARK_WOOD, WHITE, RED, YELLOW, CREAM } from './looks';
import { mesh, carry, type ThingSpec } from './thing';

export const foodThings = {
  ramen: mesh({
    hold: carry([0, 0.04, 0]),
    pitch: 34,
    build: (c = RED) => {
      const m = new Craft().lathe(
        [0, 0, 0],
        p2([0.05, 0, 0.052, 0.015, 0.085, 0.035, 0.108, 0.085, 0.102, 0.085, 0.098, 0.076]),
        c,
        { n: 24 },
      );
      const t = 0.077,
        at = (x: number, z: number): P3 => [x, t, z],
        disc = (r: number, x = 0, z = 0, n = 20): P3[] =>
          arc(n, r)
            .map(([a, b]) => at(x + a, z + b))
            .reverse();
      m.decal(disc(0.1), L('#d9a25a', 0.1));
      const r = rng(4);
      for (let i = 0; i < 11; i++) {
        const z = -0.05 + i * 0.009;
        m.decal(
          [at(-0.07, z), at(0.05, z + 0.014)].concat([at(0.05, z + 0.015), at(-0.07, z + 0.001)]),
          CREAM,
          0,
          [
            spline3(
              [
                at(-0.075 + r(0, 0.02), z),
                at(-0.03, z + r(-0.012, 0.012)),
                at(0.02, z + r(-0.012, 0.012)),
                at(0.06 - r(0, 0.03), z),
              ],
              4,
            ),
          ],
          0.5,
        );
      }
      m.decal(disc(0.03, -0.04, 0.05, 14), CREAM).decal(disc(0.016, -0.04, 0.05, 12), L('#f0a030', 0.25));
      m.decal(disc(0.028, 0.045, 0.045, 12), WHITE, 0.7, [[...ring3([0.045, t, 0.045], 0.014, 'xz', 8)]], 0.7);
      m.decal([at(0.04, -0.01), at(0.04, 0.03), at(0.095, 0.03), at(0.095, -0.01)], L('#27402f', 1));
      for (let i = 0; i < 9; i++) m.decal(disc(0.006, r(-0.06, 0.06), r(-0.07, -0.02), 7), L('#7fb56a', 0.15), 0.5);
      m.line(p3([-0.14, 0.1, -0.05, 0.13, 0.095, -0.02]), 0.009, DARK_WOOD).line(
        p3([-0.14, 0.1, -0.07, 0.13, 0.095, -0.03]),
        0.009,
        DARK_WOOD,
      );
      return m;
    },
  }),
  bento: mesh({
    hold: carry([0, 0.03, 0]),
    pitch: 42,
    yaw: -12,
    build: (c = L('#33343c', 1)) => {
      const m = new Craft()
        .box(0, 0, 0, 0.24, 0.05, 0.17, c)
        .top(0.0505, -0.112, -0.078, 0.1, 0.156, WHITE)
        .top(0.0505, 0.0, -0.078, 0.112, 0.07, YELLOW)
        .top(0.0505, 0.0, 0.0, 0.055, 0.078, L('#6aa35a', 0.3))
        .top(0.0505, 0.06, 0, 0.052, 0.078, L('#c9743f', 0.35));
      m.decal(
        arc(10, 0.014)
          .map(([x, z]): P3 => [-0.062 + x, 0.051, z])
          .reverse(),
        RED,
      );
      for (let i = 0; i < 3; i++)
        m.decal(
          arc(9, 0.016)
            .map(([x, z]): P3 => [0.02 + i * 0.036 + x, 0.0512, -0.045 + z])
            .reverse(),
          L('#f6d980', 0),
        );
      return m;
    },
  }),
  bread: mesh({
    hold: carry([0, 0.05, 0]),
    pitch: 22,
    yaw: -24,
    build: (c = L('#d89a52', 0.15)) =>
      new Craft()
        .ext(
          [
            ...spline2(
              p2([
                0.06, 0, 0.062, 0.05, 0.075, 0.08, 0.06, 0.115, 0, 0.125, -0.06, 0.115, -0.075, 0.08, -0.062, 0.05,
                -0.06, 0,
              ]),
              4,
            ),
          ],
          -0.12,
          0.12,
          c,
        )
        .decal(
          [
            ...spline2(
              p2([
                0.05, 0.008, 0.052, 0.05, 0.063, 0.08, 0.05, 0.105, 0, 0.113, -0.05, 0.105, -0.063, 0.08, -0.052, 0.05,
                -0.05, 0.008,
              ]),
              4,
            ),
          ]
            .map(([x, y]): P3 => [x, y, -0.121])
            .reverse(),
          CREAM,
          0.6,
        ),
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
