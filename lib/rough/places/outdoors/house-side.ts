import type { P3 } from '../../geometry/geometry';
import type { Look, Model } from '../../world/kit';

/** Puts doors and windows on the side of a house that faces a way: from z0 to z1 along it, y0 to y1 up, in metres. */
export type SideDecal = (z0: number, z1: number, y0: number, y1: number, look: Look, ink?: number) => void;

/** @param side -1 for a house on the left of the way, 1 for one on the right; `x` is where its wall stands */
export function sideOf(m: Model, x: number, side: number): SideDecal {
  return (z0, z1, y0, y1, look, ink = 0.7) => {
    const corners: P3[] = [
      [x, y0, z0],
      [x, y1, z0],
      [x, y1, z1],
      [x, y0, z1],
    ];
    m.decal(side < 0 ? corners : corners.reverse(), look, ink);
  };
}
