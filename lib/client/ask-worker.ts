/** What is asked of a worker, with the number that its answer repeats. */
interface Numbered {
  readonly id: number;
}

/** A question that waits for its answer. */
interface Open<Work, Answer> {
  readonly task: Work & Numbered;
  readonly answered: (answer: Answer) => void;
  readonly failed: (reason: unknown) => void;
}

/**
 * Asks a worker that is started at the first question, and answers here where there are no workers or when it broke down:
 * whatever was still open then is answered here too. While the browser is offline neither can be loaded: what is open waits
 * until it is online again.
 * @param start makes the worker
 * @param answerHere does the same work on this thread
 */
export function askWorker<Work extends object, Answer extends Numbered>(
  start: () => Worker,
  answerHere: (task: Work & Numbered) => Promise<Answer>,
): (work: Work) => Promise<Answer> {
  const asked = new Map<number, Open<Work, Answer>>();
  let worker: Worker | null = null;
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
      const open = [...asked.values()];
      asked.clear();
      if (navigator.onLine) for (const { task, answered, failed } of open) answerHere(task).then(answered, failed);
      else addEventListener('online', () => open.forEach(ask), { once: true });
    };
    return hand;
  };
  const ask = (question: Open<Work, Answer>) => {
    worker ??= started();
    asked.set(question.task.id, question);
    worker.postMessage(question.task);
  };
  return (work) => {
    const task = { ...work, id: ++count };
    if (typeof Worker === 'undefined') return answerHere(task);
    return new Promise((answered, failed) => ask({ task, answered, failed }));
  };
}
