import { PipelineError } from '../error';
import { seedAfter, type Seed } from '../seed';
import type { GenerationRequest } from '../request';
import { createBrownianTree, type BrownianTree } from './brownian-tree';
import type { NoiseFamily, NoiseSource } from './noise-source';
import { createNoiseSource } from './create-noise-source';
import { slerpNoise } from './slerp-noise';

/** All the random values of one request, in the order in which they are asked. */
export interface RequestNoise {
  /** The starting noise, float32 [batch, channels, height, width], standard normal (variation mixed in). */
  first(): Float32Array;
  /**
   * The next `count` values of the same generators, for later steps. With a generator for each picture, each gives its
   * even share.
   */
  next(count: number): Float32Array;
  /**
   * Noise that depends on the noise levels of a step only, for stochastic samplers.
   * @param o.seed one tree over the whole batch with this seed; without it, one a picture with the picture's seed
   */
  brownian(o: { readonly sigmaMin: number; readonly sigmaMax: number; readonly seed?: bigint }): BrownianTree;
}

/**
 * The noise of a request. `shared`: one generator draws the whole batch. `consecutive`: picture k has a generator of
 * seed + k (modulo 2^64); with a variation, the seed stays and the variation's seed moves on, as in the web UIs.
 * @param o.shape [batch, channels, height, width] of the latents
 */
export function createRequestNoise(o: {
  readonly seed: GenerationRequest['seed'];
  readonly seeds: GenerationRequest['batch']['seeds'];
  readonly shape: readonly [number, number, number, number];
}): RequestNoise {
  const { family, value } = o.seed;
  const pictures = pictureSeeds(o);
  const sources = generators(o.seeds === 'shared' ? [value] : pictures, family);
  const [batch, channels, height, width] = o.shape;
  const count = channels * height * width;
  return {
    first: () => mixVariation(o, draw(sources, batch * count)),
    next: (wanted) => draw(sources, wanted),
    brownian({ sigmaMin, sigmaMax, seed }) {
      const range = { family, sigmaMin, sigmaMax };
      if (seed !== undefined) return createBrownianTree({ ...range, seed, count: batch * count });
      return joinTrees(pictures.map((picture) => createBrownianTree({ ...range, seed: BigInt(picture), count })));
    },
  };
}

function generators(seeds: readonly Seed[], family: NoiseFamily): NoiseSource[] {
  return seeds.map((seed) => createNoiseSource({ family, seed: BigInt(seed) }));
}

function isVaried(seed: GenerationRequest['seed']): boolean {
  return seed.variation !== null && seed.variation.strength > 0;
}

function pictureSeeds(o: Parameters<typeof createRequestNoise>[0]): Seed[] {
  const moves = !isVaried(o.seed);
  return Array.from({ length: o.shape[0] }, (_, k) => seedAfter(o.seed.value, moves ? k : 0));
}

function draw(sources: readonly NoiseSource[], count: number): Float32Array {
  if (count % sources.length !== 0) {
    throw new PipelineError(
      'request-invalid',
      `${count} values of noise can't be shared evenly by ${sources.length} generators. Draw a multiple.`,
    );
  }
  const [only] = sources;
  if (only && sources.length === 1) return only.normal(count);
  return joinArrays(sources.map((source) => source.normal(count / sources.length)));
}

function mixVariation(o: Parameters<typeof createRequestNoise>[0], noise: Float32Array): Float32Array {
  const { variation, family } = o.seed;
  if (variation === null || variation.strength === 0) return noise;
  const [batch, channels, height, width] = o.shape;
  const count = channels * height * width;
  const seeds = Array.from({ length: o.seeds === 'shared' ? 1 : batch }, (_, k) => seedAfter(variation.seed, k));
  const other = draw(generators(seeds, family), noise.length);
  return joinArrays(
    Array.from({ length: batch }, (_, k) => {
      const [from, to] = [noise, other].map((all) => all.subarray(k * count, (k + 1) * count));
      return slerpNoise(variation.strength, from!, to!, { channels, height, width });
    }),
  );
}

function joinTrees(trees: readonly BrownianTree[]): BrownianTree {
  return { noise: (fromSigma, toSigma) => joinArrays(trees.map((tree) => tree.noise(fromSigma, toSigma))) };
}

function joinArrays(parts: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
