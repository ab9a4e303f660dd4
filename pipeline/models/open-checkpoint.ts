import { stat } from 'node:fs/promises';
import { basename, dirname, join, parse, resolve } from 'node:path';
import { PipelineError } from '../error';
import { elementCount } from '../tensor';
import { loraStrengths } from '../graphs/lora-blocks';
import type { LoraUse } from '../graphs/lora-keys';
import { filesWithin } from '../safetensors/join-files';
import { readSafetensors, type Safetensors } from '../safetensors/read-safetensors';
import { readScalars } from '../safetensors/read-scalars';
import type { ComputeType } from '../graphs/graph-builder';
import type { GraphBytes } from '../runtime/inference-runtime';
import { assembleModel, checkParts, LATENT_SCALING } from './assemble-model';
import { buildParts, embeddingRows, type BuildOptions, type CheckpointSources, type EmbeddingUse } from './build-parts';
import { checkpointSchedule } from './checkpoint-schedule';
import { completeNetworks } from './complete-networks';
import { hashFiles } from './hash-model';
import { knownLatentRgb } from './latent-rgb';
import { modelCard, readCardFile } from './model-card';
import type { EmbeddingWord, OpenedModel, TokenizerSource } from './opened-model';
import { readCapabilities, type FoundParts } from './read-capabilities';
import { isFile, readCheckpointFiles } from './read-checkpoint-files';
import { readTokenizerFiles } from './read-tokenizer-files';
import { requireFinite } from './require-finite';
import { MAX_LORA_STRENGTH, MAX_LORAS, type LoraChoice, type UsedNetworks } from './used-networks';
import { kindName, readCheckpointFacts, recogniseFile, type CheckpointFacts, type FileKind } from './recognise-file';

export interface CheckpointOptions extends UsedNetworks {
  readonly id?: string | undefined;
  /** Overrides what the file says or leaves open. */
  readonly prediction?: 'epsilon' | 'v_prediction' | undefined;
  /** float32 when absent. */
  readonly compute?: ComputeType;
  /** How weights lie in memory; chosen by `memoryBytes` when absent. */
  readonly weights?: NonNullable<GraphBytes['weights']>;
  /** The machine's memory: weights stay in their file when it is absent or small. */
  readonly memoryBytes?: number | undefined;
  /** Folders of models, in which what the file lacks is looked for. */
  readonly library?: readonly string[] | undefined;
  readonly onHash?: (bytes: number, of: number) => void;
}

/** CLIP's vocabulary. */
const CLIP_TOKENS = 49_408;

/**
 * Opens a checkpoint without converting it, a `.safetensors` file or a folder of such in the layout of diffusers: the graphs
 * are written from the headers, and their weights stay in the files.
 * @throws PipelineError `model-unreadable`, `model-foreign-graph` saying what the file is instead, `model-missing-file` for
 * a part that it lacks, `model-wrong-shape`, `request-invalid` for strengths that can't be meant
 */
export async function openCheckpoint(path: string, o: CheckpointOptions = {}): Promise<OpenedModel> {
  const place = resolve(path);
  const file = await readCheckpointFiles(place);
  const facts = readCheckpointFacts(file);
  const sources = await readSources(file, facts, o);
  const { parts, unusedKeys, unusedTensors } = await buildParts(sources, {
    compute: o.compute ?? 'float32',
    weights: o.weights ? { unet: o.weights, others: o.weights } : weightsFor(file, o.memoryBytes ?? 0),
  });
  const scheduler = await checkpointSchedule(sources, { place, chosen: o.prediction });
  const capabilities = readCapabilities(parts, scheduler, null, facts.family);
  checkParts(parts, capabilities.latentChannels);
  return assembleModel(parts, {
    id: o.id ?? nameOf(place),
    folder: place,
    hash: await hashFiles(filesOf(sources), o.onHash),
    card: await modelCard(join(dirname(place), nameOf(place)), isFile(place) ? null : await readCardFile(place), capabilities),
    capabilities: { ...capabilities, networks: true },
    tokenizers: await tokenizersOf(sources, parts),
    scheduler,
    scalingFactor: LATENT_SCALING[facts.family],
    strengths: loraStrengths(o.loras ?? []),
    reopen: (networks) => openCheckpoint(path, { ...o, ...networks }),
    zeroEmptyNegative: facts.family === 'sdxl',
    latentRgb: knownLatentRgb(capabilities),
    unusedKeys,
    unusedTensors,
  });
}

