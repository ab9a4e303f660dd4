import type { PagePoint } from '../../layout/page-point';

/** So near to the long axis a point lies on it, in millimetres. */
const ON_AXIS_MM = 1e-9;
/** Enough to halve any interval of doubles down to their grain. */
const MOST_STEPS = 80;

/**
 * The point of an ellipse about the origin that is nearest to another, by bisection (Eberly 2013, Distance from a Point to an
 * Ellipse, an Ellipsoid, or a Hyperellipsoid, section 2). It lies on the ellipse itself.
 * @param radiusX along x, in millimetres, over 0
 */
export function nearestOnEllipse({ x, y }: PagePoint, radiusX: number, radiusY: number): PagePoint {
  const isWide = radiusX >= radiusY;
  const [e0, e1] = isWide ? [radiusX, radiusY] : [radiusY, radiusX];
  const [y0, y1] = isWide ? [Math.abs(x), Math.abs(y)] : [Math.abs(y), Math.abs(x)];
  const [c, s] = nearestInQuadrant(y0, y1, e0, e1);
  const [toX, toY] = isWide ? [e0 * c, e1 * s] : [e1 * s, e0 * c];
  return { x: x < 0 ? -toX : toX, y: y < 0 ? -toY : toY };
}

/** Cosine and sine of the parameter of the nearest point, both at least 0. @param e0 at least `e1` */
function nearestInQuadrant(y0: number, y1: number, e0: number, e1: number): readonly [number, number] {
  if (y1 <= ON_AXIS_MM) {
    // On the long axis: between the centres of curvature the nearest point is off the axis.
    const c = e0 === e1 ? 1 : (e0 * y0) / (e0 * e0 - e1 * e1);
    return c < 1 ? [c, Math.sqrt(1 - c * c)] : [1, 0];
  }
  const [z0, z1, ratio] = [y0 / e0, y1 / e1, (e0 / e1) ** 2];
  let low = z1 - 1;
  let high = z0 === 0 && z1 >= 1 ? z1 - 1 : Math.hypot(ratio * z0, z1) - 1;
  let s = (low + high) / 2;
  for (let step = 0; step < MOST_STEPS && s !== low && s !== high; step += 1) {
    const isBeyond = ((ratio * z0) / (s + ratio)) ** 2 + (z1 / (s + 1)) ** 2 > 1;
    if (isBeyond) low = s;
    else high = s;
    s = (low + high) / 2;
  }
  const [c, d] = [(ratio * z0) / (s + ratio), z1 / (s + 1)];
  const length = Math.hypot(c, d);
  return length === 0 ? [0, 1] : [c / length, d / length];
}
