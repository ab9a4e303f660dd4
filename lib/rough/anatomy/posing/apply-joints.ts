import { dot, norm, rotation, turn, type Mat, type P3 } from '../../geometry/geometry';
import type { ArmJoints, Joints, LegJoints } from '../../joints-schema';
import type { HandName } from '../hand-shapes';
import { compose } from '../orientation';
import { signOf, type Arm, type Leg, type Pose, type Side } from '../pose';
import { mirrorPose } from '../poses/mirror-pose';
import { transpose } from './transpose';
import { limitAngles, limitElbow, limitKnee } from './joint-limits';

/** The pose with what was changed by hand, as far as joints go. Pure; the same pose and changes give the same pose. */
export function applyJoints(named: Pose, joints: Joints): Pose {
  const pose = joints.isMirrored ? mirrorPose(named) : named,
    chest = joints.chest ? limitAngles('chest', joints.chest) : pose.chest,
    axes = rotation(...chest),
    along = joints.chest ? compose(axes, transpose(rotation(...pose.chest))) : null;
  return {
    ...pose,
    chest,
    head: joints.head ? limitAngles('head', joints.head) : pose.head,
    pelvis: joints.pelvis ? limitAngles('pelvis', joints.pelvis) : pose.pelvis,
    l: posedArm(along ? turnArm(along, pose.l) : pose.l, joints.rightArm, { axes, side: 'l' }),
    r: posedArm(along ? turnArm(along, pose.r) : pose.r, joints.leftArm, { axes, side: 'r' }),
    ll: posedLeg(pose.ll, joints.rightLeg),
    rl: posedLeg(pose.rl, joints.leftLeg),
  };
}

/** An arm that is given by its bones goes along with the chest; what reaches for something keeps reaching for it. */
function turnArm(by: Mat, arm: Arm): Arm {
  if (arm.at || arm.along !== undefined) return arm;
  const { up, fore, dir, palm } = arm;
  return {
    ...arm,
    ...(up ? { up: turn(by, up) } : {}),
    ...(fore ? { fore: turn(by, fore) } : {}),
    ...(dir ? { dir: turn(by, dir) } : {}),
    ...(palm ? { palm: turn(by, palm) } : {}),
  };
}

/** Hands that lean on something: they are at ease once they are elsewhere. */
const LEANING: ReadonlySet<HandName> = new Set(['hip', 'pocket', 'tuck', 'clasp']);
/** A rod that lies along the forearm can't be held across the hand. */
const ALONG_FOREARM = 0.94;

function posedArm(arm: Arm, edit: ArmJoints | undefined, { axes, side }: { axes: Mat; side: Side }): Arm {
  if (!edit) return arm;
  if (!edit.bones) return { ...arm, hand: edit.hand ?? arm.hand };
  const { upper, fore, fingers, palm } = edit.bones,
    lower = turn(axes, limitElbow(upper, fore, signOf(side))),
    rod = arm.rod && Math.abs(dot(norm(arm.rod), lower)) < ALONG_FOREARM ? arm.rod : undefined;
  return {
    up: turn(axes, norm(upper)),
    fore: lower,
    hand: edit.hand ?? (LEANING.has(arm.hand) ? 'relaxed' : arm.hand),
    ...(fingers ? { dir: turn(axes, fingers) } : {}),
    ...(palm ? { palm: turn(axes, palm) } : {}),
    ...(rod ? { rod } : {}),
    ...(arm.shrug === undefined ? {} : { shrug: arm.shrug }),
  };
}

function posedLeg(leg: Leg, edit: LegJoints | undefined): Leg {
  if (!edit) return leg;
  const thigh: P3 = norm(edit.thigh),
    { twist, toe } = leg;
  return {
    thigh,
    shin: limitKnee(thigh, edit.shin),
    ...(twist === undefined ? {} : { twist }),
    ...(toe === undefined ? {} : { toe }),
  };
}
