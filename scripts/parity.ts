import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openModel } from '@/pipeline/models/open-model';
import { createOrtRuntime, type InferenceRuntime } from '@/pipeline/runtime';
import { checkpointFileSchema } from './parity/checkpoint-case';
import type { ParityResult } from './parity/compare-pictures';
import { isStarterCase, parityFileSchema, type ParityCase } from './parity/parity-case';
import { runCheckpointCase } from './parity/run-checkpoint-case';
import { runParityCase } from './parity/run-parity-case';
import { FINISH_WEIGHTS } from './weights';

/**
 * `npm run parity -- FOLDER [--model FOLDER] [--only ID] [--device cuda] [--folded]`: draws every recorded case and prints
 * the differences. `--folded` keeps the weights of single-file checkpoints in memory as float32.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string' },
    only: { type: 'string' },
    device: { type: 'string', default: 'cpu' },
    folded: { type: 'boolean', default: false },
  },
});
const [given] = positionals;
if (!given) {
  process.stderr.write('Name a parity folder: npm run parity -- FOLDER (it holds cases.json).\n');
  process.exit(2);
}
process.exitCode = await runFolder(resolve(given));

async function runFolder(folder: string): Promise<number> {
  const file = parsePythonJson(await readFile(join(folder, 'cases.json'), 'utf8'));
  const runtime = createOrtRuntime({
    device: values.device === 'cuda' ? 'cuda' : 'cpu',
    threads: availableParallelism(),
    memoryBudgetBytes: 8 * 2 ** 30,
    runTimeoutMs: 600_000,
    loadTimeoutMs: 600_000,
  });
  let cases = 0;
  let over = 0;
  try {
    for await (const { id, checks } of runCases(file, folder, runtime)) {
      cases++;
      for (const { what, difference, tolerance } of checks) {
        const isOver = !(difference <= tolerance);
        over += Number(isOver);
        process.stdout.write(
          `${isOver ? 'OVER' : 'ok  '} ${id.padEnd(24)} ${what.padEnd(8)} ${difference.toExponential(2)} of ${tolerance.toExponential(2)}\n`,
        );
      }
    }
  } finally {
    await runtime.close();
  }
  process.stdout.write(`${cases} cases, ${over} over their tolerance\n`);
  return over === 0 && cases > 0 ? 0 : 1;
}

/** The cases of a folder: of models in the diffusers ONNX layout, or of single-file checkpoints. */
async function* runCases(file: unknown, folder: string, runtime: InferenceRuntime): AsyncGenerator<ParityResult> {
  const isWanted = ({ id }: { id: string }) => !values.only || id === values.only;
  const checkpoints = checkpointFileSchema.safeParse(file);
  if (checkpoints.success) {
    const predictions = new Map(checkpoints.data.models.map(({ name, prediction }) => [name, prediction]));
    const weights = values.folded ? 'folded' : 'mapped';
    for (const each of checkpoints.data.cases.filter(isWanted)) {
      yield await runCheckpointCase(each, { folder, runtime, predictions, weights });
    }
    return;
  }
  for (const each of parityFileSchema.parse(file).cases.filter(isWanted)) {
    const model = await openModel(await modelFolder(each, folder));
    yield await runParityCase(each, { folder, environment: { runtime, model, weights: FINISH_WEIGHTS } });
  }
}

/** Python writes infinities and NaN as bare words, which JSON doesn't know: they count as unset. */
function parsePythonJson(text: string): unknown {
  const strict = text.replace(/"(?:\\.|[^"\\])*"|-?Infinity|NaN/g, (token) => (token.startsWith('"') ? token : 'null'));
  return JSON.parse(strict);
}

/** A case's model lies in the folder's `models/`; the starter's recordings are of `models/starter` unless told. */
async function modelFolder(each: ParityCase, folder: string): Promise<string> {
  if (values.model) return resolve(values.model);
  if (isStarterCase(each)) return resolve('models/starter');
  const path = join(folder, 'models', each.model);
  await stat(path);
  return path;
}
