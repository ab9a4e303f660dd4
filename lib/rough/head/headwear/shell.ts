/** Surfaces of headwear: grids of points in head space, painted by what faces the viewer, with their outlines inked. */
import { cross, mix2, norm, type P2, type P3 } from '../../geometry/geometry';
import { INK, pathOf, type Material, type Paint } from '../../pen/paint';
import { stroke } from '../../pen/stroke';
import type { Frame } from '../frame';

/** Columns by azimuth (0 the face, rising to the viewer's right), each from the top down. */
export type Grid = readonly (readonly P3[])[];

/** How far a surface turns from the light before it is in shadow. */
const SHADED = 0.56;

export interface HatBrush {
  readonly p: Paint;
  readonly f: Frame;
  /** Width of the head's pen in px. */
  readonly pen: number;
}

export interface ShellStyle {
  readonly material: Material;
  /** The last column is the first again. */
  readonly isRound?: boolean;
  /** Which quads: those that show their outer side, their inner one, or both. */
  readonly side: 'outer' | 'inner' | 'both';
  /** Only quads nearer (or farther) than this depth in units. */
  readonly nearerThan?: number;
  readonly fartherThan?: number;
  /** Whether edges of the grid are inked, by row (0 the top) or column. */
  readonly inks?: { readonly top?: boolean; readonly bottom?: boolean; readonly ends?: boolean };
  readonly weight?: number;
  /** Both sides are the same: thin things. */
  readonly isThin?: boolean;
}

/** A grid in the picture, with what of it faces the viewer. */
class ShownShell {
  readonly points: P2[][] = [];
  /** 1 outer side to the viewer, -1 inner side, 0 not painted. */
  readonly shown: Int8Array;
  readonly columns: number;
  readonly rows: number;

  constructor(f: Frame, grid: Grid, style: ShellStyle) {
    this.columns = grid.length - 1;
    this.rows = grid[0]!.length - 1;
    this.shown = new Int8Array(this.columns * this.rows);
    for (const column of grid) this.points.push(column.map((v) => f.p(v)));
    for (let i = 0; i < this.columns; i++)
      for (let j = 0; j < this.rows; j++) {
        const [a, b, c, d] = [this.points[i]![j]!, this.points[i + 1]![j]!, this.points[i + 1]![j + 1]!, this.points[i]![j + 1]!]; // prettier-ignore
        const way = (b[0] - d[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - d[1]) > 0 ? 1 : -1;
        if ((way > 0 && style.side === 'inner') || (way < 0 && style.side === 'outer')) continue;
        if (style.nearerThan !== undefined || style.fartherThan !== undefined) {
          const depth = (f.depth(grid[i]![j]!) + f.depth(grid[i + 1]![j + 1]!)) / 2;
          if (style.nearerThan !== undefined && depth < style.nearerThan) continue;
          if (style.fartherThan !== undefined && depth >= style.fartherThan) continue;
        }
        this.shown[i * this.rows + j] = way;
      }
  }

  path(way: number): string {
    return this.runs((at) => this.shown[at] === way, way < 0);
  }

  /** Chosen quads as a path, neighbours of a row as one polygon; all turn the same way. */
  runs(has: (quad: number) => boolean, isReversed = false): string {
    let path = '';
    for (let j = 0; j < this.rows; j++)
      for (let i = 0; i < this.columns; i++) {
        const first = i;
        while (i < this.columns && has(i * this.rows + j)) i++;
        if (i === first) continue;
        const columns = this.points.slice(first, i + 1);
        const run = [...columns.map((column) => column[j]!), ...columns.reverse().map((column) => column[j + 1]!)];
        path += pathOf(isReversed ? run.reverse() : run);
      }
    return path;
  }

  private at(i: number, j: number, isRound: boolean): number {
    if (j < 0 || j >= this.rows) return 0;
    if (isRound) return this.shown[((i + this.columns) % this.columns) * this.rows + j]!;
    return i < 0 || i >= this.columns ? 0 : this.shown[i * this.rows + j]!;
  }

  /** Polylines where what is shown ends: silhouettes, and rims of the grid that are to be inked. */
  outlines({ isRound = false, inks = {} }: ShellStyle): P2[][] {
    const { top = false, bottom = true, ends = true } = inks;
    const links = new Map<number, number[]>();
    const wide = this.rows + 1;
    const id = (i: number, j: number): number => (isRound && i === this.columns ? 0 : i) * wide + j;
    const link = (a: number, b: number): void => {
      if (a === b) return;
      links.set(a, [...(links.get(a) ?? []), b]);
      links.set(b, [...(links.get(b) ?? []), a]);
    };
    for (let i = 0; i < this.columns; i++)
      for (let j = 0; j <= this.rows; j++) {
        const [above, below] = [this.at(i, j - 1, isRound), this.at(i, j, isRound)];
        if (above === below || (j === 0 && !top) || (j === this.rows && !bottom)) continue;
        link(id(i, j), id(i + 1, j));
      }
    for (let i = isRound ? 1 : 0; i <= this.columns; i++)
      for (let j = 0; j < this.rows; j++) {
        const isEnd = !isRound && (i === 0 || i === this.columns);
        const isSeam = isEnd && this.isSeam(j);
        if (isSeam && i > 0) continue;
        const [left, right] = [this.at(i - 1, j, isRound || isSeam), this.at(i, j, isRound || isSeam)];
        if (left === right || (isEnd && !isSeam && !ends)) continue;
        link(id(i, j), id(i, j + 1));
      }
    return this.chains(links, wide);
  }

  /** Whether the two ends of an open grid meet at a row: a seam, which is not drawn. */
  private isSeam(j: number): boolean {
    for (const row of [j, j + 1]) {
      const [a, b] = [this.points[0]![row]!, this.points[this.columns]![row]!];
      if (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) > 0.5) return false;
    }
    return true;
  }

