import { cross, len3, lerp, mix3, mul, norm, smooth, sub, type P3 } from '../geometry/geometry';
import { radiiAt } from './ring-tables';
import type { Limb } from './skeleton';

/** Ring of a limb: centre, outward and front directions, and radii to the front, back, outside and inside. */
export interface Ring {
  c: P3;
  x: P3;
  z: P3;
  f: number;
  b: number;
  o: number;
  i: number;
}

const radii = new Float64Array(4);
const bump = (q: number, at: number, width: number): number => {
  const d = (q - at) / width;
  return Math.exp(-d * d);
};

/** What muscle adds to the radii at q. */
function swelling({ isArm, muscle }: Limb, q: number): number {
  if (!isArm) return muscle * (0.05 * bump(q, 1.32, 0.16) + 0.04 * bump(q, 0.5, 0.25));
  if (q >= 1) return 0.05 * muscle * bump(q, 1.22, 0.16);
  return muscle * (0.075 * bump(q, 0.52, 0.19) + 0.08 * bump(q, 0.14, 0.14));
}

/** The direction across a limb that runs along d, `share` of the way from its upper to its lower bone's. */
function acrossOf({ X1, X2 }: Limb, share: number, [dx, dy, dz]: P3): P3 {
  const x = lerp(X1[0], X2[0], share),
    y = lerp(X1[1], X2[1], share),
    z = lerp(X1[2], X2[2], share),
    along = x * dx + y * dy + z * dz,
    ax = x - dx * along,
    ay = y - dy * along,
    az = z - dz * along,
    one = 1 / (Math.sqrt(ax * ax + ay * ay + az * az) || 1);
  return [ax * one, ay * one, az * one];
}

/**
 * The ring at q: 0 shoulder or hip, 1 elbow or knee, 2 wrist or ankle. The middle line is rounded at the bend; the bony
 * side fills its corner, and the flesh on the other side is pressed flat.
 */
export function limbRing(limb: Limb, q: number): Ring {
  const { A, B, C, d1, d2, isArm } = limb,
    round = isArm ? 0.12 : 0.13;
  let c: P3,
    d: P3,
    cut = 0;
  if (q < 1 - round) {
    c = mix3(A, B, q);
    d = d1;
  } else if (q > 1 + round) {
    c = mix3(B, C, q - 1);
    d = d2;
  } else {
    const k = (q - 1 + round) / (2 * round),
      from = mix3(B, A, round),
      to = mix3(B, C, round);
    c = mix3(mix3(from, B, k), mix3(B, to, k), k);
    const middle = mix3(d1, d2, k);
    d = len3(middle) > 0.02 ? norm(middle) : d2;
    cut = len3(sub(c, B)) * Math.sin(Math.PI * k);
  }
  const x = acrossOf(limb, isArm ? smooth(1.2, 2, q) : smooth(0.9, 1.1, q), d),
    swell = swelling(limb, q);
  radiiAt(limb.rows, q, radii);
  let f = radii[0]! * limb.k + swell,
    b = radii[1]! * limb.k + swell;
  if (isArm) {
    b += cut * 0.7;
    f -= Math.min(f * 0.35, cut * 0.2);
  } else {
    f += cut * 0.8;
    b -= Math.min(b * 0.35, cut * 0.25);
  }
  return {
    c,
    x: mul(x, limb.s),
    z: cross(x, d),
    f,
    b,
    o: radii[2]! * limb.k + swell * 0.8,
    i: radii[3]! * limb.k + swell * 0.6,
  };
}

/** Point of a ring's surface at an angle from its front (positive to the outside), `ease` above it. */
export function ringPoint(r: Ring, angle: number, ease = 0): P3 {
  const sn = Math.sin(angle),
    cs = Math.cos(angle),
    { c, x, z } = r,
    aside = sn * ((sn > 0 ? r.o : r.i) + ease),
    ahead = cs * ((cs > 0 ? r.f : r.b) + ease);
  return [
    c[0] + (x[0] * aside + z[0] * ahead),
    c[1] + (x[1] * aside + z[1] * ahead),
    c[2] + (x[2] * aside + z[2] * ahead),
  ];
}
