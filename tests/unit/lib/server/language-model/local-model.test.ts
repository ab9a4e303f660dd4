import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readGgufFile } from '@/lib/server/language-model/gguf/read-gguf-file';
import { openLocalModel, unloadLocalModel } from '@/lib/server/language-model/local-model';
import { draftWithModel, type DraftSoFar } from '@/lib/server/scripts/draft-with-model';

const HOST = join(import.meta.dirname, 'stand-in-host.ts');
const FILE = {
  architecture: 'llama',
  name: 'Tiny',
  contextLength: 8192,
  layerCount: 30,
  embeddingLength: 576,
  keyValueShare: 1 / 3,
  hasChatTemplate: true,
  byteSize: 1000,
};
const ASKED = { premise: 'A keeper finds a robot on the beach.', pageCount: 1, seed: 1, language: 'en' } as const;

afterAll(unloadLocalModel);

const ask = (
  path: string,
  o: {
    limits?: { firstTokenMs: number; wholeMs: number };
    signal?: AbortSignal;
    memory?: number;
    onDraft?: (soFar: DraftSoFar) => void;
  } = {},
) => {
  const { limits = { firstTokenMs: 50_000, wholeMs: 55_000 }, memory = 8e9, onDraft = () => undefined } = o;
  const model = openLocalModel({
    path,
    file: FILE,
    device: 'cpu',
    threads: 1,
    hostFile: HOST,
    limits,
    memory: () => memory,
  });
  return draftWithModel(model, ASKED, { signal: o.signal ?? new AbortController().signal, onDraft });
};
const failure = (...o: Parameters<typeof ask>): Promise<string> =>
  ask(...o).then(
    () => 'none',
    (error: unknown) =>
      error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : String(error),
  );

describe('a local language model, in a process of its own', () => {
  it('writes a draft that grows', async () => {
    const grown: DraftSoFar[] = [];
    const { text } = await ask('/models/good', { onDraft: (soFar) => grown.push(soFar) });
    expect(text).toContain('@Otto\nYou again?');
    expect(grown.length).toBeGreaterThan(0);
  });

  it('answers one at a time, stays loaded, and goes when another is asked', async () => {
    const titles = await Promise.all([1, 2].map(async () => (await ask('/models/counts')).draft.title));
    const [first, second] = titles.map((title) => /Answer (\d) of (\d+)/.exec(title)?.slice(1));
    expect([first?.[0], second?.[0]]).toEqual(['1', '2']);
    expect(first?.[1]).toBe(second?.[1]);
    await ask('/models/good');
    expect((await ask('/models/counts')).draft.title).toContain('Answer 1 of');
  });

  it.each([
    ['half', 'language-model-answer-cut: The language model stopped half way'],
    ['nonsense', 'language-model-answer-invalid'],
    ['floods', 'language-model-answer-invalid: The language model’s answer is longer than any draft.'],
    ['crashes', 'language-model-answer-cut: The process of the language model ended'],
    ['wrong', 'language-model-answer-cut: The process of the language model ended'],
    ['memory', 'language-model-refused: The language model needs more memory than this machine has free.'],
    ['long', 'language-model-input-too-long: Premise and draft need about 9 tokens.'],
  ])('that fails is told, and the next one works: %s', async (path, told) => {
    expect(await failure(`/models/${path}`)).toContain(told);
    expect((await ask('/models/good')).draft.pages).toHaveLength(1);
  });

  it('that takes too long or is cancelled is killed, and the next one works', async () => {
    expect(await failure('/models/silent', { limits: { firstTokenMs: 200, wholeMs: 50_000 } })).toContain(
      'took-too-long',
    );
    const cancelled = new AbortController();
    const asked = failure('/models/silent', { signal: cancelled.signal });
    setTimeout(() => cancelled.abort(), 100);
    expect(await asked).toBe('state-conflict: The draft was cancelled.');
    expect((await ask('/models/good')).draft.pages).toHaveLength(1);
  });

  it('that needs more memory than is free is not loaded', async () => {
    expect(await failure('/models/another', { memory: 100e6 })).toMatch(
      /^language-model-refused: The language model needs about 0\.4 GB of memory, and 0\.1 GB are free\.$/,
    );
  });
});

/** Names a GGUF file of a small instruct model; without it the test is skipped. */
const real = process.env.KOMA_TEST_GGUF;

describe('a real language model', () => {
  it.skipIf(real === undefined)(
    'writes a draft of the page that was asked for, held to the schema',
    async () => {
      const path = String(real);
      const model = openLocalModel({ path, file: await readGgufFile(path), device: 'cpu', threads: 1 });
      const { draft } = await draftWithModel(model, ASKED, {
        signal: new AbortController().signal,
        onDraft: () => undefined,
      });
      expect(draft.pages).toHaveLength(1);
      expect(draft.people.length).toBeGreaterThan(0);
    },
    20 * 60_000,
  );
});
