import { randomInt } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { bareMaterials, composeRequest, type ComposedRequest } from '@/lib/compose';
import { generationInputSchema, type FinishInput, type GenerationInput } from '@/lib/contracts/generations';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import type { DrawEnvironment } from '@/pipeline/draw/draw-environment';
import { encodeRecipePicture } from '@/pipeline/deliver/encode-recipe-picture';
import { writeFileWhole } from '@/pipeline/deliver/write-file-whole';
import { seedAfter, toSeed, type Seed } from '@/pipeline/seed';
import { commandNetworks, type CommandNetworks } from './draw-networks';
import type { DrawCommandOptions } from './draw-options';
import { openDrawEnvironment } from './open-studio-model';
import { openProgress } from './progress';

/** Draws a prompt with the command's options and writes the pictures with their recipes inside. */
export async function drawFromPrompt(options: DrawCommandOptions, signal: AbortSignal): Promise<string[]> {
  const opened = await openDrawEnvironment(options.model, options.device);
  const found = await commandNetworks(options, opened.model.folder);
  const environment = { ...opened, networks: found.networks };
  const progress = openProgress(options.json ? 'json' : 'bar');
  try {
    const seed = options.seed ?? toSeed(randomInt(0, 2 ** 32));
    const composed = await compose(options, { ...environment, found }, seed);
    if (!options.json) tellPrompt(composed);
    const { pictures } = await drawPicture(environment, {
      ...composed,
      signal,
      onEvent: (event) => progress.tell(event),
    });
    progress.end();
    const files: string[] = [];
    for (const [index, picture] of pictures.entries()) {
      const file = outputFile(options.out, seedAfter(seed, index), pictures.length > 1 ? index : null);
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
  { model, found }: DrawEnvironment & { readonly found: CommandNetworks },
  seed: Seed,
): Promise<ComposedRequest> {
  const input = { ...inputOf(options, model.card.defaults.strength), ...found.asked };
  const controls = input.controls.map(({ picture }) => picture);
  const named = [input.image, input.mask, input.rough, ...input.references, ...controls].flatMap((one) => one ?? []);
  const pictures = new Map<string, Uint8Array>();
  for (const { pictureId } of named) pictures.set(pictureId, await readFile(pictureId));
  return composeRequest(input, { ...bareMaterials(model), seed, pictures, networks: found.networks });
}

/** The command's options as any other client asks; its pictures go by the paths of their files. */
function inputOf(options: DrawCommandOptions, strength: number): GenerationInput {
  const [widthPx = 0, heightPx = 0] = options.size ?? [];
  const { image, mask, rough } = options;
  return {
    ...generationInputSchema.parse({ prompt: options.prompt, negative: options.negative }),
    size: options.size ? { widthPx, heightPx } : null,
    count: options.count,
    sampler: options.sampler ?? null,
    schedule: options.schedule ?? null,
    steps: options.steps ?? null,
    guidance: options.guidance ?? null,
    guidanceRescale: options.rescale ?? null,
    clipSkip: options['clip-skip'] ?? null,
    references: options.reference.map((pictureId, slot) => ({ pictureId, slot })),
    image: image === undefined ? null : { pictureId: image, strength: options.strength ?? strength },
    mask: mask === undefined ? null : { pictureId: mask },
    rough: rough === undefined ? null : { pictureId: rough },
    usesRough: !options['no-rough'],
    finish: finishOf(options),
  };
}

function finishOf({ faces, upscale, fine, ink }: DrawCommandOptions): FinishInput[] {
  return [
    ...(faces ? [{ kind: 'faces', strength: 0.4 } as const] : []),
    ...(upscale ? [{ kind: 'upscale', factor: upscale === '4' ? 4 : 2, isFine: fine } as const] : []),
    ...(ink ? [{ kind: 'lines' } as const] : []),
  ];
}

function outputFile(out: string | undefined, seed: Seed, index: number | null): string {
  const file = resolve(out ?? `out/koma-${seed}.png`);
  if (index === null || out === undefined) return file;
  return file.replace(/(\.[a-z]+)?$/i, (ending) => `-${index + 1}${ending}`);
}

async function writeRough(options: DrawCommandOptions, { request, inputs }: ComposedRequest): Promise<void> {
  const rough = request.rough && inputs.get(request.rough.sha256);
  if (!options['rough-out']) return;
  if (!rough) throw new Error('--rough-out: this picture was drawn without a rough, so there is none to keep.');
  await writeFileWhole(resolve(options['rough-out']), rough);
}

function tellPrompt({ compiled }: ComposedRequest): void {
  process.stderr.write(`${compiled.text}\n`);
  if (compiled.unknown.length > 0)
    process.stderr.write(`not known, kept as they are: ${compiled.unknown.join(', ')}\n`);
}

function report(options: DrawCommandOptions, { request, compiled }: ComposedRequest, files: readonly string[]): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ type: 'done', files, request, notes: compiled.notes })}\n`);
    return;
  }
  for (const file of files) process.stdout.write(`${file}\n`);
}
