import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { GET as DISCLOSURE } from '@/app/api/projects/[projectId]/exports/disclosure/route';
import { disclosureSchema } from '@/lib/contracts/disclosure';
import type { Stroke } from '@/lib/contracts/page-layers';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { layerData } from '@/lib/server/books/page-view';
import { database } from '@/lib/server/database/database';
import { saveBlob } from '@/lib/server/storage/studio-blobs';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { freshId, letteredBook, type LetteredBook } from '../lines/lettered-book';
import { signedIn } from '../people';
import { problemOf } from '../problem';
import { exportBook } from './run-jobs';

// Pages are drawn for real on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const [MODEL, OTHER, LORA] = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
const TYPE = /Iptc4xmpExt:DigitalSourceType>http:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/(\w+)</g;
const typesIn = (xmp: string): string[] => [...xmp.matchAll(TYPE)].map(([, type = '']) => type);

/** A page of five panels: imported, generated from words, generated along a rough, and two of Koma's own drawings. */
async function mixedBook(): Promise<LetteredBook> {
  const book = await letteredBook([['One']]);
  const { projectId, person, pages } = book;
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#8899aa' } })
    .png()
    .toBuffer();
  const sha256 = await saveBlob(new Uint8Array(bytes), { mediaType: 'image/png' });
  await database().model.create({
    data: {
      id: 'ink-model',
      name: 'Ink model',
      licence: 'CC0',
      hash: MODEL ?? '',
      family: 'sd1',
      origin: 'installed',
      capabilities: {},
      defaults: {},
      prompting: {},
      // It is gone by now, and still named by recipes.
      isAvailable: false,
    },
  });
  const base = { projectId, sha256, widthPx: 64, heightPx: 64, authorId: person.actor.userId };
  const drawn = async (recipe: object): Promise<string> => {
    const { id } = await database().generation.create({
      data: {
        projectId,
        ask: {},
        recipe,
        recipeHash: OTHER ?? '',
        seed: '1',
        pictureCount: 1,
        rank: 1,
        status: 'succeeded',
      },
    });
    return (await database().picture.create({ data: { ...base, kind: 'drawn', generationId: id } })).id;
  };
  const model = { id: 'ink-model', hash: MODEL };
  const loras = [{ name: 'screentone', hash: LORA, dataHash: null, strength: 1 }];
  const imported = await database().picture.create({ data: { ...base, kind: 'uploaded' } });
  const chosen = [
    imported.id,
    await drawn({ model, rough: null, image: null, loras }),
    await drawn({ model, rough: { sha256, widthPx: 64, heightPx: 64 } }),
  ];
  for (const [index, pictureId] of chosen.entries()) {
    await database().panel.update({ where: { id: pages[0]?.panels[index]?.id ?? '' }, data: { pictureId } });
  }
  return book;
}

