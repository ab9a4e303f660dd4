/** Horns and antlers: tapered ropes that stand on the skull. */
import { rad, type P3 } from '../../geometry/geometry';
import { material, type Material } from '../../pen/paint';
import type { Horns } from '../../vocabulary/people';
import { paintClump, shapeClump, type Clump } from '../hair/clump';
import type { HairBrush } from '../hair/hair-kit';

const BONE = material('#e8dcc2', { bw: 0, bwShade: 0.24 });
const DARK = material('#4a3b44', { bw: 0.45, bwShade: 0.65 });
const WOOD = material('#b08a60', { bw: 0.2, bwShade: 0.4 });

const horn = (path: readonly P3[], w: number, rungs: number): Clump => ({
  path,
  w,
  belly: 0.06,
  root: 0.94,
  exp: 1.15,
  ink: 1,
  thick: 1,
  strands: 0,
  rungs,
});

const both = (make: (side: number) => readonly Clump[]): Clump[] => [...make(-1), ...make(1)];

/** A spiral beside the ear, as a ram has it. */
function curled(side: number): Clump[] {
  const path: P3[] = [];
  for (let i = 0; i <= 12; i++) {
    const t = i / 12;
    const angle = rad(-110 - t * 400);
    const radius = 0.46 - 0.24 * t;
    path.push([
      side * (0.82 + 0.5 * t),
      -0.5 + radius * Math.sin(angle),
      -0.12 - radius * Math.cos(angle) * 1.1 + 0.1 * t,
    ]);
  }
  return [{ ...horn(path, 0.36, 11), exp: 0.8 }];
}

function antler(side: number): Clump[] {
  const main: P3[] = [[side * 0.42, -1.14, 0.1], [side * 0.72, -1.6, 0.0], [side * 1.2, -2.0, -0.1], [side * 1.34, -2.6, 0.05]]; // prettier-ignore
  return [
    { ...horn(main, 0.16, 3), exp: 0.9 },
    horn([[side * 0.66, -1.5, 0.02], [side * 0.6, -1.74, 0.3], [side * 0.64, -1.98, 0.38]], 0.11, 0), // prettier-ignore
    horn([[side * 1.02, -1.85, -0.06], [side * 0.9, -2.2, 0.12], [side * 0.92, -2.44, 0.14]], 0.11, 0), // prettier-ignore
    horn([[side * 1.16, -1.98, -0.1], [side * 1.5, -2.1, -0.14], [side * 1.66, -2.36, -0.1]], 0.1, 0), // prettier-ignore
  ];
}

const SETS: Readonly<Record<Horns, { readonly clumps: readonly Clump[]; readonly material: Material }>> = {
  small_horns: { clumps: both((side) => [horn([[side * 0.44, -1.12, 0.3], [side * 0.5, -1.36, 0.34], [side * 0.5, -1.54, 0.4]], 0.2, 2)]), material: BONE }, // prettier-ignore
  oni_horns: { clumps: both((side) => [horn([[side * 0.34, -1.0, 0.62], [side * 0.4, -1.36, 0.76], [side * 0.36, -1.78, 0.78]], 0.24, 4)]), material: BONE }, // prettier-ignore
  demon_horns: { clumps: both((side) => [horn([[side * 0.58, -1.04, 0.1], [side * 1.0, -1.28, 0.12], [side * 1.16, -1.72, 0.06], [side * 0.9, -2.1, 0.1]], 0.28, 6)]), material: DARK }, // prettier-ignore
  curled_horns: { clumps: both(curled), material: BONE },
  antlers: { clumps: both(antler), material: WOOD },
  unicorn_horn: { clumps: [horn([[0, -0.9, 0.82], [0, -1.5, 1.12], [0, -2.2, 1.42]], 0.24, 7)], material: BONE }, // prettier-ignore
};

/** The horns of one pass: those behind the skull are drawn before the hair. */
export function drawHorns({ p, f, spec, pen }: HairBrush, horns: Horns, pass: 'far' | 'near'): void {
  const set = SETS[horns];
  for (const clump of set.clumps) {
    const root = clump.path[0]!;
    const isFar = f.depth([root[0], 0, root[2]]) < -0.35;
    if (isFar !== (pass === 'far')) continue;
    paintClump(p, shapeClump(f, clump), { material: set.material, pen: pen * 1.1, seed: spec.seed, isBehind: false });
  }
}
