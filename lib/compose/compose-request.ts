import type { GenerationInput } from '@/lib/contracts/generations';
import type { RecordedLora } from '@/lib/domain/staging/recorded-loras';
import { NO_STYLE, writtenWords } from '@/lib/domain/staging/written-words';
import { figureMaskSvgs, type RoughSpecification } from '@/lib/rough';
import { checkRefiner, completeRequest, defaultSize } from '@/pipeline/draw';
import { PipelineError } from '@/pipeline/error';
import { decodePicture, encodePng, rasteriseSvg, toGrey } from '@/pipeline/image';
import type { ModelProfile } from '@/pipeline/models';
import type { CompiledPrompt } from '@/pipeline/prompt';
import type { GenerationRequest } from '@/pipeline/request';
import { lowWord, seedAfter, toSeed, type Seed } from '@/pipeline/seed';
import { composePrompt, type ComposedPrompt } from './compose-prompt';
import { finishSteps } from './finish-steps';
import { fitPicture, nearestSize } from './fit-picture';
import { openInputFiles, type InputFiles } from './input-files';
import { namedControls, namedNetworks, type AskedLora } from './named-networks';
import { takeTags, withEngineTags } from './prompt-networks';
import type { RequestMaterials } from './request-materials';
import { guideByPicture, guideByRough, type RoughGuide } from './rough-guide';
import { styledSettings } from './styled-settings';
import { withRecordedLoras } from './with-recorded-loras';

/** A request with the files that it names, and how its prompt was read. */
export interface ComposedRequest {
  readonly request: GenerationRequest;
  readonly inputs: ReadonlyMap<string, Uint8Array>;
  readonly compiled: CompiledPrompt;
  /** What the picture shows; null where a rough was given as a picture, is not wanted, or the model takes none. */
  readonly specification: RoughSpecification | null;
}

/** The materials of a prompt alone: no project, nobody staged. */
export function bareMaterials(model: ModelProfile): RequestMaterials {
  return {
    model,
    style: NO_STYLE,
    seed: toSeed(0),
    people: [],
    place: null,
    rough: null,
    likenesses: [],
    pictures: new Map(),
    networks: [],
  };
}

/**
 * The complete request for what a person asked: the prompt is compiled, a rough is made where the model follows one, and
 * everything that was not chosen is the style's or the model's default. Pictures are brought to the drawing's size; a
 * drawing from a picture takes the model's size that is nearest in its proportions.
 * @throws PipelineError `picture-unreadable`, `input-missing` for a picture that the materials lack, `capability-missing`
 * for lines where no rough is made and for a refiner of other latents, and as `namedNetworks`
 */
export async function composeRequest(asked: GenerationInput, given: RequestMaterials): Promise<ComposedRequest> {
  const { materials: worded, recorded } = withRecordedLoras(asked, given);
  const { input, materials, loras: tagged } = takeTags(asked, worded);
  const { model, networks } = materials;
  const files = openInputFiles();
  const named = pictureOf(materials.pictures);
  const start = input.image && { strength: input.image.strength, bytes: named(input.image.pictureId) };
  const size = input.size ?? (start && (await sizeLike(start.bytes, model))) ?? defaultSize(model);
  const seed = input.seed ?? materials.seed;
  const prompt = composePrompt(roughForControls(input), materials, { seed: lowWord(seed), size });
  const guide = await guideOf(input, materials, prompt, size);
  const settings = styledSettings(input, materials.style.record);
  const likenesses = likenessesOf(materials);
  const references = [
    ...likenesses.map(({ bytes }) => ({ bytes, slot: 0 })),
    ...[...input.references]
      .sort((a, b) => a.slot - b.slot)
      .map(({ pictureId, slot }) => ({ bytes: named(pictureId), slot })),
  ];
  const request = completeRequest(model, {
    prompt: {
      ...prompt.prompt,
      text: withEngineTags(prompt.prompt.text, model, tagged),
      source: sourceOf(asked, given),
    },
    size,
    seed: { value: seed, variation: variationOf(input, seed) },
    batch: { count: input.count, seeds: 'consecutive' },
    ...settings,
    ...(input.clipSkip !== null && { clipSkip: input.clipSkip }),
    ...refinerOf(input, materials),
    image: await startOf(start, guide, { size, files }),
    mask: input.mask && (await maskOf(named(input.mask.pictureId), model, { size, files })),
    rough: guide.lines ? await files.add(guide.lines) : null,
    controls: [
      ...(await controlsOf(guide, files)),
      ...(await namedControls(input.controls, { model, networks, size, files, pictureOf: named, ...prompt })),
    ],
    ...namedNetworks(input, {
      model,
      networks,
      tagged,
      recorded: inRegions(recorded, prompt),
      prompts: textsOf(prompt),
    }),
    regions: await regionsOf(prompt, likenesses, files),
    references: await inOrder(references, async ({ bytes, slot }) => ({ picture: await files.add(bytes), slot })),
    finish: await finishSteps(input.finish, prompt.specification, { model, files }),
  });
  if (request.refiner && materials.refiner) checkRefiner(model, materials.refiner, request);
  return { request, inputs: files.all, compiled: prompt.compiled, specification: prompt.specification };
}

