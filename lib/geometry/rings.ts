import { distance, mix, type Point, type Ring } from './point';
import { rotateDegrees } from './rotate';

/** A ring turned clockwise about 0, 0, then moved. */
export function rotateRing(ring: Ring, degrees: number, [dx, dy]: Point = [0, 0]): Ring {
  return ring.map((point) => {
    const [x, y] = rotateDegrees(point, degrees);
    return [x + dx, y + dy];
  });
}

/** So many points along a closed line, the same way apart. */
export function evenPoints(ring: Ring, count: number): Point[] {
  const lengths = ring.map((point, index) => distance(point, ring[(index + 1) % ring.length] ?? point));
  const whole = lengths.reduce((sum, one) => sum + one, 0);
  const points: Point[] = [];
  let [edge, passed] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const at = (whole * index) / count;
    while (edge < ring.length - 1 && passed + (lengths[edge] ?? 0) < at) passed += lengths[edge++] ?? 0;
    const from: Point = ring[edge] ?? [0, 0];
    const to: Point = ring[(edge + 1) % ring.length] ?? from;
    points.push(mix(from, to, Math.min(1, (at - passed) / Math.max(1e-9, lengths[edge] ?? 0))));
  }
  return points;
}

export function lengthOfRing(ring: Ring): number {
  return ring.reduce((sum, point, index) => sum + distance(point, ring[(index + 1) % ring.length] ?? point), 0);
}

export function middleOf(ring: Ring): Point {
  const count = Math.max(1, ring.length);
  return [ring.reduce((sum, [x]) => sum + x, 0) / count, ring.reduce((sum, [, y]) => sum + y, 0) / count];
}
