import { z } from 'zod';
import type { ModelAsk } from './language-model';

/** What the process of a local language model is asked; it answers one at a time. */
export interface LocalAsk {
  readonly path: string;
  readonly ask: ModelAsk;
  /** The largest context that memory allows, in tokens. */
  readonly mostContext: number;
  readonly threads: number;
  readonly hasGpu: boolean;
}

/** What it answers: pieces of text in their order, then one end. */
export const localAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('done'), stop: z.enum(['end', 'length']) }),
  z.object({
    kind: z.literal('failed'),
    reason: z.enum(['no-runtime', 'load', 'memory', 'input-too-long', 'other']),
    message: z.string(),
  }),
]);
export type LocalAnswer = z.infer<typeof localAnswerSchema>;
