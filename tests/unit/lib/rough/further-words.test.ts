import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawRough,
  parsePromptTags,
  roughSpecificationSchema,
  sampleSpecification,
  specificationChunks,
  specificationFromTags,
  type Person,
  type ReadSpecification,
  type RoughSpecification,
} from '@/lib/rough';
import { PAIR_NAMES, pairWord, POSE_NAMES, poseWord, type PoseName } from '@/lib/rough/vocabulary';
import {
  CAMERA_HEIGHTS,
  CLOTH_COLOURS,
  COLOURED_GARMENT,
  EXPRESSIONS,
  FURTHER_HAIR_STYLES,
  FURTHER_OUTFITS,
  FURTHER_SHOTS,
  HAIR_STYLES,
  OUTFITS,
  SHOTS,
  VIEWS,
  type ArmPose,
} from '@/lib/rough/vocabulary';

const read = (prompt: string, seed = 7): ReadSpecification =>
  specificationFromTags({ chunks: parsePromptTags(prompt), seed, widthPx: 192, heightPx: 192 });
const howOf = (prompt: string) => read(prompt).specification.people.map(({ how }) => how);

/** Poses that the first drawings have as arms. */
const AS_ARMS: Readonly<Partial<Record<PoseName, ArmPose>>> = {
  standing: 'arms_at_sides',
  hands_on_hips: 'hands_on_hips',
  crossed_arms: 'crossed_arms',
  arms_up: 'arms_up',
  hand_on_chest: 'hand_on_chest',
  thinking: 'hand_on_chin',
  waving: 'waving',
  pointing: 'pointing',
  peace_sign: 'v',
  fist_raised: 'clenched_hand',
  holding_sword: 'holding_sword',
  reading: 'holding_book',
  holding_umbrella: 'holding_umbrella',
};

describe("the rough's further vocabulary", () => {
  const words = [
    ...[
      ...FURTHER_HAIR_STYLES,
      ...FURTHER_OUTFITS,
      ...FURTHER_SHOTS,
      'chibi',
      'from_above',
      'from_below',
      'dutch_angle',
    ],
    ...['three-quarter_view', 'from_side', 'profile', 'straight-on', 'from_behind'],
    ...FURTHER_OUTFITS.map((outfit) => COLOURED_GARMENT[outfit]).flatMap((garment) =>
      garment === null
        ? []
        : CLOTH_COLOURS.map((colour) => `${garment === 'necktie' ? 'police_uniform, ' : ''}${colour}_${garment}`),
    ),
    ...POSE_NAMES.map((pose) => poseWord(pose).tags.join(', ')),
  ];

  it.each(words)('%s is understood', (word) => {
    expect(read(`1girl, ${word}`)).toMatchObject({
      ignored: [],
      specification: { people: [{ who: { sex: 'girl' } }] },
    });
  });

  it.each(PAIR_NAMES)('two people in %s are understood', (pair) => {
    const { specification, ignored } = read(`2girls, ${pairWord(pair).tags.join(', ')}`);
    expect(specification.pair).toBe(pair);
    expect(ignored).toEqual([]);
  });
});

