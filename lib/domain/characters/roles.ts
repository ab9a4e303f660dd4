import { ANIMAL_KINDS, BEING_KINDS, type Coat, type Sex } from '@/lib/rough/vocabulary';
import { FURTHER_ROLES } from './further-roles.data';
import { TRADE_ROLES } from './trade-roles.data';

/** What somebody may be called who has no name, and what that says of their looks where nothing else does. */
export interface Role {
  /** As a record has it: "Lighthouse keeper", 「灯台守」. */
  readonly english: string;
  readonly japanese: string;
  /** Words for it in texts, the longest first. */
  readonly englishWords: readonly string[];
  readonly japaneseWords: readonly string[];
  /** Most often; words and pronouns say otherwise. */
  readonly sex: Sex;
  /** Looks in English words, separated by commas. */
  readonly looks: string;
  /** `being`: not of human shape, doesn't talk where it is an animal. */
  readonly kind: 'human' | 'humanlike' | 'being' | 'animal';
  /** The colour of an animal that stands for another where nothing else says one. */
  readonly coat?: Coat | undefined;
}

/** [english words, japanese words, sex, looks]: the first words are the names. */
const HUMAN_ROLES: readonly (readonly [string, string, Sex, string])[] = [
  [
    'lighthouse keeper, keeper of the lighthouse, lighthouse-keeper',
    '灯台守',
    'boy',
    'adult, blue keeper coat, peaked cap',
  ],
  ['keeper', '番人, 管理人', 'boy', 'adult, keeper coat'],
  [
    'grandmother, granny, grandma, gran',
    'おばあさん, お婆さん, おばあちゃん, 祖母, 老婆, 老婦人',
    'girl',
    'elder, single hair bun, cardigan',
  ],
  [
    'grandfather, grandpa, granddad, gramps',
    'おじいさん, お爺さん, おじいちゃん, 祖父, 老爺',
    'boy',
    'elder, cardigan, mustache',
  ],
  ['old woman, old lady, elderly woman, elderly lady', '老女', 'girl', 'elder, cardigan'],
  ['old man, elderly man, old gentleman', '老人, 老紳士, 年寄り', 'boy', 'elder, casual vest'],
  ['fisherman, fisher, angler', '漁師', 'boy', 'adult, yellow raincoat, beanie, stubble, tan'],
  [
    'sea captain, ship captain, ship’s captain, captain, skipper',
    '船長, キャプテン',
    'boy',
    'adult, keeper coat, peaked cap, short beard',
  ],
  ['sailor, seaman', '船乗り, 水夫, 水兵', 'boy', 'adult, blue keeper coat, peaked cap, tan'],
  ['pirate captain, pirate', '海賊', 'boy', 'adult, red pirate coat, bandana, eyepatch'],
  [
    'ghost girl, ghost woman, girl ghost, female ghost',
    '幽霊の少女, 幽霊少女, 幽霊の女の子, 幽霊の女',
    'girl',
    'pale skin, white kimono, long hair',
  ],
  [
    'ghost boy, ghost man, boy ghost, male ghost',
    '幽霊の少年, 幽霊の男の子, 幽霊の男',
    'boy',
    'pale skin, white kimono',
  ],
  [
    'courier, postman, mail carrier, delivery girl, delivery boy, delivery man, delivery person',
    '配達員, 郵便配達員, 郵便屋, 宅配員',
    'boy',
    'adult, baseball cap, jacket, shoulder bag',
  ],
  ['nurse', '看護師, 看護婦, ナース', 'girl', 'adult, nurse, nurse cap'],
  ['surgeon', '外科医', 'boy', 'adult, green scrubs'],
  ['doctor, physician', '医者, 医師, お医者さん', 'boy', 'adult, lab coat, short hair'],
  [
    'scientist, professor, researcher, inventor',
    '博士, 科学者, 教授, 研究者, 発明家',
    'boy',
    'adult, lab coat, glasses, messy hair',
  ],
  ['chef, cook', 'シェフ, コック, 料理人, 板前', 'boy', 'adult, chef, chef hat'],
  ['baker', 'パン屋, パン職人', 'girl', 'adult, apron, chef hat'],
  ['waitress', 'ウェイトレス', 'girl', 'adult, maid'],
  ['waiter, bartender', 'ウェイター, バーテンダー', 'boy', 'adult, butler'],
  ['butler', '執事', 'boy', 'adult, butler, slicked back hair'],
  ['maid', 'メイド', 'girl', 'maid, maid headdress'],
  ['detective, private eye, investigator', '探偵, 刑事', 'boy', 'adult, brown trench coat, fedora'],
  ['police officer, policeman, cop', '警官, 警察官, お巡りさん', 'boy', 'adult, police uniform, police cap'],
  ['policewoman', '婦人警官, 婦警', 'girl', 'adult, police uniform, police cap'],
  ['firefighter, fireman', '消防士', 'boy', 'adult, firefighter, helmet'],
  ['soldier, general', '兵士, 軍人, 将軍, 兵隊', 'boy', 'adult, green military uniform, peaked cap'],
  ['pilot', 'パイロット', 'boy', 'adult, brown leather jacket, goggles on head'],
  ['astronaut, spaceman', '宇宙飛行士', 'girl', 'adult, space suit'],
  ['mechanic, engineer', '整備士, 技師, エンジニア, 機械工', 'girl', 'adult, mechanic, goggles on head, dirty face'],
  ['builder, construction worker, workman', '大工, 作業員', 'boy', 'adult, construction worker, hard hat'],
  ['farmer, gardener', '農夫, 庭師, 百姓', 'boy', 'adult, overalls, straw hat, tan'],
  ['teacher, schoolteacher', '先生, 教師', 'girl', 'adult, skirt suit, glasses'],
  ['librarian', '司書', 'girl', 'adult, cardigan, glasses, low tied hair'],
  [
    'businessman, salaryman, office worker, boss, clerk, manager',
    '会社員, サラリーマン, 社長, 上司, 店員',
    'boy',
    'adult, suit, side part',
  ],
  ['businesswoman, secretary', 'キャリアウーマン, 秘書', 'girl', 'adult, skirt suit'],
  ['painter, artist', '画家, 絵描き, 芸術家', 'girl', 'adult, apron, beret'],
  ['photographer, journalist, reporter', '写真家, カメラマン, 記者', 'girl', 'adult, casual vest'],
  [
    'musician, singer, guitarist, rock star',
    '歌手, ミュージシャン, ギタリスト',
    'girl',
    'adult, leather jacket, earrings',
  ],
  [
    'boxer, wrestler, bodyguard',
    'ボクサー, レスラー, 用心棒',
    'boy',
    'adult, muscular, tank top, buzz cut, black hair',
  ],
  ['karate fighter, martial artist, judoka', '空手家, 武道家, 格闘家', 'boy', 'adult, muscular, dougi, hachimaki'],
  ['footballer, soccer player', 'サッカー選手', 'boy', 'football kit'],
  ['cheerleader', 'チアリーダー', 'girl', 'cheerleader, ponytail'],
  ['thief, burglar', '泥棒, 盗賊', 'boy', 'adult, turtleneck, beanie'],
  ['prisoner, convict', '囚人', 'boy', 'adult, prisoner, buzz cut, stubble'],
  ['beggar, tramp, homeless man, vagabond', '乞食, 浮浪者', 'boy', 'adult, ragged clothes, messy hair, short beard'],
  ['monk', '僧侶, お坊さん, 和尚, 僧', 'boy', 'adult, monk robe, bald'],
  ['nun', '修道女, シスター, 尼', 'girl', 'adult, nun, nun veil'],
  ['priest, father superior', '神父, 牧師', 'boy', 'adult, black robe'],
  ['shrine maiden', '巫女', 'girl', 'miko, black hair, low tied hair'],
  ['bride', '花嫁', 'girl', 'adult, wedding dress, veil'],
  ['princess', '姫, お姫様, 王女', 'girl', 'ball gown, tiara'],
  ['prince', '王子, 王子様', 'boy', 'royal robe'],
  ['queen', '女王, 王妃', 'girl', 'adult, royal robe, crown, long hair'],
  ['king, emperor', '王様, 国王, 皇帝', 'boy', 'adult, royal robe, crown, full beard'],
  ['witch, sorceress', '魔女', 'girl', 'witch robe, witch hat'],
  ['wizard, sorcerer, magician, mage', '魔法使い, 魔術師', 'boy', 'elder, wizard robe, wizard hat, long beard'],
  ['knight', '騎士', 'boy', 'adult, plate armor, sword'],
  [
    'swordswoman, samurai girl, female samurai, female swordsman',
    '女剣士, 女侍, 女武者',
    'girl',
    'adult, hakama, ponytail, black hair, sword',
  ],
  ['samurai, swordsman', '侍, サムライ, 武士, 剣士, 浪人', 'boy', 'adult, hakama, topknot, black hair, sword'],
  ['ninja', '忍者, 忍び', 'girl', 'ninja'],
  ['adventurer, explorer, hero', '冒険者, 勇者, 探検家', 'boy', 'adventurer'],
  ['cowboy', 'カウボーイ', 'boy', 'adult, casual vest, cowboy hat, stubble'],
  ['Santa Claus, santa', 'サンタクロース, サンタ', 'boy', 'elder, santa costume, santa hat, full beard, heavy'],
  ['angel', '天使', 'girl', 'white tunic, angel wings, halo, blonde hair'],
  ['demon, devil', '悪魔, 魔王', 'boy', 'adult, demon horns, demon tail, bat wings, black suit'],
  ['vampire', '吸血鬼, ヴァンパイア', 'boy', 'adult, pale skin, red eyes, cape, suit'],
  ['ogre, oni', '鬼', 'boy', 'adult, muscular, oni horns, red skin, ragged clothes'],
  ['elf', 'エルフ', 'girl', 'long pointy ears, long hair, blonde hair, tunic'],
  ['fairy', '妖精', 'girl', 'fairy wings, green tunic, pointy ears'],
  ['werewolf', '狼男, 人狼', 'boy', 'adult, wolf ears, wolf tail, ragged clothes, sideburns'],
  ['schoolgirl, school girl', '女子高生, 女子生徒, 女学生', 'girl', 'serafuku'],
  ['schoolboy, school boy', '男子高生, 男子生徒', 'boy', 'gakuran'],
  ['student, pupil, classmate', '学生, 生徒, 高校生, 中学生', 'girl', 'school uniform'],
  ['little girl, small girl, tiny girl', '幼女, 小さな女の子, 小さい女の子', 'girl', 'child'],
  ['little boy, small boy, tiny boy', '小さな男の子, 小さい男の子', 'boy', 'child'],
  ['child, kid, toddler', '子供, 子ども, こども', 'boy', 'child'],
  ['girl, lass', '少女, 女の子, 娘', 'girl', ''],
  ['boy, lad', '少年, 男の子, 坊や', 'boy', ''],
  ['woman, lady, mother, aunt, wife', '女性, 女の人, 女, お母さん, 母親, 母, おばさん, 妻', 'girl', 'adult'],
  [
    'man, guy, gentleman, father, uncle, husband, fellow',
    '男性, 男の人, 男, お父さん, 父親, 父, おじさん, 夫, 紳士',
    'boy',
    'adult',
  ],
  ['stranger', '見知らぬ人', 'boy', 'adult, trench coat'],
  ['traveller, traveler, wanderer', '旅人', 'boy', 'adult, adventurer'],
  ['friend', '友達, 友人, 親友', 'girl', ''],
];

