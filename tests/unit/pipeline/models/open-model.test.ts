import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findModels } from '@/pipeline/models/find-models';
import { openModel } from '@/pipeline/models/open-model';
import { goldenPath, repositoryPath } from '@/tests/golden/open-runtime';

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'koma-models-'));
  await cp(goldenPath('parity/models/sd15'), join(place, 'sd15'), { recursive: true });
});
afterEach(() => rm(place, { recursive: true }));
const file = (path: string) => join(place, 'sd15', path);
const opened = () => openModel(join(place, 'sd15'));

describe('capabilities are read from the graphs', () => {
  it('the starter takes roughs and references of two people', async () => {
    const { capabilities, card } = await openModel(repositoryPath('models/starter'));
    expect(capabilities).toMatchObject({
      family: 'starter',
      rough: true,
      reference: { tokens: 16, sidePx: 128, people: 2 },
      imageToImage: true,
      inpaint9: false,
      latentChannels: 8,
      multiplePx: 32,
      prediction: 'v_prediction',
    });
    expect(card).toMatchObject({ licence: 'CC0-1.0', roughAlways: true, defaults: { steps: 12, sampler: 'ddim' } });
    expect(card.prompt.words).toContain('red blazer');
  });

  it('SDXL has two encoders and size conditioning, inpainting nine channels', async () => {
    const xl = await openModel(goldenPath('parity/models/sdxl'));
    expect(xl.capabilities).toMatchObject({ family: 'sdxl', textEncoders: 2, sizeConditioning: true, clipSkip: true });
    expect(xl.zeroEmptyNegative).toBe(true);
    expect((await openModel(goldenPath('parity/models/inpaint'))).capabilities.inpaint9).toBe(true);
    expect((await openModel(goldenPath('parity/models/sd2v'))).capabilities.prediction).toBe('v_prediction');
  });

  it('the same folder has the same hash, other weights another', async () => {
    const before = await opened();
    expect((await opened()).hash).toBe(before.hash);
    const config = await readFile(file('unet/config.json'), 'utf8');
    await writeFile(file('unet/config.json'), `${config}\n`);
    expect((await opened()).hash).not.toBe(before.hash);
  });

  it('how a model is asked is no part of its hash', async () => {
    const before = await opened();
    await writeFile(file('card.json'), JSON.stringify({ name: 'Other', licence: 'MIT' }));
    const after = await opened();
    expect(after.hash).toBe(before.hash);
    expect(after.card.name).toBe('Other');
  });
});

describe('a folder that is not whole is refused with the file and what was expected', () => {
  it.each([
    ['model_index.json', /model_index\.json is missing/],
    ['scheduler/scheduler_config.json', /scheduler_config\.json is missing/],
    ['unet/model.onnx', /unet\/model\.onnx is missing/],
    ['vae_decoder/model.onnx', /vae_decoder\/model\.onnx is missing/],
    ['text_encoder/model.onnx', /text_encoder\/model\.onnx is missing/],
    ['tokenizer/merges.txt', /merges\.txt is missing/],
  ])('without %s', async (path, sentence) => {
    await rm(file(path));
    await expect(opened()).rejects.toMatchObject({ code: 'model-missing-file', message: expect.stringMatching(sentence) });
  });

  it.each([
    ['models/faces/face_detector.onnx', 'unet', /unet\/model\.onnx is not a U-Net: .*"sample" was expected/],
    ['models/faces/face_detector.onnx', 'text_encoder', /text_encoder\/model\.onnx is not a text encoder/],
    ['tests/golden/data/parity/models/sd15/unet/model.onnx', 'vae_decoder', /vae_decoder\/model\.onnx takes/],
  ])('with %s in the place of %s', async (from, part, sentence) => {
    await cp(repositoryPath(from), file(`${part}/model.onnx`));
    await expect(opened()).rejects.toMatchObject({
      code: 'model-foreign-graph',
      message: expect.stringMatching(sentence),
    });
  });

  it('with parts of different models', async () => {
    await cp(goldenPath('parity/models/sdxl/unet'), file('unet'), { recursive: true });
    await expect(opened()).rejects.toMatchObject({
      code: 'model-wrong-shape',
      message: expect.stringMatching(/gives 32 numbers a token, and .*unet.* takes 72/),
    });
  });

  it('with a U-Net for other latents', async () => {
    const config = JSON.parse(await readFile(file('vae_decoder/config.json'), 'utf8'));
    await writeFile(file('vae_decoder/config.json'), JSON.stringify({ ...config, latent_channels: 16 }));
    await expect(opened()).rejects.toMatchObject({ code: 'model-wrong-shape' });
  });

  it.each([0, 10, 1000, 100_000])('with a graph cut off after %i bytes', async (bytes) => {
    await truncate(file('unet/model.onnx'), bytes);
    await expect(opened()).rejects.toMatchObject({
      code: expect.stringMatching(/^model-(unreadable|foreign-graph)$/),
      message: expect.stringContaining('unet/model.onnx'),
    });
  });

  it('with JSON that is none, and a card that is none', async () => {
    await writeFile(file('card.json'), '{"name": 3}');
    await expect(opened()).rejects.toMatchObject({ code: 'model-unreadable', message: expect.stringContaining('card.json') });
    await writeFile(file('model_index.json'), '{');
    await expect(opened()).rejects.toMatchObject({ message: expect.stringContaining('not valid JSON') });
  });
});

describe('findModels', () => {
  it('gives the whole ones, and the refused ones with their reason', async () => {
    await cp(goldenPath('parity/models/sd15'), join(place, 'broken'), { recursive: true });
    await rm(join(place, 'broken/unet/model.onnx'));
    const { opened: whole, refused } = await findModels([place, join(place, 'nowhere')]);
    expect(whole.map(({ id }) => id)).toEqual(['sd15']);
    expect(refused.map(({ error }) => error.code)).toEqual(['model-missing-file']);
  });
});
