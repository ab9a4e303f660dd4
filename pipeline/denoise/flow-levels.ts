import { PipelineError } from '../error';
import type { SchedulerConfig } from './scheduler-config';
import type { NoiseLevels } from './noise-levels';
import { betaSigmas, exponentialSigmas, karrasSigmas } from './sigma-spreads';
import { linspace } from './timestep-spacing';

const f = Math.fround;

/** Moves noise levels 0..1 towards noise (Esser et al. 2024, arXiv 2403.03206, equation 23). */
function shiftSigma(sigma: number, shift: number): number {
  return (shift * sigma) / (1 + (shift - 1) * sigma);
}

/**
 * Levels of the Euler sampler for flow matching. The ends of the grid are the shifted table's, and the grid is shifted
 * once more, as the reference implementation does.
 */
export function flowEulerLevels(config: SchedulerConfig, steps: number): NoiseLevels {
  const trainSteps = config.num_train_timesteps;
  const end = (sigma: number) => f(shiftSigma(f(sigma), config.shift)) * trainSteps;
  const grid = linspace(end(1), end(1 / trainSteps), steps).map((t) => shiftSigma(t / trainSteps, config.shift));
  const sigmas = spreadFlow(stretchToTerminal(grid, config.shift_terminal), config).map(f);
  return { timesteps: sigmas.map((sigma) => f(sigma * trainSteps)), sigmas: [...sigmas, 0] };
}

function spreadFlow(sigmas: number[], config: SchedulerConfig): number[] {
  const spread = config.use_karras_sigmas
    ? karrasSigmas
    : config.use_exponential_sigmas
      ? exponentialSigmas
      : config.use_beta_sigmas
        ? betaSigmas
        : null;
  if (!spread) return sigmas;
  const [sigmaMax, sigmaMin] = [config.sigma_max ?? sigmas[0]!, config.sigma_min ?? sigmas.at(-1)!];
  return spread({ sigmaMin, sigmaMax, steps: sigmas.length });
}

function stretchToTerminal(sigmas: number[], terminal: number | null): number[] {
  if (terminal === null || terminal === 0) return sigmas;
  const scale = (1 - sigmas.at(-1)!) / (1 - terminal);
  return sigmas.map((sigma) => 1 - (1 - sigma) / scale);
}

/** Levels of the multistep DPM solver on a flow model. */
export function flowSolverLevels(config: SchedulerConfig, steps: number): NoiseLevels {
  refuseSpread(config);
  const trainSteps = config.num_train_timesteps;
  const sigmas = linspace(1, 1 / trainSteps, steps + 1)
    .map((alpha) => shiftSigma(1 - alpha, config.flow_shift))
    .reverse()
    .slice(0, -1);
  const last = config.final_sigmas_type === 'zero' ? 0 : Math.sqrt(config.beta_start / (1 - config.beta_start));
  return { timesteps: sigmas.map((sigma) => Math.trunc(sigma * trainSteps)), sigmas: [...sigmas, last].map(f) };
}

/** Levels of UniPC on a flow model. */
export function flowUnipcLevels(config: SchedulerConfig, steps: number): NoiseLevels {
  refuseSpread(config);
  const trainSteps = config.num_train_timesteps;
  const grid = linspace(1, 1 / trainSteps, steps + 1)
    .slice(0, -1)
    .map((sigma) => shiftSigma(sigma, config.flow_shift));
  const sigmas = stretchToTerminal(grid, config.shift_terminal);
  // A level of exactly 1 has no signal to divide by.
  if (Math.abs(sigmas[0]! - 1) < 1e-6) sigmas[0] = sigmas[0]! - 1e-6;
  const last = config.final_sigmas_type === 'zero' ? 0 : sigmas.at(-1)!;
  return { timesteps: sigmas.map((sigma) => Math.trunc(sigma * trainSteps)), sigmas: [...sigmas, last].map(f) };
}

function refuseSpread(config: SchedulerConfig): void {
  if (!config.use_karras_sigmas && !config.use_exponential_sigmas && !config.use_beta_sigmas) return;
  throw new PipelineError(
    'sampler-unsupported',
    'The scheduler setting "use_flow_sigmas" can\'t be joined with Karras, exponential or beta sigmas. Set one of them.',
  );
}
