import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { createOrtRuntime, type InferenceRuntime } from '@/pipeline/runtime';

/** The weights of the finishing steps in the folder of what ships with Koma. */
export function finishWeights(modelsFolder: string): { upscalers: string; faceDetector: string } {
  return { upscalers: join(modelsFolder, 'upscalers'), faceDetector: join(modelsFolder, 'faces', 'face_detector.onnx') };
}

/**
 * A runtime for one machine's drawings. Null takes the machine's own measure: all its threads, and six tenths of its
 * memory for weights. A run or a load that takes ten minutes is stuck.
 */
export function openStudioRuntime(o: {
  readonly device: 'cpu' | 'cuda';
  readonly threads: number | null;
  readonly weightsBytes: number | null;
}): InferenceRuntime {
  return createOrtRuntime({
    device: o.device,
    threads: o.threads ?? availableParallelism(),
    memoryBudgetBytes: o.weightsBytes ?? Math.floor(totalmem() * 0.6),
    runTimeoutMs: 600_000,
    loadTimeoutMs: 600_000,
  });
}
