import { describe, expect, it } from 'vitest';
import { bareMaterials, composeRequest } from '@/lib/compose';
import { generationInputSchema, type PartialGenerationInput } from '@/lib/contracts/generations';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import { NO_STYLE } from '@/lib/domain/staging/written-words';
import { stagingSchema } from '@/lib/contracts/staging';
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

const compose = async (fields: PartialGenerationInput, materials = {}) =>
  (
    await composeRequest(generationInputSchema.parse({ size, seed: 7, compilePrompt: false, ...fields }), {
      ...bareMaterials(model),
      networks,
      ...materials,
    })
  ).request;

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
