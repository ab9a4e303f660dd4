import { cross, dot, len3, mul, norm, type Mat, type P3 } from '../../geometry/geometry';
import { matrixOf } from '../orientation';

/** The shortest turn that takes one direction to another (Rodrigues' rotation formula). */
export function swingBetween(from: P3, to: P3): Mat {
  const [a, b] = [norm(from), norm(to)],
    cosine = dot(a, b),
    across = cross(a, b),
    sine = len3(across),
    side: P3 = Math.abs(a[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0],
    axis = sine > 1e-9 ? mul(across, 1 / sine) : norm(cross(a, side));
  return aboutAxis(axis, Math.atan2(sine, cosine));
}

/** The turn about an axis of length 1, in radians. */
export function aboutAxis([x, y, z]: P3, angle: number): Mat {
  const [c, s] = [Math.cos(angle), Math.sin(angle)],
    k = 1 - c;
  return matrixOf(
    [c + x * x * k, y * x * k + z * s, z * x * k - y * s],
    [x * y * k - z * s, c + y * y * k, z * y * k + x * s],
    [x * z * k + y * s, y * z * k - x * s, c + z * z * k],
  );
}
