import { createHash } from 'node:crypto';
import { bookPageSchema, bookSchema, type Book } from '@/lib/contracts/books';
import { version } from '@/package.json';
import type { Actor } from '../auth/actor';
import { isNotModified } from '../http/entity-tag';
import { requireProject } from '../projects/require-project';
import { readBookMarks, type BookMarks } from './book-marks';
import { getBook, getPage } from './get-book';

/** So many pages that changed are read one by one; with more the whole book is read at once. */
const MOST_PAGES_ALONE = 4;
/** Of all books that are kept as text, together; those that were not asked for longest go first. */
const MOST_CHARACTERS = 32 * 2 ** 20;

interface KnownBook {
  readonly head: string;
  /** The book as JSON without its pages. */
  readonly headText: string;
  /** By id, as JSON. */
  readonly pages: ReadonlyMap<string, { readonly mark: string; readonly text: string }>;
  readonly length: number;
}

class KnownBooks {
  readonly #books = new Map<string, KnownBook>();
  /** Books being read now, by project and marks, so that fifty who ask for one read it once. */
  readonly #underWay = new Map<string, Promise<KnownBook>>();
  #length = 0;

  async get(actor: Actor, projectId: string, marks: BookMarks): Promise<KnownBook> {
    const known = this.#books.get(projectId);
    if (known !== undefined && isCurrent(known, marks)) {
      this.#put(projectId, known);
      return known;
    }
    const key = `${projectId} ${tagOf(marks)}`;
    const reading =
      this.#underWay.get(key) ?? readBook(actor, projectId, marks, known).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, reading);
    const fresh = await reading;
    this.#put(projectId, fresh);
    return fresh;
  }

  #put(projectId: string, book: KnownBook): void {
    this.#length += book.length - (this.#books.get(projectId)?.length ?? 0);
    this.#books.delete(projectId);
    this.#books.set(projectId, book);
    for (const [id, { length }] of this.#books) {
      if (this.#length <= MOST_CHARACTERS) return;
      this.#books.delete(id);
      this.#length -= length;
    }
  }
}

function isCurrent(known: KnownBook, marks: BookMarks): boolean {
  return known.head === marks.head && marks.pages.every(({ id, mark }) => known.pages.get(id)?.mark === mark);
}

/** Reads what changed of a book since it was known. What changes while it is read is newer than its mark, and read again. */
async function readBook(
  actor: Actor,
  projectId: string,
  marks: BookMarks,
  known: KnownBook | undefined,
): Promise<KnownBook> {
  const changed = marks.pages.filter(({ id, mark }) => known?.pages.get(id)?.mark !== mark);
  if (known === undefined || known.head !== marks.head || changed.length > MOST_PAGES_ALONE) {
    return wholeBook(await getBook(actor, projectId), marks);
  }
  const pages = new Map(known.pages);
  for (const { id, mark } of changed) {
    pages.set(id, { mark, text: JSON.stringify(bookPageSchema.parse(await getPage(actor, id))) });
  }
  return bookOf(marks.head, known.headText, pages);
}

function wholeBook(book: Book, { head, pages: marks }: BookMarks): KnownBook {
  const { pages, ...rest } = bookSchema.parse(book);
  const markOf = new Map(marks.map(({ id, mark }) => [id, mark]));
  const texts = pages.map(
    (page) => [page.id, { mark: markOf.get(page.id) ?? '', text: JSON.stringify(page) }] as const,
  );
  return bookOf(head, JSON.stringify(rest), new Map(texts));
}

function bookOf(head: string, headText: string, pages: KnownBook['pages']): KnownBook {
  const length = [...pages.values()].reduce((sum, { text }) => sum + text.length, headText.length);
  return { head, headText, pages, length };
}

function tagOf({ head, pages }: BookMarks): string {
  const hash = createHash('sha256').update(`${version} ${head}`);
  for (const { id, mark } of pages) hash.update(` ${id} ${mark}`);
  return `"${hash.digest('base64url').slice(0, 27)}"`;
}

// Next loads a module once for each bundle; the books must be one set for the process.
const shared = globalThis as typeof globalThis & { komaKnownBooks?: KnownBooks };

/**
 * A project's book for its members, as `getBook` gives it: 304 to who has it as it is now, else from what is known of it, and
 * only pages that changed are read and composed again.
 * @throws AppError `not-found`
 */
export async function answerBook(actor: Actor, projectId: string, ifNoneMatch: string | null): Promise<Response> {
  await requireProject(actor, projectId, 'view');
  const marks = await readBookMarks(projectId);
  const tag = tagOf(marks);
  // Browsers keep it, and ask each time whether it is still so.
  const headers = new Headers({ ETag: tag, 'Cache-Control': 'private, no-cache' });
  if (isNotModified(ifNoneMatch, tag)) return new Response(null, { status: 304, headers });
  const { headText, pages } = await (shared.komaKnownBooks ??= new KnownBooks()).get(actor, projectId, marks);
  headers.set('Content-Type', 'application/json');
  const texts = [...pages.values()].map(({ text }) => text);
  return new Response(`${headText.slice(0, -1)},"pages":[${texts.join(',')}]}`, { headers });
}
