import type { OutfitName } from '../../vocabulary/outfits';
import { DAILY } from './daily';
import { FANTASY } from './fantasy';
import { FORMAL } from './formal';
import { HISTORICAL } from './historical';
import type { Cut } from './look';
import { OUTDOORS } from './outdoors';
import { SCHOOL } from './school';
import { SERVICE } from './service';
import { SPORT } from './sport';
import { WORK } from './work';

/** How each outfit is cut. */
export const ALL_CUTS: Readonly<Record<OutfitName, Cut>> = {
  ...SCHOOL,
  ...DAILY,
  ...OUTDOORS,
  ...SERVICE,
  ...WORK,
  ...FORMAL,
  ...HISTORICAL,
  ...FANTASY,
  ...SPORT,
};
