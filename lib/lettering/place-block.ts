import { isInsidePolygon } from '@/lib/geometry';
import { boundsOf, compose, type Affine, type Bounds, type PlacedPath } from './path';
import type { Copy } from './prepare-copy';
import { stretchIn, type Interval, type RoomPoint, type RoomView } from './room';
import { setLine, type SetLine } from './set-line';

/** A part of the copy on one line. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  readonly isHyphenated: boolean;
}

export type Align = 'start' | 'centre' | 'end';

export interface BlockToPlace {
  readonly lines: readonly LineRange[];
  /** Of one em, in millimetres. */
  readonly size: number;
  /** From line to line, in ems. */
  readonly leading: number;
  readonly align: Align;
  /** Where the block's middle goes, as lines see the room (x along, y across), in millimetres. */
  readonly middle: RoomPoint;
  readonly room: RoomView;
}

/** A line and where it goes, in millimetres as the page sees them: x right, y down. */
interface PlacedLine {
  readonly line: SetLine;
  readonly at: Affine;
}

export interface Block {
  readonly lines: readonly PlacedLine[];
  /** Along the lines and across them, in millimetres. */
  readonly along: number;
  readonly across: number;
}

/** Between a line and readings beside it, in ems. */
const CLEAR = 0.06;

/** Lines as a block: where readings stand beside a line, the line before it makes room. */
export function placeBlock(copy: Copy, o: BlockToPlace): Block {
  const lines = o.lines.map(({ from, to, isHyphenated }) => setLine(copy, from, to, isHyphenated));
  const offsets = acrossOf(lines, o.leading);
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  const starts = startsOf(copy, lines, { ...o, offsets, longest });
  const placed = lines.map((line, index) => ({
    line,
    at: linePlace(copy, { start: starts[index] ?? 0, across: offsets[index] ?? 0 }, o),
  }));
  const reach = lines[0]?.over ?? 0;
  const across = ((offsets.at(-1) ?? 0) - (offsets[0] ?? 0) + 1 + reach) * o.size;
  return { lines: placed, along: longest * o.size, across };
}

/** Where lines have their middle, from the block's own. */
function acrossOf(lines: readonly SetLine[], leading: number): number[] {
  let at = 0;
  const offsets = lines.map(({ over }, index) => {
    if (index > 0) at += over === 0 ? leading : Math.max(leading, 1 + over + CLEAR);
    return at;
  });
  const shift = ((lines[0]?.over ?? 0) - at) / 2;
  return offsets.map((offset) => offset + shift);
}

/** Where each line begins, from the block's middle, in ems. */
function startsOf(
  copy: Copy,
  lines: readonly SetLine[],
  o: BlockToPlace & { readonly offsets: readonly number[]; readonly longest: number },
): number[] {
  if (o.align === 'centre') return lines.map(({ length }) => -length / 2);
  const atFrom = (o.align === 'start') !== (copy.isRightToLeft && copy.direction === 'horizontal');
  const half = bandHalf(copy);
  const stretches = o.offsets.map((offset): Interval => {
    const middle = o.middle.y + acrossSign(copy) * offset * o.size;
    const found = stretchIn(o.room, { from: middle - half * o.size, to: middle + half * o.size }, o.middle.x);
    return found === null
      ? { from: -Infinity, to: Infinity }
      : { from: (found.from - o.middle.x) / o.size, to: (found.to - o.middle.x) / o.size };
  });
  const least = Math.max(...stretches.map(({ from }, index) => (atFrom ? from : from + lengthAt(lines, index))));
  const most = Math.min(...stretches.map(({ to }, index) => (atFrom ? to - lengthAt(lines, index) : to)));
  const wished = atFrom ? -o.longest / 2 : o.longest / 2;
  const edge = least > most ? wished : Math.min(most, Math.max(least, wished));
  return lines.map(({ length }) => (atFrom ? edge : edge - length));
}

function lengthAt(lines: readonly SetLine[], index: number): number {
  return lines[index]?.length ?? 0;
}

/** Columns go from the right. */
export function acrossSign({ direction }: Pick<Copy, 'direction'>): 1 | -1 {
  return direction === 'horizontal' ? 1 : -1;
}

function linePlace(
  copy: Copy,
  { start, across }: { start: number; across: number },
  { size, middle }: BlockToPlace,
): Affine {
  const along = middle.x + start * size;
  const off = middle.y + acrossSign(copy) * across * size;
  if (copy.direction === 'vertical') return [size, 0, 0, size, off, along];
  return [size, 0, 0, size, along, off + baseBelow(copy) * size];
}

const SQUARE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** How far below a row's middle letters have their base, so that they look centred; in ems. */
function baseBelow({ text, face, lettering }: Copy): number {
  if (SQUARE.test(text)) return 0.38;
  const { capHeight, xHeight } = lettering.metrics(face);
  return isAllCapitals({ text, face, lettering }) ? capHeight / 2 : (capHeight + xHeight) / 4;
}

function isAllCapitals({ text, face }: Pick<Copy, 'text' | 'face' | 'lettering'>): boolean {
  return face === 'comic' || !/\p{Ll}/u.test(text);
}

/** How far letters reach to both sides of their line's middle, in ems. */
export function bandHalf(copy: Copy): number {
  if (copy.direction === 'vertical' || SQUARE.test(copy.text)) return 0.46;
  return isAllCapitals(copy) ? copy.lettering.metrics(copy.face).capHeight / 2 + 0.02 : 0.44;
}

/** All outlines of a block. */
export function blockGlyphs({ lines }: Block): PlacedPath[] {
  return lines.flatMap(({ line, at }) => line.glyphs.map((glyph) => ({ path: glyph.path, at: compose(at, glyph.at) })));
}

/** Whether all that is drawn of a block lies inside the room. */
export function isBlockInside(copy: Copy, { lines }: Block, room: RoomView): boolean {
  const isRow = copy.direction === 'horizontal';
  const holds = ({ left, top, right, bottom }: Bounds): boolean => {
    const free = isRow
      ? stretchIn(room, { from: top, to: bottom }, (left + right) / 2)
      : stretchIn(room, { from: left, to: right }, (top + bottom) / 2);
    const [from, to] = isRow ? [left, right] : [top, bottom];
    return free !== null && free.from <= from && to <= free.to;
  };
  return lines.every(({ line, at }) => {
    if (line.ink === null || holds(movedBounds(line.ink, at))) return true;
    return line.glyphs.every((glyph) => {
      const placed = { path: glyph.path, at: compose(at, glyph.at) };
      const box = boundsOf([placed]);
      return box === null || holds(box) || isPathInside(copy, placed, room);
    });
  });
}

/** Of what is scaled and moved alone. */
function movedBounds({ left, top, right, bottom }: Bounds, [a, , , d, e, f]: Affine): Bounds {
  return { left: a * left + e, right: a * right + e, top: d * top + f, bottom: d * bottom + f };
}

function isPathInside({ direction }: Copy, { path, at }: PlacedPath, room: RoomView): boolean {
  const [a, b, c, d, e, f] = at;
  return path.every((command) =>
    command.at.every((value, index) => {
      if (index % 2 === 1) return true;
      const y = command.at[index + 1] ?? 0;
      const [toX, toY] = [a * value + c * y + e, b * value + d * y + f];
      return direction === 'horizontal'
        ? isInsidePolygon({ x: toX, y: toY }, room.outline)
        : isInsidePolygon({ x: toY, y: toX }, room.outline);
    }),
  );
}