describe('poses in words', () => {
  it.each([
    ['running', { pose: 'running', view: 'profile_left' }],
    ['running, looking right', { pose: 'running', view: 'profile_right' }],
    ['running, looking at viewer', { pose: 'running', view: 'three_quarter_left' }],
    ['running, from behind', { pose: 'running', view: 'from_behind' }],
    ['running, straight-on', { pose: 'running', view: 'front' }],
    ['sitting, reading', { pose: 'sitting_reading' }],
    ['reading, sitting', { pose: 'sitting_reading' }],
    ['sitting', { pose: 'sitting', view: 'three_quarter_left' }],
    ['sitting on floor', { pose: 'sitting_on_floor' }],
    ['lying', { pose: 'lying_on_back' }],
    ['on side, lying', { pose: 'lying_on_side' }],
    ['fighting stance', { pose: 'fighting_stance' }],
    ['fighting stance, holding sword', { pose: 'sword_ready' }],
    ['on bed', { pose: 'lying_on_back' }],
    ['on floor', { pose: 'sitting_on_floor' }],
    ['hugging own legs, on floor', { pose: 'hugging_own_legs' }],
    ['against wall', { pose: 'leaning_on_wall' }],
    ['jumping', { pose: 'jumping' }],
    ['jumping, midair', { pose: 'leaping' }],
    ['looking back', { pose: 'looking_back', view: 'from_behind' }],
    ['hand on own hip', { pose: 'hand_on_hip' }],
    ['profile', { view: 'profile_left' }],
    ['from side, facing right', { view: 'profile_right' }],
    ['three-quarter view', { view: 'three_quarter_left' }],
    ['three-quarter view, looking right', { view: 'three_quarter_right' }],
    ['chibi', { isChibi: true, view: 'front' }],
  ])('1girl, %s', (words, state) => {
    expect(read(`1girl, ${words}`).ignored.filter((word) => word !== 'looking at viewer')).toEqual([]);
    expect(howOf(`1girl, ${words}`)).toMatchObject([state]);
  });

  it.each(Object.values(AS_ARMS))('%s stays with the first drawings', (arms) => {
    const [how] = howOf(`1girl, ${arms}, standing`);
    expect(how).toMatchObject({ arms, view: 'front' });
    expect(how).not.toHaveProperty('pose');
  });

  it('a pose with legs is in the shot with every seed', () => {
    const shots = new Set(Array.from({ length: 40 }, (_, seed) => read('1girl, walking', seed).specification.shot));
    expect([...shots].toSorted()).toEqual(['cowboy_shot', 'full_body']);
  });

  it('two poses are one each, two words for one pose are for both', () => {
    expect(howOf('2girls, running, jumping').map(({ pose }) => pose)).toEqual(['running', 'jumping']);
    expect(howOf('2girls, sitting, standing').map(({ pose }) => pose)).toEqual(['sitting', undefined]);
    expect(howOf('2girls, sitting, reading').map(({ pose }) => pose)).toEqual(['sitting_reading', 'sitting_reading']);
  });

  it('two who fight face each other', () => {
    expect(howOf('2boys, fighting').map(({ view }) => view)).toEqual(['three_quarter_right', 'three_quarter_left']);
  });
});

describe('the camera', () => {
  it.each([
    ['from below', { height: 'low', tiltDegrees: 0 }],
    ['from above', { height: 'high', tiltDegrees: 0 }],
  ])('%s', (words, camera) => {
    expect(read(`1girl, ${words}`).specification.camera).toEqual(camera);
  });

  it('a dutch angle is tilted by eight to fifteen degrees to either side', () => {
    const tilts = Array.from(
      { length: 40 },
      (_, seed) => read('1girl, dutch angle', seed).specification.camera?.tiltDegrees ?? 0,
    );
    expect(tilts.every((tilt) => Math.abs(tilt) >= 8 && Math.abs(tilt) <= 15)).toBe(true);
    expect(new Set(tilts.map(Math.sign))).toEqual(new Set([-1, 1]));
  });

  it('is level where nothing is said', () => {
    expect(read('1girl, eye level').specification).not.toHaveProperty('camera');
  });
});

describe('what is hidden is said', () => {
  it.each([
    ['1girl, close-up, running, nurse', ['running', 'nurse']],
    ['1girl, close-up, waving, dress', ['waving', 'dress']],
    ['1girl, portrait, sitting', ['sitting']],
    ['1girl, portrait, crossed arms', ['crossed arms']],
    ['1girl, portrait, waving', []],
    ['1girl, running, waving', ['waving']],
    ['1girl, reading, on floor', ['on floor']],
    ['1girl, sitting, on bed', ['on bed']],
    ['2boys, duel, sword', []],
    ['1girl, standing, running', ['standing']],
    ['1girl, profile, looking at viewer, heterochromia', ['looking at viewer', 'heterochromia']],
    ['1girl, profile, from behind', ['from behind']],
    ['1girl, running, from behind, smile, cat ears, twintails', ['smile']],
    ['1girl, looking back, smile', []],
    ['1girl, covering face, red eyes', ['red eyes']],
    ['1girl, afro, blunt bangs', ['blunt bangs']],
    ['1girl, hug', ['hug']],
    ['2girls, hug, running', ['running']],
    ['2girls, holding hands, from behind', ['from behind']],
    ['scenery, from above, wide shot', ['from above', 'wide shot']],
  ])('%s', (prompt, ignored) => {
    expect(read(prompt).ignored).toEqual(ignored);
  });
});

