import { L } from '../world/kit';
import { Craft, soft } from './craft';
import { BLACK, BLUE, BROWN, CREAM, GOLD, GREY, PINK, RED, SCREEN, SKIN_PINK, STEEL, WHITE, YELLOW } from './looks';
import { carry, hang, mesh, type ThingSpec } from './thing';

const bear = (look = L('#b98552', 0.22)): Craft => {
  const m = new Craft();
  for (const s of [-1, 1])
    m.ball(s * 0.085, 0.055, -0.07, 0.058, look, { n: 16 })
      .disc('front', -0.1285, [s * 0.085, 0.055, 0.036], CREAM, { ink: 0.5 })
      .ball(s * 0.088, 0.41, 0.01, 0.042, look, { n: 14 })
      .disc('front', -0.032, [s * 0.088, 0.41, 0.024], CREAM, { ink: 0.5 });
  m.ball(0, 0.14, 0, 0.12, look, { n: 22, sy: 1.08 }).disc('front', -0.121, [0, 0.14, 0.07], CREAM, { ink: 0.5 });
  for (const s of [-1, 1])
    m.hose([s * 0.09, 0.21, -0.02, s * 0.14, 0.17, -0.05, s * 0.155, 0.11, -0.08], [0.036, 0.046, 0.044], look, {
      n: 14,
    }).ball(s * 0.158, 0.1, -0.086, 0.043, look, { n: 14 });
  m.ball(0, 0.335, -0.01, 0.112, look, { n: 24, sy: 0.94 })
    .disc('front', -0.12, [-0.042, 0.352, 0.012], BLACK, { n: 12, ink: 0.3 })
    .disc('front', -0.12, [0.042, 0.352, 0.012], BLACK, { n: 12, ink: 0.3 })
    .disc('front', -0.1205, [-0.046, 0.356, 0.004], WHITE, { n: 8, ink: 0 })
    .disc('front', -0.1205, [0.038, 0.356, 0.004], WHITE, { n: 8, ink: 0 });
  m.ball(0, 0.31, -0.1, 0.046, CREAM, { n: 16, sy: 0.8 }).patch(
    'front',
    -0.147,
    soft([-0.016, 0.328, 0, 0.332, 0.016, 0.328, 0, 0.314]),
    BLACK,
    {
      ink: 0.3,
      weight: 0.8,
      lines: [
        [0, 0.316, 0, 0.302],
        [0, 0.302, -0.014, 0.294],
        [0, 0.302, 0.014, 0.294],
      ],
    },
  );
  return m
    .leaf([0, 0.232, -0.13, -0.06, 0.262, -0.14, -0.065, 0.206, -0.14], RED)
    .leaf([0, 0.232, -0.13, 0.06, 0.262, -0.14, 0.065, 0.206, -0.14], RED)
    .ball(0, 0.233, -0.135, 0.016, RED, { n: 10 });
};

const doll = (look = PINK): Craft => {
  const m = new Craft();
  for (const s of [-1, 1])
    m.hose([s * 0.028, 0.092, 0, s * 0.03, 0.04, 0], 0.019, WHITE, { n: 10 }).box(
      s * 0.031,
      0,
      -0.012,
      0.034,
      0.028,
      0.06,
      BLACK,
      { taper: 0.2 },
    );
  m.turned(0, 0.09, 0, [0.1, 0, 0.092, 0.012, 0.045, 0.11, 0.04, 0.15], look, { n: 20 }).turned(
    0,
    0.086,
    0,
    [0.103, 0, 0.101, 0.012],
    WHITE,
    { n: 20 },
  );
  for (const s of [-1, 1])
    m.hose([s * 0.04, 0.23, 0, s * 0.085, 0.18, -0.01, s * 0.1, 0.13, -0.015], 0.015, SKIN_PINK, { n: 10 }).ball(
      s * 0.048,
      0.226,
      0,
      0.025,
      look,
      { n: 10 },
    );
  for (const s of [-1, 1])
    m.hose([s * 0.062, 0.34, 0.01, s * 0.1, 0.3, 0, s * 0.105, 0.2, 0], [0.03, 0.026, 0.01], BROWN, { n: 10 });
  m.ball(0, 0.33, 0.014, 0.078, BROWN, { n: 20 })
    .ball(0, 0.316, -0.012, 0.07, SKIN_PINK, { n: 20 })
    .patch(
      'front',
      -0.0835,
      soft([-0.064, 0.33, -0.05, 0.378, 0, 0.392, 0.05, 0.378, 0.064, 0.33, 0.03, 0.352, 0, 0.346, -0.03, 0.354]),
      BROWN,
      { ink: 0.6 },
    )
    .disc('front', -0.083, [-0.026, 0.316, 0.009], BLACK, { n: 12, ink: 0 })
    .disc('front', -0.083, [0.026, 0.316, 0.009], BLACK, { n: 12, ink: 0 })
    .patch('front', -0.083, [-0.012, 0.288, 0, 0.284, 0.012, 0.288], RED, { ink: 0.5 });
  return m
    .leaf([0, 0.404, -0.03, -0.05, 0.425, -0.03, -0.045, 0.39, -0.03], RED)
    .leaf([0, 0.404, -0.03, 0.05, 0.425, -0.03, 0.045, 0.39, -0.03], RED);
};

