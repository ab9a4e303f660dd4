import { appendFile, cp, mkdir, mkdtemp, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findModels } from '@/pipeline/models/find-models';
import { openModel } from '@/pipeline/models/open-model';
import { skipLayers } from '@/pipeline/onnx/skip-layers';
import { goldenPath, repositoryPath } from '@/tests/golden/open-runtime';
import { fixSide } from './fix-side';

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

describe('a folder of links, as download caches keep models', () => {
  const link = async (name: string) => {
    await mkdir(join(place, 'blobs'), { recursive: true });
    await cp(goldenPath('parity/models/sd15'), join(place, name), { recursive: true });
    await rename(join(place, name, 'unet/model.onnx'), join(place, 'blobs', name));
    await symlink(`../../blobs/${name}`, join(place, name, 'unet/model.onnx'));
    return join(place, name);
  };

  it('has the hash of the files that the links lead to', async () => {
    const [first, second] = [await link('first'), await link('second')];
    const plain = await opened();
    expect((await openModel(first)).hash).toBe(plain.hash);
    await appendFile(join(place, 'blobs/second'), Uint8Array.of(0x80, 0x01, 0x00));
    expect((await openModel(second)).hash).not.toBe(plain.hash);
  });

  it('a link back up is not followed for ever', async () => {
    const before = await opened();
    await symlink('..', file('unet/again'));
    expect((await opened()).hash).toBe(before.hash);
  });
});

describe('weights beside their graph', () => {
  const weights = () => file('text_encoder/weights.pb');
  const graph = () => file('text_encoder/model.onnx');
  // A graph without a layer refers to the weights of the file that it was made of: external data, as exports have it.
  beforeEach(async () => {
    await rename(graph(), weights());
    await writeFile(graph(), (await skipLayers(weights(), 1)).bytes);
  });

  it('are found', async () => {
    expect((await opened()).graphs.textEncoder.path).toBe(graph());
  });

  it('are missed by their name and their graph’s', async () => {
    await rm(weights());
    await expect(opened()).rejects.toMatchObject({
      code: 'model-missing-file',
      message: expect.stringMatching(/text_encoder\/weights\.pb is missing: the weights of text_encoder\/model\.onnx/),
    });
  });

  it('that were cut off are refused with both sizes', async () => {
    await truncate(weights(), 200_000);
    await expect(opened()).rejects.toMatchObject({
      code: 'model-unreadable',
      message: expect.stringMatching(/text_encoder\/weights\.pb has 200000 bytes, and .* needs \d+/),
    });
  });

  it.each(['../evil.pb', '/evil/e.pb'])('are not followed out of the folder, to %s', async (location) => {
    const bytes = (await readFile(graph())).toString('latin1').replaceAll('weights.pb', location);
    await writeFile(graph(), Buffer.from(bytes, 'latin1'));
    await expect(opened()).rejects.toMatchObject({
      code: 'model-foreign-graph',
      message: expect.stringContaining(`keeps weights at "${location}"`),
    });
  });
});

describe('graphs that were exported with fixed sides', () => {
  it('a U-Net of one size offers that size alone', async () => {
    await fixSide(file('unet/model.onnx'), 'height', 16);
    await fixSide(file('unet/model.onnx'), 'width', 24);
    expect((await opened()).capabilities.buckets).toEqual([[192, 128]]);
  });

  it.each(['unet', 'text_encoder', 'vae_decoder'])('a batch of two is refused: %s', async (part) => {
    await fixSide(file(`${part}/model.onnx`), 'batch_size', 2);
    await expect(opened()).rejects.toMatchObject({
      code: 'model-wrong-shape',
      message: expect.stringMatching(new RegExp(`${part}/model\\.onnx: .*, a fixed batch`)),
    });
  });
});

describe('hashing', () => {
  it('tells how far it is, the last time with all of it', async () => {
    const seen: number[][] = [];
    await openModel(join(place, 'sd15'), { onHash: (bytes, of) => void seen.push([bytes, of]) });
    const bytes = seen.map(([done = 0]) => done);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
  });
});

