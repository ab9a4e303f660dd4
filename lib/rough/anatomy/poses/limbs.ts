/**
 * What poses are written with. Directions are in the figure's space: x to the viewer's right, y down, z towards the viewer
 * when the body faces front. `l` is the viewer's left (-1), the person's own right.
 */
import type { P3 } from '../../geometry/geometry';
import type { Anchor, Arm, Leg, Pose } from '../pose';
import type { HandName } from '../hand';

/** -1 is the viewer's left, 1 the viewer's right. */
export type Side = -1 | 1;
type ArmDetails = Pick<Arm, 'dir' | 'palm' | 'pole' | 'rod' | 'hold' | 'shrug'>;

/** Points of a hand that touch things, in shares of its length: x to the fingertips, y to the thumb, z out of the palm. */
export const PALM: P3 = [0.45, 0, 0.1];
export const FINGERS: P3 = [0.72, 0, 0.08];
export const TIPS: P3 = [0.95, 0.05, 0.03];
export const GRIP: P3 = [0.38, 0.02, 0.2];

/** An arm by the directions of its two bones. */
export function bones(hand: HandName, up: P3, fore: P3, details: ArmDetails = {}): Arm {
  return { up, fore, hand, ...details };
}

/** An arm whose wrist (or the point `hold` of whose hand) reaches for a point in a joint's frame. */
export function reach(hand: HandName, joint: Anchor['j'], offset: P3, details: ArmDetails = {}): Arm {
  return { at: { j: joint, o: offset }, hand, ...details };
}

/** A leg by the directions of its two bones; the foot finds the floor itself where none is given. */
export function leg(thigh: P3, shin: P3, foot?: P3): Leg {
  return foot ? { thigh, shin, foot } : { thigh, shin };
}

/** An arm that hangs, so far out and forward. */
export function hang(side: Side, out = 0.16, forward = 0.12): Arm {
  return bones('relaxed', [side * out, 1, -0.06], [side * out * 0.35, 1, forward + 0.14]);
}

/** A hand on the own hip, the elbow out. */
export function onHip(side: Side): Arm {
  return reach('hip', 'pelvis', [side * 1.6, -1.02, -0.5], {
    pole: [side, 0.1, -0.4],
    dir: [-side * 0.12, 0.48, 0.86],
    palm: [-side, 0.1, -0.3],
  });
}

/** A hand in a trouser pocket. */
export function inPocket(side: Side, back = 0.8): Arm {
  return reach('pocket', 'pelvis', [side * 1.12, 0.3, 0.32], { pole: [side, 0.1, -back] });
}

/** A leg under the body, so far out and forward. */
export function stand(side: Side, out = 0.08, forward = 0): Leg {
  return leg([side * out, 1, forward + 0.03], [side * out * 0.6, 1, forward - 0.07]);
}

type Legs = Pick<Pose, 'll' | 'rl'>;
/** The weight on one leg, the other one at ease beside it. */
export function weightOn(side: 'l' | 'r'): Legs {
  const s = side === 'l' ? 1 : -1,
    straight = leg([s * 0.03, 1, 0.02], [0, 1, -0.06]),
    free = leg([s * 0.22, 1, 0.22], [s * 0.11, 1, -0.25]);
  return side === 'l' ? { ll: straight, rl: free } : { ll: free, rl: straight };
}

/** Feet apart, one a little before the other. */
export function apart(out = 0.2, stagger = 0.08): Legs {
  return { ll: stand(-1, out, -stagger * 0.4), rl: stand(1, out * 1.05, stagger) };
}

/** Legs of somebody on a chair. */
export function seated(out = 0.12, tuck = 0): Legs {
  return {
    ll: leg([-out * 0.85, 0.1, 1], [0.02, 1, -0.05 - tuck]),
    rl: leg([out, 0.1, 1], [0.1, 1, 0.1 - tuck * 1.4]),
  };
}

/** Legs folded under somebody who kneels upright. */
export function kneeling(out = 0.14, open = 0): Legs {
  return {
    ll: leg([-out - open, 1, 0.1], [0.04, 0.16, -1], [0, 0.3, -1]),
    rl: leg([out + open, 1, 0.14], [-0.02, 0.16, -1], [0, 0.3, -1]),
  };
}
