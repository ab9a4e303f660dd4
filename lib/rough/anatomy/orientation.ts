import { clamp, turn, type Mat, type P3 } from '../geometry/geometry';

/** The turn that does b and then a. */
export function compose(a: Mat, b: Mat): Mat {
  const x = turn(a, columnOf(b, 0)),
    y = turn(a, columnOf(b, 1)),
    z = turn(a, columnOf(b, 2));
  return matrixOf(x, y, z);
}

/** Where a turn takes the axis x (0), y (1) or z (2). */
export const columnOf = (m: Mat, axis: 0 | 1 | 2): P3 => [m[0][axis], m[1][axis], m[2][axis]];

/** The turn that takes the axes to x, y and z. */
export const matrixOf = (x: P3, y: P3, z: P3): Mat => [
  [x[0], y[0], z[0]],
  [x[1], y[1], z[1]],
  [x[2], y[2], z[2]],
];

/** Yaw, pitch and roll in degrees, as `rotation` takes them. */
export const eulerOf = (m: Mat): { yaw: number; pitch: number; roll: number } => ({
  yaw: (Math.atan2(-m[2][0], m[2][2]) * 180) / Math.PI,
  pitch: (Math.asin(clamp(m[2][1], -1, 1)) * 180) / Math.PI,
  roll: (Math.atan2(-m[0][1], m[1][1]) * 180) / Math.PI,
});
