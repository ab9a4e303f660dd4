import { expect, it } from 'vitest';
import { drawRough, roughSpecificationSchema, sampleSpecification } from '@/lib/rough';

const sampled = Array.from({ length: 100 }, (_, seed) => sampleSpecification(seed));

it('a specification survives being stored as JSON, with its drawing', () => {
  const stored = sampled.map((one) => roughSpecificationSchema.parse(JSON.parse(JSON.stringify(one))));
  expect(stored).toEqual(sampled);
  expect(stored.map((one) => drawRough(one).svg)).toEqual(sampled.map((one) => drawRough(one).svg));
});

const good = sampleSpecification(1);
it.each([
  ['an unknown scene', { ...good, scene: 'moon_base' }],
  ['a seed above 2^32 - 1', { ...good, seed: 4294967296 }],
  ['a broken seed', { ...good, seed: 0.5 }],
  ['no height', { ...good, size: { widthPx: 192, heightPx: 0 } }],
  ['thirteen people', { ...good, people: Array.from({ length: 13 }, () => good.people[0]) }],
  ['a field that it does not have', { ...good, colour: 'red' }],
])('%s is refused', (_what, value) => {
  expect(roughSpecificationSchema.safeParse(value).success).toBe(false);
});
