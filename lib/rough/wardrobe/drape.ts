/** Hanging cloth below the waist: skirts, robes, tails of coats. Strands lie on legs and floor, follow a seated thigh. */
import { add, clamp, dot, lerp, len3, mix3, mul, norm, smooth, sub, turn, type P3 } from '../geometry/geometry';
import { TAU, type Body, type FigureBuild } from './build';
import { liesOnFeet } from './folded-legs';
import { FLOOR, LegHull } from './leg-hull';
import { isStriding, Stride } from './stride';

export interface DrapeCut {
  /** Height on the trunk where it begins. */
  readonly waist: number;
  /** Where its hem would be along a straight leg: 0 hip, 1 knee, 2 ankle. */
  readonly to: number;
  readonly ease: number;
  /** How far the hem stands off the legs, in head units. */
  readonly flare: number;
  /** How straight it hangs from chest to hip, 0..1. */
  readonly loose: number;
  /** It lies over the hips' other cloth from its beginning on. */
  readonly over: boolean;
  readonly pleats?: number;
  /** Half of the opening in front, in radians. */
  readonly gap?: number;
  /** Cloth spans from leg to leg. */
  readonly bridge: boolean;
}

const ABOVE = 4,
  STEPS = 14,
  ROWS = ABOVE + STEPS + 1,
  STRANDS = 36,
  COLUMNS = STRANDS + 1;

/** A saw tooth: pleats rise slowly and turn back fast. */
const saw = (x: number): number => {
  const t = x - Math.floor(x);
  return t < 0.7 ? t / 0.35 - 1 : 1 - (t - 0.7) / 0.15;
};

export class Drape {
  private readonly points = new Float64Array(ROWS * COLUMNS * 3);
  private readonly normals = new Float64Array(ROWS * COLUMNS * 3);
  private readonly mids: P3[] = [];
  /** Share of the length that is above the hips. */
  private readonly share: number;
  private readonly length: number;
  private readonly hip: number;
  private readonly gap: number;
  private readonly hull: LegHull;
  /** Of a skirt over legs that are far apart. */
  private readonly stride: Stride | undefined;
  private readonly body: Body;
  private readonly stillness: number;

  constructor(
    g: FigureBuild,
    private readonly cut: DrapeCut,
    private readonly pull: P3,
  ) {
    const body = (this.body = g.body),
      b = body.b,
      hip = (this.hip = Math.min(0.12, cut.waist - 0.05)),
      above = (cut.waist - hip) * b.torso,
      below = (cut.to < 1 ? cut.to * b.thigh : b.thigh + (cut.to - 1) * b.shin) + (hip - 0.13) * b.torso;
    this.length = Math.max(0.25 * b.u, below);
    this.share = clamp(above / (above + this.length), 0.06, 0.7);
    this.gap = cut.gap ?? 0;
    this.hull = new LegHull(body, cut.bridge, cut.bridge && liesOnFeet(body, cut.to));
    this.stillness = 1 - Math.min(1, len3(pull));
    if (isStriding(body))
      this.stride = new Stride(body, STRANDS, {
        to: Math.min(1.95, cut.to + 0.1),
        off: (cut.bridge ? 0.05 : 0.1) + cut.ease * 0.6,
      });
    for (let i = 0; i <= STRANDS; i++)
      if (this.stride) this.spanned(i, this.stride);
      else this.strand(i);
    this.even();
    this.measure();
  }

  private angle(i: number): number {
    return this.gap > 0 ? lerp(this.gap, TAU - this.gap, i / STRANDS) : (i / STRANDS) * TAU;
  }

  private put(row: number, i: number, p: P3): void {
    const k = (row * COLUMNS + i) * 3;
    this.points[k] = p[0];
    this.points[k + 1] = p[1];
    this.points[k + 2] = p[2];
  }

