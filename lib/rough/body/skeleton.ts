import type { ArmPosture, LegPosture, Posture, Swing } from '../poses/pose';
import type { Side } from '../ink';
import type { Proportions } from './proportions';
import {
  between,
  fromFrame,
  leanForward,
  moved,
  rollClockwise,
  turnFrame,
  turnLeft,
  unit,
  UPRIGHT,
  withinFrame,
  type Frame,
  type Vector,
} from './vector';

export const JOINTS = [
  'head',
  'neck',
  'pelvis',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
] as const;
/** A joint of the body; left and right are the person's own. */
export type JointName = (typeof JOINTS)[number];

export interface ArmBones {
  readonly shoulder: Vector;
  readonly elbow: Vector;
  readonly wrist: Vector;
  /** To which side of the hand the thumb is. */
  readonly thumb: Vector;
}

export interface LegBones {
  readonly hip: Vector;
  readonly knee: Vector;
  readonly ankle: Vector;
  readonly toe: Vector;
  /** Under the ankle. */
  readonly heel: Vector;
}

/** A body in its posture: figure units about the middle of the hips, before it is seen from anywhere. */
export interface Skeleton {
  readonly pelvis: Vector;
  readonly neck: Vector;
  /** Under the chin, where the head turns. */
  readonly headPivot: Vector;
  readonly hips: Frame;
  readonly chest: Frame;
  readonly headFrame: Frame;
  readonly left: { readonly arm: ArmBones; readonly leg: LegBones };
  readonly right: { readonly arm: ArmBones; readonly leg: LegBones };
}

/** The joints of a body of these proportions in a posture. */
export function buildSkeleton(posture: Posture, body: Proportions): Skeleton {
  const [lean, leanLeft] = posture.lean;
  const hips = turnFrame(UPRIGHT, (one) => rollClockwise(leanForward(one, lean), leanLeft));
  const chest = bentFrame(hips, posture.spine);
  const pelvis: Vector = [0, 0, 0];
  const middle = moved(pelvis, hips.down, -body.spine / 2);
  const neck = moved(middle, chest.down, -body.spine / 2);
  const headFrame = bentFrame(chest, posture.head);
  const necksWay = unit(between(chest.down, headFrame.down, 0.5));
  const sideBones = (side: Side): Skeleton['left'] => ({
    arm: placeArm({ posture: side > 0 ? posture.leftArm : posture.rightArm, body, chest, neck, side }),
    leg: placeLeg({ posture: side > 0 ? posture.leftLeg : posture.rightLeg, body, hips, pelvis, side }),
  });
  return {
    pelvis,
    neck,
    headPivot: moved(neck, necksWay, -body.neck),
    hips,
    chest,
    headFrame,
    left: sideBones(1),
    right: sideBones(-1),
  };
}

/** A frame that is bent against another: forwards, to the own left, and turned to the own right. */
function bentFrame(base: Frame, [forward, left, turn]: readonly [number, number, number]): Frame {
  const own = turnFrame(UPRIGHT, (one) => rollClockwise(leanForward(turnLeft(one, turn), forward), left));
  return withinFrame(base, own);
}

/** The direction of a swing, in the frame's own terms. */
function swung([forward, out]: Swing, side: Side): Vector {
  const [f, o] = [(forward * Math.PI) / 180, (out * Math.PI) / 180];
  return [side * Math.sin(o), Math.cos(o) * Math.cos(f), Math.cos(o) * Math.sin(f)];
}

interface ArmPlace {
  readonly posture: ArmPosture;
  readonly body: Proportions;
  readonly chest: Frame;
  readonly neck: Vector;
  readonly side: Side;
}

function placeArm({ posture, body, chest, neck, side }: ArmPlace): ArmBones {
  const upper = fromFrame(chest, swung(posture.upper, side));
  // A raised arm lifts its shoulder.
  const lift = Math.max(0, -swung(posture.upper, side)[1]) * body.shoulderDrop * 0.6;
  const shoulder = moved(moved(neck, chest.down, body.shoulderDrop - lift), chest.left, side * body.shoulder);
  const elbow = moved(shoulder, upper, body.upperArm);
  const lower = fromFrame(chest, swung(posture.lower, side));
  return { shoulder, elbow, wrist: moved(elbow, lower, body.forearm), thumb: thumbWay(posture, chest, side) };
}

/** A hanging hand has its thumb in front, one that reaches forward above; a raised palm faces forward, the thumb inwards. */
function thumbWay({ lower }: ArmPosture, chest: Frame, side: Side): Vector {
  const isRaised = lower[0] > 120 && lower[0] < 240;
  const around = fromFrame(chest, swung([lower[0] + 90, 0], side));
  return unit(moved(around, chest.left, -side * (isRaised ? 2 : 0.5)));
}

interface LegPlace {
  readonly posture: LegPosture;
  readonly body: Proportions;
  readonly hips: Frame;
  readonly pelvis: Vector;
  readonly side: Side;
}

function placeLeg({ posture, body, hips, pelvis, side }: LegPlace): LegBones {
  const [swing, out] = posture.shin;
  const shin = fromFrame(hips, swung([swing, out], side));
  const sole = fromFrame(hips, swung([swing + posture.ankle, out + 8], side));
  const hip = moved(moved(pelvis, hips.left, side * body.hip), hips.down, 12);
  const knee = moved(hip, fromFrame(hips, swung(posture.thigh, side)), body.thigh);
  const ankle = moved(knee, shin, body.shin);
  const under = fromFrame(hips, swung([swing + posture.ankle - 90, out], side));
  const heel = moved(moved(ankle, under, body.heel * 0.55), sole, -10);
  return { hip, knee, ankle, heel, toe: moved(heel, sole, body.foot + 10) };
}

/** A joint by its name; the head's is the middle of the head. */
export function jointOf(skeleton: Skeleton, name: JointName, headRise: number): Vector {
  switch (name) {
    case 'head':
      return moved(skeleton.headPivot, skeleton.headFrame.down, -headRise);
    case 'neck':
      return skeleton.neck;
    case 'pelvis':
      return skeleton.pelvis;
    default:
      return sideJoint(skeleton, name);
  }
}

type SideJoint = Exclude<JointName, 'head' | 'neck' | 'pelvis'>;

function sideJoint(skeleton: Skeleton, name: SideJoint): Vector {
  const { arm, leg } = name.startsWith('left') ? skeleton.left : skeleton.right;
  switch (name) {
    case 'leftShoulder':
    case 'rightShoulder':
      return arm.shoulder;
    case 'leftElbow':
    case 'rightElbow':
      return arm.elbow;
    case 'leftWrist':
    case 'rightWrist':
      return arm.wrist;
    case 'leftHip':
    case 'rightHip':
      return leg.hip;
    case 'leftKnee':
    case 'rightKnee':
      return leg.knee;
    case 'leftAnkle':
    case 'rightAnkle':
      return leg.ankle;
  }
}
