import { ANIMAL_KINDS, type AnimalKind, type BeingKind, type Coat } from '@/lib/rough/vocabulary';
import { pluralOf } from './people-in-text';
import type { Role } from './roles';

/**
 * Animals that the renderer has no kind of its own for: what they are, their words in the singular, the kind that comes
 * nearest, and the colour that it has there. A word with a colon counts in a text only before what stands behind it.
 */
const ROWS: readonly (readonly [string, string, string, AnimalKind | BeingKind, Coat | null])[] = [
  ['bird', 'parrot, parakeet, cockatoo, budgie', 'オウム, インコ', 'bird', 'golden'],
  ['duck', 'duck, duckling, goose, geese, swan', 'アヒル, 鴨, ガチョウ, 白鳥', 'bird', 'white'],
  ['bird', 'pigeon, dove', '鳩, ハト', 'bird', 'gray'],
  [
    'bird',
    'crane: flies|dances|wife|stands|wades, heron, stork, flamingo, puffin, pelican',
    '鶴, サギ, ペリカン',
    'bird',
    'white',
  ],
  ['bird', 'eagle, hawk, falcon, vulture', '鷲, 鷹, タカ, ワシ', 'bird', 'brown'],
  ['bird', 'peacock, turkey', '孔雀', 'bird', null],
  ['giraffe', 'giraffe', 'キリン', 'horse', 'golden'],
  ['deer', 'doe, reindeer, moose, elk', 'トナカイ', 'deer', null],
  ['donkey', 'donkey, mule, zebra, camel, llama, unicorn', 'ロバ, シマウマ, ラクダ, ユニコーン', 'horse', 'gray'],
  ['goat', 'goat, sheep, lamb, ram', '山羊, ヤギ, 羊, ヒツジ', 'cow', 'white'],
  ['lion', 'lion, lioness', 'ライオン, 獅子', 'cat', 'golden'],
  ['tiger', 'tiger, leopard, panther, cheetah, lynx', '虎, トラ, 豹, ヒョウ', 'cat', 'tabby'],
  ['panda', 'panda, koala', 'パンダ, コアラ', 'bear', null],
  [
    'raccoon',
    'raccoon, tanuki, badger, red panda, otter, weasel, ferret',
    '狸, タヌキ, アライグマ, 穴熊, カワウソ, イタチ',
    'fox',
    'brown',
  ],
  [
    'squirrel',
    'squirrel, hamster, hedgehog, chipmunk, beaver, mole: digs|who, guinea pig',
    'リス, ハムスター, ハリネズミ, モグラ',
    'mouse',
    'brown',
  ],
  ['ape', 'ape, gorilla, chimpanzee, chimp, orangutan', 'ゴリラ, チンパンジー', 'monkey', 'black'],
  ['tortoise', 'tortoise', '陸亀, リクガメ', 'turtle', null],
  [
    'snake',
    'snake, serpent, lizard, gecko, crocodile, alligator, dinosaur',
    '蛇, ヘビ, トカゲ, ワニ, 恐竜',
    'dragon',
    null,
  ],
  ['whale', 'whale, dolphin, orca', '鯨, クジラ, イルカ', 'fish', 'gray'],
  ['shark', 'shark', '鮫, サメ', 'fish', 'gray'],
  ['seal', 'seal: barks|swims|pup, walrus, sea lion', 'アザラシ, アシカ, セイウチ', 'fish', 'gray'],
  ['crab', 'crab, lobster', '蟹, カニ', 'octopus', null],
  ['jellyfish', 'jellyfish, squid', 'クラゲ, イカ', 'octopus', null],
  ['snail', 'snail, slug, caterpillar, worm', 'カタツムリ, 毛虫, ミミズ', 'slime', null],
  ['bee', 'bee, bumblebee, dragonfly, firefly, ladybug, moth', '蜂, ハチ, トンボ, 蛍, ホタル', 'butterfly', null],
  ['bat', 'bat: flies|hangs|who', 'コウモリ', 'bird', 'black'],
  ['hippo', 'hippo, hippopotamus, rhino, rhinoceros', 'カバ, サイ: が|は|と', 'pig', 'gray'],
  ['kappa', 'kappa', '河童, カッパ', 'turtle', null],
];

export interface FurtherAnimal {
  readonly kind: string;
  readonly pattern: RegExp;
  /** A word for it alone. */
  readonly whole: RegExp;
  readonly english: RegExp;
  readonly japanese: RegExp;
  /** Words in the singular that mean it wherever they stand. */
  readonly words: readonly string[];
  /** The kind of the renderer that comes nearest. */
  readonly nearest: AnimalKind | BeingKind;
  /** The colour that the nearest has then; null where its own does. */
  readonly coat: Coat | null;
}

/** Its plural is a verb of every other sentence. */
const NO_PLURAL = 'doe';

/** A word in both numbers, with what must stand behind it. */
function patternOf(row: string, { isEnglish }: { readonly isEnglish: boolean }): string {
  return row
    .split(', ')
    .map((entry) => {
      const [word = '', behind] = entry.split(': ');
      const forms = isEnglish && word !== NO_PLURAL ? `(?:${word}|${pluralOf(word)})` : word;
      return behind === undefined ? forms : `${forms}(?=${isEnglish ? ' ' : ''}(?:${behind}))`;
    })
    .join('|');
}

export const FURTHER_ANIMALS: readonly FurtherAnimal[] = ROWS.map(([kind, english, japanese, nearest, coat]) => {
  const [englishForms, japaneseForms] = [
    patternOf(english, { isEnglish: true }),
    patternOf(japanese, { isEnglish: false }),
  ];
  return {
    kind,
    pattern: new RegExp(
      String.raw`\b(?:${englishForms})\b|(?<![\p{Script=Katakana}ー])(?:${japaneseForms})(?![\p{Script=Katakana}ー])`,
      'iu',
    ),
    english: new RegExp(String.raw`\b(?:${englishForms})\b`, 'giu'),
    whole: new RegExp(`^(?:${englishForms}|${japaneseForms})$`, 'iu'),
    japanese: new RegExp(
      String.raw`(?<![\p{Script=Katakana}ー])(?:${japaneseForms})(?![\p{Script=Katakana}ー\p{Script=Han}])`,
      'gu',
    ),
    words: `${english}, ${japanese}`.split(', ').filter((word) => !word.includes(': ')),
    nearest,
    coat,
  };
});

const BY_WORD: ReadonlyMap<string, FurtherAnimal> = new Map(
  FURTHER_ANIMALS.flatMap((animal) => animal.words.map((word) => [word, animal] as const)),
);

/** The animal that a word in the singular names, or null. */
export function furtherAnimalOf(word: string): FurtherAnimal | null {
  return BY_WORD.get(word.toLowerCase()) ?? null;
}

/** An animal as a description has it: drawn as the kind that comes nearest. */
export function roleOfFurtherAnimal(word: string): Role | null {
  const animal = furtherAnimalOf(word);
  if (animal === null) return null;
  const { nearest, coat } = animal;
  return {
    english: word.slice(0, 1).toUpperCase() + word.slice(1),
    japanese: word,
    englishWords: [word],
    japaneseWords: [],
    sex: 'boy',
    looks: nearest,
    kind: ANIMAL_KINDS.some((kind) => kind === nearest) ? 'animal' : 'being',
    coat: coat ?? undefined,
  };
}
