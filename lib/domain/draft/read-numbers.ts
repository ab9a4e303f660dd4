const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = 'thirty forty fifty sixty seventy eighty ninety'.split(' ');
const KANJI = '〇一二三四五六七八九';

/** A number in a text as a pattern: digits (full-width too), English words up to ninety-nine, kanji up to 99. */
export const NUMBER_PATTERN = String.raw`(?:[0-9０-９]{1,6}|(?:twenty|${TENS.join('|')})[- ](?:${ENGLISH.slice(1, 10).join('|')})|${TENS.join('|')}|${ENGLISH.slice(1).toReversed().join('|')}|a dozen|dozen|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])`;

/** The number that such words name; null where they name none. */
export function numberOf(words: string): number | null {
  const lower = words.toLowerCase().trim();
  if (/^(?:a )?dozen$/.test(lower)) return 12;
  const english = ENGLISH.indexOf(lower);
  if (english > 0) return english;
  const [decade = '', unit = 'zero'] = lower.split(/[- ]/);
  const tens = decade === 'twenty' ? 20 : TENS.includes(decade) ? 30 + TENS.indexOf(decade) * 10 : 0;
  if (tens > 0) return tens + Math.max(0, ENGLISH.indexOf(unit));
  const digits = lower.replaceAll(/[０-９]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0));
  if (/^[0-9]+$/.test(digits)) return Number(digits);
  const kanji = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(lower);
  if (!kanji || lower === '') return null;
  const [, first, ten, last] = kanji;
  const one = (digit: string | undefined): number => (digit === undefined ? 0 : KANJI.indexOf(digit));
  return ten === undefined ? one(first) : (first === undefined ? 1 : one(first)) * 10 + one(last);
}
