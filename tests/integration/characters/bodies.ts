import type { CharacterTraits, CreateCharacter, OutfitTraits } from '@/lib/contracts/characters';

/** What somebody wears in a test. */
export function outfitTraits(change: Partial<OutfitTraits> = {}): OutfitTraits {
  return {
    outfit: 'serafuku',
    clothColour: 'red',
    accentColour: 'red',
    shirtPrint: 'plain',
    accessories: [],
    words: '',
    ...change,
  };
}

/** How somebody looks in a test. */
export function characterTraits(change: Partial<CharacterTraits> = {}): CharacterTraits {
  return {
    sex: 'girl',
    age: 'teen',
    build: 'average',
    hairColour: 'pink_hair',
    hairStyle: 'twintails',
    bangs: 'blunt_bangs',
    eyeColours: { left: 'green_eyes', right: 'green_eyes' },
    skin: 'fair_skin',
    marks: [],
    extras: {},
    personality: ['cheerful'],
    expression: null,
    words: '',
    forbidden: '',
    ...change,
  };
}

/** What makes a character in a test. */
export function characterBody(change: Partial<CreateCharacter> = {}): CreateCharacter {
  return {
    name: 'Mio',
    description: '',
    traits: characterTraits(),
    palette: [],
    outfits: [{ name: 'School', traits: outfitTraits() }],
    ...change,
  };
}
