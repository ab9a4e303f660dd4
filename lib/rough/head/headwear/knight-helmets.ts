/** Helmets of knights: an open one that frames the face, and one with its visor down. */
import { lerp, rad, smooth, type P2, type P3 } from '../../geometry/geometry';
import { material, pathOf, type Material } from '../../pen/paint';
import { stroke } from '../../pen/stroke';
import { paintClump, shapeClump } from '../hair/clump';
import { ellipseAt } from '../ring';
import { roundLine, type Hat, type HatMaker } from './hat-model';
import type { Grid, HatBrush } from './shell';

const STEEL = material('#c3c9d2', { bw: 0.06, bwShade: 0.32 });
const DARK = '#23222b';
const TOP = -1.56;
const BOTTOM = 1.3;

/** Half width of the skull piece at a height, as a share: a round crown, close at the neck, flaring over the collar. */
function girth(y: number): number {
  if (y < -0.2) return Math.pow(Math.max(0, 1 - Math.pow((-0.2 - y) / (-0.2 - TOP), 2.1)), 0.52);
  return 1 - 0.17 * smooth(0.1, 0.85, y) + 0.2 * smooth(0.92, BOTTOM, y);
}

function shellPoint(azimuth: number, y: number, lift: number): P3 {
  const size = girth(y);
  const angle = rad(azimuth);
  return [Math.sin(angle) * (0.93 + lift) * size, y, -0.06 + Math.cos(angle) * (1.03 + lift) * size];
}

/** The skull piece with cheeks; `open` is half the width of the opening before the face, in degrees. */
function skullPiece(open: (y: number) => number): Grid {
  const grid: P3[][] = [];
  for (let i = 0; i <= 46; i++) {
    const column: P3[] = [];
    for (let j = 0; j <= 30; j++) {
      const y = lerp(TOP, BOTTOM, Math.pow(j / 30, 0.9));
      const half = open(y);
      column.push(shellPoint(lerp(half, 360 - half, i / 46), y, 0.14));
    }
    grid.push(column);
  }
  return grid;
}

/** From the brow down to the chin, widest beside the eyes. */
const OPENING = (y: number): number =>
  56 * Math.sqrt(smooth(-0.5, -0.2, y)) * (1 - 0.26 * smooth(0.15, 0.75, y)) * (1 + 0.25 * smooth(0.9, BOTTOM, y));

/** The ridge from the brow over the crown to the nape. */
function comb(m: Material): NonNullable<Hat['lines']>[number] {
  const points: P3[] = [];
  for (let i = 0; i <= 24; i++) {
    const angle = rad(lerp(-8, 160, i / 24));
    const y = -0.5 + (TOP + 0.5) * Math.sin(angle);
    points.push(shellPoint(angle > Math.PI / 2 ? 180 : 0, y, 0.15));
  }
  return { points, width: 0.9, material: m };
}

/** Feathers from the crown, falling behind: before the helmet only where its back is turned to the viewer. */
function plume({ p, f, pen }: HatBrush, m: Material): void {
  for (let i = 0; i < 5; i++) {
    const [aside, far] = [(i - 2) * 0.16, 0.12 * Math.abs(i - 2)];
    const clump = shapeClump(f, {
      path: [
        [aside * 0.2, -1.5, -0.3],
        [aside, -1.92 + far, -0.5],
        [aside * 1.6, -1.86 + far * 2, -1.05],
        [aside * 1.9, -1.3 + far, -1.56],
        [aside * 2, -0.55 - far * 1.5, -1.62],
      ],
      w: 0.42,
      belly: 0.55,
      root: 0.25,
      exp: 1.6,
      thick: 0.8,
      ink: 0.85,
      strands: 2,
    });
    paintClump(p, clump, { material: m, pen, seed: 7 + i, isBehind: false });
  }
}
const isPlumeBehind = ({ f }: HatBrush): boolean => f.depth([0, 0, -1]) < 0.25;

/** Heads of rivets on a row of points that look to the viewer. */
function rivets({ p, f, pen }: HatBrush, points: readonly P3[]): void {
  for (const v of points) {
    if (f.depth([v[0], 0, v[2] + 0.06]) < 0.15) continue;
    const spot = ellipseAt(f.p(v), f.s * 0.03, f.s * 0.03);
    p.ink([...spot, spot[0]!], { w: pen * 0.5, a: 0, b: 0 });
  }
}

function withPlume(hat: Hat, accent: Material): Hat {
  return {
    ...hat,
    under: (brush) => {
      if (isPlumeBehind(brush)) plume(brush, accent);
    },
    details: (brush) => {
      hat.details?.(brush);
      if (!isPlumeBehind(brush)) plume(brush, accent);
    },
  };
}