/** Where a person has a region of their own, their LoRAs act there alone. */
function inRegions(recorded: readonly RecordedLora[], { regions }: ComposedPrompt): AskedLora[] {
  return recorded.map(({ name, strength, person }) => {
    const region = regions.findIndex((each) => each.person === person);
    return { name, strength, ...(region >= 0 && { regions: [region] }) };
  });
}

/** Every text that is drawn. */
function textsOf({ prompt, regions }: ComposedPrompt): string[] {
  return [prompt.text, prompt.negative, ...regions.flatMap((region) => [region.prompt, region.negative])];
}

/** What was written, with its network tags: it is shown again as the prompt. */
function sourceOf(input: GenerationInput, { style }: RequestMaterials): string {
  return writtenWords(input, { style, place: null }).source;
}

/** A locked style draws with its own model alone. */
function refinerOf(
  { refiner: asked }: GenerationInput,
  { refiner, style }: RequestMaterials,
): Pick<GenerationRequest, 'refiner'> {
  if (!asked || !refiner || style.record.isLocked) return {};
  return { refiner: { model: { id: refiner.id, hash: refiner.hash }, switchAt: asked.switchAt } };
}

/** A ControlNet that follows the rough needs one, where the model itself would have none. */
function roughForControls(input: GenerationInput): GenerationInput {
  return hasRoughControl(input) ? { ...input, followRough: input.followRough ?? 1 } : input;
}

function hasRoughControl({ controls }: GenerationInput): boolean {
  return controls.some(({ picture }) => picture === null);
}

function pictureOf(pictures: RequestMaterials['pictures']): (id: string) => Uint8Array {
  return (id) => {
    const bytes = pictures.get(id);
    if (bytes) return bytes;
    throw new PipelineError('input-missing', `The picture ${id} that was asked for was not given.`);
  };
}

async function sizeLike(bytes: Uint8Array, { capabilities }: ModelProfile) {
  return nearestSize(await decodePicture(bytes), capabilities.buckets);
}

function variationOf({ variation }: GenerationInput, seed: Seed): GenerationRequest['seed']['variation'] {
  return variation && { seed: variation.seed ?? seedAfter(seed, 1), strength: variation.strength };
}

async function guideOf(
  input: GenerationInput,
  { model, pictures, networks }: RequestMaterials,
  { specification, hasKnownColours }: ComposedPrompt,
  size: GenerationRequest['size'],
): Promise<RoughGuide> {
  // A ControlNet holds the picture to the rough: it need not start from it, too, unless somebody says how closely.
  if (!input.usesRough || (hasRoughControl(input) && input.followRough === null)) return {};
  if (specification === null) {
    return input.rough === null
      ? {}
      : guideByPicture(await fitPicture(pictureOf(pictures)(input.rough.pictureId), size));
  }
  const strength = input.followRough ?? model.card.defaults.followRough;
  const isChosen = hasRoughControl(input) || !input.autoControl;
  return guideByRough(model, specification, strength, {
    hasColours: hasKnownColours,
    networks: isChosen ? [] : networks,
  });
}

interface Drawing {
  readonly size: GenerationRequest['size'];
  readonly files: InputFiles;
}

/** A picture that the person starts from goes before the rough's. */
async function startOf(
  start: { readonly bytes: Uint8Array; readonly strength: number } | null,
  { picture }: RoughGuide,
  { size, files }: Drawing,
): Promise<GenerationRequest['image']> {
  if (start) return { picture: await files.add(await fitPicture(start.bytes, size)), strength: start.strength };
  return picture ? { picture: await files.add(picture.bytes), strength: picture.strength } : null;
}

async function maskOf(bytes: Uint8Array, { capabilities }: ModelProfile, { size, files }: Drawing) {
  const method = capabilities.inpaint9 ? ('channels' as const) : ('blend' as const);
  return { picture: await files.add(await fitPicture(bytes, size)), edges: 'soft' as const, method };
}

async function controlsOf({ control }: RoughGuide, files: InputFiles): Promise<GenerationRequest['controls']> {
  if (!control) return [];
  const { picture, ...named } = control;
  return [{ ...named, picture: await files.add(picture), from: 0, to: 1 }];
}

interface Likeness {
  readonly person: number;
  readonly bytes: Uint8Array;
}

/** What the model looks at to keep people alike; nothing where it takes no references. */
function likenessesOf({ model, likenesses }: RequestMaterials): Likeness[] {
  if (model.capabilities.reference === null) return [];
  return likenesses.flatMap((bytes, person) => (bytes === null ? [] : [{ person, bytes }]));
}

/** Each person's part of the picture with what rules there. */
async function regionsOf(
  { regions, specification }: ComposedPrompt,
  likenesses: readonly Likeness[],
  files: InputFiles,
): Promise<GenerationRequest['regions']> {
  if (regions.length === 0 || specification === null) return [];
  const masks = figureMaskSvgs(specification);
  return inOrder(regions, async ({ person, prompt, negative }) => {
    const mask = toGrey(await rasteriseSvg(masks[person] ?? '', specification.size));
    const references = likenesses.flatMap((likeness, index) => (likeness.person === person ? [index] : []));
    return { mask: await files.add(await encodePng(mask)), prompt, negative, weight: 1, references };
  });
}

/** One after another, so that the same choices name their files in the same order. */
async function inOrder<From, To>(items: readonly From[], work: (item: From) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}
