import {
  drawRough,
  figureMaskSvgs,
  parsePromptTags,
  specificationFromTags,
  type RoughSpecification,
} from '@/lib/rough';
import { completeRequest, type RequestChoices } from '@/pipeline/draw/complete-request';
import type { FinishStep } from '@/pipeline/finish/finish-step';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { encodePng } from '@/pipeline/image/encode-picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import { toGrey } from '@/pipeline/image/to-grey';
import { hashBytes } from '@/pipeline/models/hash-bytes';
import type { ModelProfile } from '@/pipeline/models/opened-model';
import { compilePrompt, type CompiledPrompt } from '@/pipeline/prompt/compile-prompt';
import type { GenerationRequest, PictureRef } from '@/pipeline/request';
import { completeFromRough } from './complete-from-rough';
import { followRough, type RoughGuide } from './follow-rough';

/** A person whose words and reference rule where the rough shows them. */
export interface RegionChoice {
  /** Index into the people of the specification. */
  readonly person: number;
  readonly prompt: string;
  readonly negative: string;
  /** Indices into `references`. */
  readonly references: readonly number[];
}

/** What a person asks for, before it is a recipe. Pictures are files' bytes. */
export interface DrawingChoices extends Omit<
  RequestChoices,
  'prompt' | 'image' | 'mask' | 'rough' | 'references' | 'regions' | 'controls'
> {
  readonly prompt: string;
  readonly negative: string;
  /** What the person wrote, where the prompt is more than that. */
  readonly source?: string | undefined;
  /** False draws the prompt as it is written; compiled when absent. */
  readonly compile?: boolean | undefined;
  /**
   * `auto` makes one from the tags where the model takes one; `none` leaves it out; or the drawing's bytes; or what it
   * shows, for whatever way the model follows a rough.
   */
  readonly rough: 'auto' | 'none' | Uint8Array | RoughSpecification;
  /** 1 exactly, 0 freely; the model's habit when absent. Not for a rough of one's own. */
  readonly follow?: number | undefined;
  readonly regions?: readonly RegionChoice[] | undefined;
  readonly references?: readonly { readonly bytes: Uint8Array; readonly slot: number }[] | undefined;
  readonly image?: { readonly picture: Uint8Array; readonly strength: number } | undefined;
  /** The rough's own lines laid over the finished picture, sharp at its size; where a rough is made. */
  readonly ink?: boolean | undefined;
  readonly mask?: { readonly picture: Uint8Array; readonly edges: 'binary' | 'soft' } | undefined;
}

/** A recipe with the files that it names, and how the prompt was read. */
export interface ComposedDrawing {
  readonly request: GenerationRequest;
  readonly inputs: ReadonlyMap<string, Uint8Array>;
  readonly compiled: CompiledPrompt;
  /** The rough that was made; null when it was given as a picture, left out, or the model takes none. */
  readonly specification: RoughSpecification | null;
}

/**
 * A complete recipe from a person's choices: the prompt is compiled, a rough is made from its tags where the model
 * takes one, and everything that was not chosen is the model's habit. The same choices give the same recipe.
 * @throws PipelineError `picture-unreadable` for a picture that can't be read
 */
