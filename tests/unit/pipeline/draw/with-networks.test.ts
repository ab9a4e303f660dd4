import { appendFile, copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeRequest, type RequestChoices } from '@/pipeline/draw/complete-request';
import type { DrawEvent } from '@/pipeline/draw/draw-event';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { comparePictures } from '@/pipeline/image/compare-pictures';
import { encodePng } from '@/pipeline/image/encode-picture';
import { hashBytes } from '@/pipeline/models/hash-bytes';
import type { NetworkFile } from '@/pipeline/models/describe-network';
import { findNetworks } from '@/pipeline/models/find-networks';
import { openCheckpoint } from '@/pipeline/models/open-checkpoint';
import type { OpenedModel } from '@/pipeline/models/opened-model';
import { FINISH, goldenPath, openRuntime } from '../../../golden/open-runtime';
import { safetensorsBytes, writeSafetensors } from '../safetensors/write-safetensors';

const recorded = (name: string) => goldenPath(`checkpoints/${name}.safetensors`);
const runtime = openRuntime();
let folder = '';
let model: OpenedModel;
let networks: readonly NetworkFile[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koma-networks-'));
  for (const name of ['loras/inks', 'vae', 'embeddings', 'controlnet'])
    await mkdir(join(folder, name), { recursive: true });
  await copyFile(recorded('lora-kohya-sd15'), join(folder, 'loras/inks/ink.safetensors'));
  await copyFile(recorded('lora-conv-sd15'), join(folder, 'tone.safetensors'));
  await copyFile(recorded('vae-ldm'), join(folder, 'vae/clear.safetensors'));
  await copyFile(recorded('embedding-sd15'), join(folder, 'embeddings/bad_hand.safetensors'));
  await copyFile(recorded('controlnet-ldm'), join(folder, 'controlnet/lines.safetensors'));
  await copyFile(recorded('sd15'), join(folder, 'base.safetensors'));
  await cp(goldenPath('checkpoints/tokenizer'), join(folder, 'tokenizer'), { recursive: true });
  model = await openCheckpoint(join(folder, 'base.safetensors'));
  ({ found: networks } = await findNetworks([folder]));
});
afterAll(async () => {
  await runtime.close();
  await rm(folder, { recursive: true });
});

const ref = (name: string) => {
  const found = networks.find((each) => each.name === name);
  if (!found) throw new Error(`no network ${name}`);
  return { name, hash: found.hash };
};
const lora = (name: string, strength: number, textStrength?: number) => ({
  ...ref(name),
  dataHash: null,
  strength,
  ...(textStrength !== undefined && { textStrength }),
});

const request = (choices: Partial<RequestChoices>) =>
  completeRequest(model, {
    prompt: { source: '', text: 'a cat', negative: '', syntax: 'a1111' },
    seed: { value: 7 },
    size: { widthPx: 64, heightPx: 64 },
    sampler: { name: 'euler', steps: 2 },
    ...choices,
  });

async function draw(choices: Partial<RequestChoices>, inputs: ReadonlyMap<string, Uint8Array> = new Map()) {
  const events: DrawEvent[] = [];
  const loaded: string[] = [];
  const stop = runtime.onEvent((event) => event.type === 'loaded' && loaded.push(event.graph));
  const env = { runtime, model, networks, weights: FINISH };
  const { pictures } = await drawPicture(env, { request: request(choices), inputs, onEvent: (e) => events.push(e) });
  stop();
  const [picture] = pictures;
  if (!picture) throw new Error('no picture');
  return { picture, loaded, warnings: events.flatMap((event) => (event.type === 'warning' ? [event.sentence] : [])) };
}

