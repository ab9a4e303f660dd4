import { L } from '../world/kit';
import { Craft, soft } from './craft';
import { BLACK, DARK_WOOD, GOLD, RED, WHITE, WOOD, YELLOW } from './looks';
import { carry, faced, flat, mesh, pinch, type ThingSpec } from './thing';

const coin = (look = GOLD): Craft =>
  new Craft()
    .turned(0, 0.013, 0, [0.013, -0.0012, 0.013, 0.0012], look, { axis: 'z', n: 26 })
    .disc('front', -0.00125, [0, 0.013, 0.0105], look, { ink: 0.6, n: 24 })
    .patch(
      'front',
      -0.0013,
      [
        -0.003, 0.006, -0.003, 0.009, -0.0012, 0.009, -0.0012, 0.017, -0.003, 0.016, -0.003, 0.018, 0.0012, 0.02,
        0.0012, 0.009, 0.003, 0.009, 0.003, 0.006,
      ],
      BLACK,
      { ink: 0 },
    );

const wallet = (look = L('#6a4630', 0.6)): Craft =>
  new Craft()
    .box(0.004, 0.004, 0.006, 0.1, 0.088, 0.002, L('#b7d3b0', 0.08))
    .box(0, 0, 0, 0.11, 0.088, 0.018, look)
    .label('front', -0.0095, [-0.055, 0.04, 0.11, 0.002], BLACK, { ink: 0 })
    .patch('front', -0.0095, soft([0.02, 0.032, 0.055, 0.03, 0.055, 0.056, 0.02, 0.054]), look, { ink: 0.8 })
    .disc('front', -0.0098, [0.03, 0.043, 0.0065], GOLD, { n: 12, ink: 0.6 });

const feather = (look = WHITE): Craft => {
  const m = new Craft()
    .leaf(
      soft([
        0.004, 0.05, 0.036, 0.1, 0.042, 0.17, 0.026, 0.235, 0.004, 0.285, -0.016, 0.25, -0.03, 0.19, -0.026, 0.11,
      ]).map(([x, y]) => [x, y, 0] satisfies [number, number, number]),
      look,
      0.9,
    )
    .cord([0.012, -0.01, -0.002, 0.002, 0.05, -0.002, 0.004, 0.16, -0.002, 0.002, 0.275, -0.002], 0.9);
  for (let i = 0; i < 6; i++) {
    const y = 0.085 + i * 0.03;
    m.rod([0.004, y, -0.002, 0.03 - i * 0.002, y + 0.03, -0.002], 0.4).rod(
      [0.002, y + 0.01, -0.002, -0.02, y + 0.036, -0.002],
      0.4,
    );
  }
  return m
    .leaf([0.03, 0.12, -0.003, 0.05, 0.118, -0.003, 0.034, 0.128, -0.003], look, 0)
    .leaf([-0.02, 0.19, -0.003, -0.04, 0.196, -0.003, -0.021, 0.2, -0.003], look, 0);
};

function starOutline(r: number, dip: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < 10; i++) {
    const a = Math.PI / 2 + (i * Math.PI) / 5;
    const k = i % 2 ? r * dip : r;
    out.push(k * Math.cos(a), 0.15 + k * Math.sin(a));
  }
  return out;
}
const star = (look = YELLOW): Craft =>
  new Craft()
    .cut(starOutline(0.15, 0.46), 0.06, look)
    .patch('front', -0.0305, starOutline(0.1, 0.46), L('#fbe7a8', 0), { ink: 0 })
    .patch('front', -0.031, [-0.06, 0.19, -0.02, 0.195, -0.028, 0.182, -0.05, 0.178], WHITE, { ink: 0 });

const heartLine = [
  0, 0.0, 0.06, 0.06, 0.13, 0.13, 0.148, 0.19, 0.12, 0.25, 0.07, 0.262, 0.02, 0.235, 0, 0.2, -0.02, 0.235, -0.07, 0.262,
  -0.12, 0.25, -0.148, 0.19, -0.13, 0.13, -0.06, 0.06,
];
const heart = (look = L('#d94a5f', 0.36)): Craft =>
  new Craft()
    .cut(soft(heartLine, 3), 0.07, look)
    .patch('front', -0.0355, soft([-0.11, 0.17, -0.105, 0.21, -0.075, 0.23, -0.08, 0.2]), WHITE, { ink: 0 });

