import { describe, expect, it } from 'vitest';
import { PAIR_NAMES, POSE_NAMES, poseWord, type PairName, type PoseName } from '@/lib/rough/vocabulary/poses';
import { hiddenInPair, hiddenInPose } from './hidden-face';

/** Poses whose hands are meant to hide some of the face, and those that lie on it. */
const HIDING: readonly PoseName[] = [
  ...(['covering_mouth', 'crying_into_hands', 'facepalm', 'yawning', 'shading_eyes', 'flinching'] as const),
  ...(['taking_photo', 'crouching_in_fear', 'prostrating', 'collapsed', 'fetal_position', 'diving'] as const),
  ...(['sleeping_at_desk'] as const),
];
const HIDING_PAIRS: readonly PairName[] = ['comforting'];

describe('hands, arms and things leave the face free', () => {
  it.each(POSE_NAMES.filter((pose) => !HIDING.includes(pose)))('in the pose %s', (pose) => {
    expect(hiddenInPose(pose, poseWord(pose).view)).toBeLessThan(0.16);
  });

  it.each(['sprinting', 'leaping', 'flying', 'catching', 'calling_out', 'hand_on_cheek', 'drinking'] as const)(
    'in %s from other sides too',
    (pose) => {
      for (const view of ['front', 'three_quarter_left', 'three_quarter_right'] as const)
        expect(hiddenInPose(pose, view)).toBeLessThan(0.18);
    },
  );

  it.each(PAIR_NAMES.filter((pair) => !HIDING_PAIRS.includes(pair)))('of both in the pose %s', (pair) => {
    for (const share of hiddenInPair(pair)) expect(share).toBeLessThan(0.05);
  });
});

it('who covers the mouth does', () => {
  expect(hiddenInPose('covering_mouth', 'front')).toBeGreaterThan(0.2);
});
