import { expect, it } from 'vitest';
import { guide, isGuided, isWithin } from '@/pipeline/denoise/guidance';
import { deviationOf } from './gaussian-run';

const CONDITIONED = [1, 2, 4, 8, -3, 0.5, 2, 1];
const UNCONDITIONED = [0, 1, 1, 2, -1, 1, 3, 0];

function guided(scale: number, rescale: number, batch: number): Float32Array {
  const conditioned = Float32Array.from(CONDITIONED);
  const unconditioned = Float32Array.from(UNCONDITIONED);
  return guide({ conditioned, unconditioned, scale, rescale, batch });
}

it('goes from the unconditioned prediction past the conditioned one', () => {
  expect([...guided(3, 0, 1)]).toEqual(
    CONDITIONED.map((value, i) => UNCONDITIONED[i]! + 3 * (value - UNCONDITIONED[i]!)),
  );
});

it('a scale of 1 gives the conditioned prediction', () => {
  expect([...guided(1, 0, 2)]).toEqual(CONDITIONED);
});

it("a whole rescale gives every picture the conditioned prediction's deviation", () => {
  const values = guided(7, 1, 2);
  const conditioned = Float32Array.from(CONDITIONED);
  for (const [from, to] of [
    [0, 4],
    [4, 8],
  ] as const) {
    expect(deviationOf(values.subarray(from, to))).toBeCloseTo(deviationOf(conditioned.subarray(from, to)), 5);
  }
});

it('a part of the rescale mixes both', () => {
  const [none, whole, part] = [guided(7, 0, 1), guided(7, 1, 1), guided(7, 0.7, 1)];
  part.forEach((value, i) => expect(value).toBeCloseTo(0.7 * whole[i]! + 0.3 * none[i]!, 4));
});

it('a prediction without any deviation stays as it is', () => {
  const flat = new Float32Array(4).fill(2);
  const same = guide({ conditioned: flat, unconditioned: flat.slice(), scale: 5, rescale: 1, batch: 1 });
  expect([...same]).toEqual([2, 2, 2, 2]);
});

it('an interval holds the steps that lie wholly inside', () => {
  const acts = (from: number, to: number) =>
    Array.from({ length: 10 }, (_, step) => Number(isWithin({ from, to }, { step, of: 10 }))).join('');
  expect(acts(0, 1)).toBe('1111111111');
  expect(acts(0.2, 0.5)).toBe('0011100000');
  expect(acts(0.25, 0.5)).toBe('0001100000');
});

it('nothing is guided at a scale of 1 or less', () => {
  const at = { step: 0, of: 4 };
  expect(isGuided({ scale: 1, from: 0, to: 1 }, at)).toBe(false);
  expect(isGuided({ scale: 1.1, from: 0, to: 1 }, at)).toBe(true);
});
