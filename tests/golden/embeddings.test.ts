import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openModel } from '@/pipeline/models/open-model';
import { plainChunk } from '@/pipeline/text-encoder/chunk-tokens';
import { encodeText } from '@/pipeline/text-encoder/encode-text';
import { openModelTokenizer } from '@/pipeline/text-encoder/open-tokenizer';
import { readNpy } from '@/scripts/parity/read-npy';
import { largestDifference } from '@/scripts/parity/compare-pictures';
import { goldenPath, openRuntime } from './open-runtime';
import { gapTolerance } from './runtime-gap';

const runtime = openRuntime();
afterAll(() => runtime.close());

/**
 * The largest difference of all records between torch as recorded and onnxruntime-node 1.30 on x86 with AVX2 alone (AMD EPYC
 * 7003), on values of up to 3.6.
 */
const MEASURED_GAP = 1.2e-5;

const recordSchema = z.array(
  z.object({
    model: z.string(),
    text: z.string(),
    last_hidden_state: z.string(),
    penultimate_after_final_layer_norm: z.string(),
  }),
);
const records = recordSchema
  .parse(JSON.parse(readFileSync(goldenPath('parity/embeddings.json'), 'utf8')))
  .filter(({ model }) => model !== 'sdxl');

describe('hidden states are those of the reference encoder', () => {
  it.each(records)('$model, last layer: $text', async (record) => {
    const { hidden } = await encode(record, 0);
    const expected = await readNpy(goldenPath(`parity/${record.last_hidden_state}`));
    expect(largestDifference(hidden.data, expected.data)).toBeLessThan(gapTolerance(MEASURED_GAP));
  });

  it.each(records)('$model, one layer skipped on a stock graph: $text', async (record) => {
    const { hidden } = await encode(record, 1);
    const expected = await readNpy(goldenPath(`parity/${record.penultimate_after_final_layer_norm}`));
    expect(largestDifference(hidden.data, expected.data)).toBeLessThan(gapTolerance(MEASURED_GAP));
  });
});

async function encode({ model: name, text }: { model: string; text: string }, clipSkip: number) {
  const model = await openModel(goldenPath(`parity/models/${name}`));
  const [source] = model.tokenizers;
  if (!source) throw new Error('the model has no tokenizer');
  const chunk = plainChunk(await openModelTokenizer(source), text);
  return encodeText({ runtime, model, chunks: [[chunk]], clipSkip });
}
