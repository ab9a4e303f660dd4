import type { Seed } from '@/pipeline/seed';

/** A seed inside a value that {@link jsonWithSeeds} writes. */
export function seedMark(seed: Seed): string {
  return `koma-seed:${seed}`;
}

const MARKED = /"(seed|subseed|noise_seed)":"koma-seed:(\d{1,20})"/g;

/**
 * JSON with seeds as numbers of all their digits: a number of JavaScript would lose the last ones from 2^53 on. Quotes
 * inside a text are escaped, so no prompt is taken for one.
 */
export function jsonWithSeeds(value: object): string {
  return JSON.stringify(value).replaceAll(MARKED, '"$1":$2');
}
