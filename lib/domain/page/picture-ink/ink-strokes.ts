import { MOST_POINTS, type Stroke } from '@/lib/contracts/page-layers';
import { squaredDistances, thinLines } from '@/pipeline/raster';
import { flatPoints, simplifyStroke, type StrokePoint } from '../strokes/strokes';
import { STROKE_WIDTH_MM } from '../strokes/edit-width';
import { joinBranches, type Trace, type TracePoint } from './join-branches';
import { skeletonGraph, type GridSize } from './skeleton-graph';

/** Where a grid of pixels lies on the page. */
export interface GridPlace {
  /** Of the grid's upper left corner, in page millimetres. */
  readonly left: number;
  readonly top: number;
  readonly mmPerPx: number;
}

/** The course of a stroke, without what a person chooses of it. */
export type StrokeCourse = Pick<Stroke, 'points' | 'widthMm'>;

/**
 * From a pixel's middle to the nearest middle beyond the ink is up to half a pixel farther than to the edge; the rest is what
 * strokes lose where their outlines are rounded. By this share what is drawn again has as much ink as the picture.
 */
const EDGE_PX = 0.1;
const LEAST_RADIUS_PX = 0.5;
/** Rounds of smoothing, each by the weights 1, 2 and 1: steps of pixels go, bends of the pen stay. */
const SMOOTHINGS = 6;
/** How far a stroke may lie from the middle line that was found, in pixels. */
const TOLERANCE_PX = 0.35;

/**
 * The lines of a mask as strokes: thinned to their middles, followed through junctions, and as wide as the ink is there
 * (distances by Felzenszwalb and Huttenlocher 2012).
 * @param mask uint8 [heightPx, widthPx], 1 where there is ink
 * @returns the longest first; their points have widths, as shares of `widthMm`
 */
export function inkStrokes(mask: Uint8Array, size: GridSize, place: GridPlace): StrokeCourse[] {
  const skeleton = thinLines(mask, size);
  const traces = joinBranches(skeletonGraph(skeleton, size), size, radiiOf(mask, size));
  return traces
    .map((trace) => ({ trace, length: lengthOf(trace.points) }))
    .toSorted((a, b) => b.length - a.length)
    .flatMap(({ trace }) => courses(trace, place));
}

/** How far the ink reaches round each pixel; in a picture of ink alone, as far as half of its shorter side. */
function radiiOf(mask: Uint8Array, size: GridSize): Float32Array {
  const outside = squaredDistances(inverse(mask), size);
  const most = Math.max(LEAST_RADIUS_PX, Math.min(size.widthPx, size.heightPx) / 2);
  const radii = new Float32Array(mask.length);
  for (let at = 0; at < radii.length; at++) {
    const radius = Math.sqrt(outside[at] ?? 0) - EDGE_PX;
    radii[at] = Math.min(most, Math.max(LEAST_RADIUS_PX, radius));
  }
  return radii;
}

/** Where a mask shows nothing. @returns uint8, 1 or 0 */
export function inverse(mask: Uint8Array): Uint8Array {
  const other = new Uint8Array(mask.length);
  for (let at = 0; at < mask.length; at++) if (mask[at] === 0) other[at] = 1;
  return other;
}

function lengthOf(points: readonly TracePoint[]): number {
  return points.reduce((sum, { x, y }, index) => {
    const before = points[index - 1];
    return before === undefined ? 0 : sum + Math.hypot(x - before.x, y - before.y);
  }, 0);
}

function courses(trace: Trace, { left, top, mmPerPx }: GridPlace): StrokeCourse[] {
  const points = smoothed(trace);
  const widest = Math.max(...points.map(({ radius }) => radius));
  const widthMm = Math.round(Math.min(STROKE_WIDTH_MM.most, Math.max(STROKE_WIDTH_MM.least, 2 * widest * mmPerPx)) * 100) / 100; // prettier-ignore
  const line = points.map(({ x, y, radius }): StrokePoint => {
    const pressure = Math.min(1, (2 * radius * mmPerPx) / widthMm);
    return { x: left + x * mmPerPx, y: top + y * mmPerPx, pressure };
  });
  const simple = simplifyStroke(line, TOLERANCE_PX * mmPerPx);
  const pieces = Array.from({ length: Math.ceil(simple.length / (MOST_POINTS - 1)) }, (_, index) =>
    simple.slice(index * (MOST_POINTS - 1), (index + 1) * (MOST_POINTS - 1) + 1),
  );
  return pieces.map((piece) => ({ widthMm, points: flatPoints(piece) }));
}

/** The same number of points without the steps of pixels; free ends stay where they are. */
function smoothed({ points, isLoop }: Trace): readonly TracePoint[] {
  let line = points;
  for (let round = 0; round < SMOOTHINGS && line.length > 2; round++) {
    const ring = isLoop ? line.slice(0, -1) : line;
    const { length } = ring;
    const eased = ring.map((point, index) => {
      if (!isLoop && (index === 0 || index === length - 1)) return point;
      const [before, after] = [ring[(index + length - 1) % length] ?? point, ring[(index + 1) % length] ?? point];
      const mean = (of: keyof TracePoint): number => (before[of] + 2 * point[of] + after[of]) / 4;
      return { x: mean('x'), y: mean('y'), radius: mean('radius') };
    });
    const [first] = eased;
    line = isLoop && first !== undefined ? [...eased, first] : eased;
  }
  return line;
}
