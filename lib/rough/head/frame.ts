import { rotation, turn, type Mat, type P2, type P3 } from '../geometry/geometry';

/** Where a head stands in the picture. Head space: the skull is about 0.9 half wide, y down, z to the viewer. */
export class Frame {
  readonly m: Mat;
  constructor(
    /** The point between the ears, in px. */
    readonly x: number,
    readonly y: number,
    /** px of one unit of head space. */
    readonly s: number,
    yaw: number,
    pitch: number,
    roll: number,
  ) {
    this.m = rotation(yaw, pitch, roll);
  }

  /** A direction or point as the viewer has it, in units. */
  view(v: P3): P3 {
    return turn(this.m, v);
  }

  /** How far a point is towards the viewer, in units. */
  depth(v: P3): number {
    const m = this.m[2];
    return m[0] * v[0] + m[1] * v[1] + m[2] * v[2];
  }

  /** A point in px, with a little perspective. */
  p(v: P3): P2 {
    const [a, b, c] = this.m;
    const k = this.s / (1 - 0.07 * (c[0] * v[0] + c[1] * v[1] + c[2] * v[2]));
    return [
      this.x + (a[0] * v[0] + a[1] * v[1] + a[2] * v[2]) * k,
      this.y + (b[0] * v[0] + b[1] * v[1] + b[2] * v[2]) * k,
    ];
  }

  /** A direction of the picture in head space: the inverse of `view`. */
  fromView(v: P3): P3 {
    const [a, b, c] = this.m;
    return [
      a[0] * v[0] + b[0] * v[1] + c[0] * v[2],
      a[1] * v[0] + b[1] * v[1] + c[1] * v[2],
      a[2] * v[0] + b[2] * v[1] + c[2] * v[2],
    ];
  }
}

/** Line width in px of a head with a half width of `s` px: 2.5 for 100 px. */
export const penOf = (s: number): number => Math.pow(s / 100, 0.72) * 2.5;
