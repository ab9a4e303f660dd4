import { PipelineError } from '../error';
import { vaeWeights, type NetworkWeights } from '../graphs/network-weights';
import type { Safetensors } from '../safetensors/read-safetensors';
import { attendedNumbers, textWeights, unetShape, unetWeights } from './locate-networks';

/** What a `.safetensors` file is, told from its keys and shapes alone. */
export type FileKind = 'checkpoint' | 'lora' | 'vae' | 'controlnet' | 'embedding' | 'ip-adapter' | 'text-encoder';

/** What a checkpoint says of itself. */
export interface CheckpointFacts {
  readonly family: 'sd1' | 'sd2' | 'sdxl';
  /** 4 for plain models, 9 for those trained to inpaint. */
  readonly inChannels: number;
  /** Null where nothing in the file tells: SD 2 comes in both. */
  readonly prediction: 'epsilon' | 'v_prediction' | null;
  /** The noise ends in noise alone, without a rest of the picture (Lin et al. 2024, arXiv 2305.08891). */
  readonly zeroTerminalSnr: boolean;
  /** Parts that the file holds. */
  readonly parts: readonly ('unet' | 'text_encoder' | 'text_encoder_2' | 'vae')[];
}

interface Architecture {
  readonly name: string;
  readonly sign: RegExp;
}

/** Networks that Koma has no graph for, by a key that only they have (diffusers `CHECKPOINT_KEY_NAMES`). */
const OTHER_ARCHITECTURES: readonly Architecture[] = [
  { name: 'Flux', sign: /(^|\.)double_blocks\.0\.img_attn/ },
  { name: 'Stable Diffusion 3', sign: /(^|\.)joint_blocks\.0\.(x|context)_block/ },
  { name: 'AuraFlow', sign: /(^|\.)double_layers\.0\./ },
  { name: 'Lumina 2 or Z-Image', sign: /(^|\.)(cap_embedder|noise_refiner)\./ },
  { name: 'Stable Cascade', sign: /clip_txt_mapper\.|down_blocks\.1\.0\.channelwise/ },
  { name: 'Hunyuan', sign: /txt_in\.individual_token_refiner|(^|\.)mlp_t5\.0\./ },
  { name: 'LTX', sign: /(^|\.)patchify_proj\./ },
  { name: 'Wan', sign: /(^|\.)head\.modulation$/ },
  { name: 'Anima or Cosmos', sign: /(^|\.)llm_adapter\.|(^|\.)blocks\.0\.adaln_modulation_self_attn/ },
  { name: 'PixArt', sign: /(^|\.)adaln_single\.|(^|\.)t_block\.1\./ },
  { name: 'Qwen-Image', sign: /(^|\.)transformer_blocks\.0\.img_mod\.1\./ },
];

/** Things that people keep beside checkpoints; the first that fits is meant. */
const OTHER_KINDS: readonly { readonly kind: FileKind; readonly sign: RegExp }[] = [
  { kind: 'lora', sign: /[._]lora_(down|up|A|B)\b|\.lora\.(down|up)\.|hada_w1_a$|lokr_w1(_a)?$|lora_linear_layer/ },
  { kind: 'controlnet', sign: /^control_model\.|^controlnet_cond_embedding\.|^input_hint_block\.|^zero_convs\./ },
  { kind: 'ip-adapter', sign: /^image_proj\.|^ip_adapter\./ },
  { kind: 'embedding', sign: /^(emb_params|clip_l|clip_g|string_to_param)$/ },
  { kind: 'vae', sign: /^(first_stage_model\.|vae\.)?decoder\.conv_in\.weight$/ },
  { kind: 'text-encoder', sign: /text_model\.embeddings\.token_embedding\.weight$|^transformer\.resblocks\.0\./ },
];

const NAMES: Readonly<Record<FileKind, string>> = {
  checkpoint: 'a checkpoint',
  lora: 'a LoRA',
  vae: 'a VAE',
  controlnet: 'a ControlNet',
  embedding: 'an embedding (textual inversion)',
  'ip-adapter': 'an IP-Adapter',
  'text-encoder': 'a text encoder',
};

/** Where files of a kind lie within a folder of models; null for those that are not used from there. */
export function kindFolder(kind: FileKind): string | null {
  return FOLDERS[kind] ?? null;
}

const FOLDERS: Partial<Readonly<Record<FileKind, string>>> = {
  checkpoint: 'checkpoints',
  lora: 'loras',
  vae: 'vae',
  embedding: 'embeddings',
  controlnet: 'controlnet',
};

/** A kind in words, such as `a LoRA`. */
export function kindName(kind: FileKind): string {
  return NAMES[kind];
}

/**
 * @throws PipelineError `model-foreign-graph` naming the architecture, for one that Koma can't draw with, or when nothing
 * is recognised
 */
