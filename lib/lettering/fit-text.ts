import type { BalloonType, Warp } from '@/lib/contracts/balloon-look';
import type { Language } from '@/lib/contracts/languages';
import { splitUnit, unitsOf, type TextUnit } from './break-text';
import type { Lettering, SetDirection } from './open-lettering';
import { roomExtent, stretchIn, type LetterRoom } from './room';

export interface TextToFit {
  /** With the marks that lib/lettering/markup.ts reads. */
  readonly text: string;
  /** A face in the box, or one that was brought in (`own:ID`); what is not open is set in the usual one. */
  readonly face: string;
  readonly direction: SetDirection;
  readonly room: LetterRoom;
  readonly sizeMm: { readonly most: number; readonly least: number };
  readonly type: BalloonType;
  /** Of the words; null is told by the letters. */
  readonly language: Language | null;
  /** What is done to the letters of a sound; they fill the room's box then, whatever size is said. */
  readonly warp: Warp | null;
}

/** What is the matter with a text, and in which part of it. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly part: string;
}
/** Marks without their partner, which are set as letters, and a word that had to be cut where no language parts it. */
export type TroubleKind = 'unpairedRuby' | 'unpairedDots' | 'unpairedStress' | 'unpairedUpright' | 'cutWord';

export interface FittedText {
  /** All outlines as one SVG path in millimetres, the room's middle at 0, 0. */
  readonly d: string;
  /** Of one em. */
  readonly sizeMm: number;
  /** From the first read: rows from the top, columns from the right. */
  readonly lines: readonly string[];
  /** Even the smallest letters do not fit. */
  readonly overflows: boolean;
  /** Letters that no open face has; they are left out. */
  readonly missing: readonly string[];
  readonly troubles: readonly Trouble[];
  /** Of the block of letters. */
  readonly extent: { readonly widthMm: number; readonly heightMm: number };
}

const STEP = 0.94;
/** Phrases are kept whole down to this share of the size that is wished for; below, letters as large as may be matter more. */
const SMALL = 0.88;
const LONGEST_PART = 4;
/** From line to line, in ems. */
const LEADING = { horizontal: 1.12, vertical: 1.3 } as const;

/** Text in the largest letters whose lines fit into the room's own shape, balanced to be as even as the shape lets them. */
export function fitText(lettering: Lettering, o: TextToFit): FittedText {
  const { text, sizeMm } = o;
  const missing = lettering.missing(text);
  for (let size = sizeMm.most; size >= sizeMm.least; size *= STEP) {
    const lines =
      linesAt(lettering, o, size) ?? (size < sizeMm.most * SMALL ? linesAt(lettering, o, size, LONGEST_PART) : null);
    if (lines) return { ...setLines(lettering, o, { lines, size }), overflows: false, missing, troubles: [] };
  }
  const size = sizeMm.least;
  const lines = crampedLines(lettering, o, size);
  return { ...setLines(lettering, o, { lines, size }), overflows: true, missing, troubles: [] };
}

/** The fewest lines that hold the text at a size, and as even as may be; null when there is no room. */
function linesAt(lettering: Lettering, o: TextToFit, size: number, longest?: number): string[] | null {
  const units = unitsOf(o.text, longest);
  if (units.length === 0) return [];
  const across = lengthOfInterval(roomExtent(o.room, o.direction).across);
  const most = Math.floor(across / (size * LEADING[o.direction]) + 0.25);
  const fits = (count: number, share: number): string[] | null => pour(lettering, o, { units, size, count, share });
  for (let count = 1; count <= most; count += 1) {
    const lines = fits(count, 1);
    if (lines === null) continue;
    let [narrow, wide, best] = [0.3, 1, lines];
    // The narrowest room that still takes as few lines makes them even.
    for (let step = 0; step < 6; step += 1) {
      const share = (narrow + wide) / 2;
      const tried = fits(count, share);
      if (tried === null) narrow = share;
      else [wide, best] = [share, tried];
    }
    return best;
  }
  return null;
}

interface Pouring {
  readonly units: readonly TextUnit[];
  readonly size: number;
  readonly count: number;
  /** Of the room's width that lines may take. */
  readonly share: number;
}

/** Units poured into so many lines of the room; null when something is left, or a line stays empty. */
function pour(lettering: Lettering, o: TextToFit, { units, size, count, share }: Pouring): string[] | null {
  const lines: string[] = [];
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    const room = extentAt(o, { index, count, size }) * share;
    let line = '';
    while (next < units.length) {
      const unit = units[next];
      if (!unit || (unit.isForced && line !== '')) break;
      const longer = line === '' ? unit.text : `${line}${unit.hasSpace ? ' ' : ''}${unit.text}`;
      if (lengthOf(lettering, longer, o) * size > room) break;
      line = longer;
      next += 1;
      if (units[next]?.isForced === true) break;
    }
    if (line === '') return null;
    lines.push(line);
  }
  return next === units.length ? lines : null;
}

