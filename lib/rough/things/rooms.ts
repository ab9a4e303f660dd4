import { L } from '../world/kit';
import { rng, type P3 } from '../geometry/geometry';
import { Craft, soft } from './craft';
import {
  BLACK,
  BLUE,
  CREAM,
  DARK,
  DARK_WOOD,
  GOLD,
  GREEN,
  GREY,
  PAPER,
  PINK,
  RED,
  SKY,
  STEEL,
  WHITE,
  WOOD,
  YELLOW,
} from './looks';
import { rack } from './shelf-goods';
import { carry, mesh, type ThingSpec } from './thing';

const bookshelf = (look = WOOD): Craft => {
  const m = new Craft().box(0, 0, 0.13, 0.9, 1.8, 0.02, DARK_WOOD);
  for (const s of [-1, 1]) m.box(s * 0.44, 0, 0, 0.03, 1.8, 0.28, look);
  for (let i = 0; i <= 5; i++) m.box(0, i === 5 ? 1.78 : 0.03 + i * 0.35, 0, 0.86, 0.025, 0.28, look);
  for (let i = 0; i < 5; i++)
    rack(m, 26, i % 2 ? 0.62 : 0.82, [-0.41 + (i % 3 === 2 ? 0.14 : 0), 0.056 + i * 0.35, 0], 11 + i * 7);
  return m
    .turned(0.32, 0.406, -0.02, [0.05, 0, 0.07, 0.06, 0.03, 0.12, 0.04, 0.16], BLUE, { n: 14 })
    .box(0.33, 1.106, 0, 0.12, 0.16, 0.02, WHITE);
};

const pottedPlant = (look = GREEN): Craft => {
  const m = new Craft()
    .turned(0, 0, 0, [0.12, 0, 0.16, 0.22, 0.175, 0.22, 0.175, 0.27], L('#b8683f', 0.3), { n: 20 })
    .disc('top', 0.2705, [0, 0, 0.16], L('#3f2f26', 1), { ink: 0.5 });
  const r = rng(5);
  const leaves: { turn: number; reach: number; height: number }[] = [];
  for (let i = 0; i < 11; i++)
    leaves.push({
      turn: (i / 11) * Math.PI * 2 + r(-0.2, 0.2),
      reach: i % 3 === 0 ? 0.2 : r(0.3, 0.42),
      height: r(0.42, 0.62),
    });
  leaves.sort((a, b) => Math.sin(b.turn) - Math.sin(a.turn));
  for (const [i, { turn, reach, height }] of leaves.entries()) {
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const at = (t: number, w: number): P3 => {
      const out = reach * t;
      const y = 0.27 + height * (1.5 * t - 0.85 * t * t * t * (reach > 0.25 ? 1 : 0.6));
      return [c * out - s * w, y, s * out + c * w];
    };
    const rim: P3[] = [];
    for (let k = 0; k <= 6; k++) rim.push(at(k / 6, 0.062 * Math.sin(Math.PI * (k / 6) ** 0.75)));
    for (let k = 5; k >= 1; k--) rim.push(at(k / 6, -0.062 * Math.sin(Math.PI * (k / 6) ** 0.75)));
    m.leaf(rim, i % 3 === 1 ? { ...look, bw: Math.min(1, look.bw + 0.3) } : look, 0.8);
    m.line([at(0, 0), at(0.3, 0), at(0.6, 0), at(0.85, 0)], 0.45);
  }
  return m;
};

const mirror = (look = DARK_WOOD): Craft =>
  new Craft()
    .rod([0, 1.3, 0.02, 0, 0, 0.42], 0.04, look)
    .cut([-0.28, 0.06, 0.28, 0.06, 0.28, 1.6, -0.28, 1.6], 0.05, look)
    .label('front', -0.026, [-0.24, 0.1, 0.48, 1.46], L('#dfeaf0', 0.04), { ink: 0.8 })
    .patch('front', -0.027, [-0.16, 0.9, 0.1, 1.5, 0.18, 1.5, -0.16, 0.72], WHITE, { ink: 0 })
    .patch('front', -0.027, [-0.1, 0.3, 0.2, 0.92, 0.2, 0.84, -0.06, 0.3], L('#b9ccd6', 0.14), { ink: 0 })
    .box(-0.22, 0, 0, 0.05, 0.06, 0.12, look)
    .box(0.22, 0, 0, 0.05, 0.06, 0.12, look);

