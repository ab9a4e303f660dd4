/** What is asked of a worker, with the number that its answer repeats. */
interface Numbered {
  readonly id: number;
}

/**
 * Asks a worker that is started at the first question, and answers here where there are no workers or when it broke down:
 * whatever was still open then is answered here too.
 * @param start makes the worker
 * @param answerHere does the same work on this thread
 */
export function askWorker<Work extends object, Answer extends Numbered>(
  start: () => Worker,
  answerHere: (task: Work & Numbered) => Promise<Answer>,
): (work: Work) => Promise<Answer> {
  const asked = new Map<number, { readonly task: Work & Numbered; readonly answered: (answer: Answer) => void }>();
  let worker: Worker | null | undefined;
  let count = 0;
  const started = (): Worker => {
    const hand = start();
    hand.onmessage = ({ data }: MessageEvent<Answer>) => {
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
  };
  return (work) => {
    const task = { ...work, id: ++count };
    worker ??= typeof Worker === 'undefined' ? null : started();
    const hand = worker;
    if (hand === null) return answerHere(task);
    return new Promise((answered) => {
      asked.set(task.id, { task, answered });
      hand.postMessage(task);
    });
  };
}
