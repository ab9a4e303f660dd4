import { escaped } from '../script/words/word-patterns';
import type { FoundPerson } from './found-person';
import { FURTHER_JAPANESE } from '../characters/further-animals.data';
import { SURNAME_PATTERN } from '../characters/surnames.data';
import { HONORIFIC, ROLE_WORDS } from './japanese-names';

/** 「調律師である盲目の青年、律」, 「依頼人は…歌手・レイラ。」, 「クロという名の黒猫」: the role is of who is named there. */
export function isSubjectOfSame(text: string, role: string, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const all = names.map(escaped).join('|');
  const own = escaped(role);
  return new RegExp(
    String.raw`${own}(?:である|にして|で)[^。、]{0,12}、?(?:${all})|${own}は、?[^。]{0,20}(?:の|・|、)(?:${all})(?=。|だ|です|[（(]|$)|(?:${all})という(?:名の|名前の)?[^。、]{0,6}${own}|(?:${all})(?:${HONORIFIC})?は、?[^。、]{0,10}${own}(?:で(?!す|も|は|あ)|で、|だ(?!と)|です|である|。)|(?:${all})(?:${HONORIFIC})?は[^。]{0,40}(?:実は|本当は|正体は)、?${own}(?:で、|だ(?!と)|です|である|。)`,
    'u',
  ).test(text);
}

/** 「男が二人。片方は弁護士、もう片方は漁師。」: the two are told of one by one behind it. */
const TOLD_APART =
  /(?:片方|一方|一人|ひとり)は[^。は]{1,24}(?:もう片方|もう一方|他方|もう一人|もうひとり)は(?=[^。]{1,30}(?:。|$))/u;

export function isToldApart(text: string, name: string): boolean {
  const told = TOLD_APART.exec(text);
  if (told === null) return false;
  const bare = withoutCount(name);
  return new RegExp(
    `${escaped(bare)}(?:が|は)?(?:二人|ふたり|2人)|(?:二人|ふたり|2人)の[^。、]{0,6}${escaped(bare)}`,
    'u',
  ).test(text.slice(0, told.index));
}

/** 「老夫婦」 makes both of them old, 「男が二人。片方は…」 both of them men. */
export function withTitleOfPair(text: string, one: FoundPerson): FoundPerson {
  if (/^[夫妻]$/u.test(one.name) && text.includes('老夫婦')) return { ...one, title: '年老いた' };
  const told = TOLD_APART.exec(text);
  if (told === null || one.at < told.index) return one;
  const [, before, behind] =
    /(女性|男性|少女|少年|男の子|女の子|兄弟|姉妹|男|女)(?:が|は)?(?:二人|ふたり|2人)|(?:二人|ふたり|2人)の[^、。]{0,6}?(女性|男性|少女|少年|男の子|女の子|兄弟|姉妹|男|女)/u.exec(
      text.slice(0, told.index),
    ) ?? [];
  const title = before ?? behind;
  return title === undefined || one.title !== undefined ? one : { ...one, title };
}

/** 「亡くなった祖父がベッドに座って」: the dead who do something are there. */
const IS_THERE = '[^。「]{0,20}(?:座|立|現れ|言|笑|歩|話|いた|いる|微笑|やって来|待|手招)';

/** 「客のいない大広間」: nobody of them is there. */
export function isAbsent(text: string, role: string): boolean {
  const absent = new RegExp(
    String.raw`${escaped(role)}(?:の|が|も|は)(?:一人も|誰も)?(?:いない|来ない|いなく)|亡き${escaped(role)}|(?:死んだ|亡くなった|死んだはずの)${escaped(role)}(?!(?:は|が|も)${IS_THERE})|${escaped(role)}(?:さん)?の(?:家|実家|墓|形見|遺影|写真|遺品|思い出|命日|葬式|手紙|日記|部屋|匂い)|${escaped(role)}として(?:有名|知られ|恐れ|名高|来た)|${escaped(role)}に(?:そっくり|似|よく似)|${escaped(role)}(?:に(?:なり|なっ|なる|なろ|なれ|なら|憧れ)|のよう|みたい|そっくり|役)`,
    'gu',
  );
  // 「海で息子を亡くした。…息子の法被」: who is lost is there in what is left of them alone.
  const lost = new RegExp(`${escaped(role)}を[^。、]{0,6}(?:亡くし|失っ|なくし|喪)`, 'u');
  const left = lost.test(text) ? new RegExp(`${escaped(role)}(?:の|を)`, 'gu') : /$^/gu;
  if (lost.test(text) && !text.replaceAll(left, '').includes(role)) return true;
  return text.search(absent) >= 0 && !text.replaceAll(absent, '').includes(role);
}

/** 「患者は狼男。」: who is only called by what they are to others is told of behind it. */
const ONLY_RELATED =
  /^(?:家庭教師|担任|師匠|相棒|上司|患者|客|お客|お客さん|相手|犯人|正体|主人公|依頼人|持ち主|訪問者|乗客|隣人)$/u;

