import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsOf, settingsOfJson } from '../sampled-settings';

const node = (class_type: string, inputs: Record<string, unknown>) => ({ class_type, inputs });
const PLAIN = {
  '3': node('KSampler', {
    seed: 21,
    steps: 12,
    cfg: 6,
    sampler_name: 'euler_ancestral',
    scheduler: 'karras',
    denoise: 1,
    model: ['4', 0],
    positive: ['6', 0],
    negative: ['7', 0],
    latent_image: ['5', 0],
  }),
  '4': node('CheckpointLoaderSimple', { ckpt_name: 'xl/animagine.safetensors' }),
  '5': node('EmptyLatentImage', { width: 512, height: 768, batch_size: 1 }),
  '6': node('CLIPTextEncode', { text: 'a cat in the rain', clip: ['4', 1] }),
  '7': node('CLIPTextEncode', { text: 'blurry', clip: ['4', 1] }),
  '8': node('VAEDecode', { samples: ['3', 0], vae: ['4', 2] }),
  '9': node('SaveImage', { images: ['8', 0], filename_prefix: 'x' }),
};
const WANTED = {
  prompt: 'a cat in the rain',
  negative: 'blurry',
  seed: '21',
  steps: 12,
  guidance: 6,
  sampler: 'euler-a',
  schedule: 'karras',
  widthPx: 512,
  heightPx: 768,
  model: 'animagine',
};

