import { PipelineError } from '../error';
import type { ModelCapabilities, ModelProfile, ProfileCapabilities } from '../models/opened-model';
import {
  generationRequestSchema,
  requestHashes,
  type GenerationRequest,
  type PictureRef,
  type RequestInputs,
} from '../request';

/**
 * The request, parsed and found drawable by this model with these inputs.
 * @throws PipelineError `request-invalid`, `seed-out-of-range`, `size-unsupported`, `mask-mismatch`, `input-missing`,
 * `capability-missing`, `model-not-found`
 */
export function checkRequest(
  request: GenerationRequest,
  model: ModelProfile,
  inputs: Pick<RequestInputs, 'has'>,
): GenerationRequest {
  const parsed = parseRequest(request);
  if (parsed.model.hash !== model.hash) {
    throw new PipelineError(
      'model-not-found',
      `The recipe was made with the model "${parsed.model.id}" (${parsed.model.hash.slice(0, 12)}), but "${model.id}" has other weights (${model.hash.slice(0, 12)}). Install the recipe's model, or make a new recipe for this one.`,
    );
  }
  checkSize(parsed, model.capabilities);
  checkPictureSizes(parsed);
  checkInputs(parsed, inputs);
  checkCapabilities(parsed, model);
  return parsed;
}

function parseRequest(request: unknown): GenerationRequest {
  const result = generationRequestSchema.safeParse(request);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.join('.') ?? '';
  if (path.startsWith('seed.')) {
    throw new PipelineError(
      'seed-out-of-range',
      'The seed must be an integer from 0 to 18446744073709551615, as text from 2^53 on.',
    );
  }
  throw new PipelineError('request-invalid', `The request's "${path}" is invalid: ${issue?.message ?? 'not valid'}.`);
}

function checkSize({ size }: GenerationRequest, { multiplePx }: ModelCapabilities): void {
  const { widthPx, heightPx } = size;
  if (widthPx % multiplePx === 0 && heightPx % multiplePx === 0) return;
  const near = (side: number) => Math.max(multiplePx, Math.round(side / multiplePx) * multiplePx);
  throw new PipelineError(
    'size-unsupported',
    `This model needs sides that are multiples of ${multiplePx} pixels, and ${widthPx}x${heightPx} is not. The nearest size is ${near(widthPx)}x${near(heightPx)}.`,
  );
}

function checkPictureSizes(request: GenerationRequest): void {
  const { widthPx, heightPx } = request.size;
  const sameSize: [string, PictureRef | null | undefined][] = [
    ['mask', request.mask?.picture],
    ['rough', request.rough],
    ['picture to start from', request.image?.picture],
    ...request.regions.map((region, index): [string, PictureRef] => [`mask of region ${index + 1}`, region.mask]),
    ...request.controls.map((control): [string, PictureRef] => [`control picture "${control.name}"`, control.picture]),
  ];
  for (const [what, picture] of sameSize) {
    if (!picture || (picture.widthPx === widthPx && picture.heightPx === heightPx)) continue;
    throw new PipelineError(
      'mask-mismatch',
      `The ${what} is ${picture.widthPx}x${picture.heightPx}, but the picture is ${widthPx}x${heightPx}. Use the size of the picture.`,
    );
  }
  if (request.mask && !request.image) {
    throw new PipelineError('request-invalid', 'A mask needs "image" as well.');
  }
}

function checkInputs(request: GenerationRequest, inputs: Pick<RequestInputs, 'has'>): void {
  for (const sha256 of requestHashes(request)) {
    if (!inputs.has(sha256)) {
      throw new PipelineError('input-missing', `The picture ${sha256.slice(0, 12)} of the request is missing.`);
    }
  }
  const acting = request.loras?.find(({ regions = [] }) => regions.some((index) => index >= request.regions.length));
  if (acting) {
    const sentence = `The LoRA “${acting.name}” names a region that the request lacks: it has ${request.regions.length}.`;
    throw new PipelineError('request-invalid', sentence);
  }
  const outside = request.regions.flatMap(({ references }) => references).find((i) => i >= request.references.length);
  if (outside !== undefined) {
    throw new PipelineError(
      'request-invalid',
      `A region names reference ${outside + 1}, but the request has ${request.references.length}.`,
    );
  }
}

