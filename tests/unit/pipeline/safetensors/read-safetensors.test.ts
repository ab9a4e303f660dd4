import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PipelineError } from '@/pipeline/error';
import { readSafetensors } from '@/pipeline/safetensors/read-safetensors';
import { readScalars } from '@/pipeline/safetensors/read-scalars';
import { safetensorsBytes, withHeader, writeSafetensors } from './write-safetensors';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koma-safetensors-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string) => join(folder, name);
const sentence = async (bytes: Uint8Array): Promise<string> => {
  await writeFile(file('some.safetensors'), bytes);
  const error: unknown = await readSafetensors(file('some.safetensors')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PipelineError);
  return error instanceof PipelineError ? error.message : '';
};
const header = (entries: Readonly<Record<string, unknown>>) => withHeader(JSON.stringify(entries), new Uint8Array(16));

describe('a safetensors file', () => {
  it('tells where its tensors lie, also after a header of odd length', async () => {
    const path = await writeSafetensors(file('odd.safetensors'), {
      a: { dtype: 'F16', shape: [2, 3] },
      bcd: { dtype: 'F32', shape: [] },
    });
    const { tensors, sizeBytes } = await readSafetensors(path);
    const [a, b] = [tensors.get('a'), tensors.get('bcd')];
    expect(a).toMatchObject({ type: 'F16', shape: [2, 3], bytes: 12 });
    expect(b).toMatchObject({ type: 'F32', shape: [], bytes: 4, offset: (a?.offset ?? 0) + 12 });
    expect((b?.offset ?? 0) + 4).toBe(sizeBytes);
  });

  it('gives its scalars as numbers in every type that trainers write', async () => {
    const bytes = (make: (buffer: Buffer) => void, size: number) => {
      const buffer = Buffer.alloc(size);
      make(buffer);
      return buffer;
    };
    const path = await writeSafetensors(file('scalars.safetensors'), {
      f32: { dtype: 'F32', shape: [], bytes: bytes((b) => b.writeFloatLE(8), 4) },
      bf16: { dtype: 'BF16', shape: [], bytes: Buffer.from([0x00, 0x41]) },
      f16: { dtype: 'F16', shape: [1], bytes: Buffer.from([0x00, 0x48]) },
      i64: { dtype: 'I64', shape: [], bytes: bytes((b) => b.writeBigInt64LE(8n), 8) },
      matrix: { dtype: 'F32', shape: [2, 2] },
    });
    const scalars = await readScalars(await readSafetensors(path));
    expect(Object.fromEntries(scalars)).toEqual({ f32: 8, bf16: 8, f16: 8, i64: 8 });
  });

  it('is refused with what is wrong with it', async () => {
    const place = (from: number, to: number, shape: readonly number[] = [4]) => ({
      dtype: 'F16',
      shape,
      data_offsets: [from, to],
    });
    expect(await sentence(Buffer.alloc(4))).toContain('too short');
    expect(await sentence(Buffer.from('PK\x03\x04 a zip archive of pickles'))).toContain('pickle');
    expect(await sentence(Buffer.alloc(64, 0xff))).toContain('no safetensors header');
    expect(await sentence(withHeader('{"a": ', new Uint8Array(8)))).toContain('not JSON');
    expect(await sentence(header({ a: place(0, 400, [200]) }))).toContain('ends before its tensor "a"');
    expect(await sentence(header({ a: place(8, 0) }))).toContain('ends before its tensor');
    expect(await sentence(header({ a: place(0, 8, [5]) }))).toContain('has another size');
    expect(await sentence(header({ a: place(0, 8), b: place(4, 12) }))).toContain('over each other');
    expect(await sentence(header({ a: { ...place(0, 8), dtype: 'Q4' } }))).toContain('Q4');
    expect(await sentence(header({ a: 7 }))).toContain('nothing usable');
    const twice =
      '{"a":{"dtype":"F16","shape":[4],"data_offsets":[0,8]},"a":{"dtype":"F16","shape":[4],"data_offsets":[8,16]}}';
    expect(await sentence(withHeader(twice, new Uint8Array(16)))).toContain('names a tensor twice');
  });

  it('is refused when it was cut anywhere', async () => {
    const whole = safetensorsBytes({ a: { dtype: 'F32', shape: [8, 8] }, b: { dtype: 'F16', shape: [3] } });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        await writeFile(file('cut.safetensors'), whole);
        await truncate(file('cut.safetensors'), length);
        await expect(readSafetensors(file('cut.safetensors'))).rejects.toBeInstanceOf(PipelineError);
      }),
      { numRuns: 60 },
    );
  });

  it('opens or is refused with a sentence, whatever its header says', async () => {
    const side = fc.oneof(fc.integer(), fc.double(), fc.constant(2 ** 53), fc.constant('x'));
    const entry = fc.oneof(
      fc.jsonValue(),
      fc.record({
        dtype: fc.constantFrom('F32', 'F16', 'BF16', 'F8_E4M3', 'I64', 'X'),
        shape: fc.array(side, { maxLength: 9 }),
        data_offsets: fc.tuple(side, side),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), entry, { maxKeys: 4 }), async (entries) => {
        await writeFile(file('any.safetensors'), header(entries));
        const result: unknown = await readSafetensors(file('any.safetensors')).catch((thrown: unknown) => thrown);
        if (result instanceof Error) expect(result).toBeInstanceOf(PipelineError);
        else expect(result).toMatchObject({ name: 'any.safetensors' });
      }),
      { numRuns: 200 },
    );
  });
});
