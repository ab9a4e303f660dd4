import { describe, expect, it } from 'vitest';
import { bareMaterials, composeRequest } from '@/lib/compose';
import { generationInputSchema, type PartialGenerationInput } from '@/lib/contracts/generations';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import { NO_STYLE } from '@/lib/domain/staging/written-words';
import { stagingSchema } from '@/lib/contracts/staging';
import { recordLoraSchema } from '@/lib/contracts/networks';
import { decodePicture, encodePng } from '@/pipeline/image';
import type { ModelProfile, NetworkProfile } from '@/pipeline/models';
import { openModel } from '@/pipeline/models/open-model';
import { repositoryPath } from '@/tests/golden/open-runtime';

const ID = '01a20af8-fa4a-728a-89b9-29af591c6287';
const starter = await openModel(repositoryPath('models/starter'));
const size = { widthPx: 192, heightPx: 192 };
const model: ModelProfile = {
  ...starter,
  card: { ...starter.card, prompt: { quality: [], negative: [], words: null }, twoPeople: null },
  capabilities: { ...starter.capabilities, family: 'sd1', networks: true, rough: false, reference: null },
};
const network = (kind: NetworkProfile['kind'], name: string, digit: string): NetworkProfile => ({
  ...{ kind, name, family: null, dataHash: null, aliases: [] },
  hash: digit.repeat(64),
});
const networks: NetworkProfile[] = [
  network('lora', 'ink', '1'),
  { ...network('lora', 'Soft Tone', '2'), aliases: ['softtone_v2'] },
  { ...network('lora', 'large', '3'), family: 'sdxl' },
  network('embedding', 'bad_hands', '4'),
  network('vae', 'clear', '5'),
  network('controlnet', 'control_depth', '6'),
];

const composed = (fields: PartialGenerationInput, materials = {}) =>
  composeRequest(generationInputSchema.parse({ size, seed: 7, compilePrompt: false, ...fields }), {
    ...bareMaterials(model),
    networks,
    ...materials,
  });
const compose = async (fields: PartialGenerationInput, materials = {}) => (await composed(fields, materials)).request;

