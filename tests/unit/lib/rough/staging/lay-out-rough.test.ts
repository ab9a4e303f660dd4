import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKETS, layOutRough, specificationFromTags, type RoughSpecification } from '@/lib/rough';
import { posePoints } from '@/lib/rough/control/pose-points';
import { stageRough } from '@/lib/rough/staging/stage-rough';
import { FURTHER_SHOTS, isFocusShot, PAIR_NAMES, POSE_NAMES, poseWord, SHOTS } from '@/lib/rough/vocabulary';
import { anySpecification, somebody, upright } from './specifications';

/** Those that show heads. */
const ALL_SHOTS = [...SHOTS, ...FURTHER_SHOTS].filter((shot) => !isFocusShot(shot));
const sizes = [
  ...Object.values(BUCKETS[192]),
  ...Object.values(BUCKETS[256]),
  { widthPx: 512, heightPx: 768 },
  { widthPx: 96, heightPx: 480 },
  { widthPx: 640, heightPx: 128 },
];
const people = [['1girl'], ['1boy'], ['1girl', 'on left'], ['1boy', 'on right'], ['1girl', '1boy'], ['2girls']];

type Heads = ReturnType<typeof layOutRough>['heads'];
const EDGE = 1e-6;
const outside = (heads: Heads): Heads =>
  heads.filter(({ left, top, right, bottom }) => left < -EDGE || top < -EDGE || right > 1 + EDGE || bottom > 1 + EDGE);

describe.each(ALL_SHOTS)('a prompt for a %s', (shot) => {
  const roughs = people.flatMap((who) =>
    sizes.flatMap((size) =>
      [0, 7919, 15838].map((seed) =>
        layOutRough(specificationFromTags({ chunks: [[...who, shot]], seed, ...size }).specification),
      ),
    ),
  );

  it('has every head inside the picture, in every size', () => {
    const heads = roughs.flatMap((rough) => rough.heads);
    expect(heads.length).toBeGreaterThan(250);
    expect(outside(heads)).toEqual([]);
  });

  it('has the first person on the left', () => {
    const pairs = roughs.map(({ heads }) => heads.map(({ left }) => left)).filter(({ length }) => length === 2);
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.filter(([first = 1, second = 0]) => first >= second)).toEqual([]);
  });

  it('has a box for each figure, inside the picture', () => {
    const boxes = roughs.flatMap(({ figures }) => figures);
    const wrong = boxes.filter(
      ({ left, top, right, bottom }) => Math.min(left, top) < 0 || Math.max(right, bottom) > 1,
    );
    expect(wrong).toEqual([]);
  });
});

function standing(pose: (typeof POSE_NAMES)[number], over: Partial<RoughSpecification> = {}): RoughSpecification {
  const { who, how } = somebody(4);
  return { ...upright, people: [{ who, how: { ...how, pose, view: poseWord(pose).view } }], ...over };
}

