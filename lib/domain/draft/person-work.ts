import { furtherAnimalOf } from '../characters/further-animals.data';
import { roleOfWord } from '../characters/roles';
import type { WordsReading } from '../characters/words/read-words';
import { escaped } from '../script/words/word-patterns';
import { ROLE_KINDS } from './person-facts';

/** Not what somebody does for a living. */
const NO_OCCUPATION =
  /^(?:(?:little|younger|young|older|elder|big|kid|baby|twin|step|small|tiny|elderly|old)[ -]?)?(?:girl|boy|man|woman|child|friend|stranger|old man|old woman|little girl|little boy|lady|guy|kid|mother|father|sister|brother|daughter|son|twin|neighbou?r|grandmother|grandfather|grandma|grandpa|granny|aunt|uncle|wife|husband|mom|dad|teenager|teen|girlfriend|boyfriend|cousin|lover|crush|orphan|rival|enemy|partner|roommate|flatmate|twin|loser|少女|少年|女の子|男の子|男|女|子供|子ども|友達|友人|母|父|兄|弟|姉|妹|おばあさん|おじいさん|祖父|祖母|娘|息子|老人|老女|お父さん|お母さん|双子|幼なじみ)$/iu;

const TRADES: Readonly<Record<string, string>> = {
  drives: 'driver',
  repairs: 'repairer',
  sells: 'seller',
  makes: 'maker',
  teaches: 'teacher',
  builds: 'builder',
  bakes: 'baker',
  delivers: 'courier',
  grows: 'grower',
  breeds: 'breeder',
  tunes: 'tuner',
  paints: 'painter',
};

/** "He drives an ice cream truck", "Solveig repairs accordions": what somebody always does. */
export function tradeOf(calls: readonly string[], text: string): string | null {
  for (const call of calls) {
    const pattern = new RegExp(
      String.raw`(?<![\p{L}])${escaped(call)},?(?: (?:he|she|hes|shes|he's|she's|is|\d+|and|who|still|always))*,? (${Object.keys(TRADES).join('|')}) (?:an? |the )?([\p{L}-]+(?: [\p{L}-]+){0,2}?)(?= in\b| on\b| for\b| at\b| to\b| and\b|[,.;!?\n]|$)`,
      'iu',
    );
    const [, verb = '', what = ''] = pattern.exec(text) ?? [];
    if (what !== '') return `${what.toLowerCase().replace(/s$/, '')} ${TRADES[verb.toLowerCase()] ?? ''}`;
  }
  return null;
}

/** 「用務員」, 「艦長」, 「薬売り」: words that end as those for work do. */
const JAPANESE_WORK = /^\p{Script=Han}{0,5}(?:[員師士長官医手者家係役守]|職人|売り|教授|監督|助手|刑事)$/u;

/** "Detective Okonkwo", "Private Ashworth", 「用務員」. */
export function titleWork(title: string | undefined): string | null {
  return title !== undefined &&
    /^(?:Ensign|Lieutenant|Corporal|Deputy|Sheriff|Marshal|Constable|Commissioner|Pastor|Reverend|Rabbi|Mayor|Judge|President|Colonel|Major|Commander|Admiral|Principal|Engineer|Pilot|Cadet|Ambassador|Minister|Captain|Detective|Inspector|Officer|Sergeant|Private|General|Nurse|Professor|Chef|Coach|Agent|King|Queen|Prince|Princess)$/.test(
      title,
    )
    ? title.toLowerCase()
    : title !== undefined && JAPANESE_WORK.test(title) && !NO_OCCUPATION.test(title)
      ? title
      : null;
}

/** "the perfumer Isolde", "Isolde, a perfumer": words that end as those for work do. */
const BY_ENDING =
  /\b(?:[Tt]he|[Aa]n?) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]{3,}(?:er|or|ist|ian|man|woman|smith))(?= \p{Lu})|, (?:an?|the) (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]{3,}(?:er|ist|ian|man|woman|smith))\b(?=[,.;]|$| (?:who|with|from|at|in)\b)/u;
const NO_WORK =
  /(?:sister|brother|mother|father|daughter|teenager|stranger|outsider|loner|former|member|lover|monster|other|younger|older|elder|newcomer|survivor|neighbor|woman|man|senior|junior|human|guardian|never)$/;

/** 「助手の女性」, 「配達員の青年」: work that stands before what somebody is. */
export function workOfKind(calls: readonly string[], text: string): string | null {
  const call = calls.find((one) => /^(?:女性|男性|少女|少年|青年|女|男|老人|老婆|若者|女の子|男の子)$/u.test(one));
  const [, work] =
    call === undefined
      ? []
      : (new RegExp(String.raw`([\p{Script=Han}\p{Script=Katakana}ー]{2,7})の${call}`, 'u').exec(text) ?? []);
  return work !== undefined &&
    (JAPANESE_WORK.test(work) || roleOfWord(work)?.kind === 'human') &&
    !NO_OCCUPATION.test(work)
    ? work
    : null;
}

/** "A retired soprano, Madame Okada": a noun that stands at a name says what somebody is. */
export function apposedWork(calls: readonly string[], text: string): string | null {
  const names = calls.filter((call) => /^\p{Lu}/u.test(call)).map(escaped);
  if (names.length === 0) return null;
  const name = `(?:${names.join('|')})`;
  const [, before, behind] =
    new RegExp(
      String.raw`(?:^|[.!?,] |and )(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er) (?:(?:retired|former|young|old|famous|local|lonely|shy|proud|tired|clumsy|grumpy|failed|aspiring|lazy|blind|deaf) )*(\p{Ll}{4,}),? ${name}(?![\p{L}])|(?<![\p{L}])${name}, an? (?:(?:retired|former|young|old|famous|local|lonely|shy|proud|tired|clumsy|grumpy|failed|aspiring|lazy|blind|deaf) )+(\p{Ll}{4,})(?=[,.;])`,
      'u',
    ).exec(text) ?? [];
  const word = before ?? behind;
  if (word === undefined || NO_OCCUPATION.test(word) || NO_WORK.test(word) || /(?:named|called|ed|ly|ing)$/.test(word))
    return null;
  const role = roleOfWord(word);
  return (role === null || role.kind === 'human') && furtherAnimalOf(word) === null ? word : null;
}

export function occupationOf({ roles }: WordsReading, own: string): string | null {
  const found = roles.filter(
    ({ role, words }) =>
      role.kind === 'human' && ROLE_KINDS[role.english] === undefined && !NO_OCCUPATION.test(words.trim()),
  );
  const word =
    found[0]?.words.trim() ??
    /\b(?:an?|the) (?:[\p{L}-]+ )?([\p{L}-]+(?: bearer| seller| worker| painter| hunter| collector| breeder| tamer| keeper| maker| repairman| operator))\b/iu.exec(
      own,
    )?.[1] ??
    BY_ENDING.exec(own)
      ?.slice(1)
      .find((one) => one !== undefined && !NO_WORK.test(one));
  return word === undefined ? null : word.toLowerCase();
}
