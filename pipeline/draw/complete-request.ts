import { defaultEta } from '../denoise/default-eta';
import { SAMPLER_NAMES, type SamplerName, type SamplerSettings } from '../denoise/sampler-settings';
import { PipelineError } from '../error';
import type { ModelProfile } from '../models/opened-model';
import type { GenerationRequest } from '../request';

/** What a person chose; the rest is the model's habit. */
export interface RequestChoices {
  readonly prompt: GenerationRequest['prompt'];
  readonly seed: number;
  readonly size?: GenerationRequest['size'] | undefined;
  readonly sampler?: Partial<SamplerSettings> | undefined;
  readonly guidance?: Partial<GenerationRequest['guidance']> | undefined;
  readonly seedFamily?: 'cpu' | 'philox' | undefined;
  readonly variation?: GenerationRequest['seed']['variation'] | undefined;
  readonly batch?: GenerationRequest['batch'] | undefined;
  readonly clipSkip?: number | null | undefined;
  readonly sizeConditioning?: GenerationRequest['sizeConditioning'] | undefined;
  readonly image?: GenerationRequest['image'] | undefined;
  readonly mask?: GenerationRequest['mask'] | undefined;
  readonly rough?: GenerationRequest['rough'] | undefined;
  readonly references?: GenerationRequest['references'] | undefined;
  readonly regions?: GenerationRequest['regions'] | undefined;
  readonly controls?: GenerationRequest['controls'] | undefined;
  readonly imagePrompts?: GenerationRequest['imagePrompts'] | undefined;
  readonly rules?: GenerationRequest['rules'] | undefined;
  readonly finish?: GenerationRequest['finish'] | undefined;
}

/**
 * A complete request from a person's choices: what was not chosen is taken from the model's card, so that the recipe
 * says everything.
 * @throws PipelineError `sampler-unsupported` when the card names a sampler that isn't known
 */
export function completeRequest(model: ModelProfile, choices: RequestChoices): GenerationRequest {
  const { defaults } = model.card;
  const [widthPx, heightPx] = model.capabilities.buckets[0] ?? [512, 512];
  return {
    version: 1,
    model: { id: model.id, hash: model.hash },
    prompt: choices.prompt,
    size: choices.size ?? { widthPx, heightPx },
    seed: { value: choices.seed, family: choices.seedFamily ?? 'cpu', variation: choices.variation ?? null },
    batch: choices.batch ?? { count: 1, seeds: 'consecutive' },
    sampler: {
      name: toSamplerName(defaults.sampler),
      steps: defaults.steps,
      schedule: 'model',
      spacing: null,
      eta: defaultEta(choices.sampler?.name ?? toSamplerName(defaults.sampler)),
      config: {},
      ...choices.sampler,
    },
    guidance: { scale: defaults.guidance, rescale: defaults.guidanceRescale, from: 0, to: 1, ...choices.guidance },
    clipSkip: choices.clipSkip === undefined ? defaults.clipSkip : choices.clipSkip,
    sizeConditioning: choices.sizeConditioning ?? null,
    image: choices.image ?? null,
    mask: choices.mask ?? null,
    rough: choices.rough ?? null,
    references: choices.references ?? [],
    regions: choices.regions ?? [],
    controls: choices.controls ?? [],
    imagePrompts: choices.imagePrompts ?? [],
    rules: choices.rules ?? 'koma',
    finish: choices.finish ?? [],
  };
}

function toSamplerName(name: string): SamplerName {
  const known = SAMPLER_NAMES.find((each) => each === name);
  if (known) return known;
  throw new PipelineError(
    'sampler-unsupported',
    `There is no sampler "${name}". There are: ${SAMPLER_NAMES.join(', ')}.`,
  );
}
