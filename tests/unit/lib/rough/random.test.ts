import { expect, it } from 'vitest';
import { chance, createRandom, pick } from '@/lib/rough/random';

it('a seed always gives the same numbers, all in 0..1', () => {
  const [first, second] = [createRandom(7), createRandom(7)];
  const numbers = Array.from({ length: 1000 }, first);
  expect(Array.from({ length: 1000 }, second)).toEqual(numbers);
  expect(numbers.every((value) => value >= 0 && value < 1)).toBe(true);
});

it('the largest seed is not the first', () => {
  expect(createRandom(4294967295)()).not.toBe(createRandom(0)());
});

it('choices come about equally often', () => {
  const random = createRandom(1);
  const counts = { a: 0, b: 0, c: 0 };
  for (let draw = 0; draw < 3000; draw++) counts[pick(random, ['a', 'b', 'c'] as const)]++;
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(900);
});

it('certain is always, impossible never', () => {
  const random = createRandom(1);
  const draws = Array.from({ length: 100 }, () => [chance(random, 1), chance(random, 0)]);
  expect(draws).toEqual(draws.map(() => [true, false]));
});

it('nothing to choose from is an error', () => {
  expect(() => pick(createRandom(1), [])).toThrow(RangeError);
});
