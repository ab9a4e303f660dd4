import type { GraphSource } from '../runtime/inference-runtime';
import type { SamplerName, ScheduleName } from '../samplers';
import type { TensorSpec } from '../tensor';
import type { UsedNetworks } from './used-networks';

/**
 * A VAE's decoder or encoder in two parts, for pictures whose pixels take more memory than there is. All tiles are given the
 * same statistics of their norms.
 */
export interface TiledGraph {
  readonly side: 'encoder' | 'decoder';
  /** The part of few pixels, which sees the whole: a decoder's first, an encoder's last. */
  readonly whole: GraphSource;
  /** The part of many pixels, which runs tile by tile. */
  readonly tile: GraphSource;
  /** That part upon several samples, to the statistics of its norms. */
  readonly measure: GraphSource;
  /** How far around a tile its answer depends on, in pixels of its input. */
  readonly margin: number;
  /** Pixels of the picture to one between the parts, along one side. */
  readonly scale: number;
  /** Bytes that a run in one piece takes for each pixel of the picture, about. */
  readonly bytesPerPx: number;
}

/** One graph of a model with what it says of itself. */
export interface ModelGraph {
  /** The file that holds it or its weights, for sentences. */
  readonly path: string;
  /** What a runtime loads. */
  readonly source: GraphSource;
  readonly inputs: readonly TensorSpec[];
  readonly outputs: readonly TensorSpec[];
  /** The folder's `config.json`, or an empty record. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The same in parts, where it can be had so. */
  readonly tiled?: TiledGraph | null;
}

/** What a model can do, read from its graphs' inputs and its configuration. */
export interface ModelCapabilities {
  readonly family: 'sd1' | 'sd2' | 'sdxl' | 'starter' | 'other';
  readonly prediction: 'epsilon' | 'v_prediction' | 'sample' | 'flow_prediction';
  /** Takes a line drawing on the graph's own `rough` input. */
  readonly rough: boolean;
  /** Reference tokens of its own `reference_encoder`: tokens a person, side of the square it takes, people at most. */
  readonly reference: { readonly tokens: number; readonly sidePx: number; readonly people: number } | null;
  /** Image-to-image: there is a `vae_encoder`. */
  readonly imageToImage: boolean;
  /** The U-Net takes mask and masked picture beside the latents. */
  readonly inpaint9: boolean;
  /** Names of ControlNets that can be used. */
  readonly controls: readonly string[];
  /** The kinds of pictures that the card says they want, by their names. */
  readonly controlKinds?: Readonly<Record<string, string>> | undefined;
  /** IP-Adapter tokens with the `image_encoder` that makes them. */
  readonly imagePrompt: boolean;
  /** SDXL: `time_ids` and pooled text. */
  readonly sizeConditioning: boolean;
  /** Clip skip can be chosen: hidden states are outputs of the graph, or can be made so. */
  readonly clipSkip: boolean;
  readonly textEncoders: 1 | 2;
  readonly latentChannels: number;
  /** Picture sides must be multiples of this. */
  readonly multiplePx: number;
  /** Sizes that the model was trained at, width and height. */
  readonly buckets: readonly (readonly [number, number])[];
  readonly weights: 'float32' | 'float16' | 'mixed';
  /** LoRAs, another VAE, embeddings and ControlNets of files of their own can be used with it. */
  readonly networks?: boolean | undefined;
}

/** How the model wants to be asked, from its `card.json`, or from its family's habits. */
export interface ModelCard {
  readonly name: string;
  readonly licence: string;
  readonly defaults: {
    readonly sampler: string;
    readonly steps: number;
    readonly guidance: number;
    readonly guidanceRescale: number;
    readonly strength: number;
    /** How closely it follows a rough when nobody says: 1 exactly, 0 freely. */
    readonly followRough: number;
    readonly clipSkip: number | null;
  };
  readonly prompt: {
    /** Tags put before and after every prompt, and into every negative prompt. */
    readonly quality: readonly string[];
    readonly negative: readonly string[];
    /** The only words that it knows, when it says so; null when open. */
    readonly words: readonly string[] | null;
  };
  /** Two people in one prompt: two chunks that begin with these words. */
  readonly twoPeople: { readonly separator: string; readonly first: string; readonly second: string } | null;
  /** Wants a rough always. */
  readonly roughAlways: boolean;
}

