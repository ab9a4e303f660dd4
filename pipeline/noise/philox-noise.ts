import type { NoiseSource } from './noise-source';

const ROUNDS = 10;
const MULTIPLIERS = [0xd2511f53, 0xcd9e8d57] as const;
const WEYL = [0x9e3779b9, 0xbb67ae85] as const;
const UNIT = Math.fround(2.3283064e-10);
const UNIT_TWO_PI = Math.fround(2.3283064e-10 * 6.2831855);

/**
 * The values that torch draws on a CUDA device, made on the host: Philox4x32-10 (Salmon et al. 2011) keyed by the seed,
 * the number of the draw and the element's index as counter, one value of each Box-Muller pair. A draw is the same for
 * as long as the device has a thread for every element, which holds for latents of usual pictures.
 * @param seed 0..2^64-1
 */
export function createPhiloxNoise(seed: bigint): NoiseSource {
  const key = [Number(BigInt.asUintN(32, seed)), Number(seed >> 32n)] as const;
  const words = new Uint32Array(4);
  let draw = 0;
  return {
    normal(count) {
      const values = new Float32Array(count);
      for (let element = 0; element < count; element++) {
        words.set([draw, 0, element, 0]);
        philoxRounds(words, key);
        const u = words[0]! * UNIT + UNIT / 2;
        const v = words[1]! * UNIT_TWO_PI + UNIT_TWO_PI / 2;
        values[element] = Math.sqrt(-2 * Math.log(u)) * Math.sin(v);
      }
      draw += 1;
      return values;
    },
  };
}

/** Ten rounds of Philox4x32 over four words, in place. */
function philoxRounds(words: Uint32Array, key: readonly [number, number]): void {
  let [key0, key1] = key;
  let [a, b, c, d] = [words[0]!, words[1]!, words[2]!, words[3]!];
  for (let round = 0; round < ROUNDS; round++) {
    const highA = multiplyHigh(a, MULTIPLIERS[0]);
    const lowA = Math.imul(a, MULTIPLIERS[0]);
    const highC = multiplyHigh(c, MULTIPLIERS[1]);
    const lowC = Math.imul(c, MULTIPLIERS[1]);
    a = (highC ^ b ^ key0) >>> 0;
    b = lowC >>> 0;
    c = (highA ^ d ^ key1) >>> 0;
    d = lowA >>> 0;
    key0 = (key0 + WEYL[0]) >>> 0;
    key1 = (key1 + WEYL[1]) >>> 0;
  }
  words[0] = a;
  words[1] = b;
  words[2] = c;
  words[3] = d;
}

/** The upper 32 bits of the 64-bit product of two words. */
function multiplyHigh(a: number, b: number): number {
  const [aHigh, aLow, bHigh, bLow] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = aLow * bHigh + (middle % 0x10000);
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000)) >>> 0;
}
