import { GLOW, L } from '../world/kit';
import { Craft, soft } from './craft';
import {
  BLACK,
  CREAM,
  DARK,
  DARK_WOOD,
  GOLD,
  GREEN,
  GREY,
  LAMP,
  RED,
  STEEL,
  STONE,
  WHITE,
  WOOD,
  YELLOW,
} from './looks';
import { mesh, type ThingSpec } from './thing';

const bench = (look = WOOD): Craft => {
  const m = new Craft();
  for (const s of [-1, 1])
    m.box(s * 0.62, 0, 0.16, 0.06, 0.84, 0.06, BLACK)
      .box(s * 0.62, 0, -0.18, 0.06, 0.42, 0.06, BLACK)
      .box(s * 0.62, 0.38, -0.02, 0.06, 0.05, 0.42, BLACK);
  for (let i = 0; i < 4; i++) m.box(0, 0.43, -0.17 + i * 0.11, 1.6, 0.035, 0.09, look);
  for (let i = 0; i < 3; i++) m.box(0, 0.56 + i * 0.11, 0.13 + i * 0.005, 1.6, 0.085, 0.03, look);
  return m;
};

const vendingMachine = (look = L('#c43f3f', 0.5)): Craft => {
  const m = new Craft().box(0, 0, 0, 1.0, 0.08, 0.66, BLACK).box(0, 0.08, 0, 1.0, 1.77, 0.7, look, { ink: 1.1 });
  m.label('front', -0.351, [-0.43, 0.86, 0.72, 0.86], GLOW('#eef7fb'), { ink: 0.9 });
  for (let i = 0; i < 3; i++) {
    for (let k = 0; k < 7; k++) {
      const x = -0.4 + k * 0.097;
      const y = 0.92 + i * 0.275;
      const tall = (k + i) % 3 === 0;
      const tone = [RED, GREEN, L('#4a78b0', 0.6), YELLOW, WHITE, DARK][(k * 2 + i) % 6]!;
      m.label('front', -0.353, [x, y, 0.065, tall ? 0.17 : 0.13], tone, { ink: 0.5 }).label(
        'front',
        -0.354,
        [x + 0.012, y + 0.05, 0.04, 0.04],
        WHITE,
        { ink: 0 },
      );
    }
    m.label('front', -0.353, [-0.43, 0.885 + i * 0.275, 0.72, 0.022], WHITE, { ink: 0.5 });
  }
  return m
    .label('front', -0.352, [0.34, 1.2, 0.1, 0.36], DARK, { ink: 0.6 })
    .label('front', -0.353, [0.355, 1.46, 0.07, 0.06], GLOW('#a9e0b0', 0.1), { ink: 0.3 })
    .label('front', -0.353, [0.36, 1.3, 0.06, 0.012], WHITE, { ink: 0 })
    .label('front', -0.352, [-0.34, 0.2, 0.52, 0.24], BLACK, { ink: 0.8 })
    .label('front', -0.353, [-0.3, 0.34, 0.44, 0.08], L('#5a5e68', 0.6), { ink: 0.4 })
    .label('front', -0.352, [-0.43, 0.54, 0.72, 0.24], WHITE, { ink: 0.5 })
    .patch(
      'front',
      -0.353,
      soft([-0.3, 0.62, -0.2, 0.72, -0.05, 0.66, 0.08, 0.74, 0.2, 0.64, 0.05, 0.58, -0.1, 0.6]),
      look,
      { ink: 0.4 },
    )
    .label('front', -0.352, [0.3, 0.24, 0.12, 0.14], STEEL, { ink: 0.5 })
    .label('right', 0.501, [-0.3, 0.3, 0.6, 1.3], { ...look, bw: look.bw * 0.8 }, { ink: 0.5 });
};

const streetlight = (look = L('#4a525c', 0.7)): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.16, 0, 0.13, 0.5, 0.07, 0.6, 0.05, 4.2], look, { n: 12 })
    .hose([0, 4.15, 0, 0, 4.8, 0, -0.5, 5.0, 0, -1.1, 4.95, 0], [0.05, 0.045, 0.04, 0.04], look, { n: 8 })
    .box(-1.2, 4.86, 0, 0.6, 0.12, 0.26, BLACK, { taper: 0.25 })
    .label('bottom', 4.859, [-1.44, -0.1, 0.48, 0.2], LAMP, { ink: 0.5 })
    .turned(-1.2, 4.8, 0, [0.1, 0, 0.18, 0.06], LAMP, { n: 12, sx: 1.3, ink: 0.6 });

