import { add, lerp, mix3, mul, rng, spline3, type P3, type Rng } from '../geometry/geometry';
import { material, type Material } from '../pen/paint';
import { addRod } from './add-rod';
import { boxFaces, boxVertices } from './box-mesh';
import type { DepthBuffer } from './depth-buffer';
import type { Part } from './part';

/** A stroke on a surface, drawn as far as its longest visible stretch reaches. */
export interface Fold {
  part: number;
  pts: P3[];
  /** Times the width of an outline. */
  w: number;
  /** Share of its length over which it swells and ends. */
  a: number;
  b: number;
  /** White wherever it lies. */
  white: boolean;
}
/** A round spot: a button, a mole. */
export interface Dot {
  part: number;
  at: P3;
  /** In units. */
  r: number;
  colour: string;
  bw: number;
}
/** A short crease, drawn only where all of it shows. */
export interface Mark {
  part: number;
  pts: P3[];
  w: number;
  /** Out of the surface: the mark is drawn only where that looks to the camera (a nail). */
  out?: P3;
}
export interface MeshOptions {
  /** Its border is always inked; true without. */
  readonly edge?: boolean;
  /** Rounded: light runs over its faces, no line between them. */
  readonly smooth?: boolean;
  /** Casts and takes no shadow. */
  readonly plain?: boolean;
}

const TAU = Math.PI * 2;
/** How far a fold may swing out between its points, in units. */
const FOLD_REACH = 0.5;
/** Surface coordinate of a share of the way round: 0 in front, 1 and -1 behind. */
export const aroundOf = (share: number): number => (share > 0.5 ? (share - 1) * 2 : share * 2);

/** What a build of surfaces starts from. */
export interface SurfaceParts {
  buf: DepthBuffer;
  /** Index of the figure or creature. */
  who: number;
  /** Materials of the whole drawing, which the build adds to. */
  mats: Material[];
  seed: number;
}
type TubeShape = [
  v0: number,
  v1: number,
  at: (v: number, angle: number) => P3,
  mid: (v: number) => P3,
  reach?: number | undefined,
];
type BoxShape = [c: P3, X: P3, Y: P3, Z: P3, o?: Partial<Part>];

/** A figure, creature or thing while it is built: adds surfaces to the depth buffer, and strokes that lie on them. */
export class SurfaceBuild {
  readonly folds: Fold[] = [];
  readonly dots: Dot[] = [];
  readonly marks: Mark[] = [];
  readonly r: Rng;
  readonly buf: DepthBuffer;
  readonly who: number;
  readonly mats: Material[];
  /** Px a unit. */
  readonly px: number;
  /** Units that a mark may lie off its surface. */
  fine = 0.04;

  constructor({ buf, who, mats, seed }: SurfaceParts) {
    this.buf = buf;
    this.who = who;
    this.mats = mats;
    this.px = buf.view.s;
    this.r = rng(seed);
  }

  /** Index of a material or of a colour's. */
  mat(m: Material | string): number {
    const own = typeof m === 'string' ? material(m) : m;
    for (let i = 0; i < this.mats.length; i++) {
      const other = this.mats[i]!;
      if (other.base === own.base && other.bw === own.bw && other.shade === own.shade) return i;
    }
    if (this.mats.length >= 255) return 0;
    return this.mats.push(own) - 1;
  }

  /** How many of so many rows of points along a form are enough at this size: all where a unit has 60 px. */
  points(most: number): number {
    const px = this.px * this.buf.sharpness;
    if (px >= 60) return most;
    return Math.max(6, Math.round(most * (px >= 34 ? 0.8 : px >= 22 ? 0.64 : 0.5)));
  }

  /** The same of points around a limb, which are few: a dozen where it is some ten pixels thick. */
  pointsAround(most: number): number {
    return this.px * this.buf.sharpness >= 34 ? most : Math.min(most, 12);
  }

  /** A new part of the figure; gives its index. */
  part(name: string, mat: Part['mat'], o: Partial<Part> = {}): number {
    return this.buf.add({ name, who: this.who, mat, ...o });
  }

  /**
   * Closed tube: `at(v, angle)` for nv + 1 rows from v0 to v1 and nu + 1 columns, `mid(v)` on its axis. u of the surface
   * runs -1 to 1 with 0 in front. Rows that lie out of the picture by `reach` units are left out.
   */
  tube(part: number, nv: number, nu: number, ...[v0, v1, at, mid, reach]: TubeShape): void {
    const rows: P3[][] = [],
      mids: P3[] = [];
    for (let j = 0; j <= nv; j++) mids.push(mid(lerp(v0, v1, j / nv)));
    const [first, last] = reach === undefined ? [0, nv] : this.seenRows(mids, reach);
    for (let j = first; j <= last; j++) {
      const v = lerp(v0, v1, j / nv),
        row: P3[] = [];
      for (let i = 0; i <= nu; i++) row.push(at(v, (i / nu) * TAU));
      rows.push(row);
    }
    if (rows.length === 0) return;
    this.buf.grid(
      part,
      rows,
      mids.slice(first, last + 1),
      (i) => aroundOf(i / nu),
      (j) => lerp(v0, v1, (first + j) / nv),
    );
  }

