import type { SavePage } from '@/lib/contracts/books';
import type { PageBox } from '../../layout/page-point';
import { thingBox, unionOf, type PageItem } from './page-items';
import { moveBy, transformItems } from './transform-selection';

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

export const DISTRIBUTIONS = ['across', 'down'] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

/** Moves things so that they lie on a side or the middle of the box round them all. One thing alone stays. */
export function alignItems(page: SavePage, things: readonly PageItem[], to: Alignment): SavePage {
  const boxes = boxesOf(page, things);
  const frame = unionOf(boxes.map(({ box }) => box));
  if (frame === null || boxes.length < 2) return page;
  return boxes.reduce((done, { thing, box }) => moved(done, thing, wayTo(box, frame, to)), page);
}

function wayTo(box: PageBox, frame: PageBox, to: Alignment): readonly [dx: number, dy: number] {
  switch (to) {
    case 'left':
      return [frame.left - box.left, 0];
    case 'centre':
      return [(frame.left + frame.right - box.left - box.right) / 2, 0];
    case 'right':
      return [frame.right - box.right, 0];
    case 'top':
      return [0, frame.top - box.top];
    case 'middle':
      return [0, (frame.top + frame.bottom - box.top - box.bottom) / 2];
    case 'bottom':
      return [0, frame.bottom - box.bottom];
    default:
      return to satisfies never;
  }
}

/** Moves things so that the gaps between them are equal; the first and the last stay. Fewer than three stay all. */
export function distributeItems(page: SavePage, things: readonly PageItem[], along: Distribution): SavePage {
  const isAcross = along === 'across';
  const spans = boxesOf(page, things)
    .map(({ thing, box }) => ({
      thing,
      low: isAcross ? box.left : box.top,
      size: isAcross ? box.right - box.left : box.bottom - box.top,
    }))
    .sort((a, b) => a.low + a.size / 2 - b.low - b.size / 2);
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined || spans.length < 3) return page;
  const inner = spans.slice(1, -1);
  const room = last.low - first.low - first.size - inner.reduce((sum, { size }) => sum + size, 0);
  const gap = room / (spans.length - 1);
  let low = first.low + first.size + gap;
  return inner.reduce((done, span) => {
    const by = low - span.low;
    low += span.size + gap;
    return moved(done, span.thing, isAcross ? [by, 0] : [0, by]);
  }, page);
}

/** A panel takes its balloons along, so they are not moved once more by themselves. */
function boxesOf(page: SavePage, things: readonly PageItem[]): { thing: PageItem; box: PageBox }[] {
  const panels = new Set(things.filter(({ kind }) => kind === 'panel').map(({ id }) => id));
  const carried = new Set(
    page.balloons.filter(({ panelId }) => panelId !== null && panels.has(panelId)).map(({ id }) => id),
  );
  return things.flatMap((thing) => {
    if (thing.kind === 'balloon' && carried.has(thing.id)) return [];
    const box = thingBox(page, thing);
    return box === null ? [] : [{ thing, box }];
  });
}

function moved(page: SavePage, thing: PageItem, [dx, dy]: readonly [number, number]): SavePage {
  return dx === 0 && dy === 0 ? page : transformItems(page, [thing], moveBy(dx, dy));
}
