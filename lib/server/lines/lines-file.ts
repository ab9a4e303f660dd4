import type { Book } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { LINES_MEDIA_TYPES, type LinesFormat, type ReadLines } from '@/lib/contracts/lines';
import { bookLines } from '@/lib/domain/lines/book-lines';
import { compareLines } from '@/lib/domain/lines/compare-lines';
import type { WrittenLine } from '@/lib/domain/lines/lines-file';
import { writeLines } from '@/lib/domain/lines/lines-formats';
import type { Actor } from '../auth/actor';
import { runInBackground } from '../background/run-in-background';
import { getBook } from '../books/get-book';
import { environment } from '../environment';
import { attachment } from '../http/attachment';
import { languageOf } from '../exports/page-image';
import { getProject } from '../projects/get-project';
import { requireProject } from '../projects/require-project';

const READ_TIMEOUT_MS = 60_000;
const ENDINGS = { csv: 'csv', xliff: 'xlf', json: 'json' } as const satisfies Record<LinesFormat, string>;

/**
 * All lines of a book as a file, for members of its project.
 * @param o.language that XLIFF translates into; the first translation when absent
 * @throws AppError `not-found` also for a language that the book is not in
 */
export async function getLinesFile(
  actor: Actor,
  projectId: string,
  { format, language }: { format: LinesFormat; language?: Language | undefined },
): Promise<Response> {
  const { title } = await getProject(actor, projectId);
  const book = await getBook(actor, projectId);
  const target = language === undefined ? (book.languages[1] ?? null) : languageOf(book, language);
  const text = writeLines({ title, languages: book.languages, lines: written(book), target }, format);
  const suffix = format === 'xliff' && target !== null ? `-${target}` : '-lines';
  return new Response(text, {
    headers: {
      'Content-Type': `${LINES_MEDIA_TYPES[format]}; charset=utf-8`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Disposition': attachment(`${title}${suffix}.${ENDINGS[format]}`),
    },
  });
}

/** Lines with the addresses of their panels' pictures; of pages as roughs where nothing is drawn yet. */
function written(book: Book): WrittenLine[] {
  const { url } = environment();
  const pictures = new Map(
    book.pages.flatMap(({ panels }) =>
      panels.map(({ id, picture }): [string, string | null] => [id, picture?.id ?? null]),
    ),
  );
  return bookLines(book).map((line) => {
    const picture = line.panelId === null ? null : (pictures.get(line.panelId) ?? null);
    const address =
      picture === null ? `pages/${line.pageId}/image?stage=name&dpi=100` : `pictures/${picture}/file?size=screen`;
    return { ...line, picture: `${url}/api/${address}` };
  });
}

/**
 * What a file would change in a book; nothing is written. For owners and editors.
 * @throws AppError `not-found`, `role-missing`, `lines-unreadable` with what is wrong with the file
 */
export async function readLinesFile(
  actor: Actor,
  projectId: string,
  { bytes, mediaType }: { bytes: Uint8Array; mediaType: string },
): Promise<ReadLines> {
  await requireProject(actor, projectId, 'edit');
  const format = formatOf(mediaType);
  const limits = { timeoutMs: READ_TIMEOUT_MS, userId: actor.userId };
  const file = await runInBackground('readLinesFile', { bytes, format }, limits);
  return compareLines(await getBook(actor, projectId), file);
}

function formatOf(mediaType: string): LinesFormat {
  if (mediaType.startsWith(LINES_MEDIA_TYPES.xliff)) return 'xliff';
  return mediaType.startsWith(LINES_MEDIA_TYPES.json) ? 'json' : 'csv';
}
