import type { P3 } from '../geometry/geometry';
import { GLOW, L } from '../world/kit';
import { Craft, soft } from './craft';
import { BLACK, DARK_WOOD, FLAME, ORANGE, RED, STEEL, STONE, WHITE, WOOD, YELLOW } from './looks';
import { mesh, type ThingSpec } from './thing';

const swing = (look = L('#4f86b0', 0.36)): Craft => {
  const m = new Craft();
  for (const s of [-1, 1]) m.rod([s * 1.1, 0, 0.7, s * 0.95, 2.2, 0], 0.07, look);
  m.rod([-1.05, 2.2, 0, 1.05, 2.2, 0], 0.075, look);
  for (const x of [-0.45, 0.45])
    m.rod([x - 0.2, 2.2, 0, x - 0.2, 0.5, 0], 0.8)
      .rod([x + 0.2, 2.2, 0, x + 0.2, 0.5, 0], 0.8)
      .box(x, 0.45, 0, 0.48, 0.045, 0.2, x < 0 ? BLACK : RED);
  for (const s of [-1, 1]) m.rod([s * 1.1, 0, -0.7, s * 0.95, 2.2, 0], 0.07, look);
  return m;
};

const slide = (look = ORANGE): Craft => {
  const m = new Craft();
  for (const z of [-0.26, 0.26])
    m.rod([1.3, 0, z, 0.86, 1.5, z], 0.06, STEEL).rod([0.45, 0, z, 0.45, 1.5, z], 0.06, STEEL);
  for (let i = 0; i < 6; i++)
    m.rod([1.26 - i * 0.074, 0.16 + i * 0.25, -0.26, 1.26 - i * 0.074, 0.16 + i * 0.25, 0.26], 0.04, STEEL);
  m.box(0.66, 1.48, 0, 0.5, 0.06, 0.56, L('#4f86b0', 0.36));
  const edge = (z: number): void => {
    m.leaf([0.42, 1.5, z, 0.42, 1.66, z, -1.1, 0.34, z, -1.5, 0.3, z, -1.5, 0.16, z, -1.1, 0.18, z], RED, 0.9);
  };
  edge(0.27);
  m.leaf([0.42, 1.53, -0.26, 0.42, 1.53, 0.26, -1.1, 0.22, 0.26, -1.1, 0.22, -0.26], look, 0.9).leaf(
    [-1.1, 0.22, -0.26, -1.1, 0.22, 0.26, -1.5, 0.2, 0.26, -1.5, 0.2, -0.26],
    look,
    0.9,
  );
  edge(-0.27);
  for (const z of [0.27, -0.27]) m.cord([0.86, 1.5, z, 0.84, 2.0, z, 0.5, 2.05, z, 0.42, 1.62, z], 0.05, STEEL);
  return m;
};

const barrel = (look = WOOD): Craft => {
  const m = new Craft().round(0, 0, 0, [0.28, 0, 0.335, 0.25, 0.355, 0.45, 0.335, 0.65, 0.28, 0.9], look, { n: 26 });
  for (const [y, r, q] of [
    [0.1, 0.31, 0.322],
    [0.28, 0.345, 0.35],
    [0.57, 0.352, 0.346],
    [0.75, 0.32, 0.308],
  ] as const)
    m.hoop([r, q], [y, y + 0.055], BLACK);
  m.disc('top', 0.901, [0, 0, 0.25], look, { n: 24 });
  for (let i = 0; i < 8; i++) {
    const a = Math.PI + 0.3 + (i / 7) * (Math.PI - 0.6);
    const [c, d] = [Math.cos(a), Math.sin(a)];
    m.cord(
      [
        0.283 * c,
        0.02,
        0.283 * d,
        0.34 * c,
        0.25,
        0.34 * d,
        0.36 * c,
        0.45,
        0.36 * d,
        0.34 * c,
        0.65,
        0.34 * d,
        0.283 * c,
        0.89,
        0.283 * d,
      ],
      0.5,
    );
  }
  return m;
};

