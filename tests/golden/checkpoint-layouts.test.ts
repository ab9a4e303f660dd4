import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diffusersUnetName, diffusersVaeName } from '@/pipeline/graphs/diffusers-names';
import { countFrom } from '@/pipeline/graphs/network-weights';
import { findModels } from '@/pipeline/models/find-models';
import { openCheckpoint } from '@/pipeline/models/open-checkpoint';
import type { ModelGraph, OpenedModel } from '@/pipeline/models/opened-model';
import { float16ToFloat32, float32ToFloat16 } from '@/pipeline/runtime';
import { readSafetensors } from '@/pipeline/safetensors/read-safetensors';
import { elementCount, type Tensor } from '@/pipeline/tensor';
import { safetensorsBytes, type MadeTensor } from '../unit/pipeline/safetensors/write-safetensors';
import { goldenPath, openRuntime } from './open-runtime';

const runtime = openRuntime();
afterAll(() => runtime.close());
let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'koma-layouts-'));
});
afterAll(() => rm(place, { recursive: true }));

type Tensors = Record<string, MadeTensor & { readonly bytes: Uint8Array }>;

async function tensorsOf(name: string): Promise<Tensors> {
  const path = goldenPath(`checkpoints/${name}.safetensors`);
  const bytes = await readFile(path);
  const { tensors } = await readSafetensors(path);
  return Object.fromEntries(
    [...tensors].map(([key, { type, shape, offset, bytes: length }]) => [
      key,
      { dtype: type, shape, bytes: Uint8Array.from(bytes.subarray(offset, offset + length)) },
    ]),
  );
}

/** The tensors behind a prefix, under other names; those without one are left out. */
function renamed(tensors: Tensors, prefix: string, name: (key: string) => string | null): Tensors {
  const own = Object.entries(tensors).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(
    own.flatMap(([key, tensor]) => {
      const other = name(key.slice(prefix.length));
      return other === null ? [] : [[other, tensor]];
    }),
  );
}

/** A U-Net in the names of diffusers. */
function unetOf(tensors: Tensors): Tensors {
  const prefix = 'model.diffusion_model.';
  const isResnet = (i: number) => tensors[`${prefix}input_blocks.${i}.0.in_layers.0.weight`] !== undefined;
  const layers = countFrom(1, isResnet);
  return renamed(tensors, prefix, (key) => {
    const dot = key.lastIndexOf('.');
    const module = diffusersUnetName(key.slice(0, dot), layers);
    return module === null ? null : module + key.slice(dot);
  });
}

/** A VAE in the names of diffusers. */
function vaeOf(tensors: Tensors): Tensors {
  const prefix = 'first_stage_model.';
  const levels = countFrom(0, (i) => tensors[`${prefix}decoder.up.${i}.block.0.norm1.weight`] !== undefined);
  return renamed(tensors, prefix, (key) => diffusersVaeName(key, levels));
}

async function write(path: string, tensors: Tensors): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, safetensorsBytes(tensors));
}

/** OpenCLIP's names as transformers has them: query, key and value apart, the projection transposed. */
function openClipAsTransformers(tensors: Tensors, prefix: string): Tensors {
  const result: Tensors = {};
  const plain: readonly (readonly [RegExp, string])[] = [
    [/^transformer\.resblocks\.(\d+)\.ln_([12])\.(.*)$/, 'text_model.encoder.layers.$1.layer_norm$2.$3'],
    [/^transformer\.resblocks\.(\d+)\.attn\.out_proj\.(.*)$/, 'text_model.encoder.layers.$1.self_attn.out_proj.$2'],
    [/^transformer\.resblocks\.(\d+)\.mlp\.c_fc\.(.*)$/, 'text_model.encoder.layers.$1.mlp.fc1.$2'],
    [/^transformer\.resblocks\.(\d+)\.mlp\.c_proj\.(.*)$/, 'text_model.encoder.layers.$1.mlp.fc2.$2'],
    [/^ln_final\.(.*)$/, 'text_model.final_layer_norm.$1'],
    [/^token_embedding\.weight$/, 'text_model.embeddings.token_embedding.weight'],
    [/^positional_embedding$/, 'text_model.embeddings.position_embedding.weight'],
  ];
  for (const [key, tensor] of Object.entries(renamed(tensors, prefix, (name) => name))) {
    const fused = /^transformer\.resblocks\.(\d+)\.attn\.in_proj_(weight|bias)$/.exec(key);
    if (fused) {
      const third = tensor.bytes.length / 3;
      const [rows = 0, ...rest] = tensor.shape;
      for (const [index, letter] of ['q', 'k', 'v'].entries()) {
        const bytes = tensor.bytes.slice(index * third, (index + 1) * third);
        const name = `text_model.encoder.layers.${fused[1]}.self_attn.${letter}_proj.${fused[2]}`;
        result[name] = { ...tensor, shape: [rows / 3, ...rest], bytes };
      }
    }
    const to = plain.find(([from]) => from.test(key));
    if (to) result[key.replace(to[0], to[1])] = tensor;
    if (key === 'text_projection') result['text_projection.weight'] = transposed(tensor);
  }
  return result;
}

