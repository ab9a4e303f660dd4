import { findJapanesePeople } from '../draft/find-japanese-people';
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
const MID_SENTENCE = new RegExp(String.raw`(?<=[\p{Ll},;:] )(${ENGLISH_NAME})(?![\p{L}])`, 'gu');
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
  const found = new Map<string, { count: number; acts: number; places: number }>();
  for (const { 1: name = '', index } of text.matchAll(MID_SENTENCE)) {
    const clean = name.replace(/['’]s$/, '');
    const entry = found.get(clean) ?? { count: 0, acts: 0, places: 0 };
    entry.count += 1;
    if (ACTS.test(text.slice(index + clean.length, index + clean.length + 24))) entry.acts += 1;
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
      if (words.every((word) => NO_NAMES.has(word.toLowerCase()) || word.length < 2)) return false;
      // "Well" and "Nothing" are written large at the beginning of what is said.
      if (words.length === 1 && (small.get(name.toLowerCase()) ?? 0) > count) return false;
      return (spoken.get(name) ?? 0) > 0 || (acts >= 2 && acts * 2 > places) || (isTitled && count >= 2);
    })
    .map(([name, { count }]) => ({ name, count }));
}

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
  for (let at = 0; at < text.length; at += PIECE) {
    for (const { name } of findJapanesePeople(text.slice(at, at + PIECE)))
      candidates.set(name, (candidates.get(name) ?? 0) + 1);
  }
  for (const [name, count] of spoken) {
    const bare = name.replace(HONORIFIC, '');
    candidates.set(bare, (candidates.get(bare) ?? 0) + count);
  }
  return [...candidates].flatMap(([name, hits]) => {
    if (name.length < 1 || /^[もう一人三目の]+$/u.test(name)) return [];
    const count = text.split(name).length - 1;
    const isSpoken = [...spoken.keys()].some((one) => one.replace(HONORIFIC, '') === name);
    return count >= 2 || isSpoken ? [{ name, count: Math.max(count, hits) }] : [];
  });
}
