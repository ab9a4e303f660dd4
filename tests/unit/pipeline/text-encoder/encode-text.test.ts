import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openModel } from '@/pipeline/models/open-model';
import type { OpenedModel } from '@/pipeline/models/opened-model';
import { plainChunk } from '@/pipeline/text-encoder/chunk-tokens';
import { encodeText, zeroEncoding } from '@/pipeline/text-encoder/encode-text';
import { createEncodingCache } from '@/pipeline/text-encoder/encoding-cache';
import { openModelTokenizer } from '@/pipeline/text-encoder/open-tokenizer';
import { largestDifference } from '@/scripts/parity/compare-pictures';
import { fixSide } from '@/tests/unit/pipeline/models/fix-side';
import { goldenPath, openRuntime } from '@/tests/golden/open-runtime';

/** A run of two rows may add up in another order than a run of one; states are of size 1. */
const ROW_ORDER = 2e-5;

const runtime = openRuntime();
afterAll(() => runtime.close());

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'koma-text-'));
});
afterEach(() => rm(place, { recursive: true }));

/** The texts as chunks for each of the model's tokenizers. */
function chunksOf(model: OpenedModel, texts: readonly string[]) {
  return Promise.all(
    model.tokenizers.map(async (source) => {
      const tokenizer = await openModelTokenizer(source);
      return texts.map((text) => plainChunk(tokenizer, text));
    }),
  );
}

async function encode(model: OpenedModel, texts: readonly string[], o: Partial<Parameters<typeof encodeText>[0]> = {}) {
  return encodeText({ runtime, model, chunks: await chunksOf(model, texts), clipSkip: null, ...o });
}

describe('encodeText', () => {
  it('an encoder that was exported for a batch of one gives the same', async () => {
    const open = await openModel(goldenPath('control/model'));
    await cp(goldenPath('control/model'), join(place, 'fixed'), { recursive: true });
    await fixSide(join(place, 'fixed/text_encoder/model.onnx'), 'batch', 1);
    const fixed = await openModel(join(place, 'fixed'));
    expect(fixed.graphs.textEncoder.inputs[0]?.shape).toEqual([1, 77]);
    const texts = ['1girl, silver hair', 'sky'];
    const [ours, expected] = [await encode(fixed, texts), await encode(open, texts)];
    expect(ours.hidden.shape).toEqual(expected.hidden.shape);
    expect(largestDifference(ours.hidden.data, expected.hidden.data)).toBeLessThan(ROW_ORDER);
  });

  it('SDXL: both encoders side by side for every chunk, pooled text of the first', async () => {
    const model = await openModel(goldenPath('parity/models/sdxl'));
    const both = await encode(model, ['1girl, silver hair', 'sky']);
    const first = await encode(model, ['1girl, silver hair']);
    expect(both.hidden.shape).toEqual([1, 154, 72]);
    expect(both.pooled?.shape).toEqual([1, 24]);
    const pooled = [both, first].map((each) => each.pooled?.data ?? new Float32Array(0));
    expect(largestDifference(pooled[0] ?? [], pooled[1] ?? [])).toBeLessThan(ROW_ORDER);
    const start = both.hidden.data.subarray(0, first.hidden.data.length);
    expect(largestDifference(start, first.hidden.data)).toBeLessThan(ROW_ORDER);
  });

  it('SDXL: clip skip reads an earlier layer, and one too many is refused with the file', async () => {
    const model = await openModel(goldenPath('parity/models/sdxl'));
    const [none, one] = [await encode(model, ['sky']), await encode(model, ['sky'], { clipSkip: 1 })];
    expect(one.hidden.data).not.toEqual(none.hidden.data);
    await expect(encode(model, ['sky'], { clipSkip: 5 })).rejects.toMatchObject({
      code: 'capability-missing',
      message: expect.stringMatching(/text_encoder\/model\.onnx has 4 hidden states/),
    });
  });

  it('a prompt that was encoded before costs no run; another clip skip or weight does', async () => {
    const model = await openModel(goldenPath('parity/models/sd15'));
    const cache = createEncodingCache();
    const runs: string[] = [];
    const stop = runtime.onEvent((event) => event.type === 'run' && runs.push(event.graph));
    const first = await encode(model, ['sky'], { cache });
    expect(await encode(model, ['sky'], { cache })).toBe(first);
    expect(runs).toHaveLength(1);
    await encode(model, ['sky'], { cache, clipSkip: 1 });
    const heavier = (await chunksOf(model, ['sky'])).map((chunks) =>
      chunks.map(({ ids }) => ({ ids, weights: ids.map(() => 1.5) })),
    );
    await encode(model, ['sky'], { cache, chunks: heavier });
    expect(runs).toHaveLength(3);
    stop();
  });

  it('zeros have the shape of what they stand for', async () => {
    const encoding = await encode(await openModel(goldenPath('parity/models/sdxl')), ['']);
    const zeros = zeroEncoding(encoding);
    expect([zeros.hidden.shape, zeros.pooled?.shape]).toEqual([encoding.hidden.shape, encoding.pooled?.shape]);
    expect([...zeros.hidden.data, ...(zeros.pooled?.data ?? [])].every((value) => value === 0)).toBe(true);
  });

  it('a signal that was raised is honoured before anything runs', async () => {
    const model = await openModel(goldenPath('parity/models/sd15'));
    await expect(encode(model, ['sky'], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
