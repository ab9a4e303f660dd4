import type { Language } from '@/lib/contracts/languages';
import type { FileTrouble } from '@/lib/contracts/lines';
import type { Line } from './book-lines';

/** A book's lines as they are written out. */
export interface LinesToWrite {
  readonly title: string;
  /** The first is the one that the book is written in. */
  readonly languages: readonly Language[];
  readonly lines: readonly WrittenLine[];
  /** What XLIFF translates into. */
  readonly target: Language | null;
}

/** A line with the address of the picture that shows its panel; empty while it is not drawn. */
export type WrittenLine = Line & { readonly picture: string };

/** One row of a file, as far as it could be read. */
export interface FileRow {
  /** From 1, counted as a spreadsheet counts. */
  readonly row: number;
  readonly id: string;
  /** What was translated, where the file says it. */
  readonly original: string | null;
  /** The language that it is in, as the file names it; left out where the file doesn't. */
  readonly originalLanguage?: string;
  /** By the codes of languages as the file has them. */
  readonly words: Readonly<Record<string, string>>;
}

export interface ReadFile {
  readonly rows: readonly FileRow[];
  readonly troubles: readonly FileTrouble[];
}

/** A file that holds no lines at all; says what is wrong with it in a sentence. */
export class LinesFileError extends Error {}
