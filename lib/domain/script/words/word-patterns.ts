/** A meaning with what says it in running text: English stems at a word's beginning, Japanese anywhere. */
export interface WordPattern<T> {
  readonly value: T;
  readonly pattern: RegExp;
}

/** Rows of [meaning, English stems, Japanese words], stems and words separated by `|`; they may hold regular expressions. */
export function wordPatterns<T>(rows: readonly (readonly [T, string, string?])[]): readonly WordPattern<T>[] {
  return rows.map(([value, english, japanese]) => {
    const parts = [
      english === '' ? [] : [`\\b(?:${english})`],
      japanese === undefined ? [] : [`(?:${japanese})`],
    ].flat();
    return { value, pattern: new RegExp(parts.join('|'), 'iu') };
  });
}

/** Where a text says something: from, up to, the whole word in languages that part words. */
export interface WordHit<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** Every place where a text says one of the meanings, in the order of the patterns. */
export function hitsIn<T>(text: string, patterns: readonly WordPattern<T>[]): WordHit<T>[] {
  return patterns.flatMap(({ value, pattern }) =>
    [...text.matchAll(new RegExp(pattern.source, 'giu'))].map(({ 0: found, index }) => {
      const rest = /^[a-z]$/i.test(found.at(-1) ?? '') ? /^[a-z]*/i.exec(text.slice(index + found.length)) : null;
      return { value, from: index, to: index + found.length + (rest?.[0].length ?? 0) };
    }),
  );
}

/** Meanings that a text has, in the order of the words; one that lies inside a longer one counts after it. */
export function meaningsIn<T>(text: string, patterns: readonly WordPattern<T>[]): T[] {
  const found = patterns.flatMap(({ value, pattern }) => {
    const hit = pattern.exec(text);
    return hit ? [{ value, at: hit.index, length: hit[0].length }] : [];
  });
  return found.sort((a, b) => a.at - b.at || b.length - a.length).map(({ value }) => value);
}

/** The meaning that a text names first, or null. */
export function firstMeaning<T>(text: string, patterns: readonly WordPattern<T>[]): T | null {
  return meaningsIn(text, patterns)[0] ?? null;
}

/** A text as a pattern that means just these letters. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