function transposed({ shape: [rows = 0, columns = 0], bytes, ...rest }: Tensors[string]): Tensors[string] {
  const size = bytes.length / (rows * columns);
  const turned = new Uint8Array(bytes.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const from = (row * columns + column) * size;
      turned.set(bytes.subarray(from, from + size), (column * rows + row) * size);
    }
  }
  return { ...rest, shape: [columns, rows], bytes: turned };
}

/** What each network of a model answers to the same numbers. */
async function answersOf({ graphs }: OpenedModel): Promise<Record<string, ArrayLike<number | bigint>>> {
  const { textEncoder, textEncoder2, unet, vaeDecoder } = graphs;
  const answers: Record<string, ArrayLike<number | bigint>> = {};
  for (const [name, graph] of Object.entries({ textEncoder, textEncoder2, unet, vaeDecoder })) {
    if (graph) Object.assign(answers, await answerOf(name, graph));
  }
  return answers;
}

async function answerOf(name: string, graph: ModelGraph) {
  const loaded = await runtime.load(graph.source);
  const feeds = Object.fromEntries(
    loaded.inputs.map(({ name: input, type, shape }): [string, Tensor] => {
      const sizes: Record<string, number> = { batch: 1, steps: 1, tokens: 77, height: 8, width: 8 };
      const sides = shape.map((side) => (typeof side === 'number' ? side : (sizes[side ?? ''] ?? 1)));
      const values = Float32Array.from({ length: elementCount(sides) }, (_, i) => Math.sin(i));
      if (type !== 'int64') return [input, { type: 'float32', shape: sides, data: values }];
      return [input, { type, shape: sides, data: BigInt64Array.from(Array.from(values, (_, i) => BigInt(i % 1000))) }];
    }),
  );
  const outputs = await runtime.run(loaded, feeds);
  return Object.fromEntries(Object.entries(outputs).map(([output, { data }]) => [`${name} ${output}`, data]));
}

/** Products of constants and of casts are summed in another order: float32's rounding of numbers of about 1. */
const ROUNDING = 2e-5;

function largestGap(a: Awaited<ReturnType<typeof answersOf>>, b: Awaited<ReturnType<typeof answersOf>>): number {
  expect(Object.keys(a)).toEqual(Object.keys(b));
  let largest = 0;
  for (const [name, values] of Object.entries(a)) {
    for (let i = 0; i < values.length; i++) {
      largest = Math.max(largest, Math.abs(Number(values[i]) - Number(b[name]?.[i] ?? NaN)));
    }
  }
  return largest;
}

const withTokenizer = async (folder: string) => {
  await cp(goldenPath('checkpoints/tokenizer'), join(folder, 'tokenizer'), { recursive: true });
};

