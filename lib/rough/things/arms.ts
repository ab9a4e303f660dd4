import { GLOW, L } from '../world/kit';
import { Craft, soft } from './craft';
import { BLACK, BLUE, CREAM, DARK, DARK_WOOD, GOLD, RED, STEEL, WHITE, WOOD } from './looks';
import { carry, faced, flat, mesh, pole, rod, type ThingSpec } from './thing';

const bow = (look = DARK_WOOD): Craft =>
  new Craft()
    .rod([-0.03, 0.02, 0, -0.06, 0.7, 0, -0.03, 1.38, 0], 0.5)
    .hose(
      [-0.03, 0, 0, 0.04, 0.1, 0, 0.12, 0.36, 0, 0.1, 0.6, 0, 0.1, 0.8, 0, 0.12, 1.04, 0, 0.04, 1.3, 0, -0.03, 1.4, 0],
      [0.007, 0.011, 0.016, 0.015, 0.015, 0.016, 0.011, 0.007],
      look,
      { n: 8 },
    )
    .hose([0.1, 0.6, 0, 0.095, 0.7, 0, 0.1, 0.8, 0], 0.021, RED, { n: 8 });

const arrow = (look = WOOD): Craft => {
  const m = new Craft()
    .turned(0, 0.02, 0, [0.0045, 0, 0.0045, 0.66], look, { n: 8 })
    .cut([0, 0.76, 0.02, 0.69, 0.006, 0.68, -0.006, 0.68, -0.02, 0.69], 0.006, BLACK);
  for (const s of [-1, 1])
    m.leaf([s * 0.004, 0.03, 0, s * 0.03, 0.015, 0, s * 0.03, 0.12, 0, s * 0.004, 0.15, 0], s < 0 ? RED : WHITE)
      .rod([s * 0.006, 0.04, -0.001, s * 0.028, 0.03, -0.001], 0.4)
      .rod([s * 0.006, 0.08, -0.001, s * 0.028, 0.07, -0.001], 0.4);
  return m;
};

const shieldOutline = (k: number): number[] => [
  0,
  0.375 - 0.375 * k,
  0.2 * k,
  0.375 - 0.22 * k,
  0.28 * k,
  0.375 + 0.02 * k,
  0.28 * k,
  0.375 + 0.34 * k,
  0,
  0.375 + 0.39 * k,
  -0.28 * k,
  0.375 + 0.34 * k,
  -0.28 * k,
  0.375 + 0.02 * k,
  -0.2 * k,
  0.375 - 0.22 * k,
];
const shield = (look = BLUE): Craft =>
  new Craft()
    .cut(shieldOutline(1), 0.04, STEEL)
    .patch('front', -0.0205, shieldOutline(0.86), look)
    .patch(
      'front',
      -0.021,
      [
        -0.045, 0.09, -0.045, 0.4, -0.235, 0.4, -0.235, 0.49, -0.045, 0.49, -0.045, 0.69, 0.045, 0.69, 0.045, 0.49,
        0.235, 0.49, 0.235, 0.4, 0.045, 0.4, 0.045, 0.09,
      ],
      WHITE,
    )
    .turned(0, 0.445, -0.02, [0.0001, -0.045, 0.04, -0.03, 0.06, 0], GOLD, { axis: 'z', n: 16 });

const spear = (look = DARK_WOOD): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.014, 0, 0.014, 1.72], look, { n: 10 })
    .turned(0, 1.66, 0, [0.02, 0, 0.024, 0.06], RED, { n: 10 })
    .cut([0, 2.02, 0.04, 1.86, 0.018, 1.74, -0.018, 1.74, -0.04, 1.86], 0.014, STEEL)
    .patch('front', -0.0075, [0, 2.0, 0.038, 1.86, 0.018, 1.75, 0, 1.75], L('#8f9aa5', 0.22), { ink: 0.5 })
    .leaf(
      [
        -0.02, 1.66, -0.02, -0.07, 1.5, -0.03, -0.03, 1.53, -0.03, 0, 1.47, -0.03, 0.03, 1.54, -0.03, 0.06, 1.5, -0.03,
        0.02, 1.66, -0.02,
      ],
      RED,
    );

