import { freemem } from 'node:os';
import type { GgufFile } from './gguf/read-gguf-file';

/** Beside weights and context: what the process and its buffers take. */
const OVERHEAD_BYTES = 400 * 2 ** 20;
/** Keys and values are kept in 16 bits. */
const BYTES_A_VALUE = 2;

/** Bytes of memory that a language model takes with a context of so many tokens, about. */
export function memoryNeeded(file: GgufFile, contextTokens: number): number {
  const ofToken = 2 * file.layerCount * file.embeddingLength * file.keyValueShare * BYTES_A_VALUE;
  return Math.ceil(file.byteSize * 1.05 + ofToken * contextTokens + OVERHEAD_BYTES);
}

/** Bytes of memory that this process may still take, within the limits of a container where there is one. */
export function memoryFree(): number {
  // Node 20.9 to 20.12 know only the machine's.
  const available: unknown = Reflect.get(process, 'availableMemory');
  const bytes: unknown = typeof available === 'function' ? Reflect.apply(available, process, []) : undefined;
  return typeof bytes === 'number' && bytes > 0 ? bytes : freemem();
}
