/** The samplers, the most used first. This file is a public face that pages may load: it imports nothing. */
export const SAMPLER_NAMES = [
  'euler-a',
  'dpmpp-2m',
  'dpmpp-2m-sde',
  'euler',
  'dpmpp-3m-sde',
  'dpmpp-sde',
  'unipc',
  'res-multistep',
  'er-sde',
  'ddim',
  'deis',
  'heun',
  'dpmpp-2s-a',
  'lcm',
  'tcd',
  'euler-cfgpp',
  'euler-a-cfgpp',
  'dpm2',
  'dpm2-a',
  'lms',
  'pndm',
  'ddpm',
] as const;
export type SamplerName = (typeof SAMPLER_NAMES)[number];

/** How the noise levels are spread: the model's own table, or one of the named spreads over it. */
export const SCHEDULE_NAMES = [
  'model',
  'karras',
  'sgm-uniform',
  'simple',
  'normal',
  'beta',
  'exponential',
  'ays',
  'kl-optimal',
  'ddim-uniform',
  'turbo',
  'polyexponential',
] as const;
export type ScheduleName = (typeof SCHEDULE_NAMES)[number];
