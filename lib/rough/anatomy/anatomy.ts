export { Body, type TrunkRing } from './body';
export type { Ring } from './limb-ring';
export { compose, eulerOf } from './orientation';
export type { Anchor, Arm, Leg, Pose, Side } from './pose';
export type { Build, Physique, Proportions } from './proportions';
