import { FootFrame } from '../anatomy/foot-frame';
import { len3, lerp, sub, type P3 } from '../geometry/geometry';
import type { Body } from './build';

const SAMPLES = 36;
const GROUP = 5;
/** Places along a foot from its heel to its toes, in shares of its length; its middle's height and its radius. */
const FOOT = [-0.1, 0.16, 0.42, 0.66] as const;
const [FOOT_HEIGHT, FOOT_RADIUS] = [0.17, 0.21] as const;
/** The floor of a figure; cloth stays a little above it. */
export const FLOOR = -0.03;

/**
 * Both legs as one solid that cloth lies on. `bridge`: cloth spans the gap between the legs, as a skirt does; a coat's
 * tail falls between them.
 */
export class LegHull {
  /** Middles of the left and right leg and the larger radius, 7 numbers a sample. */
  private readonly legs: Float64Array;
  /** Between both middles, and how far the farthest point of the sample is from there, 4 numbers a sample. */
  private readonly balls: Float64Array;
  /** A ball round each run of GROUP samples' balls, 4 numbers a run: most points are far from most runs. */
  private readonly groups: Float64Array;
  /** The index of the last sample. */
  private readonly last: number;
  private readonly bridge: boolean;
  /** Of the point that is looked at: how deep it lies, in how wide a sample, and where from its middle. */
  private readonly deepest = { deep: 0, radius: -1, x: 0, y: 0, z: 0 };

  /** @param hasFeet whether it goes on to the toes: long cloth lies on them */
  constructor(body: Body, bridge: boolean, hasFeet = false) {
    this.bridge = bridge;
    this.last = SAMPLES + (hasFeet ? FOOT.length : 0);
    this.legs = new Float64Array((this.last + 1) * 7);
    this.balls = new Float64Array((this.last + 1) * 4);
    this.groups = new Float64Array(Math.ceil((this.last + 1) / GROUP) * 4);
    for (let j = 0; j <= SAMPLES; j++) {
      const q = lerp(-0.02, 2.02, j / SAMPLES),
        L = body.limb('lL', q),
        R = body.limb('rL', q),
        radius = (r: typeof L): number => Math.max(r.o, r.f * 0.96, r.b * 0.93);
      this.sample(j, L.c, R.c, Math.max(radius(L), radius(R)));
    }
    if (hasFeet) {
      const [left, right] = [new FootFrame(body, 'l'), new FootFrame(body, 'r')];
      FOOT.forEach((x, i) => {
        this.sample(SAMPLES + 1 + i, left.at(x, 0, FOOT_HEIGHT), right.at(x, 0, FOOT_HEIGHT), FOOT_RADIUS * left.length); // prettier-ignore
      });
    }
    for (let first = 0; first <= this.last; first += GROUP) this.group(first, Math.min(this.last, first + GROUP - 1));
  }

  private sample(j: number, L: P3, R: P3, radius: number): void {
    const { legs, balls } = this,
      k = j * 7;
    legs.set(L, k);
    legs.set(R, k + 3);
    legs[k + 6] = radius;
    for (let d = 0; d < 3; d++) balls[j * 4 + d] = (L[d]! + R[d]!) / 2;
    balls[j * 4 + 3] = len3(sub(L, R)) / 2 + legs[k + 6]! + 1e-6;
  }

  private group(first: number, last: number): void {
    const { balls, groups } = this,
      to = (first / GROUP) * 4,
      middle = ((first + last) >> 1) * 4,
      [x, y, z] = [balls[middle]!, balls[middle + 1]!, balls[middle + 2]!];
    let reach = 0;
    for (let j = first * 4; j <= last * 4; j += 4)
      reach = Math.max(reach, len3([balls[j]! - x, balls[j + 1]! - y, balls[j + 2]! - z]) + balls[j + 3]!);
    groups[to] = x;
    groups[to + 1] = y;
    groups[to + 2] = z;
    groups[to + 3] = reach + 1e-6;
  }

  /** Moves a point out of the legs and above the floor, in place. */
  push(p: P3, off: number): void {
    for (let round = 0; round < 2; round++) if (!this.pushOnce(p, off)) break;
    if (p[1] > FLOOR) p[1] = FLOOR;
  }

  /** The deepest that a point lies in a sample, out of which it is moved; false where it lies in none. */
  private pushOnce(p: P3, off: number): boolean {
    const { groups, deepest } = this,
      px = p[0],
      py = p[1],
      pz = p[2];
    deepest.deep = 1e-4;
    deepest.radius = -1;
    for (let g = 0, first = 0; g < groups.length; g += 4, first += GROUP) {
      const ex = px - groups[g]!,
        ey = py - groups[g + 1]!,
        ez = pz - groups[g + 2]!,
        reach = groups[g + 3]! + off;
      if (ex * ex + ey * ey + ez * ez < reach * reach) this.lookIn(first, px, py, pz, off);
    }
    if (deepest.radius < 0) return false;
    const { x, y, z } = deepest,
      k = deepest.radius / (Math.sqrt(x * x + y * y + z * z) || 1) - 1;
    p[0] += x * k;
    p[1] += y * k;
    p[2] += z * k;
    return true;
  }

  /** Looks for a deeper place in the samples of one run. */
  private lookIn(first: number, px: number, py: number, pz: number, off: number): void {
    const { legs, balls, deepest } = this,
      last = Math.min(this.last, first + GROUP - 1);
    for (let k = first * 7, j = first * 4; j <= last * 4; k += 7, j += 4) {
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
      if (deep <= deepest.deep) continue;
      deepest.deep = deep;
      deepest.radius = radius;
      deepest.x = x;
      deepest.y = y;
      deepest.z = z;
    }
  }
}
