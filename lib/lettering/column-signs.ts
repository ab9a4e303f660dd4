import type { Copy } from './prepare-copy';

const QUOTED = /“([^“”]*)”/gu;
const SQUARE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}ー々〆〇！？。、…]/u;
const known = new WeakMap<Copy, string>();

/**
 * A copy's letters as columns have them, each at its place: curly quotation marks around Japanese are 〝 〟 (JLREQ 2.1.2),
 * where the face has these; around words on their side they are turned with them.
 */
export function columnText(copy: Copy): string {
  const found = known.get(copy) ?? withColumnQuotes(copy);
  known.set(copy, found);
  return found;
}

function withColumnQuotes({ text, lettering, face }: Copy): string {
  if (!text.includes('“') || lettering.written('〝〟', face).text !== '〝〟') return text;
  return text.replaceAll(QUOTED, (whole: string, words: string) => (SQUARE.test(words) ? `〝${words}〟` : whole));
}

/** Signs that stand upright and as wide as a square in columns. */
const FULL: Readonly<Record<string, string>> = {
  '!': '！',
  '?': '？',
  '~': '〜',
  '(': '（',
  ')': '）',
  '[': '［',
  ']': '］',
  '{': '｛',
  '}': '｝',
  ':': '：',
  ';': '；',
};

/** Letters that stand upright in a column, by the forms that are made for it. Of the same length. */
export function uprightForms(text: string): string {
  return text.replaceAll(/[!?~()[\]{}:;]/g, (sign) => FULL[sign] ?? sign);
}
