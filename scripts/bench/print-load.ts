import { benchLoad } from './load';

/** Prints p50, p95 and p99 of every operation under load, failures, what event streams bring, and the web process's memory. */
export async function printLoad(o: { readonly seconds: number; readonly pauseMs: number }): Promise<void> {
  const { times, failures, streamBytesPerSecond, memoryMib, seconds } = await benchLoad(o);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  print(
    `50 readers (${o.pauseMs} ms between), 20 event streams, 200 queued drawings, a worker that draws, ${seconds.toFixed(0)} s`,
  );
  const all = [...times.values()].flat();
  for (const [name, found] of [...times, ['all', all] as const]) {
    const sorted = found.toSorted((a, b) => a - b);
    const at = (share: number): string =>
      `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0).padStart(6)} ms`;
    const failed = name === 'all' ? [...failures.values()].reduce((sum, count) => sum + count, 0) : failures.get(name);
    const count = `${String(sorted.length).padStart(5)} answers, ${failed ?? 0} failed`;
    print(`${name.padEnd(20)} p50 ${at(0.5)}   p95 ${at(0.95)}   p99 ${at(0.99)}   ${count}`);
  }
  print(`an event stream      ${(streamBytesPerSecond / 1024).toFixed(2)} kB/s`);
  if (memoryMib === null) return;
  const { first, last, most } = memoryMib;
  print(
    `the web process      ${first.toFixed(0)} MiB at first, ${last.toFixed(0)} at last, ${most.toFixed(0)} at most`,
  );
}