  /** From the waist over the hips, then step by step as gravity, legs, floor and the cut lead it. */
  private strand(i: number): void {
    const { body, cut, hull } = this,
      b = body.b,
      a = this.angle(i),
      off = 0.05 + cut.ease * 0.6;
    let p = body.trunk(this.hip, a, cut.ease, cut.over ? 1 : 0.8),
      dir: P3 = [0, 1, 0],
      isCaught = false;
    const lead = this.leadOf(a, p),
      isRaised = this.isRaised(a),
      drop = ((cut.waist - this.hip) * b.torso) / ABOVE;
    for (let j = 0; j <= ABOVE; j++) {
      const before = p;
      if (isCaught) {
        dir = lead(dir, 0);
        p = add(p, mul(dir, drop));
        hull.push(p, off);
      } else {
        const k = j / ABOVE,
          t = lerp(cut.waist, this.hip, k),
          free = body.trunk(
            t,
            a,
            lerp(cut.over ? cut.ease : 0, cut.ease, k),
            lerp(cut.over ? cut.loose : cut.loose * 0.5, cut.over ? 1 : 0.8, k),
          );
        p = [free[0], free[1], free[2]];
        if (t < 0.3) hull.push(p, off * k);
        isCaught = isRaised && len3(sub(p, free)) > 0.05 * b.u;
        if (j > 0) dir = norm(sub(p, before));
      }
      this.put(j, i, p);
    }
    const step = this.length / STEPS;
    for (let j = 1; j <= STEPS; j++) {
      dir = lead(dir, (j - 0.5) * step);
      const q: P3 = [p[0] + dir[0] * step, p[1] + dir[1] * step, p[2] + dir[2] * step];
      hull.push(q, off);
      const gone = sub(q, p),
        l = len3(gone);
      if (l > 0.15 * step) dir = mul(gone, 1 / l);
      p = l > step * 1.02 ? [p[0] + dir[0] * step, p[1] + dir[1] * step, p[2] + dir[2] * step] : q;
      hull.push(p, off);
      if (p[1] >= FLOOR - 1e-6) dir = norm(add([dir[0], 0, dir[2]], mul(this.outward(a), 0.5 * b.u)));
      this.put(ABOVE + j, i, p);
    }
  }

  /** The strand of a skirt that spans legs which are far apart. */
  private spanned(i: number, stride: Stride): void {
    const { body, cut } = this,
      a = this.angle(i),
      share = (a / TAU) * STRANDS,
      fall = { step: this.length / STEPS, pull: this.pull, slope: (cut.flare * body.b.u) / this.length };
    let p: P3 = [0, 0, 0];
    for (let j = 0; j <= ABOVE; j++) {
      const k = j / ABOVE;
      p = body.trunk(
        lerp(cut.waist, this.hip, k),
        a,
        lerp(cut.over ? cut.ease : 0, cut.ease, k),
        lerp(cut.over ? cut.loose : cut.loose * 0.5, cut.over ? 1 : 0.8, k),
      );
      if (j > 0) p = stride.outside(p, share);
      this.put(j, i, p);
    }
    for (let j = 1; j <= STEPS; j++) {
      p = stride.next(p, share, fall);
      this.put(ABOVE + j, i, p);
    }
  }

  /** How much a strand goes with the right leg: by its side, in front with the more lifted leg, behind with the other. */
  private rightShare(a: number): number {
    const left = this.body.joint('lL').d1[1],
      right = this.body.joint('rL').d1[1],
      higher = clamp((left - right) * 1.2, -0.5, 0.5);
    return clamp(0.5 + 0.75 * Math.sin(a) + (this.cut.bridge ? higher * Math.cos(a) : 0), 0, 1);
  }

  /** Is the thigh below a strand lifted? Its cloth then lies on it from the groin on. */
  private isRaised(a: number): boolean {
    const thigh = mix3(this.body.joint('lL').d1, this.body.joint('rL').d1, this.rightShare(a));
    return norm(thigh)[1] < 0.7 && Math.cos(a) > -0.4;
  }

  private outward(a: number): P3 {
    const n = turn(this.body.RP, [Math.sin(a), 0, Math.cos(a)]);
    return [n[0], 0, n[2]];
  }

