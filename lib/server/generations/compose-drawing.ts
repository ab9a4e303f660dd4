import { completeRequest, type RequestChoices } from '@/pipeline/draw/complete-request';
import { decodePicture } from '@/pipeline/image/decode-picture';
import type { FinishStep } from '@/pipeline/finish/finish-step';
import { encodePng } from '@/pipeline/image/encode-picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import { toGrey } from '@/pipeline/image/to-grey';
import { hashBytes } from '@/pipeline/models/hash-bytes';
import type { ModelProfile } from '@/pipeline/models/opened-model';
import { compilePrompt, type CompiledPrompt } from '@/pipeline/prompt/compile-prompt';
import type { GenerationRequest, PictureRef } from '@/pipeline/request';
import { completeFromRough } from './complete-from-rough';
import {
  roughInkSvg,
  roughLineSvg,
  specificationFromTags,
  parsePromptTags,
  type RoughSpecification,
} from '@/lib/rough';

/** What a person asks for, before it is a recipe. Pictures are files' bytes. */
export interface DrawingChoices extends Omit<RequestChoices, 'prompt' | 'image' | 'mask' | 'rough' | 'references'> {
  readonly prompt: string;
  readonly negative: string;
  /** False draws the prompt as it is written; compiled when absent. */
  readonly compile?: boolean | undefined;
  /** `auto` makes one from the tags where the model takes one; `none` leaves it out; or the drawing itself. */
  readonly rough: 'auto' | 'none' | Uint8Array;
  readonly references?: readonly Uint8Array[] | undefined;
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
  /** The rough that was made from the tags; null when it was given, left out, or the model takes none. */
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
  const prompt = { source: choices.prompt, text: compiled.text, negative: compiled.negative, syntax: 'a1111' as const };
  const { rough: roughChoice, references, image, mask, ink, negative: _, compile: __, ...rest } = choices;
  const size =
    choices.size ?? sizeOf(image && (await add(image.picture))) ?? completeRequest(model, { ...rest, prompt }).size;
  const rough = await makeRough(model, { choice: roughChoice, text: compiled.text, seed: choices.seed, size });
  // A model with few words of its own colours the lines by all that they mean, not only by what was named.
  const isClosed = model.card.prompt.words !== null;
  const text =
    rough.specification && isClosed && choices.compile !== false
      ? completeFromRough(compiled.text, rough.specification)
      : compiled.text;
  const lines = ink && rough.specification ? await inkOf(rough.specification, choices.finish ?? []) : null;
  const inked = lines && { kind: 'lines' as const, picture: (await add(lines)).sha256, amount: 1 };
  const method = model.capabilities.inpaint9 ? 'channels' : 'blend';
  const request = completeRequest(model, {
    ...rest,
    prompt: { ...prompt, text },
    size,
    image: image && { picture: await add(image.picture), strength: image.strength },
    mask: mask && { picture: await add(mask.picture), edges: mask.edges, method },
    finish: [...(choices.finish ?? []), ...(inked ? [inked] : [])],
    rough: rough.png && (await add(rough.png)),
    references: await Promise.all((references ?? []).map(async (bytes, slot) => ({ picture: await add(bytes), slot }))),
  });
  return { request, inputs, compiled, specification: rough.specification };
}

function compile({ card }: ModelProfile, choices: DrawingChoices): CompiledPrompt {
  const { prompt, negative } = choices;
  if (choices.compile === false) return { text: prompt, negative, notes: [], unknown: [] };
  return compilePrompt({ prompt, negative, card });
}

/** The rough's lines at the size that the picture has after its finishing steps. */
async function inkOf(specification: RoughSpecification, finish: readonly FinishStep[]): Promise<Uint8Array> {
  const factor = finish.reduce((product, step) => product * (step.kind === 'upscale' ? step.factor : 1), 1);
  const { widthPx, heightPx } = specification.size;
  const size = { widthPx: widthPx * factor, heightPx: heightPx * factor };
  return encodePng(toGrey(await rasteriseSvg(roughInkSvg(specification), size)));
}

function sizeOf(ref: PictureRef | undefined): GenerationRequest['size'] | undefined {
  return ref && { widthPx: ref.widthPx, heightPx: ref.heightPx };
}

async function makeRough(
  model: ModelProfile,
  o: { choice: DrawingChoices['rough']; text: string; seed: number; size: GenerationRequest['size'] },
): Promise<{ png: Uint8Array | undefined; specification: RoughSpecification | null }> {
  if (o.choice instanceof Uint8Array) return { png: o.choice, specification: null };
  if (o.choice === 'none' || !model.capabilities.rough) return { png: undefined, specification: null };
  const { specification } = specificationFromTags({ chunks: parsePromptTags(o.text), seed: o.seed, ...o.size });
  const lines = await rasteriseSvg(roughLineSvg(specification), o.size);
  return { png: await encodePng(lines), specification };
}
