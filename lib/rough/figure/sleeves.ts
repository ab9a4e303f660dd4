import { darken } from '../colour';
import type { Hex, Outfit } from '../vocabulary';
import type { Figure } from './figure';

export const WHITE: Hex = '#ffffff';
export const SAILOR_WHITE: Hex = '#fbfbfd';
export const UNIFORM_BLACK: Hex = '#33323c';
export const MAID_BLACK: Hex = '#34333d';
const STEEL: Hex = '#8f9bac';

/** What the arms need to know of an outfit. */
export interface Sleeves {
  readonly colour: Hex;
  /** Short sleeves: the arms are bare from the middle of the upper arm. */
  readonly areShort: boolean;
  /** Wide sleeves hang from the forearm. */
  readonly areWide: boolean;
}

/** The colour and cut of the sleeves of the outfit that a person wears. */
export function outfitSleeves({ who, paint }: Figure): Sleeves {
  const colours: Partial<Record<Outfit, Hex>> = {
    serafuku: SAILOR_WHITE,
    gakuran: UNIFORM_BLACK,
    armor: STEEL,
    maid: MAID_BLACK,
    suit: darken(paint.cloth, 0.5),
  };
  return {
    colour: colours[who.outfit] ?? paint.cloth,
    areShort: who.outfit === 'dress' || who.outfit === 't-shirt',
    areWide: who.outfit === 'kimono' || who.outfit === 'witch_robe' || who.outfit === 'wizard_robe',
  };
}
