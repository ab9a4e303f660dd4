import { PipelineError } from '../error';
import type { PredictionForm } from './prediction-form';
import type { LevelsGround } from './sampler-levels';
import type { SchedulerClass, SchedulerConfig } from './scheduler-config';

const ALL_BUT_FLOW = ['epsilon', 'v_prediction', 'sample'] as const;
const WITH_FLOW = [...ALL_BUT_FLOW, 'flow_prediction'] as const;

const PREDICTIONS: Record<SchedulerClass, readonly SchedulerConfig['prediction_type'][]> = {
  DDIMScheduler: ALL_BUT_FLOW,
  DDPMScheduler: ALL_BUT_FLOW,
  PNDMScheduler: ['epsilon', 'v_prediction'],
  LCMScheduler: ALL_BUT_FLOW,
  TCDScheduler: ALL_BUT_FLOW,
  EulerDiscreteScheduler: ALL_BUT_FLOW,
  EulerAncestralDiscreteScheduler: ALL_BUT_FLOW,
  HeunDiscreteScheduler: ALL_BUT_FLOW,
  LMSDiscreteScheduler: ALL_BUT_FLOW,
  DPMSolverMultistepScheduler: WITH_FLOW,
  DPMSolverSDEScheduler: ALL_BUT_FLOW,
  UniPCMultistepScheduler: WITH_FLOW,
  FlowMatchEulerDiscreteScheduler: ['flow_prediction'],
  NoiseLevels: ALL_BUT_FLOW,
};

/** Each rule: what is wrong and what to do, or null. */
const RULES: readonly ((ground: LevelsGround) => string | null)[] = [
  ({ settings, config }) =>
    settings.steps > config.num_train_timesteps
      ? `The sampler takes at most the model's ${config.num_train_timesteps} steps, not ${settings.steps}.`
      : null,
  ({ settings, className, config }) =>
    PREDICTIONS[className].includes(config.prediction_type)
      ? null
      : `The sampler "${settings.name}" can't read "prediction_type" ${config.prediction_type}. Take euler, dpmpp-2m or unipc.`,
  ({ settings, className, config }) =>
    settings.schedule !== 'model' && (className === 'PNDMScheduler' || config.prediction_type === 'flow_prediction')
      ? `The sampler "${settings.name}" has only the model's own schedule here, not "${settings.schedule}".`
      : null,
  ({ config }) =>
    config.use_dynamic_shifting || config.invert_sigmas
      ? 'The scheduler settings "use_dynamic_shifting" and "invert_sigmas" aren\'t supported. Leave them out.'
      : null,
  ({ config }) =>
    config.variance_type.startsWith('learned')
      ? `The scheduler setting "variance_type" is ${config.variance_type}, and learned variances aren't supported.`
      : null,
  checkConsistency,
  checkRungeKutta,
  checkSolver,
];

function checkConsistency({ settings, className, config }: LevelsGround): string | null {
  if (className !== 'LCMScheduler' && className !== 'TCDScheduler') return null;
  if (settings.schedule !== 'model' || settings.steps <= config.original_inference_steps) return null;
  return `The sampler "${settings.name}" takes at most ${config.original_inference_steps} steps ("original_inference_steps"), not ${settings.steps}.`;
}

function checkRungeKutta({ settings, className, config }: LevelsGround): string | null {
  if (className !== 'PNDMScheduler' || config.skip_prk_steps || settings.steps >= 4) return null;
  return 'PNDM with Runge-Kutta steps takes at least 4 steps. Ask for more, or set "skip_prk_steps".';
}

function checkSolver({ className, config }: LevelsGround): string | null {
  if (className !== 'DPMSolverMultistepScheduler' || config.algorithm_type.endsWith('++')) return null;
  if (config.final_sigmas_type === 'zero') {
    return `"algorithm_type" ${config.algorithm_type} can't end at sigma 0. Set "final_sigmas_type" to sigma_min.`;
  }
  if (config.prediction_type === 'flow_prediction') {
    return `"algorithm_type" ${config.algorithm_type} can't read flow predictions. Take dpmsolver++.`;
  }
  const isTooHigh = config.algorithm_type === 'sde-dpmsolver' && config.solver_order === 3;
  return isTooHigh ? 'The scheduler setting "solver_order" is at most 2 with sde-dpmsolver.' : null;
}

/** @throws PipelineError `sampler-unsupported` when the settings can't be joined, with what to change */
export function checkCombination(ground: LevelsGround): void {
  for (const rule of RULES) {
    const sentence = rule(ground);
    if (sentence !== null) throw new PipelineError('sampler-unsupported', sentence);
  }
}

/**
 * @throws PipelineError `sampler-unsupported` where the model's answer says nothing of the picture: noise predicted where
 * a table that ends without signal has none left
 */
export function checkReadable({ settings }: LevelsGround, calls: readonly PredictionForm[]): void {
  const isRead = calls.every(({ denoised, noise }) =>
    [denoised.sample, denoised.output, noise.sample, noise.output].every(Number.isFinite),
  );
  if (isRead) return;
  throw new PipelineError(
    'sampler-unsupported',
    `The model predicts noise, and its table ends without signal ("rescale_betas_zero_snr"): "${settings.name}" can't start there. Set "prediction_type" to v_prediction if it is such a model, or take euler.`,
  );
}
