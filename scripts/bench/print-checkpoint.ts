import { measureCheckpoint, type CheckpointBench, type CheckpointTimes, type Cost } from './checkpoint';
import { median } from './median';
import { openTorch, type TorchRound } from './torch-bench';

/**
 * Measures pictures of a checkpoint, by turns with diffusers where Python has it, and prints seconds by clock and by
 * processor: only the latter are comparable on a machine that does other work.
 */
export async function printCheckpoint(
  o: CheckpointBench & { readonly rounds: number; readonly python: string },
): Promise<void> {
  const rounds: CheckpointTimes[] = [await measureCheckpoint(o)];
  const [first] = rounds;
  if (!first) return;
  const { widthPx, heightPx, family } = first;
  const torch = await openTorch({ python: o.python, path: o.path, family, widthPx, heightPx });
  const others: TorchRound[] = [];
  try {
    if (typeof torch !== 'string') others.push(await torch.round());
    for (let round = 1; round < o.rounds; round++) {
      rounds.push(await measureCheckpoint(o));
      if (typeof torch !== 'string') others.push(await torch.round());
    }
  } finally {
    if (typeof torch !== 'string') torch.close();
  }
  say(
    `${first.model}, ${widthPx}x${heightPx}, ${first.device}, ${o.guidance > 1 ? 'guided' : 'without guidance'}, ${rounds.length} round(s)`,
  );
  say(`${'open (hash included)'.padEnd(34)} ${first.openSeconds.toFixed(1).padStart(8)} s`);
  for (const { name, load } of first.networks) {
    const runs = rounds.flatMap(({ networks }) => networks.find((each) => each.name === name)?.runs ?? []);
    row(`load ${name}`, [load]);
    row(name === 'unet' ? 'a step (unet)' : `run ${name}`, runs);
  }
  for (const { memory, peakBytes } of rounds.slice(0, 1)) {
    if (memory)
      say(`peak memory ${gigabytes(memory.ownBytes)} of its own, ${gigabytes(memory.fileBytes)} of mapped files`);
    else say(`peak memory ${gigabytes(peakBytes)}`);
  }
  if (typeof torch === 'string') {
    say(`Not compared with PyTorch: ${torch}.`);
    return;
  }
  say(`${torch.version}, float32`);
  row('load', [torch.load]);
  row(
    'a step',
    others.map(({ step }) => step),
  );
  row(
    'decode',
    others.map(({ decode }) => decode),
  );
  say(`peak memory ${gigabytes(Math.max(...others.map(({ peakBytes }) => peakBytes)))}`);
}

function row(name: string, costs: readonly Cost[]): void {
  const middle = (of: keyof Cost) => median(costs.map((cost) => cost[of]));
  say(
    `${name.padEnd(34)} ${middle('cpu').toFixed(2).padStart(8)} processor s ${middle('wall').toFixed(2).padStart(8)} s   x ${costs.length}`,
  );
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
