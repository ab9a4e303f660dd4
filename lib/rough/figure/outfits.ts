import type { Outfit } from '../vocabulary';
import { armor, kimono, maid, robe } from './costume-outfits';
import { dress, hoodie, sweater, tShirt } from './everyday-outfits';
import type { Figure } from './figure';
import { gakuran, sailorUniform, schoolUniform, suit } from './formal-outfits';

const OUTFIT_DRAWINGS: Readonly<Record<Outfit, (figure: Figure) => string>> = {
  school_uniform: schoolUniform,
  serafuku: sailorUniform,
  gakuran,
  kimono,
  hoodie,
  armor,
  dress,
  suit,
  't-shirt': tShirt,
  maid,
  witch_robe: robe,
  wizard_robe: robe,
  sweater,
};

/** Neck, trunk and legs in the outfit, seen from the front. */
export function drawOutfit(figure: Figure): string {
  return OUTFIT_DRAWINGS[figure.who.outfit](figure);
}
