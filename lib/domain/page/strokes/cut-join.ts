import { MOST_POINTS, type Stroke } from '@/lib/contracts/page-layers';
import { segmentDistance, shareAlong } from '@/lib/geometry';
import type { PagePoint } from '../../layout/page-point';
import { endOf, fittingPoints, lengthOfPoints, lineOf, nearestOn, pointsOfPart } from './stroke-line';
import { flatPoints, pointsOf, type StrokePoint } from './strokes';

/** A cut this near to an end of a stroke would leave nothing that is seen. */
const LEAST_PIECE_MM = 0.1;

/**
 * A stroke cut in two where it comes nearest to a point, to 0.01 mm. Both pieces end in the same point.
 * @param newId names the second piece; the first keeps the stroke's name
 * @returns the stroke itself alone where the cut would fall on one of its ends
 */
export function cutStrokeAt(
  stroke: Stroke,
  { at, newId }: { readonly at: PagePoint; readonly newId: () => string },
): readonly Stroke[] {
  const line = lineOf(stroke);
  const { place } = nearestOn(line, at);
  const pieces = [
    pointsOfPart(line, { from: 0, to: place }),
    pointsOfPart(line, { from: place, to: endOf(line) }),
  ] as const;
  if (pieces.some((points) => lengthOfPoints(points) < LEAST_PIECE_MM)) return [stroke];
  const [first, second] = pieces.map((points) => flatPoints(fittingPoints(points)));
  if (first === undefined || second === undefined) return [stroke];
  return [
    { ...stroke, points: first },
    { ...stroke, id: newId(), points: second },
  ];
}

/** One end of a stroke. */
interface End {
  readonly index: number;
  readonly isLast: boolean;
  readonly at: PagePoint;
}

/** Two ends that meet. */
interface Seam {
  readonly a: End;
  readonly b: End;
  readonly gapMm: number;
}

/**
 * Strokes joined where their ends meet: of the same pen, colour, width and panel, the nearest ends first. A joined stroke
 * has the name and the place of the first of its strokes; a gap is bridged straight.
 * @param strokes of one layer, in their order
 * @param toleranceMm the widest gap that is bridged, in millimetres
 * @returns the strokes that are left, in order; those that were not joined themselves
 */
export function joinStrokes(strokes: readonly Stroke[], toleranceMm: number): readonly Stroke[] {
  const chains = new Chains(strokes);
  for (const { a, b } of seamsOf(strokes, toleranceMm)) chains.link(a, b);
  return chains.joined();
}

function endsOf({ points }: Stroke, index: number): End[] {
  if (points.length < 6) return [];
  const point = (at: number): PagePoint => ({ x: points.at(at) ?? 0, y: points.at(at + 1) ?? 0 });
  return [
    { index, isLast: false, at: point(0) },
    { index, isLast: true, at: point(-3) },
  ];
}

/** Pairs of ends of different strokes that may be joined, the nearest first. */
function seamsOf(strokes: readonly Stroke[], toleranceMm: number): Seam[] {
  const ends = strokes.flatMap(endsOf).sort((one, other) => one.at.x - other.at.x);
  const seams = ends.flatMap((a, index) => {
    const found: Seam[] = [];
    for (let next = index + 1; next < ends.length; next += 1) {
      const b = ends[next];
      if (b === undefined || b.at.x - a.at.x > toleranceMm) break;
      const gapMm = Math.hypot(b.at.x - a.at.x, b.at.y - a.at.y);
      const [one, other] = [strokes[a.index], strokes[b.index]];
      if (a.index !== b.index && gapMm <= toleranceMm && one && other && isAlike(one, other))
        found.push({ a, b, gapMm });
    }
    return found;
  });
  return seams.sort((one, other) => one.gapMm - other.gapMm);
}

