import { sexOfGivenName } from './given-names.data';
import { introductionOf } from './introduction';
import { saidSex } from './person-from-words';
import { roleOfWord } from './roles';
import { JAPANESE_WORDS } from './words/japanese-words';
import { readWords } from './words/read-words';
import { PLACE_PATTERNS, THING_PATTERNS, TIME_PATTERNS } from '../script/words/place-words';
import { firstMeaning } from '../script/words/word-patterns';
import type { Sex } from '@/lib/rough/vocabulary';

/** Somebody whom a text speaks of. */
export interface NamedPerson {
  readonly name: string;
  readonly sex: Sex;
}

/** Everybody whom a text calls by a name, each once. */
export function namesIn(text: string): NamedPerson[] {
  const names = new Set([...latinNames(text), ...japaneseNames(text)]);
  return [...names].map((name) => ({ name, sex: sexOfName(name, text) }));
}

function firstMention(text: string, name: string): number {
  const role = roleOfWord(name);
  const calls = [name, ...(role ? [...role.englishWords, ...role.japaneseWords] : [])];
  const found = calls.map((call) => text.toLowerCase().indexOf(call.toLowerCase())).filter((at) => at >= 0);
  return found.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...found);
}

/** Words that begin sentences, and words that are written large but name nobody. */
const NO_NAMES = new Set(
  (
    'a an another the in on at one two three four five when while after before then but and so or if as it its he she they we you i his her their our my ' +
    'this that these those there here what who why where how every each all both some many most no not never once soon later now today tonight ' +
    'tomorrow yesterday suddenly finally meanwhile eventually years months days with without under over near inside outside from to for of by ' +
    'until because although though even just only still until during across between among behind beside instead however monday tuesday wednesday ' +
    'thursday friday saturday sunday january february march april may june july august september october november december english japanese ' +
    'japan tokyo kyoto osaka christmas halloween summer winter spring autumn fall mr mrs ms dr god earth school high koma manga chapter page panel ' +
    'station street park city town academy castle kingdom village mountain river forest ' +
    'everyone everybody someone somebody nobody anyone anybody people others neither either crowd silence'
  ).split(' '),
);

/** Capitalised words that aren't the usual beginnings of sentences, places or days. */
function latinNames(text: string): string[] {
  return [...text.matchAll(/(?<!\p{L})\p{Lu}[\p{Ll}'’-]*\p{Ll}(?!\p{L})/gu)].flatMap((found) => {
    const name = found[0].replace(/['’]s$/, '');
    if (NO_NAMES.has(name.toLowerCase())) return [];
    const before = text.slice(0, found.index).trimEnd().at(-1) ?? '.';
    const after = text.slice(found.index + name.length);
    // "Rain falls" begins a sentence as "Ren runs" does; what is no name is most often known for something else.
    if (/[.!?。！？"“”:]/.test(before) && isCommonWord(name)) return [];
    if (roleOfWord(name) !== null) return [];
    if (IN_NAMES_OF_PLACES.test(after)) return [];
    return [name];
  });
}

const IN_NAMES_OF_PLACES =
  /^\s*(?:Station|Street|Park|City|Town|School|Academy|Castle|Kingdom|Village|Mountain|River|Forest|High)\b/;

function isCommonWord(name: string): boolean {
  const lower = name.toLowerCase();
  const isKnown = [PLACE_PATTERNS, THING_PATTERNS, TIME_PATTERNS].some(
    (table) => firstMeaning(`${lower} `, table) !== null,
  );
  return (
    isKnown ||
    /(?:ing|ed|ly|tion|ness|s)$/.test(lower) ||
    /^(?:rain|snow|wind|sun|moon|light|love|life|death|fate|time|hope)/.test(lower)
  );
}

/** Katakana names, and names before a title or a topic particle at a sentence's beginning. */
function japaneseNames(text: string): string[] {
  const katakana = [
    ...text.matchAll(/[\p{Script=Katakana}ー]{2,8}(?=(?:さん|くん|君|ちゃん|様)?(?:は|が|と|を|に|の|も|、))/gu),
  ];
  const titled = [...text.matchAll(/[\p{Script=Han}]{1,4}(?=(?:さん|くん|君|ちゃん)(?:は|が|と|を|に|の|も))/gu)];
  const topics = [...text.matchAll(/(?<=^|[。！？\n「])[\p{Script=Han}]{2,3}(?=(?:は|が|と[\p{Script=Han}]))/gu)];
  return [...katakana, ...titled, ...topics]
    .map(([name]) => name)
    .filter((name) => {
      const isKnown = [PLACE_PATTERNS, THING_PATTERNS, TIME_PATTERNS].some(
        (table) => firstMeaning(name, table) !== null,
      );
      const isWord = roleOfWord(name) !== null || JAPANESE_WORDS.has(name);
      return !isKnown && !isWord && !/^(?:少女|少年|彼女|先生|主人公|二人|ある日|高校生|中学生)$/.test(name);
    });
}

/** How a sentence names somebody: who is called by what they are gets an article. */
export function spokenName(name: string): string {
  const isRole = /^\p{Script=Latin}/u.test(name) && roleOfWord(name.replace(/^(?:other|third) /i, '')) !== null;
  return isRole ? `the ${name.toLowerCase()}` : name;
}

/** By the name, else by the first pronoun after it. */
export function sexOfName(name: string, text: string): NamedPerson['sex'] {
  const said = saidSex(readWords(introductionOf(name, text)));
  if (said !== null) return said;
  const given = sexOfGivenName(name);
  if (given !== null) return given === 'male' ? 'boy' : 'girl';
  const after = text.slice(firstMention(text, name) + name.length);
  const she = after.search(/\b(?:she|her)\b|彼女|ちゃん/i);
  const he = after.search(/\b(?:he|his|him)\b|彼(?!女)|くん/i);
  if (he < 0) return 'girl';
  return she >= 0 && she < he ? 'girl' : 'boy';
}
