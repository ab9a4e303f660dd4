import { defaultEta } from '../denoise/default-eta';
import type { SamplerSettings } from '../denoise/sampler-settings';
import { SAMPLER_NAMES, type SamplerName } from '../samplers';
import { PipelineError } from '../error';
import type { ModelProfile } from '../models/opened-model';
import { generationRequestSchema, type GenerationRequest } from '../request';
import type { SeedLike } from '../seed';

type Settings = Omit<GenerationRequest, 'version' | 'model' | 'prompt' | 'seed' | 'sampler' | 'guidance'>;

/** What was chosen of a request; the rest is the model's default. */
export interface RequestChoices extends Partial<Settings> {
  readonly prompt: GenerationRequest['prompt'];
  readonly seed: {
    readonly value: SeedLike;
    readonly family?: GenerationRequest['seed']['family'];
    readonly variation?: { readonly seed: SeedLike; readonly strength: number } | null;
  };
  readonly sampler?: Partial<SamplerSettings>;
  readonly guidance?: Partial<GenerationRequest['guidance']>;
}

/** Settings that no model has a default for. */
const NEUTRAL = {
  batch: { count: 1, seeds: 'consecutive' },
  sizeConditioning: null,
  image: null,
  mask: null,
  rough: null,
  references: [],
  regions: [],
  controls: [],
  imagePrompts: [],
  rules: 'koma',
  finish: [],
} satisfies Partial<Settings>;

/**
 * A complete request: what was not chosen is taken from the model's card, so that the recipe says everything.
 * @throws PipelineError `sampler-unsupported` when the card names a sampler that isn't known
 */
export function completeRequest(model: ModelProfile, choices: RequestChoices): GenerationRequest {
  const { defaults } = model.card;
  const sampler = choices.sampler?.name ?? toSamplerName(defaults.sampler);
  return {
    ...NEUTRAL,
    size: defaultSize(model),
    clipSkip: defaults.clipSkip,
    ...choices,
    version: 1,
    model: { id: model.id, hash: model.hash },
    seed: generationRequestSchema.shape.seed.parse({ family: 'cpu', variation: null, ...choices.seed }),
    sampler: {
      name: sampler,
      steps: defaults.steps,
      schedule: 'model',
      spacing: null,
      eta: defaultEta(sampler),
      config: {},
      ...choices.sampler,
    },
    guidance: { scale: defaults.guidance, rescale: defaults.guidanceRescale, from: 0, to: 1, ...choices.guidance },
  };
}

/** The size that a model draws when none is asked for. */
export function defaultSize({ capabilities }: Pick<ModelProfile, 'capabilities'>): GenerationRequest['size'] {
  const [widthPx, heightPx] = capabilities.buckets[0] ?? [512, 512];
  return { widthPx, heightPx };
}

function toSamplerName(name: string): SamplerName {
  const known = SAMPLER_NAMES.find((each) => each === name);
  if (known) return known;
  throw new PipelineError('sampler-unsupported', `Unknown sampler "${name}". Supported: ${SAMPLER_NAMES.join(', ')}.`);
}
