import { describe, expect, it } from 'vitest';
import { bareMaterials, composeRequest, openCompiler } from '@/lib/compose';
import { generationInputSchema, type GenerationInput, type PartialGenerationInput } from '@/lib/contracts/generations';
import { stagingSchema } from '@/lib/contracts/staging';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import { NO_STYLE, writtenWords } from '@/lib/domain/staging/written-words';
import { encodePng } from '@/pipeline/image/encode-picture';
import { openModel } from '@/pipeline/models/open-model';
import { repositoryPath } from '@/tests/golden/open-runtime';

const ID = '01a20af8-fa4a-728a-89b9-29af591c6287';
const OTHER = '01a20af8-fa4a-728a-89b9-29af591c6288';
const model = await openModel(repositoryPath('models/starter'));
const size = { widthPx: 192, heightPx: 192 };
const input = (fields: PartialGenerationInput): GenerationInput =>
  generationInputSchema.parse({ size, seed: 7, ...fields });
const grey = async (widthPx: number, heightPx: number): Promise<Uint8Array> =>
  encodePng({ widthPx, heightPx, channels: 3, data: new Uint8Array(widthPx * heightPx * 3).fill(128) });

const staging = stagingSchema.parse({
  cast: [
    { characterId: ID, outfitId: ID },
    { characterId: OTHER, outfitId: OTHER },
  ],
});
const people = staging.cast.map((how, index) => ({ name: '', ...randomCharacter(40 + index), how }));

describe('composing a request', () => {
  it('gives the same request for the same input and materials', async () => {
    const asked = input({ prompt: 'a girl with long silver hair in a classroom' });
    const [first, second] = [
      await composeRequest(asked, bareMaterials(model)),
      await composeRequest(asked, bareMaterials(model)),
    ];
    expect(second.request).toEqual(first.request);
    expect([...second.inputs.keys()]).toEqual([...first.inputs.keys()]);
  });

  it('compiles the words that the preview shows', async () => {
    const style = { words: 'sepia', record: { ...NO_STYLE.record, quality: 'masterpiece', negative: 'hat' } };
    const asked = input({ prompt: 'girl, classroom', negative: 'rain' });
    const preview = openCompiler(model, { style, isCompiled: true })(writtenWords(asked, { style, place: null }));
    const { compiled, request } = await composeRequest(asked, { ...bareMaterials(model), style });
    expect(compiled).toEqual(preview);
    expect(request.prompt.negative).toContain('hat');
  });

  it('lets a locked style rule, and fills what is open from another', async () => {
    const record = { ...NO_STYLE.record, sampler: 'heun' as const, steps: 9, guidance: 5 };
    const asked = input({ prompt: 'girl', steps: 4, guidanceRescale: 0.25 });
    const drawn = async (isLocked: boolean) =>
      (await composeRequest(asked, { ...bareMaterials(model), style: { words: '', record: { ...record, isLocked } } }))
        .request;
    expect(await drawn(true)).toMatchObject({ sampler: { name: 'heun', steps: 9 }, guidance: { scale: 5 } });
    expect(await drawn(false)).toMatchObject({
      sampler: { name: 'heun', steps: 4 },
      guidance: { scale: 5, rescale: 0.25 },
    });
  });

  it('gives each of two staged people a region with their own likeness', async () => {
    const likenesses = [null, await grey(64, 64)];
    const asked = input({ prompt: 'classroom', staging });
    const { request, specification } = await composeRequest(asked, { ...bareMaterials(model), people, likenesses });
    expect(specification?.people).toHaveLength(2);
    expect(request.references).toHaveLength(1);
    expect(request.regions.map(({ references }) => references)).toEqual([[], [0]]);
  });

  it('asks an engine with one prompt for everybody, from the coloured rough, with the LoRAs that the prompt names', async () => {
    const engine = { kind: 'a1111' as const, samplers: ['euler' as const], schedules: ['model' as const], lacks: [] };
    const capabilities = { ...model.capabilities, rough: false, reference: null, imageToImage: true, engine };
    const card = { ...model.card, prompt: { ...model.card.prompt, words: null }, twoPeople: null };
    const other = { ...model, card, capabilities };
    const asked = input({ prompt: 'classroom <lora:ink:0.8>', staging, sampler: 'euler', clipSkip: null });
    const { request } = await composeRequest(asked, { ...bareMaterials(other), people });
    expect(request.regions).toEqual([]);
    expect(request.prompt.text).toMatch(/classroom.* <lora:ink:0.8>$/);
    for (const { traits } of people) expect(request.prompt.text).toContain(traits.hairColour.replaceAll('_', ' '));
    expect(request.rough).toBeNull();
    expect(request.image?.strength).toBeGreaterThan(0);
    expect(request.image?.strength).toBeLessThan(1);
  });

  it('draws by words alone where no rough is wanted', async () => {
    const { request, specification } = await composeRequest(
      input({ prompt: '1girl', usesRough: false }),
      bareMaterials(model),
    );
    expect([request.rough, request.image, specification]).toEqual([null, null, null]);
  });

  it('brings a start and its mask to the size', async () => {
    const pictures = new Map([
      [ID, await grey(384, 300)],
      [OTHER, await grey(64, 64)],
    ]);
    const asked = input({ prompt: 'x', image: { pictureId: ID, strength: 0.4 }, mask: { pictureId: OTHER } });
    const { request } = await composeRequest(asked, { ...bareMaterials(model), pictures });
    expect(request.image?.picture).toMatchObject(size);
    expect(request.mask?.picture).toMatchObject(size);
  });

  it.each([
    ['capability-missing', { usesRough: false, finish: [{ kind: 'lines' as const }] }],
    ['input-missing', { image: { pictureId: ID, strength: 0.5 } }],
  ])('refuses with %s what it can’t compose', async (code, fields) => {
    await expect(composeRequest(input({ prompt: 'girl', ...fields }), bareMaterials(model))).rejects.toMatchObject({
      code,
    });
  });
});
