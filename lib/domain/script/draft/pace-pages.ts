import type { Beat } from './beats';

/** Fewer panels look empty, more can't be read. */
const FEWEST = 3;
const MOST = 7;

/**
 * Beats on pages: as many pages as asked for where there are beats for them, the least needed beats left out where
 * there are too many. A page ends, where it can, with a beat that makes one turn it.
 */
export function pacePages(
  beats: readonly Beat[],
  o: { readonly pageCount: number; readonly perPage: number },
): Beat[][] {
  const kept = keepMostNeeded(beats, Math.round(o.pageCount * o.perPage));
  const pageCount = Math.max(1, Math.min(o.pageCount, Math.floor(kept.length / FEWEST)));
  const pages: Beat[][] = [];
  let rest = kept;
  for (let left = pageCount; left > 1; left -= 1) {
    const usual = rest.length / left;
    // The first page has room for a title, so it takes less.
    const wanted = pages.length === 0 && left > 2 ? usual - 0.6 : usual;
    const count = bestBreak(rest, wanted, rest.length - (left - 1) * FEWEST);
    pages.push(rest.slice(0, count));
    rest = rest.slice(count);
  }
  return [...pages, rest].flatMap((page) => partsOf(page));
}

function keepMostNeeded(beats: readonly Beat[], most: number): Beat[] {
  const order = beats
    .map((beat, index) => ({ beat, index }))
    .sort((a, b) => a.beat.rank - b.beat.rank || a.index - b.index);
  const required = order.filter(({ beat }) => beat.rank === 0).length;
  const kept = order.slice(0, Math.max(required, most));
  return kept.sort((a, b) => a.index - b.index).map(({ beat }) => beat);
}

/** Where a page ends: near what it should hold, after a hook, before a new scene. */
function bestBreak(beats: readonly Beat[], wanted: number, most: number): number {
  const counts = [-1, 0, 1]
    .map((step) => Math.round(wanted) + step)
    .filter((count) => count >= FEWEST && count <= Math.min(most, MOST));
  const cost = (count: number): number =>
    Math.abs(count - wanted) - (beats[count - 1]?.isHook === true ? 0.9 : 0) - (beats[count]?.heading ? 1.2 : 0);
  return counts.sort((a, b) => cost(a) - cost(b))[0] ?? Math.max(FEWEST, Math.min(most, MOST));
}

/** A premise with more than fits the pages asked for gets further ones. */
function partsOf(page: readonly Beat[]): Beat[][] {
  if (page.length <= MOST) return [[...page]];
  const count = Math.ceil(page.length / MOST);
  const size = Math.ceil(page.length / count);
  return Array.from({ length: count }, (_, index) => page.slice(index * size, (index + 1) * size));
}
