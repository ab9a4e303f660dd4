import type { Language, LetterStyle, Warp } from './letter-style';
import { fitLines, isHeld, type Fit, type LinesToFit } from './fit-lines';
import type { Lettering } from './open-lettering';
import { pathText } from './path';
import { blockGlyphs, placeBlock, type Block, type LineRange } from './place-block';
import type { Copy } from './prepare-copy';
import { copyOf } from './known-copies';
import { viewRoom, type LetterRoom, type RoomView, type SetDirection } from './room';
import type { Trouble } from './trouble';
import { warpLetters } from './warp/warp-letters';

export interface TextToFit {
  /** With the marks that lib/lettering/markup.ts reads. */
  readonly text: string;
  /** A face in the box, or one that was brought in (`own:ID`); what is not open is set in the usual one. */
  readonly face: string;
  readonly direction: SetDirection;
  readonly room: LetterRoom;
  readonly sizeMm: { readonly most: number; readonly least: number };
  readonly type: LetterStyle;
  /** Of the words; null is told by the letters. */
  readonly language: Language | null;
  /** What is done to the letters of a sound; they fill the room's box then, whatever size is said. */
  readonly warp: Warp | null;
}

export interface FittedText {
  /** All outlines as one SVG path in millimetres, the room's middle at 0, 0. */
  readonly d: string;
  /** Of one em. */
  readonly sizeMm: number;
  /** From the first read: rows from the top, columns from the right. */
  readonly lines: readonly string[];
  /** Even the smallest letters do not fit. */
  readonly overflows: boolean;
  /** No word and no phrase goes on in the next line. */
  readonly isWhole: boolean;
  /** Letters that neither its face nor one that stands in for it has in any form; boxes stand for them. */
  readonly missing: readonly string[];
  /** The face that it was asked for in. */
  readonly face: string;
  readonly troubles: readonly Trouble[];
  /** Of the block of letters. */
  readonly extent: { readonly widthMm: number; readonly heightMm: number };
}

/** How a text fits, without its outlines. */
export type MeasuredText = Omit<FittedText, 'd'>;

/** Text in the largest letters whose lines fit into the room's own shape, balanced as a letterer would. */
export function fitText(lettering: Lettering, o: TextToFit): FittedText {
  const { copy, room } = settingOf(lettering, o);
  if (o.warp !== null) return warpedText(copy, room, o.warp);
  const { fit, block } = blockOf(copy, room, o);
  return { d: pathText(blockGlyphs(block)), ...measuredText(copy, fit, block) };
}

/** The same without the outlines, which take as long as the fitting: for trying rooms. */
export function measureFit(lettering: Lettering, o: Omit<TextToFit, 'warp'>): MeasuredText {
  const { copy, room } = settingOf(lettering, o);
  const { fit, block } = blockOf(copy, room, o);
  return measuredText(copy, fit, block);
}

/**
 * Whether a text fits in letters of the size `sizeMm.most` without a cut word; phrases and words are parted only where
 * they may be. Quicker than `measureFit`; a room that is asked again is quicker still.
 */
export function isTextHeld(lettering: Lettering, o: Omit<TextToFit, 'warp'>, mayPart: boolean): boolean {
  const { copy, room } = settingOf(lettering, o);
  return isHeld(copy, room, { size: o.sizeMm.most, type: o.type, mayPart });
}

function settingOf(lettering: Lettering, o: Omit<TextToFit, 'warp'>): { copy: Copy; room: RoomView } {
  const copy = copyOf(o.text, {
    lettering,
    face: o.face,
    direction: o.direction,
    language: o.language,
    tracking: o.type.tracking,
  });
  return { copy, room: viewRoom(o.room, o.direction) };
}

function blockOf(copy: Copy, room: RoomView, o: LinesToFit): { fit: Fit; block: Block } {
  const fit = fitLines(copy, room, o);
  return { fit, block: placeBlock(copy, { ...fit, room }) };
}

function measuredText(copy: Copy, fit: Fit, block: Block): MeasuredText {
  const [widthMm, heightMm] =
    copy.direction === 'horizontal' ? [block.along, block.across] : [block.across, block.along];
  return {
    sizeMm: fit.size,
    lines: fit.lines.map((line) => lineText(copy, line)),
    overflows: fit.overflows,
    isWhole: fit.isWhole,
    missing: copy.missing,
    face: copy.face,
    troubles: [...copy.troubles, ...cutTroubles(copy, fit)],
    extent: { widthMm, heightMm },
  };
}

/** A sound's letters on one line (or on those that the writer ended), warped until they fill the room's box. */
function warpedText(copy: Copy, room: RoomView, warp: Warp): FittedText {
  const ranges = forcedLines(copy.text);
  const align = 'centre';
  const block = placeBlock(copy, { lines: ranges, size: 1, leading: 1.1, align, middle: { x: 0, y: 0 }, room });
  const [along, across] = [room.along.to - room.along.from, room.across.to - room.across.from];
  const [widthMm, heightMm] = copy.direction === 'horizontal' ? [along, across] : [across, along];
  const warped = warpLetters({
    glyphs: blockGlyphs(block),
    base: copy.direction === 'horizontal' ? (block.lines.at(-1)?.at[5] ?? 0) : 0,
    direction: copy.direction,
    warp,
    box: { widthMm, heightMm },
  });
  return {
    d: warped === null ? '' : pathText(warped.glyphs),
    sizeMm: warped?.sizeMm ?? 0,
    lines: ranges.map((line) => lineText(copy, line)),
    overflows: false,
    isWhole: true,
    missing: copy.missing,
    face: copy.face,
    troubles: copy.troubles,
    extent: { widthMm, heightMm },
  };
}

function forcedLines(text: string): LineRange[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    from: index,
    to: index + line.length,
    isHyphenated: false,
  }));
}

function lineText({ text }: Copy, { from, to, isHyphenated }: Fit['lines'][number]): string {
  return text.slice(from, to).replaceAll('\u00AD', '').trim() + (isHyphenated ? '-' : '');
}

function cutTroubles({ text }: Copy, { cuts }: Fit): Trouble[] {
  const words = cuts.map((at) => {
    const before = /\S*$/u.exec(text.slice(0, at))?.[0] ?? '';
    return before + (/^\S*/u.exec(text.slice(at))?.[0] ?? '');
  });
  return [...new Set(words)].map((part) => ({ kind: 'cutWord', part: part.slice(0, 40) }));
}
