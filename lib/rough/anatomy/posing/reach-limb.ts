import { add, clamp, dot, len3, lerp, mul, norm, rotation, smooth, sub, turn, type P3 } from '../../geometry/geometry';
import { columnOf } from '../orientation';
import { reachTo } from '../reach-to';
import { signOf, type Side } from '../pose';
import type { Skeleton } from '../skeleton';
import { limitElbow, limitKnee } from './joint-limits';
import { aboutAxis } from './swing-between';
import { transpose } from './transpose';

/** Directions of two bones, in the figure's axes, and whether a joint or a length kept them from where they should be. */
export interface ReachedLimb {
  readonly upper: P3;
  readonly lower: P3;
  readonly isLimited: boolean;
}

/** Rounds in which a shoulder follows its arm; each leaves about a third of the way. */
const SHOULDER_ROUNDS = 16;
/** Steps in which a limb is turned about the line from its root to its end until its hinge can bend so, in degrees. */
const SWIVEL_STEP = 7.5;

/** An arm whose wrist is at a target, its elbow as it was where that can be. Lengths of bones are kept. */
export function reachWithArm(body: Skeleton, side: Side, target: P3): ReachedLimb {
  const s = signOf(side),
    { b, J } = body,
    axes = rotation(...body.pose.chest),
    back = transpose(axes),
    wrist = J[`${side}Wri`] ?? target;
  const solve = (pole: P3): [P3, P3, P3] => {
    let shoulder = J[`${side}Sho`] ?? target,
      bones: [P3, P3] = [[0, 1, 0], [0, 1, 0]]; // prettier-ignore
    for (let round = 0; round < SHOULDER_ROUNDS; round++) {
      bones = reachTo(shoulder, target, b.arm, b.fore, pole);
      shoulder = body.shoulderOf(side, bones[0]);
    }
    return [...bones, shoulder];
  };
  const travel = len3(sub(wrist, target)) / b.u,
    pole = elbowPole(body, side, target, travel);
  return reach({
    pole,
    target,
    solve,
    lengths: [b.arm, b.fore],
    allowed: (upper, fore) => turn(axes, limitElbow(turn(back, upper), turn(back, fore), s)),
  });
}

/** A leg whose ankle is at a target, its knee as it was where that can be. Lengths of bones are kept. */
export function reachWithLeg(body: Skeleton, side: Side, target: P3): ReachedLimb {
  const { b, J } = body,
    hip = J[`${side}Hip`] ?? target,
    knee = sub(J[`${side}Kne`] ?? target, hip),
    across = aside(knee, norm(sub(target, hip))),
    forward = turn(body.RP, [signOf(side) * 0.25, 0, 1]),
    bent = smooth(0.1, 0.6, body.joint(`${side}L`).bend);
  return reach({
    pole: add(mul(norm(across), 1.4 * bent), mul(forward, 1)),
    target,
    solve: (pole) => [...reachTo(hip, target, b.thigh, b.shin, pole), hip],
    lengths: [b.thigh, b.shin],
    allowed: limitKnee,
  });
}

interface Reaching {
  readonly pole: P3;
  readonly target: P3;
  readonly lengths: readonly [number, number];
  /** Directions of both bones, and where the upper one begins. */
  readonly solve: (pole: P3) => [upper: P3, lower: P3, root: P3];
  /** The lower bone's direction as its hinge allows. */
  readonly allowed: (upper: P3, lower: P3) => P3;
}

function reach({ pole, target, lengths, solve, allowed }: Reaching): ReachedLimb {
  const [upper, lower, root] = solve(pole),
    axis = norm(sub(target, root)),
    isFar = len3(sub(end(root, upper, lower, lengths), target)) > 1e-6;
  if (len3(sub(allowed(upper, lower), lower)) < 1e-6) return { upper, lower, isLimited: isFar };
  for (let degrees = SWIVEL_STEP; degrees <= 180; degrees += SWIVEL_STEP) {
    for (const to of [degrees, -degrees]) {
      const [up, low] = solve(turn(aboutAxis(axis, (to * Math.PI) / 180), pole));
      if (len3(sub(allowed(up, low), low)) < 1e-6) return { upper: up, lower: low, isLimited: isFar };
    }
  }
  return { upper, lower: allowed(upper, lower), isLimited: true };
}

const end = (root: P3, upper: P3, lower: P3, [first, second]: readonly [number, number]): P3 =>
  add(root, add(mul(upper, first), mul(lower, second)));

const aside = (of: P3, way: P3): P3 => sub(of, mul(way, dot(of, way)));

/** Where an elbow goes: at first where it was, farther away where elbows are (down, out and back; forward when raised). */
function elbowPole(body: Skeleton, side: Side, target: P3, travel: number): P3 {
  const s = signOf(side),
    shoulder = body.J[`${side}Sho`] ?? target,
    elbow = body.J[`${side}Elb`] ?? target,
    way = norm(sub(target, shoulder)),
    kept = (1 - smooth(0, 3, travel)) * smooth(0.05, 0.3, body.joint(`${side}A`).bend),
    // An arm that reaches over the chest brings its elbow before it, a raised one beside the head.
    across = -s * dot(sub(target, body.J['chest'] ?? target), columnOf(body.RC, 0)),
    forward = Math.max(smooth(0, -0.8, way[1]), smooth(-0.4, 1.2, across)),
    natural = turn(body.RC, [s * 0.6, 0.75, lerp(-0.45, 0.4, forward)]),
    was = norm(aside(sub(elbow, shoulder), way));
  return add(mul(was, 1.4 * kept), mul(norm(natural), clamp(1 - kept, 0.15, 1)));
}
