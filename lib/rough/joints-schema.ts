import { z } from 'zod';
import { HAND_NAMES } from './anatomy/hand-shapes';

const degrees = z.number().min(-180).max(180);
/** Yaw, pitch and roll in degrees, as a pose has them. */
const angles = z.tuple([degrees, degrees, degrees]);
const share = z.number().min(-1).max(1);
/** Where a bone points: x right, y down, z to the viewer when the figure faces the viewer. */
const direction = z.tuple([share, share, share]).refine((parts) => Math.hypot(...parts) > 0.01, 'points nowhere');

/** Directions of an arm's bones in the chest's axes, so that an arm goes along when the chest is turned. */
const armBonesSchema = z.strictObject({
  upper: direction,
  fore: direction,
  /** Where the fingers point; along the forearm when absent. */
  fingers: direction.optional(),
  /** Where the palm faces; as an arm hangs when absent. */
  palm: direction.optional(),
});
export type ArmBones = z.infer<typeof armBonesSchema>;

const armSchema = z.strictObject({ bones: armBonesSchema.optional(), hand: z.enum(HAND_NAMES).optional() });
export type ArmJoints = z.infer<typeof armSchema>;

/** Directions of a leg's bones in the figure's axes: feet stay where they are when the hips turn. */
const legSchema = z.strictObject({ thigh: direction, shin: direction });
export type LegJoints = z.infer<typeof legSchema>;

/**
 * What was changed by hand of a named pose. What is absent is as the pose has it; what no body can do is done as far as
 * joints go. Left and right are the person's own.
 */
export const jointsSchema = z.strictObject({
  /** The named pose is seen in a mirror. */
  isMirrored: z.boolean().optional(),
  /** Of the whole figure, in degrees; positive to the viewer's right, added to the view. */
  turn: degrees.optional(),
  /** Relative to the chest. */
  head: angles.optional(),
  chest: angles.optional(),
  pelvis: angles.optional(),
  leftArm: armSchema.optional(),
  rightArm: armSchema.optional(),
  leftLeg: legSchema.optional(),
  rightLeg: legSchema.optional(),
});
export type Joints = z.infer<typeof jointsSchema>;