function isAlike(a: Stroke, b: Stroke): boolean {
  return (
    a.pen === b.pen &&
    a.colour === b.colour &&
    Math.abs(a.widthMm - b.widthMm) < 0.01 &&
    a.opacity === b.opacity &&
    a.hasWidths === b.hasWidths &&
    a.panelId === b.panelId
  );
}

/** Connected strokes, each with the way it is run through. */
type Chain = readonly { readonly index: number; readonly isReversed: boolean }[];

/** Strokes as chains that grow at their ends: values in, values out, between them a list that is filled. */
class Chains {
  readonly #chainOf: Chain[];

  constructor(readonly strokes: readonly Stroke[]) {
    this.#chainOf = strokes.map((_, index) => [{ index, isReversed: false }]);
  }

  /** Joins two chains at these ends, where both are still free and the whole is no longer than a stroke can be. */
  link(a: End, b: End): void {
    const [one, other] = [this.#chainOf[a.index], this.#chainOf[b.index]];
    if (one === undefined || other === undefined || one === other) return;
    const [before, after] = [endingAt(one, a), endingAt(other, b)];
    if (before === null || after === null) return;
    const joined = [...before, ...turned(after)];
    const count = joined.reduce((sum, { index }) => sum + (this.strokes[index]?.points.length ?? 0) / 3, 0);
    if (count > MOST_POINTS) return;
    for (const { index } of joined) this.#chainOf[index] = joined;
  }

  joined(): readonly Stroke[] {
    const seen = new Set<Chain>();
    return this.#chainOf.flatMap((chain, first) => {
      const stroke = this.strokes[first];
      if (stroke === undefined || seen.has(chain)) return [];
      seen.add(chain);
      return chain.length === 1 ? [stroke] : [{ ...stroke, points: flatPoints(this.#pointsOf(chain, first)) }];
    });
  }

  /** In the direction in which the first of the strokes was drawn. */
  #pointsOf(chain: Chain, first: number): StrokePoint[] {
    const isBackward = chain.find(({ index }) => index === first)?.isReversed === true;
    return (isBackward ? turned(chain) : chain).reduce<StrokePoint[]>((line, { index, isReversed }) => {
      const stroke = this.strokes[index];
      const points = stroke === undefined ? [] : pointsOf(stroke);
      return seamed(line, isReversed ? points.toReversed() : points);
    }, []);
  }
}

/** A chain run through so that it ends with this end; null where the end is no longer free. */
function endingAt(chain: Chain, { index, isLast }: End): Chain | null {
  const [first, last] = [chain[0], chain.at(-1)];
  if (last?.index === index && last.isReversed !== isLast) return chain;
  return first?.index === index && first.isReversed === isLast ? turned(chain) : null;
}

function turned(chain: Chain): Chain {
  return chain.toReversed().map(({ index, isReversed }) => ({ index, isReversed: !isReversed }));
}

/** Ends as near as this are one point. */
const SAME_MM = 0.015;

/** Two lines as one. A point where both met is left out when the line goes straight through it. */
function seamed(line: readonly StrokePoint[], more: readonly StrokePoint[]): StrokePoint[] {
  const [end, [start, ...others]] = [line.at(-1), more];
  if (end === undefined || start === undefined) return [...line, ...more];
  if (Math.hypot(start.x - end.x, start.y - end.y) > SAME_MM) return [...line, ...more];
  const [before, after] = [line.at(-2), others[0]];
  const pressure = (end.pressure + start.pressure) / 2;
  const isNeeded = before === undefined || after === undefined || isBend({ ...end, pressure }, before, after);
  return [...line.slice(0, -1), ...(isNeeded ? [{ ...end, pressure }] : []), ...others];
}

function isBend(point: StrokePoint, before: StrokePoint, after: StrokePoint): boolean {
  if (segmentDistance(point, before, after) > SAME_MM / 2) return true;
  const share = shareAlong([point.x, point.y], [before.x, before.y], [after.x, after.y]);
  return Math.abs(point.pressure - (before.pressure + (after.pressure - before.pressure) * share)) > 0.01;
}