const ROBOT_ROLES: readonly (readonly [string, string, string])[] = [
  [
    'android, humanoid robot, robot girl, robot boy, cyborg',
    'アンドロイド, サイボーグ, 人型ロボット',
    'robot, bodysuit',
  ],
  ['giant robot, mecha, battle robot, war robot', '巨大ロボット, 戦闘ロボット', 'heavy robot, bodysuit'],
  ['small robot, little robot, round robot, tiny robot', '小さなロボット, 小さいロボット, 丸いロボット', 'round robot'],
  ['spider robot', '多脚ロボット, 蜘蛛型ロボット', 'spider robot'],
  ['delivery robot, courier robot', '配達ロボット', 'robot, baseball cap, jacket, shoulder bag'],
  ['robot, droid, automaton, war mech, mech', 'ロボット, からくり人形, 自動人形', 'robot, bodysuit'],
  ['skeleton', '骸骨, ガイコツ', 'skeleton, ragged clothes'],
];

/** Further words for beings and animals, the first being their kind's own. */
const BEING_WORDS: Readonly<
  Record<(typeof BEING_KINDS)[number] | (typeof ANIMAL_KINDS)[number], readonly [string, string]>
> = {
  round_robot: ['', ''],
  spider_robot: ['', ''],
  ghost: ['ghost, spirit, phantom', '幽霊, おばけ, お化け, 亡霊, 精霊'],
  slime: ['slime', 'スライム'],
  monster: ['monster, creature, beast, yeti, kaiju, bigfoot', '怪物, モンスター, 妖怪, 化け物, 怪獣'],
  cat: ['cat, kitten, kitty, tomcat, tabby, calico, alley cat', '猫, ネコ, 子猫, ねこ'],
  dog: [
    'dog, puppy, pup, mutt, hound, husky, dachshund, poodle, corgi, beagle, labrador, dalmatian, terrier, bulldog, golden retriever',
    '犬, イヌ, 子犬',
  ],
  fox: ['fox', '狐, キツネ'],
  wolf: ['wolf', '狼, オオカミ'],
  rabbit: ['rabbit, bunny, hare', '兎, うさぎ, ウサギ'],
  horse: ['horse, pony, mare, racehorse, stallion, foal', '馬'],
  bird: ['bird', '鳥, 小鳥'],
  fish: ['fish, goldfish', '魚, 金魚'],
  dragon: ['dragon', 'ドラゴン, 竜, 龍'],
  bear: ['bear', '熊, クマ'],
  mouse: ['mouse, rat', '鼠, ネズミ, ねずみ'],
  cow: ['cow, bull', '牛'],
  pig: ['pig, piglet', '豚'],
  crow: ['crow, raven', '鴉, カラス, 烏'],
  gull: ['seagull, gull', 'カモメ, 鴎'],
  owl: ['owl', 'フクロウ, 梟'],
  sparrow: ['sparrow', '雀, スズメ'],
  chicken: ['chicken, hen, rooster', '鶏, ニワトリ'],
  turtle: ['turtle, tortoise', '亀, カメ, かめ'],
  butterfly: ['butterfly', '蝶, チョウ'],
  octopus: ['octopus', '蛸, タコ'],
  penguin: ['penguin', 'ペンギン'],
  frog: ['frog, toad', '蛙, カエル'],
  deer: ['deer, stag, fawn', '鹿, シカ'],
  elephant: ['elephant', '象, ゾウ'],
  monkey: ['monkey', '猿, サル'],
};

