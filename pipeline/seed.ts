import { z } from 'zod';

/** Seeds are unsigned integers of 64 bits, as torch, CUDA and ComfyUI take them. */
const SEED_COUNT = 2n ** 64n;
const RANGE = 'Use an integer from 0 to 18446744073709551615, as text from 2^53 on';

const seedTextSchema = z.string().regex(/^\d+$/).max(20).brand<'Seed'>();

/**
 * A seed, 0 to 2^64 - 1, as its decimal digits without leading zeros: a JSON number would lose the last ones from 2^53 on.
 * Two seeds are equal when their texts are.
 */
export type Seed = z.infer<typeof seedTextSchema>;

/**
 * Reads a seed from what a person or another program sends: digits as text, or a number up to 2^53 - 1 (a larger one
 * has lost digits before it arrives, and is refused).
 */
export const seedSchema = z
  .union([z.number().int(RANGE).min(0, RANGE), z.string().regex(/^\d{1,20}$/, RANGE)], RANGE)
  .refine((value) => !/^\d{1,20}$/.test(String(value)) || BigInt(value) < SEED_COUNT, RANGE)
  .transform((value) => BigInt(value).toString())
  .pipe(seedTextSchema);

/** What {@link seedSchema} reads. */
export type SeedLike = z.input<typeof seedSchema>;

/**
 * @param value taken modulo 2^64, so that -1 is the last seed, as in torch
 * @throws RangeError when it is no integer
 */
export function toSeed(value: number | bigint): Seed {
  return seedTextSchema.parse((((BigInt(value) % SEED_COUNT) + SEED_COUNT) % SEED_COUNT).toString());
}

/** The seed so many places after this one; after 2^64 - 1 comes 0. @param places an integer, 0 the seed itself */
export function seedAfter(seed: Seed, places: number): Seed {
  return toSeed(BigInt(seed) + BigInt(places));
}

/** How many places a seed stands after another: 0..2^64-1. */
export function seedDistance(from: Seed, to: Seed): bigint {
  return BigInt(toSeed(BigInt(to) - BigInt(from)));
}

/** The low 32 bits of a seed, 0..2^32-1: what torch's CPU generator and Koma's roughs make of it. */
export function lowWord(seed: Seed): number {
  return Number(BigInt.asUintN(32, BigInt(seed)));
}
