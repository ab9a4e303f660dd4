import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import {
  controlInputSchema,
  PREPROCESSOR_KINDS,
  preprocessorSchema,
  type Preprocessor,
} from '@/lib/contracts/controls';
import type { GenerationInput } from '@/lib/contracts/generations';
import { loraInputSchema } from '@/lib/contracts/networks';
import { describeNetwork, networkName, type NetworkFile, type NetworkKind } from '@/pipeline/models/describe-network';
import { findNetworks } from '@/pipeline/models/find-networks';
import { readNetworkTags } from '@/pipeline/prompt/network-tags';
import type { GenerationRequest } from '@/pipeline/request';
import type { DrawCommandOptions } from './draw-options';

/** The networks of a command: their files, and how its input names them. */
export interface CommandNetworks {
  readonly networks: readonly NetworkFile[];
  readonly asked: Pick<GenerationInput, 'loras' | 'vae' | 'controls'>;
}

/**
 * The LoRAs, the VAE, the embeddings and the ControlNets of a command line, each by its file, or by its name in the folder
 * of models that the checkpoint lies in.
 * @param modelFolder where the model lies, a file or a folder
 */
export async function commandNetworks(options: DrawCommandOptions, modelFolder: string): Promise<CommandNetworks> {
  const files: NetworkFile[] = [];
  let byName = readNetworkTags(`${options.prompt}, ${options.negative}`).tags.length > 0;
  const nameOf = async (place: string, kind: NetworkKind): Promise<string> => {
    const path = resolve(place);
    if (!(await isFile(path))) {
      byName = true;
      return place;
    }
    const file = await describeNetwork(path, { place: kind, name: networkName(path) });
    files.push(file);
    return file.name;
  };
  const loras: GenerationInput['loras'] = [];
  for (const each of options.lora) {
    const { place, numbers } = splitNumbers(each);
    const [first = 1, second = first] = numbers;
    const textStrength = first === second ? null : first;
    loras.push(loraInputSchema.parse({ name: await nameOf(place, 'lora'), strength: second, textStrength }));
  }
  const vae = options.vae === undefined ? null : await nameOf(options.vae, 'vae');
  for (const each of options.embedding) await nameOf(each, 'embedding');
  const controls: GenerationInput['controls'] = [];
  for (const each of options.control) {
    const at = each.lastIndexOf('=');
    if (at < 0) throw new Error('--control can’t be used: write FILE=PICTURE, or FILE=PICTURE:STRENGTH.');
    const { preprocessor, rest } = splitPreprocessor(each.slice(at + 1));
    const { place, numbers } = splitNumbers(rest);
    const name = await nameOf(each.slice(0, at), 'controlnet');
    // The command's pictures go by the paths of their files.
    const picture = { pictureId: place, preprocessor };
    controls.push({ ...controlInputSchema.parse({ name, strength: numbers[0] ?? 1 }), picture });
  }
  const beside = byName ? await networksBeside(modelFolder) : [];
  return { networks: [...files, ...beside], asked: { loras, vae, controls } };
}

/**
 * The networks that a recipe names, from the folder that its model lies in and from a command's own files.
 * @param options the command that names files, if one does
 */
export async function recipeNetworks(
  request: Pick<GenerationRequest, 'loras' | 'vae' | 'embeddings' | 'controls'>,
  modelFolder: string,
  options?: DrawCommandOptions,
): Promise<readonly NetworkFile[]> {
  const { loras = [], vae, embeddings = [], controls } = request;
  const isPlain = loras.length + embeddings.length === 0 && vae === undefined && controls.every(({ hash }) => !hash);
  if (isPlain) return [];
  const own = options === undefined ? [] : (await commandNetworks(options, modelFolder)).networks;
  return [...own, ...(await networksBeside(modelFolder))];
}

async function networksBeside(model: string): Promise<readonly NetworkFile[]> {
  const folder = dirname(model);
  const folders = basename(folder) === 'checkpoints' ? [folder, dirname(folder)] : [folder];
  return (await findNetworks(folders)).found;
}

/** `canny@PLACE` makes the control map of the picture at a place. */
function splitPreprocessor(text: string): { readonly preprocessor: Preprocessor | null; readonly rest: string } {
  const kind = PREPROCESSOR_KINDS.find((each) => text.startsWith(`${each}@`));
  if (kind === undefined) return { preprocessor: null, rest: text };
  return { preprocessor: preprocessorSchema.parse({ kind }), rest: text.slice(kind.length + 1) };
}

/** `PLACE:0.8` and `PLACE:0.8:0.6`; a drive's colon is no number's. */
function splitNumbers(text: string): { readonly place: string; readonly numbers: readonly number[] } {
  const match = /^(.*?)((?::[+-]?(?:\d+\.?\d*|\.\d+)){0,2})$/s.exec(text);
  const numbers = (match?.[2] ?? '').split(':').slice(1).map(Number);
  return { place: match?.[1] ?? text, numbers };
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
