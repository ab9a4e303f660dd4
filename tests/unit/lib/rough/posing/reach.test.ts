import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyJoints } from '@/lib/rough/anatomy/posing/apply-joints';
import { limitElbow, limitKnee } from '@/lib/rough/anatomy/posing/joint-limits';
import { reachWithArm, reachWithLeg } from '@/lib/rough/anatomy/posing/reach-limb';
import { reachTo } from '@/lib/rough/anatomy/reach-to';
import { POSES, mirrorPose } from '@/lib/rough/anatomy/poses';
import { Skeleton } from '@/lib/rough/anatomy/skeleton';
import { add, len3, mul, norm, sub, type P3 } from '@/lib/rough/geometry/geometry';
import { headSpecOf } from '@/lib/rough/head/head-spec';
import { jointsSchema } from '@/lib/rough/joints-schema';
import { POSE_NAMES } from '@/lib/rough/vocabulary';
import { somebody } from '../staging/specifications';

const { who, how } = somebody(3);
const spec = headSpecOf(who, how);
const part = fc.double({ min: -1, max: 1, noNaN: true });
const direction = fc
  .tuple(part, part, part)
  .filter((of) => len3(of) > 0.1)
  .map(norm);
const distance = (a: P3, b: P3): number => len3(sub(a, b));
const joint = (body: Skeleton, name: string): P3 => body.J[name] ?? [NaN, NaN, NaN];

describe('reaching with two bones', () => {
  it('comes to a target within reach, whatever the pole', () => {
    fc.assert(
      fc.property(direction, direction, fc.double({ min: 0.5, max: 4.4, noNaN: true }), (way, pole, far) => {
        const target = mul(way, far);
        const [upper, lower] = reachTo([0, 0, 0], target, 2.4, 2.1, pole);
        expect(distance(add(mul(upper, 2.4), mul(lower, 2.1)), target)).toBeLessThan(1e-6);
      }),
    );
  });

  it('comes to a target along its own pole', () => {
    const [upper, lower] = reachTo([0, 0, 0], [0, 3, 0], 2.4, 2.1, [0, 1, 0]);
    expect(distance(add(mul(upper, 2.4), mul(lower, 2.1)), [0, 3, 0])).toBeLessThan(1e-6);
  });

  it('stretches towards a target that is too far, and keeps the lengths of its bones', () => {
    fc.assert(
      fc.property(direction, direction, fc.double({ min: 4.6, max: 90, noNaN: true }), (way, pole, far) => {
        const [upper, lower] = reachTo([0, 0, 0], mul(way, far), 2.4, 2.1, pole);
        expect(len3(upper)).toBeCloseTo(1, 9);
        expect(len3(lower)).toBeCloseTo(1, 9);
        const end = add(mul(upper, 2.4), mul(lower, 2.1));
        expect(distance(norm(end), way)).toBeLessThan(1e-6);
        expect(len3(end)).toBeGreaterThan(4.4);
      }),
    );
  });
});