const curtains = (look = L('#c98f7a', 0.2)): Craft => {
  const m = new Craft();
  m.leaf([-0.7, 0.5, 0.05, 0.7, 0.5, 0.05, 0.7, 2.0, 0.05, -0.7, 2.0, 0.05], SKY, 1).leaf(
    [-0.5, 0.55, 0.045, -0.1, 1.95, 0.045, 0.05, 1.95, 0.045, -0.35, 0.55, 0.045],
    WHITE,
    0,
  );
  m.rod([0, 0.5, 0.04, 0, 2.0, 0.04], 1.2).rod([-0.7, 1.25, 0.04, 0.7, 1.25, 0.04], 1);
  for (const s of [-1, 1])
    for (let i = 0; i < 6; i++) {
      const u = (k: number): number => s * (0.95 - k * 0.1);
      const v = (k: number): number => s * (0.95 - k * 0.062);
      const z = i % 2 ? -0.05 : 0.0;
      m.leaf(
        [
          u(i),
          2.1,
          z,
          u(i + 1),
          2.1,
          -0.05 - z,
          v(i + 1),
          1.0,
          -0.05 - z,
          u(i + 1) * 1.02,
          0.02,
          -0.05 - z,
          u(i) * 1.02,
          0.02,
          z,
          v(i),
          1.0,
          z,
        ],
        i % 2 ? { ...look, bw: look.bw + 0.22 } : look,
        0.7,
      );
    }
  for (const s of [-1, 1])
    m.leaf([s * 0.56, 0.98, -0.07, s * 0.97, 1.02, -0.07, s * 0.97, 1.1, -0.07, s * 0.56, 1.06, -0.07], RED, 0.9);
  return m
    .hose([-1.05, 2.14, -0.02, 1.05, 2.14, -0.02], 0.025, DARK_WOOD)
    .ball(-1.08, 2.14, -0.02, 0.045, GOLD, { n: 10 })
    .ball(1.08, 2.14, -0.02, 0.045, GOLD, { n: 10 });
};

const noticeBoard = (look = L('#c9a272', 0.16)): Craft => {
  const m = new Craft()
    .box(0, 0.5, 0, 1.3, 0.9, 0.05, DARK_WOOD)
    .label('front', -0.026, [-0.6, 0.55, 1.2, 0.8], look, { ink: 0.8 });
  const sheet = (x: number, y: number, w: number, h: number, tone: typeof look, rows: number): void => {
    const lines: number[][] = [];
    for (let i = 0; i < rows; i++)
      lines.push([
        x + w * 0.14,
        y + h * (0.22 + (0.55 * i) / rows),
        x + w * (i % 3 === 1 ? 0.6 : 0.86),
        y + h * (0.22 + (0.55 * i) / rows),
      ]);
    m.patch('front', -0.028, [x, y, x + 0.015, y + h, x + w, y + h - 0.01, x + w - 0.01, y], tone, {
      ink: 0.6,
      lines,
      weight: 0.5,
    }).disc('front', -0.03, [x + w / 2, y + h * 0.93, 0.018], RED, { n: 8, ink: 0.5 });
  };
  sheet(-0.54, 0.9, 0.3, 0.4, WHITE, 6);
  sheet(-0.18, 0.98, 0.26, 0.3, YELLOW, 3);
  sheet(0.16, 0.84, 0.36, 0.46, WHITE, 7);
  sheet(-0.5, 0.6, 0.24, 0.24, PINK, 2);
  sheet(-0.2, 0.6, 0.3, 0.32, PAPER, 4);
  sheet(0.24, 0.6, 0.2, 0.2, CREAM, 2);
  return m.box(-0.5, 0, 0.03, 0.05, 0.52, 0.05, GREY).box(0.5, 0, 0.03, 0.05, 0.52, 0.05, GREY);
};

