/** From who somebody is to what they wear. */
import type { ClothInk, OutfitName, OutfitPrint } from '../vocabulary/outfits';
import type { Outfit } from './garments';
import { WEAR } from './outfits';

/** What of a person decides their clothes; the product's `Identity` is one. */
export interface Wearer {
  readonly sex: 'girl' | 'boy';
  readonly age?: 'child' | 'teen' | 'adult' | 'elder' | undefined;
  readonly outfit: OutfitName;
  readonly clothColour: string;
  readonly accentColour: string;
  readonly shirtPrint: OutfitPrint;
  /** Of any subject: those that are not worn on the body are passed over. */
  readonly accessories: readonly string[];
  readonly clothInk?: ClothInk | undefined;
}

/** The outfit of a person, with its colours and what is worn over it. */
export function outfitOf(who: Wearer): Outfit & { headwear?: string } {
  const old: Record<string, string> = {
    serafuku: 'sailor',
    gakuran: 'gakuran',
    kimono: 'kimono',
    suit: 'suit',
    maid: 'maid',
  };
  return WEAR[old[who.outfit] ?? (who.sex === 'girl' ? 'blazerF' : 'blazerM')]!;
}
