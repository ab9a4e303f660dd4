import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTokenizer } from '@/pipeline/text-encoder/open-tokenizer';
import { plainChunk } from '@/pipeline/text-encoder/chunk-tokens';
import { goldenPath } from './open-runtime';

const recordedSchema = z.array(z.object({ text: z.string(), ids: z.array(z.number()), padded: z.array(z.number()) }));
const recorded = recordedSchema.parse(JSON.parse(readFileSync(goldenPath('parity/tokens.json'), 'utf8')));

describe('ids are those of the reference tokenizer', () => {
  it.each(recorded)('$text', async ({ text, ids }) => {
    const tokenizer = await openTokenizer(goldenPath('parity/models/sd15/tokenizer'));
    expect([tokenizer.startId, ...tokenizer.encode(text), tokenizer.endId]).toEqual(ids);
  });

  it.each(recorded)('cut and padded: $text', async ({ text, padded }) => {
    const tokenizer = await openTokenizer(goldenPath('parity/models/sd15/tokenizer'));
    const { ids } = plainChunk(tokenizer, text);
    const whole = [tokenizer.startId, ...ids, tokenizer.endId];
    expect([...whole, ...Array<number>(77 - whole.length).fill(tokenizer.padId)]).toEqual(padded);
  });

  it('the pad of each tokenizer is its own', async () => {
    const first = await openTokenizer(goldenPath('parity/models/sdxl/tokenizer'));
    const second = await openTokenizer(goldenPath('parity/models/sdxl/tokenizer_2'));
    expect(first.padId).toBe(first.endId);
    expect(second.padId).toBe(0);
  });
});
