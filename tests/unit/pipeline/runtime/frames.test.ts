import { describe, expect, it } from 'vitest';
import { createFrameReader, encodeFrame } from '@/pipeline/runtime/frames.mjs';

const head = { kind: 'ラフ', shape: [1, 2], none: null };
const arrays = [Uint8Array.of(1, 2, 3), Float32Array.of(1.5, -0), new Float64Array(0), BigInt64Array.of(-1n)];

/** What a reader makes of bytes that arrive in chunks of `size`. */
function readInChunks(bytes: Uint8Array, size: number) {
  const messages: { head: unknown; arrays: Uint8Array[] }[] = [];
  const read = createFrameReader((message) => messages.push(message));
  for (let start = 0; start < bytes.length; start += size) read(bytes.subarray(start, start + size));
  return messages;
}

const frame = Buffer.concat(encodeFrame(head, arrays));
const twoFrames = Buffer.concat([
  frame,
  ...encodeFrame({ second: true }, []),
  ...encodeFrame(['third'], arrays.slice(0, 1)),
]);

describe('frames', () => {
  it.each([1, 7, 16, 17, 64, 10_000])('come out as they went in, in chunks of %i bytes', (size) => {
    const [first, second, third, ...more] = readInChunks(twoFrames, size);
    expect(first?.head).toEqual(head);
    expect(first?.arrays.map((array) => [...array])).toEqual(
      arrays.map(({ buffer, byteOffset, byteLength }) => [...new Uint8Array(buffer, byteOffset, byteLength)]),
    );
    expect(second).toEqual({ head: { second: true }, arrays: [] });
    expect(third).toEqual({ head: ['third'], arrays: [Uint8Array.of(1, 2, 3)] });
    expect(more).toEqual([]);
  });

  it('give arrays that are aligned for any element type', () => {
    const [message] = readInChunks(frame, 5);
    expect(message?.arrays.map(({ byteOffset }) => byteOffset % 8)).toEqual([0, 0, 0, 0]);
  });

  it('send a view, not the buffer behind it', () => {
    const view = Float32Array.of(1, 2, 3, 4).subarray(1, 3);
    const [message] = readInChunks(Buffer.concat(encodeFrame({}, [view])), 1000);
    expect(message?.arrays).toEqual([new Uint8Array(Float32Array.of(2, 3).buffer)]);
  });
});
