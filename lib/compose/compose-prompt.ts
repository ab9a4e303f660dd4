import type { GenerationInput } from '@/lib/contracts/generations';
import type { PlaceTraits } from '@/lib/contracts/places';
import { stagedPrompt, type RegionPrompt } from '@/lib/domain/staging/staged-prompt';
import { stagePicture, type StagedPerson } from '@/lib/domain/staging/stage-picture';
import { writtenWords, type ProjectStyle } from '@/lib/domain/staging/written-words';
import { parsePromptTags, specificationFromTags, type RoughSpecification } from '@/lib/rough';
import type { ModelProfile } from '@/pipeline/models';
import { createPromptCompiler, createPromptReader, type CompiledPrompt, type PromptCompiler } from '@/pipeline/prompt';
import type { GenerationRequest } from '@/pipeline/request';
import { completeFromRough } from './complete-from-rough';
import { withThingsInSight } from './things-in-sight';

/** What a prompt is made of besides the input. */
export interface PromptMaterials {
  readonly model: ModelProfile;
  readonly style: ProjectStyle;
  /** Who is staged, from left to right, and where. */
  readonly people: readonly StagedPerson[];
  /** Further words of each, such as those that bring out their LoRAs; they change no rough. */
  readonly personWords?: readonly string[] | undefined;
  readonly place: PlaceTraits | null;
  /** What the picture shows; null makes it from the staging, else from the words where the model follows a rough. */
  readonly rough: RoughSpecification | null;
}

export interface ComposedPrompt {
  readonly prompt: GenerationRequest['prompt'];
  readonly regions: readonly RegionPrompt[];
  /** What the picture shows; null where a rough is given as a picture, is not wanted, or the model takes none. */
  readonly specification: RoughSpecification | null;
  /** The specification's colours are meant: they are known people's, not a seed's. */
  readonly hasKnownColours: boolean;
  readonly compiled: CompiledPrompt;
}

/** The compiler for a model's prompts in a project, or one that leaves prompts as they are written. */
export function openCompiler(
  { card }: Pick<ModelProfile, 'card'>,
  o: { readonly style: ProjectStyle; readonly isCompiled: boolean },
): PromptCompiler {
  if (!o.isCompiled) return ({ prompt, negative }) => ({ text: prompt, negative, notes: [], unknown: [] });
  return createPromptCompiler({ ...card, prompt: { ...card.prompt, ...qualityOf(o.style) } });
}

function qualityOf({ record }: ProjectStyle): { quality?: string[] } {
  if (record.quality === null) return {};
  const words = record.quality.split(',').map((word) => word.trim());
  return { quality: words.filter((word) => word !== '') };
}

/** What an input's prompt becomes, with what the picture shows. The same input and materials give the same. */
export function composePrompt(
  input: GenerationInput,
  materials: PromptMaterials,
  o: { readonly seed: number; readonly size: GenerationRequest['size'] },
): ComposedPrompt {
  const { style, place } = materials;
  const compile = openCompiler(materials.model, { style, isCompiled: input.compilePrompt });
  const written = writtenWords(input, { style, place: input.staging === null ? null : place });
  const writing = { ...o, compile, isCompiled: input.compilePrompt, written };
  const composed =
    input.staging === null ? fromWords(input, materials, writing) : fromStaging(input.staging, materials, writing);
  const followsOwn = input.usesRough && input.rough === null;
  return followsOwn ? composed : { ...composed, regions: [], specification: null };
}

interface Writing {
  readonly compile: PromptCompiler;
  readonly isCompiled: boolean;
  readonly written: ReturnType<typeof writtenWords>;
  readonly seed: number;
  readonly size: GenerationRequest['size'];
}

function fromWords(input: GenerationInput, { model, rough }: PromptMaterials, o: Writing): ComposedPrompt {
  const compiled = o.compile(o.written);
  const isRead = rough === null && input.rough === null && input.usesRough && readsRough(model, input);
  const chunks = () => chunksOf(o, o.written.prompt, model);
  const specification = isRead
    ? specificationFromTags({ chunks: chunks(), seed: o.seed, ...o.size }).specification
    : rough;
  // A model with few words of its own colours the lines by all that they mean, not only by what was named.
  const isCompleted = isRead && specification !== null && model.card.prompt.words !== null && input.compilePrompt;
  const text = isCompleted ? completeFromRough(compiled.text, specification) : compiled.text;
  const prompt = { source: o.written.source, text, negative: compiled.negative, syntax: 'a1111' as const };
  return { prompt, regions: [], specification, hasKnownColours: rough !== null, compiled };
}

/** What a prompt speaks of, for a rough: a model of open vocabulary draws with more than is understood of it. */
function chunksOf(
  { compile, isCompiled }: Pick<Writing, 'compile' | 'isCompiled'>,
  prompt: string,
  { card }: Pick<ModelProfile, 'card'>,
): string[][] {
  const isOpen = isCompiled && card.prompt.words === null;
  const read = isOpen ? createPromptReader(card) : compile;
  return parsePromptTags(read({ prompt, negative: '' }).text);
}

/** Without people of the project, a model that has no input for lines draws from words alone unless somebody asks. */
function readsRough({ capabilities }: ModelProfile, { followRough }: GenerationInput): boolean {
  return capabilities.rough || (followRough ?? 0) > 0;
}

function fromStaging(
  staging: NonNullable<GenerationInput['staging']>,
  { model, style, people, personWords = [], place, rough }: PromptMaterials,
  { compile, isCompiled, written, seed, size }: Writing,
): ComposedPrompt {
  const chunks = () => chunksOf({ compile, isCompiled }, written.prompt, model);
  const look = style.record.look;
  const specification = rough ?? stagePicture({ staging, people, place, chunks: chunks(), look, seed, size });
  const staged = stagedPrompt({
    specification: withThingsInSight(specification),
    people: people.map(({ traits, outfit }, index) => ({
      words: [personWords[index] ?? '', traits.words, outfit.words].join(', '),
      forbidden: traits.forbidden,
    })),
    words: written.prompt,
    negative: written.negative,
    twoPeople: model.card.twoPeople,
    takesRegions: model.capabilities.engine === undefined,
  });
  const compiled = compile(staged);
  const regions = staged.regions.map(({ person, ...words }) => {
    const { text, negative } = compile(words);
    return { person, prompt: text, negative };
  });
  const prompt = { source: written.source, text: compiled.text, negative: compiled.negative, syntax: 'a1111' as const };
  return { prompt, regions, specification, hasKnownColours: true, compiled };
}
