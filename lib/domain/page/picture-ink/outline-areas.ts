import { contours } from 'd3-contour';
import { MOST_AREA_RINGS } from '@/lib/contracts/page-areas';
import { signedArea, type Point } from '@/lib/geometry';
import type { PagePoint } from '../../layout/page-point';
import { withinLimit } from '../areas/flood-fill';
import type { GridPlace } from './ink-strokes';
import type { GridSize } from './skeleton-graph';

/** An area's outlines as it keeps them, and how large it is. */
export interface OutlinedArea {
  readonly rings: number[][];
  readonly areaMm2: number;
}

/**
 * What lies above a level in a field, as areas in page millimetres (marching squares, Lorensen and Cline 1987, in the plane).
 * @param field [heightPx, widthPx]; beyond it nothing is above the level
 * @param o.leastMm2 smaller areas and holes are left out
 * @returns the largest first
 */
export function outlineAreas(
  field: ArrayLike<number>,
  size: GridSize,
  o: { readonly place: GridPlace; readonly level: number; readonly leastMm2: number },
): OutlinedArea[] {
  const [columns, rows] = [size.widthPx + 2, size.heightPx + 2];
  const values = new Array<number>(columns * rows).fill(0);
  for (let y = 0; y < size.heightPx; y++)
    for (let x = 0; x < size.widthPx; x++) values[(y + 1) * columns + x + 1] = field[y * size.widthPx + x] ?? 0;
  const { left, top, mmPerPx } = o.place;
  const toPage = ([x = 0, y = 0]: readonly number[]): PagePoint => ({
    x: left + (x - 1) * mmPerPx,
    y: top + (y - 1) * mmPerPx,
  });
  return contours()
    .size([columns, rows])
    .contour(values, o.level)
    .coordinates.flatMap((polygon): OutlinedArea[] => {
      const sized = polygon.map((ring) => ({ ring, mm2: sizeOf(ring) * mmPerPx ** 2 }));
      const [outer] = sized;
      if (outer === undefined || outer.mm2 < o.leastMm2) return [];
      const kept = sized
        .filter(({ mm2 }, index) => index === 0 || mm2 >= o.leastMm2)
        .toSorted((a, b) => b.mm2 - a.mm2)
        .slice(0, MOST_AREA_RINGS)
        .map(({ ring }) => ring.slice(0, -1).map(toPage));
      const rings = withinLimit(kept);
      return rings === null ? [] : [{ rings, areaMm2: outer.mm2 }];
    })
    .toSorted((a, b) => b.areaMm2 - a.areaMm2);
}

function sizeOf(ring: readonly number[][]): number {
  return Math.abs(signedArea(ring.map(([x = 0, y = 0]): Point => [x, y])));
}
