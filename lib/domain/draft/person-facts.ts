import type { DraftPerson } from '@/lib/contracts/drafts';
import { roleOfWord, type Role } from '../characters/roles';
import type { WordsReading } from '../characters/words/read-words';
import { escaped } from '../script/words/word-patterns';
import { animalAtWork, FURTHER_ANIMALS, furtherAnimalOf, FURTHER_JAPANESE } from '../characters/further-animals.data';
import { isLivingThing } from './living-things.data';
import { NUMBER_PATTERN, numberOf } from './read-numbers';

export const ROLE_KINDS: Readonly<Record<string, string>> = {
  Vampire: 'vampire',
  Elf: 'elf',
  Demon: 'demon',
  Angel: 'angel',
  Fairy: 'fairy',
  Ogre: 'ogre',
  Werewolf: 'werewolf',
  Skeleton: 'skeleton',
  Zombie: 'zombie',
  Mermaid: 'mermaid',
  Alien: 'alien',
  'Ghost girl': 'ghost',
  'Ghost boy': 'ghost',
  'Ghost lady': 'ghost',
  'Ghost gentleman': 'ghost',
  Scarecrow: 'scarecrow',
  Goblin: 'goblin',
  Giant: 'giant',
  Mummy: 'mummy',
  Tengu: 'tengu',
  Dwarf: 'dwarf',
  Gnome: 'gnome',
  Troll: 'troll',
  Goddess: 'god',
  Centaur: 'centaur',
  Genie: 'genie',
  Cyclops: 'monster',
  Wraith: 'ghost',
};

/** The kind that a word for a being or an animal names; null for one of humans. */
export function kindOfWord(word: string): string | null {
  const animal = furtherAnimalOf(word);
  if (animal !== null) return animal.kind;
  const role = roleOfWord(word);
  if (role === null) return animalAtWork(word)?.kind ?? null;
  return ROLE_KINDS[role.english] ?? (role.kind === 'human' ? null : kindOfRole(role));
}

/** 「幽霊の花嫁」, 「吸血鬼の歯医者」: what sort of being somebody is who is called by what they do. */
export function beingBefore(calls: readonly string[], text: string): string | null {
  for (const call of calls) {
    if (!/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(call)) continue;
    if (
      new RegExp(String.raw`(?:ロボット|機械|アンドロイド)[\p{Script=Han}]{1,3}(?:の|・)${escaped(call)}`, 'u').test(
        text,
      )
    )
      return 'robot';
    if (ABOUT_BEINGS.test(call)) continue;
    const [, word] =
      new RegExp(
        `(?<![\\p{Script=Han}\\p{Script=Katakana}])(${BEINGS})の[^、。はがをに]{0,8}?${escaped(call)}`,
        'u',
      ).exec(text) ?? [];
    const kind = word === undefined ? null : kindOfWord(word);
    if (kind !== null) return kind;
  }
  return null;
}
/** Whose work is about animals is none: 「犬の飼い主」, 「馬の調教師」. */
export const ABOUT_BEINGS =
  /(?:飼い主|調教師|訓練士|獣医師?|トレーナー|研究者|学者|専門家|世話係|飼育員|飼育係|散歩係|持ち主|主人|ブリーダー|トリマー|使い|退治屋|猟師|ハンター|友達|友人|親友|恋人|相棒)$/u;
export const BEINGS =
  '幽霊|おばけ|お化け|亡霊|吸血鬼|ヴァンパイア|狼男|人狼|悪魔|天使|鬼|エルフ|妖精|骸骨|ガイコツ|ロボット|アンドロイド|ゾンビ|人魚|宇宙人|猫|犬|狐|狸|うさぎ|ウサギ|クマ|熊|ペンギン|カエル|' +
  'きつね|キツネ|ネコ|ねこ|イヌ|いぬ|くま|オオカミ|狼|ネズミ|ねずみ|ブタ|豚|牛|ウシ|馬|ウマ|サル|猿|ゾウ|象|鹿|シカ|フクロウ|カラス|鴉|スズメ|雀|ニワトリ|鶏|カメ|亀|タコ|龍|竜|ドラゴン|雪女|座敷わらし|天狗|' +
  FURTHER_JAPANESE.map(escaped).join('|');
/** 「野良猫」, 「仔犬」 */
const ANIMAL_BEHIND = /^[\p{Script=Han}々]{1,3}([猫犬狐狸狼兎鼠猿亀熊])$/u;

