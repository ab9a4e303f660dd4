import { PipelineError } from '../error';
import { flowEulerLevels, flowSolverLevels, flowUnipcLevels } from './flow-levels';
import { churnFactor } from './churn-factor';
import { namedLevels } from './named-levels';
import { eulerLevels, sigmaTable, solverLevels, type NoiseLevels, type SigmaTable } from './noise-levels';
import type { SamplerSettings } from './sampler-settings';
import type { SchedulerClass, SchedulerConfig } from './scheduler-config';
import { sigmaToTimestep } from './sigma-spreads';
import { splitStep } from './split-step';
import { consistencyTimesteps, pndmTimesteps, roundHalfEven, spacedTimesteps } from './timestep-spacing';

/** What a sampler's levels are made from. */
export interface LevelsGround {
  readonly settings: SamplerSettings;
  readonly className: SchedulerClass;
  readonly config: SchedulerConfig;
  readonly isSdxl: boolean;
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
  const o = { config, steps, schedule, isSdxl: ground.isSdxl };
  switch (className) {
    case 'FlowMatchEulerDiscreteScheduler':
      return flowEulerLevels(config, steps);
    case 'DDIMScheduler':
    case 'DDPMScheduler':
    case 'PNDMScheduler':
    case 'LCMScheduler':
    case 'TCDScheduler':
      return tableLevels(ground);
    case 'DPMSolverMultistepScheduler':
      if (config.use_flow_sigmas) return flowSolverLevels(config, steps);
      return solverLevels({ ...o, table: sigmaTable(alphas, config), isUnipc: false });
    case 'UniPCMultistepScheduler':
      if (config.use_flow_sigmas) return flowUnipcLevels(config, steps);
      return solverLevels({ ...o, table: sigmaTable(alphas, config), isUnipc: true });
    case 'HeunDiscreteScheduler': {
      const table = sigmaTable(alphas, config);
      return withChurn(
        lookTwice(eulerLevels({ ...o, table }), (_, next) => next),
        { config, table, steps },
      );
    }
    case 'DPMSolverSDEScheduler': {
      const table = sigmaTable(alphas, config);
      return lookTwice(eulerLevels({ ...o, table }), (from, to) => halfway(from.sigma, to.sigma, table));
    }
    case 'EulerDiscreteScheduler': {
      const table = sigmaTable(alphas, config);
      return continuous(withChurn(eulerLevels({ ...o, table }), { config, table, steps }), config);
    }
    case 'EulerAncestralDiscreteScheduler':
    case 'LMSDiscreteScheduler':
      return continuous(eulerLevels({ ...o, table: sigmaTable(alphas, config) }), config);
    case 'NoiseLevels': {
      const table = sigmaTable(alphas, config);
      return lookedThrough(settings, eulerLevels({ ...o, table }), table);
    }
  }
}

/** The levels of a sampler of Koma's own class, with a call halfway where it looks twice. */
function lookedThrough(settings: SamplerSettings, levels: NoiseLevels, table: SigmaTable): NoiseLevels {
  switch (settings.name) {
    case 'dpm2':
      return lookTwice(levels, (from, to) => halfway(from.sigma, to.sigma, table));
    case 'dpm2-a':
    case 'dpmpp-2s-a':
      return lookTwice(levels, (from, to) =>
        halfway(from.sigma, splitStep(from.sigma, to.sigma, settings.eta).down, table),
      );
    default:
      return levels;
  }
}

function halfway(from: number, to: number, table: SigmaTable): Level {
  const sigma = Math.exp((Math.log(from) + Math.log(to)) / 2);
  return { sigma, timestep: sigmaToTimestep(sigma, table.logSigmas) };
}

/** Raises the levels that a step's first call looks at; the others stay. */
function withChurn(
  levels: NoiseLevels,
  { config, table, steps }: { config: SchedulerConfig; table: SigmaTable; steps: number },
): NoiseLevels {
  if (config.s_churn === 0) return levels;
  const stride = levels.timesteps.length > steps ? 2 : 1;
  const churn = levels.timesteps.map((_, at) =>
    at % stride === 0 ? churnFactor(levels.sigmas[at]!, config, steps) : 1,
  );
  const timesteps = levels.timesteps.map((timestep, at) =>
    churn[at] === 1 ? timestep : sigmaToTimestep(levels.sigmas[at]! * churn[at]!, table.logSigmas),
  );
  return { ...levels, timesteps, churn };
}

/** EDM's conditioning (arXiv 2206.00364 table 1) for v models that were trained on it. */
function continuous(levels: NoiseLevels, config: SchedulerConfig): NoiseLevels {
  if (config.timestep_type !== 'continuous' || config.prediction_type !== 'v_prediction') return levels;
  const told = levels.sigmas
    .slice(0, -1)
    .map((sigma, at) => Math.fround(0.25 * Math.log(sigma * (levels.churn?.[at] ?? 1))));
  return { ...levels, timesteps: told };
}

/** Levels of the samplers that step over the training table itself. */
function tableLevels(ground: LevelsGround): NoiseLevels {
  const { settings, className, config, alphas, isSdxl } = ground;
  const named = namedLevels({ table: sigmaTable(alphas, config), ...settings, rho: config.rho, isSdxl });
  const timesteps =
    (named && eachOnce(named.timesteps.map(roundHalfEven))) ?? tableTimesteps(className, config, settings.steps);
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

/** Timesteps that a spread crowds together, moved apart by as little as it takes: a step leads from one to another. */
function eachOnce(falling: readonly number[]): number[] {
  const apart: number[] = [];
  for (const timestep of falling) apart.push(Math.min(timestep, (apart.at(-1) ?? Infinity) - 1));
  return apart.map((timestep, at) => Math.max(timestep, falling.length - 1 - at));
}

function tableTimesteps(className: SchedulerClass, config: SchedulerConfig, steps: number): number[] {
  const trainSteps = config.num_train_timesteps;
  if (className === 'LCMScheduler' || className === 'TCDScheduler') {
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
