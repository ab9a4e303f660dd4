import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ByteReader } from '@/pipeline/onnx/protobuf-fields';
import { findExternalData } from '@/pipeline/runtime/find-external-data';
import { externalWeightModel, tinyModel } from '../../../integration/runtime/tiny-graph';

function readerOf(bytes: Uint8Array): ByteReader & { readonly readBytes: () => number } {
  let readBytes = 0;
  return {
    size: bytes.length,
    read: (offset, length) => {
      const read = bytes.subarray(offset, offset + length);
      readBytes += read.length;
      return Promise.resolve(read);
    },
    readBytes: () => readBytes,
  };
}

describe('findExternalData', () => {
  it('finds each file once', async () => {
    const weight = (name: string, file: string) => ({ name, shape: [1], values: { file } });
    const bytes = tinyModel({
      nodes: [],
      inputs: [],
      outputs: [],
      weights: [weight('a', 'one.data'), weight('b', 'two.data'), weight('c', 'one.data')],
    });
    expect(await findExternalData(readerOf(bytes))).toEqual([
      { file: 'one.data', bytes: 8, elements: 2 },
      { file: 'two.data', bytes: 4, elements: 1 },
    ]);
  });

  it('finds none in a graph that holds its weights itself, and steps over them', async () => {
    const values = Array.from({ length: 250_000 }, () => 1);
    const bytes = tinyModel({ nodes: [], inputs: [], outputs: [], weights: [{ name: 'w', shape: [250_000], values }] });
    const reader = readerOf(bytes);
    expect(await findExternalData(reader)).toEqual([]);
    expect(reader.readBytes()).toBeLessThan(100_000);
  });

  it('reads the graphs of the starter', async () => {
    const bytes = readFileSync(new URL('../../../../models/starter/unet/model.onnx', import.meta.url));
    expect(await findExternalData(readerOf(bytes))).toEqual([]);
  });

  it('leaves bytes that are no graph to the runtime that loads them', async () => {
    expect(await findExternalData(readerOf(new TextEncoder().encode('this is no graph')))).toEqual([]);
    expect(await findExternalData(readerOf(externalWeightModel('w.data', 2).subarray(0, 40)))).toEqual([]);
    expect(await findExternalData(readerOf(new Uint8Array(0)))).toEqual([]);
  });

  it('reads through windows: a field may lie across two', async () => {
    const long = Array.from({ length: 4093 }, () => 1);
    const bytes = tinyModel({
      nodes: [],
      inputs: [],
      outputs: [],
      weights: [
        { name: 'w', shape: [4093], values: long },
        { name: 'v', shape: [1], values: { file: 'late.data' } },
      ],
    });
    expect(await findExternalData(readerOf(bytes))).toEqual([{ file: 'late.data', bytes: 4, elements: 1 }]);
  });
});
