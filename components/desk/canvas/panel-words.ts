import type { PanelContent } from '@/lib/contracts/books';

const MOST_LETTERS = 140;

/** What a panel shows, in a few words: its own description, or who is in it and what the script says. */
export function panelWords(
  { alt, action, staging }: PanelContent,
  people: readonly { readonly id: string; readonly name: string }[],
): string {
  if (alt !== null && alt !== '') return shortened(alt);
  const names = staging.cast.flatMap(({ characterId }) => people.find(({ id }) => id === characterId)?.name ?? []);
  return shortened([names.join(', '), action].filter((part) => part !== '').join('. '));
}

function shortened(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
