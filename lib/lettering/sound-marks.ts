/** Kana, the long mark and marks of repetition, with a mark of sound (dakuten or handakuten), spaced or combining, behind. */
const MARKED = /([\u3041-\u3096\u309D\u30A1-\u30FA\u30FC\u30FD\uFF66-\uFF9D])([\u3099-\u309C\uFF9E\uFF9F])/g;
const COMBINING: Readonly<Record<string, string>> = {
  '\u309B': '\u3099',
  '\u309C': '\u309A',
  '\uFF9E': '\u3099',
  '\uFF9F': '\u309A',
};
const HALF = /[\uFF66-\uFF9D]/;

/**
 * Marks of sound are one letter with the kana before them, as manga writes it: か゛ is が, あ゛ is あ with the mark on it.
 * Half-width kana keep half-width marks, which belong to them already.
 */
export function joinSoundMarks(text: string): string {
  return text.replaceAll(MARKED, (pair: string, kana: string, mark: string) => {
    if (HALF.test(kana))
      return /[\uFF9E\uFF9F]/.test(mark) ? pair : (kana + (COMBINING[mark] ?? mark)).normalize('NFKC');
    return (kana + (COMBINING[mark] ?? mark)).normalize('NFC');
  });
}
