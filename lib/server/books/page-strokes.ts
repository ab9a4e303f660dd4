import type { BookPage } from '@/lib/contracts/books';
import { findStrokes } from './get-strokes';

/** A page with the strokes and areas of its layers of ink. Whoever calls has checked the page. */
export async function withStrokes(page: BookPage): Promise<BookPage> {
  if (!page.layers.some(({ kind }) => kind === 'ink')) return page;
  const ink = new Map((await findStrokes(page.id)).map(({ id, ...own }) => [id, own]));
  return {
    ...page,
    layers: page.layers.map((layer) => ({ ...layer, ...ink.get(layer.id) })),
  };
}
