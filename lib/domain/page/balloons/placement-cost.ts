import type { BalloonKind } from '@/lib/contracts/balloons';
import type { Language } from '@/lib/contracts/languages';
import type { ReadingDirection } from '@/lib/contracts/projects';
import { isInsidePolygon } from '@/lib/geometry';
import type { Lettering } from '@/lib/lettering';
import { boxOf, type PageBox, type PagePoint, type PagePolygon } from '../../layout/page-point';
import {
  aimTail,
  bowPoints,
  boxAround,
  grown,
  liesOnTail,
  tailCrossings,
  type AimedTail,
  type BalloonPlace,
} from './aim-tail';

/** A line that wants a balloon. */
export interface LineToPlace {
  readonly kind: BalloonKind;
  readonly text: string;
  /** Index of who says it among the heads; null has no tail. */
  readonly speaker: number | null;
}

export interface PlacedBalloon extends BalloonPlace {
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
  /** Whether balloons may hang over the border where their panel has no room; they may unless it says no. */
  readonly mayOverhang?: boolean;
}

/** How far balloons may hang over the border of a panel that is too small for its words. */
export const OVERHANG_MM = 3.5;
/** Beyond it, what is in the way is in the way. */
const RIM_MM = 0.5;
export const COST = {
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
  /** Of a tail across somebody else's face, across a balloon, and of none where one belongs. */
  tailFace: 60,
  tailBalloon: 45,
  noTail: 30,
  longTail: 20,
} as const;
/** As far from the only person's head, as a share of the panel's diagonal, as costs nothing. */
const NEAR = 0.06;
/** As long as costs nothing, from the balloon's middle, as a share of the panel's longer side. */
const FREE_LENGTH = 0.4;

/** What a line's balloon is to be weighed against. */
export interface PlacementContext extends PanelToLetter {
  readonly line: LineToPlace;
  readonly box: PageBox;
  readonly head: PageBox | undefined;
  /** Those that are read before it. */
  readonly placed: readonly PlacedBalloon[];
}

export function contextOf(panel: PanelToLetter, line: LineToPlace, placed: readonly PlacedBalloon[]): PlacementContext {
  const head = line.speaker === null ? undefined : panel.heads[line.speaker];
  return { ...panel, line, box: boxOf(panel.polygon), head, placed };
}

/** Narration and sounds have no tail, nor has who is not in the picture. */
export function hasTail({ line, head }: PlacementContext): boolean {
  return head !== undefined && line.kind !== 'narration' && line.kind !== 'sfx';
}

/** The tail of a balloon that stands so. */
export function tailOf(balloon: BalloonPlace, context: PlacementContext): AimedTail | null {
  const { head, heads, placed } = context;
  if (head === undefined || !hasTail(context)) return null;
  return aimTail({ balloon, head, heads, balloons: placed });
}

/** What it costs that a balloon stands so, with the tail that it has: below 12 nothing is wrong with it. */
export function standsAt(balloon: PlacedBalloon, context: PlacementContext): number {
  const { head, heads, placed } = context;
  const wants = hasTail(context);
  if (!wants || head === undefined) return standingCost(balloon, context);
  if (balloon.tail === null) return standingCost(balloon, context) + COST.noTail;
  const tail = tailCrossings({ balloon, head, heads, balloons: placed }, balloon.tail);
  return standingCost(balloon, context) + tailCost(tail, balloon, context) + aimCost(balloon.tail, head, heads);
}

/** Of what a tail runs across, and of one that leaves the panel, or is long where others are to be told from who speaks. */
export function tailCost(
  tail: AimedTail | null,
  { at }: BalloonPlace,
  { box, polygon, heads }: PlacementContext,
): number {
  if (tail === null) return 0;
  const share = distanceOf(at, tail.tip) / Math.max(0.01, box.right - box.left, box.bottom - box.top);
  const leaves = bowPoints(at, tail.tip).some(
    (point) => isInsidePolygon(at, polygon) && !isInsidePolygon(point, polygon),
  );
  return (
    COST.tailFace * tail.faces +
    COST.tailBalloon * tail.balloons +
    (heads.length > 1 ? COST.longTail * Math.max(0, share - FREE_LENGTH) : 0) +
    (leaves ? COST.smaller : 0)
  );
}

