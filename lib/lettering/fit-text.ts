import type { BalloonType, Warp } from '@/lib/contracts/balloon-look';
import type { Language } from '@/lib/contracts/languages';
import { fitLines, type Fit } from './fit-lines';
import type { Lettering } from './open-lettering';
import { pathText } from './path';
import { blockGlyphs, placeBlock } from './place-block';
import type { Copy } from './prepare-copy';
import { copyOf } from './known-copies';
import { viewRoom, type LetterRoom, type SetDirection } from './room';
import type { Trouble } from './trouble';

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
  /** Letters that no open face has; they are left out. */
  readonly missing: readonly string[];
  readonly troubles: readonly Trouble[];
  /** Of the block of letters. */
  readonly extent: { readonly widthMm: number; readonly heightMm: number };
}

/** Text in the largest letters whose lines fit into the room's own shape, balanced as a letterer would. */
export function fitText(lettering: Lettering, o: TextToFit): FittedText {
  const copy = copyOf(o.text, {
    lettering,
    face: o.face,
    direction: o.direction,
    language: o.language,
    tracking: o.type.tracking,
  });
  const room = viewRoom(o.room, o.direction);
  const fit = fitLines(copy, room, o);
  const block = placeBlock(copy, { ...fit, room });
  const [widthMm, heightMm] = o.direction === 'horizontal' ? [block.along, block.across] : [block.across, block.along];
  return {
    d: pathText(blockGlyphs(block)),
    sizeMm: fit.size,
    lines: fit.lines.map((line) => lineText(copy, line)),
    overflows: fit.overflows,
    isWhole: fit.isWhole,
    missing: copy.missing,
    troubles: [...copy.troubles, ...cutTroubles(copy, fit)],
    extent: { widthMm, heightMm },
  };
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