function checkCapabilities(request: GenerationRequest, model: ModelProfile): void {
  const { capabilities } = model;
  const lacks = (what: string, instead: string): never => {
    const name = capabilities.engine ? model.card.name : model.id;
    throw new PipelineError('capability-missing', `The model "${name}" ${what}. ${instead}`);
  };
  if (request.rough && !capabilities.rough) {
    lacks('has no input for a rough', 'Use image-to-image from the rough, or a model that takes one.');
  }
  if (request.image && !capabilities.imageToImage) {
    if (capabilities.engine) lacks('can’t start from a picture', 'Draw from words, or choose another model.');
    lacks('has no VAE encoder, so it can’t start from a picture', 'Add vae_encoder to its folder.');
  }
  checkEngine(request, capabilities, lacks);
  if (request.mask?.method === 'channels' && !capabilities.inpaint9) {
    lacks('is no nine-channel inpainting model', 'Ask for the "blend" method.');
  }
  checkReferences(request, capabilities, lacks);
  if (request.imagePrompts.length > 0 && !capabilities.imagePrompt) {
    lacks('takes no picture prompts', 'Leave them out, or use a model with IP-Adapter tokens.');
  }
  const named = [request.loras?.[0], request.vae, request.embeddings?.[0], request.controls.find(({ hash }) => hash)];
  const network = named.find((each) => each !== undefined);
  if (network && !capabilities.networks) {
    lacks(`takes no LoRAs, VAEs, embeddings and ControlNets (“${network.name}”)`, 'Use a checkpoint (.safetensors).');
  }
  for (const { name, hash } of request.controls) {
    if (hash === undefined && !capabilities.controls.includes(name)) {
      lacks(`has no ControlNet "${name}"`, `It has: ${capabilities.controls.join(', ') || 'none'}.`);
    }
  }
  if (request.clipSkip !== null && !capabilities.clipSkip) {
    lacks('has a text encoder whose layers can’t be reached', 'Set clip skip to automatic.');
  }
}

/** What another program that draws can't do. */
function checkEngine(
  request: GenerationRequest,
  { engine }: ProfileCapabilities,
  lacks: (what: string, instead: string) => never,
): void {
  if (!engine) {
    if (request.layout) lacks('draws no whole pages', 'Choose an engine’s model that does.');
    return;
  }
  if (request.layout && engine.drawsPages !== true) {
    lacks('draws no whole pages', 'Choose another model, or switch it on for the engine.');
  }
  if (request.mask && engine.lacks.includes('inpaint')) {
    lacks('can’t redraw a region of a picture', 'Choose another model for edits.');
  }
  if (request.regions.length > 0) lacks('takes no prompts for regions', 'Choose another model.');
  if (engine.lacks.includes('samplers')) return;
  const { name, schedule } = request.sampler;
  if (!engine.samplers.includes(name)) lacks(`has no sampler “${name}”`, 'Choose another sampler.');
  if (!engine.schedules.includes(schedule)) lacks(`has no schedule “${schedule}”`, 'Choose another schedule.');
}

function checkReferences(
  request: GenerationRequest,
  { reference }: ModelCapabilities,
  lacks: (what: string, instead: string) => never,
): void {
  if (request.references.length === 0) return;
  if (!reference) return lacks('takes no references', 'Use image-to-image, or describe the person in words.');
  const slot = request.references.find((each) => each.slot >= reference.people)?.slot;
  if (slot !== undefined) lacks(`knows ${reference.people} people, not ${slot + 1}`, 'Name fewer people.');
}
