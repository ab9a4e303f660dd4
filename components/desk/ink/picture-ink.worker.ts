import { answerPictureInk } from './answer-picture-ink';
import type { PictureInkTask } from './picture-ink-request';

/** Draws ink beside the page's thread, so that nothing on the page waits for it. */
self.addEventListener('message', ({ data }: MessageEvent<PictureInkTask>) => {
  self.postMessage(answerPictureInk(data));
});
