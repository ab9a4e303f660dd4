import { L } from '../world/kit';
import { Craft, arc, soft } from './craft';
import type { P3 } from '../geometry/geometry';
import { BLACK, BLUE, CREAM, DARK, DARK_WOOD, GOLD, GREEN, GREY, ORANGE, RED, WHITE, WOOD, YELLOW } from './looks';
import { carry, cup, faced, hang, mesh, pole, rod, type ThingSpec } from './thing';

/** A line on a sphere of radius `r` standing on the ground: points by turn and height (degrees). */
function onBall(r: number, turns: readonly (readonly [number, number])[]): P3[] {
  const k = Math.PI / 180;
  return turns.map(([turn, height]) => [
    r * Math.sin(turn * k) * Math.cos(height * k),
    r + r * Math.sin(height * k),
    -r * Math.cos(turn * k) * Math.cos(height * k),
  ]);
}

function seam(m: Craft, r: number, turns: readonly (readonly [number, number])[], weight = 0.8): void {
  const n = turns.length - 1;
  const fine: [number, number][] = [];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < 4; j++) {
      const [a, b] = [turns[i]!, turns[i + 1]!];
      fine.push([a[0] + ((b[0] - a[0]) * j) / 4, a[1] + ((b[1] - a[1]) * j) / 4]);
    }
  m.line(onBall(r * 1.005, [...fine, [...turns[n]!]]), weight);
}

const basketball = (look = ORANGE): Craft => {
  const r = 0.12;
  const m = new Craft().ball(0, r, 0, r, look, { n: 24 });
  seam(
    m,
    r,
    [
      [-88, -6],
      [-40, 4],
      [0, 8],
      [40, 12],
      [88, 14],
    ],
    1,
  );
  seam(
    m,
    r,
    [
      [10, -88],
      [4, -40],
      [0, 0],
      [-4, 40],
      [-10, 88],
    ],
    1,
  );
  seam(
    m,
    r,
    [
      [-50, -70],
      [-30, -30],
      [-34, 10],
      [-52, 50],
      [-80, 70],
    ],
    1,
  );
  seam(
    m,
    r,
    [
      [60, -66],
      [38, -30],
      [34, 10],
      [44, 50],
      [70, 74],
    ],
    1,
  );
  return m;
};

const volleyball = (look = WHITE): Craft => {
  const r = 0.105;
  const m = new Craft().ball(0, r, 0, r, look, { n: 24 });
  const band = (a: readonly (readonly [number, number])[], tone: typeof look): void => {
    m.decal(onBall(r * 1.004, a).reverse(), tone, 0.6);
  };
  band(
    [
      [-60, 70],
      [-66, 40],
      [-62, 10],
      [-30, 4],
      [-28, 30],
      [-22, 66],
    ],
    BLUE,
  );
  band(
    [
      [14, -70],
      [10, -40],
      [8, -6],
      [44, -2],
      [46, -36],
      [50, -66],
    ],
    YELLOW,
  );
  seam(
    m,
    r,
    [
      [-30, 4],
      [-10, 0],
      [8, -6],
      [44, -2],
      [80, 8],
    ],
    1,
  );
  seam(
    m,
    r,
    [
      [-22, 66],
      [-4, 40],
      [0, 0],
      [-14, -40],
      [-30, -74],
    ],
    1,
  );
  seam(
    m,
    r,
    [
      [10, 74],
      [30, 40],
      [36, 0],
    ],
    0.8,
  );
  seam(
    m,
    r,
    [
      [-84, 4],
      [-50, -14],
      [-10, -36],
    ],
    0.8,
  );
  seam(
    m,
    r,
    [
      [-84, -22],
      [-56, -38],
      [-24, -60],
    ],
    0.8,
  );
  return m;
};

const beachBall = (look = RED): Craft => {
  const r = 0.15;
  const m = new Craft().ball(0, r, 0, r, WHITE, { n: 26 });
  for (const [a, tone] of [
    [-78, look],
    [-18, BLUE],
    [42, YELLOW],
  ] as const) {
    const points: [number, number][] = [];
    for (let h = -66; h <= 66; h += 22) points.push([a, h]);
    for (let h = 66; h >= -66; h -= 22) points.push([a + 30, h]);
    m.decal(onBall(r * 1.004, points), tone, 0.7);
  }
  return m.turned(0, 0.292, 0, [0.04, 0, 0.036, 0.012, 0.012, 0.016], WHITE, { n: 14 });
};