describe('SDXL', () => {
  const xl = () => join(place, 'sdxl');
  beforeEach(() => cp(goldenPath('parity/models/sdxl'), xl(), { recursive: true }));

  it('without its second encoder is refused by that file', async () => {
    await rm(join(xl(), 'text_encoder_2'), { recursive: true });
    await expect(openModel(xl())).rejects.toMatchObject({
      code: 'model-missing-file',
      message: expect.stringMatching(/text_encoder_2\/model\.onnx is missing/),
    });
  });

  it('with encoders that keep their hidden states to themselves is refused when it is opened', async () => {
    await cp(goldenPath('control/model/text_encoder'), join(xl(), 'text_encoder'), { recursive: true });
    await expect(openModel(xl())).rejects.toMatchObject({
      code: 'model-foreign-graph',
      message: expect.stringMatching(/^text_encoder\/model\.onnx gives .*"hidden_states\.0"/),
    });
  });

  it('with a second encoder that pools nothing is refused', async () => {
    await cp(goldenPath('parity/models/sd15/text_encoder'), join(xl(), 'text_encoder_2'), { recursive: true });
    await expect(openModel(xl())).rejects.toMatchObject({
      code: 'model-wrong-shape',
      message: expect.stringMatching(/^text_encoder_2\/model\.onnx gives .*"text_embeds" \[batch, 24\] was expected/),
    });
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
    ['models/faces/face_detector.onnx', 'image_encoder', /image_encoder\/model\.onnx is not an image encoder/],
    ['models/faces/face_detector.onnx', 'controlnet', /controlnet\/model\.onnx is not a ControlNet/],
    ['models/faces/face_detector.onnx', 'reference_encoder', /reference_encoder\/model\.onnx is not a reference encoder/],
    ['tests/golden/data/parity/models/sd15/unet/model.onnx', 'vae_decoder', /vae_decoder\/model\.onnx takes/],
  ])('with %s in the place of %s', async (from, part, sentence) => {
    await cp(repositoryPath(from), file(`${part}/model.onnx`));
    await expect(opened()).rejects.toMatchObject({
      code: 'model-foreign-graph',
      message: expect.stringMatching(sentence),
    });
  });

  it('with parts of different models', async () => {
    await cp(goldenPath('parity/models/sdxl/text_encoder_2'), file('text_encoder'), { recursive: true });
    await expect(opened()).rejects.toMatchObject({
      code: 'model-wrong-shape',
      message: expect.stringMatching(/gives 40 numbers a token, and .*unet.* takes 32/),
    });
  });

  it('with a U-Net for other latents', async () => {
    const config = JSON.parse(await readFile(file('vae_decoder/config.json'), 'utf8'));
    await writeFile(file('vae_decoder/config.json'), JSON.stringify({ ...config, latent_channels: 16 }));
    await expect(opened()).rejects.toMatchObject({ code: 'model-wrong-shape' });
  });

  it('with an upscaler in the place of the VAE’s encoder', async () => {
    await cp(repositoryPath('models/upscalers/animevideo-x4.onnx'), file('vae_encoder/model.onnx'));
    await expect(opened()).rejects.toMatchObject({
      code: 'model-wrong-shape',
      message: expect.stringMatching(/vae_encoder\/model\.onnx gives .*latents of 4 channels .*was expected/),
    });
  });

  it('with a prediction type that nobody knows', async () => {
    const path = file('scheduler/scheduler_config.json');
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), prediction_type: 'wobble' }));
    await expect(opened()).rejects.toMatchObject({ message: expect.stringMatching(/scheduler_config\.json .*"wobble"/) });
  });

  it.each([
    ['vocab.json', '{"a": "b"}', /vocab\.json is no CLIP tokenizer's/],
    ['vocab.json', '{"a": 1}', /vocab\.json has no token "<\|startoftext\|>"/],
    ['merges.txt', '#version: 0.2\nalone\n', /merges\.txt holds "alone"/],
    ['tokenizer_config.json', '{"model_max_length": 64}', /tokenizer_config\.json .*model_max_length/],
  ])('with a tokenizer that is none: %s %s', async (name, text, sentence) => {
    await writeFile(file(`tokenizer/${name}`), text);
    await expect(opened()).rejects.toMatchObject({
      code: 'model-unreadable',
      message: expect.stringMatching(sentence),
    });
  });

  it('with a tokenizer of more words than its encoder knows', async () => {
    const config = JSON.parse(await readFile(file('text_encoder/config.json'), 'utf8'));
    await writeFile(file('text_encoder/config.json'), JSON.stringify({ ...config, vocab_size: 1000 }));
    await expect(opened()).rejects.toMatchObject({
      code: 'model-wrong-shape',
      message: expect.stringMatching(/vocab\.json has 1085 words, and text_encoder\/model\.onnx knows 1000/),
    });
  });

  it('with a vocabulary of the card that is none', async () => {
    const prompt = { words: 'words.json', quality: [], negative: [] };
    await writeFile(file('card.json'), JSON.stringify({ name: 'Card', licence: 'MIT', prompt }));
    await writeFile(file('words.json'), '[1]');
    await expect(opened()).rejects.toMatchObject({
      code: 'model-unreadable',
      message: expect.stringContaining('words.json'),
    });
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
