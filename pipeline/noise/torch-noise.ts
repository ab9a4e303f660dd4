import { createMersenneTwister, type WordStream } from './mersenne-twister';
import type { NoiseSource } from './noise-source';
import { logFloat32, writePolar } from './vector-math';

const TWO_PI_FLOAT32 = Math.fround(2 * Math.PI);
const BLOCK = 16;
const HALF = 8;

/**
 * The values of `torch.randn` with a CPU generator, equal in every bit (torch 2.13 on x86 with AVX2). Draws below 16
 * values take another way in torch than larger ones; so they do here.
 * @param seed 0..2^64-1; its low 32 bits count
 */
export function createTorchNoise(seed: bigint): NoiseSource {
  const words = createMersenneTwister(Number(BigInt.asUintN(32, seed)));
  let kept: number | null = null;
  const nextSmall = (): number => {
    if (kept !== null) {
      const value = kept;
      kept = null;
      return value;
    }
    const [cosine, sine] = boxMuller(words);
    kept = sine;
    return cosine;
  };
  return {
    normal(count) {
      if (count >= BLOCK) return drawBlocks(words, count);
      return Float32Array.from({ length: count }, nextSmall);
    },
  };
}

function boxMuller(words: WordStream): [number, number] {
  const u1 = uniform53(words);
  const u2 = uniform53(words);
  const radius = Math.sqrt(-2 * Math.log1p(-u2));
  const theta = 2 * Math.PI * u1;
  return [radius * Math.cos(theta), radius * Math.sin(theta)];
}

/** A float64 in 0..1 from two words: 53 bits, the first word the high one. */
function uniform53(words: WordStream): number {
  const high = words.nextUint32() & 0x1fffff;
  const low = words.nextUint32();
  return (high * 2 ** 32 + low) * 2 ** -53;
}

/** Uniforms first, then Box-Muller in blocks of 16; a count that leaves a rest draws its last 16 anew. */
function drawBlocks(words: WordStream, count: number): Float32Array {
  const values = new Float32Array(count);
  fillUniform(words, values, 0);
  for (let at = 0; at + BLOCK <= count; at += BLOCK) transformBlock(values, at);
  if (count % BLOCK !== 0) {
    fillUniform(words, values, count - BLOCK);
    transformBlock(values, count - BLOCK);
  }
  return values;
}

function fillUniform(words: WordStream, values: Float32Array, from: number): void {
  for (let i = from; i < values.length; i++) values[i] = (words.nextUint32() & 0xffffff) * 2 ** -24;
}

function transformBlock(values: Float32Array, at: number): void {
  for (let i = at; i < at + HALF; i++) {
    const radius = Math.fround(Math.sqrt(-2 * logFloat32(1 - values[i]!)));
    writePolar(values, i, HALF, radius, Math.fround(TWO_PI_FLOAT32 * values[i + HALF]!));
  }
}
