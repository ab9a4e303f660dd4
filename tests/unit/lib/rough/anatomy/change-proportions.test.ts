import { describe, expect, it } from 'vitest';
import { drawRough, layOutRough, specificationTags } from '@/lib/rough';
import { Body } from '@/lib/rough/anatomy/body';
import { POSES } from '@/lib/rough/anatomy/poses';
import { buildOf } from '@/lib/rough/anatomy/proportions';
import { shapeOfHead } from '@/lib/rough/head/face';
import { len3, sub, type P3 } from '@/lib/rough/geometry/geometry';
import { headSpecOf, type HeadSpec } from '@/lib/rough/head/head-spec';
import { createRandom } from '@/lib/rough/random';
import { sampleIdentity } from '@/lib/rough/sample-identity';
import {
  roughSpecificationSchema,
  type Identity,
  type RoughSpecification,
  type State,
} from '@/lib/rough/specification';
import {
  AGES,
  BODY_PROPORTIONS,
  BUILDS,
  FACE_PROPORTIONS,
  PROPORTION_NAMES,
  SEXES,
  type ProportionChanges,
} from '@/lib/rough/vocabulary';

const HOW: State = {
  expression: 'smile',
  arms: 'arms_at_sides',
  pose: 'hand_on_hip',
  turn: 0,
  tiltDegrees: 0,
  gaze: 0,
  gazeDown: 0,
  eyes: 'open',
  view: 'three_quarter_left',
  hasBlush: false,
  hasSweatdrop: false,
  hasAngerVein: false,
};

function pictured(who: Partial<Identity>, shot: RoughSpecification['shot'], how: Partial<State> = {}) {
  return roughSpecificationSchema.parse({
    seed: 3,
    size: { widthPx: 160, heightPx: 240 },
    shot,
    scene: 'simple_background',
    style: 'anime_coloring',
    place: 'center',
    keepsHeadsInside: true,
    people: [{ who: { ...sampleIdentity(5, 'girl'), outfit: 't-shirt', ...who }, how: { ...HOW, ...how } }],
  });
}
const drawn = (who: Partial<Identity>, shot: RoughSpecification['shot']): string =>
  drawRough(pictured(who, shot), { finish: 'ink' }).svg;

/** Everything at one end or the other, by a seed. */
function extremes(seed: number): ProportionChanges {
  const random = createRandom(seed);
  return Object.fromEntries(PROPORTION_NAMES.map((name) => [name, random() < 0.5 ? -1 : 1] as const));
}
const SEEDS = Array.from({ length: 40 }, (_, index) => index);
const at = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];
/** Of all ages, builds and sexes in turn. */
const whoOf = (seed: number): Partial<Identity> => ({
  age: at(AGES, seed),
  build: at(BUILDS, seed),
  sex: at(SEXES, seed),
  proportions: extremes(seed),
});
const specOf = (seed: number): HeadSpec => headSpecOf({ ...sampleIdentity(seed), ...whoOf(seed) }, HOW);

describe('proportions', () => {
  it.each(BODY_PROPORTIONS)('the slider for %s is seen in a body', (name) => {
    const [small, usual, large] = [-1, 0, 1].map((amount) =>
      buildOf({ age: 'adult', sex: 'f', proportions: { [name]: amount } }),
    );
    const shares = Object.entries(usual ?? {}).map(([measure, value]) => {
      const ends = [small, large].map(
        (build) => Object.entries(build ?? {}).find(([key]) => key === measure)?.[1] ?? 0,
      );
      return Math.abs((ends[1] ?? 0) - (ends[0] ?? 0)) / Math.max(0.2, value);
    });
    expect(Math.max(...shares)).toBeGreaterThan(0.2);
    const pictures = [-1, 0, 1].map((amount) => drawn({ proportions: { [name]: amount } }, 'full_body'));
    expect(new Set(pictures).size).toBe(3);
  });

  it.each(FACE_PROPORTIONS)('the slider for %s is seen in a face', (name) => {
    const pictures = [-1, -0.5, 0, 0.5, 1].map((amount) => drawn({ proportions: { [name]: amount } }, 'close-up'));
    expect(new Set(pictures).size).toBe(5);
  });

  it('absent, empty and zero are the same drawing', () => {
    const plain = drawn({}, 'full_body');
    expect(drawn({ proportions: {} }, 'full_body')).toBe(plain);
    expect(drawn({ proportions: { height: 0, jaw: 0 } }, 'full_body')).toBe(plain);
  });

  it('faces stay faces at the ends of every slider together', () => {
    for (const seed of SEEDS) {
      const { eyeX, a, b, chin, mouthY, noseY, eyeY, wide, jaw } = shapeOfHead(specOf(seed));
      expect(eyeX - a, 'eyes do not meet').toBeGreaterThan(0.05);
      expect(eyeX + a, 'eyes lie on the face').toBeLessThan(0.78 * wide);
      expect(b).toBeGreaterThan(0.06);
      expect(mouthY).toBeLessThan(chin - 0.15);
      expect(mouthY - noseY).toBeGreaterThan(0.1);
      expect(noseY - eyeY).toBeGreaterThan(0.2);
      expect(jaw).toBeGreaterThanOrEqual(0);
    }
  });

  it('hands meet and touch what they reach for, whatever the measures', () => {
    const apart = (spec: HeadSpec): number => {
      const body = new Body(spec, POSES.praying, {});
      const at = (joint: string): P3 => body.J[joint] ?? [9, 9, 9];
      return len3(sub(at('lWri'), at('rWri'))) / body.b.u;
    };
    const most = apart({ ...specOf(1), proportions: undefined }) + 0.6;
    for (const seed of SEEDS) expect(apart(specOf(seed)), `seed ${seed}`).toBeLessThan(most);
  });

  it('heads stay in the panel and feet on the ground at the ends of every slider together', () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const pose = at(['standing', 'sitting', 'kneeling', 'running', 'crossed_arms'] as const, seed);
      const { heads, figures } = layOutRough(pictured(whoOf(seed), 'full_body', { pose }));
      expect(heads[0]?.top).toBeGreaterThanOrEqual(0);
      expect(figures[0]?.bottom).toBeLessThanOrEqual(1);
    }
  });

  it('models are asked for what is far from usual', () => {
    const tags = specificationTags(
      pictured({ proportions: { height: 0.7, legs: 1, shoulders: 0.2, waist: -0.5 } }, 'full_body'),
    );
    expect(tags).toEqual(expect.arrayContaining(['tall', 'long_legs', 'narrow_waist']));
    expect(tags).not.toContain('broad_shoulders');
  });
});

describe('somebody who is neither', () => {
  it('is one other, drawn between the two', () => {
    const specification = pictured({ sex: 'other' }, 'full_body');
    expect(specificationTags(specification)).toEqual(expect.arrayContaining(['1other', 'androgynous']));
    const between = buildOf({ age: 'adult', sex: 'n' });
    expect(between.shoulder).toBeGreaterThan(buildOf({ age: 'adult', sex: 'f' }).shoulder);
    expect(between.shoulder).toBeLessThan(buildOf({ age: 'adult', sex: 'm' }).shoulder);
  });
});
