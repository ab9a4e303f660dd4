import { QUOTED } from './sentences';
import { understandPlace, type SaidPlace } from './understand-places';

/** Verbs by which somebody gets from one place to another. */
const MOVES =
  'go(?:es)?|went|walks?|walked|runs?|ran|drives?|drove|rides?|rode|fl(?:y|ies)|flew|sails?|sailed|travels?|travel(?:l?ed)|' +
  'climbs?|climbed|heads?|headed|hurr(?:y|ies|ied)|rush(?:es|ed)?|arrives?|arrived|reach(?:es|ed)?|enters?|entered|leaves?|left|' +
  'returns?|returned|comes?|came|cross(?:es|ed)?|moves?|moved|follows?|followed|takes?|took|ends?(?: up)?|ended(?: up)?|finish(?:es|ed)?|lands?|' +
  'landed|gets?|got|escapes?|escaped|flees?|fled|sneaks?|sneaked|wanders?|wandered|swims?|swam|jumps?|jumped|falls?|fell|visits?|' +
  'visited|carr(?:y|ies|ied)|brings?|brought|drags?|dragged|chases?|chased|steps?|stepped|boards?|boarded|hikes?|hiked|marches|marched';
/** What somebody does in a place once there. */
const STAYS =
  'finds?|found|meets?|met|works?|worked|sleeps?|slept|waits?|waited|sits?|sat|lives?|lived|wakes?|woke|hides?|hid|plays?|played|' +
  'stud(?:y|ies|ied)|spends?|spent|buys?|bought|sells?|sold|eats?|ate|stands?|stood|starts?|begins?|opens?|closes?|dances?|sings?|' +
  'is|are|was|were';
const CUT = new RegExp(
  String.raw`(?:,\s+(?:and\s+)?(?:then\s+)?|\s+and\s+(?:then\s+)?)(?=(?:(?:he|she|they|it|in the end|at last|finally)\s+)?(${MOVES}|${STAYS})\b)`,
  'giu',
);
const MOVE = new RegExp(String.raw`^(?:${MOVES})$`, 'iu');

/** The ends of Japanese clauses that go on, with how they end a sentence. */
const CLAUSE_ENDS: readonly (readonly [RegExp, string])[] = [
  // Who gets off is no rain: before 「降る」.
  [/(?<=(?:を|から|で|び|け)降り)て?$/u, 'る'],
  [/(?<=行)(?:き|って)$/u, 'く'],
  [/(?<=[着歩働])(?:き|いて)$/u, 'く'],
  [/(?<=[帰戻入走乗登渡送降])(?:り|って)$/u, 'る'],
  [/(?<=向か|会|買)(?:い|って)$/u, 'う'],
  [/(?<=[出逃]|訪れ|降り|過ぎ|離れ|終え|閉め|開け|食べ|見つけ)て?$/u, 'る'],
  [/(?<=過ご|飛び出|渡|探)(?:し|して)$/u, 'す'],
  [/(?<=焼|書|描|聞)(?:き|いて)$/u, 'く'],
  [/(?<=売|作)(?:り|って)$/u, 'る'],
  [/(?<=てい|でい|し続け)て?$/u, 'る'],
];

/**
 * A sentence that goes from one place to another, cut where it does: "leaves the harbor and crosses the desert" is told in
 * two places. Any other stays whole.
 * @param o.isPlaced whether the sentences before say a place
 */
export function journeysOf(sentence: string, o: { readonly isPlaced: boolean }): string[] {
  if (sentence.search(QUOTED) >= 0) return [sentence];
  return /\p{Script=Hiragana}/u.test(sentence) ? japaneseJourneys(sentence) : englishJourneys(sentence, o.isPlaced);
}

function englishJourneys(sentence: string, isPlaced: boolean): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const cut of sentence.matchAll(CUT)) {
    const [left, right] = [sentence.slice(from, cut.index), sentence.slice(cut.index + cut[0].length)];
    const [before, after] = [understandPlace(left), understandPlace(nextClause(right))];
    const isElsewhere = MOVE.test(cut[1] ?? '') && isPlaced && before.place === null;
    if (!isMoved(before, after) && !(isElsewhere && after.place !== null && !after.isOnlySpokenOf)) continue;
    pieces.push(left);
    from = cut.index + cut[0].length;
  }
  return [...pieces, sentence.slice(from)];
}

/** The clause up to the next cut. */
function nextClause(words: string): string {
  const next = [...words.matchAll(CUT)].find(({ index }) => index > 0);
  return next === undefined ? words : words.slice(0, next.index);
}

function japaneseJourneys(sentence: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index } of sentence.matchAll(/、/gu)) {
    const left = sentence.slice(from, index);
    const end = CLAUSE_ENDS.find(([pattern]) => pattern.test(left));
    if (end === undefined || !isMoved(understandPlace(left), understandPlace(sentence.slice(index + 1)))) continue;
    pieces.push(`${left.replace(end[0], end[1])}。`);
    from = index + 1;
  }
  return [...pieces, sentence.slice(from)];
}

function isMoved(before: SaidPlace, after: SaidPlace): boolean {
  if (before.place === null || after.place === null || after.isOnlySpokenOf || before.isOnlySpokenOf) return false;
  return before.place.name.toLowerCase() !== after.place.name.toLowerCase();
}
