const OTHER_LETTERS = /[^\p{ASCII}\P{L}]|[^\p{ASCII}\P{N}]/u;
const CLASSES: Readonly<Record<string, string>> = {
  '\\p{L}': 'A-Za-z',
  '\\p{Lu}': 'A-Z',
  '\\p{Ll}': 'a-z',
  '\\p{N}': '0-9',
};

/**
 * A pattern for just this text: the same matches as `new RegExp(source, flags)` has in it. Classes of Unicode take most of
 * the time in which a pattern is built, and a text that has only the letters of English needs none.
 * @param source with no classes of Unicode but of letters and numbers, else it is built as it is
 */
export function patternFor(source: string, flags: string, text: string): RegExp {
  if (!flags.includes('u') || OTHER_LETTERS.test(text)) return new RegExp(source, flags);
  const ascii = withoutClasses(source);
  return ascii === null ? new RegExp(source, flags) : new RegExp(ascii, flags.replace('u', ''));
}

/** Null where a class of it has no counterpart. */
function withoutClasses(source: string): string | null {
  let isInside = false;
  let hasOther = false;
  const ascii = source.replaceAll(/\\p\{[^}]*\}|\\[^]|[[\]]/giu, (piece) => {
    if (piece === '[') isInside = true;
    if (piece === ']') isInside = false;
    if (!/^\\p\{/iu.test(piece)) return piece;
    const letters = CLASSES[piece];
    if (letters === undefined) hasOther = true;
    return isInside ? (letters ?? '') : `[${letters ?? ''}]`;
  });
  return hasOther ? null : ascii;
}
