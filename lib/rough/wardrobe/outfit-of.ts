/** From who somebody is to what they wear. */
import type { Sex } from '../vocabulary/looks';
import type { BodyAccessory, ClothInk, OutfitName, OutfitPrint } from '../vocabulary/outfits';
import { against, darker, dye } from './dye';
import type { Trim } from './fitting';
import type { Outfit } from './outfit';
import { ALL_CUTS } from './outfits/all-outfits';
import { GOLD, LEATHER, WHITE, type Look } from './outfits/look';
import { apron } from './trims/aprons';
import { backpack, shoulderBag } from './trims/bags';
import { cape } from './trims/capes';
import { armband, wristwatch } from './trims/badges';
import { suspenders } from './trims/fastenings';
import { bow, choker, necktie, pendant, scarf } from './trims/neckwear';
import { armWraps, sash } from './trims/wraps';

/** What of a person decides their clothes; the product's `Identity` is one. */
export interface Wearer {
  readonly sex: Sex;
  readonly age?: 'child' | 'teen' | 'adult' | 'elder' | undefined;
  readonly outfit: OutfitName;
  readonly clothColour: string;
  readonly accentColour: string;
  readonly shirtPrint: OutfitPrint;
  /** Of any subject: those that are not worn on the body are passed over. */
  readonly accessories: readonly string[];
  readonly clothInk?: ClothInk | undefined;
}

/** What an accessory adds; the cloth is the accent colour's. */
const WORN: Readonly<Record<Exclude<BodyAccessory, 'gloves'>, (look: Look) => Trim>> = {
  scarf: ({ accent }) => scarf(accent, true),
  choker: ({ accent }) => choker(accent),
  necktie: ({ accent }) => necktie(accent),
  bowtie: ({ accent }) => bow(accent, 0.9, 0.42, 0.12, 0),
  necklace: () => pendant(GOLD, 0.76),
  backpack: ({ accent, isChild }) => backpack(accent, isChild ? 1.15 : 1),
  shoulder_bag: () => shoulderBag('#7a5638'),
  cape: ({ accent }) => cape(accent, { to: 1.2 }),
  apron: ({ accent }) => apron(accent),
  bandages: () => armWraps(WHITE, 'l'),
  armband: ({ accent }) => armband(accent, 'r', WHITE),
  wristwatch: () => wristwatch(LEATHER),
  suspenders: ({ accent }) => suspenders(darker(accent, 0.3)),
  sash: ({ accent }) => sash(accent),
};
const isWorn = (word: string): word is keyof typeof WORN => word in WORN;

/** The outfit of a person, with its colours and what is worn over it. */
export function outfitOf(who: Wearer): Outfit {
  const cloth = dye(who.clothColour, who.clothInk),
    look: Look = {
      cloth,
      accent: against(dye(who.accentColour), cloth),
      isGirl: who.sex === 'girl',
      isChild: who.age === 'child',
      print: who.shirtPrint,
      number: who.clothColour.length + who.accentColour.length * 3,
    },
    outfit = ALL_CUTS[who.outfit](look),
    trims: Trim[] = [...(outfit.trims ?? [])];
  for (const word of who.accessories) if (isWorn(word)) trims.push(WORN[word](look));
  return {
    ...outfit,
    trims,
    ...(who.accessories.includes('gloves') ? { gloves: look.accent } : {}),
  };
}
