import { plainText } from '@/lib/lettering/markup';

/** A letter, or a sign that may be the beginning or the end of emphasis. */
interface Sign {
  /** As it is read: without the backslash before it. */
  readonly text: string;
  readonly source: string;
  readonly isMark: boolean;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Letters that no blank parts stand on both sides. */
  readonly isWithinWord: boolean;
  /** So many letters, and so many blanks, stand before it. */
  readonly letters: number;
  readonly blanks: number;
}

/**
 * A line of Fountain as a balloon marks it: `*x*`, `**x**`, `***x***`, `_x_` and those in one another are stress `*x*`; what
 * is emphasised within a word is no mark of balloons and is set as its letters alone. Signs that are meant as letters stay.
 */
export function toMarkup(line: string): string {
  if (!/[*_]/.test(line)) return line;
  const signs = signsOf(line);
  const pairs = pairsOf(signs);
  const letters = written(signs, pairs, { isStressed: false, isEscaped: true });
  // A star that balloons take as a letter anyway is left as it is written.
  const ways = [
    { isStressed: true, isEscaped: false },
    { isStressed: true, isEscaped: true },
  ];
  const wanted = plainText(letters);
  return ways.map((way) => written(signs, pairs, way)).find((text) => plainText(text) === wanted) ?? letters;
}

/** A line of Fountain without its emphasis. */
export function withoutEmphasis(line: string): string {
  if (!/[*_]/.test(line)) return line;
  const signs = signsOf(line);
  const pairs = pairsOf(signs);
  return signs.map(({ text }, index) => (pairs.has(index) ? '' : text)).join('');
}

function written(
  signs: readonly Sign[],
  pairs: ReadonlyMap<number, number>,
  { isStressed, isEscaped }: { readonly isStressed: boolean; readonly isEscaped: boolean },
): string {
  // Balloons know no underscore, so that one needs no backslash.
  let text = '';
  let depth = 0;
  let ended = -1;
  for (const [index, sign] of signs.entries()) {
    const partner = pairs.get(index);
    if (partner === undefined) {
      text += sign.text === '*' ? (isEscaped ? String.raw`\*` : '*') : sign.text === '_' ? '_' : sign.source;
      continue;
    }
    const isSet = isStressed && !sign.isWithinWord && signs[partner]?.isWithinWord === false;
    if (!isSet) continue;
    depth += partner > index ? 1 : -1;
    if (partner < index && depth === 0) {
      text += '*';
      ended = text.length;
    } else if (partner > index && depth === 1) {
      // Two that touch are one.
      if (ended === text.length) text = text.slice(0, -1);
      else text += '*';
    }
  }
  return text;
}

const WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]$/u;
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
const MARK = /^[*_]$/;

function signsOf(line: string): Sign[] {
  const sources = line.match(/\\[*_\\]|[^]/gu) ?? [];
  const behind = lettersBehind(sources);
  let [before, letters, blanks] = ['', 0, 0];
  return sources.map((source, index): Sign => {
    const isMark = MARK.test(source);
    const text = /^\\[*_]$/.test(source) ? source.slice(1) : source;
    const none = { text, source, isMark, canOpen: false, canClose: false, isWithinWord: false, letters, blanks };
    if (!isMark) {
      before = source;
      letters += 1;
      if (isBlank(source)) blanks += 1;
      return none;
    }
    const after = behind[index] ?? '';
    const isWithinWord = WORD.test(before) && WORD.test(after);
    const opens = !isBlank(after) && (!PUNCTUATION.test(after) || isEdge(before));
    const closes = !isBlank(before) && (!PUNCTUATION.test(before) || isEdge(after));
    const isFree = source === '_' && isWithinWord;
    return { ...none, canOpen: opens && !isFree, canClose: closes && !isFree, isWithinWord };
  });
}

/** For each sign the next letter that is no mark. */
function lettersBehind(sources: readonly string[]): string[] {
  const behind: string[] = [];
  let next = '';
  for (let index = sources.length - 1; index >= 0; index -= 1) {
    behind[index] = next;
    const source = sources[index] ?? '';
    if (!MARK.test(source)) next = source;
  }
  return behind;
}

const isBlank = (letter: string): boolean => letter === '' || /^\s$/u.test(letter);

/** Nothing, a blank, punctuation, or a letter of a script that has no blanks between words. */
const isEdge = (letter: string): boolean => isBlank(letter) || PUNCTUATION.test(letter) || WIDE.test(letter);

/** Beginnings and ends of emphasis, each with its partner. */
function pairsOf(signs: readonly Sign[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let open: number[] = [];
  for (const [index, sign] of signs.entries()) {
    if (!sign.isMark) continue;
    const at = sign.canClose ? open.findLastIndex((one) => isPair(signs, one, index)) : -1;
    const begin = open[at];
    if (begin === undefined) {
      if (sign.canOpen) open = [...open.slice(-MOST_OPEN), index];
      continue;
    }
    pairs.set(begin, index).set(index, begin);
    open = open.slice(0, at);
  }
  return pairs;
}

/** So many signs that wait for their partners are kept in mind. */
const MOST_OPEN = 24;

/** A sign within a word ends only what begins at that word, and none ends within another. */
function isPair(signs: readonly Sign[], begin: number, end: number): boolean {
  const [one, other] = [signs[begin], signs[end]];
  if (one === undefined || other === undefined || one.text !== other.text) return false;
  if (one.letters === other.letters) return false;
  if (!one.isWithinWord && !other.isWithinWord) return true;
  if (one.isWithinWord && other.isWithinWord) return false;
  return one.blanks === other.blanks;
}
