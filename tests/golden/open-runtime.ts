import { fileURLToPath } from 'node:url';
import { createOrtRuntime, type InferenceRuntime } from '@/pipeline/runtime';

/** A runtime of the tests' own, which they close. */
export function openRuntime(): InferenceRuntime {
  return createOrtRuntime({
    device: 'cpu',
    memoryBudgetBytes: 2 ** 30,
    runTimeoutMs: 60_000,
    loadTimeoutMs: 60_000,
  });
}

/** A path below tests/golden/data. */
export function goldenPath(path: string): string {
  return fileURLToPath(new URL(`data/${path}`, import.meta.url));
}

/** A path in the repository. */
export function repositoryPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Where the finishing steps find their weights. */
export const FINISH = {
  upscalers: repositoryPath('models/upscalers'),
  faceDetector: repositoryPath('models/faces/face_detector.onnx'),
};
