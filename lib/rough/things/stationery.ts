import { L } from '../world/kit';
import { Craft } from './craft';
import { BLACK, BLUE, CREAM, DARK, GOLD, GREY, PAPER, RED, STEEL, WHITE, WOOD, YELLOW } from './looks';
import { carry, flat, mesh, pen, rod, type ThingSpec } from './thing';

const PRINT = L('#6d6a66', 0.5);

function notebook(look = BLUE): Craft {
  const m = new Craft().box(0, 0, 0, 0.18, 0.25, 0.012, PAPER).box(0, 0, -0.008, 0.184, 0.254, 0.003, look);
  m.label('front', -0.0098, [-0.055, 0.14, 0.12, 0.06], WHITE, {
    lines: [
      [-0.04, 0.175, 0.05, 0.175],
      [-0.04, 0.16, 0.03, 0.16],
    ],
  }).label('front', -0.0098, [-0.092, 0, 0.022, 0.254], BLACK, { ink: 0.4 });
  return m;
}

function newspaper(look = PAPER): Craft {
  const m = new Craft();
  for (const s of [-1, 1]) {
    m.leaf([0, 0, 0.02, s * 0.29, 0.01, -0.03, s * 0.29, 0.41, -0.03, 0, 0.4, 0.02], look, 1);
    const bend = (u: number, y: number): [number, number, number] => [s * u, y, 0.015 - (u / 0.29) * 0.05];
    const block = (u0: number, u1: number, y0: number, y1: number, ink = PRINT): void => {
      m.leaf([...bend(u0, y0), ...bend(u1, y0), ...bend(u1, y1), ...bend(u0, y1)], ink, ink === PRINT ? 0 : 0.5);
    };
    if (s < 0) block(0.03, 0.26, 0.34, 0.375, BLACK);
    block(s < 0 ? 0.14 : 0.03, s < 0 ? 0.26 : 0.15, 0.2, 0.31, GREY);
    for (let i = 0; i < 8; i++)
      for (const u of [0.03, 0.11, 0.19])
        if (!(i > 4 && (s < 0 ? u > 0.1 : u < 0.15)))
          block(u, u + (i % 4 === 1 ? 0.045 : 0.065), 0.03 + i * 0.038, 0.041 + i * 0.038);
  }
  return m;
}

const photo = (look = WHITE): Craft => {
  const m = new Craft().box(0, 0, 0, 0.13, 0.15, 0.002, look);
  return m
    .label('front', -0.0012, [-0.055, 0.035, 0.11, 0.105], L('#a9cfe4', 0.16))
    .patch(
      'front',
      -0.0013,
      [-0.055, 0.035, -0.055, 0.075, -0.02, 0.095, 0.02, 0.07, 0.055, 0.085, 0.055, 0.035],
      L('#7fa070', 0.36),
      { ink: 0.4 },
    )
    .disc('front', -0.0014, [-0.015, 0.082, 0.015], L('#ffe2cf', 0), { ink: 0.5 })
    .patch('front', -0.0014, [-0.038, 0.035, -0.03, 0.065, 0, 0.065, 0.01, 0.035], BLACK, { ink: 0 })
    .disc('front', -0.00145, [0.02, 0.078, 0.014], L('#ffe2cf', 0), { ink: 0.5 })
    .patch('front', -0.0015, [0.002, 0.035, 0.008, 0.062, 0.034, 0.062, 0.042, 0.035], RED, { ink: 0.4 });
};

const ticket = (look = L('#f2d9a0', 0)): Craft =>
  new Craft()
    .cut(
      [
        -0.07, 0, 0.07, 0, 0.07, 0.023, 0.062, 0.03, 0.07, 0.037, 0.07, 0.06, -0.07, 0.06, -0.07, 0.037, -0.062, 0.03,
        -0.07, 0.023,
      ],
      0.0015,
      look,
    )
    .label('front', -0.001, [-0.055, 0.036, 0.06, 0.014], BLACK, { ink: 0 })
    .label('front', -0.001, [-0.055, 0.012, 0.07, 0.006], PRINT, { ink: 0 })
    .label('front', -0.001, [-0.055, 0.022, 0.05, 0.006], PRINT, { ink: 0 })
    .patch('front', -0.001, [0.03, 0.006, 0.0305, 0.006, 0.0305, 0.054, 0.03, 0.054], BLACK, { ink: 0.5 })
    .disc('front', -0.001, [0.048, 0.03, 0.009], RED, { n: 10, ink: 0.4 });

