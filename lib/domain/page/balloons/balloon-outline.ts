import type { Balloon } from '@/lib/contracts/balloons';
import type { ShapePoint } from '@/lib/contracts/balloon-look';
import type { LetterRoom } from '@/lib/lettering';
import { balloonBody, shapePoints, type BalloonForm } from './balloon-body';
import { type Point, type Ring, rotateDegrees } from '@/lib/geometry';
import { tailLine, withTails, type TailedRing, type TailLine } from './balloon-tails';

/** What of a balloon its outline follows from. */
export type OutlinedBalloon = Pick<
  Balloon,
  | 'id'
  | 'kind'
  | 'widthMm'
  | 'heightMm'
  | 'shape'
  | 'at'
  | 'turnDeg'
  | 'tail'
  | 'moreTails'
  | 'tailWidthMm'
  | 'tailBend'
>;

/** About the middle, before it is turned. */
export interface BalloonOutline extends TailedRing {
  /** Without tails; empty for sounds. */
  readonly body: Ring;
  readonly room: LetterRoom;
}

const MOST_KNOWN = 400;
const knownBodies = new Map<string, { readonly body: Ring; readonly room: LetterRoom }>();

/** A balloon as a letterer draws it, with its tails cut out of it. */
export function balloonOutline(balloon: OutlinedBalloon): BalloonOutline {
  const { body, room } = bodyOf(balloon);
  const { kind, widthMm, heightMm, tailWidthMm, tailBend } = balloon;
  if (body.length === 0) return { body, room, rings: [], apart: [] };
  const tails = targetsOf(balloon).map((target) => ({ kind, target, widthMm: tailWidthMm, bend: tailBend }));
  return { body, room, ...withTails(body, tails, Math.min(widthMm, heightMm)) };
}

/** Where a balloon's letters go, about its middle before it is turned. */
export function letterRoomOf(balloon: OutlinedBalloon): LetterRoom {
  return bodyOf(balloon).room;
}

/** The points to begin with when an outline is edited, in shares of half the box. */
export function shapeOf(balloon: OutlinedBalloon): ShapePoint[] {
  return shapePoints(formOf(balloon));
}

/** How each tail runs, in the order of `tail` and `moreTails`, on the page; null where none is drawn. */
export function tailLinesOf(balloon: OutlinedBalloon): (TailLine | null)[] {
  const { body } = bodyOf(balloon);
  const { at, turnDeg, tailBend } = balloon;
  const onPage = (point: Point): Point => {
    const [x, y] = rotateDegrees(point, turnDeg);
    return [x + at.x, y + at.y];
  };
  return targetsOf(balloon).map((target) => {
    const line = body.length === 0 ? null : tailLine(body, { target, bend: tailBend });
    return line && { ...line, base: onPage(line.base), tip: onPage(line.tip), bow: onPage(line.bow) };
  });
}

/** From the middle, before the balloon is turned. */
function targetsOf({ at, turnDeg, tail, moreTails }: OutlinedBalloon): Point[] {
  return [...(tail === null ? [] : [tail]), ...moreTails].map(({ x, y }) =>
    rotateDegrees([x - at.x, y - at.y], -turnDeg),
  );
}

/** Kept, because moving a balloon or its tail does not change it. */
function bodyOf(balloon: OutlinedBalloon): { readonly body: Ring; readonly room: LetterRoom } {
  const form = formOf(balloon);
  const key = JSON.stringify(form);
  const known = knownBodies.get(key);
  if (known !== undefined) return known;
  const { ring, room } = balloonBody(form);
  const made = { body: ring, room: { outline: room.map(([x, y]) => ({ x, y })) } };
  if (knownBodies.size >= MOST_KNOWN) knownBodies.clear();
  knownBodies.set(key, made);
  return made;
}

function formOf({ id, kind, widthMm, heightMm, shape }: OutlinedBalloon): BalloonForm {
  return { kind, widthMm, heightMm, shape, seed: seedOf(id) };
}

/** The same balloon has the same rays whenever it is drawn. */
function seedOf(id: string): number {
  let seed = 7;
  for (const letter of id) seed = (seed * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return seed;
}
