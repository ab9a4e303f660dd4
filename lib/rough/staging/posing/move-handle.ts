import { applyJoints } from '../../anatomy/posing/apply-joints';
import { limitAngles, limitElbow, limitKnee } from '../../anatomy/posing/joint-limits';
import { reachWithArm, reachWithLeg } from '../../anatomy/posing/reach-limb';
import { swingBetween } from '../../anatomy/posing/swing-between';
import { transpose } from '../../anatomy/posing/transpose';
import { compose, eulerOf } from '../../anatomy/orientation';
import { signOf, type Side } from '../../anatomy/pose';
import {
  add,
  clamp,
  dot,
  len3,
  mix3,
  mul,
  norm,
  rotation,
  smooth,
  sub,
  turn,
  type P2,
  type P3,
} from '../../geometry/geometry';
import type { ArmBones, Joints } from '../../joints-schema';
import { ARM_EASE, clearOfBody, isBehindBody } from './clear-of-body';
import { along, type FigureSpace, type Sight } from './figure-space';
import { handleAt, limbOf, type LimbOf, type PoseHandle } from '../../anatomy/posing/handles';

/** What moving a handle changes. */
export interface MovedHandle {
  readonly joints: Joints;
  /** A joint or the length of a limb ended the movement. */
  readonly isLimited: boolean;
}

/**
 * The changes after a handle was brought to a point of the picture, on the plane through it that faces the camera; a hand
 * or foot beyond its reach there comes back to the body's depth, and a hand never goes into head or trunk.
 * @param to in shares of the picture
 * @param nearer units of the body to the viewer, besides
 */
export function moveHandle(space: FigureSpace, handle: PoseHandle, to: P2, nearer = 0): MovedHandle {
  const limb = limbOf(handle);
  const sight = space.sight(to);
  const was = handleAt(space.body, handle);
  const depth = dot(sub(was, sight.from), sight.toViewer) + nearer;
  if (handle === 'head') return turnHead(space, sight);
  if (handle === 'pelvis') return moveHips(space, sub(along(sight, depth), was));
  if (!limb) return leanChest(space, along(sight, depth));
  if (!limb.isEnd) return moveMiddle(space, limb, sight, depth);
  return limb.key.endsWith('Arm') ? moveHand(space, limb, sight, depth) : moveFoot(space, limb, sight, depth);
}

const rounded = (of: P3, steps: number): P3 => [
  Math.round(of[0] * steps) / steps,
  Math.round(of[1] * steps) / steps,
  Math.round(of[2] * steps) / steps,
];
const direction = (of: P3): P3 => rounded(norm(of), 10_000);
const degrees = (of: P3): P3 => rounded(of, 100);
const isFar = (a: P3, b: P3): boolean => len3(sub(a, b)) > 1e-3;

/** The depth on a sight nearest to the wanted one at which a point is within reach of a root. */
function withinReach(sight: Sight, wanted: number, root: P3, reach: number): number {
  const from = sub(sight.from, root);
  const middle = -dot(from, sight.toViewer);
  const aside = len3(add(from, mul(sight.toViewer, middle)));
  if (aside >= reach) return middle;
  const half = Math.sqrt(reach * reach - aside * aside);
  return clamp(wanted, middle - half, middle + half);
}