function distanceOf(a: PagePoint, b: PagePoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Of a tail that ends nearer to somebody else, or over the speaker's own face. */
function aimCost(tip: PagePoint, head: PageBox, heads: readonly PageBox[]): number {
  const off = (box: PageBox): number =>
    Math.hypot(Math.max(0, box.left - tip.x, tip.x - box.right), Math.max(0, box.top - tip.y, tip.y - box.bottom));
  const own = off(head);
  if (heads.some((one) => one !== head && off(one) < own)) return COST.noTail;
  const [width, height] = [head.right - head.left, head.bottom - head.top];
  const isOver =
    tip.x > head.left + width * 0.12 &&
    tip.x < head.right - width * 0.12 &&
    tip.y > head.top + height * 0.12 &&
    tip.y < head.bottom - height * 0.12;
  return isOver ? COST.smaller : Math.min(COST.smaller, Math.max(0, own - height) * 0.4);
}

/** What it costs that a balloon stands so, whatever its tail. */
export function standingCost(balloon: BalloonPlace, context: PlacementContext): number {
  const { line, box, heads, hands, head, placed, direction } = context;
  const { at } = balloon;
  const own = boxAround(balloon);
  const start =
    direction === 'rtl' ? (box.right - at.x) / (box.right - box.left) : (at.x - box.left) / (box.right - box.left);
  const down = (at.y - box.top) / (box.bottom - box.top);
  const isLow = line.kind === 'sfx';
  const toSpeaker = head === undefined ? 0 : Math.abs(at.x - (head.left + head.right) / 2) / (box.right - box.left);
  return (
    covering(
      own,
      heads.map((one) => grown(one, RIM_MM)),
      COST.face,
    ) +
    covering(own, hands, COST.hand) +
    covering(
      own,
      placed.map((one) => grown(boxAround(one), 1)),
      COST.other,
    ) +
    COST.tailBalloon * placed.filter((one) => one.tail !== null && liesOnTail(own, one, one.tail)).length +
    outsideCost(own, context) +
    COST.order * placed.filter((one) => !isReadAfter(balloon, one, direction)).length +
    COST.corner * (isLow ? 1 - down : down * 1.6 + start * (placed.length === 0 ? 1 : 0.2)) +
    COST.speaker * toSpeaker +
    (head !== undefined && heads.length === 1 && context.lines.length === 1 ? besideOnly(own, head, box) : 0) +
    (head !== undefined && isNearerToAnother(at.x, head, heads) ? COST.stranger : 0)
  );
}

/** By the share that is outside; hanging over the border a little costs as much as smaller letters, where it may be. */
function outsideCost(own: PageBox, { polygon, box, mayOverhang }: PlacementContext): number {
  const corners = cornersOf(own);
  const outside = corners.filter((corner) => !isInsidePolygon(corner, polygon)).length / corners.length;
  if (outside === 0) return 0;
  const over = Math.max(box.left - own.left, own.right - box.right, box.top - own.top, own.bottom - box.bottom);
  return mayOverhang !== false && over > 0 && over <= OVERHANG_MM + 0.01 ? COST.smaller : COST.outside * outside;
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

/** Whether a balloon is read after another: it is clearly below, or further on and not clearly above. */
export function isReadAfter({ at }: BalloonPlace, before: BalloonPlace, direction: ReadingDirection): boolean {
  const forward = direction === 'rtl' ? before.at.x - at.x : at.x - before.at.x;
  const below = at.y - before.at.y;
  return below > before.heightMm * 0.55 || (forward > before.widthMm * 0.4 && below > -before.heightMm * 0.35);
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
