/** The most numbers that a text may name. */
const MOST_NUMBERS = 1000;

/**
 * The numbers that a text names: `1-4, 7`. Full-width digits, commas and dashes count as well.
 * @param last the highest number there is
 * @returns in ascending order, each once; null for a text that names none, or one that is not there
 */
export function readPageRanges(text: string, last: number): number[] | null {
  const parts = text
    .normalize('NFKC')
    .replaceAll(/[、，]/g, ',')
    .replaceAll(/[–—~〜]/g, '-')
    .split(',');
  const found = new Set<number>();
  for (const part of parts) {
    const [, from, to = from] = /^\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/.exec(part) ?? [];
    if (from === undefined || to === undefined) return null;
    const [low, high] = [Number(from), Number(to)];
    if (low < 1 || high > last || high < low || high - low > MOST_NUMBERS) return null;
    for (let number = low; number <= high; number += 1) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}
