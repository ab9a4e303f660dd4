import { expect, it } from 'vitest';
import { shownHandles } from '@/components/posing/shown-handles';
import { POSE_HANDLES } from '@/lib/rough/anatomy/posing/handles';
import type { RoughSpecification } from '@/lib/rough/specification';
import { figureSpace } from '@/lib/rough/staging/posing/figure-space';
import { moveHandle } from '@/lib/rough/staging/posing/move-handle';
import { seePose } from '@/lib/rough/staging/posing/see-pose';
import { somebody } from '../../lib/rough/staging/specifications';

const { who, how } = somebody(3);
const size = { widthPx: 600, heightPx: 300 };
const pose = { pose: 'standing', turn: 0, tiltDegrees: 0, view: 'front' } as const;

function panel(shot: RoughSpecification['shot'], part: Partial<RoughSpecification> = {}): RoughSpecification {
  const people = [{ who, how: { ...how, ...pose } }];
  const [scene, style, place] = ['simple_background', 'manga', 'center'] as const;
  return { seed: 4, size, shot, scene, style, place, keepsHeadsInside: true, people, ...part };
}

function spaceOf(specification: RoughSpecification) {
  const space = figureSpace(specification, 0);
  if (space === null) throw new Error('Nobody with joints is there.');
  return space;
}

const seenIn = (specification: RoughSpecification) => {
  const space = spaceOf(specification);
  return seePose(space, space.joints, 'head');
};

it('every handle of a figure in the panel is on its joint', () => {
  const whole = panel('full_body');
  const seen = seenIn(whole);
  const shown = shownHandles(seen, whole);
  expect(shown.map(({ handle }) => handle)).toEqual([...POSE_HANDLES]);
  for (const { handle, at, towardsDegrees } of shown) {
    expect(at).toEqual(seen.handles[handle]);
    expect(towardsDegrees).toBeNull();
  }
});

it('hands far below a near panel are taken on its edge, apart from one another, and none lies over the next panel', () => {
  const near = panel('close-up');
  const seen = seenIn(near);
  expect(seen.handles.leftHand[1]).toBeGreaterThan(2);
  const outside = shownHandles(seen, near).filter(({ towardsDegrees }) => towardsDegrees !== null);
  const names = outside.map(({ handle }) => handle);
  expect(names).toEqual(expect.arrayContaining(['pelvis', 'leftElbow', 'leftHand', 'rightElbow', 'rightHand']));
  for (const { at, towardsDegrees } of outside) {
    expect(at[0] >= 0 && at[0] <= 1 && at[1] >= 0 && at[1] <= 1).toBe(true);
    expect(towardsDegrees).toBeGreaterThan(30);
    expect(towardsDegrees).toBeLessThan(150);
  }
  const apart = outside.flatMap(({ at: [ax, ay] }, index) =>
    outside.slice(index + 1).map(({ at: [bx, by] }) => Math.hypot((ax - bx) * 600, (ay - by) * 300)),
  );
  expect(Math.min(...apart)).toBeGreaterThan(29);
});

it('a hand that is taken on the edge comes into the panel', () => {
  const near = panel('close-up');
  const space = spaceOf(near);
  const { joints } = moveHandle(space, 'leftHand', [0.7, 0.8]);
  const moved = seePose(space, joints, 'leftHand');
  const hand = shownHandles(moved, near).find(({ handle }) => handle === 'leftHand');
  expect(hand?.towardsDegrees).toBeNull();
  expect(Math.hypot((hand?.at[0] ?? 9) - 0.7, (hand?.at[1] ?? 9) - 0.8)).toBeLessThan(0.05);
});

it('handles stay within a slanted panel', () => {
  const polygon = [
    { x: 0, y: 0 },
    { x: 1, y: 0.3 },
    { x: 1, y: 1 },
    { x: 0, y: 0.7 },
  ];
  const slanted = panel('upper_body', { polygon });
  for (const { at } of shownHandles(seenIn(slanted), slanted)) {
    expect(at[1]).toBeGreaterThanOrEqual(0.3 * at[0] - 1e-9);
    expect(at[1]).toBeLessThanOrEqual(0.7 + 0.3 * at[0] + 1e-9);
  }
});

it('feet of eyes alone can’t be taken: no leg reaches that far', () => {
  const eyes = panel('close-up', {
    people: [{ who, how: { ...how, ...pose }, at: { x: 0.5, y: 0.5, scale: 1, depth: 0 } }],
    size: { widthPx: 600, heightPx: 120 },
  });
  const seen = seenIn(eyes);
  const FAR: [number, number] = [0.5, 40];
  const far = { ...seen, joints: { ...seen.joints, leftHip: FAR, rightHip: FAR } };
  const names = shownHandles({ ...far, handles: { ...seen.handles, leftFoot: [0.5, 60], leftKnee: [0.5, 50] } }, eyes);
  expect(names.map(({ handle }) => handle)).not.toContain('leftFoot');
});
