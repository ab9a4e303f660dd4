/** Hats of trades and feasts. */
import { rad, spline2, type P2, type P3 } from '../../geometry/geometry';
import { material, pathOf, type Material } from '../../pen/paint';
import { downLine, lathe, leaned, leanedPoint, type HatMaker, type Ring } from './hat-model';
import { fluff } from './hat-details';
import type { HatBrush } from './shell';

/** A soft cone that falls to the side, with fur round it. */
const santa: HatMaker = (_, main) => {
  const fur = material('#fbf8f4', { bw: 0, bwShade: 0.14 });
  const rings: readonly Ring[] = [
    [-2.25, 0.05],
    [-2.1, 0.3],
    [-1.75, 0.62],
    [-1.2, 0.98],
    [-0.7, 1.12],
  ];
  const fall = (v: P3): P3 => {
    const high = Math.max(0, -1.3 - v[1]);
    return [v[0] + high * high * 1.1, v[1] + high * high * 0.5, v[2] - high * 0.35];
  };
  return {
    parts: [
      { grid: leaned(lathe(rings, { bend: fall }), 8), material: main, isRound: true, kind: 'shell' },
      {
        grid: leaned(
          lathe([
            [-0.9, 1.13],
            [-0.84, 1.22],
            [-0.64, 1.24],
            [-0.56, 1.21],
          ]),
          8,
        ),
        material: fur,
        isRound: true,
        kind: 'shell',
        inks: { top: true },
      },
    ],
    details: (brush) => fluff(brush, leanedPoint([0.95, -1.42, -0.38], 8), 0.24, fur),
    base: -0.6,
    hair: 'free',
    shadow: -0.5,
  };
};

const chef: HatMaker = (_, main) => {
  const rings: readonly Ring[] = [
    [-2.1, 0.02],
    [-2.12, 0.8],
    [-1.98, 1.28],
    [-1.7, 1.36],
    [-1.45, 1.1],
    [-1.3, 1.06],
  ];
  const puff = (v: P3, azimuth: number): P3 => [
    v[0] * (1 + 0.05 * Math.cos(azimuth * 7)),
    v[1],
    v[2] * (1 + 0.05 * Math.cos(azimuth * 7)),
  ];
  const band: readonly Ring[] = [
    [-1.36, 1.07],
    [-0.66, 1.08],
  ];
  return {
    parts: [
      { grid: leaned(lathe(rings, { bend: puff, columns: 56 }), 5), material: main, isRound: true, kind: 'shell' },
      { grid: leaned(lathe(band, { steps: 3 }), 5), material: main, isRound: true, kind: 'shell', inks: { top: true } },
    ],
    lines: [-60, -34, -8, 18, 44, 70, 120, 160, 200, 240].map((azimuth) => ({
      points: downLine(
        [
          [-1.72, 1.3],
          [-1.5, 1.13],
          [-1.34, 1.075],
        ],
        azimuth,
      ).map((v) => leanedPoint(v, 5)),
      width: 0.6,
      material: main,
    })),
    base: -0.66,
    hair: 'free',
    shadow: -0.6,
  };
};

/** A square board on a skull cap, with a tassel. */
const graduation: HatMaker = (_, main, accent) => {
  const board: P3[][] = [];
  for (let i = 0; i <= 4; i++) {
    const angle = rad(45 + i * -90);
    board.push([
      [0, -1.5, -0.06],
      [Math.sin(angle) * 1.55, -1.5, Math.cos(angle) * 1.55 - 0.06],
    ]);
  }
  return {
    parts: [
      {
        grid: leaned(
          lathe([
            [-1.46, 0.6],
            [-1.2, 1.04],
            [-0.66, 1.09],
          ]),
          8,
        ),
        material: main,
        isRound: true,
        kind: 'shell',
      },
      { grid: leaned([...board].reverse(), 8), material: main, isRound: true, kind: 'sheet', layer: 'front' },
    ],
    details: (brush) => tassel(brush, accent),
    base: -0.64,
    hair: 'free',
    shadow: -0.58,
  };
};
function tassel({ p, f, pen }: HatBrush, m: Material): void {
  const line = (
    [
      [0, -1.52, -0.06],
      [0.7, -1.52, 0.5],
      [0.86, -1.42, 0.66],
      [0.88, -0.95, 0.68],
    ] as P3[]
  ).map((v) => f.p(leanedPoint(v, 8)));
  p.ink(spline2(line, 6), { w: pen * 1.4, a: 0, b: 0 }, m.shade);
  const end = line[3]!;
  const u = f.s * 0.07;
  const tuft: P2[] = [[end[0] - u * 0.6, end[1]], [end[0] + u * 0.6, end[1]], [end[0] + u * 1.1, end[1] + u * 4], [end[0] - u * 1.1, end[1] + u * 4]]; // prettier-ignore
  p.flat(pathOf(tuft), m);
  p.ink([...tuft, tuft[0]!], { w: pen * 0.7, a: 0, b: 0 });
}

/** A small folded cap of white linen with a cross. */
const nurse: HatMaker = () => {
  const white = material('#fbfafc', { bw: 0, bwShade: 0.2 });
  const wings: readonly Ring[] = [
    [-1.62, 0.74],
    [-1.3, 0.9],
    [-1.06, 0.98],
  ];
  const flare = (v: P3, azimuth: number, t: number): P3 => [
    v[0] * (1 + (1 - t) * 0.14),
    v[1] - (1 - t) * 0.12 * Math.abs(Math.sin(azimuth)),
    v[2],
  ];
  return {
    parts: [
      { grid: lathe(wings, { from: -112, to: 112, bend: flare }), material: white, kind: 'shell', inks: { top: true } },
    ],
    details: (brush) => cross(brush, [0, -1.34, 0.92]),
    base: -1.1,
    hair: 'free',
  };
};
function cross({ p, f }: HatBrush, at: P3): void {
  if (f.depth([0, 0, 1]) < 0.2) return;
  const [x, y] = f.p(at);
  const wide = f.s * 0.12 * f.depth([0, 0, 1]);
  const high = f.s * 0.12;
  for (const [w, h] of [[wide, high * 0.36], [wide * 0.36, high]] as const)
    p.fill(pathOf([[x - w, y - h], [x + w, y - h], [x + w, y + h], [x - w, y + h]]), '#d23a44', 1); // prettier-ignore
}

export const UNIFORM_HATS = {
  santa_hat: santa,
  chef_hat: chef,
  graduation_cap: graduation,
  nurse_cap: nurse,
} as const;
