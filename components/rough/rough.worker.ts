import { answerTask } from './answer-task';
import type { RoughTask } from './rough-request';

/** Draws roughs beside the page's thread, so that nothing on the page waits for them. */
self.addEventListener('message', ({ data }: MessageEvent<RoughTask>) => {
  self.postMessage(answerTask(data));
});
