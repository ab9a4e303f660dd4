import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGgufFiles } from '@/lib/server/language-model/find-gguf-files';
import { GgufError } from '@/lib/server/language-model/gguf/gguf-reader';
import { parseGguf } from '@/lib/server/language-model/gguf/parse-gguf';
import { ggufBytes, LLAMA } from './gguf-bytes';

const GOOD = ggufBytes(LLAMA);
const refusal = (bytes: Uint8Array): string => {
  try {
    parseGguf(bytes);
    return 'none';
  } catch (error) {
    return error instanceof GgufError ? error.message : `thrown: ${String(error)}`;
  }
};

describe('a GGUF header', () => {
  it('tells what the model is', () => {
    expect(parseGguf(GOOD)).toEqual({
      architecture: 'llama',
      name: 'Tiny Model',
      contextLength: 8192,
      layerCount: 30,
      embeddingLength: 576,
      keyValueShare: 1 / 3,
      hasChatTemplate: true,
    });
  });

  it.each([
    ['another file', new TextEncoder().encode('<html>'), 'no GGUF file'],
    ['nothing', new Uint8Array(), 'no GGUF file'],
    ['a version to come', ggufBytes(LLAMA, { version: 9 }), 'GGUF version 9'],
    ['a number of entries that none has', ggufBytes(LLAMA, { count: 2n ** 40n }), 'more entries'],
    ['an impossible number', ggufBytes(LLAMA, { count: 2n ** 64n - 1n }), 'impossible number'],
    ['a picture model', ggufBytes([['general.architecture', 8, 'flux']]), 'no language model'],
    ['an unknown type', ggufBytes([['general.architecture', 77, 'x']]), 'unknown type'],
    ['a header cut off', GOOD.subarray(0, 200), 'cut off'],
  ])('is refused with a reason: %s', (_, bytes, words) => {
    expect(refusal(bytes)).toContain(words);
  });

  it('is read or refused whatever its bytes are', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 400 }).map((tail) => new Uint8Array([...GOOD.subarray(0, 24), ...tail])),
      fc.tuple(fc.nat({ max: GOOD.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => {
        const broken = Uint8Array.from(GOOD);
        broken[at] = byte;
        return broken;
      }),
      fc.nat({ max: GOOD.length }).map((length) => GOOD.subarray(0, length)),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        expect(refusal(given)).not.toContain('thrown');
      }),
      { numRuns: 400 },
    );
  });
});

it('language models are found in a folder and the folders below it, whole or with what is wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'koma-gguf-'));
  try {
    await mkdir(join(folder, 'below'));
    await writeFile(join(folder, 'tiny.gguf'), GOOD);
    await writeFile(join(folder, 'notes.txt'), 'no model');
    await writeFile(join(folder, 'broken.GGUF'), 'GGUFno');
    await writeFile(join(folder, 'below', 'big-00001-of-00002.gguf'), GOOD);
    await writeFile(join(folder, 'below', 'half-00001-of-00002.gguf'), GOOD);
    await writeFile(join(folder, 'below', 'big-00002-of-00002.gguf'), Buffer.alloc(1000));
    const found = await findGgufFiles(folder);
    expect(found.map(({ id, file }) => [id, typeof file === 'string' ? file : file.byteSize])).toEqual([
      ['below/big-00001-of-00002.gguf', GOOD.length + 1000],
      ['below/half-00001-of-00002.gguf', 'Part 2 of 2 of the language model is missing.'],
      ['broken.GGUF', 'The file’s header is cut off or larger than any language model’s.'],
      ['tiny.gguf', GOOD.length],
    ]);
    expect(await findGgufFiles(join(folder, 'absent'))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
