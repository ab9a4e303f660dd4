import { join } from 'node:path';
import { PipelineError, throwIfCancelled } from '../error';
import { cropPicture } from '../image/crop-picture';
import type { Picture } from '../image/picture';
import { pictureToUnit } from '../image/picture-tensor';
import { resizePicture } from '../image/resize-picture';
import { toGrey, toRgb } from '../image/to-grey';
import type { InferenceRuntime, LoadedGraph } from '../runtime/inference-runtime';
import { float32Tensor } from '../tensor';
import type { FinishStep } from './finish-step';
import { planTiles, type Tile } from './plan-tiles';

type UpscaleStep = Extract<FinishStep, { kind: 'upscale' }>;

/** The networks' own factor. */
const NETWORK_FACTOR = 4;

/**
 * Input pixels that a tile sees beyond its own. animevideo: the 18 that its 18 convolutions of 3 x 3 reach, so tiles are
 * exact. anime-6b reaches further than is worth its time: beyond 48 a pixel changes by less than half of 1/255.
 */
const CONTEXT_PX: Readonly<Record<UpscaleStep['network'], number>> = { 'animevideo-x4': 18, 'anime-6b-x4': 48 };

export interface UpscaleOptions {
  readonly step: UpscaleStep;
  readonly runtime: InferenceRuntime;
  /** Folder of the networks' ONNX files. */
  readonly folder: string;
  readonly onProgress?: ((progress: { readonly done: number; readonly of: number }) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The picture, two or four times as large, by a network trained on drawings (Real-ESRGAN; Wang et al. 2021, arXiv
 * 2107.10833). It goes tile by tile, so that memory grows with the result alone; times two is times four, averaged over
 * 2 x 2. Grey stays grey; alpha is resized by Lanczos.
 * @throws PipelineError `cancelled` before the next tile, `model-foreign-graph`, `graph-not-finite`, and what the
 *   runtime throws
 */
export async function upscalePicture(picture: Picture, options: UpscaleOptions): Promise<Picture> {
  const { step, runtime, folder, onProgress, signal } = options;
  throwIfCancelled(signal);
  const graph = await runtime.load({ kind: 'file', path: join(folder, `${step.network}.onnx`) });
  const rgb = toRgb(picture);
  const widthPx = picture.widthPx * step.factor;
  const heightPx = picture.heightPx * step.factor;
  const large: Picture = { widthPx, heightPx, channels: 3, data: new Uint8Array(widthPx * heightPx * 3) };
  const tiles = planTiles(rgb, { tilePx: step.tilePx, contextPx: CONTEXT_PX[step.network] });
  for (const [index, tile] of tiles.entries()) {
    throwIfCancelled(signal);
    const planes = await upscaleTile(rgb, tile, { runtime, graph, signal });
    writeTile(large, tile, { planes, factor: step.factor });
    onProgress?.({ done: index + 1, of: tiles.length });
  }
  if (picture.channels === 1) return toGrey(large);
  return picture.channels === 4 ? withAlpha(large, await resizeAlpha(picture, large)) : large;
}

/**
 * One tile's core, four times as large, its context cropped away.
 * @param rgb the whole picture, three channels
 * @returns float32 [3, 4 * core height, 4 * core width], in about 0..1
 * @throws PipelineError `model-foreign-graph`, `graph-not-finite`, and what the runtime throws
 */
export async function upscaleTile(
  rgb: Picture,
  { core, seen }: Tile,
  o: { readonly runtime: InferenceRuntime; readonly graph: LoadedGraph; readonly signal?: AbortSignal | undefined },
): Promise<Float32Array> {
  const [input] = o.graph.inputs;
  const [output] = o.graph.outputs;
  const feed = float32Tensor(pictureToUnit(cropPicture(rgb, seen)), [1, 3, seen.heightPx, seen.widthPx]);
  const options = { doing: 'upscaling', ...(o.signal && { signal: o.signal }) };
  const answer = input && output ? await o.runtime.run(o.graph, { [input.name]: feed }, options) : {};
  const tensor = answer[output?.name ?? ''];
  if (tensor?.type !== 'float32' || tensor.data.length !== feed.data.length * NETWORK_FACTOR ** 2) {
    const sentence = `${o.graph.id} does not make pictures four times as large: put the upscaler's own file back.`;
    throw new PipelineError('model-foreign-graph', sentence);
  }
  if (!tensor.data.every(Number.isFinite)) {
    throw new PipelineError('graph-not-finite', `${o.graph.id} gave numbers that are not finite while upscaling.`);
  }
  return cropPlanes(tensor.data, { core, seen });
}

function cropPlanes(planes: Float32Array, { core, seen }: Tile): Float32Array {
  const width = core.widthPx * NETWORK_FACTOR;
  const height = core.heightPx * NETWORK_FACTOR;
  const seenWidth = seen.widthPx * NETWORK_FACTOR;
  const left = (core.xPx - seen.xPx) * NETWORK_FACTOR;
  const top = (core.yPx - seen.yPx) * NETWORK_FACTOR;
  const cropped = new Float32Array(3 * height * width);
  for (let colour = 0; colour < 3; colour++) {
    for (let row = 0; row < height; row++) {
      const from = (colour * seen.heightPx * NETWORK_FACTOR + top + row) * seenWidth + left;
      cropped.set(planes.subarray(from, from + width), (colour * height + row) * width);
    }
  }
  return cropped;
}

/** Puts a tile's pixels at their place, averaged where the picture grows by less than the network does. */
function writeTile(large: Picture, { core }: Tile, o: { planes: Float32Array; factor: 2 | 4 }): void {
  const block = NETWORK_FACTOR / o.factor;
  const planeWidth = core.widthPx * NETWORK_FACTOR;
  const planeArea = planeWidth * core.heightPx * NETWORK_FACTOR;
  for (let y = 0; y < core.heightPx * o.factor; y++) {
    for (let x = 0; x < core.widthPx * o.factor; x++) {
      const to = ((core.yPx * o.factor + y) * large.widthPx + core.xPx * o.factor + x) * 3;
      for (let colour = 0; colour < 3; colour++) {
        let sum = 0;
        for (let row = 0; row < block; row++) {
          const from = colour * planeArea + (y * block + row) * planeWidth + x * block;
          for (let column = 0; column < block; column++) sum += Math.min(1, Math.max(0, o.planes[from + column]!));
        }
        large.data[to + colour] = (sum / block ** 2) * 255 + 0.5;
      }
    }
  }
}

async function resizeAlpha(picture: Picture, size: Picture): Promise<Picture> {
  const { widthPx, heightPx, data } = picture;
  const alpha = Uint8Array.from({ length: widthPx * heightPx }, (_, i) => data[i * 4 + 3]!);
  return resizePicture({ widthPx, heightPx, channels: 1, data: alpha }, size);
}

function withAlpha({ widthPx, heightPx, data }: Picture, alpha: Picture): Picture {
  const rgba = new Uint8Array(widthPx * heightPx * 4);
  for (let i = 0; i < widthPx * heightPx; i++) {
    rgba.set(data.subarray(i * 3, i * 3 + 3), i * 4);
    rgba[i * 4 + 3] = alpha.data[i]!;
  }
  return { widthPx, heightPx, channels: 4, data: rgba };
}
