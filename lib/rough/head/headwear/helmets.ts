/** Hard hats and helmets. */
import { lerp, rad, smooth, type P2, type P3 } from '../../geometry/geometry';
import { material, pathOf } from '../../pen/paint';
import { ellipseAt } from '../ring';
import { downLine, lathe, leaned, leanedPoint, roundLine, type HatMaker, type Ring } from './hat-model';
import { KNIGHT_HELMETS } from './knight-helmets';
import type { Grid, HatBrush } from './shell';

const STEEL = material('#c3c9d2', { bw: 0.06, bwShade: 0.32 });
const GLASS = material('#a9d3e6', { bw: 0.1, bwShade: 0.3 });
const SHELL: readonly Ring[] = [
  [-1.56, 0.02],
  [-1.5, 0.5],
  [-1.28, 0.92],
  [-0.92, 1.16],
  [-0.56, 1.2],
];

/** A soldier's: a dome with a low rim. */
const helmet: HatMaker = (_, m) => {
  const rings: readonly Ring[] = [
    [-1.5, 0.02],
    [-1.44, 0.5],
    [-1.22, 0.92],
    [-0.86, 1.16],
    [-0.5, 1.22],
    [-0.36, 1.34],
  ];
  const low = (v: P3, azimuth: number, t: number): P3 => [
    v[0],
    v[1] + 0.26 * t * smooth(0.4, -0.6, Math.cos(azimuth)) - 0.1 * t * Math.max(0, Math.cos(azimuth)),
    v[2],
  ];
  return {
    parts: [{ grid: leaned(lathe(rings, { bend: low }), 6), material: m, isRound: true, kind: 'shell' }],
    lines: [{ points: roundLine(-0.58, 1.215).map((v) => leanedPoint(v, 6)), width: 0.55, material: m }],
    details: chinStrap,
    base: -0.5,
    hair: 'free',
    shadow: -0.46,
  };
};
function chinStrap({ p, f, pen }: HatBrush): void {
  for (const side of [-1, 1]) {
    if (f.depth([side, 0, 0.5]) < 0) continue;
    const line = (
      [
        [side * 0.98, -0.4, 0.1],
        [side * 0.92, 0.3, 0.12],
        [side * 0.6, 0.8, 0.42],
        [side * 0.2, 1.06, 0.72],
      ] as P3[]
    ).map((v) => f.p(v));
    p.ink(line, { w: pen * 2.2, a: 0, b: 0 });
    p.ink(line, { w: pen * 1.0, a: 0, b: 0 }, '#8a6a4a', '#ffffff');
  }
}

const hardHat: HatMaker = (_, main) => {
  const brim = lathe(
    [
      [-0.58, 1.18],
      [-0.52, 1.34],
    ],
    { steps: 2, bend: (v, azimuth, t) => [v[0], v[1], v[2] + t * 0.26 * Math.max(0, Math.cos(azimuth))] },
  );
  return {
    parts: [
      { grid: leaned(lathe(SHELL), 6), material: main, isRound: true, kind: 'shell' },
      { grid: leaned(brim, 6), material: main, isRound: true, kind: 'sheet', inks: { top: true } },
    ],
    lines: [-14, 14].map((x) => ({
      points: [...downLine(SHELL, x)].map((v) => leanedPoint(v, 6)),
      width: 0.7,
      material: main,
    })),
    base: -0.58,
    hair: 'free',
    shadow: -0.46,
  };
};

/** A covering of the whole head with a window before the face. */
function closedGrid(o: { lift: number; bottom: number; top: number; from: number; to: number; half: number }): Grid {
  const grid: P3[][] = [];
  for (let i = 0; i <= 44; i++) {
    const column: P3[] = [];
    for (let j = 0; j <= 24; j++) {
      const y = lerp(o.top, o.bottom, j / 24);
      const up = Math.min(1, Math.max(0, (-0.2 - y) / (-0.2 - o.top)));
      const size = y < -0.2 ? Math.sqrt(Math.max(0.0004, 1 - up * up)) : lerp(1, 0.86, smooth(0.2, o.bottom, y));
      const open =
        o.half *
        Math.sqrt(Math.max(0, smooth(o.from - 0.12, o.from + 0.1, y) * (1 - smooth(o.to - 0.1, o.to + 0.12, y))));
      const azimuth = rad(lerp(open, 360 - open, i / 44));
      column.push([Math.sin(azimuth) * (0.94 + o.lift) * size, y, -0.05 + Math.cos(azimuth) * (1.04 + o.lift) * size]);
    }
    grid.push(column);
  }
  return grid;
}

