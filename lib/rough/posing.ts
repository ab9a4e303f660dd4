/** Public face: handles, limits and places of poses, without drawing. Pages may load it. */
export { HAND_NAMES, type HandName } from './anatomy/hand-shapes';
export { POSE_HANDLES, type PoseHandle, limbOf, withoutHandle } from './anatomy/posing/handles';
export { ANGLE_LIMITS } from './anatomy/posing/joint-limits';
export { canMirror, mirrorJoints } from './anatomy/posing/mirror-joints';
export type { P2 } from './geometry/geometry';
export { type PlaceGround, boxOnGround, standingAt } from './geometry/place-ground';
