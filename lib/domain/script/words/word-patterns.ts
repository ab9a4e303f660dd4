/** A meaning with what says it in running text: English stems at a word's beginning, Japanese anywhere. */
export interface WordPattern<T> {
  readonly value: T;
  readonly pattern: RegExp;
}

/** Rows of [meaning, English stems, Japanese words], stems and words parted by `|`; they may hold regular expressions. */
export function wordPatterns<T>(rows: readonly (readonly [T, string, string?])[]): readonly WordPattern<T>[] {
  return rows.map(([value, english, japanese]) => {
    const parts = [
      english === '' ? [] : [`\\b(?:${english})`],
      japanese === undefined ? [] : [`(?:${japanese})`],
    ].flat();
    return { value, pattern: new RegExp(parts.join('|'), 'iu') };
  });
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
