import { L, type Look } from '../world/kit';
import { Craft, soft } from './craft';
import { BLACK, BROWN, CREAM, ORANGE, PINK, WHITE } from './looks';
import type { LivingThing, ThingSpec } from './thing';

function face(m: Craft, at: readonly [y: number, z: number], spread: number, size: number): Craft {
  const [y, z] = at;
  for (const s of [-1, 1])
    m.disc('front', z, [s * spread, y, size], BLACK, { ink: 0, n: 12 }).disc(
      'front',
      z - 0.001,
      [s * spread - size * 0.3, y + size * 0.35, size * 0.34],
      WHITE,
      { ink: 0, n: 8 },
    );
  return m.patch(
    'front',
    z,
    [-size * 0.7, y - spread * 0.7, 0, y - spread * 1.1, size * 0.7, y - spread * 0.7],
    BLACK,
    {
      ink: 0,
      weight: 0.8,
      lines: [
        [0, y - spread * 1.1, -size, y - spread * 1.5],
        [0, y - spread * 1.1, size, y - spread * 1.5],
      ],
    },
  );
}

const cat = (look: Look = L('#c9a27a', 0.14)): Craft => {
  const m = new Craft().hose(
    [0.06, 0.04, 0.14, 0.2, 0.03, 0.1, 0.24, 0.06, -0.04, 0.18, 0.08, -0.1],
    [0.03, 0.03, 0.028, 0.02],
    look,
  );
  m.turned(0, 0, 0.03, [0.13, 0, 0.15, 0.06, 0.13, 0.18, 0.09, 0.28, 0.07, 0.32], look, { n: 20 });
  for (const s of [-1, 1])
    m.hose([s * 0.05, 0.24, -0.07, s * 0.05, 0.03, -0.1], 0.034, look, { n: 10 }).ball(
      s * 0.05,
      0.025,
      -0.12,
      0.036,
      WHITE,
      { n: 10, sy: 0.7 },
    );
  for (const s of [-1, 1])
    m.cut([s * 0.03, 0.44, s * 0.09, 0.4, s * 0.095, 0.54], 0.03, look).patch(
      'front',
      -0.016,
      [s * 0.05, 0.44, s * 0.082, 0.425, s * 0.084, 0.5],
      PINK,
      { ink: 0 },
    );
  m.ball(0, 0.38, -0.03, 0.105, look, { n: 20, sy: 0.88 });
  face(m, [0.39, -0.137], 0.042, 0.016);
  for (const s of [-1, 1])
    m.rod([s * 0.05, 0.355, -0.13, s * 0.15, 0.37, -0.1], 0.45).rod(
      [s * 0.05, 0.348, -0.13, s * 0.15, 0.34, -0.1],
      0.45,
    );
  return m;
};

const dog = (look: Look = L('#b98a58', 0.22)): Craft => {
  const m = new Craft().hose([0, 0.2, 0.2, 0, 0.34, 0.26, 0.03, 0.44, 0.2], [0.04, 0.038, 0.02], look);
  for (const [x, z] of [
    [0.09, 0.14],
    [-0.09, 0.14],
    [0.08, -0.14],
    [-0.08, -0.14],
  ] as const)
    m.hose([x, 0.24, z, x, 0.03, z], 0.042, look, { n: 10 }).ball(x, 0.028, z - 0.02, 0.046, CREAM, { n: 10, sy: 0.6 });
  m.hose([0, 0.29, 0.18, 0, 0.3, 0, 0, 0.31, -0.16], [0.12, 0.125, 0.115], look, { n: 16 });
  m.ball(0, 0.48, -0.22, 0.115, look, { n: 20 });
  m.turned(0, 0.44, -0.3, [0.035, -0.09, 0.058, -0.04, 0.07, 0.04], CREAM, { axis: 'z', n: 14 }).ball(
    0,
    0.462,
    -0.39,
    0.022,
    BLACK,
    { n: 10 },
  );
  for (const s of [-1, 1])
    m.cut(soft([s * 0.08, 0.57, s * 0.14, 0.55, s * 0.16, 0.42, s * 0.12, 0.4, s * 0.09, 0.48]), 0.03, BROWN, -0.22);
  for (const s of [-1, 1]) m.ball(s * 0.05, 0.51, -0.322, 0.014, BLACK, { n: 8 });
  return m;
};

