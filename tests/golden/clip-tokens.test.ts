import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readClipVocabulary } from '@/pipeline/text-encoder/clip-vocabulary';
import { openModelTokenizer, openTokenizer } from '@/pipeline/text-encoder/open-tokenizer';
import { goldenPath } from './open-runtime';

const recorded = z
  .array(z.object({ text: z.string(), ids: z.array(z.number()) }))
  .parse(JSON.parse(readFileSync(goldenPath('clip/tokens.json'), 'utf8')));
const clip = { folder: null, padId: null, words: [] };

describe('ids with CLIP’s own 49,408 words are those of the reference tokenizer', () => {
  it.each(recorded)('$text', async ({ text, ids }) => {
    const { startId, endId, encode } = await openModelTokenizer(clip);
    expect([startId, ...encode(text), endId]).toEqual(ids);
  });

  it('start, end and comma have the ids that every SD model was trained with', async () => {
    expect(await openModelTokenizer(clip)).toMatchObject({ startId: 49406, endId: 49407, padId: 49407, commaId: 267 });
    expect(await openModelTokenizer({ ...clip, padId: 0 })).toMatchObject({ padId: 0 });
  });

  it('a version line with a quotation mark, as the original file has it, is no merge', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'koma-clip-'));
    const { vocabulary, merges } = await readClipVocabulary();
    const lines = ['"bpe_simple_vocab_16e6.txt#version: 0.2', ...merges.map((pair) => pair.join(' '))];
    await writeFile(join(folder, 'merges.txt'), lines.join('\n'));
    await writeFile(join(folder, 'vocab.json'), JSON.stringify(vocabulary));
    const { encode } = await openTokenizer(folder);
    expect(encode('a photo of a cat')).toEqual([320, 1125, 539, 320, 2368]);
    await rm(folder, { recursive: true });
  });
});
