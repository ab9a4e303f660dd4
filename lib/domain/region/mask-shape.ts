import { contours } from 'd3-contour';
import { MOST_RINGS, type RegionShape } from '@/lib/contracts/regions';
import { areaOf, type PageBox, type PagePoint } from '../layout/page-point';
import type { RegionOp } from './make-shapes';
import { simplifyRing } from './simplify';

/** Picture elements that are selected (1) or not (0), row by row. */
export interface PixelMask {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}

/** A selection holds at most this many points from one mask. */
export const MOST_POINTS = 1500;

/**
 * A mask of a picture as outlines on the page. Specks are left out, and outlines are followed as closely as the number of
 * points allows.
 * @param rect where the picture lies on the page, in millimetres
 * @returns null where nothing is selected
 */
export function maskShape(op: RegionOp, mask: PixelMask, rect: PageBox): RegionShape | null {
  const { widthPx, heightPx, data } = mask;
  const pixelMm = (rect.right - rect.left) / widthPx;
  const toPage = ([x = 0, y = 0]: readonly number[]): PagePoint => ({
    x: rect.left + (x / widthPx) * (rect.right - rect.left),
    y: rect.top + (y / heightPx) * (rect.bottom - rect.top),
  });
  // A speck of one pixel is not what anybody meant.
  const leastArea = 2 * pixelMm ** 2;
  const rings = contours()
    .size([widthPx, heightPx])
    .smooth(true)
    .contour([...data], 0.5)
    .coordinates.flat()
    .map((ring) => ring.slice(0, -1).map(toPage))
    .filter((ring) => areaOf(ring) >= leastArea)
    .sort((a, b) => areaOf(b) - areaOf(a))
    .slice(0, MOST_RINGS);
  if (rings.length === 0) return null;
  for (let tolerance = pixelMm * 0.4; ; tolerance *= 1.6) {
    const simple = rings.map((ring) => simplifyRing(ring, tolerance).map(rounded));
    const count = simple.reduce((sum, { length }) => sum + length, 0);
    if (count <= MOST_POINTS || tolerance > rect.right - rect.left) return { op, kind: 'polygon', rings: simple };
  }
}

function rounded({ x, y }: PagePoint): PagePoint {
  return { x: Math.round(x * 1000) / 1000, y: Math.round(y * 1000) / 1000 };
}