/** How long the line at an index can be, where the room is narrowest beside it. */
function extentAt(
  { room, direction }: TextToFit,
  { index, count, size }: { index: number; count: number; size: number },
): number {
  const middle = (index - (count - 1) / 2) * size * LEADING[direction];
  // Letters don't fill their line's height to the corners.
  const stretch = stretchIn(room, direction, { from: middle - size * 0.36, to: middle + size * 0.36 });
  return stretch === null ? 0 : 2 * Math.max(0, Math.min(-stretch.from, stretch.to));
}

function lengthOfInterval({ from, to }: { from: number; to: number }): number {
  return to - from;
}

/** Lines that don't fit, with what is too long parted. */
function crampedLines(lettering: Lettering, o: TextToFit, size: number): string[] {
  const along = lengthOfInterval(roomExtent(o.room, o.direction).along);
  const most = Math.max(1, Math.floor(along / (size * (o.direction === 'horizontal' ? 0.56 : 1.02))));
  const units = unitsOf(o.text).flatMap((unit) =>
    splitUnit(unit.text, most).map((text, index) => ({ ...unit, text, hasSpace: unit.hasSpace && index === 0 })),
  );
  const lines: string[] = [];
  for (const unit of units) {
    const last = lines.at(-1);
    const longer = last === undefined ? unit.text : `${last}${unit.hasSpace ? ' ' : ''}${unit.text}`;
    const isTooLong = lengthOf(lettering, longer, o) * size > along;
    if (last === undefined || unit.isForced || isTooLong) lines.push(unit.text);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** In ems. */
function lengthOf(lettering: Lettering, line: string, { face, direction }: TextToFit): number {
  if (direction === 'horizontal') return lettering.shape(line, face, 'horizontal').advance;
  return columnCells(line).reduce((sum, cell) => sum + cellLength(lettering, cell, face), 0);
}

function setLines(
  lettering: Lettering,
  o: TextToFit,
  { lines, size }: { lines: readonly string[]; size: number },
): Pick<FittedText, 'd' | 'sizeMm' | 'lines' | 'extent'> {
  const leading = size * LEADING[o.direction];
  const placeOf = (index: number): number => (index - (lines.length - 1) / 2) * leading;
  const { ascent, descent } = lettering.metrics(o.face);
  const d = lines.map((line, index) => {
    const length = lengthOf(lettering, line, o) * size;
    if (o.direction === 'vertical')
      return columnPath(lettering, line, { x: -placeOf(index), y: -length / 2, size, face: o.face });
    // Lower-case and capitals together look centred a little above the middle of ascent and descent.
    const baseline = placeOf(index) + ((Math.min(ascent, 0.9) - Math.min(descent, 0.22)) / 2) * size * 0.92;
    return lettering.shape(line, o.face, 'horizontal').outline({ x: -length / 2, y: baseline, size });
  });
  const along = Math.max(0, ...lines.map((line) => lengthOf(lettering, line, o) * size));
  const across = lines.length * leading;
  const extent =
    o.direction === 'horizontal' ? { widthMm: along, heightMm: across } : { widthMm: across, heightMm: along };
  return { d: d.join(''), sizeMm: size, lines, extent };
}

/** What stands in one cell of a column: a letter, a short number set across, or a word that lies on its side. */
interface Cell {
  readonly kind: 'letter' | 'across' | 'turned';
  readonly text: string;
}

function columnCells(line: string): Cell[] {
  const parts =
    line.match(/[!?！？]{2,3}|\d{1,3}(?!\d)|[\p{Script=Latin}\d][\p{Script=Latin}\d'’.,:-]*|\s|[^\s]/gu) ?? [];
  return parts.map((text): Cell => {
    if (/^([!?！？]{2,3}|\d{1,3}|\p{Lu}{1,2})$/u.test(text))
      return { kind: 'across', text: text.replaceAll('！', '!').replaceAll('？', '?') };
    return { kind: /^[\p{Script=Latin}\d]/u.test(text) ? 'turned' : 'letter', text };
  });
}

function cellLength(lettering: Lettering, { kind, text }: Cell, face: string): number {
  if (kind === 'across') return 1;
  if (kind === 'turned') return lettering.shape(text, face, 'horizontal').advance;
  return /\s/u.test(text) ? 0.4 : lettering.shape(text, face, 'vertical').advance;
}

function columnPath(
  lettering: Lettering,
  line: string,
  { x, y, size, face }: { x: number; y: number; size: number; face: string },
): string {
  let top = y;
  return columnCells(line)
    .map((cell) => {
      const at = top;
      top += cellLength(lettering, cell, face) * size;
      if (/\s/u.test(cell.text)) return '';
      if (cell.kind === 'letter') return lettering.shape(cell.text, face, 'vertical').outline({ x, y: at, size });
      const shaped = lettering.shape(cell.text, face, 'horizontal');
      if (cell.kind === 'turned') return shaped.outline({ x: x - size * 0.36, y: at, size, isTurned: true });
      const fitting = size * Math.min(1, 0.98 / Math.max(0.01, shaped.advance));
      return shaped.outline({ x: x - (shaped.advance * fitting) / 2, y: at + size * 0.86, size: fitting });
    })
    .join('');
}
