import { afterEach, describe, expect, it, vi } from 'vitest';
import { askWorker } from '@/lib/client/ask-worker';

/** A worker that answers or breaks down when the test says so. */
class ToldWorker {
  static readonly made: ToldWorker[] = [];
  readonly tasks: { id: number; word: string }[] = [];
  onmessage: ((event: { data: { id: number; said: string } }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    ToldWorker.made.push(this);
  }
  postMessage(task: { id: number; word: string }): void {
    this.tasks.push(task);
  }
  terminate(): void {
    this.tasks.length = 0;
  }
}

function asker(isOnline: boolean) {
  ToldWorker.made.length = 0;
  const back: (() => void)[] = [];
  vi.stubGlobal('Worker', ToldWorker);
  vi.stubGlobal('navigator', { onLine: isOnline });
  vi.stubGlobal('addEventListener', (_name: string, heard: () => void) => back.push(heard));
  const here = vi.fn((task: { id: number; word: string }) =>
    Promise.resolve({ id: task.id, said: `here: ${task.word}` }),
  );
  const ask = askWorker<{ word: string }, { id: number; said: string }>(() => new ToldWorker() as never, here);
  return { ask, here, goOnline: () => back.forEach((heard) => heard()) };
}

afterEach(() => vi.unstubAllGlobals());

describe('A question to a worker', () => {
  it('is answered here when the worker breaks down', async () => {
    const { ask } = asker(true);
    const answer = ask({ word: 'hello' });
    ToldWorker.made[0]?.onerror?.();
    await expect(answer).resolves.toEqual({ id: 1, said: 'here: hello' });
  });

  it('waits for the browser to be online where nothing can be loaded, and is then asked again', async () => {
    const { ask, here, goOnline } = asker(false);
    const answer = ask({ word: 'hello' });
    ToldWorker.made[0]?.onerror?.();
    expect(here).not.toHaveBeenCalled();
    goOnline();
    const [, second] = ToldWorker.made;
    expect(second?.tasks).toEqual([{ id: 1, word: 'hello' }]);
    second?.onmessage?.({ data: { id: 1, said: 'worker: hello' } });
    await expect(answer).resolves.toEqual({ id: 1, said: 'worker: hello' });
  });

  it('that can’t be answered fails, and is not lost in silence', async () => {
    const { ask, here } = asker(true);
    here.mockRejectedValueOnce(new Error('no code'));
    const answer = ask({ word: 'hello' });
    ToldWorker.made[0]?.onerror?.();
    await expect(answer).rejects.toThrow('no code');
  });
});
