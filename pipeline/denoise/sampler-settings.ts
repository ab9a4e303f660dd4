import { z } from 'zod';
import { SAMPLER_NAMES, SCHEDULE_NAMES } from '../samplers';

export const samplerSettingsSchema = z.object({
  name: z.enum(SAMPLER_NAMES),
  steps: z.number().int().min(1).max(1000),
  schedule: z.enum(SCHEDULE_NAMES),
  /** Timestep spacing; null takes the model folder's, else the sampler's own default. */
  spacing: z.enum(['leading', 'linspace', 'trailing']).nullable(),
  /** Stochasticity of DDIM (0 to 1), and of the ancestral and SDE samplers. */
  eta: z.number().min(0).max(1),
  /** Settings of a diffusers scheduler that replace the model folder's, by their names there. */
  config: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.number())])),
});
export type SamplerSettings = z.infer<typeof samplerSettingsSchema>;
