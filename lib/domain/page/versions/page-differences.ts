import type { SavePage } from '@/lib/contracts/books';
import { isEqual } from './is-equal';
import { areasOf } from '../areas/areas';
import { effectsOf } from '../effects/effects';
import { strokesOf } from '../selection/page-items';

/** How many things of each kind are new, changed or gone. */
export interface PageDifferences {
  readonly panels: number;
  readonly balloons: number;
  readonly strokes: number;
  readonly areas: number;
  readonly effects: number;
  /** Of layers themselves, apart from what lies on them. */
  readonly layers: number;
}

/** What is different between two versions of a page. */
export function pageDifferences(before: SavePage, after: SavePage): PageDifferences {
  const strokes = (page: SavePage) => [...strokesOf(page).values()].map(({ stroke }) => stroke);
  const areas = (page: SavePage) => [...areasOf(page).values()].map(({ area }) => area);
  const effects = (page: SavePage) => [...effectsOf(page).values()].map(({ effect }) => effect);
  const bare = (page: SavePage) =>
    page.layers.map(({ areas: _, effects: __, ...layer }) => ({ ...layer, strokes: null }));
  return {
    panels: countOf(before.panels, after.panels),
    balloons: countOf(before.balloons, after.balloons),
    strokes: countOf(strokes(before), strokes(after)),
    areas: countOf(areas(before), areas(after)),
    effects: countOf(effects(before), effects(after)),
    layers: countOf(bare(before), bare(after)),
  };
}

function countOf(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): number {
  const known = new Map(before.map((one) => [one.id, one]));
  const changed = after.filter((one) => !isEqual(one, known.get(one.id))).length;
  const left = new Set(after.map(({ id }) => id));
  return changed + before.filter(({ id }) => !left.has(id)).length;
}
