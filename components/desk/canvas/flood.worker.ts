import { answerFlood } from './answer-flood';
import type { FloodTask } from './flood-request';

/** Fills beside the page's thread, so that nothing on the page waits for it. */
self.addEventListener('message', ({ data }: MessageEvent<FloodTask>) => {
  self.postMessage(answerFlood(data));
});