const wordsOf = (list: string): string[] => list.split(', ').filter((word) => word !== '');

function roleOf([english, japanese, sex, looks]: readonly [string, string, Sex, string], kind: Role['kind']): Role {
  const englishWords = wordsOf(english).map((word) => word.replaceAll('’', "'").toLowerCase());
  const [name = ''] = wordsOf(english);
  const [japaneseName = ''] = wordsOf(japanese);
  return {
    english: name.slice(0, 1).toUpperCase() + name.slice(1),
    japanese: japaneseName,
    englishWords,
    japaneseWords: wordsOf(japanese),
    sex,
    looks,
    kind,
  };
}

/** Every role, the more exact ones first. */
export const ROLES: readonly Role[] = [
  ...ROBOT_ROLES.map(([english, japanese, looks]) =>
    roleOf([english, japanese, 'other', looks], /round|spider/.test(looks) ? 'being' : 'humanlike'),
  ),
  ...HUMAN_ROLES.map((row) => roleOf(row, 'human')),
  ...FURTHER_ROLES.map((row) => roleOf(row, 'human')),
  ...TRADE_ROLES.map((row) => roleOf(row, 'human')),
  ...BEING_KINDS.map((kind) => roleOf([...BEING_WORDS[kind], 'boy', kind], 'being')),
  ...ANIMAL_KINDS.map((kind) => roleOf([...BEING_WORDS[kind], 'boy', kind], 'animal')),
].filter(({ englishWords }) => englishWords.length > 0);

const BY_WORD: ReadonlyMap<string, Role> = new Map(
  ROLES.toReversed().flatMap((role) =>
    [...role.englishWords, ...role.japaneseWords].map((word) => [word, role] as const),
  ),
);

/** The role that a word or phrase names ("keeper", 「灯台守」), or null. */
export function roleOfWord(word: string): Role | null {
  return BY_WORD.get(word.toLowerCase()) ?? null;
}
