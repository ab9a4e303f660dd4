import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lowWord, seedAfter, seedDistance, seedSchema, toSeed } from '@/pipeline/seed';

const LAST = '18446744073709551615';
const anySeed = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

describe('A seed', () => {
  it('of 64 bits goes through JSON without losing a digit', () => {
    fc.assert(
      fc.property(anySeed, (value) => {
        const sent: unknown = JSON.parse(JSON.stringify({ seed: toSeed(value) }));
        expect(BigInt(z.object({ seed: seedSchema }).parse(sent).seed)).toBe(value);
      }),
    );
  });

  it.each([
    [0, '0'],
    [4_294_967_296, '4294967296'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['0', '0'],
    ['007', '7'],
    [LAST, LAST],
  ])('is read from %j', (given, text) => {
    expect(seedSchema.parse(given)).toBe(text);
  });

  it.each([-1, 0.5, 2 ** 53, Number.NaN, null, true, '', '-1', '1.5', '1e3', ' 1', '٣', '18446744073709551616'])(
    'is not read from %j, and the sentence says what is',
    (given) => {
      const { error } = seedSchema.safeParse(given);
      expect(error?.issues[0]?.message).toContain(`0 to ${LAST}`);
    },
  );

  it('is followed by the next one, and the last by 0', () => {
    expect(seedAfter(toSeed(9), 3)).toBe('12');
    expect(seedAfter(toSeed(-1), 1)).toBe('0');
    fc.assert(
      fc.property(anySeed, fc.nat(), (value, places) => {
        expect(seedDistance(toSeed(value), seedAfter(toSeed(value), places))).toBe(BigInt(places));
      }),
    );
  });

  it('has a low word, which is all that torch’s CPU generator takes', () => {
    expect(lowWord(toSeed(-1))).toBe(0xffffffff);
    expect(lowWord(toSeed(2n ** 32n + 5n))).toBe(5);
  });
});
