import type { SavePage } from '@/lib/contracts/books';
import { MOST_LAYERS, type LayerKind, type PageLayer } from '@/lib/contracts/page-layers';
import { plainLayer } from './default-layers';

/** A page with a layer changed. */
export function withLayer(page: SavePage, id: string, change: Partial<Omit<PageLayer, 'id' | 'kind'>>): SavePage {
  return { ...page, layers: page.layers.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

/** A page with a layer at another place in the stack. @param to counted from the lowest, 0 is the lowest */
export function withLayerAt(page: SavePage, id: string, to: number): SavePage {
  const from = page.layers.findIndex((one) => one.id === id);
  const layer = page.layers[from];
  const place = Math.max(0, Math.min(page.layers.length - 1, to));
  if (layer === undefined || place === from) return page;
  return { ...page, layers: page.layers.toSpliced(from, 1).toSpliced(place, 0, layer) };
}

/** A page with a new layer over another, or uppermost. The same page when it holds no more. */
export function withNewLayer(
  page: SavePage,
  {
    id,
    kind,
    overId,
  }: { readonly id: string; readonly kind: Exclude<LayerKind, 'pictures'>; readonly overId?: string },
): SavePage {
  if (page.layers.length >= MOST_LAYERS) return page;
  const over = page.layers.findIndex((one) => one.id === overId);
  const place = over < 0 ? page.layers.length : over + 1;
  return { ...page, layers: page.layers.toSpliced(place, 0, plainLayer(id, kind)) };
}

/** Whether a page can do without a layer: it needs its panels, and one of letters. */
export function canRemoveLayer({ layers }: SavePage, id: string): boolean {
  const layer = layers.find((one) => one.id === id);
  if (layer === undefined || layer.kind === 'pictures') return false;
  return layer.kind === 'ink' || layers.filter(({ kind }) => kind === 'letters').length > 1;
}

/** A page without a layer: strokes on it go with it, balloons come to the lowest that is left. */
export function withoutLayer(page: SavePage, id: string): SavePage {
  if (!canRemoveLayer(page, id)) return page;
  return {
    ...page,
    layers: page.layers.filter((one) => one.id !== id),
    balloons: page.balloons.map((one) => (one.layerId === id ? { ...one, layerId: null } : one)),
  };
}

/** A page with some balloons on another sheet of letters. */
export function withLayerOf(page: SavePage, balloonIds: ReadonlySet<string>, layerId: string): SavePage {
  return { ...page, balloons: page.balloons.map((one) => (balloonIds.has(one.id) ? { ...one, layerId } : one)) };
}