const blackboard = (look = L('#33493f', 1)): Craft => {
  const m = new Craft()
    .box(0, 0.9, 0, 2.4, 1.2, 0.05, WOOD)
    .label('front', -0.026, [-1.14, 0.96, 2.28, 1.08], look, { ink: 0.8 })
    .box(0, 0.86, -0.06, 2.3, 0.04, 0.1, WOOD)
    .box(0.6, 0.9, -0.07, 0.14, 0.05, 0.06, BLUE)
    .box(-0.4, 0.9, -0.07, 0.08, 0.015, 0.02, WHITE);
  const r = rng(3);
  for (let i = 0; i < 4; i++) {
    let x = -0.95;
    while (x < 0.1 + (i % 2) * 0.4) {
      const w = r(0.05, 0.13);
      m.rod([x, 1.85 - i * 0.2, -0.03, x + w, 1.85 - i * 0.2 + r(-0.03, 0.03), -0.03], 1, WHITE).rod(
        [x + w * 0.4, 1.9 - i * 0.2, -0.03, x + w * 0.5, 1.8 - i * 0.2, -0.03],
        1,
        WHITE,
      );
      x += w + 0.05;
    }
  }
  return m.rod([0.6, 1.25, -0.03, 1.0, 1.25, -0.03, 0.8, 1.62, -0.03, 0.6, 1.25, -0.03], 1, WHITE);
};

const pillow = (look = WHITE): Craft =>
  new Craft()
    .cut(
      soft(
        [
          -0.3, 0.02, -0.15, 0.0, 0.15, 0.0, 0.3, 0.02, 0.275, 0.2, 0.3, 0.38, 0.15, 0.4, -0.15, 0.4, -0.3, 0.38,
          -0.275, 0.2,
        ],
        4,
      ),
      0.12,
      look,
    )
    .rod([-0.28, 0.03, -0.062, -0.2, 0.09, -0.062], 0.7)
    .rod([0.28, 0.37, -0.062, 0.2, 0.31, -0.062], 0.7)
    .rod([0.28, 0.04, -0.062, 0.19, 0.08, -0.062], 0.6);

const fan = (look = WHITE): Craft => {
  const m = new Craft()
    .turned(0, 0, 0, [0.17, 0, 0.16, 0.03, 0.04, 0.05], look, { n: 22 })
    .cyl(0, 0.05, 0, 0.02, 0.55, STEEL, { n: 10 })
    .box(0, 0.3, -0.005, 0.08, 0.1, 0.06, look)
    .turned(0, 0.72, 0, [0.06, 0.0, 0.05, 0.12], look, { axis: 'z', n: 16 });
  for (let i = 0; i < 3; i++) {
    const a = (i / 3) * Math.PI * 2 + 0.4;
    const at = (t: number, k: number): [number, number, number] => [
      0.19 * k * Math.cos(a + t),
      0.72 + 0.19 * k * Math.sin(a + t),
      -0.05,
    ];
    m.leaf([...at(0, 0.1), ...at(-0.2, 0.6), ...at(0.1, 1), ...at(0.7, 1), ...at(0.9, 0.6)], L('#8fb8d0', 0.3));
  }
  for (const r of [0.21, 0.235]) {
    const ring: number[] = [];
    for (let i = 0; i <= 28; i++)
      ring.push(r * Math.cos((i / 28) * Math.PI * 2), 0.72 + r * Math.sin((i / 28) * Math.PI * 2), -0.07);
    m.rod(ring, r > 0.22 ? 1.3 : 0.5, DARK);
  }
  for (let i = 0; i < 18; i++) {
    const a = (i / 18) * Math.PI * 2;
    m.rod(
      [
        0.05 * Math.cos(a),
        0.72 + 0.05 * Math.sin(a),
        -0.1,
        0.235 * Math.cos(a + 0.25),
        0.72 + 0.235 * Math.sin(a + 0.25),
        -0.07,
      ],
      0.45,
    );
  }
  return m.turned(0, 0.72, -0.1, [0.045, -0.01, 0.045, 0.01], BLACK, { axis: 'z', n: 16 });
};

/** What furnishes rooms beside the plain furniture. */
export const roomThings = {
  bookshelf: mesh({ yaw: -24, pitch: 8, build: bookshelf }),
  potted_plant: mesh({ yaw: -10, pitch: 10, hold: carry([0, 0.14, 0]), build: pottedPlant }),
  mirror: mesh({ yaw: -26, pitch: 4, build: mirror }),
  curtains: mesh({ yaw: -8, pitch: 2, build: curtains }),
  bulletin_board: mesh({ yaw: -14, pitch: 2, build: noticeBoard }),
  blackboard: mesh({ yaw: -14, pitch: 2, build: blackboard }),
  pillow: mesh({ yaw: -14, pitch: 10, hold: carry([0, 0.2, 0]), build: pillow }),
  fan: mesh({ yaw: -24, pitch: 6, build: fan }),
} satisfies Readonly<Record<string, ThingSpec>>;
