import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../error';
import { joinFiles, type JoinedFile } from '../safetensors/join-files';
import { readSafetensors, type Safetensors } from '../safetensors/read-safetensors';
import { missing, readJson } from './model-card';

/** The parts of a diffusers folder whose weights are drawn with. */
const PARTS = ['unet', 'text_encoder', 'text_encoder_2', 'vae'] as const;
const INDEX = '.safetensors.index.json';
/** A piece of a large file, which only its index names. */
const PIECE = /-\d{5}-of-\d{5}/;
/** Of several files, the first that is there: the same weights in full or half precision. */
const NAMES = ['diffusion_pytorch_model', 'model', 'diffusion_pytorch_model.fp16', 'model.fp16'];

const indexSchema = z.object({ weight_map: z.record(z.string(), z.string()) });

/**
 * A checkpoint's weights as one: a `.safetensors` file, or a folder in the layout of diffusers, whose tensors are then named
 * `unet.`, `text_encoder.`, `text_encoder_2.` and `vae.`.
 * @throws PipelineError `model-unreadable`, `model-missing-file`
 */
export async function readCheckpointFiles(place: string): Promise<Safetensors> {
  if (!(await isFolder(place))) return readSafetensors(place);
  const parts: JoinedFile[] = [];
  for (const part of PARTS) {
    for (const file of await readPart(join(place, part))) parts.push({ file, prefix: `${part}.` });
  }
  if (!parts.some(({ prefix }) => prefix === 'unet.')) {
    throw missing(join(place, 'unet', `${NAMES[0]}.safetensors`), 'the U-Net’s weights');
  }
  return joinFiles({ path: place, name: basename(place) }, parts);
}

/** Whether a checkpoint's place is a single file. */
export function isFile(place: string): boolean {
  return /\.safetensors$/i.test(place);
}

/** Whether a model's folder holds weights to write graphs upon, and no graphs. */
export async function isCheckpointFolder(folder: string): Promise<boolean> {
  const names: string[] = await readdir(join(folder, 'unet')).catch(() => []);
  return !names.includes('model.onnx') && names.some((name) => name.endsWith('.safetensors') || name.endsWith(INDEX));
}

/** The files that a part's weights lie in; none where the folder has no such part. */
async function readPart(folder: string): Promise<Safetensors[]> {
  const names = (await readdir(folder).catch(() => [])).sort();
  const index = names.find((name) => name.endsWith(INDEX));
  const single = names.filter((name) => name.endsWith('.safetensors') && !PIECE.test(name));
  const chosen = NAMES.map((name) => `${name}.safetensors`).find((name) => single.includes(name)) ?? single[0];
  if (chosen !== undefined) return [await readSafetensors(join(folder, chosen))];
  if (index !== undefined) return readPieces(folder, index);
  if (names.some((name) => /\.(bin|ckpt|pt)$/.test(name))) {
    throw new PipelineError(
      'model-unreadable',
      `${folder} holds a pickle, which can run programs and is not opened: get its .safetensors files.`,
    );
  }
  return [];
}

async function readPieces(folder: string, index: string): Promise<Safetensors[]> {
  const parsed = indexSchema.safeParse(await readJson(join(folder, index)));
  if (!parsed.success) throw new PipelineError('model-unreadable', `${join(folder, index)} lists no files of weights.`);
  const files: Safetensors[] = [];
  for (const name of [...new Set(Object.values(parsed.data.weight_map))].sort()) {
    // A list from elsewhere must not lead out of its folder.
    if (name !== basename(name) || !name.endsWith('.safetensors')) {
      throw new PipelineError('model-unreadable', `${join(folder, index)} names "${name}", which is no file beside it.`);
    }
    if (!(await stat(join(folder, name)).catch(() => null))) throw missing(join(folder, name), 'a piece of the weights');
    files.push(await readSafetensors(join(folder, name)));
  }
  return files;
}

async function isFolder(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null))?.isDirectory() ?? false;
}
