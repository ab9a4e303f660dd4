import { add, cross, dot, len3, mul, norm, smooth, sub, turn, type P3 } from '../../geometry/geometry';
import { TAU, type FigureBuild, type Side } from '../build';
import { uOfColumn } from '../limb-tube';

/** Rings along the foot: along (heel to toes), half width, height, lift of the underside; shares of the foot's length. */
const RINGS: readonly (readonly [number, number, number, number])[] = [
  [-0.275, 0.06, 0.22, 0.06],
  [-0.25, 0.115, 0.33, 0.01],
  [-0.2, 0.142, 0.41, 0],
  [-0.1, 0.152, 0.455, 0],
  [0.02, 0.15, 0.455, 0],
  [0.13, 0.148, 0.385, 0],
  [0.25, 0.158, 0.3, 0],
  [0.38, 0.178, 0.235, 0],
  [0.5, 0.192, 0.2, 0],
  [0.6, 0.186, 0.175, 0],
  [0.68, 0.16, 0.15, 0.005],
  [0.735, 0.11, 0.115, 0.015],
  [0.76, 0.03, 0.07, 0.04],
];

/** A foot's frame: x towards the toes, y to the side, z up from the sole, all in shares of the foot's length. */
export class Foot {
  /** +1 where `y` grows to the outer side of the foot. */
  readonly outer: number;
  readonly length: number;
  readonly along: P3;
  readonly up: P3;
  readonly side: P3;
  private readonly origin: P3;

  constructor(
    readonly g: FigureBuild,
    readonly k: Side,
    sign: number,
    /** How high the heel stands. */
    readonly heel = 0,
  ) {
    const body = g.body,
      ankle = body.J[k + 'Ank']!,
      along = body.footDir[k]!,
      shin = norm(sub(body.J[k + 'Kne']!, ankle)),
      across = sub(shin, mul(along, dot(shin, along)));
    this.length = body.b.foot;
    this.along = along;
    this.up = len3(across) < 0.25 ? norm(sub([0, -1, 0], mul(along, -along[1]))) : norm(across);
    this.side = norm(cross(this.up, along));
    this.outer = dot(this.side, turn(body.RP, [sign, 0, 0])) > 0 ? 1 : -1;
    this.origin = add(ankle, mul(this.up, -0.36 * this.length));
  }

  at(x: number, y: number, z: number): P3 {
    return add(this.origin, mul(add(add(mul(this.along, x), mul(this.up, z)), mul(this.side, y)), this.length));
  }

  /** Whether the foot and its shoe may be in the picture. */
  mayShow(): boolean {
    return this.g.buf.mayShow(this.at(-0.3, 0, 0), this.at(0.8, 0, 0), this.length * 0.7);
  }

  /** How far the heel lifts the sole at x. */
  raise(x: number): number {
    return this.heel * smooth(0.42, 0, x);
  }

  /** The upper of a shoe, or the bare foot: u is 0 on top and ±1 under it, v is x. */
  upper(part: number, shape: { readonly wide: number; readonly toe: number; readonly pointed?: number }): void {
    const nu = this.g.points(20),
      rows: P3[][] = [],
      mids: P3[] = [],
      xs: number[] = [],
      close = (x: number, z: number): void => {
        const p = this.at(x, -this.outer * 0.03 * smooth(0.3, 0.75, x), z);
        rows.push(Array.from({ length: nu + 1 }, () => p));
        mids.push(this.at(x < 0 ? x + 0.1 : x - 0.07, 0, z));
        xs.push(x);
      };
    close(-0.275, 0.12 + this.raise(-0.27));
    for (const [x, w, t, lo] of RINGS) {
      const cx = -this.outer * 0.03 * smooth(0.3, 0.75, x),
        top = t * (x > 0.3 ? shape.toe : 1),
        reach = x > 0.5 ? x + (x - 0.5) * (shape.pointed ?? 0) : x,
        mid = Math.min(top * 0.42, 0.09),
        row: P3[] = [];
      for (let i = 0; i <= nu; i++) {
        const a = (i / nu) * TAU,
          c = Math.sin(a),
          q = Math.cos(a),
          y = cx + w * shape.wide * Math.sign(c) * Math.pow(Math.abs(c), q < 0 ? 0.45 : 0.8),
          z = q > 0 ? mid + (top - mid) * Math.pow(q, 0.85) : mid - (mid - lo) * Math.pow(-q, 0.4);
        row.push(this.at(reach, y, z + this.raise(x)));
      }
      rows.push(row);
      mids.push(this.at(reach, 0, 0.09 + this.raise(x)));
      xs.push(x);
    }
    close(0.768 + (shape.pointed ?? 0) * 0.27, 0.06);
    this.g.buf.grid(
      part,
      rows,
      mids,
      (i) => uOfColumn(i, nu),
      (j) => xs[j]!,
    );
  }

  /** A slab under the foot: the sole of a sandal or a clog. */
  slab(part: number, thick: number, grow: number): void {
    const nu = this.g.points(16),
      rows: P3[][] = [],
      mids: P3[] = [];
    for (const [x, w] of RINGS) {
      const cx = -this.outer * 0.03 * smooth(0.3, 0.75, x),
        row: P3[] = [];
      for (let i = 0; i <= nu; i++) {
        const a = (i / nu) * TAU,
          c = Math.sin(a),
          q = Math.cos(a),
          y = cx + (w + grow) * Math.sign(c) * Math.pow(Math.abs(c), 0.25),
          z = -thick / 2 + (thick / 2) * Math.sign(q) * Math.pow(Math.abs(q), 0.25) + 0.012;
        row.push(this.at(x < 0 ? x - grow : x > 0.6 ? x + grow : x, y, z + this.raise(x)));
      }
      rows.push(row);
      mids.push(this.at(x, 0, -thick / 2 + this.raise(x)));
    }
    const flat = (x: number): P3[] => Array.from({ length: nu + 1 }, () => this.at(x, 0, -thick / 2 + this.raise(x)));
    rows.unshift(flat(-0.28 - grow));
    mids.unshift(this.at(-0.2, 0, -thick / 2 + this.raise(-0.2)));
    rows.push(flat(0.765 + grow));
    mids.push(this.at(0.7, 0, -thick / 2));
    this.g.buf.grid(
      part,
      rows,
      mids,
      (i) => uOfColumn(i, nu),
      (j) => j / rows.length,
    );
  }
}
