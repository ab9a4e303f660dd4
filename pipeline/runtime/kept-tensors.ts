import { PipelineError } from '../error';
import type { Tensor } from '../tensor';
import type { KeptTensor } from './inference-runtime';

/** The tensors that a runtime was asked to keep. */
export interface KeptTensors {
  /** Keeps a copy: it must still be the same when it is needed again, whatever becomes of the caller's buffer. */
  add(tensor: Tensor): KeptTensor;
  /** @throws PipelineError `graph-failed` when it was dropped, or is another runtime's */
  get(id: string): Tensor;
  drop(tensors: readonly KeptTensor[]): void;
  clear(): void;
}

/** A store without tensors. */
export function createKeptTensors(): KeptTensors {
  const tensors = new Map<string, Tensor>();
  let count = 0;
  return {
    add(tensor) {
      const kept = `kept#${++count}`;
      // The compiler can't see that a slice is of the array's own type.
      tensors.set(kept, { ...tensor, data: tensor.data.slice() } as Tensor);
      return { kept, type: tensor.type, shape: tensor.shape };
    },
    get(id) {
      const tensor = tensors.get(id);
      if (tensor !== undefined) return tensor;
      throw new PipelineError(
        'graph-failed',
        `The tensor ${id} is not kept by this runtime (any more): keep it again.`,
      );
    },
    drop(dropped) {
      for (const { kept } of dropped) tensors.delete(kept);
    },
    clear: () => tensors.clear(),
  };
}
