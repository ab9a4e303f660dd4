import type { PagePoint } from '../../layout/page-point';
import { curvePoint, spanTo, type CurveSpan, type Sample } from '../strokes/curve';

/** Looked at in each span before the nearest place is made exact. */
const STEPS = 24;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Golden sections of a step: far below 1e-6 mm. */
const SECTIONS = 40;

/** Factors of 1, t, t² and t³ for a span's way from 0 to 1, in millimetres. */
type Cubic = readonly [number, number, number, number];

interface Span {
  readonly x: Cubic;
  readonly y: Cubic;
}

interface Traced {
  readonly spans: readonly Span[];
  /** x and y of `STEPS` + 1 points of each span, one after another. */
  readonly places: Float64Array;
}

const traces = new WeakMap<readonly PagePoint[], Traced>();

function traceOf(points: readonly PagePoint[]): Traced {
  const known = traces.get(points);
  if (known !== undefined) return known;
  const samples = points.map(({ x, y }): Sample => [x, y, 1]);
  const spans = samples
    .map((_, index) => spanTo(samples, index))
    .filter((span) => span !== null)
    .map((span): Span => ({ x: cubicOf(span, 0), y: cubicOf(span, 1) }));
  const places = Float64Array.from(
    spans.flatMap((span) =>
      Array.from({ length: STEPS + 1 }, (_, step) => [at(span.x, step / STEPS), at(span.y, step / STEPS)]).flat(),
    ),
  );
  const traced = { spans, places };
  traces.set(points, traced);
  return traced;
}

/** The cubic through four places of a span, which is that of the spline itself (Lagrange's form, gathered by powers). */
function cubicOf(span: CurveSpan, axis: 0 | 1): Cubic {
  const [a, b, c, d] = [0, 1 / 3, 2 / 3, 1].map((share) => curvePoint(span, share)[axis]);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return [0, 0, 0, 0];
  return [a, -5.5 * a + 9 * b - 4.5 * c + d, 9 * a - 22.5 * b + 18 * c - 4.5 * d, 4.5 * (3 * (b - c) + d - a)];
}

function at([a, b, c, d]: Cubic, t: number): number {
  return ((d * t + c) * t + b) * t + a;
}

function pointAt({ x, y }: Span, t: number): PagePoint {
  return { x: at(x, t), y: at(y, t) };
}

/** A curve through its points as a chain of short pieces, in page millimetres: the spline of the strokes. */
export function curveTrace(points: readonly PagePoint[]): readonly PagePoint[] {
  return traceOf(points).spans.flatMap((span, index) =>
    Array.from({ length: STEPS + 1 }, (_, step) => pointAt(span, step / STEPS)).slice(index === 0 ? 0 : 1),
  );
}

/** The point of a curve that is nearest to another; beyond its ends, the end. @param points it runs through, at least one */
export function nearestOnCurve(points: readonly PagePoint[], to: PagePoint): PagePoint {
  const { spans, places } = traceOf(points);
  let [best, least] = [0, Infinity];
  for (let place = 0; place * 2 + 1 < places.length; place += 1) {
    const [dx, dy] = [(places[place * 2] ?? 0) - to.x, (places[place * 2 + 1] ?? 0) - to.y];
    const square = dx * dx + dy * dy;
    if (square < least) [best, least] = [place, square];
  }
  const index = Math.floor(best / (STEPS + 1));
  const step = best % (STEPS + 1);
  // A nearest point at a span's end may belong to the next one.
  const near = [
    closest(spans[index], step, to),
    ...(step < 2 ? [closest(spans[index - 1], STEPS, to)] : []),
    ...(step > STEPS - 2 ? [closest(spans[index + 1], 0, to)] : []),
  ].filter((one) => one !== null);
  return near.reduce((found, one) => (apart(one, to) < apart(found, to) ? one : found), near[0] ?? points[0] ?? to);
}

function apart(point: PagePoint, to: PagePoint): number {
  return (point.x - to.x) ** 2 + (point.y - to.y) ** 2;
}

/** Golden section search (Kiefer 1953) for the nearest point of a span, about one of its steps; null without a span. */
function closest(span: Span | undefined, step: number, to: PagePoint): PagePoint | null {
  if (span === undefined) return null;
  const [from, until] = [Math.max(0, step - 1) / STEPS, Math.min(STEPS, step + 1) / STEPS];
  const squareAt = (t: number): number => (at(span.x, t) - to.x) ** 2 + (at(span.y, t) - to.y) ** 2;
  let [low, high] = [from, until];
  for (let section = 0; section < SECTIONS; section += 1) {
    const by = (high - low) * GOLDEN;
    if (squareAt(high - by) < squareAt(low + by)) high = low + by;
    else low = high - by;
  }
  // Ends of the part count too: of the curve's end nothing lies beyond.
  const shares = [from, (low + high) / 2, until];
  const best = shares.reduce((found, share) => (squareAt(share) < squareAt(found) ? share : found));
  return pointAt(span, best);
}
