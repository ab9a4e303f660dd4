import { loadDefaultJapaneseParser } from 'budoux';

/** A piece of text that stays together on a line. */
export interface TextUnit {
  readonly text: string;
  /** A space goes before it, unless it begins a line. */
  readonly hasSpace: boolean;
  /** A line ends before it, whatever room there is. */
  readonly isForced: boolean;
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const parser = loadDefaultJapaneseParser();

/**
 * Japanese in phrases by BudouX, parted no finer than kinsoku allows; other text in words.
 * @param longest of a Japanese phrase in letters; longer ones are parted
 */
export function unitsOf(text: string, longest = Number.MAX_SAFE_INTEGER): TextUnit[] {
  return text
    .split('\n')
    .flatMap((line, lineIndex) =>
      wordsOf(line, longest).map((unit, index) => ({ ...unit, isForced: lineIndex > 0 && index === 0 })),
    );
}

function wordsOf(line: string, longest: number): Omit<TextUnit, 'isForced'>[] {
  const words = line
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return words.flatMap((word, wordIndex) => {
    const phrases = JAPANESE.test(word)
      ? kinsoku(parser.parse(word)).flatMap((phrase) => splitUnit(phrase, longest))
      : afterHyphens(word);
    return phrases.map((phrase, index) => ({ text: phrase, hasSpace: wordIndex > 0 && index === 0 }));
  });
}

/** Compounds may part behind their hyphens. */
function afterHyphens(word: string): string[] {
  return word.split(/(?<=\p{L}[-–—])(?=\p{L})/u);
}

/** What no line may begin with, and what none may end with (JIS X 4051). */
const NOT_FIRST = /^[、。，．・：；？！?!ー〜…‥）」』】〉》々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ)\]]/u;
const NOT_LAST = /[（「『【〈《([]$/u;

function kinsoku(phrases: readonly string[]): string[] {
  const kept: string[] = [];
  for (const phrase of phrases) {
    const last = kept.at(-1);
    if (last !== undefined && (NOT_FIRST.test(phrase) || NOT_LAST.test(last))) kept[kept.length - 1] = last + phrase;
    else kept.push(phrase);
  }
  return kept;
}

/** A unit that is longer than any line, in pieces of at most so many letters that kinsoku allows. */
export function splitUnit(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = [...text];
  while (rest.length > most) {
    let count = Math.max(1, most);
    while (count > 1 && (NOT_FIRST.test(rest[count] ?? '') || NOT_LAST.test(rest[count - 1] ?? ''))) count -= 1;
    pieces.push(rest.slice(0, count).join(''));
    rest = rest.slice(count);
  }
  return rest.length > 0 ? [...pieces, rest.join('')] : pieces;
}
