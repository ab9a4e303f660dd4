import type { HeldFrame, HoldingFigure, HoldingHand } from './holding-figure';
import { add, cross, dot, mul, norm, sub, type P3 } from '../geometry/geometry';
import type { Look, Model } from '../world/kit';
import type { PropTag } from '../vocabulary/props';
import { THINGS } from './all-things';
import { addModelToFigure } from './add-model-to-figure';
import type { Hold } from './thing';

export interface HoldThingOptions {
  readonly look?: Look;
  /** Times its real size. */
  readonly scale?: number;
}

const UNITS_PER_METRE = 10;
const UP: P3 = [0, -1, 0];

/**
 * Adds a thing to the depth buffer of a figure, in one hand or in both, so that fingers come out in front of it and the
 * palm behind. Call it while the figure is built, after its hands are known. Nothing happens if the hand is missing (in a
 * pocket) or the thing cannot be held.
 */
export function holdThing(
  figure: HoldingFigure,
  hand: 'l' | 'r' | 'both',
  tag: PropTag,
  o: HoldThingOptions = {},
): void {
  const thing = THINGS[tag];
  if (!thing.hold || thing.kind === 'brush') return;
  const model = thing.build(o.look);
  const frame = frameOf(figure, hand, thing.hold, { scale: o.scale ?? 1, width: widthOf(model) });
  if (frame) addModelToFigure(figure, `held ${tag}`, model, frame);
}

/** Measure across in metres. */
export function widthOf(model: Model): number {
  let lo = 0;
  let hi = 0;
  for (const part of model.parts)
    for (const v of part.v) {
      lo = Math.min(lo, v[0]);
      hi = Math.max(hi, v[0]);
    }
  return hi - lo;
}

/** Where a hold puts a thing of a width in metres, for the hands of this figure; null where the hand is missing. */
export function frameOf(
  figure: Pick<HoldingFigure, 'hands'>,
  hand: 'l' | 'r' | 'both',
  hold: Hold,
  o: { readonly scale: number; readonly width: number },
): HeldFrame | null {
  const scale = o.scale * UNITS_PER_METRE;
  const { l, r } = figure.hands;
  if (hand === 'both' && l && r) {
    if (hold.way === 'pole') return poleFrame(l, r, hold, scale);
    if (hold.way === 'play') return playFrame(l, r, hold, scale);
    if (hold.way === 'carry') return carryFrame(l, r, hold, { scale, width: o.width });
    if (hold.way === 'page') return openFrame(l, r, hold, scale);
    if (hold.way === 'flat') return betweenFrame(l, r, hold, scale);
  }
  const one = hand === 'both' ? (r ?? l) : figure.hands[hand];
  return one ? oneHandFrame(one, hold, scale) : null;
}

const spot = (h: HoldingHand, x: number, y: number, z: number): P3 =>
  add(h.o, mul(add(add(mul(h.x, x), mul(h.y, y)), mul(h.z, z)), h.len));
const fist = (h: HoldingHand): P3 => spot(h, 0.38, 0.02, 0.2);

function frame(at: P3, pivot: P3, x: P3, y: P3, scale: number): HeldFrame {
  const up = norm(y);
  const side = norm(sub(x, mul(up, dot(x, up))));
  return { at, pivot, x: side, y: up, z: cross(side, up), scale };
}

/** A direction made level; `spare` if nothing of it is left. */
function level(v: P3, spare: P3): P3 {
  const flat: P3 = [v[0], 0, v[2]];
  return Math.hypot(flat[0], flat[2]) > 0.15 ? norm(flat) : spare;
}

function oneHandFrame(h: HoldingHand, hold: Hold, scale: number): HeldFrame {
  const pivot = hold.at;
  switch (hold.way) {
    case 'rod':
    case 'pole':
    case 'play':
      return rodFrame(h, hold, scale);
    case 'cup':
      return frame(spot(h, 0.45, 0, 0.28), pivot, facedAcross(h.y), h.y, scale);
    case 'flat': {
      const depth = hold.hand === 'phone' ? 0.24 : hold.hand === 'pinch' ? 0.22 : 0.12;
      return frame(
        spot(h, hold.hand === 'pinch' ? 0.72 : 0.54, 0.02, depth),
        pivot,
        cross(h.x, mul(h.z, -1)),
        h.x,
        scale,
      );
    }
    case 'page':
      return frame(spot(h, 0.5, 0.02, 0.15), pivot, cross(h.z, h.x), h.z, scale);
    case 'hang':
      return hangFrame(h, hold, scale);
    case 'pen': {
      const tip = spot(h, 0.76, 0.05, 0.5);
      const end = spot(h, 0.12, 0.3, 0.12);
      return frame(tip, pivot, h.z, sub(end, tip), scale);
    }
    case 'pinch':
      return frame(spot(h, 0.66, 0.13, 0.3), pivot, [1, 0, 0], UP, scale);
    case 'tray':
      return frame(spot(h, 0.42, 0, 0.13), pivot, [1, 0, 0], UP, scale);
    case 'carry':
      return frame(spot(h, 0.45, 0, 0.3), pivot, [1, 0, 0], UP, scale);
    default:
      return hold.way satisfies never;
  }
}

