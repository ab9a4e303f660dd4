import { roleOfWord } from '../characters/roles';
import { JAPANESE_WORDS } from '../characters/words/japanese-words';
import { escaped } from '../script/words/word-patterns';
import { ABOUT_BEINGS, BEINGS } from './person-facts';
import { rolesIn } from './roles-of-premise';
import { FURTHER_ANIMALS } from '../characters/further-animals.data';
import { FURTHER_PLACES } from './further-places.data';
import type { FoundPerson } from './found-person';
import {
  HONORIFIC,
  PARTICLE,
  ROLE_WORDS,
  BEHIND_ROLE,
  CALLED,
  KATAKANA,
  TITLED,
  TOPIC,
  OF_SOMEWHERE,
  FAMILY,
  DOTTED,
  BEHIND_WORK,
  IS_CALLED,
  OF_AGE,
  OF_CLUB,
  IS_SOMEBODY,
  PAIR,
} from './japanese-names';
import {
  actsIn,
  BEFORE_KUN,
  ENDS_AS_ANIMAL,
  isHanName,
  isNameLike,
  isRoleWithHonorific,
  isThing,
  isWord,
  NO_SAN,
} from './japanese-not-names';
import {
  isAbsent,
  isKinNamed,
  isOnlyDoneTo,
  isOnlyNoted,
  isOnlyPlace,
  isSaidOfKin,
  isSubjectOfSame,
  isToldApart,
  isToldBehind,
  KIN,
  kinOf,
  placeOf,
  withoutCount,
  withTitleOfPair,
} from './japanese-roles';
import { livingThingsIn } from './living-things.data';
import { NOT_NAMES_JAPANESE } from './not-names-japanese.data';

/** What somebody of a club or a class is, and what is done there. */
const IN_CLUB =
  /^(?:補欠|エース|主将|新人|新入り|仲間|友達|合宿|部室|部屋|顧問|一員|全員|夏|春|秋|冬|時|頃|廊下|扉|看板|歴史|伝統|出番|レギュラー|キャプテン|マネージャー|リーダー|メンバー|エピソード|みんな|ころ|とき)$/u;

/** 「面接官が」, 「ハンバーガー屋が」, 「象使いの」: words that end as those for work do. */
const WORKERS =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])([\p{Script=Han}]{1,4}(?:[官員師士者家長係]|売り|取り|乗り|釣り|使い|見習い)|[\p{Script=Han}\p{Script=Katakana}ー]{2,7}(?:屋|職人|使い|見習い))(?:さん)?(?=は|が|に(?!は)|と|を|、|の前)/gu;
const NO_WORKERS =
  /(?:全員|満員|定員|同士|一員|人員|動員|要員|富士|武士道|部屋|小屋|楽屋|長屋|居酒屋|名古屋|廃屋|家屋|実家|民家|国家|一家|我が家|空き家|借家|武家|自家|人家|農家|王家|身長|成長|延長|特長|全長|最長|波長|冗長|前者|後者|両者|他者|勝者|敗者|死者|関係|天使い|気取り|間取り|下取り|書き取り|聞き取り|縁取り|足取り|受け取り|相乗り|波乗り|無駄使い|お使い|小間使い)$/u;