const snowflake = (look = L('#cfe6f4', 0.04)): Craft => {
  const m = new Craft();
  for (let i = 0; i < 6; i++) {
    const a = (i * Math.PI) / 3 + Math.PI / 2;
    const at = (u: number, v: number): [number, number, number] => [
      u * Math.cos(a) - v * Math.sin(a),
      0.15 + u * Math.sin(a) + v * Math.cos(a),
      0,
    ];
    m.rod([...at(0, 0), ...at(0.15, 0)], 0.017, look)
      .rod([...at(0.07, 0), ...at(0.1, 0.035)], 0.012, look)
      .rod([...at(0.07, 0), ...at(0.1, -0.035)], 0.012, look)
      .rod([...at(0.11, 0), ...at(0.135, 0.024)], 0.01, look)
      .rod([...at(0.11, 0), ...at(0.135, -0.024)], 0.01, look);
  }
  return m.turned(0, 0.15, 0, [0.028, -0.012, 0.028, 0.012], look, { axis: 'z', n: 6 });
};

const crown = (look = GOLD): Craft => {
  const m = new Craft();
  const n = 20;
  const tips: number[] = [];
  for (let i = 0; i <= n; i++) tips.push(i % 4 === 0 ? 0.15 : i % 2 === 0 ? 0.075 : 0.1);
  for (let i = 0; i < n; i++) {
    const [a, b] = [(i / n) * Math.PI * 2, ((i + 1) / n) * Math.PI * 2];
    const k = (t: number): number => 0.1 + t * 0.18;
    m.leaf(
      [
        0.1 * Math.cos(a),
        0.02,
        0.1 * Math.sin(a),
        0.1 * Math.cos(b),
        0.02,
        0.1 * Math.sin(b),
        k(tips[i + 1]!) * Math.cos(b) * 0.92,
        tips[i + 1]!,
        k(tips[i + 1]!) * Math.sin(b) * 0.92,
        k(tips[i]!) * Math.cos(a) * 0.92,
        tips[i]!,
        k(tips[i]!) * Math.sin(a) * 0.92,
      ],
      look,
      0.55,
    );
  }
  for (let i = 0; i < 5; i++) {
    const a = (i / 5) * Math.PI * 2;
    m.ball(0.118 * Math.cos(a), 0.158, 0.118 * Math.sin(a), 0.012, WHITE, { n: 10 });
  }
  m.turned(0, 0, 0, [0.104, 0, 0.106, 0.03], look, { n: 28 });
  for (const [u, tone] of [
    [-0.05, RED],
    [0, L('#3f6fb0', 0.6)],
    [0.05, RED],
  ] as const)
    m.patch('front', -0.107, [u - 0.011, 0.015, u, 0.026, u + 0.011, 0.015, u, 0.004], tone, { ink: 0.6 });
  return m;
};

const mask = (look = WHITE): Craft => {
  const m = new Craft().cut(
    soft(
      [
        0, 0, 0.06, 0.02, 0.09, 0.08, 0.09, 0.14, 0.11, 0.22, 0.07, 0.2, 0.03, 0.19, -0.03, 0.19, -0.07, 0.2, -0.11,
        0.22, -0.09, 0.14, -0.09, 0.08, -0.06, 0.02,
      ],
      3,
    ),
    0.03,
    look,
  );
  for (const s of [-1, 1])
    m.patch('front', -0.0155, [s * 0.088, 0.19, s * 0.098, 0.212, s * 0.075, 0.195], RED, { ink: 0.4 })
      .patch('front', -0.0155, soft([s * 0.024, 0.112, s * 0.04, 0.126, s * 0.068, 0.134, s * 0.052, 0.116]), BLACK, {
        ink: 0.4,
      })
      .patch('front', -0.0155, soft([s * 0.02, 0.146, s * 0.036, 0.156, s * 0.05, 0.152, s * 0.034, 0.148]), RED, {
        ink: 0,
      })
      .patch('front', -0.0155, soft([s * 0.056, 0.07, s * 0.08, 0.09, s * 0.074, 0.08]), RED, { ink: 0 })
      .patch('front', -0.0155, soft([s * 0.05, 0.056, s * 0.074, 0.066, s * 0.066, 0.058]), RED, { ink: 0 });
  return m
    .patch('front', -0.0155, [0, 0.052, 0.012, 0.066, -0.012, 0.066], BLACK, { ink: 0.4 })
    .patch('front', -0.0155, [0, 0.17, 0.008, 0.155, 0, 0.14, -0.008, 0.155], RED, { ink: 0 })
    .patch('front', -0.0155, [-0.001, 0.03, 0, 0.031, 0.001, 0.03], BLACK, {
      ink: 0,
      weight: 0.8,
      lines: [
        [-0.03, 0.04, 0, 0.03, 0.03, 0.04],
        [0, 0.052, 0, 0.03],
      ],
    });
};

