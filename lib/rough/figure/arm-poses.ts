import type { Point, Side } from '../ink';
import type { ArmPose } from '../vocabulary';
import { AXIS, type Figure } from './figure';

/** Shoulder, elbow and hand of one arm in figure units. */
export type ArmJoints = readonly [shoulder: Point, elbow: Point, hand: Point];

/** Where elbow and hand are, for the arm of a side. */
type Reach = (figure: Figure, side: Side) => readonly [elbow: Point, hand: Point];

interface ArmPair {
  readonly left: Reach;
  readonly right: Reach;
}

/**
 * @param out how far beyond the shoulders' half width a joint is.
 */
const beside = ({ build }: Figure, side: Side, out: number, y: number): Point => [
  AXIS + side * (build.shoulder + out),
  y,
];

const hanging: Reach = (figure, side) => [beside(figure, side, 18, 560), beside(figure, side, 12, 690)];
const bothArms = (reach: Reach): ArmPair => ({ left: reach, right: reach });
const rightArm = (right: Reach): ArmPair => ({ left: hanging, right });

const ARM_POSES: Readonly<Record<ArmPose, ArmPair>> = {
  arms_at_sides: bothArms(hanging),
  crossed_arms: bothArms((figure, side) => [
    beside(figure, side, 14, 540),
    [AXIS - side * 70, 545 + (side > 0 ? 22 : 0)],
  ]),
  waving: rightArm((figure, side) => [beside(figure, side, 62, 500), beside(figure, side, 74, 330)]),
  v: rightArm((figure, side) => [beside(figure, side, 44, 540), beside(figure, side, 26, 390)]),
  hands_on_hips: bothArms((figure, side) => [
    beside(figure, side, 84, 560),
    [AXIS + side * (figure.build.waist + 14), 640],
  ]),
  pointing: rightArm((figure, side) => [beside(figure, side, 90, 460), beside(figure, side, 190, 440)]),
  hand_on_chin: {
    left: (figure, side) => [beside(figure, side, 16, 550), [AXIS + 60, 560]],
    right: (figure, side) => [beside(figure, side, 10, 560), [AXIS + 46 + figure.faceShift, 400]],
  },
  clenched_hand: rightArm((figure, side) => [beside(figure, side, 40, 550), beside(figure, side, 10, 420)]),
  arms_up: bothArms((figure, side) => [beside(figure, side, 64, 380), beside(figure, side, 40, 210)]),
  hand_on_chest: rightArm((figure, side) => [beside(figure, side, 24, 560), [AXIS + 20, 510]]),
  holding_sword: rightArm((figure, side) => [beside(figure, side, 36, 550), beside(figure, side, 40, 440)]),
  holding_book: bothArms((figure, side) => [beside(figure, side, 14, 560), [AXIS + side * 56, 580]]),
  holding_umbrella: rightArm((figure, side) => [beside(figure, side, 40, 550), beside(figure, side, -6, 430)]),
};

/** The joints of the arm on a side, in the person's pose. */
export function armJoints(figure: Figure, side: Side): ArmJoints {
  const pair = ARM_POSES[figure.how.arms];
  const reach = side > 0 ? pair.right : pair.left;
  return [beside(figure, side, -14, 432), ...reach(figure, side)];
}
