/** A point of a line: x and y in page millimetres, and its third number (pressure or share of the width) from 0 to 1. */
export type Sample = readonly [x: number, y: number, pressure: number];

/** Four points of a line one after another; the curve runs from the second to the third. */
export type CurveSpan = readonly [before: Sample, from: Sample, to: Sample, after: Sample];

/** Points as they are stored, x, y and pressure one after another, as samples. */
export function samplesOf(points: readonly number[]): Sample[] {
  const samples: Sample[] = [];
  for (let at = 0; at + 2 < points.length; at += 3)
    samples.push([points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0]);
  return samples;
}

/** The span that ends at a point of a line; null at the first. */
export function spanTo(samples: readonly Sample[], index: number): CurveSpan | null {
  const [from, to] = [samples[index - 1], samples[index]];
  if (from === undefined || to === undefined) return null;
  return [samples[index - 2] ?? from, from, to, samples[index + 1] ?? to];
}

/**
 * How fast the curve leaves the second point and comes to the third, by one of its axes, in millimetres a span: the tangents
 * of the centripetal spline (Catmull and Rom 1974; Yuksel, Schaefer and Keyser 2011) as a cubic of Hermite has them.
 */
function tangentsOf([before, from, to, after]: CurveSpan, axis: 0 | 1): [start: number, end: number] {
  const knot = (a: Sample, b: Sample): number => Math.max(1e-4, Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1])));
  const [first, span, last] = [knot(before, from), knot(from, to), knot(to, after)];
  const slope = (to[axis] - from[axis]) / span;
  const start =
    before === from
      ? slope * span
      : ((from[axis] - before[axis]) / first - (to[axis] - before[axis]) / (first + span) + slope) * span;
  const end =
    after === to
      ? slope * span
      : (slope - (after[axis] - from[axis]) / (span + last) + (after[axis] - to[axis]) / last) * span;
  return [start, end];
}

/** A point of the curve from the second to the third of four points, `share` of the way from 0 to 1. */
export function curvePoint(span: CurveSpan, share: number): Sample {
  const [, from, to] = span;
  const along = (axis: 0 | 1): number => {
    const [start, end] = tangentsOf(span, axis);
    const [t, t2, t3] = [share, share ** 2, share ** 3];
    return (
      (2 * t3 - 3 * t2 + 1) * from[axis] + (t3 - 2 * t2 + t) * start + (3 * t2 - 2 * t3) * to[axis] + (t3 - t2) * end
    );
  };
  return [along(0), along(1), from[2] + (to[2] - from[2]) * share];
}

/**
 * How far the curve goes from the straight way at most, in millimetres: three quarters of what its control points of Bézier
 * do. Of a curve without a bend, 0.
 */
export function bulgeOf(span: CurveSpan): number {
  const [, from, to] = span;
  const [[startX, endX], [startY, endY]] = [tangentsOf(span, 0), tangentsOf(span, 1)];
  const offStart = offChord(from, to, [from[0] + startX / 3, from[1] + startY / 3]);
  const offEnd = offChord(from, to, [to[0] - endX / 3, to[1] - endY / 3]);
  return 0.75 * Math.max(offStart, offEnd);
}

function offChord(from: Sample, to: Sample, [x, y]: readonly [number, number]): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / square));
  return Math.hypot(x - from[0] - dx * share, y - from[1] - dy * share);
}
