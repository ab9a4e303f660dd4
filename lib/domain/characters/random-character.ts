import {
  PERSONALITIES,
  type CharacterTraits,
  type CreateCharacter,
  type OutfitTraits,
} from '@/lib/contracts/characters';
import { createRandom, pick, sampleIdentity } from '@/lib/rough/tags';
import { FURTHER_HAIR_STYLES, FURTHER_OUTFITS, type Accessory } from '@/lib/rough/vocabulary';

/** What is part of somebody rather than worn. */
export const BODY_MARKS: readonly Accessory[] = [
  'glasses',
  'cat_ears',
  'fox_ears',
  'horns',
  'eyepatch',
  'scar',
  'pointy_ears',
  'halo',
  'freckles',
  'ahoge',
  'streaked_hair',
  'mole',
];
/** Nobody is surprised by somebody in swimwear. */
const EVERYDAY_OUTFITS = FURTHER_OUTFITS.filter((outfit) => outfit !== 'school_swimsuit' && outfit !== 'bodysuit');
/** How often somebody has hair or clothes beyond those that the starter learned. */
const FURTHER_SHARE = 0.3;

/** Somebody at random: the same seed gives the same person. */
export function randomCharacter(seed: number): Pick<CreateCharacter, 'traits'> & { readonly outfit: OutfitTraits } {
  const random = createRandom(seed);
  const { outfit, clothColour, accentColour, shirtPrint, accessories, hairStyle, ...who } = sampleIdentity(seed);
  const isFurther = (): boolean => random() < FURTHER_SHARE;
  const traits: CharacterTraits = {
    sex: who.sex,
    age: pick(random, ['teen', 'teen', 'teen', 'adult', 'child', 'elder'] as const),
    build: pick(random, ['average', 'average', 'slim', 'sturdy'] as const),
    hairColour: who.hairColour,
    hairStyle: isFurther() ? pick(random, FURTHER_HAIR_STYLES) : hairStyle,
    bangs: who.bangs,
    eyeColours: who.eyeColours,
    skin: who.skin,
    marks: accessories.filter((name) => BODY_MARKS.includes(name)),
    extras: {},
    personality: [pick(random, PERSONALITIES)],
    expression: null,
    words: '',
    forbidden: '',
  };
  return {
    traits,
    outfit: {
      outfit: isFurther() ? pick(random, EVERYDAY_OUTFITS) : outfit,
      clothColour,
      accentColour,
      shirtPrint,
      accessories: accessories.filter((name) => !BODY_MARKS.includes(name)),
      words: '',
    },
  };
}