/**
 * The tensors of a checkpoint that nothing is drawn with, told by its header alone.
 * @throws PipelineError as `openCheckpoint`
 */
export async function findUnusedTensors(path: string, library: readonly string[]): Promise<readonly string[]> {
  const file = await readCheckpointFiles(resolve(path));
  const sources = await readSources(file, readCheckpointFacts(file), { library });
  return (await buildParts(sources, { compute: 'float32', weights: weightsFor(file, 0) })).unusedTensors;
}

/** As float32 the weights may take this share of the memory; what else draws needs the rest. */
const FOLDED_SHARE = 0.5;

/** Bytes of a file's tensors as float32. */
export function float32Bytes({ tensors }: Safetensors): number {
  return 4 * [...tensors.values()].reduce((sum, { shape }) => sum + elementCount(shape), 0);
}

/** What of a checkpoint is no U-Net. */
const OTHER_NETWORKS = /^(cond_stage_model|conditioner|first_stage_model|text_encoder(_2)?|vae|model_ema)\./;

/** Bytes of a checkpoint's U-Net as float32. */
export function unetFloat32Bytes({ tensors }: Safetensors): number {
  const own = [...tensors].filter(([key]) => !OTHER_NETWORKS.test(key));
  return 4 * own.reduce((sum, [, { shape }]) => sum + elementCount(shape), 0);
}

/**
 * Folded weights are faster, and twice a float16 file's size. Where not all fit so, the U-Net's do it alone, which every
 * step reads; text encoders run once a prompt.
 */
export function weightsFor(file: Safetensors, memoryBytes: number): BuildOptions['weights'] {
  const room = FOLDED_SHARE * memoryBytes;
  return {
    unet: unetFloat32Bytes(file) <= room ? 'folded' : 'mapped',
    others: float32Bytes(file) <= room ? 'folded' : 'mapped',
  };
}

async function readSources(
  file: Safetensors,
  facts: CheckpointFacts,
  o: CheckpointOptions,
): Promise<CheckpointSources> {
  const controlnets: Record<string, Safetensors> = {};
  for (const [name, path] of Object.entries(o.controlnets ?? {})) controlnets[name] = await readKind(path, 'controlnet');
  const embeddings: EmbeddingUse[] = [];
  for (const [word, path] of Object.entries(o.embeddings ?? {})) {
    const file = await readEmbedding(path);
    await requireFinite(file);
    embeddings.push({ word, file });
  }
  const vae = o.vae === undefined ? null : await readKind(o.vae, 'vae');
  const networks = await completeNetworks(file, facts.family, { vae, library: o.library ?? [] });
  return { file, facts, networks, loras: await readLoras(o.loras ?? []), controlnets, embeddings };
}

async function readLoras(choices: readonly LoraChoice[]): Promise<LoraUse[]> {
  if (choices.length > MAX_LORAS) {
    throw new PipelineError('request-invalid', `${choices.length} LoRAs at once are too many: use at most ${MAX_LORAS}.`);
  }
  const uses: LoraUse[] = [];
  for (const { path, strength, textStrength } of choices) {
    for (const each of [strength, textStrength ?? 0]) {
      if (Math.abs(each) <= MAX_LORA_STRENGTH) continue;
      const sentence = `A LoRA’s strength of ${each} is out of range: use -${MAX_LORA_STRENGTH} to ${MAX_LORA_STRENGTH}.`;
      throw new PipelineError('request-invalid', sentence);
    }
    const file = await readKind(path, 'lora');
    await requireFinite(file);
    uses.push({ file, scalars: await readScalars(file) });
  }
  return uses;
}