const open: HatMaker = (spec, _, accent) => {
  const m = spec.cloth ?? STEEL;
  const rim = (side: number, more: number): P3[] => {
    const points: P3[] = [];
    for (let i = 0; i <= 24; i++) {
      const y = lerp(-0.44, BOTTOM, i / 24);
      points.push(shellPoint(side * (OPENING(y) + more), y, 0.145));
    }
    return points;
  };
  const hat: Hat = {
    parts: [{ grid: skullPiece(OPENING), material: m, kind: 'shell', inks: { ends: true, bottom: true } }],
    lines: [
      comb(m),
      ...[-1, 1].map((side) => ({ points: rim(side, 7), width: 0.55, material: m })),
      { points: roundLine(-0.62, 1.16, 8, 352), width: 0.6, material: m },
    ],
    details: (brush) =>
      rivets(brush, [-1, 1].flatMap((side) => [-0.1, 0.25, 0.6, 0.95].map((y) => shellPoint(side * (OPENING(y) + 14), y, 0.15)))), // prettier-ignore
    hair: 'front',
    coversEars: true,
    shadow: -0.34,
  };
  return withPlume(hat, accent);
};

/** How far the visor stands out before the face: a blunt beak below the eyes. */
function visorPoint(azimuth: number, y: number, lift = 0): P3 {
  const [x, , z] = shellPoint(azimuth, Math.min(y, 0.55), 0.2 + lift);
  const beak = 0.26 * Math.exp(-((azimuth / 34) ** 2)) * smooth(-0.3, 0.35, y) * (1 - 0.75 * smooth(0.6, 1.2, y));
  const under = 1 - 0.2 * smooth(0.6, 1.25, y);
  return [x * under, y, z * under + beak];
}
const SLIT = 0.1;

function visorGrid(): Grid {
  const grid: P3[][] = [];
  for (let i = 0; i <= 30; i++) {
    const column: P3[] = [];
    for (let j = 0; j <= 16; j++) column.push(visorPoint(lerp(-84, 84, i / 30), lerp(-0.4, 1.22, j / 16)));
    grid.push(column);
  }
  return grid;
}

/** Slit for the eyes, holes to breathe, the edge of the beak, and the pivots at the temples. */
function visorDetails(brush: HatBrush): void {
  const { p, f, pen } = brush;
  const isSeen = (azimuth: number): boolean => f.depth([Math.sin(rad(azimuth)), 0, Math.cos(rad(azimuth))]) > 0.08;
  for (const side of [-1, 1]) {
    const [upper, lower]: [P2[], P2[]] = [[], []];
    for (let azimuth = 4; azimuth <= 58; azimuth += 3) {
      if (!isSeen(side * azimuth)) continue;
      const half = 0.062 * (1 - smooth(44, 60, azimuth));
      upper.push(f.p(visorPoint(side * azimuth, SLIT - half)));
      lower.push(f.p(visorPoint(side * azimuth, SLIT + half)));
    }
    if (upper.length > 1) p.fill(pathOf([...upper, ...lower.reverse()]), DARK, 1);
    let holes = '';
    for (let row = 0; row < 3; row++)
      for (let k = 0; k < 4; k++) {
        const azimuth = side * (15 + k * 9 + (row % 2) * 4);
        const y = 0.46 + row * 0.17;
        if (isSeen(azimuth)) holes += stroke([f.p(visorPoint(azimuth, y)), f.p(visorPoint(azimuth, y + 0.08))], { w: pen * 1.5, a: 0.1, b: 0.1 }); // prettier-ignore
      }
    p.inkPath(holes);
    const pivot = visorPoint(side * 76, -0.16, 0.02);
    if (!isSeen(side * 76)) continue;
    const disc = ellipseAt(f.p(pivot), f.s * 0.09, f.s * 0.09);
    p.flat(pathOf(disc), STEEL);
    p.ink([...disc, disc[0]!], { w: pen * 0.8, a: 0, b: 0 });
  }
  const brow: P2[] = [];
  for (let azimuth = -64; azimuth <= 64; azimuth += 4)
    if (isSeen(azimuth)) brow.push(f.p(visorPoint(azimuth, SLIT - 0.13)));
  if (brow.length > 2) p.ink(brow, { w: pen * 0.6, a: 0.2, b: 0.2 });
  const edge: P2[] = [];
  for (let y = -0.38; y <= 1.2; y += 0.08) edge.push(f.p(visorPoint(0, y)));
  if (isSeen(0)) p.ink(edge, { w: pen * 0.7, a: 0.1, b: 0.1 });
}

const closed: HatMaker = (spec, _, accent) => {
  const m = spec.cloth ?? STEEL;
  const hat: Hat = {
    parts: [
      { grid: skullPiece(() => 0), material: m, kind: 'shell', inks: { ends: false, bottom: true } },
      { grid: visorGrid(), material: m, kind: 'shell', layer: 'front', inks: { top: true, ends: true, bottom: true } },
    ],
    lines: [comb(m), { points: roundLine(1.02, 0.965), width: 0.6, material: m }],
    details: visorDetails,
    hair: 'none',
    coversEars: true,
    hidesFace: true,
  };
  return withPlume(hat, accent);
};

export const KNIGHT_HELMETS = { knight_helmet: open, closed_helmet: closed } as const;
