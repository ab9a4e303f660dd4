export type { GraphSource, InferenceRuntime, LoadedGraph, RuntimeEvent } from './inference-runtime';
export { createOpenInferenceRuntime } from './create-open-inference-runtime';
export { createOrtRuntime, type OrtRuntimeOptions } from './create-ort-runtime';
export { machineBudget, machineMemory, openMachineRuntime, thisMachine } from './open-machine-runtime';
export { float16ToFloat32, float32ToFloat16 } from './float16';