const flag = (look = RED): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.02, 0, 0.018, 2.2], WOOD, { n: 10 })
    .ball(0, 2.22, 0, 0.036, GOLD, { n: 12 })
    .leaf([0.02, 1.42, 0, 0.3, 1.34, -0.05, 0.3, 2.04, -0.05, 0.02, 2.14, 0], look, 1)
    .leaf([0.3, 1.34, -0.05, 0.6, 1.44, 0.03, 0.6, 2.12, 0.03, 0.3, 2.04, -0.05], look, 1)
    .leaf([0.6, 1.44, 0.03, 0.92, 1.36, -0.02, 0.92, 2.02, -0.02, 0.6, 2.12, 0.03], look, 1)
    .leaf(
      [0.34, 1.54, -0.05, 0.56, 1.58, 0.01, 0.62, 1.78, 0.02, 0.52, 1.94, 0.0, 0.36, 1.9, -0.05, 0.26, 1.72, -0.06],
      WHITE,
      0.8,
    );

const chest = (look = DARK_WOOD): Craft => {
  const m = new Craft().box(0, 0, 0, 0.68, 0.3, 0.42, look);
  const lid = [-0.21, 0.3, 0.21, 0.3, 0.21, 0.36, 0.15, 0.45, 0.06, 0.49, -0.06, 0.49, -0.15, 0.45, -0.21, 0.36];
  for (let i = 0; i < 2; i++) m.label('front', -0.211, [-0.34, 0.1 + i * 0.1, 0.68, 0.002], BLACK, { ink: 0.4 });
  for (const x of [-0.24, 0.24]) m.label('front', -0.2115, [x - 0.035, 0, 0.07, 0.3], GOLD, { ink: 0.7 });
  m.side(lid, 0.68, look);
  for (const x of [-0.24, 0.24])
    m.side(
      lid.map((v, i) => (i % 2 ? 0.3 + (v - 0.3) * 1.04 : v * 1.03)),
      0.07,
      GOLD,
      x,
    );
  return m
    .box(0, 0.24, -0.22, 0.1, 0.13, 0.03, GOLD)
    .disc('front', -0.236, [0, 0.315, 0.015], BLACK, { n: 10 })
    .patch('front', -0.236, [-0.006, 0.31, 0.006, 0.31, 0.01, 0.27, -0.01, 0.27], BLACK, { ink: 0 });
};

/** Treasure, signs and tokens. */
export const emblemThings = {
  coin: mesh({ yaw: -28, pitch: 6, hold: pinch([0, 0.002, 0]), build: coin }),
  wallet: mesh({ yaw: -22, pitch: 12, hold: flat([0, 0.03, 0.009]), build: wallet }),
  feather: mesh({ yaw: 0, pitch: 0, hold: pinch([0.008, 0.01, 0]), build: feather }),
  star: mesh({ yaw: -20, pitch: 6, hold: carry([0, 0.12, 0]), build: star }),
  heart: mesh({ yaw: -20, pitch: 6, hold: carry([0, 0.12, 0]), build: heart }),
  snowflake: mesh({ yaw: -8, pitch: 0, hold: pinch([0, 0.01, 0]), build: snowflake }),
  crown: mesh({ yaw: -14, pitch: 14, hold: carry([0, 0.03, 0]), build: crown }),
  mask: mesh({ yaw: -18, pitch: 2, hold: flat([0, 0.05, 0.016], 'pinch'), build: mask }),
  flag: mesh({ yaw: -12, pitch: 2, hold: faced([0, 0.7, 0]), build: flag }),
  treasure_chest: mesh({ yaw: -28, pitch: 16, build: chest }),
} satisfies Readonly<Record<string, ThingSpec>>;
