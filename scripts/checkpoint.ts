import { totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { PipelineError } from '@/pipeline';
import { describeFile, type FileDescription } from './checkpoint/describe-file';

/** `npm run checkpoint -- FILE [--json]`: what a `.safetensors` file is, what it can do, what it lacks, what it needs. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [path] = positionals;
if (!path) {
  process.stderr.write('Name a file: npm run checkpoint -- FILE.safetensors [--json].\n');
  process.exit(2);
}
try {
  const description = await describeFile(path, totalmem());
  process.stdout.write(values.json ? `${JSON.stringify(description, null, 2)}\n` : asText(description));
} catch (error) {
  if (!(error instanceof PipelineError)) throw error;
  if (values.json) process.stdout.write(`${JSON.stringify({ code: error.code, problem: error.message }, null, 2)}\n`);
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function chosenWords({ unet, others }: NonNullable<FileDescription['checkpoint']>['memory']['chosen']): string {
  return unet === others ? unet : `the U-Net ${unet}, the rest ${others}`;
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
  }
  if (file.use !== null) lines.push(`  ${file.use}`);
  return `${lines.join('\n')}\n`;
}
