import { SIDES, type Side } from '../pose';
import type { Skeleton } from '../skeleton';
import { add, turn, type P3 } from '../../geometry/geometry';
import type { Joints } from '../../joints-schema';

/** What of a person is held to pose them, from the head down; left and right are the person's own. */
export const POSE_HANDLES = [
  'head',
  'chest',
  'pelvis',
  'leftElbow',
  'leftHand',
  'rightElbow',
  'rightHand',
  'leftKnee',
  'leftFoot',
  'rightKnee',
  'rightFoot',
] as const;
export type PoseHandle = (typeof POSE_HANDLES)[number];

/** An arm or a leg with its side in the skeleton, whose sides are the viewer's. */
export interface LimbOf {
  readonly key: 'leftArm' | 'rightArm' | 'leftLeg' | 'rightLeg';
  readonly side: Side;
  /** Whether the handle is at the end of the limb. */
  readonly isEnd: boolean;
}

const LIMBS: Readonly<Partial<Record<PoseHandle, LimbOf>>> = {
  leftElbow: { key: 'leftArm', side: 'r', isEnd: false },
  leftHand: { key: 'leftArm', side: 'r', isEnd: true },
  rightElbow: { key: 'rightArm', side: 'l', isEnd: false },
  rightHand: { key: 'rightArm', side: 'l', isEnd: true },
  leftKnee: { key: 'leftLeg', side: 'r', isEnd: false },
  leftFoot: { key: 'leftLeg', side: 'r', isEnd: true },
  rightKnee: { key: 'rightLeg', side: 'l', isEnd: false },
  rightFoot: { key: 'rightLeg', side: 'l', isEnd: true },
};

/** The limb that a handle belongs to; null for head, chest and pelvis. */
export const limbOf = (handle: PoseHandle): LimbOf | null => LIMBS[handle] ?? null;

/** The nose before the middle of a head, in units of the head: dragging it turns the head. */
const NOSE: P3 = [0, 0.12, 1];

/** Where a handle is, in the body's axes. */
export function handleAt(body: Skeleton, handle: PoseHandle): P3 {
  const limb = limbOf(handle);
  const { J } = body;
  if (limb) {
    const joint = limb.key.endsWith('Arm') ? (limb.isEnd ? 'Wri' : 'Elb') : limb.isEnd ? 'Ank' : 'Kne';
    return J[`${limb.side}${joint}`] ?? [0, 0, 0];
  }
  const [x, y, z] = NOSE;
  const { headScale: size } = body.b;
  const at = J[handle] ?? [0, 0, 0];
  return handle === 'head' ? add(at, turn(body.RH, [x * size, y * size, z * size])) : at;
}

/** The joint that stays where it is while a handle is moved: the hips, or a foot while the hips are moved. */
export function anchorOf(body: Skeleton, handle: PoseHandle): string {
  if (handle !== 'pelvis') return 'pelvis';
  const [one, other] = SIDES.map((side) => ({ joint: `${side}Ank`, y: body.J[`${side}Ank`]?.[1] ?? 0 }));
  return one && other && one.y > other.y ? one.joint : (other?.joint ?? 'pelvis');
}

/** The changes without those that moving a handle makes; undefined when nothing is left of them. */
export function withoutHandle(joints: Joints, handle: PoseHandle): Joints | undefined {
  const { head, chest, pelvis, leftArm, rightArm, leftLeg, rightLeg, ...rest } = joints;
  const all = { head, chest, pelvis, leftArm, rightArm, leftLeg, rightLeg };
  const key = limbOf(handle)?.key;
  const hand = key === 'leftArm' || key === 'rightArm' ? all[key]?.hand : undefined;
  const kept = Object.entries(all).filter(
    ([name, value]) =>
      value !== undefined && name !== key && name !== handle && !(handle === 'pelvis' && name.endsWith('Leg')),
  );
  const next: Joints = { ...rest, ...Object.fromEntries(kept), ...(hand && key ? { [key]: { hand } } : {}) };
  return Object.keys(next).length === 0 ? undefined : next;
}
