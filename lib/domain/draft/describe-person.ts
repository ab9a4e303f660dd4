import type { DraftPerson } from '@/lib/contracts/drafts';
import { sexOfGivenName } from '../characters/given-names.data';
import { roleOfWord } from '../characters/roles';
import { carriedOf } from '../characters/words/carried-words';
import { readWords, type WordsReading } from '../characters/words/read-words';
import { keysOfTag, settleThings } from '../characters/words/settle-things';
import { escaped } from '../script/words/word-patterns';
import type { FoundPerson } from './found-person';
import { ageOf, beingBefore, kindOf, kindOfWord, ROLE_KINDS, sexOf } from './person-facts';
import { snippetsOf } from './person-notes';
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
import { patternFor } from './quick-pattern';
import { beingTold, thingsToldOf } from './told-of-people';

/**
 * What a text says of somebody who was found in it.
 * @param pronoun what pronouns say of them
 */
export function describePerson(
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
        titleWork(name) ??
        (found.title === 'Dr' ? 'doctor' : null) ??
        (name.includes('の') ? workOfName(name) : null))
      : (titleWork(found.title) ??
        (/[ の]/u.test(name) ? workOfName(name) : null) ??
        workOfAnimal(found.calls, text) ??
        workOfName(name)),
    ...wornOf({ said, text, kind }, found),
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
  { said, text, kind }: { readonly said: WordsReading; readonly text: string; readonly kind: string },
  { calls }: FoundPerson,
): Pick<DraftPerson, 'looks' | 'clothes' | 'props'> {
  const { things } = settleThings(said.things);
  const worn: { looks: string[]; clothes: string[]; props: string[] } = { looks: [], clothes: [], props: [] };
  for (const { tags, words } of things.toReversed()) {
    // A mole has no mole.
    if (words === '' || words.toLowerCase() === kind) continue;
    const keys = tags.flatMap(keysOfTag);
    const list = tags.some((tag) => carriedOf(tag) !== null)
      ? worn.props
      : keys.some((key) => /^(?:outfit|headwear|eyewear|wears|accessory|footwear)/.test(key))
        ? worn.clothes
        : worn.looks;
    if (!list.includes(words)) list.push(words);
  }
  if (said.aid !== null && !worn.props.includes(said.aid)) worn.props.push(said.aid);
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
