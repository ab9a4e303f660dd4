import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it, describe } from 'vitest';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';
import { hashBytes } from '@/pipeline/models/hash-bytes';
import { encodeRecipePicture } from '@/pipeline/deliver/encode-recipe-picture';
import { readRecipe } from '@/pipeline/deliver/read-recipe';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { encodePng } from '@/pipeline/image/encode-picture';
import { drawFromPrompt } from '@/scripts/draw/draw-from-prompt';
import { readDrawOptions } from '@/scripts/draw/draw-options';
import { openDrawEnvironment } from '@/scripts/draw/open-studio-model';
import { describeReplayed, exitCodeOf, summarize } from '@/scripts/replay/describe-replayed';
import { replayBook, type Replayed } from '@/scripts/replay/replay-book';

let folder = '';
let drawn: Uint8Array = new Uint8Array();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koma-replay-'));
  const out = join(folder, 'drawn.png');
  const options = readDrawOptions(['girl, smile', '--steps', '2', '--size', '128x128', '--seed', '5', '--out', out]);
  await drawFromPrompt(options, new AbortController().signal);
  drawn = await readFile(out);
});
afterAll(() => rm(folder, { recursive: true }));

/** The picture with one pixel another colour, and with the recipe of the first. */
async function withOnePixelChanged(bytes: Uint8Array): Promise<Uint8Array> {
  const { request, inputs, indexInBatch, runtime } = await readRecipe(bytes);
  const picture = await decodePicture(bytes, { channels: 3 });
  const data = picture.data.slice();
  data[0] = (data[0] ?? 0) ^ 1;
  const environment = await openDrawEnvironment(request.model.id, 'cpu');
  await environment.close();
  const { model } = environment;
  const changed = { ...picture, data };
  return encodeRecipePicture(changed, { format: 'png', request, inputs, model, runtime, indexInBatch });
}

interface Part {
  readonly bytes: Uint8Array;
  readonly kind: 'drawn' | 'uploaded';
}

/** A project file of one page with a panel for each picture; of the last no panel. */
async function writeBook(name: string, parts: readonly Part[]): Promise<string> {
  const rows = parts.map(({ bytes, kind }) => ({
    ...{ id: randomUUID(), sha256: hashBytes(bytes), kind, name: '', widthPx: 128, heightPx: 128 },
    ...{ generationId: null, index: 0, seed: null, stamp: null },
  }));
  const pageId = randomUUID();
  const polygon = [
    { x: 0, y: 0 },
    { x: 50, y: 0 },
    { x: 50, y: 50 },
    { x: 0, y: 50 },
  ];
  const page = {
    ...{ id: pageId, chapter: 1, template: null, isSpread: false, balloons: [], states: [] },
    panels: rows.slice(0, -1).map(({ id }) => ({ id: randomUUID(), polygon, content: emptyContent(1), pictureId: id })),
    layers: defaultLayers(pageId),
  };
  const project = {
    ...{ title: 'Rain', description: '', style: '', styleRecord: {}, readingDirection: 'rtl' },
    ...{ pageFormat: 'own:182x257+0', languages: ['en'], coverPictureId: null, script: '' },
    ...{ characters: [], places: [], generations: [], pictures: rows },
    ...{ references: [], sheetPicks: [], typefaces: [] },
  };
  const head = { form: 'koma-project', version: 1, software: 'Koma', madeAt: new Date(0).toISOString(), pageCount: 1 };
  const json = (value: unknown) => strToU8(JSON.stringify(value));
  const file = join(folder, name);
  const pictures = Object.fromEntries(rows.map(({ sha256 }, at) => [`pictures/${sha256}`, parts[at]?.bytes ?? drawn]));
  const documents = { 'koma.json': json(head), 'project.json': json(project), 'pages/0001.json': json(page) };
  await writeFile(file, zipSync({ ...documents, ...pictures }));
  return file;
}

const replay = async (file: string, isAll = false): Promise<readonly Replayed[]> => {
  const signal = new AbortController().signal;
  return replayBook(file, { device: 'cpu', models: [], isAll, signal, onReplayed: () => undefined });
};

describe('A replay of a book', () => {
  it('finds each picture the same, and the one pixel that is not', async () => {
    const plain = await encodePng(await decodePicture(drawn, { channels: 3 }));
    const parts: readonly Part[] = [
      { bytes: drawn, kind: 'drawn' },
      { bytes: await withOnePixelChanged(drawn), kind: 'drawn' },
      { bytes: plain, kind: 'uploaded' },
      { bytes: plain, kind: 'drawn' },
      { bytes: drawn, kind: 'drawn' },
    ];
    const file = await writeBook('book.koma', parts);
    const all = await replay(file);
    expect(all).toMatchObject([
      { where: 'page 1, panel 1', result: 'same', of: 128 * 128 },
      { where: 'page 1, panel 2', result: 'differs', differing: 1, largest: 1, note: null },
      { where: 'page 1, panel 3', result: 'not-drawn' },
      { where: 'page 1, panel 4', result: 'failed', reason: expect.stringContaining('no Koma recipe') },
    ]);
    expect(all.map(describeReplayed)[1]).toBe('page 1, panel 2: 1 of 16384 pixels differ, by at most 1');
    expect(summarize(all)).toBe('Same pixels: 1 of 3 drawn pictures. Different: 1. Not regenerated: 1.');
    expect(exitCodeOf(all)).toBe(1);
    expect(exitCodeOf(all.slice(0, 3))).toBe(3);
    expect(exitCodeOf(all.slice(0, 1))).toBe(0);
    expect((await replay(file, true)).at(-1)).toMatchObject({
      result: 'same',
      where: expect.stringMatching(/^picture /),
    });
  });

  it('refuses what is no project file with a sentence', async () => {
    const file = join(folder, 'other.koma');
    await writeFile(file, 'no zip');
    await expect(replay(file)).rejects.toThrow(/damaged, incomplete, or no zip/);
    await writeFile(file, zipSync({ 'a.txt': strToU8('a') }));
    await expect(replay(file)).rejects.toThrow(/not a project file/);
  });
});
