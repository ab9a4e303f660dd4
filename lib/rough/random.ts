import type { Random } from '@/lib/effects';

export { createRandom, type Random } from '@/lib/effects';

/**
 * One of the choices, by one draw.
 * @throws RangeError when there is nothing to choose from.
 */
export function pick<T extends object | string | number>(random: Random, choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new RangeError('There is nothing to choose from.');
  return choice;
}

/** True with the probability (0..1), by one draw. */
export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A whole number from 0 to 999,999,999, by one draw: the seed of a person, or the number in an SVG id. */
export function drawNumber(random: Random): number {
  return Math.floor(random() * 1e9);
}