const staff = (look = DARK_WOOD): Craft =>
  new Craft()
    .hose([0.01, 0, 0, -0.012, 0.4, 0, 0.012, 0.8, 0, 0, 1.3, 0], [0.018, 0.017, 0.02, 0.022], look, { n: 10 })
    .hose(
      [0, 1.28, 0, -0.09, 1.38, 0, -0.1, 1.5, 0, -0.03, 1.58, 0, 0.06, 1.54, 0],
      [0.022, 0.022, 0.02, 0.014, 0.008],
      look,
      { n: 10 },
    )
    .hose([0.004, 1.28, 0, 0.07, 1.34, 0, 0.09, 1.42, 0], [0.018, 0.013, 0.007], look, { n: 8 })
    .ball(0, 1.44, 0, 0.06, GLOW('#9fd4ef', 0.08), { n: 18 })
    .patch('front', -0.061, soft([-0.03, 1.45, -0.02, 1.475, 0, 1.482, -0.012, 1.465]), WHITE, { ink: 0 })
    .turned(0, 1.1, 0, [0.026, 0, 0.028, 0.02, 0.026, 0.06], GOLD, { n: 12 });

function starOutline(x: number, y: number, r: number, dip = 0.42): number[] {
  const out: number[] = [];
  for (let i = 0; i < 10; i++) {
    const a = Math.PI / 2 + (i * Math.PI) / 5;
    const k = i % 2 ? r * dip : r;
    out.push(x + k * Math.cos(a), y + k * Math.sin(a));
  }
  return out;
}

const wand = (look = WHITE): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.009, 0, 0.008, 0.3], look, { n: 10 })
    .turned(0, 0, 0, [0.011, 0, 0.011, 0.09], L('#d96a8f', 0.4), { n: 10 })
    .ball(0, 0.0, 0, 0.014, GOLD, { n: 10 })
    .cut(starOutline(0, 0.34, 0.075), 0.02, GOLD)
    .patch('front', -0.0105, starOutline(0, 0.34, 0.044), WHITE, { ink: 0.5 })
    .leaf([0.004, 0.272, -0.008, 0.06, 0.25, -0.012, 0.05, 0.21, -0.012], RED)
    .leaf([-0.004, 0.272, -0.008, -0.05, 0.25, -0.012, -0.06, 0.2, -0.012], RED);

const pistol = (look = DARK): Craft =>
  new Craft()
    .cut([0.03, 0, 0.075, 0.006, 0.056, 0.09, 0.012, 0.09], 0.024, look)
    .cut(
      [-0.115, 0.098, -0.11, 0.132, 0.062, 0.132, 0.066, 0.098, 0.058, 0.086, -0.01, 0.086, -0.02, 0.098],
      0.022,
      L('#4a4e57', 0.55),
    )
    .label('front', -0.0115, [0.02, 0.102, 0.035, 0.022], BLACK, { ink: 0.3 })
    .cord([0.012, 0.088, 0, 0.0, 0.066, 0, -0.026, 0.064, 0, -0.03, 0.09, 0], 0.005, look);

const bomb = (look = BLACK): Craft =>
  new Craft()
    .ball(0, 0.11, 0, 0.11, look, { n: 26 })
    .patch('front', -0.111, soft([-0.066, 0.12, -0.058, 0.16, -0.03, 0.182, -0.04, 0.16, -0.05, 0.125]), WHITE, {
      ink: 0,
    })
    .turned(0, 0.208, 0, [0.036, 0, 0.036, 0.026], L('#6a6e78', 0.4), { n: 16 })
    .cord([0, 0.232, 0, 0.01, 0.26, 0, 0.05, 0.275, 0, 0.07, 0.3, 0], 0.01, CREAM)
    .leaf(
      [
        0.07, 0.3, 0, 0.05, 0.32, 0, 0.068, 0.326, 0, 0.066, 0.35, 0, 0.08, 0.328, 0, 0.104, 0.335, 0, 0.09, 0.314, 0,
        0.108, 0.296, 0, 0.084, 0.3, 0, 0.078, 0.28, 0,
      ],
      GLOW('#ffd766'),
    );

