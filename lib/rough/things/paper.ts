import { spline3, type P3 } from '../geometry/geometry';
import { type Look, type Model } from '../world/kit';
import { arc, Craft, p3 } from './craft';
import { WHITE, PAPER, RED, BLUE, CREAM } from './looks';
import { mesh, flat, page, type ThingSpec } from './thing';

const book = (look: Look, open = false): Model => {
  if (!open)
    return new Craft()
      .box(0, 0, 0, 0.15, 0.03, 0.21, PAPER)
      .box(0, 0.03, 0, 0.156, 0.004, 0.216, look)
      .box(-0.077, 0, 0, 0.006, 0.032, 0.216, look);
  const m = new Craft();
  for (const s of [-1, 1]) {
    m.box(s * 0.08, 0, 0, 0.15, 0.006, 0.22, look);
    m.sheet(
      p3([
        0,
        0.012,
        -0.1,
        s * 0.04,
        0.03,
        -0.1,
        s * 0.15,
        0.02,
        -0.1,
        s * 0.15,
        0.02,
        0.1,
        s * 0.04,
        0.03,
        0.1,
        0,
        0.012,
        0.1,
      ]),
      PAPER,
    );
    for (let i = 0; i < 7; i++)
      m.line(p3([s * 0.03, 0.031, 0.075 - i * 0.024, s * (0.13 - (i % 3) * 0.02), 0.024, 0.075 - i * 0.024]), 0.4);
  }
  return m;
};
export const paperThings = {
  closed_book: mesh({
    hold: page([0, 0, 0]),
    yaw: -30,
    pitch: 32,
    build: (c = BLUE) =>
      book(c).decal(
        p3([-0.05, 0.0345, -0.05, -0.05, 0.0345, 0.06, 0.05, 0.0345, 0.06, 0.05, 0.0345, -0.05]),
        WHITE,
        0.5,
      ),
  }),
  book: mesh({ hold: page([0, 0, 0]), pitch: 48, build: (c = RED) => book(c, true) }),
  letter: mesh({
    hold: flat([0, 0.05, 0.0015], 'pinch'),
    pitch: 20,
    yaw: -14,
    build: (c = PAPER) =>
      new Craft()
        .box(0, 0, 0, 0.2, 0.13, 0.003, c)
        .decal(p3([-0.1, 0.13, -0.0016, 0.1, 0.13, -0.0016, 0, 0.055, -0.0016, -0.0, 0.055, -0.0016]), WHITE, 0.8)
        .decal(
          arc(10, 0.016)
            .map(([x, y]): P3 => [x, 0.062 + y, -0.002])
            .reverse(),
          RED,
          0.6,
        ),
  }),
  map: mesh({
    hold: flat([0, 0.05, 0.01], 'pinch'),
    pitch: 34,
    build: (c = CREAM) => {
      const m = new Craft(),
        z = [0, 0.02, 0, 0.02, 0];
      for (let i = 0; i < 4; i++)
        m.sheet(
          p3([
            -0.24 + i * 0.12,
            0,
            z[i]!,
            -0.12 + i * 0.12,
            0,
            z[i + 1]!,
            -0.12 + i * 0.12,
            0.34,
            z[i + 1]!,
            -0.24 + i * 0.12,
            0.34,
            z[i]!,
          ]),
          c,
        );
      m.line(
        spline3(
          p3([-0.2, 0.08, -0.005, -0.08, 0.14, -0.005, -0.02, 0.08, -0.005, 0.08, 0.2, -0.005, 0.16, 0.25, -0.005]),
          6,
        ),
        0.9,
        RED,
      )
        .line(p3([0.14, 0.27, -0.006, 0.18, 0.23, -0.006]), 1.6)
        .line(p3([0.14, 0.23, -0.006, 0.18, 0.27, -0.006]), 1.6);
      m.line(spline3(p3([-0.22, 0.24, -0.005, -0.1, 0.2, -0.005, 0.0, 0.28, -0.005, 0.05, 0.33, -0.005]), 5), 0.6).line(
        spline3(p3([0.04, 0.04, -0.005, 0.12, 0.1, -0.005, 0.22, 0.08, -0.005]), 5),
        0.6,
      );
      return m;
    },
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
