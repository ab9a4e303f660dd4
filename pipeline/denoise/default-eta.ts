import type { SamplerName } from '../samplers';

/** The stochasticity a sampler is known by: 1 for ancestral and SDE samplers, 0 for DDIM and those that ignore it. */
export function defaultEta(name: SamplerName): 0 | 1 {
  return name === 'euler-a' || name === 'dpmpp-2m-sde' || name === 'dpmpp-sde' ? 1 : 0;
}
