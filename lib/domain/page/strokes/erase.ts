import type { Stroke } from '@/lib/contracts/page-layers';
import type { PageBox, PagePoint } from '../../layout/page-point';
import { boxesMeet, isByBox, strokeBox } from './stroke-hit';
import {
  endOf,
  fittingPoints,
  joinedParts,
  lengthOfPoints,
  lineOf,
  nearestOn,
  partsBetween,
  pointsOfPart,
  type LinePart,
} from './stroke-line';
import { flatPoints } from './strokes';

/** What of a touched stroke goes: all of it, up to where it crosses others, or what lies under the eraser. */
export const ERASE_MODES = ['whole', 'crossing', 'parts'] as const;
export type EraseMode = (typeof ERASE_MODES)[number];

export interface Eraser {
  readonly mode: EraseMode;
  /** Of its round tip, in millimetres. */
  readonly radiusMm: number;
  /** Where a stroke is crossed, as places on its line from its beginning; asked only for erasing up to crossings. */
  readonly crossingsOf: (stroke: Stroke) => readonly number[];
  /** Whether a stroke's ink is seen at a point: clipped ink can't be touched. */
  readonly isSeenAt: (stroke: Stroke, at: PagePoint) => boolean;
}

/** What a gesture erased so far: parts of the strokes' lines by the strokes' ids, in order and apart from each other. */
export type Erased = ReadonlyMap<string, readonly LinePart[]>;

/** All of a line, also of one that is a dot. */
const WHOLE: LinePart = { from: -Infinity, to: Infinity };
/** Between two prints of the tip along its way, in shares of its radius. */
const PRINTS_APART = 0.5;
const LEAST_APART_MM = 0.1;

/**
 * What is erased after the eraser went along a path as well. All of a gesture is counted on the strokes as they were before
 * it, so that it does not matter how often the pointer reported.
 * @param strokes as they were before the gesture
 * @param path where the tip's middle went, in page millimetres; straight between its points
 * @returns the same when nothing more was touched
 */
export function eraseAlong(
  erased: Erased,
  { strokes, path, eraser }: { strokes: readonly Stroke[]; path: readonly PagePoint[]; eraser: Eraser },
): Erased {
  const prints = printsAlong(path, Math.max(LEAST_APART_MM, eraser.radiusMm * PRINTS_APART));
  const way = boxOfPoints(prints);
  const near = strokes.filter((stroke) => boxesMeet(strokeBox(stroke), way, eraser.radiusMm));
  if (near.length === 0) return erased;
  const fresh = new Map<string, LinePart[]>();
  const add = (stroke: Stroke, part: LinePart): void => {
    const before = fresh.get(stroke.id);
    if (before === undefined) fresh.set(stroke.id, [part]);
    else before.push(part);
  };
  if (eraser.mode === 'crossing') touchToCrossings(near, prints, { eraser, add });
  else for (const print of prints) for (const stroke of near) touchParts(stroke, print, { eraser, add });
  const next = new Map(erased);
  let isSame = true;
  for (const [id, parts] of fresh) {
    const before = erased.get(id) ?? [];
    const after = joinedParts([...before, ...parts]);
    if (isSameParts(before, after)) continue;
    isSame = false;
    next.set(id, after);
  }
  return isSame ? erased : next;
}

interface Touching {
  readonly eraser: Eraser;
  readonly add: (stroke: Stroke, part: LinePart) => void;
}

function touchParts(stroke: Stroke, at: PagePoint, { eraser, add }: Touching): void {
  if (!isByBox(at, strokeBox(stroke), eraser.radiusMm)) return;
  const under = partsWithin(lineOf(stroke), at, eraser.radiusMm + stroke.widthMm / 2);
  if (under.length === 0 || !eraser.isSeenAt(stroke, at)) return;
  if (eraser.mode === 'whole') add(stroke, WHOLE);
  else for (const part of under) add(stroke, part);
}

/** Of the lines under the tip the one nearest to its middle goes, and every one that its middle lies on. */
function touchToCrossings(near: readonly Stroke[], prints: readonly PagePoint[], { eraser, add }: Touching): void {
  for (const at of prints) {
    const under = near
      .filter((stroke) => isByBox(at, strokeBox(stroke), eraser.radiusMm))
      .map((stroke) => ({ stroke, ...nearestOn(lineOf(stroke), at) }))
      .filter(
        ({ stroke, distanceMm }) => distanceMm < eraser.radiusMm + stroke.widthMm / 2 && eraser.isSeenAt(stroke, at),
      )
      .sort((a, b) => a.distanceMm - b.distanceMm);
    for (const [index, { stroke, place, distanceMm }] of under.entries()) {
      if (index > 0 && distanceMm > stroke.widthMm / 2) continue;
      const known = eraser.crossingsOf(stroke);
      add(stroke, {
        from: known.findLast((one) => one < place) ?? -Infinity,
        to: known.find((one) => one > place) ?? Infinity,
      });
    }
  }
}

