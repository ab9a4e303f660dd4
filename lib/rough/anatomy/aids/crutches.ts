import { add, mul, norm, cross, sub, type P3 } from '../../geometry/geometry';
import type { FigureBuild } from '../figure-build';
import type { Body } from '../body';
import { GRIP, inHand, type HandFrame } from '../hand-frame';
import { handsOf } from '../hands-of';
import { signOf, type Side } from '../pose';

const STEEL = '#b9c0c8';
const RUBBER = '#3a3a40';

/** Armpit, grip and floor: where a crutch is. */
function crutchLine(
  body: Body,
  hand: HandFrame,
  side: Side,
): { readonly grip: P3; readonly top: P3; readonly foot: P3 } {
  const { b, J, RC } = body,
    grip = inHand(hand, GRIP),
    down: P3 = [RC[0][1], RC[1][1], RC[2][1]],
    top = add(J[`${side}Sho`]!, add(mul(down, 0.75 * b.u), [signOf(side) * 0.28 * b.u, 0, 0])),
    way = sub(grip, top);
  return { grip, top, foot: add(top, mul(way, top[1] / Math.min(-0.5, -way[1]))) };
}

/** The feet of both crutches: what a picture of somebody on crutches must leave room for. */
export function crutchRoom(body: Body): P3[] {
  const hands = handsOf(body);
  return (['l', 'r'] as const).flatMap((side) => {
    const hand = hands[side];
    return hand ? [crutchLine(body, hand, side).foot] : [];
  });
}

/** A crutch from the armpit through the hand to the floor: two bars above, one below, a pad, a handle and a rubber foot. */
export function addCrutch(g: FigureBuild, side: Side): void {
  const hand = g.hands[side];
  if (!hand) return;
  const { u } = g.body.b,
    { grip, top, foot } = crutchLine(g.body, hand, side),
    way = sub(grip, top),
    fork = add(grip, mul(sub(foot, grip), 0.42)),
    across = norm(cross(norm(way), [1, 0, 0])),
    steel = g.mat(STEEL),
    rubber = g.mat(RUBBER),
    bar = (name: string, from: P3, to: P3, radius: number, material: number): void =>
      g.rod(g.part(`${name} ${side}`, material, { edge: true }), [from, to], radius * u);
  for (const end of [-1, 1]) {
    const upper = add(top, mul(across, 0.3 * u * end));
    bar('crutch bar', add(grip, mul(across, 0.24 * u * end)), upper, 0.07, steel);
    bar('crutch bar', fork, add(grip, mul(across, 0.24 * u * end)), 0.07, steel);
  }
  bar('crutch pad', add(top, mul(across, -0.52 * u)), add(top, mul(across, 0.52 * u)), 0.16, rubber);
  bar('crutch handle', add(grip, mul(across, -0.26 * u)), add(grip, mul(across, 0.26 * u)), 0.1, rubber);
  bar('crutch leg', fork, foot, 0.085, steel);
  bar('crutch foot', add(foot, mul(sub(fork, foot), 0.09)), foot, 0.13, rubber);
}
