import { describe, expect, it } from 'vitest';
import { mirrorPose, POSES } from '@/lib/rough/anatomy/poses';
import { Skeleton } from '@/lib/rough/anatomy/skeleton';
import type { P3 } from '@/lib/rough/geometry/geometry';
import { POSE_NAMES, POSE_OF_ARMS, POSE_WORDS, poseWord, type PoseName } from '@/lib/rough/vocabulary/poses';
import { ARM_POSES } from '@/lib/rough/vocabulary/states';
import { BUILDS, headOf } from './people';

type Joints = Record<string, P3>;
const teen = headOf('m', 'teen');
const jointsOf = (name: PoseName): Joints => new Skeleton(teen, POSES[name]).J;
const between = (joints: Joints, a: string, b: string): number =>
  Math.hypot(...joints[a]!.map((value, i) => value - joints[b]![i]!));
const namesWhere = (isBad: (joints: Joints) => boolean): PoseName[] =>
  POSE_NAMES.filter((name) => isBad(jointsOf(name)));
/** Of every build, how far the lowest joint is from the floor; positive below it. */
const lowestOf = (name: PoseName): number[] =>
  BUILDS.map((spec) => Math.max(...Object.values(new Skeleton(spec, POSES[name]).J).map(([, y]) => y)));

describe('poses of one person', () => {
  it('are at least 96, each by one name', () => {
    expect(POSE_NAMES.length).toBeGreaterThanOrEqual(96);
    expect(new Set(POSE_NAMES).size).toBe(POSE_NAMES.length);
    expect(Object.keys(POSES).toSorted()).toEqual([...POSE_NAMES].toSorted());
  });

  it('have finite joints for every age and sex', () => {
    const broken = POSE_NAMES.filter((name) =>
      BUILDS.some((spec) => {
        const { J, handDir, palm } = new Skeleton(spec, POSES[name]);
        return ![J, handDir, palm].every((points) => Object.values(points).flat().every(Number.isFinite));
      }),
    );
    expect(broken).toEqual([]);
  });

  it('touch the floor with feet, seat, knees or back, unless they are in the air or carried', () => {
    const carriers: readonly (string | undefined)[] = ['bicycle', 'motorbike', 'horse', 'car', 'boat'];
    const grounded = POSE_NAMES.filter((name) => {
      const { ground, seat } = poseWord(name);
      return ground !== 'air' && !carriers.includes(seat);
    });
    const flying = POSE_NAMES.filter((name) => poseWord(name).ground === 'air');
    expect(POSE_NAMES.filter((name) => lowestOf(name).some((y) => y > 0.6))).toEqual([]);
    expect(grounded.filter((name) => lowestOf(name).some((y) => y < -1.5))).toEqual([]);
    expect(flying.filter((name) => !((POSES[name].lift ?? 0) > 0.4))).toEqual([]);
  });

  it('differ from each other', () => {
    const joints = POSE_NAMES.map((name) => Object.values(jointsOf(name)).flat());
    const alike = joints.flatMap((a, i) =>
      joints
        .slice(i + 1)
        .map((b, j) => ({
          names: [POSE_NAMES[i], POSE_NAMES[i + 1 + j]],
          gap: Math.hypot(...a.map((v, k) => v - b[k]!)),
        }))
        .filter(({ gap }) => gap < 1.2),
    );
    expect(alike).toEqual([]);
  });

  it('keep the head over the neck and the wrists out of chest and head', () => {
    expect(namesWhere((joints) => between(joints, 'head', 'neck') > 2.4)).toEqual([]);
    expect(namesWhere((joints) => ['lWri', 'rWri'].some((wrist) => between(joints, wrist, 'chest') < 0.85))).toEqual(
      [],
    );
    expect(namesWhere((joints) => ['lWri', 'rWri'].some((wrist) => between(joints, wrist, 'head') < 0.95))).toEqual([]);
  });

  it('ask for a seat only where the weight is on one', () => {
    const seated = POSE_WORDS.map(({ name }) => poseWord(name)).filter(({ seat }) => seat !== undefined);
    expect(seated.length).toBeGreaterThan(8);
    expect(seated.filter(({ ground }) => ground !== 'seat')).toEqual([]);
  });

  it('cover the poses that arms had by themselves', () => {
    expect(ARM_POSES.map((arms) => POSE_OF_ARMS[arms]).filter((name) => !(name in POSES))).toEqual([]);
  });

  it('come back from two mirrors', () => {
    const { J } = new Skeleton(teen, mirrorPose(POSES.contrapposto));
    const own = jointsOf('contrapposto');
    expect(mirrorPose(mirrorPose(POSES.crossed_arms))).toEqual(POSES.crossed_arms);
    expect(J['rWri']![0]).toBeCloseTo(-own['lWri']![0], 6);
    expect(J['lWri']![1]).toBeCloseTo(own['rWri']![1], 6);
  });
});
