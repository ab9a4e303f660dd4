import { L } from '../world/kit';
import { Craft, soft } from './craft';
import { BLACK, BROWN, CREAM, GREEN, ORANGE, PINK, RED, WHITE } from './looks';
import { cup, faced, mesh, tray, type ThingSpec } from './thing';

const onigiri = (look = WHITE): Craft => {
  const m = new Craft().cut(
    soft(
      [
        -0.052, 0.012, -0.03, 0.0, 0.03, 0.0, 0.052, 0.012, 0.05, 0.034, 0.014, 0.09, 0, 0.097, -0.014, 0.09, -0.05,
        0.034,
      ],
      5,
    ),
    0.04,
    look,
  );
  m.label('front', -0.0205, [-0.021, 0, 0.042, 0.046], BLACK, { ink: 0.4 });
  for (const [x, y] of [
    [-0.012, 0.074],
    [0.012, 0.066],
    [-0.03, 0.03],
    [0.034, 0.024],
    [-0.026, 0.046],
    [0.03, 0.042],
  ] as const)
    m.patch('front', -0.021, [x, y, x + 0.001, y + 0.001, x + 0.001, y], look, {
      ink: 0,
      lines: [[x, y, x + 0.006, y + 0.004]],
      weight: 0.6,
    });
  return m;
};

const apple = (look = RED): Craft =>
  new Craft()
    .round(
      0,
      0,
      0,
      [0.01, 0.002, 0.026, 0, 0.04, 0.016, 0.047, 0.042, 0.041, 0.066, 0.024, 0.076, 0.006, 0.068, 0.00001, 0.066],
      look,
      { n: 26 },
    )
    .patch(
      'front',
      -0.0475,
      soft([-0.026, 0.036, -0.031, 0.05, -0.025, 0.063, -0.019, 0.06, -0.022, 0.05, -0.019, 0.038]),
      WHITE,
      { ink: 0 },
    )
    .cord([0, 0.064, 0, 0.003, 0.082, 0, 0.01, 0.094, 0], 0.005, BROWN)
    .leaf([0.004, 0.08, 0, 0.012, 0.094, -0.006, 0.028, 0.098, -0.01, 0.042, 0.088, -0.01, 0.024, 0.08, -0.006], GREEN);

const iceCream = (look = PINK): Craft => {
  const m = new Craft()
    .turned(0, 0, 0, [0.002, 0, 0.034, 0.11], ORANGE, { n: 18 })
    .patch('front', -0.033, [-0.01, 0.04, -0.026, 0.1, 0.026, 0.1, 0.01, 0.04], ORANGE, {
      ink: 0,
      lines: [
        [-0.024, 0.1, 0.008, 0.04],
        [-0.008, 0.1, 0.014, 0.06],
        [0.024, 0.1, -0.008, 0.04],
        [0.008, 0.1, -0.014, 0.06],
        [-0.026, 0.085, -0.01, 0.045],
      ],
    })
    .turned(0, 0.105, 0, [0.036, 0, 0.045, 0.008, 0.036, 0.016], look, { n: 20 })
    .ball(0, 0.138, 0, 0.036, look, { n: 18 })
    .ball(0, 0.178, 0, 0.027, WHITE, { n: 16 })
    .ball(0.004, 0.207, 0, 0.009, RED, { n: 10 });
  return m.cord([0.004, 0.214, 0, 0.01, 0.228, 0, 0.018, 0.232, 0], 0.8);
};

const cake = (look = CREAM): Craft => {
  const m = new Craft()
    .turned(0, 0, 0, [0.03, 0, 0.03, 0.012, 0.15, 0.022, 0.152, 0.026], WHITE, { n: 28 })
    .turned(0, 0.026, 0, [0.11, 0, 0.11, 0.085], look, { n: 28 })
    .turned(0, 0.064, 0, [0.1105, 0, 0.1105, 0.01], RED, { n: 28 })
    .turned(0, 0.109, 0, [0.112, 0, 0.114, 0.008, 0.104, 0.014], WHITE, { n: 28 });
  for (let i = 0; i < 10; i++) {
    const a = (i / 10) * Math.PI * 2 + 0.2;
    m.ball(0.086 * Math.cos(a), 0.132, 0.086 * Math.sin(a), 0.015, i % 2 ? WHITE : RED, { n: 10, ink: 0.8 });
  }
  for (let i = 0; i < 5; i++) {
    const a = (i / 5) * Math.PI * 2;
    const x = 0.042 * Math.cos(a);
    const z = 0.042 * Math.sin(a);
    m.cyl(x, 0.122, z, 0.005, 0.065, i % 2 ? PINK : L('#5f8fc4', 0.3), { n: 8, ink: 0.6 }).turned(
      x,
      0.19,
      z,
      [0.0005, 0, 0.006, 0.01, 0.0005, 0.026],
      L('#f9b84a', 0, { glow: true, flat: true }),
      { n: 8, ink: 0.7 },
    );
  }
  return m;
};

/** Small food for a hand. */
export const sweetThings = {
  onigiri: mesh({ yaw: -24, pitch: 12, hold: cup([0, 0.035, 0]), build: onigiri }),
  apple: mesh({ pitch: 14, hold: cup([0, 0.04, 0]), build: apple }),
  ice_cream: mesh({ pitch: 8, hold: faced([0, 0.06, 0]), build: iceCream }),
  cake: mesh({ pitch: 24, hold: tray([0, 0, 0]), build: cake }),
} satisfies Readonly<Record<string, ThingSpec>>;