describe('the same weights answer alike', () => {
  it('in one file, in a folder of diffusers with its U-Net in pieces, and as a U-Net with others beside it', async () => {
    const tensors = await tensorsOf('sd15');
    const expected = await answersOf(await openCheckpoint(goldenPath('checkpoints/sd15.safetensors')));
    const text = renamed(tensors, 'cond_stage_model.transformer.', (key) => key);
    const vae = vaeOf(tensors);
    const unet = unetOf(tensors);

    const folder = join(place, 'library', 'v1.5-folder');
    await write(join(folder, 'text_encoder', 'model.safetensors'), text);
    await write(join(folder, 'vae', 'diffusion_pytorch_model.fp16.safetensors'), vae);
    const keys = Object.keys(unet);
    const pieces = [keys.slice(0, 100), keys.slice(100)].map((some, index) => {
      const name = `diffusion_pytorch_model-0000${index + 1}-of-00002.safetensors`;
      return { name, tensors: Object.fromEntries(some.flatMap((key) => (unet[key] ? [[key, unet[key]]] : []))) };
    });
    for (const { name, tensors: own } of pieces) await write(join(folder, 'unet', name), own);
    const map = pieces.flatMap(({ name, tensors: own }) => Object.keys(own).map((key) => [key, name]));
    const index = join(folder, 'unet', 'diffusion_pytorch_model.safetensors.index.json');
    await writeFile(index, JSON.stringify({ weight_map: Object.fromEntries(map) }));
    await mkdir(join(folder, 'scheduler'));
    const schedule = { _class_name: 'DDIMScheduler', prediction_type: 'v_prediction', beta_schedule: 'scaled_linear' };
    await writeFile(join(folder, 'scheduler', 'scheduler_config.json'), JSON.stringify(schedule));
    await writeFile(join(folder, 'model_index.json'), '{"_class_name": "StableDiffusionPipeline"}');
    await withTokenizer(folder);

    const library = join(place, 'library');
    await write(join(library, 'text_encoders', 'clip_l.safetensors'), text);
    await write(join(library, 'vae', 'mine.safetensors'), vae);
    await write(join(library, 'checkpoints', 'unet-only.safetensors'), unet);
    await withTokenizer(join(library, 'checkpoints'));

    const { opened, refused } = await findModels([library]);
    expect(refused).toEqual([]);
    expect(opened.map(({ id }) => id)).toEqual(['v1.5-folder', 'unet-only']);
    for (const model of opened) expect(await answersOf(model)).toEqual(expected);
    expect(opened.map(({ capabilities }) => capabilities.prediction)).toEqual(['v_prediction', 'epsilon']);

    await writeFile(index, JSON.stringify({ weight_map: { 'conv_in.weight': '../../secret.safetensors' } }));
    await expect(openCheckpoint(folder)).rejects.toMatchObject({
      message: expect.stringContaining('no file beside it'),
    });
    await rm(join(library, 'vae'), { recursive: true });
    await rm(folder, { recursive: true });
    await expect(
      openCheckpoint(join(library, 'checkpoints', 'unet-only.safetensors'), { library: [library] }),
    ).rejects.toMatchObject({ code: 'model-missing-file', message: expect.stringContaining('folder “vae”') });
  });

  it('of SDXL in a folder, whose second text encoder is in transformers’ names', async () => {
    const tensors = await tensorsOf('sdxl-v');
    const expected = await answersOf(await openCheckpoint(goldenPath('checkpoints/sdxl-v.safetensors')));
    const folder = join(place, 'sdxl-folder');
    await write(
      join(folder, 'text_encoder', 'model.safetensors'),
      renamed(tensors, 'conditioner.embedders.0.transformer.', (key) => key),
    );
    await write(
      join(folder, 'text_encoder_2', 'model.safetensors'),
      openClipAsTransformers(tensors, 'conditioner.embedders.1.model.'),
    );
    await write(join(folder, 'vae', 'model.safetensors'), vaeOf(tensors));
    await write(join(folder, 'unet', 'model.safetensors'), unetOf(tensors));
    await withTokenizer(folder);
    const model = await openCheckpoint(folder);
    expect(model.capabilities.family).toBe('sdxl');
    expect(largestGap(await answersOf(model), expected)).toBeLessThan(ROUNDING);
  });

  // The upper byte of a float16 is a float8 of five bits of exponent; the upper half of a float32 a bfloat16.
  it.each([
    { small: 'F8_E5M2', from: 'F16', kept: 1 },
    { small: 'BF16', from: 'F32', kept: 2 },
  ])('as $small and as the same numbers in $from', async ({ small, from, kept }) => {
    const tensors = await tensorsOf('sd15');
    const size = from === 'F16' ? 2 : 4;
    const isUnet = (key: string) => key.startsWith('model.diffusion_model.');
    const cut = (keep: boolean) =>
      Object.fromEntries(
        Object.entries(tensors).map(([key, tensor]) => {
          if (!isUnet(key)) return [key, tensor];
          const values = asBytes(tensor, size);
          const count = values.length / size;
          const bytes = new Uint8Array(keep ? values.length : count * kept);
          for (let i = 0; i < count; i++) {
            const upper = values.subarray((i + 1) * size - kept, (i + 1) * size);
            bytes.set(upper, keep ? (i + 1) * size - kept : i * kept);
          }
          return [key, { shape: tensor.shape, dtype: keep ? from : small, bytes }];
        }),
      );
    const folder = join(place, small);
    await withTokenizer(folder);
    await write(join(folder, 'small.safetensors'), cut(false));
    await write(join(folder, 'large.safetensors'), cut(true));
    const answerTo = async (name: string) => answerOf('unet', (await openCheckpoint(join(folder, name))).graphs.unet);
    const gap = largestGap(await answerTo('small.safetensors'), await answerTo('large.safetensors'));
    expect(gap).toBeLessThan(ROUNDING);
  });
});

/** A tensor's values in float16 or float32. */
function asBytes({ dtype, bytes }: Tensors[string], size: number): Uint8Array {
  const words = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  if ((dtype === 'F16') === (size === 2)) return bytes;
  const values =
    dtype === 'F16' ? float16ToFloat32(words) : new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  return new Uint8Array(dtype === 'F16' ? values.buffer : float32ToFloat16(values).buffer);
}
