import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PipelineError } from '@/pipeline';
import { thisMachine } from '@/pipeline/runtime';
import { FULL_SIZES } from './checkpoint/full-size-layout';
import { makeCheckpoint } from './checkpoint/make-checkpoint';
import { findUnusedTensors } from '@/pipeline/models/open-checkpoint';
import type { StepForecast } from '@/pipeline/models/forecast-step';
import { describeFile, type FileDescription } from '@/pipeline/models/describe-file';

/**
 * `npm run checkpoint -- --make sd15|sdxl --out FILE` writes a checkpoint of full size with random weights, to measure with;
 * `npm run checkpoint -- FILE [--json]`: what a `.safetensors` file is, what it can do, what it lacks, what it needs. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, make: { type: 'string' }, out: { type: 'string' } },
});
if (values.make !== undefined) {
  await make(values.make, values.out);
  process.exit();
}
const [path] = positionals;
if (!path) {
  process.stderr.write('Name a file: npm run checkpoint -- FILE.safetensors [--json].\n');
  process.exit(2);
}
try {
  const description = await describeFile(path, thisMachine());
  const unused = description.checkpoint ? await unusedTensors(path) : [];
  const told = values.json
    ? `${JSON.stringify({ ...description, unusedTensors: unused }, null, 2)}\n`
    : asText(description);
  process.stdout.write(told);
  if (!values.json && unused.length > 0) process.stdout.write(unusedWords(unused));
} catch (error) {
  if (!(error instanceof PipelineError)) throw error;
  if (values.json) process.stdout.write(`${JSON.stringify({ code: error.code, problem: error.message }, null, 2)}\n`);
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Of a file that lacks parts which nothing beside it has, none can be told. */
async function unusedTensors(file: string): Promise<readonly string[]> {
  try {
    return await findUnusedTensors(file, [dirname(file), dirname(dirname(resolve(file)))]);
  } catch (error) {
    if (error instanceof PipelineError) return [];
    throw error;
  }
}

function unusedWords(names: readonly string[]): string {
  const more = names.length > 8 ? ` and ${names.length - 8} others` : '';
  return `  Not used     ${names.length} of its tensors: ${names.slice(0, 8).join(', ')}${more}\n`;
}

function chosenWords({ unet, others }: NonNullable<FileDescription['checkpoint']>['memory']['chosen']): string {
  return unet === others ? unet : `the U-Net ${unet}, the rest ${others}`;
}

/** A checkpoint of a family's own size with random weights: for measuring a machine, not for drawing. */
async function make(name: string, out: string | undefined): Promise<void> {
  const size = FULL_SIZES.find((each) => each === name);
  if (size === undefined || out === undefined) {
    process.stderr.write(
      `Say which and where: npm run checkpoint -- --make ${FULL_SIZES.join('|')} --out FILE.safetensors.\n`,
    );
    process.exitCode = 2;
    return;
  }
  try {
    const bytes = await makeCheckpoint(size, out);
    process.stdout.write(
      `${out}: ${(bytes / 1e9).toFixed(2)} GB of random weights. Measure with npm run bench -- --checkpoint ${out}\n`,
    );
  } catch (error) {
    process.stderr.write(`${out} was not written: ${error instanceof Error ? error.message : String(error)}.\n`);
    process.exitCode = 1;
  }
}

function forecastWords({ widthPx, heightPx, secondsPerStep, stepBytes }: StepForecast): string {
  const gigabytes = (stepBytes / 1e9).toFixed(1);
  return `${widthPx} x ${heightPx}: ${secondsPerStep.toPrecision(2)} s a step (twice with guidance), ${gigabytes} GB beside the weights; npm run bench -- --checkpoint measures it`;
}

function asText(file: FileDescription): string {
  const gigabytes = (bytes: number) =>
    bytes < 1e8 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
  const lines = [`${file.name}: ${file.what}, ${gigabytes(file.sizeBytes)} of ${file.types.join(' and ')}`];
  const { checkpoint } = file;
  if (checkpoint) {
    lines.push(
      `  Family       ${checkpoint.family}, ${checkpoint.inpainting ? 'inpainting' : 'plain'}`,
      `  Predicts     ${checkpoint.prediction ?? 'not stated in the file: epsilon unless chosen'}${checkpoint.zeroTerminalSnr ? ', zero terminal SNR' : ''}`,
      `  Holds        ${checkpoint.parts.join(', ')}`,
      `  Lacks        ${checkpoint.missing.length === 0 ? 'nothing' : checkpoint.missing.join(', ')}`,
      `  In memory    ${gigabytes(checkpoint.memory.foldedBytes)} as float32 (faster), ${gigabytes(checkpoint.memory.mappedBytes)} mapped (least); here: ${chosenWords(checkpoint.memory.chosen)}`,
    );
    if (checkpoint.forecast) lines.push(`  Forecast     ${forecastWords(checkpoint.forecast)}`);
  }
  if (file.use !== null) lines.push(`  ${file.use}`);
  return `${lines.join('\n')}\n`;
}
