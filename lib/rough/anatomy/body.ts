import { clamp, cross, dot, lerp, norm, smooth, type Mat, type P3 } from '../geometry/geometry';
import { limbRing, ringPoint, type Ring } from './limb-ring';
import { matrixOf } from './orientation';
import { TRUNK_RINGS } from './ring-tables';
import { Skeleton, type LimbKey } from './skeleton';
import { trunkRelief } from './trunk-relief';

/** Ring of the trunk: centre, orientation, half width, and depth to the front and the back. */
export interface TrunkRing {
  c: P3;
  R: Mat;
  w: number;
  df: number;
  db: number;
}

/** Exponent of the trunk's cross-section: a little fuller than an ellipse. */
const FULL = 0.86;
const fuller = (v: number): number => (v < 0 ? -Math.pow(-v, FULL) : Math.pow(v, FULL));

/** A posed body as surfaces over its skeleton: what clothes, muscles and props are built on. */
export class Body extends Skeleton {
  private readonly rings = new Map<number, TrunkRing>();

  /** Orientation of the trunk at t, between pelvis and chest. */
  private turnAt(t: number): Mat {
    const k = smooth(0.2, 0.66, t),
      { RP, RC } = this,
      up: P3 = [0, 0, 0],
      across: P3 = [0, 0, 0];
    for (let d = 0; d < 3; d++) {
      up[d] = lerp(RP[d]![1], RC[d]![1], k);
      across[d] = lerp(RP[d]![0], RC[d]![0], k);
    }
    const y = norm(up),
      along = dot(across, y);
    for (let d = 0; d < 3; d++) across[d]! -= y[d]! * along;
    const x = norm(across);
    return matrixOf(x, y, cross(x, y));
  }

  private bareRing(t: number): TrunkRing {
    let i = 1;
    while (i < TRUNK_RINGS.length - 1 && t > TRUNK_RINGS[i]![0]) i++;
    const { b } = this,
      [t0, hip0, waist0, chest0, front0, back0, shift0] = TRUNK_RINGS[i - 1]!,
      [t1, hip1, waist1, chest1, front1, back1, shift1] = TRUNK_RINGS[i]!,
      share = clamp((t - t0) / (t1 - t0), 0, 1),
      k = share * share * (3 - 2 * share) * 0.4 + share * 0.6,
      low = (t - 0.33) / 0.17,
      belly = b.belly * Math.exp(-low * low),
      // a thick neck stands on a trunk that is as deep
      throat = 1.12 * b.neck * smooth(0.8, 0.93, t),
      R = this.turnAt(t),
      ahead = lerp(shift0, shift1, k) * b.depth,
      c = this.spine(t);
    return {
      c: [c[0] + R[0][2] * ahead, c[1] + R[1][2] * ahead, c[2] + R[2][2] * ahead],
      R,
      w:
        lerp(hip0, hip1, k) * b.hip +
        lerp(waist0, waist1, k) * b.waist +
        lerp(chest0, chest1, k) * b.chest +
        belly * 0.12,
      df: Math.max(throat, lerp(front0, front1, k) * b.depth + belly),
      db: Math.max(throat, lerp(back0, back1, k) * b.depth),
    };
  }

  /** Ring of the trunk at t, `ease` units above the skin. `loose` 0 to 1 lets cloth hang straight from chest to hip. */
  ring(t: number, ease = 0, loose = 0): TrunkRing {
    let bare = this.rings.get(t);
    if (!bare) this.rings.set(t, (bare = this.bareRing(t)));
    let { w, df, db } = bare;
    if (loose > 0 && t > 0.02 && t < 0.74) {
      const { b } = this,
        q = clamp((t - 0.12) / 0.58, 0, 1);
      w = lerp(w, Math.max(w, lerp(b.hip, b.chest, q)), loose);
      df = lerp(df, Math.max(df, lerp(0.7, 0.74 + b.bust * 0.8, q) * b.depth), loose);
      db = lerp(db, Math.max(db, lerp(0.86, 0.74, q) * b.depth), loose);
    }
    return { c: bare.c, R: bare.R, w: w + ease, df: df + ease, db: db + ease };
  }

  /** Point of the trunk's skin (or of cloth `ease` above it). a: angle from the front, positive to +x. */
  trunk(t: number, a: number, ease = 0, loose = 0): P3 {
    const { c, R, w, df, db } = this.ring(t, ease, loose),
      cs = Math.cos(a),
      x = w * fuller(Math.sin(a)),
      z = (cs > 0 ? df : db) * fuller(cs) + trunkRelief(this.b, t, x, cs, loose, ease);
    return [c[0] + R[0][0] * x + R[0][2] * z, c[1] + R[1][0] * x + R[1][2] * z, c[2] + R[2][0] * x + R[2][2] * z];
  }

  /** Moves a point out of the trunk until it lies `off` above the cloth: flat patches then never sink. */
  lift(point: P3, ease: number, loose: number, off: number): P3 {
    const { high, ribs } = this.backbone,
      t =
        0.6 +
        ((point[0] - ribs[0]) * high[0] + (point[1] - ribs[1]) * high[1] + (point[2] - ribs[2]) * high[2]) /
          this.b.torso;
    if (t < 0.3 || t > 0.945) return point;
    const { c, R, w, df, db } = this.ring(t, ease, loose),
      fx = point[0] - c[0],
      fy = point[1] - c[1],
      fz = point[2] - c[2],
      x = fx * R[0][0] + fy * R[1][0] + fz * R[2][0],
      z = fx * R[0][2] + fy * R[1][2] + fz * R[2][2],
      u = Math.sign(x) * Math.pow(Math.abs(x) / w, 1 / FULL),
      v = Math.sign(z) * Math.pow(Math.abs(z) / (z > 0 ? df : db), 1 / FULL),
      surface = this.trunk(t, Math.atan2(u, v), ease + off, loose),
      sx = surface[0] - c[0],
      sy = surface[1] - c[1],
      sz = surface[2] - c[2],
      out = Math.sqrt(sx * sx + sy * sy + sz * sz),
      is = Math.sqrt(fx * fx + fy * fy + fz * fz),
      more = out / (is || 1);
    return is < out ? [c[0] + fx * more, c[1] + fy * more, c[2] + fz * more] : point;
  }

  /** Ring of an arm (q: 0 shoulder, 1 elbow, 2 wrist) or a leg (0 hip, 1 knee, 2 ankle). */
  limb(key: LimbKey, q: number): Ring {
    return limbRing(this.joint(key), q);
  }

  /** Point of a limb's ring at an angle from its front, `ease` above it. */
  on(r: Ring, angle: number, ease = 0): P3 {
    return ringPoint(r, angle, ease);
  }
}
