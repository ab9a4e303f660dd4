import { bidiLevels } from './bidi-levels';
import type { Cell } from './cell';
import { columnCells } from './column-cells';
import { SQUARE_SIDE, SQUARE_TOP } from './emphasis-dot';
import { compose, moved, type Affine, type PlacedPath } from './path';
import type { Copy } from './prepare-copy';
import { rowCells } from './row-cells';

/** Where a letter stands along its line, and how much of its place lies before it; in ems. */
export interface CellPlace {
  readonly at: number;
  readonly shift: number;
  readonly advance: number;
}

/** Of the letters that it reads. */
const RUBY_SIZE = 0.5;
const GAP = 0.02;
/** How far readings reach beyond the letters' square. */
export const RUBY_REACH = RUBY_SIZE + GAP;
/** How far a reading may reach beside a neighbour that has none (JLREQ 3.3.8: at most one of its letters). */
const OVERHANG = 0.25;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Letters that one reading belongs to. */
interface RubyGroup {
  readonly first: number;
  readonly last: number;
  readonly reading: readonly Cell[];
  /** Lengths of what is read and of the reading. */
  readonly base: number;
  readonly length: number;
  /** How far the reading reaches beside what stands before it. */
  readonly before: number;
  /** What the letters have to give way, all together. */
  readonly spread: number;
}

/** How much wider each letter's place is for its reading: letters spread when it is longer than they are. */
export function rubyRoom(copy: Copy, cells: readonly Cell[]): number[] {
  const room = cells.map(() => 0);
  for (const group of groupsOf(copy, cells)) {
    const each = group.spread / (group.last - group.first + 1);
    for (let index = group.first; index <= group.last; index += 1) room[index] = each;
  }
  return room;
}

/** The outlines of all readings of a line. */
export function readingMarks(copy: Copy, cells: readonly Cell[], places: readonly CellPlace[]): PlacedPath[] {
  return groupsOf(copy, cells).flatMap((group) => {
    const [first, last] = [places[group.first], places[group.last]];
    if (!first || !last) return [];
    const room = last.at + last.advance - first.at;
    const slack = Math.max(0, room - group.length);
    // Readings spread over several letters as JLREQ 3.3.6 has it; over one they stand in its middle.
    const gap = group.first === group.last ? 0 : slack / Math.max(1, group.reading.length);
    const start = group.length > room ? first.at - group.before : first.at + (gap > 0 ? gap / 2 : slack / 2);
    return marksFrom(copy, group.reading, start, gap);
  });
}

function groupsOf(copy: Copy, cells: readonly Cell[]): RubyGroup[] {
  const groups: RubyGroup[] = [];
  for (let first = 0; first < cells.length; first += 1) {
    const span = cells[first]?.span ?? -1;
    const reading = copy.spans[span]?.reading ?? null;
    if (reading === null) continue;
    let last = first;
    while (cells[last + 1]?.span === span) last += 1;
    groups.push(groupOf(copy, cells, { first, last, reading }));
    first = last;
  }
  return groups;
}

function groupOf(
  copy: Copy,
  cells: readonly Cell[],
  { first, last, reading }: { first: number; last: number; reading: string },
): RubyGroup {
  const letters = readingCells(copy, reading);
  const base = sum(cells.slice(first, last + 1)) + copy.tracking * (last - first);
  const length = sum(letters) * RUBY_SIZE;
  const mayReach = (index: number): boolean => {
    const cell = cells[index];
    return (
      cell !== undefined && KANA.test(cell.text) && copy.spans[cell.span]?.reading === null && !isDotted(copy, cell)
    );
  };
  const wanted = Math.max(0, (length - base) / 2);
  const before = mayReach(first - 1) ? Math.min(OVERHANG, wanted) : 0;
  const behind = mayReach(last + 1) ? Math.min(OVERHANG, wanted) : 0;
  const spread = Math.max(0, length - base - before - behind);
  return { first, last, reading: letters, base, length, before, spread };
}

function isDotted({ spans }: Copy, { span }: Cell): boolean {
  return spans[span]?.isDotted ?? false;
}

function readingCells(copy: Copy, reading: string): Cell[] {
  const plain = { from: 0, to: reading.length, reading: null, isDotted: false, isStressed: false, isUpright: false };
  const alone: Copy = { ...copy, text: reading, spans: [plain], ...bidiLevels(reading, copy.language) };
  return copy.direction === 'horizontal' ? rowCells(alone, 0, reading.length) : columnCells(alone, 0, reading.length);
}

function marksFrom(copy: Copy, reading: readonly Cell[], start: number, gap: number): PlacedPath[] {
  let pen = start;
  return reading.flatMap((cell) => {
    const at = pen;
    pen += cell.advance * RUBY_SIZE + gap;
    // Rows: half the square's depth below the base keeps the reading off what it reads.
    const place: Affine =
      copy.direction === 'horizontal'
        ? moved(at, -SQUARE_TOP - GAP - (1 - SQUARE_TOP) * RUBY_SIZE)
        : moved(SQUARE_SIDE + GAP + RUBY_SIZE / 2, at);
    return cell.glyphs.map(({ path, at: own }) => ({
      path,
      at: compose(compose(place, [RUBY_SIZE, 0, 0, RUBY_SIZE, 0, 0]), own),
    }));
  });
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { advance }) => total + advance, 0);
}
