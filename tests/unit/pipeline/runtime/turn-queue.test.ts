import { describe, expect, it } from 'vitest';
import { createTurnQueue } from '@/pipeline/runtime/turn-queue';

/** A task that ends when told. */
function heldTask<T>(value: T) {
  let finish = (): void => undefined;
  let isStarted = false;
  const task = (): Promise<T> => {
    isStarted = true;
    return new Promise((resolve) => {
      finish = () => resolve(value);
    });
  };
  return { task, isStarted: () => isStarted, finish: () => finish() };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('createTurnQueue', () => {
  it('starts a task when the one before it has ended', async () => {
    const queue = createTurnQueue();
    const [first, second] = [heldTask('a'), heldTask('b')];
    const results = Promise.all([queue.take(first.task), queue.take(second.task)]);
    await nextTurn();
    expect([first.isStarted(), second.isStarted()]).toEqual([true, false]);
    first.finish();
    await nextTurn();
    expect(second.isStarted()).toBe(true);
    second.finish();
    expect(await results).toEqual(['a', 'b']);
  });

  it('goes on after a task that failed', async () => {
    const queue = createTurnQueue();
    await expect(queue.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.take(() => Promise.resolve(1))).toBe(1);
  });

  it('rejects a waiting task at once when its signal is raised, and never starts it', async () => {
    const queue = createTurnQueue();
    const [first, second] = [heldTask('a'), heldTask('b')];
    const cancel = new AbortController();
    const ahead = queue.take(first.task);
    const waiting = queue.take(second.task, cancel.signal);
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    first.finish();
    await ahead;
    await nextTurn();
    expect(second.isStarted()).toBe(false);
  });

  it('lets a task under way finish when its signal is raised', async () => {
    const queue = createTurnQueue();
    const held = heldTask('a');
    const cancel = new AbortController();
    const turn = queue.take(held.task, cancel.signal);
    await nextTurn();
    cancel.abort();
    held.finish();
    expect(await turn).toBe('a');
  });

  it('leaves no listener on a signal that outlives the task', async () => {
    const queue = createTurnQueue();
    const cancel = new AbortController();
    const listeners: string[] = [];
    const { signal } = cancel;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...words: Parameters<typeof add>) => void (listeners.push('added'), add(...words));
    signal.removeEventListener = (...words: Parameters<typeof remove>) =>
      void (listeners.push('removed'), remove(...words));
    await queue.take(() => Promise.resolve(1), signal);
    expect(listeners).toEqual(['added', 'removed']);
  });
});
