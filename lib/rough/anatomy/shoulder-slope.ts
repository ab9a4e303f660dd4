import { add, dot, lerp, norm, smooth, sub, turn, type P3 } from '../geometry/geometry';
import type { Body } from './body';

/**
 * The slope from the side of the neck to the shoulder joint (the trapezius), as a tube: it follows a raised arm. k runs
 * from 0 at the neck to 1 at the shoulder; angles from its top, positive to the front.
 */
export class ShoulderSlope {
  private readonly from: P3;
  private readonly way: P3;
  private readonly sag: P3;
  private readonly up: P3;
  private readonly front: P3;
  private readonly lengthSquared: number;
  private readonly neckRadius: number;
  private readonly armRadius: number;

  constructor(body: Body, side: -1 | 1) {
    const { b } = body;
    this.from = add(body.spine(0.955), turn(body.RC, [side * b.neck * 0.42, -0.12 * b.u, -0.24 * b.depth]));
    this.way = sub(add(body.J[side < 0 ? 'lSho' : 'rSho']!, turn(body.RC, [-side * 0.02, -0.01, 0])), this.from);
    this.sag = turn(body.RC, [0, 0.07 * b.u, 0]);
    const along = norm(this.way);
    this.up = squareTo(turn(body.RC, [0, -1, 0]), along);
    this.front = squareTo(turn(body.RC, [0, 0, 1]), along);
    this.lengthSquared = dot(this.way, this.way);
    this.neckRadius = b.neck * 0.8;
    this.armRadius = 0.392 * b.limb;
  }

  middle(k: number): { c: P3; r: number } {
    const { from, way, sag } = this,
      low = Math.sin(k * Math.PI);
    return {
      c: [
        from[0] + way[0] * k + sag[0] * low,
        from[1] + way[1] * k + sag[1] * low,
        from[2] + way[2] * k + sag[2] * low,
      ],
      // its end tucks into the shoulder's ball
      r: lerp(this.neckRadius, this.armRadius, smooth(0, 0.8, k)) * (1 - 0.3 * smooth(0.78, 1, k)),
    };
  }

  point(k: number, angle: number, ease = 0): P3 {
    const { c, r } = this.middle(k),
      { up, front } = this,
      a = Math.cos(angle) * (r + ease),
      b = Math.sin(angle) * (r + ease);
    return [c[0] + up[0] * a + front[0] * b, c[1] + up[1] * a + front[1] * b, c[2] + up[2] * a + front[2] * b];
  }

  /** Moves a point that lies in the slope out of it; null if it lies outside. */
  lift(point: P3, ease: number): P3 | null {
    const k = Math.min(1, Math.max(0, dot(sub(point, this.from), this.way) / this.lengthSquared));
    if (k <= 0.02) return null;
    const { c, r } = this.middle(k),
      x = point[0] - c[0],
      y = point[1] - c[1],
      z = point[2] - c[2],
      grow = (r + ease) / (Math.sqrt(x * x + y * y + z * z) || 1);
    return grow > 1 ? [c[0] + x * grow, c[1] + y * grow, c[2] + z * grow] : null;
  }
}

function squareTo(v: P3, along: P3): P3 {
  const k = dot(v, along);
  return norm([v[0] - along[0] * k, v[1] - along[1] * k, v[2] - along[2] * k]);
}
