import type { P3 } from '../../geometry/geometry';
import type { Anchor, Arm, Leg, Pose } from '../pose';

/** The same pose seen in a mirror: what the left side did, the right one does. */
export function mirrorPose(pose: Pose): Pose {
  return {
    ...pose,
    pelvis: mirrorTurn(pose.pelvis),
    chest: mirrorTurn(pose.chest),
    head: mirrorTurn(pose.head),
    l: mirrorArm(pose.r),
    r: mirrorArm(pose.l),
    ll: mirrorLeg(pose.rl),
    rl: mirrorLeg(pose.ll),
  };
}

const mirrorPoint = ([x, y, z]: P3): P3 => [-x, y, z];
const mirrorTurn = ([yaw, pitch, roll]: P3): P3 => [-yaw, pitch, -roll];

const OTHER_JOINT: Readonly<Record<Anchor['j'], Anchor['j']>> = {
  pelvis: 'pelvis',
  chest: 'chest',
  head: 'head',
  world: 'world',
  lKne: 'rKne',
  rKne: 'lKne',
  lAnk: 'rAnk',
  rAnk: 'lAnk',
  lElb: 'rElb',
  rElb: 'lElb',
  lWri: 'rWri',
  rWri: 'lWri',
  lSho: 'rSho',
  rSho: 'lSho',
};

function mirrorArm(arm: Arm): Arm {
  return {
    ...arm,
    ...(arm.up ? { up: mirrorPoint(arm.up) } : {}),
    ...(arm.fore ? { fore: mirrorPoint(arm.fore) } : {}),
    ...(arm.at ? { at: { j: OTHER_JOINT[arm.at.j], o: mirrorPoint(arm.at.o) } } : {}),
    ...(arm.pole ? { pole: mirrorPoint(arm.pole) } : {}),
    ...(arm.dir ? { dir: mirrorPoint(arm.dir) } : {}),
    ...(arm.palm ? { palm: mirrorPoint(arm.palm) } : {}),
    ...(arm.rod ? { rod: mirrorPoint(arm.rod) } : {}),
  };
}

function mirrorLeg(leg: Leg): Leg {
  return {
    ...leg,
    thigh: mirrorPoint(leg.thigh),
    shin: mirrorPoint(leg.shin),
    ...(leg.foot ? { foot: mirrorPoint(leg.foot) } : {}),
  };
}
