/** Animals that the renderer has no kind of its own for: their word, and the kind that is nearest. */
const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['penguin', 'penguins?', 'ペンギン', 'bird'],
  ['bird', 'parrots?|parakeet|cockatoo|budgie', 'オウム|インコ', 'bird'],
  ['duck', 'ducks?|ducklings?|goose|geese|swans?', 'アヒル|鴨|ガチョウ|白鳥', 'bird'],
  ['bird', 'pigeons?|doves?', '鳩|ハト', 'bird'],
  ['bird', 'cranes?(?= (?:flies|dances|wife|stands|wades))|herons?|storks?|flamingos?', '鶴|サギ', 'bird'],
  ['bird', 'eagles?|hawks?|falcons?|vultures?', '鷲|鷹|タカ|ワシ', 'bird'],
  ['bird', 'peacocks?|turkeys?', '孔雀', 'bird'],
  ['elephant', 'elephants?', '象|ゾウ', 'bear'],
  ['giraffe', 'giraffes?', 'キリン', 'horse'],
  ['deer', 'deer|stag|doe|fawn|reindeer|moose|elk', '鹿|シカ|トナカイ', 'horse'],
  ['donkey', 'donkeys?|mules?|zebras?|camels?|llamas?|unicorns?', 'ロバ|シマウマ|ラクダ|ユニコーン', 'horse'],
  ['goat', 'goats?|sheep|lambs?|rams?', '山羊|ヤギ|羊|ヒツジ', 'cow'],
  ['lion', 'lions?|lioness', 'ライオン|獅子', 'cat'],
  ['tiger', 'tigers?|leopards?|panthers?|cheetahs?|lynx', '虎|トラ|豹|ヒョウ', 'cat'],
  ['panda', 'pandas?|koalas?', 'パンダ|コアラ', 'bear'],
  [
    'raccoon',
    'raccoons?|tanuki|badgers?|red panda|otters?|weasels?|ferrets?',
    '狸|タヌキ|アライグマ|穴熊|カワウソ|イタチ',
    'fox',
  ],
  [
    'squirrel',
    'squirrels?|hamsters?|hedgehogs?|chipmunks?|beavers?|moles?(?= (?:digs|who))|guinea pigs?',
    'リス|ハムスター|ハリネズミ|モグラ',
    'mouse',
  ],
  ['monkey', 'monkeys?|apes?|gorillas?|chimpanzees?|chimps?|orangutans?', '猿|サル|ゴリラ', 'monster'],
  ['frog', 'frogs?|toads?', '蛙|カエル', 'turtle'],
  ['tortoise', 'tortoises?', '陸亀|リクガメ', 'turtle'],
  [
    'snake',
    'snakes?|serpents?|lizards?|geckos?|crocodiles?|alligators?|dinosaurs?',
    '蛇|ヘビ|トカゲ|ワニ|恐竜',
    'dragon',
  ],
  ['whale', 'whales?|dolphins?|orcas?', '鯨|クジラ|イルカ', 'fish'],
  ['shark', 'sharks?', '鮫|サメ', 'fish'],
  ['seal', 'seals?(?= (?:barks|swims|pup))|walrus(?:es)?|sea lions?', 'アザラシ|アシカ|セイウチ', 'fish'],
  ['crab', 'crabs?|lobsters?', '蟹|カニ', 'octopus'],
  ['jellyfish', 'jellyfish|squids?', 'クラゲ|イカ', 'octopus'],
  ['snail', 'snails?|slugs?|caterpillars?|worms?', 'カタツムリ|毛虫|ミミズ', 'slime'],
  [
    'bee',
    'bees?|bumblebees?|dragonfl(?:y|ies)|fireflies|firefly|ladybugs?|moths?',
    '蜂|ハチ|トンボ|蛍|ホタル',
    'butterfly',
  ],
  ['bat', 'bats?(?= (?:flies|hangs|who))', 'コウモリ', 'bird'],
  ['hippo', 'hippos?|hippopotamus|rhinos?|rhinoceros', 'カバ|サイ(?=が|は|と)', 'pig'],
  ['kappa', 'kappas?', '河童|カッパ', 'turtle'],
];

export interface FurtherAnimal {
  readonly kind: string;
  readonly pattern: RegExp;
  /** A word for it alone. */
  readonly whole: RegExp;
  readonly english: RegExp;
  readonly japanese: RegExp;
  /** The kind of the renderer that comes nearest. */
  readonly nearest: string;
}

export const FURTHER_ANIMALS: readonly FurtherAnimal[] = ROWS.map(([kind, english, japanese, nearest]) => ({
  kind,
  pattern: new RegExp(
    String.raw`\b(?:${english})\b|(?<![\p{Script=Katakana}ー])(?:${japanese})(?![\p{Script=Katakana}ー])`,
    'iu',
  ),
  english: new RegExp(String.raw`\b(?:${english})\b`, 'giu'),
  whole: new RegExp(String.raw`^(?:${english}|${japanese})$`, 'iu'),
  japanese: new RegExp(
    String.raw`(?<![\p{Script=Katakana}ー])(?:${japanese})(?![\p{Script=Katakana}ー\p{Script=Han}])`,
    'gu',
  ),
  nearest,
}));
