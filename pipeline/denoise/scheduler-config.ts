import { z } from 'zod';
import { PipelineError } from '../error';
import type { SamplerName } from '../samplers';

/** The scheduler classes of diffusers that a sampler follows; each has its own defaults and its own settings. */
export type SchedulerClass =
  | 'DDIMScheduler'
  | 'DDPMScheduler'
  | 'PNDMScheduler'
  | 'LCMScheduler'
  | 'TCDScheduler'
  | 'EulerDiscreteScheduler'
  | 'EulerAncestralDiscreteScheduler'
  | 'HeunDiscreteScheduler'
  | 'LMSDiscreteScheduler'
  | 'DPMSolverMultistepScheduler'
  | 'DPMSolverSDEScheduler'
  | 'UniPCMultistepScheduler'
  | 'FlowMatchEulerDiscreteScheduler'
  /** Koma's own: samplers over noise levels as k-diffusion has them, with the Euler class's table and settings. */
  | 'NoiseLevels';

/** A scheduler's settings by the names that diffusers and `scheduler_config.json` give them. */
export const schedulerConfigSchema = z.object({
  num_train_timesteps: z.number().int().min(1).max(100_000).default(1000),
  beta_start: z.number().positive().max(1).default(0.0001),
  beta_end: z.number().positive().max(1).default(0.02),
  beta_schedule: z
    .enum(['linear', 'scaled_linear', 'squaredcos_cap_v2', 'sigmoid', 'laplace', 'exp'])
    .default('linear'),
  trained_betas: z.array(z.number()).min(1).nullable().default(null),
  prediction_type: z.enum(['epsilon', 'v_prediction', 'sample', 'flow_prediction']).default('epsilon'),
  timestep_spacing: z.enum(['leading', 'linspace', 'trailing']).default('linspace'),
  steps_offset: z.number().int().default(0),
  rescale_betas_zero_snr: z.boolean().default(false),
  set_alpha_to_one: z.boolean().default(true),
  skip_prk_steps: z.boolean().default(false),
  clip_sample: z.boolean().default(false),
  clip_sample_range: z.number().default(1),
  thresholding: z.boolean().default(false),
  dynamic_thresholding_ratio: z.number().min(0).max(1).default(0.995),
  sample_max_value: z.number().default(1),
  variance_type: z
    .enum(['fixed_small', 'fixed_small_log', 'fixed_large', 'learned', 'learned_range'])
    .default('fixed_small'),
  original_inference_steps: z.number().int().min(1).default(50),
  timestep_scaling: z.number().default(10),
  interpolation_type: z.enum(['linear', 'log_linear']).default('linear'),
  timestep_type: z.enum(['discrete', 'continuous']).default('discrete'),
  final_sigmas_type: z.enum(['zero', 'sigma_min']).default('zero'),
  use_karras_sigmas: z.boolean().default(false),
  use_exponential_sigmas: z.boolean().default(false),
  use_beta_sigmas: z.boolean().default(false),
  use_lu_lambdas: z.boolean().default(false),
  use_flow_sigmas: z.boolean().default(false),
  flow_shift: z.number().positive().default(1),
  sigma_min: z.number().positive().nullable().default(null),
  sigma_max: z.number().positive().nullable().default(null),
  lambda_min_clipped: z.number().nullable().default(null),
  solver_order: z.number().int().min(1).max(3).default(2),
  solver_type: z.enum(['midpoint', 'heun', 'bh1', 'bh2', 'logrho']).default('midpoint'),
  algorithm_type: z.enum(['dpmsolver', 'dpmsolver++', 'sde-dpmsolver', 'sde-dpmsolver++']).default('dpmsolver++'),
  lower_order_final: z.boolean().default(true),
  euler_at_final: z.boolean().default(false),
  predict_x0: z.boolean().default(true),
  disable_corrector: z.array(z.number().int()).default([]),
  noise_sampler_seed: z.number().int().min(0).nullable().default(null),
  shift: z.number().positive().default(1),
  shift_terminal: z.number().nullable().default(null),
  invert_sigmas: z.boolean().default(false),
  use_dynamic_shifting: z.boolean().default(false),
  stochastic_sampling: z.boolean().default(false),
  /** Churn of Euler and Heun (Karras et al. 2022, arXiv 2206.00364, algorithm 2), as k-diffusion names it. */
  s_churn: z.number().min(0).default(0),
  s_tmin: z.number().min(0).default(0),
  s_tmax: z.number().positive().nullable().default(null),
  /** What fresh noise is multiplied by, in the samplers over noise levels. */
  s_noise: z.number().min(0).max(10).default(1),
  /** The exponent of the schedule `polyexponential`. */
  rho: z.number().positive().max(100).default(1),
});
export type SchedulerConfig = z.output<typeof schedulerConfigSchema>;
type Key = keyof SchedulerConfig;
type Defaults = Partial<SchedulerConfig>;

