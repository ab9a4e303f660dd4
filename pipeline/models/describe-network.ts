import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parse } from 'node:path';
import { PipelineError } from '../error';
import type { Safetensors } from '../safetensors/read-safetensors';
import { readSafetensors } from '../safetensors/read-safetensors';
import { hashFile } from './hash-model';
import { kindFolder, kindName, recogniseFile, type FileKind } from './recognise-file';
import type { CheckpointFacts } from './recognise-file';

export const NETWORK_KINDS = ['lora', 'vae', 'embedding', 'controlnet'] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** A file that is used beside a checkpoint. */
export interface NetworkFile {
  readonly kind: NetworkKind;
  /** By which requests and prompts call it: the file's name without its ending. */
  readonly name: string;
  /** The family that it was trained for, where its keys and widths tell. */
  readonly family: CheckpointFacts['family'] | null;
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** SHA-256 of the whole file. */
  readonly hash: string;
  /** SHA-256 of what follows its header, by which A1111 knows a LoRA; null for other kinds. */
  readonly dataHash: string | null;
  /** Other names that it goes by. */
  readonly aliases: readonly string[];
  /** Words that its trainer says bring it out. */
  readonly triggers: readonly string[];
}

/** Networks that Koma has no graph for, by a key that only they have. */
const OTHER_NETWORKS: readonly { readonly name: string; readonly sign: RegExp }[] = [
  { name: 'a Control-LoRA', sign: /^lora_controlnet$/ },
  { name: 'a ControlNet-LLLite', sign: /^lllite_/ },
  { name: 'a ControlNet Union', sign: /(^|\.)(task_embedding$|control_add_embedding\.|spatial_ch_projs)/ },
  { name: 'a T2I-Adapter', sign: /^(adapter\.)?body\.\d+\.(resnets|block1|in_conv)/ },
  { name: 'an OFT network', sign: /\.oft_(blocks|diag)$/ },
  { name: 'a GLoRA', sign: /\.(a1|b1)\.weight$/ },
];

/** LoRAs of architectures that Koma can't draw with, by their keys. */
const OTHER_LORAS: readonly { readonly name: string; readonly sign: RegExp }[] = [
  { name: 'Flux', sign: /(^|[._])(double_blocks|single_blocks|single_transformer_blocks)[._]/ },
  { name: 'Stable Diffusion 3', sign: /(^|[._])joint_blocks[._]|^transformer\.transformer_blocks\.\d+\.(attn\.add_|ff_context)/ },
  { name: 'Anima, Wan or Cosmos', sign: /^(lora_unet_|diffusion_model\.)blocks[._]\d+/ },
  { name: 'Lumina or Z-Image', sign: /^(lora_unet_|diffusion_model\.|transformer\.)(layers|noise_refiner)[._]\d+/ },
  { name: 'Qwen-Image or PixArt', sign: /^(lora_unet_|diffusion_model\.|transformer\.)transformer_blocks[._]\d+/ },
];

/** Numbers a token that each family's U-Net attends to. */
const FAMILY_BY_WIDTH: Readonly<Record<number, CheckpointFacts['family']>> = { 768: 'sd1', 1024: 'sd2', 2048: 'sdxl' };

/**
 * What a file is, where it is a network that checkpoints are drawn with.
 * @param o.place the kind that its folder is for; null where any may lie
 * @param o.name by which it will be called
 * @throws PipelineError `model-foreign-graph` saying what it is instead and where it belongs, `model-unreadable`
 */
export async function describeNetwork(
  path: string,
  o: { readonly place: NetworkKind | null; readonly name: string },
): Promise<NetworkFile> {
  const file = await readSafetensors(path);
  const kind = networkKind(file, o.place);
  const { sizeBytes, modifiedMs } = file;
  return {
    kind,
    name: o.name,
    family: familyOf(file, kind),
    path: file.path,
    sizeBytes,
    modifiedMs,
    hash: await hashFile({ path: file.path, bytes: sizeBytes, modifiedMs }),
    dataHash: kind === 'lora' ? await hashData(file) : null,
    aliases: aliasesOf(file, o.name),
    triggers: triggersOf(file),
  };
}

