import type { SavePage } from '@/lib/contracts/books';
import { MOST_LAYERS, type PageLayer } from '@/lib/contracts/page-layers';
import { inFolder, withLayerPlaced } from './change-layers';
import { plainLayer } from './default-layers';
import { blockOf, foldersOf, inTreeOrder } from './layer-tree';

/**
 * A page with some layers in a new folder, where the uppermost of them lay, in their order.
 * @param ids those that lie in one of the others go with it
 * @returns the same page where there are none, the page holds no more, or folders would be too deep
 */
export function withFolderOf(page: SavePage, ids: readonly string[], folderId: string): SavePage {
  const layers = inTreeOrder(page.layers);
  const isInside = (id: string): boolean => foldersOf(layers, id).some((folder) => ids.includes(folder.id));
  const chosen = layers.filter(({ id }) => ids.includes(id) && !isInside(id));
  const top = chosen.at(-1);
  if (top === undefined || page.layers.length >= MOST_LAYERS) return page;
  const added = { ...page, layers: [...layers, plainLayer(folderId, 'folder')] };
  const empty = withLayerPlaced(added, folderId, { folderId: top.folderId ?? null, overId: top.id });
  let filled = empty;
  let overId: string | null = null;
  for (const { id } of chosen) {
    const next = withLayerPlaced(filled, id, { folderId, overId });
    if (next === filled) return page;
    filled = next;
    overId = id;
  }
  return filled;
}

/** A page without a folder: what was in it lies where the folder lay. The same page where it is no folder. */
export function withoutFolder(page: SavePage, id: string): SavePage {
  const layers = inTreeOrder(page.layers);
  const folder = layers.find((one) => one.id === id);
  if (folder?.kind !== 'folder') return page;
  const next = layers.flatMap((one) => {
    if (one.id === id) return [];
    return [one.folderId === id ? inFolder(one, folder.folderId ?? null) : one];
  });
  return { ...page, layers: next };
}

/** Whether a layer with everything in it can be copied: ink alone, since panels and balloons are told apart by their story. */
export function canCopyLayer(layers: readonly PageLayer[], id: string): boolean {
  const block = blockOf(layers, id);
  return (
    block.length > 0 && block.every(({ kind, strokes }) => kind === 'folder' || (kind === 'ink' && strokes !== null))
  );
}

/**
 * A layer with everything in it under new ids, to be laid on this page or another.
 * @returns the copy itself last, in no folder; none where it can't be copied
 */
export function copiedLayers(layers: readonly PageLayer[], id: string, newId: () => string): PageLayer[] {
  if (!canCopyLayer(layers, id)) return [];
  const block = blockOf(layers, id);
  const ids = new Map(block.map((one) => [one.id, newId()]));
  const anew = <Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] =>
    things.map((thing) => ({ ...thing, id: newId() }));
  return block.map((layer) => {
    const { strokes, areas, effects, rulers, mask, folderId } = layer;
    const copy: PageLayer = {
      ...layer,
      id: ids.get(layer.id) ?? newId(),
      strokes: strokes === null ? null : anew(strokes),
      ...(areas !== undefined && { areas: anew(areas) }),
      ...(effects !== undefined && { effects: anew(effects) }),
      ...(rulers !== undefined && { rulers: anew(rulers) }),
      ...(mask !== undefined && { mask: { ...mask, shapes: anew(mask.shapes) } }),
    };
    return inFolder(copy, layer.id === id || folderId === undefined ? null : (ids.get(folderId) ?? null));
  });
}

/**
 * A page with copied layers on it.
 * @param overId the layer that they lie right over; right under the lowest letters where it is null
 * @returns the same page when it holds no more
 */
export function withLayersLaid(page: SavePage, copies: readonly PageLayer[], overId: string | null): SavePage {
  const top = copies.at(-1);
  if (top === undefined || page.layers.length + copies.length > MOST_LAYERS) return page;
  const layers = inTreeOrder(page.layers);
  const over = layers.find(({ id }) => id === overId) ?? belowLetters(layers);
  const added = { ...page, layers: [...copies, ...layers] };
  return withLayerPlaced(added, top.id, { folderId: over?.folderId ?? null, overId: over?.id ?? null });
}

/** The layer right below the lowest letters, in no folder. */
function belowLetters(layers: readonly PageLayer[]): PageLayer | undefined {
  const roots = layers.filter(({ folderId }) => folderId === undefined);
  const letters = roots.findIndex(({ kind }) => kind === 'letters');
  return roots.at(letters < 0 ? -1 : Math.max(0, letters - 1));
}
