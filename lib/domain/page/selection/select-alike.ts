import type { SavePage } from '@/lib/contracts/books';
import { areasOf } from '../areas/areas';
import { effectsOf } from '../effects/effects';
import { blockOf } from '../layers/layer-tree';
import { balloonsOfLayer } from '../svg/painted-layers';
import { contentsOf } from './frame-contents';
import { isFree, strokesOf, type PageItem, type ThingKind } from './page-items';

/** Everything that lies on a layer, or in a folder, and may be touched: panels, strokes, areas, effects, balloons. */
export function itemsOnLayer(page: SavePage, layerId: string): PageItem[] {
  const block = blockOf(page.layers, layerId);
  const { strokes, areas, effects } = contentsOf(block);
  const panels = block.some(({ kind }) => kind === 'pictures') ? page.panels : [];
  const balloons = block.flatMap(({ id }) => balloonsOfLayer(page.balloons, page.layers, id));
  const items = (kind: ThingKind, ids: readonly string[]): PageItem[] => ids.map((id) => ({ kind, id }));
  return [
    ...items('panel', panels.map(({ id }) => id)), // prettier-ignore
    ...items('balloon', balloons.map(({ id }) => id)), // prettier-ignore
    ...items('stroke', strokes),
    ...items('area', areas),
    ...items('effect', effects),
  ].filter((item) => isFree(page, item));
}

/** The colours of some strokes, effects and areas that are filled with a colour. */
export function coloursOf(page: SavePage, things: readonly PageItem[]): ReadonlySet<string> {
  const [strokes, effects, areas] = [strokesOf(page), effectsOf(page), areasOf(page)];
  const colours = new Set<string>();
  for (const { kind, id } of things) {
    const fill = kind === 'area' ? areas.get(id)?.area.fill : undefined;
    const drawn = kind === 'stroke' ? strokes.get(id)?.stroke : kind === 'effect' ? effects.get(id)?.effect : undefined;
    const colour = fill?.kind === 'colour' ? fill.colour : drawn?.colour;
    if (colour !== undefined) colours.add(colour);
  }
  return colours;
}

/** All strokes, effects and filled areas of the page that have one of some colours, and may be touched. */
export function itemsOfColour(page: SavePage, colours: ReadonlySet<string>): PageItem[] {
  return inkColours(page).flatMap(([item, colour]) => (colours.has(colour) && isFree(page, item) ? [item] : []));
}

function inkColours(page: SavePage): (readonly [PageItem, string])[] {
  return [
    ...[...strokesOf(page).values()].map(({ stroke: { id, colour } }) => [{ kind: 'stroke', id }, colour] as const),
    ...[...effectsOf(page).values()].map(({ effect: { id, colour } }) => [{ kind: 'effect', id }, colour] as const),
    ...[...areasOf(page).values()].flatMap(({ area: { id, fill } }) =>
      fill.kind === 'colour' ? [[{ kind: 'area', id }, fill.colour] as const] : [],
    ),
  ];
}
