import { isBlank, type Cell } from './cell';
import { columnCells } from './column-cells';
import { dotOf, DOT_REACH } from './emphasis-dot';
import { joinDashes } from './join-dashes';
import { CLOSES, HANGS, JAPANESE, OPENS } from './japanese';
import { boundsOf, compose, moved, type Affine, type Bounds, type PlacedPath } from './path';
import type { Copy } from './prepare-copy';
import { rowCells } from './row-cells';
import { readingMarks, RUBY_REACH, rubyRoom, type CellPlace } from './set-ruby';

/** A line of letters in ems. Rows: the base at y 0, from x 0. Columns: the middle at x 0, from y 0. */
export interface SetLine {
  readonly glyphs: readonly PlacedPath[];
  /** Null where nothing is drawn. */
  readonly ink: Bounds | null;
  /** What counts when lines are measured and placed: without what hangs beyond the end, or is blank at an end. */
  readonly length: number;
  /** With all of that: what the line adds when another is joined to it. */
  readonly advance: number;
  /** What is cut off where the line begins. */
  readonly lead: number;
  /** How far letters' own ink reaches beyond `length`. */
  readonly beyond: number;
  /** How far readings and dots reach beyond the letters' square. */
  readonly over: number;
}

/** Lines of a copy that were set before: the same ones are asked for at every size. */
const known = new WeakMap<Copy, Map<number, SetLine>>();

/** A span of a copy as one line, whatever room there is. */
export function setLine(copy: Copy, from: number, to: number, isHyphenated = false): SetLine {
  const mine = known.get(copy) ?? new Map<number, SetLine>();
  known.set(copy, mine);
  const key = (from * (copy.text.length + 1) + to) * 2 + (isHyphenated ? 1 : 0);
  const found = mine.get(key) ?? newLine(copy, from, to, isHyphenated);
  mine.set(key, found);
  return found;
}

function newLine(copy: Copy, from: number, to: number, isHyphenated: boolean): SetLine {
  const cells = cellsOf(copy, from, to, isHyphenated);
  const places = placeCells(copy, cells);
  const isRow = copy.direction === 'horizontal';
  const advance = (places.at(-1)?.at ?? 0) + (places.at(-1)?.advance ?? 0);
  const lead = startBlank(copy, cells);
  const trail = endBlank(copy, cells, places);
  const glyphs: PlacedPath[] = [];
  let over = 0;
  cells.forEach((cell, index) => {
    const place = places[index];
    if (!place) return;
    const at = along(isRow, place.at + place.shift - lead);
    for (const glyph of cell.glyphs) glyphs.push({ path: glyph.path, at: compose(at, glyph.at) });
    if (copy.spans[cell.span]?.isDotted !== true || isBlank(cell) || /^\p{P}/u.test(cell.text)) return;
    const reach = copy.spans[cell.span]?.reading === null ? 0 : RUBY_REACH;
    glyphs.push(dotOf(copy.direction, place.at + place.advance / 2 - lead, reach));
    over = Math.max(over, reach + DOT_REACH);
  });
  for (const mark of readingMarks(copy, cells, places)) {
    glyphs.push({ path: mark.path, at: compose(along(isRow, -lead), mark.at) });
    over = Math.max(over, RUBY_REACH);
  }
  const length = Math.max(0, advance - lead - trail);
  const ink = boundsOf(glyphs);
  const end = ink === null ? 0 : isRow ? ink.right : ink.bottom;
  return { glyphs, ink, length, advance, lead, beyond: trail === 0 ? 0 : Math.max(0, end - length), over };
}

function along(isRow: boolean, by: number): Affine {
  return isRow ? moved(by, 0) : moved(0, by);
}

function cellsOf(copy: Copy, from: number, to: number, isHyphenated: boolean): Cell[] {
  const set = copy.direction === 'horizontal' ? rowCells(copy, from, to) : columnCells(copy, from, to);
  const cells = joinDashes(set, copy.direction);
  if (!isHyphenated) return cells;
  const isStressed = copy.spans[cells.at(-1)?.span ?? 0]?.isStressed ?? false;
  const hyphen = copy.shape({ text: '-', pen: 'right', isStressed }).map(({ text, glyphs, advance }): Cell => ({
    text,
    glyphs,
    advance,
    span: cells.at(-1)?.span ?? 0,
    isJoined: false,
  }));
  return [...cells, ...hyphen];
}