const trafficLight = (look = DARK): Craft => {
  const m = new Craft()
    .turned(0, 0, 0, [0.12, 0, 0.12, 0.4, 0.07, 0.42, 0.065, 4], STEEL, { n: 12 })
    .rod([0, 3.5, 0, -0.5, 3.6, 0], 0.08, STEEL)
    .box(-1.0, 3.34, 0, 1.3, 0.46, 0.24, look);
  const lamps = [GLOW('#58c88c', 0.12), L('#8a7438', 0.6), L('#7a3a38', 0.7)];
  for (let i = 0; i < 3; i++)
    m.disc('front', -0.121, [-1.4 + i * 0.4, 3.57, 0.17], BLACK, { ink: 0.5 })
      .disc('front', -0.123, [-1.4 + i * 0.4, 3.57, 0.145], lamps[i]!, { ink: 0.6 })
      .patch(
        'front',
        -0.125,
        soft([-1.47 + i * 0.4, 3.6, -1.42 + i * 0.4, 3.67, -1.36 + i * 0.4, 3.66, -1.42 + i * 0.4, 3.63]),
        WHITE,
        { ink: 0 },
      );
  for (let i = 0; i < 3; i++)
    m.leaf(
      [
        -1.57 + i * 0.4,
        3.6,
        -0.12,
        -1.5 + i * 0.4,
        3.75,
        -0.12,
        -1.3 + i * 0.4,
        3.75,
        -0.12,
        -1.23 + i * 0.4,
        3.6,
        -0.12,
        -1.25 + i * 0.4,
        3.64,
        -0.3,
        -1.31 + i * 0.4,
        3.75,
        -0.3,
        -1.49 + i * 0.4,
        3.75,
        -0.3,
        -1.55 + i * 0.4,
        3.64,
        -0.3,
      ],
      look,
      0.7,
    );
  return m
    .box(0, 2.1, -0.08, 0.3, 0.56, 0.2, look)
    .label('front', -0.181, [-0.11, 2.4, 0.22, 0.2], L('#8a3a38', 0.7), { ink: 0.5 })
    .label('front', -0.181, [-0.11, 2.15, 0.22, 0.2], GLOW('#8fe0b4', 0.05), { ink: 0.5 })
    .patch(
      'front',
      -0.182,
      [-0.03, 2.17, -0.02, 2.24, -0.05, 2.25, 0, 2.32, 0.05, 2.25, 0.02, 2.24, 0.04, 2.17],
      BLACK,
      { ink: 0 },
    );
};

const utilityPole = (look = L('#a9a69e', 0.16)): Craft => {
  const m = new Craft().turned(0, 0, 0, [0.17, 0, 0.12, 7], look, { n: 12 });
  for (const y of [6.1, 6.6]) {
    m.box(0, y, -0.08, 1.7, 0.09, 0.09, DARK);
    for (const x of [-0.75, -0.45, 0.45, 0.75])
      m.turned(x, y + 0.09, -0.08, [0.04, 0, 0.06, 0.05, 0.03, 0.09, 0.05, 0.14], WHITE, { n: 8, ink: 0.7 });
  }
  m.turned(0.42, 4.9, -0.1, [0.22, 0, 0.22, 0.7, 0.1, 0.78], GREY, { n: 14 }).rod(
    [0.42, 5.65, -0.1, 0.3, 6.0, -0.1, 0.45, 6.2, -0.08],
    0.6,
  );
  for (const [x, y, z] of [
    [-0.75, 6.24, 2],
    [0.75, 6.24, 2],
    [-0.45, 6.74, 2],
    [0.75, 6.74, 2],
  ] as const)
    m.cord([x, y, -0.08, x - 0.8, y - 0.3, z * 0.5, x - 1.8, y - 0.35, z], 0.7).cord(
      [x, y, -0.08, x + 0.8, y - 0.25, -0.6, x + 1.6, y - 0.2, -1.2],
      0.7,
    );
  return m
    .label('front', -0.2, [0, 0, 0.001, 0.001], WHITE, { ink: 0 })
    .box(0, 1.6, -0.17, 0.24, 0.7, 0.02, WHITE)
    .label('front', -0.181, [-0.08, 1.66, 0.16, 0.2], BLACK, { ink: 0 })
    .label('front', -0.181, [-0.08, 1.92, 0.16, 0.06], RED, { ink: 0 })
    .label('front', -0.181, [-0.08, 2.04, 0.16, 0.2], BLACK, { ink: 0 });
};

