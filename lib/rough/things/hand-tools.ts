import { GLOW, L } from '../world/kit';
import { arc, Craft, soft } from './craft';
import { BLACK, DARK, DARK_WOOD, GREY, RED, STEEL, WHITE, WOOD, YELLOW } from './looks';
import { faced, hang, mesh, pole, rod, standing, type ThingSpec } from './thing';

const bucket = (look = L('#6f94b8', 0.3)): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.1, 0, 0.135, 0.24, 0.142, 0.24, 0.142, 0.255], look, { n: 26 })
    .disc('top', 0.2555, [0, 0, 0.134], L('#cfe4ee', 0.1), { ink: 0.6, n: 26 })
    .disc('top', 0.2558, [0.02, 0, 0.09], WHITE, { ink: 0, n: 20 })
    .hoop([0.107, 0.11], [0.044, 0.062], BLACK)
    .cord([-0.14, 0.24, 0, -0.11, 0.36, 0, 0, 0.41, 0, 0.11, 0.36, 0, 0.14, 0.24, 0], 0.008, DARK)
    .hose([-0.03, 0.405, 0, 0.03, 0.405, 0], 0.011, WOOD);

const broom = (look = YELLOW): Craft => {
  const m = new Craft()
    .turned(0, 0.3, 0, [0.013, 0, 0.013, 1.05], WOOD, { n: 10 })
    .cut([-0.05, 0.31, 0.05, 0.31, 0.12, 0.06, 0.135, 0, -0.135, 0, -0.12, 0.06], 0.05, look)
    .label('front', -0.0255, [-0.052, 0.25, 0.104, 0.024], RED, { ink: 0.5 })
    .label('front', -0.0255, [-0.075, 0.19, 0.15, 0.02], BLACK, { ink: 0 });
  for (let i = 0; i < 9; i++) {
    const u = -1 + i / 4;
    m.rod([u * 0.07, 0.18 - Math.abs(u) * 0.02, -0.027, u * 0.12, i % 3 ? 0.02 : 0.07, -0.027], 0.5);
  }
  return m;
};

const mop = (look = WHITE): Craft => {
  const m = new Craft()
    .turned(0, 0.28, 0, [0.012, 0, 0.012, 1.07], L('#8fb0cc', 0.2), { n: 10 })
    .box(0, 0.24, 0, 0.16, 0.06, 0.05, RED);
  for (let i = 0; i < 11; i++) {
    const u = (i - 5) / 5;
    m.cord(
      [
        u * 0.07,
        0.25,
        i % 2 ? -0.02 : 0.02,
        u * 0.12,
        0.14,
        i % 2 ? -0.04 : 0.03,
        u * 0.15 + (i % 3) * 0.01,
        0,
        i % 2 ? -0.05 : 0.04,
      ],
      0.028,
      look,
    );
  }
  return m;
};

const hammer = (look = DARK_WOOD): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.014, 0, 0.017, 0.05, 0.013, 0.12, 0.012, 0.28], look, { n: 10 })
    .turned(0, 0, 0, [0.018, 0, 0.018, 0.1], RED, { n: 10 })
    .cut(
      [
        -0.05, 0.265, -0.034, 0.265, 0.02, 0.27, 0.07, 0.255, 0.095, 0.236, 0.088, 0.262, 0.06, 0.29, 0.02, 0.298,
        -0.034, 0.298, -0.05, 0.298,
      ],
      0.03,
      STEEL,
    )
    .turned(0, 0.2815, 0, [0.022, -0.075, 0.022, -0.05], BLACK, { axis: 'x', n: 14 });

const wrench = (look = STEEL): Craft =>
  new Craft()
    .cut(
      [
        -0.011, 0.03, 0.011, 0.03, 0.012, 0.21, 0.034, 0.232, 0.034, 0.27, 0.018, 0.276, 0.014, 0.248, -0.008, 0.244,
        -0.016, 0.272, -0.03, 0.262, -0.03, 0.23, -0.012, 0.21,
      ],
      0.012,
      look,
    )
    .label('front', -0.0065, [-0.005, 0.07, 0.01, 0.12], GREY, { ink: 0.4 })
    .turned(0, 0.02, 0, [0.021, -0.006, 0.021, 0.006], look, { axis: 'z', n: 14 })
    .disc('front', -0.0065, [0, 0.02, 0.011], BLACK, { ink: 0.5 });

