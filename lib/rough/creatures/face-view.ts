import type { DepthBuffer } from '../anatomy/depth-buffer';
import { sub, spline2, type P2, type P3 } from '../geometry/geometry';
import { INK, pathOf, type Paint } from '../pen/paint';

/** A surface that features lie on: a point and the direction out of it, by coordinates to the right and down. */
export interface Skin {
  readonly at: (u: number, v: number) => P3;
  /** Middle that directions look away from. */
  readonly middle: P3;
}

/** What features of a face are drawn with: points of a form become the picture's. */
export class FaceView {
  constructor(
    readonly p: Paint,
    readonly buf: DepthBuffer,
    /** Width of an outline. */
    readonly pen: number,
  ) {}

  project(q: P3): P2 {
    const [x, y] = this.buf.project(q);
    return [x, y];
  }
  depth(q: P3): number {
    return this.buf.project(q)[2];
  }
  /** Px a unit at a point. */
  scale(q: P3): number {
    return this.buf.scaleAt(this.depth(q));
  }

  /** How far a surface looks to the viewer: 1 straight at, 0 seen from its side, negative away. */
  facing(skin: Skin, u: number, v: number): number {
    const q = skin.at(u, v),
      out = sub(q, skin.middle),
      length = Math.sqrt(out[0] * out[0] + out[1] * out[1] + out[2] * out[2]) || 1;
    return (this.depth(q) - this.depth(skin.middle)) / length;
  }

  /** Whether nothing stands before a point, but for `tolerance` units. */
  shows(q: P3, tolerance = 0.3): boolean {
    const [x, y, z] = this.buf.project(q),
      k = this.buf.at(x, y);
    return k < 0 || this.buf.part[k] === 0 || this.buf.z[k]! - z < tolerance;
  }

  /** A polygon of surface coordinates as points of the picture; null where it looks away. */
  outline(skin: Skin, points: readonly P2[], least = 0.08): P2[] | null {
    let u = 0,
      v = 0;
    for (const [pu, pv] of points) {
      u += pu / points.length;
      v += pv / points.length;
    }
    if (this.facing(skin, u, v) < least || !this.shows(skin.at(u, v))) return null;
    return points.map(([pu, pv]) => this.project(skin.at(pu, pv)));
  }

  /** Fills a polygon on a surface; smooth unless said otherwise. */
  fill(skin: Skin, points: readonly P2[], colour: string, bw: number, isSmooth = true): void {
    const line = this.outline(skin, points);
    if (line) this.p.fill(pathOf(isSmooth ? spline2(line, 4, true) : line), colour, bw);
  }

  /** A pen stroke on a surface, `w` times an outline. */
  line(skin: Skin, points: readonly P2[], w: number, isOnBlack = false): void {
    const line = this.outline(skin, points);
    if (line)
      this.p.ink(
        spline2(line, 5),
        { w: this.pen * w, a: 0.15, b: 0.25 },
        isOnBlack ? '#f4f0e8' : INK,
        isOnBlack ? '#ffffff' : INK,
      );
  }
}

/** An ellipse's outline in surface coordinates. */
export function ellipse(u: number, v: number, a: number, b: number, n = 14): P2[] {
  return Array.from({ length: n }, (_, i): P2 => [
    u + a * Math.cos((i / n) * Math.PI * 2),
    v + b * Math.sin((i / n) * Math.PI * 2),
  ]);
}
