const LONGEST = 140;

/** The beginning of a text in one line, of at most 140 characters; an ellipsis says that there is more. */
export function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= LONGEST ? line : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