const baseball = (look = WHITE): Craft => {
  const r = 0.037;
  const m = new Craft().ball(0, r, 0, r, look, { n: 22 });
  const stitches = (s: number): void => {
    const line: [number, number][] = [];
    for (let h = -60; h <= 60; h += 15) line.push([s * (26 + (h * h) / 140), h]);
    seam(m, r, line, 0.7);
    for (const [t, h] of line)
      m.line(
        onBall(r * 1.006, [
          [t - 9, h + s * 5],
          [t, h],
          [t + 9, h + s * 5],
        ]),
        0.5,
        RED,
      );
  };
  stitches(-1);
  stitches(1);
  return m;
};

const tennisBall = (look = L('#cbd94a', 0.1)): Craft => {
  const r = 0.0335;
  const m = new Craft().ball(0, r, 0, r, look, { n: 26 });
  for (const s of [-1, 1] as const) {
    const line: [number, number][] = [];
    for (let h = -62; h <= 62; h += 12) line.push([s * (20 + (h * h) / 75), s * h * 0.9]);
    m.line(onBall(r * 1.004, line), 2.2, WHITE);
  }
  return m;
};

const bat = (look = L('#d8ac74', 0.1)): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.024, 0, 0.024, 0.016, 0.013, 0.024], DARK_WOOD, { n: 12 })
    .turned(0, 0.024, 0, [0.0135, 0, 0.0135, 0.22], BLACK, { n: 12 })
    .turned(0, 0.244, 0, [0.0125, 0, 0.018, 0.18, 0.031, 0.36, 0.033, 0.56, 0.027, 0.6, 0.012, 0.61], look, { n: 14 })
    .label('front', -0.034, [-0.012, 0.62, 0.024, 0.09], BLACK, { ink: 0.4 });

const racket = (look = RED): Craft => {
  const hoop = arc(28, 1).map(([x, y]): P3 => [0.12 * x, 0.53 + 0.16 * y, 0]);
  const strings: P3[][] = [];
  for (let i = -4; i <= 4; i++) {
    const k = Math.sqrt(1 - (i / 5) ** 2);
    const [x, y] = [0.12 * (i / 5), 0.16 * (i / 5)];
    strings.push([[x, 0.53 - 0.16 * k, -0.001], [x, 0.53 + 0.16 * k, -0.001]], [[-0.12 * k, 0.53 + y, -0.001], [0.12 * k, 0.53 + y, -0.001]]); // prettier-ignore
  }
  const m = new Craft().leaf(hoop, WHITE, 0).decal(hoop, WHITE, 0, strings, 0.45);
  m.line([...hoop, hoop[0]!], 0.016, look);
  return m
    .rod([-0.055, 0.39, 0, -0.012, 0.26, 0], 0.014, look)
    .rod([0.055, 0.39, 0, 0.012, 0.26, 0], 0.014, look)
    .turned(0, 0.2, 0, [0.014, 0, 0.017, 0.07], look, { n: 10 })
    .turned(0, 0, 0, [0.02, 0, 0.016, 0.01, 0.016, 0.2], BLACK, { n: 10 });
};

const skateboard = (look = BLACK): Craft => {
  const m = new Craft();
  for (const x of [-0.24, 0.24])
    for (const z of [-0.075, 0.075]) m.turned(x, 0.028, z, [0.028, -0.018, 0.028, 0.018], CREAM, { axis: 'z', n: 14 });
  for (const x of [-0.24, 0.24]) m.box(x, 0.028, 0, 0.06, 0.045, 0.1, GREY, { taper: 0.2 });
  return m
    .cut(
      [-0.4, 0.12, -0.385, 0.128, -0.29, 0.084, 0.29, 0.084, 0.385, 0.128, 0.4, 0.12, 0.3, 0.07, -0.3, 0.07],
      0.2,
      WOOD,
    )
    .label('top', 0.0845, [-0.28, -0.095, 0.56, 0.19], look, { ink: 0.4 })
    .patch('top', 0.085, [-0.04, -0.06, 0.02, 0.0, -0.01, 0.01, 0.05, 0.07, 0, 0.02, 0.03, 0.008], YELLOW, {
      ink: 0.4,
    });
};