const sign = (look = YELLOW): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.035, 0, 0.035, 1.5], STEEL, { n: 10 })
    .cut([0, 1.36, 0.44, 1.8, 0, 2.24, -0.44, 1.8], 0.03, BLACK, -0.03)
    .patch('front', -0.046, [0, 1.42, 0.38, 1.8, 0, 2.18, -0.38, 1.8], look, { ink: 0.5 })
    .patch('front', -0.047, [-0.035, 1.78, -0.055, 2.04, 0.055, 2.04, 0.035, 1.78], BLACK, { ink: 0 })
    .disc('front', -0.047, [0, 1.68, 0.048], BLACK, { ink: 0, n: 14 });

const mailbox = (look = RED): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.22, 0, 0.22, 0.12], BLACK, { n: 22 })
    .turned(0, 0.12, 0, [0.2, 0, 0.2, 0.98], look, { n: 24 })
    .label('front', -0.201, [-0.09, 0.3, 0.18, 0.34], L('#a83a30', 0.66), { ink: 0.6 })
    .label('front', -0.202, [-0.06, 0.4, 0.12, 0.16], WHITE, {
      ink: 0.4,
      lines: [
        [-0.04, 0.52, 0.04, 0.52],
        [0, 0.52, 0, 0.43],
        [-0.03, 0.48, 0.03, 0.48],
      ],
      weight: 1.1,
    })
    .label('front', -0.202, [-0.12, 0.9, 0.24, 0.045], BLACK, { ink: 0.8 })
    .turned(0, 1.1, 0, [0.24, 0, 0.245, 0.04, 0.2, 0.13, 0.1, 0.2, 0.00001, 0.22], look, { n: 24 });

const phoneBooth = (look = L('#b8443c', 0.5)): Craft => {
  const m = new Craft().box(0, 0, 0, 0.95, 0.12, 0.95, STONE);
  m.box(0, 0.12, 0.4, 0.8, 2.0, 0.06, look)
    .box(0, 0.12, 0.1, 0.5, 0.8, 0.3, GREY)
    .box(0, 1.0, 0.28, 0.34, 0.5, 0.16, L('#5f9a72', 0.36))
    .label('front', 0.199, [-0.06, 1.3, 0.2, 0.12], WHITE, { ink: 0.5 })
    .label('front', 0.199, [-0.02, 1.06, 0.14, 0.18], DARK, { ink: 0.5 });
  m.cord([-0.12, 1.42, 0.16, -0.14, 1.22, 0.14, -0.12, 1.12, 0.16], 0.05, BLACK).cord(
    [-0.13, 1.12, 0.16, -0.16, 0.95, 0.14, -0.04, 1.0, 0.18],
    0.8,
  );
  for (const x of [-0.42, 0.42]) for (const z of [0.42, -0.42]) m.box(x, 0.12, z, 0.07, 2.0, 0.07, look);
  for (const s of [-1, 1])
    for (const y of [0.7, 1.28, 1.86]) m.rod([s * 0.42, y, -0.42, s * 0.42, y, 0.42], 0.035, look);
  for (const y of [0.7, 1.28, 1.86]) m.rod([-0.42, y, -0.44, 0.42, y, -0.44], 0.035, look);
  m.rod([0, 0.14, -0.44, 0, 2.1, -0.44], 0.03, look).leaf(
    [0.06, 0.8, -0.445, 0.2, 1.2, -0.445, 0.28, 1.2, -0.445, 0.1, 0.7, -0.445],
    WHITE,
    0,
  );
  return m
    .box(0, 2.12, 0, 1.0, 0.18, 1.0, look)
    .label('front', -0.501, [-0.38, 2.15, 0.76, 0.12], GLOW('#fff4d0'), {
      ink: 0.6,
      lines: [[-0.25, 2.21, 0.25, 2.21]],
      weight: 1.6,
    })
    .box(0, 2.3, 0, 0.9, 0.1, 0.9, look, { taper: 0.3 });
};

