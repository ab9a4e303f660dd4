import type { P3 } from '../../geometry/geometry';
import type { FigureBuild } from '../build';

/** A fold stroke as points (along, around) on a surface, its width, and how fast it swells and fades. */
export interface FoldRow {
  readonly at: readonly (readonly [number, number])[];
  readonly width?: number;
  readonly taper?: readonly [number, number];
}

/** Draws folds of a table on a surface; points outside `inside` are left out. */
export function drawFolds(
  g: FigureBuild,
  part: number,
  rows: readonly FoldRow[],
  surface: (v: number, a: number) => P3,
  inside: (v: number) => boolean,
): void {
  for (const row of rows) {
    const points: P3[] = [];
    for (const [v, a] of row.at) if (inside(v)) points.push(surface(v, a));
    if (points.length >= 2) g.fold(part, points, row.width ?? 0.65, row.taper?.[0] ?? 0.08, row.taper?.[1] ?? 0.8);
  }
}