export function kindOf(name: string, { roles }: WordsReading, own: string): string {
  const [before = '', ...work] = name.toLowerCase().split(' ');
  const being =
    work.length > 0 && roleOfWord(name) === null && roleOfWord(work.join(' '))?.kind === 'human'
      ? kindOfWord(before)
      : null;
  if (being !== null) return being;
  const called =
    roleOfWord(name) ?? roleOfWord(name.split(' ').at(-1) ?? '') ?? roleOfWord(ANIMAL_BEHIND.exec(name)?.[1] ?? '');
  const all =
    called === null
      ? roles.map(({ role }) => role)
      : [
          called,
          ...roles
            .map(({ role }) => role)
            .filter(
              ({ looks }) =>
                called.kind === 'human' &&
                /robot/.test(looks) &&
                own.toLowerCase().includes(`robot ${name.toLowerCase()}`),
            ),
        ];
  const special = all.map(({ english }) => ROLE_KINDS[english]).find((kind) => kind !== undefined);
  if (special !== undefined) return special;
  const first = all[0];
  if (
    all.some(({ looks, kind }) => kind === 'humanlike' && looks.includes('robot')) ||
    (/\bandroid|robot|ロボット/iu.test(own) &&
      first?.kind !== 'animal' &&
      (first === undefined || all.some(({ looks }) => /robot/.test(looks))))
  )
    return 'robot';
  const isWorker = roleOfWord(name)?.kind === 'human' && name.includes(' ');
  const animal = isWorker
    ? undefined
    : FURTHER_ANIMALS.find(({ whole }) => whole.test(name) || whole.test(name.split(' ')[0] ?? ''));
  if (animal !== undefined) return animal.kind;
  if (called === null && isLivingThing(name)) return name.toLowerCase();
  if (first === undefined || first.kind === 'human') {
    const own2 = all.find(({ kind }) => kind === 'animal' || kind === 'being');
    const isNamedAnimal = own2 !== undefined && first === undefined;
    if (isNamedAnimal) return kindOfRole(own2);
    const bare = own.replaceAll(BESIDE, ' ');
    const further = first === undefined ? FURTHER_ANIMALS.find(({ pattern }) => pattern.test(bare)) : undefined;
    return further?.kind ?? 'human';
  }
  return kindOfRole(first);
}

/** An animal that somebody only has to do with. */
const BESIDE =
  /\b(?:rides?|riding|on|with|and|from|of|like|than|for|has|had|owns?|keeps?|feeds?|meets?|finds?|catch(?:es)?|sees?|to|by) (?:an?|the|his|her|their|two|three) (?:[\p{L}-]+ ){0,2}[\p{L}-]+/giu;

function kindOfRole({ looks, kind, english }: Role): string {
  const further = furtherAnimalOf(english);
  if (further !== null) return further.kind;
  if (kind === 'humanlike') return looks.includes('robot') ? 'robot' : 'skeleton';
  if (/robot/.test(looks)) return 'robot';
  return kind === 'human' ? 'human' : looks === 'monster' ? 'monster' : looks || english.toLowerCase();
}

const FEMALE =
  /\b(?:mrs|ms|miss|mme|mlle|dame|frau|fräulein|signora|lady|gran|madam|queen|princess|girl|woman|sister|mother|(?:god|step|grand)mother|stepmom|mom|mum|(?:grand|god|step)?daughter|(?:great-)?aunt|abuela|babushka|nana|hostess|heiress|enchantress|huntress|sculptress|bridesmaid|barmaid|milkmaid|chambermaid|nanny|auntie|grandmother|grandma|granny|wife|widow|bride|witch|nun|maid|waitress|actress|landlady|heroine|mermaid|female|schoolgirl|girlfriend|niece|countess|duchess|baroness|empress|goddess|ballerina|seamstress|saleswoman|policewoman|businesswoman|madame|mademoiselle)\b|(?:花嫁|新婦|ばあちゃん|ばあさん|ばあや|婆さん|婆ちゃん|姪|叔母|伯母|おばさん|おばちゃん|姑|許嫁|許婚|侍女|女房|老婆|婦人|女将|女優|巫女|尼僧|舞妓|芸者|お嬢|令嬢|王妃|未亡人|乙女|少女|女の子|女性|女|娘|姉|妹|母|おばあ|お婆|祖母|妻|姫|女王|彼女|魔女|姉妹)/iu;
