import { drawRequest, type RoughAnswer, type RoughTask } from './rough-request';

/** Draws roughs beside the page's thread, so that nothing on the page waits for them. */
self.addEventListener('message', ({ data }: MessageEvent<RoughTask>) => {
  self.postMessage(answerTo(data));
});

function answerTo(task: RoughTask): RoughAnswer {
  try {
    return { id: task.id, svg: drawRequest(task) };
  } catch (cause) {
    return { id: task.id, trouble: cause instanceof Error ? cause.message : String(cause) };
  }
}