describe('a limb of a body', () => {
  const body = new Skeleton(spec, POSES.standing);

  it('brings a wrist to a target that no joint refuses, its shoulder going along', () => {
    const shoulder = joint(body, 'rSho');
    for (const to of [
      [1.5, -1, 1.8],
      [0.5, 1, 2.5],
      [2.6, 0.4, 0.6],
      [-1, 0.5, 2.4],
      [0.8, -2.4, 0.8],
    ] satisfies P3[]) {
      const target = add(shoulder, to);
      const { upper, lower, isLimited } = reachWithArm(body, 'r', target);
      const posed = new Skeleton(spec, { ...POSES.standing, r: { up: upper, fore: lower, hand: 'relaxed' } });
      expect(isLimited).toBe(false);
      expect(
        distance(sub(joint(posed, 'rWri'), joint(posed, 'pelvis')), sub(target, joint(body, 'pelvis'))),
      ).toBeLessThan(1e-5);
    }
  });

  it('says when it cannot come to a target, and keeps its bones', () => {
    for (const reached of [reachWithArm(body, 'l', [-30, -30, 0]), reachWithLeg(body, 'l', [-30, -10, 0])]) {
      expect(reached.isLimited).toBe(true);
      expect(len3(reached.upper)).toBeCloseTo(1, 9);
      expect(len3(reached.lower)).toBeCloseTo(1, 9);
    }
  });

  it('never bends an elbow or a knee backwards', () => {
    const [elbow, knee] = [limitElbow([0, 1, 0], [0, 0.5, -0.8], 1), limitKnee([0, 1, 0], [0, 0.5, 0.8])];
    // Behind the back a forearm goes inward, not straight back.
    expect(elbow[0]).toBeLessThan(-0.3);
    expect(knee[2]).toBeLessThan(0.1);
    // Forward for an elbow and backward for a knee is as it should be.
    expect(distance(limitElbow([0, 1, 0], norm([0, 0.5, 0.8]), 1), norm([0, 0.5, 0.8]))).toBeLessThan(1e-9);
    expect(distance(limitKnee([0, 1, 0], norm([0, 0.5, -0.8])), norm([0, 0.5, -0.8]))).toBeLessThan(1e-9);
  });
});

describe('changes by hand', () => {
  const limb = fc.record({ thigh: direction, shin: direction });
  const arm = fc.record({ bones: fc.record({ upper: direction, fore: direction }) });
  const angles = fc.tuple(...[1, 2, 3].map(() => fc.double({ min: -180, max: 180, noNaN: true })));
  const joints = fc.record(
    { isMirrored: fc.boolean(), head: angles, chest: angles, pelvis: angles, leftArm: arm, rightArm: arm, leftLeg: limb, rightLeg: limb }, // prettier-ignore
    { requiredKeys: [] },
  );

  it('keep the lengths of all bones of every pose, and give numbers only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POSE_NAMES), joints, (name, changes) => {
        const body = new Skeleton(spec, applyJoints(POSES[name], jointsSchema.parse(changes)));
        for (const side of ['l', 'r']) {
          expect(distance(joint(body, `${side}Sho`), joint(body, `${side}Elb`))).toBeCloseTo(body.b.arm, 6);
          expect(distance(joint(body, `${side}Elb`), joint(body, `${side}Wri`))).toBeCloseTo(body.b.fore, 6);
          expect(distance(joint(body, `${side}Hip`), joint(body, `${side}Kne`))).toBeCloseTo(body.b.thigh, 6);
          expect(distance(joint(body, `${side}Kne`), joint(body, `${side}Ank`))).toBeCloseTo(body.b.shin, 6);
        }
        expect(Object.values(body.J).flat().every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('leave a pose as it is when there are none', () => {
    expect(applyJoints(POSES.waving, {})).toEqual(POSES.waving);
  });

  it('show a pose in a mirror', () => {
    expect(applyJoints(POSES.waving, { isMirrored: true })).toEqual(mirrorPose(POSES.waving));
  });

  it('turn head and chest as far as a body does', () => {
    const { head, chest } = applyJoints(POSES.standing, { head: [170, -90, 90], chest: [0, 120, 0] });
    expect(head).toEqual([80, -55, 45]);
    expect(chest).toEqual([0, 45, 0]);
  });

  it('take arms along when the chest is turned', () => {
    const before = new Skeleton(spec, POSES.standing);
    const after = new Skeleton(spec, applyJoints(POSES.standing, { chest: [60, 2, -4] }));
    const forward = (body: Skeleton): P3 => sub(joint(body, 'rWri'), joint(body, 'rElb'));
    expect(distance(forward(before), forward(after))).toBeGreaterThan(0.3);
  });

  it('refuse a bone that points nowhere and angles beyond a full turn', () => {
    expect(jointsSchema.safeParse({ leftLeg: { thigh: [0, 0, 0], shin: [0, 1, 0] } }).success).toBe(false);
    expect(jointsSchema.safeParse({ head: [400, 0, 0] }).success).toBe(false);
  });
});
