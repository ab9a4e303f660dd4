import type { FinishAsk, GenerationAsk } from '@/lib/contracts/generations';
import type { FinishStep } from '@/pipeline/finish/finish-step';
import { decodePicture } from '@/pipeline/image/decode-picture';
import type { ModelProfile } from '@/pipeline/models/opened-model';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectOf } from '../projects/require-project';
import { readBlob } from '../storage/studio-blobs';
import { composeDrawing, type ComposedDrawing } from './compose-drawing';
import { fitPicture, nearestSize } from './fit-picture';

/**
 * The complete recipe for what a person asked, with the files that it names. Pictures are looked up in the project and
 * brought to the drawing's size; a drawing from a picture takes the model's size that is nearest in its proportions.
 * @param o.seed taken where the person left it open
 * @throws AppError `not-found` for a picture that isn't in the project; PipelineError as `composeDrawing`
 */
export async function composeAsk(
  actor: Actor,
  ask: GenerationAsk,
  o: { projectId: string; model: ModelProfile; style: string; seed: number },
): Promise<ComposedDrawing> {
  const { model } = o;
  const read = (pictureId: string) => readPicture(actor, o.projectId, pictureId);
  const image = ask.image && { ...ask.image, bytes: await read(ask.image.pictureId) };
  const size =
    ask.size ??
    (image && nearestSize(await decodePicture(image.bytes), model.capabilities.buckets)) ??
    firstSize(model);
  const references = [...ask.references].sort((a, b) => a.slot - b.slot);
  const seed = ask.seed ?? o.seed;
  const hasLines = ask.finish.some(({ kind }) => kind === 'lines');
  const composed = await composeDrawing(model, {
    prompt: withStyle(ask.prompt, o.style),
    negative: ask.negative,
    compile: ask.compilePrompt,
    size,
    seed,
    batch: { count: ask.count, seeds: 'consecutive' },
    ...(ask.variation && {
      variation: { seed: ask.variation.seed ?? (seed + 1) % 2 ** 32, strength: ask.variation.strength },
    }),
    sampler: {
      ...(ask.sampler && { name: ask.sampler }),
      ...(ask.schedule && { schedule: ask.schedule }),
      ...(ask.steps !== null && { steps: ask.steps }),
    },
    ...(ask.guidance !== null && { guidance: { scale: ask.guidance } }),
    ...(ask.clipSkip !== null && { clipSkip: ask.clipSkip }),
    ...(image && { image: { picture: await fitPicture(image.bytes, size), strength: image.strength } }),
    references: await readAll(references, read),
    rough: ask.rough ? await fitPicture(await read(ask.rough.pictureId), size) : 'auto',
    finish: ask.finish.flatMap(toFinishStep),
    ink: hasLines,
  });
  if (hasLines && composed.specification === null) throw linesMissing(model.card.name);
  const slots = composed.request.references.map((each, index) => ({ ...each, slot: references[index]?.slot ?? index }));
  return { ...composed, request: { ...composed.request, references: slots } };
}

/** One after another: inside a transaction there is one connection. */
async function readAll(
  references: readonly { pictureId: string }[],
  read: (pictureId: string) => Promise<Uint8Array>,
): Promise<Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const { pictureId } of references) files.push(await read(pictureId));
  return files;
}

/** A prompt behind the words that a project puts before each. */
export function withStyle(prompt: string, style: string): string {
  return [style.trim(), prompt].filter((words) => words !== '').join(', ');
}

function firstSize({ capabilities }: ModelProfile) {
  const [widthPx, heightPx] = capabilities.buckets[0] ?? [512, 512];
  return { widthPx, heightPx };
}

async function readPicture(actor: Actor, projectId: string, pictureId: string): Promise<Uint8Array> {
  const picture = await database().picture.findFirst({
    where: { id: pictureId, projectId, deletedAt: null, project: projectOf(actor, 'edit') },
    select: { sha256: true },
  });
  if (picture === null) throw notFound('picture');
  return readBlob(picture.sha256);
}

function linesMissing(modelName: string): AppError {
  return new AppError(
    'capability-missing',
    `${modelName} draws without a rough of Koma’s here, so no lines can be laid over.`,
    {
      action: 'Leave the lines out, or choose a model that follows a rough and give it none of your own.',
    },
  );
}

/** Empty for lines, which come from the rough and go over all else. */
function toFinishStep(ask: FinishAsk): FinishStep[] {
  switch (ask.kind) {
    case 'upscale':
      return [{ kind: 'upscale', network: 'animevideo-x4', factor: ask.factor, tilePx: 192 }];
    case 'faces':
      return [{ kind: 'faces', prompt: '', strength: ask.strength, minScore: 0.4, padding: 0.4, featherPx: 8 }];
    case 'ink':
      return [{ kind: 'ink', blackPoint: ask.blackPoint }];
    case 'tone':
      // One level would be a blank page.
      return [{ kind: 'tone', levels: ask.levels === 1 ? 2 : ask.levels }];
    case 'lines':
      return [];
    default:
      return ask satisfies never;
  }
}