  private chains(links: Map<number, number[]>, wide: number): P2[][] {
    const chains: P2[][] = [];
    const place = (key: number): P2 => this.points[Math.floor(key / wide)]![key % wide]!;
    const take = (from: number, to: number): void => {
      for (const [a, b] of [
        [from, to],
        [to, from],
      ] as const) {
        const list = links.get(a)!;
        list.splice(list.indexOf(b), 1);
      }
    };
    const follow = (start: number): void => {
      const chain = [place(start)];
      let at = start;
      for (let next = links.get(at)?.[0]; next !== undefined; next = links.get(at)?.[0]) {
        take(at, next);
        chain.push(place(next));
        at = next;
      }
      if (chain.length > 1) chains.push(chain);
    };
    for (const [key, list] of links) if (list.length % 2 === 1) follow(key);
    for (const [key, list] of links) while (list.length > 0) follow(key);
    return chains;
  }
}

/** A chain without the steps that a grid leaves in a silhouette. */
function smoothed(chain: readonly P2[]): P2[] {
  let line = [...chain];
  for (let pass = 0; pass < 2 && line.length > 4; pass++) {
    const next: P2[] = [line[0]!];
    for (let i = 1; i + 1 < line.length; i++) {
      const [a, b, c] = [line[i - 1]!, line[i]!, line[i + 1]!];
      next.push([(a[0] + 2 * b[0] + c[0]) / 4, (a[1] + 2 * b[1] + c[1]) / 4]);
    }
    next.push(line[line.length - 1]!);
    line = next;
  }
  return line;
}