const rabbit = (look: Look = WHITE): Craft => {
  const m = new Craft().ball(0, 0.05, 0.15, 0.035, WHITE, { n: 10 }).ball(0, 0.11, 0.04, 0.115, look, { n: 20 });
  for (const s of [-1, 1])
    m.ball(s * 0.05, 0.02, -0.07, 0.034, look, { n: 10, sy: 0.6 })
      .hose([s * 0.035, 0.26, -0.02, s * 0.05, 0.33, 0, s * 0.045, 0.4, 0.02], [0.022, 0.028, 0.014], look, { n: 10 })
      .leaf([s * 0.036, 0.29, -0.03, s * 0.056, 0.33, -0.03, s * 0.046, 0.38, -0.015], PINK, 0);
  m.ball(0, 0.21, -0.04, 0.085, look, { n: 20 });
  return face(m, [0.222, -0.127], 0.036, 0.013);
};

const bird = (look: Look = L('#6f9cc4', 0.3)): Craft => {
  const m = new Craft().leaf([-0.015, 0.07, 0.05, 0.015, 0.07, 0.05, 0.03, 0.045, 0.14, -0.03, 0.045, 0.14], look);
  for (const s of [-1, 1])
    m.rod([s * 0.015, 0.04, 0, s * 0.017, 0, -0.005], 0.6).rod([s * 0.017, 0, -0.005, s * 0.017, 0, -0.025], 0.6);
  m.hose([0, 0.065, 0.05, 0, 0.075, 0, 0, 0.1, -0.035], [0.026, 0.044, 0.032], look, { n: 14 }).ball(
    0,
    0.125,
    -0.045,
    0.034,
    look,
    { n: 16 },
  );
  m.turned(0, 0.12, -0.076, [0.0003, -0.026, 0.011, 0], ORANGE, { axis: 'z', n: 10 });
  for (const s of [-1, 1])
    m.ball(s * 0.022, 0.134, -0.068, 0.006, BLACK, { n: 8 }).leaf(
      [s * 0.036, 0.1, -0.02, s * 0.05, 0.075, 0.0, s * 0.038, 0.055, 0.07, s * 0.03, 0.07, 0.01],
      look,
    );
  return m;
};

const butterfly = (look: Look = L('#e8a13a', 0.12)): Craft => {
  const m = new Craft();
  for (const s of [-1, 1])
    m.leaf(
      [
        s * 0.004,
        0.05,
        0,
        s * 0.02,
        0.09,
        -0.01,
        s * 0.055,
        0.1,
        -0.02,
        s * 0.06,
        0.075,
        -0.02,
        s * 0.035,
        0.048,
        -0.01,
      ],
      look,
      0.9,
    )
      .leaf(
        [
          s * 0.004,
          0.048,
          0,
          s * 0.034,
          0.046,
          -0.01,
          s * 0.045,
          0.02,
          -0.015,
          s * 0.024,
          0.008,
          -0.01,
          s * 0.008,
          0.03,
          0,
        ],
        look,
        0.9,
      )
      .leaf(
        [s * 0.045, 0.098, -0.021, s * 0.055, 0.1, -0.021, s * 0.06, 0.075, -0.021, s * 0.05, 0.08, -0.021],
        BLACK,
        0,
      )
      .leaf(
        [s * 0.036, 0.034, -0.016, s * 0.045, 0.02, -0.016, s * 0.024, 0.008, -0.012, s * 0.03, 0.018, -0.014],
        BLACK,
        0,
      )
      .leaf(
        [s * 0.025, 0.07, -0.016, s * 0.035, 0.078, -0.018, s * 0.04, 0.07, -0.018, s * 0.03, 0.062, -0.016],
        WHITE,
        0.4,
      )
      .cord([s * 0.002, 0.075, -0.003, s * 0.012, 0.095, -0.005, s * 0.02, 0.1, -0.006], 0.6);
  return m.hose([0, 0.02, 0, 0, 0.05, -0.002, 0, 0.076, -0.003], [0.002, 0.0046, 0.004], BLACK, { n: 8 });
};

const living = (box: readonly [number, number], build: LivingThing['build']): Omit<LivingThing, 'size'> => ({
  kind: 'living',
  box,
  yaw: -24,
  pitch: 8,
  build,
});

/** Animals: staging draws them; these models stand in and serve as statues. */
export const livingThings = {
  cat: living([0.4, 0.5], cat),
  dog: living([0.5, 0.6], dog),
  rabbit: living([0.3, 0.42], rabbit),
  bird: living([0.16, 0.16], bird),
  butterfly: living([0.13, 0.11], butterfly),
} satisfies Readonly<Record<string, ThingSpec>>;
