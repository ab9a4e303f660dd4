/** What is worn round the head: crowns, tiaras, bands, flowers, muffs. */
import { lerp, rad, spline2, type P2, type P3 } from '../../geometry/geometry';
import { material, pathOf, type Material } from '../../pen/paint';
import { ellipseAt } from '../ring';
import { lathe, leaned, leanedPoint, roundLine, type HatMaker } from './hat-model';
import type { Grid, HatBrush } from './shell';

const GOLD = material('#e8c14e', { bw: 0, bwShade: 0.24 });
const WHITE = material('#fbfafc', { bw: 0, bwShade: 0.2 });

/** A ring with points: heights rise and fall round it. */
function pointed(count: number, low: number, high: number, radius: number): Grid {
  const grid: P3[][] = [];
  const columns = count * 4;
  for (let i = 0; i <= columns; i++) {
    const azimuth = rad(-180 + (i / columns) * 360);
    const up = 1 - Math.abs(((i % 4) - 2) / 2);
    const top = -0.86 - lerp(low, high, up);
    const out = radius + (up > 0.5 ? 0.06 : 0.02);
    grid.push([
      [Math.sin(azimuth) * out * 0.94, top, Math.cos(azimuth) * out * 1.02 - 0.06],
      [Math.sin(azimuth) * radius * 0.94, -0.86, Math.cos(azimuth) * radius * 1.02 - 0.06],
    ]);
  }
  return grid;
}

const crown: HatMaker = () => ({
  parts: [
    {
      grid: leaned(pointed(8, 0.22, 0.62, 0.98), 6),
      material: GOLD,
      isRound: true,
      kind: 'shell',
      inks: { top: true },
    },
    {
      grid: leaned(
        lathe(
          [
            [-0.92, 1.0],
            [-0.74, 1.03],
          ],
          { steps: 2 },
        ),
        6,
      ),
      material: GOLD,
      isRound: true,
      kind: 'shell',
      inks: { top: true },
      weight: 0.8,
    },
  ],
  details: (brush) => gems(brush, [0, 45, 90, 135, 180, -45, -90, -135], -0.83, 1.03),
  hair: 'free',
});
function gems({ p, f, pen }: HatBrush, azimuths: readonly number[], y: number, radius: number): void {
  for (const azimuth of azimuths) {
    const angle = rad(azimuth);
    const v = leanedPoint([Math.sin(angle) * radius * 0.94, y, Math.cos(angle) * radius * 1.02 - 0.06], 6);
    if (f.depth([v[0], 0, v[2]]) < 0.15) continue;
    const gem = ellipseAt(f.p(v), f.s * 0.055, f.s * 0.07);
    p.fill(pathOf(gem), '#d63a52', 0.5);
    p.ink([...gem, gem[0]!], { w: pen * 0.6, a: 0, b: 0 });
  }
}

const tiara: HatMaker = () => {
  const grid: P3[][] = [];
  for (let i = 0; i <= 24; i++) {
    const turn = lerp(-74, 74, i / 24);
    const angle = rad(turn);
    const rise = 0.1 + 0.36 * Math.pow(Math.cos((turn / 74) * 1.5), 2) + (i % 2 === 0 ? 0 : -0.05);
    const out: P3 = [Math.sin(angle) * 1.02, -0.9 - rise, Math.cos(angle) * 1.02 - 0.16];
    grid.push([out, [Math.sin(angle) * 1.01, -0.88, Math.cos(angle) * 1.06 - 0.12]]);
  }
  return {
    parts: [{ grid, material: WHITE, kind: 'shell', inks: { top: true }, weight: 0.8 }],
    lines: [{ points: roundLine(-0.96, 1.075, -66, 66, -0.06), width: 0.5, material: WHITE }],
    details: (brush) => gems(brush, [0, 28, -28], -1.1, 1.0),
    hair: 'free',
  };
};

/** A band across the hair from ear to ear. */
function hoop(radius: number, wide: number, z: number, half = 100): Grid {
  const grid: P3[][] = [];
  for (let i = 0; i <= 30; i++) {
    const angle = rad(lerp(-half, half, i / 30));
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const at = (k: number): P3 => [sin * radius, -0.22 - cos * (radius + 0.03), z + k];
    grid.push([at(wide), at(-wide)]);
  }
  return grid;
}

const headband: HatMaker = (_, main) => ({
  parts: [{ grid: hoop(1.06, 0.11, 0.1), material: main, kind: 'sheet', inks: { top: true }, layer: 'front' }],
  hair: 'free',
});

const maid: HatMaker = () => {
  const frill: P3[][] = [];
  for (let i = 0; i <= 44; i++) {
    const angle = rad(lerp(-84, 84, i / 44));
    const wave = 0.05 * Math.sin(i * 1.6);
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const at = (radius: number, z: number): P3 => [sin * radius, -0.24 - cos * (radius + 0.03), z];
    frill.push([at(1.34 + wave, 0.34 + wave), at(1.2, 0.28), at(1.06, 0.24)]);
  }
  return {
    parts: [
      { grid: frill, material: WHITE, kind: 'sheet', inks: { top: true }, layer: 'front' },
      { grid: hoop(1.07, 0.06, 0.2, 88), material: WHITE, kind: 'sheet', inks: { top: true }, layer: 'front' },
    ],
    hair: 'free',
  };
};

