import type { P3 } from '../geometry/geometry';
import type { FigureBuild } from './figure-build';

/** Heights (t) and angles from the front of points on the trunk. */
type Stroke = readonly (readonly [t: number, angle: number])[];

const PI = Math.PI;
const SIDES = [-1, 1] as const;

/** A stroke on the skin, mirrored by s. */
function stroke(
  g: FigureBuild,
  part: number,
  points: Stroke,
  s: number,
  [w, a, b]: readonly [number, number, number],
): void {
  const line: P3[] = [];
  for (const [t, angle] of points) line.push(g.body.trunk(t, angle * s, 0.004));
  g.fold(part, line, w, a, b);
}

function collarBones(g: FigureBuild, part: number): void {
  for (const s of SIDES) {
    stroke(g, part, [[0.9, 0.14], [0.915, 0.55], [0.905, 1.05]], s, [0.62, 0.15, 0.6]); // prettier-ignore
    stroke(g, part, [[0.93, 0.1], [0.905, 0.09], [0.885, 0.03]], s, [0.45, 0.4, 0.5]); // prettier-ignore
  }
}

/** Edge of the chest muscles; a middle line and the arch of the ribs where there is muscle. */
function maleChest(g: FigureBuild, part: number, muscle: number): void {
  for (const s of SIDES) {
    stroke(g, part, [[0.735, 1.08], [0.69, 0.95], [0.662, 0.66], [0.665, 0.3], [0.69, 0.1]], s, [0.5 + 0.25 * muscle, 0.3, 0.6]); // prettier-ignore
    stroke(g, part, [[0.7, 0.62], [0.694, 0.585]], s, [0.6, 0.3, 0.3]); // prettier-ignore
  }
  stroke(g, part, [[0.82, 0], [0.76, 0], [0.68, 0]], 1, [0.3 + 0.3 * muscle, 0.5, 0.4]); // prettier-ignore
  if (muscle < 0.35) return;
  for (const s of SIDES) {
    stroke(g, part, [[0.64, 0.1], [0.6, 0.42], [0.53, 0.78]], s, [0.35 + 0.25 * muscle, 0.3, 0.7]); // prettier-ignore
    stroke(g, part, [[0.58, 1.25], [0.55, 1.02], [0.545, 0.9]], s, [0.5, 0.1, 0.7]); // prettier-ignore
    stroke(g, part, [[0.53, 1.25], [0.5, 1.0], [0.495, 0.9]], s, [0.45, 0.1, 0.7]); // prettier-ignore
  }
  if (muscle < 0.6) return;
  for (const s of SIDES)
    for (const t of [0.555, 0.485, 0.415])
      stroke(g, part, [[t, 0.04], [t + 0.006, 0.22], [t - 0.004, 0.42]], s, [0.5, 0.2, 0.7]); // prettier-ignore
}

/** Navel, the belly's middle line, and the lines from the hip bones down to the groin. */
function belly(g: FigureBuild, part: number, muscle: number, fat: number): void {
  stroke(g, part, [[0.348, -0.03], [0.332, 0.012], [0.318, 0.02]], 1, [0.75, 0.2, 0.4]); // prettier-ignore
  stroke(g, part, [[0.62, 0.02], [0.5, 0.02], [0.38, 0.015]], 1, [0.35 + 0.3 * muscle, 0.5, 0.6]); // prettier-ignore
  for (const s of SIDES) {
    stroke(g, part, [[0.25, 1.0], [0.17, 0.72], [0.09, 0.45], [0.045, 0.25]], s, [0.45 + 0.2 * muscle, 0.5, 0.4]); // prettier-ignore
    if (fat > 0.4) {
      stroke(g, part, [[0.2, 0.2], [0.185, 0.6], [0.215, 1.1]], s, [0.6, 0.3, 0.5]); // prettier-ignore
      stroke(g, part, [[0.47, 1.75], [0.455, 1.45], [0.47, 1.2]], s, [0.55, 0.1, 0.7]); // prettier-ignore
      stroke(g, part, [[0.66, 0.35], [0.645, 0.7], [0.67, 1.05]], s, [0.55, 0.4, 0.5]); // prettier-ignore
    }
  }
}

/** Furrow of the spine, shoulder blades, and the dimples over the seat. */
function backLines(g: FigureBuild, part: number, muscle: number): void {
  stroke(g, part, [[0.84, PI], [0.6, PI], [0.36, PI]], 1, [0.55 + 0.15 * muscle, 0.4, 0.5]); // prettier-ignore
  stroke(g, part, [[0.13, PI], [0.08, PI], [0.02, PI]], 1, [0.65, 0.4, 0.1]); // prettier-ignore
  for (const s of SIDES) {
    stroke(g, part, [[0.83, PI - 0.5], [0.77, PI - 0.62], [0.715, PI - 0.98]], s, [0.55 + 0.15 * muscle, 0.3, 0.5]); // prettier-ignore
    stroke(g, part, [[0.235, PI - 0.3], [0.222, PI - 0.24]], s, [0.5, 0.3, 0.3]); // prettier-ignore
    if (muscle > 0.5) stroke(g, part, [[0.66, PI - 1.2], [0.58, PI - 0.75], [0.47, PI - 0.4]], s, [0.5, 0.2, 0.7]); // prettier-ignore
  }
}

/**
 * The lines of a bare trunk: collar bones, chest, belly with the navel, back. `part` is the trunk's skin; where clothes
 * cover it, they do not show, and under a garment of the whole trunk only the collar bones are added.
 */
export function addTorsoMarks(g: FigureBuild, part: number, isCovered = false): void {
  const { muscle, belly: fat, bust } = g.body.b,
    isChild = g.spec.age === 'child';
  collarBones(g, part);
  if (isCovered) return;
  belly(g, part, muscle, fat);
  backLines(g, part, muscle);
  if (bust === 0 && !isChild) maleChest(g, part, muscle);
  if (g.spec.age === 'old')
    for (const t of [0.5, 0.43]) stroke(g, part, [[t, -0.5], [t - 0.012, 0], [t, 0.5]], 1, [0.4, 0.4, 0.4]); // prettier-ignore
}
