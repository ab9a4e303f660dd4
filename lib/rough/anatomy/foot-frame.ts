import { add, cross, dot, len3, mul, norm, sub, turn, type P3 } from '../geometry/geometry';
import type { Body } from './body';
import { signOf, type Side } from './pose';

/** Height of the ankle over the sole, as a share of the foot's length. */
const ANKLE = 0.36;

/** A foot's space, in shares of its length: x to the toes, y to the inner side (the big toe's), z up from the sole. */
export class FootFrame {
  readonly length: number;
  readonly along: P3;
  readonly up: P3;
  readonly inner: P3;
  private readonly origin: P3;

  constructor(body: Body, side: Side) {
    const ankle = body.J[`${side}Ank`]!,
      along = body.footDir[side]!,
      shin = norm(sub(body.J[`${side}Kne`]!, ankle)),
      square = sub(shin, mul(along, dot(shin, along)));
    this.length = body.b.foot;
    this.along = along;
    // a pointed foot has no upright shin to go by
    this.up = len3(square) < 0.25 ? norm(sub([0, -1, 0], mul(along, -along[1]))) : norm(square);
    const across = norm(cross(this.up, along)),
      isInner = dot(across, turn(body.RP, [-signOf(side), 0, 0])) > 0;
    this.inner = isInner ? across : mul(across, -1);
    this.origin = add(ankle, mul(this.up, -ANKLE * this.length));
  }

  at(x: number, y: number, z: number): P3 {
    const { origin, along, inner, up, length } = this;
    return [
      origin[0] + (along[0] * x + inner[0] * y + up[0] * z) * length,
      origin[1] + (along[1] * x + inner[1] * y + up[1] * z) * length,
      origin[2] + (along[2] * x + inner[2] * y + up[2] * z) * length,
    ];
  }
}
