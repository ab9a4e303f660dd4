import type { PagePoint } from '../../layout/page-point';
import { curvePoint, spanTo, type CurveSpan, type Sample } from '../strokes/curve';

/** Looked at in each span before the nearest place is made exact. */
const STEPS = 24;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Golden sections of a step: far below 1e-6 mm. */
const SECTIONS = 48;

interface Traced {
  readonly spans: readonly CurveSpan[];
  /** `STEPS` + 1 points of each span. */
  readonly points: readonly (readonly PagePoint[])[];
}

const traces = new WeakMap<readonly PagePoint[], Traced>();

function traceOf(points: readonly PagePoint[]): Traced {
  const known = traces.get(points);
  if (known !== undefined) return known;
  const samples = points.map(({ x, y }): Sample => [x, y, 1]);
  const spans = samples.map((_, index) => spanTo(samples, index)).filter((span) => span !== null);
  const traced = {
    spans,
    points: spans.map((span) => Array.from({ length: STEPS + 1 }, (_, step) => pointAt(span, step / STEPS))),
  };
  traces.set(points, traced);
  return traced;
}

function pointAt(span: CurveSpan, share: number): PagePoint {
  const [x, y] = curvePoint(span, share);
  return { x, y };
}

/** A curve through its points as a chain of short pieces, in page millimetres: the spline of the strokes. */
export function curveTrace(points: readonly PagePoint[]): readonly PagePoint[] {
  const { points: pieces } = traceOf(points);
  return pieces.flatMap((piece, index) => (index === 0 ? piece : piece.slice(1)));
}

/** The point of a curve that is nearest to another; beyond its ends, the end. @param points it runs through, at least one */
export function nearestOnCurve(points: readonly PagePoint[], to: PagePoint): PagePoint {
  const { spans, points: pieces } = traceOf(points);
  const apart = (point: PagePoint): number => (point.x - to.x) ** 2 + (point.y - to.y) ** 2;
  let best = { at: 0, step: 0, square: Infinity };
  pieces.forEach((piece, at) =>
    piece.forEach((point, step) => {
      const square = apart(point);
      if (square < best.square) best = { at, step, square };
    }),
  );
  const span = spans[best.at];
  if (span === undefined) return points[0] ?? to;
  // A nearest point at a span's end may belong to the next one.
  const near = [best.at - 1, best.at, best.at + 1].flatMap((at): PagePoint[] => {
    const one = spans[at];
    if (one === undefined) return [];
    const step = at < best.at ? STEPS : at > best.at ? 0 : best.step;
    if (at < best.at && best.step > 1) return [];
    if (at > best.at && best.step < STEPS - 1) return [];
    return [closest(one, [Math.max(0, step - 1) / STEPS, Math.min(STEPS, step + 1) / STEPS], apart)];
  });
  return near.reduce((found, one) => (apart(one) < apart(found) ? one : found), near[0] ?? pointAt(span, 0));
}

/** Golden section search (Kiefer 1953) for the nearest point of a part of a span. */
function closest(
  span: CurveSpan,
  [from, to]: readonly [number, number],
  apart: (point: PagePoint) => number,
): PagePoint {
  let [low, high] = [from, to];
  for (let section = 0; section < SECTIONS; section += 1) {
    const [a, b] = [high - (high - low) * GOLDEN, low + (high - low) * GOLDEN];
    if (apart(pointAt(span, a)) < apart(pointAt(span, b))) high = b;
    else low = a;
  }
  // Ends of the part count too: of the curve's end nothing lies beyond.
  const ends = [from, (low + high) / 2, to].map((share) => pointAt(span, share));
  return ends.reduce((found, one) => (apart(one) < apart(found) ? one : found));
}
