import type { SavePage } from '@/lib/contracts/books';
import { MOST_RULERS, type Ruler } from '@/lib/contracts/page-rulers';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { PagePoint } from '../../layout/page-point';
import { layerThings } from '../layers/layer-things';
import { layersAsSeen } from '../layers/layer-tree';
import { panelUnder, type ClipPanels } from '../strokes/panel-clip';

interface LaidRuler {
  readonly ruler: Ruler;
  readonly layer: PageLayer;
}

const things = layerThings({
  of: ({ rulers }) => rulers,
  put: (layer, rulers) => ({ ...layer, rulers }),
  laid: (ruler: Ruler, layer): LaidRuler => ({ ruler, layer }),
});

/** A page's rulers by their ids, from the lowest, with the layer that each lies on. */
export const rulersOf = things.of;

/** The rulers that are seen: those of visible layers that aren't hidden themselves. */
export function seenRulers({ layers }: Pick<SavePage, 'layers'>): readonly Ruler[] {
  return layersAsSeen(layers).flatMap(({ rulers, isVisible }) =>
    isVisible ? (rulers ?? []).filter((ruler) => ruler.isVisible) : [],
  );
}

/** The rulers that a stroke snaps to that begins at a point: seen, active, and of the page or of the panel there. */
export function rulersAt(page: SavePage, at: PagePoint): readonly Ruler[] {
  const here = panelUnder(page.panels, at);
  const holds = ({ panelId }: Ruler): boolean =>
    panelId === null || panelId === here || !page.panels.some(({ id }) => id === panelId);
  return seenRulers(page).filter((ruler) => ruler.isActive && holds(ruler));
}

/** Whether a layer of ink holds no more rulers. */
export function isFullOfRulers({ rulers }: Pick<PageLayer, 'rulers'>): boolean {
  return (rulers?.length ?? 0) >= MOST_RULERS;
}

/** A page with a ruler more on a layer, over those that are there. */
export const withRuler = things.add;

/** A page with rulers replaced or taken away, as `LayerThings` says. */
export const changeRulers = things.change;

/** A page whose rulers of one panel belong to another: the two became one. The same page where there are none. */
export function withRulersOfPanel(page: SavePage, fromId: string, toId: string): SavePage {
  return changeRulers(
    page,
    ({ panelId }) => panelId === fromId,
    (ruler) => ({ ...ruler, panelId: toId }),
  );
}

/** A page without the rulers of a panel, which is to go. The same page where there are none. */
export function withoutRulersOfPanel(page: SavePage, gone: string): SavePage {
  return changeRulers(
    page,
    ({ panelId }) => panelId === gone,
    () => null,
  );
}

/**
 * A page whose panel was cut: its rulers belong to every part, as a perspective goes on over the cut.
 * @param parts the panel's parts, the panel itself under its own id among them
 * @param newId a new UUID for each copy
 */
export function withRulersInParts(
  page: SavePage,
  { panelId, parts, newId }: { readonly panelId: string; readonly parts: ClipPanels; readonly newId: () => string },
): SavePage {
  const others = parts.filter(({ id }) => id !== panelId);
  const isOfPanel = (ruler: Ruler): boolean => ruler.panelId === panelId;
  if (!page.layers.some(({ rulers }) => rulers?.some(isOfPanel) === true)) return page;
  return {
    ...page,
    layers: page.layers.map((layer) => {
      const copies = (layer.rulers ?? []).filter(isOfPanel).flatMap((ruler) => others.map(({ id }) => ({ ruler, id })));
      if (layer.rulers === undefined || copies.length === 0) return layer;
      const room = MOST_RULERS - layer.rulers.length;
      const added = copies.slice(0, room).map(({ ruler, id }): Ruler => ({ ...ruler, id: newId(), panelId: id }));
      return { ...layer, rulers: [...layer.rulers, ...added] };
    }),
  };
}
