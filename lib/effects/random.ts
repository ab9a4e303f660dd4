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

/** A number between two, by one draw. */
export function between(random: Random, least: number, most: number): number {
  return least + (most - least) * random();
}
