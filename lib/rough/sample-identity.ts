import { chance, createRandom, pick, type Random } from './random';
import type { Identity } from './specification';
import {
  ACCESSORIES,
  BANGS,
  CLOTH_COLOURS,
  EYE_COLOURS,
  HAIR_COLOURS,
  SAMPLED_HAIR_STYLES,
  SAMPLED_OUTFITS,
  type Accessory,
  type OutfitName,
  type Sex,
} from './vocabulary';

const ACCESSORY_CHANCE: Readonly<Record<Accessory, number>> = {
  glasses: 0.14,
  hair_ribbon: 0.12,
  hairclip: 0.08,
  cat_ears: 0.08,
  fox_ears: 0.05,
  horns: 0.05,
  hat: 0.06,
  eyepatch: 0.05,
  scar: 0.06,
  headphones: 0.05,
  choker: 0.07,
  scarf: 0.07,
  pointy_ears: 0.06,
  halo: 0.03,
  freckles: 0.07,
  earrings: 0.08,
  ahoge: 0.14,
  streaked_hair: 0.09,
  hair_flower: 0.06,
  mole: 0.06,
};
const GIRLS_ACCESSORIES: readonly Accessory[] = ['hair_ribbon', 'hair_flower', 'hairclip', 'choker'];
/** The first is left out where any of the others is worn. */
const ACCESSORY_CONFLICTS: readonly (readonly [Accessory, ...Accessory[]])[] = [
  ['fox_ears', 'cat_ears'],
  ['eyepatch', 'glasses'],
  ['headphones', 'cat_ears', 'hat'],
  ['horns', 'hat'],
];
const ACCESSORIES_AT_MOST = 4;

/**
 * The person that belongs to a seed (an integer from 0 to 2^32 - 1).
 * @param sex given: a person of that sex, otherwise as the seed says.
 */
export function sampleIdentity(seed: number, sex?: Sex): Identity {
  const random = createRandom(seed * 2 + 1);
  const sampledSex = chance(random, 0.36) ? 'boy' : 'girl';
  const chosenSex = sex ?? sampledSex;
  const leftEye = pick(random, EYE_COLOURS);
  const rightEye = chance(random, 0.06) ? pick(random, EYE_COLOURS) : leftEye;
  const worn = sampleAccessories(random, chosenSex);
  const outfit = pick(random, SAMPLED_OUTFITS[chosenSex]);
  const accessories = withRobeHat(random, outfit, worn);
  const clothColour = pick(random, CLOTH_COLOURS);
  const firstAccent = pick(random, CLOTH_COLOURS);
  const accentColour =
    firstAccent === clothColour
      ? pick(
          random,
          CLOTH_COLOURS.filter((colour) => colour !== clothColour),
        )
      : firstAccent;
  return {
    sex: chosenSex,
    hairColour: pick(random, HAIR_COLOURS),
    hairStyle: pick(random, SAMPLED_HAIR_STYLES[chosenSex]),
    bangs: pick(random, BANGS),
    eyeColours: { left: leftEye, right: rightEye },
    skin: pick(random, ['fair_skin', 'fair_skin', 'fair_skin', 'light_skin', 'light_skin', 'tan', 'dark_skin']),
    outfit,
    clothColour,
    accentColour,
    shirtPrint: pick(random, ['plain', 'plain', 'star', 'stripe']),
    accessories,
  };
}

function sampleAccessories(random: Random, sex: Sex): Accessory[] {
  const offered = sex === 'boy' ? ACCESSORIES.filter((name) => !GIRLS_ACCESSORIES.includes(name)) : ACCESSORIES;
  const drawn = offered.filter((name) => chance(random, ACCESSORY_CHANCE[name])).slice(0, ACCESSORIES_AT_MOST);
  const conflicts = (name: Accessory): boolean =>
    ACCESSORY_CONFLICTS.some(([loser, ...winners]) => loser === name && winners.some((other) => drawn.includes(other)));
  return drawn.filter((name) => !conflicts(name));
}

/** Robes mostly come with their pointed hat. */
function withRobeHat(random: Random, outfit: OutfitName, worn: readonly Accessory[]): Accessory[] {
  const isRobe = outfit === 'witch_robe' || outfit === 'wizard_robe';
  return isRobe && chance(random, 0.7) && !worn.includes('hat') ? [...worn, 'hat'] : [...worn];
}
