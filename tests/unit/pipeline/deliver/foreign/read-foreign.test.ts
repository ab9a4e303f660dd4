import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForeignJson } from '@/pipeline/deliver/foreign/read-foreign';
import { readJson } from '@/pipeline/deliver/foreign/read-json';
import { settingsOf, settingsOfJson } from '../sampled-settings';

describe('JSON of other tools', () => {
  it('SwarmUI', () => {
    expect(
      settingsOf(
        '{"sui_image_params":{"prompt":"a cat <lora:ink:0.5>","negativeprompt":"blurry","seed":9007199254740993,"steps":12,"cfgscale":6.0,"width":512,"height":768,"sampler":"dpmpp_2m","scheduler":"karras","model":"Folder/anime.safetensors","loras":["wash"],"loraweights":["0.8"],"clipstopatlayer":-2,"swarm_version":"0.9"},"sui_extra_data":{"date":"2025-01-01"}}',
      ),
    ).toMatchObject({
      prompt: 'a cat',
      negative: 'blurry',
      seed: '9007199254740993',
      steps: 12,
      guidance: 6,
      widthPx: 512,
      heightPx: 768,
      sampler: 'dpmpp-2m',
      schedule: 'karras',
      model: 'anime',
      clipSkip: 1,
      loras: [
        { name: 'ink', weight: 0.5 },
        { name: 'wash', weight: 0.8 },
      ],
    });
  });

  it('Fooocus, new and old keys', () => {
    const wanted = {
      prompt: 'a field',
      negative: 'blurry',
      seed: '127589946317439009',
      sampler: 'dpmpp-2m-sde',
      schedule: 'karras',
      guidance: 4,
      widthPx: 1152,
      heightPx: 896,
      model: 'juggernautXL_v8',
      loras: [{ name: 'offset', weight: 0.1 }],
    };
    expect(
      settingsOfJson({
        base_model: 'juggernautXL_v8',
        clip_skip: 2,
        full_prompt: ['a field, styled'],
        guidance_scale: 4,
        lora_combined_1: 'offset : 0.1',
        loras: [['offset', 0.1, '4852686128']],
        metadata_scheme: 'fooocus',
        negative_prompt: 'blurry',
        prompt: 'a field',
        resolution: '(1152, 896)',
        sampler: 'dpmpp_2m_sde_gpu',
        scheduler: 'karras',
        seed: '127589946317439009',
        steps: 30,
        styles: "['Fooocus V2']",
        vae: 'Default (model)',
      }),
    ).toMatchObject({ ...wanted, steps: 30, clipSkip: 1, uncarried: [{ key: 'LoRA' }, { key: 'styles' }] });
    expect(
      settingsOfJson({
        Prompt: 'a field',
        'Negative Prompt': 'blurry',
        Resolution: '(1152, 896)',
        'Guidance Scale': 4,
        'Base Model': 'juggernautXL_v8.safetensors',
        'Refiner Model': 'None',
        Sampler: 'dpmpp_2m_sde_gpu',
        Scheduler: 'karras',
        Seed: '127589946317439009',
        'LoRA 1': 'offset : 0.1',
      }),
    ).toMatchObject(wanted);
  });

  it('InvokeAI: now, version 2 and its first commands', () => {
    expect(
      settingsOfJson({
        app_version: '5.6.0',
        generation_mode: 'sdxl_txt2img',
        positive_prompt: 'a cat',
        negative_prompt: 'blurry',
        width: 832,
        height: 1216,
        seed: 5,
        rand_device: 'cpu',
        cfg_scale: 5.5,
        steps: 30,
        scheduler: 'dpmpp_2m_k',
        clip_skip: 0,
        model: { key: 'k', hash: 'h', name: 'Juggernaut', base: 'sdxl' },
        loras: [{ model: { key: 'k', name: 'ink' }, weight: 0.75 }],
      }),
    ).toMatchObject({
      prompt: 'a cat',
      negative: 'blurry',
      widthPx: 832,
      heightPx: 1216,
      seed: '5',
      guidance: 5.5,
      steps: 30,
      sampler: 'dpmpp-2m',
      schedule: 'karras',
      clipSkip: null,
      model: 'Juggernaut',
      loras: [{ name: 'ink', weight: 0.75 }],
    });
    const old = { prompt: 'a cat', negative: 'blurry, text', steps: 50, guidance: 7.5, seed: '11', sampler: 'lms' };
    expect(
      settingsOfJson({
        model: 'stable diffusion',
        model_weights: 'sd-1.5',
        app_id: 'invoke-ai/InvokeAI',
        image: {
          prompt: [{ prompt: 'a cat [blurry, text]', weight: 1 }],
          steps: 50,
          cfg_scale: 7.5,
          height: 512,
          width: 512,
          seed: 11,
          sampler: 'k_lms',
        },
      }),
    ).toMatchObject({ ...old, model: 'sd-1.5' });
    expect(settingsOf('"a cat [blurry, text]" -s 50 -S 11 -W 512 -H 768 -C 7.5 -A k_lms')).toMatchObject({
      ...old,
      heightPx: 768,
    });
  });

  it('NovelAI, with captions of characters', () => {
    const plain = {
      prompt: 'a cat',
      steps: 28,
      width: 832,
      height: 1216,
      scale: 5,
      seed: 3,
      sampler: 'k_euler_ancestral',
      noise_schedule: 'karras',
      uc: 'blurry',
    };
    const wanted = {
      seed: '3',
      steps: 28,
      guidance: 5,
      widthPx: 832,
      heightPx: 1216,
      sampler: 'euler-a',
      schedule: 'karras',
    };
    expect(settingsOfJson(plain)).toMatchObject({ prompt: 'a cat', negative: 'blurry', ...wanted });
    const v4 = {
      ...plain,
      v4_prompt: {
        caption: {
          base_caption: '2girls, rain',
          char_captions: [
            { char_caption: 'girl, red hair', centers: [{ x: 0.3, y: 0.5 }] },
            { char_caption: 'girl, hat' },
          ],
        },
      },
      v4_negative_prompt: { caption: { base_caption: 'text', char_captions: [] } },
    };
    const reading = settingsOfJson({
      Comment: JSON.stringify(v4),
      Description: '2girls',
      Source: 'NovelAI Diffusion V4',
    });
    expect(reading).toMatchObject({ ...wanted, negative: 'text', model: 'NovelAI Diffusion V4' });
    expect(reading.prompt).toBe('2girls, rain\ngirl, red hair\ngirl, hat');
    expect(reading.uncarried.map(({ key }) => key)).toContain('char_captions');
  });

  it('Civitai, Draw Things, Easy Diffusion and Stability Matrix', () => {
    expect(
      settingsOfJson({
        extra: { airs: [] },
        extraMetadata:
          '{"prompt":"a cat","negativePrompt":"blurry","steps":25,"cfgScale":7,"sampler":"Euler a","seed":1234,"clipSkip":2,"width":832,"height":1216}',
      }),
    ).toMatchObject({
      prompt: 'a cat',
      negative: 'blurry',
      steps: 25,
      guidance: 7,
      sampler: 'euler-a',
      seed: '1234',
      clipSkip: 1,
    });
    expect(
      settingsOfJson({
        c: 'a cat',
        uc: 'blurry',
        model: 'sd_v1.5_f16.ckpt',
        sampler: 'DPM++ 2M Karras',
        scale: 7.5,
        seed: 9,
        size: '512x768',
        steps: 20,
      }),
    ).toMatchObject({
      prompt: 'a cat',
      negative: 'blurry',
      sampler: 'dpmpp-2m',
      schedule: 'karras',
      guidance: 7.5,
      widthPx: 512,
      heightPx: 768,
    });
    expect(
      settingsOfJson({
        prompt: 'a cat',
        seed: 9,
        negative_prompt: 'blurry',
        num_inference_steps: 25,
        guidance_scale: 7.5,
        width: 512,
        height: 512,
        sampler_name: 'euler_a',
        use_stable_diffusion_model: 'sd-v1-4',
        use_lora_model: 'ink',
        lora_alpha: 0.5,
      }),
    ).toMatchObject({
      steps: 25,
      guidance: 7.5,
      sampler: 'euler-a',
      model: 'sd-v1-4',
      loras: [{ name: 'ink', weight: 0.5 }],
    });
    expect(
      settingsOfJson({
        PositivePrompt: 'a cat',
        NegativePrompt: 'blurry',
        Steps: 20,
        Sampler: 'DPM++ 2M Karras',
        CfgScale: 7,
        Seed: 4,
        Height: 512,
        Width: 768,
        ModelName: 'ink',
      }),
    ).toMatchObject({ prompt: 'a cat', negative: 'blurry', steps: 20, seed: '4', widthPx: 768, model: 'ink' });
  });

  it('Civitai lists its resources among the settings of an infotext', () => {
    expect(
      settingsOf(
        'girl\nSteps: 20, Sampler: Euler a, Seed: 9, Civitai resources: [{"type":"checkpoint","modelName":"Ink, deep"},{"type":"lora","weight":0.8,"modelName":"Wash"}], Civitai metadata: {}',
      ),
    ).toMatchObject({ model: 'Ink, deep', loras: [{ name: 'Wash', weight: 0.8 }] });
  });

  it('lists of drawings, sites that keep what was asked for one level deeper, and prompts with weights', () => {
    const wanted = { prompt: 'a cat', negative: 'dog', seed: '5', steps: 30, uncarried: [] };
    const plain = { prompt: 'a cat', negativePrompt: 'dog', seed: 5, steps: 30 };
    expect(settingsOfJson([plain, { ...plain, seed: 6 }])).toMatchObject(wanted);
    expect(settingsOfJson({ id: 1, url: 'x', meta: plain })).toMatchObject(wanted);
    const weighed = (key: string) => [
      { [key]: 'a cat', weight: 1 },
      { [key]: 'dog', weight: -1 },
    ];
    expect(settingsOfJson({ text_prompts: weighed('text'), seed: 5, steps: 30 })).toMatchObject(wanted);
    expect(settingsOfJson({ prompts: weighed('prompt'), seed: 5, steps: 30 })).toMatchObject(wanted);
    expect(settingsOfJson([{ name: 'package' }])).toMatchObject({ prompt: '', uncarried: [{ key: 'JSON' }] });
  });

  it("answers of A1111's API, and settings that stand one level deeper", () => {
    const parameters = { prompt: 'a cat', negative_prompt: 'bad', seed: -1, steps: 20, sampler_name: 'Euler a' };
    const info = {
      ...{ ...parameters, seed: 77, cfg_scale: 6, width: 512, height: 768, sd_model_name: 'anime' },
      infotexts: ['a cat'],
    };
    const wanted = { prompt: 'a cat', negative: 'bad', steps: 20, sampler: 'euler-a' };
    const answer = { images: ['iVBORw0KGgo='], parameters, info: JSON.stringify(info) };
    const size = { widthPx: 512, heightPx: 768 };
    expect(settingsOfJson(answer)).toMatchObject({ ...wanted, ...size, seed: '77', guidance: 6, model: 'anime' });
    expect(settingsOfJson({ parameters: { ...parameters, seed: 5 } })).toMatchObject({ ...wanted, seed: '5' });
    expect(settingsOfJson({ metadata: { ...parameters, seed: 5 } })).toMatchObject({ ...wanted, seed: '5' });
  });

  it("SwarmUI's refiner, and Draw Things' samplers", () => {
    const params = {
      prompt: 'a cat',
      seed: 5,
      steps: 30,
      refinermodel: 'xl/fine.safetensors',
      refinercontrolpercentage: 0.2,
    };
    expect(settingsOfJson({ sui_image_params: { ...params, refinermethod: 'StepSwap' } }).refiner).toEqual({
      name: 'fine',
      modelId: null,
      switchAt: 0.8,
    });
    expect(settingsOfJson({ sui_image_params: { ...params, refinermethod: 'PostApply' } })).toMatchObject({
      refiner: null,
      uncarried: [{ key: 'Refiner' }, {}, {}],
    });
    const sampled = (sampler: string) =>
      settingsOfJson({ c: 'a cat', uc: '', seed: 1, steps: 8, strength: 1, sampler });
    expect(sampled('Euler A Trailing')).toMatchObject({ sampler: 'euler-a', schedule: 'sgm-uniform', uncarried: [] });
    expect(sampled('DPM++ 2M AYS')).toMatchObject({ sampler: 'dpmpp-2m', schedule: 'ays' });
  });

  it('JSON that is about nothing drawn is told and never a prompt', () => {
    expect(settingsOf('{"name": "package", "version": "1.0.0"}')).toMatchObject({
      prompt: '',
      uncarried: [{ key: 'JSON' }],
    });
    expect(settingsOf('{red|blue} cat').prompt).toBe('{red|blue} cat');
  });

  it('numbers that Python writes and JavaScript does not hold', () => {
    expect(
      readJson('{"a":[NaN,-Infinity,18446744073709551615,1e400,0.1,9007199254740991],"b":"NaN 99999999999999999999"}'),
    ).toEqual({
      a: [null, null, '18446744073709551615', Infinity, 0.1, 9007199254740991],
      b: 'NaN 99999999999999999999',
    });
  });

  it('refuses what is nested too deep, and takes any record', () => {
    expect(readJson(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBeNull();
    fc.assert(
      fc.property(fc.json(), (json) => {
        const read = readForeignJson(
          `{"prompt": ${json}, "seed": ${json}, "v4_prompt": ${json}, "sui_image_params": ${json}}`,
        );
        expect(read === null || typeof read.prompt === 'string').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
