import { introductionOf } from '../characters/introduction';
import { saidSex } from '../characters/person-from-words';
import { ROLES, roleOfWord, type Role } from '../characters/roles';
import { readWords } from '../characters/words/read-words';
import { pluralOf } from '../characters/people-in-text';
import { escaped } from '../script/words/word-patterns';
import type { Sex } from '@/lib/rough/vocabulary';

/** Somebody without a name in a premise. */
export interface PremiseRole {
  readonly name: string;
  readonly sex: Sex;
  readonly kind: Role['kind'];
  readonly role: Role;
}

interface Hit {
  readonly role: Role;
  readonly word: string;
  readonly at: number;
  readonly isJapanese: boolean;
  /** How many of them: 2 of "two girls", 「二人の少女」. */
  readonly count: number;
}

/**
 * Who is called by what they are in a text ("an old lighthouse keeper", 「灯台守」), in order of appearance, each once.
 * Who has a name besides ("a cat named Tama", "Mio, a tall girl") is left out.
 */
export function rolesIn(text: string, named: readonly { readonly name: string }[]): PremiseRole[] {
  const names = named.map(({ name }) => name);
  const found: PremiseRole[] = [];
  for (const hit of hitsIn(text)) {
    const { role, isJapanese } = hit;
    const isFurther = isAnother(text, hit) && found.some((one) => one.role === role);
    const usual = isJapanese ? hit.word : titled(hit.word);
    const name = isFurther ? furtherNames(usual, isJapanese)[0] : usual;
    if (name === undefined || isOfNamed(text, hit, names)) continue;
    if (!isFurther && isMeantAgain(text, hit, found)) continue;
    if (
      found.some(
        (one) =>
          one.name === name || (isJapanese && !isFurther && one.role === role && isSameWord(one.name, hit.word, role)),
      ) ||
      names.includes(name)
    )
      continue;
    const sex = saidSex(readWords(introductionOf(name, text))) ?? role.sex;
    found.push({ name, sex, kind: role.kind, role });
    const others = furtherNames(name, isJapanese).slice(0, hit.count - 1);
    found.push(...others.map((other) => ({ name: other, sex, kind: role.kind, role })));
  }
  return found;
}

/** Words of one meaning: 「少女」 and 「女の子」 are one, 「夫」 and 「男」 two. */
const SAME_WORDS = [
  /^(?:少女|女の子|娘)$/u,
  /^(?:少年|男の子|坊や)$/u,
  /^(?:子供|子ども|こども)$/u,
  /^(?:老人|年寄り|老紳士)$/u,
];
const isSameWord = (one: string, other: string, { kind }: Role): boolean =>
  kind !== 'human' ||
  one.includes(other) ||
  other.includes(one) ||
  SAME_WORDS.some((same) => same.test(one) && same.test(other));

/** "Three office workers" and "the boss" are drawn alike and are others. */
const SAME_CALLS = [
  /^(?:grandmother|grandma|granny|gran)$/,
  /^(?:grandfather|grandpa|granddad|gramps)$/,
  /^(?:woman|lady)$/,
  /^(?:man|guy|gentleman|fellow)$/,
  /^(?:child|kid|toddler)$/,
  /^(?:detective|private eye|investigator|sleuth|inspector|private detective)$/,
  /^(?:police officer|policeman|cop|officer)$/,
  /^(?:doctor|physician|surgeon)$/,
  /^(?:student|pupil|schoolgirl|schoolboy)$/,
  /^(?:ghost|spirit|phantom)$/,
];
/** "Grandma" is whom the text called a grandmother: further words of a text for somebody without a name. */
export function furtherCallsOf(name: string, text: string): string[] {
  const own = SAME_CALLS.find((same) => same.test(name.toLowerCase()));
  if (own === undefined) return [];
  const words = ['grandmother', 'grandma', 'granny', 'gran', 'grandfather', 'grandpa', 'granddad', 'gramps'];
  return words.filter((word) => own.test(word) && word !== name.toLowerCase() && text.toLowerCase().includes(word));
}

const isSameCall = (name: string, word: string, { kind }: Role): boolean => {
  const bare = name.replace(/^(?:other|third) /, '');
  return (
    kind !== 'human' ||
    bare.split(' ').some((one) => word.split(' ').includes(one)) ||
    SAME_CALLS.some((same) => same.test(bare) && same.test(word))
  );
};

/** What a word and its plural begin with: most words are not there, and looking for letters is quicker than for a pattern. */
const stemOf = (word: string): string => (/(?:y|f|fe|man|child)$/.test(word) ? word.slice(0, -2) : word);

