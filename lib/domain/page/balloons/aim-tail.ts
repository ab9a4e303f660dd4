import type { PageBox, PagePoint } from '../../layout/page-point';
import type { BalloonExtent } from './balloon-size';

/** A balloon where it stands. */
export interface BalloonPlace extends BalloonExtent {
  /** Its middle. */
  readonly at: PagePoint;
}

export interface TailToAim {
  readonly balloon: BalloonPlace;
  /** Of who speaks. */
  readonly head: PageBox;
  /** Of everybody; the speaker's own may be among them. */
  readonly heads: readonly PageBox[];
  /** That are there already. */
  readonly balloons: readonly BalloonPlace[];
}

export interface AimedTail {
  readonly tip: PagePoint;
  /** Faces of others, and other balloons, that the tail runs across. */
  readonly faces: number;
  readonly balloons: number;
}

/** Beside a tail's middle line: about half its width where it has left the balloon. */
const MARGIN_MM = 0.9;
/** How far a new tail bows, as a share of its length (`tailBend` of a new balloon). */
const BOW = 0.1;

/**
 * Where a balloon's tail ends: where its speaker's head begins on the way to the mouth, or, where that way runs across a
 * face or a balloon, beside the mouth or under the chin on a free one. Never over the speaker's own face.
 */
export function aimTail(tail: TailToAim): AimedTail {
  const { balloon, head } = tail;
  const [first, ...others] = [onTheWay(head, balloon.at), ...besideMouth(head)];
  let best = judge(tail, first);
  for (const tip of others) {
    if (best.faces + best.balloons === 0) break;
    if (isAcross(balloon.at, tip, grown(head, -0.04 * (head.right - head.left)))) continue;
    const tried = judge(tail, tip);
    if (tried.faces < best.faces || (tried.faces === best.faces && tried.balloons < best.balloons)) best = tried;
  }
  return best;
}

function judge({ balloon, head, heads, balloons }: TailToAim, tip: PagePoint): AimedTail {
  const line = bowedLine(balloon.at, tip);
  return {
    tip,
    faces: heads.filter((one) => one !== head && crosses(line, grown(one, MARGIN_MM))).length,
    balloons: balloons.filter((one) => crosses(line, boxAround(one))).length,
  };
}

/** How many faces of others a tail runs across, and how many other balloons, as it stands. */
export function tailCrossings({ balloon, head, heads, balloons }: TailToAim, tip: PagePoint): AimedTail {
  return judge({ balloon, head, heads, balloons }, tip);
}

/** Whether what stands at `box` lies on a balloon's tail. */
export function liesOnTail(box: PageBox, balloon: BalloonPlace, tip: PagePoint): boolean {
  return crosses(bowedLine(balloon.at, tip), box);
}

/** Towards the mouth, as far as the head begins: a tail that runs across a face hides it. */
function onTheWay(head: PageBox, from: PagePoint): PagePoint {
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

function besideMouth({ left, top, right, bottom }: PageBox): PagePoint[] {
  const [width, height] = [right - left, bottom - top];
  return [
    { x: left, y: top + height * 0.78 },
    { x: right, y: top + height * 0.78 },
    { x: left + width * 0.3, y: bottom },
    { x: right - width * 0.3, y: bottom },
    { x: left, y: top + height * 0.4 },
    { x: right, y: top + height * 0.4 },
    { x: (left + right) / 2, y: top },
  ];
}

/** Points of a new tail's middle line as it bows, at each quarter. */
export function bowPoints(from: PagePoint, to: PagePoint): readonly [PagePoint, PagePoint, PagePoint] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const at = (share: number): PagePoint => {
    const side = 4 * share * (1 - share) * BOW;
    return { x: from.x + dx * share - dy * side, y: from.y + dy * share + dx * side };
  };
  return [at(0.25), at(0.5), at(0.75)];
}

/** Straight, and as it bows: both have to be free, since a hand may straighten it. */
function bowedLine(from: PagePoint, to: PagePoint): readonly (readonly [PagePoint, PagePoint])[] {
  const [one, two, three] = bowPoints(from, to);
  return [
    [from, to],
    [from, one],
    [one, two],
    [two, three],
    [three, to],
  ];
}

function crosses(line: readonly (readonly [PagePoint, PagePoint])[], box: PageBox): boolean {
  return line.some(([from, to]) => isAcross(from, to, box));
}

/** Whether a straight line runs through the inside of a box (Y.-D. Liang and B. A. Barsky, 1984). */
export function isAcross(from: PagePoint, to: PagePoint, box: PageBox): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const) {
    if (step === 0 && room <= 0) return false;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return leaves - enters > 1e-9;
}

export function boxAround({ at: { x, y }, widthMm, heightMm }: BalloonPlace): PageBox {
  return { left: x - widthMm / 2, top: y - heightMm / 2, right: x + widthMm / 2, bottom: y + heightMm / 2 };
}

export function grown({ left, top, right, bottom }: PageBox, byMm: number): PageBox {
  return { left: left - byMm, top: top - byMm, right: right + byMm, bottom: bottom + byMm };
}
