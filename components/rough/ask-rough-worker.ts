import type { RoughAnswer, RoughTask, RoughWork } from './rough-request';

interface Asked {
  readonly task: RoughTask;
  readonly answered: (answer: RoughAnswer) => void;
}

const asked = new Map<number, Asked>();
let worker: Worker | null | undefined;
let count = 0;

/** Answers come in the order of the questions. The drawing's code is loaded for the worker alone, unless there is none. */
export function askRoughWorker(work: RoughWork): Promise<RoughAnswer> {
  const task: RoughTask = { ...work, id: ++count };
  const hand = theWorker();
  if (hand === null) return answerHere(task);
  return new Promise((answered) => {
    asked.set(task.id, { task, answered });
    hand.postMessage(task);
  });
}

async function answerHere(task: RoughTask): Promise<RoughAnswer> {
  const { answerTask } = await import('./answer-task');
  return answerTask(task);
}

/** Null where there are no workers. */
function theWorker(): Worker | null {
  worker ??= typeof Worker === 'undefined' ? null : startWorker();
  return worker;
}

function startWorker(): Worker {
  const hand = new Worker(new URL('./rough.worker.ts', import.meta.url), { type: 'module' });
  hand.onmessage = ({ data }: MessageEvent<RoughAnswer>) => {
    asked.get(data.id)?.answered(data);
    asked.delete(data.id);
  };
  hand.onerror = () => {
    hand.terminate();
    worker = null;
    for (const { task, answered } of asked.values()) void answerHere(task).then(answered);
    asked.clear();
  };
  return hand;
}