/** Paints a surface: its outer side flat with a shadow away from the light, its inner side in the shade. */
export function paintShell({ p, f, pen }: HatBrush, grid: Grid, style: ShellStyle): void {
  const shell = new ShownShell(f, grid, style);
  const { material: m } = style;
  const inner = shell.path(-1);
  if (inner !== '' && style.isThin === true) p.flat(inner, m);
  else if (inner !== '') p.fill(inner, m.shade, m.bw >= 0.93 ? 1 : m.bwShade);
  const outer = shell.path(1);
  if (outer !== '') {
    p.flat(outer, m);
    p.shade(shadedPart(shell, f, grid), m);
  }
  let ink = '';
  for (const chain of shell.outlines(style)) {
    if (lengthOf(chain) < pen * 1.5) continue;
    ink += stroke(smoothed(chain), { w: pen * 1.08 * (style.weight ?? 1), a: 0.04, b: 0.04, under: 0.2 });
  }
  p.inkPath(ink);
}

/** What turns away from a light at the upper left, cut along the line where the shadow begins. */
function shadedPart(shell: ShownShell, f: Frame, grid: Grid): string {
  const { points, rows, columns } = shell;
  const dark = new Float64Array((columns + 1) * (rows + 1));
  for (let i = 0; i <= columns; i++)
    for (let j = 0; j <= rows; j++) {
      const [left, right] = [grid[Math.max(0, i - 1)]![j]!, grid[Math.min(columns, i + 1)]![j]!];
      const [above, below] = [grid[i]![Math.max(0, j - 1)]!, grid[i]![Math.min(rows, j + 1)]!];
      const normal = cross([right[0] - left[0], right[1] - left[1], right[2] - left[2]], [below[0] - above[0], below[1] - above[1], below[2] - above[2]]); // prettier-ignore
      const [x, y] = f.view(norm(normal));
      dark[i * (rows + 1) + j] = x * 0.9 + y * 0.35 - SHADED;
    }
  const cornersOf = (i: number, j: number): [number, number, number, number] => {
    const [left, right] = [i * (rows + 1) + j, (i + 1) * (rows + 1) + j];
    return [left, right, right + 1, left + 1];
  };
  const isWhole = (quad: number): boolean =>
    shell.shown[quad] === 1 && cornersOf(Math.floor(quad / rows), quad % rows).every((corner) => dark[corner]! > 0);
  let path = shell.runs(isWhole);
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++) {
      if (shell.shown[i * rows + j] !== 1 || isWhole(i * rows + j)) continue;
      const corner = cornersOf(i, j);
      const quad: P2[] = [];
      for (let k = 0; k < 4; k++) {
        const [here, next] = [corner[k]!, corner[(k + 1) % 4]!];
        const [a, b] = [points[Math.floor(here / (rows + 1))]![here % (rows + 1)]!, points[Math.floor(next / (rows + 1))]![next % (rows + 1)]!]; // prettier-ignore
        const [da, db] = [dark[here]!, dark[next]!];
        if (da > 0) quad.push(a);
        if (da > 0 !== db > 0) quad.push(mix2(a, b, da / (da - db)));
      }
      if (quad.length > 2) path += pathOf(quad);
    }
  return path;
}

function lengthOf(chain: readonly P2[]): number {
  let length = 0;
  for (let i = 1; i < chain.length; i++) {
    const [dx, dy] = [chain[i]![0] - chain[i - 1]![0], chain[i]![1] - chain[i - 1]![1]];
    length += Math.sqrt(dx * dx + dy * dy);
  }
  return length;
}

/** A line on a surface where its point looks to the viewer; white on what is black. */
export function paintLine(
  { p, f, pen }: HatBrush,
  line: readonly P3[],
  width: number,
  m: Material,
  isSeen: (v: P3) => boolean,
): void {
  const isBlack = p.mode === 'bw' && m.bw >= 0.93;
  let run: P2[] = [];
  const emit = (): void => {
    if (run.length > 1) p.ink(run, { w: pen * width, a: 0.15, b: 0.3 }, INK, isBlack ? '#ffffff' : INK);
    run = [];
  };
  for (const v of line) {
    if (isSeen(v)) run.push(f.p(v));
    else emit();
  }
  emit();
}
