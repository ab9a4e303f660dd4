import type { SavePage } from '@/lib/contracts/books';
import { MOST_STROKES, type PageLayer, type Stroke } from '@/lib/contracts/page-layers';
import { layersAsSeen } from '../layers/layer-tree';

/** What becomes of a stroke: itself or another, several in its place, or none for an empty list. */
export type StrokeChange = (stroke: Stroke) => Stroke | readonly Stroke[];

/**
 * A page with its strokes changed. Layers that would hold more strokes than they can stay as they are, and so does
 * everything that the change returns itself.
 * @returns the same page where nothing changed
 */
export function changeLayerStrokes(page: SavePage, change: StrokeChange): SavePage {
  const layers = page.layers.map((layer) => changedLayer(layer, change));
  return layers.every((layer, index) => layer === page.layers[index]) ? page : { ...page, layers };
}

function changedLayer(layer: PageLayer, change: StrokeChange): PageLayer {
  if (layer.strokes === null || layer.strokes.length === 0) return layer;
  let isSame = true;
  const strokes = layer.strokes.flatMap((stroke): readonly Stroke[] => {
    const next = change(stroke);
    isSame &&= next === stroke;
    return isOne(next) ? [next] : next;
  });
  return isSame || strokes.length > MOST_STROKES ? layer : { ...layer, strokes };
}

function isOne(next: Stroke | readonly Stroke[]): next is Stroke {
  return 'id' in next;
}

/** A page with some of its strokes changed, by their ids. The same page where nothing changed. */
export function changeStrokes(page: SavePage, ids: ReadonlySet<string>, change: StrokeChange): SavePage {
  return ids.size === 0 ? page : changeLayerStrokes(page, (stroke) => (ids.has(stroke.id) ? change(stroke) : stroke));
}

/**
 * A page with some strokes on another layer of ink, over what lies on it, in the order in which they lay.
 * @returns the same page where the layer has no strokes, is locked, or would be too full
 */
export function withStrokesOn(page: SavePage, ids: ReadonlySet<string>, layerId: string): SavePage {
  const target = layersAsSeen(page.layers).find(({ id }) => id === layerId);
  if (target === undefined || target.strokes === null || target.isLocked) return page;
  const moved = page.layers.flatMap(({ id, strokes }) =>
    id === layerId ? [] : (strokes ?? []).filter((stroke) => ids.has(stroke.id)),
  );
  if (moved.length === 0 || target.strokes.length + moved.length > MOST_STROKES) return page;
  return {
    ...page,
    layers: page.layers.map((layer) => {
      if (layer.id === layerId) return { ...layer, strokes: [...(layer.strokes ?? []), ...moved] };
      if (layer.strokes?.some(({ id }) => ids.has(id)) !== true) return layer;
      return { ...layer, strokes: layer.strokes.filter(({ id }) => !ids.has(id)) };
    }),
  };
}
