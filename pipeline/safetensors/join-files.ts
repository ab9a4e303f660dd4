import { PipelineError } from '../error';
import type { Safetensors, StoredTensor } from './read-safetensors';

/** One of several files that are read as one, with what stands before the names of its tensors. */
export interface JoinedFile {
  readonly file: Safetensors;
  readonly prefix: string;
}

/**
 * Several files as one: a model's parts, or the pieces of a large one. Each tensor knows the file that it lies in.
 * @param whole what it is called, and where it lies
 * @throws PipelineError `model-unreadable` for a tensor that two of them hold
 */
export function joinFiles(whole: Pick<Safetensors, 'path' | 'name'>, parts: readonly JoinedFile[]): Safetensors {
  const tensors = new Map<string, StoredTensor>();
  for (const { file, prefix } of parts) {
    for (const [key, tensor] of file.tensors) {
      if (tensors.has(prefix + key)) {
        throw new PipelineError('model-unreadable', `${whole.name} holds the tensor "${prefix}${key}" in two files.`);
      }
      tensors.set(prefix + key, { ...tensor, home: tensor.home ?? file });
    }
  }
  return {
    ...whole,
    sizeBytes: parts.reduce((sum, { file }) => sum + file.sizeBytes, 0),
    modifiedMs: Math.max(0, ...parts.map(({ file }) => file.modifiedMs)),
    metadata: Object.assign({}, ...parts.map(({ file }) => file.metadata)),
    tensors,
  };
}

/** The files that a joined one is made of; the file itself where it is not joined. */
export function filesWithin(file: Safetensors): Safetensors[] {
  const homes = new Set([...file.tensors.values()].map(({ home }) => home ?? file));
  return [...homes];
}
