import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { TokenizerFiles } from '../models/read-tokenizer-files';

/** OpenAI's merges (MIT, see `clip-merges.LICENSE`): two word pieces a line, by rank. */
const MERGES = fileURLToPath(new URL('./clip-merges.txt.gz', import.meta.url));
const START = '<|startoftext|>';
const END = '<|endoftext|>';

/**
 * CLIP's own tokenizer (Radford et al. 2021, arXiv 2103.00020), which single-file checkpoints don't carry: the letters of
 * all bytes, the same at a word's end, the merged pairs by rank, and the two special tokens; 49,408 ids in all.
 */
export async function readClipVocabulary(): Promise<TokenizerFiles> {
  const text = (await promisify(gunzip)(await readFile(MERGES))).toString('utf8');
  const merges = text.split('\n').map((line): [string, string] => {
    const [left = '', right = ''] = line.split(' ');
    return [left, right];
  });
  const letters = byteLetters();
  const pieces = [
    ...letters,
    ...letters.map((letter) => `${letter}</w>`),
    ...merges.map(([left, right]) => left + right),
    START,
    END,
  ];
  const vocabulary = Object.fromEntries(pieces.map((piece, id) => [piece, id]));
  return { vocabulary, merges, start: START, end: END, pad: END, unknown: END };
}

/** A letter for each byte: itself where it can be printed, those from U+0100 on for the others, which come last. */
function byteLetters(): string[] {
  const isPrinted = (byte: number) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const hidden = bytes.filter((byte) => !isPrinted(byte)).map((_, index) => 256 + index);
  return [...bytes.filter(isPrinted), ...hidden].map((code) => String.fromCodePoint(code));
}
