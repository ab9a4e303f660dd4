/** Legs that are far apart, as a run, a kick or one knee on the ground puts them: a skirt is stretched around both. */
import { add, clamp, cross, dot, lerp, mul, norm, sub, turn, type P3 } from '../geometry/geometry';
import { TAU, type Body } from './build';
import { FLOOR } from './leg-hull';
import { shareOut } from './share-out';

const PLANES = 44;
const ROUND = 72;
const SIN = Float64Array.from({ length: ROUND }, (_, k) => Math.sin((k / ROUND) * TAU));
const COS = Float64Array.from({ length: ROUND }, (_, k) => Math.cos((k / ROUND) * TAU));
const SAMPLES = 30;
/** How much the outline narrows below the legs, for each unit of its length. */
const NARROWS = 0.25;
/** The cosine of the angle between two thighs from which on legs are far apart. */
const APART = 0.9;
/** Directions that cloth tries, from falling to lying flat and on upwards, in radians. */
const TURNS = [0, 0.12, 0.25, 0.4, 0.6, 0.8, 1.05, 1.3, 1.57, 1.8];

/** Are the legs of that body far apart, or is it upright on both knees? Seated legs are neither. */
export function isStriding(body: Body): boolean {
  const left = body.joint('lL'),
    right = body.joint('rL'),
    between = dot(left.d1, right.d1),
    isFolded = Math.max(left.bend, right.bend) > 1.6,
    onKnees = Math.min(left.bend, right.bend) > 1.2 && Math.min(left.d1[1], right.d1[1]) > 0.8;
  return onKnees || (between < APART && ((between < 0 && !isFolded) || Math.max(left.d1[1], right.d1[1]) > 0.55));
}

export interface StrideLegs {
  /** How far down they are counted: 0 hip, 1 knee, 2 ankle. */
  readonly to: number;
  /** How far off them cloth lies, in head units. */
  readonly off: number;
}

/** What a strand of cloth needs to know to fall. */
export interface Fall {
  /** In head units. */
  readonly step: number;
  readonly pull: P3;
  /** How far it flares for each unit of its length. */
  readonly slope: number;
}

/**
 * The space that both legs take, as the convex outline around them in planes across their common direction: cloth that
 * is outside of it covers both, and spans the gap. A strand keeps its share of the way around, counted
 * from the front in as many parts as there are `strands`.
 */
export class Stride {
  /** The common direction of the legs, to the right and to the front, from the middle of the hips. */
  private readonly down: P3;
  private readonly right: P3;
  private readonly front: P3;
  private readonly middle: P3;
  private readonly from: number;
  private readonly step: number;
  /** For each plane and strand: the point of the outline, to the right and to the front of the axis. */
  private readonly outline: Float64Array;
  private readonly spot: [number, number] = [0, 0];

  constructor(
    private readonly body: Body,
    private readonly strands: number,
    legs: StrideLegs,
  ) {
    const forward = turn(body.RP, [0, 0, 1]),
      across = turn(body.RP, [1, 0, 0]),
      both = add(body.joint('lL').d1, body.joint('rL').d1);
    this.down = norm(add(norm(both), [0, 0.35, 0]));
    this.front = norm(sub(forward, mul(this.down, dot(forward, this.down))));
    const right = cross(this.front, this.down);
    this.right = dot(right, across) < 0 ? mul(right, -1) : right;
    this.middle = mul(add(body.joint('lL').A, body.joint('rL').A), 0.5);
    const { u, thigh, shin } = body.b;
    this.from = -0.8 * u;
    this.step = (thigh + shin + 1.4 * u) / PLANES;
    this.outline = new Float64Array((PLANES + 1) * strands * 2);
    this.measure(legs);
  }

  private measure({ to, off }: StrideLegs): void {
    const { body } = this,
      reach = new Float64Array((PLANES + 1) * ROUND).fill(0.12 * body.b.u);
    for (const side of ['l', 'r'] as const) {
      for (let i = 0; i <= SAMPLES; i++) {
        const ring = body.limb(`${side}L`, lerp(0.02, to, i / SAMPLES));
        this.count(reach, ring.c, Math.max(ring.o, ring.f, ring.b) + off);
      }
      const toe = add(body.J[`${side}Ank`]!, mul(body.footDir[side]!, body.b.foot * 0.8));
      if (to > 1.8 && toe[1] > -0.7 * body.b.u) this.count(reach, toe, 0.3 * body.b.u + off);
    }
    this.hang(reach);
    for (let plane = 0; plane <= PLANES; plane++)
      shareOut(
        reach.subarray(plane * ROUND, (plane + 1) * ROUND),
        this.outline.subarray(plane * this.strands * 2, (plane + 1) * this.strands * 2),
      );
  }

