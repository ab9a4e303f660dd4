import { z } from 'zod';
import { SAMPLER_NAMES, SCHEDULE_NAMES } from '@/pipeline/samplers';

export { SAMPLER_LABELS, SCHEDULE_LABELS } from '@/pipeline/sampler-names';
export { lowWord, seedAfter, seedSchema, toSeed, type Seed } from '@/pipeline/seed';

export const samplerSchema = z.enum(SAMPLER_NAMES);
export type Sampler = z.infer<typeof samplerSchema>;

export const scheduleSchema = z.enum(SCHEDULE_NAMES);
export type Schedule = z.infer<typeof scheduleSchema>;

export const sizeSchema = z.object({
  widthPx: z.number().int().min(64).max(4096),
  heightPx: z.number().int().min(64).max(4096),
});
export type Size = z.infer<typeof sizeSchema>;

/** SHA-256 of a stored file, in hex. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
