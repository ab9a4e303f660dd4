import { CROPPED_STYLES } from './styles-cropped';
import type { AnyHairStyle } from '../../vocabulary';
import type { MoreHairStyle } from '../../vocabulary/people';
import type { Hair, HairKit } from './hair-kit';
import { LOOSE_STYLES } from './styles-loose';
import { SHORT_STYLES } from './styles-short';
import { TIED_STYLES } from './styles-tied';

const STYLES: Readonly<Record<AnyHairStyle | MoreHairStyle, (kit: HairKit) => Hair>> = {
  ...LOOSE_STYLES,
  ...SHORT_STYLES,
  ...TIED_STYLES,
  ...CROPPED_STYLES,
};
const BY_NAME: ReadonlyMap<string, (kit: HairKit) => Hair> = new Map(Object.entries(STYLES));

/** The hair of a style's tag; a bob for a tag that nobody knows. */
export const hairOf = (style: string, kit: HairKit): Hair => (BY_NAME.get(style) ?? STYLES.bob_cut)(kit);