  /** Below a knee or a foot cloth hangs on: the outline narrows slowly. */
  private hang(reach: Float64Array): void {
    for (let at = ROUND; at < reach.length; at++)
      reach[at] = Math.max(reach[at]!, reach[at - ROUND]! - NARROWS * this.step);
  }

  /** Height along the legs, and across them to the right and to the front. */
  private flat(p: P3): P3 {
    const q = sub(p, this.middle);
    return [dot(q, this.down), dot(q, this.right), dot(q, this.front)];
  }

  private solid(h: number, x: number, z: number): P3 {
    const { middle, down, right, front } = this;
    return [
      middle[0] + down[0] * h + right[0] * x + front[0] * z,
      middle[1] + down[1] * h + right[1] * x + front[1] * z,
      middle[2] + down[2] * h + right[2] * x + front[2] * z,
    ];
  }

  /** Counts a ball into each plane that it meets: how far it reaches in each direction. */
  private count(reach: Float64Array, centre: P3, radius: number): void {
    const [h, x, z] = this.flat(centre),
      first = Math.max(0, Math.ceil((h - radius - this.from) / this.step)),
      last = Math.min(PLANES, Math.floor((h + radius - this.from) / this.step));
    for (let plane = first; plane <= last; plane++) {
      const away = this.from + plane * this.step - h,
        r = Math.sqrt(Math.max(0, radius * radius - away * away));
      for (let k = 0; k < ROUND; k++) {
        const far = x * SIN[k]! + z * COS[k]! + r,
          at = plane * ROUND + k;
        if (far > reach[at]!) reach[at] = far;
      }
    }
  }

  /** Puts the outline's point of a strand at a height into `spot`. */
  private look(h: number, strand: number): void {
    const row = clamp((h - this.from) / this.step, 0, PLANES - 1e-6),
      r0 = Math.floor(row),
      f = row - r0,
      c0 = Math.floor(strand) % this.strands,
      c1 = (c0 + 1) % this.strands,
      g = strand - Math.floor(strand),
      a = r0 * this.strands * 2,
      b = a + this.strands * 2,
      O = this.outline,
      upper = (1 - f) * (1 - g),
      upperNext = (1 - f) * g,
      lower = f * (1 - g),
      lowerNext = f * g;
    for (let d = 0; d < 2; d++) {
      const i = c0 * 2 + d,
        j = c1 * 2 + d;
      this.spot[d] = O[a + i]! * upper + O[a + j]! * upperNext + O[b + i]! * lower + O[b + j]! * lowerNext;
    }
  }

  /** Moves a point of a strand out of the legs and above the floor. */
  outside(p: P3, strand: number): P3 {
    const [h, x, z] = this.flat(p);
    if (h <= this.from) return p;
    this.look(h, strand);
    const [ex, ez] = this.spot,
      least = Math.sqrt(ex * ex + ez * ez),
      // how far out it is where the strand's outline point lies
      out = (x * ex + z * ez) / least,
      q = out < least ? this.solid(h, ex, ez) : p;
    return q[1] > FLOOR ? [q[0], FLOOR, q[2]] : q;
  }

  /** The next point of a strand: as it falls, or as far outwards as the legs or the floor lead it. */
  next(p: P3, strand: number, { step, pull, slope }: Fall): P3 {
    const [h, x, z] = this.flat(p),
      r = Math.sqrt(x * x + z * z),
      outX = x / r,
      outZ = z / r,
      down = dot(pull, this.down) + 0.2,
      out = dot(pull, this.right) * outX + dot(pull, this.front) * outZ + slope,
      start = Math.atan2(out, down);
    for (const by of TURNS) {
      const there = h + Math.cos(start + by) * step,
        far = r + Math.sin(start + by) * step;
      this.look(there, strand);
      const [ex, ez] = this.spot,
        least = Math.sqrt(ex * ex + ez * ez);
      if (far < least - 1e-6) continue;
      const q = this.solid(there, (ex / least) * far, (ez / least) * far);
      if (q[1] <= FLOOR + 1e-6) return q;
    }
    // on the floor it lies in a heap
    return [
      p[0] + (this.right[0] * outX + this.front[0] * outZ) * step * 0.25,
      Math.min(p[1], FLOOR),
      p[2] + (this.right[2] * outX + this.front[2] * outZ) * step * 0.25,
    ];
  }
}
