import type { FurtherOutfit } from '../vocabulary';
import { CALLING_OUTFITS } from './calling-forms';
import type { OutfitForm, Wearer } from './outfit-form';
import { SCHOOL_AND_LEISURE_OUTFITS } from './school-and-leisure-forms';

/** The forms of the outfits that only jointed figures wear. */
export const FURTHER_OUTFITS: Readonly<Record<FurtherOutfit, (wearer: Wearer) => OutfitForm>> = {
  ...SCHOOL_AND_LEISURE_OUTFITS,
  ...CALLING_OUTFITS,
};
