import type { DraftPerson } from '@/lib/contracts/drafts';
import { sexOfGivenName } from '../characters/given-names.data';
import { roleOfWord } from '../characters/roles';
import { carriedOf } from '../characters/words/carried-words';
import { readWords, type WordsReading } from '../characters/words/read-words';
import { keysOfTag, settleThings } from '../characters/words/settle-things';
import { escaped } from '../script/words/word-patterns';
import { findEnglishPeople } from './find-people';
import type { FoundPerson } from './found-person';
import { findJapanesePeople } from './find-japanese-people';
import { ageOf, beingBefore, kindOf, kindOfWord, ROLE_KINDS, sexOf } from './person-facts';
import {
  apposedWork,
  occupationOf,
  titleWork,
  tradeOf,
  workOfAnimal,
  workOfKind,
  workOfName,
  workSaid,
} from './person-work';
import { snippetsOf } from './person-notes';
import { patternFor } from './quick-pattern';
import { QUOTED } from './sentences';
import { readPronouns } from './read-pronouns';
import type { PremisePart } from './split-premise';
import { beingTold, thingsToldOf } from './told-of-people';

/** More than this is a crowd, not a cast. */
const MOST_PEOPLE = 12;

/** The text of a premise in which people are looked for: what is said aloud is left out, who says it is not. */
export function textAboutPeople(parts: readonly PremisePart[], withNotes = true): string {
  const speakers = parts.flatMap((part) => (part.kind === 'line' ? part.speaker.toLowerCase().split(' ') : []));
  return parts
    .map((part) => {
      if (part.kind === 'line' || part.kind === 'scene' || part.kind === 'when') return '';
      if (part.kind === 'person' && part.name !== '') return withNotes ? noteOf(part.name, part.text) : '';
      return lowered(part.text.replaceAll(QUOTED, ' … '), speakers);
    })
    .filter((text) => text !== '')
    .join('\n')
    .replaceAll(LIST, '$1 and $2 and $3')
    .replace(TOLD_APART, toldApart);
}

/** What is said of a sister says nothing of the other sister. */
const ownCalls = (one: FoundPerson): FoundPerson =>
  /^(?:Other|Third) /.test(one.name) ? { ...one, calls: [one.name] } : one;
const withoutOther = ({ name }: FoundPerson, text: string): string =>
  /^\p{Lu}\p{Ll}+$/u.test(name) && /\bother /i.test(text)
    ? text.replaceAll(new RegExp(String.raw`\b[Tt]he other ${name}\b[^.!?\n]*`, 'giu'), '…')
    : text;

/** "Two sisters ... The older one is a banker, the younger one is a welder": which of the two is told of. */
const TOLD_APART =
  /(?<=\b(?:[Tt]wo|[Tt]win) (?:[\p{Ll}-]+ )?(sister|brother|girl|boy|friend|cook|chef|neighbou?r|stranger|teacher|student|knight|thie|cat|dog|robot)(?:s|ves)\b[^]{0,160}?)\b(?:[Oo]ne|[Tt]he (?:older|elder|first|taller|bigger)(?: one)?) ((?:is|was|has|wears) [^.!?\n]{3,70}?(?:[,;.]|,? and|,? but|,? while)) (?:the other|the younger|the second|the smaller)(?: one)?,? (?=(?:is|was|has|wears|an?)\b)/iu;
const toldApart = (_: string, word: string, told: string): string =>
  `The ${word} ${told.replace(/(?:[,;.]|,? (?:and|but|while))$/, '')}. The other ${word} `;

function noteOf(name: string, text: string): string {
  const bare = text.replace(/[.。]$/, '');
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))
    return /[。（(]|[\p{Script=Han}\p{Script=Katakana}]は/u.test(bare) || bare === ''
      ? `${name}、${bare}。`
      : `${name}（${bare}）。`;
  const [, first = ''] = /^(\p{Ll}[\p{L}-]*(?: [\p{L}-]+){0,3})(?=,|$)/u.exec(bare) ?? [];
  const isWork =
    first !== '' && !/^(?:an?|the|his|her|their) /.test(first) && roleOfWord(first.split(' ').at(-1) ?? '') !== null;
  return `${name}, ${isWork ? (/^[aeiou]/.test(first) ? 'an ' : 'a ') : ''}${bare}.`;
}

