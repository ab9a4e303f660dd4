import { penOf, type Frame } from '../frame';
import type { HeadSpec } from '../head-spec';
import { Mask } from '../mask';
import { shapeOfHead, type Shape } from '../shape';
import type { P2 } from '../../geometry/geometry';
import type { Paint } from '../../pen/paint';
import { lookOf, type Look } from './look';

/** All that drawing a feature of one face needs. */
export class FaceView {
  readonly shape: Shape;
  readonly look: Look;
  readonly mask: Mask;
  /** Width of the pen in px. */
  readonly pen: number;
  constructor(
    readonly p: Paint,
    readonly f: Frame,
    readonly spec: HeadSpec,
  ) {
    this.shape = shapeOfHead(spec);
    this.look = lookOf(spec);
    this.mask = new Mask(this.shape, this.look.puff);
    this.pen = penOf(f.s);
  }

  /** A point of the face in px. */
  at(x: number, y: number, lift = 0): P2 {
    return this.f.p(this.mask.on(x, y, lift));
  }

  /** Whether that point faces the viewer. */
  sees(x: number, y: number, least = 0.05): boolean {
    return this.mask.faces(this.f, x, y, least);
  }
}
