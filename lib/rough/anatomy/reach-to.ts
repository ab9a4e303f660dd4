import { add, clamp, dot, len3, mul, norm, sub, type P3 } from '../geometry/geometry';

/**
 * Directions of two bones that reach from a joint to a target (as far as their lengths allow), with the middle joint
 * towards `pole`.
 */
export function reachTo(from: P3, target: P3, upper: number, lower: number, pole: P3): [upper: P3, lower: P3] {
  const way = sub(target, from),
    reach = clamp(len3(way), Math.abs(upper - lower) + 1e-3, (upper + lower) * 0.997),
    dir = norm(way),
    along = clamp((upper * upper + reach * reach - lower * lower) / (2 * upper * reach), -1, 1),
    aside = norm(sub(pole, mul(dir, dot(pole, dir)))),
    middle = add(mul(dir, along * upper), mul(aside, Math.sqrt(1 - along * along) * upper));
  return [norm(middle), norm(sub(mul(dir, reach), middle))];
}
