const WORDS = 624;
const MIDDLE = 397;

/** A stream of 32-bit words. */
export interface WordStream {
  /** The next word, an integer 0..2^32-1. */
  nextUint32(): number;
}

/**
 * The engine of torch's CPU generator and of numpy's legacy one: MT19937 (Matsumoto and Nishimura 1998) with Knuth's
 * initialiser.
 * @param seed an integer; only its low 32 bits count, as in torch
 */
export function createMersenneTwister(seed: number): WordStream {
  const state = new Uint32Array(WORDS);
  state[0] = seed;
  for (let i = 1; i < WORDS; i++) {
    const previous = state[i - 1]! ^ (state[i - 1]! >>> 30);
    state[i] = Math.imul(previous, 1812433253) + i;
  }
  let position = WORDS;
  return {
    nextUint32() {
      if (position === WORDS) {
        twist(state);
        position = 0;
      }
      return temper(state[position++]!);
    },
  };
}

function twist(state: Uint32Array): void {
  for (let i = 0; i < WORDS; i++) {
    const mixed = (state[i]! & 0x80000000) | (state[(i + 1) % WORDS]! & 0x7fffffff);
    state[i] = state[(i + MIDDLE) % WORDS]! ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
  }
}

function temper(word: number): number {
  let y = word;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  y ^= y >>> 18;
  return y >>> 0;
}
