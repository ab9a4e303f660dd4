import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';

/** What lies in one list of a page's layers of ink (areas, effects, rulers): found, added, changed, moved. */
export interface LayerThings<Thing, Laid> {
  /** A page's things by their ids, from the lowest. */
  of(page: Pick<SavePage, 'layers'>): ReadonlyMap<string, Laid>;
  /** A page with a thing more on a layer, over those that are there. */
  add(page: SavePage, layerId: string, thing: Thing): SavePage;
  /**
   * A page with each thing that `isMeant` names replaced by what `change` makes of it, or taken away where that is nothing. The
   * same page when there are none.
   */
  change(page: SavePage, isMeant: (thing: Thing) => boolean, change: (thing: Thing) => Thing | null): SavePage;
  /** A page with a thing one place higher or lower among those of its layer; the same page at the end of them. */
  move(page: SavePage, id: string, by: 1 | -1): SavePage;
}

/**
 * The things of one list of the layers.
 * @param o.of the list of a layer; undefined on layers that have none
 * @param o.put a layer with another list
 * @param o.laid how a thing is told with the layer that it lies on
 */
export function layerThings<Thing extends { readonly id: string }, Laid>(o: {
  readonly of: (layer: PageLayer) => readonly Thing[] | undefined;
  readonly put: (layer: PageLayer, things: Thing[]) => PageLayer;
  readonly laid: (thing: Thing, layer: PageLayer) => Laid;
}): LayerThings<Thing, Laid> {
  const known = new WeakMap<SavePage['layers'], ReadonlyMap<string, Laid>>();
  return {
    of: ({ layers }) => {
      const before = known.get(layers);
      if (before !== undefined) return before;
      const found = new Map(
        layers.flatMap((layer) => (o.of(layer) ?? []).map((thing) => [thing.id, o.laid(thing, layer)] as const)),
      );
      known.set(layers, found);
      return found;
    },
    add: (page, layerId, thing) => ({
      ...page,
      layers: page.layers.map((layer) =>
        layer.id === layerId ? o.put(layer, [...(o.of(layer) ?? []), thing]) : layer,
      ),
    }),
    change: (page, isMeant, change) => {
      const has = (layer: PageLayer): boolean => o.of(layer)?.some(isMeant) === true;
      if (!page.layers.some(has)) return page;
      const changed = (things: readonly Thing[]): Thing[] =>
        things.flatMap((one) => (isMeant(one) ? (change(one) ?? []) : [one]));
      return {
        ...page,
        layers: page.layers.map((layer) => (has(layer) ? o.put(layer, changed(o.of(layer) ?? [])) : layer)),
      };
    },
    move: (page, id, by) => {
      for (const layer of page.layers) {
        const things = o.of(layer) ?? [];
        const from = things.findIndex((one) => one.id === id);
        const [thing, to] = [things[from], from + by];
        if (thing === undefined) continue;
        if (to < 0 || to >= things.length) return page;
        const moved = o.put(layer, things.toSpliced(from, 1).toSpliced(to, 0, thing));
        return { ...page, layers: page.layers.map((one) => (one === layer ? moved : one)) };
      }
      return page;
    },
  };
}
