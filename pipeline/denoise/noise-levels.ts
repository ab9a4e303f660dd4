import { PipelineError } from '../error';
import type { SchedulerConfig } from './scheduler-config';
import type { ScheduleName } from '../samplers';
import { linspaceFloat32 } from './beta-table';
import { namedLevels } from './named-levels';
import { betaSigmas, exponentialSigmas, interpolate, karrasSigmas, sigmaToTimestep } from './sigma-spreads';
import { tableLog } from './table-log';
import { linspace, roundHalfEven, solverTimesteps, spacedTimesteps } from './timestep-spacing';

const f = Math.fround;
/** What is left at the last timestep where a table ends without signal: a share that still has a finite sigma, 4096. */
export const ALMOST_NOTHING = 2 ** -24;

/** Noise levels of a run: a timestep for each, and a level more than timesteps, where the last step ends. */
export interface NoiseLevels {
  readonly timesteps: readonly number[];
  /** Float32 values, falling. */
  readonly sigmas: readonly number[];
  /** How many times its level each call's noise is raised first; 1 for all where it is left out. */
  readonly churn?: readonly number[];
}

/** The training table as noise levels sigma = sqrt((1 - share) / share), rising, float32. */
export interface SigmaTable {
  readonly sigmas: Float32Array;
  readonly logSigmas: Float32Array;
}

export function sigmaTable(alphas: Float32Array, config: SchedulerConfig): SigmaTable {
  const shares = alphas.slice();
  if (config.rescale_betas_zero_snr) shares[shares.length - 1] = ALMOST_NOTHING;
  const sigmas = shares.map((share) => Math.sqrt(f(f(1 - share) / share)));
  return { sigmas, logSigmas: sigmas.map(tableLog) };
}

type Spread = (o: { sigmaMin: number; sigmaMax: number; steps: number }) => number[];

interface LevelsRequest {
  readonly config: SchedulerConfig;
  readonly table: SigmaTable;
  readonly steps: number;
  readonly schedule: ScheduleName;
  readonly isSdxl: boolean;
}

/** The spread that the configuration's flags name. */
function flaggedSpread(config: SchedulerConfig): Spread | null {
  const flags = [
    config.use_karras_sigmas && karrasSigmas,
    config.use_exponential_sigmas && exponentialSigmas,
    config.use_beta_sigmas && betaSigmas,
  ].filter((spread) => spread !== false);
  if (flags.length > 1) {
    throw new PipelineError(
      'sampler-unsupported',
      'Only one of "use_karras_sigmas", "use_exponential_sigmas" and "use_beta_sigmas" can be set.',
    );
  }
  return flags[0] ?? null;
}

/** Levels for samplers that work on sigma alone (Euler and its kin): timesteps keep their fractions. */
export function eulerLevels(o: LevelsRequest): NoiseLevels {
  const { config, table, steps } = o;
  const named = namedLevels({ ...o, rho: o.config.rho });
  if (named) return finish(named, lastSigma(config, table));
  const spacing = { steps, trainSteps: config.num_train_timesteps, offset: config.steps_offset };
  const timesteps = spacedTimesteps(config.timestep_spacing, spacing).map(f);
  const spaced = interpolatedSigmas(timesteps, o);
  const spread = flaggedSpread(config);
  if (!spread) return finish({ timesteps, sigmas: spaced }, lastSigma(config, table));
  const sigmas = spread({ ...spreadRange(config, spaced), steps });
  const found = sigmas.map((sigma) => sigmaToTimestep(sigma, table.logSigmas));
  return finish({ timesteps: found, sigmas }, lastSigma(config, table));
}

function interpolatedSigmas(timesteps: readonly number[], { config, table, steps }: LevelsRequest): number[] {
  if (config.interpolation_type === 'linear') return timesteps.map((t) => interpolate(table.sigmas, t));
  const { logSigmas } = table;
  const logs = linspaceFloat32(logSigmas[logSigmas.length - 1]!, logSigmas[0]!, steps + 1);
  return Array.from(logs, (log) => f(Math.exp(log)));
}

function spreadRange(config: SchedulerConfig, falling: ArrayLike<number>) {
  return {
    sigmaMin: config.sigma_min ?? falling[falling.length - 1]!,
    sigmaMax: config.sigma_max ?? falling[0]!,
  };
}

function lastSigma(config: SchedulerConfig, table: SigmaTable): number {
  return config.final_sigmas_type === 'zero' ? 0 : table.sigmas[0]!;
}

function finish(levels: { timesteps: readonly number[]; sigmas: readonly number[] }, last: number): NoiseLevels {
  return { timesteps: levels.timesteps, sigmas: [...levels.sigmas, last].map(f) };
}

/**
 * Levels for the multistep solvers: spreads reach over the whole table, and timesteps are whole numbers, rounded or cut
 * as the reference implementation does for each spread.
 * @param o.isUnipc its spreads end on their own last level where `final_sigmas_type` is `sigma_min`
 */
export function solverLevels(o: LevelsRequest & { readonly isUnipc: boolean }): NoiseLevels {
  const { config, table, steps } = o;
  const named = namedLevels({ ...o, rho: o.config.rho });
  if (named) return finish({ ...named, timesteps: named.timesteps.map(roundHalfEven) }, lastSigma(config, table));
  const spread = config.use_lu_lambdas ? luSigmas : flaggedSpread(config);
  if (spread) {
    const sigmas = spread({ ...spreadRange(config, table.sigmas.slice().reverse()), steps });
    const timesteps = sigmas.map((sigma) => wholeTimestep(sigmaToTimestep(sigma, table.logSigmas), o));
    const end = o.isUnipc && config.final_sigmas_type === 'sigma_min' ? sigmas.at(-1)! : lastSigma(config, table);
    return finish({ sigmas, timesteps }, end);
  }
  const trainSteps = config.num_train_timesteps;
  const spacing = { steps, trainSteps, offset: config.steps_offset, lastTimestep: trainSteps - clippedTimesteps(o) };
  const timesteps = solverTimesteps(config.timestep_spacing, spacing);
  return finish({ timesteps, sigmas: timesteps.map((t) => interpolate(table.sigmas, t)) }, lastSigma(config, table));
}

/** Spreads of whole timesteps are rounded where their author rounded them, else cut. */
function wholeTimestep(timestep: number, { config, isUnipc }: { config: SchedulerConfig; isUnipc: boolean }) {
  const isRounded = config.use_karras_sigmas || config.use_lu_lambdas;
  const isCosine = config.beta_schedule === 'squaredcos_cap_v2' && !isUnipc;
  return isRounded && !isCosine ? roundHalfEven(timestep) : Math.trunc(timestep);
}

/** Levels evenly spread in log sigma, from the table's own ends (Lu et al. 2022, arXiv 2206.00927). */
function luSigmas({ sigmaMin, sigmaMax, steps }: Parameters<Spread>[0]): number[] {
  const [from, to] = [f(Math.log(sigmaMax)), f(Math.log(sigmaMin))];
  return linspace(0, 1, steps).map((ramp) => Math.exp(from + ramp * (to - from)));
}

/** How many of the noisiest timesteps a floor under the log signal-to-noise ratio leaves out. */
function clippedTimesteps({ config, table }: LevelsRequest): number {
  const floor = config.lambda_min_clipped;
  if (floor === null) return 0;
  return table.logSigmas.reduce((count, log) => count + (-log < floor ? 1 : 0), 0);
}