const MALE =
  /\b(?:mr|herr|signor|sir|lord|king|prince|boy|man|brother|father|(?:god|step|grand)father|stepdad|dad|(?:grand|god|step)?son|(?:great-)?uncle|abuelo|bridegroom|friar|monk|footman|grandfather|grandpa|husband|widower|male|schoolboy|boyfriend|nephew|gentleman|guy|businessman|fisherman|policeman|fireman|salaryman|waiter|landlord|duke|baron|emperor|monsieur|\b(?!woman|human|roman|german|norman|shaman|talisman|snowman|gingerbread)\p{L}+(?<!wo)man)\b|(?:青年|花婿|新郎|じいちゃん|じいさん|じいや|爺さん|爺ちゃん|甥|叔父|伯父|おじさん|おじちゃん|舅|僧侶|(?<!尼)僧(?!侶)|和尚|お坊さん|小僧|侍(?!女)|武士|力士|殿様|サラリーマン|親父|おやじ|オヤジ|老紳士|紳士|狼男|少年|男の子|男性|男|息子|兄|弟|父|おじい|お爺|祖父|夫|王子|王様|兄弟)/iu;

/** @param pronoun what the pronouns of the whole text say */
export function sexOf(
  name: string,
  { said, own, pronoun }: { readonly said: WordsReading; readonly own: string; readonly pronoun: DraftPerson['sex'] },
): DraftPerson['sex'] {
  const title =
    /^(?:\w+ )?(Mr|Mrs|Ms|Miss|Sir|Lady|Lord|Aunt|Auntie|Uncle|Grandma|Grandpa|Queen|King|Princess|Prince)\b/i.exec(
      name,
    )?.[1] ?? name;
  if (/^(?:Count|Duke|Baron|Father|Brother|Don|Señor) \p{Lu}/u.test(own)) return 'male';
  if (isBearded(own) && !FEMALE.test(name) && pronoun !== 'female') return 'male';
  const [isFemale, isMale] = [FEMALE.test(title), MALE.test(title)];
  if (isFemale !== isMale) return isFemale ? 'female' : 'male';
  const bare = own
    .replaceAll(/兄妹|姉弟|父母|男女|両親/gu, '')
    .replaceAll(/ (?:of|for|who|whose|that|by|from|to|against|with) (?:an?|the|his|her|their) [^,.;]*/giu, ' ');
  const [isOwnFemale, isOwnMale] = [FEMALE.test(bare), MALE.test(bare)];
  if (isOwnFemale !== isOwnMale) return isOwnFemale ? 'female' : 'male';
  // Words that belong to somebody else ("his daughter's doctor") stand behind; the nearest to the name counts.
  const female = own.search(FEMALE);
  const male = own.search(MALE);
  if (female < 0 && male < 0 && pronoun !== null) return pronoun;
  if (female < 0 && male < 0) return said.pronoun === null ? null : said.pronoun === 'girl' ? 'female' : 'male';
  if (female >= 0 && male >= 0) return null;
  return female >= 0 ? 'female' : 'male';
}

/** "A bearded baker": a man where nothing says otherwise; "the bearded man's wife" is not told of her. */
const isBearded = (own: string): boolean =>
  /\b(?:bearded|moustached|mustachioed|unshaven|stubbly)\b|\b(?:with|has|had|wears|wearing|in|his) (?:an? )?(?:[\p{Ll}-]+,? ){0,3}(?:beard|moustache|mustache|goatee|sideburns|stubble)\b|(?:ひげ|髭|ヒゲ|口髭)(?:の|を|が|面|もじゃ)|無精ひげ/iu.test(
    own,
  );

