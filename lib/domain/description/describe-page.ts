import type { BookPage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { Company } from '../page/panels/panel-rough';
import type { PeopleStates } from '../page/panels/story-states';
import { panelAlt, type AltWords } from './alt-text';
import { readAloud, type Said } from './read-aloud';

/** A panel as somebody hears it. */
export interface ToldPanel {
  /** From 1, on the page; null for what stands free. */
  readonly number: number | null;
  /** What it shows; empty for what stands free. */
  readonly alt: string;
  /** What `alt` is written in. */
  readonly altLanguage: Language;
  readonly said: readonly Said[];
}

export interface PageToTell {
  readonly page: BookPage;
  readonly company: Company;
  readonly states: PeopleStates;
  /** Whose words are told; null is the book's own. */
  readonly language: Language | null;
  readonly main: Language;
  readonly words: AltWords;
}

/** A page for those who can't see it: panel by panel what it shows, then who says what, in reading order. */
export function describePage({ page, company, states, language, main, words }: PageToTell): ToldPanel[] {
  return readAloud(page, language, main).map(({ panelId, said }) => {
    const at = page.panels.findIndex(({ id }) => id === panelId);
    const panel = page.panels[at];
    if (!panel) return { number: null, alt: '', altLanguage: main, said };
    const alt = panelAlt({ ...panel, company, states, tellsAction: language === null }, words);
    // One's own words stay in the language that the book is written in.
    return { number: at + 1, alt, altLanguage: panel.content.alt === null ? words.locale : main, said };
  });
}

/** All of a page in one text, for formats that give a page one description. */
export function pageInWords(panels: readonly ToldPanel[]): string {
  return panels
    .flatMap(({ alt, said }) => [alt, ...said.map(spoken)])
    .filter((line) => line !== '')
    .join('\n');
}

/** Who says what. */
export function spoken({ speaker, words }: Said): string {
  return speaker === '' ? words : `${speaker}: ${words}`;
}
