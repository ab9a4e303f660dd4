import type { P3 } from '../geometry/geometry';
import { L, type Look } from '../world/kit';
import { Craft, soft } from './craft';
import { BLACK, CREAM, DARK, DARK_WOOD, GOLD, RED, STEEL, WHITE } from './looks';
import { mesh, play, pole, type ThingSpec } from './thing';

const violin = (look = L('#a8602f', 0.34)): Craft => {
  const m = new Craft().cut(
    soft([
      0, 0, 0.075, 0.012, 0.1, 0.06, 0.085, 0.11, 0.058, 0.14, 0.058, 0.18, 0.08, 0.21, 0.082, 0.26, 0.06, 0.3, 0, 0.31,
      -0.06, 0.3, -0.082, 0.26, -0.08, 0.21, -0.058, 0.18, -0.058, 0.14, -0.085, 0.11, -0.1, 0.06, -0.075, 0.012,
    ]),
    0.04,
    look,
  );
  for (const s of [-1, 1])
    m.patch(
      'front',
      -0.0205,
      [s * 0.034, 0.12, s * 0.042, 0.14, s * 0.036, 0.165, s * 0.042, 0.185, s * 0.034, 0.17, s * 0.03, 0.14],
      BLACK,
      { ink: 0.4 },
    );
  m.patch('front', -0.0205, [-0.014, 0.02, -0.02, 0.1, 0.02, 0.1, 0.014, 0.02], BLACK)
    .box(0, 0.14, -0.03, 0.04, 0.008, 0.02, CREAM)
    .box(0, 0.2, -0.028, 0.026, 0.31, 0.012, BLACK)
    .box(0, 0.49, -0.022, 0.026, 0.05, 0.016, DARK_WOOD)
    .turned(-0.013, 0.56, -0.018, [0.02, 0, 0.02, 0.026], DARK_WOOD, { axis: 'x', n: 12 });
  for (const [s, y] of [
    [-1, 0.5],
    [1, 0.51],
    [-1, 0.525],
    [1, 0.535],
  ] as const)
    m.rod([s * 0.012, y, -0.02, s * 0.04, y, -0.02], 0.007, BLACK);
  for (let i = -1; i <= 1; i++) m.rod([i * 0.007, 0.06, -0.042, i * 0.005, 0.5, -0.035], 0.4, WHITE);
  return m;
};

const piano = (look = BLACK): Craft => {
  const m = new Craft()
    .box(0, 0, 0.2, 1.5, 1.2, 0.36, look)
    .label('front', 0.019, [-0.66, 0.84, 1.32, 0.28], DARK, { ink: 0 })
    .label('front', 0.019, [-0.62, 0.1, 1.24, 0.42], L('#4a4c56', 0.62), { ink: 0.5 });
  for (const s of [-1, 1]) m.box(s * 0.71, 0, -0.16, 0.07, 0.62, 0.09, look);
  m.box(0, 0.62, -0.09, 1.5, 0.07, 0.3, look).label('top', 0.6905, [-0.68, -0.22, 1.36, 0.17], WHITE, { ink: 0.7 });
  for (let i = 1; i < 28; i++)
    m.patch(
      'top',
      0.691,
      [-0.68 + i * 0.0486, -0.22, -0.679 + i * 0.0486, -0.22, -0.679 + i * 0.0486, -0.05, -0.68 + i * 0.0486, -0.05],
      BLACK,
      { ink: 0 },
    );
  for (let i = 0; i < 28; i++)
    if (![2, 6].includes(i % 7))
      m.label('top', 0.6915, [-0.68 + (i + 0.72) * 0.0486, -0.145, 0.026, 0.095], BLACK, { ink: 0 });
  for (const s of [-1, 1]) m.box(s * 0.715, 0.69, -0.13, 0.07, 0.05, 0.2, look);
  return m
    .box(0, 1.2, 0.2, 1.56, 0.03, 0.42, look)
    .leaf([-0.2, 0.82, -0.02, 0.2, 0.82, -0.02, 0.2, 1.08, 0.01, -0.2, 1.08, 0.01], WHITE, 0.8)
    .rod([-0.15, 1.02, -0.014, 0.15, 1.02, -0.014], 0.5)
    .rod([-0.15, 0.96, -0.016, 0.12, 0.96, -0.016], 0.5)
    .rod([-0.15, 0.9, -0.018, 0.15, 0.9, -0.018], 0.5);
};

const drum = (look = RED): Craft => {
  const m = new Craft()
    .turned(0, 0.04, 0, [0.25, 0, 0.25, 0.32], look, { n: 28 })
    .hoop(0.252, [0.04, 0.085], WHITE, 0.8)
    .hoop(0.252, [0.315, 0.36], WHITE, 0.8)
    .disc('top', 0.3605, [0, 0, 0.24], CREAM, { n: 28 });
  for (let i = 0; i < 8; i++) {
    const a = Math.PI + 0.1 + (i / 7) * (Math.PI - 0.2);
    const b = a + 0.2;
    m.rod([0.252 * Math.cos(a), 0.06, 0.252 * Math.sin(a), 0.252 * Math.cos(b), 0.34, 0.252 * Math.sin(b)], 0.8);
  }
  return m
    .hose([-0.2, 0.39, -0.12, 0.18, 0.41, -0.02], [0.013, 0.009], DARK_WOOD)
    .hose([-0.12, 0.39, -0.2, 0.22, 0.41, -0.1], [0.013, 0.009], DARK_WOOD);
};

