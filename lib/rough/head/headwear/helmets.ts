/** Hard hats and helmets. */
import { lerp, rad, smooth, type P2, type P3 } from '../../geometry/geometry';
import { material, pathOf, type Material } from '../../pen/paint';
import { downLine, lathe, leaned, leanedPoint, roundLine, type HatMaker, type Ring } from './hat-model';
import { KNIGHT_HELMETS } from './knight-helmets';
import type { Grid, HatBrush } from './shell';

const STEEL = material('#c3c9d2', { bw: 0.06, bwShade: 0.32 });
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

/** The outside of a full helmet: a round shell down to the chin, drawn in at the neck. */
function globePoint(azimuth: number, y: number, o: Globe): P3 {
  const middle = (o.top + o.bottom) / 2;
  const up = (y - middle) / ((o.bottom - o.top) / 2);
  const size = Math.pow(Math.max(0, 1 - Math.pow(Math.abs(up), y < middle ? 2 : 3.2) * (y < middle ? 1 : 0.42)), 0.5);
  const angle = rad(azimuth);
  return [Math.sin(angle) * o.wide * size, y, -0.06 + Math.cos(angle) * o.deep * size];
}
interface Globe {
  readonly top: number;
  readonly bottom: number;
  /** Half its width and half its depth. */
  readonly wide: number;
  readonly deep: number;
}
/** An opening with round corners: between two heights, half as wide as `half` degrees. */
interface Opening {
  readonly from: number;
  readonly to: number;
  readonly half: number;
}
function halfAt(y: number, { from, to, half }: Opening): number {
  const v = (y - (from + to) / 2) / ((to - from) / 2);
  return Math.abs(v) >= 1 ? 0 : half * Math.pow(1 - Math.pow(Math.abs(v), 3.4), 1 / 3);
}
function globe(o: Globe, opening: Opening): Grid {
  // rows lie closer at the ends of the opening, where its corners are round
  const rows: number[] = [];
  for (let j = 0; j <= 10; j++) rows.push(lerp(o.top, opening.from, 1 - (1 - j / 10) ** 1.4));
  for (let j = 1; j < 14; j++) rows.push(lerp(opening.from, opening.to, 0.5 - 0.5 * Math.cos((j / 14) * Math.PI)));
  for (let j = 0; j <= 8; j++) rows.push(lerp(opening.to, o.bottom, j / 8));
  const grid: P3[][] = [];
  for (let i = 0; i <= 46; i++)
    grid.push(
      rows.map((y) => {
        const half = halfAt(y, opening);
        return globePoint(lerp(half, 360 - half, i / 46), y, o);
      }),
    );
  return grid;
}
/** The edge of the opening, `more` degrees and as much of its height outside of it. */
function openingEdge(o: Globe, opening: Opening, more: number): P3[] {
  const wider = { from: opening.from - more * 0.011, to: opening.to + more * 0.011, half: opening.half + more };
  const points: P3[] = [];
  for (const side of [1, -1])
    for (let j = 0; j <= 16; j++) {
      const t = side > 0 ? j / 16 : 1 - j / 16;
      const y = lerp(wider.from, wider.to, 0.5 - 0.5 * Math.cos(t * Math.PI));
      points.push(globePoint(side * halfAt(y, wider), y, o));
    }
  points.push(points[0]!);
  return points;
}
const faces = (f: HatBrush['f'], v: P3): boolean => f.depth([v[0], 0, v[2] + 0.06]) > 0.04;

