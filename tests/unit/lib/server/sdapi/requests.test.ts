import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '@/lib/server/sdapi/read-picture';
import { findByTitle } from '@/lib/server/sdapi/sd-names';
import { textToImageSchema } from '@/lib/server/sdapi/sd-request';
import { toGenerationInput } from '@/lib/server/sdapi/to-generation-input';

const input = (body: object) => toGenerationInput(textToImageSchema.parse({ prompt: 'cat', ...body }), {});

describe('What clients of the A1111-compatible API send', () => {
  it.each(['AAEC', 'data:image/png;base64,AAEC', 'data:application/octet-stream;base64,AAEC', ' DATA:;base64,AA\nEC'])(
    'pictures as base64: %j',
    (text) => {
      expect([...decodeBase64(text, 'image')]).toEqual([0, 1, 2]);
    },
  );

  it('refuses what is no base64', () => {
    expect(() => decodeBase64('http://x/y.png', 'image')).toThrow('image: Send a picture as base64.');
    expect(() => decodeBase64('data:image/png,AAEC', 'image')).toThrow('image: Send a picture as base64.');
  });

  it('chat programs: everything of a second pass that is off, and empty names for what they leave open', () => {
    const body = {
      ...{ negative_prompt: 'dog', sampler_name: '', scheduler: '', steps: 20, cfg_scale: 7, width: 512, height: 768 },
      ...{ restore_faces: false, enable_hr: false, hr_upscaler: 'Latent', hr_scale: 2, hr_second_pass_steps: 0 },
      ...{ denoising_strength: 0.7, hr_additional_modules: [], seed: -1, clip_skip: 2, styles: [], n_iter: 2 },
      ...{ save_images: true, send_images: true, do_not_save_grid: false, alwayson_scripts: {}, script_args: [] },
    };
    expect(input(body)).toMatchObject({
      ...{
        prompt: 'cat',
        negative: 'dog',
        sampler: null,
        schedule: null,
        steps: 20,
        guidance: 7,
        seed: null,
        count: 2,
      },
      size: { widthPx: 512, heightPx: 768 },
    });
    expect(input({ sampler_index: 'DPM++ 2M Karras', seed: '18446744073709551615' })).toMatchObject({
      ...{ sampler: 'dpmpp-2m', schedule: 'karras', seed: '18446744073709551615' },
    });
    expect(() => input({ enable_hr: true })).toThrow('enable_hr');
    expect(() => input({ alwayson_scripts: { ADetailer: { args: [true] } } })).toThrow("'ADetailer' not found");
  });

  it('checkpoints by title, file, path and hash', () => {
    const hash = `7f96a1a9ca${'0'.repeat(54)}`;
    const models = [
      { id: 'm1', name: 'other', hash: '11'.repeat(32) },
      { id: 'm2', name: 'anything-v5', hash },
    ];
    const found = (wanted: string) => findByTitle(models, wanted)?.id;
    expect(found('anything-v5 [7f96a1a9ca]')).toBe('m2');
    expect(found('xl\\anything-v5.safetensors [7f96a1a9ca]')).toBe('m2');
    expect(found('sd/Anything-v5.ckpt')).toBe('m2');
    expect(found('7F96A1A9CA')).toBe('m2');
    expect(found('nothing.safetensors')).toBeUndefined();
  });
});
