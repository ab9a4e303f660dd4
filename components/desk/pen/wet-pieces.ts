import { strokePath } from '@/lib/domain/page/strokes/stroke-path';
import { flatPoints, type StrokePoint } from '@/lib/domain/page/strokes/strokes';
import type { WetInk } from '../canvas/wet-ink';

/** What is painted of a stroke at one report. Paths are SVG's, in page millimetres. */
export interface WetPieces {
  /** To be painted once, over what is there; empty when nothing more is settled. */
  readonly solid: string;
  /** So many points are painted for good then. */
  readonly painted: number;
  /** Its end, to be painted in place of the end before. */
  readonly tail: string;
  /** Points of the end. */
  readonly points: readonly StrokePoint[];
}

/** Fewer settled points stay with the end: each piece costs an outline. */
const LEAST_PIECE = 48;
/** Looked back at most so many points for a piece's beginning. */
const MOST_BACK = 400;

/**
 * What to paint of a stroke, of which some points are painted for good: however long it gets, only what is new is made an
 * outline of. Pieces begin a brush size before the end of what is painted, so that no seam is seen.
 * @param painted points that are painted for good
 */
export function wetPieces({ line, look, tail }: WetInk, painted: number): WetPieces {
  const settled = line.settled();
  const isMore = settled - painted >= LEAST_PIECE;
  const outline = (points: readonly StrokePoint[]): string =>
    points.length === 0 ? '' : strokePath({ ...look, points: flatPoints(points), hasWidths: true });
  const solid = isMore ? outline(line.solid(backFrom(line.points, painted, look.widthMm))) : '';
  const now = isMore ? settled : painted;
  const points = [...line.solid(backFrom(line.points, now, look.widthMm)), ...tail.slice(settled > 0 ? 1 : 0)];
  return { solid, painted: now, tail: outline(points), points };
}

/** A point that lies a brush size before another. */
function backFrom(points: readonly StrokePoint[], at: number, widthMm: number): number {
  let index = Math.max(0, at - 1);
  for (let back = 0, far = 0; index > 0 && far < widthMm && back < MOST_BACK; back += 1, index -= 1) {
    const [from, to] = [points[index - 1], points[index]];
    far += from === undefined || to === undefined ? 0 : Math.hypot(to.x - from.x, to.y - from.y);
  }
  return index;
}
