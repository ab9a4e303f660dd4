import { PipelineError } from '../error';
import { flowEulerLevels, flowSolverLevels, flowUnipcLevels } from './flow-levels';
import { eulerLevels, sigmaTable, solverLevels, type NoiseLevels } from './noise-levels';
import type { SamplerSettings } from './sampler-settings';
import type { SchedulerClass, SchedulerConfig } from './scheduler-config';
import { sigmaToTimestep } from './sigma-spreads';
import { consistencyTimesteps, pndmTimesteps, roundHalfEven, spacedTimesteps } from './timestep-spacing';

/** What a sampler's levels are made from. */
export interface LevelsGround {
  readonly settings: SamplerSettings;
  readonly className: SchedulerClass;
  readonly config: SchedulerConfig;
  /** Share of the picture at each training timestep, falling; empty on a flow model. */
  readonly alphas: Float32Array;
}

interface Level {
  readonly timestep: number;
  readonly sigma: number;
}

/**
 * A timestep and a level for every model call of a sampler, and the level after the last call.
 * @throws PipelineError `sampler-unsupported` when a timestep lies outside the table
 */
export function samplerLevels(ground: LevelsGround): NoiseLevels {
  const { settings, className, config, alphas } = ground;
  const { steps, schedule } = settings;
  const o = { config, steps, schedule };
  switch (className) {
    case 'FlowMatchEulerDiscreteScheduler':
      return flowEulerLevels(config, steps);
    case 'DDIMScheduler':
    case 'DDPMScheduler':
    case 'PNDMScheduler':
    case 'LCMScheduler':
      return tableLevels(ground);
    case 'DPMSolverMultistepScheduler':
      if (config.use_flow_sigmas) return flowSolverLevels(config, steps);
      return solverLevels({ ...o, table: sigmaTable(alphas, config), isUnipc: false });
    case 'UniPCMultistepScheduler':
      if (config.use_flow_sigmas) return flowUnipcLevels(config, steps);
      return solverLevels({ ...o, table: sigmaTable(alphas, config), isUnipc: true });
    case 'HeunDiscreteScheduler':
      return lookTwice(eulerLevels({ ...o, table: sigmaTable(alphas, config) }), (_, next) => next);
    case 'DPMSolverSDEScheduler': {
      const table = sigmaTable(alphas, config);
      return lookTwice(eulerLevels({ ...o, table }), (from, to) => {
        const sigma = Math.exp((Math.log(from.sigma) + Math.log(to.sigma)) / 2);
        return { sigma, timestep: sigmaToTimestep(sigma, table.logSigmas) };
      });
    }
    case 'EulerDiscreteScheduler':
    case 'EulerAncestralDiscreteScheduler':
    case 'LMSDiscreteScheduler':
      return continuous(eulerLevels({ ...o, table: sigmaTable(alphas, config) }), config);
  }
}

/** EDM's conditioning (arXiv 2206.00364 table 1) for v models that were trained on it. */
function continuous(levels: NoiseLevels, config: SchedulerConfig): NoiseLevels {
  if (config.timestep_type !== 'continuous' || config.prediction_type !== 'v_prediction') return levels;
  return { ...levels, timesteps: levels.sigmas.slice(0, -1).map((sigma) => Math.fround(0.25 * Math.log(sigma))) };
}

/** Levels of the samplers that step over the training table itself. */
function tableLevels({ settings, className, config, alphas }: LevelsGround): NoiseLevels {
  const timesteps = tableTimesteps(className, config, settings.steps);
  const sigmas = timesteps.map((timestep) => {
    const share = alphas.at(timestep);
    if (share !== undefined) return Math.sqrt((1 - share) / share);
    throw new PipelineError(
      'sampler-unsupported',
      `Timestep ${timestep} lies outside the model's ${alphas.length}. Ask for fewer steps or a smaller "steps_offset".`,
    );
  });
  return { timesteps, sigmas: [...sigmas, 0] };
}

function tableTimesteps(className: SchedulerClass, config: SchedulerConfig, steps: number): number[] {
  const trainSteps = config.num_train_timesteps;
  if (className === 'LCMScheduler') {
    return consistencyTimesteps({ steps, trainSteps, originalSteps: config.original_inference_steps });
  }
  const spacing = { steps, trainSteps, offset: config.steps_offset };
  const spaced = spacedTimesteps(config.timestep_spacing, spacing).map(roundHalfEven);
  if (className !== 'PNDMScheduler') return spaced;
  const { rungeKutta, multistep } = pndmTimesteps(spaced, { skipRungeKutta: config.skip_prk_steps, trainSteps, steps });
  return [...rungeKutta, ...multistep];
}

/** Two calls a step, the second where `second` says; the last step takes one. */
function lookTwice({ timesteps, sigmas }: NoiseLevels, second: (from: Level, to: Level) => Level): NoiseLevels {
  const calls = timesteps.flatMap((timestep, at) => {
    const from = { timestep, sigma: sigmas[at]! };
    if (at === timesteps.length - 1) return [from];
    return [from, second(from, { timestep: timesteps[at + 1]!, sigma: sigmas[at + 1]! })];
  });
  return {
    timesteps: calls.map((call) => call.timestep),
    sigmas: [...calls.map((call) => call.sigma), sigmas.at(-1)!],
  };
}
