import type { Cell } from './cell';
import { DASH } from './japanese';
import { boundsOf, compose, type PlacedPath } from './path';
import type { SetDirection } from './room';

/** Dashes that follow each other, as one line: each is as long as its place, and nothing comes between. */
export function joinDashes(cells: readonly Cell[], direction: SetDirection): Cell[] {
  const isDash = (cell: Cell | undefined): boolean => cell !== undefined && DASH.test(cell.text);
  return cells.map((cell, index) => {
    const hasNext = isDash(cells[index + 1]);
    if (!isDash(cell) || !(hasNext || isDash(cells[index - 1]))) return cell;
    return { ...cell, glyphs: stretched(cell, direction), isJoined: hasNext };
  });
}

function stretched({ glyphs, advance }: Cell, direction: SetDirection): readonly PlacedPath[] {
  const box = boundsOf(glyphs);
  if (box === null) return glyphs;
  const isRow = direction === 'horizontal';
  const [start, end] = isRow ? [box.left, box.right] : [box.top, box.bottom];
  const by = advance / Math.max(0.1, end - start);
  return glyphs.map(({ path, at }) => ({
    path,
    at: compose(isRow ? [by, 0, 0, 1, -start * by, 0] : [1, 0, 0, by, 0, -start * by], at),
  }));
}
