import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import type { Company } from '@/lib/domain/page/panels/panel-rough';

type Member = Company['people'][number];

const TRAITS: CharacterTraits = {
  sex: 'girl',
  age: 'teen',
  build: 'average',
  hairColour: 'black_hair',
  hairStyle: 'bob_cut',
  bangs: 'blunt_bangs',
  eyeColours: { left: 'brown_eyes', right: 'brown_eyes' },
  skin: 'light_skin',
  marks: [],
  extras: {},
  personality: [],
  expression: null,
  words: '',
  forbidden: '',
};
const OUTFIT: OutfitTraits = {
  outfit: 'school_uniform',
  clothColour: 'blue',
  accentColour: 'red',
  shirtPrint: 'plain',
  accessories: [],
  words: '',
};

/** Somebody of a story: what is left out is as everybody has it. */
export function storyPerson(
  name: string,
  traits: Partial<CharacterTraits>,
  outfit: Partial<OutfitTraits> = {},
): Member {
  return {
    id: name,
    name,
    traits: { ...TRAITS, ...traits },
    outfits: [{ id: 'usual', traits: { ...OUTFIT, ...outfit } }],
  };
}
