import { PipelineError } from '../error';
import { decodePicture } from '../image/decode-picture';
import { pictureToUnit } from '../image/picture-tensor';
import { resizePicture } from '../image/resize-picture';
import type { OpenedModel } from '../models/opened-model';
import type { GenerationRequest, RequestInputs } from '../request';
import type { InferenceRuntime, LoadedGraph } from '../runtime/inference-runtime';
import { fromGraphTensor, toGraphTensor } from '../runtime/graph-tensor';
import { inputBytes } from './reference-tokens';

/** Picture prompts as tokens after the text's, for the prompted and the negative side. */
export interface ImagePromptTokens {
  readonly positive: Float32Array;
  readonly negative: Float32Array;
}

/** CLIP's picture normalisation by channel. */
const CLIP_MEAN = [0.48145466, 0.4578275, 0.40821073];
const CLIP_DEVIATION = [0.26862954, 0.26130258, 0.27577711];

/**
 * The request's picture prompts through the model's `image_encoder`, whose answer is [1, tokens, width] as wide as the
 * text's (IP-Adapter, Ye et al. 2023, arXiv 2308.06721). A U-Net that takes such tokens always gets them: those of a
 * black picture on the negative side, and on both where nothing is asked.
 * @returns null when the model takes none
 */
export async function encodeImagePrompts(
  request: GenerationRequest,
  inputs: RequestInputs,
  { runtime, model }: { runtime: InferenceRuntime; model: OpenedModel },
): Promise<ImagePromptTokens | null> {
  const file = model.graphs.imageEncoder;
  if (!file || !model.capabilities.imagePrompt) return null;
  const graph = await runtime.load(file.source);
  const side = typeof graph.inputs[0]?.shape[2] === 'number' ? graph.inputs[0].shape[2] : 224;
  const negative = await encodePixels(runtime, graph, new Float32Array(3 * side * side), side);
  if (request.imagePrompts.length === 0) return { positive: negative, negative };
  const positive = Float32Array.from(negative);
  for (const { picture, scale } of request.imagePrompts) {
    const decoded = await decodePicture(inputBytes(inputs, picture.sha256), { channels: 3 });
    const square = await resizePicture(decoded, { widthPx: side, heightPx: side });
    const tokens = await encodePixels(runtime, graph, normalise(pictureToUnit(square)), side);
    for (let i = 0; i < positive.length; i++) positive[i] = positive[i]! + scale * (tokens[i]! - negative[i]!);
  }
  return { positive, negative };
}

function normalise(pixels: Float32Array): Float32Array {
  const area = pixels.length / 3;
  return pixels.map((value, index) => {
    const channel = Math.floor(index / area);
    return (value - CLIP_MEAN[channel]!) / CLIP_DEVIATION[channel]!;
  });
}

async function encodePixels(runtime: InferenceRuntime, graph: LoadedGraph, values: Float32Array, side: number) {
  const [spec] = graph.inputs;
  if (!spec) throw new PipelineError('model-foreign-graph', 'The image encoder has no input.');
  const feeds = { [spec.name]: toGraphTensor(values, [1, 3, side, side], spec) };
  const answer = await runtime.run(graph, feeds, { doing: 'reading a picture prompt' });
  const [first] = Object.values(answer);
  if (!first) throw new PipelineError('model-foreign-graph', 'The image encoder gave no tokens.');
  return fromGraphTensor(first).data;
}
