/** Ribbons, clips, flowers, headphones, halos, and what is about the neck. */
import { rad, spline2, type P2, type P3 } from '../../geometry/geometry';
import { material, pathOf, type Material } from '../../pen/paint';
import { paintClump, shapeClump } from '../hair/clump';
import type { HairBrush } from '../hair/hair-kit';
import { hairPoint } from '../hair/hair-space';
import { bow } from '../hair/pieces';
import type { HeadSpec } from '../head-spec';
import { drawFlower, drawMuffs, hoopGrid } from '../headwear/bands';
import { lathe } from '../headwear/hat-model';
import { paintShell } from '../headwear/shell';
import { ellipse } from '../ring';
import { shapeOfHead } from '../shape';

const RED = material('#d8404a');
const PLASTIC = material('#3c3a46', { bw: 1 });
const accentOf = (spec: HeadSpec): Material => spec.accent ?? RED;
/** Whether a place on the head looks to the viewer. */
const looks = ({ f }: HairBrush, [x, y, z]: P3, least = 0.05): boolean =>
  f.depth([x, Math.min(0, y + 0.28) * 0.6, z + 0.1]) > least;

export function drawTrinkets(brush: HairBrush, pass: 'far' | 'near'): void {
  const { p, f, spec, pen } = brush;
  const worn = spec.trinkets ?? [];
  if (worn.includes('headphones')) {
    if (pass === 'near')
      paintShell(brush, hoopGrid(1.14, 0.08, -0.1, 98), { material: PLASTIC, side: 'both', inks: { top: true } });
    drawMuffs(brush, PLASTIC, false, pass);
  }
  if (worn.includes('halo')) drawHalo(brush, pass);
  if (pass === 'far') return;
  if (worn.includes('hair_ribbon')) {
    const at: P3 = [0, -1.36, -0.34];
    if (f.depth([0, -0.5, -0.3]) > -0.9) bow(at, 0.62).draw(brush);
  }
  if (worn.includes('hairclip')) drawClip(brush);
  if (worn.includes('hair_flower')) {
    const at = hairPoint(62, -0.62, 0.22);
    if (looks(brush, at, -0.1)) {
      drawFlower(brush, hairPoint(72, -0.42, 0.2), 0.2, material('#fbe3ea', { bw: 0 }));
      drawFlower(brush, at, 0.27, accentOf(spec));
    }
  }
  if (worn.includes('ahoge')) {
    const sway = spec.yaw > 0 ? -1 : 1;
    const strand = shapeClump(f, { path: [[0.02, -1.36, 0.0], [sway * -0.12, -1.72, 0.12], [sway * 0.22, -2.0, 0.16], [sway * 0.62, -1.78, 0.14]], w: 0.16, root: 0.5, belly: 0.4, exp: 1.3, ink: 1, thick: 0.9, strands: 1 }); // prettier-ignore
    paintClump(p, strand, { material: spec.hairMaterial, pen: pen * 1.1, seed: spec.seed, isBehind: false });
    if (p.mode === 'bw' && spec.hairMaterial.bw >= 0.93) p.ink(strand.left, { w: pen * 0.6, a: 0.1, b: 0.3 });
  }
}

/** Two slides crossed over the temple. */
function drawClip(brush: HairBrush): void {
  const { p, f, spec, pen } = brush;
  for (const [a, b] of [
    [
      [-50, -0.62],
      [-30, -0.46],
    ],
    [
      [-51, -0.46],
      [-31, -0.62],
    ],
  ] as const) {
    const [from, to] = [hairPoint(a[0], a[1], 0.21), hairPoint(b[0], b[1], 0.21)];
    if (!looks(brush, from)) continue;
    const [u, v] = [f.p(from), f.p(to)];
    const long = Math.sqrt((v[0] - u[0]) ** 2 + (v[1] - u[1]) ** 2) || 1;
    const [nx, ny] = [(-(v[1] - u[1]) / long) * f.s * 0.045, ((v[0] - u[0]) / long) * f.s * 0.045];
    const bar: P2[] = [[u[0] + nx, u[1] + ny], [v[0] + nx, v[1] + ny], [v[0] - nx, v[1] - ny], [u[0] - nx, u[1] - ny]]; // prettier-ignore
    p.flat(pathOf(bar), accentOf(spec));
    p.ink([...bar, bar[0]!], { w: pen * 0.8, a: 0, b: 0 });
  }
}

