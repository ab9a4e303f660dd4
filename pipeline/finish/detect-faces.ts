import { PipelineError, throwIfCancelled } from '../error';
import type { Picture } from '../image/picture';
import { pictureToUnit } from '../image/picture-tensor';
import { resizePicture } from '../image/resize-picture';
import { toRgb } from '../image/to-grey';
import type { InferenceRuntime } from '../runtime/inference-runtime';
import { float32Tensor, type Tensor } from '../tensor';

/** A head that was found: its box in pixels of the picture (inside it, not rounded) and how sure the network is, 0..1. */
export interface FaceBox {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly score: number;
}

export interface DetectFacesOptions {
  readonly runtime: InferenceRuntime;
  /** The detector's ONNX file. */
  readonly path: string;
  /** Boxes with a lower score are left out, 0..1. */
  readonly minScore: number;
  readonly signal?: AbortSignal | undefined;
}

/** Larger pictures are looked at smaller: the detector was trained on pictures of about 200 pixels a side. */
const LONGEST_SIDE_PX = 320;
/** The network halves its input four times. */
const SIDE_MULTIPLE_PX = 16;
/** Of two boxes whose overlap is more than this part of their union, the surer one is kept. */
const MAX_OVERLAP = 0.45;

/**
 * Finds the heads in a picture (YOLOv8's output form: cx, cy, w, h in pixels and a score for each place).
 * @returns the surest first
 * @throws PipelineError `cancelled`, `model-foreign-graph`, and what the runtime throws
 */
export async function detectFaces(picture: Picture, options: DetectFacesOptions): Promise<FaceBox[]> {
  const { runtime, path, minScore, signal } = options;
  throwIfCancelled(signal);
  const graph = await runtime.load({ kind: 'file', path });
  const { small, scale } = await shrink(toRgb(picture));
  const framed = frame(small);
  const [input] = graph.inputs;
  const feed = float32Tensor(pictureToUnit(framed), [1, 3, framed.heightPx, framed.widthPx]);
  const run = { doing: 'looking for faces', ...(signal && { signal }) };
  const answer = input ? await runtime.run(graph, { [input.name]: feed }, run) : {};
  const [output] = Object.values(answer);
  const boxes = decodeBoxes(checkOutput(output, path), minScore);
  return suppressOverlaps(boxes).flatMap((box) => toPicture(box, { scale, picture }));
}

/** A box in the network's own pixels: centre, size, score. */
interface RawBox {
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
  readonly height: number;
  readonly score: number;
}

async function shrink(rgb: Picture): Promise<{ small: Picture; scale: number }> {
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(rgb.widthPx, rgb.heightPx));
  const widthPx = Math.max(1, Math.round(rgb.widthPx * scale));
  const heightPx = Math.max(1, Math.round(rgb.heightPx * scale));
  return { small: await resizePicture(rgb, { widthPx, heightPx }), scale };
}

/** Adds grey at the right and below, up to the multiple that the network needs; boxes keep their place. */
function frame(small: Picture): Picture {
  const widthPx = Math.ceil(small.widthPx / SIDE_MULTIPLE_PX) * SIDE_MULTIPLE_PX;
  const heightPx = Math.ceil(small.heightPx / SIDE_MULTIPLE_PX) * SIDE_MULTIPLE_PX;
  const data = new Uint8Array(widthPx * heightPx * 3).fill(114);
  for (let row = 0; row < small.heightPx; row++) {
    const from = row * small.widthPx * 3;
    data.set(small.data.subarray(from, from + small.widthPx * 3), row * widthPx * 3);
  }
  return { widthPx, heightPx, channels: 3, data };
}

function checkOutput(output: Tensor | undefined, path: string): { data: Float32Array; count: number } {
  const [batch, rows, count] = output?.shape ?? [];
  if (output?.type === 'float32' && batch === 1 && rows === 5 && count !== undefined)
    return { data: output.data, count };
  throw new PipelineError(
    'model-foreign-graph',
    `${path} is not a face detector: it gave [${output?.shape.join(', ') ?? 'nothing'}] where [1, 5, boxes] was expected.`,
  );
}

function decodeBoxes({ data, count }: { data: Float32Array; count: number }, minScore: number): RawBox[] {
  const boxes: RawBox[] = [];
  for (let i = 0; i < count; i++) {
    const score = data[4 * count + i]!;
    if (!(score >= minScore)) continue;
    boxes.push({
      cx: data[i]!,
      cy: data[count + i]!,
      width: data[2 * count + i]!,
      height: data[3 * count + i]!,
      score,
    });
  }
  return boxes;
}

/** Keeps of overlapping boxes the surest (greedy non-maximum suppression), surest first. */
export function suppressOverlaps(boxes: readonly RawBox[]): RawBox[] {
  const kept: RawBox[] = [];
  for (const box of boxes.toSorted((a, b) => b.score - a.score || a.cx - b.cx || a.cy - b.cy)) {
    if (kept.every((other) => overlap(box, other) <= MAX_OVERLAP)) kept.push(box);
  }
  return kept;
}

/** Intersection over union. */
function overlap(a: RawBox, b: RawBox): number {
  const along = (aCentre: number, aSize: number, bCentre: number, bSize: number) =>
    Math.max(
      0,
      Math.min(aCentre + aSize / 2, bCentre + bSize / 2) - Math.max(aCentre - aSize / 2, bCentre - bSize / 2),
    );
  const shared = along(a.cx, a.width, b.cx, b.width) * along(a.cy, a.height, b.cy, b.height);
  return shared / (a.width * a.height + b.width * b.height - shared);
}

/** The box in the picture's pixels, cut at its borders; none when nothing of it is inside. */
function toPicture(box: RawBox, { scale, picture }: { scale: number; picture: Picture }): FaceBox[] {
  const left = Math.max(0, (box.cx - box.width / 2) / scale);
  const top = Math.max(0, (box.cy - box.height / 2) / scale);
  const widthPx = Math.min(picture.widthPx, (box.cx + box.width / 2) / scale) - left;
  const heightPx = Math.min(picture.heightPx, (box.cy + box.height / 2) / scale) - top;
  return widthPx > 0 && heightPx > 0 ? [{ xPx: left, yPx: top, widthPx, heightPx, score: box.score }] : [];
}
