import type { AnimalPose } from '../../vocabulary/creatures';

/** A foot: forward of its joint (shares of the leg), over the ground (shares), and degrees the foot's bone leans back. */
export type Foot = readonly [forward: number, up: number, lean: number];

/** How a body stands: heights as shares of the standing ones, angles in degrees. */
export interface Stance {
  /** Height of the hip. */
  readonly hip: number;
  /** Height of the shoulder, or the angle of the back over the horizontal. */
  readonly shoulder?: number;
  readonly rise?: number;
  /** How far the middle of the back lifts, in units of its length. */
  readonly arch: number;
  /** Degrees that the body bends to one side from hip to head. */
  readonly curl: number;
  /** Degrees added to the neck's natural rise. */
  readonly neck: number;
  /** Degrees that the face looks up. */
  readonly face: number;
  readonly foreLeft: Foot;
  readonly foreRight: Foot;
  readonly hindLeft: Foot;
  readonly hindRight: Foot;
  /** How a tail is carried: degrees over the horizontal at its root, and how much it turns up to its tip. */
  readonly tail: readonly [rise: number, bend: number];
  /** Over the ground, in shares of the leg. */
  readonly lift: number;
  readonly isAsleep: boolean;
}

const base = { arch: 0.02, curl: 0, neck: 0, face: 0, lift: 0, isAsleep: false, hip: 1 } as const;

const STANDING: Stance = {
  ...base,
  foreLeft: [0.06, 0, 4],
  foreRight: [-0.06, 0, 4],
  hindLeft: [-0.02, 0, 20],
  hindRight: [-0.2, 0, 20],
  tail: [18, 40],
};
const SITTING: Stance = {
  ...base,
  hip: 0.34,
  rise: 47,
  arch: 0.1,
  neck: 14,
  foreLeft: [0.02, 0, 2],
  foreRight: [0.14, 0, 2],
  hindLeft: [0.66, 0, 86],
  hindRight: [0.72, 0, 86],
  tail: [-22, 0],
};
const LYING: Stance = {
  ...base,
  hip: 0.36,
  shoulder: 0.42,
  arch: 0.03,
  neck: 10,
  foreLeft: [0.78, 0, 80],
  foreRight: [0.86, 0, 80],
  hindLeft: [0.5, 0, 88],
  hindRight: [0.5, 0, 88],
  tail: [-14, 0],
};

export const STANCES: Readonly<Record<AnimalPose, Stance>> = {
  standing: STANDING,
  walking: {
    ...base,
    hip: 0.98,
    shoulder: 0.98,
    foreLeft: [0.36, 0.05, 18],
    foreRight: [-0.34, 0.0, -14],
    hindLeft: [-0.52, 0.05, 44],
    hindRight: [0.22, 0, 14],
    tail: [24, 34],
  },
  running: {
    ...base,
    hip: 0.9,
    rise: 3,
    arch: -0.05,
    neck: -16,
    face: 8,
    foreLeft: [0.92, 0.42, 34],
    foreRight: [0.62, 0.3, 10],
    hindLeft: [-0.98, 0.34, 78],
    hindRight: [-0.78, 0.18, 66],
    tail: [8, 12],
    lift: 0.24,
  },
  sitting: SITTING,
  lying: LYING,
  sleeping: {
    ...LYING,
    hip: 0.34,
    shoulder: 0.3,
    arch: 0.12,
    curl: 96,
    neck: -40,
    face: -4,
    foreLeft: [0.3, 0, 80],
    foreRight: [0.34, 0, 80],
    hindLeft: [0.6, 0, 88],
    hindRight: [0.6, 0, 88],
    isAsleep: true,
  },
  jumping: {
    ...base,
    hip: 1,
    rise: 26,
    arch: -0.03,
    neck: -14,
    face: -4,
    foreLeft: [0.56, 0.86, 60],
    foreRight: [0.4, 0.74, 40],
    hindLeft: [-0.72, -0.1, 62],
    hindRight: [-0.58, -0.14, 52],
    tail: [-6, 26],
    lift: 0.72,
  },
  looking_up: { ...SITTING, neck: 20, face: 20, tail: [-18, 10] },
};

/** Those with a long neck sleep with their heads stretched out on the ground. */
export const STRETCHED_SLEEP: Stance = { ...LYING, neck: -80, face: -10, curl: 26, isAsleep: true };
/** Long-legged grazers look up on their feet. */
export const UPRIGHT_LOOK: Stance = { ...STANDING, neck: 16, face: 22 };
