import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Book, BookPage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import { LINES_MEDIA_TYPES, lineOperations, type LinesFormat, type PageLines } from '@/lib/contracts/lines';
import { addressOf, call } from './call';
import { keys } from './keys';

/** Saves words of several pages; what the server answers of each goes into the book. */
export function useSaveLines(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (pages: PageLines[]) =>
      (await call(lineOperations.saveLines, { params: { projectId }, body: { pages } })).pages,
    onSuccess: (answers) => {
      const stored = new Map<string, BookPage>();
      for (const answer of answers) if ('page' in answer) stored.set(answer.page.id, answer.page);
      client.setQueryData<Book>(keys.book(projectId), (book) => book && withPages(book, stored));
      const isOutOfDate = answers.some(({ outcome }) => outcome === 'missing' || outcome === 'locked');
      if (isOutOfDate) void client.invalidateQueries({ queryKey: keys.book(projectId) });
    },
  });
}

function withPages(book: Book, stored: ReadonlyMap<string, BookPage>): Book {
  return { ...book, pages: book.pages.map((page) => stored.get(page.id) ?? page) };
}

/** Compares a file with the book; nothing is written. */
export function useReadLines(projectId: string) {
  return useMutation({
    mutationFn: ({ file, format }: { file: File; format: LinesFormat }) =>
      call(lineOperations.readLinesFile, {
        params: { projectId },
        bytes: new Blob([file], { type: LINES_MEDIA_TYPES[format] }),
      }),
  });
}

/** Where all lines of a book are as a file. */
export function linesFileAddress(projectId: string, query: { format: LinesFormat; language?: Language }): string {
  return addressOf(lineOperations.getLinesFile, { params: { projectId }, query });
}

/** Where the book is in words. */
export function bookTextAddress(projectId: string, query: { as: 'html' | 'text'; language?: Language }): string {
  return addressOf(lineOperations.getBookText, { params: { projectId }, query });
}
