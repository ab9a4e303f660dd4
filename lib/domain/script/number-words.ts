const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const KANJI = '〇一二三四五六七八九';

/** What a number of a page or a panel looks like: digits of both widths, English words to ninety-nine. */
export const NUMBER = String.raw`(?:[0-9０-９]{1,4}[A-Za-z]?(?![\p{L}\p{N}])|(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(1).toReversed().join('|')})(?!\p{L}))`;
/** The same in Japanese. */
export const JAPANESE_NUMBER = '(?:[0-9０-９]{1,4}|[一二三四五六七八九十百]{1,4})';

/** The number that a page or a panel says; null for what is none. */
export function numberOf(words: string): number | null {
  const text = words.normalize('NFKC').trim().toLowerCase();
  const digits = /^(\d+)[a-z]?$/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  const [first = '', second = ''] = text.split(/[- ]/);
  if (ONES.includes(text)) return ONES.indexOf(text);
  if (TENS.includes(first)) return (TENS.indexOf(first) + 2) * 10 + Math.max(0, ONES.indexOf(second));
  return kanjiNumber(text);
}

function kanjiNumber(text: string): number | null {
  const [, hundreds, tens, ones = ''] =
    /^(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u.exec(text) ?? [];
  if (text === '' || (hundreds === undefined && tens === undefined && ones === '')) return null;
  const value = (digit: string | undefined): number =>
    digit === undefined ? 0 : digit === '' ? 1 : KANJI.indexOf(digit);
  return value(hundreds) * 100 + value(tens) * 10 + (ones === '' ? 0 : KANJI.indexOf(ones));
}
