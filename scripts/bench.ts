import { parseArgs } from 'node:util';
import { composeDrawing } from '@/lib/server/generations/compose-drawing';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { openBareCalls } from './bench/bare-calls';
import { median, spread } from './bench/median';
import { openDrawEnvironment } from './draw/open-studio-model';

/**
 * `npm run bench [-- --rounds N] [--size WxH] [--steps N]`: the time of each stage of a starter picture, and the ratio
 * of the whole picture to the bare ONNX Runtime calls in it, in turn in one process so that the machine's drift falls
 * on both.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    size: { type: 'string', default: '192x192' },
    steps: { type: 'string', default: '12' },
  },
});
const [widthPx = 192, heightPx = 192] = values.size.split('x').map(Number);
const steps = Number(values.steps);
const PROMPT = '1girl, solo, silver hair, long hair, red eyes, smile, school uniform, upper body, cherry blossoms';

const environment = await openDrawEnvironment('starter', 'cpu');
const bare = await openBareCalls(environment.model, { widthPx, heightPx, steps });
const whole: number[] = [];
const calls: number[] = [];
const ratios: number[] = [];
const stages = new Map<string, number[]>();
try {
  for (let round = -1; round < Number(values.rounds); round++) {
    const bareMs = await bare.run();
    const { wholeMs, byStage } = await drawOnce(round + 1);
    if (round < 0) continue;
    whole.push(wholeMs);
    calls.push(bareMs);
    ratios.push(wholeMs / bareMs);
    for (const [stage, ms] of byStage) stages.set(stage, [...(stages.get(stage) ?? []), ms]);
  }
} finally {
  await bare.close();
  await environment.close();
}
const row = (name: string, of: readonly number[], unit: string) =>
  process.stdout.write(
    `${name.padEnd(34)} ${median(of)
      .toFixed(unit ? 1 : 3)
      .padStart(9)} ${unit.padEnd(3)} ${spread(of)}\n`,
  );
process.stdout.write(
  `starter, ${widthPx}x${heightPx}, ${steps} steps, guided, ${values.rounds} rounds (median, min to max)\n`,
);
row('whole picture', whole, 'ms');
row('bare ONNX Runtime calls', calls, 'ms');
for (const [stage, ms] of stages) row(`  ${stage}`, ms, 'ms');
row('whole / bare', ratios, '');

async function drawOnce(seed: number): Promise<{ wholeMs: number; byStage: Map<string, number> }> {
  const composed = await composeDrawing(environment.model, {
    prompt: `${PROMPT}, ${seed % 2 === 0 ? 'sky' : 'classroom'}`,
    negative: '',
    seed,
    size: { widthPx, heightPx },
    sampler: { steps },
    rough: 'auto',
  });
  const byStage = new Map<string, number>();
  const started = performance.now();
  let since = started;
  let stage = 'check';
  const next = (name: string) => {
    byStage.set(stage, (byStage.get(stage) ?? 0) + performance.now() - since);
    since = performance.now();
    stage = name;
  };
  await drawPicture(
    { ...environment, encodings: undefined },
    { ...composed, onEvent: (event) => (event.type === 'stage' ? next(event.stage) : undefined) },
  );
  next('end');
  return { wholeMs: performance.now() - started, byStage };
}
