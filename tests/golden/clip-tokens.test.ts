import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTokenizer } from '@/pipeline/text-encoder/open-tokenizer';
import { goldenPath } from './open-runtime';

const recorded = z
  .array(z.object({ text: z.string(), ids: z.array(z.number()) }))
  .parse(JSON.parse(readFileSync(goldenPath('clip/tokens.json'), 'utf8')));

const folder = mkdtempSync(join(tmpdir(), 'koma-clip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const merges = gunzipSync(readFileSync(goldenPath('clip/merges.txt.gz'))).toString('utf8');
writeFileSync(join(folder, 'merges.txt'), merges);
writeFileSync(join(folder, 'vocab.json'), JSON.stringify(vocabularyOf(merges)));

describe('ids with CLIP’s own 49,408 words are those of the reference tokenizer', () => {
  it.each(recorded)('$text', async ({ text, ids }) => {
    const { startId, endId, encode } = await openTokenizer(folder);
    expect([startId, ...encode(text), endId]).toEqual(ids);
  });

  it('start, end and comma have the ids that every SD model was trained with', async () => {
    expect(await openTokenizer(folder)).toMatchObject({ startId: 49406, endId: 49407, padId: 49407, commaId: 267 });
  });

  it('a version line with a quotation mark, as the original file has it, is no merge', async () => {
    writeFileSync(join(folder, 'merges.txt'), merges.replace('#version', '"bpe_simple_vocab_16e6.txt#version'));
    const { encode } = await openTokenizer(folder);
    expect(encode('a photo of a cat')).toEqual([320, 1125, 539, 320, 2368]);
  });
});

/** The words that follow from the merges: bytes as printable characters, the same at a word's end, each merge joined. */
function vocabularyOf(text: string): Record<string, number> {
  const printable = [...range(33, 126), ...range(161, 172), ...range(174, 255)];
  const others = range(0, 255).filter((byte) => !printable.includes(byte));
  const bytes = [...printable, ...others.map((_, index) => 256 + index)].map((code) => String.fromCodePoint(code));
  const joined = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replace(' ', ''));
  const words = [...bytes, ...bytes.map((each) => `${each}</w>`), ...joined, '<|startoftext|>', '<|endoftext|>'];
  return Object.fromEntries(words.map((word, id) => [word, id]));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
