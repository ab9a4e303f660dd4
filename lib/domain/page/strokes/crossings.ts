import type { Stroke } from '@/lib/contracts/page-layers';
import type { PageBox } from '../../layout/page-point';
import { boxesMeet, strokeBox } from './stroke-hit';
import { endOf, lineOf, nearestOn, pointAt } from './stroke-line';

/**
 * Where other strokes and the stroke itself cross the middle of a stroke, and where an end of another lies on its ink.
 * @param others may hold the stroke itself, which is left out
 * @returns places on its line, from its beginning
 */
export function crossingsOf(stroke: Stroke, others: readonly Stroke[]): number[] {
  const line = lineOf(stroke);
  const box = strokeBox(stroke);
  const places = selfCrossings(line);
  for (const other of others) {
    if (other.id === stroke.id || !boxesMeet(box, strokeBox(other))) continue;
    const otherLine = lineOf(other);
    places.push(...crossingsWith(line, otherLine, strokeBox(other)), ...endsOn(stroke, otherLine));
  }
  return places.sort((a, b) => a - b);
}

/** Where a line crosses another. @param box of the other */
function crossingsWith(line: readonly number[], other: readonly number[], box: PageBox): number[] {
  const places: number[] = [];
  for (let at = 0; at < endOf(line); at += 1) {
    if (!boxesMeet(pieceBox(line, at), box)) continue;
    for (let to = 0; to < endOf(other); to += 1) {
      const shares = pieceCrossing(line, at, other, to);
      if (shares !== null) places.push(at + shares[0]);
    }
  }
  return places;
}

function selfCrossings(line: readonly number[]): number[] {
  const places: number[] = [];
  const end = endOf(line);
  for (let at = 0; at < end; at += 1)
    // The next piece begins where this one ends.
    for (let to = at + 2; to < end; to += 1) {
      const shares = pieceCrossing(line, at, line, to);
      if (shares !== null) places.push(at + shares[0], to + shares[1]);
    }
  return places;
}

/** Where the ends of another line lie on a stroke's ink. */
function endsOn(stroke: Stroke, other: readonly number[]): number[] {
  const line = lineOf(stroke);
  return [pointAt(other, 0), pointAt(other, endOf(other))].flatMap((end) => {
    const { place, distanceMm } = nearestOn(line, end);
    return distanceMm <= stroke.widthMm / 2 ? [place] : [];
  });
}

function pieceBox(line: readonly number[], at: number): PageBox {
  const [x, y, toX, toY] = ends(line, at);
  return { left: Math.min(x, toX), right: Math.max(x, toX), top: Math.min(y, toY), bottom: Math.max(y, toY) };
}

function ends(line: readonly number[], at: number): [x: number, y: number, toX: number, toY: number] {
  return [line[at * 3] ?? 0, line[at * 3 + 1] ?? 0, line[at * 3 + 3] ?? 0, line[at * 3 + 4] ?? 0];
}

/** Where two straight pieces cross, as shares of each; null where they don't, or lie along each other. */
function pieceCrossing(
  line: readonly number[],
  at: number,
  other: readonly number[],
  to: number,
): [share: number, otherShare: number] | null {
  const [ax, ay, bx, by] = ends(line, at);
  const [cx, cy, dx, dy] = ends(other, to);
  if (
    Math.max(ax, bx) < Math.min(cx, dx) ||
    Math.max(cx, dx) < Math.min(ax, bx) ||
    Math.max(ay, by) < Math.min(cy, dy) ||
    Math.max(cy, dy) < Math.min(ay, by)
  )
    return null;
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (Math.abs(turn) < 1e-12) return null;
  const share = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const otherShare = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  return share >= 0 && share <= 1 && otherShare >= 0 && otherShare <= 1 ? [share, otherShare] : null;
}
