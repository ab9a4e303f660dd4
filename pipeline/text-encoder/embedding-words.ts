/** A pattern that finds any of these words, each by itself, in upper or lower case; null for no words. */
export function wordsPattern(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  // Prompts are compiled with spaces for underscores.
  const patterns = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[_ ]+/g, '[_ ]+'));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(${patterns.join('|')})(?![\\p{L}\\p{N}_])`, 'iu');
}

/** One spelling of a word, by which it is looked up. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/[_ ]+/g, ' ');
}

/** Which of these words stand in a text. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const pattern = wordsPattern(words);
  if (pattern === null) return [];
  const found = new Set(text.split(pattern).map(plainWord));
  return words.filter((word) => found.has(plainWord(word)));
}
