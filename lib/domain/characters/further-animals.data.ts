import { ANIMAL_KINDS, type AnimalKind, type BeingKind, type Coat } from '@/lib/rough/vocabulary';
import { pluralOf } from './people-in-text';
import type { Role } from './roles';

/**
 * Animals that the renderer has no kind of its own for: what they are, their words in the singular, the kind that comes
 * nearest, and the colour that it has there. A word with a colon counts in a text only before what stands behind it.
 */
const ROWS: readonly (readonly [string, string, string, AnimalKind | BeingKind, Coat | null])[] = [
  ['bird', 'parrot, parakeet, cockatoo, budgie', 'オウム, インコ', 'bird', 'golden'],
  ['duck', 'duck, duckling', 'アヒル, 鴨', 'bird', 'white'],
  ['goose', 'goose, geese', 'ガチョウ', 'bird', 'white'],
  ['swan', 'swan', '白鳥', 'bird', 'white'],
  ['bird', 'pigeon, dove', '鳩, ハト', 'bird', 'gray'],
  [
    'bird',
    'crane: flies|dances|wife|stands|wades, heron, stork, flamingo, puffin, pelican',
    '鶴, サギ, ペリカン, フラミンゴ',
    'bird',
    'white',
  ],
  ['bird', 'eagle, hawk, falcon, vulture', '鷲, 鷹, タカ, ワシ', 'bird', 'brown'],
  ['bird', 'peacock, turkey', '孔雀', 'bird', null],
  ['ostrich', 'ostrich, emu', 'ダチョウ', 'bird', 'brown'],
  ['giraffe', 'giraffe', 'キリン', 'horse', 'golden'],
  ['deer', 'doe, reindeer, moose, elk', 'トナカイ', 'deer', null],
  ['donkey', 'donkey, mule', 'ロバ', 'horse', 'gray'],
  ['zebra', 'zebra', 'シマウマ', 'horse', 'gray'],
  ['camel', 'camel', 'ラクダ', 'horse', 'golden'],
  ['llama', 'llama, alpaca', 'アルパカ, リャマ', 'horse', 'white'],
  ['unicorn', 'unicorn', 'ユニコーン, 一角獣', 'horse', 'white'],
  ['goat', 'goat', '山羊, ヤギ', 'cow', 'white'],
  ['sheep', 'sheep, lamb, ram', '羊, ヒツジ', 'cow', 'white'],
  ['lion', 'lion, lioness', 'ライオン, 獅子', 'cat', 'golden'],
  ['tiger', 'tiger, lynx', '虎, トラ', 'cat', 'tabby'],
  ['leopard', 'leopard, panther, cheetah', '豹, ヒョウ, チーター', 'cat', 'tabby'],
  ['panda', 'panda', 'パンダ', 'bear', null],
  ['koala', 'koala', 'コアラ', 'bear', null],
  ['raccoon', 'raccoon', 'アライグマ', 'fox', 'brown'],
  ['tanuki', 'tanuki, raccoon dog', '狸, タヌキ, たぬき', 'fox', 'brown'],
  ['red panda', 'red panda', 'レッサーパンダ', 'fox', 'brown'],
  ['badger', 'badger', '穴熊, アナグマ', 'fox', 'brown'],
  ['otter', 'otter, sea otter', 'カワウソ, ラッコ', 'fox', 'brown'],
  ['weasel', 'weasel, ferret, stoat', 'イタチ, フェレット', 'fox', 'brown'],
  ['squirrel', 'squirrel, chipmunk', 'リス', 'mouse', 'brown'],
  ['hamster', 'hamster, guinea pig', 'ハムスター', 'mouse', 'brown'],
  ['hedgehog', 'hedgehog, porcupine', 'ハリネズミ', 'mouse', 'brown'],
  ['beaver', 'beaver', 'ビーバー', 'mouse', 'brown'],
  [
    'mole',
    'mole: digs|who|named|engineer|miner|detective|doctor|teacher|baker|king|family|and',
    'モグラ',
    'mouse',
    'brown',
  ],
  ['ape', 'ape, chimpanzee, chimp, orangutan', 'チンパンジー, オランウータン', 'monkey', 'black'],
  ['gorilla', 'gorilla', 'ゴリラ', 'monkey', 'black'],
  ['sloth', 'sloth: who|named|and|in|is|has', 'ナマケモノ', 'monkey', 'brown'],
  ['kangaroo', 'kangaroo, wallaby', 'カンガルー', 'rabbit', 'brown'],
  ['tortoise', 'tortoise', '陸亀, リクガメ', 'turtle', null],
  ['snake', 'snake, serpent', '蛇, ヘビ', 'dragon', null],
  ['lizard', 'lizard, gecko, chameleon, iguana', 'トカゲ, カメレオン, ヤモリ', 'dragon', null],
  ['crocodile', 'crocodile, alligator', 'ワニ', 'dragon', null],
  ['dinosaur', 'dinosaur', '恐竜', 'dragon', null],
  ['whale', 'whale, orca', '鯨, クジラ, シャチ', 'fish', 'gray'],
  ['dolphin', 'dolphin', 'イルカ', 'fish', 'gray'],
  ['shark', 'shark', '鮫, サメ', 'fish', 'gray'],
  ['seal', 'seal: barks|swims|pup|who, sea lion', 'アザラシ, アシカ', 'fish', 'gray'],
  ['walrus', 'walrus', 'セイウチ', 'fish', 'gray'],
  ['crab', 'crab, lobster', '蟹, カニ', 'octopus', null],
  ['jellyfish', 'jellyfish', 'クラゲ', 'octopus', null],
  ['squid', 'squid', 'イカ', 'octopus', null],
  ['snail', 'snail, slug', 'カタツムリ, ナメクジ', 'slime', null],
  ['caterpillar', 'caterpillar, worm', '毛虫, ミミズ, 芋虫', 'slime', null],
  ['bee', 'bee, bumblebee', '蜂, ハチ', 'butterfly', null],
  ['firefly', 'firefly', '蛍, ホタル', 'butterfly', null],
  [
    'dragonfly',
    'dragonfly, ladybug, ladybird, moth, beetle: who|named|and',
    'トンボ, てんとう虫, カブトムシ',
    'butterfly',
    null,
  ],
  ['bat', 'bat: flies|hangs|who', 'コウモリ', 'bird', 'black'],
  ['hippo', 'hippo, hippopotamus', 'カバ', 'pig', 'gray'],
  ['rhino', 'rhino, rhinoceros', 'サイ: が|は|と', 'pig', 'gray'],
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

const BY_ANY_WORD: ReadonlyMap<string, FurtherAnimal> = new Map(
  FURTHER_ANIMALS.flatMap((animal, row) =>
    `${ROWS[row]?.[1] ?? ''}, ${ROWS[row]?.[2] ?? ''}`
      .split(', ')
      .map((entry) => [entry.split(': ')[0] ?? '', animal] as const),
  ),
);

/** The animal that a word names right before what somebody does: "mole" of "a mole engineer"; null for none. */
export function animalAtWork(word: string): FurtherAnimal | null {
  return BY_ANY_WORD.get(word.toLowerCase()) ?? null;
}

/** Words of Japanese for these animals, the longest first. */
export const FURTHER_JAPANESE: readonly string[] = [...BY_ANY_WORD.keys()]
  .filter((word) => /^\P{Script=Latin}/u.test(word))
  .sort((a, b) => b.length - a.length);

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
