import { describe, expect, it } from 'vitest';
import {
  fromGraphTensor,
  joinFloats,
  repeatBatch,
  timestepTensor,
  toGraphTensor,
} from '@/pipeline/runtime/graph-tensor';
import type { TensorSpec } from '@/pipeline/tensor';

const spec = (type: TensorSpec['type'], shape: TensorSpec['shape'] = ['batch']): TensorSpec => ({
  name: 'x',
  type,
  shape,
});

describe('values become what a graph asks for', () => {
  it('float16 is its bits, and comes back rounded', () => {
    const tensor = toGraphTensor(Float32Array.of(1, -2, 0.1), [3], spec('float16'));
    expect(tensor.data).toEqual(Uint16Array.of(0x3c00, 0xc000, 0x2e66));
    expect([...fromGraphTensor(tensor).data]).toEqual([1, -2, 0.0999755859375]);
  });

  it('integers are rounded half to even', () => {
    const values = Float32Array.of(0.5, 1.5, 2.5, -0.5, 937.5, 3.49);
    expect(toGraphTensor(values, [6], spec('int64')).data).toEqual(BigInt64Array.of(0n, 2n, 2n, 0n, 938n, 3n));
    expect([...toGraphTensor(values, [6], spec('int32')).data].map((value) => Number(value) + 0)).toEqual([
      0, 2, 2, 0, 938, 3,
    ]);
  });

  it('an input that takes no numbers is refused by name', () => {
    expect(() => toGraphTensor(Float32Array.of(1), [1], spec('bool'))).toThrow(/"x" takes bool/);
  });

  it('an answer that holds no floats is refused', () => {
    expect(() => fromGraphTensor({ type: 'int32', shape: [1], data: Int32Array.of(1) })).toThrow(/int32/);
  });
});

describe('timestepTensor', () => {
  it.each([
    [[], [], 1],
    [[1], [1], 1],
    [['batch'], [3], 3],
    [[null], [3], 3],
  ] as const)('an input of shape %j gets %j', (shape, expected, count) => {
    const tensor = timestepTensor(7, 3, spec('float32', shape));
    expect(tensor.shape).toEqual(expected);
    expect([...tensor.data]).toEqual(Array(count).fill(7));
  });
});

describe('batches', () => {
  it('repeat and join end to end', () => {
    expect([...repeatBatch(Float32Array.of(1, 2), 2)]).toEqual([1, 2, 1, 2]);
    expect([...joinFloats([Float32Array.of(1), Float32Array.of(2, 3)])]).toEqual([1, 2, 3]);
    const one = Float32Array.of(4);
    expect(joinFloats([one])).toBe(one);
  });
});