/** Where a text encoder's tokenizer comes from. */
export interface TokenizerSource {
  /** Its folder; null for CLIP's own vocabulary, which is part of the pipeline. */
  readonly folder: string | null;
  /** The id that fills what a prompt leaves; what the folder's files say when null. */
  readonly padId: number | null;
  /** Words that stand for the rows of an embedding. */
  readonly words: readonly EmbeddingWord[];
}

/** An embedding's word with the ids that it becomes: as many as the embedding has rows, in order. */
export interface EmbeddingWord {
  readonly word: string;
  readonly firstId: number;
  readonly count: number;
}

/** How a VAE's latents become the U-Net's: (latents - mean - shift) * factor / deviation. */
export interface LatentScaling {
  readonly scalingFactor: number;
  readonly shiftFactor: number;
  /** Mean and standard deviation of each channel (`latents_mean`, `latents_std`); null for 0 and 1. */
  readonly statistics: { readonly mean: readonly number[]; readonly std: readonly number[] } | null;
}

/** A model that was read and found whole. */
export interface OpenedModel {
  readonly id: string;
  /** The model's folder, or its checkpoint's file. */
  readonly folder: string;
  /** SHA-256 over the sorted names and SHA-256s of the folder's weights, configuration and tokenizer files. */
  readonly hash: string;
  readonly card: ModelCard;
  readonly capabilities: ModelCapabilities;
  readonly graphs: {
    readonly textEncoder: ModelGraph;
    readonly textEncoder2: ModelGraph | null;
    readonly unet: ModelGraph;
    readonly vaeEncoder: ModelGraph | null;
    readonly vaeDecoder: ModelGraph;
    readonly referenceEncoder: ModelGraph | null;
    readonly imageEncoder: ModelGraph | null;
    readonly controlnets: Readonly<Record<string, ModelGraph>>;
  };
  /** One a text encoder. */
  readonly tokenizers: readonly TokenizerSource[];
  /** `scheduler_config.json`, `_class_name` included, without limits that are none. */
  readonly scheduler: Readonly<Record<string, unknown>>;
  readonly vae: LatentScaling & { readonly downscale: number };
  /** Inputs of one number that its graphs take: the strengths of its LoRAs. */
  readonly strengths: Readonly<Record<string, number>>;
  /** Keys of its LoRAs that no layer took, by file name. */
  readonly unusedKeys: ReadonlyMap<string, readonly string[]>;
  /** Tensors of its own file that nothing is drawn with. */
  readonly unusedTensors: readonly string[];
  /** The same model with these networks beside it; null for one whose graphs are fixed. */
  readonly reopen: ((networks: UsedNetworks) => Promise<OpenedModel>) | null;
  /** SDXL: an absent negative prompt becomes zeros (`force_zeros_for_empty_prompt`). */
  readonly zeroEmptyNegative: boolean;
  /** Linear preview of latents: rgb in -1..1 = latents . factors + bias. */
  readonly latentRgb: { readonly factors: readonly (readonly number[])[]; readonly bias: readonly number[] } | null;
}

/** What is known of a model without its files: enough to make a recipe for it. */
export interface ModelProfile extends Pick<OpenedModel, 'id' | 'hash' | 'card'> {
  readonly capabilities: ProfileCapabilities;
}

/** What a model can do that this pipeline need not open itself. */
export interface ProfileCapabilities extends ModelCapabilities {
  /** Another program draws with it: by which samplers and schedules, and what that program can't do. */
  readonly engine?: EngineCapabilities | undefined;
}

export interface EngineCapabilities {
  readonly kind: string;
  readonly samplers: readonly SamplerName[];
  readonly schedules: readonly ScheduleName[];
  readonly lacks: readonly string[];
  /** Draws whole pages, from their layout and a composed rough; absent where an older catalogue wrote the row. */
  readonly drawsPages?: boolean | undefined;
}
