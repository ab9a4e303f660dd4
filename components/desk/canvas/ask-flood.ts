import { askWorker } from '@/lib/client/ask-worker';
import type { FloodAnswer, FloodWork } from './flood-request';

/** Fills in a worker; its code is loaded for the worker alone, unless there is none. */
export const askFlood = askWorker<FloodWork, FloodAnswer>(
  () => new Worker(new URL('./flood.worker.ts', import.meta.url), { type: 'module' }),
  async (task) => (await import('./answer-flood')).answerFlood(task),
);
