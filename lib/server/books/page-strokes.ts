import type { BookPage } from '@/lib/contracts/books';
import { findStrokes } from './get-strokes';

/** A page with the strokes of its layers of ink. Whoever calls has checked the page. */
export async function withStrokes(page: BookPage): Promise<BookPage> {
  if (!page.layers.some(({ kind }) => kind === 'ink')) return page;
  const strokes = new Map((await findStrokes(page.id)).map((layer) => [layer.id, layer.strokes]));
  return {
    ...page,
    layers: page.layers.map((layer) => ({ ...layer, strokes: strokes.get(layer.id) ?? layer.strokes })),
  };
}
