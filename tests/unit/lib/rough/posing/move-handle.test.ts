import { describe, expect, it } from 'vitest';
import type { P2 } from '@/lib/rough/geometry/geometry';
import type { Joints } from '@/lib/rough/joints-schema';
import type { RoughSpecification } from '@/lib/rough/specification';
import { figureSpace, jointsOf } from '@/lib/rough/staging/posing/figure-space';
import { POSE_HANDLES, withoutHandle, type PoseHandle } from '@/lib/rough/anatomy/posing/handles';
import { mirrorJoints } from '@/lib/rough/anatomy/posing/mirror-joints';
import { moveHandle } from '@/lib/rough/staging/posing/move-handle';
import { placesAfter, seePose } from '@/lib/rough/staging/posing/see-pose';
import { layOutRough } from '@/lib/rough';
import { somebody } from '../staging/specifications';

const [WIDTH, HEIGHT] = [512, 768];

function picture(how: Partial<RoughSpecification['people'][number]['how']>, count = 1): RoughSpecification {
  const { who, how: usual } = somebody(3);
  const person = { who, how: { ...usual, pose: 'standing', turn: 0, tiltDegrees: 0, ...how } } as const;
  return {
    seed: 4,
    size: { widthPx: WIDTH, heightPx: HEIGHT },
    shot: 'full_body',
    scene: 'simple_background',
    style: 'manga',
    place: 'center',
    keepsHeadsInside: true,
    people: Array.from({ length: count }, () => person),
  };
}

function spaceOf(specification: RoughSpecification) {
  const space = figureSpace(specification, 0);
  if (space === null) throw new Error('Nobody with joints is there.');
  return space;
}

const pixels = ([x, y]: P2, [toX, toY]: P2): number => Math.hypot((x - toX) * WIDTH, (y - toY) * HEIGHT);

/** The picture after a handle was dragged, everybody where they stood. */
function dragged(specification: RoughSpecification, handle: PoseHandle, to: P2): RoughSpecification {
  const { joints } = moveHandle(spaceOf(specification), handle, to);
  return withJoints(specification, handle, joints);
}

function withJoints(specification: RoughSpecification, held: PoseHandle, joints: Joints): RoughSpecification {
  const places = placesAfter(specification, 0, { joints, held });
  const people = specification.people.map((person, index) => {
    const at = places[index];
    return { ...person, ...(at ? { at } : {}), how: index === 0 ? { ...person.how, joints } : person.how };
  });
  return { ...specification, people };
}

const handleOf = (specification: RoughSpecification, handle: PoseHandle): P2 =>
  seePose(spaceOf(specification), spaceOf(specification).joints, handle).handles[handle];