/** Somebody by a seed: looks and state that the first drawings have. */
function somebody(seed: number): Person {
  const found = Array.from({ length: 20 }, (_, step) => sampleSpecification(seed + step).people[0]).find(
    (person) => person !== undefined,
  );
  if (!found) throw new Error('No sample has a person.');
  return found;
}

const person = fc
  .record({
    seed: fc.nat(5000),
    pose: fc.option(fc.constantFrom(...POSE_NAMES), { nil: undefined }),
    view: fc.constantFrom(...VIEWS),
    hairStyle: fc.constantFrom(...HAIR_STYLES, ...FURTHER_HAIR_STYLES),
    outfit: fc.constantFrom(...OUTFITS, ...FURTHER_OUTFITS),
    expression: fc.constantFrom(...EXPRESSIONS),
    isChibi: fc.boolean(),
  })
  .map(({ seed, pose, view, hairStyle, outfit, expression, isChibi }): Person => {
    const { who, how } = somebody(seed);
    return {
      who: { ...who, hairStyle, outfit },
      how: { ...how, view, expression, isChibi, ...(pose ? { pose } : {}) },
    };
  });

const wide = fc
  .record({
    seed: fc.nat(1000),
    shot: fc.constantFrom(...SHOTS, ...FURTHER_SHOTS),
    people: fc.array(person, { minLength: 1, maxLength: 4 }),
    pair: fc.option(fc.constantFrom(...PAIR_NAMES), { nil: undefined }),
    height: fc.constantFrom(...CAMERA_HEIGHTS),
    tiltDegrees: fc.constantFrom(-20, 0, 3, 12),
  })
  .map(({ seed, shot, people, pair, height, tiltDegrees }): RoughSpecification => ({
    ...sampleSpecification(seed),
    shot,
    people,
    place: 'center',
    keepsHeadsInside: true,
    camera: { height, tiltDegrees },
    ...(pair && people.length > 1 ? { pair } : {}),
  }));

/** What tags can tell of a specification, as far as the picture shows it. */
function told({ shot, camera, pair, people }: RoughSpecification, shown: RoughSpecification) {
  return {
    ...{ shot, pair, height: camera?.height ?? 'eye', isTilted: Math.abs(camera?.tiltDegrees ?? 0) >= 6 },
    people: people.map(({ who, how }, index) => {
      const half = pair !== undefined && index < 2;
      const view = half ? 'front' : how.view;
      const isClose = shown.shot === 'close-up';
      return {
        ...{ sex: who.sex, hairColour: who.hairColour, hairStyle: who.hairStyle, view },
        isChibi: how.isChibi === true,
        expression: view === 'from_behind' ? null : how.expression,
        outfit: isClose ? null : who.outfit,
        // In a close-up nothing below the chin is told, in a pair each does what both do.
        pose: isClose || half ? null : poseOf(shown.people[index]?.how.pose, how),
      };
    }),
  };
}

/** A pose, or the arms that are the same to who draws; null where the caption names none. */
function poseOf(asked: PoseName | undefined, { pose, arms }: Person['how']): string | null {
  return asked === undefined ? null : (AS_ARMS[pose ?? 'holding_head'] ?? pose ?? arms);
}

it('500 specifications of all that the rough draws come back from their captions', () => {
  fc.assert(
    fc.property(wide, (one) => {
      const reading = { chunks: specificationChunks(one), seed: one.seed + 99991, ...one.size };
      const { specification } = specificationFromTags(reading);
      expect(roughSpecificationSchema.safeParse(specification).success).toBe(true);
      expect(told(specification, one)).toEqual(told(one, one));
    }),
    { numRuns: 500, seed: 20 },
  );
});

it('what is read is drawn', () => {
  const { specification } = read('2girls, 1boy, nurse, running, chibi, from above, dutch angle, wide shot');
  expect(drawRough(specification).heads).toHaveLength(3);
});