const crate = (look = WOOD): Craft => {
  const m = new Craft().box(0, 0, 0, 0.6, 0.5, 0.5, look);
  for (const y of [0.1, 0.2, 0.3, 0.4])
    m.label('front', -0.251, [-0.24, y, 0.48, 0.003], BLACK, { ink: 0.3 })
      .label('right', 0.301, [-0.2, y, 0.4, 0.003], BLACK, { ink: 0.3 })
      .label('left', -0.301, [-0.2, y, 0.4, 0.003], BLACK, { ink: 0.3 });
  m.patch('front', -0.252, [-0.24, 0.06, -0.2, 0.03, 0.24, 0.44, 0.2, 0.47], look, { ink: 0.8 });
  for (const x of [-0.3, 0.24]) m.label('front', -0.253, [x, 0, 0.06, 0.5], look, { ink: 0.8 });
  for (const y of [0, 0.44]) m.label('front', -0.253, [-0.3, y, 0.6, 0.06], look, { ink: 0.8 });
  for (const s of [-1, 1]) {
    const f = s > 0 ? 'right' : 'left';
    m.patch(f, s * 0.302, [-0.2, 0.06, -0.16, 0.03, 0.2, 0.44, 0.16, 0.47], look, { ink: 0.8 });
    for (const z of [-0.25, 0.19]) m.label(f, s * 0.303, [z, 0, 0.06, 0.5], look, { ink: 0.8 });
    for (const y of [0, 0.44]) m.label(f, s * 0.303, [-0.25, y, 0.5, 0.06], look, { ink: 0.8 });
  }
  for (const z of [-0.15, -0.05, 0.05, 0.15]) m.label('top', 0.501, [-0.3, z, 0.6, 0.004], BLACK, { ink: 0.3 });
  return m;
};

const tent = (look = L('#6f9a5a', 0.3)): Craft =>
  new Craft()
    .leaf([0.2, 0, 1.2, 1.1, 0, 1.1, 0, 1.4, 1.0], look, 1)
    .leaf([-1.1, 0, -1.1, -1.1, 0, 1.1, 0, 1.4, 1.0, 0, 1.45, -1.0], look, 1)
    .leaf([1.1, 0, -1.1, 1.1, 0, 1.1, 0, 1.4, 1.0, 0, 1.45, -1.0], look, 1)
    .leaf([-0.9, 0, -0.95, 0.9, 0, -0.95, 0, 1.3, -0.95], BLACK, 0.6)
    .leaf([-1.1, 0, -1.1, -0.5, 0, -1.12, 0, 1.45, -1.0], look, 1)
    .leaf([1.1, 0, -1.1, 0.62, 0, -1.3, 0.3, 0.5, -1.2, 0, 1.45, -1.0], YELLOW, 1)
    .rod([0, 1.45, -1.0, -0.2, 0, -2.0], 0.6)
    .rod([-1.1, 0.02, -1.1, -1.35, 0, -1.3], 0.6)
    .rod([1.1, 0.02, -1.1, 1.35, 0, -1.3], 0.6)
    .rod([-0.22, 0.1, -2.0, -0.18, 0, -1.98], 2, DARK_WOOD);