const trumpet = (look = GOLD): Craft => {
  const m = new Craft()
    .cord(
      [
        0.2, 0.11, 0.02, -0.1, 0.11, 0.02, -0.14, 0.09, 0.02, -0.14, 0.05, 0.02, -0.1, 0.03, 0.02, 0.1, 0.03, 0.02,
        0.14, 0.05, 0.02, 0.14, 0.09, 0.02, 0.1, 0.11, 0.02,
      ],
      0.016,
      look,
    )
    .turned(0, 0.11, 0.02, [0.07, -0.26, 0.04, -0.23, 0.022, -0.18, 0.012, -0.08], look, { axis: 'x', n: 20 })
    .turned(0.2, 0.11, 0.02, [0.007, 0, 0.015, 0.035], STEEL, { axis: 'x', n: 12 });
  for (let i = 0; i < 3; i++)
    m.cyl(-0.03 + i * 0.032, 0.015, 0, 0.013, 0.12, look, { n: 12 })
      .cyl(-0.03 + i * 0.032, 0.135, 0, 0.004, 0.022, STEEL, { n: 6, ink: 0.6 })
      .cyl(-0.03 + i * 0.032, 0.157, 0, 0.01, 0.006, WHITE, { n: 10 });
  return m;
};

/** A drum that stands at a point, with its skin. */
function drumAt(m: Craft, [x, y, z]: P3, [radius, height]: readonly [number, number], look: Look): void {
  m.turned(x, y, z, [radius, 0, radius, height], look, { n: 24 });
  m.turned(x, y + height, z, [radius * 0.95, 0, 0.001, 0.002], CREAM, { n: 24, ink: 0.7 });
}

/** A cymbal on its stand. */
function cymbalAt(m: Craft, [x, y, z]: P3, radius: number): void {
  m.rod([x, 0, z, x, y, z], 0.02, STEEL).turned(x, y, z, [radius, 0, 0.04, 0.03, 0.001, 0.045], GOLD, { n: 22 });
}

const drumKit = (look = RED): Craft => {
  const m = new Craft().turned(0, 0.28, -0.34, [0.28, 0, 0.28, 0.34], look, { axis: 'z', n: 28 });
  m.turned(0, 0.28, -0.342, [0.001, 0, 0.25, 0.001], CREAM, { axis: 'z', n: 28 });
  for (const s of [-1, 1]) {
    drumAt(m, [s * 0.16, 0.6, -0.18], [0.14, 0.16], look);
    m.rod([s * 0.14, 0, 0.06, s * 0.14, 0.5, 0.08], 0.02, STEEL);
  }
  drumAt(m, [0.14, 0.5, 0.08], [0.17, 0.13], STEEL);
  drumAt(m, [-0.46, 0.16, 0.12], [0.2, 0.38], look);
  for (const s of [-1, 1]) m.rod([-0.46 + s * 0.17, 0, 0.12, -0.46 + s * 0.17, 0.3, 0.12], 0.02, STEEL);
  cymbalAt(m, [0.54, 0.7, 0.1], 0.16);
  cymbalAt(m, [-0.56, 0.96, -0.16], 0.2);
  cymbalAt(m, [0.6, 0.84, -0.2], 0.22);
  return m;
};

const flute = (look = STEEL): Craft => {
  const m = new Craft().turned(0, 0, 0, [0.011, 0, 0.011, 0.66], look, { n: 10 });
  m.turned(0, 0.57, -0.009, [0.014, 0, 0.016, 0.018, 0.014, 0.036], look, { n: 10 });
  for (let i = 0; i < 9; i++) m.turned(0, 0.08 + i * 0.042, -0.01, [0.012, 0, 0.012, 0.024], look, { n: 8, ink: 0.6 });
  return m;
};

const recorder = (look = CREAM): Craft => {
  const m = new Craft()
    .turned(0, 0, 0, [0.018, 0, 0.02, 0.03, 0.013, 0.05, 0.014, 0.26, 0.019, 0.27, 0.019, 0.33, 0.008, 0.37], look, {
      n: 12,
    })
    .turned(0, 0.262, 0, [0.02, 0, 0.02, 0.02], DARK_WOOD, { n: 12 });
  for (let i = 0; i < 6; i++) m.turned(0, 0.07 + i * 0.028, -0.0125, [0.005, 0, 0.005, 0.008], BLACK, { n: 6, ink: 0 });
  return m;
};

/** Things that make music. */
export const instrumentThings = {
  violin: mesh({ yaw: -18, pitch: 4, hold: play([0, 0.4, -0.02], [0, 0.1, -0.03]), build: violin }),
  piano: mesh({ yaw: -26, pitch: 16, build: piano }),
  drum: mesh({ yaw: 0, pitch: 18, build: drum }),
  trumpet: mesh({
    yaw: -20,
    pitch: 8,
    hold: { ...pole([0.1, 0.07, 0.02], [0, 0.07, 0.02]), isAcross: true },
    build: trumpet,
  }),
  drum_kit: mesh({ yaw: -16, pitch: 12, build: drumKit }),
  flute: mesh({ yaw: 62, pitch: 8, hold: pole([0, 0.47, 0], [0, 0.25, 0]), build: flute }),
  recorder: mesh({ yaw: 20, pitch: 6, hold: pole([0, 0.22, 0], [0, 0.1, 0]), build: recorder }),
} satisfies Readonly<Record<string, ThingSpec>>;