describe('dragging a handle', () => {
  const VIEWS = ['front', 'profile_left', 'three_quarter_right', 'from_behind'] as const;
  const camera = { height: 'low', tiltDegrees: 9 } as const;

  it.each(VIEWS)('brings hands and feet under the pointer, seen %s', (view) => {
    for (const specification of [picture({ view }), { ...picture({ view }), camera }]) {
      for (const handle of ['leftHand', 'rightHand', 'leftFoot', 'rightFoot'] as const) {
        const [x, y] = handleOf(specification, handle);
        for (const [dx, dy] of [
          [0.05, -0.06],
          [-0.06, -0.12],
          [0, -0.2],
        ] satisfies P2[]) {
          const to: P2 = [x + dx, y + dy];
          const { isLimited } = moveHandle(spaceOf(specification), handle, to);
          const off = pixels(handleOf(dragged(specification, handle, to), handle), to);
          expect(isLimited || off < 2, `${handle} by ${dx}, ${dy}: ${off.toFixed(1)}`).toBe(true);
        }
      }
    }
  });

  it.each(VIEWS)('brings a raised hand exactly where it is put, seen %s', (view) => {
    const specification = picture({ view });
    const body = layOutRough(specification).joints[0];
    const [x, y] = body?.leftShoulder ?? [0, 0];
    const to: P2 = [x + (x - (body?.neck[0] ?? 0)) * 1.5, y - 0.06];
    expect(moveHandle(spaceOf(specification), 'leftHand', to).isLimited).toBe(false);
    expect(pixels(handleOf(dragged(specification, 'leftHand', to), 'leftHand'), to)).toBeLessThan(2);
  });

  it('leaves everything else where it was, whoever else is there', () => {
    const specification = picture({}, 2);
    const before = layOutRough(specification).joints;
    const [x, y] = handleOf(specification, 'rightHand');
    const after = layOutRough(dragged(specification, 'rightHand', [x - 0.05, y - 0.25])).joints;
    for (const joint of ['pelvis', 'leftAnkle', 'rightKnee', 'leftWrist'] as const) {
      expect(pixels(after[0]?.[joint] ?? [9, 9], before[0]?.[joint] ?? [0, 0])).toBeLessThan(2.5);
    }
    expect(pixels(after[1]?.rightWrist ?? [9, 9], before[1]?.rightWrist ?? [0, 0])).toBeLessThan(1);
  });

  it('lowers the hips over feet that stay', () => {
    const specification = picture({});
    const [x, y] = handleOf(specification, 'pelvis');
    const before = layOutRough(specification).joints[0];
    const after = layOutRough(dragged(specification, 'pelvis', [x, y + 0.08])).joints[0];
    expect(pixels(after?.pelvis ?? [9, 9], [x, y + 0.08])).toBeLessThan(8);
    for (const joint of ['leftAnkle', 'rightAnkle'] as const) {
      expect(pixels(after?.[joint] ?? [9, 9], before?.[joint] ?? [0, 0])).toBeLessThan(6);
    }
  });

  it('tells where a limb ends, and does not tear it', () => {
    const { isLimited, joints } = moveHandle(spaceOf(picture({})), 'leftHand', [5, -5]);
    expect(isLimited).toBe(true);
    expect(Object.keys(joints)).toEqual(['leftArm']);
  });

  it('shows beforehand where the drawing will have the joints', () => {
    const specification = picture({ view: 'three_quarter_left' });
    const space = spaceOf(specification);
    for (const handle of POSE_HANDLES) {
      const [x, y] = handleOf(specification, handle);
      const { joints } = moveHandle(space, handle, [x + 0.03, y + (handle === 'pelvis' ? 0.04 : -0.03)]);
      const foreseen = seePose(space, joints, handle).joints.leftWrist;
      const drawn = layOutRough(withJoints(specification, handle, joints)).joints[0]?.leftWrist ?? [9, 9];
      expect(pixels(foreseen, drawn), handle).toBeLessThan(6);
    }
  });

  it('has no handles on an animal', () => {
    const animal = picture({});
    const [cat] = animal.people.map((person) => ({ ...person, who: { ...person.who, kind: 'cat' as const } }));
    expect(figureSpace({ ...animal, people: cat ? [cat] : [] }, 0)).toBeNull();
  });

  it('keeps the changes of other limbs, and takes back those of one', () => {
    const specification = dragged(picture({}), 'leftHand', [0.7, 0.2]);
    const { joints } = moveHandle(spaceOf(specification), 'rightFoot', [0.4, 0.85]);
    expect(Object.keys(joints).sort()).toEqual(['leftArm', 'rightLeg']);
    expect(Object.keys(withoutHandle(joints, 'leftElbow') ?? {})).toEqual(['rightLeg']);
    expect(withoutHandle({ head: [1, 2, 3] }, 'head')).toBeUndefined();
  });
});

describe('a mirrored pose', () => {
  const joints: Joints = {
    turn: 20,
    head: [30, 5, -8],
    leftArm: { bones: { upper: [0.5, 0.6, 0.3], fore: [0.1, -0.8, 0.4] }, hand: 'peace' },
    rightLeg: { thigh: [-0.2, 0.8, 0.4], shin: [0, 0.9, -0.3] },
  };

  it('is the same after two mirrors', () => {
    expect(mirrorJoints(mirrorJoints(joints))).toEqual(joints);
    expect(mirrorJoints(mirrorJoints({ isMirrored: true }))).toEqual({ isMirrored: true });
  });

  it('has at the right what it had at the left', () => {
    const straight = layOutRough(picture({ joints: { ...joints, turn: 0 } })).joints[0];
    const mirrored = layOutRough(picture({ joints: mirrorJoints({ ...joints, turn: 0 }) })).joints[0];
    const reach = (body: typeof straight, wrist: 'leftWrist' | 'rightWrist'): number =>
      (body?.[wrist][0] ?? 0) - (body?.pelvis[0] ?? 0);
    expect(reach(mirrored, 'rightWrist')).toBeCloseTo(-reach(straight, 'leftWrist'), 2);
  });

  it('is mirrored from the start where its view mirrors it', () => {
    expect(jointsOf(picture({ pose: 'punching', view: 'profile_right' }), 0)).toEqual({ isMirrored: true });
    expect(jointsOf(picture({ pose: 'punching', view: 'profile_left' }), 0)).toEqual({});
  });
});
