import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PipelineError } from '@/pipeline/error';
import { openCheckpoint } from '@/pipeline/models/open-checkpoint';
import { readSafetensors } from '@/pipeline/safetensors/read-safetensors';
import { fullSizeLayout } from '@/scripts/checkpoint/full-size-layout';
import { goldenPath } from '../../../golden/open-runtime';
import { withHeader } from '../safetensors/write-safetensors';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'koma-headers-'));
});
afterAll(() => rm(place, { recursive: true }));

const names = fullSizeLayout('sd15').map(({ name }) => name);
const known = ['v_pred', 'ztsnr', 'emb_params', 'scaled_fp8', 'head.modulation', 'conv_in.weight', '__proto__', ''];
const key = fc.oneof(fc.constantFrom(...names), fc.constantFrom(...known), fc.string());
const number = fc.oneof(fc.integer({ min: -2, max: 64 }), fc.double(), fc.maxSafeInteger());
const entry = fc.oneof(
  fc.record({
    dtype: fc.constantFrom('F16', 'F32', 'BF16', 'F8_E4M3', 'I64', 'F4', ''),
    shape: fc.array(number, { maxLength: 5 }),
    data_offsets: fc.array(number, { maxLength: 3 }),
  }),
  // Tensors of no bytes are well-formed wherever they lie.
  fc.record({ dtype: fc.constant('F16'), shape: fc.constantFrom([0], [0, 4, 3, 3], [0, 0]), data_offsets: fc.constant([0, 0]) }),
  fc.jsonValue(),
);
const header = fc.oneof(
  fc.array(fc.tuple(key, entry), { maxLength: 30 }).map((entries) => JSON.stringify(Object.fromEntries(entries))),
  fc.string(),
);

/** A sentence for people: not an error of the language, and one that ends. */
async function expectRefused(path: string): Promise<void> {
  const error: unknown = await openCheckpoint(path).then(() => null, (reason: unknown) => reason);
  if (error === null) return;
  expect(error).toBeInstanceOf(PipelineError);
  expect(error instanceof PipelineError ? error.message : '').toMatch(/\.$/);
}

describe('any file', () => {
  it('of any header opens or is refused with a sentence', async () => {
    const path = join(place, 'any.safetensors');
    await fc.assert(
      fc.asyncProperty(header, fc.uint8Array({ maxLength: 64 }), async (text, data) => {
        await writeFile(path, withHeader(text, data));
        await expectRefused(path);
      }),
      { numRuns: 200 },
    );
  });

  it('that was whole, with some of its tensors gone, moved or reshaped, opens or is refused with a sentence', async () => {
    const { tensors } = await readSafetensors(goldenPath('checkpoints/sd15.safetensors'));
    const keys = [...tensors.keys()];
    const path = join(place, 'changed.safetensors');
    const change = fc.record({
      of: fc.constantFrom(...keys),
      to: fc.oneof(
        fc.constant(null),
        fc.record({ shape: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }), at: fc.integer({ min: 0, max: 100 }) }),
      ),
    });
    const data = new Uint8Array(20_000);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const entries = new Map<string, unknown>(
          keys.map((each) => [each, { dtype: 'F16', shape: [0], data_offsets: [0, 0] }]),
        );
        for (const { of, to } of changes) {
          if (to === null) entries.delete(of);
          else {
            const bytes = 2 * to.shape.reduce((all, side) => all * side, 1);
            entries.set(of, { dtype: 'F16', shape: to.shape, data_offsets: [to.at, to.at + bytes] });
          }
        }
        await writeFile(path, withHeader(JSON.stringify(Object.fromEntries(entries)), data));
        await expectRefused(path);
      }),
      { numRuns: 50 },
    );
  });
});
