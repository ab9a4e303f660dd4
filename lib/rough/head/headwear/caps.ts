/** Caps and soft hats. */
import { lerp, rad, type P2, type P3 } from '../../geometry/geometry';
import { material, pathOf, type Material } from '../../pen/paint';
import {
  downLine,
  lathe,
  leaned,
  leanedPoint,
  roundLine,
  type Hat,
  type HatMaker,
  type HatPart,
  type Ring,
} from './hat-model';
import { fluff, knob } from './hat-details';
import type { Grid, HatBrush } from './shell';

const DOME: readonly Ring[] = [[-1.5, 0.02], [-1.46, 0.46], [-1.3, 0.84], [-1.0, 1.06], [-0.6, 1.1]]; // prettier-ignore

/** A stiff peak over the forehead (or, at 180, the nape). */
function peak(azimuth: number, length: number, droop: number, half = 66): Grid {
  const columns: P3[][] = [];
  for (let i = 0; i <= 18; i++) {
    const turn = lerp(-half, half, i / 18);
    const angle = rad(turn + azimuth);
    const reach = Math.cos(rad((turn / half) * 90));
    const column: P3[] = [];
    for (let j = 0; j <= 3; j++) {
      const t = j / 3;
      const out = 1.09 + t * length * Math.pow(Math.max(0, reach), 0.6);
      column.push([
        Math.sin(angle) * out * 0.94,
        -0.6 + t * droop * reach + 0.05 * (1 - reach),
        Math.cos(angle) * out * 1.02 - 0.06,
      ]);
    }
    columns.push(column);
  }
  return columns;
}

const peakPart = (grid: Grid, m: Material): HatPart => ({ grid, material: m, kind: 'sheet', inks: { top: true } });

const baseball =
  (azimuth: number): HatMaker =>
  (_, main): Hat => ({
    parts: [
      { grid: leaned(lathe(DOME), 8), material: main, isRound: true, kind: 'shell' },
      peakPart(leaned(peak(azimuth, 0.72, 0.3), 8), main),
    ],
    lines: [
      ...[-150, -90, -30, 30, 90, 150].map((at) => ({
        points: downLine(DOME, at).map((v) => leanedPoint(v, 8)),
        width: 0.5,
        material: main,
      })),
      {
        points: roundLine(-0.66, 1.105, azimuth - 62, azimuth + 62).map((v) => leanedPoint(v, 8)),
        width: 0.5,
        material: main,
      },
    ],
    details: (brush) => knob(brush, leanedPoint([0, -1.5, -0.06], 8), 0.06, main),
    base: -0.62,
    hair: 'free',
    ...(azimuth === 0 ? { shadow: -0.56 } : {}),
  });

/** A badge on the front of a band. */
function badge({ p, f, pen }: HatBrush, at: P3, size: number): void {
  if (f.depth([at[0], 0, at[2]]) < 0.25) return;
  const [x, y] = f.p(at);
  const k = size * f.s * Math.max(0.35, f.depth([0, 0, 1]));
  const points: P2[] = [[x, y - size * f.s * 1.1], [x + k, y - size * f.s * 0.5], [x + k * 0.7, y + size * f.s * 0.6], [x, y + size * f.s], [x - k * 0.7, y + size * f.s * 0.6], [x - k, y - size * f.s * 0.5]]; // prettier-ignore
  p.flat(pathOf(points), material('#e6c34a', { bw: 0, bwShade: 0.2 }));
  p.ink([...points, points[0]!], { w: pen * 0.75, a: 0, b: 0 });
}

/** A service cap: a wide flat top that rises to the front, a band, a badge and a shining peak. */
const service =
  (wide: number): HatMaker =>
  (_, main, accent): Hat => {
    const top: readonly Ring[] = [
      [-1.36, 0.02],
      [-1.36, 0.8, 0.0],
      [-1.3, wide, 0.02],
      [-1.2, wide + 0.02, 0.02],
      [-0.9, 1.11],
      [-0.86, 1.1],
    ];
    const rise = (v: P3): P3 => [v[0], v[1] - (v[1] < -1 ? Math.max(0, v[2] + 0.2) * 0.2 : 0), v[2]];
    const black = material('#26252c', { bw: 1 });
    return {
      parts: [
        { grid: leaned(lathe(top, { bend: rise }), 4), material: main, isRound: true, kind: 'shell' },
        {
          grid: leaned(
            lathe(
              [
                [-0.88, 1.115],
                [-0.6, 1.105],
              ],
              { steps: 2 },
            ),
            4,
          ),
          material: accent,
          isRound: true,
          kind: 'shell',
          inks: { top: true },
          weight: 0.85,
        },
        peakPart(leaned(peak(0, 0.46, 0.24, 60), 4), black),
      ],
      details: (brush) => badge(brush, leanedPoint([0, -0.9, 1.12], 4), 0.13),
      base: -0.62,
      hair: 'free',
      shadow: -0.52,
    };
  };

const beret: HatMaker = (_, main) => {
  const rings: readonly Ring[] = [
    [-1.46, 0.02],
    [-1.44, 0.7],
    [-1.28, 1.16],
    [-1.04, 1.3],
    [-0.84, 1.18],
    [-0.72, 1.08],
  ];
  const slump = (v: P3): P3 => [v[0] + 0.14, v[1] + v[0] * 0.2 + 0.03, v[2] - 0.06];
  return {
    parts: [
      { grid: leaned(lathe(rings, { bend: slump }), 8), material: main, isRound: true, kind: 'shell' },
      {
        grid: leaned(
          lathe(
            [
              [-0.76, 1.09],
              [-0.64, 1.07],
            ],
            { steps: 2 },
          ),
          8,
        ),
        material: main,
        isRound: true,
        kind: 'shell',
        inks: { top: true },
        weight: 0.8,
      },
    ],
    details: (brush) => knob(brush, leanedPoint([0.14, -1.44, -0.12], 8), 0.05, main),
    base: -0.66,
    hair: 'free',
    shadow: -0.6,
  };
};

const beanie: HatMaker = (_, main, accent) => {
  const rings: readonly Ring[] = [
    [-1.66, 0.02],
    [-1.62, 0.4],
    [-1.4, 0.86],
    [-1.05, 1.1],
    [-0.7, 1.14],
  ];
  const ribs = Array.from({ length: 24 }, (_unused, i) => i * 15);
  return {
    parts: [
      { grid: leaned(lathe(rings), 9), material: main, isRound: true, kind: 'shell' },
      {
        grid: leaned(
          lathe([
            [-0.86, 1.15],
            [-0.74, 1.2],
            [-0.54, 1.17],
          ]),
          9,
        ),
        material: main,
        isRound: true,
        kind: 'shell',
        inks: { top: true },
      },
    ],
    lines: ribs.map((azimuth) => ({
      points: downLine(
        [
          [-0.84, 1.165],
          [-0.74, 1.21],
          [-0.56, 1.18],
        ],
        azimuth,
      ).map((v) => leanedPoint(v, 9)),
      width: 0.45,
      material: main,
    })),
    details: (brush) => fluff(brush, leanedPoint([0, -1.78, -0.06], 9), 0.22, accent),
    base: -0.6,
    hair: 'free',
    shadow: -0.5,
  };
};

export const CAPS = {
  baseball_cap: baseball(0),
  backwards_cap: baseball(180),
  peaked_cap: service(1.32),
  police_cap: service(1.4),
  beret,
  beanie,
} as const;
