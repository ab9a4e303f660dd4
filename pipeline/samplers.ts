/** The samplers. This file is a public face that pages may load: it imports nothing. */
export const SAMPLER_NAMES = [
  'ddim',
  'ddpm',
  'pndm',
  'euler',
  'euler-a',
  'heun',
  'lms',
  'dpmpp-2m',
  'dpmpp-2m-sde',
  'dpmpp-sde',
  'unipc',
  'lcm',
] as const;
export type SamplerName = (typeof SAMPLER_NAMES)[number];

/** How the noise levels are spread: the model's own table, or one of the named spreads over it. */
export const SCHEDULE_NAMES = ['model', 'karras', 'exponential', 'sgm-uniform', 'simple', 'beta'] as const;
export type ScheduleName = (typeof SCHEDULE_NAMES)[number];