  /** The direction of a strand from its last direction and the way it has come. */
  private leadOf(a: number, start: P3): (dir: P3, way: number) => P3 {
    const { body, cut, pull } = this,
      b = body.b,
      L = body.joint('lL'),
      R = body.joint('rL'),
      right = this.rightShare(a),
      thigh = norm(mix3(L.d1, R.d1, right)),
      shin = norm(mix3(L.d2, R.d2, right)),
      folded = lerp(L.bend, R.bend, right) > 1.9,
      ringL = body.limb('lL', 0.35),
      ringR = body.limb('rL', 0.35),
      front = norm(mix3(ringL.z, ringR.z, right)),
      across = turn(body.RP, [1, 0, 0]),
      legOut = norm(add(mul(across, Math.sin(a)), mul(front, Math.cos(a)))),
      axis = turn(body.RP, [0, -1, 0]),
      radial = sub(start, body.spine(this.hip)),
      out = norm(sub(radial, mul(axis, dot(radial, axis)))),
      slope = (cut.flare * b.u) / this.length + 0.4 * this.stillness,
      narrow = cut.flare <= 0.12,
      base = narrow ? 0.7 : cut.flare < 0.35 ? 0.3 : 0.08,
      wide = !narrow && folded;
    return (dir, way) => {
      const onThigh = way < b.thigh * 0.97,
        leg = onThigh ? thigh : shin,
        level = 1 - smooth(0.3, 0.75, leg[1]),
        under = legOut[1],
        hold =
          wide && (under > 0 || !onThigh)
            ? 0
            : level * (under > 0.35 ? 0.95 : under < -0.35 ? 0.75 : narrow ? 0.8 : 0.45),
        follow = clamp((folded && !onThigh ? 0 : base * (1 - level)) + (folded && !onThigh ? 0 : hold), 0, 1),
        fall = 1 - follow,
        tilt = slope * (1 - 0.75 * level),
        still = this.stillness,
        x = pull[0] * fall + leg[0] * follow + out[0] * tilt + dir[0] * still,
        y = pull[1] * fall + leg[1] * follow + out[1] * tilt + dir[1] * still,
        z = pull[2] * fall + leg[2] * follow + out[2] * tilt + dir[2] * still,
        one = 1 / (Math.sqrt(x * x + y * y + z * z) || 1);
      return norm([lerp(dir[0], x * one, 0.55), lerp(dir[1], y * one, 0.55), lerp(dir[2], z * one, 0.55)]);
    };
  }

  /** Neighbouring strands pull at each other. */
  private even(): void {
    const closed = this.gap === 0,
      line = new Float64Array(COLUMNS * 3),
      p: P3 = [0, 0, 0];
    for (let pass = 0; pass < 3; pass++)
      for (let row = ABOVE + 1; row < ROWS; row++) {
        line.set(this.points.subarray(row * COLUMNS * 3, (row + 1) * COLUMNS * 3));
        for (let i = closed ? 0 : 1; i < STRANDS; i++) {
          const l = (i === 0 ? STRANDS - 1 : i - 1) * 3,
            m = i * 3;
          for (let d = 0; d < 3; d++) p[d] = line[m + d]! * 0.5 + (line[l + d]! + line[m + 3 + d]!) * 0.25;
          this.settle(row, i, p);
        }
        if (closed) this.points.copyWithin((row * COLUMNS + STRANDS) * 3, row * COLUMNS * 3, (row * COLUMNS + 1) * 3);
      }
  }

  /** Puts a point of a strand that its neighbours pulled at to where legs and floor let it. */
  private settle(row: number, i: number, p: P3): void {
    if (this.stride) {
      this.put(row, i, this.stride.outside(p, (this.angle(i) / TAU) * STRANDS));
      return;
    }
    const [x, y, z] = p;
    this.hull.push(p, 0.05 + this.cut.ease * 0.6);
    const dx = p[0] - x,
      dy = p[1] - y,
      dz = p[2] - z;
    // pushed far, it would come out on the other side of a leg
    if (Math.sqrt(dx * dx + dy * dy + dz * dz) <= 0.35 * this.body.b.u) this.put(row, i, p);
  }

