import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import { createRandom, pick, type Random } from '@/lib/rough/tags';
import {
  USUAL_WEARERS,
  type AnyHairStyle,
  type Bangs,
  type HairColour,
  type OutfitName,
  type Sex,
} from '@/lib/rough/vocabulary';
import { randomCharacter } from './random-character';
import { isToldApart, printOf } from './told-apart-hair';

/** Of whom looks are sought: what is certain of them already. */
export interface Bearer {
  readonly sex: Sex;
  readonly age: CharacterTraits['age'];
  readonly isHuman: boolean;
  /** Hair that others have. */
  readonly takenHair: readonly HairColour[];
}

const YOUNG_OUTFITS: readonly OutfitName[] = ['school_uniform', 'serafuku', 'gakuran', 'hoodie', 't-shirt', 'sweater'];
const ADULT_OUTFITS: Readonly<Record<Sex, readonly OutfitName[]>> = {
  girl: ['cardigan', 'turtleneck', 'sweater', 'denim_jacket', 'skirt_suit', 'trench_coat'],
  boy: ['suit', 'sweater', 'polo_shirt', 'denim_jacket', 'casual_vest', 'turtleneck', 'trench_coat'],
  other: ['sweater', 'denim_jacket', 'turtleneck', 'trench_coat', 'casual_vest'],
};
const ELDER_OUTFITS: Readonly<Record<Sex, readonly OutfitName[]>> = {
  girl: ['cardigan', 'kimono', 'sweater', 'winter_coat', 'turtleneck'],
  boy: ['cardigan', 'casual_vest', 'sweater', 'suit', 'polo_shirt'],
  other: ['cardigan', 'sweater', 'casual_vest', 'turtleneck'],
};
const ADULT_HAIR: Readonly<Record<Sex, readonly AnyHairStyle[]>> = {
  girl: [
    'long_hair',
    'bob_cut',
    'ponytail',
    'half_updo',
    'wavy_hair',
    'single_hair_bun',
    'short_hair',
    'low_tied_hair',
  ],
  boy: ['short_hair', 'messy_hair', 'slicked_back_hair', 'spiked_hair', 'undercut', 'short_hair'],
  other: ['short_hair', 'bob_cut', 'messy_hair', 'low_tied_hair', 'wavy_hair'],
};
const ELDER_HAIR: Readonly<Record<Sex, readonly AnyHairStyle[]>> = {
  girl: ['single_hair_bun', 'short_hair', 'bob_cut', 'low_tied_hair'],
  boy: ['short_hair', 'slicked_back_hair', 'short_hair'],
  other: ['short_hair', 'low_tied_hair', 'bob_cut'],
};
const ELDER_COLOURS: readonly HairColour[] = ['white_hair', 'silver_hair'];
/** Girls' skirts and boys' jackets of a school are told apart. */
const SCHOOL_OF_OTHERS: Readonly<Record<Sex, readonly OutfitName[]>> = {
  girl: ['gakuran'],
  boy: ['serafuku'],
  other: ['serafuku', 'gakuran'],
};

/** Looks at random that suit somebody: grey hair for the old, no school uniform for a robot or a grown-up. */
export function fittingLooks(
  seed: number,
  { sex, age, isHuman, takenHair }: Bearer,
): { readonly traits: CharacterTraits; readonly outfit: OutfitTraits } {
  const seeds = Array.from({ length: 400 }, (_, index) => (seed + index * 7919) % 2 ** 31);
  const chosen = seeds.find((one) => {
    const { traits } = randomCharacter(one);
    return (traits.sex === sex || sex === 'other') && isToldApart(traits.hairColour, takenHair, seed);
  });
  const { traits, outfit } = randomCharacter(chosen ?? seed);
  const random = createRandom(seed);
  const garment = pick(random, outfitsFor(sex, age, isHuman));
  const styles =
    age === 'elder' ? ELDER_HAIR[sex] : age === 'adult' ? ADULT_HAIR[sex] : youngHair(sex, traits.hairStyle);
  const style = pick(random, styles);
  const colour = pick(random, age === 'elder' ? ELDER_COLOURS : [traits.hairColour]);
  return {
    traits: {
      ...traits,
      ...{ sex, age, build: 'average', hairStyle: style, hairColour: colour, marks: [], extras: {} },
      bangs: age === 'elder' && sex === 'boy' ? 'parted_bangs' : bothEyes(traits.bangs),
      eyeColours: { left: traits.eyeColours.left, right: traits.eyeColours.left },
    },
    outfit: { ...outfit, ...clothOf(random, colour, outfit), outfit: garment, shirtPrint: 'plain', accessories: [] },
  };
}

/** Dark clothes under light hair and light ones under black hair: a figure has its black and its white in print. */
function clothOf(
  random: Random,
  hair: HairColour,
  { clothColour, accentColour }: OutfitTraits,
): Pick<OutfitTraits, 'clothColour' | 'accentColour'> {
  const print = printOf(hair);
  const wanted = print === 'paper' ? 'black' : print === 'black' ? 'white' : clothColour;
  const cloth = pick(random, [wanted, wanted, clothColour]);
  return { clothColour: cloth, accentColour: accentColour === cloth ? clothColour : accentColour };
}

/** Boys of whom nothing else is said read as boys by their hair: from afar, in print, by its outline. */
export const YOUNG_BOYS_HAIR: readonly AnyHairStyle[] = [
  'short_hair',
  'messy_hair',
  'spiked_hair',
  'undercut',
  'wolf_cut',
  'curly_hair',
  'buzz_cut',
];

/** A face that nobody said to be half hidden shows both eyes. */
const bothEyes = (bangs: Bangs): Bangs => (bangs === 'hair_over_one_eye' ? 'swept_bangs' : bangs);

function youngHair(sex: Sex, own: AnyHairStyle): readonly AnyHairStyle[] {
  return sex !== 'boy' || YOUNG_BOYS_HAIR.includes(own) ? [own] : YOUNG_BOYS_HAIR.slice(0, 4);
}

function outfitsFor(sex: Sex, age: CharacterTraits['age'], isHuman: boolean): readonly OutfitName[] {
  if (!isHuman) return ['bodysuit'];
  if (age === 'adult') return ADULT_OUTFITS[sex];
  if (age === 'elder') return ELDER_OUTFITS[sex];
  const all = age === 'child' ? CHILD_OUTFITS : YOUNG_OUTFITS;
  return all.filter((outfit) => !SCHOOL_OF_OTHERS[sex].includes(outfit));
}

const CHILD_OUTFITS = USUAL_WEARERS.child.filter((outfit) =>
  ['t-shirt', 'hoodie', 'sweater', 'winter_coat'].includes(outfit),
);
