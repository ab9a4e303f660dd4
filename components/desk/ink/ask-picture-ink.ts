import { askWorker } from '@/lib/client/ask-worker';
import type { PictureInkAnswer, PictureInkWork } from './picture-ink-request';

/** Pictures as ink from a worker; its code is loaded for the worker alone, unless there is none. */
export const askPictureInk = askWorker<PictureInkWork, PictureInkAnswer>(
  () => new Worker(new URL('./picture-ink.worker.ts', import.meta.url), { type: 'module' }),
  async (task) => (await import('./answer-picture-ink')).answerPictureInk(task),
);
