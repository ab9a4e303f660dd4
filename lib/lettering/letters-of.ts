const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** As people count them: with their marks, and joined emoji as one. */
export function lettersOf(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}