const toyRobot = (look = STEEL): Craft => {
  const m = new Craft();
  for (const s of [-1, 1])
    m.box(s * 0.038, 0, -0.01, 0.06, 0.03, 0.09, BLACK).box(s * 0.038, 0.03, 0, 0.045, 0.05, 0.05, GREY);
  m.box(0, 0.08, 0, 0.15, 0.12, 0.1, look)
    .label('front', -0.051, [-0.055, 0.1, 0.11, 0.07], WHITE, { ink: 0.6 })
    .disc('front', -0.052, [-0.03, 0.15, 0.011], RED, { n: 10, ink: 0.5 })
    .disc('front', -0.052, [0, 0.15, 0.011], YELLOW, { n: 10, ink: 0.5 })
    .disc('front', -0.052, [0.03, 0.15, 0.011], BLUE, { n: 10, ink: 0.5 })
    .label('front', -0.052, [-0.04, 0.11, 0.08, 0.012], BLACK, { ink: 0.3 });
  for (const s of [-1, 1])
    m.turned(s * 0.083, 0.175, 0, [0.022, -0.008, 0.022, 0.012], RED, { axis: 'x', n: 12 })
      .hose([s * 0.095, 0.175, 0, s * 0.11, 0.12, -0.02], 0.012, GREY, { n: 8 })
      .cord(
        [s * 0.098, 0.115, -0.03, s * 0.094, 0.095, -0.03, s * 0.112, 0.085, -0.03, s * 0.126, 0.1, -0.03],
        0.012,
        RED,
      );
  m.turned(0, 0.2, 0, [0.025, 0, 0.025, 0.014], GREY, { n: 12 })
    .box(0, 0.212, 0, 0.12, 0.08, 0.09, look)
    .disc('front', -0.046, [-0.028, 0.26, 0.016], SCREEN, { n: 14, ink: 0.8 })
    .disc('front', -0.046, [0.028, 0.26, 0.016], SCREEN, { n: 14, ink: 0.8 })
    .disc('front', -0.0465, [-0.028, 0.26, 0.007], BLACK, { n: 10, ink: 0 })
    .disc('front', -0.0465, [0.028, 0.26, 0.007], BLACK, { n: 10, ink: 0 })
    .label('front', -0.046, [-0.03, 0.224, 0.06, 0.012], BLACK, {
      ink: 0.3,
      lines: [
        [-0.015, 0.224, -0.015, 0.236],
        [0, 0.224, 0, 0.236],
        [0.015, 0.224, 0.015, 0.236],
      ],
    });
  return m.rod([0, 0.292, 0, 0, 0.325, 0], 0.006, BLACK).ball(0, 0.332, 0, 0.012, GOLD, { n: 10 });
};

/** Toys with faces. */
export const dollThings = {
  teddy_bear: mesh({ yaw: -18, pitch: 6, hold: carry([0, 0.18, 0]), build: bear }),
  doll: mesh({ yaw: -14, pitch: 4, hold: hang([0.1, 0.14, -0.01]), build: doll }),
  robot_toy: mesh({ yaw: -20, pitch: 8, hold: carry([0, 0.12, 0]), build: toyRobot }),
} satisfies Readonly<Record<string, ThingSpec>>;
