import { alphasCumprod } from './beta-table';
import { checkCombination, checkReadable } from './check-combination';
import { ALMOST_NOTHING } from './noise-levels';
import { explodingForm, flowForm, preservingForm, signalShare, type PredictionForm } from './prediction-form';
import { samplerLevels, type LevelsGround } from './sampler-levels';
import type { SamplerSettings } from './sampler-settings';
import type { SamplerName } from '../samplers';
import { resolveSchedulerConfig, schedulerClass, type SchedulerClass, type SchedulerConfig } from './scheduler-config';

/** One call of the model: when it is, and how its latents and its answer are to be read. */
export interface SamplerCall extends PredictionForm {
  /** What the model is told; a whole number or a fraction of one. */
  readonly timestep: number;
  /** Noise level: noise over picture, or 0..1 on a flow model. Infinite where a table ends without signal. */
  readonly sigma: number;
  /** How many times the step's own level that is: above 1 where Euler's or Heun's noise is raised first. */
  readonly churn: number;
}

/** Everything about a run that doesn't depend on the picture; equal settings, equal plans. */
export interface SamplingPlan {
  readonly settings: SamplerSettings;
  /** The diffusers class whose rules are followed. */
  readonly className: SchedulerClass;
  /** Every setting in force, by its name in diffusers. */
  readonly config: SchedulerConfig;
  /** Steps that were asked for. */
  readonly steps: number;
  /** Model calls a step takes: 2 for samplers that look twice (their last step takes 1). */
  readonly callsPerStep: 1 | 2;
  /** In the order they are made. */
  readonly calls: readonly SamplerCall[];
  /** Levels of the calls, and the one that the last call leads to. */
  readonly sigmas: readonly number[];
  /** What standard normal noise is multiplied by to start. */
  readonly initNoiseScale: number;
  /** Share of the picture at each training timestep; empty on a flow model. */
  readonly alphas: Float32Array;
}

const TWO_CALLS: readonly SamplerName[] = ['heun', 'dpmpp-sde', 'dpmpp-2s-a', 'dpm2', 'dpm2-a'];

/**
 * The plan of a run: timesteps, noise levels and readings, by the rules of the diffusers class that the sampler's name
 * stands for (0.42). A setting is what `settings.config` says, else what the model's folder says, else that class's
 * default; a `schedule` asked by name spreads over the whole training table.
 * @param o.scheduler the folder's `scheduler_config.json`
 * @throws PipelineError `sampler-unsupported` with a sentence that names the setting
 */
export function planSampling(o: {
  readonly scheduler: Readonly<Record<string, unknown>>;
  readonly settings: SamplerSettings;
  /** Whose Align Your Steps table is taken. */
  readonly isSdxl?: boolean;
}): SamplingPlan {
  const ground = groundOf(o);
  checkCombination(ground);
  const { timesteps, sigmas, churn } = samplerLevels(ground);
  const calls = timesteps.map((timestep, at): SamplerCall => {
    const factor = churn?.[at] ?? 1;
    const sigma = sigmas[at]! * factor;
    return { timestep, sigma, churn: factor, ...formOf(ground, { timestep, sigma }) };
  });
  checkReadable(ground, calls);
  return {
    ...ground,
    steps: ground.settings.steps,
    callsPerStep: TWO_CALLS.includes(ground.settings.name) ? 2 : 1,
    calls,
    sigmas,
    initNoiseScale: initNoiseScale(ground, sigmas),
  };
}

function groundOf({ scheduler, settings, isSdxl = false }: Parameters<typeof planSampling>[0]): LevelsGround {
  const isFlow = isFlowModel(scheduler, settings);
  const className = schedulerClass(settings.name, isFlow);
  const folder = isFlow ? { ...scheduler, ...flowNames(scheduler) } : scheduler;
  const asked = { ...algorithmOf(settings.name), ...settings.config, ...spacingOf(settings) };
  const config = resolveSchedulerConfig(className, folder, asked);
  const isFlowEuler = className === 'FlowMatchEulerDiscreteScheduler';
  const alphas = isFlowEuler ? new Float32Array(0) : alphasCumprod(config);
  // PNDM divides by the share that it starts from.
  if (className === 'PNDMScheduler' && alphas.at(-1) === 0) alphas[alphas.length - 1] = ALMOST_NOTHING;
  return { settings, className, config, isSdxl, alphas };
}

function isFlowModel(scheduler: Readonly<Record<string, unknown>>, { config }: SamplerSettings): boolean {
  const named = config.prediction_type ?? scheduler.prediction_type;
  return named === 'flow_prediction' || (named === undefined && isFlowFolder(scheduler));
}

function isFlowFolder(scheduler: Readonly<Record<string, unknown>>): boolean {
  return String(scheduler._class_name).startsWith('FlowMatch');
}

/** A flow model's folder names its shift for Euler; the solvers know it by another name. */
function flowNames(scheduler: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (!isFlowFolder(scheduler)) return {};
  return { prediction_type: 'flow_prediction', use_flow_sigmas: true, flow_shift: scheduler.shift };
}

function algorithmOf(name: SamplerName): Record<string, string> {
  if (name === 'dpmpp-2m') return { algorithm_type: 'dpmsolver++' };
  return name === 'dpmpp-2m-sde' ? { algorithm_type: 'sde-dpmsolver++' } : {};
}

function spacingOf({ spacing }: SamplerSettings): Record<string, string> {
  return spacing === null ? {} : { timestep_spacing: spacing };
}

function formOf(ground: LevelsGround, { timestep, sigma }: { timestep: number; sigma: number }): PredictionForm {
  const { className, config, alphas } = ground;
  const prediction = config.prediction_type;
  switch (className) {
    case 'FlowMatchEulerDiscreteScheduler':
      return flowForm(sigma);
    case 'DDIMScheduler':
    case 'DDPMScheduler':
    case 'PNDMScheduler':
    case 'LCMScheduler':
    case 'TCDScheduler': {
      const share = alphas.at(timestep)!;
      return preservingForm(prediction, Math.sqrt(share), Math.sqrt(1 - share), sigma);
    }
    case 'DPMSolverMultistepScheduler':
    case 'UniPCMultistepScheduler': {
      const { alpha, spread } = signalShare(sigma, config.use_flow_sigmas);
      return preservingForm(prediction, alpha, spread, sigma);
    }
    case 'EulerDiscreteScheduler':
    case 'EulerAncestralDiscreteScheduler':
    case 'HeunDiscreteScheduler':
    case 'LMSDiscreteScheduler':
    case 'DPMSolverSDEScheduler':
    case 'NoiseLevels':
      return explodingForm(prediction, sigma);
  }
}

function initNoiseScale({ className, config }: LevelsGround, sigmas: readonly number[]): number {
  switch (className) {
    case 'EulerDiscreteScheduler':
    case 'EulerAncestralDiscreteScheduler':
    case 'HeunDiscreteScheduler':
    case 'LMSDiscreteScheduler':
    case 'DPMSolverSDEScheduler':
    case 'NoiseLevels': {
      const highest = Math.max(...sigmas);
      return config.timestep_spacing === 'leading' ? Math.sqrt(highest ** 2 + 1) : highest;
    }
    default:
      return 1;
  }
}
