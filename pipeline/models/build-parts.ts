import { parse } from 'node:path';
import { buildControlnet } from '../graphs/build-controlnet';
import { buildTextEncoder, type TextEncoderOptions } from '../graphs/build-text-encoder';
import { buildUnet } from '../graphs/build-unet';
import { buildVaeDecoder, buildVaeEncoder } from '../graphs/build-vae';
import { buildDecoderTiles, buildEncoderTiles, type VaeTiles } from '../graphs/build-vae-tiles';
import type { ComputeType, GraphBuilder } from '../graphs/graph-builder';
import type { LoraUse } from '../graphs/lora-keys';
import { LoraLayers } from '../graphs/lora-layers';
import { countFrom, diffusersUnetWeights, prefixedWeights, type NetworkWeights } from '../graphs/network-weights';
import { parseOnnxGraph } from '../onnx/read-onnx-graph';
import type { GraphBytes } from '../runtime/inference-runtime';
import type { Safetensors } from '../safetensors/read-safetensors';
import { PipelineError } from '../error';
import { missing } from './model-card';
import type { TiledGraph } from './opened-model';
import type { FoundParts } from './read-capabilities';
import type { FoundGraph } from './read-graphs';
import type { CheckpointNetworks } from './complete-networks';
import { unetShape } from './locate-networks';
import { unusedTensors } from './unused-tensors';
import type { CheckpointFacts } from './recognise-file';

/** An embedding with the word that stands for it in prompts. */
export interface EmbeddingUse {
  readonly word: string;
  readonly file: Safetensors;
}

/** A checkpoint with what is used beside it. */
export interface CheckpointSources {
  readonly file: Safetensors;
  readonly facts: CheckpointFacts;
  readonly networks: CheckpointNetworks;
  readonly loras: readonly LoraUse[];
  readonly controlnets: Readonly<Record<string, Safetensors>>;
  readonly embeddings: readonly EmbeddingUse[];
}

export interface BuildOptions {
  readonly compute: ComputeType;
  /** How weights lie in memory: the U-Net's, which every step reads, and the other networks'. */
  readonly weights: Readonly<Record<'unet' | 'others', NonNullable<GraphBytes['weights']>>>;
}

/** The parts of a checkpoint with the keys of its LoRAs that no layer took, by file name. */
export interface BuiltParts {
  readonly parts: FoundParts;
  readonly unusedKeys: ReadonlyMap<string, readonly string[]>;
  /** Of the checkpoint's own file, the tensors that no network asked for; empty where another VAE takes its own one's place. */
  readonly unusedTensors: readonly string[];
}

/**
 * Builds the graphs of a checkpoint upon its file.
 * @throws PipelineError `model-missing-file` naming a part that the file lacks and what to do, `model-wrong-shape`,
 * `model-foreign-graph` for a LoRA of another family
 */
export async function buildParts(sources: CheckpointSources, o: BuildOptions): Promise<BuiltParts> {
  const { file, facts, networks, loras } = sources;
  const unused = new UnusedKeys(loras);
  const asked: GraphBuilder['asked'][] = [];
  const graph = (name: string, build: (layers: LoraLayers | undefined) => GraphBuilder, config: FoundGraph['config']) => {
    const layers = loras.length > 0 ? new LoraLayers(loras) : undefined;
    const built = build(layers);
    if (layers) unused.note(layers);
    asked.push(built.asked);
    const weights = o.weights[name === 'unet' ? 'unet' : 'others'];
    return foundGraph(built, { name: `${parse(file.name).name}/${name}`, path: file.path, config, weights });
  };
  const unet = await graph('unet', (layers) => buildUnetOf(sources, layers, o), unetConfig(networks.unet));
  const text = await buildTextEncoders(sources, graph, o);
  const parts: FoundParts = {
    ...text,
    ...(await buildVae(sources, graph, o)),
    unet,
    referenceEncoder: null,
    imageEncoder: null,
    controlnets: await buildControlnets(sources, o),
  };
  unused.checkFamily(facts.family);
  const isWhole = networks.vae.file === file || !facts.parts.includes('vae');
  return { parts, unusedKeys: unused.byName(), unusedTensors: isWhole ? unusedTensors(file, asked) : [] };
}

