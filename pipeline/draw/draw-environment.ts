import type { Picture } from '../image/picture';
import type { NetworkFile } from '../models/describe-network';
import type { OpenedModel } from '../models/opened-model';
import type { GenerationRequest, RequestInputs } from '../request';
import type { InferenceRuntime } from '../runtime/inference-runtime';
import type { Tensor } from '../tensor';
import type { EncodingCache } from '../text-encoder/encoding-cache';
import type { DrawEvent } from './draw-event';

/** What a drawing stands on. The same environment may serve many drawings, one after another. */
export interface DrawEnvironment {
  readonly runtime: InferenceRuntime;
  readonly model: OpenedModel;
  /** The files that requests may name beside the model: LoRAs, VAEs, embeddings, ControlNets. */
  readonly networks?: readonly NetworkFile[] | undefined;
  /** The models that may draw the last steps. */
  readonly refiners?: readonly OpenedModel[] | undefined;
  /** Where the finishing steps find their weights. */
  readonly weights: { readonly upscalers: string; readonly faceDetector: string };
  readonly encodings?: EncodingCache | undefined;
  /** Milliseconds of a steady clock, for the time left; without it none is told. */
  readonly now?: (() => number) | undefined;
}

export interface DrawOptions {
  readonly request: GenerationRequest;
  readonly inputs: RequestInputs;
  readonly onEvent?: ((event: DrawEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface DrawResult {
  /** One finished picture of each of the batch. */
  readonly pictures: readonly Picture[];
  /** float32 [batch, channels, height, width] before the decoder, scaled as the U-Net knows them. */
  readonly latents: Tensor;
  /** float32 [batch, 3, heightPx, widthPx] in about -1..1, as the decoder gave it, before the finishing steps. */
  readonly decoded: Tensor;
}