describe('networks that an input names', () => {
  it('are taken from fields and tags, a field before a tag, the last tag before others, and leave no text', async () => {
    const request = await compose({
      prompt: 'cat, <lora:ink:0.3>, <lora:softtone_v2:0.5:0.7>, <lora:Soft Tone:0.9>, <mystery:x:1>',
      loras: [{ name: 'INK', strength: 1.2, textStrength: 0.4 }],
      vae: 'clear.safetensors',
    });
    expect(request.prompt.text).toBe('cat');
    expect(request.prompt.source).toContain('<lora:ink:0.3>');
    expect(request.loras).toMatchObject([
      { name: 'ink', hash: '1'.repeat(64), strength: 1.2, textStrength: 0.4 },
      { name: 'Soft Tone', strength: 0.7, textStrength: 0.5 },
    ]);
    expect(request.vae).toEqual({ name: 'clear', hash: '5'.repeat(64) });
    expect(await compose({ prompt: 'cat' })).not.toHaveProperty('loras');
  });

  it('are taken from the words of the style and of the people, too', async () => {
    const staging = stagingSchema.parse({ cast: [{ characterId: ID, outfitId: ID }] });
    const someone = randomCharacter(3);
    const people = staging.cast.map((how) => ({
      name: '',
      ...someone,
      traits: { ...someone.traits, words: 'freckles <lora:ink:0.6>' },
      how,
    }));
    const style = { words: 'sepia <lora:soft tone:0.2>', record: NO_STYLE.record };
    const request = await compose({ prompt: 'cat', staging }, { people, style });
    expect(request.loras?.map(({ name, strength }) => `${name} ${strength}`).sort()).toEqual([
      'Soft Tone 0.2',
      'ink 0.6',
    ]);
    expect(JSON.stringify([request.prompt.text, request.regions])).not.toContain('lora');
  });

  it('of embeddings are those whose names stand in the prompts', async () => {
    const request = await compose({ prompt: 'cat', negative: '(Bad Hands:1.2), blur' });
    expect(request.embeddings).toEqual([{ name: 'bad_hands', hash: '4'.repeat(64) }]);
    expect(await compose({ prompt: 'cat', negative: 'bad_handshake' })).not.toHaveProperty('embeddings');
  });

  it('of a ControlNet have their rough drawn in the form that its name says', async () => {
    const request = await compose({ prompt: '1girl, standing', controls: [{ name: 'control_depth', end: 0.5 }] });
    expect(request.controls).toMatchObject([
      { name: 'control_depth', hash: '6'.repeat(64), scale: 1, from: 0, to: 0.5 },
    ]);
    expect(request.image).toBeNull();
  });

  it('of ControlNets take a photo as the preprocessor makes it, or the rough as they say', async () => {
    const data = Uint8Array.from({ length: 192 * 192 * 3 }, (_, at) => (Math.floor(at / 3) % 192 < 96 ? 20 : 230));
    const photo = await encodePng({ ...size, channels: 3, data });
    const control = async (fields: object) => {
      const { request, inputs } = await composed(
        { prompt: '1girl, standing', controls: [{ name: 'control_depth', ...fields }] },
        { pictures: new Map([[ID, photo]]) },
      );
      return decodePicture(inputs.get(request.controls[0]?.picture.sha256 ?? '') ?? new Uint8Array(), { channels: 1 });
    };
    const edges = await control({ picture: { pictureId: ID, preprocessor: { kind: 'canny' } } });
    const white = [...edges.data.entries()].filter(([, value]) => value > 0).map(([at]) => at % 192);
    expect(new Set(white)).toEqual(new Set([95]));
    expect((await control({ picture: { pictureId: ID } })).data[191]).toBe(230);
    const [depth, lines] = [await control({}), await control({ map: 'lineart' })];
    expect(lines.data).not.toEqual(depth.data);
  });

  it('hold a staged picture to its rough: the closest ControlNet unless one says otherwise', async () => {
    const staging = stagingSchema.parse({ cast: [{ characterId: ID, outfitId: ID }] });
    const people = staging.cast.map((how) => ({ name: '', ...randomCharacter(3), how }));
    const nearer = [...networks, network('controlnet', 'anime_lineart', '7'), network('controlnet', 'ip2p', '8')];
    const drawn = (fields: PartialGenerationInput) => compose({ staging, ...fields }, { people, networks: nearer });
    const held = await drawn({ prompt: '', followRough: 0.7 });
    expect(held.controls).toMatchObject([{ name: 'anime_lineart', hash: '7'.repeat(64), scale: 0.7 }]);
    expect(held.image).toBeNull();
    const free = await drawn({ prompt: '', autoControl: false });
    expect(free.controls).toEqual([]);
    expect(free.image).not.toBeNull();
    const chosen = await drawn({
      prompt: '',
      autoControl: false,
      controls: [{ name: 'control_depth', strength: 0.4 }],
    });
    expect(chosen.controls).toMatchObject([{ name: 'control_depth', scale: 0.4 }]);
  });

  it('of people act in their own regions, with the words that bring them out; those of a style everywhere', async () => {
    const staging = stagingSchema.parse({
      cast: [
        { characterId: ID, outfitId: ID },
        { characterId: ID, outfitId: ID },
      ],
    });
    const of = (seed: number, name: string, ...loras: string[]) => {
      const { traits, outfit } = randomCharacter(seed);
      const recorded = loras.map((lora) => recordLoraSchema.parse({ name: lora, words: `${lora}_word` }));
      return { name, traits: { ...traits, loras: recorded }, outfit };
    };
    const shelf = [...networks, network('lora', 'yuki', 'a'), network('lora', 'ren', 'b')];
    const style = { words: '', record: { ...NO_STYLE.record, loras: [recordLoraSchema.parse({ name: 'ink' })] } };
    const two = [of(3, 'Yuki', 'yuki', 'large'), of(4, 'Ren', 'ren')];
    const people = staging.cast.map((how, index) => ({ ...(two[index] ?? of(5, '')), how }));
    const request = await compose({ prompt: '', staging, usesRough: true }, { people, style, networks: shelf });
    expect(request.loras?.map(({ name, strength, regions }) => ({ name, strength, regions }))).toEqual([
      { name: 'ink', strength: 0.8, regions: undefined },
      { name: 'yuki', strength: 0.8, regions: [0] },
      { name: 'ren', strength: 0.8, regions: [1] },
    ]);
    expect(request.regions[0]?.prompt).toContain('yuki_word');
    expect(request.regions[0]?.prompt).not.toContain('ren_word');
    expect(request.regions[1]?.prompt).toContain('ren_word');
    expect(JSON.stringify(request.prompt)).not.toContain('large_word');

    const alone = { ...staging, cast: staging.cast.slice(0, 1) };
    const one = await compose({ prompt: '', staging: alone }, { people: people.slice(0, 1), networks: shelf });
    expect(one.loras).toMatchObject([{ name: 'yuki' }]);
    expect(one.loras?.[0]).not.toHaveProperty('regions');
    expect(one.prompt.text).toContain('yuki_word');
    const missing = compose({ prompt: '', staging: alone }, { people: people.slice(0, 1) });
    await expect(missing).rejects.toThrow('Yuki is drawn with the LoRA “yuki”, which is not installed');
    const plain = { ...model, capabilities: { ...model.capabilities, networks: false } };
    const without = await compose({ prompt: '', staging: alone }, { people: people.slice(0, 1), model: plain });
    expect(without).not.toHaveProperty('loras');
    expect(without.prompt.text).not.toContain('yuki_word');
  });

  it('are refused with similar names, by family, and where the model takes none', async () => {
    await expect(compose({ prompt: '<lora:inks:1> cat' })).rejects.toThrow('no LoRA “inks”. Similar names: ink.');
    await expect(compose({ prompt: '<lora:large:1> cat' })).rejects.toThrow('“large” is for models of SDXL');
    await expect(compose({ prompt: 'cat', controls: [{ name: 'pose' }] })).rejects.toThrow('no ControlNet “pose”');
    const plain = { ...model, capabilities: { ...model.capabilities, networks: false } };
    await expect(compose({ prompt: 'cat', vae: 'clear' }, { model: plain })).rejects.toThrow('takes no LoRAs and VAEs');
    const dropped = await compose({ prompt: 'cat <lora:ink:1>' }, { model: plain });
    expect(dropped.prompt.text).toBe('cat');
    expect(dropped).not.toHaveProperty('loras');
  });
});