/** Every word for a role, the longest where they lie in one another, in order. */
function hitsIn(text: string): Hit[] {
  const lower = text.toLowerCase();
  const hasJapanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  const all = ROLES.flatMap((role) => [
    ...role.englishWords
      .filter((word) => lower.includes(stemOf(word)))
      .flatMap((word) => placesOf(text, role, word, false)),
    ...(hasJapanese
      ? role.japaneseWords.filter((word) => text.includes(word)).flatMap((word) => placesOf(text, role, word, true))
      : []),
  ]);
  const sorted = all.sort((a, b) => a.at - b.at || b.word.length - a.word.length);
  const kept: Hit[] = [];
  for (const hit of sorted) {
    const last = kept.at(-1);
    // "a goblin accountant": what sort of being stands before what they do.
    if (last !== undefined && isBeingAtWork(text, last, hit))
      kept[kept.length - 1] = { ...last, word: `${last.word} ${hit.word}` };
    else if (last === undefined || hit.at >= last.at + last.word.length) kept.push(hit);
  }
  return kept;
}

function isBeingAtWork(text: string, being: Hit, work: Hit): boolean {
  if (being.isJapanese || work.isJapanese || being.count > 1 || work.count > 1) return false;
  const isBeing = being.role.kind !== 'human' || BEING_NAMES.test(being.word);
  return isBeing && work.role.kind === 'human' && text.slice(being.at + being.word.length, work.at) === ' ';
}
const isBeingWord = (word: string): boolean => {
  const role = roleOfWord(word);
  return role !== null && (role.kind !== 'human' || BEING_NAMES.test(word.toLowerCase()));
};
const BEING_NAMES =
  /^(?:vampire|elf|demon|angel|fairy|ogre|werewolf|zombie|mermaid|alien|scarecrow|goblin|giant|mummy|tengu|dwarf|gnome|troll)$/;

function placesOf(text: string, role: Role, word: string, isJapanese: boolean): Hit[] {
  const one = [...text.matchAll(patternOf(word, isJapanese))]
    .filter(({ index }) => isJapanese || ONE_OF_ITS_KIND.has(word) || isCounted(text.slice(0, index), word))
    .map(({ index }) => ({
      role,
      word,
      at: index,
      isJapanese,
      count: isJapanese ? countOf(text, word, index) : 1,
    }));
  return isJapanese ? one : [...one, ...severalOf(text, role, word)];
}

/** "Two girls", "twin sisters": more than one by the same word. */
function severalOf(text: string, role: Role, word: string): Hit[] {
  const plural = pluralOf(word);
  if (!text.toLowerCase().includes(plural)) return [];
  const pattern = new RegExp(String.raw`(?<![\p{L}-])${escaped(plural)}(?![\p{L}-])`, 'giu');
  return [...text.matchAll(pattern)].flatMap(({ index }) => {
    const number = SEVERAL.exec(text.slice(0, index))?.[1]?.toLowerCase();
    return number === undefined
      ? []
      : [{ role, word, at: index, isJapanese: false, count: /three|3/.test(number) ? 3 : 2 }];
  });
}

