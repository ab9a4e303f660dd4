import type { View } from '../vocabulary';

/**
 * Where a bone points, in degrees from hanging straight down: `forward` swings it to the front (90 is level, 180 is up,
 * negative is to the back), `out` away from the body's middle (negative across it).
 */
export type Swing = readonly [forward: number, out: number];

export const HAND_SHAPES = ['relaxed', 'open', 'fist', 'pointing', 'holding', 'v', 'flat'] as const;
/** How a hand is held. */
export type HandShape = (typeof HAND_SHAPES)[number];

/** An arm in terms of the chest. */
export interface ArmPosture {
  readonly upper: Swing;
  readonly lower: Swing;
  readonly hand: HandShape;
}

/** A leg in terms of the hips. */
export interface LegPosture {
  readonly thigh: Swing;
  readonly shin: Swing;
  /** Between shin and foot in degrees: 90 stands flat, less is on tiptoe, 0 stretched. */
  readonly ankle: number;
}

/** What hands hold, drawn with the pose. */
export type Held = 'sword' | 'book' | 'umbrella' | 'phone' | 'cup' | 'box' | 'bread' | 'shield' | 'bag';

/** The whole body's posture. Left and right are the person's own. */
export interface Posture {
  /** Of the hips, in degrees: forwards, and to the person's own left. */
  readonly lean: readonly [forward: number, left: number];
  /** Of the chest against the hips: forwards, to the own left, and turned to the own right. */
  readonly spine: readonly [forward: number, left: number, turn: number];
  /** Of the head against the chest: nodding, to the own left, and turned to the own right. */
  readonly head: readonly [nod: number, left: number, turn: number];
  readonly leftArm: ArmPosture;
  readonly rightArm: ArmPosture;
  readonly leftLeg: LegPosture;
  readonly rightLeg: LegPosture;
}

/** How the body is held against the ground. */
export type Ground =
  /** Something of the body touches it. */
  | { readonly kind: 'on' }
  /** In the air, so many figure units above it. */
  | { readonly kind: 'above'; readonly height: number }
  /** Laid down: the picture of the upright body is tipped to the side it lies on. */
  | { readonly kind: 'lying'; readonly on: 'back' | 'front' | 'side' };

/** A posture by name. */
export interface Pose {
  /** Danbooru tags, the first the one that names it best. */
  readonly tags: readonly [string, ...string[]];
  readonly posture: Posture;
  readonly ground: Ground;
  /** From where it reads best; where a person is seen from is said by the person first. */
  readonly view: View;
  /** In the person's own right hand, or in both. */
  readonly held: Held | null;
}

const HANGING: ArmPosture = { upper: [2, 9], lower: [8, 4], hand: 'relaxed' };
const STANDING: LegPosture = { thigh: [0, 2], shin: [0, 1], ankle: 90 };

/** Upright, arms and legs straight down. */
export const AT_REST: Posture = {
  lean: [0, 0],
  spine: [0, 0, 0],
  head: [0, 0, 0],
  leftArm: HANGING,
  rightArm: HANGING,
  leftLeg: STANDING,
  rightLeg: STANDING,
};

/** An arm by its two bones. */
export function arm(upper: Swing, lower: Swing, hand: HandShape = 'relaxed'): ArmPosture {
  return { upper, lower, hand };
}

/** A leg by its two bones. */
export function leg(thigh: Swing, shin: Swing, ankle = 90): LegPosture {
  return { thigh, shin, ankle };
}

type PoseDetails = Partial<Omit<Pose, 'tags' | 'posture'>> & { readonly body?: Partial<Posture> };

/** A pose that is at rest but for what it names. */
export function pose(tags: Pose['tags'], { body = {}, ...details }: PoseDetails): Pose {
  return { tags, posture: { ...AT_REST, ...body }, ground: { kind: 'on' }, view: 'front', held: null, ...details };
}

/** Both arms alike. */
export function arms(both: ArmPosture): Pick<Posture, 'leftArm' | 'rightArm'> {
  return { leftArm: both, rightArm: both };
}

/** Both legs alike. */
export function legs(both: LegPosture): Pick<Posture, 'leftLeg' | 'rightLeg'> {
  return { leftLeg: both, rightLeg: both };
}
