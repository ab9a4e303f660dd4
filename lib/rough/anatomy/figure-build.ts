import type { P3 } from '../geometry/geometry';
import type { HeadSpec } from '../head/face';
import type { Material } from '../pen/paint';
import type { Body } from './body';
import type { DepthBuffer } from './depth-buffer';
import type { HandFrame } from './hand-frame';
import type { Limbs } from './limbs';
import { ShoulderSlope } from './shoulder-slope';
import { SurfaceBuild } from './surface-build';

export { aroundOf, type Mark } from './surface-build';

/** What a build starts from. */
export interface FigureParts {
  buf: DepthBuffer;
  body: Body;
  /** Index of the figure. */
  who: number;
  /** Materials of the whole drawing, which the build adds to. */
  mats: Material[];
  limbs?: Limbs | undefined;
}

/**
 * One figure while it is built: what clothes, held things, tails, wings and the like add surfaces with. All points are in
 * the figure's own space (units; x right, y down, z to the viewer of a figure that faces front; floor y = 0).
 *
 * `body` has joints (`J`), turns (`RP` pelvis, `RC` chest, `RH` head), measures (`b`) and surfaces (`trunk`, `limb`);
 * `hands.l` and `hands.r` the hands' frames (missing where a hand is in a pocket or lost); `skin` is a material index.
 */
export class FigureBuild extends SurfaceBuild {
  readonly hands: Partial<Record<string, HandFrame>> = {};
  readonly skin: number;
  /** Material of gloved hands; -1 for bare ones. */
  gloves = -1;
  private readonly slopes: Partial<Record<string, ShoulderSlope>> = {};
  readonly body: Body;
  readonly spec: HeadSpec;
  readonly limbs: Limbs;

  constructor({ buf, body, who, mats, limbs = {} }: FigureParts) {
    super({ buf, who, mats, seed: body.spec.seed * 77 + 3 });
    this.body = body;
    this.spec = body.spec;
    this.limbs = limbs;
    this.fine = 0.04 * body.b.hand;
    this.skin = this.mat(this.spec.skin);
  }

  /** A point of the shoulder's slope (see `ShoulderSlope`); s is -1 or 1. */
  trap(s: number, k: number, angle: number, ease = 0): P3 {
    return this.slope(s).point(k, angle, ease);
  }
  /** Middle and radius of the slope at k. */
  trapAt(s: number, k: number): { c: P3; r: number } {
    return this.slope(s).middle(k);
  }
  /** Moves a point out of the shoulders' slopes. */
  liftTrap(point: P3, ease: number): P3 {
    return this.slope(-1).lift(point, ease) ?? this.slope(1).lift(point, ease) ?? point;
  }
  private slope(s: number): ShoulderSlope {
    return (this.slopes[s < 0 ? 'l' : 'r'] ??= new ShoulderSlope(this.body, s < 0 ? -1 : 1));
  }
}