const SEVERAL =
  /(?:^|[^\p{L}])(two|three|2|3|both|twin|a pair of|a couple of|these two|the two) (?:[\p{L}'’-]+,? ){0,3}$/iu;

/** 「二人の少女」, 「少女が二人」, 「三人の子供」 */
function countOf(text: string, word: string, at: number): number {
  const around = `${text.slice(Math.max(0, at - 6), at)}|${text.slice(at + word.length, at + word.length + 4)}`;
  if (/三人の[^、。]{0,3}\||\|[がは]?三人/u.test(around)) return 3;
  return /(?:二人|ふたり|2人|二匹|双子)の[^、。]{0,3}\||\|(?:[がは]?(?:二人|ふたり|2人|二匹))/u.test(around) ? 2 : 1;
}

function furtherNames(name: string, isJapanese: boolean): string[] {
  const lower = name.toLowerCase();
  return isJapanese ? [`もう一人の${name}`, `三人目の${name}`] : [`Other ${lower}`, `Third ${lower}`];
}

/** "another girl", "the other girl", 「もう一人の少女」 */
function isAnother(text: string, { at, isJapanese }: Hit): boolean {
  const before = text.slice(0, at);
  return isJapanese
    ? /(?:もう一人|別|もう一匹)の[^、。]{0,4}$/u.test(before)
    : /\b(?:another|(?:the|an) other|a second) (?:[\p{L}-]+ ){0,2}$/iu.test(before);
}

function patternOf(word: string, isJapanese: boolean): RegExp {
  const own = escaped(word);
  if (!isJapanese) return new RegExp(String.raw`(?<![\p{L}-])${own}(?![\p{L}-]|['’]s)`, 'giu');
  const alone = String.raw`(?<!(?![黒白老若小大])\p{Script=Han})${own}(?!\p{Script=Han})`;
  // 「ナース」 of 「ナースコール」 is nobody.
  const isKatakana = /[\p{Script=Katakana}ー]$/u.test(word);
  return new RegExp(
    word.length === 1
      ? alone
      : `${own}${isKatakana ? String.raw`(?![\p{Script=Katakana}ー])` : ''}(?!見習い|部員|組合|志望|ごっこ|探偵団|合唱団|野球|サッカー|時代|院|もの(?:。|の))`,
    'giu',
  );
}

/** "a robot", "her old dog", at a sentence's beginning or beside another: not "eats fish". */
function isCounted(before: string, own: string): boolean {
  const article =
    /(?:^|[^\p{L}])(?:an?|the|his|her|their|my|your|our|one|two|three|this|that|another|some|\p{Lu}[\p{L}]+['’]s) ((?:(?!(?:an?|the|his|her|their) )[\p{L}'’-]+,? ){0,4})$/iu.exec(
      before,
    );
  if (article) {
    const between = (article[1] ?? '').split(/[ ,]+/);
    const isWork = roleOfWord(own)?.kind === 'human';
    return !between.some(
      (word, index) => roleOfWord(word) !== null && !(isWork && index === between.length - 2 && isBeingWord(word)),
    );
  }
  return /(?:^|[.!?。！？:]\s*|\band |\bor |\d+-year-old )$/i.test(before) || HEADLINE.test(before);
}

/** "Local man wakes up", "SAPPORO - Retired teacher wins": news leave articles out. */
const HEADLINE =
  /(?:^|[.!?:\n–—-]\s*)(?:Local|Area|Elderly|Retired|Young|Lonely|Missing|Brave|Homeless|Teenage|Japanese|American|British|Unknown|Mystery|Stray|Lost|Escaped|Famous|Former|Angry|Drunk|Sleepy) $/u;

/** Called so without an article. */
const ONE_OF_ITS_KIND: ReadonlySet<string> = new Set([
  ...['grandmother', 'grandma', 'granny', 'grandfather', 'grandpa', 'santa', 'santa claus'],
]);

function titled(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** "a cat named Tama", "detective Kenji", 「猫のタマ」, "Mio, a tall girl". */
function isOfNamed(text: string, { word, at, isJapanese }: Hit, names: readonly string[]): boolean {
  const behind = text.slice(at + word.length);
  const before = text.slice(0, at);
  return names.some((name) => {
    if (isJapanese) return new RegExp(`^(?:の|、|・)?${escaped(name)}`).test(behind) || before.endsWith(`${name}は`);
    return (
      new RegExp(String.raw`^,? (?:named |called |whose name is )?${escaped(name)}\b`, 'i').test(behind) ||
      new RegExp(String.raw`${escaped(name)}(?:,| is| was) (?:an?|the|his|her) (?:[\p{L}'-]+,? ){0,5}$`, 'iu').test(
        before,
      )
    );
  });
}

/** "The old man" who was told of as a lighthouse keeper, "the girl" of a little girl. */
function isMeantAgain(text: string, { role, word, at, isJapanese }: Hit, found: readonly PremiseRole[]): boolean {
  if (isJapanese) return false;
  const isDefinite = ONE_OF_ITS_KIND.has(word) || /\b(?:the|this|that) (?:[\p{L}-]+ )?$/iu.test(text.slice(0, at));
  if (!isDefinite) return false;
  const isWhole = found.some(({ name }) => name.toLowerCase().endsWith(` ${word}`));
  const isSame = found.some((one) => one.role === role && isSameCall(one.name.toLowerCase(), word, role));
  const isGeneral = GENERAL.has(role.english) && found.some(({ kind, sex }) => kind === 'human' && sex === role.sex);
  return isWhole || isSame || isGeneral;
}

const GENERAL: ReadonlySet<string> = new Set([
  'Girl',
  'Boy',
  'Man',
  'Woman',
  'Old man',
  'Old woman',
  'Child',
  'Keeper',
  'Friend',
  'Stranger',
]);
