import type { SavePage } from '@/lib/contracts/books';
import { MOST_AREAS, type Area } from '@/lib/contracts/page-areas';
import { isInsidePolygon } from '@/lib/geometry';
import type { PagePolygon } from '../../layout/page-point';
import { areaBox, areasOf, changeAreas, isInArea } from './areas';

/** A page whose areas of one panel belong to another: the two became one. The same page where there are none. */
export function withAreasOfPanel(page: SavePage, fromId: string, toId: string): SavePage {
  return changeAreas(page, idsIn(page, fromId), (area) => ({ ...area, panelId: toId }));
}

/**
 * A page whose panel was cut: each area that was clipped to it is in every part that shows some of it, at its place among
 * the others. Layers that would hold more areas than they can keep theirs in the first of these parts.
 * @param parts the panel's parts, the panel itself under its own id among them
 * @param newId a new UUID for each copy
 */
export function withAreasInParts(
  page: SavePage,
  o: {
    readonly panelId: string;
    readonly parts: readonly { readonly id: string; readonly polygon: PagePolygon }[];
    readonly newId: () => string;
  },
): SavePage {
  if (idsIn(page, o.panelId).size === 0) return page;
  const placed = (area: Area): Area[] => {
    if (area.panelId !== o.panelId) return [area];
    const holders = o.parts.filter(({ polygon }) => reaches(area, polygon));
    if (holders.length === 0) return [area];
    return holders.map(({ id }, index) => ({ ...area, id: index === 0 ? area.id : o.newId(), panelId: id }));
  };
  return {
    ...page,
    layers: page.layers.map((layer) => {
      if (layer.areas?.some(({ panelId }) => panelId === o.panelId) !== true) return layer;
      const areas = layer.areas.flatMap(placed);
      const first = (): Area[] => layer.areas?.flatMap((area) => placed(area).slice(0, 1)) ?? [];
      return { ...layer, areas: areas.length > MOST_AREAS ? first() : areas };
    }),
  };
}

function idsIn(page: SavePage, panelId: string): ReadonlySet<string> {
  return new Set([...areasOf(page).values()].flatMap(({ area }) => (area.panelId === panelId ? [area.id] : [])));
}

/** Places along each side of an area's box at which it is asked whether it and a panel are there. */
const PLACES = 40;

function reaches(area: Area, polygon: PagePolygon): boolean {
  const { left, top, right, bottom } = areaBox(area);
  for (let index = 0; index < PLACES * PLACES; index += 1) {
    const x = left + ((right - left) * ((index % PLACES) + 0.5)) / PLACES;
    const y = top + ((bottom - top) * (Math.floor(index / PLACES) + 0.5)) / PLACES;
    if (isInsidePolygon({ x, y }, polygon) && isInArea(area, { x, y })) return true;
  }
  return false;
}