/** A strip of cloth round the forehead, knotted behind with two ends. */
const hachimaki: HatMaker = (_, main) => {
  const strip = leaned(
    lathe(
      [
        [-0.6, 1.085],
        [-0.38, 1.06],
      ],
      { steps: 2 },
    ),
    8,
  );
  const tails: Grid[] = [-1, 1].map((side) => [
    [
      [side * 0.02, -0.34, -1.16],
      [side * 0.02, -0.2, -1.16],
    ],
    [
      [side * 0.26, -0.16, -1.36],
      [side * 0.16, 0.02, -1.34],
    ],
    [
      [side * 0.4, 0.4, -1.46],
      [side * 0.2, 0.44, -1.4],
    ],
  ]);
  return {
    parts: [
      ...tails.map((grid) => ({ grid, material: main, kind: 'sheet' as const, inks: { top: true } })),
      { grid: strip, material: main, isRound: true, kind: 'shell', inks: { top: true } },
    ],
    hair: 'free',
  };
};

const flowers: HatMaker = (_, main, accent) => ({
  parts: [],
  details: (brush) => {
    for (let i = 0; i < 18; i++) {
      const azimuth = -170 + i * 20;
      const angle = rad(azimuth);
      const v = leanedPoint([Math.sin(angle) * 1.05, -0.84, Math.cos(angle) * 1.12 - 0.08], 8);
      if (brush.f.depth([v[0], 0, v[2] + 0.1]) > -0.12)
        drawFlower(brush, v, i % 3 === 1 ? 0.12 : 0.16, i % 2 === 0 ? main : accent);
    }
  },
  hair: 'free',
});
/** A flower of five petals that faces the viewer. */
export function drawFlower({ p, f, pen }: HatBrush, at: P3, radius: number, m: Material): void {
  const [x, y] = f.p(at);
  const k = radius * f.s;
  for (let i = 0; i < 5; i++) {
    const angle = (i / 5) * Math.PI * 2 - 1.4;
    const petal = ellipseAt([x + Math.cos(angle) * k * 0.62, y + Math.sin(angle) * k * 0.62], k * 0.5, k * 0.5, 14);
    p.flat(pathOf(petal), m);
    p.ink([...petal, petal[0]!], { w: pen * 0.6, a: 0, b: 0 });
  }
  const heart = ellipseAt([x, y], k * 0.3, k * 0.3, 12);
  p.fill(pathOf(heart), '#f2c84a', 0);
  p.ink([...heart, heart[0]!], { w: pen * 0.5, a: 0, b: 0 });
}

/** Pads over the ears on a bow; `isSoft` for fur, else headphones. */
export function drawMuffs({ p, f, pen }: HatBrush, m: Material, isSoft: boolean, pass: 'far' | 'near'): void {
  for (const side of [-1, 1]) {
    const isNear = f.depth([side, 0, 0.05]) > -0.05;
    if (isNear !== (pass === 'near')) continue;
    const [x, y] = f.p([side * 1.08, 0.1, -0.12]);
    const out = Math.abs(f.depth([side, 0, 0]));
    const wide = f.s * lerp(0.16, 0.32, out);
    const points: P2[] = [];
    for (let i = 0; i < 24; i++) {
      const angle = (i / 24) * Math.PI * 2;
      const reach = isSoft && i % 2 === 1 ? 0.92 : 1;
      points.push([x + Math.cos(angle) * wide * reach, y + Math.sin(angle) * f.s * 0.34 * reach]);
    }
    const outline = isSoft ? spline2(points, 3, true) : points;
    p.flat(pathOf(outline), m);
    p.ink([...outline, outline[0]!, outline[1]!], { w: pen, a: 0, b: 0, under: 0.2 });
    if (isSoft) continue;
    const inner = ellipseAt([x, y], wide * 0.6, f.s * 0.2);
    p.shade(pathOf(inner), m);
    p.ink([...inner, inner[0]!], { w: pen * 0.7, a: 0, b: 0 });
  }
}

const earmuffs: HatMaker = (_, main) => ({
  parts: [
    {
      grid: hoop(1.1, 0.06, -0.1, 96),
      material: material('#3a3944'),
      kind: 'sheet',
      inks: { top: true },
      layer: 'front',
    },
  ],
  details: (brush) => drawMuffs(brush, main, true, 'near'),
  hair: 'free',
  coversEars: true,
});

export const hoopGrid = hoop;
export const BANDS = {
  crown,
  tiara,
  headband,
  hachimaki,
  maid_headdress: maid,
  flower_crown: flowers,
  earmuffs,
} as const;