function saw(look = STEEL): Craft {
  const teeth: number[] = [];
  for (let i = 0; i <= 22; i++) teeth.push(-0.028 + (i % 2) * 0.007 - (22 - i) * 0.0004, 0.13 + i * 0.0165);
  return new Craft()
    .cut([...teeth, 0.02, 0.493, 0.055, 0.13], 0.003, look)
    .cut(
      soft([-0.02, 0.02, 0.03, 0, 0.065, 0.03, 0.07, 0.1, 0.06, 0.15, -0.01, 0.15, -0.026, 0.12, -0.01, 0.08]),
      0.022,
      DARK_WOOD,
    )
    .patch(
      'front',
      -0.0115,
      soft([0.004, 0.045, 0.028, 0.036, 0.042, 0.055, 0.042, 0.1, 0.016, 0.11, 0.014, 0.075]),
      BLACK,
      { ink: 0.6 },
    );
}

const axe = (look = RED): Craft =>
  new Craft()
    .hose([0.02, 0, 0, 0, 0.1, 0, 0, 0.5, 0, 0.006, 0.78, 0], 0.017, WOOD)
    .cut([0.03, 0.66, 0.03, 0.75, -0.02, 0.755, -0.1, 0.79, -0.125, 0.7, -0.1, 0.6, -0.02, 0.655], 0.03, look)
    .patch('front', -0.0155, [-0.085, 0.782, -0.1, 0.79, -0.125, 0.7, -0.1, 0.6, -0.085, 0.61, -0.1, 0.7], WHITE, {
      ink: 0.6,
    });

const shovel = (look = L('#6a7078', 0.5)): Craft =>
  new Craft()
    .turned(0, 0.28, 0, [0.015, 0, 0.015, 0.68], WOOD, { n: 10 })
    .cut(
      soft([0, 0, 0.07, 0.06, 0.1, 0.14, 0.1, 0.27, 0.05, 0.3, -0.05, 0.3, -0.1, 0.27, -0.1, 0.14, -0.07, 0.06]),
      0.014,
      look,
    )
    .patch('front', -0.0075, [-0.02, 0.06, -0.03, 0.28, 0.03, 0.28, 0.02, 0.06], L('#9aa0a8', 0.2), { ink: 0.5 })
    .turned(0, 0.28, 0, [0.026, 0, 0.018, 0.12], look, { n: 12 })
    .cord([0, 0.95, 0, -0.055, 0.98, 0, -0.06, 1.04, 0, 0.06, 1.04, 0, 0.055, 0.98, 0, 0, 0.95, 0], 0.022, BLACK, 3);

const rope = (look = L('#c9a96e', 0.12)): Craft => {
  const m = new Craft();
  for (let k = 0; k < 4; k++) {
    const line: number[] = [];
    for (let i = 0; i <= 20; i++) {
      const a = (i / 20) * Math.PI * 2;
      line.push(0.14 * Math.cos(a), 0.02 + k * 0.032 + 0.008 * Math.sin(a * 3 + k), 0.14 * Math.sin(a));
    }
    m.hose(line, 0.018, look, { per: 1, n: 8 });
    for (let i = 0; i < 11; i++) {
      const a = Math.PI + 0.15 + (i / 10) * (Math.PI - 0.3);
      const y = 0.02 + k * 0.032;
      m.rod(
        [
          0.159 * Math.cos(a),
          y - 0.012,
          0.159 * Math.sin(a),
          0.159 * Math.cos(a + 0.09),
          y + 0.012,
          0.159 * Math.sin(a + 0.09),
        ],
        0.4,
      );
    }
  }
  return m.hose([0.13, 0.12, -0.05, 0.2, 0.06, -0.1, 0.22, 0.012, -0.2, 0.14, 0.01, -0.26], 0.017, look, { n: 8 });
};

const landingNet = (look = WOOD): Craft => {
  const hoop = arc(24, 1).map(([x, y]) => [0.2 * x, 1.06 + 0.2 * y, 0] as const);
  const m = new Craft().turned(0, 0, 0, [0.013, 0, 0.013, 0.87], look, { n: 10 });
  const bag = (u: number, t: number): [number, number, number] => {
    const k = 1 - t * t * 0.75;
    return [0.2 * k * Math.cos(u), 1.06 + 0.2 * k * Math.sin(u) - t * 0.12, 0.3 * t];
  };
  for (let i = 0; i < 14; i++) {
    const u = (i / 14) * Math.PI * 2;
    m.rod([...bag(u, 0), ...bag(u + 0.3, 0.4), ...bag(u + 0.5, 0.75), ...bag(u + 0.6, 1)], 0.4).rod(
      [...bag(u, 0), ...bag(u - 0.3, 0.4), ...bag(u - 0.5, 0.75), ...bag(u - 0.6, 1)],
      0.4,
    );
  }
  return m.rod([...hoop.flat(), ...hoop[0]!], 0.018, DARK);
};