  /** Normals, and for each row a point that they lead away from. */
  private measure(): void {
    const { points: P, normals: N } = this,
      closed = this.gap === 0;
    for (let row = 0; row < ROWS; row++) {
      const c: P3 = [0, 0, 0],
        m: P3 = [0, 0, 0],
        below = Math.min(ROWS - 1, row + 1) * COLUMNS,
        above = Math.max(0, row - 1) * COLUMNS;
      for (let i = 0; i <= STRANDS; i++) {
        const i0 = i > 0 ? i - 1 : closed ? STRANDS - 1 : 0,
          i1 = i < STRANDS ? i + 1 : closed ? 1 : STRANDS,
          left = (row * COLUMNS + i0) * 3,
          right = (row * COLUMNS + i1) * 3,
          up = (above + i) * 3,
          down = (below + i) * 3,
          k = (row * COLUMNS + i) * 3,
          ax = P[right]! - P[left]!,
          ay = P[right + 1]! - P[left + 1]!,
          az = P[right + 2]! - P[left + 2]!,
          bx = P[down]! - P[up]!,
          by = P[down + 1]! - P[up + 1]!,
          bz = P[down + 2]! - P[up + 2]!,
          nx = ay * bz - az * by,
          ny = az * bx - ax * bz,
          nz = ax * by - ay * bx,
          one = 1 / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1);
        N[k] = nx * one;
        N[k + 1] = ny * one;
        N[k + 2] = nz * one;
        for (let d = 0; d < 3; d++) {
          c[d]! += P[k + d]! / COLUMNS;
          m[d]! += N[k + d]! / COLUMNS;
        }
      }
      this.mids.push(
        row <= ABOVE
          ? this.body.ring(lerp(this.cut.waist, this.hip, row / ABOVE)).c
          : sub(c, mul(m, 4 * this.body.b.u)),
      );
    }
  }

  private rowOf(v: number): number {
    return v <= this.share
      ? (v / this.share) * ABOVE
      : ABOVE + ((Math.min(1, v) - this.share) / (1 - this.share)) * STEPS;
  }

  private wave(v: number, a: number): number {
    const { pleats, flare, over } = this.cut,
      u = this.body.b.u,
      w = pleats
        ? (0.022 + 0.05 * v) * u * saw((a * pleats) / TAU)
        : (0.012 + 0.05 * smooth(0.25, 1, v) * clamp(flare * 1.6, 0.25, 1)) *
          u *
          Math.sin(a * 7 + Math.sin(a * 3) * 1.3);
    return v < this.share ? w * smooth(over ? 0 : 0.5, 1, v / this.share) : w;
  }

  /** A point of the cloth: v 0 waist to 1 hem, a around (0 in front, positive to the right), `off` above it. */
  at(v: number, a: number, off = 0): P3 {
    const row = this.rowOf(v),
      turns = a / TAU - Math.floor(a / TAU),
      gap = this.gap / TAU,
      column = (gap > 0 ? clamp((turns - gap) / (1 - 2 * gap), 0, 1) : turns) * STRANDS,
      r0 = Math.min(ROWS - 2, Math.floor(row)),
      c0 = Math.min(STRANDS - 1, Math.floor(column)),
      fr = row - r0,
      fc = column - c0,
      k = (r0 * COLUMNS + c0) * 3,
      down = COLUMNS * 3,
      lift = off + this.wave(v, a),
      P = this.points,
      N = this.normals,
      w00 = (1 - fr) * (1 - fc),
      w01 = (1 - fr) * fc,
      w10 = fr * (1 - fc),
      w11 = fr * fc;
    const out: P3 = [0, 0, 0];
    for (let d = 0, i = k; d < 3; d++, i++) {
      const p = P[i]! * w00 + P[i + 3]! * w01 + P[i + down]! * w10 + P[i + down + 3]! * w11,
        n = N[i]! * w00 + N[i + 3]! * w01 + N[i + down]! * w10 + N[i + down + 3]! * w11;
      out[d] = p + n * lift;
    }
    if (out[1] > FLOOR + 0.02) out[1] = FLOOR + 0.02 - off;
    return out;
  }

  mid(v: number): P3 {
    const row = this.rowOf(v),
      r0 = Math.min(ROWS - 2, Math.floor(row));
    return mix3(this.mids[r0]!, this.mids[r0 + 1]!, row - r0);
  }
}