export function isToldBehind(text: string, role: string): boolean {
  return (
    ONLY_RELATED.test(role) &&
    new RegExp(
      String.raw`(?:^|[。！？\n、])(?:[^。、は]{1,6}の)?${escaped(role)}は、?[^。、は]{0,8}?(?:${ROLE_WORDS}|${FURTHER_JAPANESE.join('|')})(?=。|だ|です|で、|だった|$)`,
      'u',
    ).test(text)
  );
}

/** 「寿司屋に弟子入り」: a shop, where nobody of that name does anything. */
export function isOnlyPlace(text: string, role: string): boolean {
  if (!/[屋店]$|^弟子$/u.test(role)) return false;
  return !text
    .replaceAll(
      new RegExp(
        `${escaped(role)}(?:に|で|へ|入り|の(?:中|前|奥|裏|隣|二階)|(?:が|は)(?:、)?(?:[^。、]{0,6})(?:火事|燃え|あり|焼け|潰れ|つぶれ|開店|閉店|閉ま|休業|停電|混|ある|あっ|でき|建)|(?=。|、|$))`,
        'gu',
      ),
      '',
    )
    .includes(role);
}

/** 「兄は勇者、弟は魔王の秘書。」: what one of the family is. */
export function isSaidOfKin(text: string, role: string): boolean {
  const own = escaped(role);
  const said = new RegExp(
    String.raw`(?:兄|弟|姉|妹|父|母|祖父|祖母|夫|妻|息子|娘|(?<!もう片方は)彼|彼女|正体|職業|仕事)(?:ちゃん|さん|上|貴)?は(?:元|ただの|普通の|[^。、は]{1,8}の)?${own}(?=、|。|だ|です|である|で、|らしい|みたい)`,
    'gu',
  );
  return !text.replaceAll(said, '').includes(role);
}

/** 「祖母キヨ」 is the grandmother wherever the text speaks of one. */
const KINS = [
  '祖母',
  '祖父',
  '母',
  '父',
  '姉',
  '妹',
  '兄',
  '弟',
  '叔母',
  '叔父',
  '伯母',
  '伯父',
  '娘',
  '息子',
  '妻',
  '夫',
];
export const KIN = new RegExp(`^(?:${KINS.join('|')})$`, 'u');

/** 「姉のしおりは」, 「弟、航平が」, 「祖母キヨ」: which of a family somebody is. */
export function isKinNamed(text: string, kin: string, name: string): boolean {
  return new RegExp(
    `(?<!\\p{Script=Han})${kin}(?:の|、|・)?${escaped(name)}(?:さん|くん|君|ちゃん)?(?=は|が|と|を|に|も|、|。|（|\\(|$)`,
    'u',
  ).test(text);
}

/** The words for family by which the text calls somebody. */
export function kinOf(text: string, name: string): string[] {
  return KINS.filter((kin) => text.includes(kin) && isKinNamed(text, kin, name));
}

/** 「銀行員の手相を見る」: what is only done to, and is no name that anybody is known by. */
export function isOnlyDoneTo(text: string, word: string): boolean {
  if (!/^\p{Script=Han}{2}$/u.test(word) || /[子美奈香郎太介也斗樹人彦]$/u.test(word)) return false;
  if (new RegExp(`^(?:${SURNAME_PATTERN})$`, 'u').test(word)) return false;
  const own = escaped(word);
  return (
    new RegExp(`の${own}[をに]`, 'u').test(text) &&
    !new RegExp(`${own}(?:さん|くん|君|ちゃん|先生)?(?:は|が|も|と|「|、|だ|という)`, 'u').test(text)
  );
}

/** 「もう一人の少女」 is written 「少女」. */
export const withoutCount = (name: string): string => name.replace(/^(?:もう一人|三人目)の/u, '');

/** Another of the same stands right behind the first. */
export function placeOf(text: string, name: string): number {
  const at = text.indexOf(name);
  return at >= 0 ? at : text.indexOf(withoutCount(name)) + 0.5;
}
/** 「転校生の美月」: the role belongs to the name. */
export function isOnlyNoted(text: string, role: string, names: readonly string[]): boolean {
  if (!text.replaceAll(/[（(][^）)]*[）)]/gu, '').includes(role)) return true;
  if (names.length === 0) return false;
  const rest = text
    .replaceAll(/[（(][^）)]*[）)]/gu, '')
    .replaceAll(new RegExp(String.raw`(?:${names.join('|')})${HONORIFIC}`, 'gu'), (name) => name.replace(role, '〇'))
    .replaceAll(new RegExp(`${role}(?:妹|弟)`, 'gu'), '')
    .replaceAll(
      new RegExp(
        String.raw`${role}(?:(?:${ROLE_WORDS}|\p{Script=Han}{1,3}|たち|達)?(?:の|・|、)|の[^、。はがを]{1,10}?(?:の|・|、)?)?(?=${names.join('|')})`,
        'gu',
      ),
      '',
    );
  return !rest.includes(role);
}
