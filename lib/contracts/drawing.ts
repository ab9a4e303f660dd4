import { z } from 'zod';

/** The pipeline's samplers and schedules by name; a test holds them equal to the pipeline's own lists. */
export const SAMPLERS = [
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
export const samplerSchema = z.enum(SAMPLERS);
export type Sampler = z.infer<typeof samplerSchema>;

export const SCHEDULES = ['model', 'karras', 'exponential', 'sgm-uniform', 'simple', 'beta'] as const;
export const scheduleSchema = z.enum(SCHEDULES);
export type Schedule = z.infer<typeof scheduleSchema>;

export const seedSchema = z.number().int().min(0).max(0xffffffff);

export const sizeSchema = z.object({
  widthPx: z.number().int().min(64).max(4096),
  heightPx: z.number().int().min(64).max(4096),
});
export type Size = z.infer<typeof sizeSchema>;

/** SHA-256 of a stored file, in hex. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
