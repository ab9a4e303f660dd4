import { open, type FileHandle } from 'node:fs/promises';
import { createTorchNoise } from '@/pipeline/noise/torch-noise';
import { float32ToFloat16 } from '@/pipeline/runtime/float16';
import { elementCount } from '@/pipeline/tensor';
import { fullSizeLayout, type FullSize, type MadeTensor } from './full-size-layout';

/** Random values that all weights are taken from, again and again: a prime number, so that no two rows are alike. */
const VALUES = 1_048_573;
const SEED = 20n;

/**
 * Writes a checkpoint of a family's full size with random float16 weights, a tensor at a time. What stands at `path` is
 * replaced only if it does not exist.
 * @returns bytes written
 * @throws when the file exists already or the disk is full
 */
export async function makeCheckpoint(size: FullSize, path: string): Promise<number> {
  const layout = fullSizeLayout(size);
  const noise = createTorchNoise(SEED).normal(VALUES);
  const file = await open(path, 'wx');
  try {
    let bytes = await writeHeader(file, layout);
    for (const tensor of layout) bytes += await writeTensor(file, tensor, noise);
    return bytes;
  } finally {
    await file.close();
  }
}

async function writeHeader(file: FileHandle, layout: readonly MadeTensor[]): Promise<number> {
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  let at = 0;
  for (const { name, shape } of layout) {
    const bytes = 2 * elementCount(shape);
    header[name] = { dtype: 'F16', shape, data_offsets: [at, at + bytes] };
    at += bytes;
  }
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  await file.write(Buffer.concat([length, text]));
  return length.length + text.length;
}

async function writeTensor(
  file: FileHandle,
  { shape, spread, constant }: MadeTensor,
  noise: Float32Array,
): Promise<number> {
  const count = elementCount(shape);
  const values = float32ToFloat16(noise.subarray(0, count).map((value) => constant + spread * value));
  for (let done = 0; done < count; done += values.length) {
    const part = values.subarray(0, count - done);
    await file.write(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
  return 2 * count;
}
