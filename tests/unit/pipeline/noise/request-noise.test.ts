import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNoiseSource } from '@/pipeline/noise/create-noise-source';
import { createRequestNoise } from '@/pipeline/noise/request-noise';
import { slerpNoise } from '@/pipeline/noise/slerp-noise';
import { toSeed } from '@/pipeline/seed';

const ONE = 3 * 4 * 6;
const SEED = { value: toSeed(11), family: 'cpu', variation: null } as const;

function noiseOf(o: Partial<Parameters<typeof createRequestNoise>[0]>) {
  return createRequestNoise({ seed: SEED, seeds: 'consecutive', shape: [2, 3, 4, 6], ...o });
}

function normal(seed: number, ...counts: number[]): Float32Array[] {
  const source = createNoiseSource({ family: 'cpu', seed: BigInt(seed) });
  return counts.map((count) => source.normal(count));
}

describe('consecutive seeds', () => {
  it('give picture k the noise of seed + k, and later draws from the same generators', () => {
    const noise = noiseOf({});
    const [first, later] = [noise.first(), noise.next(2 * ONE)];
    for (const k of [0, 1]) {
      const [own, next] = normal(11 + k, ONE, ONE);
      expect(first.slice(k * ONE, (k + 1) * ONE)).toEqual(own);
      expect(later.slice(k * ONE, (k + 1) * ONE)).toEqual(next);
    }
  });

  it('start over after the last seed', () => {
    const first = noiseOf({ seed: { ...SEED, value: toSeed(-1) } }).first();
    expect(first.slice(ONE)).toEqual(normal(0, ONE)[0]);
  });

  it("refuse a draw that can't be shared evenly", () => {
    expect(() => noiseOf({}).next(7)).toThrow(expect.objectContaining({ code: 'request-invalid' }));
  });
});

it('a shared seed draws the whole batch at once', () => {
  const noise = noiseOf({ seeds: 'shared' });
  expect([noise.first(), noise.next(5)]).toEqual(normal(11, 2 * ONE, 5));
});

describe('variations', () => {
  const varied = (strength: number) => ({ ...SEED, variation: { seed: toSeed(90), strength } });

  it('of strength 0 are the picture itself, and all of its batch', () => {
    expect(noiseOf({ seed: varied(0) }).first()).toEqual(noiseOf({}).first());
  });

  it('of strength 1 are the pictures of the other seeds, the own seed kept', () => {
    const first = noiseOf({ seed: varied(1) }).first();
    for (const k of [0, 1]) {
      const [other] = normal(90 + k, ONE);
      first.slice(k * ONE, (k + 1) * ONE).forEach((value, i) => expect(value).toBeCloseTo(other![i]!, 5));
    }
  });

  it('turn each column between both noises, and leave later draws alone', () => {
    const noise = noiseOf({ seed: varied(0.4), shape: [1, 3, 4, 6] });
    const first = noise.first();
    const [own, next] = normal(11, ONE, ONE);
    const [other] = normal(90, ONE);
    const column = (values: Float32Array) => [0, 1, 2, 3].map((y) => values[y * 6 + 2]!);
    const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
    const [a, b, mixed] = [own!, other!, first].map(column) as [number[], number[], number[]];
    const angle = Math.acos(dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)));
    mixed.forEach((value, y) => {
      const turned = (Math.sin(0.6 * angle) * a[y]! + Math.sin(0.4 * angle) * b[y]!) / Math.sin(angle);
      expect(value).toBeCloseTo(turned, 5);
    });
    expect(noise.next(ONE)).toEqual(next);
  });

  it('of a noise with itself are that noise', () => {
    const values = normal(3, ONE)[0]!;
    const mixed = slerpNoise(0.3, values, values, { channels: 3, height: 4, width: 6 });
    mixed.forEach((value, i) => expect(value).toBeCloseTo(values[i]!, 5));
  });
});

describe('the Brownian tree', () => {
  const range = { sigmaMin: 0.03, sigmaMax: 14.6 };

  it("is each picture's own", () => {
    const both = noiseOf({}).brownian(range).noise(5, 2);
    const second = noiseOf({ seed: { ...SEED, value: toSeed(12) }, shape: [1, 3, 4, 6] })
      .brownian(range)
      .noise(5, 2);
    expect(both.slice(ONE)).toEqual(second);
  });

  it('adds up: two steps are as the one over both, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 9, noNaN: true }), (between) => {
        const middle = Math.round(between * 1000) / 1000;
        const tree = noiseOf({}).brownian(range);
        const parts = [tree.noise(10, middle), tree.noise(middle, 0.5)] as const;
        const whole = noiseOf({}).brownian(range).noise(10, 0.5);
        whole.forEach((value, i) => {
          const sum = parts[0][i]! * Math.sqrt(10 - middle) + parts[1][i]! * Math.sqrt(middle - 0.5);
          expect(Math.abs(value * Math.sqrt(9.5) - sum)).toBeLessThan(1e-4);
        });
      }),
      { numRuns: 10 },
    );
  });
});

describe.each(['cpu', 'philox'] as const)('%s noise', (family) => {
  it('is the same for the same seed, and normal', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.integer({ min: 1, max: 70 }), (seed, count) => {
        const draw = () => createNoiseSource({ family, seed }).normal(count);
        expect(draw()).toEqual(draw());
        expect(draw().every(Number.isFinite)).toBe(true);
      }),
    );
    const values = createNoiseSource({ family, seed: 1n }).normal(40_000);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
    // Five standard errors.
    expect(Math.abs(mean)).toBeLessThan(0.025);
    expect(Math.abs(variance - 1)).toBeLessThan(0.036);
  });
});

it('cpu seeds count by their low 32 bits, philox seeds by all', () => {
  const draw = (family: 'cpu' | 'philox', seed: bigint) => createNoiseSource({ family, seed }).normal(20);
  for (const high of [1n << 32n, 1n << 53n, 0xffffffffn << 32n]) {
    expect(draw('cpu', high + 5n)).toEqual(draw('cpu', 5n));
    expect(draw('philox', high + 5n)).not.toEqual(draw('philox', 5n));
  }
  // Their last bits are lost in a double.
  expect(draw('philox', 2n ** 64n - 1n)).not.toEqual(draw('philox', 2n ** 64n - 2n));
});
