import { rotation, type Mat, type P2, type P3 } from '../geometry/geometry';
import type { Box } from './depth-buffer';
import { compose } from './orientation';

/** Degrees to the side, degrees up (negative: from below), and units between the lens and what it aims at. */
export interface Camera {
  yaw: number;
  pitch: number;
  dist: number;
}

/**
 * Where figures go in the picture, at `s` px a unit: x, y is where the floor under the first figure falls, or its head
 * (`at: 'head'`), or the point `aim` of the world. `box`: the figures are scaled and moved into it, at most to `s`.
 */
export type Place =
  | { x: number; y: number; s: number; aim?: P3; at?: 'floor' | 'head' }
  | { box: readonly [number, number, number, number]; s?: number };

/** The turn from the world to the camera. */
export function viewOf({ yaw, pitch }: Camera): Mat {
  return compose(rotation(0, -pitch, 0), rotation(yaw, 0, 0));
}

/** A box around points that each take up a radius. */
export class Bounds {
  left = 1e9;
  top = 1e9;
  right = -1e9;
  bottom = -1e9;

  add([x, y]: P2 | P3, radius: number): void {
    this.left = Math.min(this.left, x - radius);
    this.right = Math.max(this.right, x + radius);
    this.top = Math.min(this.top, y - radius);
    this.bottom = Math.max(this.bottom, y + radius);
  }

  get box(): Box {
    return [this.left, this.top, this.right - this.left, this.bottom - this.top];
  }
}