export function recogniseFile(file: Safetensors): FileKind {
  if (unetWeights(file)) return 'checkpoint';
  const keys = [...file.tensors.keys()];
  const kind = OTHER_KINDS.find(({ sign }) => keys.some((key) => sign.test(key)));
  const other = OTHER_ARCHITECTURES.find(({ sign }) => keys.some((key) => sign.test(key)));
  if (other && kind?.kind !== 'lora') {
    throw foreign(file, `holds ${other.name}, an architecture that Koma can’t draw with: use a model of SD 1, SD 2 or SDXL`);
  }
  if (kind) return kind.kind;
  throw foreign(file, 'holds no model that Koma knows: checkpoints of SD 1, SD 2 and SDXL, LoRAs, VAEs, ControlNets and embeddings are');
}

/**
 * What a checkpoint is, from its header.
 * @throws PipelineError `model-foreign-graph` saying what the file is instead, or which variant can't be drawn with
 */
export function readCheckpointFacts(file: Safetensors): CheckpointFacts {
  const kind = recogniseFile(file);
  if (kind !== 'checkpoint') {
    const folder = kindFolder(kind);
    const place = folder === null ? '' : `; put it into the folder “${folder}”`;
    throw foreign(file, `is ${kindName(kind)}, not a checkpoint: it is used together with one${place}`);
  }
  const has = (key: string) => file.tensors.has(key);
  if (has('edm_mean') || has('edm_std')) throw foreign(file, 'is Playground 2.5, whose noise Koma can’t draw with');
  checkScales(file);
  const unet = requireUnet(file);
  const inChannels = unetShape(unet, 'input_blocks.0.0.weight')?.[1] ?? 0;
  checkChannels(file, inChannels);
  const family = familyOf(file, unet);
  return {
    family,
    inChannels,
    prediction: predictionOf(file, family, inChannels),
    zeroTerminalSnr: has('ztsnr'),
    parts: partsOf(file, family),
  };
}

function requireUnet(file: Safetensors): NetworkWeights {
  const unet = unetWeights(file);
  if (unet) return unet;
  throw foreign(file, 'holds no U-Net');
}

/** Weights in 8 bits with a factor each would be drawn with as if they had none. */
function checkScales(file: Safetensors): void {
  const scaled = [...file.tensors.keys()].find((key) => key === 'scaled_fp8' || key.endsWith('.scale_weight'));
  if (scaled === undefined) return;
  throw foreign(file, `has 8-bit weights with factors of their own (“${scaled}”): get the plain fp8, fp16 or bf16 file`);
}

const OTHER_CHANNELS: Readonly<Record<number, string>> = {
  5: 'is a depth model',
  7: 'is an upscaler (x4)',
  8: 'is an instruct-pix2pix or Zero123 model',
};

function checkChannels(file: Safetensors, channels: number): void {
  if (channels === 4 || channels === 9) return;
  const what = OTHER_CHANNELS[channels] ?? `takes ${channels} channels`;
  throw foreign(file, `${what}, and Koma draws with plain (4 channels) and inpainting (9 channels) models`);
}

/** Numbers a token that the refiner attends to: it reads the second text encoder alone. */
const REFINER_NUMBERS = 1280;

function familyOf(file: Safetensors, unet: NetworkWeights): CheckpointFacts['family'] {
  const has = (key: string) => file.tensors.has(key);
  const isConditioned = unetShape(unet, 'label_emb.0.0.weight') !== undefined;
  const open = 'conditioner.embedders.0.model.token_embedding.weight';
  if (isConditioned && (has(open) || attendedNumbers(unet) === REFINER_NUMBERS)) {
    throw foreign(file, 'is the SDXL refiner, which finishes pictures of another model and draws none itself');
  }
  if (isConditioned) return 'sdxl';
  if (has(open) || has('cond_stage_model.model.token_embedding.weight')) return 'sd2';
  // SD 1 has convolutions around its attention where SD 2 has linear layers.
  return unetShape(unet, 'middle_block.1.proj_in.weight')?.length === 2 ? 'sd2' : 'sd1';
}

function predictionOf(
  file: Safetensors,
  family: CheckpointFacts['family'],
  inChannels: number,
): CheckpointFacts['prediction'] {
  const said = file.metadata['modelspec.prediction_type'];
  if (file.tensors.has('v_pred') || said === 'v' || said === 'v_prediction') return 'v_prediction';
  if (said === 'epsilon') return 'epsilon';
  return family === 'sd2' && inChannels === 4 ? null : 'epsilon';
}

function partsOf(file: Safetensors, family: CheckpointFacts['family']): CheckpointFacts['parts'] {
  const [first = null, second = null] = textWeights(file, family);
  return [
    'unet' as const,
    ...(first ? ['text_encoder' as const] : []),
    ...(second ? ['text_encoder_2' as const] : []),
    ...(vaeWeights(file) ? ['vae' as const] : []),
  ];
}

function foreign(file: Safetensors, what: string): PipelineError {
  return new PipelineError('model-foreign-graph', `${file.name} ${what}.`);
}
