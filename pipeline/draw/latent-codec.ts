import { PipelineError } from '../error';
import type { ModelGraph, OpenedModel } from '../models/opened-model';
import type { InferenceRuntime } from '../runtime/inference-runtime';
import { fromGraphTensor, joinFloats, toGraphTensor } from '../runtime/graph-tensor';
import type { Planes } from './planes';
import { runTiled } from './run-tiled';
import { fromUnitLatents, toUnitLatents } from './latent-scaling';
import type { LatentShape } from './unet-condition';

interface CodecEnvironment {
  readonly runtime: InferenceRuntime;
  readonly model: OpenedModel;
  readonly signal: AbortSignal | undefined;
}

/** How the posterior becomes latents: its mean, or a sample drawn with this noise. */
export type PosteriorDraw = 'mean' | ((count: number) => Float32Array);

/**
 * A picture as latents, scaled as the U-Net knows them.
 * @param pixels float32 [1, 3, heightPx, widthPx] in -1..1
 * @returns float32 [1, channels, heightPx / 8, widthPx / 8]
 * @throws PipelineError `capability-missing`, `graph-not-finite`
 */
export async function encodePixels(
  pixels: Float32Array,
  size: { readonly widthPx: number; readonly heightPx: number },
  o: CodecEnvironment & { readonly draw: PosteriorDraw },
): Promise<Float32Array> {
  const file = o.model.graphs.vaeEncoder;
  if (!file) throw new PipelineError('capability-missing', `The model "${o.model.id}" has no VAE encoder.`);
  const { channels, data } = await runCodec({ ...size, data: pixels, channels: 3 }, file, {
    ...o,
    pixels: size.heightPx * size.widthPx,
    doing: 'reading the picture to start from',
  });
  // Encoders that draw for themselves give the latents; the others twice as many channels, by whatever name.
  const isPosterior = channels === 2 * o.model.capabilities.latentChannels;
  const latents = isPosterior ? drawPosterior(data, o.draw) : data;
  return toUnitLatents(latents, latents.length / o.model.capabilities.latentChannels, o.model.vae);
}

/** Mean or sample of the diagonal Gaussian [mean | log variance] that the encoder gives; Kingma and Welling 2013, arXiv 1312.6114. */
function drawPosterior(parameters: Float32Array, draw: PosteriorDraw): Float32Array {
  const half = parameters.length / 2;
  const latents = parameters.slice(0, half);
  if (draw === 'mean') return latents;
  const noise = draw(half);
  for (let i = 0; i < half; i++) {
    const logVariance = Math.min(20, Math.max(-30, parameters[half + i]!));
    latents[i] = latents[i]! + Math.fround(Math.exp(0.5 * logVariance)) * noise[i]!;
  }
  return latents;
}

/**
 * Latents as pixels, a picture at a time so that memory stays flat.
 * @returns float32 [batch, 3, 8 * height, 8 * width] in about -1..1
 * @throws PipelineError `graph-not-finite`
 */
export async function decodeLatents(
  latents: Float32Array,
  [batch, channels, height, width]: LatentShape,
  o: CodecEnvironment,
): Promise<Float32Array> {
  const scaled = fromUnitLatents(latents, height * width, o.model.vae);
  const item = channels * height * width;
  const pictures: Float32Array[] = [];
  for (let i = 0; i < batch; i++) {
    const data = scaled.subarray(i * item, (i + 1) * item);
    const pixels = height * width * o.model.vae.downscale ** 2;
    const planes = { data, channels, heightPx: height, widthPx: width };
    const run = { ...o, pixels, doing: 'decoding the picture' };
    pictures.push((await runCodec(planes, o.model.graphs.vaeDecoder, run)).data);
  }
  return joinFloats(pictures);
}

interface CodecRun extends CodecEnvironment {
  /** Pixels of the picture. */
  readonly pixels: number;
  readonly doing: string;
}

/** In one piece where memory allows it, else tile by tile. */
async function runCodec(
  input: Planes,
  file: ModelGraph,
  o: CodecRun,
): Promise<{ channels: number | undefined; data: Float32Array }> {
  const { tiled } = file;
  const mostPx = tiled ? (o.runtime.workBytes ?? Infinity) / tiled.bytesPerPx : Infinity;
  const answer =
    tiled && o.pixels > mostPx ? await runTiled(input, { ...o, graph: tiled, mostPx }) : await runFirst(input, file, o);
  if (answer.data.every(Number.isFinite)) return answer;
  throw new PipelineError(
    'graph-not-finite',
    `${file.path} gave numbers that are not finite while ${o.doing}. A VAE in float16 may overflow: use a float32 one.`,
  );
}

async function runFirst(
  { data: values, channels, heightPx, widthPx }: Planes,
  file: ModelGraph,
  { runtime, signal, doing }: CodecRun,
): Promise<{ channels: number | undefined; data: Float32Array }> {
  const graph = await runtime.load(file.source);
  const [spec] = graph.inputs;
  const [output] = graph.outputs;
  if (!spec || !output) throw new PipelineError('model-foreign-graph', `${file.path} has no input or no output.`);
  const feeds = { [spec.name]: toGraphTensor(values, [1, channels, heightPx, widthPx], spec) };
  const options = { outputs: [output.name], doing, ...(signal && { signal }) };
  const tensor = (await runtime.run(graph, feeds, options))[output.name];
  if (!tensor) throw new PipelineError('model-foreign-graph', `${file.path} gave no "${output.name}".`);
  const { data, shape } = fromGraphTensor(tensor);
  return { channels: shape[1], data };
}