const AGE_WORDS: readonly (readonly [NonNullable<DraftPerson['age']>, RegExp])[] = [
  [
    'elderly',
    /\b(?:elderly|old (?:man|woman|lady|gentleman|couple|sailor|keeper|farmer|monk|cook|fisherman|wizard|soldier|teacher|master|chef|dog|cat|tortoise|turtle|robot)|(?:very|too) old|aged|ancient|retired|great-grand(?:mother|father)|abuela|abuelo|grandmother|grandma|granny|grandfather|grandpa|granddad|grandparents?|white-haired|senior citizen|pensioner)\b|\ban? old \w+|\ban? (?:\w+ )?old (?:\w+ )?(?:keeper|man|woman)\b|\bthe old\b|, old\b|老(?!人ホーム|舗)|引退した|おばあ|ばあちゃん|ばあさん|じいちゃん|じいさん|婆さん|爺さん|お婆|おじい|お爺|祖父|祖母|翁|老婆|年老い|年寄り/iu,
  ],
  [
    'child',
    /\b(?:child|kid|toddler|little (?:girl|boy|brother|sister|child|one)|small (?:girl|boy|child)|young(?:er)? (?:child|son|daughter)|kindergartner|schoolchild|infant|grandson|granddaughter|elementary[- ]school(?:er)?|primary[- ]school|(?:first|second|third|fourth|fifth|sixth)[- ]grader|preschooler|newborn|baby (?:boy|girl)|urchin)\b|幼(?!なじみ|馴染|い頃|い日|少期|少時)|小学|子供|子ども|こども|弟(?!子)|妹|園児|赤ん坊|赤ちゃん|迷子|座敷わらし|座敷童/iu,
  ],
  [
    'teen',
    /\b(?:teen|teenage[rd]?|high[- ]school(?:er)?|middle[- ]school(?:er)?|schoolgirl|schoolboy|transfer student|exchange student|adolescent|student|classmate|(?:seventh|eighth|ninth|tenth|eleventh)[- ]grader|freshman|sophomore)\b|高校(?!教師|の教師|の先生)|中学(?!教師|校の教師|の先生)|女子高|男子高|同級生|クラスメイト|転校生|十代|学級委員|[書館健紀送化育]委員(?!会)|部員|新入生|受験生|先輩|後輩/iu,
  ],
  [
    'adult',
    /\b(?:adult|middle-aged|grown(?:-up)?|man|woman|mother|father|husband|wife|businessman|salaryman|(?:in (?:his|her|their) |early |mid[- ]?|late )(?:twenties|thirties|forties|fifties))\b|中年|大人|会社員|新入社員|社会人|大学|主婦|未亡人|(?<![\p{L}])OL(?![\p{L}])|男性|女性|母|父/iu,
  ],
];
const YEARS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${NUMBER_PATTERN})(?:[\s-]+years?[\s-]+old|[\s-]year[\s-]old|\s*[歳才])|(?<=[\p{Script=Hiragana}\p{Script=Katakana}])(${NUMBER_PATTERN})[歳才]|(?:[,(（]|\b(?:is|am|was|aged?|turns?|turned|turning|at|only|just|of|now))\s*(?:age )?(${NUMBER_PATTERN})(?=\s*(?:[,).）;]|and\b|but\b|$))`,
  'iu',
);
export function ageOf(name: string, said: WordsReading, own: string): DraftPerson['age'] {
  const [, behind, inside, alone] = YEARS.exec(own) ?? /\b(?:s?he)[’']?s (\d{1,2})\b/i.exec(own) ?? [];
  const words = (behind ?? inside ?? alone ?? '').toLowerCase();
  if (/\b[2-6]0s\b|[二三四五]十代/.test(own)) return 'adult';
  if (/\b[7-9]0s\b|\b(?:sixties|seventies|eighties|nineties)\b|[七八九]十代/.test(own)) return 'elderly';
  const years = numberOf(words);
  if (/^Old /.test(name)) return 'elderly';
  if (/^Little /.test(name) || new RegExp(String.raw`\b(?:little|baby) ${escaped(name)}\b`, 'u').test(own))
    return 'child';
  if (years !== null && years > 2) return years < 13 ? 'child' : years < 18 ? 'teen' : years < 65 ? 'adult' : 'elderly';
  const [ageOfRole] = roleOfWord(name)?.looks.split(', ') ?? [];
  if (ageOfRole === 'child') return 'child';
  const found =
    (roleOfWord(name) === null ? undefined : AGE_WORDS.find(([, pattern]) => pattern.test(name))) ??
    AGE_WORDS.find(([, pattern]) => pattern.test(own));
  if (found !== undefined) return found[0];
  const role = said.roles.find(({ role: one }) => one.kind === 'human')?.role;
  if (role === undefined) return null;
  const [age] = role.looks.split(', ');
  return age === 'adult' ? 'adult' : age === 'elder' ? 'elderly' : age === 'child' ? 'child' : null;
}
