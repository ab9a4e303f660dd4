import { L } from '../world/kit';
import { Craft, p3 } from './craft';
import { WHITE, RED, CREAM } from './looks';
import { mesh, carry, type ThingSpec } from './thing';

export const boxThings = {
  box: mesh({
    hold: carry([0, 0.17, 0]),
    yaw: -30,
    pitch: 22,
    build: (c = L('#c9a06a', 0.18)) =>
      new Craft()
        .box(0, 0, 0, 0.44, 0.34, 0.34, c)
        .top(0.341, -0.04, -0.17, 0.08, 0.34, CREAM, 0.5)
        .front(-0.171, -0.04, 0.22, 0.08, 0.12, CREAM, 0.5)
        .front(-0.171, 0.06, 0.04, 0.1, 0.08, WHITE, 0.5),
  }),
  gift: mesh({
    hold: carry([0, 0.1, 0]),
    yaw: -28,
    pitch: 20,
    build: (c = RED) =>
      new Craft()
        .box(0, 0, 0, 0.28, 0.2, 0.28, c)
        .front(-0.141, -0.025, 0, 0.05, 0.2, WHITE, 0.6)
        .decal(p3([-0.141, 0, 0.025, -0.141, 0.2, 0.025, -0.141, 0.2, -0.025, -0.141, 0, -0.025]), WHITE, 0.6)
        .decal(p3([0.141, 0, -0.025, 0.141, 0.2, -0.025, 0.141, 0.2, 0.025, 0.141, 0, 0.025]), WHITE, 0.6)
        .top(0.201, -0.025, -0.14, 0.05, 0.28, WHITE, 0.6)
        .top(0.2015, -0.14, -0.025, 0.28, 0.05, WHITE, 0.6)
        .sheet(p3([0, 0.2, 0, -0.1, 0.28, -0.02, -0.12, 0.22, -0.03]), WHITE)
        .sheet(p3([0, 0.2, 0, 0.1, 0.28, -0.02, 0.12, 0.22, -0.03]), WHITE)
        .ball(0, 0.21, 0, 0.025, WHITE, { n: 8 }),
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
