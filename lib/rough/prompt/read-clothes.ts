import {
  SAMPLED_OUTFITS,
  type Accessory,
  type OutfitName,
  type ArmPose,
  type ClothColour,
  type Sex,
} from '../vocabulary';
import { ACCESSORY_WORDS } from './identity-words';
import {
  ACCENT_THINGS,
  CLOTH_COLOUR_WORDS,
  CLOTH_GARMENTS,
  CLOTH_OF_OUTFIT,
  HATTED_WORDS,
  OUTFIT_OF_HAT,
  OUTFIT_WORDS,
  type AccentThing,
} from './outfit-words';
import { allNamed, firstNamed, type Named } from './word-table';

/** A tag like `blue kimono`. */
interface ColouredThing {
  readonly word: string;
  readonly colour: ClothColour;
  /** That it asks for where no other is named. */
  readonly outfits: readonly OutfitName[];
  /** Of which it is the cloth colour where that is worn. */
  readonly isClothOf: OutfitName | null;
  readonly accent: AccentThing | null;
  readonly accessory: Accessory | null;
}

export interface ClothesReading {
  readonly outfit: Named<OutfitName> | null;
  readonly clothColour: Named<ClothColour> | null;
  readonly accentColour: Named<ClothColour> | null;
  readonly accessories: readonly Named<Accessory>[];
  /** What a coloured thing in the hands asks for. */
  readonly arms: Named<ArmPose> | null;
}

/** Everything that the tags say of clothes and what is worn with them, for a person of this sex. */
export function readClothes(tags: readonly string[], sex: Sex): ClothesReading {
  const coloured = tags.flatMap((tag) => readColouredThing(tag) ?? []);
  const outfit = readOutfit(tags, coloured, sex);
  const cloth = coloured.find((thing) => outfit !== null && isClothOf(thing, outfit.value));
  const accents = coloured.filter((thing) => thing.accent !== null && thing !== cloth);
  const accent = accents[0];
  const held = accents.find((thing) => thing.accent?.arms !== undefined);
  return {
    outfit,
    clothColour: cloth ? { value: cloth.colour, words: wordsOfColour(coloured, cloth) } : null,
    accentColour: accent ? { value: accent.colour, words: [accent.word] } : null,
    accessories: readAccessories(tags, coloured),
    arms: held?.accent?.arms === undefined ? null : { value: held.accent.arms, words: [held.word] },
  };
}

function isClothOf(thing: ColouredThing, outfit: OutfitName): boolean {
  return thing.outfits.includes(outfit) || thing.isClothOf === outfit;
}

/** `dark blue school uniform`: a colour of one or two words, then a garment or a thing. */
export function readColouredThing(tag: string): ColouredThing | null {
  const words = tag.split(' ');
  for (const count of [2, 1]) {
    const colour = CLOTH_COLOUR_WORDS.get(words.slice(0, count).join(' '));
    const thing = words.slice(count).join(' ');
    const outfits = CLOTH_GARMENTS.get(thing) ?? [];
    const accent = ACCENT_THINGS.get(thing) ?? null;
    const accessory = accent?.accessory ?? ACCESSORY_WORDS.get(thing) ?? null;
    if (colour && (outfits.length > 0 || accent || accessory))
      return { word: tag, colour, outfits, isClothOf: CLOTH_OF_OUTFIT.get(thing) ?? null, accent, accessory };
  }
  return null;
}

/** The outfit that is named; else that of a coloured garment ("blue kimono"), else that of a witch's hat. */
function readOutfit(tags: readonly string[], coloured: readonly ColouredThing[], sex: Sex): Named<OutfitName> | null {
  const named = firstNamed(tags, OUTFIT_WORDS);
  if (named)
    return { value: usualOutfit(named.value, sex), words: sameOutfitWords(tags, usualOutfit(named.value, sex)) };
  const garment = coloured.find(({ outfits }) => outfits.length > 0);
  if (garment) return { value: usualOutfit(garment.outfits, sex), words: [garment.word] };
  const hat = firstNamed(tags, OUTFIT_OF_HAT);
  return hat ? { value: usualOutfit(hat.value, sex), words: hat.words } : null;
}

function sameOutfitWords(tags: readonly string[], outfit: OutfitName): string[] {
  return tags.filter((tag) => OUTFIT_WORDS.get(tag)?.includes(outfit));
}

function usualOutfit(outfits: readonly OutfitName[], sex: Sex): OutfitName {
  const [first = 't-shirt'] = outfits;
  const usual: readonly OutfitName[] = SAMPLED_OUTFITS[sex];
  return outfits.find((outfit) => usual.includes(outfit)) ?? first;
}

/** All tags that give this garment this colour. */
function wordsOfColour(coloured: readonly ColouredThing[], cloth: ColouredThing): string[] {
  return coloured
    .filter(
      (thing) =>
        thing === cloth || (thing.colour === cloth.colour && thing.outfits.some((outfit) => isClothOf(cloth, outfit))),
    )
    .map(({ word }) => word);
}

function readAccessories(tags: readonly string[], coloured: readonly ColouredThing[]): Named<Accessory>[] {
  const table = new Map(ACCESSORY_WORDS);
  for (const { word, accessory } of coloured) if (accessory) table.set(word, accessory);
  for (const word of HATTED_WORDS) table.set(word, 'hat');
  return allNamed(tags, table);
}
