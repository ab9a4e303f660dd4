import type { BalloonKind } from '@/lib/contracts/balloons';
import type { Language } from '@/lib/contracts/languages';
import type { ReadingDirection } from '@/lib/contracts/projects';
import { isInsidePolygon } from '@/lib/geometry';
import type { Lettering } from '@/lib/lettering';
import { boxOf, type PageBox, type PagePoint, type PagePolygon } from '../../layout/page-point';
import { balloonSize, USUAL_LETTER_MM, type BalloonExtent } from './balloon-size';

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
  /** Of everybody in the panel, in page millimetres; further ones that nobody speaks from may follow. */
  readonly heads: readonly PageBox[];
  readonly hands: readonly PageBox[];
  readonly direction: ReadingDirection;
  /** Where letters are safe from the knife. */
  readonly safe: PageBox;
  /** Null while typefaces are not open: sizes are guessed. */
  readonly lettering: Lettering | null;
  readonly language: Language | null;
}

/** Steps of the search on each axis. */
const STEPS = 16;
/** Between balloons and the panel's border; where a panel is too small for its words they may hang over it. */
const MARGIN_MM = 1.5;
const OVERHANG_MM = 3.5;
/** Words are set smaller, step by step, before anything is covered. */
const SMALLER = [1, 0.88, 0.77, 0.67] as const;
const LEAST_LETTER_MM = 2;
/** What covers nothing and is read in its order costs less than this. */
const SOUND_PLACE = 12;
const COST = {
  /** Of touching at all, and of covering the whole. */
  face: [40, 80],
  other: [45, 90],
  hand: [13, 25],
  outside: 40,
  order: 40,
  corner: 1.1,
  speaker: 0.5,
  /** Of hanging nearer to somebody else: tails would cross, or seem another's. */
  stranger: 7,
  smaller: 8,
  /** Of hanging far from the only person: a long tail across an empty panel. */
  far: 6,
  breast: 8,
} as const;
/** As far from the only person's head, as a share of the panel's diagonal, as costs nothing. */
const NEAR = 0.06;

/**
 * A panel's balloons in reading order: each where it covers no face, no hand and none before it, as near as can be to
 * where the eye comes from, the next behind the one before. Balloons that find no such place get smaller letters; only
 * in panels that are too small for their words do they hang over the border a little.
 */
export function placeBalloons(panel: PanelToLetter): PlacedBalloon[] {
  const box = boxOf(panel.polygon);
  const placed: PlacedBalloon[] = [];
  for (const line of panel.lines) {
    const head = line.speaker === null ? undefined : panel.heads[line.speaker];
    const hasTail = head !== undefined && line.kind !== 'narration' && line.kind !== 'sfx';
    const found = findPlace({ ...panel, line, box, head, placed });
    placed.push({ ...found.size, at: found.at, tail: hasTail ? tailTo(head, found.at) : null });
  }
  return placed;
}

/** Towards the mouth, as far as the head begins: a tail that runs across a face hides it. */
function tailTo(head: PageBox, from: PagePoint): PagePoint {
  const mouth = mouthOf(head);
  const shareAt = (start: number, end: number, [low, high]: readonly [number, number]): number => {
    if (start < low) return (low - start) / (end - start);
    return start > high ? (start - high) / (start - end) : 0;
  };
  const share = Math.max(
    shareAt(from.x, mouth.x, [head.left, head.right]),
    shareAt(from.y, mouth.y, [head.top, head.bottom]),
  );
  return { x: from.x + (mouth.x - from.x) * share, y: from.y + (mouth.y - from.y) * share };
}

/** The mouth is in the lower part of a head. */
function mouthOf({ left, top, right, bottom }: PageBox): PagePoint {
  return { x: (left + right) / 2, y: top + (bottom - top) * 0.78 };
}

interface LineSearch extends PanelToLetter {
  readonly line: LineToPlace;
  readonly box: PageBox;
  readonly head: PageBox | undefined;
  readonly placed: readonly PlacedBalloon[];
}
interface Place {
  readonly at: PagePoint;
  readonly size: BalloonExtent;
  readonly cost: number;
}

function findPlace(search: LineSearch): Place {
  const sizes = sizesOf(search);
  let best: Place | null = null;
  for (const overMm of [0, OVERHANG_MM]) {
    for (const [index, size] of sizes.entries()) {
      const place = bestPlace({ ...search, size, overMm });
      const cost = place.cost + index * COST.smaller + (overMm === 0 ? 0 : COST.smaller);
      if (best === null || cost < best.cost) best = { ...place, cost };
      if (place.cost < SOUND_PLACE) return best;
    }
  }
  return best ?? { at: { x: 0, y: 0 }, size: { widthMm: 10, heightMm: 10 }, cost: 0 };
}

/** From the size that letters are wished in, or the largest that the panel takes, downwards. */
function sizesOf({ line, box, lines, lettering, language }: LineSearch): BalloonExtent[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const count = lines.length;
  const most = {
    width: width * (count > 1 ? 0.62 : 0.8),
    height: height * (count > 2 ? 0.42 : count > 1 ? 0.52 : 0.62),
  };
  const wished = balloonSize({ text: line.text, kind: line.kind, language }, lettering);
  const least = LEAST_LETTER_MM / USUAL_LETTER_MM;
  const fitting = Math.max(least, Math.min(1, most.width / wished.widthMm, most.height / wished.heightMm));
  const sized = (share: number): BalloonExtent => ({
    widthMm: Math.min(wished.widthMm * share, width * 0.94),
    heightMm: Math.min(wished.heightMm * share, height * 0.9),
  });
  return SMALLER.map((smaller) => sized(Math.max(least, fitting * smaller)));
}

