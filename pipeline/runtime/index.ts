export type {
  GraphSource,
  InferenceRuntime,
  KeptTensor,
  LoadedGraph,
  RunOptions,
  RuntimeEvent,
} from './inference-runtime';
export { createOrtRuntime, type OrtRuntimeOptions } from './create-ort-runtime';