describe('any specification', () => {
  it('keeps every head inside an upright picture', () => {
    fc.assert(
      fc.property(anySpecification, (one) => {
        const { camera: _camera, pair: _pair, ...level } = one;
        fc.pre(!isFocusShot(level.shot));
        expect(outside(layOutRough(level).heads)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives every joint of everybody a number', () => {
    fc.assert(
      fc.property(anySpecification, (one) => {
        const numbers = layOutRough(one).joints.flatMap((joints) => Object.values(joints).flat());
        expect(numbers).toHaveLength(one.people.length * 30);
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('people', () => {
  it('have at least 90 poses alone and 20 together', () => {
    expect(POSE_NAMES.length).toBeGreaterThanOrEqual(90);
    expect(PAIR_NAMES.length).toBeGreaterThanOrEqual(20);
  });

  it.each(POSE_NAMES)('in the pose %s have the head inside in every shot', (pose) => {
    const heads = ALL_SHOTS.flatMap((shot) => layOutRough(standing(pose, { shot })).heads);
    expect(heads).toHaveLength(ALL_SHOTS.length);
    expect(outside(heads)).toEqual([]);
  });

  it.each(PAIR_NAMES)('as the pair %s have both heads inside', (pair) => {
    const { heads } = layOutRough({ ...upright, pair, people: [somebody(4), somebody(11)] });
    expect(heads).toHaveLength(2);
    expect(outside(heads)).toEqual([]);
  });

  it('who face the viewer have their own left on the right', () => {
    const { leftShoulder, rightShoulder } = layOutRough(standing('standing')).joints[0] ?? {};
    expect(leftShoulder?.[0]).toBeGreaterThan(rightShoulder?.[0] ?? 1);
  });

  it('who turn away have their own left on the left', () => {
    const { who, how } = somebody(4);
    const away = { ...upright, people: [{ who, how: { ...how, pose: 'standing', view: 'from_behind' } as const }] };
    const { leftShoulder, rightShoulder } = layOutRough(away).joints[0] ?? {};
    expect(leftShoulder?.[0]).toBeLessThan(rightShoulder?.[0] ?? 0);
  });

  it.each([
    ['profile_left', -1],
    ['three_quarter_left', -1],
    ['profile_right', 1],
    ['three_quarter_right', 1],
  ] as const)('in the view %s reach to that side', (view, side) => {
    const { who, how } = somebody(4);
    const reaching = { ...upright, people: [{ who, how: { ...how, turn: 0, pose: 'reaching_out', view } as const }] };
    const { leftWrist, rightWrist, neck } = layOutRough(reaching).joints[0] ?? {};
    const reach = [leftWrist, rightWrist].map((wrist) => ((wrist?.[0] ?? 0) - (neck?.[0] ?? 0)) * side);
    expect(Math.max(...reach)).toBeGreaterThan(0.03);
  });

  it('stand in their order from left to right', () => {
    const four = [1, 2, 3, 4].map((seed) => somebody(seed * 7));
    const { heads } = layOutRough({ ...upright, people: four, size: { widthPx: 512, heightPx: 256 } });
    const lefts = heads.map(({ left }) => left);
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
  });

  it('are where they are put, as large as asked', () => {
    const at = { x: 0.7, y: 0.4, scale: 0.3, depth: 0 };
    const [head] = layOutRough({ ...upright, people: [{ ...somebody(4), at }] }).heads;
    expect(head && [(head.left + head.right) / 2, (head.top + head.bottom) / 2, head.bottom - head.top]).toEqual([
      expect.closeTo(0.7, 6),
      expect.closeTo(0.4, 6),
      expect.closeTo(0.3, 6),
    ]);
  });

  it('in a panel of three corners keep their heads in it', () => {
    const polygon = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 0, y: 1 },
    ];
    const { heads } = layOutRough({ ...upright, people: [somebody(4), somebody(11)], polygon });
    const middles = heads.map(({ left, right, top, bottom }) => (left + right) / 2 + (top + bottom) / 2);
    expect(middles.filter((sum) => sum >= 1)).toEqual([]);
    expect(heads).toHaveLength(2);
  });
});

describe('A panel of nothing but', () => {
  /** The eyes that are seen, in shares of the picture, and the head's height. */
  const eyesOf = (specification: RoughSpecification) => {
    const staged = stageRough(specification);
    const { width, height } = staged.canvas;
    const [person] = posePoints(staged);
    const seen = (['leftEye', 'rightEye'] as const).flatMap((name) => person?.body.get(name) ?? []);
    const [head] = staged.heads;
    return {
      eyes: seen.map(({ at: [x, y] }) => [x / width, y / height] as const),
      high: (head?.bottom ?? 0) - (head?.top ?? 0),
    };
  };
  const sizesOfEyes = [
    [600, 300],
    [400, 400],
    [300, 600],
  ] as const;

  it.each(
    (['front', 'three_quarter_left', 'three_quarter_right'] as const).flatMap((view) =>
      sizesOfEyes.map(([widthPx, heightPx]) => ({ view, widthPx, heightPx })),
    ),
  )('eyes has them in it, larger than it is: $view at $widthPx by $heightPx', ({ view, widthPx, heightPx }) => {
    const whole = standing('standing', { shot: 'eye_focus', size: { widthPx, heightPx } });
    const people = whole.people.map(({ who, how }) => ({ who, how: { ...how, view } }));
    const { eyes, high } = eyesOf({ ...whole, people });
    expect(eyes.length).toBeGreaterThan(0);
    // a high panel shows one of them
    expect(Math.min(...eyes.map(([x]) => Math.abs(x - 0.5)))).toBeLessThan(widthPx < heightPx ? 0.12 : 0.36);
    for (const [, y] of eyes) {
      expect(Math.abs(y - 0.5)).toBeLessThan(0.2);
    }
    expect(high).toBeGreaterThan(1.2);
  });

  it.each(['using_phone', 'holding_sword', 'offering', 'knocking'] as const)('hands has a wrist in it: %s', (pose) => {
    const [joints] = layOutRough(standing(pose, { shot: 'hand_focus' })).joints;
    const wrists = [joints?.leftWrist ?? [0, 0], joints?.rightWrist ?? [0, 0]];
    expect(wrists.some(([x, y]) => x > 0.1 && x < 0.9 && y > 0.1 && y < 0.9)).toBe(true);
  });
});

describe('An animal that is shown whole', () => {
  it.each(['fish', 'pig', 'rabbit', 'cat', 'fox', 'elephant', 'deer'] as const)(
    'has its head and its tail in the panel: %s',
    (kind) => {
      const { who, how } = somebody(4);
      for (const view of ['front', 'three_quarter_left', 'three_quarter_right', 'profile_left'] as const)
        for (const size of [
          { widthPx: 200, heightPx: 220 },
          { widthPx: 128, heightPx: 288 },
        ]) {
          const person = { who: { ...who, kind }, how: { ...how, view, animalPose: 'standing' as const } };
          const { figures } = layOutRough({
            ...upright,
            people: [person],
            shot: 'full_body',
            size,
            keepsHeadsInside: true,
          });
          const [figure] = figures;
          expect(figure?.left, view).toBeGreaterThan(0);
          expect(figure?.right, view).toBeLessThan(1);
        }
    },
  );
});
