import { chance, createRandom, pick } from './random';
import type { State } from './specification';
import { ARM_POSES, SAMPLED_EXPRESSIONS, type ArmPose } from './vocabulary';

/** Arms that hang are twice as likely as any other pose. */
const SAMPLED_ARM_POSES: readonly ArmPose[] = ['arms_at_sides', ...ARM_POSES];

/** The expression, pose and look that belong to a seed (an integer from 0 to 2^32 - 1). */
export function sampleState(seed: number): State {
  const random = createRandom(seed * 2 + 1048577);
  const gaze = pick(random, [0, 0, 0, -1, 1]);
  return {
    expression: pick(random, SAMPLED_EXPRESSIONS),
    arms: pick(random, SAMPLED_ARM_POSES),
    turn: Math.max(-1, Math.min(1, (random() - 0.5) * 2.4)),
    tiltDegrees: (random() - 0.5) * 16,
    gaze,
    gazeDown: 0,
    eyes: chance(random, 0.05) ? 'closed_eyes' : chance(random, 0.05) ? 'one_eye_closed' : 'open',
    view: chance(random, 0.04) ? 'from_behind' : 'front',
    hasBlush: chance(random, 0.1),
    hasSweatdrop: chance(random, 0.05),
    hasAngerVein: chance(random, 0.5),
  };
}
