import type { Balloon } from '@/lib/contracts/balloons';
import type { BookPage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { plainText } from '@/lib/lettering/markup';
import { isUntranslated, wordsIn } from '../lines/balloon-in-language';

/** One balloon as it is read aloud. */
export interface Said {
  readonly balloonId: string;
  readonly kind: Balloon['kind'];
  /** Whose words they are; empty for narration, sounds, and where nobody is named. */
  readonly speaker: string;
  readonly words: string;
  /** Told in the book's own language, for want of a translation. */
  readonly isOriginal: boolean;
}

/** What a panel says, in reading order; what stands free on the page is the last entry's, without a panel. */
export interface ReadPanel {
  readonly panelId: string | null;
  readonly said: readonly Said[];
}

/**
 * A page as somebody hears it: panel by panel, each with its words in reading order. What nobody translated is told in the
 * book's own language, since silence would hide it.
 */
export function readAloud(
  page: Pick<BookPage, 'balloons'> & { readonly panels: readonly { readonly id: string }[] },
  language: Language | null,
  main: Language,
): ReadPanel[] {
  const known = new Set(page.panels.map(({ id }) => id));
  const said = (belongs: (balloon: Balloon) => boolean): Said[] =>
    page.balloons.filter(belongs).flatMap((balloon) => saidBy(balloon, language, main));
  const free = said(({ panelId }) => panelId === null || !known.has(panelId));
  const panels = page.panels.map(({ id }): ReadPanel => ({ panelId: id, said: said(({ panelId }) => panelId === id) }));
  return free.length === 0 ? panels : [...panels, { panelId: null, said: free }];
}

function saidBy(balloon: Balloon, language: Language | null, main: Language): Said[] {
  const isOriginal = isUntranslated(balloon, language, main);
  const words = plainWords(isOriginal ? balloon.text : wordsIn(balloon, language, main));
  if (words === '') return [];
  const { id, kind } = balloon;
  const speaker = kind === 'narration' || kind === 'sfx' ? '' : balloon.speaker;
  return [{ balloonId: id, kind, speaker, words, isOriginal }];
}

/** Words without marks, readings, and the breaks of their lines. */
function plainWords(text: string): string {
  return plainText(text).replaceAll(/\s+/gu, ' ').trim();
}
