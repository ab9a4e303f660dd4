import type { BookPage, SavePage } from '@/lib/contracts/books';
import { isEqual } from '../page/versions/is-equal';
import type { ContentChange } from './review-rights';

type Page = Pick<BookPage, 'template' | 'panels' | 'balloons' | 'layers'> | SavePage;

/**
 * What of a page saving it would change: panels and layout, its drawn layers, its letters. Empty where nothing is.
 * @param stored with its strokes
 */
export function contentChanges(stored: Page, saved: SavePage): ContentChange[] {
  const isSame = (part: (page: Page) => unknown) => isEqual(part(stored), part(saved));
  return [
    ...(stored.template === saved.template && isSame(panelsOf) ? [] : (['layout'] as const)),
    ...(isSame(sheetsOf) && hasSameStrokes(stored, saved) ? [] : (['draw'] as const)),
    ...(isSame(({ balloons }) => balloons) ? [] : (['letter'] as const)),
  ];
}

/** The text that a panel has in the script is not saved with its page. */
function panelsOf({ panels }: Page) {
  return panels.map(({ id, polygon, content }) => ({ id, polygon, content: { ...content, source: null } }));
}

function sheetsOf({ layers }: Page) {
  return layers.map((layer) => ({ ...layer, strokes: null }));
}

/** Strokes that are null are kept as they are stored. */
function hasSameStrokes(stored: Page, saved: SavePage): boolean {
  const before = new Map(stored.layers.map(({ id, strokes }) => [id, strokes ?? []]));
  return saved.layers.every(({ id, strokes }) => strokes === null || isEqual(before.get(id) ?? [], strokes));
}
