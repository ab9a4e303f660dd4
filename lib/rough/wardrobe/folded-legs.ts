import { LEG_OF, type Body, type Side } from './build';
import type { Clothing } from './clothing';

/** Bent more than this (radians), with a shin that points down less than this, a leg lies folded. */
const [LEAST_BEND, STEEPEST] = [0.9, 0.5] as const;
/** No foot of a folded leg is higher over the floor, in head units. */
const HIGHEST_FOOT = 2.3;
/** A thigh that rises less than this lets its cloth fall over the foot. */
const RISING_THIGH = -0.25;
/** Skirts from here on (1 knee, 2 ankle) cover the feet of folded legs. */
export const LONG_SKIRT = 1.6;

/** A leg that lies on the floor with its shin: kneeling, seiza, cross-legged. Of who squats, shins stand. */
export function isLegFolded(body: Body, side: Side): boolean {
  const { bend, d2 } = body.joint(LEG_OF[side]),
    ankle = body.J[side === 'l' ? 'lAnk' : 'rAnk'];
  return bend > LEAST_BEND && d2[1] < STEEPEST && ankle !== undefined && -ankle[1] < HIGHEST_FOOT * body.b.u;
}

/** A straight leg that lies on the floor before who sits there. */
function isStretchedOut(body: Body, side: Side): boolean {
  const { bend, d2 } = body.joint(LEG_OF[side]);
  return bend < LEAST_BEND * 0.7 && d2[1] < STEEPEST && bodyIsLow(body);
}

/** Who sits on the floor has hips lower than thighs are long. */
const bodyIsLow = (body: Body): boolean => -body.spine(0.13)[1] < body.b.thigh * 0.5;

/** Whether long cloth lies over a foot, so that neither toe nor shoe comes through it. */
export function hasHiddenFoot(body: Body, { bottom, underskirt }: Clothing, side: Side): boolean {
  const longest = Math.max(bottom?.kind === 'skirt' ? bottom.to : 0, underskirt?.to ?? 0);
  if (longest < LONG_SKIRT) return false;
  if (isLegFolded(body, side)) return true;
  const { bend, d1 } = body.joint(LEG_OF[side]),
    other = side === 'l' ? 'r' : 'l';
  if (bend < LEAST_BEND) return false;
  // on one knee, or with one leg stretched out: cloth falls from the other knee over the foot that stands
  return (isLegFolded(body, other) && d1[1] > RISING_THIGH) || isStretchedOut(body, other);
}

/** Whether cloth that long falls over a planted foot: its leg is bent, so that it does not hang straight from the hip. */
export function liesOnFeet(body: Body, to: number): boolean {
  return to >= LONG_SKIRT && Math.max(body.joint('lL').bend, body.joint('rL').bend) > LEAST_BEND;
}
