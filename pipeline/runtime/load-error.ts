import { PipelineError } from '../error';

const cudaTrouble = /providers_(cuda|shared)|libcu(dnn|blas|dart|fft|rand)|CUDA|execution provider/i;

/** Why a graph could not be loaded, from what ONNX Runtime said: CUDA that can't be used, or a bad graph. */
export function loadError(graphName: string, device: 'cpu' | 'cuda', said: string): PipelineError {
  if (device === 'cuda' && cudaTrouble.test(said)) {
    const needs =
      'It takes an NVIDIA GPU on x64 Linux, CUDA 12, cuDNN 9, and the CUDA libraries of onnxruntime-node ' +
      '(reinstall it without onnxruntime-node-install=skip). Or choose the device cpu.';
    return new PipelineError('capability-missing', `CUDA can't be used here: ${said}. ${needs}`);
  }
  return new PipelineError('model-unreadable', `The graph ${graphName} can't be loaded: ${said}`);
}
