import type { P2 } from '../geometry/geometry';

/** Points of an ellipse about the origin. */
export function ellipse(radiusX: number, radiusY: number, count = 24): P2[] {
  const points: P2[] = [];
  for (let i = 0; i < count; i++) {
    const angle = (i / count) * Math.PI * 2;
    points.push([radiusX * Math.cos(angle), radiusY * Math.sin(angle)]);
  }
  return points;
}
/** The same about a point of the picture. */
export function ellipseAt([x, y]: P2, radiusX: number, radiusY: number, count = 16): P2[] {
  const points = ellipse(radiusX, radiusY, count);
  for (const point of points) {
    point[0] += x;
    point[1] += y;
  }
  return points;
}
