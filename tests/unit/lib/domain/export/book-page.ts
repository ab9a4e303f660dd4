import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { aPage, anId } from '../page/pages';

/** A page of a book as it is stored, numbered. */
export function bookPage(number: number, said: Partial<BookPage> = {}): BookPage {
  const { template, balloons, layers, panels } = aPage();
  const page = bookPageSchema.parse({
    id: anId(1000 + number),
    projectId: anId(999),
    number,
    chapter: 1,
    template,
    isSpread: false,
    panels: panels.map((panel) => ({ ...panel, picture: null, drawing: null })),
    balloons,
    layers,
    revision: 1,
  });
  return { ...page, ...said };
}
