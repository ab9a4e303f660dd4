import { MOST_POINTS, type Stroke } from '@/lib/contracts/page-layers';
import type { PagePoint } from '../../layout/page-point';
import { bulgeAt, curvePoint, samplesOf, spanTo } from './curve';
import { SIMPLE_MM, simplifyStroke, type StrokePoint } from './strokes';

/**
 * The curve of a stroke may go so far from the straight way between two of its points before it needs more of them: as far as
 * a stroke that is stored may lie from what was drawn.
 */
const FINE_MM = SIMPLE_MM;
/** Where it gets more of them, it goes no farther from the straight way than this. */
const STEP_OFF_MM = 0.01;

const lines = new WeakMap<Stroke['points'], readonly number[]>();

/**
 * The line of a stroke as it is painted, in straight pieces: its own points, and points of its curve between those that lie
 * far apart.
 * @returns x and y in page millimetres and pressure from 0 to 1, one after another; the stroke's own list where that is fine
 * enough. Places on it are numbers: 2.25 is a quarter of the way from its third point to its fourth.
 */
export function lineOf({ points }: Pick<Stroke, 'points'>): readonly number[] {
  const known = lines.get(points);
  if (known !== undefined) return known;
  const line = refined(points);
  lines.set(points, line);
  return line;
}

function refined(points: readonly number[]): readonly number[] {
  const line: number[] = [];
  const samples = samplesOf(points);
  for (let index = 0; index < samples.length; index += 1) {
    const bulge = index === 0 ? 0 : bulgeAt(points, index);
    const span = bulge > FINE_MM ? spanTo(samples, index) : null;
    const count = Math.ceil(Math.sqrt(bulge / STEP_OFF_MM));
    for (let at = 1; span !== null && at < count; at += 1) line.push(...curvePoint(span, at / count));
    line.push(points[index * 3] ?? 0, points[index * 3 + 1] ?? 0, points[index * 3 + 2] ?? 0);
  }
  return line.length === points.length ? points : line;
}

/** A part of a line between two places on it. */
export interface LinePart {
  readonly from: number;
  readonly to: number;
}

/** The last place of a line; 0 for a dot. */
export function endOf(line: readonly number[]): number {
  return Math.max(0, Math.floor(line.length / 3) - 1);
}

/** The point at a place of a line; its ends for places beyond them. */
export function pointAt(line: readonly number[], place: number): StrokePoint {
  const end = endOf(line);
  const held = Math.max(0, Math.min(end, place));
  const at = Math.min(Math.floor(held), Math.max(0, end - 1));
  const share = held - at;
  const value = (axis: 0 | 1 | 2): number => {
    const from = line[at * 3 + axis] ?? 0;
    return share === 0 ? from : from + ((line[at * 3 + 3 + axis] ?? from) - from) * share;
  };
  return { x: value(0), y: value(1), pressure: value(2) };
}

/** Where a line comes nearest to a point, and how near in millimetres. */
export function nearestOn(
  line: readonly number[],
  { x, y }: PagePoint,
): { readonly place: number; readonly distanceMm: number } {
  const end = endOf(line);
  let place = 0;
  let nearest = squareOf((line[0] ?? Infinity) - x, (line[1] ?? Infinity) - y);
  // In numbers alone: it is asked for every piece of all strokes about.
  for (let at = 0; at < end; at += 1) {
    const [fromX, fromY] = [(line[at * 3] ?? 0) - x, (line[at * 3 + 1] ?? 0) - y];
    const [dx, dy] = [(line[at * 3 + 3] ?? 0) - x - fromX, (line[at * 3 + 4] ?? 0) - y - fromY];
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(fromX * dx + fromY * dy) / length));
    const square = squareOf(fromX + dx * share, fromY + dy * share);
    if (square >= nearest) continue;
    nearest = square;
    place = at + share;
  }
  return { place, distanceMm: Math.sqrt(nearest) };
}

function squareOf(dx: number, dy: number): number {
  return dx * dx + dy * dy;
}

/** The points of a part of a line, both its ends included; one point for a part without length. */
export function pointsOfPart(line: readonly number[], { from, to }: LinePart): StrokePoint[] {
  const inner: StrokePoint[] = [];
  for (let at = Math.floor(from) + 1; at < to; at += 1) inner.push(pointAt(line, at));
  const first = pointAt(line, from);
  return to > from ? [first, ...inner, pointAt(line, to)] : [first];
}

/** The parts of a line that others leave of it, from its beginning. @param gone in order and apart from each other */
export function partsBetween(line: readonly number[], gone: readonly LinePart[]): LinePart[] {
  const left: LinePart[] = [];
  let from = 0;
  for (const part of gone) {
    if (part.from > from) left.push({ from, to: part.from });
    from = Math.max(from, part.to);
  }
  const end = endOf(line);
  if (from < end) left.push({ from, to: end });
  return left;
}

/** Parts of a line in order, those that touch or overlap as one. */
export function joinedParts(parts: readonly LinePart[]): LinePart[] {
  const joined: LinePart[] = [];
  for (const part of parts.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && part.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, part.to) };
    else joined.push(part);
  }
  return joined;
}

/** How long the way along points is, in millimetres. */
export function lengthOfPoints(points: readonly PagePoint[]): number {
  return points.reduce((sum, { x, y }, index) => {
    const before = points[index - 1];
    return before === undefined ? 0 : sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
}

/** Points that a stroke can hold: where they are too many, those are left out that the line needs least. */
export function fittingPoints(points: readonly StrokePoint[]): readonly StrokePoint[] {
  let fitting = points;
  for (let tolerance = SIMPLE_MM / 4; fitting.length > MOST_POINTS; tolerance *= 2)
    fitting = simplifyStroke(points, tolerance);
  return fitting;
}
