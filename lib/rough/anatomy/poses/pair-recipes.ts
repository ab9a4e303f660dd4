import type { PairName } from '../../vocabulary/poses';
import { CARRYING_PAIRS } from './carrying-pairs';
import { CARING_PAIRS } from './caring-pairs';
import { EMBRACING_PAIRS } from './embracing-pairs';
import { MEETING_PAIRS } from './meeting-pairs';
import type { PairRecipe } from './pair-pose';
import { QUARRELLING_PAIRS } from './quarrelling-pairs';
import { SIDE_PAIRS } from './side-pairs';

/** How every pair is made, by its name. */
export const PAIR_RECIPES: Readonly<Record<PairName, PairRecipe>> = {
  ...EMBRACING_PAIRS,
  ...CARING_PAIRS,
  ...SIDE_PAIRS,
  ...MEETING_PAIRS,
  ...QUARRELLING_PAIRS,
  ...CARRYING_PAIRS,
};