/**
 * What a file is used as.
 * @throws PipelineError `model-foreign-graph`
 */
export function networkKind(file: Safetensors, place: NetworkKind | null): NetworkKind {
  const keys = [...file.tensors.keys()];
  const other = OTHER_NETWORKS.find(({ sign }) => keys.some((key) => sign.test(key)));
  if (other) throw foreign(file, `is ${other.name}, which Koma can’t draw with yet`);
  // An embedding may be one tensor under any name, which no other kind is.
  if (place === 'embedding' && file.tensors.size === 1) return 'embedding';
  const found = recogniseFile(file);
  const kind = NETWORK_KINDS.find((each) => each === found);
  if (kind === undefined || (place !== null && kind !== place)) throw foreign(file, misplaced(found));
  checkVariant(file, kind, keys);
  return kind;
}

function misplaced(kind: FileKind): string {
  const folder = kindFolder(kind);
  return folder === null
    ? `is ${kindName(kind)}, which is not used alone`
    : `is ${kindName(kind)}: put it into the folder “${folder}”`;
}

function checkVariant(file: Safetensors, kind: NetworkKind, keys: readonly string[]): void {
  const other = kind === 'lora' ? OTHER_LORAS.find(({ sign }) => keys.some((key) => sign.test(key))) : undefined;
  if (other) {
    throw foreign(file, `is a LoRA for ${other.name}, and Koma draws with models of SD 1, SD 2 and SDXL`);
  }
  if (kind !== 'vae') return;
  const key = keys.find((each) => each.endsWith('decoder.conv_in.weight')) ?? '';
  const channels = file.tensors.get(key)?.shape[1];
  if (channels === 4) return;
  throw foreign(file, `is a VAE of ${channels ?? 'unknown'} latent channels, and models of SD 1, SD 2 and SDXL have 4`);
}

function familyOf(file: Safetensors, kind: NetworkKind): NetworkFile['family'] {
  if (kind === 'vae') return null;
  if (kind === 'embedding') return embeddingFamily(file);
  const keys = [...file.tensors];
  if (keys.some(([key]) => /^(lora_te2_|text_encoder_2\.)|(^|\.)(label_emb|add_embedding)\./.test(key))) return 'sdxl';
  // What reads the text: its inputs are as many as the text's numbers a token.
  const reader = keys.find(([key]) => /attn2[._]to_[kv](\.weight$|\.lora_(down|A)|_lora\.down|\.lora\.down)/.test(key));
  return FAMILY_BY_WIDTH[reader?.[1].shape[1] ?? 0] ?? null;
}

function embeddingFamily({ tensors }: Safetensors): NetworkFile['family'] {
  if (tensors.has('clip_g')) return 'sdxl';
  const [first] = tensors.values();
  const width = first?.shape.at(-1);
  return width === 768 ? 'sd1' : width === 1024 ? 'sd2' : null;
}

/** The name that its trainer gave it, which prompts from elsewhere use. */
function aliasesOf({ metadata }: Safetensors, name: string): string[] {
  const given = metadata.ss_output_name?.trim() ?? '';
  return given === '' || given === name ? [] : [given.slice(0, 200)];
}

const MAX_TRIGGERS = 20;

function triggersOf({ metadata }: Safetensors): string[] {
  const said = metadata['modelspec.trigger_phrase'] ?? metadata['modelspec.usage_hint'] ?? '';
  const words = said.split(',').map((word) => word.trim().slice(0, 100));
  return words.filter((word) => word !== '').slice(0, MAX_TRIGGERS);
}

async function hashData({ path, tensors }: Safetensors): Promise<string> {
  const start = Math.min(...[...tensors.values()].map(({ offset }) => offset));
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { start: Number.isFinite(start) ? start : 0 })) {
    hash.update(chunk as Uint8Array);
  }
  return hash.digest('hex');
}

/** A file's name without its ending, as networks are called. */
export function networkName(path: string): string {
  return parse(path).name.replace(/\p{Cc}/gu, '_');
}

function foreign(file: Safetensors, what: string): PipelineError {
  return new PipelineError('model-foreign-graph', `${file.name} ${what}.`);
}