/** "a nurse, an old man and a boy": three people, not one of whom two things are said. */
const LIST =
  /(?<=^|[\s(])((?:an?|one|his|her|their|my) [^,.;:!?\n]{2,50}), ((?:an?|one|his|her|their|my) [^,.;:!?\n]{2,60}?),? and (?=(?:an?|one|his|her|their|my) )()/giu;

/** Scripts write people large when they first appear: "A GRAVEDIGGER leans on his shovel". */
function lowered(text: string, speakers: readonly string[]): string {
  const named = text.replaceAll(
    /(?<![\p{L}-])\p{Lu}{3,}(?![\p{L}\d-])(?=(,| \(| \p{Lu}{3,}(?![\p{L}\d-]))?)/gu,
    (word: string, isNote: string | undefined) => {
      const lower = word.toLowerCase();
      const isName = speakers.includes(lower) || (isNote !== undefined && /[AEIOUY]/.test(word));
      return isName && roleOfWord(lower) === null ? word.slice(0, 1) + lower.slice(1) : word;
    },
  );
  return named.replaceAll(
    /\b([Aa]n?|[Tt]he|[Hh]is|[Hh]er) (\p{Lu}{3,}(?: \p{Lu}{3,})?)\b/gu,
    (_, article: string, words: string) => `${article} ${words.toLowerCase()}`,
  );
}

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
      isSchool && person.kind === 'human' && person.age === null && person.occupation === null
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

/** "He has bleached hair and a leather jacket." */
const TELLS =
  /^(?:He|She|They|It)(?:[’']s (?:an?|in|wearing|holding|carrying)\b| (?:(?:always|still|also|only|never) )?(?:is|was|has|had|wears|wore|carries|holds|keeps|walks with)\b)/i;

/** @param pronoun what pronouns say of them */
function describePerson(
  found: FoundPerson,
  text: string,
  pronoun: {
    readonly sex: DraftPerson['sex'];
    readonly notes: readonly string[];
    readonly others: readonly string[];
  },
): DraftPerson {
  const { name } = found;
  const notes = [
    ...new Set([
      ...found.calls.flatMap((call) =>
        snippetsOf(call, text).map((note) => beforeOthers(note, found.calls, pronoun.others)),
      ),
      ...pronoun.notes,
      ...thingsToldOf(found.calls, pronoun.others, text),
    ]),
  ];
  const description = notes.join('. ').slice(0, 2000);
  // Letters of a name say nothing of who has it: 鬼塚 is no oni.
  const isCalledSo = roleOfWord(name) !== null || /^\p{Script=Latin}/u.test(name);
  const own =
    `${found.title ?? ''} ${isCalledSo ? name : '〇'}. ${isCalledSo ? unowned(description, found.calls) : description.replaceAll(name, '〇')}`.trim();
  const said = readWords(
    own.replaceAll(/老舗|老人ホーム|兄妹|姉弟|父母|男女|本物|本当|本気|日本|本人|[一二三四五]本/gu, '〇'),
  );
  const being = beingTold(found.calls, text, ROLE_KINDS);
  const kind = beingBefore(found.calls, text) ?? (being === null ? null : kindOfWord(being)) ?? kindOf(name, said, own);
  const isPerson = ['human', 'robot', 'vampire', 'elf', 'ghost', 'demon', 'angel'].includes(kind);
  return {
    name,
    kind,
    sex:
      sexOf(name, { said, own, pronoun: pronoun.sex }) ??
      pronoun.sex ??
      (HAS_NAME_OF_SEX.test(kind) ? sexOfGivenName(name) : null) ??
      (text.includes(`${name}くん`) ? 'male' : null),
    age: ageOf(name, said, own),
    occupation: isPerson
      ? (workSaid(found.calls, text) ??
        titleWork(found.title) ??
        workOfKind(found.calls, text) ??
        occupationOf(said, own) ??
        apposedWork(found.calls, text) ??
        tradeOf(found.calls, text) ??
        titleWork(name))
      : (titleWork(found.title) ?? workOfAnimal(found.calls, text) ?? workOfName(name)),
    ...wornOf(said, text, found),
    description,
  };
}

/** "Sunny plays chess against Chike, a ten-year-old": what stands behind the name of another is said of that one. */
function beforeOthers(note: string, calls: readonly string[], others: readonly string[]): string {
  if (/\b(?:are|were)\b/.test(note)) return note;
  const own = Math.max(...calls.map((call) => note.indexOf(call) + call.length));
  const ends = others
    .filter((call) => /^\p{Lu}/u.test(call))
    .map((call) => note.search(new RegExp(String.raw`(?<![\p{L}])${escaped(call)}(?![\p{L}])`, 'u')))
    .filter((at) => at >= own);
  return ends.length === 0 ? note : note.slice(0, Math.min(...ends));
}

/** Beings that are called as people are. */
const HAS_NAME_OF_SEX = /^(?:human|ogre|vampire|elf|demon|ghost|werewolf|mermaid)$/;

/** "Her coach" says nothing of the coach's own sex. */
function unowned(text: string, calls: readonly string[]): string {
  const words = calls.map(escaped).join('|');
  return words === ''
    ? text
    : text.replaceAll(
        patternFor(String.raw`\b(?:his|her) (?=(?:[\p{L}-]+ ){0,3}(?:${words})(?![\p{L}]))`, 'giu', text),
        'a ',
      );
}

function wornOf(
  said: WordsReading,
  text: string,
  { calls }: FoundPerson,
): Pick<DraftPerson, 'looks' | 'clothes' | 'props'> {
  const { things } = settleThings(said.things);
  const worn: { looks: string[]; clothes: string[]; props: string[] } = { looks: [], clothes: [], props: [] };
  for (const { tags, words } of things.toReversed()) {
    if (words === '') continue;
    const keys = tags.flatMap(keysOfTag);
    const list = tags.some((tag) => carriedOf(tag) !== null)
      ? worn.props
      : keys.some((key) => /^(?:outfit|headwear|eyewear|wears|accessory|footwear)/.test(key))
        ? worn.clothes
        : worn.looks;
    if (!list.includes(words)) list.push(words);
  }
  for (const thing of calls.flatMap((call) => heldBy(call, text)))
    if (!worn.props.includes(thing)) worn.props.push(thing);
  return worn;
}

/** "Kofi carries a bucket", "a boy raises his fishing rod": what somebody is told to hold. */
function heldBy(call: string, text: string): string[] {
  if (!/^\p{Script=Latin}/u.test(call)) return [];
  const word = escaped(call);
  const pattern = patternFor(
    String.raw`(?<![\p{L}])${word}(?: [\p{L}]+){0,4}? (?:carries|holds|is holding|is carrying|raises|clutches|brings|picks up|draws|plays|waves|swings) (?:an?|the|his|her|their) ([\p{L}’'-]+(?: [\p{L}’'-]+){0,2}?)(?= (?:and|to|in|on|at|from|into|with|for|over|up|out)\b|[,.;!?\n]|$)`,
    'giu',
    text,
  );
  return [...text.matchAll(pattern)].map(({ 1: thing = '' }) => thing.toLowerCase());
}
