import type { PanelContent } from '@/lib/contracts/books';
import { stagingSchema } from '@/lib/contracts/staging';

/** How a panel is that nobody said anything of. @param seed of its drawing, 0 to 2^32 - 1 */
export function emptyContent(seed: number): PanelContent {
  return {
    staging: stagingSchema.parse({}),
    action: '',
    words: '',
    seed,
    followRough: null,
    ink: { isOn: null, width: 1, colour: '#16130f' },
    finish: null,
    weight: 3,
    reason: null,
    source: null,
    alt: null,
  };
}
