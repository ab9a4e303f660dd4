import { describe, expect, it } from 'vitest';
import { float16ToFloat32, float32ToFloat16 } from '@/pipeline/runtime';

const everyBits = Uint16Array.from({ length: 65_536 }, (_, bits) => bits);

/** The value of float16 bits by the definition of IEEE 754. */
function valueOf(bits: number): number {
  const sign = bits >> 15 === 1 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const special = fraction === 0 ? sign * Infinity : NaN;
  const finite = exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  return exponent === 31 ? special : finite;
}

/** The float32 next above a positive one. */
function nextAbove(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer);
  bits[0]! += 1;
  return new Float32Array(bits.buffer)[0]!;
}

function nextBelow(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer);
  bits[0]! -= 1;
  return new Float32Array(bits.buffer)[0]!;
}

describe('float16', () => {
  it('reads each of the 65536 values as IEEE 754 defines it, the sign of zero too', () => {
    expect(Array.from(float16ToFloat32(everyBits))).toEqual(Array.from(everyBits, valueOf));
  });

  it('writes each of the 65536 values back as the same bits, NaN as a NaN of the same sign', () => {
    const isNaNBits = (bits: number): boolean => Number.isNaN(valueOf(bits));
    const written = float32ToFloat16(float16ToFloat32(everyBits));
    const expected = Array.from(everyBits, (bits) => (isNaNBits(bits) ? bits | 0x200 : bits));
    expect(Array.from(written)).toEqual(expected);
  });

  it('rounds halfway values to even and all others to the nearest, between every two neighbours', () => {
    const lower = everyBits.subarray(0, 0x7bff);
    const halfway = Float32Array.from(lower, (bits) => (valueOf(bits) + valueOf(bits + 1)) / 2);
    expect(Array.from(float32ToFloat16(halfway))).toEqual(Array.from(lower, (bits) => bits + (bits & 1)));
    expect(Array.from(float32ToFloat16(halfway.map(nextBelow)))).toEqual(Array.from(lower));
    expect(Array.from(float32ToFloat16(halfway.map(nextAbove)))).toEqual(Array.from(lower, (bits) => bits + 1));
    expect(Array.from(float32ToFloat16(halfway.map((value) => -value)))).toEqual(
      Array.from(lower, (bits) => 0x8000 | (bits + (bits & 1))),
    );
  });

  it('writes what is beyond the largest value as infinity, from 65520 on', () => {
    const values = Float32Array.of(65_504, nextBelow(65_520), 65_520, 3.4e38, -65_520, Infinity);
    expect(Array.from(float32ToFloat16(values))).toEqual([0x7bff, 0x7bff, 0x7c00, 0x7c00, 0xfc00, 0x7c00]);
  });

  it('writes what is too small as zero with its sign', () => {
    const values = Float32Array.of(2 ** -25, nextAbove(2 ** -25), 1e-45, -1e-45, 0, -0);
    expect(Array.from(float32ToFloat16(values))).toEqual([0, 1, 0, 0x8000, 0, 0x8000]);
  });

  it('takes and gives views into larger buffers', () => {
    const values = Float32Array.of(9, 1, 2, 9).subarray(1, 3);
    expect(Array.from(float32ToFloat16(values))).toEqual([0x3c00, 0x4000]);
    expect(Array.from(float16ToFloat32(Uint16Array.of(0, 0x3c00).subarray(1)))).toEqual([1]);
  });
});
