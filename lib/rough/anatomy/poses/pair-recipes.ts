import type { PairName } from '../../vocabulary/poses';
import { CARRYING_PAIRS } from './carrying-pairs';
import { CLOSE_PAIRS } from './close-pairs';
import { OPPOSED_PAIRS } from './opposed-pairs';
import type { PairRecipe } from './pair-pose';
import { SIDE_PAIRS } from './side-pairs';

/** How every pair is made, by its name. */
export const PAIR_RECIPES: Readonly<Record<PairName, PairRecipe>> = {
  ...CLOSE_PAIRS,
  ...SIDE_PAIRS,
  ...OPPOSED_PAIRS,
  ...CARRYING_PAIRS,
};