const trophy = (look = GOLD): Craft => {
  const m = new Craft();
  for (const s of [-1, 1])
    m.cord([s * 0.085, 0.36, 0, s * 0.15, 0.36, 0, s * 0.15, 0.29, 0, s * 0.06, 0.24, 0], 0.014, look);
  return m
    .box(0, 0, 0, 0.16, 0.09, 0.16, BLACK, { taper: 0.12 })
    .label('front', -0.0735, [-0.045, 0.03, 0.09, 0.035], WHITE, { ink: 0.4 })
    .turned(0, 0.09, 0, [0.055, 0, 0.02, 0.03, 0.016, 0.09, 0.03, 0.1], look, { n: 18 })
    .turned(0, 0.19, 0, [0.03, 0, 0.075, 0.05, 0.095, 0.13, 0.1, 0.2, 0.092, 0.2], look, { n: 24 })
    .disc('top', 0.3895, [0, 0, 0.092], DARK, { ink: 0.5 })
    .patch('front', -0.1, starOutline(0.31, 0.045), WHITE, { ink: 0.6 });
};

function starOutline(y: number, r: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < 10; i++) {
    const a = Math.PI / 2 + (i * Math.PI) / 5;
    const k = i % 2 ? r * 0.42 : r;
    out.push(k * Math.cos(a), y + k * Math.sin(a));
  }
  return out;
}

const kite = (look = RED): Craft =>
  new Craft()
    .leaf([0, 0.78, 0, 0.26, 0.5, 0.02, 0, 0.5, -0.01], look)
    .leaf([0, 0.78, 0, -0.26, 0.5, 0.02, 0, 0.5, -0.01], YELLOW)
    .leaf([0, 0.5, -0.01, 0.26, 0.5, 0.02, 0, 0.12, 0], WHITE)
    .leaf([0, 0.5, -0.01, -0.26, 0.5, 0.02, 0, 0.12, 0], BLUE)
    .cord([0, 0.12, 0, 0.04, 0.04, 0, -0.04, -0.03, 0, 0.05, -0.12, 0, 0, -0.2, 0], 0.9)
    .leaf([0.02, 0.06, 0, 0.07, 0.09, 0, 0.06, 0.03, 0], RED)
    .leaf([0.02, 0.06, 0, -0.03, 0.09, 0, -0.02, 0.02, 0], RED)
    .leaf([0, -0.08, 0, 0.05, -0.05, 0, 0.05, -0.11, 0], GREEN)
    .leaf([0, -0.08, 0, -0.05, -0.05, 0, -0.05, -0.11, 0], GREEN)
    .rod([0, 0.44, -0.02, 0.2, 0.1, -0.3], 0.4);

const balloon = (look = RED): Craft =>
  new Craft()
    .cord([0, 0.66, 0, 0.02, 0.5, 0, -0.02, 0.3, 0, 0.01, 0.15, 0, 0, 0, 0], 0.006, BLACK)
    .turned(
      0,
      0.66,
      0,
      [0.012, -0.016, 0.006, 0, 0.08, 0.09, 0.13, 0.2, 0.14, 0.27, 0.12, 0.35, 0.07, 0.4, 0.00001, 0.415],
      look,
      { n: 24 },
    )
    .patch('front', -0.141, soft([-0.07, 0.94, -0.05, 1.0, -0.02, 1.02, -0.04, 0.98, -0.05, 0.93]), WHITE, { ink: 0 });

/** Balls and other things of sport and play. */
export const sportThings = {
  ball: mesh({ pitch: 18, yaw: -10, hold: carry([0, 0.15, 0]), build: beachBall }),
  basketball: mesh({ pitch: 8, hold: carry([0, 0.12, 0]), build: basketball }),
  volleyball: mesh({ pitch: 8, hold: carry([0, 0.105, 0]), build: volleyball }),
  baseball: mesh({ yaw: 0, pitch: 8, hold: cup([0, 0.037, 0]), build: baseball }),
  tennis_ball: mesh({ yaw: 0, pitch: 8, hold: cup([0, 0.0335, 0]), build: tennisBall }),
  bat: mesh({ yaw: -16, pitch: 4, hold: pole([0, 0.16, 0], [0, 0.06, 0]), build: bat }),
  racket: mesh({ yaw: -10, pitch: 0, hold: faced([0, 0.08, 0]), build: racket }),
  skateboard: mesh({ yaw: -28, pitch: 24, hold: hang([0, 0.1, 0.06]), build: skateboard }),
  trophy: mesh({ yaw: -18, pitch: 10, hold: carry([0, 0.2, 0]), build: trophy }),
  kite: mesh({ yaw: -14, pitch: 4, hold: carry([0, 0.4, 0]), build: kite }),
  balloon: mesh({ yaw: 0, pitch: 4, hold: rod([0, 0.1, 0], 'raised'), build: balloon }),
} satisfies Readonly<Record<string, ThingSpec>>;
