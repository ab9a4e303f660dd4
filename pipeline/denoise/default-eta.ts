import type { SamplerName } from '../samplers';

const STOCHASTIC: Partial<Record<SamplerName, number>> = {
  'euler-a': 1,
  'euler-a-cfgpp': 1,
  'dpm2-a': 1,
  'dpmpp-2s-a': 1,
  'dpmpp-2m-sde': 1,
  'dpmpp-3m-sde': 1,
  'dpmpp-sde': 1,
  tcd: 0.3,
};

/**
 * The stochasticity a sampler is known by: 1 for ancestral and SDE samplers, 0.3 for TCD (its authors' gamma), 0 for DDIM,
 * RES (its ancestral form has 1) and those that ignore it.
 */
export function defaultEta(name: SamplerName): number {
  return STOCHASTIC[name] ?? 0;
}
