import { add, mul, norm, type P3 } from '../geometry/geometry';

/** The middle line of the trunk: straight over the pelvis, straight along the chest, a smooth curve between. */
export interface Spine {
  /** Length from t 0 to 1, in units. */
  length: number;
  /** Directions of pelvis and chest, upwards. */
  low: P3;
  high: P3;
  /** Points at t .26 and .6. */
  loin: P3;
  ribs: P3;
}

export function spineFrom(hips: P3, low: P3, high: P3, length: number): Spine {
  const loin = add(hips, mul(low, length * 0.13));
  return { length, low, high, loin, ribs: add(loin, mul(norm(add(low, high)), length * 0.34)) };
}

/** Point at t: 0 crotch, 0.13 hip joints, 1 base of the neck. */
export function spineAt({ length, low, high, loin, ribs }: Spine, t: number): P3 {
  if (t <= 0.26) return add(loin, mul(low, (t - 0.26) * length));
  if (t >= 0.6) return add(ribs, mul(high, (t - 0.6) * length));
  const k = (t - 0.26) / 0.34,
    k2 = k * k,
    k3 = k2 * k,
    slope = length * 0.34,
    a = 2 * k3 - 3 * k2 + 1,
    b = (k3 - 2 * k2 + k) * slope,
    c = 3 * k2 - 2 * k3,
    d = (k3 - k2) * slope;
  return [
    loin[0] * a + low[0] * b + ribs[0] * c + high[0] * d,
    loin[1] * a + low[1] * b + ribs[1] * c + high[1] * d,
    loin[2] * a + low[2] * b + ribs[2] * c + high[2] * d,
  ];
}
