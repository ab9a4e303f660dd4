import type { DraftPerson } from '@/lib/contracts/drafts';
import { roleOfWord } from '../characters/roles';
import { describePerson } from './describe-person';
import { findEnglishPeople } from './find-people';
import type { FoundPerson } from './found-person';
import { findJapanesePeople } from './find-japanese-people';
import { readPronouns } from './read-pronouns';
import type { PremisePart } from './split-premise';
import { textAboutPeople } from './text-about-people';

/** More than this is a crowd, not a cast. */
const MOST_PEOPLE = 12;

/** What is said of a sister says nothing of the other sister. */
const ownCalls = (one: FoundPerson): FoundPerson =>
  /^(?:Other|Third) /.test(one.name) ? { ...one, calls: [one.name] } : one;
const withoutOther = ({ name }: FoundPerson, text: string): string =>
  /^\p{Lu}\p{Ll}+$/u.test(name) && /\bother /i.test(text)
    ? text.replaceAll(new RegExp(String.raw`\b[Tt]he other ${name}\b[^.!?\n]*`, 'giu'), '…')
    : text;

export interface UnderstoodPerson {
  readonly person: DraftPerson;
  /** Every word by which the premise calls them. */
  readonly calls: readonly string[];
}

/**
 * Everybody who acts or speaks in a premise, in order of appearance.
 * @param cast names that the project knows
 */
export function understandPeople(
  parts: readonly PremisePart[],
  cast: readonly string[],
  language: 'en' | 'ja',
): UnderstoodPerson[] {
  const text = textAboutPeople(parts);
  const story = textAboutPeople(parts, false);
  const known = cast.filter((name) => text.toLowerCase().includes(name.toLowerCase()));
  const found = [
    ...known.map((name): FoundPerson => ({ name, at: text.toLowerCase().indexOf(name.toLowerCase()), calls: [name] })),
    ...(language === 'ja' ? findJapanesePeople(story) : findEnglishPeople(story, namesNoted(parts))).filter(
      ({ name }) => !known.some((one) => isSamePerson(one, name)),
    ),
  ];
  const people = withUnnamed(
    withTeller(
      [...found].sort((a, b) => a.at - b.at),
      text,
      language,
    ),
    { text, language, hasSpeakers: parts.some((part) => part.kind === 'line' && part.speaker !== '') },
  );
  for (const part of parts) {
    const speaker = part.kind === 'line' ? part.speaker : part.kind === 'person' ? part.name : '';
    if (part.kind === 'person' && renameByWork(people, part)) continue;
    if (speaker === '' || people.some(({ calls }) => calls.some((call) => isSamePerson(call, speaker)))) continue;
    people.push({
      name: speaker,
      ...(speaker.includes(' ') ? { title: speaker.split(' ')[0] ?? '' } : {}),
      at: part.kind === 'person' ? -1 : text.length,
      calls: [
        speaker,
        ...speaker.split(' ').filter((word) => word.length > 2 && !/^(?:Mr|Mrs|Ms|Dr|The|Old)\b/.test(word)),
      ],
    });
  }
  const shown = people.slice(0, MOST_PEOPLE);
  const { sexes, spokenOf } = readPronouns(
    text,
    shown.map(({ calls }) => calls),
  );
  const isSchool =
    /\b\p{Lu}\p{Ll}+ High\b|\bhigh[- ]school|\bin (?:the|her|his|their) (?:whole |entire )?school\b|\bschool (?:play|festival|trip|club|band|dance|bully|council)\b|\bprom\b|middle[- ]school|junior high|classroom|classmate|homeroom|after school\b|高校|中学|教室|放課後|学園|部活|文化祭|修学旅行|体育祭|生徒会|(?:サッカー|野球|科学|剣道|柔道|美術|吹奏楽|演劇|文芸|陸上|水泳|将棋|写真|天文|合唱|茶道|軽音|相撲|バスケ|テニス|バレー|卓球)部/u.test(
      text,
    );
  const described = shown.map((one, index) => ({
    person: describePerson(ownCalls(one), withoutOther(one, text), {
      others: shown.flatMap(({ calls }, other) => (other === index ? [] : calls)),
      sex: sexes[index] ?? null,
      notes: spokenOf
        .filter(({ person, clause }) => person === index && TELLS.test(clause))
        .map(({ clause }) => clause),
    }),
    calls: one.calls,
  }));
  // Of pupils nobody says how old they are.
  return described.map(({ person, calls: words }) => ({
    person:
      isSchool &&
      person.kind === 'human' &&
      person.age === null &&
      (person.occupation === null || OF_PUPILS.test(person.occupation))
        ? { ...person, age: 'teen' as const }
        : person,
    calls: words,
  }));
}

/** 「弟子の小春（19歳）」 whom the story calls 「弟子」 is one. Whether somebody was called so. */
function renameByWork(
  people: FoundPerson[],
  { name, text }: { readonly name: string; readonly text: string },
): boolean {
  const [, work] = /^(\p{Script=Han}{2,5}|\p{Script=Katakana}{2,8})(?=、|$)/u.exec(text) ?? [];
  const index = work === undefined ? -1 : people.findIndex((one) => one.name === work);
  const found = people[index];
  if (name === '' || work === undefined || found === undefined || people.some(({ calls }) => calls.includes(name)))
    return false;
  people[index] = { ...found, name, title: work, calls: [name, ...found.calls] };
  return true;
}

