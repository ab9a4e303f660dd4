import { call, type ApiAddress } from '@/lib/client/call';
import { bookOperations, type Book, type BookPage } from '@/lib/contracts/books';
import { findProject } from './find-project';
import { ToolRefusal } from './tool-answer';

/** The pages of the project that an agent names. @throws ToolRefusal, ProblemError */
export async function findBook(at: ApiAddress, project: string): Promise<Book> {
  const { id: projectId } = await findProject(at, project);
  return call(bookOperations.getBook, { params: { projectId } }, at);
}

/** A page by its number in the book, from 1. @throws ToolRefusal when there is none; ProblemError */
export async function findPage(
  at: ApiAddress,
  { project, page: number }: { readonly project: string; readonly page: number },
): Promise<{ book: Book; page: BookPage }> {
  const book = await findBook(at, project);
  const page = book.pages.find((each) => each.number === number);
  if (page !== undefined) return { book, page };
  const count = book.pages.length;
  throw new ToolRefusal(
    count === 0
      ? 'The project has no pages yet. Write a script, then call lay_out_pages.'
      : `There is no page ${number}: the project has ${count} ${count === 1 ? 'page' : 'pages'}.`,
  );
}