async function readKind(path: string, wanted: FileKind): Promise<Safetensors> {
  const file = await readSafetensors(path);
  const kind = recogniseFile(file);
  if (kind === wanted) return file;
  throw new PipelineError(
    'model-foreign-graph',
    `${file.name} is ${kindName(kind)}, and ${kindName(wanted)} was expected.`,
  );
}

/** An embedding may be one tensor under any name, which no other kind is. */
async function readEmbedding(path: string): Promise<Safetensors> {
  const file = await readSafetensors(path);
  if (file.tensors.size === 1) return file;
  return readKind(path, 'embedding');
}

/** Every file that the pictures depend on. */
function filesOf({ file, networks, loras, controlnets, embeddings }: CheckpointSources) {
  const parts = [...networks.text, networks.vae].map((network) => network.file);
  const used = [...loras, ...embeddings].map((use) => use.file);
  const own = new Set([file, ...parts, ...used, ...Object.values(controlnets)].flatMap(filesWithin));
  return [...own].map(
    ({ path, name, sizeBytes, modifiedMs }) => ({ path, name, bytes: sizeBytes, modifiedMs }),
  );
}

/**
 * CLIP's vocabulary, or one in a folder `tokenizer` beside a file that knows other words. SD 2's encoder and SDXL's second
 * one are padded with id 0.
 */
async function tokenizersOf(sources: CheckpointSources, parts: FoundParts): Promise<TokenizerSource[]> {
  const { file, facts } = sources;
  const own = join(isFile(file.path) ? dirname(file.path) : file.path, 'tokenizer');
  const count = tokensOf(parts);
  const folder = count !== CLIP_TOKENS && (await hasVocabulary(own)) ? own : null;
  if (count !== CLIP_TOKENS && folder === null) {
    throw new PipelineError(
      'model-missing-file',
      `${file.name} knows ${count} words instead of CLIP’s ${CLIP_TOKENS}: put its tokenizer (vocab.json, merges.txt) into a folder “tokenizer” beside it.`,
    );
  }
  if (folder !== null) await readTokenizerFiles(folder);
  const words = wordsOf(sources, count);
  const first = { folder, padId: facts.family === 'sd2' ? 0 : null, words };
  if (!parts.textEncoder2) return [first];
  const second = folder !== null && (await hasVocabulary(`${own}_2`)) ? `${own}_2` : folder;
  return [first, { folder: second, padId: 0, words }];
}

async function hasVocabulary(folder: string): Promise<boolean> {
  const found = await stat(join(folder, 'vocab.json')).catch(() => null);
  return found?.isFile() ?? false;
}

function nameOf(place: string): string {
  return isFile(place) ? parse(place).name : basename(place);
}

/** Rows of the first encoder's table: the ids that it knows. */
function tokensOf({ textEncoder }: FoundParts): number {
  const table = textEncoder.onnx.initializers.find(({ shape, external }) => shape.length === 2 && external !== null);
  return table?.shape[0] ?? 0;
}

/** The ids of embeddings follow the vocabulary's, in their order. */
function wordsOf({ embeddings, facts }: CheckpointSources, first: number): EmbeddingWord[] {
  let id = first;
  return embeddings.map((use) => {
    const { file, key } = embeddingRows(use, facts.family === 'sdxl' ? ['clip_l'] : ['emb_params']);
    const shape = file.tensors.get(key)?.shape ?? [];
    const count = shape.length === 1 ? 1 : (shape[0] ?? 0);
    const word = { word: use.word, firstId: id, count };
    id += count;
    return word;
  });
}
