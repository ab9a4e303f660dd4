import fc from 'fast-check';
import { sampleSpecification, type RoughSpecification } from '@/lib/rough';
import {
  ALL_OUTFITS,
  CAMERA_HEIGHTS,
  EXPRESSIONS,
  FACIAL_HAIR,
  FURTHER_HAIR_STYLES,
  FURTHER_SHOTS,
  HAIR_STYLES,
  HEADWEAR,
  KINDS,
  PAIR_NAMES,
  PLACE_WORDS,
  POSE_NAMES,
  SHOTS,
  TIMES,
  VIEWS,
  WEATHERS,
} from '@/lib/rough/vocabulary';

type Person = RoughSpecification['people'][number];

/** Somebody by a seed. */
export function somebody(seed: number): Person {
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
    outfit: fc.constantFrom(...ALL_OUTFITS),
    expression: fc.constantFrom(...EXPRESSIONS),
    headwear: fc.option(fc.constantFrom(...HEADWEAR), { nil: undefined }),
    facialHair: fc.option(fc.constantFrom(...FACIAL_HAIR), { nil: undefined }),
    kind: fc.option(fc.constantFrom(...KINDS), { nil: undefined, freq: 2 }),
    isChibi: fc.boolean(),
    at: fc.option(
      fc.record({
        x: fc.double({ min: 0, max: 1, noNaN: true }),
        y: fc.double({ min: 0, max: 1, noNaN: true }),
        scale: fc.double({ min: 0.02, max: 1, noNaN: true }),
        depth: fc.integer({ min: -100, max: 100 }),
      }),
      { nil: undefined },
    ),
  })
  .map(({ seed, pose, view, hairStyle, outfit, expression, headwear, facialHair, kind, isChibi, at }): Person => {
    const { who, how } = somebody(seed);
    return {
      who: { ...who, hairStyle, outfit, headwear, kind, ...(facialHair ? { facialHair: [facialHair] } : {}) },
      how: { ...how, view, expression, isChibi, ...(pose ? { pose } : {}) },
      ...(at ? { at } : {}),
    };
  });

/** Specifications of every kind that the schema permits, contradictions and all. */
export const anySpecification = fc
  .record({
    seed: fc.nat(4294967295),
    widthPx: fc.integer({ min: 64, max: 1024 }),
    heightPx: fc.integer({ min: 64, max: 1024 }),
    shot: fc.constantFrom(...SHOTS, ...FURTHER_SHOTS),
    people: fc.array(person, { maxLength: 4 }),
    pair: fc.option(fc.constantFrom(...PAIR_NAMES), { nil: undefined }),
    camera: fc.option(
      fc.record({ height: fc.constantFrom(...CAMERA_HEIGHTS), tiltDegrees: fc.integer({ min: -30, max: 30 }) }),
      { nil: undefined },
    ),
    setting: fc.option(
      fc.record({
        tag: fc.constantFrom(...PLACE_WORDS.map(({ tag }) => tag)),
        time: fc.constantFrom(...TIMES),
        weather: fc.constantFrom(...WEATHERS),
      }),
      { nil: undefined },
    ),
  })
  .map(({ seed, widthPx, heightPx, shot, people, pair, camera, setting }): RoughSpecification => ({
    ...sampleSpecification(seed % 1000),
    seed,
    size: { widthPx, heightPx },
    shot,
    people,
    place: 'center',
    keepsHeadsInside: true,
    ...(pair ? { pair } : {}),
    ...(camera ? { camera } : {}),
    ...(setting ? { setting } : {}),
  }));

/** An upright picture whose people a test fills in. */
export const upright = {
  ...sampleSpecification(1),
  scene: 'simple_background',
  shot: 'full_body',
  place: 'center',
  keepsHeadsInside: true,
  size: { widthPx: 256, heightPx: 256 },
} as const satisfies Partial<RoughSpecification>;
