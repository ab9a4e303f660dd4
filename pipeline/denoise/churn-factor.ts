import type { SchedulerConfig } from './scheduler-config';

const MOST = Math.SQRT2 - 1;

/**
 * How many times its own level a step's noise is raised to before the model looks: 1 + gamma of Karras et al. 2022 (arXiv
 * 2206.00364, algorithm 2), where the level lies between `s_tmin` and `s_tmax`.
 * @returns 1..sqrt(2)
 */
export function churnFactor(sigma: number, config: SchedulerConfig, steps: number): number {
  const isInside = sigma >= config.s_tmin && sigma <= (config.s_tmax ?? Infinity);
  return isInside ? 1 + Math.min(config.s_churn / steps, MOST) : 1;
}
