import type { Character, CreateCharacter, OutfitTraits, UpdateCharacter } from '@/lib/contracts/characters';
import { paletteOf } from '@/lib/domain/characters/identity';
import { randomCharacter } from '@/lib/domain/characters/random-character';

/** An outfit in the form; those that are stored have an id. */
export interface OutfitDraft {
  readonly id?: string;
  readonly name: string;
  readonly traits: OutfitTraits;
}

/** A character as the form holds it before it is saved. */
export type CharacterDraft = Omit<CreateCharacter, 'outfits' | 'palette'> & {
  readonly outfits: readonly OutfitDraft[];
};

/** Somebody new, at random, to begin from. */
export function newDraft(seed: number, outfitName: string): CharacterDraft {
  const { traits, outfit } = randomCharacter(seed);
  return { name: '', description: '', traits, outfits: [{ name: outfitName, traits: outfit }] };
}

export function draftOf({ name, description, traits, outfits }: Character): CharacterDraft {
  return { name, description, traits, outfits };
}

/** What is sent for a draft: the palette follows the traits. */
export function toSaved(draft: CharacterDraft): CreateCharacter & Required<UpdateCharacter> {
  const { name, description, traits, outfits } = draft;
  const [worn] = outfits;
  return {
    name: name.trim(),
    description,
    traits,
    palette: worn ? paletteOf(traits, worn.traits) : [],
    outfits: outfits.map((outfit) => ({
      ...(outfit.id === undefined ? {} : { id: outfit.id }),
      name: outfit.name.trim(),
      traits: outfit.traits,
    })),
  };
}

export function isSame(a: CharacterDraft, b: CharacterDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The draft with somebody's looks in it, worn in one of its outfits; name, description and further tags stay. */
export function withPerson(
  draft: CharacterDraft,
  outfit: OutfitDraft,
  person: { readonly traits: CharacterDraft['traits']; readonly outfit: OutfitTraits },
): CharacterDraft {
  const { words, forbidden } = draft.traits;
  return {
    ...draft,
    traits: { ...person.traits, words, forbidden },
    outfits: draft.outfits.map((one) =>
      one === outfit ? { ...one, traits: { ...person.outfit, words: one.traits.words } } : one,
    ),
  };
}
