import { answerPosing } from './answer-posing';
import type { PosingTask } from './posing-request';

/** Poses figures beside the page's thread, and beside the worker that draws: a dragged hand waits for no drawing. */
self.addEventListener('message', ({ data }: MessageEvent<PosingTask>) => {
  self.postMessage(answerPosing(data));
});