  /** First and last row that may be in the picture, by their middles and how far they reach; the last before the first if none. */
  seenRows(mids: readonly P3[], reach: number): [number, number] {
    let first = mids.length,
      last = -1;
    mids.forEach((mid, j) => {
      if (!this.buf.mayShow(mid, mid, reach)) return;
      if (last < 0) first = j;
      last = j;
    });
    // the rows beside bend the light of the outermost
    return last < 0 ? [0, -1] : [Math.max(0, first - 1), Math.min(mids.length - 1, last + 1)];
  }

  /** A bar with a round section along points, closed at both ends; `radius` may change along it (0 to 1). */
  rod(part: number, points: readonly P3[], radius: number | ((t: number) => number), sides = 12): void {
    addRod(this.buf, part, points, radius, sides);
  }

  /** An ellipsoid with the half axes X, Y, Z. */
  ball(part: number, c: P3, X: P3, Y: P3, Z: P3, n = 10): void {
    this.tube(
      part,
      n,
      n + 4,
      0.02,
      0.98,
      (v, a) => {
        const q = v * Math.PI,
          s = Math.sin(q);
        return add(c, add(mul(Y, -Math.cos(q)), add(mul(X, Math.sin(a) * s), mul(Z, Math.cos(a) * s))));
      },
      () => c,
    );
  }

  /** Open sheet through rows of points, smooth both ways; `fix` moves each point of it. */
  sheet(part: number, rows: P3[][], per = 4, fix?: (q: P3) => P3): void {
    const grid = sheetGrid(rows, per);
    if (fix) for (const row of grid) for (let i = 0; i < row.length; i++) row[i] = fix(row[i]!);
    this.buf.grid(
      part,
      grid,
      null,
      (i) => i / grid[0]!.length,
      (j) => j / grid.length,
    );
  }

  /** A box with the half axes X, Y, Z; all its edges are inked. */
  box(name: string, mat: number, ...[c, X, Y, Z, o = {}]: BoxShape): void {
    this.buf.polygons(boxVertices(c, X, Y, Z), boxFaces, { name, who: this.who, mat, edge: true, ...o });
  }

  /**
   * A polygon mesh: convex faces as indices of vertices, wound either way. Faces that meet at a blunt angle are one
   * smooth surface; other edges are inked. Gives a part that folds on the mesh can name.
   */
  mesh(
    name: string,
    vertices: readonly P3[],
    faces: readonly (readonly number[])[],
    mat: number,
    { edge = true, smooth = false, plain = false }: MeshOptions = {},
  ): number {
    const parts = this.buf.polygons(vertices, faces, { name, who: this.who, mat, edge, plain }, smooth);
    return parts[0] ?? 0;
  }

  /** A stroke on a part: w times the outline's width, swelling over the share `a` and ending over `b` of its length. */
  fold(part: number, pts: P3[], w = 0.7, a = 0.1, b = 0.7, white = false): void {
    if (!pts.some((q) => this.buf.mayShow(q, q, FOLD_REACH))) return;
    const line = pts.length > 2 ? spline3(pts, 5) : straight(pts[0]!, pts[1]!);
    this.folds.push({ part, pts: line, w, a, b, white });
  }
}

function straight(a: P3, b: P3): P3[] {
  const line: P3[] = [];
  for (let i = 0; i <= 8; i++) line.push(mix3(a, b, i / 8));
  return line;
}

/** Rows of points splined along and across. Two rows are joined by a plain surface. */
function sheetGrid(rows: P3[][], per: number): P3[][] {
  const splined: P3[][] = [];
  for (const row of rows)
    splined.push(
      row.length > 2
        ? spline3(row, per)
        : spline3([row[0]!, mix3(row[0]!, row[1]!, 0.5), row[1]!], Math.max(1, per >> 1)),
    );
  const [first, second] = splined,
    grid: P3[][] = [];
  if (splined.length === 2) {
    for (let j = 0; j <= 3; j++) grid.push(first!.map((q, i) => mix3(q, second![i]!, j / 3)));
    return grid;
  }
  for (let i = 0; i < first!.length; i++) {
    const column = spline3(
      splined.map((row) => row[i]!),
      per,
    );
    column.forEach((q, j) => (grid[j] ??= []).push(q));
  }
  return grid;
}
