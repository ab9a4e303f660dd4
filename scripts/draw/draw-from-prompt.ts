import { randomInt } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { composeDrawing, type ComposedDrawing } from '@/lib/server/generations/compose-drawing';
import { drawPicture, type DrawEnvironment } from '@/pipeline/draw/draw-picture';
import { encodeRecipePicture } from '@/pipeline/deliver/encode-recipe-picture';
import { writeFileWhole } from '@/pipeline/deliver/write-file-whole';
import type { FinishStep } from '@/pipeline/finish/finish-step';
import type { DrawCommandOptions } from './draw-options';
import { openDrawEnvironment } from './open-studio-model';
import { openProgress } from './progress';

/** Draws a prompt with the command's options and writes the pictures with their recipes inside. */
export async function drawFromPrompt(options: DrawCommandOptions, signal: AbortSignal): Promise<string[]> {
  const environment = await openDrawEnvironment(options.model, options.device);
  const progress = openProgress(options.json ? 'json' : 'bar');
  try {
    const seed = options.seed ?? randomInt(0, 2 ** 32);
    const composed = await compose(options, environment, seed);
    if (!options.json) tellPrompt(composed);
    const { pictures } = await drawPicture(environment, {
      ...composed,
      signal,
      onEvent: (event) => progress.tell(event),
    });
    progress.end();
    const files: string[] = [];
    for (const [index, picture] of pictures.entries()) {
      const file = outputFile(options.out, seed + index, pictures.length > 1 ? index : null);
      await mkdir(dirname(file), { recursive: true });
      const bytes = await encodeRecipePicture(picture, {
        format: file.endsWith('.webp') ? 'webp' : 'png',
        request: composed.request,
        inputs: composed.inputs,
        model: environment.model,
        runtime: environment.runtime.description,
        indexInBatch: index,
      });
      await writeFileWhole(file, bytes);
      files.push(file);
    }
    await writeRough(options, composed);
    report(options, composed, files);
    return files;
  } finally {
    progress.end();
    await environment.close();
  }
}

async function compose(
  options: DrawCommandOptions,
  { model }: DrawEnvironment,
  seed: number,
): Promise<ComposedDrawing> {
  const [widthPx = 0, heightPx = 0] = options.size ?? [];
  return composeDrawing(model, {
    prompt: options.prompt,
    negative: options.negative,
    seed,
    size: options.size && { widthPx, heightPx },
    sampler: given({ name: options.sampler, steps: options.steps, schedule: options.schedule }),
    guidance: given({ scale: options.guidance, rescale: options.rescale }),
    batch: { count: options.count, seeds: 'consecutive' },
    clipSkip: options['clip-skip'],
    rough: options['no-rough'] ? 'none' : options.rough ? await readFile(options.rough) : 'auto',
    references: await Promise.all(options.reference.map(async (file, slot) => ({ bytes: await readFile(file), slot }))),
    image: options.image
      ? { picture: await readFile(options.image), strength: options.strength ?? model.card.defaults.strength }
      : undefined,
    mask: options.mask ? { picture: await readFile(options.mask), edges: 'soft' } : undefined,
    finish: finishSteps(options),
    ink: options.ink,
  });
}

/** The entries that were given: an absent option leaves the model's habit. */
function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function finishSteps({ faces, upscale, fine }: DrawCommandOptions): FinishStep[] {
  const steps: FinishStep[] = [];
  if (faces) steps.push({ kind: 'faces', prompt: '', strength: 0.4, minScore: 0.4, padding: 0.4, featherPx: 8 });
  if (upscale) {
    const network = fine ? 'anime-6b-x4' : 'animevideo-x4';
    steps.push({ kind: 'upscale', network, factor: upscale === '4' ? 4 : 2, tilePx: 192 });
  }
  return steps;
}

function outputFile(out: string | undefined, seed: number, index: number | null): string {
  const file = resolve(out ?? `out/koma-${seed % 2 ** 32}.png`);
  if (index === null || out === undefined) return file;
  return file.replace(/(\.[a-z]+)?$/i, (ending) => `-${index + 1}${ending}`);
}

async function writeRough(options: DrawCommandOptions, { request, inputs }: ComposedDrawing): Promise<void> {
  const rough = request.rough && inputs.get(request.rough.sha256);
  if (!options['rough-out']) return;
  if (!rough) throw new Error('--rough-out: this picture was drawn without a rough, so there is none to keep.');
  await writeFileWhole(resolve(options['rough-out']), rough);
}

function tellPrompt({ compiled }: ComposedDrawing): void {
  process.stderr.write(`${compiled.text}\n`);
  if (compiled.unknown.length > 0)
    process.stderr.write(`not known, kept as they are: ${compiled.unknown.join(', ')}\n`);
}

function report(options: DrawCommandOptions, { request, compiled }: ComposedDrawing, files: readonly string[]): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ type: 'done', files, request, notes: compiled.notes })}\n`);
    return;
  }
  for (const file of files) process.stdout.write(`${file}\n`);
}