interface Search extends LineSearch {
  readonly size: BalloonExtent;
  /** How far beyond the panel's box it may go. */
  readonly overMm: number;
}

function bestPlace(search: Search): Place {
  const { size, box, overMm, safe } = search;
  const margin = overMm > 0 ? -overMm : MARGIN_MM;
  const range = (from: number, to: number, extent: number): number[] => {
    const [first, last] = [from + extent / 2 + margin, to - extent / 2 - margin];
    if (last <= first) return [(from + to) / 2];
    return Array.from({ length: STEPS }, (_, index) => first + ((last - first) * index) / (STEPS - 1));
  };
  const [left, right] = [Math.max(box.left, safe.left - MARGIN_MM), Math.min(box.right, safe.right + MARGIN_MM)];
  const [top, bottom] = [Math.max(box.top, safe.top - MARGIN_MM), Math.min(box.bottom, safe.bottom + MARGIN_MM)];
  const [xs, ys] = [range(left, right, size.widthMm), range(top, bottom, size.heightMm)];
  let best: Place | null = null;
  for (const x of xs) {
    for (const y of ys) {
      const cost = costOf({ x, y }, search);
      if (best === null || cost < best.cost) best = { at: { x, y }, size, cost };
    }
  }
  return best ?? { at: { x: (left + right) / 2, y: (top + bottom) / 2 }, size, cost: 0 };
}

function costOf(at: PagePoint, search: Search): number {
  const { size, line, polygon, box, heads, hands, head, placed, direction, overMm } = search;
  const own = boxAround(at, size);
  const corners = cornersOf(own);
  const outside =
    overMm > 0 ? 0 : corners.filter((corner) => !isInsidePolygon(corner, polygon)).length / corners.length;
  const start =
    direction === 'rtl' ? (box.right - at.x) / (box.right - box.left) : (at.x - box.left) / (box.right - box.left);
  const down = (at.y - box.top) / (box.bottom - box.top);
  const isLow = line.kind === 'sfx';
  const toSpeaker = head === undefined ? 0 : Math.abs(at.x - (head.left + head.right) / 2) / (box.right - box.left);
  return (
    covering(
      own,
      heads.map((one) => grown(one, 0.5)),
      COST.face,
    ) +
    covering(own, hands, COST.hand) +
    covering(
      own,
      placed.map((one) => grown(boxAround(one.at, one), 1)),
      COST.other,
    ) +
    COST.outside * outside +
    COST.order * outOfOrder({ at, ...size }, placed, direction) +
    COST.corner * (isLow ? 1 - down : down * 1.6 + start * (placed.length === 0 ? 1 : 0.2)) +
    COST.speaker * toSpeaker +
    (head !== undefined && heads.length === 1 && search.lines.length === 1 ? besideOnly(own, head, box) : 0) +
    (head !== undefined && isNearerToAnother(at.x, head, heads) ? COST.stranger : 0)
  );
}

/** What it costs the only line to hang far from the only person's head, or on the breast below it. */
function besideOnly(own: PageBox, head: PageBox, panel: PageBox): number {
  const aside = Math.max(0, own.left - head.right, head.left - own.right);
  const above = Math.max(0, own.top - head.bottom, head.top - own.bottom);
  const diagonal = Math.max(0.01, Math.hypot(panel.right - panel.left, panel.bottom - panel.top));
  const [width, height] = [head.right - head.left, head.bottom - head.top];
  const breast = {
    left: head.left - width * 0.9,
    right: head.right + width * 0.9,
    top: head.bottom,
    bottom: head.bottom + height * 3,
  };
  const onBreast = overlap(own, breast) / Math.max(0.01, areaOf(own));
  return COST.far * Math.max(0, Math.hypot(aside, above) / diagonal - NEAR) + COST.breast * onBreast;
}

function isNearerToAnother(x: number, own: PageBox, heads: readonly PageBox[]): boolean {
  const asideOf = ({ left, right }: PageBox): number => Math.abs(x - (left + right) / 2);
  return heads.some((one) => one !== own && asideOf(one) < asideOf(own));
}

/** What it costs to cover others: once for each, and by the share of the smaller of the two that is covered. */
function covering(own: PageBox, others: readonly PageBox[], [once, whole]: readonly [number, number]): number {
  return others.reduce((sum, other) => {
    const covered = overlap(own, other);
    return covered === 0 ? sum : sum + once + (whole * covered) / Math.max(0.01, Math.min(areaOf(own), areaOf(other)));
  }, 0);
}

/** How many of those that are read first would be read after it. */
function outOfOrder(own: ReadBox, placed: readonly PlacedBalloon[], direction: ReadingDirection): number {
  return placed.filter((one) => !isReadAfter(own, one, direction)).length;
}

type ReadBox = Pick<PlacedBalloon, 'at' | 'widthMm' | 'heightMm'>;

/** Whether a balloon is read after another: it is clearly below, or further on and not clearly above. */
export function isReadAfter({ at }: ReadBox, before: ReadBox, direction: ReadingDirection): boolean {
  const forward = direction === 'rtl' ? before.at.x - at.x : at.x - before.at.x;
  const below = at.y - before.at.y;
  return below > before.heightMm * 0.55 || (forward > before.widthMm * 0.4 && below > -before.heightMm * 0.35);
}

function boxAround({ x, y }: PagePoint, { widthMm, heightMm }: BalloonExtent): PageBox {
  return { left: x - widthMm / 2, top: y - heightMm / 2, right: x + widthMm / 2, bottom: y + heightMm / 2 };
}

function grown({ left, top, right, bottom }: PageBox, byMm: number): PageBox {
  return { left: left - byMm, top: top - byMm, right: right + byMm, bottom: bottom + byMm };
}

function areaOf({ left, top, right, bottom }: PageBox): number {
  return (right - left) * (bottom - top);
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
