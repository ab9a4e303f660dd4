import type { Model } from '@/lib/contracts/models';

/** A model whose pictures are smaller than this is enlarged unless somebody says otherwise. */
const SMALL_SIDE_PX = 400;

/** What happens to a model's pictures when nobody says: small ones are enlarged, and get the rough's lines where they need them. */
export function finishHabit(
  { capabilities, prompting }: Pick<Model, 'capabilities' | 'prompting'>,
  size: { readonly widthPx: number; readonly heightPx: number },
): { readonly enlarge: 1 | 4; readonly hasLines: boolean } {
  const isSmall = Math.max(size.widthPx, size.heightPx) < SMALL_SIDE_PX;
  return { enlarge: isSmall ? 4 : 1, hasLines: capabilities.rough && prompting.roughAlways };
}
