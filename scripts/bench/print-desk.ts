import { benchComments } from './comments';
import { benchDesk } from './desk';
import { median, quarter } from './median';
import type { Watched } from './watched';

/** Prints frames, long tasks and the time to the new drawing of each action in the page editor. */
export async function printDesk(rounds: number): Promise<void> {
  process.stdout.write('the sample manga at 1440x900, rendered in software\n');
  await benchDesk(rounds, ({ name, rounds: each }) => process.stdout.write(`${name}\n${rowsOf(each).join('\n')}\n`));
}

/** Prints the same of what is done with few and with many comments on a page, and how much longer many take. */
export async function printComments(rounds: number): Promise<void> {
  process.stdout.write('comments on one page at 1440x900, rendered in software\n');
  await benchComments(rounds, ({ name, byCount }) => {
    const work = [...byCount.values()].map((each) => median(each.map(({ tasks }) => tasks.reduce((a, b) => a + b, 0))));
    process.stdout.write(`${name}: ${((work.at(-1) ?? 0) / Math.max(1, work[0] ?? 0)).toFixed(1)} times the work\n`);
    for (const [count, each] of byCount) process.stdout.write(` ${count} comments\n${rowsOf(each).join('\n')}\n`);
  });
}

function rowsOf(each: readonly Watched[]): string[] {
  const frames = each.flatMap(({ intervals }) => intervals).sort((a, b) => a - b);
  const at = (share: number): string => (frames[Math.floor(frames.length * share)] ?? 0).toFixed(1);
  const late = (frames.filter((ms) => ms > 20).length / Math.max(1, frames.length)) * 100;
  const long = each.flatMap(({ longTasks }) => longTasks);
  const tasks = each.flatMap((one) => one.tasks);
  const work = each.map((one) => one.tasks.reduce((sum, ms) => sum + ms, 0));
  const settled = each.map(({ settledMs }) => settledMs);
  const perRound = (count: number): string => (count / each.length).toFixed(1);
  return [
    `  frames     median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, over 20 ms ${late.toFixed(1)} %`,
    `  long tasks ${perRound(long.length)} a time by the clock, longest ${Math.max(0, ...long).toFixed(0)} ms`,
    `  processor  ${perRound(tasks.filter((ms) => ms > 50).length)} tasks a time over 50 ms, longest ${Math.max(0, ...tasks).toFixed(0)} ms, in all ${median(work).toFixed(0)} ms; workers ${median(each.map(({ workersMs }) => workersMs)).toFixed(0)} ms`,
    `  drawings   ${median(each.map(({ pictures }) => pictures))} new, the last after ${median(settled).toFixed(0)} ms (a quarter within ${quarter(settled).toFixed(0)} ms)`,
  ];
}
