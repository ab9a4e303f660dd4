/** What words (lower case, with spaces) mean. */
export type WordTable<T> = ReadonlyMap<string, T>;

/** A meaning with all the words of a prompt that asked for it. */
export interface Named<T> {
  readonly value: T;
  readonly words: readonly string[];
}

/**
 * A table in which every tag of the vocabulary stands for itself, and its equivalents for it.
 * @param equivalents other words for a value, separated by commas.
 */
export function vocabularyTable<T extends string>(
  values: readonly T[],
  equivalents: Readonly<Partial<Record<T, string>>>,
): WordTable<T> {
  const table = new Map<string, T>();
  for (const value of values) {
    table.set(value.replaceAll('_', ' '), value);
    for (const word of (equivalents[value] ?? '').split(',')) if (word.trim() !== '') table.set(word.trim(), value);
  }
  return table;
}

/** All meanings that the tags name, in their order, each once. */
export function allNamed<T>(tags: readonly string[], table: WordTable<T>): Named<T>[] {
  const found = new Map<T, string[]>();
  for (const tag of tags) {
    const value = table.get(tag);
    if (value !== undefined) found.set(value, [...(found.get(value) ?? []), tag]);
  }
  return [...found].map(([value, words]) => ({ value, words }));
}

/** The meaning that the tags name first, or null. */
export function firstNamed<T>(tags: readonly string[], table: WordTable<T>): Named<T> | null {
  return allNamed(tags, table)[0] ?? null;
}