const penTool = (look = L('#2c4f8f', 1)): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.0008, 0, 0.0028, 0.014], STEEL, { n: 8 })
    .turned(0, 0.014, 0, [0.0045, 0, 0.006, 0.02, 0.006, 0.06], L('#33343c', 0.4), { n: 10 })
    .turned(0, 0.074, 0, [0.0062, 0, 0.006, 0.06, 0.005, 0.066], look, { n: 10 })
    .box(0, 0.09, -0.0078, 0.0028, 0.045, 0.0022, GOLD);

const pencil = (look = YELLOW): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.0004, 0, 0.0014, 0.006], BLACK, { n: 6 })
    .turned(0, 0.006, 0, [0.0014, 0, 0.0042, 0.018], CREAM, { n: 6 })
    .turned(0, 0.024, 0, [0.0042, 0, 0.0042, 0.128], look, { n: 6 })
    .turned(0, 0.152, 0, [0.0046, 0, 0.0046, 0.012], STEEL, { n: 8 })
    .turned(0, 0.164, 0, [0.0044, 0, 0.0044, 0.009, 0.003, 0.012], L('#e98a96', 0.2), { n: 8 });

const scissors = (look = RED): Craft => {
  const m = new Craft();
  for (const s of [-1, 1])
    m.cut(
      [s * 0.004, 0.062, s * -0.006, 0.075, s * -0.026, 0.165, s * -0.031, 0.178, s * -0.022, 0.14, s * 0.01, 0.072],
      0.003,
      STEEL,
      s * 0.0016,
    ).cord(
      [
        s * 0.006,
        0.07,
        0,
        s * 0.012,
        0.055,
        0,
        s * 0.03,
        0.045,
        0,
        s * 0.036,
        0.02,
        0,
        s * 0.022,
        0.004,
        0,
        s * 0.008,
        0.016,
        0,
        s * 0.008,
        0.04,
        0,
        s * 0.01,
        0.058,
        0,
      ],
      0.007,
      look,
    );
  return m.turned(0, 0.078, 0, [0.005, -0.005, 0.005, 0.005], DARK, { axis: 'z', n: 10 });
};

const paintbrush = (look = WOOD): Craft =>
  new Craft()
    .turned(0, 0.062, 0, [0.006, 0, 0.0065, 0.05, 0.0045, 0.16, 0.003, 0.178], look, { n: 9 })
    .turned(0, 0.036, 0, [0.008, 0, 0.006, 0.028], STEEL, { n: 10 })
    .turned(0, 0, 0, [0.0006, 0, 0.006, 0.014, 0.0085, 0.03, 0.0078, 0.038], BLACK, { n: 10 });

/** Paper and what writes on it. */
export const stationeryThings = {
  notebook: mesh({ yaw: -26, pitch: 12, hold: flat([0, 0.06, 0.006]), build: notebook }),
  newspaper: mesh({ yaw: 6, pitch: 8, hold: carry([0, 0.14, 0]), build: newspaper }),
  photo: mesh({ yaw: -10, pitch: 6, hold: flat([0, 0.02, 0.001], 'pinch'), build: photo }),
  ticket: mesh({ yaw: -10, pitch: 8, hold: flat([0, 0.02, 0.001], 'pinch'), build: ticket }),
  pen: mesh({ yaw: 0, pitch: 0, hold: pen([0, 0, 0]), build: penTool }),
  pencil: mesh({ yaw: 0, pitch: 0, hold: pen([0, 0, 0]), build: pencil }),
  scissors: mesh({ yaw: 8, pitch: 4, hold: rod([0, 0.03, 0]), build: scissors }),
  paintbrush: mesh({ yaw: 0, pitch: 0, hold: pen([0, 0, 0]), build: paintbrush }),
} satisfies Readonly<Record<string, ThingSpec>>;
