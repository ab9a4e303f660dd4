import fc from 'fast-check';
import { SAMPLER_NAMES, SCHEDULE_NAMES } from '@/pipeline/samplers';
import type { FinishStep } from '@/pipeline/finish/finish-step';
import type { GenerationRequest, PictureRef } from '@/pipeline/request';
import { toSeed } from '@/pipeline/seed';

/** Numbers that a JSON text can hold: negative zero is not one of them. */
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const unit = number(0, 1);
const seed = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(toSeed);
const side = fc.integer({ min: 1, max: 4096 });
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '',
    '1girl, (red eyes:1.2)\nBREAK sky',
    'Negative prompt: x',
    'Steps: 1, Seed: 2, Size: 3x4',
    '<lora:a:1>',
    '銀髪',
  ),
);
const sha256 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

const networkName = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `n${text.replace(/\p{Cc}/gu, '')}`);

const ref: fc.Arbitrary<PictureRef> = fc.record({ sha256, widthPx: side, heightPx: side });

const finishStep: fc.Arbitrary<FinishStep> = fc.oneof(
  fc.record({
    kind: fc.constant('upscale' as const),
    network: fc.constantFrom('animevideo-x4' as const, 'anime-6b-x4' as const),
    factor: fc.constantFrom(2 as const, 4 as const),
    tilePx: fc.integer({ min: 32, max: 1024 }),
  }),
  fc.record({
    kind: fc.constant('faces' as const),
    prompt: words,
    strength: unit,
    minScore: unit,
    padding: number(0, 2),
    featherPx: number(0, 128),
  }),
  fc.record({ kind: fc.constant('palette' as const), reference: sha256, amount: unit }),
  fc.record({ kind: fc.constant('lines' as const), picture: sha256, amount: unit }),
  fc.record({ kind: fc.constant('levels' as const), black: unit, white: unit, gamma: number(0.1, 10) }),
  fc.record({ kind: fc.constant('ink' as const), blackPoint: unit }),
  fc.record({ kind: fc.constant('tone' as const), levels: fc.constantFrom(0 as const, 2, 5, 32) }),
);

const configValue = fc.oneof(words, number(-10, 10), fc.boolean(), fc.constant(null), fc.array(number(-1, 1)));

const plain = {
  version: fc.constant(1 as const),
  model: fc.record({ id: fc.string({ minLength: 1, maxLength: 20 }), hash: sha256 }),
  prompt: fc.record({
    source: words,
    text: words,
    negative: words,
    syntax: fc.constantFrom('a1111' as const, 'plain' as const),
  }),
  size: fc.record({ widthPx: side, heightPx: side }),
  seed: fc.record({
    value: seed,
    family: fc.constantFrom('cpu' as const, 'philox' as const),
    variation: fc.option(fc.record({ seed, strength: unit })),
  }),
  batch: fc.record({
    count: fc.integer({ min: 1, max: 64 }),
    seeds: fc.constantFrom('consecutive' as const, 'shared' as const),
  }),
  sampler: fc.record({
    name: fc.constantFrom(...SAMPLER_NAMES),
    steps: fc.integer({ min: 1, max: 1000 }),
    schedule: fc.constantFrom(...SCHEDULE_NAMES),
    spacing: fc.option(fc.constantFrom('leading' as const, 'linspace' as const, 'trailing' as const)),
    eta: unit,
    config: fc.dictionary(fc.string({ unit: fc.constantFrom(...'abcdef_'), maxLength: 12 }), configValue, {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  }),
  guidance: fc.record({ scale: number(0, 100), rescale: unit, from: unit, to: unit }),
  clipSkip: fc.option(fc.integer({ min: 0, max: 11 })),
  sizeConditioning: fc.option(
    fc.record({
      original: fc.record({ widthPx: side, heightPx: side }),
      crop: fc.record({ xPx: side, yPx: side }),
      target: fc.record({ widthPx: side, heightPx: side }),
    }),
  ),
  rules: fc.constantFrom('koma' as const, 'diffusers' as const),
};

/** Any request that a program may make, with pictures named by made-up hashes. */
export const requests: fc.Arbitrary<GenerationRequest> = fc.record({
  ...plain,
  image: fc.option(fc.record({ picture: ref, strength: unit })),
  mask: fc.option(
    fc.record({
      picture: ref,
      edges: fc.constantFrom('binary' as const, 'soft' as const),
      method: fc.constantFrom('channels' as const, 'blend' as const),
    }),
  ),
  rough: fc.option(ref),
  references: fc.array(fc.record({ picture: ref, slot: fc.integer({ min: 0, max: 3 }) }), { maxLength: 2 }),
  regions: fc.array(
    fc.record({
      mask: ref,
      prompt: words,
      negative: words,
      weight: number(0, 10),
      references: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  controls: fc.array(fc.record({ name: words, picture: ref, scale: number(0, 2), from: unit, to: unit }), {
    maxLength: 2,
  }),
  loras: fc.option(
    fc.array(
      fc.record(
        {
          name: networkName,
          hash: sha256,
          dataHash: fc.option(sha256),
          strength: number(-2, 2),
          textStrength: number(-2, 2),
        },
        { requiredKeys: ['name', 'hash', 'dataHash', 'strength'] },
      ),
      { maxLength: 2 },
    ),
    { nil: undefined },
  ),
  vae: fc.option(fc.record({ name: networkName, hash: sha256 }), { nil: undefined }),
  refiner: fc.option(fc.record({ model: fc.record({ id: networkName, hash: sha256 }), switchAt: number(0.01, 0.99) }), {
    nil: undefined,
  }),
  imagePrompts: fc.array(fc.record({ picture: ref, scale: number(0, 2) }), { maxLength: 2 }),
  finish: fc.array(finishStep, { maxLength: 3 }),
});

/** A request without pictures, as most are made. */
export const plainRequest: GenerationRequest = {
  version: 1,
  model: { id: 'starter', hash: 'ab'.repeat(32) },
  prompt: {
    source: 'girl with silver hair',
    text: '1girl, solo, (silver hair:1.2), cherry blossoms',
    negative: 'lowres, bad hands',
    syntax: 'a1111',
  },
  size: { widthPx: 160, heightPx: 224 },
  seed: { value: toSeed(7), family: 'cpu', variation: null },
  batch: { count: 1, seeds: 'consecutive' },
  sampler: { name: 'dpmpp-2m', steps: 12, schedule: 'karras', spacing: null, eta: 0, config: {} },
  guidance: { scale: 3, rescale: 0.7, from: 0, to: 1 },
  clipSkip: 1,
  sizeConditioning: null,
  image: null,
  mask: null,
  rough: null,
  references: [],
  regions: [],
  controls: [],
  imagePrompts: [],
  rules: 'koma',
  finish: [],
};
