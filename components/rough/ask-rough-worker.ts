import { askWorker } from '@/lib/client/ask-worker';
import type { RoughAnswer, RoughWork } from './rough-request';

/** Answers come in the order of the questions. The drawing's code is loaded for the worker alone, unless there is none. */
export const askRoughWorker = askWorker<RoughWork, RoughAnswer>(
  () => new Worker(new URL('./rough.worker.ts', import.meta.url), { type: 'module' }),
  async (task) => (await import('./answer-task')).answerTask(task),
);
