import type { BookPage, SavePage } from '@/lib/contracts/books';
import { isEqual } from '../page/versions/is-equal';
import type { ContentChange } from './review-rights';

type Page = Pick<BookPage, 'template' | 'panels' | 'balloons' | 'layers'> | SavePage;

/**
 * What of a page saving it would change: panels and layout, its drawn layers, its letters. Empty where nothing is.
 * @param stored with its strokes and areas
 */
export function contentChanges(stored: Page, saved: SavePage): ContentChange[] {
  const isSame = (part: (page: Page) => unknown) => isEqual(part(stored), part(saved));
  return [
    ...(stored.template === saved.template && isSame(panelsOf) ? [] : (['layout'] as const)),
    ...(isSame(sheetsOf) && hasSameInk(stored, saved) ? [] : (['draw'] as const)),
    ...(isSame(({ balloons }) => balloons) ? [] : (['letter'] as const)),
  ];
}

/** The text that a panel has in the script is not saved with its page. */
function panelsOf({ panels }: Page) {
  return panels.map(({ id, polygon, content }) => ({ id, polygon, content: { ...content, source: null } }));
}

function sheetsOf({ layers }: Page) {
  return layers.map(({ areas: _, ...layer }) => ({ ...layer, strokes: null }));
}

/** Strokes that are null, and areas that are absent, are kept as they are stored. */
function hasSameInk(stored: Page, saved: SavePage): boolean {
  const before = new Map(stored.layers.map((layer) => [layer.id, layer]));
  return saved.layers.every(({ id, strokes, areas }) => {
    const own = before.get(id);
    const hasStrokes = strokes === null || isEqual(own?.strokes ?? [], strokes);
    return hasStrokes && (areas === undefined || isEqual(own?.areas ?? [], areas));
  });
}
