import type { ArmJoints, Joints, LegJoints } from '../../joints-schema';
import type { PoseWord } from '../../vocabulary/pose-words/pose-word';

/** Whether a pose can be seen in a mirror: crutches, bows and violins are made for one side. */
export function canMirror({ aid }: PoseWord): boolean {
  return aid === undefined || aid === 'wheelchair';
}

type Triple = [number, number, number];
/** Not -0, which is another number to who compares. */
const flip = (value: number): number => (value === 0 ? 0 : -value);
const mirrorDirection = ([x, y, z]: Triple): Triple => [flip(x), y, z];
const mirrorAngles = ([yaw, pitch, roll]: Triple): Triple => [flip(yaw), pitch, flip(roll)];

/** The changes of the same pose seen in a mirror; of a mirrored pose, those of the pose as it was. */
export function mirrorJoints({ isMirrored = false, turn, head, chest, pelvis, ...limbs }: Joints): Joints {
  const { leftArm, rightArm, leftLeg, rightLeg } = limbs;
  return {
    ...(isMirrored ? {} : { isMirrored: true }),
    ...(turn === undefined ? {} : { turn: flip(turn) }),
    ...(head ? { head: mirrorAngles(head) } : {}),
    ...(chest ? { chest: mirrorAngles(chest) } : {}),
    ...(pelvis ? { pelvis: mirrorAngles(pelvis) } : {}),
    ...(rightArm ? { leftArm: mirrorArm(rightArm) } : {}),
    ...(leftArm ? { rightArm: mirrorArm(leftArm) } : {}),
    ...(rightLeg ? { leftLeg: mirrorLeg(rightLeg) } : {}),
    ...(leftLeg ? { rightLeg: mirrorLeg(leftLeg) } : {}),
  };
}

function mirrorArm({ bones, hand }: ArmJoints): ArmJoints {
  const { upper, fore, fingers, palm } = bones ?? {};
  return {
    ...(upper && fore
      ? {
          bones: {
            upper: mirrorDirection(upper),
            fore: mirrorDirection(fore),
            ...(fingers ? { fingers: mirrorDirection(fingers) } : {}),
            ...(palm ? { palm: mirrorDirection(palm) } : {}),
          },
        }
      : {}),
    ...(hand ? { hand } : {}),
  };
}

const mirrorLeg = ({ thigh, shin }: LegJoints): LegJoints => ({
  thigh: mirrorDirection(thigh),
  shin: mirrorDirection(shin),
});
