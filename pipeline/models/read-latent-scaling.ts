import { z } from 'zod';
import { PipelineError } from '../error';
import type { LatentScaling } from './opened-model';
import type { FoundGraph } from './read-graphs';

const CLASSES = new Set(['AutoencoderKL', 'AutoencoderTiny', 'AsymmetricAutoencoderKL', 'OnnxRuntimeModel']);

/** Settings that the graph itself holds, or that only training and other programs read. */
const HARMLESS = new Set(
  (
    'act_fn architectures block_out_channels decoder_block_out_channels down_block_out_channels down_block_types dtype ' +
    'encoder_block_out_channels force_upcast in_channels latent_channels latent_magnitude latent_shift ' +
    'layers_per_block layers_per_down_block layers_per_up_block mid_block_add_attention model_type norm_num_groups ' +
    'num_decoder_blocks num_encoder_blocks out_channels sample_size torch_dtype transformers_version up_block_out_channels ' +
    'up_block_types upsample_fn upsampling_scaling_factor use_post_quant_conv use_quant_conv'
  ).split(' '),
);

const listSchema = z.array(z.number()).nullish();
const configSchema = z.object({
  scaling_factor: z.number().positive().nullish(),
  shift_factor: z.number().nullish(),
  latents_mean: listSchema,
  latents_std: z.array(z.number().positive()).nullish(),
});
const SCALING = ['scaling_factor', 'shift_factor', 'latents_mean', 'latents_std'] as const;

/**
 * How a VAE's latents become those that the U-Net knows, by the configuration of its decoder and encoder.
 * @param o.scalingFactor where no configuration says it
 * @throws PipelineError `model-unreadable` naming the file and the setting that is wrong or can't be applied
 */
export function readLatentScaling(
  { decoder, encoder }: { readonly decoder: FoundGraph; readonly encoder: FoundGraph | null },
  o: { readonly latentChannels: number; readonly scalingFactor: number },
): LatentScaling {
  const config = readConfig(decoder);
  if (encoder) checkSame(encoder, config, decoder);
  const { latents_mean: mean, latents_std: std } = config;
  return {
    scalingFactor: config.scaling_factor ?? o.scalingFactor,
    shiftFactor: config.shift_factor ?? 0,
    statistics: readStatistics(decoder, { mean, std, latentChannels: o.latentChannels }),
  };
}

function readConfig({ config, name }: FoundGraph): z.output<typeof configSchema> {
  const { _class_name: className } = config;
  if (typeof className === 'string' && !CLASSES.has(className))
    throw wrong(name, `"_class_name" is ${className}, and its rules are not known`);
  for (const [key, value] of Object.entries(config)) {
    const isKnown = key.startsWith('_') || HARMLESS.has(key) || SCALING.some((known) => known === key);
    if (!isKnown && value !== null && value !== false)
      throw wrong(name, `has the setting "${key}", which is not applied here`);
  }
  const parsed = configSchema.safeParse(config);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw wrong(name, `"${issue?.path.join('.') ?? ''}" is wrong: ${issue?.message ?? ''}`);
}

/** An encoder's own configuration must not say something else. */
function checkSame(encoder: FoundGraph, of: z.output<typeof configSchema>, decoder: FoundGraph): void {
  const own = readConfig(encoder);
  for (const key of SCALING) {
    if (own[key] === null || own[key] === undefined || JSON.stringify(own[key]) === JSON.stringify(of[key])) continue;
    if (of[key] === null || of[key] === undefined) continue;
    throw wrong(encoder.name, `"${key}" is another than in that of ${decoder.name}`);
  }
}

interface Statistics {
  readonly mean: readonly number[] | null | undefined;
  readonly std: readonly number[] | null | undefined;
  readonly latentChannels: number;
}

function readStatistics({ name }: FoundGraph, { mean, std, latentChannels }: Statistics): LatentScaling['statistics'] {
  if (!mean && !std) return null;
  if (!mean || !std) throw wrong(name, 'has one of "latents_mean" and "latents_std" without the other');
  if (mean.length === latentChannels && std.length === latentChannels) return { mean, std };
  throw wrong(
    name,
    `"latents_mean" and "latents_std" have ${mean.length} and ${std.length} numbers, and ${latentChannels} were expected, one a channel`,
  );
}

function wrong(graph: string, what: string): PipelineError {
  const place = graph.replace(/model\.onnx$/, 'config.json');
  return new PipelineError('model-unreadable', `${place}: ${what}. The model is not opened, for its colours would be wrong.`);
}
