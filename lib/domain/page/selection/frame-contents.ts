import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { PagePoint } from '../../layout/page-point';
import { cornersOfRing, flatRing } from '../areas/areas';
import { foldersOf } from '../layers/layer-tree';

/** The ids of layers, and of what lies on them. */
export interface LayerContents {
  readonly layers: ReadonlySet<string>;
  readonly strokes: readonly string[];
  readonly areas: readonly string[];
  readonly effects: readonly string[];
}

/** What lies on some layers. */
export function contentsOf(layers: readonly PageLayer[]): LayerContents {
  const ids = (things: readonly { readonly id: string }[] | null | undefined): string[] =>
    (things ?? []).map(({ id }) => id);
  return {
    layers: new Set(ids(layers)),
    strokes: layers.flatMap(({ strokes }) => ids(strokes)),
    areas: layers.flatMap(({ areas }) => ids(areas)),
    effects: layers.flatMap(({ effects }) => ids(effects)),
  };
}

/** What lies in the folders of some panels, which goes along with them. */
export function contentsOfFrames({ layers }: SavePage, panels: ReadonlySet<string>): LayerContents {
  const isFrame = ({ kind, panelId }: PageLayer): boolean =>
    kind === 'folder' && panelId !== undefined && panels.has(panelId);
  return contentsOf(layers.filter((layer) => isFrame(layer) || foldersOf(layers, layer.id).some(isFrame)));
}

/** A page whose folders of one panel belong to another: the two became one. The same page where there are none. */
export function withFramesOfPanel(page: SavePage, fromId: string, toId: string): SavePage {
  if (!page.layers.some(({ panelId }) => panelId === fromId)) return page;
  const layers = page.layers.map((layer) => (layer.panelId === fromId ? { ...layer, panelId: toId } : layer));
  return { ...page, layers };
}

/**
 * A page whose folders of a panel are ordinary ones, and what lies in them is clipped to the panel itself: it is to be cut,
 * and each part keeps what is seen in it. The same page where there are none.
 */
export function withFramesOpened(page: SavePage, panelId: string): SavePage {
  const framed = contentsOfFrames(page, new Set([panelId]));
  if (framed.layers.size === 0) return page;
  const clip = <Thing extends { readonly panelId: string | null }>(thing: Thing): Thing =>
    thing.panelId === null ? { ...thing, panelId } : thing;
  return {
    ...page,
    layers: page.layers.map((layer) => {
      if (!framed.layers.has(layer.id)) return layer;
      const { strokes, areas, effects } = layer;
      const { panelId: own, ...bare } = layer;
      return {
        ...(own === panelId ? bare : layer),
        strokes: strokes === null ? null : strokes.map(clip),
        ...(areas !== undefined && { areas: areas.map(clip) }),
        ...(effects !== undefined && { effects: effects.map(clip) }),
      };
    }),
  };
}

/** A page whose masks of some layers are brought elsewhere. The same page where none of them has one. */
export function withMasksMoved(
  page: SavePage,
  ids: ReadonlySet<string>,
  pointTo: (point: PagePoint) => PagePoint,
): SavePage {
  const isMeant = ({ id, mask }: PageLayer): boolean => ids.has(id) && mask !== undefined && mask.shapes.length > 0;
  if (!page.layers.some(isMeant)) return page;
  const moved = (ring: readonly number[]): number[] => flatRing(cornersOfRing(ring).map(([x, y]) => pointTo({ x, y })));
  return {
    ...page,
    layers: page.layers.map((layer) => {
      if (!isMeant(layer) || layer.mask === undefined) return layer;
      const shapes = layer.mask.shapes.map((shape) => ({ ...shape, rings: shape.rings.map(moved) }));
      return { ...layer, mask: { ...layer.mask, shapes } };
    }),
  };
}