/** "My name is Nadia and I am eleven": who tells the story is somebody too. */
function withTeller(people: readonly FoundPerson[], text: string, language: 'en' | 'ja'): FoundPerson[] {
  const own =
    language === 'ja'
      ? /(?<![\p{Script=Han}])(私|僕|俺|わたし|ぼく|おれ)(?=は|が|も|だけ|（|\(|の前)/u
      : /(?<![\p{L}])(?<!\b(?:War|Part|Chapter|Act|Volume|Book|Stage|Type|Phase|Elizabeth|James|Charles|George|Henry) )I(?![\p{L}]|(?:[’']d| would)? (?:imagine|want|need|picture|like|see|was thinking of|am thinking of) (?:this|it|about|at|a|an|the story|the whole|\d|[\p{Ll}]+ pages))/u;
  const hit = own.exec(text);
  if (hit === null) return [...people];
  const name =
    /(?<![\p{L}])(?:[Mm]y name is|I am|I[’']m|I, ) ?(\p{Lu}\p{Ll}+)|(?:私|僕|俺)(?:の名前)?は([\p{Script=Han}\p{Script=Katakana}ー]{2,6})(?:、|。|だ|です)/u.exec(
      text,
    );
  const called = name?.[1] ?? name?.[2];
  const word = hit[1] ?? 'I';
  if (called !== undefined && people.some(({ calls }) => calls.includes(called)))
    return people.map((one) => (one.calls.includes(called) ? { ...one, calls: [...one.calls, word] } : one));
  const teller = language === 'ja' ? word : 'Narrator';
  return [...people, { name: called ?? teller, at: hit.index, calls: [called ?? teller, word] }].sort(
    (a, b) => a.at - b.at,
  );
}

/** "He plays the saxophone, and she listens": who has nothing but a pronoun is somebody too. */
function withUnnamed(
  people: readonly FoundPerson[],
  o: { readonly text: string; readonly language: 'en' | 'ja'; readonly hasSpeakers: boolean },
): FoundPerson[] {
  if (people.length > 0 || o.hasSpeakers) return [...people];
  const pronouns: readonly (readonly [string, RegExp, readonly string[]])[] =
    o.language === 'ja'
      ? [
          ['彼', /彼(?!女|岸|方|ら)(?=は|が|も)/u, ['彼']],
          ['彼女', /彼女(?=は|が|も)/u, ['彼女']],
        ]
      : [
          ['Man', /(?<![\p{L}’'])he(?![\p{L}’'])/iu, ['he', 'him', 'his']],
          ['Woman', /(?<![\p{L}’'])she(?![\p{L}’'])/iu, ['she', 'her']],
        ];
  return pronouns
    .flatMap(([name, pattern, calls]): FoundPerson[] => {
      const at = o.text.search(pattern);
      if (at < 0) return [];
      // "She was a mermaid"
      const [, what = ''] =
        new RegExp(
          String.raw`\b${calls[0] ?? ''} (?:is|was) an? (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]+)(?=[,.;]| (?:who|and|with|in|at)\b)`,
          'iu',
        ).exec(o.text) ?? [];
      const isRole = o.language === 'en' && roleOfWord(what) !== null;
      return [{ name: isRole ? what.slice(0, 1).toUpperCase() + what.slice(1) : name, at, calls }];
    })
    .sort((a, b) => a.at - b.at);
}

const namesNoted = (parts: readonly PremisePart[]): string[] =>
  parts.flatMap((part) => (part.kind === 'person' && part.name !== '' ? [part.name] : []));

/** "Abara" and "Ms. Abara", "CAPTAIN" and "Captain". */
export function isSamePerson(one: string, other: string): boolean {
  const bare = (name: string): string =>
    name
      .toLowerCase()
      .replace(/(?<=.)(?:さん|くん|君|ちゃん|様)$/u, '')
      .replace(/^(?:the|an?|mr|mrs|ms|miss|dr|sir|lady|captain|detective|professor)\.? (?=\S)/, '')
      .trim();
  const [a, b] = [bare(one), bare(other)];
  if (
    /\p{Script=Han}/u.test(a) &&
    Math.min(a.length, b.length) > 1 &&
    (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a))
  )
    return true;
  return a === b || (a.length > 1 && b.split(' ').includes(a)) || (b.length > 1 && a.split(' ').includes(b));
}

/** What pupils do at school. */
const OF_PUPILS = /(?:部員|委員|部長|主将|生徒会\S*|新入生|マネージャー)$/u;

/** "He has bleached hair and a leather jacket." */
const TELLS =
  /^(?:He|She|They|It)(?:[’']s (?:an?|in|wearing|holding|carrying)\b| (?:(?:always|still|also|only|never) )?(?:is|was|has|had|wears|wore|carries|holds|keeps|walks with)\b)/i;