const campfire = (look = DARK_WOOD): Craft => {
  const m = new Craft();
  const stones = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const a = (i / 10) * Math.PI * 2;
      m.ball(0.42 * Math.cos(a), 0.05, 0.42 * Math.sin(a), 0.09 + (i % 3) * 0.012, STONE, { n: 9, sy: 0.7 });
    }
  };
  stones(0, 6);
  for (const [a, k] of [
    [0.4, 1],
    [1.5, 1],
    [2.6, 1],
  ] as const)
    m.hose(
      [0.36 * Math.cos(a), 0.05, 0.36 * Math.sin(a) * k, -0.1 * Math.cos(a), 0.28, -0.1 * Math.sin(a)],
      0.045,
      look,
      { n: 8 },
    );
  m.leaf(
    soft([
      -0.2, 0.12, -0.24, 0.3, -0.13, 0.42, -0.14, 0.6, -0.02, 0.5, 0.02, 0.78, 0.12, 0.52, 0.18, 0.56, 0.24, 0.34, 0.2,
      0.12,
    ]).map(([x, y]): P3 => [x, y, -0.02]),
    FLAME,
    1,
  ).leaf(
    soft([-0.12, 0.12, -0.14, 0.26, -0.05, 0.34, 0.0, 0.54, 0.08, 0.34, 0.14, 0.24, 0.12, 0.12]).map(([x, y]): P3 => [
      x,
      y,
      -0.04,
    ]),
    GLOW('#ffe9a0'),
    0.8,
  );
  for (const a of [3.7, 4.7, 5.8])
    m.hose([0.36 * Math.cos(a), 0.05, 0.36 * Math.sin(a), 0.06 * Math.cos(a), 0.16, 0.06 * Math.sin(a)], 0.045, look, {
      n: 8,
    });
  stones(6, 10);
  return m;
};

const snowman = (look = WHITE): Craft => {
  const m = new Craft().ball(0, 0.36, 0, 0.38, look, { n: 26, sy: 0.92 }).ball(0, 0.92, 0, 0.28, look, { n: 24 });
  m.disc('front', -0.27, [-0.09, 0.98, 0.032], BLACK, { n: 12, ink: 0 }).disc(
    'front',
    -0.27,
    [0.09, 0.98, 0.032],
    BLACK,
    { n: 12, ink: 0 },
  );
  for (const [y, z] of [
    [0.4, -0.375],
    [0.56, -0.34],
  ] as const)
    m.ball(0, y, z, 0.03, BLACK, { n: 10 });
  for (let i = -2; i <= 2; i++) m.ball(i * 0.055, 0.815 + i * i * 0.011, -0.25, 0.015, BLACK, { n: 8 });
  return m
    .turned(0, 0.91, -0.24, [0.0001, -0.2, 0.036, 0], ORANGE, { axis: 'z', n: 12 })
    .hose([-0.27, 0.68, 0, 0, 0.64, -0.24, 0.27, 0.68, 0, 0, 0.7, 0.22, -0.27, 0.68, 0], 0.058, RED, { n: 10 })
    .leaf([0.06, 0.7, -0.28, 0.2, 0.68, -0.26, 0.24, 0.36, -0.38, 0.1, 0.36, -0.4], RED, 0.9)
    .rod([-0.3, 0.62, -0.05, -0.62, 0.86, -0.08, -0.7, 1.0, -0.08], 0.03, DARK_WOOD)
    .rod([-0.6, 0.85, -0.08, -0.74, 0.86, -0.08], 0.022, DARK_WOOD)
    .rod([0.3, 0.62, -0.05, 0.62, 0.8, -0.08, 0.72, 0.92, -0.08], 0.03, DARK_WOOD)
    .rod([0.6, 0.79, -0.08, 0.74, 0.78, -0.08], 0.022, DARK_WOOD)
    .turned(0, 1.14, 0, [0.19, 0, 0.24, 0.2, 0.19, 0.2], L('#5a7fa8', 0.4), { n: 20 });
};

/** Playgrounds, yards and camps. */
export const yardThings = {
  swing: mesh({ yaw: -26, pitch: 8, build: swing }),
  slide: mesh({ yaw: -24, pitch: 10, build: slide }),
  barrel: mesh({ yaw: -10, pitch: 14, build: barrel }),
  crate: mesh({ yaw: -28, pitch: 14, build: crate }),
  tent: mesh({ yaw: -24, pitch: 8, build: tent }),
  campfire: mesh({ yaw: 0, pitch: 16, build: campfire }),
  snowman: mesh({ yaw: -16, pitch: 6, build: snowman }),
} satisfies Readonly<Record<string, ThingSpec>>;
