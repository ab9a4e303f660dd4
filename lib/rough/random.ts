/** Numbers in 0..1 (1 excluded), the next at each call. */
export type Random = () => number;

/** The stream of numbers that belongs to a seed (any integer; its lowest 32 bits count). Mulberry32 (T. Ettinger, 2017). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

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
