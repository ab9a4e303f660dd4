import { findJapanesePeople } from '../draft/find-japanese-people';
import { NOT_NAMES, ORDINARY_WORDS } from '../draft/not-names.data';
import { PLACE_PATTERNS, THING_PATTERNS, TIME_PATTERNS, WEATHER_PATTERNS } from '../script/words/place-words';
import { bareName, HONORIFIC, type CountedName } from './alias-groups';
import { ENGLISH_NAME } from './english-speech';

/** Capitalised words that are most often no people. */
const NO_NAMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'english french german italian spanish russian japanese chinese american british european christian christmas easter god heaven bible london paris ' +
    'england france germany america europe japan tokyo kyoto street road avenue square park station hotel castle church house hall chapter part book ' +
    'yes no oh ah well good the and but mr mrs ms miss dr sir lady lord madam madame i my dear gutenberg project'
  ).split(' '),
);
const NAME = new RegExp(String.raw`(?<![\p{L}\p{N}'’-])(${ENGLISH_NAME})(?![\p{L}])`, 'gu');
const ACTS =
  /^(?:['’]s (?:hand|face|eyes|voice|head|mother|father|wife|husband|room|arm|hair)|,? (?:who|said|says|asked|was|is|had|has|were|looked|looks|turned|turns|went|came|comes|took|takes|stood|stands|sat|sits|smiled|smiles|nodded|nods|could|would|did|does|thought|knew|felt|saw|made|gave|got|ran|runs|walked|walks|laughed|began|seemed|shook|put|held|\p{Ll}+ed|\p{Ll}{3,}s)(?![\p{L}]))/u;
const AT_PLACE =
  /(?:\b(?:in|at|to|from|near|of|through|across|into|towards?|around|outside|inside|beyond|between|via|leaving|reached|reach|left) (?:the )?)$/u;

/**
 * Names of people in a novel of English, each with how often it stands there. A name is one that acts, has a title or
 * speaks, and that is not written small as often as large.
 * @param spoken subjects of speeches, with how often
 */
export function findEnglishNames(text: string, spoken: ReadonlyMap<string, number>): CountedName[] {
  const small = smallWords(text);
  const least = text.length < SHORT ? 1 : 2;
  const found = new Map<string, { count: number; acts: number; places: number }>();
  for (const { 1: name = '', index } of text.matchAll(NAME)) {
    const clean = name.replace(/['’]s$/, '');
    const isActing = ACTS.test(text.slice(index + clean.length, index + clean.length + 24));
    // Every sentence begins large: there only who acts counts.
    const isMiddle = /[\p{Ll},;:] $/u.test(text.slice(Math.max(0, index - 2), index));
    if (!isMiddle && (!isActing || (small.get(clean.toLowerCase()) ?? 0) > 0)) continue;
    const entry = found.get(clean) ?? { count: 0, acts: 0, places: 0 };
    entry.count += 1;
    if (isActing) entry.acts += 1;
    if (AT_PLACE.test(text.slice(Math.max(0, index - 16), index))) entry.places += 1;
    found.set(clean, entry);
  }
  for (const [name, count] of spoken) {
    const entry = found.get(name) ?? { count: 0, acts: 0, places: 0 };
    found.set(name, { count: entry.count + count, acts: entry.acts + count * 2, places: entry.places });
  }
  return [...found]
    .filter(([name, { count, acts, places }]) => {
      const isTitled = bareName(name) !== name;
      const words = bareName(name).split(' ');
      if (name.length > 1 && (spoken.get(name) ?? 0) > 0) return true;
      if (words.every((word) => NO_NAMES.has(word.toLowerCase()) || word.length < 2)) return false;
      // "Well" and "Nothing" are written large at the beginning of what is said.
      if (words.length === 1 && !isTitled && isOrdinary(name)) return false;
      if (words.length === 1 && (small.get(name.toLowerCase()) ?? 0) > count) return false;
      return (acts >= least && acts * 2 > places) || (isTitled && count >= 2);
    })
    .map(([name, { count }]) => ({ name, count }));
}

/** "Rain", "When": large at the beginning of a sentence. */
function isOrdinary(word: string): boolean {
  const bare = word.toLowerCase();
  if (NOT_NAMES.has(bare) || ORDINARY_WORDS.has(bare)) return true;
  return ORDINARY.some(({ pattern }) => new RegExp(`^(?:${pattern.source})$`, 'iu').test(bare));
}

const ORDINARY = [...PLACE_PATTERNS, ...THING_PATTERNS, ...TIME_PATTERNS, ...WEATHER_PATTERNS];

/** In a short story somebody may be named once. */
const SHORT = 20_000;

function smallWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/(?<![\p{L}])\p{Ll}{2,}(?![\p{L}])/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** So much text is read at once for names. */
const PIECE = 4000;

/** As `findEnglishNames`, for Japanese: names that premises would be read for, and who speaks. */
export function findJapaneseNames(text: string, spoken: ReadonlyMap<string, number>): CountedName[] {
  const candidates = new Map<string, number>();
  for (const piece of piecesOf(text)) {
    for (const { name } of findJapanesePeople(piece)) candidates.set(name, (candidates.get(name) ?? 0) + 1);
  }
  for (const [name, count] of spoken) {
    const bare = name.replace(HONORIFIC, '');
    candidates.set(bare, (candidates.get(bare) ?? 0) + count);
  }
  const known = [...candidates].flatMap(([name, hits]) => {
    const isSpoken = [...spoken.keys()].some((one) => one.replace(HONORIFIC, '') === name);
    // A letter that stands before 君 may be a part of a word, as in 暴君.
    if (!isSpoken && (/^\p{Script=Han}$/u.test(name) || NO_JAPANESE_NAMES.test(name))) return [];
    const count = text.split(name).length - 1;
    return count >= 2 || isSpoken ? [{ name, count: Math.max(count, hits) }] : [];
  });
  return [...known, ...fullNames(text, known)];
}

const NO_JAPANESE_NAMES = /^(?:たく|みな|おく|おじ|おば|おかあ|おとう|おねえ|おにい|お母|お父|お姉|お兄|皆|奥)$/u;

/** A long text in pieces that end with a line. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at + PIECE);
    pieces.push(text.slice(at, end < 0 ? text.length : end));
    at = end < 0 ? text.length : end + 1;
  }
  return pieces;
}

/** 山田 and 太郎 where the text also has 山田太郎. */
function fullNames(text: string, known: readonly CountedName[]): CountedName[] {
  const most = [...known].sort((a, b) => b.count - a.count).slice(0, 60);
  return most.flatMap((family) =>
    most.flatMap((given) => {
      const name = `${family.name}${given.name}`;
      const count = family === given || name.length > 8 ? 0 : text.split(name).length - 1;
      return count > 0 ? [{ name, count }] : [];
    }),
  );
}