async function buildVae(
  sources: CheckpointSources,
  graph: MakeGraph,
  o: BuildOptions,
): Promise<Pick<FoundParts, 'vaeEncoder' | 'vaeDecoder'>> {
  const { weights, levels, hasEncoder } = vaeOf(sources);
  const config = { block_out_channels: new Array<number>(levels).fill(0) };
  const decoder = await graph('vae_decoder', () => buildVaeDecoder(weights, o), config);
  const encoder = hasEncoder ? await graph('vae_encoder', () => buildVaeEncoder(weights, o), config) : null;
  return {
    vaeDecoder: { ...decoder, tiled: tiledGraph('decoder', decoder.name, buildDecoderTiles(weights, o), o) },
    vaeEncoder: encoder && {
      ...encoder,
      tiled: tiledGraph('encoder', encoder.name, buildEncoderTiles(weights, o), o),
    },
  };
}

/**
 * Where a VAE is widest, three of its float32 features live at once, and a tenth beside them; measured at the full size
 * of SD 1.5: 0.87 GB for 512 x 512.
 */
const LIVE_BYTES = 3.2 * 4;

function tiledGraph(
  side: TiledGraph['side'],
  name: string,
  tiles: VaeTiles | null,
  { weights }: BuildOptions,
): TiledGraph | null {
  if (!tiles) return null;
  const { margin, scale, pixelChannels } = tiles;
  const part = (of: 'whole' | 'tile' | 'measure') =>
    graphSource(tiles[of], { name: `${name} (${of})`, weights: weights.others });
  return {
    side,
    whole: part('whole'),
    tile: part('tile'),
    measure: part('measure'),
    margin,
    scale,
    bytesPerPx: LIVE_BYTES * pixelChannels,
  };
}

function buildUnetOf({ networks, controlnets }: CheckpointSources, loras: LoraLayers | undefined, o: BuildOptions) {
  const takesResiduals = Object.keys(controlnets).length > 0;
  return buildUnet(networks.unet, { compute: o.compute, loras, takesResiduals });
}

/** How deep a U-Net is: sides must be multiples of the latents' scale by as many halvings. */
function unetConfig(unet: NetworkWeights): FoundGraph['config'] {
  const has = (block: number, end: string) => unetShape(unet, `input_blocks.${block}.${end}.weight`) !== undefined;
  const blocks = countFrom(1, (i) => ['0.op', '0.in_layers.0'].some((end) => has(i, end)));
  const halvings = Array.from({ length: blocks }, (_, i) => i + 1).filter((i) => has(i, '0.op')).length;
  return { block_out_channels: new Array<number>(halvings + 1).fill(0) };
}

type MakeGraph = (
  name: string,
  build: (layers: LoraLayers | undefined) => GraphBuilder,
  config: FoundGraph['config'],
) => Promise<FoundGraph>;

async function buildTextEncoders(
  sources: CheckpointSources,
  graph: MakeGraph,
  { compute }: BuildOptions,
): Promise<Pick<FoundParts, 'textEncoder' | 'textEncoder2'>> {
  const { facts, networks } = sources;
  const encoder = (name: string, weights: NetworkWeights, own: OwnText) => {
    const embeddings = sources.embeddings.map((use) => embeddingRows(use, own.embeddingKeys));
    const build = (loras: LoraLayers | undefined) => buildTextEncoder(weights, { compute, loras, ...own, embeddings });
    return graph(name, build, {});
  };
  const [first, second] = networks.text;
  if (!first) throw missing(sources.file.name, 'the text encoder');
  const textEncoder = await encoder('text_encoder', first, FIRST_TEXT[facts.family]);
  if (!second) return { textEncoder, textEncoder2: null };
  return { textEncoder, textEncoder2: await encoder('text_encoder_2', second, SECOND_TEXT) };
}

interface OwnText extends Pick<TextEncoderOptions, 'activation' | 'dropLayers' | 'projects' | 'loraPrefixes'> {
  /** Where an embedding's file keeps the rows for this encoder. */
  readonly embeddingKeys: readonly string[];
}

const CLIP_L: OwnText = {
  activation: 'quick-gelu',
  dropLayers: 0,
  projects: false,
  loraPrefixes: ['te', 'te1'],
  embeddingKeys: ['emb_params', 'clip_l'],
};
const FIRST_TEXT: Readonly<Record<CheckpointFacts['family'], OwnText>> = {
  sd1: CLIP_L,
  sd2: { ...CLIP_L, activation: 'gelu', dropLayers: 1, embeddingKeys: ['emb_params'] },
  sdxl: { ...CLIP_L, embeddingKeys: ['clip_l'] },
};
const SECOND_TEXT: OwnText = {
  activation: 'gelu',
  dropLayers: 0,
  projects: true,
  loraPrefixes: ['te2'],
  embeddingKeys: ['clip_g'],
};