const crystalBall = (look = L('#bcd8ea', 0.06)): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.085, 0, 0.09, 0.016, 0.06, 0.03, 0.055, 0.05, 0.07, 0.06], DARK_WOOD, { n: 22 })
    .turned(0, 0.022, 0, [0.071, 0, 0.063, 0.012], GOLD, { n: 22 })
    .ball(0, 0.14, 0, 0.095, look, { n: 26 })
    .patch('front', -0.097, soft([-0.06, 0.15, -0.05, 0.19, -0.02, 0.21, -0.035, 0.18, -0.04, 0.15]), WHITE, { ink: 0 })
    .patch(
      'front',
      -0.0965,
      soft([-0.04, 0.1, 0, 0.13, 0.03, 0.12, 0.05, 0.15, 0.03, 0.1, 0, 0.09]),
      L('#7d94c0', 0.34),
      { ink: 0 },
    )
    .patch('front', -0.0972, starOutline(0.022, 0.16, 0.016, 0.3), WHITE, { ink: 0 });

const skull = (look = CREAM): Craft =>
  new Craft()
    .ball(0, 0.135, 0.01, 0.085, look, { n: 24, sz: 1.12 })
    .cut(
      soft([-0.05, 0.1, -0.062, 0.07, -0.04, 0.04, -0.034, 0, 0.034, 0, 0.04, 0.04, 0.062, 0.07, 0.05, 0.1], 3),
      0.08,
      look,
      -0.035,
    )
    .patch('front', -0.0995, soft([-0.05, 0.1, -0.046, 0.126, -0.022, 0.126, -0.013, 0.106, -0.028, 0.092]), BLACK)
    .patch('front', -0.0995, soft([0.05, 0.1, 0.046, 0.126, 0.022, 0.126, 0.013, 0.106, 0.028, 0.092]), BLACK)
    .patch('front', -0.0995, [0, 0.094, 0.013, 0.068, 0.003, 0.072, -0.003, 0.072, -0.013, 0.068], BLACK)
    .patch('front', -0.0755, [-0.034, 0.02, -0.034, 0.021, 0.034, 0.021, 0.034, 0.02], look, {
      ink: 0.5,
      weight: 0.7,
      lines: [
        [-0.02, 0.006, -0.02, 0.042],
        [-0.007, 0.004, -0.007, 0.044],
        [0.007, 0.004, 0.007, 0.044],
        [0.02, 0.006, 0.02, 0.042],
      ],
    });

/** Arms and the things of wonder tales. */
export const armsThings = {
  bow: mesh({ yaw: -10, pitch: 0, hold: rod([0.095, 0.7, 0]), build: bow }),
  arrow: mesh({ yaw: -10, pitch: 0, hold: rod([0, 0.2, 0]), build: arrow }),
  shield: mesh({ yaw: -26, pitch: 4, hold: flat([0, 0.36, 0.03]), build: shield }),
  spear: mesh({ yaw: -10, pitch: 0, hold: pole([0, 1.0, 0], [0, 0.5, 0]), build: spear }),
  staff: mesh({ yaw: -10, pitch: 0, hold: rod([0, 0.95, 0]), build: staff }),
  magic_wand: mesh({ yaw: -16, pitch: 0, hold: faced([0, 0.05, 0]), build: wand }),
  gun: mesh({ yaw: 8, pitch: 4, hold: rod([0.045, 0.06, 0]), build: pistol }),
  bomb: mesh({ yaw: -10, pitch: 8, hold: carry([0, 0.11, 0]), build: bomb }),
  crystal_ball: mesh({ yaw: 0, pitch: 10, hold: carry([0, 0.1, 0]), build: crystalBall }),
  skull: mesh({ yaw: -10, pitch: 2, hold: carry([0, 0.08, 0]), build: skull }),
} satisfies Readonly<Record<string, ThingSpec>>;
