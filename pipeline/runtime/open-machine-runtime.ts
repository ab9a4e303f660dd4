import { availableParallelism, totalmem } from 'node:os';
import { createOrtRuntime } from './create-ort-runtime';
import type { InferenceRuntime } from './inference-runtime';

/** A step of SDXL at its own size takes minutes on few processors, and many times that beside other work. */
const RUN_TIMEOUT_MS = 40 * 60_000;
const LOAD_TIMEOUT_MS = 10 * 60_000;
/** Of the machine's memory: for weights, and for what one run makes of them. */
const WEIGHTS_SHARE = 0.6;
const WORK_SHARE = 0.3;

/**
 * Bytes of memory that this process may use: the machine's, or what a container leaves of it. It is what may be used and
 * not what is free now, because how a picture is computed follows from it, and equal requests give equal pixels.
 */
export function machineMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/** What a picture's cost on this machine follows from. */
export function thisMachine(): { readonly memoryBytes: number; readonly threads: number } {
  return { memoryBytes: machineMemory(), threads: availableParallelism() };
}

/** Bytes of this machine's memory, and how much of it weights may take; null takes the machine's own measure. */
export function machineBudget({ weightsBytes }: { readonly weightsBytes: number | null }) {
  const memoryBytes = machineMemory();
  return { memoryBytes, weightsBytes: weightsBytes ?? Math.floor(memoryBytes * WEIGHTS_SHARE) };
}

/**
 * A runtime for one machine's drawings. Null takes the machine's own measure: all its threads, and six tenths of its
 * memory for weights. A run that takes forty minutes and a load that takes ten are stuck.
 */
export function openMachineRuntime(o: {
  readonly device: 'cpu' | 'cuda';
  readonly threads: number | null;
  readonly weightsBytes: number | null;
}): InferenceRuntime {
  return createOrtRuntime({
    device: o.device,
    threads: o.threads ?? availableParallelism(),
    memoryBudgetBytes: machineBudget(o).weightsBytes,
    workBytes: Math.floor(machineMemory() * WORK_SHARE),
    runTimeoutMs: RUN_TIMEOUT_MS,
    loadTimeoutMs: LOAD_TIMEOUT_MS,
  });
}
