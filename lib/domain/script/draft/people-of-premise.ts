import { PLACE_PATTERNS, THING_PATTERNS, TIME_PATTERNS } from '../words/place-words';
import { firstMeaning } from '../words/word-patterns';

/** Somebody whom a premise speaks of. */
export interface PremisePerson {
  readonly name: string;
  readonly sex: 'girl' | 'boy';
}

/** More than this is a crowd, not a cast. */
const MOST_PEOPLE = 6;

/**
 * Who a premise is about: those of the cast that it names, further names, and, where it names nobody, what people are
 * called in it ("a girl", "the old wizard"). In order of appearance.
 */
export function peopleOfPremise(text: string, cast: readonly PremisePerson[]): PremisePerson[] {
  const known = cast.filter(({ name }) => mentions(text, name));
  const names = [...latinNames(text), ...japaneseNames(text)].filter(
    (name) => !known.some((person) => person.name.toLowerCase() === name.toLowerCase()),
  );
  const named = [...new Set(names)].map((name): PremisePerson => ({ name, sex: sexOf(name, text) }));
  const people = [...known, ...named];
  const roles = people.length >= 2 ? [] : rolesIn(text).filter(({ name }) => !people.some((one) => one.name === name));
  const all = [...people, ...roles].sort((a, b) => firstMention(text, a.name) - firstMention(text, b.name));
  return all.slice(0, MOST_PEOPLE);
}

function mentions(text: string, name: string): boolean {
  return firstMention(text, name) < Number.MAX_SAFE_INTEGER;
}

function firstMention(text: string, name: string): number {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/** Words that begin sentences, and words that are written large but name nobody. */
const NO_NAMES = new Set(
  (
    'a an the in on at one two three four five when while after before then but and so or if as it its he she they we you i his her their our my ' +
    'this that these those there here what who why where how every each all both some many most no not never once soon later now today tonight ' +
    'tomorrow yesterday suddenly finally meanwhile eventually years months days with without under over near inside outside from to for of by ' +
    'until because although though even just only still until during across between among behind beside instead however monday tuesday wednesday ' +
    'thursday friday saturday sunday january february march april may june july august september october november december english japanese ' +
    'japan tokyo kyoto osaka christmas halloween summer winter spring autumn fall mr mrs ms dr god earth school high koma manga chapter page panel ' +
    'station street park city town academy castle kingdom village mountain river forest'
  ).split(' '),
);

/** Capitalised words that aren't the usual beginnings of sentences, places or days. */
function latinNames(text: string): string[] {
  return [...text.matchAll(/(?<!\p{L})\p{Lu}[\p{Ll}'’-]*\p{Ll}(?!\p{L})/gu)].flatMap((found) => {
    const [name] = found;
    if (NO_NAMES.has(name.toLowerCase())) return [];
    const before = text.slice(0, found.index).trimEnd().at(-1) ?? '.';
    const after = text.slice(found.index + name.length);
    // "Rain falls" begins a sentence as "Ren runs" does; what is no name is most often known for something else.
    if (/[.!?。！？"“”:]/.test(before) && isCommonWord(name)) return [];
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
      return !isKnown && !/^(?:少女|少年|彼女|先生|主人公|二人|ある日|高校生|中学生)$/.test(name);
    });
}

const ROLES: readonly (readonly [RegExp, string, PremisePerson['sex']])[] = [
  [/\bprincess\b/i, 'Princess', 'girl'],
  [/\bprince\b/i, 'Prince', 'boy'],
  [/\bqueen\b/i, 'Queen', 'girl'],
  [/\bking\b/i, 'King', 'boy'],
  [/\bwitch\b/i, 'Witch', 'girl'],
  [/\bwizard\b/i, 'Wizard', 'boy'],
  [/\bknight\b/i, 'Knight', 'boy'],
  [/\bsamurai\b/i, 'Samurai', 'boy'],
  [/\bninja\b/i, 'Ninja', 'girl'],
  [/\bdetective\b/i, 'Detective', 'boy'],
  [/\bteacher\b/i, 'Teacher', 'girl'],
  [/\bghost\b/i, 'Ghost', 'girl'],
  [/\bdemon\b/i, 'Demon', 'boy'],
  [/\bangel\b/i, 'Angel', 'girl'],
  [/\bbaker\b/i, 'Baker', 'girl'],
  [/\b(?:android|robot)\b/i, 'Robot', 'girl'],
  [/\b(?:girl|schoolgirl)\b/i, 'Girl', 'girl'],
  [/\b(?:boy|schoolboy)\b/i, 'Boy', 'boy'],
  [/\b(?:woman|lady|mother)\b/i, 'Woman', 'girl'],
  [/\b(?:man|father|guy)\b/i, 'Man', 'boy'],
  [/\bstudent\b/i, 'Student', 'girl'],
  [/\b(?:stranger|traveller|traveler)\b/i, 'Stranger', 'boy'],
  [/\bfriend\b/i, 'Friend', 'girl'],
  [/姫/, '姫', 'girl'],
  [/王子/, '王子', 'boy'],
  [/魔女/, '魔女', 'girl'],
  [/侍/, '侍', 'boy'],
  [/先生/, '先生', 'girl'],
  [/少女|女の子/, '少女', 'girl'],
  [/少年|男の子/, '少年', 'boy'],
  [/探偵/, '探偵', 'boy'],
  [/ロボット/, 'ロボット', 'girl'],
];

/** How a sentence names somebody: who is called by what they are gets an article. */
export function spokenName(name: string): string {
  const isRole = /^\p{Script=Latin}/u.test(name) && ROLES.some(([, role]) => role === name);
  return isRole ? `the ${name.toLowerCase()}` : name;
}

function rolesIn(text: string): PremisePerson[] {
  const found = ROLES.flatMap(([pattern, name, sex]) => {
    const at = pattern.exec(text)?.index;
    return at === undefined ? [] : [{ name, sex, at }];
  });
  return found.sort((a, b) => a.at - b.at).map(({ name, sex }) => ({ name, sex }));
}

const GIRLS =
  /^(?:yuki|hana|mei|aoi|sakura|emma|anna|mia|rin|miku|yui|nao|haruka|ayaka|asuka|rei|lily|alice|sara|sarah|maria|luna|nora|kate|jane|mary|ella|eva|zoe|chloe|ruby|iris|ivy|momo|nana|kana|saki|ai|eri|airi|koharu|mio|chihiro|hinata|akane|ユキ|ハナ|サクラ|リン|アオイ|ミオ|ナナ|モモ)$|(?:ko|mi|ka|na|ella|ina|lia|ia|子|美|香|奈|花)$/i;
const BOYS =
  /^(?:ren|haru|sora|kaito|riku|yuto|takumi|ken|kenji|akira|hiro|hiroshi|daichi|shin|jin|kai|leo|max|tom|jack|john|james|sam|ben|noah|luca|luka|ryu|ryo|naoki|daisuke|kazuki|tatsuya|taro|jiro|goro|レン|ハル|ソラ|カイト|リク|ケン|アキラ|太郎|健)$/i;

/** By the name, else by the first pronoun after it. */
function sexOf(name: string, text: string): PremisePerson['sex'] {
  if (BOYS.test(name)) return 'boy';
  if (GIRLS.test(name)) return 'girl';
  const after = text.slice(firstMention(text, name) + name.length);
  const she = after.search(/\b(?:she|her)\b|彼女|ちゃん/i);
  const he = after.search(/\b(?:he|his|him)\b|彼(?!女)|くん/i);
  if (he < 0) return 'girl';
  return she >= 0 && she < he ? 'girl' : 'boy';
}
