import type { SavePage } from '@/lib/contracts/books';
import { isEqual } from './is-equal';
import { strokesOf } from '../selection/page-items';

/** How many things of each kind are new, changed or gone. */
export interface PageDifferences {
  readonly panels: number;
  readonly balloons: number;
  readonly strokes: number;
  /** Of layers themselves, apart from what lies on them. */
  readonly layers: number;
}

/** What is different between two versions of a page. */
export function pageDifferences(before: SavePage, after: SavePage): PageDifferences {
  const strokes = (page: SavePage) => [...strokesOf(page).values()].map(({ stroke }) => stroke);
  const bare = (page: SavePage) => page.layers.map((layer) => ({ ...layer, strokes: null }));
  return {
    panels: countOf(before.panels, after.panels),
    balloons: countOf(before.balloons, after.balloons),
    strokes: countOf(strokes(before), strokes(after)),
    layers: countOf(bare(before), bare(after)),
  };
}

function countOf(before: readonly { readonly id: string }[], after: readonly { readonly id: string }[]): number {
  const known = new Map(before.map((one) => [one.id, one]));
  const changed = after.filter((one) => !isEqual(one, known.get(one.id))).length;
  const left = new Set(after.map(({ id }) => id));
  return changed + before.filter(({ id }) => !left.has(id)).length;
}
