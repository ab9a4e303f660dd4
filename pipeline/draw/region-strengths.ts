import { loraStrengths } from '../graphs/lora-blocks';
import type { OpenedModel } from '../models/opened-model';
import type { GenerationRequest } from '../request';

/** The strength inputs for each prompt of a request: the base prompt's for null, and the regions' by their indices. */
export type StrengthsOf = (region: number | null) => OpenedModel['strengths'];

/**
 * A LoRA of some regions acts where their prompts rule, and nowhere else: each prompt has runs of its own, whose answers
 * are put together by the regions' masks, so another strength in each needs no other graph.
 */
export function regionStrengths(
  { loras = [] }: Pick<GenerationRequest, 'loras'>,
  { strengths }: Pick<OpenedModel, 'strengths'>,
): StrengthsOf {
  if (loras.every(({ regions }) => regions === undefined)) return () => strengths;
  const known = new Map<number | null, OpenedModel['strengths']>();
  return (region) => {
    const found = known.get(region) ?? loraStrengths(loras, region);
    known.set(region, found);
    return found;
  };
}
