import { PERSONALITIES, type Personality } from '@/lib/contracts/characters';
import { CLOTH_COLOUR_WORDS, slotsOfTag } from '@/lib/rough/tags';
import { AIDS, ANIMAL_KINDS, COATS, type Aid, type ClothColour, type Coat } from '@/lib/rough/vocabulary';
import { roleOfFurtherAnimal } from '../further-animals.data';
import { roleOfWord, type Role } from '../roles';
import { carriedTag } from './carried-words';
import { ENGLISH_PHRASES, NATURE_WORDS } from './english-words';

/** What a phrase of a description means. */
export type Meaning =
  | { readonly is: 'tags'; readonly tags: readonly string[] }
  | { readonly is: 'role'; readonly role: Role }
  | { readonly is: 'nature'; readonly nature: Personality }
  | { readonly is: 'aid'; readonly aid: Aid }
  | { readonly is: 'coat'; readonly coat: Coat }
  /** A thing that everybody has: it says something only with the words at it. */
  | { readonly is: 'head' };

const HEADS: ReadonlySet<string> = new Set(['hair', 'eyes', 'eye', 'skin', 'eyebrows', 'beard', 'ears']);
/** Said of what people do or stand in as often as of looks; only a longer phrase with them counts. */
const NOT_ALONE: ReadonlySet<string> = new Set(
  'dark pale uniform formal casual military police skin animal creature aged person male female highlights waves bun shirt bow vest headdress'.split(
    ' ',
  ),
);
const ALONE: ReadonlySet<string> = new Set(['pale', 'uniform', 'shirt', 'vest', 'bun', 'military', 'highlights']);
const AID_WORDS: ReadonlyMap<string, Aid> = new Map<string, Aid>([
  ...AIDS.map((aid) => [aid, aid] as const),
  ['walking stick', 'cane'],
  ['stick', 'cane'],
  ['staff', 'cane'],
  ['walking cane', 'cane'],
]);
const COAT_OF_WORD: ReadonlyMap<string, Coat> = new Map<string, Coat>([
  ...COATS.map((coat) => [coat.replaceAll('_', ' '), coat] as const),
  ['striped', 'tabby'],
  ['grey', 'gray'],
  ['orange', 'golden'],
  ['ginger', 'golden'],
  ['yellow', 'golden'],
  ['dark', 'black'],
]);
const NATURES: ReadonlyMap<string, Personality> = new Map(
  PERSONALITIES.flatMap((nature) => (NATURE_WORDS[nature] ?? '').split(', ').map((word) => [word, nature] as const)),
);

/** What a phrase in lower case means alone, or null. */
export function meaningOf(phrase: string): Meaning | null {
  const role = roleOfWord(phrase) ?? roleOfFurtherAnimal(phrase);
  if (role) return { is: 'role', role };
  const tags = tagsOf(phrase);
  if (tags) return { is: 'tags', tags };
  const aid = AID_WORDS.get(phrase);
  if (aid) return { is: 'aid', aid };
  const carried = carriedTag(phrase);
  if (carried !== null) return { is: 'tags', tags: [carried] };
  if (HEADS.has(phrase)) return { is: 'head' };
  const nature = NATURES.get(phrase);
  return nature ? { is: 'nature', nature } : null;
}

/** The tags that a phrase stands for: its own where the rough reads it, else those of its equivalents. */
export function tagsOf(phrase: string): readonly string[] | null {
  const further = ENGLISH_PHRASES.get(phrase);
  if (further) return further;
  if (phrase === 'teen' || phrase === 'average') return [phrase];
  if (HEADS.has(phrase)) return phrase === 'beard' ? [phrase] : null;
  if (NOT_ALONE.has(phrase) && !ALONE.has(phrase)) return null;
  const slots = slotsOfTag(phrase);
  const isOther = slots.size === 0 || slots.has('kind') || slots.has('sex') || isAnimal(phrase);
  return isOther ? null : [phrase];
}

function isAnimal(phrase: string): boolean {
  return ANIMAL_KINDS.some((kind) => kind === phrase);
}

export function colourOf(words: string): ClothColour | null {
  return CLOTH_COLOUR_WORDS.get(words) ?? null;
}

/** The fur, feathers or scales that a word says of an animal, or null. */
export function coatOf(word: string): Coat | null {
  return COAT_OF_WORD.get(word) ?? null;
}
