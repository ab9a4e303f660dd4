import type { FinishAsk, GenerationAsk } from '@/lib/contracts/generations';
import type { StyleRecord } from '@/lib/contracts/styles';
import { stagedPrompt } from '@/lib/domain/staging/staged-prompt';
import { stagePicture } from '@/lib/domain/staging/stage-picture';
import { styledWords } from '@/lib/domain/staging/styled-words';
import { parsePromptTags, type RoughSpecification } from '@/lib/rough';
import type { FinishStep } from '@/pipeline/finish/finish-step';
import { decodePicture } from '@/pipeline/image/decode-picture';
import type { ModelProfile } from '@/pipeline/models/opened-model';
import { compilePrompt } from '@/pipeline/prompt/compile-prompt';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import { projectOf } from '../projects/require-project';
import { readBlob } from '../storage/studio-blobs';
import { composeDrawing, type ComposedDrawing, type DrawingChoices } from './compose-drawing';
import { fitPicture, nearestSize } from './fit-picture';
import { lookUpStaging, type FoundPerson } from './look-up-staging';
import { readAnchor } from './read-anchor';

/** The style of a project: the words before every prompt, and the rest. */
export interface ProjectStyle {
  readonly words: string;
  readonly record: StyleRecord;
}

export interface ComposedAsk extends ComposedDrawing {
  /** Who is in it, from left to right. */
  readonly cast: readonly FoundPerson[];
}

/**
 * The complete recipe for what a person asked, with the files that it names. Pictures are looked up in the project and
 * brought to the drawing's size; a drawing from a picture takes the model's size that is nearest in its proportions.
 * @param o.seed taken where the person left it open
 * @param o.rough the rough that a staging is drawn by; null makes it
 * @throws AppError `not-found` for a picture, character or place that isn't in the project; PipelineError as `composeDrawing`
 */
export async function composeAsk(
  actor: Actor,
  ask: GenerationAsk,
  o: { projectId: string; model: ModelProfile; style: ProjectStyle; seed: number; rough: RoughSpecification | null },
): Promise<ComposedAsk> {
  const { projectId } = o;
  const { record } = o.style;
  const model = withQuality(o.model, record);
  const read = (pictureId: string) => readPicture(actor, projectId, pictureId);
  const image = ask.image && { ...ask.image, bytes: await read(ask.image.pictureId) };
  const size =
    ask.size ??
    (image && nearestSize(await decodePicture(image.bytes), model.capabilities.buckets)) ??
    firstSize(model);
  const seed = ask.seed ?? o.seed;
  const hasLines = ask.finish.some(({ kind }) => kind === 'lines');
  const settings = settingsOf(ask, record);
  const staged = await stage(actor, ask, { ...o, model, size, seed });
  const composed = await composeDrawing(model, {
    ...staged.choices,
    compile: ask.compilePrompt,
    size,
    seed,
    batch: { count: ask.count, seeds: 'consecutive' },
    ...(ask.variation && {
      variation: { seed: ask.variation.seed ?? (seed + 1) % 2 ** 32, strength: ask.variation.strength },
    }),
    sampler: {
      ...(settings.sampler && { name: settings.sampler }),
      ...(ask.schedule && { schedule: ask.schedule }),
      ...(settings.steps !== null && { steps: settings.steps }),
    },
    ...(settings.guidance !== null && { guidance: { scale: settings.guidance } }),
    ...(ask.clipSkip !== null && { clipSkip: ask.clipSkip }),
    ...(image && { image: { picture: await fitPicture(image.bytes, size), strength: image.strength } }),
    references: [...staged.choices.references, ...(await readAll(ask.references, read))],
    ...(ask.rough && { rough: await fitPicture(await read(ask.rough.pictureId), size) }),
    ...(ask.followRough !== null && { follow: ask.followRough }),
    finish: ask.finish.flatMap(toFinishStep),
    ink: hasLines,
  });
  if (hasLines && composed.specification === null) throw linesMissing(model.card.name);
  return { ...composed, cast: staged.cast };
}

