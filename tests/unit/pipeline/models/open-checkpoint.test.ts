import { appendFile, copyFile, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findModels } from '@/pipeline/models/find-models';
import { openCheckpoint } from '@/pipeline/models/open-checkpoint';
import { recogniseFile } from '@/pipeline/models/recognise-file';
import { readSafetensors } from '@/pipeline/safetensors/read-safetensors';
import { openModelTokenizer } from '@/pipeline/text-encoder/open-tokenizer';
import { goldenPath, openRuntime } from '../../../golden/open-runtime';
import { writeSafetensors, type MadeTensor } from '../safetensors/write-safetensors';

const recorded = (name: string) => goldenPath(`checkpoints/${name}.safetensors`);
const runtime = openRuntime();
afterAll(() => runtime.close());

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'koma-checkpoint-'));
});
afterEach(() => rm(place, { recursive: true }));

const made = (keys: readonly string[], shape: readonly number[] = [1]) =>
  writeSafetensors(
    join(place, 'made.safetensors'),
    Object.fromEntries(keys.map((key): [string, MadeTensor] => [key, { dtype: 'F16', shape }])),
  );

describe('a checkpoint', () => {
  it('tells its family, what it predicts and what it can do', async () => {
    const sd15 = await openCheckpoint(recorded('sd15'));
    expect(sd15).toMatchObject({ id: 'sd15', card: { name: 'sd15' }, vae: { scalingFactor: 0.18215, downscale: 8 } });
    expect(sd15.capabilities).toMatchObject({
      family: 'sd1',
      prediction: 'epsilon',
      imageToImage: true,
      inpaint9: false,
      clipSkip: true,
      textEncoders: 1,
      multiplePx: 32,
    });
    const sdxl = await openCheckpoint(recorded('sdxl-v'));
    expect(sdxl.capabilities).toMatchObject({ family: 'sdxl', prediction: 'v_prediction', textEncoders: 2 });
    expect(sdxl.scheduler).toMatchObject({ rescale_betas_zero_snr: true, timestep_spacing: 'trailing' });
    expect(sdxl.tokenizers.map(({ padId }) => padId)).toEqual([null, 0]);
    expect((await openCheckpoint(recorded('sd2-v'), { prediction: 'v_prediction' })).capabilities).toMatchObject({
      family: 'sd2',
      prediction: 'v_prediction',
    });
  });

  it('in a folder of models is found, as is one in its folder for checkpoints; others are refused by what they are', async () => {
    await mkdir(join(place, 'checkpoints'));
    await copyFile(recorded('sd15'), join(place, 'mine.safetensors'));
    await copyFile(recorded('sd2-v'), join(place, 'checkpoints/other.safetensors'));
    for (const folder of [place, join(place, 'checkpoints')]) {
      await cp(goldenPath('checkpoints/tokenizer'), join(folder, 'tokenizer'), { recursive: true });
    }
    await copyFile(recorded('lora-kohya-sd15'), join(place, 'checkpoints/style.safetensors'));
    await copyFile(recorded('lora-kohya-sd15'), join(place, 'beside.safetensors'));
    const { opened, refused } = await findModels([place]);
    expect(opened.map(({ id }) => id)).toEqual(['mine', 'other']);
    expect(refused.map(({ error }) => error.message)).toEqual([
      'style.safetensors is a LoRA, not a checkpoint: it is used together with one; put it into the folder “loras”.',
    ]);
  });

  it('without the words that it knows asks for its tokenizer', async () => {
    await copyFile(recorded('sd15'), join(place, 'alone.safetensors'));
    await expect(openCheckpoint(join(place, 'alone.safetensors'))).rejects.toMatchObject({
      code: 'model-missing-file',
      message: expect.stringContaining('1085 words'),
    });
  });

  it('that changed since it was opened is not drawn with', async () => {
    await cp(goldenPath('checkpoints/tokenizer'), join(place, 'tokenizer'), { recursive: true });
    const path = join(place, 'mine.safetensors');
    await copyFile(recorded('sd15'), path);
    const { graphs } = await openCheckpoint(path);
    await runtime.load(graphs.vaeDecoder.source);
    await appendFile(path, 'more');
    await expect(runtime.load(graphs.vaeDecoder.source)).rejects.toMatchObject({
      code: 'model-unreadable',
      message: expect.stringContaining('changed since'),
    });
  });

  it('refuses what does not belong beside it', async () => {
    const beside = (o: Parameters<typeof openCheckpoint>[1]) => openCheckpoint(recorded('sdxl-v'), o);
    await expect(beside({ loras: [{ path: recorded('lora-kohya-sd15'), strength: 1 }] })).rejects.toMatchObject({
      message: expect.stringContaining('LoRA for another family'),
    });
    await expect(beside({ loras: [{ path: recorded('vae-ldm'), strength: 1 }] })).rejects.toMatchObject({
      message: 'vae-ldm.safetensors is a VAE, and a LoRA was expected.',
    });
    await expect(beside({ loras: [{ path: recorded('lora-kohya-sd15'), strength: 1e9 }] })).rejects.toMatchObject({
      code: 'request-invalid',
    });
    const many = Array.from({ length: 40 }, () => ({ path: recorded('lora-kohya-sd15'), strength: 1 }));
    await expect(beside({ loras: many })).rejects.toMatchObject({ message: expect.stringContaining('at most 32') });
    await expect(beside({ embeddings: { badhand: recorded('embedding-sd15') } })).rejects.toMatchObject({
      message: expect.stringContaining('another family'),
    });
  });

  it('tells the keys of a LoRA that no layer took', async () => {
    const plain = await openCheckpoint(recorded('sd15'), { loras: [{ path: recorded('lora-kohya-sd15'), strength: 1 }] });
    expect([...plain.unusedKeys]).toEqual([]);
  });
});