const BETAS = ['num_train_timesteps', 'beta_start', 'beta_end', 'beta_schedule', 'trained_betas'] as const;
const TABLE = [...BETAS, 'prediction_type', 'timestep_spacing', 'steps_offset'] as const;
const SPREADS = [
  ...(['use_karras_sigmas', 'use_exponential_sigmas', 'use_beta_sigmas', 'sigma_min', 'sigma_max'] as const),
  'rho' as const,
] as const;
const CHURN = ['s_churn', 's_tmin', 's_tmax', 's_noise'] as const;
const THRESHOLD = ['thresholding', 'dynamic_thresholding_ratio', 'sample_max_value'] as const;
const CLIP = ['clip_sample', 'clip_sample_range'] as const;
const SOLVER = [
  ...['solver_order', 'solver_type', 'lower_order_final', 'final_sigmas_type'],
  ...['use_flow_sigmas', 'flow_shift', 'use_dynamic_shifting', 'rescale_betas_zero_snr'],
] as readonly Key[];
const SDXL_BETAS: Defaults = { beta_start: 0.00085, beta_end: 0.012 };

/** Which settings a class reads, and its defaults where they differ from the schema's. Others are no concern of it. */
const CLASSES: Record<SchedulerClass, { readonly keys: readonly Key[]; readonly defaults: Defaults }> = {
  DDIMScheduler: {
    keys: [...TABLE, ...CLIP, ...THRESHOLD, 'set_alpha_to_one', 'rescale_betas_zero_snr'],
    defaults: { clip_sample: true, timestep_spacing: 'leading' },
  },
  DDPMScheduler: {
    keys: [...TABLE, ...CLIP, ...THRESHOLD, 'variance_type', 'rescale_betas_zero_snr'],
    defaults: { clip_sample: true, timestep_spacing: 'leading' },
  },
  PNDMScheduler: {
    keys: [...TABLE, 'skip_prk_steps', 'set_alpha_to_one', 'rescale_betas_zero_snr'],
    defaults: { set_alpha_to_one: false, timestep_spacing: 'leading' },
  },
  LCMScheduler: {
    keys: [
      ...[...TABLE, ...CLIP, ...THRESHOLD],
      ...(['set_alpha_to_one', 'rescale_betas_zero_snr', 'original_inference_steps', 'timestep_scaling'] as const),
    ],
    defaults: { ...SDXL_BETAS, beta_schedule: 'scaled_linear', timestep_spacing: 'leading' },
  },
  TCDScheduler: {
    keys: [...TABLE, ...CLIP, ...THRESHOLD, 'set_alpha_to_one', 'rescale_betas_zero_snr', 'original_inference_steps'],
    defaults: { ...SDXL_BETAS, beta_schedule: 'scaled_linear', timestep_spacing: 'leading' },
  },
  EulerDiscreteScheduler: {
    keys: [
      ...[...TABLE, ...SPREADS, ...CHURN],
      ...(['interpolation_type', 'timestep_type', 'rescale_betas_zero_snr', 'final_sigmas_type'] as const),
    ],
    defaults: {},
  },
  EulerAncestralDiscreteScheduler: { keys: [...TABLE, 'rho', 'rescale_betas_zero_snr'], defaults: {} },
  HeunDiscreteScheduler: {
    keys: [...TABLE, ...SPREADS, ...CHURN, ...CLIP, 'rescale_betas_zero_snr'],
    defaults: SDXL_BETAS,
  },
  LMSDiscreteScheduler: { keys: [...TABLE, ...SPREADS, 'rescale_betas_zero_snr'], defaults: {} },
  NoiseLevels: {
    keys: [
      ...[...TABLE, ...SPREADS, ...THRESHOLD, ...CLIP],
      ...(['rescale_betas_zero_snr', 'final_sigmas_type', 's_noise', 'noise_sampler_seed', 'solver_order'] as const),
    ],
    defaults: SDXL_BETAS,
  },
  DPMSolverMultistepScheduler: {
    keys: [
      ...[...TABLE, ...SPREADS, ...THRESHOLD, ...SOLVER],
      ...(['algorithm_type', 'euler_at_final', 'use_lu_lambdas', 'lambda_min_clipped', 'variance_type'] as const),
    ],
    defaults: {},
  },
  DPMSolverSDEScheduler: {
    keys: [...TABLE, ...SPREADS, 'noise_sampler_seed', 'rescale_betas_zero_snr'],
    defaults: SDXL_BETAS,
  },
  UniPCMultistepScheduler: {
    keys: [...TABLE, ...SPREADS, ...THRESHOLD, ...SOLVER, 'predict_x0', 'disable_corrector', 'shift_terminal'],
    defaults: { solver_type: 'bh2' },
  },
  FlowMatchEulerDiscreteScheduler: {
    keys: [
      ...([
        'num_train_timesteps',
        'prediction_type',
        'shift',
        'shift_terminal',
        'invert_sigmas',
        'use_dynamic_shifting',
      ] as const),
      ...[...SPREADS, 'stochastic_sampling' as const],
    ],
    defaults: { prediction_type: 'flow_prediction' },
  },
};

