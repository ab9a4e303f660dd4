import { fileURLToPath } from 'node:url';
import type { GraphSource } from '@/pipeline/runtime';
import { float32Tensor, type Tensor } from '@/pipeline/tensor';

/** A graph of the starter, by its folder. */
export function starterGraph(folder: string): GraphSource {
  return {
    kind: 'file',
    path: fileURLToPath(new URL(`../../../models/starter/${folder}/model.onnx`, import.meta.url)),
  };
}

/** Even values without a generator: fine for comparing two runtimes, which draw nothing. */
function wave(shape: number[]): Tensor {
  const length = shape.reduce((product, side) => product * side, 1);
  return float32Tensor(
    Float32Array.from({ length }, (_, i) => Math.sin(i * 0.7)),
    shape,
  );
}

/** Feeds of the starter's U-Net for a picture of 24 x 16 latents. */
export function unetFeeds() {
  return {
    sample: wave([1, 8, 16, 24]),
    timestep: { type: 'int64', shape: [1], data: BigInt64Array.of(500n) },
    encoder_hidden_states: wave([1, 77, 192]),
    rough: wave([1, 1, 128, 192]),
  } satisfies Record<string, Tensor>;
}
