import { INK, decimal, type Point } from '../ink';
import type { Hex } from '../vocabulary';

/** A disc on the screen. */
export interface Disc {
  readonly at: Point;
  readonly radius: number;
}

const STEPS = 14;
const COSINES = Array.from({ length: STEPS }, (_, step): Point => {
  const angle = (2 * Math.PI * step) / STEPS;
  return [Math.cos(angle), Math.sin(angle)];
});

function rim({ at: [x, y], radius }: Disc): Point[] {
  return COSINES.map(([cosine, sine]) => [x + cosine * radius, y + sine * radius]);
}

/** The convex polygon round all points (monotone chain; A. M. Andrew, 1979), clockwise as the viewer sees it. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
}

function halfHull(sorted: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of sorted) {
    while (turnsLeft(chain.at(-2), chain.at(-1), point)) chain.pop();
    chain.push(point);
  }
  return chain.slice(0, -1);
}

function turnsLeft(first: Point | undefined, second: Point | undefined, third: Point): boolean {
  if (!first || !second) return false;
  return (second[0] - first[0]) * (third[1] - first[1]) - (second[1] - first[1]) * (third[0] - first[0]) <= 0;
}

/** The shape that a rubber band round the discs has. */
export function hullOfDiscs(discs: readonly Disc[]): Point[] {
  return convexHull(discs.flatMap(rim));
}

/** A closed polygon as path data. */
export function polygonPath(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${decimal(x)},${decimal(y)}`).join(' ')}Z`;
}

/** An open line as path data. */
export function linePath(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${decimal(x)},${decimal(y)}`).join(' L')}`;
}

/** A closed curve through the points as path data (Catmull-Rom, as cubic curves). */
export function smoothPath(points: readonly Point[]): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  const start = at(0);
  const curves = points.map((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first = `${decimal(from[0] + (to[0] - before[0]) / 6)},${decimal(from[1] + (to[1] - before[1]) / 6)}`;
    const second = `${decimal(to[0] - (after[0] - from[0]) / 6)},${decimal(to[1] - (after[1] - from[1]) / 6)}`;
    return `C${first} ${second} ${decimal(to[0])},${decimal(to[1])}`;
  });
  return `M${decimal(start[0])},${decimal(start[1])} ${curves.join(' ')}Z`;
}

/** A chain of tapering limbs through the discs as path data of one form. */
export function chainPath(discs: readonly Disc[]): string {
  return discs
    .slice(1)
    .map((disc, index) => polygonPath(hullOfDiscs([discs[index] ?? disc, disc])))
    .join('');
}

/**
 * Several shapes as one form with one outline: first all in ink with a wide edge, then all in colour over it. Line
 * extraction knows the colour by an edge of the same colour.
 */
export function inkedForms(paths: readonly string[], fill: Hex, inkWidth: number): string {
  const ink = `fill="${INK}" stroke="${INK}" stroke-width="${decimal(2 * inkWidth)}" stroke-linejoin="round"`;
  const colour = `fill="${fill}" stroke="${fill}" stroke-width="1" stroke-linejoin="round"`;
  const draw = (paint: string): string => paths.map((path) => `<path d="${path}" ${paint} />`).join('');
  return draw(ink) + draw(colour);
}

/**
 * The same of one path.
 * @param path subpaths, each turning the same way.
 */
export function inkedForm(path: string, fill: Hex, inkWidth: number): string {
  return inkedForms([path], fill, inkWidth / 2);
}

/** A mixture of two points. */
export function midway(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
