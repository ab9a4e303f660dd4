import type { SamplingPlan } from './plan-sampling';
import { signalShare } from './prediction-form';

/** A level of the multistep solvers: x = alpha * clean + spread * noise, and the logarithm of their ratio. */
export interface SolverLevel {
  readonly alpha: number;
  readonly spread: number;
  readonly lambda: number;
}

/** The level that a plan's call starts from; one past the last call, the level that the run ends on. */
export function solverLevel({ sigmas, config }: SamplingPlan, call: number): SolverLevel {
  const sigma = sigmas[call]!;
  const { alpha, spread } = signalShare(sigma, config.use_flow_sigmas);
  return { alpha, spread, lambda: Math.log(alpha) - Math.log(spread) };
}