describe('ComfyUI graphs', () => {
  it('the plain one', () => {
    expect(settingsOfJson(PLAIN)).toEqual({ ...WANTED, clipSkip: null, refiner: null, loras: [], uncarried: [] });
    expect(settingsOfJson({ prompt: PLAIN, client_id: 'x' })).toMatchObject(WANTED);
  });

  it('seeds of 64 bits and NaN', () => {
    const json = JSON.stringify({ ...PLAIN, '10': { ...node('X', {}), is_changed: ['NAN'] } })
      .replace('"seed":21', '"seed":1125899906842624999')
      .replace('"NAN"', 'NaN');
    expect(settingsOf(json).seed).toBe('1125899906842624999');
  });

  it('LoRAs in their order, clip skip, VAE, a model sampler on the way', () => {
    expect(
      settingsOfJson({
        ...PLAIN,
        '3': node('KSampler', { ...PLAIN['3'].inputs, model: ['13', 0] }),
        '11': node('LoraLoader', {
          lora_name: 'ink.safetensors',
          strength_model: 0.8,
          strength_clip: 1,
          model: ['4', 0],
          clip: ['4', 1],
        }),
        '12': node('Power Lora Loader (rgthree)', {
          lora_1: { on: true, lora: 'wash.safetensors', strength: 0.5 },
          lora_2: { on: false, lora: 'off.safetensors', strength: 1 },
          model: ['11', 0],
        }),
        '13': node('FreeU_V2', { b1: 1.3, model: ['12', 0] }),
        '14': node('CLIPSetLastLayer', { stop_at_clip_layer: -2, clip: ['11', 1] }),
        '6': node('CLIPTextEncode', { text: 'a cat in the rain', clip: ['14', 0] }),
        '15': node('VAELoader', { vae_name: 'kl-f8.pt' }),
      }),
    ).toMatchObject({
      ...WANTED,
      clipSkip: 1,
      loras: [
        { name: 'ink', weight: 0.8 },
        { name: 'wash', weight: 0.5 },
      ],
      uncarried: expect.arrayContaining([
        expect.objectContaining({ key: 'FreeU_V2' }),
        expect.objectContaining({ key: 'VAE' }),
      ]),
    });
  });

  it('values through primitives, reroutes and joined texts', () => {
    expect(
      settingsOfJson({
        ...PLAIN,
        '3': node('KSampler', {
          ...PLAIN['3'].inputs,
          seed: ['20', 0],
          steps: ['21', 0],
          cfg: ['22', 0],
          positive: ['23', 0],
        }),
        '20': node('Seed (rgthree)', { seed: 21 }),
        '21': node('PrimitiveInt', { value: 12 }),
        '22': node('Reroute', { '': ['24', 0] }),
        '24': node('PrimitiveFloat', { value: 6 }),
        '23': node('Reroute', { '': ['6', 0] }),
        '5': node('EmptyLatentImage', { width: ['25', 0], height: 768, batch_size: 1 }),
        '25': node('INTConstant', { value: 512 }),
        '6': node('CLIPTextEncode', { text: ['26', 0], clip: ['4', 1] }),
        '26': node('StringConcatenate', { string_a: 'a cat', string_b: ['27', 0], delimiter: ' ' }),
        '27': node('PrimitiveStringMultiline', { value: 'in the rain' }),
      }),
    ).toMatchObject(WANTED);
  });

  it('the sampler in parts: SamplerCustomAdvanced', () => {
    expect(
      settingsOfJson({
        ...PLAIN,
        '3': node('SamplerCustomAdvanced', {
          noise: ['30', 0],
          guider: ['31', 0],
          sampler: ['32', 0],
          sigmas: ['33', 0],
          latent_image: ['5', 0],
        }),
        '30': node('RandomNoise', { noise_seed: 21 }),
        '31': node('CFGGuider', { cfg: 6, model: ['4', 0], positive: ['6', 0], negative: ['7', 0] }),
        '32': node('KSamplerSelect', { sampler_name: 'euler_ancestral' }),
        '33': node('BasicScheduler', { scheduler: 'karras', steps: 12, denoise: 1, model: ['4', 0] }),
      }),
    ).toMatchObject(WANTED);
    expect(
      settingsOfJson({
        ...PLAIN,
        '3': node('SamplerCustom', {
          add_noise: true,
          noise_seed: 21,
          cfg: 6,
          model: ['4', 0],
          positive: ['6', 0],
          negative: ['7', 0],
          sampler: ['32', 0],
          sigmas: ['33', 0],
          latent_image: ['5', 0],
        }),
        '32': node('SamplerEulerAncestral', { eta: 1, s_noise: 1 }),
        '33': node('KarrasScheduler', { steps: 12, sigma_max: 14.6, sigma_min: 0.03, rho: 7 }),
      }),
    ).toMatchObject(WANTED);
  });

  it('of several passes the first, later ones told', () => {
    const reading = settingsOfJson({
      ...PLAIN,
      '40': node('KSampler', { ...PLAIN['3'].inputs, seed: 99, steps: 5, denoise: 0.5, latent_image: ['41', 0] }),
      '41': node('LatentUpscale', { width: 1024, height: 1536, samples: ['3', 0] }),
      '8': node('VAEDecode', { samples: ['40', 0], vae: ['4', 2] }),
    });
    expect(reading).toMatchObject(WANTED);
    expect(reading.uncarried.map(({ key }) => key)).toContain('KSampler');
    const advanced = { ...PLAIN['3'].inputs, noise_seed: 21, add_noise: 'enable', start_at_step: 0, end_at_step: 9 };
    expect(
      settingsOfJson({
        ...PLAIN,
        '3': node('KSamplerAdvanced', advanced),
        '1': node('KSamplerAdvanced', {
          ...advanced,
          noise_seed: 0,
          start_at_step: 9,
          model: ['2', 0],
          latent_image: ['3', 0],
        }),
        '2': node('CheckpointLoaderSimple', { ckpt_name: 'refiner.safetensors' }),
      }),
    ).toMatchObject({ ...WANTED, refiner: { name: 'refiner', modelId: null, switchAt: 0.75 } });
    const late = settingsOfJson({
      ...PLAIN,
      '3': node('KSamplerAdvanced', { ...advanced, denoise: undefined, start_at_step: 3 }),
    });
    expect(late).toMatchObject({ ...WANTED, refiner: null });
    expect(late.uncarried).toMatchObject([{ key: 'Denoising strength', value: '0.75' }]);
  });

  it('noise levels that somebody wrote, and a guidance that is no CFG scale', () => {
    const reading = settingsOfJson({
      ...PLAIN,
      '3': node('SamplerCustomAdvanced', {
        noise: ['30', 0],
        guider: ['31', 0],
        sampler: ['32', 0],
        sigmas: ['34', 1],
        latent_image: ['5', 0],
      }),
      '30': node('RandomNoise', { noise_seed: 21 }),
      '31': node('BasicGuider', { model: ['4', 0], conditioning: ['35', 0] }),
      '32': node('KSamplerSelect', { sampler_name: 'euler_ancestral' }),
      '33': node('ManualSigmas', { sigmas: '14.6, 7, 3, 1, 0.5, 0' }),
      '34': node('SplitSigmas', { sigmas: ['33', 0], step: 1 }),
      '35': node('FluxGuidance', { guidance: 3.5, conditioning: ['6', 0] }),
    });
    expect(reading).toMatchObject({ ...WANTED, negative: '', steps: 5, guidance: null, schedule: null });
    expect(reading.uncarried.map(({ key }) => key)).toEqual(['Schedule type', 'Distilled CFG Scale']);
  });

  it('combined, concatenated and controlled conditionings', () => {
    const graph = (type: string, names: readonly [string, string]) =>
      settingsOfJson({
        ...PLAIN,
        '3': node('KSampler', { ...PLAIN['3'].inputs, positive: ['52', 0], negative: ['52', 1] }),
        '50': node(type, { [names[0]]: ['6', 0], [names[1]]: ['51', 0] }),
        '51': node('CLIPTextEncode', { text: 'a dog', clip: ['4', 1] }),
        '52': node('ControlNetApplyAdvanced', {
          strength: 1,
          positive: ['50', 0],
          negative: ['7', 0],
          control_net: ['53', 0],
          image: ['54', 0],
        }),
        '53': node('ControlNetLoader', { control_net_name: 'lineart' }),
        '54': node('LoadImage', { image: 'x.png' }),
      });
    const combined = graph('ConditioningCombine', ['conditioning_1', 'conditioning_2']);
    expect(combined).toMatchObject({ ...WANTED, prompt: 'a cat in the rain AND a dog' });
    expect(combined.uncarried.map(({ key }) => key)).toContain('ControlNetApplyAdvanced');
    expect(graph('ConditioningConcat', ['conditioning_to', 'conditioning_from']).prompt).toBe(
      'a cat in the rain BREAK a dog',
    );
  });

  it('SDXL encoders, zeroed negatives and efficient loaders', () => {
    expect(
      settingsOfJson({
        ...PLAIN,
        '6': node('CLIPTextEncodeSDXL', {
          width: 1024,
          height: 1024,
          text_g: 'a cat in the rain',
          text_l: 'a cat in the rain',
          clip: ['4', 1],
        }),
        '7': node('ConditioningZeroOut', { conditioning: ['6', 0] }),
      }),
    ).toMatchObject({ ...WANTED, negative: '' });
    expect(
      settingsOfJson({
        '1': node('Efficient Loader', {
          ckpt_name: 'animagine.safetensors',
          vae_name: 'Baked VAE',
          clip_skip: -2,
          lora_name: 'None',
          lora_model_strength: 1,
          positive: 'a cat in the rain',
          negative: 'blurry',
          empty_latent_width: 512,
          empty_latent_height: 768,
          lora_stack: ['2', 0],
        }),
        '2': node('LoRA Stacker', { lora_count: 1, lora_name_1: 'ink.safetensors', lora_wt_1: 0.7 }),
        '3': node('KSampler (Efficient)', {
          ...PLAIN['3'].inputs,
          model: ['1', 0],
          positive: ['1', 1],
          negative: ['1', 2],
          latent_image: ['1', 3],
        }),
      }),
    ).toMatchObject({ ...WANTED, clipSkip: 1, loras: [{ name: 'ink', weight: 0.7 }] });
  });

  it("encoders for every kind of model, and what Civitai's generator was asked beside its graph", () => {
    const encoder = (text: string) =>
      node('smZ CLIPTextEncode', {
        text,
        parser: 'A1111',
        text_g: '',
        text_l: '',
        width: 0,
        height: 0,
        clip: ['4', 1],
      });
    const graph = { ...PLAIN, '6': encoder('a cat in the rain'), '7': encoder('blurry'), extra: { airs: [] } };
    expect(settingsOfJson(graph)).toMatchObject(WANTED);
    const extraMetadata = JSON.stringify({ prompt: 'a cat <lora:x:1>', negativePrompt: 'dog', steps: 12, cfgScale: 6 });
    expect(settingsOfJson({ ...graph, extraMetadata })).toMatchObject({ ...WANTED, prompt: 'a cat', negative: 'dog' });
  });

  it("the editor's form, with what follows a seed there, bypassed nodes and primitives", () => {
    const link = (id: number, from: number, slot: number) => [id, from, slot, 0, 0, 'ANY'];
    expect(
      settingsOfJson({
        nodes: [
          {
            id: 3,
            type: 'KSampler',
            widgets_values: [21, 'randomize', 12, 6, 'euler_ancestral', 'karras', 1],
            inputs: [
              { name: 'model', link: 1 },
              { name: 'positive', link: 2 },
              { name: 'negative', link: 3 },
              { name: 'latent_image', link: 4 },
            ],
          },
          { id: 4, type: 'CheckpointLoaderSimple', widgets_values: ['animagine.safetensors'] },
          { id: 5, type: 'EmptyLatentImage', widgets_values: [512, 768, 1] },
          {
            id: 6,
            type: 'CLIPTextEncode',
            inputs: [
              { name: 'clip', link: 5 },
              { name: 'text', link: 6, widget: { name: 'text' } },
            ],
            widgets_values: ['old'],
          },
          { id: 7, type: 'CLIPTextEncode', inputs: [{ name: 'clip', link: 5 }], widgets_values: ['blurry'] },
          { id: 8, type: 'PrimitiveNode', widgets_values: ['a cat in the rain'] },
          {
            id: 9,
            type: 'LoraLoader',
            mode: 4,
            inputs: [{ name: 'model', type: 'MODEL', link: 7 }],
            outputs: [{ type: 'MODEL' }],
            widgets_values: ['off.safetensors', 1, 1],
          },
        ],
        links: [
          link(1, 9, 0),
          link(2, 6, 0),
          link(3, 7, 0),
          link(4, 5, 0),
          link(5, 4, 1),
          link(6, 8, 0),
          link(7, 4, 0),
        ],
      }),
    ).toMatchObject({ ...WANTED, loras: [] });
  });

  it('circles and any links end', () => {
    const inputs = {
      seed: ['1', 0],
      steps: ['2', 0],
      cfg: 1,
      sampler_name: 'euler',
      positive: ['1', 0],
      model: ['2', 0],
      latent_image: ['1', 0],
    };
    expect(
      settingsOfJson({ '1': node('KSampler', inputs), '2': node('Reroute', { a: ['2', 0], b: ['1', 0] }) }).sampler,
    ).toBe('euler');
    const names = fc.constantFrom(
      'seed',
      'steps',
      'positive',
      'negative',
      'model',
      'text',
      'latent_image',
      'sampler_name',
      'clip',
      'a',
      'guider',
      'noise',
      'sampler',
      'sigmas',
    );
    const value = fc.oneof(fc.integer(), fc.string(), fc.tuple(fc.constantFrom('1', '2', '3', '4'), fc.nat(2)));
    const types = fc.constantFrom(
      'KSampler',
      'CLIPTextEncode',
      'ConditioningCombine',
      'Reroute',
      'StringConcatenate',
      'ImpactSwitch',
      'SamplerCustomAdvanced',
    );
    const nodes = fc.tuple(types, fc.dictionary(names, value)).map(([type, each]) => node(type, each));
    fc.assert(
      fc.property(fc.record({ '1': nodes, '2': nodes, '3': nodes, '4': nodes }), (graph) => {
        expect(typeof settingsOfJson(graph).prompt).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
