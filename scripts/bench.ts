import { parseArgs } from 'node:util';
import { bareMaterials, composeRequest } from '@/lib/compose';
import { generationInputSchema } from '@/lib/contracts/generations';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { openBareCalls } from './bench/bare-calls';
import { benchCanvas } from './bench/canvas';
import { benchLetters } from './bench/letters';
import { median, spread } from './bench/median';
import { drawPageOnce } from './bench/page';
import { benchPen } from './bench/pen';
import { printComments, printDesk } from './bench/print-desk';
import { printLoad } from './bench/print-load';
import { benchRough } from './bench/rough';
import { printCheckpoint } from './bench/print-checkpoint';
import { openDrawEnvironment } from './draw/open-studio-model';

/**
 * `npm run bench [-- --rounds N] [--size WxH] [--steps N]`: the time of each stage of a starter picture, and the ratio
 * of the whole picture to the bare ONNX Runtime calls in it, in turn in one process so that the machine's drift falls
 * on both. `--page` gives the time of a page of five panels instead, from its script to a file for print; `--rough` the times of Koma's own drawing;
 * `--pen` those of 5,000 strokes: outlines, hit tests, erasing, editing; `--canvas` what
 * passes between frames of a full page in a browser; `--desk` frames, long tasks and new drawings of the sample manga there;
 * `--comments` the same for a page with 5 and one with 500 comments;
 * `--load [--seconds N] [--pause MS]` how fast the studio answers 50 readers and 20 event streams while 200 drawings wait;
 * `--checkpoint FILE [--weights mapped|folded] [--guidance N] [--device cuda] [--python PROGRAM]` seconds a step, load and
 * peak memory of a checkpoint, by turns with diffusers where that Python has it.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    size: { type: 'string' },
    steps: { type: 'string' },
    checkpoint: { type: 'string' },
    weights: { type: 'string' },
    guidance: { type: 'string', default: '1' },
    device: { type: 'string', default: 'cpu' },
    python: { type: 'string', default: 'python3' },
    page: { type: 'boolean', default: false },
    letters: { type: 'boolean', default: false },
    canvas: { type: 'boolean', default: false },
    desk: { type: 'boolean', default: false },
    comments: { type: 'boolean', default: false },
    rough: { type: 'boolean', default: false },
    pen: { type: 'boolean', default: false },
    load: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '30' },
    pause: { type: 'string', default: '500' },
  },
});
const [widthPx = 192, heightPx = 192] = (values.size ?? '192x192').split('x').map(Number);
const steps = Number(values.steps ?? 12);
const rounds = Number(values.rounds ?? 9);
const PROMPT = '1girl, solo, silver hair, long hair, red eyes, smile, school uniform, upper body, cherry blossoms';

if (values.checkpoint !== undefined) {
  const { checkpoint: path, weights, size } = values;
  await printCheckpoint({
    path,
    device: values.device === 'cuda' ? 'cuda' : 'cpu',
    size: size === undefined ? null : { widthPx, heightPx },
    steps: Number(values.steps ?? 2),
    guidance: Number(values.guidance),
    weights: weights === 'mapped' || weights === 'folded' ? weights : null,
    rounds: Number(values.rounds ?? 1),
    python: values.python,
  });
  process.exit(0);
}
if (values.canvas) {
  await benchFrames(rounds);
  process.exit(0);
}
if (values.desk) {
  await printDesk(rounds);
  process.exit(0);
}
if (values.comments) {
  await printComments(rounds);
  process.exit(0);
}
if (values.load) {
  await printLoad({ seconds: Number(values.seconds), pauseMs: Number(values.pause) });
  process.exit(0);
}
if (values.rough) {
  await benchRough(rounds);
  process.exit(0);
}
if (values.pen) {
  benchPen(rounds);
  process.exit(0);
}
if (values.letters) {
  await benchLetters(rounds);
  process.exit(0);
}
const environment = await openDrawEnvironment('starter', 'cpu');
if (values.page) {
  await benchPage(rounds);
  await environment.close();
  process.exit(0);
}
const bare = await openBareCalls(environment.model, { widthPx, heightPx, steps });
const whole: number[] = [];
const calls: number[] = [];
const ratios: number[] = [];
const stages = new Map<string, number[]>();
try {
  for (let round = -1; round < rounds; round++) {
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
process.stdout.write(
  `starter, ${widthPx}x${heightPx}, ${steps} steps, guided, ${rounds} rounds (median, min to max)\n`,
);
row('whole picture', whole, 'ms');
row('bare ONNX Runtime calls', calls, 'ms');
for (const [stage, ms] of stages) row(`  ${stage}`, ms, 'ms');
row('whole / bare', ratios, '');

async function drawOnce(seed: number): Promise<{ wholeMs: number; byStage: Map<string, number> }> {
  const prompt = `${PROMPT}, ${seed % 2 === 0 ? 'sky' : 'classroom'}`;
  const input = generationInputSchema.parse({ prompt, seed, size: { widthPx, heightPx }, steps });
  const composed = await composeRequest(input, bareMaterials(environment.model));
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

async function benchPage(rounds: number): Promise<void> {
  const all = new Map<string, number[]>();
  const sums: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const times = await drawPageOnce(environment);
    if (round < 0) continue;
    for (const [name, ms] of times) all.set(name, [...(all.get(name) ?? []), ms]);
    sums.push([...times.values()].reduce((sum, ms) => sum + ms, 0));
  }
  process.stdout.write(`a page of five panels, starter, enlarged four times, ${rounds} rounds (median, min to max)\n`);
  row('whole page', sums, 'ms');
  for (const [name, ms] of all) row(`  ${name}`, ms, 'ms');
}

async function benchFrames(rounds: number): Promise<void> {
  const found = await benchCanvas(rounds);
  process.stdout.write('8 panels, 20 balloons, 500 strokes at 1440x900, rendered in software: from frame to frame\n');
  for (const { name, intervals } of found) {
    const sorted = intervals.toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1).padStart(6);
    const late = intervals.filter((ms) => ms > 20).length / Math.max(1, intervals.length);
    process.stdout.write(
      `${name.padEnd(18)} median ${at(0.5)} ms   95 of 100 within ${at(0.95)} ms   over 20 ms ${(late * 100).toFixed(1)} %\n`,
    );
  }
}

function row(name: string, of: readonly number[], unit: string): void {
  const value = median(of).toFixed(unit === '' ? 3 : 1);
  process.stdout.write(`${name.padEnd(34)} ${value.padStart(9)} ${unit.padEnd(3)} ${spread(of)}\n`);
}