type StagedChoices = Pick<DrawingChoices, 'prompt' | 'negative' | 'source' | 'rough' | 'regions'> & {
  readonly references: readonly { readonly bytes: Uint8Array; readonly slot: number }[];
};

/** Words, rough, regions and references of the people and the place that the ask names. */
async function stage(
  actor: Actor,
  ask: GenerationAsk,
  o: {
    projectId: string;
    model: ModelProfile;
    style: ProjectStyle;
    seed: number;
    rough: RoughSpecification | null;
    size: { widthPx: number; heightPx: number };
  },
): Promise<{ choices: StagedChoices; cast: readonly FoundPerson[] }> {
  const { model, style } = o;
  const words = styledWords(ask.prompt, style);
  const negative = [ask.negative, style.record.negative].filter((one) => one.trim() !== '').join(', ');
  if (ask.staging === null) {
    return { choices: { prompt: words, negative, source: words, rough: 'auto', references: [] }, cast: [] };
  }
  const { people, place } = await lookUpStaging(actor, o.projectId, ask.staging);
  const said = [words, place?.words ?? ''].filter((one) => one.trim() !== '').join(', ');
  const compiled = ask.compilePrompt ? compilePrompt({ prompt: said, negative: '', card: model.card }).text : said;
  const specification =
    o.rough ??
    stagePicture({
      staging: ask.staging,
      people,
      place,
      chunks: parsePromptTags(compiled),
      look: style.record.look,
      seed: o.seed,
      size: o.size,
    });
  const prompt = stagedPrompt({
    specification,
    people: people.map(({ traits, outfit }) => ({
      words: [traits.words, outfit.words].join(', '),
      forbidden: traits.forbidden,
    })),
    words: said,
    negative,
    twoPeople: model.card.twoPeople,
  });
  const anchors = await anchorsOf(people, model);
  return {
    cast: people,
    choices: {
      prompt: prompt.prompt,
      negative: prompt.negative,
      source: words,
      rough: specification,
      references: anchors.map(({ bytes, slot }) => ({ bytes, slot })),
      regions: prompt.regions.map((region) => ({
        ...region,
        references: anchors.flatMap(({ person }, index) => (person === region.person ? [index] : [])),
      })),
    },
  };
}

/** What the model looks at to keep people alike; nothing where it takes no references. */
async function anchorsOf(
  people: readonly FoundPerson[],
  model: ModelProfile,
): Promise<{ person: number; bytes: Uint8Array; slot: number }[]> {
  if (model.capabilities.reference === null) return [];
  const found: { person: number; bytes: Uint8Array; slot: number }[] = [];
  for (const [person, { anchor }] of people.entries()) {
    // Alone, and in a region of their own, everybody is the first person.
    if (anchor) found.push({ person, slot: 0, bytes: await readAnchor(anchor) });
  }
  return found;
}

/** What a drawing is made with: a locked style rules, another one fills what the ask leaves open. */
function settingsOf(ask: GenerationAsk, style: StyleRecord): Pick<GenerationAsk, 'sampler' | 'steps' | 'guidance'> {
  const { sampler, steps, guidance, isLocked } = style;
  const [first, second] = isLocked ? [{ sampler, steps, guidance }, ask] : [ask, { sampler, steps, guidance }];
  return {
    sampler: first.sampler ?? second.sampler,
    steps: first.steps ?? second.steps,
    guidance: first.guidance ?? second.guidance,
  };
}

function withQuality(model: ModelProfile, { quality }: StyleRecord): ModelProfile {
  if (quality === null) return model;
  const words = quality
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return { ...model, card: { ...model.card, prompt: { ...model.card.prompt, quality: words } } };
}

/** One after another: inside a transaction there is one connection. */
async function readAll(
  references: GenerationAsk['references'],
  read: (pictureId: string) => Promise<Uint8Array>,
): Promise<{ bytes: Uint8Array; slot: number }[]> {
  const files: { bytes: Uint8Array; slot: number }[] = [];
  for (const { pictureId, slot } of [...references].sort((a, b) => a.slot - b.slot)) {
    files.push({ bytes: await read(pictureId), slot });
  }
  return files;
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
