import { len3, lerp, sub, type P3 } from '../geometry/geometry';
import type { Body } from './build';

const SAMPLES = 36;
/** The floor of a figure; cloth stays a little above it. */
export const FLOOR = -0.03;

/**
 * Both legs as one solid that cloth lies on. `bridge`: cloth spans the gap between the legs, as a skirt does; a coat's
 * tail falls between them.
 */
export class LegHull {
  /** Middles of the left and right leg and the larger radius, 7 numbers a sample. */
  private readonly legs = new Float64Array((SAMPLES + 1) * 7);
  /** Between both middles, and how far the farthest point of the sample is from there, 4 numbers a sample. */
  private readonly balls = new Float64Array((SAMPLES + 1) * 4);
  private readonly bridge: boolean;

  constructor(body: Body, bridge: boolean) {
    this.bridge = bridge;
    for (let j = 0; j <= SAMPLES; j++) {
      const q = lerp(-0.02, 2.02, j / SAMPLES),
        L = body.limb('lL', q),
        R = body.limb('rL', q),
        k = j * 7,
        radius = (r: typeof L): number => Math.max(r.o, r.f * 0.96, r.b * 0.93);
      this.legs[k] = L.c[0];
      this.legs[k + 1] = L.c[1];
      this.legs[k + 2] = L.c[2];
      this.legs[k + 3] = R.c[0];
      this.legs[k + 4] = R.c[1];
      this.legs[k + 5] = R.c[2];
      this.legs[k + 6] = Math.max(radius(L), radius(R));
      this.balls[j * 4] = (L.c[0] + R.c[0]) / 2;
      this.balls[j * 4 + 1] = (L.c[1] + R.c[1]) / 2;
      this.balls[j * 4 + 2] = (L.c[2] + R.c[2]) / 2;
      this.balls[j * 4 + 3] = len3(sub(L.c, R.c)) / 2 + this.legs[k + 6]! + 1e-6;
    }
  }

  /** Moves a point out of the legs and above the floor, in place. */
  push(p: P3, off: number): void {
    for (let round = 0; round < 2; round++) if (!this.pushOnce(p, off)) break;
    if (p[1] > FLOOR) p[1] = FLOOR;
  }

  private pushOnce(p: P3, off: number): boolean {
    const { legs, balls } = this,
      [px, py, pz] = p;
    let worst = 1e-4,
      at = -1,
      cx = 0,
      cy = 0,
      cz = 0;
    for (let k = 0, j = 0; k < legs.length; k += 7, j += 4) {
      const ex = px - balls[j]!,
        ey = py - balls[j + 1]!,
        ez = pz - balls[j + 2]!,
        reach = balls[j + 3]! + off;
      if (ex * ex + ey * ey + ez * ez >= reach * reach) continue;
      const lx = legs[k]!,
        ly = legs[k + 1]!,
        lz = legs[k + 2]!,
        ax = legs[k + 3]! - lx,
        ay = legs[k + 4]! - ly,
        az = legs[k + 5]! - lz,
        dx = px - lx,
        dy = py - ly,
        dz = pz - lz;
      let w = (ax * dx + ay * dy + az * dz) / (ax * ax + ay * ay + az * az || 1);
      w = this.bridge ? (w < 0 ? 0 : w > 1 ? 1 : w) : w < 0.5 ? 0 : 1;
      const x = dx - ax * w,
        y = dy - ay * w,
        z = dz - az * w,
        radius = legs[k + 6]! + off,
        d2 = x * x + y * y + z * z;
      if (d2 >= radius * radius) continue;
      const deep = radius - Math.sqrt(d2);
      if (deep > worst) {
        worst = deep;
        at = radius;
        cx = x;
        cy = y;
        cz = z;
      }
    }
    if (at < 0) return false;
    const length = Math.sqrt(cx * cx + cy * cy + cz * cz) || 1,
      k = at / length - 1;
    p[0] += cx * k;
    p[1] += cy * k;
    p[2] += cz * k;
    return true;
  }
}
