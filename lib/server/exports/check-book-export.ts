import type { BookExport } from '@/lib/contracts/job-operations';
import type { Preflight } from '@/lib/contracts/preflight';
import type { Actor } from '../auth/actor';
import { runInBackground } from '../background/run-in-background';
import { getBook } from '../books/get-book';
import { withAreas } from '../books/page-strokes';
import { ownFacesFor } from '../lettering/lettering-for';
import { languageOf } from './page-image';
import { requireExport } from './write-book-export';

/** A book of four hundred pages on a slow machine. */
const CHECK_TIMEOUT_MS = 3 * 60_000;

/**
 * What an export would spoil or show by mistake, before anything is written. For members; it may be repeated.
 * @throws AppError `not-found` also for a language that the book is not in, `request-invalid` for a preset that is not
 * there, `took-too-long`, `queue-full`
 */
export async function checkBookExport(actor: Actor, projectId: string, input: BookExport): Promise<Preflight> {
  const book = await getBook(actor, projectId);
  const asked = requireExport(input);
  const language = languageOf(book, input.language ?? undefined);
  const exported = book.pages.filter(({ chapter }) => input.chapter === null || chapter === input.chapter);
  const pages = await withAreas(exported);
  const balloons = pages.flatMap((page) => page.balloons);
  const { format, languages, model, finish, paintsWithModel } = book;
  const issues = await runInBackground(
    'checkPages',
    {
      book: { format, languages, model, finish, paintsWithModel },
      pages,
      asked,
      language,
      ownFaces: await ownFacesFor(projectId, balloons),
    },
    { timeoutMs: CHECK_TIMEOUT_MS, userId: actor.userId },
  );
  return { pageCount: pages.length, issues };
}