/** Where a line is nearer to a point than the reach. */
function partsWithin(line: readonly number[], at: PagePoint, reachMm: number): LinePart[] {
  const end = endOf(line);
  const isNear = ((line[0] ?? 0) - at.x) ** 2 + ((line[1] ?? 0) - at.y) ** 2 < reachMm ** 2;
  if (end === 0) return isNear ? [WHOLE] : [];
  const parts: LinePart[] = [];
  for (let index = 0; index < end; index += 1) {
    const [fromX, fromY] = [(line[index * 3] ?? 0) - at.x, (line[index * 3 + 1] ?? 0) - at.y];
    const [toX, toY] = [(line[index * 3 + 3] ?? 0) - at.x, (line[index * 3 + 4] ?? 0) - at.y];
    // Most pieces lie on one side of the tip.
    if ((fromX > reachMm && toX > reachMm) || (fromX < -reachMm && toX < -reachMm)) continue;
    if ((fromY > reachMm && toY > reachMm) || (fromY < -reachMm && toY < -reachMm)) continue;
    const shares = sharesWithin({ x: fromX, y: fromY }, { x: toX, y: toY }, reachMm);
    if (shares !== null) parts.push({ from: index + shares[0], to: index + shares[1] });
  }
  return parts.length > 1 ? joinedParts(parts) : parts;
}

/** Which part of a straight piece lies in a circle about 0, 0; null where none does. */
function sharesWithin(from: PagePoint, to: PagePoint, radius: number): [from: number, to: number] | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const a = dx * dx + dy * dy;
  const c = from.x * from.x + from.y * from.y - radius * radius;
  if (a === 0) return c < 0 ? [0, 1] : null;
  const b = from.x * dx + from.y * dy;
  const under = b * b - a * c;
  if (under <= 0) return null;
  const root = Math.sqrt(under);
  const [first, last] = [Math.max(0, (-b - root) / a), Math.min(1, (-b + root) / a)];
  return first < last ? [first, last] : null;
}

function printsAlong(path: readonly PagePoint[], apartMm: number): PagePoint[] {
  return path.flatMap((to, index) => {
    const from = path[index - 1];
    if (from === undefined) return [to];
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / apartMm));
    return Array.from({ length: count }, (_, step) => ({
      x: from.x + ((to.x - from.x) * (step + 1)) / count,
      y: from.y + ((to.y - from.y) * (step + 1)) / count,
    }));
  });
}

function boxOfPoints(points: readonly PagePoint[]): PageBox {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

function isSameParts(a: readonly LinePart[], b: readonly LinePart[]): boolean {
  return a.length === b.length && a.every(({ from, to }, index) => from === b[index]?.from && to === b[index].to);
}

/** Pieces shorter than this are crumbs, and go as well. */
const CRUMB_MM = 0.3;

/**
 * What is left of a stroke without parts of its line: pieces in the order of the line, to 0.01 mm. A stroke of which nothing
 * is gone comes back itself.
 * @param pieceId names the pieces but the first, which keeps the stroke's own name; 1 is the second piece
 */
export function leftOfStroke(
  stroke: Stroke,
  gone: readonly LinePart[] | undefined,
  pieceId: (piece: number) => string,
): readonly Stroke[] {
  if (gone === undefined || gone.length === 0) return [stroke];
  const line = lineOf(stroke);
  return partsBetween(line, gone)
    .map((part) => pointsOfPart(line, part))
    .filter((points) => lengthOfPoints(points) > CRUMB_MM)
    .map((points, index) => ({
      ...stroke,
      id: index === 0 ? stroke.id : pieceId(index),
      points: flatPoints(fittingPoints(points)),
    }));
}

/** Names a piece of a stroke, counted from 1 for the second piece. */
export type PieceId = (strokeId: string, piece: number) => string;

/**
 * What is left of strokes, told again and again while a gesture goes on: a stroke that lost no more comes back as the very
 * same pieces, so that what is seen of them is not made anew.
 */
export function rememberedPieces(pieceId: PieceId): (stroke: Stroke, erased: Erased) => readonly Stroke[] {
  const known = new WeakMap<readonly LinePart[], readonly Stroke[]>();
  return (stroke, erased) => {
    const gone = erased.get(stroke.id);
    if (gone === undefined) return [stroke];
    const pieces = known.get(gone) ?? leftOfStroke(stroke, gone, (piece) => pieceId(stroke.id, piece));
    known.set(gone, pieces);
    return pieces;
  };
}
