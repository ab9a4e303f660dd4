import type { PageLayer } from '@/lib/contracts/page-layers';

/** A layer with what lies in it and on it. */
export interface LayerNode {
  readonly layer: PageLayer;
  /** Of a folder, from the lowest; without those that are clipped to one of them. */
  readonly children: readonly LayerNode[];
  /** The layers over it that are clipped to it, from the lowest. */
  readonly clipped: readonly LayerNode[];
}

/** How deep folders lie in each other at most: Photoshop opens ten levels, of which panels in PSD files need three. */
export const MOST_FOLDER_DEPTH = 6;

/** The folders that a layer lies in, the innermost first. A folder that is missing, or lies in itself, ends them. */
export function foldersOf(layers: readonly PageLayer[], id: string): PageLayer[] {
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const found: PageLayer[] = [];
  let at = byId.get(id);
  while (at?.folderId !== undefined) {
    const folder = byId.get(at.folderId);
    if (folder === undefined || folder.kind !== 'folder' || folder.id === id || found.includes(folder)) break;
    found.push(folder);
    at = folder;
  }
  return found;
}

const sound = new WeakMap<readonly PageLayer[], readonly PageLayer[]>();

/**
 * Layers in the order in which they are painted: what is in a folder comes right before it. A layer whose folder is missing,
 * lies in the layer itself or would be too deep lies in none.
 * @returns the same list where it is in order
 */
export function inTreeOrder(layers: readonly PageLayer[]): readonly PageLayer[] {
  const known = sound.get(layers);
  if (known !== undefined) return known;
  const parents = parentsOf(layers);
  const within = (folderId: string | undefined): PageLayer[] =>
    layers
      .filter(({ id }) => parents.get(id) === folderId)
      .flatMap((layer) => [...(layer.kind === 'folder' ? within(layer.id) : []), withParent(layer, folderId)]);
  const ordered = within(undefined);
  const isSame = ordered.every((layer, index) => layer === layers[index]);
  const result = isSame ? layers : ordered;
  sound.set(layers, result);
  if (!isSame) sound.set(result, result);
  return result;
}

function withParent(layer: PageLayer, folderId: string | undefined): PageLayer {
  if (layer.folderId === folderId) return layer;
  const { folderId: _, ...loose } = layer;
  return folderId === undefined ? loose : { ...loose, folderId };
}

/** The folder of each layer, so that nothing lies in itself. */
function parentsOf(layers: readonly PageLayer[]): ReadonlyMap<string, string | undefined> {
  const folders = new Map(layers.flatMap((one) => (one.kind === 'folder' ? [[one.id, one] as const] : [])));
  const parents = new Map(
    layers.map(({ id, folderId }) => [id, folderId !== undefined && folders.has(folderId) ? folderId : undefined]),
  );
  for (const { id } of layers) {
    const seen = new Set([id]);
    let at = parents.get(id);
    while (at !== undefined && !seen.has(at) && seen.size <= MOST_FOLDER_DEPTH) {
      seen.add(at);
      at = parents.get(at);
    }
    if (at !== undefined) parents.set(id, undefined);
  }
  return parents;
}

const trees = new WeakMap<readonly PageLayer[], readonly LayerNode[]>();

/**
 * Layers as they lie in folders and on each other, from the lowest: the one account of what is painted in which order. A
 * clipped layer with none below it to be clipped to is an ordinary one.
 */
export function layerTree(layers: readonly PageLayer[]): readonly LayerNode[] {
  const known = trees.get(layers);
  if (known !== undefined) return known;
  const ordered = inTreeOrder(layers);
  const within = (folderId: string | undefined): LayerNode[] => {
    const nodes: { layer: PageLayer; children: LayerNode[]; clipped: LayerNode[] }[] = [];
    for (const layer of ordered) {
      if (layer.folderId !== folderId) continue;
      const node = { layer, children: layer.kind === 'folder' ? within(layer.id) : [], clipped: [] };
      const base = nodes.at(-1);
      if (layer.isClipped === true && base !== undefined) base.clipped.push(node);
      else nodes.push(node);
    }
    return nodes;
  };
  const tree = within(undefined);
  trees.set(layers, tree);
  return tree;
}

const seenLists = new WeakMap<readonly PageLayer[], readonly PageLayer[]>();

/**
 * Layers with what they have from the folders that they lie in and the layer that they are clipped to: hidden, locked and
 * draft folders hide, lock and leave out everything in them, and what is clipped is hidden with what it is clipped to.
 * @returns in the order in which they are painted; the same list where there are no folders and nothing is clipped
 */
export function layersAsSeen(layers: readonly PageLayer[]): readonly PageLayer[] {
  if (!layers.some(({ kind, isClipped }) => kind === 'folder' || isClipped === true)) return layers;
  const known = seenLists.get(layers);
  if (known !== undefined) return known;
  const result = layerTree(layers).flatMap((node) => seenIn(node, OPEN));
  seenLists.set(layers, result);
  return result;
}

type Inherited = Pick<PageLayer, 'isVisible' | 'isLocked' | 'isDraft'>;
const OPEN: Inherited = { isVisible: true, isLocked: false, isDraft: false };

function seenIn({ layer, children, clipped }: LayerNode, above: Inherited): PageLayer[] {
  const own: Inherited = {
    isVisible: above.isVisible && layer.isVisible,
    isLocked: above.isLocked || layer.isLocked,
    isDraft: above.isDraft || layer.isDraft,
  };
  const isSame = own.isVisible === layer.isVisible && own.isLocked === layer.isLocked && own.isDraft === layer.isDraft;
  return [
    ...children.flatMap((node) => seenIn(node, own)),
    isSame ? layer : { ...layer, ...own },
    // A lock is of what is painted on, not of what lies over it.
    ...clipped.flatMap((node) => seenIn(node, { ...own, isLocked: above.isLocked })),
  ];
}

/** The layers that lie in the same folder as one, itself among them, from the lowest. */
export function siblingsOf(layers: readonly PageLayer[], id: string): PageLayer[] {
  const ordered = inTreeOrder(layers);
  const folderId = ordered.find((one) => one.id === id)?.folderId;
  return ordered.filter((one) => one.folderId === folderId);
}

/** A layer and everything in it, as they are painted: itself last. Empty where there is no such layer. */
export function blockOf(layers: readonly PageLayer[], id: string): PageLayer[] {
  const ordered = inTreeOrder(layers);
  return ordered.filter((one) => one.id === id || foldersOf(ordered, one.id).some((folder) => folder.id === id));
}
