import type { BalloonKind } from '@/lib/contracts/balloons';
import type { ReadingDirection } from '@/lib/contracts/projects';
import { boxOf, type PageBox, type PagePoint, type PagePolygon } from '../layout/page-point';
import { balloonSize, USUAL_LETTER_MM } from './balloon-size';

/** A line that wants a balloon. */
export interface LineToPlace {
  readonly kind: BalloonKind;
  readonly text: string;
  /** Index of who says it among the heads; null has no tail. */
  readonly speaker: number | null;
}

export interface PlacedBalloon {
  readonly at: PagePoint;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly tail: PagePoint | null;
}

export interface PanelToLetter {
  readonly lines: readonly LineToPlace[];
  readonly polygon: PagePolygon;
  /** Of everybody in the panel, in page millimetres. */
  readonly heads: readonly PageBox[];
  readonly direction: ReadingDirection;
}

/** Steps of the search on each axis. */
const STEPS = 14;
const COST = { face: 60, other: 90, outside: 40, order: 26, corner: 1.1, speaker: 0.5 } as const;

/**
 * A panel's balloons in reading order: each where it covers no face and none before it, as near as can be to where the
 * eye comes from, the next behind the one before. Balloons that are too large for the panel get smaller letters.
 */
export function placeBalloons({ lines, polygon, heads, direction }: PanelToLetter): PlacedBalloon[] {
  const box = boxOf(polygon);
  const placed: PlacedBalloon[] = [];
  for (const line of lines) {
    const size = fittingSize(line, box, lines.length);
    const head = line.speaker === null ? undefined : heads[line.speaker];
    const at = bestPlace({ size, line, polygon, box, heads, head, placed, direction });
    const hasTail = head !== undefined && line.kind !== 'narration' && line.kind !== 'sfx';
    placed.push({ ...size, at, tail: hasTail ? mouthOf(head) : null });
  }
  return placed;
}

/** The mouth is in the lower part of a head. */
function mouthOf({ left, top, right, bottom }: PageBox): PagePoint {
  return { x: (left + right) / 2, y: top + (bottom - top) * 0.78 };
}

function fittingSize(line: LineToPlace, box: PageBox, count: number): { widthMm: number; heightMm: number } {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const most = {
    width: width * (count > 1 ? 0.62 : 0.8),
    height: height * (count > 2 ? 0.42 : count > 1 ? 0.52 : 0.62),
  };
  let letterMm = USUAL_LETTER_MM;
  let size = balloonSize(line.text, line.kind, letterMm);
  while (letterMm > 2 && (size.widthMm > most.width || size.heightMm > most.height)) {
    letterMm -= 0.2;
    size = balloonSize(line.text, line.kind, letterMm);
  }
  return { widthMm: Math.min(size.widthMm, width * 0.94), heightMm: Math.min(size.heightMm, height * 0.9) };
}

interface Search {
  readonly size: { readonly widthMm: number; readonly heightMm: number };
  readonly line: LineToPlace;
  readonly polygon: PagePolygon;
  readonly box: PageBox;
  readonly heads: readonly PageBox[];
  readonly head: PageBox | undefined;
  readonly placed: readonly PlacedBalloon[];
  readonly direction: ReadingDirection;
}

function bestPlace(search: Search): PagePoint {
  const { size, box } = search;
  const margin = 1.5;
  const range = (from: number, to: number, extent: number): number[] => {
    const [first, last] = [from + extent / 2 + margin, to - extent / 2 - margin];
    if (last <= first) return [(from + to) / 2];
    return Array.from({ length: STEPS }, (_, index) => first + ((last - first) * index) / (STEPS - 1));
  };
  const points = range(box.left, box.right, size.widthMm).flatMap((x) =>
    range(box.top, box.bottom, size.heightMm).map((y): PagePoint => ({ x, y })),
  );
  const [best] = points.map((at) => ({ at, cost: costOf(at, search) })).sort((a, b) => a.cost - b.cost);
  return best?.at ?? { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

function costOf(at: PagePoint, { size, line, polygon, box, heads, head, placed, direction }: Search): number {
  const own = boxAround(at, size);
  const area = size.widthMm * size.heightMm;
  const covered = (others: readonly PageBox[]): number =>
    others.reduce((sum, other) => sum + overlap(own, other), 0) / area;
  const before = placed.map((one) => grown(boxAround(one.at, one), 1));
  const corners = cornersOf(own);
  const outside = corners.filter((corner) => !isInside(corner, polygon)).length / corners.length;
  const start =
    direction === 'rtl' ? (box.right - at.x) / (box.right - box.left) : (at.x - box.left) / (box.right - box.left);
  const down = (at.y - box.top) / (box.bottom - box.top);
  const isLow = line.kind === 'sfx';
  const toSpeaker = head === undefined ? 0 : Math.abs(at.x - (head.left + head.right) / 2) / (box.right - box.left);
  return (
    COST.face * covered(heads.map((one) => grown(one, 0.5))) +
    COST.other * covered(before) +
    COST.outside * outside +
    COST.order * outOfOrder(at, placed, direction) +
    COST.corner * (isLow ? 1 - down : down * 1.6 + start * (placed.length === 0 ? 1 : 0.2)) +
    COST.speaker * toSpeaker
  );
}

/** How far a balloon lies before those that are read first, as a share of their size. */
function outOfOrder(at: PagePoint, placed: readonly PlacedBalloon[], direction: ReadingDirection): number {
  return placed.reduce((sum, one) => {
    const forward = direction === 'rtl' ? one.at.x - at.x : at.x - one.at.x;
    const below = at.y - one.at.y;
    // Clearly below, or further on in the line: either is read after.
    const isAfter = below > one.heightMm * 0.55 || (forward > one.widthMm * 0.4 && below > -one.heightMm * 0.35);
    return sum + (isAfter ? 0 : 1);
  }, 0);
}

function boxAround({ x, y }: PagePoint, { widthMm, heightMm }: { widthMm: number; heightMm: number }): PageBox {
  return { left: x - widthMm / 2, top: y - heightMm / 2, right: x + widthMm / 2, bottom: y + heightMm / 2 };
}

function grown({ left, top, right, bottom }: PageBox, byMm: number): PageBox {
  return { left: left - byMm, top: top - byMm, right: right + byMm, bottom: bottom + byMm };
}

function overlap(a: PageBox, b: PageBox): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Where an oval in the box comes nearest to the panel's corners. */
function cornersOf({ left, top, right, bottom }: PageBox): PagePoint[] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [rx, ry] = [((right - left) / 2) * 0.8, ((bottom - top) / 2) * 0.8];
  return [
    { x: x - rx, y: y - ry },
    { x: x + rx, y: y - ry },
    { x: x + rx, y: y + ry },
    { x: x - rx, y: y + ry },
    { x: left, y },
    { x: right, y },
    { x, y: top },
    { x, y: bottom },
  ];
}

/** By the number of edges that a ray to the right crosses. */
export function isInside({ x, y }: PagePoint, polygon: PagePolygon): boolean {
  return polygon.reduce((inside, a, index) => {
    const b = polygon.at(index - 1) ?? a;
    const crosses = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    return crosses ? !inside : inside;
  }, false);
}
