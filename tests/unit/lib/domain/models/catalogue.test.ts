import { expect, it } from 'vitest';
import { z } from 'zod';
import { fileChoiceSchema } from '@/lib/contracts/downloads';
import { CATALOGUE, entrySource, holdsEntry } from '@/lib/domain/models/catalogue';
import { parseSource } from '@/lib/domain/models/sources/parse-source';

const { entries, sets } = CATALOGUE;
const ids = entries.map(({ id }) => id);

it('has forty entries at least, each once, and names nothing that it lacks', () => {
  expect(entries.length).toBeGreaterThanOrEqual(40);
  expect(new Set(ids).size).toBe(ids.length);
  const named = [...entries.flatMap(({ needs }) => needs), ...sets.flatMap((set) => set.entries)];
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

it('calls no entry listed whose hashes are not known, and names no hash twice', () => {
  const listed = entries.filter(({ evidence }) => evidence === 'listed');
  expect(listed.filter(({ files }) => files.some(({ sha256 }) => sha256 === undefined))).toEqual([]);
  const hashes = entries.flatMap(({ files }) => files.flatMap(({ sha256 }) => sha256 ?? []));
  expect(new Set(hashes).size).toBe(hashes.length);
});

it('names only files that Koma opens, at sources that can be pasted', () => {
  const paths = entries.flatMap(({ files }) => files.flatMap(({ path }) => path ?? []));
  expect(paths.filter((path) => !/\.(safetensors|onnx|gguf|csv)$/.test(path))).toEqual([]);
  expect(entries.filter((entry) => parseSource(entrySource(entry))?.kind !== 'hugging-face')).toEqual([]);
});

it('knows a source that no longer holds what an entry lists', () => {
  const entry = entries.find(({ id }) => id === 'noob-lineart');
  if (entry === undefined) throw new Error('The entry is gone.');
  const sha256 = entry.files[0]?.sha256 ?? null;
  const choice = (hash: string | null, count = 1) => ({
    ...{ id: 'a', name: 'a', kind: 'controlnet', form: 'file', bytes: 1 },
    files: Array.from({ length: count }, () => ({ path: 'a', bytes: 1, sha256: hash })),
  });
  const holds = (...choices: object[]) => holdsEntry(entry, z.array(fileChoiceSchema).parse(choices));
  expect([holds(choice(sha256)), holds(choice(null))]).toEqual([true, true]);
  expect([holds(), holds(choice('0'.repeat(64))), holds(choice(sha256, 2)), holds(choice(sha256), choice(sha256))]).toEqual(
    [false, false, false, false],
  );
});

it('can install every entry of a starter set without a further choice, each under a name of its own', () => {
  const inSets = sets.flatMap((set) => set.entries.flatMap((id) => entries.filter((entry) => entry.id === id)));
  expect(inSets.filter(({ files }) => files.length !== 1 || files[0]?.path === undefined)).toEqual([]);
});

it('puts nothing into a starter set that Koma can’t use,', () => {
  const inSets = sets.flatMap((set) => set.entries.flatMap((id) => entries.filter((entry) => entry.id === id)));
  expect(inSets.filter(({ isUsable }) => !isUsable)).toEqual([]);
});