describeOnPostgres('How a book was made', () => {
  it('is counted from what its panels show and their recipes, with models, licences and hashes', async () => {
    const { person, projectId, pages } = await mixedBook();
    const ask = (as = person) => call(DISCLOSURE, { as, params: { projectId } });
    const found = disclosureSchema.parse(await (await ask()).json());
    expect(found).toEqual({
      title: 'Rain on Kanda',
      pageCount: 1,
      panelCount: 5,
      panels: { generated: 1, composite: 1, enhanced: 0, imported: 1, drawing: 2 },
      models: [{ name: 'Ink model', sha256: MODEL, licence: 'CC0', panelCount: 2 }],
      networks: [{ kind: 'lora', name: 'screentone', sha256: LORA, panelCount: 1 }],
    });
    // Another model came under the same name since: its licence says nothing of what was drawn before.
    await database().model.update({ where: { id: 'ink-model' }, data: { hash: OTHER ?? '', licence: 'Other' } });
    expect(disclosureSchema.parse(await (await ask()).json()).models[0]?.licence).toBe('');
    // A picture that is edited by a model is a composite, whoever made it before.
    const panel = pages[0]?.panels[0]?.id ?? '';
    const input = await database().panel.findUniqueOrThrow({ where: { id: panel }, include: { picture: true } });
    const { id: generationId } = await database().generation.findFirstOrThrow({ where: { projectId } });
    const { id: edited } = await database().picture.create({
      data: { projectId, sha256: input.picture?.sha256 ?? '', widthPx: 64, heightPx: 64, kind: 'drawn' },
    });
    const edit = (by: string | null) => ({
      ...{ projectId, panelId: panel, batchId: projectId, inputPictureId: input.pictureId, inputSha256: OTHER ?? '' },
      ...{ region: {}, work: {}, settings: {}, recipe: {}, pictureId: edited, generationId: by },
    });
    await database().panel.update({ where: { id: panel }, data: { pictureId: edited } });
    const { id: editId } = await database().regionEdit.create({ data: edit(null) });
    expect(disclosureSchema.parse(await (await ask()).json()).panels).toMatchObject({ imported: 0, enhanced: 1 });
    await database().regionEdit.update({ where: { id: editId }, data: { generationId } });
    expect(disclosureSchema.parse(await (await ask()).json()).panels).toMatchObject({ enhanced: 0, composite: 2 });
    expect((await problemOf(await ask(await signedIn({ name: 'Stranger' })))).code).toBe('not-found');
  });

  it('is said in the files of pictures, EPUB, PSD and PDF, unless they are told not to', async () => {
    const book = await mixedBook();
    const panels = [
      'digitalCreation',
      'trainedAlgorithmicMedia',
      'compositeWithTrainedAlgorithmicMedia',
      'algorithmicMedia',
      'algorithmicMedia',
    ];
    const all = ['compositeWithTrainedAlgorithmicMedia', ...panels];
    const xmpOf = async (bytes: Uint8Array | undefined) =>
      (await sharp(bytes ?? new Uint8Array()).metadata()).xmp?.toString('utf8') ?? '';
    const picture = async (settings: object) => {
      const input = {
        preset: 'archive',
        settings: { format: 'pictures' as const, dpi: 50, ...settings },
        anyway: true,
      };
      return xmpOf(Object.values(unzipSync(await exportBook(book, input)))[0]);
    };
    expect(typesIn(await picture({}))).toEqual(all);
    expect(typesIn(await picture({ hasProvenance: false }))).toEqual([]);
    const epub = unzipSync(
      await exportBook(book, { preset: 'epub', settings: { format: 'epub', heightPx: 400 }, anyway: true }),
    );
    const page = Object.entries(epub).find(([name]) => name.endsWith('.jpg'))?.[1];
    expect(typesIn(await xmpOf(page))).toEqual(all);
    const psd = await exportBook(book, { preset: 'clip-studio', dpi: 40, anyway: true });
    expect(typesIn(strFromU8(psd, true))).toEqual(all);
    const pdf = await exportBook(book, { preset: 'proof', dpi: 40, anyway: true });
    expect(typesIn(strFromU8(pdf, true))).toEqual(['compositeWithTrainedAlgorithmicMedia']);
  });

  it('counts ink by hand in a PDF too', async () => {
    const book = await letteredBook([['One']]);
    const stroke: Stroke = {
      ...{ id: freshId(), pen: 'pencil', colour: '#000000', widthMm: 2, opacity: 1, hasWidths: true, panelId: null },
      points: [20, 30, 0.4, 90, 120, 1],
    };
    const page = book.pages[0] ?? expect.fail();
    const ink = { ...plainLayer(freshId(), 'ink'), strokes: [stroke] };
    const data = { ...layerData(ink, page.layers.length), strokes: [stroke], pageId: page.id };
    await database().layer.create({ data });
    const pdf = await exportBook(book, { preset: 'proof', dpi: 40, anyway: true });
    expect(typesIn(strFromU8(pdf, true))).toEqual(['compositeSynthetic']);
  });
});
