import type { SavePage } from '@/lib/contracts/books';
import { MOST_STROKES, type PageLayer, type Stroke } from '@/lib/contracts/page-layers';
import { inFolder } from '../layers/change-layers';
import { plainLayer } from '../layers/default-layers';
import { inTreeOrder, layersAsSeen } from '../layers/layer-tree';

/** Why a pen can't write. */
export type NoInk = 'strokesMissing' | 'layerHidden' | 'layerLocked' | 'layerFull';

/**
 * The sheet that the pen writes on: the one that was chosen, else the uppermost that is open; null where the page has
 * none of ink yet. It is hidden, locked and a draft also where a folder that it lies in is.
 */
export function inkLayerFor({ layers }: SavePage, chosenId: string | undefined): PageLayer | null {
  const ink = layersAsSeen(layers).filter(({ kind }) => kind === 'ink');
  return (
    ink.find(({ id }) => id === chosenId) ??
    ink.findLast(({ isVisible, isLocked }) => isVisible && !isLocked) ??
    ink.at(-1) ??
    null
  );
}

/** Why nothing can be put on a sheet: it is not seen, or locked; null when it is open. */
export function whyClosed({
  isVisible,
  isLocked,
}: Pick<PageLayer, 'isVisible' | 'isLocked'>): 'layerHidden' | 'layerLocked' | null {
  if (!isVisible) return 'layerHidden';
  return isLocked ? 'layerLocked' : null;
}

/** What keeps the pen from a sheet; null when nothing does. */
export function whyNoInk(layer: PageLayer): NoInk | null {
  if (layer.strokes === null) return 'strokesMissing';
  return whyClosed(layer) ?? (layer.strokes.length >= MOST_STROKES ? 'layerFull' : null);
}

/** A page with one more sheet of ink, right under its letters. */
export function withInkLayer(page: SavePage, id: string): SavePage {
  const layers = inTreeOrder(page.layers);
  const at = layers.findIndex(({ kind }) => kind === 'letters');
  const place = at < 0 ? layers.length : at;
  const layer = inFolder(plainLayer(id, 'ink'), layers[place]?.folderId ?? null);
  return { ...page, layers: layers.toSpliced(place, 0, layer) };
}

/** A page with a stroke more on a sheet. */
export function withStroke(page: SavePage, layerId: string, stroke: Stroke): SavePage {
  return {
    ...page,
    layers: page.layers.map((layer) =>
      layer.id === layerId ? { ...layer, strokes: [...(layer.strokes ?? []), stroke] } : layer,
    ),
  };
}