const fishingRod = (look = DARK): Craft =>
  new Craft()
    .cord([0, 1.98, 0, -0.34, 1.5, 0, -0.42, 0.9, 0, -0.42, 0.5, 0], 0.004, BLACK)
    .ball(-0.42, 0.48, 0, 0.03, RED, { n: 12 })
    .ball(-0.42, 0.455, 0, 0.022, WHITE, { n: 10 })
    .cord([-0.42, 0.44, 0, -0.42, 0.3, 0, -0.4, 0.27, 0, -0.385, 0.3, 0], 0.8)
    .hose([0, 0.3, 0, 0, 1.1, 0, -0.03, 1.7, 0, 0, 2, 0], [0.011, 0.008, 0.005, 0.003], look, { n: 8 })
    .turned(0, 0, 0, [0.016, 0, 0.018, 0.02, 0.015, 0.3], WOOD, { n: 10 })
    .turned(0.05, 0.24, -0.03, [0.045, -0.03, 0.045, 0.03], STEEL, { axis: 'x', n: 16 })
    .rod([0.08, 0.24, -0.03, 0.12, 0.24, -0.03, 0.12, 0.2, -0.03], 0.01, BLACK);

const lighter = (look = RED): Craft =>
  new Craft()
    .box(0, 0, 0, 0.026, 0.044, 0.013, look)
    .label('front', -0.007, [-0.008, 0.01, 0.016, 0.022], WHITE, { ink: 0.4 })
    .box(0, 0.044, 0, 0.025, 0.013, 0.013, STEEL)
    .turned(0.006, 0.058, 0, [0.006, -0.003, 0.006, 0.003], BLACK, { axis: 'z', n: 10 })
    .leaf(
      [
        -0.01, 0.058, 0, -0.013, 0.066, 0, -0.006, 0.082, 0, -0.005, 0.094, 0, 0.002, 0.08, 0, 0.002, 0.066, 0, -0.003,
        0.058, 0,
      ],
      GLOW('#f9b84a'),
    )
    .leaf(
      [-0.008, 0.06, -0.001, -0.008, 0.068, -0.001, -0.004, 0.076, -0.001, -0.002, 0.066, -0.001],
      GLOW('#fff3c0'),
      0,
    );

/** Tools for work in house and garden. */
export const handToolThings = {
  bucket: mesh({ yaw: -14, pitch: 22, hold: hang([0, 0.405, 0]), build: bucket }),
  broom: mesh({ yaw: -14, pitch: 4, hold: standing([0, 1.15, 0], [0, 0.8, 0]), build: broom }),
  mop: mesh({ yaw: -14, pitch: 6, hold: standing([0, 1.15, 0], [0, 0.8, 0]), build: mop }),
  hammer: mesh({ yaw: -14, pitch: 4, hold: rod([0, 0.06, 0]), build: hammer }),
  wrench: mesh({ yaw: -12, pitch: 4, hold: rod([0, 0.08, 0]), build: wrench }),
  saw: mesh({ yaw: -12, pitch: 4, hold: rod([0.055, 0.07, 0]), build: saw }),
  axe: mesh({ yaw: -10, pitch: 4, hold: pole([0, 0.4, 0], [0, 0.12, 0]), build: axe }),
  shovel: mesh({ yaw: -14, pitch: 6, hold: standing([0, 0.9, 0], [0, 0.55, 0]), build: shovel }),
  rope: mesh({ yaw: -10, pitch: 34, hold: hang([0, 0.12, -0.14]), build: rope }),
  net: mesh({ yaw: -30, pitch: 6, hold: pole([0, 0.5, 0], [0, 0.15, 0]), build: landingNet }),
  fishing_rod: mesh({ yaw: -8, pitch: 2, hold: pole([0, 0.42, 0], [0, 0.12, 0]), build: fishingRod }),
  lighter: mesh({ yaw: -20, pitch: 8, hold: faced([0, 0.02, 0]), build: lighter }),
} satisfies Readonly<Record<string, ThingSpec>>;
