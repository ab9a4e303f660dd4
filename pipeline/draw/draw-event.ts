import type { Picture } from '../image/picture';

/** What a drawing tells while it goes on. Previews are an eighth of the picture's size. */
export type DrawEvent =
  | { readonly type: 'stage'; readonly stage: 'prompt' | 'start' | 'denoise' | 'decode' | 'finish' }
  | {
      readonly type: 'step';
      /** Steps done, 1-based. */
      readonly step: number;
      readonly of: number;
      /** One preview a picture of the batch; empty where the model has no preview factors. */
      readonly previews: readonly Picture[];
      /** Milliseconds left, from the pace so far; null until it is known. */
      readonly msLeft: number | null;
    }
  | { readonly type: 'finish'; readonly step: string; readonly done: number; readonly of: number }
  | { readonly type: 'warning'; readonly code: string; readonly sentence: string };
