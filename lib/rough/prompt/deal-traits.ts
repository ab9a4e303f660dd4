import { SAMPLED_HAIR_STYLES, SAMPLED_OUTFITS, type AnyHairStyle, type OutfitName, type Sex } from '../vocabulary';
import { FACIAL_HAIR_WORDS, GENERAL_BEARD_WORDS, HEADWEAR_WORDS, MORE_HAIR_WORDS } from './extras-words';
import { HAIR_LENGTH_WORDS, SHAPED_STYLE_WORDS } from './hair-words';
import { BANGS_WORDS, EYE_COLOUR_WORDS, HAIR_COLOUR_WORDS, SKIN_WORDS } from './identity-words';
import { AGE_WORDS, BODY_SEX_WORDS, BUILD_WORDS, HUMANLIKE_WORDS } from './kind-words';
import { OUTFIT_WORDS, USUAL_SEX_OF_OUTFIT } from './outfit-words';
import { readPosesOfSeveral } from './read-pose';
import { ARM_POSE_WORDS, EXPRESSION_WORDS, LOOK_WORDS } from './state-words';
import type { WordTable } from './word-table';

/** Traits of which a person has one: two different ones in a prompt for several people are one each. */
const EXCLUSIVE_TRAITS: readonly WordTable<string | readonly OutfitName[]>[] = [
  HAIR_COLOUR_WORDS,
  new Map<string, string>([...HAIR_LENGTH_WORDS, ...SHAPED_STYLE_WORDS]),
  BANGS_WORDS,
  EYE_COLOUR_WORDS,
  SKIN_WORDS,
  OUTFIT_WORDS,
  EXPRESSION_WORDS,
  ARM_POSE_WORDS,
  LOOK_WORDS,
  AGE_WORDS,
  BUILD_WORDS,
  HUMANLIKE_WORDS,
  HEADWEAR_WORDS,
  MORE_HAIR_WORDS,
];

/**
 * The tags that a prompt has for several people together, dealt out: of a trait that is named twice the first is the first
 * person's; what only girls or only boys usually have goes to the girl or the boy; everything else to both.
 */
export function dealTraits(tags: readonly string[], sexes: readonly Sex[]): string[][] {
  const owners = new Map<string, number>();
  for (const table of EXCLUSIVE_TRAITS) {
    const values = [...new Set(tags.flatMap((tag) => table.get(tag)?.toString() ?? []))];
    if (values.length < 2) continue;
    for (const tag of tags) {
      const value = table.get(tag);
      if (value !== undefined) owners.set(tag, values.indexOf(value.toString()));
    }
  }
  const poses = readPosesOfSeveral(tags);
  if (poses.length > 1) poses.forEach((words, owner) => words.forEach((word) => owners.set(word, owner)));
  const ownerOf = (tag: string): number | undefined => owners.get(tag) ?? ownerBySex(tag, sexes);
  return sexes.map((_, person) => tags.filter((tag) => (ownerOf(tag) ?? person) === person));
}

function ownerBySex(tag: string, sexes: readonly Sex[]): number | undefined {
  const sex = usualSex(tag);
  const owners = sexes.flatMap((each, person) => (each === sex ? [person] : []));
  return owners.length === 1 ? owners[0] : undefined;
}

/** The sex that this outfit or hair is mostly seen on, if it is only one. */
export function usualSex(tag: string): Sex | null {
  const style = SHAPED_STYLE_WORDS.get(tag);
  const outfits = OUTFIT_WORDS.get(tag) ?? [];
  const bodySex = BODY_SEX_WORDS.get(tag);
  if (bodySex !== undefined) return bodySex;
  if (FACIAL_HAIR_WORDS.has(tag) || GENERAL_BEARD_WORDS.has(tag)) return 'boy';
  const isUsual = (sex: Sex): boolean =>
    outfits.some((outfit) => isSampledOutfit(outfit, sex) || USUAL_SEX_OF_OUTFIT[outfit] === sex) ||
    (style !== undefined && isSampledStyle(style, sex));
  if (isUsual('girl') === isUsual('boy')) return null;
  return isUsual('girl') ? 'girl' : 'boy';
}

function isSampledOutfit(outfit: OutfitName, sex: Sex): boolean {
  const sampled: readonly OutfitName[] = SAMPLED_OUTFITS[sex];
  return sampled.includes(outfit);
}

function isSampledStyle(style: AnyHairStyle, sex: Sex): boolean {
  const sampled: readonly AnyHairStyle[] = SAMPLED_HAIR_STYLES[sex];
  return sampled.includes(style);
}
