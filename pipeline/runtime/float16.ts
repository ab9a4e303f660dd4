/** Bits of float32: 2^-14, the smallest normal float16; 65520, the first to round to infinity; infinity itself. */
const smallestNormal = 0x38800000;
const firstInfinite = 0x477ff000;
const infinity = 0x7f800000;

/** The float16 bits of a float32 below 2^-14, rounded to nearest even. */
function subnormalBits(magnitude: number): number {
  // From 0.5 to 1 a float32 steps by 2^-24, as float16's subnormals do: the addition rounds as wanted.
  scratch[0] = magnitude + 0.5;
  return scratchBits[0]! - 0x3f000000;
}

const scratch = new Float32Array(1);
const scratchBits = new Uint32Array(scratch.buffer);

/**
 * IEEE 754 binary16 of each value, rounded to nearest even: what ONNX Runtime takes as float16.
 * @param values float32 [n], any value; beyond 65504 becomes infinity, NaN stays NaN
 * @returns raw bits [n]
 */
export function float32ToFloat16(values: Float32Array): Uint16Array {
  const result = new Uint16Array(values.length);
  const bits = new Uint32Array(values.length);
  new Float32Array(bits.buffer).set(values);
  for (let i = 0; i < values.length; i++) {
    const sign = (bits[i]! >>> 16) & 0x8000;
    const magnitude = bits[i]! & 0x7fffffff;
    if (magnitude >= smallestNormal && magnitude < firstInfinite) {
      const rebased = magnitude - 0x38000000;
      result[i] = sign | ((rebased + 0xfff + ((rebased >>> 13) & 1)) >>> 13);
    } else if (magnitude < smallestNormal) {
      result[i] = sign | subnormalBits(Math.abs(values[i]!));
    } else {
      result[i] = sign | (magnitude > infinity ? 0x7e00 | ((magnitude >>> 13) & 0x3ff) : 0x7c00);
    }
  }
  return result;
}

/**
 * The values of float16 bits; each has an exact float32.
 * @param bits raw IEEE 754 binary16 [n]
 * @returns float32 [n]
 */
export function float16ToFloat32(bits: Uint16Array): Float32Array {
  const result = new Float32Array(bits.length);
  const resultBits = new Uint32Array(result.buffer);
  for (let i = 0; i < bits.length; i++) {
    const sign = (bits[i]! & 0x8000) << 16;
    const exponent = (bits[i]! >>> 10) & 0x1f;
    const fraction = bits[i]! & 0x3ff;
    if (exponent === 0) {
      result[i] = fraction * 2 ** -24;
      resultBits[i]! |= sign;
    } else {
      const rebased = exponent === 0x1f ? 0xff : exponent + 112;
      resultBits[i] = sign | (rebased << 23) | (fraction << 13);
    }
  }
  return result;
}
