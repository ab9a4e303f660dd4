import type { Stroke } from '@/lib/contracts/page-layers';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { boxesMeet, strokeBox } from './stroke-hit';
import { endOf, lineOf, nearestOn, pointAt } from './stroke-line';

/**
 * Where other strokes and the stroke itself cross the middle of a stroke, and where an end of another lies on its ink.
 * @param others may hold the stroke itself, which is left out
 * @param isSeenAt whether a stroke's ink is seen at a point; what is clipped away crosses nothing
 * @returns places on its line, from its beginning
 */
export function crossingsOf(
  stroke: Stroke,
  others: readonly Stroke[],
  isSeenAt: (stroke: Stroke, at: PagePoint) => boolean = () => true,
): number[] {
  const line = lineOf(stroke);
  const box = strokeBox(stroke);
  const places = selfCrossings(line);
  for (const other of others) {
    if (other.id === stroke.id || !boxesMeet(box, strokeBox(other))) continue;
    const otherLine = lineOf(other);
    const found = [...crossingsWith(line, otherLine, strokeBox(other)), ...endsOn(stroke, otherLine)];
    places.push(...found.filter((place) => isSeenAt(other, pointAt(line, place))));
  }
  return places.sort((a, b) => a - b);
}

/** Where a line crosses another. @param box of the other */
function crossingsWith(line: readonly number[], other: readonly number[], box: PageBox): number[] {
  const places: number[] = [];
  for (let at = 0; at < endOf(line); at += 1) {
    const piece = pieceAt(line, at);
    if (!boxesMeet(piece, box)) continue;
    for (let to = 0; to < endOf(other); to += 1) {
      if (liesBeside(piece, other, to)) continue;
      const shares = pieceCrossing(piece, pieceAt(other, to));
      if (shares !== null) places.push(at + shares[0]);
    }
  }
  return places;
}

function selfCrossings(line: readonly number[]): number[] {
  const places: number[] = [];
  const end = endOf(line);
  for (let at = 0; at < end - 2; at += 1) {
    const piece = pieceAt(line, at);
    // The next piece begins where this one ends.
    for (let to = at + 2; to < end; to += 1) {
      if (liesBeside(piece, line, to)) continue;
      const shares = pieceCrossing(piece, pieceAt(line, to));
      if (shares !== null) places.push(at + shares[0], to + shares[1]);
    }
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

/** A straight piece of a line, with its box. */
interface Piece extends PageBox {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

function pieceAt(line: readonly number[], at: number): Piece {
  const [x, y, toX, toY] = [line[at * 3] ?? 0, line[at * 3 + 1] ?? 0, line[at * 3 + 3] ?? 0, line[at * 3 + 4] ?? 0];
  return {
    x,
    y,
    dx: toX - x,
    dy: toY - y,
    left: Math.min(x, toX),
    right: Math.max(x, toX),
    top: Math.min(y, toY),
    bottom: Math.max(y, toY),
  };
}

/** Whether a piece of a line lies wholly on one side of another's box: nearly all do, and are asked in numbers alone. */
function liesBeside({ left, top, right, bottom }: PageBox, line: readonly number[], at: number): boolean {
  const x = line[at * 3] ?? 0;
  const toX = line[at * 3 + 3] ?? 0;
  if ((x < left && toX < left) || (x > right && toX > right)) return true;
  const y = line[at * 3 + 1] ?? 0;
  const toY = line[at * 3 + 4] ?? 0;
  return (y < top && toY < top) || (y > bottom && toY > bottom);
}

/** Where two straight pieces cross, as shares of each; null where they don't, or lie along each other. */
function pieceCrossing(a: Piece, b: Piece): [share: number, otherShare: number] | null {
  const turn = a.dx * b.dy - a.dy * b.dx;
  if (Math.abs(turn) < 1e-12) return null;
  const [offX, offY] = [b.x - a.x, b.y - a.y];
  const share = (offX * b.dy - offY * b.dx) / turn;
  const otherShare = (offX * a.dy - offY * a.dx) / turn;
  return share >= 0 && share <= 1 && otherShare >= 0 && otherShare <= 1 ? [share, otherShare] : null;
}
