import { availableParallelism, totalmem } from 'node:os';
import { createOrtRuntime } from './create-ort-runtime';
import type { InferenceRuntime } from './inference-runtime';

/**
 * A runtime for one machine's drawings. Null takes the machine's own measure: all its threads, and six tenths of its
 * memory for weights. A run or a load that takes ten minutes is stuck.
 */
export function openMachineRuntime(o: {
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
