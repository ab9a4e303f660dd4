import { pause } from './pause';

const BETWEEN_WRITES_MS = 200;

export interface ProgressWriter<State> {
  /** Reports where the work is. Written at most five times a second; the latest counts. */
  report(state: State): void;
  /** Resolves when nothing is being written any more and nothing will be. */
  end(): Promise<void>;
}

/**
 * Writes progress beside the work. A write that fails is dropped: the next one says all of it, and the work must not end
 * for it.
 * @param write must write only where the lease holds
 */
export function openProgressWriter<State>(write: (state: State) => Promise<void>): ProgressWriter<State> {
  let latest: { state: State } | null = null;
  let writing: Promise<void> | null = null;
  const ending = new AbortController();
  const writeAll = async () => {
    while (latest !== null && !ending.signal.aborted) {
      const { state } = latest;
      latest = null;
      await write(state).catch(() => undefined);
      await pause(BETWEEN_WRITES_MS, ending.signal);
    }
    writing = null;
  };
  return {
    report(state) {
      latest = { state };
      if (!ending.signal.aborted) writing ??= writeAll();
    },
    async end() {
      ending.abort();
      await writing;
    },
  };
}