const RIDING: Globe = { top: -1.58, bottom: 1.26, wide: 1.16, deep: 1.26 };
const RIDING_WINDOW: Opening = { from: -0.5, to: 0.5, half: 70 };
const motorcycle: HatMaker = (_, main, accent) => ({
  parts: [{ grid: globe(RIDING, RIDING_WINDOW), material: main, kind: 'shell', inks: { ends: true, bottom: true } }],
  lines: [
    { points: openingEdge(RIDING, RIDING_WINDOW, 6), width: 0.6, material: main },
    ...[0.72, 0.8].map((y) => ({ points: [-26, -13, 0, 13, 26].map((azimuth) => globePoint(azimuth, y, RIDING)), width: 0.8, material: main })), // prettier-ignore
  ],
  details: (brush) => {
    stripe(brush, accent);
    visor(brush);
  },
  hair: 'front',
  coversEars: true,
  shadow: -0.42,
});
/** A stripe of the accent over the crown. */
function stripe({ p, f, pen }: HatBrush, m: Material): void {
  for (const side of [-1, 1]) {
    const [outer, inner]: [P2[], P2[]] = [[], []];
    for (let i = 0; i <= 20; i++) {
      const angle = rad(lerp(28, 152, i / 20));
      const y = -0.2 - 1.37 * Math.sin(angle);
      const from = globePoint(angle < Math.PI / 2 ? 0 : 180, y, RIDING);
      if (f.depth([side * 0.2, (y + 0.2) * 0.7, from[2]]) < 0.02) continue;
      outer.push(f.p([side * 0.3, y + 0.035, from[2]]));
      inner.push(f.p([side * 0.12, y, from[2]]));
    }
    if (outer.length < 3) continue;
    p.flat(pathOf([...outer, ...inner.slice().reverse()]), m);
    for (const line of [outer, inner]) p.ink(line, { w: pen * 0.55, a: 0.05, b: 0.05 });
  }
}
/** The lifted visor over the brow, with a light on it, and its pivots. */
function visor({ p, f, pen }: HatBrush): void {
  const lifted: Globe = { ...RIDING, wide: 1.2, deep: 1.32 };
  const [upper, lower]: [P2[], P2[]] = [[], []];
  for (let azimuth = -82; azimuth <= 82; azimuth += 4) {
    const drop = 0.3 * (azimuth / 82) ** 2;
    const [a, b] = [globePoint(azimuth, -0.98 + drop * 2.2, lifted), globePoint(azimuth, -0.5 + drop, lifted)];
    if (!faces(f, b)) continue;
    upper.push(f.p(a));
    lower.push(f.p(b));
  }
  if (upper.length < 3) return;
  const path = pathOf([...upper, ...lower.slice().reverse()]);
  p.fill(path, '#5a6a7c', 0.6);
  const glint = upper.map(([x, y], i): P2 => [lerp(x, lower[i]![0], 0.22), lerp(y, lower[i]![1], 0.22)]);
  p.ink(glint.slice(3, Math.max(5, upper.length >> 1)), { w: pen * 1.5, a: 0.4, b: 0.4 }, '#ffffff', '#ffffff');
  p.ink(upper, { w: pen, a: 0.03, b: 0.03 });
  p.ink(lower, { w: pen, a: 0.03, b: 0.03 });
}

const SUIT: Globe = { top: -1.86, bottom: 1.46, wide: 1.42, deep: 1.5 };
const SUIT_WINDOW: Opening = { from: -1.06, to: 1.06, half: 66 };
/** A glass window before the face, a shell behind it, a ring of metal round the neck. */
const space: HatMaker = (_, main) => ({
  parts: [
    { grid: globe(SUIT, SUIT_WINDOW), material: main, kind: 'shell', inks: { ends: true, bottom: true } },
    {
      grid: lathe([
        [1.24, 1.26],
        [1.38, 1.34],
        [1.54, 1.34],
      ]),
      material: STEEL,
      isRound: true,
      kind: 'shell',
      inks: { top: true },
    },
  ],
  lines: [{ points: openingEdge(SUIT, SUIT_WINDOW, 8), width: 0.7, material: main }],
  details: glass,
  hair: 'short',
});
/** Two lights on the glass, on the side of the light. */
function glass({ p, f, pen }: HatBrush): void {
  for (const [from, to, azimuth, width] of [
    [-0.78, -0.2, -44, 9],
    [-0.06, 0.14, -50, 7],
  ] as const) {
    const [left, right]: [P2[], P2[]] = [[], []];
    for (let i = 0; i <= 8; i++) {
      const y = lerp(from, to, i / 8);
      const swell = Math.sin((i / 8) * Math.PI) * width;
      const at = azimuth - f.m[0][2] * 40;
      left.push(f.p(globePoint(at - swell, y, SUIT)));
      right.push(f.p(globePoint(at + swell, y, SUIT)));
    }
    if (f.depth([0, 0, 1]) > 0) p.fill(pathOf([...left, ...right.reverse()]), '#ffffff', 0, 0.85);
  }
  // where the glass bends out of sight, seen from the side
  const turn = Math.atan2(-f.m[2][2], f.m[2][0]) * (180 / Math.PI);
  for (const edge of [turn, turn > 0 ? turn - 180 : turn + 180]) {
    const rim: P2[] = [];
    for (let i = 0; i <= 24; i++) {
      const y = lerp(SUIT_WINDOW.from, SUIT_WINDOW.to, i / 24);
      if (Math.abs(edge) < halfAt(y, SUIT_WINDOW)) rim.push(f.p(globePoint(edge, y, SUIT)));
    }
    if (rim.length > 2) p.ink(rim, { w: pen, a: 0.05, b: 0.05 });
  }
}

export const HELMETS = {
  helmet,
  hard_hat: hardHat,
  ...KNIGHT_HELMETS,
  motorcycle_helmet: motorcycle,
  space_helmet: space,
} as const;
