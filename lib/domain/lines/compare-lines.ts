import { MOST_LETTERS, wordsSchema } from '@/lib/contracts/balloons';
import type { Book } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { MOST_DIFFERENCES, type FileTrouble, type LineDifference, type ReadLines } from '@/lib/contracts/lines';
import { bookLines } from './book-lines';
import type { FileRow, ReadFile } from './lines-file';
import { inBookLanguages, languageMatcher } from './match-language';

/**
 * What a file of lines would change in a book. Empty cells change nothing, for a table that was half filled in must not
 * take words away; line ends are the same however a program wrote them.
 */
export function compareLines(book: Pick<Book, 'pages' | 'languages'>, file: ReadFile): ReadLines {
  const lines = new Map(bookLines(book).map((line) => [line.balloonId, line]));
  const matchOf = languageMatcher(book.languages);
  const troubles: FileTrouble[] = [...file.troubles, ...unknownLanguages(file, matchOf)];
  const found = new Map<string, LineDifference[]>();
  for (const row of file.rows) {
    const line = lines.get(row.id);
    if (line === undefined) {
      troubles.push({ kind: 'unknown-id', row: row.row, name: row.id.slice(0, 60), length: null });
      continue;
    }
    if (found.has(row.id)) {
      troubles.push({ kind: 'twice', row: row.row, name: row.id, length: null });
      continue;
    }
    if (isOtherOriginal(row, line.words, { main: book.languages[0] ?? 'en', matchOf })) {
      troubles.push({ kind: 'original-changed', row: row.row, name: row.id, length: null });
    }
    const differences: LineDifference[] = [];
    const words = inBookLanguages(row.words, matchOf);
    for (const language of book.languages) {
      const after = unified(words.get(language)?.text ?? '');
      const before = line.words[language] ?? '';
      if (after === '' || after === unified(before)) continue;
      const issue = issueWith(after, { row, language });
      if (issue) troubles.push(issue);
      else {
        const { balloonId, pageId, pageNumber, speaker, kind } = line;
        differences.push({ balloonId, pageId, pageNumber, speaker, kind, language, before, after });
      }
    }
    found.set(row.id, differences);
  }
  const inOrder = [...lines.keys()].flatMap((id) => found.get(id) ?? []);
  return {
    rowCount: file.rows.length,
    differences: inOrder.slice(0, MOST_DIFFERENCES),
    differenceCount: inOrder.length,
    troubles,
    revisions: Object.fromEntries(book.pages.map(({ id, revision }) => [id, revision])),
  };
}

function unified(words: string): string {
  return words.replaceAll(/\r\n?/g, '\n');
}

type Matcher = ReturnType<typeof languageMatcher>;

/** Whether what was translated says something else than the book does now, however its blanks are written. */
function isOtherOriginal(
  { original, originalLanguage }: FileRow,
  words: Readonly<Record<Language, string>>,
  { main, matchOf }: { readonly main: Language; readonly matchOf: Matcher },
): boolean {
  const language = originalLanguage === undefined ? main : matchOf(originalLanguage)?.language;
  if (original === null || language === undefined) return false;
  return lettersOf(original) !== lettersOf(words[language] ?? '');
}

const lettersOf = (words: string): string => words.normalize('NFC').replaceAll(/\s+/g, '');

/** Codes that mean none of the book's languages, and those beside a nearer one. */
function unknownLanguages({ rows }: ReadFile, matchOf: Matcher): FileTrouble[] {
  const seen = new Set<string>();
  const taken = new Set<string>();
  for (const { words } of rows) {
    for (const code of Object.keys(words)) seen.add(code);
    for (const { code } of inBookLanguages(words, matchOf).values()) taken.add(code);
  }
  return [...seen]
    .filter((code) => !taken.has(code))
    .map((name) => ({ kind: 'unknown-language', row: null, name: name.slice(0, 60), length: null }));
}

function issueWith(words: string, { row, language }: { row: FileRow; language: string }): FileTrouble | null {
  if (wordsSchema.safeParse(words).success) return null;
  const isLong = words.length > MOST_LETTERS;
  return { kind: isLong ? 'too-long' : 'not-text', row: row.row, name: language, length: isLong ? words.length : null };
}
