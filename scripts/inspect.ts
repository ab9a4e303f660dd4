import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { PipelineError } from '@/pipeline';
import { type PictureSettings, toPictureSettings } from '@/pipeline/deliver/picture-settings';
import { readPictureSettings } from '@/pipeline/deliver/read-picture-settings';

const USAGE = 'Name a picture or a text: npm run inspect -- FILE [--json]. `-` reads standard input.';

/** `npm run inspect -- FILE [--json]`: how a picture was drawn, by whatever tool, and what of it Koma can't take over. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
try {
  const [file] = positionals;
  if (file === undefined) throw new PipelineError('request-invalid', USAGE);
  const settings = toPictureSettings(await readPictureSettings(await readInput(file), { models: null }));
  process.stdout.write(values.json ? `${JSON.stringify(settings, null, 2)}\n` : asText(settings));
} catch (error) {
  if (!(error instanceof PipelineError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function readInput(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (cause) {
    const reason =
      cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? 'There is no file' : 'Could not read';
    throw new PipelineError('picture-unreadable', `${reason} ${file}: check its path.`, { cause });
  }
}

function asText({ loras, uncarried, widthPx, heightPx, prompt, negative, ...settings }: PictureSettings): string {
  const size = widthPx === null ? null : `${widthPx} x ${heightPx}`;
  const rows: [string, string | number | null][] = [
    ['Prompt', prompt],
    ['Negative prompt', negative],
    ['Seed', settings.seed],
    ['Steps', settings.steps],
    ['Sampler', settings.sampler],
    ['Scheduler', settings.schedule],
    ['Guidance', settings.guidance],
    ['Size', size],
    ['Clip skip', settings.clipSkip],
    ['Model', settings.model],
    ...loras.map(({ name, weight }): [string, string] => ['LoRA', weight === null ? name : `${name}, ${weight}`]),
  ];
  const known = rows.filter(([, value]) => value !== null && value !== '');
  const lines = known.map(
    ([label, value]) => `${label.padEnd(16)} ${String(value).replaceAll('\n', `\n${' '.repeat(17)}`)}`,
  );
  const left = uncarried.map(({ key, value, reason }) => `  ${key}: ${value.slice(0, 200)} (${reason})`);
  return `${[...lines, ...(left.length === 0 ? [] : ['Not taken over:', ...left])].join('\n')}\n`;
}