describe('networks in the folder of models', () => {
  it('are found by their places and by what they are, with their families and names', async () => {
    const { found, refused } = await findNetworks([folder]);
    expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'lora ink',
      'vae clear',
      'embedding bad_hand',
      'controlnet lines',
      'lora tone',
    ]);
    expect(refused).toEqual([]);
    expect(found.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it('in a wrong place, of other architectures and pickles are told by what they are', async () => {
    const other = await mkdtemp(join(tmpdir(), 'koma-networks-'));
    await mkdir(join(other, 'loras'));
    await mkdir(join(other, 'vae'));
    await copyFile(recorded('vae-ldm'), join(other, 'loras/a.safetensors'));
    await copyFile(recorded('sd15'), join(other, 'loras/b.safetensors'));
    await writeFile(join(other, 'loras/c.pt'), 'PK and more of it');
    const flux = { 'lora_unet_double_blocks_0_img_attn_qkv.lora_down.weight': { dtype: 'F16', shape: [1, 1] } };
    await writeSafetensors(join(other, 'loras/d.safetensors'), flux);
    await writeSafetensors(join(other, 'loras/e.safetensors'), { lora_controlnet: { dtype: 'F16', shape: [1] } });
    await writeSafetensors(join(other, 'vae/f.safetensors'), {
      'decoder.conv_in.weight': { dtype: 'F16', shape: [8, 16, 3, 3] },
    });
    const { found, refused } = await findNetworks([other]);
    await rm(other, { recursive: true });
    expect(found).toEqual([]);
    expect(refused.map(({ error }) => error.message)).toEqual([
      'a.safetensors is a VAE: put it into the folder “vae”.',
      'b.safetensors is a checkpoint: put it into the folder “checkpoints”.',
      expect.stringContaining('c.pt is a pickle'),
      expect.stringContaining('d.safetensors is a LoRA for Flux'),
      expect.stringContaining('e.safetensors is a Control-LoRA'),
      expect.stringContaining('f.safetensors is a VAE of 16 latent channels'),
    ]);
  });
});

describe('a picture drawn with networks', () => {
  it('changes with a LoRA and its strength, loads nothing for another strength, and comes out the same again', async () => {
    const plain = await draw({});
    const first = await draw({ loras: [lora('ink', 1)] });
    expect(comparePictures(plain.picture, first.picture).differing).toBeGreaterThan(0);
    expect(first.loaded.length).toBeGreaterThan(0);
    const weaker = await draw({ loras: [lora('ink', 0.3)] });
    const inText = await draw({ loras: [lora('ink', 1, 0)] });
    const inMiddle = await draw({
      loras: [{ ...lora('ink', 1), blocks: Array.from({ length: 26 }, (_, i) => Number(i === 13)) }],
    });
    expect([...weaker.loaded, ...inText.loaded, ...inMiddle.loaded]).toEqual([]);
    for (const { picture } of [weaker, inText, inMiddle]) {
      expect(comparePictures(first.picture, picture).differing).toBeGreaterThan(0);
    }
    const none = await draw({ loras: [lora('ink', 0)] });
    expect(comparePictures(plain.picture, none.picture).largest).toBeLessThanOrEqual(1);
    const again = await draw({ loras: [lora('ink', 1)] });
    expect(comparePictures(first.picture, again.picture).differing).toBe(0);
  });

  it('changes with a VAE, an embedding that the prompt names, several LoRAs and a ControlNet', async () => {
    const plain = await draw({});
    const prompt = { source: '', text: 'a cat', negative: '(Bad Hand:1.2)', syntax: 'a1111' as const };
    const grey = { widthPx: 64, heightPx: 64, channels: 3 as const, data: new Uint8Array(64 * 64 * 3).fill(200) };
    const bytes = await encodePng(grey);
    const picture = { sha256: hashBytes(bytes), widthPx: 64, heightPx: 64 };
    const control = { ...ref('lines'), picture, scale: 1, from: 0, to: 1 };
    const inputs = new Map([[picture.sha256, bytes]]);
    const drawn = [
      await draw({ vae: ref('clear') }),
      await draw({ prompt, embeddings: [ref('bad_hand')] }),
      await draw({ loras: [lora('ink', 0.5), lora('tone', 0.5)] }),
      await draw({ controls: [control] }, inputs),
    ];
    for (const { picture: each } of drawn) expect(comparePictures(plain.picture, each).differing).toBeGreaterThan(0);
    const word = await draw({ prompt });
    expect(comparePictures(word.picture, drawn[1]?.picture ?? word.picture).differing).toBeGreaterThan(0);
  });

  it('is refused with a sentence where a network is missing, changed, or asked for in a way that can’t be meant', async () => {
    const failing = (choices: Partial<RequestChoices>) =>
      draw(choices).then(
        () => '',
        (error: Error) => error.message,
      );
    const absent = { ...lora('ink', 1), name: 'inks', hash: '0'.repeat(64) };
    expect(await failing({ loras: [absent] })).toMatch(
      'The LoRA “inks” (000000000000) is not installed. Similar names: ink.',
    );
    expect(await failing({ loras: [{ ...lora('ink', 1), hash: '0'.repeat(64) }] })).toMatch('“ink” has other weights');
    expect(await failing({ loras: [lora('ink', 1e9)] })).toMatch('strength is at most 20');
    expect(await failing({ loras: Array.from({ length: 40 }, () => lora('ink', 1)) })).toMatch('at most 32 LoRAs');
    expect(await failing({ loras: [{ ...lora('ink', 1), blocks: [1, 2] }] })).toMatch('2 block weights');
  });

  it('tells which weights did nothing, and refuses those that are no numbers', async () => {
    const up = { dtype: 'F32', shape: [64, 1] };
    const tensors = {
      'lora_unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_q.lora_down.weight': {
        dtype: 'F32',
        shape: [1, 64],
      },
      'lora_unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_q.lora_up.weight': up,
      'lora_unet_nowhere.lora_down.weight': up,
    };
    const path = join(folder, 'loras/partly.safetensors');
    await writeSafetensors(path, tensors);
    ({ found: networks } = await findNetworks([folder]));
    expect((await draw({ loras: [lora('partly', 1)] })).warnings).toEqual([
      '1 of the tensors in partly.safetensors fit no layer of this model and did nothing: lora_unet_nowhere.lora_down.weight.',
    ]);
    const bytes = new Uint8Array(Float32Array.from({ length: 64 }, () => NaN).buffer);
    await writeFile(path, safetensorsBytes({ ...tensors, 'lora_unet_nowhere.lora_down.weight': { ...up, bytes } }));
    await expect(draw({ loras: [lora('partly', 1)] })).rejects.toThrow('has other weights');
    ({ found: networks } = await findNetworks([folder]));
    await expect(draw({ loras: [lora('partly', 1)] })).rejects.toThrow(
      'partly.safetensors holds weights that are no numbers',
    );
    await appendFile(path, 'more');
    await expect(draw({ loras: [lora('partly', 1)] })).rejects.toThrow('has other weights');
  });
});
