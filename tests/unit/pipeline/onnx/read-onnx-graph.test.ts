import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBytesField, encodeVarint, MalformedProtobuf, type ByteReader } from '@/pipeline/onnx/protobuf-fields';
import { parseOnnxGraph, readOnnxGraph, type OnnxGraph } from '@/pipeline/onnx/read-onnx-graph';
import { goldenPath, repositoryPath } from '@/tests/golden/open-runtime';

const encoder = readFileSync(goldenPath('control/model/text_encoder/model.onnx'));
const text = (value: string) => new TextEncoder().encode(value);
const field = (number: number, ...parts: Uint8Array[]) => Buffer.concat(encodeBytesField(number, Buffer.concat(parts)));
const number = (at: number, value: number) => Buffer.concat([encodeVarint(at * 8), encodeVarint(value)]);

function readerOf(bytes: Uint8Array): ByteReader & { readonly largest: () => number } {
  let largest = 0;
  return {
    size: bytes.length,
    read: (offset, length) => {
      largest = Math.max(largest, length);
      return Promise.resolve(bytes.subarray(offset, offset + length));
    },
    largest: () => largest,
  };
}

/** A model of one graph with one float32 input and one constant, each of the given fields. */
function model(o: { dims?: Uint8Array[]; constant?: Uint8Array[] }): Uint8Array {
  const dims = (o.dims ?? []).map((dim) => field(1, dim));
  const type = field(1, number(1, 1), field(2, ...dims));
  const input = field(11, field(1, text('x')), field(2, type));
  return field(7, input, ...(o.constant ? [field(5, ...o.constant)] : []));
}

const entry = (key: string, value: string) => field(13, field(1, text(key)), field(2, text(value)));

describe('a graph says of itself', () => {
  it('its inputs, with sides that are fixed, named, open, and open as -1', async () => {
    const minusOne = Uint8Array.of(0x08, ...Array<number>(9).fill(0xff), 0x01);
    const dims = [number(1, 77), field(2, text('batch')), new Uint8Array(0), minusOne];
    const { inputs } = await parseOnnxGraph(readerOf(model({ dims })));
    expect(inputs).toEqual([{ name: 'x', type: 'float32', shape: [77, 'batch', null, null] }]);
  });

  it('constants are no inputs, though old exports list them there', async () => {
    const { inputs } = await parseOnnxGraph(readerOf(model({ constant: [field(8, text('x'))] })));
    expect(inputs).toEqual([]);
  });

  it('where weights beside it end; without a length, as far as the shape says', async () => {
    const end = async (...entries: Uint8Array[]) => {
      const constant = [number(1, 4), number(1, 6), number(2, 10), field(8, text('w')), ...entries];
      return (await parseOnnxGraph(readerOf(model({ constant })))).initializers[0]?.external;
    };
    const [place, offset, length] = [entry('location', 'w.bin'), entry('offset', '64'), entry('length', '100')];
    expect(await end(place, offset, length)).toEqual({ location: 'w.bin', bytes: 100, endByte: 164 });
    expect(await end(place, offset)).toEqual({ location: 'w.bin', bytes: 48, endByte: 64 + 48 });
    expect(await end()).toBeNull();
  });

  it('the starter’s U-Net: 19 MB read in pieces of 16 kB', async () => {
    const reader = readerOf(readFileSync(repositoryPath('models/starter/unet/model.onnx')));
    const graph: OnnxGraph = await parseOnnxGraph(reader);
    expect(graph.inputs.map(({ name }) => name)).toEqual(['sample', 'timestep', 'encoder_hidden_states', 'rough']);
    expect(graph.initializers.length).toBeGreaterThan(100);
    expect(reader.largest()).toBeLessThanOrEqual(16_384);
  });
});

describe('bytes that are no graph', () => {
  it.each(['offset', 'length'])('a place that no file has is refused: %s', async (key) => {
    const constant = [field(8, text('w')), entry('location', 'w.bin'), entry(key, '-7e300')];
    await expect(parseOnnxGraph(readerOf(model({ constant })))).rejects.toThrow(/"w" lies at no place/);
  });

  it('a name of megabytes is refused before it is read', async () => {
    const reader = readerOf(model({ constant: [field(8, new Uint8Array(2_000_000))] }));
    await expect(parseOnnxGraph(reader)).rejects.toThrow(MalformedProtobuf);
    expect(reader.largest()).toBeLessThanOrEqual(16_384);
  });

  it('cut off anywhere before the end of its graph, it is refused', async () => {
    // After the graph there are but a few bytes of versions.
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: encoder.length - 200 }), async (length) => {
        await expect(parseOnnxGraph(readerOf(encoder.subarray(0, length)))).rejects.toThrow(MalformedProtobuf);
      }),
      { numRuns: 40 },
    );
  });

  it('random bytes are read to an end, as a graph or a refusal, never as another error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const inGraph = field(7, bytes);
        const outcome = await parseOnnxGraph(readerOf(inGraph)).then(
          () => 'read',
          (error: unknown) => (error instanceof MalformedProtobuf ? 'refused' : error),
        );
        expect(['read', 'refused']).toContain(outcome);
      }),
      { numRuns: 500 },
    );
  });

  it('a file is refused by its name', async () => {
    await expect(readOnnxGraph(goldenPath('clip/README.md'))).rejects.toMatchObject({
      code: 'model-unreadable',
      message: expect.stringMatching(/clip\/README\.md is no ONNX graph/),
    });
    await expect(readOnnxGraph(goldenPath('clip'))).rejects.toMatchObject({
      code: 'model-unreadable',
      message: expect.stringContaining('golden/data/clip'),
    });
  });
});