/** Everybody who is named or called by what they are in a text of Japanese, in order of appearance. */
export function findJapanesePeople(text: string): FoundPerson[] {
  const names = new Map<string, { at: number; title: string | undefined }>();
  const add = (name: string | undefined, at: number, isSure: boolean | 'whatever it means', title?: string): void => {
    if (
      name === undefined ||
      name === '' ||
      names.has(name) ||
      (NOT_NAMES_JAPANESE.has(name) && isSure !== 'whatever it means') ||
      /[歳才日時分年回目度]$/u.test(name) ||
      /^(?:二人|三人|四人|片方|もう片方|両方|一方|みんな|全員|(?:いる|ある|する|した|だ)のは)$/u.test(name)
    )
      return;
    if (isSure === false && FURTHER_PLACES.some(({ japanese }) => japanese.test(`${name}で`))) return;
    if (ENDS_AS_ANIMAL.test(name)) return;
    if (/^(?:姉妹|兄弟|双子|姉|妹|兄|弟|子|達|たち|ページ|セリフ|コマ|ジャンル|ギャグ|ホラー)$/u.test(name)) return;
    if (BEFORE_KUN.test(name) || [...name].some((_, from) => isRoleWithHonorific(name.slice(from)))) return;
    if (isSure === false && (isWord(name) || JAPANESE_WORDS.has(name))) return;
    if (roleOfWord(name) !== null || FURTHER_ANIMALS.some(({ whole }) => whole.test(name))) return;
    const bare = name.replace(new RegExp(`${HONORIFIC}$`, 'u'), '');
    if (bare === '' || names.has(bare)) return;
    names.set(bare, { at, title });
  };
  for (const { 1: role, 2: one, 3: other, index } of text.matchAll(BEHIND_ROLE)) {
    const isListed = one !== undefined && (isNameLike(one) || text.includes(`${one}(`) || text.includes(`${one}（`));
    const acts =
      isListed && new RegExp(`(?:の|・)${one}(?:さん|くん|君|ちゃん)?[はが]`, 'u').test(text) && isHanName(one);
    if (isListed && !isThing(one) && !isOnlyDoneTo(text, one)) add(one, index, acts, role);
    // 「五歳の双子、リクとソラ」: what is said before counts for both.
    const before = /[^。、！？\n]{0,12}$/u.exec(text.slice(0, index))?.[0] ?? '';
    const isCounted = /[二三四]人の$|双子の$/u.test(before) && 'whatever it means';
    if (other !== undefined && isNameLike(other) && !isThing(other))
      add(other, index + 1, isCounted, `${before}${role}`);
  }
  for (const { 1: role, 2: one, index } of text.matchAll(FAMILY)) add(one, index, true, role);
  for (const { 1: role = '', 2: one, index } of text.matchAll(DOTTED))
    if (!/^[\p{Script=Katakana}ー]+$/u.test(role) || roleOfWord(role) !== null) add(one, index, false, role);
  for (const { 1: role = '', 2: one = '', index } of text.matchAll(BEHIND_WORK))
    if (!isOnlyDoneTo(text, one)) add(one, index, false, role);
  for (const { 1: one, 2: other, index } of text.matchAll(IS_SOMEBODY)) add(one ?? other, index, 'whatever it means');
  for (const { 1: one, index } of text.matchAll(OF_AGE)) if (!isThing(one ?? '')) add(one, index, 'whatever it means');
  for (const { 1: one, index } of text.matchAll(OF_CLUB))
    if (!isThing(one ?? '') && !IN_CLUB.test(one ?? '')) add(one, index, true);
  for (const { 1: one, index } of text.matchAll(IS_CALLED)) add(one, index, true, text.slice(0, index));
  for (const { 1: one, 2: other, index } of text.matchAll(PAIR)) {
    add(one, index, false);
    add(other, index + 1, false);
  }
  for (const pattern of [CALLED, TITLED])
    for (const { 0: whole, 1: one = '', index } of text.matchAll(pattern))
      if (!/^\p{Script=Hiragana}+こと$/u.test(whole))
        add(
          one,
          index,
          pattern === TITLED && /^\p{Script=Han}+$/u.test(one) && !NO_SAN.test(one) ? 'whatever it means' : true,
        );
  for (const { 1: one, index } of text.matchAll(KATAKANA)) if (actsIn(text, one ?? '')) add(one, index, false);
  for (const { 1: one = '', index } of text.matchAll(TOPIC)) if (!isThing(one)) add(one, index, false);
  for (const { 1: one, index } of text.matchAll(OF_SOMEWHERE)) add(one, index, false);
  const named = [...names].map(([name, { at, title }]): FoundPerson => ({
    name,
    at,
    calls: [name, ...kinOf(text, name)],
    ...(title === undefined ? {} : { title }),
  }));
  const roles = rolesIn(text, named)
    .filter(({ name }) => !isOnlyNoted(text, withoutCount(name), [...names.keys(), '私', '僕', '俺']))
    .filter(({ name }) => !isSaidOfKin(text, withoutCount(name)))
    .filter(({ name }) => !KIN.test(name) || ![...names.keys()].some((one) => isKinNamed(text, name, one)))
    .filter(({ name }) => !isOnlyPlace(text, withoutCount(name)) && !isToldBehind(text, name))
    .filter(({ name }) => !isSubjectOfSame(text, name, [...names.keys()]) && !isAbsent(text, name))
    .filter(
      ({ name }, _, all) =>
        !all.some((one) => one.name !== name && one.name.endsWith(name) && !/^(?:もう一人|三人目)/u.test(one.name)),
    )
    .filter(({ name }) =>
      text.replaceAll(new RegExp(String.raw`${name}の(?:${ROLE_WORDS})`, 'gu'), '').includes(withoutCount(name)),
    )
    .map(({ name }): FoundPerson => ({ name, at: placeOf(text, name), calls: [name] }))
    .filter(({ name }) => !isToldApart(text, name))
    .filter(({ name }, _, all) => !/夫婦$/u.test(name) || !all.some((one) => /^[夫妻]$/u.test(one.name)))
    .map((one) => withTitleOfPair(text, one));
  const animals = FURTHER_ANIMALS.flatMap(({ japanese }) =>
    [...text.matchAll(japanese)]
      .filter(({ 0: word, index }) =>
        new RegExp(`^(?:たち)?(?:${PARTICLE}|だ|です|である)`, 'u').test(text.slice(index + word.length)),
      )
      .filter(({ 0: word }) => ![...named, ...roles].some(({ name }) => name.includes(word)))
      .filter(({ 0: word }) => names.size === 0 || !isOnlyNoted(text, word, [...names.keys()]))
      .slice(0, 1)
      .flatMap(({ 0: word, index }): FoundPerson[] => [
        { name: word, at: index, calls: [word] },
        ...(/(?:二|三|2|3|２|３)(?:匹|羽|頭)の[^、。]{0,4}$/u.test(text.slice(0, index))
          ? [{ name: `もう一匹の${word}`, at: index + 0.5, calls: [`もう一匹の${word}`] }]
          : []),
      ]),
  );
  const compounds = [
    ...text.matchAll(
      new RegExp(String.raw`(?<![\p{Script=Han}])([\p{Script=Han}]{1,2}[猫犬狐狸狼兎])(?=${PARTICLE})`, 'gu'),
    ),
  ]
    .filter(
      ({ 1: word = '' }) => ![...named, ...roles, ...animals].some(({ name }) => name.includes(word) || word === name),
    )
    .filter(({ 1: word = '' }) => !isSubjectOfSame(text, word, [...names.keys()]))
    .map(({ 1: word = '', index }): FoundPerson => ({ name: word, at: index, calls: [word] }))
    .filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index);
  // 「面接官は」: words that end as those for work do.
  const workers = [...text.matchAll(WORKERS)]
    .filter(
      ({ 1: word = '' }) =>
        roleOfWord(word) === null && !NO_WORKERS.test(word) && !isOnlyPlace(text, word) && !isAbsent(text, word),
    )
    .filter(
      ({ 1: word = '' }) =>
        ![...named, ...roles].some(
          ({ name, title }: FoundPerson) => name.includes(word) || word.includes(name) || title === word,
        ),
    )
    .filter(
      ({ 1: word = '' }) =>
        !isSubjectOfSame(text, word, [...names.keys()]) && !isOnlyNoted(text, word, [...names.keys()]),
    )
    .map(({ 1: word = '', index }): FoundPerson => ({ name: word, at: index, calls: [word] }))
    .filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index);
  const things = livingThingsIn(text)
    .filter(({ word }) => ![...named, ...roles, ...animals].some(({ name }) => name.includes(word)))
    .map(({ word, at }): FoundPerson => ({ name: word, at, calls: [word] }));
  return withOwnKinds(text, [...named, ...roles, ...animals, ...compounds, ...workers, ...things]).sort(
    (a, b) => a.at - b.at,
  );
}

