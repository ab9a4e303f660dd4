/** One eye: where it lies on the face, and its lids under the expression. */
import { clamp, lerp, rad, smooth, type P2 } from '../../geometry/geometry';
import { EYE_SHAPES, type EyeShapeTable } from './eye-shapes';
import type { FaceView } from './face-view';
import { closedOn, type ClosedEyes } from './look';

const STATIONS = 17;

export class Eye {
  readonly lids: EyeShapeTable;
  readonly closed: ClosedEyes | undefined;
  /** u of the stations at which lids are drawn, from the inner to the outer corner. */
  readonly us: readonly number[];
  readonly lash: number;
  private readonly shrink: number;
  private readonly slide: number;

  constructor(
    private readonly face: FaceView,
    /** -1 is on the viewer's left when the face looks at the viewer. */
    readonly side: -1 | 1,
  ) {
    const { spec, shape, look } = face;
    this.lids = EYE_SHAPES[spec.eyes];
    this.closed = closedOn(spec, look, side);
    this.lash = shape.lash * this.lids.lash;
    const us: number[] = [];
    for (let i = 0; i < STATIONS; i++) us.push(lerp(this.lids.from, this.lids.to, i / (STATIONS - 1)));
    this.us = us;
    // the anime cheat: eyes slide towards the near side so that the far one stays whole inside the outline
    const young = spec.age === 'child' ? 1 : 0.55;
    const aside = Math.abs(spec.yaw);
    this.slide = (0.17 + 0.05 * young * smooth(30, 55, aside)) * Math.sin(rad(clamp(spec.yaw, -62, 62)) * 1.2);
    this.shrink = side * spec.yaw > 0 ? 1 - 0.1 * smooth(15, 45, aside) - 0.22 * young * smooth(34, 56, aside) : 1;
  }

  /** Whether the eye shows at all. */
  isVisible(): boolean {
    const { spec, mask, shape, f } = this.face;
    if (this.side * spec.yaw > 0 && Math.abs(spec.yaw) > 56) return false;
    return mask.faces(f, this.side * shape.eyeX * 0.9, shape.eyeY, 0.1);
  }

  /** A point of the eye in px. */
  put(u: number, v: number): P2 {
    const { shape, mask, f } = this.face;
    const x = this.side * (shape.eyeX + u * shape.a * this.shrink) - this.slide;
    return f.p(mask.on(x, shape.eyeY + v * shape.b - this.lids.tilt * u * 0.6, 0.005, 1.12));
  }

  /** v of the upper lid: opening scales it towards the lower one, slant lowers the inner (angry) or outer (sad) half. */
  top(u: number): number {
    const { look } = this.face;
    const rest = lerp(this.lids.low(u), 0.35, 0.35);
    const slant = look.slant > 0 ? look.slant * smooth(0.5, -1, u) : -look.slant * smooth(-0.5, 1, u);
    return Math.min(lerp(rest, this.lids.up(u), look.open) + slant, this.lids.low(u) - 0.05);
  }

  bottom(u: number): number {
    return this.lids.low(u) - this.face.look.low * (1 - u * u) * 1.2;
  }

  /** Height of the mass of lashes: thin at the inner corner, heavy at the outer one. */
  lashHeight(u: number): number {
    return lerp(0.08, 0.33, Math.pow(smooth(-1.1, 0.8, u), 0.85)) * this.lash;
  }

  /** The upper lid raised by a height in v; from the outer corner back when `isReversed`. */
  lidLine(raise: number, isReversed = false): P2[] {
    const points = this.us.map((u) => this.put(u, this.top(u) - raise));
    return isReversed ? points.reverse() : points;
  }

  /** The outline of what shows of the ball. */
  opening(): P2[] {
    const points = this.lidLine(0);
    for (let i = this.us.length - 1; i >= 0; i--) {
      const u = this.us[i]! * 0.95;
      points.push(this.put(u, Math.max(this.bottom(u), this.top(u))));
    }
    return points;
  }

  /** Middle of the iris in (u, v): the gaze moves both to the same side of the picture. */
  irisCentre(): P2 {
    const { spec } = this.face;
    const across = clamp(spec.gaze ?? 0, -1, 1) * 0.34;
    return [across * this.side - 0.04, 0.06 + clamp(spec.gazeDown ?? 0, -1, 1) * 0.3];
  }
}