/** Where each letter stands, once punctuation, readings and the space between letters have their say. */
function placeCells(copy: Copy, cells: readonly Cell[]): CellPlace[] {
  const places: CellPlace[] = [];
  const isRow = copy.direction === 'horizontal';
  const ruby = rubyRoom(copy, cells);
  let pen = 0;
  cells.forEach((cell, index) => {
    const next = cells[index + 1];
    const room = ruby[index] ?? 0;
    const isLast = next === undefined;
    const tracking = cell.isJoined || isLast ? 0 : copy.tracking;
    const between = isLast ? 0 : gapBetween(cell, next, isRow);
    const advance = cell.advance + room;
    places.push({ at: pen, shift: room / 2, advance });
    pen += advance + tracking + between;
  });
  return places;
}

/** Half a square: what opening and closing signs leave blank. */
const HALF = 0.5;
/** Behind a full stop or comma at least. */
const PAUSE = 0.22;
/** Between Japanese and Latin letters. */
const MIXED_GAP = 0.12;
const LATIN_EDGE = /^[\p{Script=Latin}\p{Nd}]/u;

/** Blanks of punctuation that meet become one (JLREQ 3.1.4); Japanese and Latin letters stand a little apart. */
function gapBetween(cell: Cell, next: Cell, isRow: boolean): number {
  const meets =
    (OPENS.test(next.text) && (OPENS.test(cell.text) || CLOSES.test(cell.text))) ||
    (CLOSES.test(cell.text) && CLOSES.test(next.text));
  if (meets || (HANGS.test(cell.text) && !isBlank(next))) {
    const blank = cell.advance - inkEnd(cell, isRow) + inkStart(next, isRow);
    return meets ? -Math.max(-PAUSE, Math.min(HALF, blank - PAUSE)) : Math.max(0, PAUSE - blank);
  }
  const isAcross = (one: Cell): boolean => !isRow && one.advance === 1;
  if (isAcross(cell) || isAcross(next)) {
    if (!isRow) return 0;
  }
  const isMixed =
    (JAPANESE.test(cell.text) && LATIN_EDGE.test(next.text)) ||
    (LATIN_EDGE.test(cell.text) && JAPANESE.test(next.text));
  return isMixed ? MIXED_GAP : 0;
}

function inkStart({ glyphs }: Cell, isRow: boolean): number {
  const box = boundsOf(glyphs);
  return box === null ? 0 : isRow ? box.left : box.top;
}

function inkEnd({ glyphs, advance }: Cell, isRow: boolean): number {
  const box = boundsOf(glyphs);
  return box === null ? advance : isRow ? box.right : box.bottom;
}

/** An opening bracket begins its line without the half of its square that is blank (JLREQ 3.1.5). */
function startBlank(copy: Copy, cells: readonly Cell[]): number {
  const first = cells[0];
  if (first === undefined || cells.length === 1 || !OPENS.test(first.text)) return 0;
  return Math.max(0, Math.min(HALF, inkStart(first, copy.direction === 'horizontal') - 0.05));
}

/** Full stops and commas hang beyond the end; closing brackets end with their ink; spaces don't count. */
function endBlank(copy: Copy, cells: readonly Cell[], places: readonly CellPlace[]): number {
  let end = cells.length - 1;
  while (end > 0 && cells[end] !== undefined && isBlank(cells[end] ?? NO_CELL)) end -= 1;
  const [last, place, final] = [cells[end], places[end], places.at(-1)];
  if (last === undefined || place === undefined || final === undefined) return 0;
  const behind = final.at + final.advance - place.at - place.advance;
  if (end === 0 || last.advance < 0.9) return behind;
  if (HANGS.test(last.text)) return behind + place.advance;
  if (!CLOSES.test(last.text)) return behind;
  return behind + Math.max(0, Math.min(HALF, last.advance - inkEnd(last, copy.direction === 'horizontal') - 0.05));
}

const NO_CELL: Cell = { text: '', glyphs: [], advance: 0, span: 0, isJoined: false };