const CLASS_OF: Record<SamplerName, SchedulerClass> = {
  ddim: 'DDIMScheduler',
  ddpm: 'DDPMScheduler',
  pndm: 'PNDMScheduler',
  euler: 'EulerDiscreteScheduler',
  'euler-a': 'EulerAncestralDiscreteScheduler',
  heun: 'HeunDiscreteScheduler',
  lms: 'LMSDiscreteScheduler',
  'dpmpp-2m': 'DPMSolverMultistepScheduler',
  'dpmpp-2m-sde': 'DPMSolverMultistepScheduler',
  'dpmpp-sde': 'DPMSolverSDEScheduler',
  unipc: 'UniPCMultistepScheduler',
  lcm: 'LCMScheduler',
  tcd: 'TCDScheduler',
  'euler-cfgpp': 'NoiseLevels',
  'euler-a-cfgpp': 'NoiseLevels',
  deis: 'NoiseLevels',
  dpm2: 'NoiseLevels',
  'dpm2-a': 'NoiseLevels',
  'dpmpp-2s-a': 'NoiseLevels',
  'dpmpp-3m-sde': 'NoiseLevels',
  'res-multistep': 'NoiseLevels',
  'er-sde': 'NoiseLevels',
};

/** The diffusers class whose rules a sampler follows on a model of this prediction type. */
export function schedulerClass(name: SamplerName, isFlow: boolean): SchedulerClass {
  return isFlow && name === 'euler' ? 'FlowMatchEulerDiscreteScheduler' : CLASS_OF[name];
}

/**
 * Every setting of a class: what `asked` names, else what the model's folder names, else the class's own default.
 * Settings that the class doesn't read are left out, as are nulls.
 * @throws PipelineError `sampler-unsupported` with the setting's name
 */
export function resolveSchedulerConfig(
  className: SchedulerClass,
  folder: Readonly<Record<string, unknown>>,
  asked: Readonly<Record<string, unknown>>,
): SchedulerConfig {
  const { keys, defaults } = CLASSES[className];
  const merged: Record<string, unknown> = { ...defaults };
  for (const source of [folder, asked]) {
    for (const key of keys) {
      const value = source[key];
      if (value !== undefined && value !== null) merged[key] = value;
    }
  }
  const parsed = schedulerConfigSchema.safeParse(merged);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = issue?.path.join('.') ?? 'config';
  throw new PipelineError(
    'sampler-unsupported',
    `The scheduler setting "${name}" is ${JSON.stringify(merged[name])}, which ${className} can't use: ${issue?.message}.`,
  );
}