const stoneLantern = (look = STONE): Craft =>
  new Craft()
    .box(0, 0, 0, 0.6, 0.16, 0.6, look, { taper: 0.15 })
    .turned(0, 0.16, 0, [0.16, 0, 0.13, 0.1, 0.13, 0.5, 0.17, 0.6], look, { n: 14 })
    .box(0, 0.76, 0, 0.34, 0.12, 0.34, look, { taper: -0.5 })
    .box(0, 0.88, 0, 0.38, 0.34, 0.38, look)
    .label('front', -0.191, [-0.11, 0.95, 0.22, 0.2], GLOW('#ffdf9a'), {
      ink: 0.9,
      lines: [
        [0, 0.95, 0, 1.15],
        [-0.11, 1.05, 0.11, 1.05],
      ],
      weight: 0.9,
    })
    .label('left', -0.191, [-0.11, 0.95, 0.22, 0.2], GLOW('#ffdf9a'), {
      ink: 0.9,
      lines: [
        [0, 0.95, 0, 1.15],
        [-0.11, 1.05, 0.11, 1.05],
      ],
      weight: 0.9,
    })
    .label('right', 0.191, [-0.11, 0.95, 0.22, 0.2], GLOW('#ffdf9a'), { ink: 0.9 })
    .box(0, 1.22, 0, 0.84, 0.07, 0.84, look, { taper: -0.06 })
    .box(0, 1.29, 0, 0.88, 0.24, 0.88, look, { taper: 0.62 })
    .turned(0, 1.52, 0, [0.1, 0, 0.12, 0.06, 0.09, 0.14, 0.11, 0.18, 0.00001, 0.32], look, { n: 12 });

const fence = (look = WHITE): Craft => {
  const m = new Craft();
  for (const y of [0.28, 0.74]) m.box(0, y, 0.03, 2.0, 0.08, 0.03, look);
  for (let i = 0; i < 9; i++) {
    const x = -0.92 + i * 0.23;
    m.cut([x - 0.065, 0, x + 0.065, 0, x + 0.065, 0.92, x, 1.02, x - 0.065, 0.92], 0.03, look);
  }
  return m;
};

const torii = (look = L('#c8442f', 0.5)): Craft =>
  new Craft()
    .turned(-1.5, 0, 0, [0.26, 0, 0.26, 0.3], BLACK, { n: 16 })
    .turned(1.5, 0, 0, [0.26, 0, 0.26, 0.3], BLACK, { n: 16 })
    .turned(-1.5, 0.3, 0, [0.2, 0, 0.17, 3.6], look, { n: 16 })
    .turned(1.5, 0.3, 0, [0.2, 0, 0.17, 3.6], look, { n: 16 })
    .box(0, 3.02, 0, 3.9, 0.24, 0.2, look)
    .box(0, 3.26, 0, 0.5, 0.55, 0.16, BLACK)
    .label('front', -0.081, [-0.2, 3.3, 0.4, 0.46], GOLD, {
      ink: 0.5,
      lines: [
        [-0.1, 3.65, 0.1, 3.65],
        [0, 3.7, 0, 3.38],
        [-0.1, 3.5, 0.1, 3.5],
      ],
      weight: 1.2,
    })
    .cut([-2.1, 3.86, 2.1, 3.86, 2.22, 4.12, 0, 4.04, -2.22, 4.12], 0.3, look)
    .cut([-2.28, 4.1, 0, 4.03, 2.28, 4.1, 2.42, 4.4, 0, 4.24, -2.42, 4.4], 0.42, BLACK);

const gravestone = (look = STONE): Craft =>
  new Craft()
    .box(0, 0, 0, 0.9, 0.14, 0.7, look)
    .box(0, 0.14, 0, 0.62, 0.2, 0.5, look)
    .box(0, 0.34, 0.02, 0.36, 0.66, 0.3, look, { taper: 0.04 })
    .label('front', -0.1325, [-0.06, 0.44, 0.12, 0.46], look, {
      ink: 0,
      weight: 1.5,
      lines: [
        [-0.05, 0.88, 0.05, 0.88],
        [0, 0.92, 0, 0.78],
        [-0.05, 0.7, 0.05, 0.7],
        [-0.04, 0.74, -0.04, 0.62],
        [0.04, 0.74, 0.04, 0.62],
        [-0.04, 0.62, 0.04, 0.62],
        [0, 0.56, 0, 0.46],
        [-0.05, 0.52, 0.05, 0.52],
      ],
    })
    .turned(-0.24, 0.14, -0.3, [0.05, 0, 0.055, 0.14], DARK, { n: 12 })
    .turned(0.24, 0.14, -0.3, [0.05, 0, 0.055, 0.14], DARK, { n: 12 })
    .rod([-0.24, 0.28, -0.3, -0.3, 0.46, -0.3], 1, GREEN)
    .rod([0.24, 0.28, -0.3, 0.29, 0.45, -0.3], 1, GREEN)
    .ball(-0.3, 0.48, -0.3, 0.04, YELLOW, { n: 10 })
    .ball(-0.22, 0.46, -0.31, 0.036, WHITE, { n: 10 })
    .ball(0.29, 0.47, -0.3, 0.04, YELLOW, { n: 10 })
    .box(0, 0.14, -0.29, 0.16, 0.07, 0.1, DARK)
    .rod([0, 0.2, -0.3, 0.003, 0.3, -0.3], 0.6);

