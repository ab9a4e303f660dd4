import { PipelineError, throwIfCancelled } from '../error';

/** Lets tasks through one after another, in the order they came. */
export interface TurnQueue {
  /**
   * Runs the task when its turn comes, and gives its result.
   * @throws PipelineError `cancelled` at once when the signal is raised while the task waits
   */
  take<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** Rejects when the signal is raised, until `stop` is called. */
function rejectWhenRaised(signal: AbortSignal): { readonly raised: Promise<never>; readonly stop: () => void } {
  let onAbort = (): void => undefined;
  const raised = new Promise<never>((_, reject) => {
    onAbort = () => reject(new PipelineError('cancelled', 'The generation was cancelled.', { cause: signal.reason }));
    signal.addEventListener('abort', onAbort, { once: true });
  });
  return { raised, stop: () => signal.removeEventListener('abort', onAbort) };
}

/** An empty queue. A task that fails doesn't stop those behind it. */
export function createTurnQueue(): TurnQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async take(task, signal) {
      throwIfCancelled(signal);
      let isStarted = false;
      const turn = last.then(() => {
        throwIfCancelled(signal);
        isStarted = true;
        return task();
      });
      last = turn.catch(() => undefined);
      if (signal === undefined) return turn;
      const watch = rejectWhenRaised(signal);
      try {
        // A task under way is let finish, so that nothing is left running once the caller has its answer.
        return await Promise.race([turn, watch.raised.catch((error) => (isStarted ? turn : Promise.reject(error)))]);
      } finally {
        watch.stop();
      }
    },
  };
}
