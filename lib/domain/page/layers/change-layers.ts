import type { SavePage } from '@/lib/contracts/books';
import { MOST_LAYERS, type LayerKind, type PageLayer } from '@/lib/contracts/page-layers';
import { plainLayer } from './default-layers';
import { blockOf, foldersOf, inTreeOrder, MOST_FOLDER_DEPTH, siblingsOf } from './layer-tree';

/** What a layer can do without. */
export type LayerExtra = 'folderId' | 'isClipped' | 'mask' | 'label' | 'isThrough' | 'panelId';

/** A page with a layer changed. @param without what it has no more */
export function withLayer(
  page: SavePage,
  id: string,
  change: Partial<Omit<PageLayer, 'id' | 'kind'>>,
  without: readonly LayerExtra[] = [],
): SavePage {
  return { ...page, layers: page.layers.map((one) => (one.id === id ? changed(one, change, without) : one)) };
}

function changed(layer: PageLayer, change: Partial<PageLayer>, without: readonly LayerExtra[]): PageLayer {
  const next = { ...layer, ...change };
  for (const extra of without) delete next[extra];
  return next;
}

/** A layer in a folder, or in none. */
export function inFolder(layer: PageLayer, folderId: string | null): PageLayer {
  return folderId === null ? changed(layer, {}, ['folderId']) : { ...layer, folderId };
}

/** Where a layer comes to lie. */
export interface LayerPlace {
  /** Null lies in none. */
  readonly folderId: string | null;
  /** The layer in the same folder that it lies right over; null is the lowest. */
  readonly overId: string | null;
}

/**
 * A page with a layer at another place, with everything in it.
 * @returns the same page where a folder would lie in itself, or folders too deep in each other
 */
export function withLayerPlaced(page: SavePage, id: string, { folderId, overId }: LayerPlace): SavePage {
  const layers = inTreeOrder(page.layers);
  const block = blockOf(layers, id);
  const layer = block.at(-1);
  const isInside = block.some((one) => one.id === folderId || one.id === overId);
  if (layer === undefined || isInside || !fits(layers, block, folderId)) return page;
  const rest = layers.filter((one) => !block.includes(one));
  const moved = [...block.slice(0, -1), inFolder(layer, folderId)];
  const next = rest.toSpliced(placeIn(rest, { folderId, overId }), 0, ...moved);
  const isSame = next.every(
    (one, index) => one.id === page.layers[index]?.id && one.folderId === page.layers[index].folderId,
  );
  return isSame ? page : { ...page, layers: next };
}

function placeIn(layers: readonly PageLayer[], { folderId, overId }: LayerPlace): number {
  if (overId !== null) return layers.findIndex(({ id }) => id === overId) + 1;
  const [lowest] = folderId === null ? layers : blockOf(layers, folderId);
  return lowest === undefined ? 0 : layers.indexOf(lowest);
}

/** Whether layers may lie in a folder: it is there, and folders don't get too deep. */
function fits(layers: readonly PageLayer[], block: readonly PageLayer[], folderId: string | null): boolean {
  if (folderId === null) return true;
  if (layers.find(({ id }) => id === folderId)?.kind !== 'folder') return false;
  const [top] = block.slice(-1);
  const over = top === undefined ? 0 : foldersOf(layers, top.id).length;
  const deepest = Math.max(
    0,
    ...block.filter(({ kind }) => kind === 'folder').map(({ id }) => foldersOf(layers, id).length + 1 - over),
  );
  return foldersOf(layers, folderId).length + 1 + deepest <= MOST_FOLDER_DEPTH;
}

export type LayerStep = 'up' | 'down' | 'in' | 'out';

/**
 * A page with a layer one step away: over or under the next layer in its folder; into the folder right above it, or else
 * right below it; or out of its folder, over it. The same page where there is no such step.
 */
export function withLayerStep(page: SavePage, id: string, step: LayerStep): SavePage {
  const place = placeAfter(page.layers, id, step);
  return place === null ? page : withLayerPlaced(page, id, place);
}

function placeAfter(layers: readonly PageLayer[], id: string, step: LayerStep): LayerPlace | null {
  const siblings = siblingsOf(layers, id);
  const at = siblings.findIndex((one) => one.id === id);
  const folderId = siblings[at]?.folderId ?? null;
  const [above, below] = [siblings[at + 1], siblings[at - 1]];
  switch (step) {
    case 'up':
      return above === undefined ? null : { folderId, overId: above.id };
    case 'down':
      return below === undefined ? null : { folderId, overId: siblings[at - 2]?.id ?? null };
    case 'in': {
      if (above?.kind === 'folder') return { folderId: above.id, overId: null };
      if (below?.kind !== 'folder') return null;
      return { folderId: below.id, overId: layers.findLast((one) => one.folderId === below.id)?.id ?? null };
    }
    case 'out': {
      const [folder] = foldersOf(layers, id);
      return folder === undefined ? null : { folderId: folder.folderId ?? null, overId: folder.id };
    }
    default:
      return step satisfies never;
  }
}

/** A page with a new layer over another, in it where that is a folder, or uppermost. The same page when it holds no more. */
export function withNewLayer(
  page: SavePage,
  {
    id,
    kind,
    overId,
  }: { readonly id: string; readonly kind: Exclude<LayerKind, 'pictures'>; readonly overId?: string },
): SavePage {
  if (page.layers.length >= MOST_LAYERS) return page;
  const added = { ...page, layers: [...inTreeOrder(page.layers), plainLayer(id, kind)] };
  const over = page.layers.find((one) => one.id === overId);
  if (over === undefined) return added;
  if (over.kind !== 'folder') return withLayerPlaced(added, id, { folderId: over.folderId ?? null, overId: over.id });
  const uppermost = inTreeOrder(page.layers).findLast((one) => one.folderId === over.id);
  return withLayerPlaced(added, id, { folderId: over.id, overId: uppermost?.id ?? null });
}

/** Whether a page can do without a layer and everything in it: it needs its panels, and a layer of letters. */
export function canRemoveLayer({ layers }: SavePage, id: string): boolean {
  const block = blockOf(layers, id);
  if (block.length === 0 || block.some(({ kind }) => kind === 'pictures')) return false;
  return layers.some((one) => one.kind === 'letters' && !block.some((gone) => gone.id === one.id));
}

/** A page without a layer and everything in it: strokes go with their layers, balloons come to the lowest that is left. */
export function withoutLayer(page: SavePage, id: string): SavePage {
  if (!canRemoveLayer(page, id)) return page;
  const gone = new Set(blockOf(page.layers, id).map((one) => one.id));
  return {
    ...page,
    layers: page.layers.filter((one) => !gone.has(one.id)),
    balloons: page.balloons.map((one) =>
      one.layerId !== null && gone.has(one.layerId) ? { ...one, layerId: null } : one,
    ),
  };
}

/** A page with some balloons on another sheet of letters. */
export function withLayerOf(page: SavePage, balloonIds: ReadonlySet<string>, layerId: string): SavePage {
  return { ...page, balloons: page.balloons.map((one) => (balloonIds.has(one.id) ? { ...one, layerId } : one)) };
}
