import { MOST_POINTS } from '@/lib/contracts/page-layers';
import { segmentDistance, shareAlong, simplifyPoints } from '@/lib/geometry';
import { SIMPLE_MM, type StrokePoint } from '../strokes';

/** Looked at together; the points between are those of one line all the same. */
const CHUNK = 1000;
/** No line moves farther. */
const FARTHEST_MM = 100_000;

/**
 * Fewer points for the same line (Ramer 1972, Douglas and Peucker 1973), however long it is: piece by piece, so that the time
 * grows with the number of points. First and last stay.
 * @param points with shares of the width as pressures
 * @param o.toleranceMm how far the line and its edges may move
 */
export function simplifyLong(
  points: readonly StrokePoint[],
  { widthMm, toleranceMm = SIMPLE_MM }: { readonly widthMm: number; readonly toleranceMm?: number },
): StrokePoint[] {
  const offBy = (point: StrokePoint, from: StrokePoint, to: StrokePoint): number => {
    const share = shareAlong([point.x, point.y], [from.x, from.y], [to.x, to.y]);
    const width = Math.abs(point.pressure - (from.pressure + (to.pressure - from.pressure) * share));
    return Math.max(segmentDistance(point, from, to), (width * widthMm) / 2);
  };
  const fewer: StrokePoint[] = [];
  for (let from = 0; from === 0 || from < points.length - 1; from += CHUNK) {
    const piece = simplifyPoints(points.slice(from, from + CHUNK + 1), toleranceMm, offBy);
    for (const point of from === 0 ? piece : piece.slice(1)) fewer.push(point);
  }
  return fewer;
}

/** A line in pieces that a stroke each can hold; each begins where the one before ends. */
export function splitPoints(points: readonly StrokePoint[], most: number = MOST_POINTS): StrokePoint[][] {
  const pieces: StrokePoint[][] = [];
  for (let from = 0; from === 0 || from < points.length - 1; from += most - 1)
    pieces.push(points.slice(from, from + most));
  return pieces;
}

/**
 * A line as the points of as many strokes as it needs and a layer has room for: none of it is lost. Where the room is too
 * small, fewer points are kept, and the line moves by as little as that needs.
 * @param o.room strokes that the layer still holds, at least 1
 * @param o.most points of a stroke
 */
export function fittingPieces(
  points: readonly StrokePoint[],
  { widthMm, room, most = MOST_POINTS }: { readonly widthMm: number; readonly room: number; readonly most?: number },
): StrokePoint[][] {
  for (let toleranceMm = SIMPLE_MM; ; toleranceMm *= 2) {
    const pieces = splitPoints(simplifyLong(points, { widthMm, toleranceMm }), most);
    if (pieces.length <= room || toleranceMm > FARTHEST_MM) return pieces;
  }
}
