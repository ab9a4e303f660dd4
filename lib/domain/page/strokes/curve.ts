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
 * How fast the curve leaves the first point of a span, by one axis, in millimetres a span: the tangent of the centripetal
 * spline (Catmull and Rom 1974; Yuksel, Schaefer and Keyser 2011), for a cubic of Hermite.
 * @param first the knot interval before the span, `span` that of the span itself
 */
function startTangent([before, from, to]: readonly [number, number, number], first: number, span: number): number {
  return ((from - before) / first - (to - before) / (first + span)) * span + to - from;
}

/** How fast it comes to the last point, the same way: the start of the way back. */
function endTangent([from, to, after]: readonly [number, number, number], span: number, last: number): number {
  return -startTangent([after, to, from], last, span);
}

/** Not `hypot`, which takes ten times as long: this is asked for every point of thousands of strokes. */
function lengthOf(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

function knotOf(dx: number, dy: number): number {
  return Math.max(1e-4, Math.sqrt(lengthOf(dx, dy)));
}

/** A point of the curve from the second to the third of four points, `share` of the way from 0 to 1. */
export function curvePoint([before, from, to, after]: CurveSpan, share: number): Sample {
  const knot = (a: Sample, b: Sample): number => knotOf(b[0] - a[0], b[1] - a[1]);
  const [first, span, last] = [knot(before, from), knot(from, to), knot(to, after)];
  const [t, t2, t3] = [share, share ** 2, share ** 3];
  const [a, b, c, d] = [2 * t3 - 3 * t2 + 1, t3 - 2 * t2 + t, 3 * t2 - 2 * t3, t3 - t2];
  const along = (axis: 0 | 1): number => {
    const way = to[axis] - from[axis];
    const start = before === from ? way : startTangent([before[axis], from[axis], to[axis]], first, span);
    const end = after === to ? way : endTangent([from[axis], to[axis], after[axis]], span, last);
    return a * from[axis] + b * start + c * to[axis] + d * end;
  };
  return [along(0), along(1), from[2] + (to[2] - from[2]) * share];
}

/**
 * How far the curve to a point goes from the straight way at most, in millimetres: three quarters of what its control points
 * of Bézier do. Of a curve without a bend, 0.
 * @param points x, y and pressure one after another
 * @param index of the point that the curve comes to, from 1
 */
export function bulgeAt(points: readonly number[], index: number): number {
  const at = index * 3;
  const [x, y, fromX, fromY] = [points[at] ?? 0, points[at + 1] ?? 0, points[at - 3] ?? 0, points[at - 2] ?? 0];
  const [dx, dy] = [x - fromX, y - fromY];
  const span = knotOf(dx, dy);
  let bulge = 0;
  if (index > 1) {
    const [beforeX, beforeY] = [points[at - 6] ?? 0, points[at - 5] ?? 0];
    const first = knotOf(fromX - beforeX, fromY - beforeY);
    const start = [
      startTangent([beforeX, fromX, x], first, span),
      startTangent([beforeY, fromY, y], first, span),
    ] as const;
    bulge = offChord(dx, dy, start[0] / 3, start[1] / 3);
  }
  if (at + 5 < points.length) {
    const [afterX, afterY] = [points[at + 3] ?? 0, points[at + 4] ?? 0];
    const last = knotOf(afterX - x, afterY - y);
    const end = [endTangent([fromX, x, afterX], span, last), endTangent([fromY, y, afterY], span, last)] as const;
    bulge = Math.max(bulge, offChord(dx, dy, dx - end[0] / 3, dy - end[1] / 3));
  }
  return 0.75 * bulge;
}

/** From a point to the straight way from 0, 0. */
function offChord(dx: number, dy: number, x: number, y: number): number {
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / square));
  return lengthOf(x - dx * share, y - dy * share);
}
