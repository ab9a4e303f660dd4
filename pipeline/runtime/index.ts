export type {
  GraphSource,
  InferenceRuntime,
  KeptTensor,
  LoadedGraph,
  RunOptions,
  RuntimeEvent,
} from './inference-runtime';
export { createOpenInferenceRuntime, type OpenInferenceOptions } from './create-open-inference-runtime';
export { createOrtRuntime, type OrtRuntimeOptions } from './create-ort-runtime';
export { float16ToFloat32, float32ToFloat16 } from './float16';
