import type { P3 } from '../../geometry/geometry';
import type { AnimalPose } from '../../vocabulary/creatures';

/** Where the parts of a monkey are, in units of half its head's width: x to its left, y down to the floor at 0, z ahead. */
export interface MonkeyPosture {
  /** Middle of the hips, and between the shoulders. */
  readonly hips: P3;
  readonly chest: P3;
  /** From the chest to the middle of the head. */
  readonly neck: P3;
  /** Degrees that the face is raised. */
  readonly nod: number;
  /** Hands and feet of one side, mirrored for the other. */
  readonly hand: P3;
  readonly foot: P3;
  /** Of the limbs of its left side against those of its right: forward steps. */
  readonly step: number;
  /** Points of the tail from the hips. */
  readonly tail: readonly P3[];
  /** Whether feet stand flat. */
  readonly isPlanted: boolean;
}

const CURLED: readonly P3[] = [
  [0.1, -0.1, -0.5],
  [0.5, 0.5, -1.3],
  [1.5, 0.4, -1.6],
  [2.1, -0.7, -1.5],
  [1.9, -1.8, -1.3],
  [1.2, -1.9, -1.2],
  [1.3, -1.3, -1.2],
];
const RAISED: readonly P3[] = [
  [0, -0.2, -0.5],
  [0.1, -0.6, -1.4],
  [0.3, -1.9, -1.9],
  [0.5, -3.0, -1.7],
  [0.5, -3.5, -1.1],
  [0.4, -3.1, -0.7],
  [0.4, -2.7, -1.0],
];
const SITTING: MonkeyPosture = {
  hips: [0, -0.82, -0.5],
  chest: [0, -2.7, 0.02],
  neck: [0, -1.14, 0.34],
  nod: 0,
  hand: [0.62, -0.2, 1.24],
  foot: [1.16, -0.2, 0.96],
  step: 0,
  tail: CURLED,
  isPlanted: true,
};
const ON_FOURS: MonkeyPosture = {
  hips: [0, -2.2, -1.5],
  chest: [0, -2.34, 0.66],
  neck: [0, -0.66, 1.16],
  nod: 6,
  hand: [0.66, -0.16, 0.94],
  foot: [0.74, -0.2, -1.3],
  step: 0.5,
  tail: RAISED,
  isPlanted: true,
};

/** How a monkey holds itself: it stands on two feet, walks on four, and sits on its tail. */
export const MONKEY_POSTURES: Readonly<Record<AnimalPose, MonkeyPosture>> = {
  standing: {
    hips: [0, -2.16, -0.34],
    chest: [0, -4.06, 0.16],
    neck: [0, -1.1, 0.4],
    nod: 2,
    hand: [1.36, -2.0, 0.86],
    foot: [0.74, -0.2, -0.06],
    step: 0,
    tail: RAISED,
    isPlanted: true,
  },
  walking: ON_FOURS,
  running: {
    ...ON_FOURS,
    hips: [0, -2.7, -1.5],
    chest: [0, -2.5, 0.9],
    neck: [0, -0.5, 1.24],
    nod: 10,
    hand: [0.66, -0.5, 2.3],
    foot: [0.7, -0.7, -3.1],
    step: 0.8,
    isPlanted: false,
  },
  sitting: SITTING,
  lying: {
    hips: [0, -0.8, -1.3],
    chest: [0, -1.04, 0.6],
    neck: [0, -0.62, 1.06],
    nod: 6,
    hand: [0.8, -0.18, 1.9],
    foot: [1.3, -0.2, -0.3],
    step: 0,
    tail: CURLED,
    isPlanted: true,
  },
  sleeping: {
    hips: [0, -0.78, -0.9],
    chest: [0, -1.3, 0.5],
    neck: [0, -0.3, 1.04],
    nod: -26,
    hand: [0.5, -0.18, 1.66],
    foot: [1.2, -0.2, 0.5],
    step: 0,
    tail: CURLED,
    isPlanted: true,
  },
  jumping: {
    hips: [0, -3.3, -0.7],
    chest: [0, -4.9, 0.3],
    neck: [0, -1.02, 0.56],
    nod: 6,
    hand: [1.5, -6.9, 1.1],
    foot: [0.95, -1.5, -1.9],
    step: 0.5,
    tail: RAISED,
    isPlanted: false,
  },
  looking_up: { ...SITTING, chest: [0, -2.74, -0.12], neck: [0, -1.16, 0.16], nod: 26, hand: [0.74, -0.2, 1.1] },
};