/** A ring of light over the head; its far half is behind. */
function drawHalo({ p, f, pen }: HairBrush, pass: 'far' | 'near'): void {
  const gold = '#ffd95e';
  const ring = (radius: number): P2[] =>
    ellipse(radius, radius, 40).map(([x, z]) => f.p([x, -1.86 + z * 0.24, z - 0.1]));
  const outer = ring(0.84);
  const inner = ring(0.64);
  const from = f.p([0, -1.86, -0.1])[1];
  const isShown = (point: P2): boolean => point[1] >= from - 0.01 === (pass === 'near');
  let start = 0;
  while (start < 40 && (isShown(outer[start]!) || !isShown(outer[(start + 1) % 40]!))) start++;
  const [upper, lower]: [P2[], P2[]] = [[], []];
  for (let k = 0; k <= 21; k++) {
    const i = (start + k) % 40;
    upper.push(outer[i]!);
    lower.push(inner[i]!);
  }
  p.fill(pathOf([...upper, ...lower.slice().reverse()]), gold, 0);
  p.ink(upper, { w: pen * 0.9, a: 0, b: 0 });
  p.ink(lower, { w: pen * 0.9, a: 0, b: 0 });
}

/** Drawn after the body and before the face: a choker; a scarf's part behind the chin too. */
export function drawNeckwear(brush: HairBrush, pass: 'under' | 'over'): void {
  const { spec, f, p, pen } = brush;
  const { chin, neck } = shapeOfHead(spec);
  if (spec.neckwear === 'choker' && pass === 'under') {
    const band = lathe(
      [
        [chin + 0.1, neck * 1.12],
        [chin + 0.22, neck * 1.14],
      ],
      { steps: 2, columns: 24 },
    );
    const back = band.map((column) => column.map(([x, y, z]): P3 => [x, y, z - 0.16]));
    paintShell(brush, back, { material: PLASTIC, side: 'outer', isRound: true, inks: { top: true } });
    const drop = ellipse(f.s * 0.06, f.s * 0.07, 14).map(([x, y]): P2 => {
      const at = f.p([0, chin + 0.26, neck * 1.1 - 0.2]);
      return [at[0] + x, at[1] + y];
    });
    if (f.depth([0, 0, 1]) > 0.1) {
      p.fill(pathOf(drop), '#e6c34a', 0);
      p.ink([...drop, drop[0]!], { w: pen * 0.6, a: 0, b: 0 });
    }
  }
  if (spec.neckwear === 'scarf' && pass === 'over') drawScarf(brush, chin, neck);
}

function drawScarf(brush: HairBrush, chin: number, neck: number): void {
  const { f, p, pen, spec } = brush;
  const m = accentOf(spec);
  const roll = (y: number, high: number, radius: number, slope: number): void => {
    const grid = lathe(
      [[y, neck + 0.16], [y + high * 0.2, radius], [y + high * 0.7, radius + 0.05], [y + high, neck + 0.22]], // prettier-ignore
      { columns: 32, bend: ([x, at, z]) => [x, at + slope * x + 0.14 * Math.max(0, z), z - 0.12] },
    );
    paintShell(brush, grid, { material: m, side: 'outer', isRound: true, inks: { top: true } });
  };
  const end: readonly P3[] = [[0.34, chin + 0.5, 0.62], [0.62, chin + 0.55, 0.6], [0.72, chin + 1.5, 0.62], [0.36, chin + 1.54, 0.66]]; // prettier-ignore
  if (f.depth([0.3, 0, 1]) > 0) {
    const tail = spline2(end.map((v) => f.p(v)), 4, true); // prettier-ignore
    p.flat(pathOf(tail), m);
    p.ink([...tail, tail[0]!], { w: pen, a: 0, b: 0, under: 0.2 });
  }
  roll(chin + 0.16, 0.5, neck + 0.52, 0.12);
  roll(chin - 0.06, 0.4, neck + 0.44, -0.14);
  for (const azimuth of [-60, -20, 24, 66]) {
    const angle = rad(azimuth);
    const out = neck + 0.48;
    const line: P3[] = [[Math.sin(angle) * out, chin + 0.06, Math.cos(angle) * out - 0.12], [Math.sin(angle + 0.3) * out, chin + 0.24, Math.cos(angle + 0.3) * out - 0.1]]; // prettier-ignore
    if (f.depth([line[0]![0], 0, line[0]![2]]) > 0.1)
      p.ink(
        line.map((v) => f.p(v)),
        { w: pen * 0.6, a: 0.2, b: 0.6 },
      );
  }
}

/** Bandages about the forehead. */
export function drawBandage(brush: HairBrush): void {
  const white = material('#fbf9f6', { bw: 0, bwShade: 0.16 });
  for (const [y, slope] of [
    [-0.5, 0.1],
    [-0.42, -0.12],
    [-0.36, 0.02],
  ] as const) {
    const grid = lathe(
      [
        [y - 0.1, 1.05],
        [y + 0.1, 1.06],
      ],
      { steps: 2, bend: ([x, at, z]) => [x, at + slope * x - 0.06 * z, z] },
    );
    paintShell(brush, grid, { material: white, side: 'outer', isRound: true, inks: { top: true }, weight: 0.7 });
  }
}
