import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutRough, type RoughSpecification } from '@/lib/rough';
import { stageRough } from '@/lib/rough/staging/stage-rough';
import { somebody, upright } from './specifications';

const standingPerson = (seed: number, age: 'adult' | 'child' = 'adult'): RoughSpecification['people'][number] => {
  const { who, how } = somebody(seed);
  return { who: { ...who, age, kind: 'human' }, how: { ...how, view: 'front', pose: 'standing' } };
};
const SHAPES = {
  tall: { widthPx: 128, heightPx: 288 },
  usual: { widthPx: 192, heightPx: 192 },
  wide: { widthPx: 288, heightPx: 128 },
} as const;

function group(
  count: number,
  shape: keyof typeof SHAPES,
  over: Partial<RoughSpecification> = {},
): RoughSpecification & { readonly people: RoughSpecification['people'] } {
  return {
    ...upright,
    size: SHAPES[shape],
    shot: 'cowboy_shot',
    keepsHeadsInside: true,
    people: Array.from({ length: count }, (_, index) => standingPerson(index * 31 + 1)),
    ...over,
  };
}

const heightsOf = (specification: RoughSpecification): number[] =>
  layOutRough(specification).heads.map(({ top, bottom }) => bottom - top);
const middlesOf = (specification: RoughSpecification): number[] =>
  layOutRough(specification).heads.map(({ left, right }) => (left + right) / 2);

describe('a group', () => {
  it.each([3, 4, 5, 6, 8])('of %i fills a tall panel: its figures take most of the height', (count) => {
    const { figures } = layOutRough(group(count, 'tall'));
    const top = Math.min(...figures.map((one) => one.top));
    const bottom = Math.max(...figures.map((one) => one.bottom));
    expect(top).toBeLessThan(0.45);
    expect(bottom).toBeGreaterThan(0.98);
    expect(Math.min(...heightsOf(group(count, 'tall')))).toBeGreaterThan(count > 6 ? 0.06 : 0.08);
  });

  it.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])(
    'keeps its order from left to right in a %s panel',
    (shape) => {
      for (const count of [3, 4, 5, 6]) {
        const middles = middlesOf(group(count, shape));
        expect(middles).toEqual(middles.toSorted((a, b) => a - b));
      }
    },
  );

  it('has rows where a panel is tall, the row behind higher, smaller and drawn first', () => {
    const { companies, heads } = stageRough(group(5, 'tall'));
    const scales = [...new Set(companies.map(({ placement }) => placement.scale))].sort((a, b) => a - b);
    expect(scales.length).toBeGreaterThan(1);
    const behind = companies.filter(({ placement }) => placement.scale === scales[0]);
    const before = companies.filter(({ placement }) => placement.scale === scales.at(-1));
    const crown = ({ indices }: (typeof companies)[number]): number => heads[indices[0] ?? 0]?.top ?? 1;
    expect(Math.max(...behind.map(crown))).toBeLessThan(Math.min(...before.map(crown)));
    expect(Math.max(...behind.map(({ depth }) => depth))).toBeLessThan(Math.min(...before.map(({ depth }) => depth)));
  });

  it('stands in one row where a panel is wide, with all of them as large', () => {
    const { companies } = stageRough(group(4, 'wide'));
    expect(new Set(companies.map(({ placement }) => placement.scale)).size).toBe(1);
  });

  it('shows no feet in a shot to the knees, and all of them in one of whole figures', () => {
    for (const count of [3, 5]) {
      const cut = layOutRough(group(count, 'tall')).joints.flatMap((one) => [one.leftAnkle[1], one.rightAnkle[1]]);
      expect(Math.min(...cut)).toBeGreaterThan(0.9);
      const whole = layOutRough(group(count, 'tall', { shot: 'full_body' }));
      const ankles = whole.joints.flatMap((one) => [one.leftAnkle[1], one.rightAnkle[1]]);
      expect(Math.max(...ankles)).toBeLessThan(1);
    }
  });

  it('has children before grown people', () => {
    const people = [standingPerson(1), standingPerson(32, 'child'), standingPerson(63)];
    const { companies } = stageRough(group(3, 'tall', { people }));
    const [first, child, last] = companies.map(({ depth }) => depth);
    expect(child).toBeGreaterThanOrEqual(Math.max(first ?? 0, last ?? 0));
  });

  it('does not move when one of them is moved by hand', () => {
    const usual = group(4, 'tall');
    const before = layOutRough(usual).heads;
    const moved = usual.people.map((person, index) =>
      index === 1 ? { ...person, at: { x: 0.5, y: 0.1, scale: 0.1, depth: 0 } } : person,
    );
    const after = layOutRough({ ...usual, people: moved }).heads;
    expect(after.filter((_, index) => index !== 1)).toEqual(before.filter((_, index) => index !== 1));
    expect(after[1]).not.toEqual(before[1]);
  });

  it('has every head in the panel, whoever it is', () => {
    fc.assert(
      fc.property(
        fc.record({
          count: fc.integer({ min: 3, max: 8 }),
          shape: fc.constantFrom(...(Object.keys(SHAPES) as (keyof typeof SHAPES)[])),
          shot: fc.constantFrom('portrait', 'upper_body', 'cowboy_shot', 'full_body', 'wide_shot'),
          height: fc.constantFrom('low', 'eye', 'high'),
          seed: fc.nat(500),
        }),
        ({ count, shape, shot, height, seed }) => {
          const people = Array.from({ length: count }, (_, index) => somebody(seed + index * 20));
          const { heads } = layOutRough(group(count, shape, { people, shot, camera: { height, tiltDegrees: 0 } }));
          const edges = heads.flatMap(({ left, top, right, bottom }) => [left, top, 1 - right, 1 - bottom]);
          expect(Math.min(...edges)).toBeGreaterThan(-1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });
});