export async function composeDrawing(model: ModelProfile, choices: DrawingChoices): Promise<ComposedDrawing> {
  const compiled = compile(model, choices);
  const inputs = new Map<string, Uint8Array>();
  const add = async (bytes: Uint8Array): Promise<PictureRef> => {
    const { widthPx, heightPx } = await decodePicture(bytes);
    const sha256 = hashBytes(bytes);
    inputs.set(sha256, bytes);
    return { sha256, widthPx, heightPx };
  };
  const source = choices.source ?? choices.prompt;
  const prompt = { source, text: compiled.text, negative: compiled.negative, syntax: 'a1111' as const };
  const { rough: roughChoice, follow, references, image, mask, ink, regions, ...others } = choices;
  const { negative: _, compile: __, source: ___, ...rest } = others;
  const size =
    choices.size ?? sizeOf(image && (await add(image.picture))) ?? completeRequest(model, { ...rest, prompt }).size;
  const rough = await makeRough(model, { choice: roughChoice, follow, text: compiled.text, seed: choices.seed, size });
  // A model with few words of its own colours the lines by all that they mean, not only by what was named.
  const isClosed = model.card.prompt.words !== null;
  const isRead = roughChoice === 'auto';
  const text =
    rough.specification && isClosed && isRead && choices.compile !== false
      ? completeFromRough(compiled.text, rough.specification)
      : compiled.text;
  const lines = ink && rough.specification ? await inkOf(rough.specification, choices.finish ?? []) : null;
  const inked = lines && { kind: 'lines' as const, picture: (await add(lines)).sha256, amount: 1 };
  const method = model.capabilities.inpaint9 ? 'channels' : 'blend';
  const { guide } = rough;
  // A picture that the person starts from goes before the rough's.
  const start = image ?? (guide.picture && { picture: guide.picture.bytes, strength: guide.picture.strength });
  const request = completeRequest(model, {
    ...rest,
    prompt: { ...prompt, text },
    size,
    image: start && { picture: await add(start.picture), strength: start.strength },
    mask: mask && { picture: await add(mask.picture), edges: mask.edges, method },
    finish: [...(choices.finish ?? []), ...(inked ? [inked] : [])],
    rough: guide.lines && (await add(guide.lines)),
    controls: guide.control && [
      {
        name: guide.control.name,
        picture: await add(guide.control.picture),
        scale: guide.control.scale,
        from: 0,
        to: 1,
      },
    ],
    regions: await composeRegions(model, { regions, specification: rough.specification, add }),
    references: await inOrder(references ?? [], async ({ bytes, slot }) => ({ picture: await add(bytes), slot })),
  });
  return { request, inputs, compiled, specification: rough.specification };
}

function compile(
  { card }: ModelProfile,
  choices: Pick<DrawingChoices, 'prompt' | 'negative' | 'compile'>,
): CompiledPrompt {
  const { prompt, negative } = choices;
  if (choices.compile === false) return { text: prompt, negative, notes: [], unknown: [] };
  return compilePrompt({ prompt, negative, card });
}

/** Each person's part of the picture with what rules there. */
async function composeRegions(
  model: ModelProfile,
  o: {
    regions: readonly RegionChoice[] | undefined;
    specification: RoughSpecification | null;
    add: (bytes: Uint8Array) => Promise<PictureRef>;
  },
): Promise<GenerationRequest['regions']> {
  const { regions, specification, add } = o;
  if (!regions || !specification) return [];
  const masks = figureMaskSvgs(specification);
  return inOrder(regions, async ({ person, prompt, negative, references }) => {
    const mask = toGrey(await rasteriseSvg(masks[person] ?? '', specification.size));
    const words = compile(model, { prompt, negative });
    return {
      mask: await add(await encodePng(mask)),
      prompt: words.text,
      negative: words.negative,
      weight: 1,
      references: [...references],
    };
  });
}

/** One after another, so that the same choices name their files in the same order. */
async function inOrder<From, To>(items: readonly From[], work: (item: From) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}

/** The rough's lines at the size that the picture has after its finishing steps. */
async function inkOf(specification: RoughSpecification, finish: readonly FinishStep[]): Promise<Uint8Array> {
  const factor = finish.reduce((product, step) => product * (step.kind === 'upscale' ? step.factor : 1), 1);
  const { widthPx, heightPx } = specification.size;
  const size = { widthPx: widthPx * factor, heightPx: heightPx * factor };
  return encodePng(toGrey(await rasteriseSvg(drawRough(specification, { finish: 'lines' }).svg, size)));
}

function sizeOf(ref: PictureRef | undefined): GenerationRequest['size'] | undefined {
  return ref && { widthPx: ref.widthPx, heightPx: ref.heightPx };
}

async function makeRough(
  model: ModelProfile,
  o: {
    choice: DrawingChoices['rough'];
    follow: number | undefined;
    text: string;
    seed: number;
    size: GenerationRequest['size'];
  },
): Promise<{ guide: RoughGuide; specification: RoughSpecification | null }> {
  const { choice, follow } = o;
  if (choice instanceof Uint8Array) return { guide: { lines: choice }, specification: null };
  if (choice === 'none') return { guide: {}, specification: null };
  const habit = model.card.defaults.followRough;
  if (choice !== 'auto') {
    const guide = await followRough(model, choice, follow ?? habit, { hasColours: true });
    return { guide, specification: choice };
  }
  // Without people of the project, a model that has no input for lines draws from words alone unless somebody asks.
  if (!model.capabilities.rough && (follow ?? 0) === 0) return { guide: {}, specification: null };
  const { specification } = specificationFromTags({ chunks: parsePromptTags(o.text), seed: o.seed, ...o.size });
  return { guide: await followRough(model, specification, follow ?? habit, { hasColours: false }), specification };
}