/** The names that trainers give an embedding's rows: for SD 1 and 2, and for the two encoders of SDXL. */
const EMBEDDING_KEYS: readonly string[] = ['emb_params', 'clip_l', 'clip_g'];

/** A file of one tensor alone is an embedding under its word. */
export function embeddingRows({ file }: EmbeddingUse, keys: readonly string[]) {
  const only = file.tensors.size === 1 ? [...file.tensors.keys()].filter((each) => !EMBEDDING_KEYS.includes(each)) : [];
  const key = [...keys, ...only].find((each) => file.tensors.has(each));
  if (key !== undefined) return { file, key };
  throw new PipelineError(
    'model-foreign-graph',
    `${file.name} is an embedding for another family of models: it holds ${[...file.tensors.keys()].slice(0, 3).join(', ')}, and ${keys.join(' or ')} was expected.`,
  );
}

function vaeOf({ networks: { vae } }: CheckpointSources) {
  const has = (tensor: string) => vae.file.tensors.has(vae.nameOf(tensor));
  return {
    weights: vae,
    levels: countFrom(0, (i) => has(`decoder.up.${i}.block.0.norm1.weight`)),
    hasEncoder: has('encoder.conv_in.weight'),
  };
}

async function buildControlnets(
  { controlnets, file }: CheckpointSources,
  o: BuildOptions,
): Promise<FoundParts['controlnets']> {
  const built: Record<string, FoundGraph> = {};
  for (const [name, net] of Object.entries(controlnets)) {
    const prefix = net.tensors.has('control_model.input_blocks.0.0.weight') ? 'control_model.' : '';
    const weights = diffusersUnetWeights(net) ?? prefixedWeights(net, prefix);
    const graph = buildControlnet(weights, { compute: o.compute });
    built[name] = await foundGraph(graph, {
      name: `${parse(file.name).name}/${name}`,
      path: net.path,
      config: {},
      weights: o.weights.unet,
    });
  }
  return built;
}

async function foundGraph(
  graph: GraphBuilder,
  o: {
    readonly name: string;
    readonly path: string;
    readonly config: FoundGraph['config'];
    readonly weights: NonNullable<GraphBytes['weights']>;
  },
): Promise<FoundGraph> {
  const source = graphSource(graph, o);
  const { bytes } = source;
  const read = (offset: number, length: number) => Promise.resolve(bytes.subarray(offset, offset + length));
  const onnx = await parseOnnxGraph({ size: bytes.length, read });
  return {
    path: o.path,
    source,
    name: o.name,
    inputs: onnx.inputs,
    outputs: onnx.outputs,
    config: o.config,
    onnx,
  };
}

function graphSource(
  graph: GraphBuilder,
  { name, weights }: { readonly name: string; readonly weights: NonNullable<GraphBytes['weights']> },
): GraphBytes {
  const files = [...graph.files].map(({ path, sizeBytes, modifiedMs }) => ({ path, sizeBytes, modifiedMs }));
  return { kind: 'bytes', bytes: graph.finish(), folder: '/', name, files, weights };
}

/** The keys of LoRAs that no network's layer asked for. */
class UnusedKeys {
  readonly #left: ReadonlyMap<Safetensors, Set<string>>;

  constructor(loras: readonly LoraUse[]) {
    this.#left = new Map(loras.map(({ file }) => [file, new Set(file.tensors.keys())]));
  }

  /** What one network left over. */
  note(layers: LoraLayers): void {
    for (const [file, keys] of layers.unused()) {
      const left = new Set(keys);
      for (const key of this.#left.get(file) ?? []) if (!left.has(key)) this.#left.get(file)?.delete(key);
    }
  }

  /** @throws PipelineError `model-foreign-graph` for a LoRA that no layer took anything of */
  checkFamily(family: CheckpointFacts['family']): void {
    for (const [file, left] of this.#left) {
      // The first text encoder of SD 1 and SDXL is the same: only what changes the picture's network tells the family.
      const keys = [...file.tensors.keys()].filter((key) => !/^(lora_te\d?_|text_encoder)/.test(key));
      if (keys.length === 0 || keys.some((key) => !left.has(key))) continue;
      throw new PipelineError(
        'model-foreign-graph',
        `${file.name} changes no layer of this ${family.toUpperCase()} model: it is a LoRA for another family of models.`,
      );
    }
  }

  byName(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.#left].filter(([, keys]) => keys.size > 0).map(([file, keys]) => [file.name, [...keys]]));
  }
}
