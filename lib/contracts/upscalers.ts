import { z } from 'zod';

/** What enlarges pictures: a small network, or a larger one that takes about ten times as long. */
export const UPSCALERS = ['fast', 'fine'] as const;
export const upscalerSchema = z.enum(UPSCALERS);
export type Upscaler = z.infer<typeof upscalerSchema>;