/** 「猫の店長」 who is called 「猫」 later is one, and is called so where the text introduces them. */
function withOwnKinds(text: string, people: readonly FoundPerson[]): FoundPerson[] {
  const kinds = new Map<FoundPerson, string>();
  for (const one of people) {
    const bare = withoutCount(one.name);
    if (bare !== one.name || ABOUT_BEINGS.test(bare) || !/[\p{Script=Han}\p{Script=Katakana}]/u.test(bare)) continue;
    const [, being] =
      new RegExp(String.raw`(?<![\p{Script=Han}\p{Script=Katakana}])(${BEINGS})の${escaped(bare)}`, 'u').exec(text) ??
      [];
    if (being !== undefined && being !== bare && (roleOfWord(bare)?.kind ?? 'human') === 'human') kinds.set(one, being);
  }
  const isOther = (kind: string): boolean =>
    new RegExp(`(?:本物|別|もう一[匹人羽頭]|他|ほか|隣|近所)の${kind}`, 'u').test(text);
  const taken = [...kinds].filter(([, kind]) => !isOther(kind));
  return people
    .filter((one) => !taken.some(([role, kind]) => role !== one && one.name === kind))
    .map((one) => {
      const kind = kinds.get(one);
      if (kind === undefined) return one;
      const isNameless = roleOfWord(one.name) !== null || JAPANESE_WORKER.test(one.name);
      const calls = isOther(kind) ? one.calls : [...one.calls, kind];
      return isNameless
        ? { ...one, name: `${kind}の${one.name}`, calls: [`${kind}の${one.name}`, ...calls] }
        : { ...one, calls };
    });
}
const JAPANESE_WORKER = /(?:[官員師士者家長係屋]|職人|売り|使い|見習い)$/u;
