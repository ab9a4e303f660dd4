import type { TokenChunk } from './chunk-tokens';

/**
 * Multiplies each token's states by its weight and restores the chunk's mean, in place: the web UIs' "original"
 * emphasis. Start, end and padding weigh 1.
 * @param states float32 [chunks, length, width]
 */
export function weighTokens(
  states: Float32Array,
  chunks: readonly TokenChunk[],
  { width, length }: { readonly width: number; readonly length: number },
): void {
  for (const [row, chunk] of chunks.entries()) {
    if (chunk.weights.every((weight) => weight === 1)) continue;
    const own = states.subarray(row * length * width, (row + 1) * length * width);
    const before = sum(own);
    for (const [index, weight] of chunk.weights.entries()) {
      const from = (index + 1) * width;
      for (let i = from; i < from + width; i++) own[i] = own[i]! * weight;
    }
    const after = sum(own);
    if (after === 0) continue;
    const ratio = before / after;
    for (let i = 0; i < own.length; i++) own[i] = own[i]! * ratio;
  }
}

function sum(values: Float32Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
