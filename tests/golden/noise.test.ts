import { describe, expect, it } from 'vitest';
import { createBrownianTree } from '../../pipeline/noise/brownian-tree';
import { createMersenneTwister } from '../../pipeline/noise/mersenne-twister';
import { createNoiseSource } from '../../pipeline/noise/create-noise-source';
import { seedSequence } from '../../pipeline/noise/seed-sequence';
import recorded from './data/noise.json';

const LATENT = 4 * 64 * 64;

describe.each(Object.entries(recorded.randn))('torch.randn on the CPU, seed %s', (seed, expected) => {
  const source = () => createNoiseSource({ family: 'cpu', seed: BigInt(seed) });

  it('starts from the same words', () => {
    const words = createMersenneTwister(Number(seed));
    const first = Array.from({ length: 8 }, () => words.nextUint32());
    // torch.randint takes two words a number and shows the low one.
    expect(first.filter((_, i) => i % 2 === 1)).toEqual(expected.u32_first4);
  });

  it('draws the same large tensors, bit by bit, one after another', () => {
    const own = source();
    const first = own.normal(LATENT);
    expect([...first.slice(0, 8)]).toEqual(expected.first8);
    expect([...first.slice(-4)]).toEqual(expected.last4);
    expect(first.reduce((sum, value) => sum + value, 0)).toBeCloseTo(expected.sum64, 9);
    expect([...own.normal(LATENT).slice(0, 4)]).toEqual(expected.second_draw_first4);
  });

  it('draws the same small tensors, and the same tail after them', () => {
    const own = source();
    expect([...own.normal(7)]).toEqual(expected.n7);
    expect([...own.normal(100).slice(84, 88)]).toEqual(expected.then_n100_last16_first);
  });
});

it('draws what a CUDA generator draws', () => {
  const values = createNoiseSource({ family: 'philox', seed: 0n }).normal(6);
  [-0.92466, -0.42534, -2.64385, 0.14518, -0.12087, -0.57973].forEach((expected, i) =>
    expect(values[i]).toBeCloseTo(expected, 5),
  );
});

describe("torchsde's Brownian tree", () => {
  const { entropy, sigmas, t0, t1, noise_first4_per_step: steps } = recorded.tree;

  it('takes its seeds from the same sequence', () => {
    const seeds = { entropy: BigInt(entropy), poolSize: 24 };
    expect([...seedSequence({ ...seeds, spawnKey: [], count: 3 })]).toEqual(recorded.tree.seedsequence_root_state);
    expect([...seedSequence({ ...seeds, spawnKey: [0, 0], count: 4 })]).toEqual(
      recorded.tree.seedsequence_split_root_state,
    );
  });

  it.each(steps.map((expected, i) => [sigmas[i]!, sigmas[i + 1]!, expected] as const))(
    'gives the same noise from %f to %f',
    (from, to, expected) => {
      const tree = createBrownianTree({ family: 'cpu', seed: BigInt(entropy), count: 256, sigmaMin: t0, sigmaMax: t1 });
      const noise = tree.noise(from, to);
      // Sums of float32 increments in another order than torchsde's.
      expected.forEach((value, i) => expect(Math.abs(noise[i]! - value)).toBeLessThan(5e-7));
    },
  );
});