const well = (look = STONE): Craft => {
  const m = new Craft()
    .turned(0, 0, 0, [0.62, 0, 0.6, 0.7, 0.46, 0.7, 0.46, 0.5], look, { n: 22 })
    .disc('top', 0.69, [0, 0, 0.46], BLACK, { n: 22 });
  for (let j = 0; j < 4; j++)
    for (let i = 0; i < 7; i++) {
      if ((i * 5 + j * 3) % 4 === 0) continue;
      const a = Math.PI + 0.2 + (i + (j % 2) * 0.5) * 0.4;
      const y = 0.06 + j * 0.16;
      m.rod(
        [
          0.618 * Math.cos(a),
          y + 0.14,
          0.618 * Math.sin(a),
          0.618 * Math.cos(a + 0.32),
          y + 0.14,
          0.618 * Math.sin(a + 0.32),
        ],
        0.6,
      ).rod([0.618 * Math.cos(a), y, 0.618 * Math.sin(a), 0.618 * Math.cos(a), y + 0.14, 0.618 * Math.sin(a)], 0.6);
    }
  for (const s of [-1, 1]) m.box(s * 0.54, 0.7, 0, 0.09, 1.15, 0.09, DARK_WOOD);
  m.hose([-0.5, 1.5, 0, 0.5, 1.5, 0], 0.06, WOOD)
    .rod([0.1, 1.46, -0.06, 0.1, 1.0, -0.06], 0.02, CREAM)
    .turned(0.1, 0.74, -0.06, [0.1, 0, 0.13, 0.2], WOOD, { n: 14 })
    .turned(0.1, 0.8, -0.06, [0.112, 0, 0.118, 0.03], BLACK, { n: 14 })
    .cord([-0.02, 0.94, -0.06, 0.1, 1.06, -0.06, 0.22, 0.94, -0.06], 0.012, DARK);
  return m
    .leaf([-0.85, 1.78, -0.6, 0.85, 1.78, -0.6, 0.85, 2.2, 0, -0.85, 2.2, 0], DARK_WOOD, 1)
    .leaf([-0.85, 1.78, 0.6, 0.85, 1.78, 0.6, 0.85, 2.2, 0, -0.85, 2.2, 0], DARK_WOOD, 1)
    .rod([-0.45, 1.79, -0.6, -0.45, 2.19, 0], 0.6)
    .rod([0, 1.79, -0.6, 0, 2.19, 0], 0.6)
    .rod([0.45, 1.79, -0.6, 0.45, 2.19, 0], 0.6);
};

/** What stands in streets and yards. */
export const streetThings = {
  bench: mesh({ yaw: -26, pitch: 12, build: bench }),
  vending_machine: mesh({ yaw: -24, pitch: 4, build: vendingMachine }),
  streetlight: mesh({ yaw: -10, pitch: -4, build: streetlight }),
  traffic_light: mesh({ yaw: -8, pitch: -4, build: trafficLight }),
  utility_pole: mesh({ yaw: -14, pitch: -4, build: utilityPole }),
  sign: mesh({ yaw: -14, pitch: 0, build: sign }),
  mailbox: mesh({ yaw: -14, pitch: 8, build: mailbox }),
  phone_booth: mesh({ yaw: -28, pitch: 4, build: phoneBooth }),
  stone_lantern: mesh({ yaw: -26, pitch: 6, build: stoneLantern }),
  fence: mesh({ yaw: -20, pitch: 4, build: fence }),
  torii: mesh({ yaw: -18, pitch: -4, build: torii }),
  gravestone: mesh({ yaw: -26, pitch: 8, build: gravestone }),
  well: mesh({ yaw: -16, pitch: 10, build: well }),
} satisfies Readonly<Record<string, ThingSpec>>;
