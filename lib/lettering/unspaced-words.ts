/** Languages that put no spaces between words, by the scripts that they are written in. */
const SCRIPTS = [
  { of: /[\p{Script=Thai}]+/gu, language: 'th' },
  { of: /[\p{Script=Lao}]+/gu, language: 'lo' },
  { of: /[\p{Script=Khmer}]+/gu, language: 'km' },
  { of: /[\p{Script=Myanmar}]+/gu, language: 'my' },
] as const;
/** Signs of repetition and abbreviation stay with the word before them. */
const BEHIND = /^[ๆฯໆ៘ៗ]/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** Where words of Thai and its neighbours end (UTF-16), by the dictionaries of ICU; the ends of what is such a text aside. */
export function unspacedWordEnds(text: string): number[] {
  return SCRIPTS.flatMap(({ of, language }) => {
    const runs = [...text.matchAll(of)];
    if (runs.length === 0) return [];
    const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
    return runs.flatMap(({ 0: run, index: from }) =>
      Array.from(segmenter.segment(run))
        .filter(({ index, segment }) => index > 0 && !BEHIND.test(segment))
        .map(({ index }) => from + index),
    );
  });
}