/** The window of such a covering. */
function windowGrid(lift: number, from: number, to: number, half: number): Grid {
  const grid: P3[][] = [];
  for (let i = 0; i <= 20; i++) {
    const azimuth = rad(lerp(-half, half, i / 20));
    const column: P3[] = [];
    for (let j = 0; j <= 8; j++) {
      const y = lerp(from, to, j / 8);
      const bulge = 0.04 * Math.sin((j / 8) * Math.PI);
      column.push([Math.sin(azimuth) * (0.94 + lift + bulge), y, -0.05 + Math.cos(azimuth) * (1.04 + lift + bulge)]);
    }
    grid.push(column);
  }
  return grid;
}

const motorcycle: HatMaker = (_, main, accent) => ({
  parts: [
    {
      grid: closedGrid({ lift: 0.2, bottom: 1.22, top: -1.54, from: -0.5, to: 0.5, half: 72 }),
      material: main,
      kind: 'shell',
      inks: { ends: true, bottom: true },
    },
    {
      grid: leaned(
        lathe(
          [
            [-1.5, 0.3],
            [-1.3, 0.84],
            [-1.2, 0.95],
          ],
          { from: 60, to: 120, columns: 8 },
        ),
        0,
      ),
      material: accent,
      kind: 'shell',
      inks: { top: true },
    },
  ],
  lines: [
    {
      points: [
        [-0.5, 0.8, 1.05],
        [0, 0.86, 1.18],
        [0.5, 0.8, 1.05],
      ],
      width: 0.7,
      material: main,
    },
  ],
  details: visor,
  hair: 'front',
  coversEars: true,
  shadow: -0.42,
});
/** The lifted visor: an arc above the window, with a light on it. */
function visor({ p, f, pen }: HatBrush): void {
  const grid = windowGrid(0.26, -0.86, -0.5, 74);
  const upper: P2[] = [];
  const lower: P2[] = [];
  for (const column of grid) {
    if (f.depth(column[0]!) < 0) continue;
    upper.push(f.p(column[0]!));
    lower.push(f.p(column[8]!));
  }
  if (upper.length < 3) return;
  const path = pathOf([...upper, ...lower.slice().reverse()]);
  p.fill(path, '#5a6a7c', 0.6);
  p.ink(upper, { w: pen, a: 0, b: 0 });
  p.ink(lower, { w: pen, a: 0, b: 0 });
}

/** A glass globe before the face, a shell behind it. */
const space: HatMaker = (_, main) => ({
  parts: [
    {
      grid: closedGrid({ lift: 0.42, bottom: 1.3, top: -1.8, from: -0.98, to: 1.0, half: 78 }),
      material: main,
      kind: 'shell',
      inks: { ends: true, bottom: true },
    },
    {
      grid: lathe([
        [1.1, 1.28],
        [1.3, 1.36],
        [1.48, 1.37],
      ]),
      material: STEEL,
      isRound: true,
      kind: 'shell',
      inks: { top: true },
    },
  ],
  details: glass,
  hair: 'short',
});
function glass({ p, f, pen }: HatBrush): void {
  if (f.depth([0, 0, 1]) < -0.2) return;
  const middle = f.p([0, 0.02, 0.5]);
  const wide = f.s * (0.5 + 0.75 * Math.abs(f.depth([0, 0, 1])));
  const high = f.s * 1.1;
  const lights: readonly (readonly [number, number, number, number])[] = [
    [-0.62, -0.42, 0.1, 0.34],
    [-0.72, 0.08, 0.06, 0.12],
  ];
  for (const [x, y, rx, ry] of lights) {
    const spot = ellipseAt([middle[0] + x * wide, middle[1] + y * high], rx * wide, ry * high);
    p.fill(pathOf(spot), '#ffffff', 0, 0.85);
  }
  const arc: P2[] = [];
  for (let i = 0; i <= 12; i++) {
    const angle = rad(lerp(20, 80, i / 12));
    arc.push([middle[0] + Math.cos(angle) * wide * 0.84, middle[1] + Math.sin(angle) * high * 0.84]);
  }
  p.ink(arc, { w: pen * 0.8, a: 0.4, b: 0.4 }, GLASS.shade);
}

export const HELMETS = {
  helmet,
  hard_hat: hardHat,
  ...KNIGHT_HELMETS,
  motorcycle_helmet: motorcycle,
  space_helmet: space,
} as const;