/** A bar through one fist. */
function rodFrame(h: HoldingHand, hold: Hold, scale: number): HeldFrame {
  return frame(fist(h), hold.at, hold.isFaced ? facedAcross(h.y) : mul(h.x, -1), h.y, scale);
}

/** The direction across a thing that stands along `up` and looks where the person looks. */
const facedAcross = (up: P3): P3 => {
  const across = cross(up, [0, 0, -1]);
  return Math.hypot(...across) > 0.2 ? across : [1, 0, 0];
};

/** Hangs upright; the handle lies along the fist, the front looks away from the body. */
function hangFrame(h: HoldingHand, hold: Hold, scale: number): HeldFrame {
  const at = spot(h, 0.46, 0, 0.13);
  const along = level(h.y, level(h.x, [0, 0, 1]));
  if (hold.isHandle) return frame(fist(h), hold.at, mul(along, -1), UP, scale);
  const front = mul(cross(along, UP), -1);
  const outwards: P3 = [Math.sign(h.o[0]), 0, 0.4];
  return frame(at, hold.at, dot(front, outwards) < 0 ? mul(along, -1) : along, UP, scale);
}

/** A long bar through both fists; `at` belongs to the hand further along the thumbs, or to the upper one. */
function poleFrame(l: HoldingHand, r: HoldingHand, hold: Hold, scale: number): HeldFrame {
  const a = fist(l);
  const b = fist(r);
  const between = sub(b, a);
  if (Math.hypot(...between) < 0.5) return rodFrame(r, hold, scale);
  const isRightFirst = hold.isStanding ? between[1] < 0 : dot(between, add(l.y, r.y)) >= 0;
  const up = norm(isRightFirst ? between : mul(between, -1));
  const at = isRightFirst ? b : a;
  if (hold.isAcross === true) return frame(at, hold.at, up, sub(UP, mul(up, dot(up, UP))), scale);
  return frame(at, aboveFloor(hold, at, up, scale), mul(add(l.x, r.x), -1), up, scale);
}

/** Slides a standing pole in the fists until its lower end is not under the floor (y 0). */
function aboveFloor(hold: Hold, at: P3, up: P3, scale: number): P3 {
  const [x, y, z] = hold.at;
  if (!hold.isStanding || up[1] > -0.2) return hold.at;
  return [x, Math.min(y, at[1] / (up[1] * scale)), z];
}

/** Across the chest: the neck to the viewer's right hand, the body under the left one. */
function playFrame(l: HoldingHand, r: HoldingHand, hold: Hold, scale: number): HeldFrame {
  const struck = spot(l, 0.55, 0, 0.1);
  const up = norm(sub(fist(r), struck));
  const forward: P3 = [0, 0, 1];
  const back = norm(sub(mul(up, dot(forward, up)), forward));
  return frame(struck, hold.other ?? hold.at, cross(up, back), up, scale);
}

/** Between two palms that look at each other, or on two palms that look up; the thing is made to fit by a third at most. */
function carryFrame(l: HoldingHand, r: HoldingHand, hold: Hold, o: { scale: number; width: number }): HeldFrame {
  const a = spot(l, 0.42, 0, 0.1);
  const b = spot(r, 0.42, 0, 0.1);
  const middle = mul(add(a, b), 0.5);
  const isOnPalms = l.z[1] + r.z[1] < -1;
  const pivot: P3 = isOnPalms ? [hold.at[0], 0, hold.at[2]] : hold.at;
  const isLarge = o.width > 0.2;
  const fit = isLarge ? Math.min(1.15, Math.max(0.7, Math.hypot(...sub(b, a)) / (o.scale * o.width))) : 1;
  return frame(middle, pivot, level(sub(b, a), [1, 0, 0]), UP, o.scale * fit);
}

/** An open book in both hands: pages look where the palms look, the top is where the fingers point. */
function openFrame(l: HoldingHand, r: HoldingHand, hold: Hold, scale: number): HeldFrame {
  const middle = mul(add(spot(l, 0.5, 0.05, 0.15), spot(r, 0.5, 0.05, 0.15)), 0.5);
  const between = sub(spot(r, 0.5, 0, 0), spot(l, 0.5, 0, 0));
  const across = norm([between[0], between[1] * 0.25, between[2]]);
  const out = norm(add(add(l.z, r.z), mul(UP, 0.4)));
  return frame(middle, hold.at, across, out, scale);
}

/** A sheet held at its lower corners by both hands: its top is where the fingers point. */
function betweenFrame(l: HoldingHand, r: HoldingHand, hold: Hold, scale: number): HeldFrame {
  const middle = mul(add(spot(l, 0.78, 0.1, 0.2), spot(r, 0.78, 0.1, 0.2)), 0.5);
  return frame(middle, hold.at, sub(r.o, l.o), add(l.x, r.x), scale);
}
