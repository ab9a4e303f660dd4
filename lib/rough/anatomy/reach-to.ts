import { add, clamp, cross, dot, len3, mul, norm, sub, type P3 } from '../geometry/geometry';

/**
 * Directions of two bones that reach from a joint to a target (as far as their lengths allow), with the middle joint
 * towards `pole`: analytic inverse kinematics of two bones, the angle at the joint by the law of cosines (Euclid,
 * Elements II.12 and 13).
 */
export function reachTo(from: P3, target: P3, upper: number, lower: number, pole: P3): [upper: P3, lower: P3] {
  const way = sub(target, from),
    reach = clamp(len3(way), Math.abs(upper - lower) + 1e-3, (upper + lower) * 0.997),
    dir = norm(way),
    along = clamp((upper * upper + reach * reach - lower * lower) / (2 * upper * reach), -1, 1),
    aside = asideOf(pole, dir),
    middle = add(mul(dir, along * upper), mul(aside, Math.sqrt(1 - along * along) * upper));
  return [norm(middle), norm(sub(mul(dir, reach), middle))];
}

/** The part of a pole that lies across the way to the target; any side where it lies along the way. */
function asideOf(pole: P3, dir: P3): P3 {
  const aside = sub(pole, mul(dir, dot(pole, dir)));
  if (len3(aside) > 1e-6) return norm(aside);
  return norm(cross(dir, Math.abs(dir[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]));
}
