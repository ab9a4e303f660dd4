/**
 * Fewer points that are nowhere farther than the tolerance from those that were drawn (Douglas and Peucker, 1973). The first
 * and the last stay.
 * @param offBy how far a point is from the straight piece between two others, in the tolerance's unit
 */
export function simplifyPoints<Point>(
  points: readonly Point[],
  tolerance: number,
  offBy: (point: Point, from: Point, to: Point) => number,
): Point[] {
  const keeps = new Uint8Array(points.length);
  if (points.length > 0) keeps[0] = keeps[points.length - 1] = 1;
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span;
    const [from, to] = [points[first], points[last]];
    if (from === undefined || to === undefined || last - first < 2) continue;
    let farthest = { index: first, distance: -1 };
    for (let index = first + 1; index < last; index++) {
      const point = points[index];
      const distance = point === undefined ? 0 : offBy(point, from, to);
      if (distance > farthest.distance) farthest = { index, distance };
    }
    if (farthest.distance <= tolerance) continue;
    keeps[farthest.index] = 1;
    spans.push([first, farthest.index], [farthest.index, last]);
  }
  return points.filter((_, index) => keeps[index] === 1);
}
