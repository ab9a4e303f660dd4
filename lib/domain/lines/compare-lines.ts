import { MOST_LETTERS, wordsSchema } from '@/lib/contracts/balloons';
import type { Book } from '@/lib/contracts/books';
import { MOST_DIFFERENCES, type FileTrouble, type LineDifference, type ReadLines } from '@/lib/contracts/lines';
import { bookLines } from './book-lines';
import type { FileRow, ReadFile } from './lines-file';

/**
 * What a file of lines would change in a book. Empty cells change nothing, for a table that was half filled in must not
 * take words away; line ends are the same however a program wrote them.
 */
export function compareLines(book: Pick<Book, 'pages' | 'languages'>, file: ReadFile): ReadLines {
  const lines = new Map(bookLines(book).map((line) => [line.balloonId, line]));
  const troubles: FileTrouble[] = [...file.troubles, ...unknownLanguages(book, file)];
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
    const [main = 'en'] = book.languages;
    if (row.original !== null && unified(row.original) !== unified(line.words[main] ?? '')) {
      troubles.push({ kind: 'original-changed', row: row.row, name: row.id, length: null });
    }
    const differences: LineDifference[] = [];
    for (const language of book.languages) {
      const after = unified(row.words[language] ?? '');
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

function unknownLanguages({ languages }: Pick<Book, 'languages'>, { rows }: ReadFile): FileTrouble[] {
  const seen = new Set(rows.flatMap(({ words }) => Object.keys(words)));
  return [...seen]
    .filter((language) => !languages.includes(language))
    .map((name) => ({ kind: 'unknown-language', row: null, name: name.slice(0, 60), length: null }));
}

function issueWith(words: string, { row, language }: { row: FileRow; language: string }): FileTrouble | null {
  if (wordsSchema.safeParse(words).success) return null;
  const isLong = words.length > MOST_LETTERS;
  return { kind: isLong ? 'too-long' : 'not-text', row: row.row, name: language, length: isLong ? words.length : null };
}