function moveHand(space: FigureSpace, { key, side }: LimbOf, sight: Sight, depth: number): MovedHandle {
  const { body } = space;
  const { arm, fore, hand, u } = body.b;
  const was = handleAt(body, key === 'leftArm' ? 'leftHand' : 'rightHand');
  const solve = (wanted: number): SolvedArm => {
    let shoulder = body.J[`${side}Sho`] ?? was;
    let reached = reachWithArm(body, side, was);
    // The shoulder follows the arm, and the reach follows the shoulder.
    for (let round = 0; round < 2; round++) {
      reached = reachWithArm(body, side, along(sight, withinReach(sight, wanted, shoulder, (arm + fore) * 0.996)));
      shoulder = body.shoulderOf(side, reached.upper);
    }
    return { ...reached, shoulder };
  };
  const { upper, lower, isLimited } = clearOfBody(body, {
    wanted: depth,
    isBehind: isBehindBody(body, was, sight),
    solve,
    points: (solved) => [
      { at: onForearm(solved, arm, 0), ease: 0.12 },
      // To the fingers.
      ...[0.25, 0.5, 0.75, 1, 1 + (0.6 * hand) / fore].map((share) => ({
        at: onForearm(solved, arm, share * fore),
        ease: ARM_EASE,
      })),
    ],
  });
  const travel = len3(sub(along(sight, depth), was)) / u;
  return { joints: withArm(space, key, armBones(space, side, upper, lower, travel)), isLimited };
}

interface SolvedArm {
  readonly shoulder: P3;
  readonly upper: P3;
  readonly lower: P3;
  readonly isLimited: boolean;
}

function onForearm({ shoulder, upper, lower }: SolvedArm, arm: number, distance: number): P3 {
  return add(shoulder, add(mul(upper, arm), mul(lower, distance)));
}

/** How far a hand is moved before it lies along its forearm, in units scaled by the build. */
const HAND_EASES = 1.4;

/** Bones in the chest's axes; a hand keeps its angle to the forearm at first and comes to rest along it. */
function armBones({ body, pose }: FigureSpace, side: Side, upper: P3, fore: P3, travel: number): ArmBones {
  const back = transpose(rotation(...pose.chest));
  const bones = { upper: direction(turn(back, upper)), fore: direction(turn(back, fore)) };
  const [fingers, palm] = [body.handDir[side], body.palm[side]];
  if (pose[side].rod || !fingers || !palm || travel > HAND_EASES) return bones;
  const swing = swingBetween(body.joint(`${side}A`).d2, fore);
  const eased = mix3(turn(swing, fingers), fore, smooth(0.1, HAND_EASES, travel));
  return { ...bones, fingers: direction(turn(back, eased)), palm: direction(turn(back, turn(swing, palm))) };
}

function withArm({ joints }: FigureSpace, key: LimbOf['key'], bones: ArmBones): Joints {
  if (key !== 'leftArm' && key !== 'rightArm') return joints;
  return { ...joints, [key]: { ...joints[key], bones } };
}

function moveFoot(space: FigureSpace, { key, side }: LimbOf, sight: Sight, depth: number): MovedHandle {
  const { body, joints } = space;
  const hip = body.J[`${side}Hip`] ?? sight.from;
  const target = along(sight, withinReach(sight, depth, hip, (body.b.thigh + body.b.shin) * 0.996));
  const { upper, lower, isLimited } = reachWithLeg(body, side, target);
  return { joints: { ...joints, [key]: { thigh: direction(upper), shin: direction(lower) } }, isLimited };
}

/** An elbow or a knee: the upper bone points at it; a forearm keeps its angle to it, a shin its direction. */
function moveMiddle(space: FigureSpace, limb: LimbOf, sight: Sight, depth: number): MovedHandle {
  const { body, joints } = space;
  const { key, side } = limb;
  const isArm = key.endsWith('Arm');
  const length = isArm ? body.b.arm : body.b.thigh;
  const { d1, d2 } = body.joint(isArm ? `${side}A` : `${side}L`);
  // Knees that are lifted come forward.
  const wanted = isArm ? depth : depth + dot(turn(body.RP, [0, 0, length]), sight.toViewer);
  let upper = d1;
  let isLimited = false;
  for (let round = 0; round < (isArm ? 12 : 1); round++) {
    const root = (isArm ? body.shoulderOf(side, upper) : body.J[`${side}Hip`]) ?? sight.from;
    const to = sub(along(sight, onSphere(sight, wanted, root, length)), root);
    isLimited = len3(to) > length * 1.001;
    upper = norm(to);
  }
  if (!isArm) {
    const shin = limitKnee(upper, d2);
    const leg = { thigh: direction(upper), shin: direction(shin) };
    return { joints: { ...joints, [key]: leg }, isLimited: isLimited || isFar(shin, d2) };
  }
  const axes = rotation(...space.pose.chest);
  const back = transpose(axes);
  const fore = turn(swingBetween(d1, upper), d2);
  const held = turn(axes, limitElbow(turn(back, upper), turn(back, fore), signOf(side)));
  const travel = (len3(sub(upper, d1)) * length) / body.b.u;
  return {
    joints: withArm(space, key, armBones(space, side, upper, held, travel)),
    isLimited: isLimited || isFar(held, fore),
  };
}

