import type { BookPage } from '@/lib/contracts/books';
import { findAreas, findStrokes } from './get-strokes';

/** A page with the strokes and areas of its layers of ink. Whoever calls has checked the page. */
export async function withStrokes(page: BookPage): Promise<BookPage> {
  if (!page.layers.some(({ kind }) => kind === 'ink')) return page;
  const ink = new Map((await findStrokes(page.id)).map(({ id, ...own }) => [id, own]));
  return {
    ...page,
    layers: page.layers.map((layer) => ({ ...layer, ...ink.get(layer.id) })),
  };
}

/** Pages with the areas of their layers, which are told apart from them; strokes are not asked for. Whoever calls has checked the pages. */
export async function withAreas(pages: readonly BookPage[]): Promise<BookPage[]> {
  const areas = await findAreas(pages.map(({ id }) => id));
  return pages.map((page) => ({
    ...page,
    layers: page.layers.map((layer) => {
      const own = areas.get(layer.id);
      return own === undefined ? layer : { ...layer, areas: own };
    }),
  }));
}