describe('a word that stands for an embedding', () => {
  it('becomes the embedding’s ids, in any case, and only as a word of its own', async () => {
    const { tokenizers } = await openCheckpoint(recorded('sd15'), { embeddings: { badhand: recorded('embedding-sd15') } });
    const [source] = tokenizers;
    if (!source) throw new Error('no tokenizer');
    const { encode } = await openModelTokenizer(source);
    const rows = [1085, 1086, 1087];
    expect(encode('BadHand')).toEqual(rows);
    expect(encode('1girl, badhand, city')).toEqual([...encode('1girl,'), ...rows, ...encode(', city')]);
    expect(encode('badhands').some((id) => id >= 1085)).toBe(false);
  });
});

describe('a file that is no checkpoint', () => {
  it.each([
    ['double_blocks.0.img_attn.qkv.weight', 'Flux'],
    ['model.diffusion_model.joint_blocks.0.x_block.attn.qkv.weight', 'Stable Diffusion 3'],
    ['model.diffusion_model.cap_embedder.0.weight', 'Lumina 2'],
    ['head.modulation', 'Wan'],
    ['double_layers.0.attn.w1q.weight', 'AuraFlow'],
  ])('of %s is refused as %s', async (key, name) => {
    await expect(openCheckpoint(await made([key]))).rejects.toMatchObject({
      code: 'model-foreign-graph',
      message: expect.stringContaining(name),
    });
  });

  it.each([
    ['lora_unet_mid_block_attentions_0_proj_in.lora_down.weight', 'lora'],
    ['lora_unet_x.hada_w1_a', 'lora'],
    ['first_stage_model.decoder.conv_in.weight', 'vae'],
    ['control_model.zero_convs.0.0.weight', 'controlnet'],
    ['controlnet_cond_embedding.conv_in.weight', 'controlnet'],
    ['emb_params', 'embedding'],
    ['image_proj.proj.weight', 'ip-adapter'],
  ])('with %s is a %s', async (key, kind) => {
    expect(recogniseFile(await readSafetensors(await made([key])))).toBe(kind);
  });

  it('but a variant of one, says which', async () => {
    const conv = 'model.diffusion_model.input_blocks.0.0.weight';
    const open = async (shape: readonly number[]) => openCheckpoint(await made([conv], shape));
    await expect(open([4, 8, 3, 3])).rejects.toMatchObject({ message: expect.stringContaining('instruct-pix2pix') });
    await expect(open([4, 7, 3, 3])).rejects.toMatchObject({ message: expect.stringContaining('upscaler') });
    await expect(open([4, 4, 3, 3])).rejects.toMatchObject({ code: 'model-missing-file' });
  });
});