/** The depth nearest to the wanted one at which a sight meets a sphere, or where it comes nearest to it. */
function onSphere(sight: Sight, wanted: number, middle: P3, radius: number): number {
  const from = sub(sight.from, middle);
  const at = -dot(from, sight.toViewer);
  const aside = len3(add(from, mul(sight.toViewer, at)));
  if (aside >= radius) return at;
  const half = Math.sqrt(radius * radius - aside * aside);
  return Math.abs(at - half - wanted) < Math.abs(at + half - wanted) ? at - half : at + half;
}

/** The nose follows the pointer; the head's tilt stays. */
function turnHead(space: FigureSpace, sight: Sight): MovedHandle {
  const { body, pose, joints } = space;
  const head = body.J['head'] ?? sight.from;
  const nose = handleAt(body, 'head');
  const radius = len3(sub(nose, head));
  const wanted = dot(sub(nose, sight.from), sight.toViewer);
  const to = sub(along(sight, onSphere(sight, wanted, head, radius)), head);
  const isTooFar = len3(to) > radius * 1.01;
  // The nose lies a little under the middle: what is turned is the head's own axis.
  const facing = compose(swingBetween(sub(nose, head), to), body.RH);
  const { yaw, pitch } = eulerOf(compose(transpose(body.RC), facing));
  const asked: P3 = [yaw, pitch, pose.head[2]];
  const angles = limitAngles('head', asked);
  return { joints: { ...joints, head: degrees(angles) }, isLimited: isTooFar || isFar(angles, asked) };
}

const LEAN_ROUNDS = 5;

/** The chest leans to where it is pulled; arms go along. */
function leanChest(space: FigureSpace, target: P3): MovedHandle {
  const { body, joints } = space;
  const hips = body.J['pelvis'] ?? target;
  const wanted = norm(sub(target, hips));
  let chest: P3 = space.pose.chest;
  let isLimited = false;
  for (let round = 0; round < LEAN_ROUNDS; round++) {
    const { J } = space.posed(applyJoints(space.pose, { chest }));
    const now = norm(sub(J['chest'] ?? target, J['pelvis'] ?? hips));
    const { yaw, pitch, roll } = eulerOf(compose(swingBetween(now, wanted), rotation(...chest)));
    chest = limitAngles('chest', [yaw, pitch, roll]);
    isLimited = isFar(chest, [yaw, pitch, roll]);
  }
  return { joints: { ...joints, chest: degrees(chest) }, isLimited };
}

/** The hips go where they are pulled, and the feet stay on the ground. */
function moveHips(space: FigureSpace, by: P3): MovedHandle {
  const { body, joints } = space;
  const legs = (['l', 'r'] as const).map((side) => {
    const { upper, lower, isLimited } = reachWithLeg(body, side, sub(body.J[`${side}Ank`] ?? by, by));
    return { leg: { thigh: direction(upper), shin: direction(lower) }, isLimited };
  });
  const [right, left] = legs;
  return {
    joints: { ...joints, ...(right ? { rightLeg: right.leg } : {}), ...(left ? { leftLeg: left.leg } : {}) },
    isLimited: legs.some(({ isLimited }) => isLimited),
  };
}
