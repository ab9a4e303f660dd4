import type { Balloon, BalloonKind } from '@/lib/contracts/balloons';
import type { Book } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { wordsIn } from './balloon-in-language';

/** What is said in one balloon, in all languages of its book. */
export interface Line {
  readonly balloonId: string;
  readonly pageId: string;
  /** From 1, in the book. */
  readonly pageNumber: number;
  readonly panelId: string | null;
  /** From 1, on the page; null for what stands free. */
  readonly panelNumber: number | null;
  readonly kind: BalloonKind;
  readonly speaker: string;
  /** Every language of the book has an entry; empty where nobody wrote anything. */
  readonly words: Readonly<Record<Language, string>>;
}

/** Every balloon of a book in reading order. */
export function bookLines(book: Pick<Book, 'pages' | 'languages'>): Line[] {
  return book.pages.flatMap((page) =>
    page.balloons.map((balloon): Line => {
      const at = page.panels.findIndex(({ id }) => id === balloon.panelId);
      return {
        balloonId: balloon.id,
        pageId: page.id,
        pageNumber: page.number,
        panelId: at < 0 ? null : balloon.panelId,
        panelNumber: at < 0 ? null : at + 1,
        kind: balloon.kind,
        speaker: balloon.speaker,
        words: wordsOf(balloon, book.languages),
      };
    }),
  );
}

/** A balloon's words by language; the first language is the one that its book is written in. */
export function wordsOf(balloon: Balloon, languages: readonly Language[]): Record<Language, string> {
  const [main = 'en'] = languages;
  return Object.fromEntries(languages.map((language) => [language, wordsIn(balloon, language, main)]));
}

/** How many of a book's balloons have words, and how many of those have some in a language. */
export function countTranslated(
  lines: readonly Pick<Line, 'words'>[],
  language: Language,
  main: Language,
): { readonly done: number; readonly all: number } {
  const said = lines.filter(({ words }) => (words[main] ?? '').trim() !== '');
  return { all: said.length, done: said.filter(({ words }) => (words[language] ?? '').trim() !== '').length };
}
