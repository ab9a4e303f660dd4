import type { ControlInput, Preprocessor } from '@/lib/contracts/controls';
import type { GenerationInput } from '@/lib/contracts/generations';
import { preprocess } from '@/lib/domain/control/preprocess';
import { controlKindOf, type RoughSpecification } from '@/lib/rough';
import { PipelineError } from '@/pipeline/error';
import { decodePicture, encodePng } from '@/pipeline/image';
import { requireNetwork, type ModelProfile, type NetworkProfile } from '@/pipeline/models';
import type { TaggedLora } from '@/pipeline/prompt';
import type { GenerationRequest } from '@/pipeline/request';
import { wordsIn } from '@/pipeline/text-encoder';
import { fitPicture } from './fit-picture';
import type { InputFiles } from './input-files';
import { rasteriseControl } from './rasterise-control';

type NamedNetworks = Pick<GenerationRequest, 'loras' | 'vae' | 'embeddings'>;

/** What an input's names are looked up in. */
export interface NetworkShelf {
  readonly model: ModelProfile;
  readonly networks: readonly NetworkProfile[];
}

/**
 * The files that an input and its prompts name, by their hashes: LoRAs (a field goes before a tag of the same name), a VAE,
 * and each embedding whose name stands in a prompt. A model that takes none is drawn without those that tags name.
 * @throws PipelineError `request-invalid` for a name that is unknown or of another family, with similar names;
 * `capability-missing` for a field that the model has no use for
 */
export function namedNetworks(
  input: Pick<GenerationInput, 'loras' | 'vae'>,
  o: NetworkShelf & {
    readonly tagged: readonly TaggedLora[];
    /** Of the style and of people: after fields and tags. */
    readonly recorded: readonly AskedLora[];
    readonly prompts: readonly string[];
  },
): NamedNetworks {
  const { model, networks } = o;
  if (model.capabilities.networks !== true) {
    const [first] = [...input.loras.map(({ name }) => name), ...(input.vae === null ? [] : [input.vae])];
    if (first === undefined) return {};
    throw new PipelineError(
      'capability-missing',
      `The model “${model.card.name}” takes no LoRAs and VAEs (“${first}”). Use a checkpoint (.safetensors).`,
    );
  }
  const { family } = model.capabilities;
  const find = (kind: NetworkProfile['kind'], name: string) => requireNetwork(networks, { kind, name, family });
  const fitting = networks.filter((each) => each.family === null || each.family === family);
  const words = fitting.filter(({ kind }) => kind === 'embedding').map(({ name }) => name);
  const embeddings = wordsIn(o.prompts.join('\n'), words).map((name) => toRef(find('embedding', name)));
  const loras = mergedLoras(input, [...o.tagged, ...o.recorded], (name) => find('lora', name));
  return {
    ...(loras.length > 0 && { loras }),
    ...(input.vae !== null && { vae: toRef(find('vae', input.vae)) }),
    ...(embeddings.length > 0 && { embeddings }),
  };
}

function toRef({ name, hash }: NetworkProfile) {
  return { name, hash };
}

type RequestLora = NonNullable<GenerationRequest['loras']>[number];

/** A LoRA to draw with. */
export interface AskedLora extends TaggedLora {
  /** In which alone it acts. */
  readonly regions?: readonly number[];
}

/** Each LoRA once; the fields in their order, then the tags in theirs, then the recorded ones. One of several regions acts in all of them. */
function mergedLoras(
  { loras }: Pick<GenerationInput, 'loras'>,
  others: readonly AskedLora[],
  find: (name: string) => NetworkProfile,
): RequestLora[] {
  const asked: AskedLora[] = [
    ...loras.map(({ name, strength, textStrength, blocks }) => ({
      ...{ name, strength },
      ...(textStrength !== null && { textStrength }),
      ...(blocks !== null && { blocks }),
    })),
    ...others,
  ];
  const merged = new Map<string, RequestLora>();
  for (const { name, strength, textStrength, blocks, regions } of asked) {
    const found = find(name);
    const before = merged.get(found.hash);
    if (before) {
      if (before.regions) merged.set(found.hash, joinedRegions(before, regions));
      continue;
    }
    merged.set(found.hash, {
      ...{ name: found.name, hash: found.hash, dataHash: found.dataHash, strength },
      ...(textStrength !== undefined && { textStrength }),
      ...(blocks !== undefined && { blocks: [...blocks] }),
      ...(regions !== undefined && { regions: [...regions] }),
    });
  }
  return [...merged.values()];
}

/** Two people of one LoRA are each drawn with it; what is asked for everywhere stays everywhere. */
function joinedRegions({ regions, ...lora }: RequestLora, others: readonly number[] | undefined): RequestLora {
  return others === undefined ? lora : { ...lora, regions: [...(regions ?? []), ...others] };
}

/**
 * The ControlNets that an input asks for, each with its picture: the person's own, preprocessed where they say so, or the
 * rough in the form that they or the ControlNet's name say (line art where neither says one).
 * @throws PipelineError as `namedNetworks`, and `request-invalid` where neither picture nor rough is there
 */
export async function namedControls(
  controls: readonly ControlInput[],
  o: NetworkShelf & {
    readonly size: GenerationRequest['size'];
    readonly files: InputFiles;
    readonly specification: RoughSpecification | null;
    readonly pictureOf: (id: string) => Uint8Array;
  },
): Promise<GenerationRequest['controls']> {
  const made: GenerationRequest['controls'] = [];
  for (const { name, picture, map, strength, start, end } of controls) {
    const own = o.model.capabilities.controls.includes(name);
    const found = own ? null : requireControlnet(o, name);
    const bytes = picture
      ? await mapOf(await fitPicture(o.pictureOf(picture.pictureId), o.size), picture.preprocessor)
      : await roughAs(o, found?.name ?? name, map);
    made.push({
      name: found?.name ?? name,
      ...(found && { hash: found.hash }),
      picture: await o.files.add(bytes),
      scale: strength,
      from: start,
      to: Math.max(start, end),
    });
  }
  return made;
}

function requireControlnet({ model, networks }: NetworkShelf, name: string): NetworkProfile {
  const { family, networks: takesFiles, controls } = model.capabilities;
  if (takesFiles === true) return requireNetwork(networks, { kind: 'controlnet', name, family });
  throw new PipelineError(
    'capability-missing',
    `The model “${model.card.name}” has no ControlNet “${name}”. It has: ${controls.join(', ') || 'none'}.`,
  );
}

async function mapOf(bytes: Uint8Array, preprocessor: Preprocessor | null): Promise<Uint8Array> {
  if (preprocessor === null) return bytes;
  return encodePng(preprocess(await decodePicture(bytes, { channels: 3 }), preprocessor));
}

async function roughAs(
  { specification, model }: NetworkShelf & { readonly specification: RoughSpecification | null },
  name: string,
  map: ControlInput['map'],
): Promise<Uint8Array> {
  if (specification === null) {
    throw new PipelineError(
      'request-invalid',
      `The ControlNet “${name}” has nothing to follow: choose a picture for it, or draw with a rough.`,
    );
  }
  const kind = map ?? controlKindOf(name, model.capabilities.controlKinds?.[name]) ?? 'lineart';
  return encodePng(await rasteriseControl(specification, kind));
}
